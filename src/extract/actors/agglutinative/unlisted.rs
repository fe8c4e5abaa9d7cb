//! Who acts where nothing in a step is known to act: by where a phrase stands.

use super::super::Actor;
use super::{CASES, Step};
use crate::pack::Case;

impl Step<'_> {
    /// The words a step begins with, where nothing in it is known to act: the subject of a finite verb,
    /// or the owner of the noun of action.
    pub(super) fn first_words(&self) -> Option<Actor> {
        let verb = self.verb;
        let genitive = self.pack.grammar.morphology.case(Case::Genitive)?;
        let first = self.tokens.first()?;
        if self.words.stop.is_match(first.word) || self.words.verbal_noun.is_match(first.word) {
            return None;
        }
        if let Some(owned) = verb.and_then(|verb| self.owned_subject(verb)) {
            return Some(owned);
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
        let other = |word: &str| self.words.stop.is_match(word) || self.words.adjective.is_match(word);
        let owned = |at: usize| self.is_owned(self.word(at)) && !other(self.word(at));
        let goes_on =
            |at: usize| verb.is_some_and(|verb| at < verb) && self.unbroken(at) && owned(at) && self.bare(at);
        // «өрт сөндіру қызметі»
        let action = |at: usize| self.unbroken(at) && self.words.verbal_noun.is_match(self.word(at));
        if action(end + 1) && goes_on(end + 2) {
            end += 1;
            before = format!("{before} {}", self.word(end));
        }
        while goes_on(end + 1) {
            end += 1;
            before = format!("{before} {}", self.word(end));
        }
        Some(self.candidate(before, 0, end + 1, None).actor)
    }

    /// The nominative of what somebody owns at the beginning of a step whose verb has an object:
    /// «берушінің заң қызметі жобаны келіседі».
    fn owned_subject(&self, verb: usize) -> Option<Actor> {
        let owner = |at: usize| self.is_in(Case::Genitive, at);
        let hangs = |at: &usize| {
            let word = self.word(*at);
            (*at == 0 || self.unbroken(*at))
                && (owner(*at) || self.bare(*at))
                && !self.words.stop.is_match(word)
                && !self.words.means.is_match(word)
                && !self.words.verbal_noun.is_match(word)
        };
        let end = (0..verb).take_while(hangs).count();
        let last = (0..end).rfind(|&at| owner(at))?;
        let noun = (last + 1..end).rfind(|&at| self.is_owned(self.word(at)))?;
        let object = (end..verb).any(|at| self.is_in(Case::Accusative, at));
        let name = self.before(0, noun) + self.word(noun);
        (object && !self.is_paper(self.word(noun))).then(|| self.candidate(name, 0, noun + 1, None).actor)
    }

    pub(super) fn is_paper(&self, noun: &str) -> bool {
        self.words.paper.as_ref().is_some_and(|p| p.is_match(noun))
    }

    /// Whether a word has the ending of no case and is no participle.
    pub(super) fn bare(&self, at: usize) -> bool {
        !CASES.into_iter().any(|case| self.is_in(case, at)) && !self.words.participle.is_match(self.word(at))
    }
}
