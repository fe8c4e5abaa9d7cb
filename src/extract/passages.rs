//! The paragraphs of a regulation as they are, each word with its place in the raw file.
//!
//! What the other tables of the registry read selectively the checks of wording read whole.

use super::Context;
use crate::model::{Passage, PassageKind, PassageWord};
use crate::outline::{BlockKind, Outline, RegulationPart};
use std::collections::HashMap;
use std::ops::Range;

/// The passages of the act itself: everything outside the regulations.
pub fn of_act(context: &Context, outline: &Outline) -> Vec<Passage> {
    let end = outline.regulations.first().map_or(context.text.paragraphs.len(), |r| r.paragraphs.start);
    read(context, &outline.blocks, 0..end, &HashMap::new())
}

/// The passages of a regulation, its notes and appendices included.
pub fn of_regulation(context: &Context, blocks: &[BlockKind], part: &RegulationPart) -> Vec<Passage> {
    let items = part
        .sections
        .iter()
        .flat_map(|section| &section.items)
        .flat_map(|item| item.lines.iter().map(|line| (line.paragraph, item.number.as_deref())))
        .filter_map(|(paragraph, number)| Some((paragraph, number?)))
        .collect();
    read(context, blocks, part.paragraphs.clone(), &items)
}

fn read(
    context: &Context,
    blocks: &[BlockKind],
    paragraphs: Range<usize>,
    items: &HashMap<usize, &str>,
) -> Vec<Passage> {
    paragraphs
        .filter(|&at| at < context.text.paragraphs.len())
        .map(|at| Passage {
            kind: blocks.get(at).map_or(PassageKind::Unknown, |&kind| kind_of(kind)),
            item: items.get(&at).map(|&number| number.to_owned()),
            text: context.text.paragraph(at).to_owned(),
            words: words(context, at),
        })
        .collect()
}

fn kind_of(block: BlockKind) -> PassageKind {
    match block {
        BlockKind::Act => PassageKind::Act,
        BlockKind::Approval | BlockKind::Heading | BlockKind::Section => PassageKind::Heading,
        BlockKind::Item | BlockKind::Subitem | BlockKind::Paragraph => PassageKind::Body,
        BlockKind::TableCell => PassageKind::Cell,
        BlockKind::Note => PassageKind::Note,
        BlockKind::AppendixHeading | BlockKind::AppendixTitle => PassageKind::AppendixTitle,
        BlockKind::AppendixBody | BlockKind::AddressList | BlockKind::Diagram | BlockKind::Form => {
            PassageKind::AppendixBody
        }
        BlockKind::Unknown => PassageKind::Unknown,
    }
}

fn words(context: &Context, paragraph: usize) -> Vec<PassageWord> {
    let Some(range) = context.text.paragraphs.get(paragraph).map(|p| p.range.clone()) else {
        return Vec::new();
    };
    let text = context.text.str(range.clone());
    text.split_whitespace()
        .filter_map(|word| {
            // the word is a slice of `text`, so their addresses tell where it stands
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let clean = range.start + at..range.start + at + word.len();
            let spans = context.text.spans(context.source, clean);
            let first = spans.first()?;
            let span = crate::source::Span {
                start: spans.iter().map(|s| s.start).min()?,
                end: spans.iter().map(|s| s.end).max()?,
            };
            Some(PassageWord { at, line: context.source.line_of(*first), span })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Packs;
    use crate::source::Source;

    #[test]
    fn a_range_of_a_passage_leads_back_to_its_raw_words() {
        let packs = Packs::embedded().unwrap();
        let source = Source::from_text("t", "Первая строка\n\n  Вторая строка, в течении дня\n");
        let text = crate::normalize::normalize(&source, &packs);
        let outline = crate::outline::outline(&text, &packs);
        let context = Context::new(&source, &text, &packs.ru);
        let passages = read(&context, &outline.blocks, 0..text.paragraphs.len(), &HashMap::new());
        let (passage, at) =
            passages.iter().find_map(|p| Some((p, p.text.find("в течении")?))).expect("the words are there");
        let place = passage.place(at..at + "в течении".len());
        assert_eq!(place.line, 3);
        assert_eq!(source.slice((place.start, place.end).into()), "в течении");
    }

    #[test]
    fn an_empty_passage_has_a_place_too() {
        assert_eq!(Passage::default().place(0..4).line, 1);
    }
}
