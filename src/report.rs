//! Findings, registry and clean text → what a person or a program reads: one file a format.
//!
//! Nothing is decided here: a report shows what it is given.

mod csv;
mod diff;
mod json;
mod repairs;
mod text;

pub use csv::csv;
pub use diff::diff;
pub use json::{Findings, Normalized, NormalizedParagraph, Summary};

pub use repairs::repairs;

use crate::finding::Finding;
use crate::model::Registry;
use crate::source::Source;
use comfy_table::{ContentArrangement, Table, presets};

/// Everything a report of findings may show.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The findings, in the order in which they are to be shown.
    pub findings: &'a [Finding],
    /// What was read.
    pub registry: &'a Registry,
    /// The raw files, for excerpts.
    pub sources: &'a [Source],
}

impl<'a> Report<'a> {
    /// For a person: each finding with its excerpt, then the summary. Styled with ANSI escapes.
    pub fn text(&self) -> String {
        text::render(self)
    }

    /// For a program.
    pub fn json(&self) -> Findings {
        Findings { version: 1, findings: self.findings.to_vec(), summary: self.summary() }
    }

    /// The run in figures.
    pub fn summary(&self) -> Summary {
        Summary::of(self.registry, self.findings)
    }

    fn source(&self, name: &str) -> Option<&'a Source> {
        self.sources.iter().find(|source| source.name() == name)
    }
}

/// A choice by the name that the JSON gives it.
fn name(choice: &impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Columns of a table that is not shown at a terminal.
const WIDTH: u16 = 120;

/// A table with a header, as wide as the terminal.
fn table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    if table.width().is_none() {
        table.set_width(WIDTH);
    }
    table.set_header(header.iter().copied());
    table
}
