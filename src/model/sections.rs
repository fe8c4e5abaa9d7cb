//! The text of a regulation in its order: chapters, items, subitems, and the passages that checks read.

use super::Place;
use crate::source::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A chapter with its items.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Its number as printed; null where it has none.
    pub n: Option<u32>,
    /// Its heading without the number.
    pub title: String,
    /// Its items, in order.
    pub items: Vec<Item>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// An item (пункт, тармақ).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Number as printed, without the stop: `5`, `7-1`; null for unnumbered text before the first.
    pub n: Option<String>,
    /// Its words: head, paragraphs and subitems, one a line, markers included.
    pub text: String,
    /// Numbers of its subitems as printed, in order, lists within lists included.
    pub subitems: Vec<Subitem>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A subitem (подпункт, тармақша).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Subitem {
    /// Number as printed, without the bracket.
    pub n: String,
    /// Which list of the item it belongs to, from 0: a new list begins after a paragraph that ends
    /// in a colon.
    pub list: u32,
    /// Its words.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A paragraph of clean text that knows where each of its words stands in the raw file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The item in which it stands.
    pub item: Option<String>,
    /// Its clean text, on one line, marker included.
    pub text: String,
    /// Its words (parted by white space), ascending.
    pub words: Vec<PassageWord>,
}

/// What a [`Passage`] is within its regulation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PassageKind {
    /// Title, header, preamble or item of the act.
    Act,
    /// Approval block, heading of the regulation or of a chapter.
    Heading,
    /// Item, subitem or running text.
    Body,
    /// Cell of a table of actions.
    Cell,
    /// Editor's note.
    Note,
    /// Heading or title of an appendix.
    AppendixTitle,
    /// Anything else of an appendix: forms, diagrams, lists of addresses.
    AppendixBody,
    /// Not understood.
    #[default]
    Unknown,
}

/// Where a word of a [`Passage`] stands in the raw file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassageWord {
    /// First byte within [`Passage::text`].
    pub at: usize,
    /// 1-based raw line.
    pub line: usize,
    /// The raw bytes it was read from.
    pub span: Span,
}

impl Passage {
    /// Where the words that a range of its text meets stand in the raw file.
    pub fn place(&self, range: std::ops::Range<usize>) -> Place {
        let first = self.words.partition_point(|w| w.at <= range.start).saturating_sub(1);
        let last = self.words.partition_point(|w| w.at < range.end).max(first);
        let words = self.words.get(first..last).unwrap_or_default();
        let words = if words.is_empty() { self.words.get(first..).unwrap_or_default() } else { words };
        Place {
            line: words.first().map_or(1, |w| w.line),
            start: words.iter().map(|w| w.span.start).min().unwrap_or_default(),
            end: words.iter().map(|w| w.span.end).max().unwrap_or_default(),
            spans: BTreeMap::new(),
        }
    }
}
