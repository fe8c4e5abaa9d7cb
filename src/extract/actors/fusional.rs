//! Who acts, in a language whose endings fuse case, number and gender (ru).

mod dashes;
mod lists;
mod owners;

use super::tokens::Token;
use super::{Actor, Lexicon, is_finite};
use crate::grammar::morphology::nominative;
use crate::pack::{ActorWords, Case, ChannelWords, Gender, MorphologyWords, Pack, Pattern, UnitForms};
use std::ops::Range;

/// How many words a phrase may have before or after its noun: keeps odd texts linear.
const REACH: usize = 8;

struct Step<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    lexicon: &'a Lexicon,
    words: &'a ActorWords,
    channels: &'a ChannelWords,
    units: &'a UnitForms,
    morphology: &'a MorphologyWords,
}

/// The subject of an active verb; else whoever stands in the instrumental; else whoever stands in
/// the genitive by a noun of an action that takes its subject so; else the owner of the signature.
pub(super) fn actor(text: &str, tokens: &[Token], lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    let words = &pack.extract.actors;
    let step = Step {
        text,
        tokens,
        lexicon,
        words,
        channels: &pack.extract.channels,
        units: &pack.grammar.durations.units,
        morphology: &pack.grammar.morphology,
    };
    let aside = step.subordinate();
    let behind = aside.as_ref().map_or(0, |clause| clause.end);
    let verb = (behind..tokens.len()).find(|&at| tokens.get(at).is_some_and(|t| is_finite(t, words)));
    let verb = verb.or_else(|| tokens.iter().position(|t| is_finite(t, words)));
    verb.and_then(|verb| step.subject(verb, aside.unwrap_or(0..0)))
        .or_else(|| verb.is_none().then(|| step.before_dash()).flatten())
        .or_else(|| step.instrumental())
        .or_else(|| verb.is_none().then(|| step.behind_dash()).flatten())
        .or_else(|| step.system())
        .or_else(|| step.genitive())
        .or_else(|| step.signature())
}

impl Step<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.word)
    }

    fn unbroken(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.breaks)
    }

    /// A clause with a conjunction and a verb of its own before that of the step: «если документы
    /// имеются, …».
    fn subordinate(&self) -> Option<Range<usize>> {
        let conjunction = self.words.subordinate.as_ref()?;
        let finite = |at: usize| self.tokens.get(at).is_some_and(|t| is_finite(t, self.words));
        let first = (0..self.tokens.len()).find(|&at| finite(at) || conjunction.is_match(self.word(at)))?;
        let end = (first + 1..self.tokens.len()).find(|&at| !self.unbroken(at))?;
        (!finite(first) && (first..end).any(finite)).then_some(first..end)
    }

    /// The subject of the verb at a token: a phrase in the nominative whose noun can act; else, of an
    /// active verb, the phrase with which the step begins (adverbs aside), or the first noun without
    /// an ending.
    fn subject(&self, verb: usize, aside: Range<usize>) -> Option<Actor> {
        let before = (aside.end..verb).chain(0..aside.start.min(verb));
        let found = before.clone().find_map(|at| self.acting_noun(at, verb));
        found.or_else(|| self.after_verb(verb)).or_else(|| {
            if self.words.passive.is_match(self.word(verb)) {
                return None;
            }
            let adverb = |at: usize| self.stops(at) && !self.words.preposition.is_match(self.word(at));
            let mut before = before;
            let first = before.clone().find(|&at| !adverb(at))?;
            let start = if self.stops(first) || self.is_oblique(first) {
                before.find(|&at| self.is_bare_noun(at))?
            } else {
                first
            };
            if self.words.means.is_match(self.word(start)) { None } else { self.phrase(start, start, verb) }
        })
    }

    /// `заявление регистрирует канцелярия`: the object before the verb, who acts right after it.
    fn after_verb(&self, verb: usize) -> Option<Actor> {
        let mut at = verb + 1;
        while at < verb + 3 && self.unbroken(at) && self.words.adjective.is_match(self.word(at)) {
            at += 1;
        }
        let word = self.word(at);
        let acts = self.words.person.is_match(word) || self.words.unit.is_match(word);
        let plural = self.words.plural_or_genitive.as_ref().is_some_and(|p| p.is_match(word));
        (verb > 0 && acts && !plural && self.unbroken(at))
            .then(|| self.phrase(verb + 1, at, self.tokens.len()))
            .flatten()
    }

    /// A noun without an ending after no preposition, which may be the subject of a verb.
    fn is_bare_noun(&self, at: usize) -> bool {
        let word = self.word(at);
        let mut first = at;
        while first > 0 && self.unbroken(first) && self.words.adjective.is_match(self.word(first - 1)) {
            first -= 1;
        }
        let after_preposition =
            first > 0 && self.unbroken(first) && self.words.preposition.is_match(self.word(first - 1));
        self.words.bare.as_ref().is_some_and(|p| p.is_match(word))
            && !after_preposition
            && !self.stops(at)
            && word.chars().count() > 2
            && self.tokens.get(at).is_some_and(|t| !is_finite(t, self.words))
            && !self.words.means.is_match(word)
            && !self.words.verbal_noun.is_match(word)
            && self.units.unit(word, &[]).is_none()
    }

    /// A phrase around a noun in the nominative that can act, before a verb.
    fn acting_noun(&self, at: usize, verb: usize) -> Option<Actor> {
        let word = self.word(at);
        let noun = self.words.person.is_match(word)
            || self.words.unit.is_match(word)
            || self.tokens.get(at)?.is_abbreviation();
        let after_preposition =
            at > 0 && self.unbroken(at) && self.words.preposition.is_match(self.word(at - 1));
        let is = |p: &Option<Pattern>, at| p.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        let genitive = is(&self.words.plural_or_genitive, at) && !is(&self.words.plural_verb, verb);
        let means = self.words.means.is_match(word);
        if !noun || means || after_preposition || genitive || is_finite(self.tokens.get(at)?, self.words) {
            return None;
        }
        let mut start = at;
        while start > 0
            && self.unbroken(start)
            && self.words.adjective.is_match(self.word(start - 1))
            && !self.stops(start - 1)
        {
            start -= 1;
        }
        // an adjective before it that stands after a preposition belongs elsewhere, and so does it
        if start > 0 && self.unbroken(start) && self.words.preposition.is_match(self.word(start - 1)) {
            return None;
        }
        // «заявление специалиста отдела»: what follows a noun unbroken hangs on it
        let hangs = start > 0 && self.unbroken(start) && self.tokens.get(at)?.is_abbreviation();
        if hangs { None } else { self.phrase(start, at, verb) }
    }

    /// The phrase from a token to the words at which it ends, joined phrases included.
    fn phrase(&self, start: usize, noun: usize, verb: usize) -> Option<Actor> {
        let (mut end, mut extended) = (noun + 1, false);
        while end < verb
            && self.unbroken(end)
            && (!self.stops(end)
                || self.extends(end)
                || (extended && self.words.with.is_match(self.word(end))))
            && !self.tail_begins(end, verb)
        {
            extended |= self.extends(end);
            // «главный врач либо его заместитель»
            let other = end + 1 < verb && self.joins_another(end);
            if other {
                end += 2;
                continue;
            }
            let joined = || self.joined(end + 1, verb) || self.both(noun, end + 1, verb);
            if self.words.joins.is_match(self.word(end)) && !joined() {
                let owners = self.joined_owner(end, verb);
                if owners == end {
                    break;
                }
                end = owners;
                continue;
            }
            end += 1;
        }
        while end > noun + 1 && self.words.joins.is_match(self.word(end - 1)) {
            end -= 1;
        }
        if end > noun + 1 {
            end = self.others(end, |at| self.field_end(at));
        }
        let others = self.others(end, |at| self.nominative_end(at, verb));
        if others > end {
            return Some(self.as_written(start, others));
        }
        // the roster tells how a phrase of as many words is written
        if let Some(listed) =
            self.lexicon.at(self.tokens, start).filter(|p| p.roster && p.words.len() == end - start)
        {
            return Some(self.named(listed.text.clone(), start, end));
        }
        Some(self.as_written(start, end))
    }

    fn tail_begins(&self, at: usize, verb: usize) -> bool {
        let rest: Vec<&str> = (at..verb.min(at + 4)).map(|at| self.word(at)).collect();
        self.words.tail.is_match(&rest.join(" "))
    }

    fn stops(&self, at: usize) -> bool {
        self.words.stop.is_match(self.word(at))
    }

    /// Whether a step's first word is in a case in which no subject stands.
    fn is_oblique(&self, at: usize) -> bool {
        let word = self.word(at);
        let dative = self.morphology.case(Case::Dative).is_some_and(|c| {
            c.adjectives.iter().any(|(e, ..)| e.chars().count() > 2 && word.ends_with(e.as_str()))
        });
        dative || self.words.verbal_noun.is_match(word)
    }

    fn instrumental(&self) -> Option<Actor> {
        (0..self.tokens.len()).find_map(|at| self.oblique(at, Case::Instrumental))
    }

    /// `формирование ИС «Сад» сообщения`, `направление ПЭП запроса`: a system has no cases.
    fn system(&self) -> Option<Actor> {
        (1..self.tokens.len()).find_map(|at| {
            let token = self.tokens.get(at)?;
            let beside = !token.breaks && self.words.verbal_noun.is_match(self.word(at - 1));
            let named = self.words.system.as_ref().is_some_and(|p| p.is_match(token.word));
            let last = self.tokens.get(at + usize::from(named))?;
            let object = self.unbroken(at + 1 + usize::from(named));
            let listed = self.channels.portal.is_match(token.word);
            let end = last.range.end + self.closing_quote(last.range.end);
            let name = self.text.get(token.range.start..end)?.to_owned();
            (beside && object && (named || listed)).then_some(Actor { name, range: token.range.start..end })
        })
    }

    fn genitive(&self) -> Option<Actor> {
        (1..self.tokens.len())
            .filter(|&at| self.unbroken(at) && self.words.genitive_subject.is_match(self.word(at - 1)))
            .find_map(|at| self.oblique(at, Case::Genitive))
    }

    /// `… посредством ЭЦП сотрудника отдела`.
    fn signature(&self) -> Option<Actor> {
        let end = self.words.signature.as_ref()?.find(self.text)?.end();
        let at = self.tokens.iter().position(|t| t.range.start >= end)?;
        (at..self.tokens.len().min(at + 2)).find_map(|at| self.oblique(at, Case::Genitive))
    }

    /// Phrases in an oblique case that begin at a token and name who acts.
    fn oblique(&self, start: usize, case: Case) -> Option<Actor> {
        let first = self.one_oblique(start, case)?;
        let next = |at| self.one_oblique(at, case).map(|other| self.token_behind(&other));
        let own = self.token_behind(&first);
        let end = if case == Case::Instrumental { self.others(own, next) } else { own };
        if end == own {
            return Some(first);
        }
        Some(self.all_oblique(first, own, end, case))
    }

    fn one_oblique(&self, start: usize, case: Case) -> Option<Actor> {
        let endings = self.morphology.case(case)?;
        let with = start > 0 && self.words.with.is_match(self.word(start - 1));
        if with || self.words.verbal_noun.is_match(self.word(start)) {
            return None;
        }
        let mut head = start;
        // «заведующим отделением»
        let means = self.words.governs_means.as_ref();
        let governs =
            means.is_some_and(|p| endings.noun(self.word(start)).is_some_and(|(n, _)| p.is_match(&n)));
        while !governs
            && head < start + REACH
            && self.unbroken(head + 1)
            && endings.is_adjective(self.word(head))
            && (endings.is_adjective(self.word(head + 1)) || endings.noun(self.word(head + 1)).is_some())
            && !self.stops(head + 1)
        {
            head += 1;
        }
        let phrase: Vec<&str> = (start..=head).map(|at| self.word(at)).collect();
        let plain = nominative(&phrase, case, self.morphology)?;
        let noun = plain.rsplit(' ').next().unwrap_or(&plain);
        let listed = self.lexicon.at(self.tokens, start).filter(|_| endings.noun(self.word(head)).is_some());
        let can_act = self.words.person.is_match(noun) || self.words.unit.is_match(noun);
        let unknown = case == Case::Instrumental && self.beside_action(start, head);
        if self.words.means.is_match(noun)
            || !(listed.is_some() || can_act || unknown)
            || self.governed(start)
        {
            return None;
        }
        let whole = self.has_object(start, case);
        let mut end = self.owner_end(if governs { self.means_end(head + 1) } else { head + 1 }, whole);
        // where what hangs on the noun is certain, it belongs to the name though the list has it short
        if let Some(phrase) = listed
            && start + phrase.words.len() > head
            && !(whole && end > start + phrase.words.len())
        {
            end = start + phrase.words.len();
            // of one or of several: the step's own words tell
            if !self.is_plural(head, case) {
                return Some(self.named(phrase.text.clone(), start, end));
            }
        }
        let tail = self.tail(head + 1, end);
        Some(self.named(plain + &tail, start, end))
    }

    fn is_plural(&self, at: usize, case: Case) -> bool {
        let noun = self.morphology.case(case).and_then(|c| c.noun(self.word(at)));
        noun.is_some_and(|(_, gender)| gender == Gender::Plural)
    }

    /// Whether what stands before a phrase has it as its own agent: a participle (an abbreviation may
    /// stand between), or a clause of purpose or time: «для обработки запроса отделом».
    fn governed(&self, start: usize) -> bool {
        let clause = (start.saturating_sub(5)..=start)
            .rev()
            .take_while(|&at| at == start || self.unbroken(at + 1))
            .take_while(|&at| self.tokens.get(at).is_some_and(|t| !is_finite(t, self.words)))
            .any(|at| at < start && self.detaches(at));
        clause && self.unbroken(start) || self.by_participle(start)
    }

    /// A preposition of a clause of purpose or time; that of a state has no agent.
    fn detaches(&self, at: usize) -> bool {
        let is = |p: &Option<Pattern>, at| p.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        is(&self.words.detached, at) && !is(&self.words.state, at + 1)
    }

    fn by_participle(&self, start: usize) -> bool {
        let mut at = start;
        while at > 0 && start - at < REACH && self.unbroken(at) {
            at -= 1;
            if !self.tokens.get(at).is_some_and(Token::is_abbreviation) {
                return self.words.participle.is_match(self.word(at));
            }
        }
        false
    }

    /// A noun that is not known to act does so where it stands right beside a noun of an action (or
    /// a passive verb), and its ending leaves no doubt of the case.
    fn beside_action(&self, start: usize, head: usize) -> bool {
        let sure = self.words.sure_oblique.as_ref().is_some_and(|p| p.is_match(self.word(head)));
        let action = |at: usize| {
            let word = self.word(at);
            self.words.verbal_noun.is_match(word) || self.words.passive.is_match(word)
        };
        // «прием документов лаборантом»: the object may stand between
        let genitive = self.morphology.case(Case::Genitive);
        let object =
            |at: usize| genitive.is_some_and(|c| c.noun(self.word(at)).is_some()) || self.is_bare_plural(at);
        let mut at = start;
        while sure && at > 0 && start - at < 3 && self.unbroken(at) {
            at -= 1;
            if action(at) {
                return !self.stops(start);
            }
            if self.stops(at) || !object(at) {
                return false;
            }
        }
        false
    }

    /// The words of a phrase in the nominative, with the quotes inside it.
    fn as_written(&self, start: usize, end: usize) -> Actor {
        let plain = || (start..end).map(|at| self.word(at)).collect::<Vec<_>>().join(" ");
        let from = self.tokens.get(start).map_or(0, |t| t.range.start);
        let to = self.tokens.get(end.saturating_sub(1)).map_or(from, |t| t.range.end);
        // a list has its commas
        let signs = ['«', '"', '“', ','];
        let quoted = self.text.get(from..to).is_some_and(|t| t.contains(signs) && !t.contains('('));
        let to = if quoted { to + self.closing_quote(to) } else { to };
        match self.text.get(from..to).filter(|_| quoted) {
            Some(name) => {
                Actor { name: name.split_whitespace().collect::<Vec<_>>().join(" "), range: from..to }
            }
            None => self.named(plain(), start, end),
        }
    }

    /// Length of a closing quote that stands at a byte.
    fn closing_quote(&self, at: usize) -> usize {
        let next = self.text.get(at..).and_then(|rest| rest.chars().next());
        next.filter(|c| "»\"”".contains(*c)).map_or(0, char::len_utf8)
    }

    fn named(&self, name: String, start: usize, end: usize) -> Actor {
        let from = self.tokens.get(start).map_or(0, |t| t.range.start);
        let to = self.tokens.get(end.saturating_sub(1)).map_or(from, |t| t.range.end);
        Actor { name, range: from..to.max(from) }
    }
}
