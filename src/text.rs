//! Normalized text and its way back to the raw text.
//!
//! A [`Text`] is the clean text of one source, cut into paragraphs, with a map of segments that is
//! recorded while normalizing: every clean character knows the raw characters it came from. The map
//! is not monotone, since words that the scrape displaced go back to their place.

use crate::source::{Source, Span};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Clean text with paragraphs, the segment map and what was repaired.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// All paragraphs' text, one after the other, each followed by `\n`.
    pub clean: String,
    /// The paragraphs in reading order; their ranges are ascending and do not overlap.
    pub paragraphs: Vec<Paragraph>,
    /// Clean ranges to decoded raw ranges, ascending by clean range and covering every character of
    /// every paragraph (a `\n` between paragraphs belongs to none).
    pub segments: Vec<Segment>,
    /// What was mended, in raw order.
    pub repairs: Vec<Repair>,
}

/// A paragraph of the clean text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Range of bytes in [`Text::clean`].
    pub range: Range<usize>,
    /// What the layout says it is.
    pub kind: ParagraphKind,
    /// First and last 1-based raw line that it was read from.
    pub lines: (usize, usize),
    /// Where it stands in a table that the carrier marked up (HTML, Markdown); `None` elsewhere,
    /// in a table flattened by the scrape too.
    pub cell: Option<CellPosition>,
    /// Rank of a Markdown or HTML heading (1 to 6). Ranks lie in real files: a hint only.
    pub heading_rank: Option<u8>,
}

/// What a paragraph is by its layout and marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// A heading: marked up as one, or set apart in the middle of the page.
    Heading,
    /// Begins with an item's number: `5.`, `7-1.`.
    Item,
    /// Begins with a subitem's number: `5)`.
    Subitem,
    /// Running text without a number.
    Paragraph,
    /// An editor's note (Сноска, Ескерту, Примечание).
    Note,
    /// A cell, or a piece of one, of a table.
    Cell,
}

/// Position of a table's cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CellPosition {
    /// Number of the table within the document, from 0.
    pub table: usize,
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0, counting the columns that spans of earlier cells take.
    pub column: usize,
    /// Columns taken (1 where not spanned).
    pub column_span: usize,
    /// Rows taken (1 where not spanned).
    pub row_span: usize,
}

/// A stretch of clean text and the stretch of decoded raw text it came from.
///
/// Where both have the same length in bytes the characters correspond one to one; else the whole
/// clean range stands for the whole raw range (a line end read as a space, a mended letter).
/// A character that normalization set by itself, such as the space between two words that the raw
/// text ran together, has an empty raw range at the place where it was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Range of bytes in [`Text::clean`].
    pub clean: Range<usize>,
    /// Range of bytes in [`Source::text`].
    pub raw: Range<usize>,
}

/// A mended place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Repair {
    /// What kind of noise it was.
    pub kind: RepairKind,
    /// 1-based raw line at which it begins.
    pub line: usize,
    /// First raw byte.
    pub start: usize,
    /// One past the last raw byte.
    pub end: usize,
    /// The raw words.
    pub before: String,
    /// The clean words.
    pub after: String,
    /// True where another reading was nearly as likely.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub uncertain: bool,
}

/// Kinds of noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RepairKind {
    /// `з а щ и т ы`.
    LetterSpacing,
    /// Words torn out of their place.
    ReadingOrder,
    /// A look-alike letter of another script.
    Homoglyph,
    /// A hard wrap.
    LineBreak,
    /// A page break inside a paragraph.
    PageBreak,
    /// A word split at a break or inside a line.
    SplitWord,
    /// Markdown, HTML, entities, escapes.
    Markup,
    /// Odd or surplus spaces, tabs, soft hyphens; a space before a stop.
    Space,
    /// Another Unicode form of the same letter.
    Unicode,
}

impl Text {
    /// The clean words of a range.
    pub fn str(&self, clean: Range<usize>) -> &str {
        self.clean.get(clean).unwrap_or_default()
    }

    /// The clean text of a paragraph.
    pub fn paragraph(&self, at: usize) -> &str {
        self.paragraphs.get(at).map_or("", |p| self.str(p.range.clone()))
    }

    /// The raw spans that a clean range was read from, ascending in reading order, neighbours that
    /// touch (or are parted by nothing but raw white space) merged. Characters set by
    /// normalization itself and white space at the ends give none.
    pub fn spans(&self, source: &Source, clean: Range<usize>) -> Vec<Span> {
        let mut raw: Vec<Range<usize>> = Vec::new();
        for (words, piece) in self.pieces(clean) {
            // a space may stand for a hole from which displaced words were taken
            let blank = self.str(words).trim().is_empty();
            if blank || source.text().get(piece.clone()).unwrap_or_default().trim().is_empty() {
                continue;
            }
            match raw.last_mut() {
                Some(last)
                    if last.end <= piece.start
                        && source
                            .text()
                            .get(last.end..piece.start)
                            .is_some_and(|gap| gap.trim().is_empty()) =>
                {
                    last.end = piece.end;
                }
                _ => raw.push(piece),
            }
        }
        raw.into_iter().map(|r| source.span(r)).collect()
    }

    /// 1-based raw line at which a clean range begins (of its first character that is not white space).
    pub fn line(&self, source: &Source, clean: Range<usize>) -> usize {
        self.spans(source, clean.clone()).first().map_or_else(
            || {
                let at = self.paragraphs.partition_point(|p| p.range.end <= clean.start);
                self.paragraphs.get(at).map_or(1, |p| p.lines.0)
            },
            |&span| source.line_of(span),
        )
    }

    /// The raw ranges, in decoded bytes, of the segments that a clean range meets, in clean order.
    pub fn raw_ranges(&self, clean: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
        self.pieces(clean).map(|(_, raw)| raw)
    }

    /// The parts of a clean range, segment by segment, each with its raw range.
    fn pieces(&self, clean: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
        let first = self.segments.partition_point(|s| s.clean.end <= clean.start);
        self.segments
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(move |s| s.clean.start < clean.end)
            .map(move |s| {
                let (from, to) = (clean.start.max(s.clean.start), clean.end.min(s.clean.end));
                let linear = s.clean.len() == s.raw.len();
                let raw = if linear {
                    s.raw.start + (from - s.clean.start)..s.raw.start + (to - s.clean.start)
                } else {
                    s.raw.clone()
                };
                (from..to, raw)
            })
    }
}
