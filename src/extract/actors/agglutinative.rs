//! Who acts, in a language of suffixes whose verb comes last (kk).

mod phrases;
mod unlisted;

use super::tokens::{Token, parted_by_comma};
use super::{Actor, Lexicon, is_finite};
use crate::pack::{ActorWords, Case, Pack, Pattern};

/// The cases that are told apart.
const CASES: [Case; 5] = [Case::Instrumental, Case::Genitive, Case::Dative, Case::Accusative, Case::Locative];

/// Adjectives before a noun at most: keeps odd texts linear.
const MOST_ADJECTIVES: usize = 4;

/// What stands around a name.
const QUOTES: [char; 5] = ['«', '»', '"', '“', '”'];

/// A phrase that can act, and the case it stands in.
struct Candidate {
    actor: Actor,
    case: Option<Case>,
    /// First token.
    start: usize,
    /// One past its last token.
    end: usize,
}

struct Step<'a> {
    text: &'a str,
    /// The last finite verb.
    verb: Option<usize>,
    tokens: &'a [Token<'a>],
    lexicon: &'a Lexicon,
    pack: &'a Pack,
    words: &'a ActorWords,
}

/// With a finite verb the first phrase in the nominative; with a noun of action whoever stands in
/// the instrumental, else in front in the nominative, else in the genitive if the noun of action is
/// that phrase's («маманның тексеруі»).
pub(super) fn actor(text: &str, tokens: &[Token], lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    let words = &pack.extract.actors;
    let verb = main_verb(tokens, words);
    let step = Step { text, verb, tokens, lexicon, pack, words };
    let candidates = step.candidates(verb.unwrap_or(tokens.len()));
    let of_case = |case: Option<Case>| candidates.iter().find(|c| c.case == case);
    let passive = step.is_passive();
    let reflexive = |at| words.reflexive.as_ref().is_some_and(|p| p.is_match(step.word(at)));
    let found = if passive {
        // «өтініш беруші порталда тіркеледі»: a person does that to himself
        let begins = |c: &&Candidate| c.start == 0 && c.case.is_none() && verb.is_some_and(reflexive);
        of_case(Some(Case::Instrumental))
            .or_else(|| candidates.iter().find(begins))
            .or_else(|| candidates.iter().find(|c| step.signs(c)))
    } else if verb.is_some() {
        let subject = |c: &&Candidate| c.case.is_none() && !step.postposed(c);
        let subjects: Vec<&Candidate> = candidates.iter().filter(subject).collect();
        let next = |at: usize| subjects.get(at + 1).map(|c| c.start);
        let other = |at: usize, c: &Candidate| {
            step.by_participle(c) || step.in_clause(c, next(at)) || (next(at).is_some() && step.is_owner(c))
        };
        let own = |&(at, c): &(usize, &&Candidate)| !other(at, c);
        let found = subjects.iter().enumerate().find(own).map(|(_, c)| *c);
        found.or_else(|| candidates.iter().find(subject)).or_else(|| of_case(Some(Case::Instrumental)))
    } else {
        of_case(Some(Case::Instrumental))
            .or_else(|| {
                let subject = |c: &&Candidate| c.start == 0 && c.case.is_none() && !step.postposed(c);
                candidates.iter().find(|c| subject(c) && !step.owns_object(c))
            })
            .or_else(|| step.system_in_front(&candidates))
            .or_else(|| step.genitive_subject(text, &candidates))
            .or_else(|| step.behind_dash(&candidates))
    };
    let unlisted = || if passive { None } else { step.first_words() };
    found.map(|c| c.actor.clone()).or_else(unlisted)
}

/// The last finite verb; of «басшы қол қояды және мөр басылады», where that is a passive, the one whose
/// clause ends before it.
fn main_verb(tokens: &[Token], words: &ActorWords) -> Option<usize> {
    let finite = |at: &usize| tokens.get(*at).is_some_and(|t| is_finite(t, words));
    let passive = |at: usize| tokens.get(at).is_some_and(|t| words.passive.is_match(t.word));
    let clause_ends =
        |at: usize| tokens.get(at + 1).is_some_and(|t| t.breaks || words.joins.is_match(t.word));
    let last = (0..tokens.len()).rfind(finite)?;
    let earlier = |at: &usize| finite(at) && !passive(*at) && clause_ends(*at);
    let before = if passive(last) { (0..last).rfind(earlier) } else { None };
    before.or(Some(last))
}

impl<'a> Step<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.word)
    }

    fn candidates(&self, end: usize) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let mut at = 0;
        while at < end {
            match self.listed(at).or_else(|| self.by_suffix(at, found.last().map_or(0, |c| c.end))) {
                Some(candidate) => {
                    let candidate = self.with_particle(candidate);
                    at = candidate.end.max(at + 1);
                    // a name in quotes has nobody within
                    while found.pop_if(|last| last.start >= candidate.start).is_some() {}
                    let whole =
                        |last: &Candidate| self.owns(last, &candidate) || self.describes(last, &candidate);
                    // «төрағасы мен мүшелері», «басшысы немесе орынбасары»
                    let beside = |last: &Candidate| self.is_joined(last, &candidate);
                    let pair = found.last().is_some_and(beside);
                    let mut one = match found.pop_if(|last| whole(last) || beside(last)) {
                        Some(owner) => self.joined(&owner, &candidate),
                        None => candidate,
                    };
                    // «төрағасы, хатшысы және мүшелері»
                    while let Some(first) = found.pop_if(|last| pair && self.is_enumerated(last, &one)) {
                        one = self.joined(&first, &one);
                    }
                    found.push(one);
                }
                None => at += 1,
            }
        }
        found
    }

    /// Whether a phrase in the genitive stands right before another: «бөлімінің» «бас маманы». A short
    /// name needs no ending for that: «МК» «жинақтау бөлімінің қызметкері».
    fn owns(&self, owner: &Candidate, owned: &Candidate) -> bool {
        let possessed = || self.is_owned(self.word(owned.end - 1));
        // «басшысының орындаушыны тағайындауы»: nobody's own is an object
        let object = owned.case == Some(Case::Accusative)
            && self.acting(owned.end - 1).is_some_and(|(noun, _)| !self.is_owned(&noun));
        let short = self.tokens.get(owner.start).is_some_and(Token::is_abbreviation);
        let bare = short && owner.case.is_none() && owned.case.is_none();
        // «әкім аппараты» «бас инспекторының»
        let adjective = |at: usize| self.words.adjective.is_match(self.word(at));
        let lone = owned.start + 1 < owned.end && (owned.start..owned.end - 1).all(adjective);
        let unowned = owner.case.is_none()
            && owned.case == Some(Case::Genitive)
            && lone
            && self.acting(owned.end - 1).is_some_and(|(noun, _)| self.is_owned(&noun));
        (owner.case == Some(Case::Genitive) || (bare && possessed()) || unowned)
            && owner.end == owned.start
            && self.unbroken(owned.start)
            && !object
            // «алушының қызметкер арқылы алуы»: who is gone through belongs to nobody
            && !self.postposed(owned)
    }

    /// Whether a person says what kind of person or unit the next word is: «жер орналастырушы инженер»,
    /// «тізімді жүргізуші мекеме».
    fn describes(&self, one: &Candidate, other: &Candidate) -> bool {
        let beside = one.end == other.start && self.unbroken(other.start) && other.end == other.start + 1;
        let person = |c: &Candidate| self.words.person.is_match(self.word(c.end.saturating_sub(1)));
        let does = self.words.governs_object.as_ref();
        let does = does.is_some_and(|p| p.is_match(self.word(one.end.saturating_sub(1))));
        // «беруші комиссия құрады»: right before the verb stands what is done
        let unit = does && self.verb != Some(other.end) && !self.postposed(other);
        beside && one.case.is_none() && other.case.is_none() && person(one) && (person(other) || unit)
    }

    /// Whether a conjunction alone stands between two who act.
    fn is_joined(&self, one: &Candidate, other: &Candidate) -> bool {
        let his = |at: usize| self.words.of_him.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        // «үміткер мен оның кепілгері»
        let other_start = other.start - usize::from(other.start > one.end + 1 && his(other.start - 1));
        one.case.is_none()
            && one.end + 1 == other_start
            && (one.end..=other.start).all(|at| self.unbroken(at))
            && self.words.joins.is_match(self.word(one.end))
    }

    /// Whether nothing but a comma parts two who act.
    fn is_enumerated(&self, one: &Candidate, other: &Candidate) -> bool {
        let parted = || parted_by_comma(self.text, one.actor.range.end, other.actor.range.start);
        one.case.is_none() && one.end == other.start && parted()
    }

    fn joined(&self, owner: &Candidate, owned: &Candidate) -> Candidate {
        let name = self.before(owner.start, owned.start) + &owned.actor.name;
        self.candidate(name, owner.start, owned.end, owned.case)
    }

    /// A phrase with the particle behind it that says how it stands by the verb: «берушінің өзі» is he
    /// himself, «бөлім тарапынан» by whom something is done.
    fn with_particle(&self, candidate: Candidate) -> Candidate {
        let Candidate { actor, case, start, end } = candidate;
        let is = |p: &Option<Pattern>| {
            self.unbroken(end) && p.as_ref().is_some_and(|p| p.is_match(self.word(end)))
        };
        match case {
            Some(Case::Genitive) if is(&self.words.himself) => {
                Candidate { actor, case: None, start, end: end + 1 }
            }
            None | Some(Case::Genitive) if is(&self.words.by_whom) => {
                Candidate { actor, case: Some(Case::Instrumental), start, end: end + 1 }
            }
            _ => Candidate { actor, case, start, end },
        }
    }

    /// Whether something is done, by whomever.
    fn is_passive(&self) -> bool {
        self.verb.is_some_and(|at| self.words.passive.is_match(self.word(at)))
    }

    /// Whether a paper is signed by the signature of a phrase: «алушының ЭЦҚ-сымен қол қойылады».
    fn signs(&self, candidate: &Candidate) -> bool {
        let rest = self.text.get(candidate.actor.range.end..).unwrap_or_default();
        candidate.case == Some(Case::Genitive)
            && self.words.signature.as_ref().is_some_and(|p| p.is_match(rest.trim_start()))
    }

    /// Whether a postposition follows: «маман туралы», «портал арқылы».
    fn postposed(&self, candidate: &Candidate) -> bool {
        self.unbroken(candidate.end) && self.words.with.is_match(self.word(candidate.end))
    }

    /// Whether a participle follows, whose subject the phrase then is: «алушы ұсынған құжатты …».
    fn by_participle(&self, candidate: &Candidate) -> bool {
        self.unbroken(candidate.end) && self.words.participle.is_match(self.word(candidate.end))
    }

    /// Whether what a phrase gave or said stands before a postposition: «басшы тапсырмасына сәйкес маман
    /// …».
    fn is_owner(&self, candidate: &Candidate) -> bool {
        let at = candidate.end;
        let owned = |case| {
            let noun = self.pack.grammar.morphology.case(case).and_then(|c| c.noun(self.word(at)));
            noun.is_some_and(|(noun, _)| self.is_owned(&noun))
        };
        let owned = self.is_owned(self.word(at)) || owned(Case::Dative);
        self.unbroken(at)
            && self.unbroken(at + 1)
            && owned
            && self.words.by.as_ref().is_some_and(|p| p.is_match(self.word(at + 1)))
    }

    /// Whether something of a phrase is dealt with: «комиссия отырысын өткізу».
    fn owns_object(&self, candidate: &Candidate) -> bool {
        let at = candidate.end;
        let noun = self.pack.grammar.morphology.case(Case::Accusative).and_then(|c| c.noun(self.word(at)));
        self.unbroken(at) && noun.is_some_and(|(noun, _)| self.is_owned(&noun)) && !self.owned_action()
    }

    /// Whether a clause of time or case ends between a phrase and the next that may be the subject:
    /// «алушы өтініш бергеннен кейін маман …».
    fn in_clause(&self, candidate: &Candidate, next: Option<usize>) -> bool {
        let ends = |at: usize| self.words.clause_end.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        next.is_some_and(|next| (candidate.end..next).any(ends))
    }

    /// «ЭҮП-да … қалыптастыруы»: a system named in front, and a noun of action with an owner.
    fn system_in_front<'c>(&self, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
        let owned = self.owned_action();
        let first = candidates.first().filter(|c| owned && c.start == 0 && c.case == Some(Case::Locative))?;
        self.tokens.first().is_some_and(Token::is_abbreviation).then_some(first)
    }

    /// «мәліметтерді енгізу – оператор, 10 минут»: a name alone behind a dash.
    fn behind_dash<'c>(&self, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
        let dashed = |c: &Candidate| {
            let before = self.text.get(..c.actor.range.start).map(str::trim_end);
            before.is_some_and(|t| t.ends_with(['–', '—', '-']))
        };
        let ends = |c: &Candidate| self.tokens.get(c.end).is_none_or(|next| next.breaks);
        candidates.iter().find(|c| c.start > 0 && c.case.is_none() && dashed(c) && ends(c))
    }

    /// Whether a part of the step ends in a noun of action that has an owner: «… тіркеуі, 20 минут».
    fn owned_action(&self) -> bool {
        let ends = |at: usize| self.tokens.get(at + 1).is_none_or(|next| next.breaks);
        (0..self.tokens.len()).any(|at| self.words.genitive_subject.is_match(self.word(at)) && ends(at))
    }

    /// A phrase in the genitive whose noun of action follows; one inside a clause of reason or purpose
    /// belongs to that clause.
    fn genitive_subject<'c>(&self, text: &str, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
        if !self.owned_action() {
            return None;
        }
        let clause = self.words.adverbial.as_ref().and_then(|p| p.find_iter(text).last());
        let from = clause.map_or(0, |m| m.end());
        let owner = |c: &&Candidate| c.case == Some(Case::Genitive);
        let mut behind = candidates.iter().filter(|c| owner(c) && c.actor.range.start >= from);
        let first = behind.next();
        // «басшының қолы қойылған қағазды кеңсенің беруі»
        let other = first.zip(behind.next()).filter(|(first, other)| {
            let between = first.end..other.start;
            let own = |c: &Candidate| c.case.is_none() && between.contains(&c.start);
            between.clone().any(|at| self.words.participle.is_match(self.word(at)))
                && !candidates.iter().any(own)
        });
        let behind = other.map(|(_, other)| other).or(first);
        // whoever does something for a purpose has that purpose himself
        let purpose = self.words.purpose.as_ref().zip(clause).is_some_and(|(p, m)| p.is_match(m.as_str()));
        behind.or_else(|| candidates.iter().find(|c| purpose && c.start == 0 && owner(c)))
    }

    /// The words from one token up to another, each with the space behind it, and the quotes of a name
    /// and the commas of a list among them.
    fn before(&self, start: usize, end: usize) -> String {
        let from = self.tokens.get(start).map_or(0, |t| t.range.start);
        let to = self.tokens.get(end).map_or(from, |t| t.range.start);
        let slice = self.text.get(from - self.opening_quote(from)..to).unwrap_or_default();
        if (slice.contains(QUOTES) || slice.contains(',')) && !slice.contains('(') {
            slice.split_whitespace().map(|word| format!("{word} ")).collect()
        } else {
            (start..end).map(|at| format!("{} ", self.word(at))).collect()
        }
    }

    /// Length of an opening quote that ends at a byte.
    fn opening_quote(&self, at: usize) -> usize {
        let last = self.text.get(..at).and_then(|t| t.chars().next_back());
        last.filter(|c| QUOTES.contains(c)).map_or(0, char::len_utf8)
    }

    fn candidate(&self, name: String, start: usize, end: usize, case: Option<Case>) -> Candidate {
        let from = self.tokens.get(start).map_or(0, |t| t.range.start);
        let from = if name.starts_with(QUOTES) { from - self.opening_quote(from) } else { from };
        let to = self.tokens.get(end.saturating_sub(1)).map_or(from, |t| t.range.end);
        Candidate { actor: Actor { name, range: from..to.max(from) }, case, start, end }
    }
}
