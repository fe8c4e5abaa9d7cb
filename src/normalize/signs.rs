//! What a line has that some pass may have to look at, found in one scan of its bytes.
//!
//! Most lines of most texts need nothing done: what has no sign is neither searched again nor
//! copied.

use crate::letters::width;
use memchr::memchr2_iter;

/// What was found in a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    classes: u8,
    /// Two spaces.
    pub doubled: bool,
    /// A space before a stop.
    pub stopped: bool,
    /// A space where a typist sets none: doubled, before a mark that closes, after one that opens.
    pub loose: bool,
    /// Three words or more of one character in a row.
    pub spelled: bool,
    /// Two of them.
    pub paired: bool,
}

/// How long a line is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// Its characters.
    pub characters: usize,
    /// Its words, parted by spaces.
    pub words: usize,
}

const ODD: u8 = 1;
const LATIN: u8 = 2;
const CYRILLIC: u8 = 4;
const MARKUP: u8 = 8;
const WIDE: u8 = 16;
const TAB: u8 = 32;
const HYPHEN: u8 = 64;

static CLASSES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = class(byte as u8);
        byte += 1;
    }
    table
};

const fn class(byte: u8) -> u8 {
    match byte {
        b'\t' => ODD | TAB,
        b'-' => HYPHEN,
        b'a'..=b'z' | b'A'..=b'Z' => LATIN,
        // Latin letters of other alphabets that look Cyrillic.
        0xc6 | 0xc9 => LATIN | ODD,
        b'#' | b'*' | b'[' | b'>' | b'|' | b'<' | b'&' | b'\\' | b'`' => MARKUP,
        0xd0..=0xd3 => CYRILLIC,
        // Quotes, dashes and «№», and odd spaces too.
        0xc2 | 0xe2 => WIDE,
        0x20..=0x7e | 0x80..=0xbf => 0,
        _ => ODD,
    }
}

/// What a byte behind a space tells.
const SECOND: u8 = 1;
const STOP: u8 = 2;
const CLOSING: u8 = 4;
/// What one before a space tells.
const OPENING: u8 = 8;
/// The last byte of a quote of two or three bytes, or the first of one: the others are to be looked at.
const QUOTE: u8 = 16;

static BESIDE: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' => SECOND | CLOSING,
            b',' | b'.' | b';' | b':' => STOP | CLOSING,
            b'!' | b'?' | b')' | b']' => CLOSING,
            b'"' => OPENING | CLOSING,
            b'(' | b'[' => OPENING,
            0xab | 0x9e | 0xc2 => QUOTE,
            _ => 0,
        };
        byte += 1;
    }
    table
};

impl Signs {
    /// Reads the signs of a line; counts its characters and words.
    pub fn of(words: &str) -> (Self, Size) {
        let bytes = words.as_bytes();
        let mut signs = Signs::default();
        let (mut beside, mut singles, mut start, mut count) = (0, 0, 0, 1);
        let (classes, characters) = read_bytes(bytes, |at| {
            let around = at.checked_sub(1).and_then(|before| bytes.get(before..)?.first_chunk());
            let [before, _, after] =
                around.copied().unwrap_or([b'a'; 3]).map(|byte| BESIDE[usize::from(byte)]);
            beside |= after & (SECOND | STOP | CLOSING) | before & OPENING;
            count += usize::from(after & SECOND == 0);
            if (before | after) & QUOTE != 0 {
                let (before, after) = bytes.split_at_checked(at).unwrap_or_default();
                signs.loose |= is_loose(before, after.get(1..).unwrap_or_default());
            }
            singles = if at - start <= 4 { signs.read_short(bytes, start, at, singles) } else { 0 };
            start = at + 1;
        });
        if bytes.len() - start <= 4 {
            signs.read_short(bytes, start, bytes.len(), singles);
        }
        signs.classes = classes;
        signs.doubled = beside & SECOND != 0;
        signs.stopped = beside & STOP != 0;
        signs.loose |= beside & (CLOSING | OPENING) != 0;
        (signs, Size { characters, words: count })
    }

    /// Counts words of one character in a row; the word has four bytes at most.
    fn read_short(&mut self, bytes: &[u8], start: usize, end: usize, singles: u8) -> u8 {
        let Some(&lead) = bytes.get(start).filter(|_| start < end) else { return singles };
        if width(lead) != end - start {
            return 0;
        }
        self.spelled |= singles >= 2;
        self.paired |= singles == 1;
        singles.saturating_add(1)
    }

    /// Characters that are neither ordinary letters nor ordinary marks.
    pub fn is_odd(self, words: &str) -> bool {
        self.classes & ODD != 0 || (self.classes & WIDE != 0 && has_odd_mark(words.as_bytes()))
    }

    /// Letters of both scripts.
    pub fn is_mixed(self) -> bool {
        self.classes & (LATIN | CYRILLIC) == LATIN | CYRILLIC
    }

    /// Signs that a carrier's markup is made of.
    pub fn is_marked_up(self) -> bool {
        self.classes & MARKUP != 0
    }

    /// Tabs.
    pub fn is_tabbed(self) -> bool {
        self.classes & TAB != 0
    }

    /// A quote, a dash, a number's sign or an odd space.
    pub fn is_wide(self) -> bool {
        self.classes & WIDE != 0
    }

    /// A hyphen.
    pub fn is_hyphened(self) -> bool {
        self.classes & HYPHEN != 0
    }
}

/// A byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each of eight bytes that is a space.
#[inline]
fn spaces(eight: u64) -> u64 {
    let other = eight ^ each(b' ');
    !(((other & each(0x7f)) + each(0x7f)) | other) & each(0x80)
}

/// Whether eight bytes are nothing but spaces and bytes of Cyrillic letters, by where the spaces are:
/// most are.
#[inline]
fn is_plain(eight: u64, spaces: u64) -> bool {
    let leads = eight & (eight << 1) & each(0x80);
    // Those that begin no Cyrillic letter: 110100xx is told by the bits behind its first two.
    let other = ((eight ^ each(0x10)) & each(0x3c)) + each(0x7c);
    (other & leads) | (!eight & each(0x80) & !spaces) == 0
}

/// Calls a function with the place of each space.
///
/// Eight bytes are read at once: most words are longer, and a space among them is found by arithmetic.
#[inline]
pub(super) fn each_space(bytes: &[u8], mut found: impl FnMut(usize)) {
    read_eights(bytes, |_, _| (), &mut found);
}

/// As [`each_space`]; the classes of all bytes, and how many characters they are.
#[inline]
fn read_bytes(bytes: &[u8], found: impl FnMut(usize)) -> (u8, usize) {
    let (mut classes, mut leads, mut continued) = (0, 0, 0);
    let rest = read_eights(
        bytes,
        |eight, spaces| {
            // Of each byte that does not begin a character, 10xxxxxx, a one; their sum is in the highest.
            continued += (((eight >> 7) & !(eight >> 6) & each(1)).wrapping_mul(each(1)) >> 56) as usize;
            if is_plain(eight, spaces) {
                leads |= eight & each(0x80);
            } else {
                classes |= eight.to_le_bytes().iter().fold(0, |all, &byte| all | CLASSES[usize::from(byte)]);
            }
        },
        found,
    );
    for &byte in rest {
        classes |= CLASSES[usize::from(byte)];
        continued += usize::from(byte & 0xc0 == 0x80);
    }
    if leads != 0 {
        classes |= CYRILLIC;
    }
    (classes, bytes.len() - continued)
}

/// Reads bytes by eights, and those behind the last eight, which are given back, one by one.
#[inline]
fn read_eights(bytes: &[u8], mut eight: impl FnMut(u64, u64), mut space: impl FnMut(usize)) -> &[u8] {
    let (eights, rest) = bytes.as_chunks::<8>();
    for (at, bytes) in eights.iter().enumerate() {
        let bytes = u64::from_le_bytes(*bytes);
        let mut spaces = spaces(bytes);
        eight(bytes, spaces);
        while spaces != 0 {
            space(at * 8 + spaces.trailing_zeros() as usize / 8);
            spaces &= spaces - 1;
        }
    }
    for (at, _) in rest.iter().enumerate().filter(|&(_, &byte)| byte == b' ') {
        space(eights.len() * 8 + at);
    }
    rest
}

/// Whether a space between the two stretches of bytes is one that a typist would not set.
pub(super) fn is_loose(before: &[u8], after: &[u8]) -> bool {
    matches!(
        after,
        [b' ' | b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'"' | b']', ..] | [0xc2, 0xbb, ..]
    ) || matches!(before, [.., b'(' | b'[' | b'"'] | [.., 0xc2, 0xab] | [.., 0xe2, 0x80, 0x9e])
}

/// Whether a space, a soft hyphen or another sign that is no ordinary mark is among the wide ones.
fn has_odd_mark(bytes: &[u8]) -> bool {
    memchr2_iter(0xc2, 0xe2, bytes).any(|at| {
        !matches!(
            bytes.get(at..).unwrap_or_default(),
            [0xc2, 0xab | 0xbb, ..] | [0xe2, 0x80, 0x90..=0xa6, ..] | [0xe2, 0x84, 0x96, ..]
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> Signs {
        Signs::of(words).0
    }

    #[test]
    fn a_clean_line_has_no_sign() {
        let line = "3) «Отдел» – 5 (пять) рабочих дней, № 12;";
        let (signs, size) = Signs::of(line);
        assert_eq!(size, Size { characters: line.chars().count(), words: line.split(' ').count() });
        assert!(!signs.is_odd(line) && !signs.is_mixed() && !signs.is_marked_up() && !signs.is_hyphened());
        assert!(!signs.doubled && !signs.stopped && !signs.loose && !signs.spelled);
    }

    #[test]
    fn each_noise_has_its_sign() {
        assert!(of("указанные в  Стандарта").doubled);
        assert!(of("в , к").stopped);
        for loose in ["( далее", "« Отдел", "Отдел »", "дня ;", "\" а", "а \""] {
            assert!(of(loose).loose, "{loose}");
        }
        assert!(of("т а л о н").spelled && of("а  б  в").spelled);
        assert!(!of("а также и в том").spelled);
        assert!(of("cело").is_mixed());
        for odd in ["в\u{a0}течение", "рабо\u{ad}чих", "и\u{306}", "дней\u{202f}5"] {
            assert!(of(odd).is_odd(odd), "{odd}");
        }
    }
}
