//! Appendices of a regulation and the places that refer to them, to items and to chapters.

use super::Context;
use super::act::squeeze;
use super::own_lines::own_lines;
use crate::grammar::reference::{Owner, Part, Reference, references};
use crate::model::{Appendix, AppendixRef, Genre, ItemRef};
use crate::outline::RegulationPart;
use std::ops::Range;

/// The appendices present, in order.
pub fn appendices(context: &Context<'_>, part: &RegulationPart) -> Vec<Appendix> {
    part.appendices
        .iter()
        .map(|appendix| {
            let first = if appendix.heading.is_empty() { &appendix.title } else { &appendix.heading };
            let last = appendix.body.end.max(appendix.title.end).max(first.end);
            let heading = context.paragraphs(first.clone());
            let title = without_remark(context, context.paragraphs(appendix.title.clone()));
            let mut place = context.place(heading, &[]);
            place.end = context.place(context.paragraphs(first.start..last), &[]).end.max(place.end);
            let mut value = |name: &str, range: Range<usize>| {
                context.add_span(&mut place, name, range.clone());
                squeeze(context.str(range))
            };
            let title = (!title.is_empty()).then(|| value("title", title));
            let service = appendix.service.clone().map(|s| value("service", s));
            Appendix { n: appendix.number, title, service, place }
        })
        .collect()
}

/// A title without what stands behind it in the same lines: a table's caption, «(см. …)», the blank
/// line of a form.
fn without_remark(context: &Context<'_>, title: Range<usize>) -> Range<usize> {
    let text = context.str(title.clone());
    let found = context.pack.extract.structure.title_end.find(text).filter(|m| m.start() > 0);
    let kept = text.get(..found.map_or(text.len(), |m| m.start())).unwrap_or(text).trim_end();
    title.start..title.start + kept.len()
}

/// A reference of an own line, with the item it stands in.
struct Found<'a> {
    reference: Reference,
    item: Option<String>,
    /// Where the item's number stands.
    number: Range<usize>,
    line: Range<usize>,
    text: &'a str,
}

fn all<'a>(context: &Context<'a>, part: &'a RegulationPart) -> Vec<Found<'a>> {
    own_lines(part)
        .flat_map(|own| {
            let line = own.line.words.clone();
            let text = context.str(line.clone());
            references(text, &context.pack.grammar.references).into_iter().map(move |reference| Found {
                reference,
                item: own.item.number.clone(),
                number: own.item_number(context),
                line: line.clone(),
                text,
            })
        })
        .collect()
}

/// Rules refer to themselves by the short name that they define.
fn is_own_short(context: &Context<'_>, found: &Found<'_>) -> bool {
    let words = &context.pack.grammar.references;
    let range = &found.reference.range;
    let beside = if words.owner_after { found.text.get(range.end..) } else { found.text.get(..range.start) };
    beside.is_some_and(|beside| words.own_short.is_match(beside))
}

/// Mentions of the regulation's own appendices in its items.
pub fn appendix_refs(context: &Context<'_>, part: &RegulationPart) -> Vec<AppendixRef> {
    let mut refs = Vec::new();
    for found in all(context, part).iter().filter(|f| f.reference.part == Part::Appendix) {
        let owner = match found.reference.owner {
            Owner::Foreign if part.genre == Genre::Rules && is_own_short(context, found) => Owner::Own,
            owner => owner,
        };
        if !(owner == Owner::Own || (owner == Owner::Unsaid && !found.reference.numbers.is_empty())) {
            continue;
        }
        let whole = shifted(&found.reference.range, &found.line);
        let sentence = sentence(found.text, &found.reference.range);
        let context_words = squeeze(found.text.get(sentence.clone()).unwrap_or_default());
        let make = |n: Option<u32>, number: Option<Range<usize>>| {
            let mut place = context.place(whole.clone(), &[("context", shifted(&sentence, &found.line))]);
            if let Some(number) = number {
                context.add_span(&mut place, "n", number);
            }
            if found.item.is_some() {
                context.add_span(&mut place, "item", found.number.clone());
            }
            AppendixRef { n, item: found.item.clone(), context: context_words.clone(), place }
        };
        if found.reference.numbers.is_empty() {
            refs.push(make(None, None));
        }
        for (number, at) in found.reference.numbers.iter().zip(&found.reference.places) {
            refs.push(make(number.parse().ok(), Some(shifted(at, &found.line))));
        }
    }
    refs
}

/// Mentions of items, subitems and chapters of the regulation itself or the standard.
pub fn item_refs(context: &Context<'_>, part: &RegulationPart) -> Vec<ItemRef> {
    let mut refs: Vec<ItemRef> = Vec::new();
    for found in all(context, part) {
        let to = match found.reference.owner {
            Owner::Own => Some("regulation".to_owned()),
            Owner::Standard => Some("standard".to_owned()),
            Owner::Unsaid => None,
            Owner::Foreign => continue,
        };
        let whole = shifted(&found.reference.range, &found.line);
        for (number, at) in found.reference.numbers.iter().zip(&found.reference.places) {
            let field = match found.reference.part {
                Part::Item => "item",
                Part::Subitem => "subitem",
                Part::Section => "section",
                Part::Appendix => continue,
            };
            let mut place = context.place(whole.clone(), &[(field, shifted(at, &found.line))]);
            if found.item.is_some() {
                context.add_span(&mut place, "within", found.number.clone());
            }
            let mut made =
                ItemRef { to: to.clone(), within: found.item.clone(), place, ..ItemRef::default() };
            match found.reference.part {
                Part::Item => made.item = Some(number.clone()),
                Part::Subitem => made.subitem = Some(number.clone()),
                _ => made.section = Some(number.clone()),
            }
            refs.push(made);
        }
    }
    pair_subitems(refs)
}

/// «подпункт 2) пункта 7» is one reference: a subitem takes the item that stands beside it.
fn pair_subitems(refs: Vec<ItemRef>) -> Vec<ItemRef> {
    let mut paired: Vec<ItemRef> = Vec::new();
    for next in refs {
        let beside = |a: &ItemRef, b: &ItemRef| {
            a.within == b.within && a.to == b.to && b.place.start.saturating_sub(a.place.end) <= 8
        };
        match paired.last_mut() {
            Some(last)
                if last.subitem.is_some()
                    && last.item.is_none()
                    && next.item.is_some()
                    && beside(last, &next) =>
            {
                join(last, next);
            }
            Some(last)
                if last.item.is_some()
                    && last.subitem.is_none()
                    && next.subitem.is_some()
                    && next.item.is_none()
                    && beside(last, &next) =>
            {
                join(last, next);
            }
            _ => paired.push(next),
        }
    }
    paired
}

fn join(into: &mut ItemRef, other: ItemRef) {
    into.item = into.item.take().or(other.item);
    into.subitem = into.subitem.take().or(other.subitem);
    into.place.end = into.place.end.max(other.place.end);
    into.place.spans.extend(other.place.spans);
}

fn shifted(range: &Range<usize>, line: &Range<usize>) -> Range<usize> {
    line.start + range.start..line.start + range.end
}

/// The sentence around a reference.
fn sentence(text: &str, at: &Range<usize>) -> Range<usize> {
    let before = text.get(..at.start).unwrap_or_default();
    let start = before.rfind(". ").map_or(0, |stop| stop + 2);
    let after = text.get(at.end..).unwrap_or_default();
    let end = after.find(". ").map_or(text.len(), |stop| at.end + stop + 1);
    start..end
}
