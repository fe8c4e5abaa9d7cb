//! The JSON forms that are not the registry itself.

use crate::baseline::Known;
use crate::finding::{Finding, Severity};
use crate::input::InputError;
use crate::model::{Language, Registry, Status};
use crate::source::Source;
use crate::text::{ParagraphKind, Repair, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What `reglint check --format json` prints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Findings {
    /// Version of this shape.
    pub version: u32,
    /// The findings.
    pub findings: Vec<Finding>,
    /// The run in figures.
    pub summary: Summary,
    /// Paths that could not be read, so that nothing is known of them; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Unread>,
    /// What a baseline made of the findings; absent without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<AgainstBaseline>,
}

/// A path that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unread {
    /// The path as it was given; null where a walk through a folder was in trouble.
    pub source: Option<String>,
    /// What the matter was.
    pub message: String,
}

impl From<&InputError> for Unread {
    fn from(error: &InputError) -> Self {
        Unread { source: error.path(), message: error.to_string() }
    }
}

/// How a run's findings relate to a baseline. The findings themselves are the new ones only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgainstBaseline {
    /// Number of findings that the baseline has too.
    pub known: usize,
    /// Findings of the baseline that are there no more.
    pub gone: Vec<Known>,
}

/// A run in figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    /// Files read.
    pub documents: usize,
    /// Approving acts among them.
    pub acts: usize,
    /// Regulations in force within their act.
    pub regulations: usize,
    /// Regulations struck out.
    pub excluded: usize,
    /// Lists of actions.
    pub procedures: usize,
    /// Actions.
    pub steps: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
}

impl Summary {
    /// Counts what was read and what was found.
    pub fn of(registry: &Registry, findings: &[Finding]) -> Self {
        let regulations = || registry.documents.iter().flat_map(|d| &d.regulations);
        let procedures = || regulations().flat_map(|r| &r.procedures);
        let with = |severity| findings.iter().filter(|f| f.severity == severity).count();
        Summary {
            documents: registry.documents.len(),
            acts: registry.documents.iter().filter(|d| d.act.is_some()).count(),
            regulations: regulations().filter(|r| r.status == Status::Active).count(),
            excluded: regulations().filter(|r| r.status == Status::Excluded).count(),
            procedures: procedures().count(),
            steps: procedures().map(|p| p.steps.len()).sum(),
            errors: with(Severity::Error),
            warnings: with(Severity::Warning),
            infos: with(Severity::Info),
        }
    }
}

/// What `reglint normalize --format json` prints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Normalized {
    /// Version of this shape.
    pub version: u32,
    /// The file as it was named.
    pub source: String,
    /// By content.
    pub language: Language,
    /// The clean text, in reading order.
    pub paragraphs: Vec<NormalizedParagraph>,
    /// What was mended, in raw order.
    pub repairs: Vec<Repair>,
}

/// A paragraph of the clean text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NormalizedParagraph {
    /// First and last 1-based raw line.
    pub lines: (usize, usize),
    /// What it is by its layout.
    pub kind: ParagraphKind,
    /// Its words, on one line.
    pub text: String,
}

impl Normalized {
    /// The JSON form of a clean text.
    pub fn of(source: &Source, text: &Text, language: Language) -> Self {
        let paragraph = |p: &crate::text::Paragraph| NormalizedParagraph {
            lines: p.lines,
            kind: p.kind,
            text: text.str(p.range.clone()).to_owned(),
        };
        Normalized {
            version: 1,
            source: source.name().to_owned(),
            language,
            paragraphs: text.paragraphs.iter().map(paragraph).collect(),
            repairs: text.repairs.clone(),
        }
    }
}
