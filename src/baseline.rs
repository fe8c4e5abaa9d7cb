//! Findings that are known already: kept in a file, so that only new ones count.

use crate::finding::Finding;
use crate::model::Registry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The findings of an earlier run.
///
/// They are known again by their fingerprints alone, so a file may be moved and edited elsewhere;
/// the other fields are for the reader of a diff.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Version of this shape.
    pub version: u32,
    /// The findings, in their order.
    pub findings: Vec<Known>,
}

/// A finding as a baseline keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Known {
    /// The rule.
    pub rule: String,
    /// The file, when the baseline was written.
    pub source: String,
    /// What was wrong.
    pub message: String,
    /// By which it is known again.
    pub fingerprint: String,
}

/// What a baseline makes of a run's findings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Compared {
    /// Findings that the baseline does not have.
    pub new: Vec<Finding>,
    /// Number of those that it has.
    pub known: usize,
    /// Findings of the baseline that are there no more.
    pub gone: Vec<Known>,
}

impl Baseline {
    /// The baseline that knows exactly these findings.
    pub fn of(findings: &[Finding]) -> Self {
        let known = |f: &Finding| Known {
            rule: f.rule.clone(),
            source: f.source.clone(),
            message: f.message.clone(),
            fingerprint: f.fingerprint.clone(),
        };
        Baseline { version: 1, findings: findings.iter().map(known).collect() }
    }

    /// Tells new findings from known ones. Each entry of the baseline accounts for one finding; an
    /// entry of a document that was not read this time is not gone.
    pub fn compare(&self, findings: Vec<Finding>, registry: &Registry) -> Compared {
        let mut left: BTreeMap<&str, Vec<&Known>> = BTreeMap::new();
        for known in self.findings.iter().rev() {
            left.entry(&known.fingerprint).or_default().push(known);
        }
        let found = findings.len();
        let mut is_new = |f: &Finding| left.get_mut(f.fingerprint.as_str()).and_then(Vec::pop).is_none();
        let new: Vec<Finding> = findings.into_iter().filter(|f| is_new(f)).collect();
        // In the order of the baseline.
        let read: BTreeSet<&str> = registry.documents.iter().map(|d| d.source.as_str()).collect();
        let is_gone = |known: &&Known| {
            read.contains(known.source.as_str())
                && left
                    .get(known.fingerprint.as_str())
                    .is_some_and(|rest| rest.iter().any(|k| std::ptr::eq(*k, *known)))
        };
        let gone = self.findings.iter().filter(is_gone).cloned().collect();
        Compared { known: found - new.len(), new, gone }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;
    use crate::model::Document;

    fn registry(source: &str) -> Registry {
        let document = Document { source: source.into(), ..Document::default() };
        Registry { version: 1, documents: vec![document] }
    }

    fn finding(fingerprint: &str, line: usize) -> Finding {
        Finding {
            rule: "numbering".into(),
            category: "numbering".into(),
            severity: Severity::Warning,
            source: "a.txt".into(),
            regulation: None,
            line,
            start: 0,
            end: 0,
            message: String::new(),
            related: vec![],
            fingerprint: fingerprint.into(),
        }
    }

    #[test]
    fn only_new_findings_count_and_fixed_ones_are_gone() {
        let baseline = Baseline::of(&[finding("a", 1), finding("b", 2), finding("b", 3)]);
        let compared = baseline.compare(vec![finding("b", 40), finding("c", 50)], &registry("a.txt"));
        assert_eq!(compared.new, [finding("c", 50)]);
        assert_eq!(compared.known, 1);
        let gone: Vec<&str> = compared.gone.iter().map(|k| k.fingerprint.as_str()).collect();
        assert_eq!(gone, ["a", "b"], "of two alike, one was fixed");
    }

    #[test]
    fn a_run_is_no_news_to_its_own_baseline() {
        let findings = vec![finding("a", 1), finding("a", 2)];
        let compared = Baseline::of(&findings).compare(findings, &registry("a.txt"));
        assert_eq!((compared.new.len(), compared.known, compared.gone.len()), (0, 2, 0));
    }

    #[test]
    fn what_was_not_read_is_not_gone() {
        let compared = Baseline::of(&[finding("a", 1)]).compare(vec![], &registry("b.txt"));
        assert_eq!(compared, Compared::default());
    }
}
