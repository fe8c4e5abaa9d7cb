//! What a rule is, and what its check is given.

use super::across::Across;
use super::facts::{At, Facts};
use super::matters::Matters;
use super::message::Lang;
use super::page::Page;
use super::settings::Settings;
use super::words::{CheckWords, Knowledge};
use crate::finding::Severity;
use crate::model::{Document, Place, Regulation, ValueSpans};
use crate::source::Span;

/// What others may know of a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleInfo {
    /// The fault in words.
    pub name: &'static str,
    /// The contract's category.
    pub category: &'static str,
    /// Where the check does not say otherwise.
    pub severity: Severity,
    pub(crate) page: Page,
}

impl RuleInfo {
    /// The fault in a sentence.
    pub fn summary(&self, lang: Lang) -> &'static str {
        self.page.summary(lang)
    }

    /// What the rule looks for, its paragraphs parted by blank lines.
    pub fn what(&self, lang: Lang) -> &'static str {
        self.page.section(1, lang)
    }

    /// Why that matters, in the same form.
    pub fn why(&self, lang: Lang) -> &'static str {
        self.page.section(2, lang)
    }

    /// The whole page in Markdown: what it looks for, why, examples, how to set it.
    pub fn page(&self, lang: Lang) -> String {
        self.page.whole(self, lang)
    }
}

/// A rule: what is known of it, and its check.
pub(crate) struct Rule {
    pub info: RuleInfo,
    pub check: Check,
}

/// A check, by what it looks at.
#[derive(Clone, Copy)]
pub(crate) enum Check {
    /// A regulation in force.
    Regulation(fn(&Subject, &mut Sink)),
    /// A document.
    Document(fn(&DocumentSubject, &mut Sink)),
}

/// Where a check puts what it finds.
pub(crate) type Sink = Vec<Facts>;

/// A document under check.
#[derive(Clone, Copy)]
pub(crate) struct DocumentSubject<'a> {
    pub document: &'a Document,
    pub words: &'a CheckWords,
    /// What is known of all languages, for a text in another one.
    pub knowledge: &'a Knowledge,
    pub across: &'a Across<'a>,
}

/// A regulation under check.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub document: &'a Document,
    pub regulation: &'a Regulation,
    pub words: &'a CheckWords,
    pub matters: &'a Matters,
    pub settings: &'a Settings,
    pub across: &'a Across<'a>,
}

/// Where a plain value of an object stands. Its line is told from its bytes when it is reported.
pub(crate) fn value(place: &Place, name: &str) -> At {
    match place.spans.get(name) {
        Some(ValueSpans::Value(spans)) => within(place, spans.first()),
        _ => At::from(place),
    }
}

/// Where an element of a list stands.
pub(crate) fn element(place: &Place, name: &str, at: usize) -> At {
    match place.spans.get(name) {
        Some(ValueSpans::List(spans)) => within(place, spans.get(at).and_then(|s| s.first())),
        _ => At::from(place),
    }
}

fn within(place: &Place, span: Option<&Span>) -> At {
    span.map_or(At::from(place), |&span| At { line: place.line, span })
}
