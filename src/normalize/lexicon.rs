//! Words and how often they occur: the document's own and those of the language pack.

mod common;
mod divide;
mod hash;
mod pairs;

use super::signs::each_space;
use crate::letters::{lower, width};
use crate::model::Language;
use crate::pack::Packs;
pub(crate) use common::{Common, of as common_words};
pub(super) use hash::Filter;
pub(crate) use hash::{ByHash, of as hash, of_bytes as hash_bytes};
use hash::{Letters, Token};
pub(super) use pairs::{Pairs, Tokens, token};
use std::borrow::Cow;
use std::ops::Range;

/// Words with weights.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon<'p> {
    /// How often each word occurs in the document.
    own: ByHash<u32>,
    /// The beginnings of these words, where the document may have runs of letters to divide.
    beginnings: Option<Filter>,
    total: u64,
    common: Option<&'static Common>,
    /// Endings of the language.
    endings: Cow<'p, Endings>,
    /// How many endings a word may have one after the other.
    chain: usize,
}

/// Endings of a language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Endings {
    /// By their hashes: 2 for one that is a common word rather, else 1.
    counts: ByHash<usize>,
    /// Their beginnings.
    beginnings: Filter,
}

fn endings(list: &[String], common: &Common) -> Endings {
    let ending = |ending: &String| {
        let hash = hash::of(ending);
        (hash, if ending.chars().count() > 2 && common.weight(hash) > 0 { 2 } else { 1 })
    };
    let mut beginnings = Filter::with_room(list.iter().map(String::len).sum());
    list.iter().for_each(|ending| beginnings.add_beginnings(ending));
    Endings { counts: list.iter().map(ending).collect(), beginnings }
}

impl Endings {
    /// How many endings the letters that have a hash count for; `None` where they are none.
    fn count(&self, letters: u64) -> Option<usize> {
        self.counts.get(&letters).copied()
    }

    /// Whether a hash may be that of the beginning of an ending.
    fn may_begin(&self, letters: u64) -> bool {
        self.beginnings.may_have(letters)
    }
}

/// A word of the document weighs as much as this many of the pack.
const OWN: u32 = 8;
/// Letters that a stem has at least, where words take one ending; with more of them, one less.
const STEM: usize = 3;
/// Bytes of a short document for each of its words that it has not had before, and such words of a
/// long one.
const WORD: usize = 32;
const MANY: usize = 4096;
/// Beginnings of a word that the pack does not have, over all words.
const BEGINNINGS: usize = 4;
/// Letters that an ending has at most.
const ENDING: usize = 6;

impl<'p> Lexicon<'p> {
    /// A lexicon with the common words and the endings of a language.
    pub fn new(language: Language, packs: &'p Packs) -> Self {
        let words = &packs.of(language).normalize;
        let common = common::of(language);
        Lexicon {
            own: ByHash::default(),
            beginnings: None,
            total: common.total,
            common: Some(common),
            endings: Cow::Borrowed(words.index.endings.get_or_init(|| endings(&words.endings, common))),
            chain: words.endings_in_a_row,
        }
    }

    /// Makes room for the words of a document of so many bytes; `divided` where it has runs of
    /// letters to divide, for which the beginnings of words are wanted.
    pub fn expect(&mut self, bytes: usize, divided: bool) {
        let words = (bytes / WORD).min(MANY);
        self.own.reserve(words);
        self.beginnings = divided.then(|| Filter::with_room(words * BEGINNINGS));
    }

    /// Counts a word of the document.
    #[cfg(test)]
    pub fn add(&mut self, word: &str) {
        self.add_hashed(hash::of(word), 1, || word);
    }

    fn add_hashed<'w>(&mut self, hash: u64, times: u32, word: impl FnOnce() -> &'w str) {
        self.total += u64::from(OWN * times);
        if let Some(count) = self.own.get_mut(&hash) {
            *count += times;
            return;
        }
        self.own.insert(hash, times);
        if let Some(beginnings) = &mut self.beginnings
            // The pack has the beginnings of its own.
            && self.common.is_none_or(|common| common.weight(hash) == 0)
        {
            beginnings.add_beginnings(word());
        }
    }

    /// Counts the words of a line that stands so many times, but for its first and last, which may be
    /// pieces of words; puts the hashes of its tokens on a list.
    pub fn read(&mut self, line: &str, times: u32, tokens: &mut Vec<u64>) {
        let mut start = 0;
        each_space(line.as_bytes(), |at| {
            self.read_token(line, start..at, if start > 0 { times } else { 0 }, tokens);
            start = at + 1;
        });
        self.read_token(line, start..line.len(), 0, tokens);
    }

    /// Reads what stands between two spaces; `times`: how often its words count.
    #[inline]
    fn read_token(&mut self, line: &str, range: Range<usize>, times: u32, tokens: &mut Vec<u64>) {
        // Most tokens are one word, and a token that is has its hash.
        if range.is_empty() {
            return;
        }
        let read = |range: Range<usize>| {
            let word = hash::cyrillic_in(line.as_bytes(), range.clone())?;
            (!range.is_empty()).then_some((word, range))
        };
        let word = read(range.clone()).or_else(|| read(without_marks(line.as_bytes(), range.clone())));
        match word {
            Some((word, range)) => {
                if times > 0 {
                    self.add_word(word, times, line, range);
                }
                tokens.push(word);
            }
            None => self.read_mixed(line, range, times, tokens),
        }
    }

    /// As [`Lexicon::read_token`], of any characters.
    fn read_mixed(&mut self, line: &str, range: Range<usize>, times: u32, tokens: &mut Vec<u64>) {
        let (mut token, mut at) = (Token::EMPTY, range.start);
        while at < range.end {
            let (read, word, end) = token.read(line, at);
            if let Some(word) = word.filter(|_| times > 0) {
                self.add_word(word, times, line, at..end);
            }
            (token, at) = (read, end);
        }
        tokens.extend(token.hash());
    }

    /// Counts a word of a line that has more than one letter.
    fn add_word(&mut self, hash: u64, times: u32, line: &str, range: Range<usize>) {
        if line.as_bytes().get(range.start).is_some_and(|&lead| width(lead) < range.len()) {
            self.add_hashed(hash, times, || line.get(range).unwrap_or_default());
        }
    }

    /// How often the document has a word.
    pub fn count(&self, word: &str) -> u32 {
        self.count_hashed(hash::of(word))
    }

    fn count_hashed(&self, word: u64) -> u32 {
        self.own.get(&word).copied().unwrap_or(0)
    }

    /// Whether a word occurs in the document or the pack.
    pub fn knows(&self, word: &str) -> bool {
        self.weight(hash::of(word)) > 0
    }

    /// Whether the language pack has a word.
    pub fn is_common(&self, word: &str) -> bool {
        self.is_common_hashed(hash::of(word))
    }

    fn is_common_hashed(&self, word: u64) -> bool {
        self.common.is_some_and(|common| common.weight(word) > 0)
    }

    /// Whether a word is common, or so frequent in the document that it is no chance piece.
    pub fn is_settled(&self, word: &str) -> bool {
        self.occurs(word, 4)
    }

    /// Whether a word is known, or a known stem with endings of the language.
    pub fn is_word(&self, word: &str) -> bool {
        self.knows(word) || self.stem(&lower(word)).is_some()
    }

    /// Whether letters may well be a word of their own: one that is known or, where words take
    /// endings in a row and few forms are known, one by its stem.
    pub fn stands_alone(&self, word: &str) -> bool {
        self.is_sure(word) || (self.chain > 1 && self.is_word(word))
    }

    /// Whether a word is common, or no chance form of the document.
    pub fn is_sure(&self, word: &str) -> bool {
        self.occurs(word, 2)
    }

    /// Whether a word is common, or so many times in the document.
    fn occurs(&self, word: &str, times: u32) -> bool {
        let word = hash::of(word);
        self.is_common_hashed(word) || self.count_hashed(word) >= times
    }

    /// Weight of the word that has a hash.
    fn weight(&self, word: u64) -> u32 {
        self.count_hashed(word) * OWN + self.common.map_or(0, |common| common.weight(word))
    }

    /// Whether a hash may be that of the beginning of a known word.
    fn may_begin(&self, hash: u64) -> bool {
        self.beginnings.as_ref().is_some_and(|own| own.may_have(hash))
            || self.common.is_some_and(|common| common.beginnings().may_have(hash))
    }

    /// The stem with the fewest endings that makes a word of lower case: its weight and how many
    /// endings follow it.
    fn stem(&self, word: &str) -> Option<(u32, usize)> {
        let mut best: Option<(u32, usize)> = None;
        let mut stem = Letters::NONE;
        for (letters, (cut, c)) in word.char_indices().enumerate() {
            if letters >= self.shortest_stem()
                && let Some(rest) = word.get(cut..)
                && let Some(endings) = self.endings_in(rest, self.chain)
                && let Some(weight) =
                    self.stem_weight(stem.hash(), word.get(..cut).unwrap_or_default(), letters)
            {
                let better =
                    best.is_none_or(|(most, least)| endings < least || (endings == least && weight > most));
                best = if better { Some((weight, endings)) } else { best };
            }
            stem = stem.with(c);
        }
        best
    }

    /// Letters that a stem has at least.
    fn shortest_stem(&self) -> usize {
        if self.chain > 1 { STEM - 1 } else { STEM }
    }

    /// Weight of a stem that is a word, or has another form that is one.
    fn stem_weight(&self, hash: u64, stem: &str, letters: usize) -> Option<u32> {
        let weight = self.weight(hash);
        if weight > 0 {
            return Some(weight);
        }
        let formed = self.chain == 1 && letters > STEM && self.has_other_form(stem);
        formed.then_some(1)
    }

    /// Whether the pack has a word that is a stem with another ending.
    fn has_other_form(&self, stem: &str) -> bool {
        self.common.is_some_and(|common| {
            let mut endings = common.forms(stem).take(12).filter_map(|word| word.strip_prefix(stem));
            endings.any(|ending| self.is_ending(ending))
        })
    }

    /// How many endings of the language letters are, one after the other; `most` at most.
    fn endings_in(&self, rest: &str, most: usize) -> Option<usize> {
        if rest.is_empty() {
            return Some(0);
        }
        let most = most.checked_sub(1)?;
        let mut least: Option<usize> = None;
        let mut letters = Letters::NONE;
        for (at, c) in rest.char_indices().take(ENDING) {
            letters = letters.with(c);
            let hash = letters.hash();
            if !self.endings.may_begin(hash) {
                break;
            }
            if let Some(count) = self.endings.count(hash)
                && let Some(more) = rest.get(at + c.len_utf8()..).and_then(|rest| self.endings_in(rest, most))
            {
                let all = more + count;
                least = Some(least.map_or(all, |least| least.min(all)));
            }
        }
        least
    }

    /// Whether a piece of a word is far less likely a word than the whole is.
    pub fn is_piece(&self, piece: &str, whole: &str) -> bool {
        !self.is_common(piece) && self.weight(hash::of(whole)) > self.weight(hash::of(piece))
    }

    /// Whether letters are endings and nothing else: they cannot begin a word.
    pub fn is_ending(&self, letters: &str) -> bool {
        self.endings.count(hash::of(letters)).is_some()
    }
}

/// A range of bytes without the marks of one byte at its ends.
fn without_marks(bytes: &[u8], mut range: Range<usize>) -> Range<usize> {
    let is_mark = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_punctuation);
    while range.start < range.end && is_mark(range.start) {
        range.start += 1;
    }
    while range.start < range.end && is_mark(range.end - 1) {
        range.end -= 1;
    }
    range
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
