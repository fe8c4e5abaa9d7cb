//! The raw lines that a finding is about, with its words marked: what every report for a person
//! shows.

use super::Report;
use crate::finding::Finding;
use crate::source::{Source, Span};
use std::ops::Range;

/// Words on more lines than this are shown by their first line.
const MOST_LINES: usize = 3;

/// Places with at most this many lines between them share an excerpt.
const NEAR: usize = 4;

/// The places of a finding, those that are near one another together.
pub(super) fn excerpts<'a>(report: &Report<'a>, finding: &'a Finding) -> Vec<Excerpt<'a>> {
    let mut excerpts: Vec<Excerpt> = Vec::new();
    let mut show = |name: &str, span, label| {
        let Some(source) = report.source(name) else { return };
        let mark = Mark { words: words_of(source, span), label };
        match excerpts.iter_mut().find(|e| e.is_near(source, &mark)) {
            Some(excerpt) => excerpt.marks.push(mark),
            None => excerpts.push(Excerpt { source, marks: vec![mark] }),
        }
    };
    show(&finding.source, finding.span(), None);
    for related in &finding.related {
        let span = Span { start: related.start, end: related.end };
        show(&related.source, span, Some(related.message.as_str()));
    }
    excerpts
}

/// A few lines of one file with the words marked in them.
pub(super) struct Excerpt<'a> {
    pub(super) source: &'a Source,
    pub(super) marks: Vec<Mark<'a>>,
}

/// Words to mark.
pub(super) struct Mark<'a> {
    /// Decoded ranges, one a line, at least one.
    pub(super) words: Vec<Range<usize>>,
    /// What stands there, at a place that the finding contradicts; `None` at the finding's own.
    pub(super) label: Option<&'a str>,
}

impl Mark<'_> {
    fn lines(&self, source: &Source) -> (usize, usize) {
        let line = |words: Option<&Range<usize>>| words.map_or(1, |words| source.line_at(words.start));
        (line(self.words.first()), line(self.words.last()))
    }
}

impl<'a> Excerpt<'a> {
    /// First and last line shown, from one.
    pub(super) fn lines(&self) -> (usize, usize) {
        let lines = || self.marks.iter().map(|mark| mark.lines(self.source));
        (lines().map(|l| l.0).min().unwrap_or(1), lines().map(|l| l.1).max().unwrap_or(1))
    }

    fn is_near(&self, source: &Source, mark: &Mark) -> bool {
        let ((first, last), (from, to)) = (self.lines(), mark.lines(source));
        std::ptr::eq(self.source, source) && from <= last + NEAR + 1 && first <= to + NEAR + 1
    }
}

/// The words of a span line by line, without the white space around them.
fn words_of(source: &Source, span: Span) -> Vec<Range<usize>> {
    let whole = source.to_decoded(span.start)..source.to_decoded(span.end.max(span.start));
    let (first, last) = (source.line_at(whole.start), source.line_at(whole.end));
    let last = if last - first < MOST_LINES { last } else { first };
    let on_line = |line| {
        let range = source.line_range(line);
        let (start, end) = (range.start.max(whole.start), range.end.min(whole.end));
        let words = source.text().get(start..end)?;
        let start = start + (words.len() - words.trim_start().len());
        (!words.trim().is_empty()).then(|| start..start + words.trim().len())
    };
    let mut words: Vec<_> = (first..=last).filter_map(on_line).collect();
    if words.is_empty() {
        words.push(letter_at(source, whole.start));
    }
    words
}

/// For an empty place, where something is missing: the letter after it, else the one before it, on
/// its line; of an empty line, nothing.
fn letter_at(source: &Source, at: usize) -> Range<usize> {
    let line = source.line_range(source.line_at(at));
    let letters = source.text().get(line.clone()).unwrap_or_default().char_indices();
    let letter = letters.map(|(from, c)| line.start + from..line.start + from + c.len_utf8());
    let mut last = line.start..line.start;
    for letter in letter {
        last = letter;
        if last.end > at {
            break;
        }
    }
    last
}
