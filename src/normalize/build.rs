//! Paragraphs as strands → [`Text`].

use super::alike::Place;
use super::strand::Strand;
use crate::source::Source;
use crate::text::{Paragraph, ParagraphKind, Repair, RepairKind, Text};
use std::ops::Range;

/// Bytes of a noisy text for each of its segments.
const SEGMENT: usize = 24;

/// Gathers paragraphs and repairs.
pub(super) struct Builder<'s> {
    source: &'s Source,
    text: Text,
}

impl<'s> Builder<'s> {
    pub fn new(source: &'s Source) -> Self {
        let mut text = Text::default();
        text.clean.reserve(source.text().len());
        text.segments.reserve(source.text().len() / SEGMENT);
        Builder { source, text }
    }

    /// Appends a paragraph; one without words is dropped.
    pub fn paragraph(&mut self, strand: &Strand, mut paragraph: Paragraph) {
        if strand.is_empty() {
            return;
        }
        let start = self.text.clean.len();
        self.text.clean.push_str(strand.as_str());
        self.text.clean.push('\n');
        strand.put_segments(start, &mut self.text.segments);
        paragraph.range = start..start + strand.len();
        self.text.paragraphs.push(paragraph);
    }

    /// Notes what was mended in a line.
    pub fn places(&mut self, line: &Strand, places: &[Place]) {
        for place in places {
            let raw = line.raw_range(place.range.clone());
            self.repair(place.kind, raw, place.after.clone(), place.uncertain);
        }
    }

    /// Notes what was mended.
    pub fn repair(&mut self, kind: RepairKind, raw: Range<usize>, after: String, uncertain: bool) {
        let span = self.source.span(raw.clone());
        self.text.repairs.push(Repair {
            kind,
            line: self.source.line_at(raw.start),
            start: span.start,
            end: span.end,
            before: self.source.text().get(raw).unwrap_or_default().to_owned(),
            after,
            uncertain,
        });
    }

    /// The text, its repairs in raw order.
    pub fn finish(mut self) -> Text {
        self.text.repairs.sort_by_key(|repair| (repair.start, repair.end));
        self.text
    }
}

/// A paragraph that has no text yet.
pub(super) fn paragraph(kind: ParagraphKind, lines: (usize, usize)) -> Paragraph {
    Paragraph { range: 0..0, kind, lines, cell: None, heading_rank: None }
}
