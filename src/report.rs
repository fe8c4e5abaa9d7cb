//! Findings, registry and clean text → what a person or a program reads: one file a format.
//!
//! Nothing is decided here: a report shows what it is given.

mod coverage;
mod csv;
mod diff;
mod excerpt;
mod html;
mod json;
mod junit;
mod repairs;
mod rules;
mod sarif;
mod sheets;
mod table;
mod text;

pub use coverage::coverage;
pub use diff::diff;
pub use json::{AgainstBaseline, Findings, Normalized, NormalizedParagraph, Summary, Unread};

pub use repairs::repairs;
pub use rules::rule_list;
pub use sarif::Sarif;
pub use sheets::{Sheet, sheet};
pub use table::step_tables;

use crate::calendar::Date;
use crate::check::{Lang, Message, Settings, render};
use crate::finding::{Finding, Severity};
use crate::model::{Document, Genre, Registry, Regulation};
use crate::source::Source;
use comfy_table::{ContentArrangement, Table, presets};

/// Which settings are those of a document.
pub type SettingsOf<'a> = &'a dyn Fn(&Document) -> &'a Settings;

/// Everything a report of findings may show.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// The findings, in the order in which they are to be shown.
    pub findings: &'a [Finding],
    /// What was read.
    pub registry: &'a Registry,
    /// The raw files, for excerpts.
    pub sources: &'a [Source],
    /// Paths that could not be read.
    pub unread: &'a [Unread],
    /// Language of the report's own words; that of the first document where `None`.
    pub lang: Option<Lang>,
    /// What a baseline made of the findings, where there is one.
    pub baseline: Option<&'a AgainstBaseline>,
    /// Under which a document was checked and the totals of its steps are shown.
    pub settings: SettingsOf<'a>,
}

impl<'a> Report<'a> {
    /// For a person: each finding with its excerpt, then the summary. Styled with ANSI escapes.
    pub fn text(&self) -> String {
        text::render(self)
    }

    /// For a person: one page that stands alone, to read, print and send on. `made` is the day that
    /// it shows.
    ///
    /// # Errors
    /// When the page's template is broken.
    pub fn html(&self, made: Date) -> Result<String, minijinja::Error> {
        html::html(self, made)
    }

    /// For a program.
    pub fn json(&self) -> Findings {
        Findings {
            version: 1,
            findings: self.findings.to_vec(),
            summary: self.summary(),
            unread: self.unread.to_vec(),
            baseline: self.baseline.cloned(),
        }
    }

    /// For code hosts and editors.
    pub fn sarif(&self) -> Sarif {
        sarif::sarif(self)
    }

    /// For build servers: findings of the severity `fail` and above are failures.
    ///
    /// # Errors
    /// When the XML cannot be written.
    pub fn junit(&self, fail: Option<Severity>) -> Result<String, quick_junit::SerializeError> {
        junit::junit(self, fail)
    }

    /// The run in figures.
    pub fn summary(&self) -> Summary {
        Summary::of(self.registry, self.findings)
    }

    /// Language of the words about a finding: the caller's, else that of the document it is in.
    fn lang_at(&self, finding: &Finding) -> Lang {
        let of = || self.registry.documents.iter().find(|d| d.source == finding.source);
        self.lang.unwrap_or_else(|| of().map_or(Lang::En, |d| d.language.into()))
    }

    fn source(&self, name: &str) -> Option<&'a Source> {
        self.sources.iter().find(|source| source.name() == name)
    }
}

/// Language of a report's own words where the caller chose none.
fn lang_of(registry: &Registry, chosen: Option<Lang>) -> Lang {
    chosen.unwrap_or_else(|| registry.documents.first().map_or(Lang::En, |d| d.language.into()))
}

/// A word or phrase of a report.
fn say(id: &'static str, lang: Lang) -> String {
    render(&Message::new(id), lang)
}

/// A regulation by what it is and its number: «Rules 2».
fn numbered(regulation: &Regulation) -> Message {
    let id = match regulation.genre {
        Genre::Rules => "table-rules",
        Genre::Standard => "table-standard",
        Genre::Regulation | Genre::Other => "table-regulation",
    };
    Message::new(id).with("n", regulation.ordinal)
}

/// A choice by the name that the JSON gives it.
fn name(choice: &impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// A decimal number as the language writes it.
fn decimal(figure: &str, lang: Lang) -> String {
    if lang == Lang::En { figure.to_owned() } else { figure.replace('.', ",") }
}

/// A text as it may be shown at a terminal: control characters other than line ends and tabs, which the
/// terminal would obey, as the signs that stand for them.
pub fn visible(text: &str) -> String {
    let sign = |c: char| match u32::from(c) {
        9 | 10 => c,
        code @ 0..=0x1F => char::from_u32(0x2400 + code).unwrap_or(c),
        0x7F => '\u{2421}',
        0x80..=0x9F => char::REPLACEMENT_CHARACTER,
        _ => c,
    };
    text.chars().map(sign).collect()
}

/// Columns of a table that is not shown at a terminal.
const WIDTH: u16 = 120;

/// A table with a header, as wide as the terminal.
fn table<S: AsRef<str>>(header: &[S]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    if table.width().is_none() {
        table.set_width(WIDTH);
    }
    table.set_header(header.iter().map(AsRef::as_ref));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_told_nothing_by_a_text() {
        assert_eq!(visible("а\u{1B}[31mб\r\n\tв\u{7F}\u{9B}1m"), "а␛[31mб␍\n\tв␡\u{FFFD}1m");
    }
}
