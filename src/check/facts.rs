//! What a check says: typed facts, from which prose is made elsewhere.

use crate::finding::Severity;
use crate::model::{Place, Procedure};
use crate::source::Span;
use crate::worktime::Sum;

/// Where something stands in the raw file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct At {
    /// 1-based raw line.
    pub line: usize,
    /// The raw bytes.
    pub span: Span,
}

impl From<&Place> for At {
    fn from(place: &Place) -> Self {
        At { line: place.line, span: Span { start: place.start, end: place.end } }
    }
}

/// A fact named in a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Arg {
    /// Words of the text, which a message puts in quotes.
    Text(String),
    /// Words that stand in a message without quotes, so that their own are the outer ones.
    Plain(String),
    /// A count.
    Number(i64),
    /// Durations, each in its own unit.
    Sum(Sum),
    /// Durations one after the other, as they are added up.
    Sums(Vec<Sum>),
    /// Words of the text, several.
    Names(Vec<String>),
    /// Where a list of actions stands.
    Procedure {
        /// Number of its item.
        item: Option<String>,
        /// Number of its appendix.
        appendix: Option<u32>,
        /// A list of an appendix whose number is lost, or of no item.
        kind: crate::model::ProcedureKind,
    },
    /// Another message of the catalogue, without arguments.
    Message(String),
}

impl From<&str> for Arg {
    fn from(s: &str) -> Self {
        Arg::Text(s.to_owned())
    }
}
impl From<&String> for Arg {
    fn from(s: &String) -> Self {
        Arg::Text(s.clone())
    }
}
impl From<String> for Arg {
    fn from(s: String) -> Self {
        Arg::Text(s)
    }
}
impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Arg::Number(i64::from(n))
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<Sum> for Arg {
    fn from(sum: Sum) -> Self {
        Arg::Sum(sum)
    }
}
impl From<Vec<Sum>> for Arg {
    fn from(sums: Vec<Sum>) -> Self {
        Arg::Sums(sums)
    }
}
impl From<&Procedure> for Arg {
    fn from(p: &Procedure) -> Self {
        Arg::Procedure { item: p.item.clone(), appendix: p.appendix, kind: p.kind }
    }
}
impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Self {
        Arg::Names(names)
    }
}

/// A message of the catalogue with its facts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Message {
    /// Its name in `rules/messages`.
    pub id: &'static str,
    /// Its facts by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without facts.
    pub fn new(id: &'static str) -> Self {
        Message { id, args: Vec::new() }
    }

    /// Adds a fact.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// Another place of a finding, and what stands there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RelatedFacts {
    /// The place.
    pub at: At,
    /// The file, where it is another one.
    pub source: Option<String>,
    /// What stands there.
    pub message: Message,
}

/// One finding of a check.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Facts {
    /// What is wrong.
    pub message: Message,
    /// Where a reader would correct it.
    pub at: At,
    /// Where it is not the rule's own.
    pub severity: Option<Severity>,
    /// What it contradicts, or where it recurs.
    pub related: Vec<RelatedFacts>,
    /// What the finding is about, beside its rule and service: what tells it from others of the rule
    /// and stays the same when lines shift.
    pub key: Vec<String>,
}

impl Facts {
    /// A finding at a place.
    pub fn new(id: &'static str, at: impl Into<At>) -> Self {
        Facts {
            message: Message { id, args: Vec::new() },
            at: at.into(),
            severity: None,
            related: Vec::new(),
            key: vec![id.to_owned()],
        }
    }

    /// Adds a fact to the message.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.message.args.push((name, value.into()));
        self
    }

    /// Sets a severity other than the rule's own.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Adds to what identifies the finding.
    // By value: keys are made of temporaries, and `&format!(…)` everywhere would say nothing more.
    #[allow(clippy::needless_pass_by_value)]
    pub fn key(mut self, part: impl ToString) -> Self {
        self.key.push(part.to_string());
        self
    }

    /// Adds another place.
    pub fn related(mut self, related: RelatedFacts) -> Self {
        self.related.push(related);
        self
    }
}

impl RelatedFacts {
    /// A place and what stands there.
    pub fn new(id: &'static str, at: impl Into<At>) -> Self {
        RelatedFacts { at: at.into(), source: None, message: Message { id, args: Vec::new() } }
    }

    /// Adds a fact to the message.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.message.args.push((name, value.into()));
        self
    }
}
