//! What a character is and how it is written small, without the tables of Unicode for the letters
//! that nearly all of a text is made of.
//!
//! Every function agrees with that of the standard library on every character; a test holds them to
//! it. They are here because a text of law is read many times over, and the standard library looks
//! each Cyrillic letter up in tables of all the world's scripts.

use std::borrow::Cow;

/// Cyrillic letters and the few signs among them that are none.
const CYRILLIC: std::ops::RangeInclusive<char> = '\u{400}'..='\u{52f}';
const CYRILLIC_SIGNS: std::ops::RangeInclusive<char> = '\u{482}'..='\u{489}';

/// Whether a character is a letter.
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else if CYRILLIC.contains(&c) {
        !CYRILLIC_SIGNS.contains(&c)
    } else {
        c.is_alphabetic()
    }
}

/// Whether a character is a letter or a figure.
pub(crate) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else if CYRILLIC.contains(&c) {
        !CYRILLIC_SIGNS.contains(&c)
    } else {
        c.is_alphanumeric()
    }
}

/// Whether a character is a small letter.
pub(crate) fn is_small(c: char) -> bool {
    match c {
        'а'..='я' | 'a'..='z' => true,
        '\0'..='\u{7f}' | 'А'..='Я' => false,
        _ => c.is_lowercase(),
    }
}

/// Whether a character is a capital letter.
pub(crate) fn is_capital(c: char) -> bool {
    match c {
        'А'..='Я' | 'A'..='Z' => true,
        '\0'..='\u{7f}' | 'а'..='я' => false,
        _ => c.is_uppercase(),
    }
}

/// The small form of a letter that has one of one character; the character itself elsewhere.
pub(crate) fn small(c: char) -> char {
    match c {
        'а'..='я' | '\0'..='@' | '['..='\u{7f}' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'А'..='Я' => shifted(c, 0x20),
        '\u{400}'..='\u{40f}' => shifted(c, 0x50),
        '\u{430}'..='\u{45f}' | '\u{482}'..='\u{489}' => c,
        '\u{4c0}' => '\u{4cf}',
        '\u{4c1}'..='\u{4ce}' => shifted(c, u32::from(c) & 1),
        '\u{4cf}' => c,
        '\u{460}'..='\u{52f}' => shifted(c, 1 - (u32::from(c) & 1)),
        _ => {
            let mut forms = c.to_lowercase();
            match (forms.next(), forms.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        }
    }
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
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
    c.is_ascii() || CYRILLIC.contains(&c) || matches!(c, '\u{2010}'..='\u{2030}' | '«' | '»' | '№' | '\u{a0}')
}

/// Lower case, «ё» as «е»: how words are compared.
pub(crate) fn fold(text: &str) -> String {
    match lower(text) {
        Cow::Borrowed(small) => small.replace('ё', "е"),
        Cow::Owned(small) if small.contains('ё') => small.replace('ё', "е"),
        Cow::Owned(small) => small,
    }
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
            assert_eq!(lower(&c.to_string()), c.to_string().to_lowercase(), "{c:?}");
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
