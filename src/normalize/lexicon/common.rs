//! Common words of a language, embedded.

use crate::model::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Common words with weights.
#[derive(Debug)]
pub struct Common {
    /// Words.
    pub words: HashMap<&'static str, u32>,
    /// Sum of all weights.
    pub total: u64,
    /// The words in order.
    pub sorted: Vec<&'static str>,
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
    /// Reads a list: a word a line, with a weight where it is not 1.
    fn parse(list: &'static str) -> Self {
        let entries = list.lines().filter(|line| !line.starts_with('#')).map(|line| {
            let (word, weight) = line.split_once(' ').unwrap_or((line, "1"));
            (word, weight.parse().unwrap_or(1))
        });
        let words: HashMap<&str, u32> = entries.collect();
        let mut sorted: Vec<&str> = words.keys().copied().collect();
        sorted.sort_unstable();
        Common { total: words.values().map(|&weight| u64::from(weight)).sum(), sorted, words }
    }
}
