//! How much of each document was understood, for a person.

use super::{decimal, name, table, visible};
use crate::check::{Lang, Message, render};
use crate::outline::Coverage;
use crate::source::Source;
use crate::text::Text;
use std::fmt::Write;

/// Words of an unknown paragraph that are shown.
const SHOWN: usize = 90;

/// The share of a document in blocks of each kind, and each paragraph that was not understood.
pub fn coverage(source: &Source, text: &Text, coverage: &Coverage, lang: Lang) -> String {
    let percent =
        |part: usize, of: usize| decimal(&format!("{:.1} %", 100.0 * part as f64 / of.max(1) as f64), lang);
    let header = ["column-kind", "column-letters", "column-share"].map(|id| super::say(id, lang));
    let mut kinds = table(&header);
    for (kind, &letters) in &coverage.letters {
        let kind = render(&Message::new("block-kind").with("name", name(kind)), lang);
        kinds.add_row([kind, letters.to_string(), percent(letters, coverage.total())]);
    }
    let mut out = String::new();
    let outside = coverage.aside() > 0;
    let understood =
        Message::new(if outside { "coverage-understood-outside" } else { "coverage-understood" })
            .with("share", percent(coverage.understood(), coverage.measured()));
    let _ = writeln!(out, "{}: {}\n{kinds}", source.name(), render(&understood, lang));
    for &at in &coverage.unknown {
        let line = text.paragraphs.get(at).map_or(1, |p| p.lines.0);
        let words: String = text.paragraph(at).chars().take(SHOWN).collect();
        let _ = writeln!(out, "{}:{line}: {}", source.name(), visible(&words));
    }
    out.push('\n');
    out
}
