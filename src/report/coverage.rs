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
    let percent = |part: usize, of: usize| format!("{:.1} %", 100.0 * part as f64 / of.max(1) as f64);
    let share = |letters: usize| percent(letters, coverage.total());
    let mut kinds = table(&["kind", "letters", "share"]);
    for (kind, &letters) in &coverage.letters {
        kinds.add_row([name(kind), letters.to_string(), share(letters)]);
    }
    let mut out = String::new();
    let understood = percent(coverage.understood(), coverage.measured());
    let aside = if coverage.aside() > 0 { " outside address lists and diagrams" } else { "" };
    let _ = writeln!(out, "{}: {understood} understood{aside}\n{kinds}", source.name());
    for &at in &coverage.unknown {
        let line = text.paragraphs.get(at).map_or(1, |p| p.lines.0);
        let words: String = text.paragraph(at).chars().take(SHOWN).collect();
        let _ = writeln!(out, "{}:{line}: {words}", source.name());
    }
    out.push('\n');
    out
}
