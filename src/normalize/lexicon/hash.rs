//! Words by their hashes: a text is read once, four letters at a time, and no word of it is copied.

use crate::letters::{four_cyrillic, is_word, lane, letter_at, small};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

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
        mix(self.fours, self.open)
    }
}

fn mix(hash: u64, lanes: u64) -> u64 {
    let mixed = (hash ^ lanes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// The hash of a word, blind to case.
pub fn of(word: &str) -> u64 {
    cyrillic(word.as_bytes()).unwrap_or_else(|| {
        let letters = word.chars().map(small);
        letters.fold(Letters::NONE, Letters::with).hash()
    })
}

/// The hash of bytes as they stand.
pub fn of_bytes(bytes: &[u8]) -> u64 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let hash = eights.iter().fold(Letters::NONE.fours, |hash, &eight| mix(hash, u64::from_le_bytes(eight)));
    let last = rest.iter().fold(rest.len() as u64, |all, &byte| all << 8 | u64::from(byte));
    mix(hash, last)
}

/// The hash of a word of Cyrillic letters of two bytes; `None` where another character is among them.
pub fn cyrillic(word: &[u8]) -> Option<u64> {
    cyrillic_in(word, 0..word.len())
}

/// Four letters of no word, with which less than a four of one is filled up.
const FILL: u64 = u64::from_le_bytes([0xd0, 0xb0, 0xd0, 0xb0, 0xd0, 0xb0, 0xd0, 0xb0]);

/// As [`cyrillic`], of the word in a range of bytes: what stands before it is read with its last
/// letters, which is faster than a look at how many these are.
#[inline]
pub fn cyrillic_in(bytes: &[u8], range: Range<usize>) -> Option<u64> {
    let (fours, rest) = bytes.get(range.clone())?.as_chunks::<8>();
    let mut hash = Letters::NONE.fours;
    for &four in fours {
        hash = mix(hash, four_cyrillic(u64::from_le_bytes(four))?);
    }
    let kept = (1 << (8 * rest.len())) - 1;
    let ending = range.end.checked_sub(8).and_then(|start| bytes.get(start..)?.first_chunk());
    let last = match ending {
        Some(&ending) => (u64::from_le_bytes(ending) >> 8) >> (56 - 8 * rest.len()),
        None => rest.iter().rev().fold(0, |all, &byte| all << 8 | u64::from(byte)),
    };
    let lanes = four_cyrillic(last & kept | FILL & !kept)?;
    (rest.len() % 2 == 0).then(|| mix(hash, lanes & kept))
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
        if let Some(word) = cyrillic(text.as_bytes()).filter(|_| !text.is_empty()) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_hash_however_it_is_read() {
        for word in
            ["я", "Отдел", "қызметті", "ӘКІМДІК", "приём", "регистрация", "бір", "N", "egov", "сүт-ет"]
        {
            let letters = word.chars().map(small).fold(Letters::NONE, Letters::with).hash();
            assert_eq!(of(word), letters, "{word}");
            assert_eq!(of(&word.to_lowercase()), letters, "{word}");
            for before in ["", "в ", "согласно "] {
                let line = format!("{before}{word} и");
                let read = cyrillic_in(line.as_bytes(), before.len()..before.len() + word.len());
                let native = word.chars().all(|c| c.len_utf8() == 2);
                assert_eq!(read, native.then_some(letters), "{line}");
            }
        }
    }
}
