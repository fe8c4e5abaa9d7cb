//! Who takes part: перечень структурных подразделений, тізбесі.

use super::Context;
use super::act::squeeze;
use super::own_lines::{OwnLine, own_lines};
use crate::model::Roster;
use crate::outline::RegulationPart;
use std::ops::Range;

/// The longest line that is an entry and no sentence of its own, in bytes.
const ENTRY: usize = 400;

/// The regulation's first roster.
pub fn roster(context: &Context<'_>, part: &RegulationPart) -> Option<Roster> {
    own_lines(part).find_map(|own| listed(context, own).or_else(|| in_sentence(context, own)))
}

/// A head and the list that it opens.
fn listed(context: &Context<'_>, own: OwnLine<'_>) -> Option<Roster> {
    let words = &context.pack.extract.structure.roster;
    let head = own.words(context).trim_end();
    if !words.head.is_match(head) || !head.ends_with([':', ';']) && own.list().is_empty() {
        return None;
    }
    let list = own.list();
    let plain = list.first().is_some_and(|l| !l.is_marked());
    let mut entries = Vec::new();
    for line in list {
        let text = line.words(context).trim();
        if plain && (text.len() > ENTRY || text.ends_with(':')) {
            break;
        }
        entries.extend(entry(context, line.line.words.clone()));
        if plain && text.ends_with('.') {
            break;
        }
    }
    (!entries.is_empty()).then(|| make(context, own, &entries))
}

/// «В процессе участвуют канцелярия, руководитель и отдел.»
fn in_sentence(context: &Context<'_>, own: OwnLine<'_>) -> Option<Roster> {
    let words = &context.pack.extract.structure.roster;
    let line = own.line.words.clone();
    let text = context.str(line.clone());
    let list = words.sentences.iter().find_map(|sentence| sentence.group(text, 1))?;
    let names = text.get(list.clone())?;
    if names.trim_end().ends_with(':') || names.len() > 3 * ENTRY {
        return None;
    }
    let mut entries = Vec::new();
    let mut start = 0;
    let gaps =
        words.between.find_iter(names).map(|m| m.range()).chain(std::iter::once(names.len()..names.len()));
    for gap in gaps {
        let from = line.start + list.start;
        entries.extend(entry(context, from + start..from + gap.start));
        start = gap.end;
    }
    (entries.len() > 1).then(|| make(context, own, &entries))
}

/// An entry's name: without its marks, what it does and its short name.
fn entry(context: &Context<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let text = context.str(range.clone());
    let end = context.pack.extract.structure.roster.entry_end.find(text).map_or(text.len(), |m| m.start());
    let name = text.get(..end)?.trim_end().trim_end_matches([';', '.', ',', ':']).trim_end();
    let start = name.len() - name.trim_start().len();
    (start < name.len()).then(|| range.start + start..range.start + name.len())
}

fn make(context: &Context<'_>, own: OwnLine<'_>, entries: &[Range<usize>]) -> Roster {
    let head = own.whole(context);
    let last = entries.last().map_or(head.end, |e| e.end.max(head.end));
    let mut place = context.place(head.start..last, &[]);
    if own.item.number.is_some() {
        context.add_span(&mut place, "item", own.item_number(context));
    }
    context.list_spans(&mut place, "actors", entries);
    Roster {
        item: own.item.number.clone(),
        actors: entries.iter().map(|e| squeeze(context.str(e.clone()))).collect(),
        place,
    }
}
