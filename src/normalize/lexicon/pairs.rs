//! Pairs of neighbouring words.

use super::super::alike::Alike;
use super::hash::{ByHash, Filter, Token};
use std::ops::Range;

/// Hashes of the tokens of a document's lines, read once.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    hashes: Vec<u64>,
    /// Those of each line.
    lines: Vec<Range<usize>>,
}

impl Tokens {
    /// No tokens of so many lines.
    pub fn new(lines: usize) -> Self {
        Tokens { hashes: Vec::with_capacity(lines * 16), lines: vec![0..0; lines] }
    }

    /// Sets the tokens of a line that has changed.
    pub fn read(&mut self, line: usize, text: &str) {
        self.set(line, |hashes| hashes.extend(text.split_whitespace().filter_map(Token::of)));
    }

    /// Sets the tokens of a line to what is put on the list.
    pub fn set(&mut self, line: usize, put: impl FnOnce(&mut Vec<u64>)) {
        let start = self.hashes.len();
        put(&mut self.hashes);
        if let Some(range) = self.lines.get_mut(line) {
            *range = start..self.hashes.len();
        }
    }

    /// Gives lines the tokens of the first line like them.
    pub fn share(&mut self, alike: &Alike) {
        for (line, first) in alike.firsts().filter(|(line, first)| line != first) {
            if let Some(tokens) = self.lines.get(first).cloned()
                && let Some(place) = self.lines.get_mut(line)
            {
                *place = tokens;
            }
        }
    }

    /// The tokens of a line.
    pub fn of(&self, line: usize) -> &[u64] {
        self.lines.get(line).and_then(|range| self.hashes.get(range.clone())).unwrap_or_default()
    }
}

/// Pairs of neighbouring words and how often they occur; figures count as one word.
#[derive(Debug, Clone, Default)]
pub struct Pairs {
    counts: ByHash<u32>,
}

impl Pairs {
    /// Counts the pairs of a text.
    #[cfg(test)]
    pub fn read(&mut self, text: &str) {
        let tokens: Vec<u64> = text.split_whitespace().filter_map(Token::of).collect();
        self.add(&tokens, &Filter::of(&tokens));
    }

    /// Counts those pairs of tokens of which both are wanted.
    pub fn add(&mut self, tokens: &[u64], wanted: &Filter) {
        let mut before = None;
        for &token in tokens {
            let token = wanted.may_have(token).then_some(token);
            if let Some((left, right)) = before.zip(token) {
                self.add_pair(left, right);
            }
            before = token;
        }
    }

    /// Counts the pair at a line end, where both are wanted.
    pub fn add_wrap(&mut self, line: &[u64], next: &[u64], wanted: &Filter) {
        if let (Some(&left), Some(&right)) = (line.last(), next.first())
            && wanted.may_have(left)
            && wanted.may_have(right)
        {
            self.add_pair(left, right);
        }
    }

    fn add_pair(&mut self, left: u64, right: u64) {
        *self.counts.entry(mix(left, right)).or_insert(0) += 1;
    }

    /// How often two tokens stand side by side.
    pub fn count(&self, left: &str, right: &str) -> u32 {
        self.count_hashed(Token::of(left), Token::of(right))
    }

    /// As [`Pairs::count`], by the tokens' hashes.
    pub fn count_hashed(&self, left: Option<u64>, right: Option<u64>) -> u32 {
        left.zip(right).and_then(|(left, right)| self.counts.get(&mix(left, right)).copied()).unwrap_or(0)
    }
}

/// The hash of a token, by which [`Pairs::count_hashed`] finds it.
pub fn token(token: &str) -> Option<u64> {
    Token::of(token)
}

fn mix(left: u64, right: u64) -> u64 {
    left.rotate_left(21).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ right
}
