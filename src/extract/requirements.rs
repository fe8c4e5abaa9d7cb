//! The table of requirements of rules and standards: its rows, and what they say of the service.

mod rows;

use super::act::squeeze;
use super::tables::word::{Word, join, ranges};
use super::terms::{self, Lead, StatedLine};
use super::{Context, service};
use crate::model::{BesideTable, Genre, Place, Regulation, Requirement, Term, TermKind, ValueSpans};
use crate::outline::{BlockKind, Line, RegulationPart};
use crate::pack::RequirementKind;
use crate::source::Span;
use crate::text::CellPosition;
use rows::Row;
use std::ops::Range;

/// Reads the requirement table, if there is one, into the regulation: its rows, and from them
/// channels, form, result, payment and terms. What the table says goes before the prose.
pub fn read(context: &Context<'_>, part: &RegulationPart, regulation: &mut Regulation) {
    let tables = rows::tables(context, part);
    let Some(first) = tables.first() else { return };
    beside(regulation);
    let several = tables.len() > 1;
    for table in &tables {
        let from = regulation.terms.len();
        for row in &table.rows {
            states_terms(context, row, regulation);
        }
        // Of several services of the same rules each has its own terms.
        let terms = regulation.terms.get_mut(from..).unwrap_or_default();
        for term in terms.iter_mut().filter(|t| several && t.condition.is_none()) {
            if let Some(service) = table.service.clone() {
                term.condition = Some(squeeze(context.str(service.clone())));
                context.add_span(&mut term.place, "condition", service);
            }
        }
    }
    name_service(context, part, regulation, first.service.clone().filter(|_| !several));
    let (mut channels, mut forms) = (service::Read::new(), service::Read::new());
    for row in &first.rows {
        for range in lines(context, &row.content) {
            match row.kind {
                Some(RequirementKind::Channels) => {
                    service::add_channels(context, &mut channels, range);
                }
                Some(RequirementKind::Form) => forms.extend(service::forms(context, range)),
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
    let rows = tables.iter().flat_map(|t| &t.rows);
    regulation.requirements = rows.map(|row| requirement(context, row)).collect();
}

fn states_terms(context: &Context<'_>, row: &Row, regulation: &mut Regulation) {
    match row.kind {
        Some(RequirementKind::Term) => {
            regulation.terms.extend(terms::stated(context, &led(context, &row.content)));
        }
        Some(RequirementKind::Other) => {
            regulation.terms.extend(lines(context, &row.content).flat_map(|range| stays(context, range)));
        }
        _ => {}
    }
}

/// Rules that are headed without the statutory words («Правила назначения пособия») have the name of
/// their service in the title of the table.
fn name_service(
    context: &Context<'_>,
    part: &RegulationPart,
    regulation: &mut Regulation,
    service: Option<Range<usize>>,
) {
    let heading = context.str(context.paragraphs(part.heading.clone()));
    let kind = context.pack.outline.heading.rules.find(heading);
    let statutory = kind.is_none_or(|m| m.as_str().trim().contains(char::is_whitespace));
    let Some(service) = service.filter(|_| part.genre == Genre::Rules && !statutory) else { return };
    regulation.service = Some(squeeze(context.str(service.clone())));
    context.add_span(&mut regulation.place, "service", service);
}

/// Keeps what the items say before the table's words take its place.
fn beside(regulation: &mut Regulation) {
    let place = |name: &str| {
        let first = match regulation.place.spans.get(name) {
            Some(ValueSpans::Value(spans)) => spans.first(),
            Some(ValueSpans::List(spans)) => spans.first().and_then(|s| s.first()),
            None => None,
        };
        let (start, end) = first.map_or((0, 0), |s| (s.start, s.end));
        Place { line: regulation.place.line, start, end, ..Place::default() }
    };
    let (form_place, free_place) = (place("form"), place("free"));
    regulation.beside_table =
        BesideTable { form: regulation.form.clone(), form_place, free: regulation.free, free_place };
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

/// The paragraphs of some words, each with the line that introduces it: one that ends in a colon, or
/// a cell to the left that states no figure.
fn led(context: &Context<'_>, words: &[Word]) -> Vec<StatedLine> {
    let mut led = Vec::new();
    // with whether it is marked, and its paragraph
    let mut lead: Option<(Lead, bool, usize)> = None;
    let mut paragraphs = words.chunk_by(|a, b| a.paragraph == b.paragraph).peekable();
    while let Some(line) = paragraphs.next() {
        let (Some(first), Some(last)) = (line.first(), line.last()) else { continue };
        let range = first.range.start..last.range.end;
        let text = context.str(range.clone());
        let figure = text.contains(|c: char| c.is_ascii_digit());
        let cell = paragraphs
            .peek()
            .and_then(|next| next.first())
            .is_some_and(|next| is_left_of(context, first.paragraph, next.paragraph));
        let marked = is_marked(text);
        if cell && !figure || text.ends_with(':') {
            lead = Some((Lead { words: range, cell }, marked, first.paragraph));
            continue;
        }
        // «2) …» is no more under «1) …:», nor is the next row under a cell of the last.
        let left = lead.as_ref().is_some_and(|(lead, own, at)| {
            (*own && marked) || (lead.cell && !is_left_of(context, *at, first.paragraph))
        });
        if left {
            lead = None;
        }
        led.push(StatedLine { lead: lead.as_ref().map(|(lead, ..)| lead.clone()), words: range });
    }
    led
}

/// A line begins with a list's marker.
fn is_marked(text: &str) -> bool {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() < text.len() && behind.starts_with([')', '.'])
}

fn cell_at(context: &Context<'_>, paragraph: usize) -> Option<CellPosition> {
    context.text.paragraphs.get(paragraph)?.cell
}

/// Two paragraphs stand in neighbouring cells of one row.
fn is_left_of(context: &Context<'_>, left: usize, right: usize) -> bool {
    let cells = cell_at(context, left).zip(cell_at(context, right));
    cells.is_some_and(|(a, b)| a.table == b.table && a.row == b.row && a.column < b.column)
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
