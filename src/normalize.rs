//! Raw text → clean text with its way back.

use crate::pack::Packs;
use crate::source::Source;
use crate::text::{Paragraph, ParagraphKind, Segment, Text};

/// Undoes the noise of the scrape.
pub fn normalize(source: &Source, packs: &Packs) -> Text {
    let _ = packs;
    let mut text = Text::default();
    for line in 1..=source.line_count() {
        let range = source.line_range(line);
        let raw = &source.text()[range.clone()];
        let words = raw.trim();
        if words.is_empty() {
            continue;
        }
        let from = range.start + (raw.len() - raw.trim_start().len());
        let clean = text.clean.len()..text.clean.len() + words.len();
        text.clean.push_str(words);
        text.clean.push('\n');
        text.segments.push(Segment { clean: clean.clone(), raw: from..from + words.len() });
        text.paragraphs.push(Paragraph {
            range: clean,
            kind: ParagraphKind::Paragraph,
            lines: (line, line),
            cell: None,
            heading_rank: None,
        });
    }
    text
}
