//! Words and how often they occur: the document's own and those of the language packs.

use std::collections::HashMap;

/// Words with counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    counts: HashMap<Box<str>, u32>,
    total: u64,
}

/// Where a run of letters parts into words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Division {
    /// Byte offsets of the second and further words.
    pub cuts: Vec<usize>,
    /// Whether another division was nearly as likely, or a word is unknown.
    pub uncertain: bool,
}

/// Longest word that division looks for, in letters.
const LONGEST: usize = 32;

impl Lexicon {
    /// Counts a word.
    pub fn add(&mut self, word: &str, count: u32) {
        let word = word.to_lowercase();
        self.total += u64::from(count);
        *self.counts.entry(word.into_boxed_str()).or_insert(0) += count;
    }

    /// Counts the words of a text.
    pub fn read(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
            if word.chars().nth(1).is_some() {
                self.add(word, 1);
            }
        }
    }

    /// Whether a word occurs.
    pub fn knows(&self, word: &str) -> bool {
        self.counts.contains_key(word) || self.counts.contains_key(word.to_lowercase().as_str())
    }

    /// The likeliest division of a run of letters into words.
    pub fn divide(&self, run: &str) -> Division {
        let lower = run.to_lowercase();
        if lower.len() != run.len() || self.knows(&lower) {
            return Division::default();
        }
        let ends: Vec<usize> = lower.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        let starts: Vec<usize> = std::iter::once(0).chain(ends.iter().copied()).collect();
        // For each end: the best score and where its last word begins.
        let mut best: Vec<(f64, usize, bool)> = vec![(0.0, 0, true)];
        for (letters, &end) in ends.iter().enumerate() {
            let mut top = (f64::NEG_INFINITY, 0, false);
            for from in letters.saturating_sub(LONGEST - 1)..=letters {
                let (Some(&start), Some(&(score, _, _))) = (starts.get(from), best.get(from)) else {
                    continue;
                };
                let word = lower.get(start..end).unwrap_or_default();
                let (word_score, known) = self.score(word, letters + 1 - from);
                if score + word_score > top.0 {
                    top = (score + word_score, from, known);
                }
            }
            best.push(top);
        }
        let mut cuts = Vec::new();
        let mut uncertain = false;
        let mut at = ends.len();
        while at > 0 {
            let Some(&(_, from, known)) = best.get(at) else { break };
            uncertain |= !known;
            if let Some(&start) = starts.get(from)
                && from > 0
            {
                cuts.push(start);
            }
            at = from;
        }
        cuts.reverse();
        Division { cuts, uncertain }
    }

    /// Logarithm of a word's likelihood, and whether it is known.
    fn score(&self, word: &str, letters: usize) -> (f64, bool) {
        let total = (self.total + 1) as f64;
        match self.counts.get(word) {
            Some(&count) => ((f64::from(count) / total).ln(), true),
            None => (-(total.ln()) - 4.0 - 2.5 * letters as f64, false),
        }
    }
}
