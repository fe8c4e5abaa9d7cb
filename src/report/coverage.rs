//! How much of each document was understood, for a person.

use super::{name, table};
use crate::outline::Coverage;
use crate::source::Source;
use crate::text::Text;
use std::fmt::Write;

/// Words of an unknown paragraph that are shown.
const SHOWN: usize = 90;

/// The share of a document in blocks of each kind, and each paragraph that was not understood.
pub fn coverage(source: &Source, text: &Text, coverage: &Coverage) -> String {
    let share = |letters: usize| format!("{:.1} %", 100.0 * letters as f64 / coverage.total().max(1) as f64);
    let mut kinds = table(&["kind", "letters", "share"]);
    for (kind, &letters) in &coverage.letters {
        kinds.add_row([name(kind), letters.to_string(), share(letters)]);
    }
    let mut out = String::new();
    let _ = writeln!(out, "{}: {} understood\n{kinds}", source.name(), share(coverage.understood()));
    for &at in &coverage.unknown {
        let line = text.paragraphs.get(at).map_or(1, |p| p.lines.0);
        let words: String = text.paragraph(at).chars().take(SHOWN).collect();
        let _ = writeln!(out, "{}:{line}: {words}", source.name());
    }
    out.push('\n');
    out
}
