//! Pairs of neighbouring words.

use std::collections::HashMap;

/// Pairs of neighbouring words and how often they occur; figures count as one word.
#[derive(Debug, Clone, Default)]
pub struct Pairs {
    counts: HashMap<u64, u32>,
}

impl Pairs {
    /// Counts the pairs of a text.
    pub fn read(&mut self, text: &str) {
        let mut before = None;
        for token in text.split_whitespace() {
            let Some(word) = hash(token) else { continue };
            if let Some(before) = before {
                *self.counts.entry(mix(before, word)).or_insert(0) += 1;
            }
            before = Some(word);
        }
    }

    /// Counts the pair at a line end.
    pub fn read_wrap(&mut self, line: &str, next: &str) {
        let ends = (line.split_whitespace().next_back(), next.split_whitespace().next());
        if let (Some(left), Some(right)) = ends
            && let (Some(left), Some(right)) = (hash(left), hash(right))
        {
            *self.counts.entry(mix(left, right)).or_insert(0) += 1;
        }
    }

    /// How often two tokens stand side by side.
    pub fn count(&self, left: &str, right: &str) -> u32 {
        match (hash(left), hash(right)) {
            (Some(left), Some(right)) => self.counts.get(&mix(left, right)).copied().unwrap_or(0),
            _ => 0,
        }
    }
}

/// A token's hash, blind to case, punctuation and figures but for a year's four; `None` where it
/// has no letter or figure.
fn hash(token: &str) -> Option<u64> {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |c: char| hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    let (mut any, mut figures) = (false, 0);
    for c in token.chars().filter(|&c| matches!(c, 'а'..='я' | '№') || c.is_alphanumeric()) {
        any = true;
        if c.is_numeric() {
            figures += 1;
            // However long a figure is, it counts as one; a year is another.
            if matches!(figures, 1 | 4) {
                add('0');
            }
            continue;
        }
        figures = 0;
        // Most letters are small already, and the tables of Unicode are slow.
        add(if matches!(c, 'а'..='я') { c } else { c.to_lowercase().next().unwrap_or(c) });
    }
    any.then_some(hash)
}

fn mix(left: u64, right: u64) -> u64 {
    left.rotate_left(21).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ right
}
