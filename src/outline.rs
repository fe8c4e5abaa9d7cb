//! Clean text → blocks → act, regulations, chapters, items, subitems, appendices.
//!
//! The parser never refuses: every paragraph of the text is in exactly one block, and what could
//! not be read is a block of kind [`BlockKind::Unknown`].

use crate::model::{Genre, Language, Status};
use crate::pack::Packs;
use crate::text::Text;
use paragraphs::Paragraphs;
use regulations::Extent;
use std::ops::Range;

mod appendices;
mod blocks;
mod coverage;
mod headings;
mod language;
mod paragraphs;
pub(crate) mod quotes;
mod regulations;
mod sections;

pub use coverage::Coverage;

/// A document cut into its parts. All ranges of paragraphs index [`Text::paragraphs`]; all ranges
/// named `text`, `words` or `marker` are bytes of [`Text::clean`].
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// By content.
    pub language: Language,
    /// By content.
    pub genre: Genre,
    /// What each paragraph is, one entry for each paragraph of the text.
    pub blocks: Vec<BlockKind>,
    /// The approving act, where the document holds one: its paragraphs before the first regulation.
    pub act: Option<Range<usize>>,
    /// The regulations, standards or rules, in order.
    pub regulations: Vec<RegulationPart>,
}

/// What a paragraph is within its document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Title, header line, status, preamble, signature or own item of the act.
    Act,
    /// Утвержден…, …қаулысымен бекітілген.
    Approval,
    /// Heading of a regulation.
    Heading,
    /// Heading of a chapter.
    Section,
    /// Item.
    Item,
    /// Subitem.
    Subitem,
    /// Running text of an item.
    Paragraph,
    /// Editor's note.
    Note,
    /// «Приложение 1 к регламенту …».
    AppendixHeading,
    /// Title of an appendix.
    AppendixTitle,
    /// Cell, or a piece of one, of a table of actions.
    TableCell,
    /// Content of an appendix, before it is known what was read of it.
    AppendixBody,
    /// List of addresses, telephones and office hours.
    AddressList,
    /// Scheme, diagram or directory of processes, with its legend.
    Diagram,
    /// Form to fill in or to hand out.
    Form,
    /// Not understood.
    #[default]
    Unknown,
}

/// A regulation, standard or rules of one service.
#[derive(Debug, Clone, Default)]
pub struct RegulationPart {
    /// What it is.
    pub genre: Genre,
    /// All its paragraphs, approval block included.
    pub paragraphs: Range<usize>,
    /// First and last raw line.
    pub lines: (usize, usize),
    /// Its approval block; empty where there is none.
    pub approval: Range<usize>,
    /// Its heading.
    pub heading: Range<usize>,
    /// Clean range of the service's name in the heading, without outer quotes. A heading in several
    /// paragraphs gives a range that spans them (with the `\n` between).
    pub service: Option<Range<usize>>,
    /// Struck out by an amendment.
    pub status: Status,
    /// Editor's notes anywhere in it.
    pub notes: Vec<usize>,
    /// Chapters, in order; text before the first chapter heading is in a chapter without heading.
    pub sections: Vec<SectionPart>,
    /// Appendices, in order.
    pub appendices: Vec<AppendixPart>,
}

/// A chapter.
#[derive(Debug, Clone, Default)]
pub struct SectionPart {
    /// Number as printed.
    pub number: Option<u32>,
    /// Paragraphs of its heading; empty where there is none.
    pub heading: Range<usize>,
    /// Clean range of its heading's words without the number.
    pub title: Range<usize>,
    /// Its items; text before the first item is an item without number.
    pub items: Vec<ItemPart>,
}

/// An item with everything that hangs on it.
#[derive(Debug, Clone, Default)]
pub struct ItemPart {
    /// Number as printed without the stop: `5`, `7-1`.
    pub number: Option<String>,
    /// Its lines: the first is its head, the others its subitems, paragraphs and notes in order.
    pub lines: Vec<Line>,
}

/// A paragraph of an item.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// [`BlockKind::Item`], [`BlockKind::Subitem`], [`BlockKind::Paragraph`], [`BlockKind::Note`] or
    /// [`BlockKind::TableCell`].
    pub kind: BlockKind,
    /// Clean range of the marker (`5.`, `1)`, `1) процесс 1 –`, `действие 1 –`, `-`); empty where none.
    pub marker: Range<usize>,
    /// Clean range of the words after the marker.
    pub words: Range<usize>,
    /// Number as printed, without bracket: of `1)` the `1`, of `действие 1` the `1`.
    pub number: Option<String>,
    /// For a subitem, which list of the item it belongs to, from 0.
    pub list: u32,
}

impl Line {
    /// The number by which it counts among its neighbours.
    pub fn count(&self) -> Option<u32> {
        self.number.as_deref().and_then(count)
    }
}

/// The figure by which a number as printed counts among its neighbours: the 7 of `7-1`, the 2 of `4.2`.
fn count(number: &str) -> Option<u32> {
    let last = number.rsplit('.').next()?;
    last.split('-').next()?.parse().ok()
}

/// An appendix.
#[derive(Debug, Clone, Default)]
pub struct AppendixPart {
    /// Null where the number is lost.
    pub number: Option<u32>,
    /// Paragraphs of its heading block («Приложение 1 к регламенту …»); empty where it is lost.
    pub heading: Range<usize>,
    /// Clean range of the service named in the heading block.
    pub service: Option<Range<usize>>,
    /// Paragraphs of its title.
    pub title: Range<usize>,
    /// The rest.
    pub body: Range<usize>,
}

/// Reads the structure of a text.
pub fn outline(text: &Text, packs: &Packs) -> Outline {
    let language = language::language(&text.clean, packs);
    let p = Paragraphs::new(text, &packs.of(language).outline);
    let extents = regulations::regulations(&p);
    let mut regulations: Vec<RegulationPart> = extents.iter().map(|extent| part(&p, extent)).collect();
    let firsts: Vec<usize> = regulations.iter().map(|r| r.lines.0).skip(1).collect();
    for (regulation, next) in regulations.iter_mut().zip(firsts) {
        regulation.lines.1 = regulation.lines.1.max(next.saturating_sub(1));
    }
    let before = 0..extents.first().map_or(p.len(), |e| e.paragraphs.start);
    let act = before.clone().any(|at| p.words.act.is_match(p.str(at))).then_some(before);
    let genre = match regulations.first() {
        Some(first) => first.genre,
        None => Genre::Other,
    };
    let blocks = blocks::blocks(&p, act.as_ref(), &regulations);
    Outline { language, genre, blocks, act, regulations }
}

fn part(p: &Paragraphs<'_>, extent: &Extent) -> RegulationPart {
    let all = extent.paragraphs.clone();
    let body = extent.heading.paragraphs.end.min(all.end)..all.end;
    let genre = regulations::genre(p, extent);
    let appendices = appendices::appendices(p, body.clone(), genre);
    let own = body.start..appendices::begin(&appendices, body.end);
    let line = |at: usize| p.text.paragraphs.get(at).map_or((0, 0), |p| p.lines);
    let last = all.clone().map(|at| line(at).1).max().unwrap_or_default();
    RegulationPart {
        genre,
        lines: (line(all.start).0, last),
        approval: extent.approval.clone(),
        heading: extent.heading.paragraphs.clone(),
        service: extent.heading.service.clone(),
        status: regulations::status(p, extent),
        notes: all.clone().filter(|&at| p.is_note(at)).collect(),
        sections: sections::sections(p, own, extent.heading.chapter),
        appendices,
        paragraphs: all,
    }
}
