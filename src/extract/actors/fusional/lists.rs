//! Several who act together: «председатель, секретарь и члены комиссии».

use super::super::Actor;
use super::super::tokens::{Token, parted_by_comma};
use super::Step;
use crate::pack::Case;

/// More do not act together: keeps odd texts linear.
const MOST: usize = 8;

impl Step<'_> {
    /// Where a list of those who act ends whose first phrase ends at a token; there too where none does.
    /// `next` tells where a phrase ends that begins at a token. Commas alone make no list: behind the
    /// last stands a conjunction.
    pub(super) fn others(&self, end: usize, next: impl Fn(usize) -> Option<usize>) -> usize {
        let mut at = end;
        for _ in 0..MOST {
            if self.is_stand_in(at) {
                break;
            }
            let joined = self.unbroken(at) && self.words.joins.is_match(self.word(at));
            let (begins, last) = match self.is_behind_comma(at) {
                true => (at, false),
                false if joined => (at + 1, true),
                false => break,
            };
            let his = self.words.of_him.as_ref().is_some_and(|p| p.is_match(self.word(begins)));
            let from = begins + usize::from(his);
            let Some(ends) = next(from).filter(|&ends| ends > from && (!his || self.unbroken(from))) else {
                break;
            };
            if last {
                return ends;
            }
            at = ends;
        }
        end
    }

    /// Whether whoever acts in another's stead is named from a token on.
    fn is_stand_in(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before)).map_or(0, |t| t.range.end);
        let rest = self.text.get(before..).unwrap_or_default();
        self.words.stand_in.as_ref().is_some_and(|p| p.is_match(rest))
    }

    /// Whether nothing but a comma parts a token from the one before.
    fn is_behind_comma(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let parted = |(a, b): (&Token, &Token)| parted_by_comma(self.text, a.range.end, b.range.start);
        before.zip(self.tokens.get(at)).is_some_and(parted)
    }

    /// What hangs on a noun, each word with the space before it, with the commas of a list.
    pub(super) fn tail(&self, from: usize, end: usize) -> String {
        let comma = |at| if self.is_behind_comma(at) { "," } else { "" };
        (from..end).map(|at| format!("{} {}", comma(at), self.word(at))).collect()
    }

    /// Where a phrase in the nominative ends that begins at a token and names who acts, before a verb.
    pub(super) fn nominative_end(&self, start: usize, verb: usize) -> Option<usize> {
        let person = |at: usize| self.words.person.is_match(self.word(at));
        let mut noun = start;
        while noun < verb && !person(noun) && self.words.adjective.is_match(self.word(noun)) {
            noun += 1;
        }
        let word = self.word(noun);
        let acts = person(noun) || self.words.unit.is_match(word);
        let whole = (start + 1..=noun).all(|at| self.unbroken(at));
        if noun >= verb || !acts || !whole || self.words.means.is_match(word) {
            return None;
        }
        let governs = self.words.governs_means.as_ref().is_some_and(|p| p.is_match(word));
        let from = if governs { self.means_end(noun + 1) } else { noun + 1 };
        Some(self.owner_end(from, true).min(verb))
    }

    /// The token behind a phrase.
    pub(super) fn token_behind(&self, actor: &Actor) -> usize {
        self.tokens.partition_point(|t| t.range.start < actor.range.end)
    }

    /// A list in an oblique case, each of its phrases in the nominative; `own` is the token behind the
    /// first of them.
    pub(super) fn all_oblique(&self, first: Actor, own: usize, end: usize, case: Case) -> Actor {
        let (mut name, mut at) = (first.name, own);
        while at < end {
            let comma = if self.is_behind_comma(at) { "," } else { "" };
            let Some(other) = self.one_oblique(at, case) else {
                // a conjunction or a pronoun
                name = format!("{name}{comma} {}", self.word(at));
                at += 1;
                continue;
            };
            name = format!("{name}{comma} {}", other.name);
            at = self.token_behind(&other).max(at + 1);
        }
        let to = self.tokens.get(end.saturating_sub(1)).map_or(first.range.end, |t| t.range.end);
        Actor { name, range: first.range.start..to.max(first.range.end) }
    }
}
