//! Words by their hashes: a text is read once, letter by letter, and no word of it is copied.

use crate::letters::{cyrillic, is_word, letter_at, small};
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
#[inline(always)]
pub fn read(hash: u64, text: &str, at: usize) -> (u64, usize) {
    let (mut read, mut end) = (hash, at);
    let bytes = text.as_bytes();
    while let Some(letter) = bytes.get(end..).and_then(<[u8]>::first_chunk).and_then(|&pair| cyrillic(pair)) {
        read = add_code(read, letter);
        end += 2;
    }
    match bytes.get(end) {
        None | Some(b' '..=b'@') => (read, end),
        Some(_) => read_any(read, text, end),
    }
}

/// As [`read`], of letters of any script.
fn read_any(mut hash: u64, text: &str, mut at: usize) -> (u64, usize) {
    while let Some((letter, length)) = letter_at(text, at) {
        hash = add_code(hash, letter);
        at += length;
    }
    (hash, at)
}

/// A token as a neighbour, read so far: blind to case, punctuation and figures but for a year's four.
/// One that has a single word has the hash of the word.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    hash: u64,
    any: bool,
    figures: u8,
}

impl Token {
    pub const EMPTY: Token = Token { hash: EMPTY, any: false, figures: 0 };

    /// The token with what begins at an offset of a text: a word, whose hash is given too, or
    /// another character; the offset behind it.
    #[inline]
    pub fn read(self, text: &str, at: usize) -> (Token, Option<u64>, usize) {
        let (word, end) = read(EMPTY, text, at);
        if end == at {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            return (self.sign(c), None, at + c.len_utf8());
        }
        let hash = if self.any { read(self.hash, text, at).0 } else { word };
        (Token { hash, any: true, figures: 0 }, Some(word), end)
    }

    /// The token with a character appended that is no letter.
    fn sign(self, c: char) -> Token {
        if c == '№' {
            return Token { hash: add(self.hash, c), any: true, figures: 0 };
        }
        if !is_word(c) {
            return self;
        }
        let figures = self.figures.saturating_add(1);
        // However long a figure is, it counts as one; a year is another.
        let hash = if matches!(figures, 1 | 4) { add(self.hash, '0') } else { self.hash };
        Token { hash, any: true, figures }
    }

    /// `None` where it has no letter or figure.
    pub fn hash(self) -> Option<u64> {
        self.any.then_some(self.hash)
    }

    pub fn of(text: &str) -> Option<u64> {
        let (mut token, mut at) = (Token::EMPTY, 0);
        while at < text.len() {
            (token, _, at) = token.read(text, at);
        }
        token.hash()
    }
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
#[derive(Debug, Clone, Default)]
pub struct Filter {
    bits: Vec<u64>,
}

impl Filter {
    /// Room for so many hashes: of others it takes about one in sixteen for its own.
    pub fn with_room(hashes: usize) -> Self {
        Filter { bits: vec![0; (hashes / 4).next_power_of_two()] }
    }

    /// The set of some hashes.
    pub fn of(hashes: &[u64]) -> Self {
        let mut set = Filter::with_room(hashes.len());
        hashes.iter().for_each(|&hash| set.add(hash));
        set
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
        (hash >> 20) as usize & self.bits.len().wrapping_sub(1)
    }
}

fn bit(hash: u64) -> u64 {
    1 << ((hash >> 50) & 63)
}
