//! The raw file: its decoded text, its lines, and spans of raw bytes.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// A range of bytes of the raw file, half open, on character boundaries of its decoded text.
///
/// Serialized as `[start, end]`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Span { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(s: Span) -> Self {
        (s.start, s.end)
    }
}

/// A raw file, decoded.
///
/// Two coordinates meet here: bytes of the *file* (what [`Span`] counts) and bytes of the *decoded*
/// UTF-8 text (what normalization works on). They are the same for UTF-8 without a byte order mark.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    /// Decoded offset of each line's first byte.
    lines: Vec<usize>,
    offsets: Offsets,
    path: Option<PathBuf>,
    meta: Option<Meta>,
}

/// A file beside the source that says what the source is, such as `meta.yaml`.
#[derive(Debug, Clone)]
pub struct Meta {
    /// Its name, as it stands in the output's `evidence`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// How decoded offsets relate to file offsets.
#[derive(Debug, Clone)]
pub enum Offsets {
    /// UTF-8: the file has this many bytes (0, or 3 of a byte order mark) before the text.
    Shifted(usize),
    /// Another encoding: for each character, its decoded offset and its file offset, in order,
    /// ended by the two lengths.
    Table(Vec<(usize, usize)>),
}

impl Source {
    /// A source of UTF-8 text that has no other form on disk (or none worth knowing).
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Source::decoded(name, text, Offsets::Shifted(0))
    }

    /// A source whose text was decoded from a file, with the way back to the file's bytes.
    pub fn decoded(name: impl Into<String>, text: impl Into<String>, offsets: Offsets) -> Self {
        let text = text.into();
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Source { name: name.into(), text, lines, offsets, path: None, meta: None }
    }

    /// The same source with the path at which it lies, which its name may not spell.
    #[must_use]
    pub fn at_path(self, path: impl Into<PathBuf>) -> Self {
        Source { path: Some(path.into()), ..self }
    }

    /// The path at which it lies, where that is known.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The same source with the file that describes it.
    #[must_use]
    pub fn with_meta(self, name: impl Into<String>, text: impl Into<String>) -> Self {
        Source { meta: Some(Meta { name: name.into(), text: text.into() }), ..self }
    }

    /// The file that describes this one, where there is one.
    pub fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }

    /// The name by which the file was given, as it stands in the output's `source`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The decoded text, untouched: line ends, tabs and odd spaces are still there.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Number of lines; a last line without a line end counts, an empty one after it does not.
    pub fn line_count(&self) -> usize {
        match self.lines.last() {
            Some(&start) if start == self.text.len() && self.lines.len() > 1 => self.lines.len() - 1,
            _ => self.lines.len(),
        }
    }

    /// 1-based line of a decoded offset.
    pub fn line_at(&self, decoded: usize) -> usize {
        self.lines.partition_point(|&start| start <= decoded)
    }

    /// 1-based line at which a span begins.
    pub fn line_of(&self, span: Span) -> usize {
        self.line_at(self.to_decoded(span.start))
    }

    /// 1-based column, in characters, at which a span begins.
    pub fn column_of(&self, span: Span) -> usize {
        let at = self.to_decoded(span.start);
        let start = self.lines[self.line_at(at) - 1];
        self.text.get(start..at).map_or(1, |before| before.chars().count() + 1)
    }

    /// Decoded range of a 1-based line, without its line end.
    pub fn line_range(&self, line: usize) -> std::ops::Range<usize> {
        let Some(&start) = line.checked_sub(1).and_then(|at| self.lines.get(at)) else {
            return self.text.len()..self.text.len();
        };
        let end = self.lines.get(line).map_or(self.text.len(), |&next| next - 1);
        let end = if self.text[start..end].ends_with('\r') { end - 1 } else { end };
        start..end
    }

    /// The decoded text of a span; lossless, since spans lie on character boundaries.
    pub fn slice(&self, span: Span) -> Cow<'_, str> {
        let (start, end) = (self.to_decoded(span.start), self.to_decoded(span.end));
        match self.text.get(start..end) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(String::new()),
        }
    }

    /// The span of the file that a range of decoded bytes was read from.
    pub fn span(&self, decoded: std::ops::Range<usize>) -> Span {
        Span { start: self.to_file(decoded.start), end: self.to_file(decoded.end) }
    }

    /// File offset of a decoded offset.
    pub fn to_file(&self, decoded: usize) -> usize {
        match &self.offsets {
            Offsets::Shifted(by) => decoded + by,
            Offsets::Table(table) => lookup(table, decoded, |&(text, _)| text, |&(_, file)| file),
        }
    }

    /// Decoded offset of a file offset.
    pub fn to_decoded(&self, file: usize) -> usize {
        match &self.offsets {
            Offsets::Shifted(by) => file.saturating_sub(*by).min(self.text.len()),
            Offsets::Table(table) => lookup(table, file, |&(_, file)| file, |&(text, _)| text),
        }
    }
}

fn lookup<T>(table: &[T], key: usize, from: impl Fn(&T) -> usize, to: impl Fn(&T) -> usize) -> usize {
    let at = table.partition_point(|entry| from(entry) < key);
    table.get(at).or(table.last()).map_or(key, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_and_in_characters() {
        let s = Source::from_text("t", "аб\r\nвг\n");
        assert_eq!(s.line_count(), 2);
        assert_eq!(s.line_range(1), 0..4);
        assert_eq!(s.line_range(2), 6..10);
        assert_eq!(s.line_of(Span { start: 8, end: 10 }), 2);
        assert_eq!(s.column_of(Span { start: 8, end: 10 }), 2);
    }

    #[test]
    fn a_byte_order_mark_shifts_spans_not_text() {
        let s = Source::decoded("t", "аб", Offsets::Shifted(3));
        assert_eq!(s.span(2..4), Span { start: 5, end: 7 });
        assert_eq!(s.slice(Span { start: 5, end: 7 }), "б");
    }

    #[test]
    fn a_single_byte_encoding_maps_both_ways() {
        let s = Source::decoded("t", "аб", Offsets::Table(vec![(0, 0), (2, 1), (4, 2)]));
        assert_eq!(s.span(2..4), Span { start: 1, end: 2 });
        assert_eq!(s.slice(Span { start: 1, end: 2 }), "б");
    }
}
