//! Words by their hashes: a text is read once, letter by letter, and no word of it is copied.

use crate::letters::{is_word, letter_at, small};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by hashes of words.
pub type ByHash<T> = HashMap<u64, T, BuildHasherDefault<Same>>;

/// The hash of no letters.
pub const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of a word that a small letter is appended to.
pub fn add(hash: u64, letter: char) -> u64 {
    add_code(hash, u32::from(letter))
}

fn add_code(hash: u64, letter: u32) -> u64 {
    (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

/// The hash of a word, blind to case.
pub fn of(word: &str) -> u64 {
    let (mut hash, mut at) = read(EMPTY, word, 0);
    while let Some(c) = word.get(at..).and_then(|rest| rest.chars().next()) {
        (hash, at) = read(add(hash, small(c)), word, at + c.len_utf8());
    }
    hash
}

/// Goes on with a hash over the letters that a text has from an offset; the offset behind them.
#[inline]
pub fn read(mut hash: u64, text: &str, mut at: usize) -> (u64, usize) {
    while let Some((letter, length)) = letter_at(text, at) {
        hash = add_code(hash, letter);
        at += length;
    }
    (hash, at)
}

/// The hash of a token as a neighbour: blind to case, punctuation and figures but for a year's four;
/// `None` where it has no letter or figure. A token that is one word has the hash of the word.
pub fn of_token(token: &str) -> Option<u64> {
    let (mut hash, mut any, mut figures, mut at) = (EMPTY, false, 0_u8, 0);
    while at < token.len() {
        let (read, end) = read(hash, token, at);
        if end > at {
            (hash, any, figures, at) = (read, true, 0, end);
            continue;
        }
        let c = token.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        at += c.len_utf8();
        if c == '№' {
            (hash, any, figures) = (add(hash, c), true, 0);
        } else if is_word(c) {
            figures = figures.saturating_add(1);
            any = true;
            // However long a figure is, it counts as one; a year is another.
            hash = if matches!(figures, 1 | 4) { add(hash, '0') } else { hash };
        }
    }
    any.then_some(hash)
}

/// Hashes what is a hash already.
#[derive(Debug, Clone, Copy, Default)]
pub struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        // The table takes its upper and its lower bits, and the upper ones are mixed best.
        self.0 = hash ^ (hash >> 29);
    }
}

/// A set of hashes that takes a few more for its own.
#[derive(Debug, Clone)]
pub struct Filter {
    bits: Vec<u64>,
}

impl Default for Filter {
    fn default() -> Self {
        Filter { bits: vec![0; 1 << 12] }
    }
}

impl Filter {
    /// Room for the words of a language.
    pub fn of_language() -> Self {
        Filter { bits: vec![0; 1 << 16] }
    }

    /// Adds a hash.
    pub fn add(&mut self, hash: u64) {
        let at = self.place(hash);
        if let Some(bits) = self.bits.get_mut(at) {
            *bits |= bit(hash);
        }
    }

    /// Adds the beginnings of a word.
    pub fn add_beginnings(&mut self, word: &str) {
        let mut hash = EMPTY;
        for c in word.chars() {
            hash = add(hash, small(c));
            self.add(hash);
        }
    }

    /// Whether it may have a hash.
    pub fn may_have(&self, hash: u64) -> bool {
        self.bits.get(self.place(hash)).is_some_and(|bits| bits & bit(hash) != 0)
    }

    fn place(&self, hash: u64) -> usize {
        (hash >> 20) as usize & (self.bits.len() - 1)
    }
}

fn bit(hash: u64) -> u64 {
    1 << ((hash >> 50) & 63)
}
