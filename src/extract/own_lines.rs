//! The lines of a regulation's own items, in order.

use super::Context;
use crate::outline::{BlockKind, ItemPart, Line, RegulationPart};
use std::ops::Range;

/// A line of an item.
#[derive(Debug, Clone, Copy)]
pub struct OwnLine<'a> {
    /// The item that it hangs on.
    pub item: &'a ItemPart,
    /// Its position within the item.
    pub at: usize,
    /// The line.
    pub line: &'a Line,
}

impl<'a> OwnLine<'a> {
    /// Clean range of the whole paragraph.
    pub fn whole(&self, context: &Context<'_>) -> Range<usize> {
        context.text.paragraphs.get(self.line.paragraph).map_or(0..0, |p| p.range.clone())
    }

    /// Clean range of the number of the item that it hangs on; empty where it has none.
    pub fn item_number(&self, context: &Context<'_>) -> Range<usize> {
        let Some((number, head)) = self.item.number.as_ref().zip(self.item.lines.first()) else {
            return 0..0;
        };
        number_range(context, head, number)
    }

    /// Clean words behind the marker.
    pub fn words<'t>(&self, context: &Context<'t>) -> &'t str {
        context.str(self.line.words.clone())
    }

    /// The lines of the item that follow.
    pub fn following(&self) -> impl Iterator<Item = OwnLine<'a>> + use<'a> {
        let item = self.item;
        item.lines.iter().enumerate().skip(self.at + 1).map(move |(at, line)| OwnLine { item, at, line })
    }

    /// The list that it opens: directly following subitems and lines with a dash, notes left out. A
    /// first line without marker belongs to the list where no line of it has one.
    pub fn list(&self) -> Vec<OwnLine<'a>> {
        let mut rest = self.following().filter(|l| l.line.kind != BlockKind::Note).peekable();
        let marked = rest.peek().is_some_and(|l| l.is_marked());
        rest.take_while(|l| l.is_marked() == marked).collect()
    }

    /// Has a number or a dash.
    pub fn is_marked(&self) -> bool {
        !self.line.marker.is_empty()
    }
}

/// All lines of a regulation's items except editor's notes.
pub fn own_lines(part: &RegulationPart) -> impl Iterator<Item = OwnLine<'_>> {
    part.sections
        .iter()
        .flat_map(|section| &section.items)
        .flat_map(|item| item.lines.iter().enumerate().map(move |(at, line)| OwnLine { item, at, line }))
        .filter(|l| l.line.kind != BlockKind::Note)
}

/// Clean range of a number within a line's marker; the marker where it does not stand there.
pub fn number_range(context: &Context<'_>, line: &Line, number: &str) -> Range<usize> {
    let marker = line.marker.clone();
    match context.str(marker.clone()).find(number) {
        Some(at) => marker.start + at..marker.start + at + number.len(),
        None => marker,
    }
}
