//! What a character is and how it is written small, without the tables of Unicode for the letters
//! that nearly all of a text is made of.
//!
//! Every function agrees with that of the standard library on every character; a test holds them to
//! it. They are here because a text of law is read many times over, and the standard library looks
//! each Cyrillic letter up in tables of all the world's scripts.

use std::borrow::Cow;

/// Characters that the table tells of.
const KNOWN: usize = 0x530;
const LETTER: u8 = 1;
const FIGURE: u8 = 2;
const SMALL: u8 = 4;
const CAPITAL: u8 = 8;
/// Asked of the standard library.
const OTHER: u8 = 16;

/// Class of each character up to the end of Cyrillic, and its small form.
static TABLE: [(u8, u16); KNOWN] = {
    let mut table = [(0, 0); KNOWN];
    let mut code = 0;
    while code < KNOWN {
        table[code] = (class(code as u16), small_form(code as u16));
        code += 1;
    }
    table
};

const fn class(code: u16) -> u8 {
    match code {
        0x30..=0x39 => FIGURE,
        0x41..=0x5a => LETTER | CAPITAL,
        0x61..=0x7a => LETTER | SMALL,
        0xa0 | 0xab | 0xad | 0xb0 | 0xb7 | 0xbb => 0,
        0x80..=0x3ff => OTHER,
        0x482..=0x489 => 0,
        0x400..=0x52f if small_form(code) != code => LETTER | CAPITAL,
        0x400..=0x52f => LETTER | SMALL,
        _ => 0,
    }
}

const fn small_form(code: u16) -> u16 {
    match code {
        0x41..=0x5a | 0x410..=0x42f => code + 0x20,
        0x400..=0x40f => code + 0x50,
        0x430..=0x45f | 0x482..=0x489 => code,
        0x4c0 => 0x4cf,
        0x4c1..=0x4ce => code + (code & 1),
        0x4cf => code,
        0x460..=0x52f => code + 1 - (code & 1),
        _ => code,
    }
}

#[inline]
fn known(c: char) -> (u8, u16) {
    match (TABLE.get(c as usize), c) {
        (Some(&known), _) => known,
        // Dashes, quotes, odd spaces.
        (None, '\u{2000}'..='\u{206f}' | '№') => (0, c as u16),
        (None, _) => (OTHER, 0),
    }
}

/// Whether a character is a letter.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match known(c).0 {
        OTHER => c.is_alphabetic(),
        class => class & LETTER != 0,
    }
}

/// Whether a character is a letter or a figure.
#[inline]
pub(crate) fn is_word(c: char) -> bool {
    match known(c).0 {
        OTHER => c.is_alphanumeric(),
        class => class & (LETTER | FIGURE) != 0,
    }
}

/// Whether a character is a small letter.
#[inline]
pub(crate) fn is_small(c: char) -> bool {
    match known(c).0 {
        OTHER => c.is_lowercase(),
        class => class & SMALL != 0,
    }
}

/// Whether a character is a capital letter.
#[inline]
pub(crate) fn is_capital(c: char) -> bool {
    match known(c).0 {
        OTHER => c.is_uppercase(),
        class => class & CAPITAL != 0,
    }
}

/// The small form of a letter that has one of one character; the character itself elsewhere.
#[inline]
pub(crate) fn small(c: char) -> char {
    match known(c) {
        (OTHER, _) => other_small(c),
        (_, small) => char::from_u32(u32::from(small)).unwrap_or(c),
    }
}

fn other_small(c: char) -> char {
    let mut forms = c.to_lowercase();
    match (forms.next(), forms.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The small form of a letter; `None` of what is no letter.
#[inline]
pub(crate) fn small_letter(c: char) -> Option<char> {
    match known(c) {
        (OTHER, _) => c.is_alphabetic().then(|| other_small(c)),
        (class, small) if class & LETTER != 0 => char::from_u32(u32::from(small)),
        _ => None,
    }
}

/// Small forms of the letters of two bytes whose first is one of Cyrillic, by the last eight bits of
/// their codes; 0 for what is no letter.
static CYRILLIC: [u16; 256] = {
    let mut table = [0; 256];
    let mut code = 0x400;
    while code < 0x500 {
        if class(code) & LETTER != 0 {
            table[code as usize & 0xff] = small_form(code);
        }
        code += 1;
    }
    table
};

/// The small form of the Cyrillic letter that two bytes are, if they are one.
#[inline]
pub(crate) fn cyrillic(bytes: [u8; 2]) -> Option<u32> {
    let [lead, next] = bytes;
    let small = CYRILLIC[usize::from(lead << 6 | next & 0x3f)];
    (lead & 0xfc == 0xd0 && small != 0).then_some(u32::from(small))
}

/// A small letter in the sixteen bits that hashes of words take of it: of those from а to я the place
/// in the alphabet, the highest bit set, of others the code. «ё» is «е», as many write it.
#[inline]
pub(crate) fn lane(small: u32) -> u64 {
    match small {
        0x451 => lane(0x435),
        0x430..=0x44f => u64::from((small - 0x430) | 0x8000),
        _ => u64::from(small & 0x7fff),
    }
}

/// The [`lane`]s of Cyrillic letters by the last eight bits of their codes; 0 for what is no letter.
static LANES: [u16; 256] = {
    let mut table = CYRILLIC;
    let mut code = 0;
    while code < 256 {
        table[code] = match table[code] {
            0x451 => 5 | 0x8000,
            small @ 0x430..=0x44f => (small - 0x430) | 0x8000,
            other => other,
        };
        code += 1;
    }
    table
};

/// Of four Cyrillic letters of two bytes each, the first lowest, the [`lane`]s of their small forms;
/// `None` where one is no such letter.
#[inline]
pub(crate) fn four_cyrillic(bytes: u64) -> Option<u64> {
    if bytes & each(0xfc) != each(0xd0) {
        return None;
    }
    let codes = (bytes & each(0x03)) << 6 | (bytes >> 8) & each(0x3f);
    // From А to я, of which each half is one alphabet, the highest bit stays.
    let places = (codes | each(0x8000)) - each(0x10);
    if places & each(0xffc0) == each(0x8000) {
        return Some(places & each(0x801f));
    }
    let lane = |at: u32| u64::from(LANES[(codes >> at & 0xff) as usize]);
    let [a, b, c, d] = [lane(0), lane(16), lane(32), lane(48)];
    let letters = a != 0 && b != 0 && c != 0 && d != 0;
    letters.then_some(a | b << 16 | c << 32 | d << 48)
}

/// Sixteen bits four times.
const fn each(bits: u64) -> u64 {
    bits * 0x0001_0001_0001_0001
}

/// The letter of a text that begins at a byte: its small form and its length in bytes; `None` where
/// none does.
#[inline]
pub(crate) fn letter_at(text: &str, at: usize) -> Option<(u32, usize)> {
    match text.as_bytes().get(at..)? {
        &[lead @ 0xd0..=0xd3, next, ..] => cyrillic([lead, next]).map(|small| (small, 2)),
        [lead @ ..0x80, ..] => {
            lead.is_ascii_alphabetic().then_some((u32::from(lead.to_ascii_lowercase()), 1))
        }
        [] | [0xc2, 0xab | 0xbb, ..] | [0xe2, 0x80, ..] | [0xe2, 0x84, 0x96, ..] => None,
        _ => other_letter_at(text, at),
    }
}

fn other_letter_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let c = text.get(at..)?.chars().next()?;
    small_letter(c).map(|small| (u32::from(small), c.len_utf8()))
}

/// Bytes of the character that a byte leads.
#[inline]
pub(crate) fn width(lead: u8) -> usize {
    match lead {
        0..=0x7f => 1,
        0x80..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    }
}

/// A text in small letters; borrowed where it is so already.
pub(crate) fn lower(text: &str) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|&(_, c)| small(c) != c || !is_plain(c)) else {
        return Cow::Borrowed(text);
    };
    if text.chars().any(|c| !is_plain(c)) {
        return Cow::Owned(text.to_lowercase());
    }
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first.0]);
    out.extend(text[first.0..].chars().map(small));
    Cow::Owned(out)
}

/// Whether the small form of a character depends on it alone and is one character.
fn is_plain(c: char) -> bool {
    known(c).0 != OTHER
}

/// The small form of a letter, «ё» as «е», which many write for it.
pub(crate) fn folded(c: char) -> char {
    match small(c) {
        'ё' => 'е',
        small => small,
    }
}

/// Lower case, «ё» as «е»: how words are compared.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    out.extend(text.chars().map(folded));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_as_the_standard_library_has_it() {
        for c in ('\0'..=char::MAX).filter(|&c| c < '\u{3000}' || u32::from(c) % 7 == 0) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_word(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_small(c), c.is_lowercase(), "{c:?}");
            assert_eq!(is_capital(c), c.is_uppercase(), "{c:?}");
            let forms: Vec<char> = c.to_lowercase().collect();
            assert_eq!(small(c), if let [one] = forms[..] { one } else { c }, "{c:?}");
            assert_eq!(small_letter(c), c.is_alphabetic().then(|| small(c)), "{c:?}");
            assert_eq!(lower(&c.to_string()), c.to_string().to_lowercase(), "{c:?}");
            let letter = small_letter(c).map(|small| (u32::from(small), c.len_utf8()));
            assert_eq!(letter_at(&format!("а{c}"), 2), letter, "{c:?}");
            if let Ok(bytes) = <[u8; 8]>::try_from(format!("я{c}Ұә").as_bytes()) {
                let code = letter.map(|(small, _)| small).filter(|small| (0x400..0x500).contains(small));
                let four = code.map(|code| 0x04d9_04b1_0000_801f | lane(code) << 16);
                assert_eq!(four_cyrillic(u64::from_le_bytes(bytes)), four, "{c:?}");
            }
        }
    }

    #[test]
    fn texts_are_folded_for_comparison() {
        assert!(matches!(lower("приём № 5"), Cow::Borrowed("приём № 5")));
        assert_eq!(lower("«ӘКІМДІК» N 5, ΟΔΟΣ"), "«ӘКІМДІК» N 5, ΟΔΟΣ".to_lowercase());
        assert_eq!(fold("Приём ДОКУМЕНТОВ"), "прием документов");
        assert_eq!(fold("приём"), "прием");
    }
}
