//! What normalizing mended, as a table for a person.

use super::{name, table};
use crate::source::Source;
use crate::text::{RepairKind, Text};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The number of repairs of each kind, then each repair with its place, before and after.
pub fn repairs(source: &Source, text: &Text) -> String {
    let mut counts: BTreeMap<RepairKind, usize> = BTreeMap::new();
    for repair in &text.repairs {
        *counts.entry(repair.kind).or_default() += 1;
    }
    let mut summary = table(&["kind", "repairs"]);
    for (kind, count) in counts {
        summary.add_row([name(&kind), count.to_string()]);
    }
    let mut list = table(&["line", "kind", "before", "after"]);
    for repair in &text.repairs {
        let doubt = if repair.uncertain { " (uncertain)" } else { "" };
        let kind = name(&repair.kind) + doubt;
        list.add_row([repair.line.to_string(), kind, visible(&repair.before), visible(&repair.after)]);
    }
    let mut out = String::new();
    let _ = write!(out, "{}: {} repairs\n\n{summary}\n\n{list}\n", source.name(), text.repairs.len());
    out
}

/// Line ends and tabs as signs, for each repair is told on a line.
fn visible(words: &str) -> String {
    words.replace('\n', "⏎").replace('\t', "⇥").replace('\r', "")
}
