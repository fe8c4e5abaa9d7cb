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
    let steps = &context.pack.outline.steps;
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
        let several = listed(context, head..verb + 1);
        return if several.is_empty() { sentence(context, head..verb + 1) } else { several };
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

/// The regulations that the approving sentence lists behind a colon: «… прилагаемые: регламент «А»;
/// регламент «Б».»
fn listed(context: &Context<'_>, item: Range<usize>) -> Vec<Enumerated> {
    let whole = context.paragraphs(item);
    let text = context.str(whole.clone());
    let Some(colon) = text.find(": ") else { return Vec::new() };
    let ends = text.match_indices(';').map(|(at, _)| at).filter(|&at| at > colon);
    let ends: Vec<usize> = ends.chain(std::iter::once(text.len())).collect();
    let starts = std::iter::once(colon + 1).chain(ends.iter().map(|end| end + 1));
    let parts = starts.zip(&ends).map(|(start, end)| whole.start + start..whole.start + end);
    let named = parts.map(|part| Some((part.clone(), first_quoted(context.text, part)?)));
    let named: Option<Vec<_>> = named.collect();
    let several = named.filter(|named| named.len() > 1).unwrap_or_default();
    let counted = several.into_iter().zip(1..);
    counted.map(|((part, name), n)| entry(context, n, part, Some(name), Status::Active)).collect()
}

/// The regulation that the approving sentence names, or those that a conjunction joins: «регламенты «А» и
/// «Б»».
fn sentence(context: &Context<'_>, item: Range<usize>) -> Vec<Enumerated> {
    let whole = context.paragraphs(item);
    let words = &context.pack.extract;
    let Some(verb) = words.structure.act.approves.find(context.str(whole.clone())) else { return Vec::new() };
    let behind = whole.start + verb.end();
    let from = if context.pack.outline.heading.name_after { behind } else { whole.start };
    // «регламент «А» утвердить»
    let first = first_quoted(context.text, from..whole.end)
        .or_else(|| first_quoted(context.text, whole.start..whole.start + verb.start()));
    let mut names: Vec<Range<usize>> = first.into_iter().collect();
    let quotes = ['«', '»', '"', '“', '”', ' ', ','];
    while let Some(last) = names.last() {
        let joins = |between: &str| {
            let between = between.trim_matches(quotes);
            between.is_empty() || words.actors.joins.is_match(between)
        };
        let next = first_quoted(context.text, closed(context, last.end, whole.end)..whole.end);
        let Some(next) = next.filter(|next| joins(context.str(last.end..next.start))) else { break };
        names.push(next);
    }
    let counted = names.into_iter().zip(1..);
    counted.map(|(name, n)| entry(context, n, whole.clone(), Some(name), Status::Active)).collect()
}

/// The byte behind the sign at which a name in quotes ends.
fn closed(context: &Context<'_>, end: usize, limit: usize) -> usize {
    context.str(end..limit).chars().next().map_or(limit, |c| end + c.len_utf8())
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

#[cfg(test)]
mod tests {
    use crate::{Packs, Source, read};

    #[test]
    fn regulations_listed_in_one_sentence() {
        let names = |item: &str| {
            let verb_last = item.contains(" утвердить ");
            let item = if verb_last { item.to_owned() } else { format!("Утвердить {item}") };
            let text = format!(
                "Об утверждении регламентов\n\nПриказ Министра торговли от 17 марта 2014 года № 83\n\nПРИКАЗЫВАЮ:\n\n\
                 1. {item}\n\nРегламент государственной услуги «Лодка»\n\n1. Общие положения\n\n1. Услуга проста.\n"
            );
            let document = read(&Source::from_text("t", text), &Packs::embedded().unwrap());
            document.enumerated.into_iter().filter_map(|e| Some((e.n, e.service?))).collect::<Vec<_>>()
        };
        let two = [(1, "Лодка".to_owned()), (2, "Весло".to_owned())];
        let listed = "прилагаемые: регламент государственной услуги «Лодка»; регламент государственной услуги «Весло».";
        assert_eq!(names(listed), two);
        assert_eq!(names("прилагаемый регламент государственной услуги «Лодка»."), two[..1]);
        let joined =
            "прилагаемые регламенты государственных услуг «Лодка» и «Весло» согласно приложениям 1, 2.";
        assert_eq!(names(joined), two);
        let last =
            "Регламент государственной услуги «Лодка» утвердить согласно приложению к настоящему приказу.";
        assert_eq!(names(last), two[..1]);
        assert_eq!(
            names("регламент государственной услуги «Лодка» на основании Закона «О лодках»."),
            two[..1]
        );
    }
}
