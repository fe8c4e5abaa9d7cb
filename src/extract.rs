//! Outline → registry.

use crate::model::{Document, Place, Procedure, Regulation, Status, Step, Term, TermKind, ValueSpans};
use crate::outline::{BlockKind, Outline, RegulationPart};
use crate::pack::{Pack, Packs};
use crate::source::Source;
use crate::text::{Paragraph, ParagraphKind, Segment, Text};
use channels::ShortNames;
use rayon::prelude::*;
use std::ops::Range;
use understood::ReadSpans;

mod act;
pub mod actors;
mod amendments;
mod appendices;
mod channels;
mod clauses;
mod contents;
mod definitions;
mod enumerated;
mod limits;
mod mentions;
pub mod meta;
pub mod own_lines;
mod passages;
pub mod procedures;
mod regulation;
mod requirements;
mod roster;
mod rules;
mod service;
pub mod steps;
pub mod tables;
pub mod terms;
mod understood;

/// What every table of the registry is read from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The raw file.
    pub source: &'a Source,
    /// Its clean text.
    pub text: &'a Text,
    /// The pack of the document's language.
    pub pack: &'a Pack,
    /// The short names that the regulation gives to channels.
    pub short: &'a ShortNames,
}

impl<'a> Context<'a> {
    /// Of a document, outside its regulations.
    pub fn new(source: &'a Source, text: &'a Text, pack: &'a Pack) -> Self {
        Context { source, text, pack, short: &channels::NONE }
    }

    /// The clean words of a range.
    pub fn str(&self, clean: Range<usize>) -> &'a str {
        self.text.clean.get(clean).unwrap_or_default()
    }

    /// The clean range from the first to the last of some paragraphs; empty where there are none.
    pub fn paragraphs(&self, paragraphs: Range<usize>) -> Range<usize> {
        let all = &self.text.paragraphs;
        let start = all.get(paragraphs.start).map_or(self.text.clean.len(), |p| p.range.start);
        let end = paragraphs
            .end
            .checked_sub(1)
            .filter(|&last| last >= paragraphs.start)
            .and_then(|last| all.get(last));
        start..end.map_or(start, |p| p.range.end)
    }

    /// The place of an object: its line, its raw extent, and the spans of its plain values.
    pub fn place(&self, whole: Range<usize>, values: &[(&str, Range<usize>)]) -> Place {
        let spans = self.text.spans(self.source, whole.clone());
        Place {
            line: self.text.line(self.source, whole),
            start: spans.iter().map(|s| s.start).min().unwrap_or_default(),
            end: spans.iter().map(|s| s.end).max().unwrap_or_default(),
            spans: values
                .iter()
                .map(|(name, range)| {
                    ((*name).to_owned(), ValueSpans::Value(self.text.spans(self.source, range.clone())))
                })
                .collect(),
        }
    }

    /// Adds the spans of a value to a place.
    pub fn add_span(&self, place: &mut Place, name: &str, value: Range<usize>) {
        place.spans.insert(name.to_owned(), ValueSpans::Value(self.text.spans(self.source, value)));
    }

    /// Adds the spans of a value that stands in several places, one after the other.
    pub fn add_spans(&self, place: &mut Place, name: &str, pieces: &[Range<usize>]) {
        let spans = pieces.iter().flat_map(|p| self.text.spans(self.source, p.clone())).collect();
        place.spans.insert(name.to_owned(), ValueSpans::Value(spans));
    }

    /// Adds the spans of a list's elements to a place.
    pub fn list_spans(&self, place: &mut Place, name: &str, elements: &[Range<usize>]) {
        let spans = elements.iter().map(|e| self.text.spans(self.source, e.clone())).collect();
        place.spans.insert(name.to_owned(), ValueSpans::List(spans));
    }
}

/// A text of one paragraph, for lines that stand outside any file.
fn document_of(line: &str) -> (Source, Text) {
    let paragraph = Paragraph {
        range: 0..line.len(),
        kind: ParagraphKind::Paragraph,
        lines: (1, 1),
        cell: None,
        heading_rank: None,
    };
    let segment = Segment { clean: 0..line.len(), raw: 0..line.len() };
    let text = Text {
        clean: format!("{line}\n"),
        paragraphs: vec![paragraph],
        segments: vec![segment],
        ..Text::default()
    };
    (Source::from_text("", line), text)
}

/// Reads the registry's tables of one document.
pub fn extract(source: &Source, text: &Text, outline: &Outline, packs: &Packs) -> Document {
    read(source, text, outline, packs).0
}

/// What each paragraph of a document turned out to be once its tables were read.
pub fn understood(source: &Source, text: &Text, outline: &Outline, packs: &Packs) -> Vec<BlockKind> {
    read(source, text, outline, packs).1
}

fn read(source: &Source, text: &Text, outline: &Outline, packs: &Packs) -> (Document, Vec<BlockKind>) {
    let context = Context::new(source, text, packs.of(outline.language));
    let mut document = Document {
        source: source.name().to_owned(),
        language: outline.language,
        genre: outline.genre,
        line_starts: (1..=source.line_count()).map(|n| source.to_file(source.line_range(n).start)).collect(),
        ..Document::default()
    };
    document.passages = passages::of_act(&context, outline);
    document.act = act::act(&context, outline, packs);
    document.enumerated = enumerated::enumerated(&context, outline);
    let read: Vec<ReadSpans>;
    (document.regulations, read) = outline
        .regulations
        .par_iter()
        .enumerate()
        .map(|(at, part)| regulation(&context, part, u32::try_from(at + 1).unwrap_or(u32::MAX)))
        .unzip();
    let blocks = understood::blocks(&context, outline, &read);
    // the last regulation ends with the file, whatever stands behind its last paragraph
    if let (Some(last), Some(part)) = (document.regulations.last_mut(), outline.regulations.last())
        && part.paragraphs.end >= text.paragraphs.len()
    {
        let blank_end =
            source.text().rsplit('\n').next().is_some_and(|end| !end.is_empty() && end.trim().is_empty());
        last.lines.1 = last.lines.1.max(source.line_count() - usize::from(blank_end));
    }
    document.regulations.par_iter_mut().zip(&outline.regulations).for_each(|(regulation, part)| {
        regulation.passages = passages::of_regulation(&context, &blocks, part);
    });
    (document, blocks)
}

/// A list whose every time is a term of the service is no list of actions: «4. Срок: 1) … – 8 дней».
fn states_terms(procedure: &Procedure, terms: &[Term]) -> bool {
    let is_term =
        |place: &Place| terms.iter().any(|t| t.place.start <= place.start && place.end <= t.place.end);
    let durations =
        |step: &Step| !step.durations.is_empty() && step.durations.iter().all(|d| is_term(&d.place));
    !procedure.steps.is_empty() && procedure.steps.iter().all(durations)
}

/// A regulation, and the raw words of its tables that were read.
fn regulation(context: &Context, part: &RegulationPart, ordinal: u32) -> (Regulation, ReadSpans) {
    let short = ShortNames::read(context, part);
    let context = &Context { short: &short, ..*context };
    let mut regulation = regulation::regulation(context, part, ordinal);
    let mut read = Vec::new();
    if part.status == Status::Active {
        regulation.terms = terms::terms(context, part);
        regulation.term_reference = terms::reference(context, part)
            .filter(|_| regulation.terms.iter().all(|t| t.kind != TermKind::Delivery));
        regulation.procedures = procedures::procedures(context, part);
        regulation.procedures.retain(|p| !states_terms(p, &regulation.terms));
        rules::tell(context, part, &mut regulation.procedures);
        let tables = tables::read(context, part);
        regulation.procedures.extend(tables.procedures);
        read = tables.read;
        requirements::read(context, part, &mut regulation);
        regulation.limits = limits::limits(context, part);
        tables::mark_repeats(&mut regulation);
    }
    let read = ReadSpans::of(read, &regulation);
    (regulation, read)
}
