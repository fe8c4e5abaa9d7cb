//! Raw lines with what their layout tells.

use super::lexicon::{ByHash, hash_bytes};
use super::signs::{Signs, Size};
use super::strand::Strand;
use crate::letters::is_capital;
use crate::source::Source;
use crate::text::CellPosition;

/// A line that is not blank.
#[derive(Debug, Clone)]
pub(super) struct Line<'s> {
    /// 1-based raw line.
    pub number: usize,
    /// Last 1-based raw line, where the carrier's markup ran over several.
    pub last: usize,
    /// Blank lines before it.
    pub gap: usize,
    /// White space before its first word, a tab counting as four columns.
    pub indent: usize,
    /// Whether tabs part its words.
    pub tabbed: bool,
    /// Its words.
    pub text: Strand<'s>,
    /// Characters of its words.
    pub length: usize,
    /// How many words it has.
    pub count: usize,
    /// What its words have that may need mending.
    pub signs: Signs,
    /// What the carrier's markup says of it.
    pub markup: Markup,
    /// Whether its sentence began on the page before.
    pub carried: bool,
    /// Where its words begin in the raw text.
    pub start: usize,
    /// The first raw line that has the same words, letter for letter; `None` once they have changed
    /// for a reason that is not among them.
    pub alike: Option<usize>,
}

/// What the carrier's markup says of a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Markup {
    /// Rank of a heading.
    pub rank: Option<u8>,
    /// Wholly bold.
    pub bold: bool,
    /// Behind a list's dash.
    pub listed: bool,
    /// Within a quotation.
    pub quoted: bool,
    /// Ended by a forced line break.
    pub broken: bool,
    /// First line of a block of its own (an HTML paragraph).
    pub block: bool,
    /// Position in a marked-up table.
    pub cell: Option<CellPosition>,
}

impl<'s> Line<'s> {
    /// Gives the line other words.
    pub fn set(&mut self, text: Strand<'s>) {
        self.alike = None;
        self.mend(text);
    }

    /// Gives the line words that every line with its words is given.
    pub fn mend(&mut self, text: Strand<'s>) {
        let (signs, size) = Signs::of(text.as_str());
        (self.signs, self.length, self.count) = (signs, size.characters, size.words);
        self.text = text;
    }

    /// Gives the line the words that a line was given which was like it.
    pub fn mend_as(&mut self, line: &Line<'s>) {
        self.text = line.text.moved(line.start, self.start);
        (self.signs, self.length, self.count) = (line.signs, line.length, line.count);
    }

    /// Its words.
    pub fn words(&self) -> &str {
        self.text.as_str()
    }
}

/// The lines of a source that are not blank.
pub(super) fn read(source: &Source) -> Vec<Line<'_>> {
    let mut lines: Vec<Line> = Vec::with_capacity(source.line_count());
    let mut firsts: ByHash<usize> = ByHash::default();
    firsts.reserve(source.line_count());
    let mut gap = 0;
    for number in 1..=source.line_count() {
        let range = source.line_range(number);
        let raw = source.text().get(range.clone()).unwrap_or_default();
        let body = raw.trim_start();
        let words = body.trim_end();
        if words.is_empty() {
            gap += 1;
            continue;
        }
        let before = raw.len() - body.len();
        let start = range.start + before;
        let first = *firsts.entry(hash_bytes(words.as_bytes())).or_insert(lines.len());
        let like = lines.get(first).filter(|line| line.words() == words);
        let (signs, size, alike) = match like {
            Some(like) => (like.signs, Size { characters: like.length, words: like.count }, like.number),
            None => {
                let (signs, size) = Signs::of(words);
                (signs, size, number)
            }
        };
        lines.push(Line {
            number,
            last: number,
            gap,
            indent: raw.get(..before).map_or(0, columns),
            tabbed: signs.is_tabbed(),
            text: Strand::raw(source.text(), start..start + words.len()),
            length: size.characters,
            count: size.words,
            signs,
            markup: Markup { broken: raw.ends_with("  "), ..Markup::default() },
            carried: false,
            start,
            alike: Some(alike),
        });
        gap = 0;
    }
    lines
}

fn columns(space: &str) -> usize {
    space.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// Whether a line's words end a sentence or an entry of a list.
pub(super) fn is_finished(words: &str) -> bool {
    // Most lines end in a letter, the last byte of which no stop and no quote has.
    if matches!(words.as_bytes().last(), Some(0x80..=0x9c | 0x9e..=0xa5 | 0xa7..=0xba | 0xbc..=0xbf)) {
        return false;
    }
    let words = words.trim_end_matches(['"', '»', '”', ')', ' ', '*']);
    words.ends_with(['.', ';', ':', '!', '?', '…']) && !ends_in_initials(words)
}

/// `Ш.Л.`: the surname is still to come.
pub(super) fn ends_in_initials(words: &str) -> bool {
    let mut last = words.chars().rev();
    last.next() == Some('.')
        && last.next().is_some_and(is_capital)
        && last.next() == Some('.')
        && last.next().is_some_and(is_capital)
}

/// An item's, subitem's or other marker at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    /// `5.`, `7-1.`, `4.1.`
    Item,
    /// `5)`
    Subitem,
}

/// The marker that words begin with.
pub(super) fn marker(words: &str) -> Option<Marker> {
    if !matches!(words.as_bytes().first(), Some(b'0'..=b'9' | b'"' | 0xc2)) {
        return None;
    }
    let words = words.trim_start_matches(['«', '"']);
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 || digits > 3 {
        return None;
    }
    let mut rest = words.get(digits..)?;
    if let Some(second) = rest.strip_prefix('-') {
        let more = second.len() - second.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if more > 0 && more <= 2 {
            rest = second.get(more..)?;
        }
    }
    let rest = rest.trim_start_matches(' ');
    let mut after = rest.chars();
    match after.next()? {
        ')' => Some(Marker::Subitem),
        '.' => marker_after_dot(after.as_str()),
        _ => None,
    }
}

/// `5. Срок`, `4.1. Срок`, `4.1) срок`: a date or a figure has more digits behind its dots, or no second
/// one.
fn marker_after_dot(rest: &str) -> Option<Marker> {
    let second = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_marker = match rest.len() - second.len() {
        0 => !rest.starts_with('.'),
        1 | 2 => second
            .strip_prefix(['.', ')'])
            .is_some_and(|end| !end.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '.')),
        _ => false,
    };
    is_marker.then_some(Marker::Item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_dates_and_figures() {
        assert_eq!(marker("5. Срок"), Some(Marker::Item));
        assert_eq!(marker("7-1. Срок"), Some(Marker::Item));
        assert_eq!(marker("18 ) статус"), Some(Marker::Subitem));
        assert_eq!(marker("1.Общие положения"), Some(Marker::Item));
        assert_eq!(marker("5. 2014 жылы"), Some(Marker::Item));
        assert_eq!(marker("4.1. Срок"), Some(Marker::Item));
        assert_eq!(marker("4.1) срок"), Some(Marker::Item));
        for figure in ["04.08.2015 № 204", "04.08. 2015 года", "1.5 часа", "2.15 минут", "3.. "]
        {
            assert_eq!(marker(figure), None, "{figure}");
        }
        assert_eq!(marker("2014 года"), None);
    }

    #[test]
    fn initials_do_not_finish_a_sentence() {
        assert!(is_finished("на портал)."));
        assert!(!is_finished("заместителя Б.М."));
        assert!(!is_finished("в течение 2"));
    }
}
