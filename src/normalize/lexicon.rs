//! Words and how often they occur: the document's own and those of the language pack.

mod common;
mod divide;
mod pairs;

use crate::model::Language;
use crate::pack::Packs;
use common::Common;
pub(super) use pairs::Pairs;
use std::collections::{HashMap, HashSet};

/// Words with weights.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon<'p> {
    /// How often each word occurs in the document.
    own: HashMap<Box<str>, u32>,
    total: u64,
    common: Option<&'static Common>,
    endings: HashSet<&'p str>,
    /// How many endings a word may have one after the other.
    chain: usize,
}

/// A word of the document weighs as much as this many of the pack.
const OWN: u32 = 8;
/// Letters that a stem has at least, where words take one ending; with more of them, one less.
const STEM: usize = 3;

impl<'p> Lexicon<'p> {
    /// A lexicon with the common words and the endings of a language.
    pub fn new(language: Language, packs: &'p Packs) -> Self {
        let words = &packs.of(language).normalize;
        let common = common::of(language);
        Lexicon {
            own: HashMap::new(),
            total: common.total,
            common: Some(common),
            endings: words.endings.iter().map(String::as_str).collect(),
            chain: words.endings_in_a_row,
        }
    }

    /// Counts a word of the document.
    pub fn add(&mut self, word: &str) {
        self.total += u64::from(OWN);
        if let Some(count) = self.own.get_mut(word) {
            *count += 1;
            return;
        }
        *self.own.entry(word.to_lowercase().into_boxed_str()).or_insert(0) += 1;
    }

    /// Counts the words of a line but for its first and last, which may be pieces of words.
    pub fn read(&mut self, line: &str) {
        let inner =
            line.split_once(' ').and_then(|(_, rest)| rest.rsplit_once(' ')).map_or("", |(inner, _)| inner);
        for word in inner.split(|c: char| !c.is_alphabetic()) {
            if word.chars().nth(1).is_some() {
                self.add(word);
            }
        }
    }

    /// How often the document has a word.
    pub fn count(&self, word: &str) -> u32 {
        self.own.get(word.to_lowercase().as_str()).copied().unwrap_or(0)
    }

    /// Whether a word occurs in the document or the pack.
    pub fn knows(&self, word: &str) -> bool {
        self.weight(&word.to_lowercase()) > 0
    }

    /// Whether the language pack has a word.
    pub fn is_common(&self, word: &str) -> bool {
        self.common.is_some_and(|c| c.words.contains_key(word.to_lowercase().as_str()))
    }

    /// Whether a word is common, or so frequent in the document that it is no chance piece.
    pub fn is_settled(&self, word: &str) -> bool {
        self.is_common(word) || self.count(word) > 3
    }

    /// Whether a word is known, or a known stem with endings of the language.
    pub fn is_word(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        self.weight(&lower) > 0 || self.stem(&lower).is_some()
    }

    /// Weight of a word in lower case.
    fn weight(&self, word: &str) -> u32 {
        let own = self.own.get(word).copied().unwrap_or(0);
        own * OWN + self.common.and_then(|c| c.words.get(word).copied()).unwrap_or(0)
    }

    /// The stem with the fewest endings that makes a word of lower case: its weight and how many
    /// endings follow it.
    fn stem(&self, word: &str) -> Option<(u32, usize)> {
        let least = if self.chain > 1 { STEM - 1 } else { STEM };
        let cuts = word.char_indices().map(|(at, _)| at).skip(least);
        cuts.filter_map(|cut| {
            let (stem, rest) = word.split_at(cut);
            let weight = self.weight(stem).max(u32::from(self.has_other_form(stem)));
            let endings = if weight > 0 { self.endings_in(rest, self.chain) } else { None };
            endings.map(|endings| (weight, endings))
        })
        .min_by_key(|&(weight, endings)| (endings, std::cmp::Reverse(weight)))
    }

    /// Whether the pack has a word that is a stem with another ending.
    fn has_other_form(&self, stem: &str) -> bool {
        let Some(common) = self.common.filter(|_| self.chain == 1 && stem.chars().count() > STEM) else {
            return false;
        };
        let from = common.sorted.partition_point(|&word| word < stem);
        let forms = common.sorted.iter().skip(from).map_while(|word| word.strip_prefix(stem));
        forms.take(12).any(|ending| self.endings.contains(ending))
    }

    /// How many endings of the language letters are, one after the other; at most so many.
    fn endings_in(&self, rest: &str, most: usize) -> Option<usize> {
        if rest.is_empty() {
            return Some(0);
        }
        let most = most.checked_sub(1)?;
        let cuts = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(6);
        cuts.filter_map(|cut| {
            let (ending, rest) = rest.split_at(cut);
            let more = if self.endings.contains(ending) { self.endings_in(rest, most) } else { None };
            // Letters that are a common word rather are that word.
            more.map(|more| more + if cut > 4 && self.is_common(ending) { 2 } else { 1 })
        })
        .min()
    }

    /// Whether a piece of a word is far less likely a word than the whole is.
    pub fn is_piece(&self, piece: &str, whole: &str) -> bool {
        let (piece, whole) = (piece.to_lowercase(), whole.to_lowercase());
        !self.is_common(&piece) && self.weight(&whole) > self.weight(&piece)
    }

    /// Whether letters are endings and nothing else: they cannot begin a word.
    pub fn is_ending(&self, letters: &str) -> bool {
        self.endings.contains(letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_forms_of_known_stems_are_words() {
        let packs = Packs::embedded().unwrap();
        let kk = Lexicon::new(Language::Kk, &packs);
        assert!(kk.is_word("кітапханаларымызда"));
        assert!(!kk.is_word("шщшщшщ"));
        let ru = Lexicon::new(Language::Ru, &packs);
        assert!(ru.is_word("начальниками"));
        assert!(!ru.is_word("жалгызкарагай"));
    }
}
