//! Common words of a language, embedded.

use super::hash::{self, ByHash, Filter};
use crate::model::Language;
use std::sync::{LazyLock, OnceLock};

/// Common words with weights.
#[derive(Debug)]
pub struct Common {
    words: ByHash<u32>,
    /// Sum of all weights.
    pub total: u64,
    /// The list: a word a line, in order.
    list: &'static str,
    beginnings: OnceLock<Filter>,
}

static RU: LazyLock<Common> = LazyLock::new(|| Common::parse(include_str!("../../../rules/lexicon/ru.txt")));
static KK: LazyLock<Common> = LazyLock::new(|| Common::parse(include_str!("../../../rules/lexicon/kk.txt")));

/// The common words of a language, read when first asked for.
pub fn of(language: Language) -> &'static Common {
    match language {
        Language::Ru => &RU,
        Language::Kk => &KK,
    }
}

impl Common {
    /// Reads a list: a word a line, «ё» as «е», with a weight where it is not 1.
    fn parse(list: &'static str) -> Self {
        let mut words = ByHash::with_capacity_and_hasher(list.len() / 15, Default::default());
        let mut total = 0;
        for (word, weight) in list.lines().filter_map(entry) {
            total += u64::from(weight);
            words.insert(hash::of(word), weight);
        }
        Common { words, total, list, beginnings: OnceLock::new() }
    }

    /// Weight of the word that has a hash.
    pub fn weight(&self, word: u64) -> u32 {
        self.words.get(&word).copied().unwrap_or(0)
    }

    /// Weight of a word in lower case.
    pub fn weight_of(&self, word: &str) -> u32 {
        self.weight(hash::of(word))
    }

    /// Beginnings of the words.
    pub fn beginnings(&self) -> &Filter {
        self.beginnings.get_or_init(|| {
            let mut beginnings = Filter::with_room(self.list.len() / 8);
            for (word, _) in self.list.lines().filter_map(entry) {
                beginnings.add_beginnings(word);
            }
            beginnings
        })
    }

    /// The words that begin with a stem, in order.
    pub fn forms(&self, stem: &str) -> impl Iterator<Item = &'static str> {
        let from = self.list.get(self.position(stem)..).unwrap_or_default();
        from.lines().map_while(entry).map(|(word, _)| word).take_while(move |word| word.starts_with(stem))
    }

    /// Where the first line stands whose word is not before another one.
    fn position(&self, word: &str) -> usize {
        let bytes = self.list.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let is_end = |&byte: &u8| byte == b'\n';
            let before = bytes.get(low..middle).and_then(|part| part.iter().rposition(is_end));
            let after = bytes.get(middle..high).and_then(|part| part.iter().position(is_end));
            let start = before.map_or(low, |at| low + at + 1);
            let end = after.map_or(high, |at| middle + at + 1);
            let line = self.list.get(start..end).unwrap_or_default();
            if entry(line).is_none_or(|(this, _)| this < word) {
                low = end;
            } else {
                high = start;
            }
        }
        low
    }
}

/// A word and its weight; `None` for a comment.
fn entry(line: &'static str) -> Option<(&'static str, u32)> {
    let line = line.trim_end();
    let (word, weight) = line.split_once(' ').unwrap_or((line, "1"));
    (!line.starts_with('#')).then(|| (word, weight.parse().unwrap_or(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order_and_have_each_word_once() {
        for common in [&*RU, &*KK] {
            let words: Vec<&str> = common.list.lines().filter_map(entry).map(|(word, _)| word).collect();
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
            }
            assert_eq!(words.len(), common.words.len());
            assert!(words.iter().all(|word| !word.contains('ё')), "a word with «ё» is one with «е»");
            assert!(
                common.list.lines().skip_while(|line| line.starts_with('#')).all(|l| !l.starts_with('#'))
            );
        }
    }

    #[test]
    fn forms_of_a_stem_are_found() {
        for common in [&*RU, &*KK] {
            let words = || common.list.lines().filter_map(entry).map(|(word, _)| word);
            for word in words().step_by(97) {
                let stem: String = word.chars().take(4).collect();
                assert!(common.forms(&stem).eq(words().filter(|word| word.starts_with(&stem))), "{stem}");
            }
            assert_eq!(common.forms("ъъъъ").count(), 0);
        }
    }
}
