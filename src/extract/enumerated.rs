//! The list in the act's approving item.

use super::Context;
use super::act::squeeze;
use crate::grammar::marker::{Kind, marker};
use crate::model::{Enumerated, Status};
use crate::outline::quotes::{first_quoted, unquoted};
use crate::outline::{BlockKind, Outline};
use std::ops::Range;

/// Reads the entries; an item that approves one regulation in its own sentence has one entry.
pub fn enumerated(context: &Context<'_>, outline: &Outline) -> Vec<Enumerated> {
    let Some(part) = outline.act.clone() else { return Vec::new() };
    let words = &context.pack.extract.structure.act;
    let text = |at: usize| context.text.paragraph(at);
    let steps = &context.pack.outline.step_words;
    let note = |at: usize| outline.blocks.get(at) == Some(&BlockKind::Note);
    let kind = |at: usize| marker(text(at), steps).map(|m| m.kind);
    let item = |at: usize| kind(at) == Some(Kind::Item);
    let approving = |at: usize| !note(at) && words.approves.is_match(text(at));
    let Some(verb) = part.clone().find(|&at| approving(at)) else { return Vec::new() };
    // in Kazakh the verb stands behind the last entry
    let head = (part.start..verb + 1).rev().find(|&at| item(at)).unwrap_or(verb);
    let end = (verb + 1..part.end).find(|&at| item(at)).unwrap_or(part.end);
    let marked = |at: &usize| matches!(kind(*at), Some(Kind::Subitem | Kind::Dash));
    let entries: Vec<usize> = (head + 1..end).filter(marked).collect();
    let opened = text(head).trim_end().ends_with(':');
    let quoted = |at: &usize| !note(*at) && text(*at).contains(['«', '"', '“']);
    let plain = || (head + 1..end).filter(quoted).take_while(|_| opened).collect();
    let entries = if entries.is_empty() { plain() } else { entries };
    if entries.is_empty() {
        return sentence(context, head..verb + 1).into_iter().collect();
    }
    let mut counted = 0;
    entries
        .into_iter()
        .map(|at| {
            let mark = marker(text(at), steps);
            let number = mark.as_ref().and_then(|m| m.number.as_ref()?.parse().ok());
            counted = number.unwrap_or(counted + 1);
            let whole = context.paragraphs(at..at + 1);
            let from = whole.start + mark.map_or(0, |m| m.words);
            let struck = words.excluded.is_match(context.str(from..whole.end));
            let service = if struck { None } else { name(context, from..whole.end) };
            let status = if struck { Status::Excluded } else { Status::Active };
            entry(context, counted, whole, service, status)
        })
        .collect()
}

fn entry(
    context: &Context<'_>,
    n: u32,
    whole: Range<usize>,
    service: Option<Range<usize>>,
    status: Status,
) -> Enumerated {
    let mut place = context.place(whole, &[]);
    if let Some(service) = &service {
        context.add_span(&mut place, "service", service.clone());
    }
    Enumerated { n, service: service.map(|s| squeeze(context.str(s))), status, place }
}

/// The one regulation that the approving sentence names.
fn sentence(context: &Context<'_>, item: Range<usize>) -> Option<Enumerated> {
    let whole = context.paragraphs(item);
    let verb = context.pack.extract.structure.act.approves.find(context.str(whole.clone()))?;
    let from = if context.pack.outline.heading.name_after { whole.start + verb.end() } else { whole.start };
    let service = first_quoted(context.text, from..whole.end)?;
    Some(entry(context, 1, whole, Some(service), Status::Active))
}

/// The service's name in an entry: in its quotes, or what is left of it without the words around.
fn name(context: &Context<'_>, entry: Range<usize>) -> Option<Range<usize>> {
    let words = &context.pack.extract.structure.act;
    let text = context.str(entry.clone());
    if let Some(quoted) = first_quoted(context.text, entry.clone()) {
        return Some(quoted);
    }
    let start = words.entry_head.find(text).map_or(0, |m| m.end());
    let rest = text.get(start..).unwrap_or_default();
    let end = words.entry_tail.find(rest).map_or(rest.len(), |m| m.start());
    unquoted(context.text, entry.start + start..entry.start + start + end)
}
