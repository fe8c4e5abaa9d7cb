//! Who acts where a dash or a colon parts the name from the action.

use super::super::Actor;
use super::{REACH, Step};

impl Step<'_> {
    /// `специалист отдела – проверка документов`, `специалист отдела:`.
    pub(super) fn before_dash(&self) -> Option<Actor> {
        let dash = [" – ", " - ", " — ", ":"].iter().filter_map(|d| self.text.find(d)).min()?;
        let end = self.tokens.iter().position(|t| t.range.start > dash).unwrap_or(self.tokens.len());
        let phrase = self.text.get(self.tokens.first()?.range.start..dash)?;
        // «инспектор после осмотра:»
        if let Some(stop) = (1..end).find(|&at| self.stops(at)) {
            return self.phrase(0, self.acting_noun_of(stop)?, end);
        }
        let named = end <= REACH && self.acting_noun_of(end).is_some();
        named.then(|| self.named(phrase.trim().to_owned(), 0, end))
    }

    /// `проверка документов – специалист отдела, 2 часа`.
    pub(super) fn behind_dash(&self) -> Option<Actor> {
        let dash = [" – ", " - ", " — "].iter().filter_map(|d| Some(self.text.rfind(d)? + d.len())).max()?;
        let start = self.tokens.iter().position(|t| t.range.start >= dash)?;
        let limit = self.tokens.len().min(start + REACH);
        let end = (start + 1..limit).find(|&at| !self.unbroken(at)).unwrap_or(limit);
        let noun = (start..end).find(|&at| !self.words.adjective.is_match(self.word(at)))?;
        let word = self.word(noun);
        let acts = self.words.person.is_match(word) || self.words.unit.is_match(word);
        let whole = (start..end).all(|at| !self.stops(at)) && self.tokens.get(start)?.range.start == dash;
        (acts && whole).then(|| self.as_written(start, end))
    }

    /// The noun of the unbroken phrase of the first tokens, if it can act.
    fn acting_noun_of(&self, end: usize) -> Option<usize> {
        // «заведующая» has the ending of an adjective
        let person = |at: usize| self.words.person.is_match(self.word(at));
        let noun = |at: &usize| !self.words.adjective.is_match(self.word(*at)) || person(*at);
        let noun = (0..end).find(noun)?;
        let acts = person(noun) || self.words.unit.is_match(self.word(noun));
        (acts && (1..end).all(|at| self.unbroken(at))).then_some(noun)
    }
}
