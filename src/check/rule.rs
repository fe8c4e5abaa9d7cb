//! What a rule is, and what its check is given.

use super::facts::{At, Facts};
use super::settings::Settings;
use super::words::CheckWords;
use crate::finding::Severity;
use crate::model::{Document, Place, Regulation, ValueSpans};

/// What others may know of a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleInfo {
    /// The fault in words.
    pub name: &'static str,
    /// The contract's category.
    pub category: &'static str,
    /// Where the check does not say otherwise.
    pub severity: Severity,
    /// One line.
    pub summary: &'static str,
    /// Its page, in Markdown.
    pub page: &'static str,
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
}

/// A regulation under check.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub document: &'a Document,
    pub regulation: &'a Regulation,
    pub words: &'a CheckWords,
    pub settings: &'a Settings,
}

impl Subject<'_> {
    /// Where a plain value of an object stands: the words themselves, so that a reader sees them
    /// and not the page around them.
    pub fn value(&self, place: &Place, name: &str) -> At {
        value(self.regulation, place, name)
    }
}

/// Where a plain value of an object of a regulation stands.
pub(crate) fn value(regulation: &Regulation, place: &Place, name: &str) -> At {
    match place.spans.get(name) {
        Some(ValueSpans::Value(spans)) => spans.first().map_or(At::from(place), |&span| {
            let line = line_of(regulation, span.start).unwrap_or(place.line);
            At { line, span }
        }),
        _ => At::from(place),
    }
}

/// Where an element of a list stands.
pub(crate) fn element(regulation: &Regulation, place: &Place, name: &str, at: usize) -> At {
    match place.spans.get(name) {
        Some(ValueSpans::List(spans)) => {
            spans.get(at).and_then(|s| s.first()).map_or(At::from(place), |&span| {
                let line = line_of(regulation, span.start).unwrap_or(place.line);
                At { line, span }
            })
        }
        _ => At::from(place),
    }
}

fn line_of(regulation: &Regulation, byte: usize) -> Option<usize> {
    let words = regulation.passages.iter().flat_map(|p| &p.words);
    words.filter(|w| w.span.start <= byte && byte < w.span.end).map(|w| w.line).next()
}
