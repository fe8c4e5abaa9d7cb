//! What normalizing mended, as a table for a person.

use super::{name, say, table};
use crate::check::{Lang, Message, render};
use crate::source::Source;
use crate::text::{RepairKind, Text};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The number of repairs of each kind, then each repair with its place, before and after.
pub fn repairs(source: &Source, text: &Text, lang: Lang) -> String {
    let mut counts: BTreeMap<RepairKind, usize> = BTreeMap::new();
    for repair in &text.repairs {
        *counts.entry(repair.kind).or_default() += 1;
    }
    let kind_of = |kind: RepairKind| render(&Message::new("repair-kind").with("name", name(&kind)), lang);
    let columns = |ids: &[&'static str]| ids.iter().map(|id| say(id, lang)).collect::<Vec<_>>();
    let mut summary = table(&columns(&["column-kind", "column-repairs"]));
    for (kind, count) in counts {
        summary.add_row([kind_of(kind), count.to_string()]);
    }
    let mut list = table(&columns(&["page-line", "column-kind", "column-before", "column-after"]));
    for repair in &text.repairs {
        let kind = match repair.uncertain {
            true => render(&Message::new("repair-uncertain").with("kind", kind_of(repair.kind)), lang),
            false => kind_of(repair.kind),
        };
        list.add_row([repair.line.to_string(), kind, on_a_line(&repair.before), on_a_line(&repair.after)]);
    }
    let count = render(&Message::new("repairs-count").with("count", text.repairs.len()), lang);
    let mut out = String::new();
    let _ = write!(out, "{}: {count}\n\n{summary}\n\n{list}\n", source.name());
    out
}

/// Line ends and tabs as signs, for each repair is told on a line.
fn on_a_line(words: &str) -> String {
    super::visible(&words.replace("\r\n", "\n")).replace('\n', "⏎").replace('\t', "⇥")
}
