//! Chapters, items and subitems as the registry has them.

use super::Context;
use super::act::squeeze;
use super::own_lines::number_range;
use crate::model::{Item, Section, Subitem};
use crate::outline::{BlockKind, ItemPart, RegulationPart};
use std::ops::Range;

/// The chapters of a regulation, in order.
pub fn sections(context: &Context<'_>, part: &RegulationPart) -> Vec<Section> {
    part.sections
        .iter()
        .map(|section| {
            let items: Vec<Item> = section.items.iter().map(|i| item(context, i)).collect();
            let whole = if section.heading.is_empty() {
                section.items.first().and_then(|i| i.lines.first()).map_or(0..0, |l| l.words.clone())
            } else {
                context.paragraphs(section.heading.clone())
            };
            let mut place = context.place(whole, &[]);
            if !section.title.is_empty() {
                context.add_span(&mut place, "title", section.title.clone());
            }
            Section { n: section.number, title: squeeze(context.str(section.title.clone())), items, place }
        })
        .collect()
}

fn item(context: &Context<'_>, item: &ItemPart) -> Item {
    let own = || item.lines.iter().filter(|l| l.kind != BlockKind::Note);
    let paragraph = |at: usize| context.paragraphs(at..at + 1);
    let text = own().map(|l| squeeze(context.str(paragraph(l.paragraph)))).collect::<Vec<_>>().join("\n");
    let first = own().next().map_or(0..0, |l| paragraph(l.paragraph));
    let last = own().next_back().map_or(first.end, |l| paragraph(l.paragraph).end);
    let mut place = context.place(first.start..last.max(first.end), &[]);
    if let Some(head) = item.lines.first().filter(|_| item.number.is_some()) {
        let number = item.number.as_deref().unwrap_or_default();
        context.add_span(&mut place, "n", number_range(context, head, number));
    }
    let lines: Vec<Range<usize>> = own().map(|l| paragraph(l.paragraph)).collect();
    context.add_spans(&mut place, "text", &lines);
    Item { n: item.number.clone(), text, subitems: subitems(context, item), place }
}

/// Subitems as printed. A step's word («действие 1») numbers no subitem.
fn subitems(context: &Context<'_>, item: &ItemPart) -> Vec<Subitem> {
    item.lines
        .iter()
        .filter(|l| l.kind == BlockKind::Subitem && context.str(l.marker.clone()).contains(')'))
        .filter_map(|l| {
            let whole = context.paragraphs(l.paragraph..l.paragraph + 1);
            let n = l.number.clone()?;
            let number = number_range(context, l, &n);
            Some(Subitem {
                n,
                list: l.list,
                text: squeeze(context.str(l.words.clone())),
                place: context.place(whole, &[("n", number), ("text", l.words.clone())]),
            })
        })
        .collect()
}
