//! Words by their hashes: a text is read once, four letters at a time, and no word of it is copied.

use crate::letters::{four_cyrillic, is_word, letter_at, small};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by hashes of words.
pub type ByHash<T> = HashMap<u64, T, BuildHasherDefault<Same>>;

/// Small letters read so far, for the hash of the word that they are.
#[derive(Debug, Clone, Copy)]
pub struct Letters {
    /// The hash of all whole fours of them.
    fours: u64,
    /// Those behind the last four, each in a lane of sixteen bits.
    open: u64,
    /// Bits that these take.
    bits: u32,
}

impl Letters {
    /// No letters.
    pub const NONE: Letters = Letters { fours: 0xcbf2_9ce4_8422_2325, open: 0, bits: 0 };

    /// With a small letter appended.
    #[must_use]
    pub fn with(self, letter: char) -> Self {
        self.with_code(u32::from(letter))
    }

    fn with_code(self, code: u32) -> Self {
        let open = self.open | lane(code) << self.bits;
        match self.bits {
            48 => Letters { fours: mix(self.fours, open), open: 0, bits: 0 },
            bits => Letters { fours: self.fours, open, bits: bits + 16 },
        }
    }

    /// With the letters that a text has from an offset; the offset behind them.
    fn with_word(mut self, text: &str, mut at: usize) -> (Self, usize) {
        while let Some((letter, length)) = letter_at(text, at) {
            self = self.with_code(letter);
            at += length;
        }
        (self, at)
    }

    /// The hash of the word that they are.
    pub fn hash(self) -> u64 {
        if self.bits == 0 { self.fours } else { mix(self.fours, self.open) }
    }
}

/// A letter as sixteen bits: of Cyrillic the last eight of its code, as [`four_cyrillic`] has them.
fn lane(code: u32) -> u64 {
    match code {
        0x400..=0x4ff => u64::from(code & 0xff),
        _ => u64::from(code & 0x7fff | 0x8000),
    }
}

fn mix(hash: u64, lanes: u64) -> u64 {
    let mixed = (hash ^ lanes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// The hash of a word, blind to case.
pub fn of(word: &str) -> u64 {
    cyrillic(word.as_bytes(), 0, word.len()).unwrap_or_else(|| {
        let letters = word.chars().map(small);
        letters.fold(Letters::NONE, Letters::with).hash()
    })
}

/// The hash of the Cyrillic letters of two bytes that stand in a range; `None` where another character
/// does.
#[inline]
pub fn cyrillic(bytes: &[u8], start: usize, end: usize) -> Option<u64> {
    if (end - start) & 1 != 0 {
        return None;
    }
    let (mut hash, mut at) = (Letters::NONE.fours, start);
    while at + 8 <= end {
        hash = mix(hash, four_cyrillic(eight(bytes, at)?)?);
        at += 8;
    }
    if at == end {
        return Some(hash);
    }
    // Where less than a four is left, letters of no word fill it up.
    let kept = u64::MAX >> (64 - 8 * (end - at));
    let fill = u64::from_le_bytes([0xd0, 0xb0, 0xd0, 0xb0, 0xd0, 0xb0, 0xd0, 0xb0]);
    let last = last_bytes(bytes, at, end);
    Some(mix(hash, four_cyrillic(last & kept | fill & !kept)? & kept))
}

#[inline]
fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..).and_then(<[u8]>::first_chunk).map(|&eight| u64::from_le_bytes(eight))
}

/// The bytes of a range of less than eight, the first lowest; what is above them is anything.
#[inline]
fn last_bytes(bytes: &[u8], at: usize, end: usize) -> u64 {
    if let Some(eight) = eight(bytes, at) {
        return eight;
    }
    match end.checked_sub(8).and_then(|start| eight(bytes, start)) {
        Some(eight) => eight >> (64 - 8 * (end - at)),
        None => bytes.iter().skip(at).rev().fold(0, |all, &byte| all << 8 | u64::from(byte)),
    }
}

/// A token as a neighbour, read so far: blind to case, punctuation and figures but for a year's four.
/// One that has a single word has the hash of the word.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    letters: Letters,
    any: bool,
    figures: u8,
}

impl Token {
    pub const EMPTY: Token = Token { letters: Letters::NONE, any: false, figures: 0 };

    /// The token with what begins at an offset of a text: a word, whose hash is given too, or
    /// another character; the offset behind it.
    pub fn read(self, text: &str, at: usize) -> (Token, Option<u64>, usize) {
        let (word, end) = Letters::NONE.with_word(text, at);
        if end == at {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            return (self.sign(c), None, at + c.len_utf8());
        }
        let letters = if self.any { self.letters.with_word(text, at).0 } else { word };
        (Token { letters, any: true, figures: 0 }, Some(word.hash()), end)
    }

    /// The token with a character appended that is no letter.
    fn sign(self, c: char) -> Token {
        if c == '№' {
            return Token { letters: self.letters.with(c), any: true, figures: 0 };
        }
        if !is_word(c) {
            return self;
        }
        let figures = self.figures.saturating_add(1);
        // However long a figure is, it counts as one; a year is another.
        let letters = if matches!(figures, 1 | 4) { self.letters.with('0') } else { self.letters };
        Token { letters, any: true, figures }
    }

    /// `None` where it has no letter or figure.
    pub fn hash(self) -> Option<u64> {
        self.any.then(|| self.letters.hash())
    }

    pub fn of(text: &str) -> Option<u64> {
        if let Some(word) = cyrillic(text.as_bytes(), 0, text.len()).filter(|_| !text.is_empty()) {
            return Some(word);
        }
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
        self.0 = hash;
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
        let mut letters = Letters::NONE;
        for c in word.chars() {
            letters = letters.with(small(c));
            self.add(letters.hash());
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
