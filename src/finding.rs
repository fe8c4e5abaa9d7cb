//! What the checks report.

use crate::source::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Doubtful or incomplete.
    Warning,
    /// The regulation contradicts itself or breaks.
    Error,
}

impl Severity {
    /// The message that names it.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Severity::Info => "severity-info",
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        }
    }
}

/// A place where something is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The rule's own name.
    pub rule: String,
    /// The contract's category.
    pub category: String,
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub source: String,
    /// Ordinal of the regulation; null for the act itself.
    pub regulation: Option<u32>,
    /// 1-based raw line that a reader would correct.
    pub line: usize,
    /// First raw byte of the words.
    pub start: usize,
    /// One past their last raw byte.
    pub end: usize,
    /// What is wrong, with its figures.
    pub message: String,
    /// What it contradicts, or where it recurs.
    pub related: Vec<Related>,
    /// Stable when lines shift and text elsewhere changes.
    pub fingerprint: String,
}

/// Another place of a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Related {
    /// The file.
    pub source: String,
    /// 1-based raw line.
    pub line: usize,
    /// First raw byte.
    pub start: usize,
    /// One past the last raw byte.
    pub end: usize,
    /// What stands there.
    pub message: String,
}

impl Finding {
    /// The raw bytes the finding points at.
    pub fn span(&self) -> Span {
        Span { start: self.start, end: self.end }
    }
}
