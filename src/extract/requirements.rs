//! The table of requirements of rules and standards: its rows, and what they say of the service.

mod rows;

use super::tables::word::{Word, join, ranges};
use super::{Context, service, terms};
use crate::model::{Place, Regulation, Requirement, Term, TermKind, ValueSpans};
use crate::outline::{BlockKind, Line, RegulationPart};
use crate::pack::RequirementKind;
use crate::source::Span;
use rows::Row;
use std::ops::Range;

/// Reads the requirement table, if there is one, into the regulation: its rows, and from them
/// channels, form, result, payment and terms. What the table says goes before the prose.
pub fn read(context: &Context<'_>, part: &RegulationPart, regulation: &mut Regulation) {
    let rows = rows::rows(context, part);
    let (mut channels, mut forms) = (service::Read::new(), service::Read::new());
    for row in &rows {
        for range in lines(context, &row.content) {
            match row.kind {
                Some(RequirementKind::Channels) => {
                    service::add_channels(context, &mut channels, range);
                }
                Some(RequirementKind::Form) => forms.extend(service::forms(context, range)),
                Some(RequirementKind::Term) => regulation.terms.extend(terms::stated(context, range)),
                Some(RequirementKind::Other) => regulation.terms.extend(stays(context, range)),
                _ => {}
            }
        }
        match row.kind {
            Some(RequirementKind::Result) => result(context, row, regulation),
            Some(RequirementKind::Payment) => payment(context, row, regulation),
            _ => {}
        }
    }
    let mut list = |name: &str, read: &service::Read| {
        let spans: Vec<_> = read.iter().map(|(_, range)| range.clone()).collect();
        context.list_spans(&mut regulation.place, name, &spans);
        read.iter().map(|(value, _)| value.clone()).collect::<Vec<String>>()
    };
    if !channels.is_empty() {
        regulation.channels = list("channels", &channels);
    }
    if !forms.is_empty() {
        regulation.form = list("form", &forms);
    }
    if regulation.terms.iter().any(|t| t.kind == TermKind::Delivery) {
        regulation.term_reference = None;
    }
    regulation.requirements = rows.iter().map(|row| requirement(context, row)).collect();
}

/// The row of other requirements states terms only where it says that they are ones.
fn stays(context: &Context<'_>, range: Range<usize>) -> Vec<Term> {
    let line = Line { words: range, kind: BlockKind::TableCell, ..Line::default() };
    let stay = |t: &Term| matches!(t.kind, TermKind::Waiting | TermKind::Handling);
    terms::sentence_terms(context, &line).into_iter().filter(stay).collect()
}

fn result(context: &Context<'_>, row: &Row, regulation: &mut Regulation) {
    let text = join(context, &row.content);
    let text = text.trim_end_matches(['.', ';', ' ']);
    if !text.is_empty() {
        regulation.result = Some(text.to_owned());
        regulation.place.spans.insert("result".to_owned(), ValueSpans::Value(spans(context, &row.content)));
    }
}

fn payment(context: &Context<'_>, row: &Row, regulation: &mut Regulation) {
    if let Some((free, range)) = lines(context, &row.content).find_map(|r| service::payment(context, r)) {
        regulation.free = Some(free);
        context.add_span(&mut regulation.place, "free", range);
    }
}

/// The paragraphs of some words; one that ends in a colon goes with the one after it.
fn lines<'w>(context: &'w Context<'_>, words: &'w [Word]) -> impl Iterator<Item = Range<usize>> + 'w {
    words
        .chunk_by(|a, b| a.paragraph == b.paragraph || context.str(a.range.clone()).ends_with(':'))
        .filter_map(|line| Some(line.first()?.range.start..line.last()?.range.end))
}

fn requirement(context: &Context<'_>, row: &Row) -> Requirement {
    let first = row.number.as_ref().or(row.name.first());
    let own: Vec<Word> = first.into_iter().chain(&row.name).chain(&row.content).cloned().collect();
    let all = spans(context, &own);
    let mut place = Place {
        line: first.map_or(1, |w| w.line),
        start: all.iter().map(|s| s.start).min().unwrap_or_default(),
        end: all.iter().map(|s| s.end).max().unwrap_or_default(),
        ..Place::default()
    };
    let parts = [("n", row.number.as_slice()), ("name", &row.name), ("text", &row.content)];
    for (name, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
        place.spans.insert(name.to_owned(), ValueSpans::Value(spans(context, words)));
    }
    Requirement { n: row.n, name: join(context, &row.name), text: join(context, &row.content), place }
}

fn spans(context: &Context<'_>, words: &[Word]) -> Vec<Span> {
    ranges(words).into_iter().flat_map(|r| context.text.spans(context.source, r)).collect()
}

#[cfg(test)]
mod tests;
