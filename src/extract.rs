//! Outline → registry.

use crate::model::{Document, Place, Regulation, Status, TermKind, ValueSpans};
use crate::outline::{Outline, RegulationPart};
use crate::pack::{Pack, Packs};
use crate::source::Source;
use crate::text::Text;
use std::ops::Range;

mod clauses;
mod passages;
pub mod terms;

/// What every table of the registry is read from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The raw file.
    pub source: &'a Source,
    /// Its clean text.
    pub text: &'a Text,
    /// The pack of the document's language.
    pub pack: &'a Pack,
}

impl<'a> Context<'a> {
    /// The clean words of a range.
    pub fn str(&self, clean: Range<usize>) -> &'a str {
        self.text.clean.get(clean).unwrap_or_default()
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

    /// Adds the spans of a list's elements to a place.
    pub fn list_spans(&self, place: &mut Place, name: &str, elements: &[Range<usize>]) {
        let spans = elements.iter().map(|e| self.text.spans(self.source, e.clone())).collect();
        place.spans.insert(name.to_owned(), ValueSpans::List(spans));
    }
}

/// Reads the registry's tables of one document.
pub fn extract(source: &Source, text: &Text, outline: &Outline, packs: &Packs) -> Document {
    let context = Context { source, text, pack: packs.of(outline.language) };
    let mut document = Document {
        source: source.name().to_owned(),
        language: outline.language,
        genre: outline.genre,
        ..Document::default()
    };
    document.passages = passages::of_act(&context, outline);
    document.regulations = outline
        .regulations
        .iter()
        .zip(1..)
        .map(|(part, ordinal)| regulation(&context, part, ordinal))
        .collect();
    for (regulation, part) in document.regulations.iter_mut().zip(&outline.regulations) {
        regulation.passages = passages::of_regulation(&context, outline, part);
    }
    document
}

fn regulation(context: &Context, part: &RegulationPart, ordinal: u32) -> Regulation {
    let mut regulation = Regulation {
        ordinal,
        lines: part.lines,
        genre: part.genre,
        status: part.status,
        ..Regulation::default()
    };
    if part.status == Status::Active {
        regulation.terms = terms::terms(context, part);
        regulation.term_reference = terms::reference(context, part)
            .filter(|_| regulation.terms.iter().all(|t| t.kind != TermKind::Delivery));
    }
    regulation
}
