//! The words of a document and how often each stands in it, by which a slip in one of them is told.

use super::slips::Slips;
use crate::letters::{fold, is_letter};
use crate::model::{Language, Passage};
use crate::normalize::Common;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// Letters of the shortest word that is held against others.
const SHORTEST: usize = 7;
/// Letters of the shortest one in which letters that look alike are mixed up.
const SHORTEST_ALIKE: usize = 5;
/// How often the right word must stand in the document for each time the wrong one does.
const FREQUENT: usize = 8;
/// How often a wrong one may stand in it.
const RARE: usize = 5;
/// Weight up to which a word of the Kazakh list may be a slip of the acts it was counted in.
const COUNTED: u32 = 3;
/// Letters at the end in which forms of one word differ.
const ENDING: usize = 3;
/// Letters of the longest beginning that is compared.
const LONGEST: usize = 16;
/// Letters of the shortest word that another is told to have run into.
const WHOLE: usize = 6;
/// How often both of them must stand in the document by themselves.
const USED: usize = 4;

/// How often each word stands in a document.
pub(super) struct Counts(HashMap<String, usize>);

impl Counts {
    /// Counts the words of passages.
    pub fn of<'a>(passages: impl Iterator<Item = &'a Passage>) -> Self {
        let mut counts = HashMap::new();
        for (word, _) in passages.flat_map(|p| tokens(&p.text)) {
            *counts.entry(word).or_default() += 1;
        }
        Counts(counts)
    }

    fn get(&self, word: &str) -> usize {
        self.0.get(word).copied().unwrap_or(0)
    }
}

/// What is wrong with a word.
#[derive(Debug, Clone)]
pub(super) enum Misspelt {
    /// It is a letter away from another.
    Near {
        /// The beginning that no right word shares.
        stem: String,
        /// The word that is meant.
        right: String,
    },
    /// It is two words, here parted.
    Glued(String),
}

/// The words of a document, by their beginnings.
pub(super) struct Vocabulary<'a> {
    counts: &'a Counts,
    slips: &'a Slips,
    common: &'static Common,
    language: Language,
    /// How often words with a beginning stand in the document.
    beginnings: HashMap<&'a str, usize>,
    /// Frequent beginnings by themselves and by what is left of them without one letter.
    near: HashMap<u64, Vec<&'a str>>,
    /// Frequent words by their letters, those that look alike being one.
    alike: HashMap<String, Vec<&'a str>>,
}

impl<'a> Vocabulary<'a> {
    /// Indexes the words of a document.
    pub fn new(counts: &'a Counts, language: Language, slips: &'a Slips) -> Self {
        let mut beginnings: HashMap<&str, usize> = HashMap::new();
        for (word, count) in &counts.0 {
            for beginning in beginnings_of(word) {
                *beginnings.entry(beginning).or_default() += count;
            }
        }
        let mut near: HashMap<u64, Vec<&str>> = HashMap::new();
        for (&beginning, _) in beginnings.iter().filter(|(_, count)| **count >= FREQUENT) {
            for shorter in without_a_letter(beginning) {
                near.entry(shorter).or_default().push(beginning);
            }
        }
        let mut vocabulary = Vocabulary {
            counts,
            slips,
            common: crate::normalize::common_words(language),
            language,
            beginnings,
            near,
            alike: HashMap::new(),
        };
        if !slips.confused.is_empty() {
            for (word, _) in counts.0.iter().filter(|(_, count)| **count >= USED) {
                let letters = vocabulary.letters(word);
                vocabulary.alike.entry(letters).or_default().push(word);
            }
        }
        vocabulary
    }

    /// What is wrong with a word, if it is rare and something is.
    pub fn slip(&self, word: &str) -> Option<Misspelt> {
        if word.contains('-') {
            return None;
        }
        let usual = self.counts.get(word) > RARE;
        let right =
            usual || self.is_known(word) || self.slips.alike.iter().any(|a| word.contains(a.as_str()));
        let near = if right { None } else { self.confused(word).or_else(|| self.near(word)) };
        near.or_else(|| self.glued(word))
    }

    /// Whether the language has a word. Those of the Kazakh list with a small weight were counted in
    /// acts, slips and all.
    fn is_known(&self, word: &str) -> bool {
        let weight = self.common.weight_of(word);
        if self.language == Language::Kk { weight == 1 || weight > COUNTED } else { weight > 0 }
    }

    /// A word in which letters that look alike are mixed up.
    fn confused(&self, word: &str) -> Option<Misspelt> {
        if word.chars().count() < SHORTEST_ALIKE {
            return None;
        }
        let same = self.alike.get(&self.letters(word))?;
        let often = |w: &str| self.counts.get(w);
        let right = same.iter().copied().max_by_key(|w| (often(w), *w)).filter(|w| *w != word)?;
        (often(right) >= USED * self.counts.get(word))
            .then(|| Misspelt::Near { stem: word.to_owned(), right: right.to_owned() })
    }

    fn letters(&self, word: &str) -> String {
        let one = |c: char| self.slips.confused.iter().find(|s| s.contains(c)).and_then(|s| s.chars().next());
        word.chars().map(|c| one(c).unwrap_or(c)).collect()
    }

    /// A word whose beginning no other has and which is a letter away from a frequent one.
    fn near(&self, word: &str) -> Option<Misspelt> {
        let letters = word.chars().count();
        if letters < SHORTEST {
            return None;
        }
        let least = if letters == SHORTEST { ENDING - 1 } else { ENDING };
        // the more is cut off as an ending, the surer the whole word must be
        (least..=ENDING + 2).find_map(|cut| self.near_without(word, letters, cut, cut > ENDING))
    }

    fn near_without(&self, word: &str, letters: usize, cut: usize, strict: bool) -> Option<Misspelt> {
        let stem = first(word, letters.checked_sub(cut)?.min(LONGEST));
        let own = self.beginnings.get(stem).copied().unwrap_or(0);
        if own > RARE || (strict && letters - cut < SHORTEST_ALIKE) {
            return None;
        }
        let ending = word.get(stem.len()..)?;
        let candidates: HashSet<&str> =
            without_a_letter(stem).iter().filter_map(|s| self.near.get(s)).flatten().copied().collect();
        let mut right: Vec<(usize, usize, String, usize)> = Vec::new();
        for candidate in candidates {
            let often = self.beginnings.get(candidate).copied().unwrap_or(0);
            let Some(at) = difference(stem, candidate) else { continue };
            let whole = format!("{candidate}{ending}");
            let attested = self.counts.get(&whole);
            let akin = || self.beginnings.contains_key(format!("{candidate}{}", first(ending, 2)).as_str());
            let likely = attested > 0 || if strict { akin() } else { candidate.chars().count() > SHORTEST };
            let denied = self.slips.negations.iter().any(|n| rest_of(word, at).starts_with(n.as_str()));
            if at > 0 && !denied && often >= FREQUENT * own && likely && !self.begins_a_word(word, at) {
                right.push((attested, often, whole, at));
            }
        }
        let (_, _, right, at) = right.into_iter().max()?;
        // forms of one wrong word share it up to the doubtful letter
        Some(Misspelt::Near { stem: first(word, at + ENDING).to_owned(), right })
    }

    /// Whether the language has a word that begins as this one does, the doubtful letter included.
    fn begins_a_word(&self, word: &str, at: usize) -> bool {
        let letters = word.chars().count();
        let beginning = first(word, (at + 2).max(letters.saturating_sub(ENDING + 1)));
        if self.common.forms(beginning).any(|w| self.is_known(w)) {
            return true;
        }
        // Kazakh puts ending upon ending: the stem alone may be in the list.
        self.language == Language::Kk
            && (at + 2..letters).any(|n| n > ENDING && self.is_known(first(word, n)))
    }

    /// Two words between which the space has dropped out.
    fn glued(&self, word: &str) -> Option<Misspelt> {
        let letters = word.chars().count();
        let used = |w: &str| self.counts.get(w) >= USED;
        let short = |w: &str| self.slips.glue.iter().any(|g| g == w);
        let vowel = |w: &str| w.chars().next_back().is_some_and(|c| self.slips.vowels.contains(c));
        (1..letters).find_map(|n| {
            let one = first(word, n);
            let (rest, left) = (word.get(one.len()..)?, letters - n);
            let ends = n >= WHOLE && used(one) && short(rest) && (left > 1 || vowel(one));
            let begins = left > WHOLE && used(rest) && short(one) && n == 1;
            let both = n >= WHOLE && left >= WHOLE && used(one) && used(rest);
            // no ending is a vowel and such a letter, so that the list of words need not be asked
            let sure = ends && left == 1 && self.counts.get(word) * USED <= self.counts.get(one);
            let rare = self.counts.get(word) <= RARE && !self.is_known(word);
            (sure || (rare && (ends || begins || both))).then(|| Misspelt::Glued(format!("{one} {rest}")))
        })
    }
}

/// The first letters of a word.
fn first(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(at, _)| word.get(..at).unwrap_or(word))
}

/// What follows the first letters of a word.
fn rest_of(word: &str, letters: usize) -> &str {
    word.get(first(word, letters).len()..).unwrap_or_default()
}

/// The beginnings of a word that are long enough to tell it.
fn beginnings_of(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    ends.skip(ENDING + 1).take(LONGEST - ENDING).filter_map(|end| word.get(..end))
}

/// A word, and what is left of it without one letter, told by a hash.
fn without_a_letter(word: &str) -> Vec<u64> {
    let letters: Vec<char> = word.chars().collect();
    let without = |skipped: usize| {
        let mut hasher = DefaultHasher::new();
        letters.iter().enumerate().filter(|(at, _)| *at != skipped).for_each(|(_, c)| c.hash(&mut hasher));
        hasher.finish()
    };
    (0..=letters.len()).map(without).collect()
}

/// Where two words differ, if by one letter: left out, put in, changed or swapped with its neighbour.
fn difference(wrong: &str, right: &str) -> Option<usize> {
    let (wrong, right): (Vec<char>, Vec<char>) = (wrong.chars().collect(), right.chars().collect());
    let at = wrong.iter().zip(&right).take_while(|(a, b)| a == b).count();
    let (w, r) = (wrong.get(at..)?, right.get(at..)?);
    let same = match wrong.len().cmp(&right.len()) {
        std::cmp::Ordering::Less => Some(w) == r.get(1..),
        std::cmp::Ordering::Greater => w.get(1..) == Some(r),
        std::cmp::Ordering::Equal => {
            let swapped =
                w.len() > 1 && w.first() == r.get(1) && w.get(1) == r.first() && w.get(2..) == r.get(2..);
            // forms of one word differ in their last letter
            swapped || (w.len() > 1 && w.get(1..) == r.get(1..))
        }
    };
    (same && w.len().max(r.len()) > 1).then_some(at)
}

/// Words of a text in lower case, ё as е, and where they stand; a hyphen is a letter.
pub(super) fn tokens(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_letter(c) || c == '-', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text.get(from..at).unwrap_or_default();
                if word.chars().count() >= SHORTEST_ALIKE {
                    words.push((fold(word), from..at));
                }
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_of_difference_is_told_and_two_are_not() {
        assert_eq!(difference("сандарт", "стандарт"), Some(1));
        assert_eq!(difference("взаймодейств", "взаимодейств"), Some(3));
        assert_eq!(difference("регсирт", "регистр"), None);
        assert_eq!(difference("ругистр", "регистр"), Some(1));
        assert_eq!(difference("рeгитср", "рeгистр"), Some(4));
        assert_eq!(difference("справка", "справку"), None);
    }

    #[test]
    fn beginnings_have_four_letters_and_more() {
        assert_eq!(beginnings_of("справка").collect::<Vec<_>>(), ["спра", "справ", "справк", "справка"]);
        assert!(beginnings_of("акт").next().is_none());
    }
}
