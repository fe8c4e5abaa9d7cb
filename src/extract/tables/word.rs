//! The words of flattened tables with the traces that the layout left: line ends, blank lines, tabs.

use crate::extract::Context;
use crate::letters::{folded, is_word};
use std::ops::Range;

/// A word of the clean text and how it is set off from the word before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Range of bytes of the clean text.
    pub range: Range<usize>,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// 1-based raw line.
    pub line: usize,
    /// What stands between the word before it and this one.
    pub gap: Gap,
}

/// What sets a word off from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A space.
    Space,
    /// A line end.
    Line,
    /// An empty line: cells of a flattened table are mostly parted so.
    Blank,
    /// Several empty lines, as a page break leaves them: may fall inside a cell.
    Page,
    /// A tab or a bar, which nothing but a cell's border leaves.
    Border,
}

impl Gap {
    /// Whether the word begins a line.
    pub fn begins_line(self) -> bool {
        self != Gap::Space
    }

    /// Whether the word begins a group of lines.
    pub fn begins_group(self) -> bool {
        matches!(self, Gap::Blank | Gap::Page | Gap::Border)
    }
}

/// The words of the paragraphs that are no cells of a marked-up table.
pub fn words(ctx: &Context, paragraphs: Range<usize>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for at in paragraphs {
        let Some(paragraph) = ctx.text.paragraphs.get(at) else { break };
        if paragraph.cell.is_none() {
            read(ctx, at, &mut words);
        }
    }
    words
}

/// The words of one paragraph.
pub fn of_paragraph(ctx: &Context, paragraph: usize) -> Vec<Word> {
    let mut words = Vec::new();
    read(ctx, paragraph, &mut words);
    words
}

fn read(ctx: &Context, at: usize, words: &mut Vec<Word>) {
    let Some(paragraph) = ctx.text.paragraphs.get(at) else { return };
    // Raw end, in decoded bytes, of the word before.
    let mut before = words.last().and_then(|w| raw_extent(ctx, w.range.clone())).map(|r| r.end);
    for (i, range) in split(ctx.str(paragraph.range.clone()), paragraph.range.start).enumerate() {
        let raw = raw_extent(ctx, range.clone());
        let line = raw.as_ref().map_or(paragraph.lines.0, |r| ctx.source.line_at(r.start));
        let gap = match (&raw, before) {
            (Some(raw), Some(end)) => gap_between(ctx, end, raw.start),
            _ => Gap::Space,
        };
        // A paragraph of its own stands at least on a line of its own.
        let gap = if i == 0 { gap.max(Gap::Line) } else { gap };
        words.push(Word { range, paragraph: at, line, gap });
        before = raw.map(|r| r.end).or(before);
    }
}

fn split(text: &str, offset: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split_whitespace().map(move |word| {
        let at = offset + (word.as_ptr() as usize - text.as_ptr() as usize);
        at..at + word.len()
    })
}

fn raw_extent(ctx: &Context, range: Range<usize>) -> Option<Range<usize>> {
    ctx.text.raw_ranges(range).filter(|r| !r.is_empty()).reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
}

fn gap_between(ctx: &Context, end: usize, start: usize) -> Gap {
    // Words that normalization moved stand in raw order no longer: nothing is known of the gap.
    let Some(between) = ctx.source.text().get(end..start) else { return Gap::Space };
    if between.contains(['\t', '|']) && !between.contains('\n') {
        return Gap::Border;
    }
    match between.matches('\n').count() {
        0 => Gap::Space,
        1 => Gap::Line,
        2 => Gap::Blank,
        _ => Gap::Page,
    }
}

/// The words of a stretch as one line: single spaces, none before a closing mark.
pub fn join(ctx: &Context, words: &[Word]) -> String {
    Joined::new(ctx, words).text
}

/// Words on one line that know where each of them begins.
#[derive(Debug, Clone, Default)]
pub struct Joined {
    /// The line.
    pub text: String,
    starts: Vec<usize>,
}

impl Joined {
    /// Joins words by single spaces, with none before a closing mark.
    pub fn new(ctx: &Context, words: &[Word]) -> Self {
        let mut joined = Joined::default();
        for word in words {
            let piece = ctx.str(word.range.clone());
            let closes = piece.chars().all(|c| matches!(c, '.' | ',' | ';' | ':' | ')' | '»'));
            if !joined.text.is_empty() && !closes && !joined.text.ends_with('(') {
                joined.text.push(' ');
            }
            joined.starts.push(joined.text.len());
            joined.text.push_str(piece);
        }
        joined
    }

    /// Which words a range of the line meets.
    pub fn words(&self, range: Range<usize>) -> Range<usize> {
        let first = self.starts.partition_point(|&s| s <= range.start).saturating_sub(1);
        first..self.starts.partition_point(|&s| s < range.end).max(first)
    }

    /// Whether both lines have the same letters and figures.
    pub fn says_same(&self, other: &Joined) -> bool {
        squash(&self.text) == squash(&other.text)
    }
}

/// The clean ranges of a stretch, neighbours in the clean text merged.
pub fn ranges(words: &[Word]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for word in words {
        match ranges.last_mut() {
            // One byte apart: the space or paragraph end that was between them.
            Some(last) if last.end <= word.range.start && word.range.start - last.end <= 1 => {
                last.end = word.range.end;
            }
            _ => ranges.push(word.range.clone()),
        }
    }
    ranges
}

/// Letters and digits only, in small letters, `№` kept: labels and names compare by what they say.
pub fn squash(text: &str) -> String {
    text.chars().filter(|c| is_word(*c) || *c == '№').map(folded).collect()
}
