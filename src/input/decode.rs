//! Bytes → text, with the way back to the bytes.
//!
//! The encoding is told by content: a byte order mark, the zero bytes of UTF-16, valid UTF-8, and
//! for what is left the frequencies of letters. Decoding never fails; a byte that is no character
//! becomes U+FFFD and keeps its place. Where a lone carriage return is the only line end, as in files
//! of old Macintoshes, it reads as one.

use crate::source::{Offsets, Source};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// In what encoding a file was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without or (true) with a byte order mark.
    Utf8 {
        /// Whether a byte order mark stands before the text.
        mark: bool,
    },
    /// UTF-16, little endian where true.
    Utf16 {
        /// Low byte first.
        little: bool,
    },
    /// A single-byte encoding.
    Legacy(&'static encoding_rs::Encoding),
}

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// Tells the encoding of a file by its content.
    pub fn of(bytes: &[u8]) -> Encoding {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8 { mark: true },
            [0xFF, 0xFE, ..] => return Encoding::Utf16 { little: true },
            [0xFE, 0xFF, ..] => return Encoding::Utf16 { little: false },
            _ => {}
        }
        if let Some(little) = looks_like_utf16(bytes) {
            return Encoding::Utf16 { little };
        }
        if mostly_utf8(bytes) {
            return Encoding::Utf8 { mark: false };
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let guess = detector.guess(Some(b"kz"), Utf8Detection::Deny);
        // The acts are Cyrillic; a multi-byte guess means that the file is no text at all.
        Encoding::Legacy(if guess.is_single_byte() { guess } else { encoding_rs::WINDOWS_1251 })
    }
}

/// Decodes a file.
pub fn decode(name: &str, bytes: Vec<u8>) -> Source {
    match Encoding::of(&bytes) {
        Encoding::Utf8 { mark } => utf8(name, bytes, if mark { UTF8_MARK.len() } else { 0 }),
        Encoding::Utf16 { little } => utf16(name, &bytes, little),
        Encoding::Legacy(encoding) => single_byte(name, &bytes, encoding),
    }
}

/// UTF-16 without a mark: every second byte of Latin, Cyrillic and their punctuation is one of four,
/// and neither 0 nor 4 is a byte of any other encoding's text. True for little endian.
fn looks_like_utf16(bytes: &[u8]) -> Option<bool> {
    let sample = bytes.get(..bytes.len().min(1 << 14) & !1)?;
    let share = |at: usize| {
        let high = sample.chunks_exact(2).filter(|unit| matches!(unit.get(at), Some(0 | 4))).count();
        (high * 20).checked_div(sample.len() / 2)
    };
    match (share(0)?, share(1)?) {
        (low, 14..) if low < 6 => Some(true),
        (14.., low) if low < 6 => Some(false),
        _ => None,
    }
}

/// Valid UTF-8 but for a few torn characters, as where a file was cut or joined by bytes.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut torn) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| !b.is_ascii()).count();
        torn += chunk.invalid().len();
    }
    torn == 0 || torn * 50 < good || (torn < 4 && good > 0 && good > torn * 4)
}

fn utf8(name: &str, mut bytes: Vec<u8>, mark: usize) -> Source {
    bytes.drain(..mark);
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Source::decoded(name, with_lines(text), Offsets::Shifted(mark)),
        Err(e) => e.into_bytes(),
    };
    let mut table = Decoded::new(mark);
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            table.push(c, c.len_utf8());
        }
        if !chunk.invalid().is_empty() {
            table.push(char::REPLACEMENT_CHARACTER, chunk.invalid().len());
        }
    }
    table.into_source(name)
}

/// A text whose only line ends are carriage returns, with line feeds in their place.
fn with_lines(text: String) -> String {
    if text.contains('\n') || !text.contains('\r') { text } else { text.replace('\r', "\n") }
}

fn utf16(name: &str, bytes: &[u8], little: bool) -> Source {
    let mark = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => 2,
        _ => 0,
    };
    let body = bytes.get(mark..).unwrap_or_default();
    let unit = |pair: &[u8]| match pair {
        [a, b] if little => u16::from_le_bytes([*a, *b]),
        [a, b] => u16::from_be_bytes([*a, *b]),
        _ => 0,
    };
    let mut table = Decoded::new(mark);
    for c in char::decode_utf16(body.chunks_exact(2).map(unit)) {
        match c {
            Ok(c) => table.push(c, c.len_utf16() * 2),
            Err(_) => table.push(char::REPLACEMENT_CHARACTER, 2),
        }
    }
    if body.len() % 2 == 1 {
        table.push(char::REPLACEMENT_CHARACTER, 1);
    }
    table.into_source(name)
}

fn single_byte(name: &str, bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> Source {
    let mut letters = [char::REPLACEMENT_CHARACTER; 256];
    for (byte, letter) in (0..=u8::MAX).zip(letters.iter_mut()) {
        let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&byte));
        *letter = text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    if encoding == encoding_rs::WINDOWS_1251 {
        for (byte, letter) in KAZAKH_IN_1251 {
            letters[usize::from(byte)] = letter;
        }
    }
    let mut table = Decoded::new(0);
    for &byte in bytes {
        table.push(letters[usize::from(byte)], 1);
    }
    table.into_source(name)
}

/// Windows-1251 as Kazakhstan uses it (KZ-1048): the Serbian, Macedonian and Ukrainian letters gave
/// way to the Kazakh ones. No act of Kazakhstan uses the former.
const KAZAKH_IN_1251: [(u8, char); 16] = [
    (0x8D, '\u{49A}'),
    (0x8E, '\u{4BA}'),
    (0x9D, '\u{49B}'),
    (0x9E, '\u{4BB}'),
    (0xA1, '\u{4B0}'),
    (0xA2, '\u{4B1}'),
    (0xA3, '\u{4D8}'),
    (0xA5, '\u{4E8}'),
    (0xAA, '\u{492}'),
    (0xAF, '\u{4AE}'),
    (0xB4, '\u{4E9}'),
    (0xBA, '\u{493}'),
    (0xBC, '\u{4D9}'),
    (0xBD, '\u{4A2}'),
    (0xBE, '\u{4A3}'),
    (0xBF, '\u{4AF}'),
];

/// Text under decoding, with the offsets of each character.
struct Decoded {
    text: String,
    offsets: Vec<(usize, usize)>,
    /// Bytes of the file read so far.
    read: usize,
}

impl Decoded {
    fn new(read: usize) -> Self {
        Decoded { text: String::new(), offsets: Vec::new(), read }
    }

    fn push(&mut self, c: char, bytes: usize) {
        self.offsets.push((self.text.len(), self.read));
        self.text.push(c);
        self.read += bytes;
    }

    fn into_source(mut self, name: &str) -> Source {
        self.offsets.push((self.text.len(), self.read));
        Source::decoded(name, with_lines(self.text), Offsets::Table(self.offsets))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{KOI8_R, KOI8_U, WINDOWS_1251};

    const RU: &str = "Срок оказания государственной услуги – 10 (десять) рабочих дней.\r\n\
        Результат выдается услугополучателю нарочно, ответственный – канцелярия.";
    const KK: &str = "Мемлекеттік қызмет көрсету мерзімі – 10 (он) жұмыс күні. Өтінішті тіркеу, \
        құжаттарды қабылдау және әкімдікке жіберу. Нәтижесі – анықтама, ғимаратта беріледі.";

    fn utf16_bytes(text: &str, little: bool) -> Vec<u8> {
        let bytes = |u: u16| if little { u.to_le_bytes() } else { u.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    /// Every word of a decoded source points back at the bytes that spell it.
    fn comes_back(bytes: &[u8], spell: impl Fn(&str) -> Vec<u8>) {
        let source = decode("t", bytes.to_vec());
        for word in source.text().split_whitespace() {
            let at = word.as_ptr() as usize - source.text().as_ptr() as usize;
            let span = source.span(at..at + word.len());
            assert_eq!(bytes[span.start..span.end], spell(word)[..], "{word}");
            assert_eq!(source.slice(span), word);
        }
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        for text in [RU, KK] {
            let mark = [UTF8_MARK, text.as_bytes()].concat();
            assert_eq!(decode("t", text.into()).text(), text);
            assert_eq!(decode("t", mark).text(), text);
            for little in [true, false] {
                let bytes = utf16_bytes(text, little);
                let marked = [utf16_bytes("\u{FEFF}", little), bytes.clone()].concat();
                assert_eq!(decode("t", bytes.clone()).text(), text);
                assert_eq!(decode("t", marked).text(), text);
                comes_back(&bytes, |word| utf16_bytes(word, little));
            }
        }
        for encoding in [WINDOWS_1251, KOI8_R] {
            let text = RU.replace('–', "-");
            let bytes = encoding.encode(&text).0.into_owned();
            assert_eq!(decode("t", bytes.clone()).text(), text, "{}", encoding.name());
            comes_back(&bytes, |word| encoding.encode(word).0.into_owned());
        }
    }

    #[test]
    fn koi8_and_1251_are_told_apart_by_content() {
        let text = "Выдача справки";
        assert_eq!(Encoding::of(&WINDOWS_1251.encode(text).0), Encoding::Legacy(WINDOWS_1251));
        assert_eq!(Encoding::of(&KOI8_R.encode(text).0), Encoding::Legacy(KOI8_U));
    }

    #[test]
    fn kazakh_letters_of_1251_are_read() {
        let byte = |c: char| match KAZAKH_IN_1251.iter().find(|(_, letter)| *letter == c) {
            Some((byte, _)) => vec![*byte],
            None => WINDOWS_1251.encode(c.to_string().as_str()).0.into_owned(),
        };
        let bytes: Vec<u8> = KK.chars().flat_map(byte).collect();
        assert_eq!(decode("t", bytes).text(), KK);
    }

    #[test]
    fn a_torn_character_costs_one_character_only() {
        let cut = &RU.as_bytes()[..RU.len() - 2];
        let torn = [&RU.as_bytes()[..11], &RU.as_bytes()[12..]].concat();
        assert!(decode("t", cut.to_vec()).text().starts_with("Срок оказания"));
        let source = decode("t", torn);
        assert!(source.text().starts_with("Срок о\u{FFFD}азания"), "{}", source.text());
        let at = source.text().find("Результат").unwrap();
        assert_eq!(source.span(at..at + 2).start, RU.find("Результат").unwrap() - 1);
    }

    #[test]
    fn carriage_returns_alone_end_lines() {
        let lines = |text: &str, little: Option<bool>| match little {
            Some(little) => decode("t", utf16_bytes(text, little)).line_count(),
            None => decode("t", text.into()).line_count(),
        };
        for encoding in [None, Some(true), Some(false)] {
            assert_eq!(lines("Срок\rоказания\rуслуги", encoding), 3);
            assert_eq!(lines("Срок\r\nоказания\r\nуслуги", encoding), 3);
            assert_eq!(lines("Срок\rоказания\nуслуги", encoding), 2);
        }
        assert_eq!(decode("t", b"a\rb".to_vec()).span(2..3), crate::Span { start: 2, end: 3 });
    }

    #[test]
    fn bytes_that_are_no_text_still_give_one() {
        for bytes in [vec![], vec![0; 64], (0..=255).collect::<Vec<u8>>(), vec![0xFF, 0xFE], vec![0xD8; 7]] {
            let length = bytes.len();
            let source = decode("t", bytes);
            assert!(source.to_file(source.text().len()) <= length);
        }
    }
}
