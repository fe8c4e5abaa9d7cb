//! Characters: other spaces, soft hyphens, composed letters, look-alikes of the other script.

use super::alike::{Mended, Place};
use super::strand::Strand;
use crate::letters::is_letter;
use crate::text::RepairKind;
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class, is_nfc};

/// Latin letters that look like Cyrillic ones, and these.
const ALIKE: [(char, char); 28] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('j', 'ј'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('x', 'х'),
    ('y', 'у'),
    ('ə', 'ә'),
    ('Ə', 'Ә'),
    ('ɵ', 'ө'),
];

/// Plain spaces and composed letters; `None` where a line has nothing else.
pub(super) fn plain<'s>(line: &Strand<'s>) -> Option<Mended<'s>> {
    let words = line.as_str();
    let mut out = Strand::default();
    let mut mended = Vec::new();
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut end = at + c.len_utf8();
        if is_invisible(c) {
            mended.push(Place::sure(RepairKind::Space, at..end, ""));
            continue;
        }
        if c != ' ' && (c.is_whitespace() || c == '\u{2800}') {
            mended.push(Place::sure(RepairKind::Space, at..end, " "));
            out.push(" ", line.raw_range(at..end));
            continue;
        }
        while let Some((at, mark)) = chars.next_if(|&(_, mark)| canonical_combining_class(mark) != 0) {
            end = at + mark.len_utf8();
        }
        let cluster = words.get(at..end).unwrap_or_default();
        if is_nfc(cluster) {
            out.copy(line, at..end);
        } else {
            let composed: String = cluster.nfc().collect();
            match places(&composed, cluster) {
                Some(places) => {
                    for place in places {
                        out.copy(line, at + place.start..at + place.end);
                    }
                }
                None => out.push(&composed, line.raw_range(at..end)),
            }
            mended.push(Place::sure(RepairKind::Unicode, at..end, composed));
        }
    }
    Mended::of(out, mended)
}

/// Where the characters of a composed cluster stand in it as it was, when they have only changed about:
/// marks have an order of their own.
fn places(composed: &str, cluster: &str) -> Option<Vec<Range<usize>>> {
    let mut left: Vec<(usize, char)> = cluster.char_indices().collect();
    let places = composed.chars().map(|c| {
        let at = left.iter().position(|&(_, other)| other == c)?;
        let (start, c) = left.remove(at);
        Some(start..start + c.len_utf8())
    });
    let places = places.collect::<Option<Vec<_>>>()?;
    left.is_empty().then_some(places)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffe}')
        || (c.is_control() && !c.is_whitespace())
}

/// Look-alike letters of another script inside words mended; `None` where there are none.
pub(super) fn mend<'s>(line: &Strand<'s>) -> Option<Mended<'s>> {
    let words = line.as_str();
    let mut out = Strand::default();
    let mut places = Vec::new();
    let mut done = 0;
    let mut at = 0;
    for word in words.split_inclusive(|c: char| !is_letter(c)) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(|c: char| !is_letter(c));
        let Some(right) = spelled(word, words, start) else { continue };
        let mut from = start;
        for (wrong, c) in word.chars().zip(right.chars()) {
            let range = from..from + wrong.len_utf8();
            from = range.end;
            if wrong != c {
                // What stays is copied at once: letters of one raw character are not parted.
                out.copy(line, done..range.start);
                out.push(c.encode_utf8(&mut [0; 4]), line.raw_range(range.clone()));
                done = range.end;
            }
        }
        places.push(Place::sure(RepairKind::Homoglyph, start..start + word.len(), right));
    }
    out.copy(line, done..words.len());
    Mended::of(out, places)
}

/// The word in one script; `None` where it is, or where neither script has all its letters.
fn spelled(word: &str, line: &str, at: usize) -> Option<String> {
    let cyrillic = word.chars().filter(|&c| is_cyrillic(c)).count();
    let latin = word.chars().count() - cyrillic;
    if latin == 0 {
        return None;
    }
    if cyrillic == 0 {
        return lone(word, line, at);
    }
    let as_cyrillic: Option<String> =
        word.chars().map(|c| if is_cyrillic(c) { Some(c) } else { to_cyrillic(c) }).collect();
    let as_latin: Option<String> =
        word.chars().map(|c| if is_cyrillic(c) { to_latin(c) } else { Some(c) }).collect();
    match (as_cyrillic, as_latin) {
        (Some(_), Some(as_latin)) if latin > cyrillic => Some(as_latin),
        (Some(as_cyrillic), _) => Some(as_cyrillic),
        (None, as_latin) => as_latin,
    }
}

/// A preposition or conjunction of one Latin letter between Cyrillic words.
fn lone(word: &str, line: &str, at: usize) -> Option<String> {
    let letter = to_cyrillic(word.chars().next().filter(|c| matches!(c, 'a' | 'c' | 'k' | 'o' | 'y'))?)?;
    let before = line.get(..at)?.strip_suffix(' ')?.chars().next_back()?;
    let after = line.get(at + word.len()..)?.strip_prefix(' ')?.chars().next()?;
    let fits = word.len() == 1 && (is_cyrillic(before) || before == ',') && is_cyrillic(after);
    fits.then(|| letter.to_string())
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

fn to_cyrillic(c: char) -> Option<char> {
    ALIKE.iter().find(|&&(latin, _)| latin == c).map(|&(_, cyrillic)| cyrillic)
}

fn to_latin(c: char) -> Option<char> {
    ALIKE.iter().find(|&&(_, cyrillic)| cyrillic == c).map(|&(latin, _)| latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(raw: &str) -> String {
        mend(&Strand::raw(raw, 0..raw.len()))
            .map_or_else(|| raw.to_owned(), |line| line.text.as_str().to_owned())
    }

    fn plained(raw: &str) -> String {
        plain(&Strand::raw(raw, 0..raw.len()))
            .map_or_else(|| raw.to_owned(), |line| line.text.as_str().to_owned())
    }

    #[test]
    fn look_alikes_are_mended_both_ways() {
        assert_eq!(mended("cело, улица Бiрлiк"), "село, улица Бірлік");
        assert_eq!(mended("сайт \u{435}gov и www.egov.kz"), "сайт egov и www.egov.kz");
        assert_eq!(mended("вместе c заявлением"), "вместе с заявлением");
        assert_eq!(mended("форма A и Word, Excel"), "форма A и Word, Excel");
    }

    #[test]
    fn two_letters_of_one_raw_character_keep_their_place() {
        let raw = "A\u{f9d}рка";
        let composed = plain(&Strand::raw(raw, 0..raw.len())).unwrap();
        let mended = mend(&composed.text).unwrap();
        let mut segments = Vec::new();
        mended.text.put_segments(0, &mut segments);
        assert!(segments.iter().all(|segment| !segment.raw.is_empty()), "{segments:?}");
    }

    #[test]
    fn marks_that_change_about_keep_their_places() {
        let raw = "а\u{323}\u{16ff0}";
        let line = plain(&Strand::raw(raw, 0..raw.len())).unwrap().text;
        for (at, c) in line.as_str().char_indices() {
            assert_eq!(raw[line.raw_range(at..at + c.len_utf8())], *c.to_string());
        }
        assert_eq!(line.as_str().chars().count(), 3);
    }

    #[test]
    fn spaces_are_plain_and_letters_composed() {
        assert_eq!(plained("в\u{a0}течение\t5 рабо\u{ad}чих"), "в течение 5 рабочих");
        assert_eq!(plained("рабочи\u{438}\u{306}"), "рабочи\u{439}");
        assert_eq!(plained("№ 5 – «отдел»"), "№ 5 – «отдел»");
    }
}
