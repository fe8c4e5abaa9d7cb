//! Who acts, in a language of suffixes whose verb comes last (kk).

use super::tokens::Token;
use super::{Actor, Lexicon, Phrase, is_finite};
use crate::pack::{ActorWords, Case, Pack, listed};

/// The cases that are told apart.
const CASES: [Case; 5] = [Case::Instrumental, Case::Genitive, Case::Dative, Case::Accusative, Case::Locative];

/// Adjectives before a noun at most: keeps odd texts linear.
const MOST_ADJECTIVES: usize = 4;

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
    let step = Step { tokens, lexicon, pack, words };
    let verb = tokens.iter().rposition(|t| is_finite(t, words));
    let candidates = step.candidates(verb.unwrap_or(tokens.len()));
    let of_case = |case: Option<Case>| candidates.iter().find(|c| c.case == case);
    let passive = verb.is_some_and(|at| words.passive.is_match(step.word(at)));
    let reflexive = |at| words.reflexive.as_ref().is_some_and(|p| p.is_match(step.word(at)));
    let found = if passive {
        // «өтініш беруші порталда тіркеледі»: a person does that to himself
        let begins = |c: &&Candidate| c.start == 0 && c.case.is_none() && verb.is_some_and(reflexive);
        of_case(Some(Case::Instrumental)).or_else(|| candidates.iter().find(begins))
    } else if verb.is_some() {
        let subject = |c: &&Candidate| c.case.is_none() && !step.postposed(c);
        let subjects: Vec<&Candidate> = candidates.iter().filter(subject).collect();
        let next = |at: usize| subjects.get(at + 1).map(|c| c.start);
        let own = |&(at, c): &(usize, &&Candidate)| !step.by_participle(c) && !step.in_clause(c, next(at));
        let found = subjects.iter().enumerate().find(own).map(|(_, c)| *c);
        found.or_else(|| candidates.iter().find(subject)).or_else(|| of_case(Some(Case::Instrumental)))
    } else {
        of_case(Some(Case::Instrumental))
            .or_else(|| candidates.iter().find(|c| c.start == 0 && c.case.is_none() && !step.postposed(c)))
            .or_else(|| step.system_in_front(&candidates))
            .or_else(|| step.genitive_subject(text, &candidates))
    };
    let unlisted = || if passive { None } else { step.first_words(verb) };
    found.map(|c| c.actor.clone()).or_else(unlisted)
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
                    at = candidate.end.max(at + 1);
                    let whole =
                        |last: &Candidate| self.owns(last, &candidate) || self.describes(last, &candidate);
                    // «төрағасы мен мүшелері», «басшысы немесе орынбасары»
                    let beside = |last: &Candidate| self.is_joined(last, &candidate);
                    let owner = found.pop_if(|last| whole(last) || beside(last));
                    found.push(match owner {
                        Some(owner) => self.joined(&owner, &candidate),
                        None => candidate,
                    });
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
        let short = self.tokens.get(owner.start).is_some_and(Token::is_abbreviation);
        let bare = short && owner.case.is_none() && owned.case.is_none();
        (owner.case == Some(Case::Genitive) || (bare && possessed()))
            && owner.end == owned.start
            && self.unbroken(owned.start)
            // «алушының қызметкер арқылы алуы»: who is gone through belongs to nobody
            && !self.postposed(owned)
    }

    /// Whether a person says what kind of person the next word is: «жер орналастырушы инженер».
    fn describes(&self, one: &Candidate, other: &Candidate) -> bool {
        let beside = one.end == other.start && self.unbroken(other.start) && other.end == other.start + 1;
        let person = |at: usize| self.words.person.is_match(self.word(at));
        let named = |c: &Candidate| c.case.is_none() && person(c.end.saturating_sub(1));
        beside && one.case.is_none() && person(one.end.saturating_sub(1)) && named(other)
    }

    /// Whether a conjunction alone stands between two who act.
    fn is_joined(&self, one: &Candidate, other: &Candidate) -> bool {
        one.case.is_none()
            && one.end + 1 == other.start
            && self.unbroken(one.end)
            && self.unbroken(other.start)
            && self.words.joins.is_match(self.word(one.end))
    }

    fn joined(&self, owner: &Candidate, owned: &Candidate) -> Candidate {
        let words: String = (owner.start..owned.start).map(|at| format!("{} ", self.word(at))).collect();
        self.candidate(words + &owned.actor.name, owner.start, owned.end, owned.case)
    }

    /// A phrase of the roster or a short name, its last word inflected or not.
    fn listed(&self, start: usize) -> Option<Candidate> {
        let phrase = self.lexicon.at(self.tokens, start)?;
        let end = start + phrase.words.len();
        let last = self.word(end - 1);
        let listed = phrase.words.last()?;
        // «секторының бас маманы» is more than the listed «бас маман»
        let ending = last.strip_prefix(listed.as_str());
        if ending.is_some_and(|rest| self.words.possessive.as_ref().is_some_and(|p| p.is_match(rest))) {
            return None;
        }
        let case = self.case(last, listed);
        // «берушінің басшысы», «әкім аппаратының маманы»: the phrase only begins a longer one
        if matches!(case, None | Some(Case::Genitive)) && self.goes_on(end) {
            let mut last = end;
            while last < end + 6 && self.goes_on(last + 1) {
                last += 1;
            }
            let (noun, case) = self.acting(last)?;
            let words: String = (start..last).map(|at| format!("{} ", self.word(at))).collect();
            return Some(self.candidate(words + &noun, start, last + 1, case));
        }
        let name = if phrase.roster {
            self.in_the_case_of(phrase, start, end)
        } else {
            let plain = case.and_then(|c| self.pack.grammar.morphology.case(c)?.noun(last));
            let noun = plain.map_or_else(|| last.to_owned(), |(noun, _)| noun);
            (start..end - 1).map(|at| format!("{} ", self.word(at))).collect::<String>() + &noun
        };
        Some(self.candidate(name, start, end, case))
    }

    /// A listed phrase as the roster has it; the step's own words where one of them has an ending that
    /// the roster left out («қызметті алушы», listed «қызмет алушы»). Only the last word is declined.
    fn in_the_case_of(&self, phrase: &Phrase, start: usize, end: usize) -> String {
        let Some(last) = phrase.words.last() else { return phrase.text.clone() };
        let own = (start..end.saturating_sub(1)).map(|at| self.word(at));
        if own.clone().zip(&phrase.words).all(|(own, listed)| own.len() <= listed.len()) {
            return phrase.text.clone();
        }
        own.map(|word| format!("{word} ")).collect::<String>() + last
    }

    /// A noun that can act by its suffix, with the words before it that hang on it.
    fn by_suffix(&self, at: usize, from: usize) -> Option<Candidate> {
        let (noun, case) = self.acting(at)?;
        if matches!(case, None | Some(Case::Genitive)) && self.goes_on(at + 1) || self.qualifies(at) {
            return None;
        }
        let mut start = at;
        while start > from && self.unbroken(start) {
            let word = start - 1;
            let field = self.field(word, start < at).filter(|&first| first >= from);
            // «әкімнің жетекшілік ететін орынбасары»
            let clause =
                || start == at && self.words.participle.is_match(self.word(word)) && self.is_owned(&noun);
            let hangs = || self.hangs(word) || self.is_object(word) || self.is_complement(word) || clause();
            let wider = field.unwrap_or_else(|| if hangs() { word } else { start });
            if wider == start {
                break;
            }
            start = wider;
        }
        let owners: Vec<&str> = (start..at).map(|at| self.word(at)).collect();
        let name = if owners.is_empty() { noun } else { format!("{} {noun}", owners.join(" ")) };
        Some(self.candidate(name, start, at + 1, case))
    }

    fn is_owned(&self, noun: &str) -> bool {
        self.words.owned.as_ref().is_some_and(|p| p.is_match(noun))
    }

    /// Whether a noun that could act only says what the noun behind it is like: «орталық аурухана».
    fn qualifies(&self, at: usize) -> bool {
        let adjective = |at: usize| self.words.adjective.is_match(self.word(at));
        let mut noun = at + 1;
        while noun < at + MOST_ADJECTIVES && adjective(noun) && self.unbroken(noun) {
            noun += 1;
        }
        adjective(at)
            && self.unbroken(noun)
            && self.acting(noun).is_some_and(|(noun, case)| case.is_none() && !self.is_owned(&noun))
    }

    /// The first word of a field that ends at a word: «клиенттермен жұмыс жөніндегі», or of the first of
    /// two fields of a unit: «есеп және есептілік секторы».
    fn field(&self, at: usize, second: bool) -> Option<usize> {
        let noun = at.checked_sub(1).filter(|_| self.unbroken(at))?;
        let word = self.word(noun);
        if self.words.relates.as_ref().is_some_and(|p| p.is_match(self.word(at))) {
            let instrumental = self.pack.grammar.morphology.case(Case::Instrumental);
            let by = noun.checked_sub(1).filter(|_| self.unbroken(noun));
            return by
                .filter(|&by| instrumental.is_some_and(|c| c.noun(self.word(by)).is_some()))
                .or(Some(noun));
        }
        let two = second && self.words.joins.is_match(self.word(at)) && self.hangs(noun);
        // «толтыруы және»: what somebody does is no field
        let last = word.char_indices().next_back().map_or(0, |(at, _)| at);
        let (stem, ending) = word.split_at_checked(last).unwrap_or((word, ""));
        let owned = self.words.possessive.as_ref().is_some_and(|p| p.is_match(ending));
        let action = self.words.verbal_noun.is_match(if owned { stem } else { word });
        (two && self.acting(noun).is_none() && !action).then_some(noun)
    }

    /// Whether a word is the object of the noun after it: «қызметті» of «қызметті алушы».
    fn is_object(&self, at: usize) -> bool {
        let (Some((noun, _)), Some(governs)) = (self.acting(at + 1), &self.words.governs_object) else {
            return false;
        };
        let accusative = self.pack.grammar.morphology.case(Case::Accusative);
        governs.is_match(&noun) && accusative.is_some_and(|c| c.noun(self.word(at)).is_some())
    }

    /// Whether a word says of the noun of action after it to what or by what means that is done, in the
    /// name of a unit: «мұрағат қорын сақтау бөлімі», «жұмыспен қамту бөлімі».
    fn is_complement(&self, at: usize) -> bool {
        let word = self.word(at);
        let stands = |case, at| {
            let endings = self.pack.grammar.morphology.case(case);
            self.acting(at).is_none() && endings.is_some_and(|c| c.noun(self.word(at)).is_some())
        };
        let action = |at: usize| self.words.verbal_noun.is_match(self.word(at));
        let means = |at: usize| stands(Case::Instrumental, at) && action(at + 1);
        // «халықты жұмыспен қамту орталығы»
        let object = stands(Case::Accusative, at) && self.unbroken(at + 1);
        let whole = object && (action(at + 1) || means(at + 1));
        !self.words.stop.is_match(word) && (means(at) || whole)
    }

    /// Whether a noun that can act is owned by the words before it: itself an owner in turn, or with
    /// the ending of what is owned.
    fn goes_on(&self, at: usize) -> bool {
        self.unbroken(at)
            && match self.acting(at) {
                // «маманы алушының құжатын»: nobody's own, and so begins a phrase of its own
                Some((noun, Some(Case::Genitive))) => {
                    let whose = self.words.governs_object.as_ref().is_some_and(|p| p.is_match(&noun));
                    self.is_owned(&noun) || !(whose || self.is_owned(self.word(at.saturating_sub(1))))
                }
                Some((noun, case)) => self.is_owned(&noun) || case == Some(Case::Instrumental),
                None => false,
            }
    }

    /// The nominative and the case of a noun that can act.
    fn acting(&self, at: usize) -> Option<(String, Option<Case>)> {
        let token = self.tokens.get(at)?;
        let acts = |w: &str| self.words.person.is_match(w) || self.words.unit.is_match(w);
        if self.words.means.is_match(token.word) {
            return None;
        }
        if acts(token.word) {
            return Some((token.word.to_owned(), None));
        }
        CASES.into_iter().find_map(|case| {
            let (noun, _) = self.pack.grammar.morphology.case(case)?.noun(token.word)?;
            acts(&noun).then_some((noun, Some(case)))
        })
    }

    fn unbroken(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.breaks)
    }

    /// Whether a word can stand before a noun as its owner or attribute.
    fn hangs(&self, at: usize) -> bool {
        let word = self.word(at);
        // «жұмыс тобы», not «жұмыс күні»
        let lengths = &self.pack.grammar.durations;
        let kind = listed(word, &lengths.working, &lengths.endings);
        let group = kind && lengths.units.unit(self.word(at + 1), &lengths.endings).is_none();
        if (self.words.stop.is_match(word) && !group)
            || self.tokens.get(at).is_none_or(|t| is_finite(t, self.words))
        {
            return false;
        }
        // «аурухана» only looks like a dative
        if self.words.adjective.is_match(word) || self.words.unit.is_match(word) {
            return true;
        }
        // «өтініш беруші», not «түскен өтініш басшымен қаралады»
        let governs = |noun: &str| self.words.governs_object.as_ref().is_some_and(|p| p.is_match(noun));
        if self.words.means.is_match(word) && !self.acting(at + 1).is_some_and(|(noun, _)| governs(&noun)) {
            return false;
        }
        // «қабылдауды жүзеге асыратын қызметкер» is a clerk, «көрсетілетін қызметті беруші» a name
        if self.words.participle.is_match(word) {
            return at == 0 || !self.unbroken(at) || self.is_object(at + 1);
        }
        let morphology = &self.pack.grammar.morphology;
        let in_case = |case| morphology.case(case).is_some_and(|c| c.noun(word).is_some());
        in_case(Case::Genitive) || !CASES.into_iter().any(in_case)
    }

    /// The case in which a listed phrase's last word stands; none for the form that is listed.
    fn case(&self, word: &str, listed: &str) -> Option<Case> {
        if word == listed {
            return None;
        }
        CASES
            .into_iter()
            .find(|&case| self.pack.grammar.morphology.case(case).is_some_and(|c| c.noun(word).is_some()))
    }

    /// Whether a postposition follows: «маман туралы», «портал арқылы».
    fn postposed(&self, candidate: &Candidate) -> bool {
        self.unbroken(candidate.end) && self.words.with.is_match(self.word(candidate.end))
    }

    /// Whether a participle follows, whose subject the phrase then is: «алушы ұсынған құжатты …».
    fn by_participle(&self, candidate: &Candidate) -> bool {
        self.unbroken(candidate.end) && self.words.participle.is_match(self.word(candidate.end))
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
        let behind = candidates.iter().find(|c| owner(c) && c.actor.range.start >= from);
        // whoever does something for a purpose has that purpose himself
        let purpose = self.words.purpose.as_ref().zip(clause).is_some_and(|(p, m)| p.is_match(m.as_str()));
        behind.or_else(|| candidates.iter().find(|c| purpose && c.start == 0 && owner(c)))
    }

    /// The words a step begins with, where nothing in it is known to act: the subject of a finite verb,
    /// or the owner of the noun of action.
    fn first_words(&self, verb: Option<usize>) -> Option<Actor> {
        let genitive = self.pack.grammar.morphology.case(Case::Genitive)?;
        let first = self.tokens.first()?;
        if self.words.stop.is_match(first.word) || self.words.verbal_noun.is_match(first.word) {
            return None;
        }
        let mut end = 0;
        while self.words.adjective.is_match(self.word(end)) && self.unbroken(end + 1) {
            end += 1;
        }
        let noun = self.word(end);
        if self.words.means.is_match(noun) {
            return None;
        }
        let owner = genitive.noun(noun).map(|(n, _)| n);
        let name = match (verb, owner) {
            (None, Some(owner)) if self.owned_action() => owner,
            (Some(verb), None) if end < verb && self.bare(end) => noun.to_owned(),
            _ => return None,
        };
        let mut before: String = (0..end).map(|at| format!("{} ", self.word(at))).collect();
        before += &name;
        // «заң қызметі»
        let owned = |at: usize| self.is_owned(self.word(at)) && !self.words.stop.is_match(self.word(at));
        while verb.is_some_and(|verb| end + 1 < verb)
            && self.unbroken(end + 1)
            && owned(end + 1)
            && self.bare(end + 1)
        {
            end += 1;
            before = format!("{before} {}", self.word(end));
        }
        Some(self.candidate(before, 0, end + 1, None).actor)
    }

    fn bare(&self, at: usize) -> bool {
        let in_case =
            |case| self.pack.grammar.morphology.case(case).is_some_and(|c| c.noun(self.word(at)).is_some());
        !CASES.into_iter().any(in_case) && !self.words.participle.is_match(self.word(at))
    }

    fn candidate(&self, name: String, start: usize, end: usize, case: Option<Case>) -> Candidate {
        let from = self.tokens.get(start).map_or(0, |t| t.range.start);
        let to = self.tokens.get(end.saturating_sub(1)).map_or(from, |t| t.range.end);
        Candidate { actor: Actor { name, range: from..to.max(from) }, case, start, end }
    }
}
