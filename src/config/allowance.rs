//! Findings that are known and right.

use super::Config;
use crate::calendar::Date;
use crate::finding::Finding;
use serde::Deserialize;
use std::fmt;
use std::path::Path;

/// A finding, or several, that are known and right: all that is said of them must fit, and one thing at
/// least must be said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The rule.
    pub rule: Option<String>,
    /// The document's name, or its last parts: `act.txt` and `north/act.txt` name `acts/north/act.txt`.
    pub document: Option<String>,
    /// Ordinal of the regulation.
    pub regulation: Option<u32>,
    /// The finding itself.
    pub fingerprint: Option<String>,
    /// Why it is right.
    pub reason: String,
    /// The last day on which it is allowed.
    pub until: Option<Date>,
}

/// What allowances make of a run's findings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Allowed {
    /// Findings that none allows.
    pub findings: Vec<Finding>,
    /// Number of those that one allows.
    pub allowed: usize,
    /// Allowances that allow nothing in what was read, or whose day is past.
    pub idle: Vec<Allowance>,
}

impl Config {
    /// Takes out the findings that are known and right. Of an allowance for a document that was not
    /// read nothing can be said.
    pub fn allow(&self, findings: Vec<Finding>, read: &[&str], today: Date) -> Allowed {
        let mut used = vec![false; self.allow.len()];
        let mut left = Vec::new();
        let all = findings.len();
        for finding in findings {
            let mut allowed = false;
            for (allowance, used) in self.allow.iter().zip(&mut used) {
                if !allowance.is_past(today) && allowance.covers(&finding) {
                    (allowed, *used) = (true, true);
                }
            }
            if !allowed {
                left.push(finding);
            }
        }
        let unused = self.allow.iter().zip(used).filter(|(_, used)| !used).map(|(allowance, _)| allowance);
        let idle = unused.filter(|a| read.iter().any(|source| a.is_for(source))).cloned().collect();
        Allowed { allowed: all - left.len(), findings: left, idle }
    }
}

impl Allowance {
    /// Whether its last day is over.
    pub fn is_past(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// Whether it says what it allows.
    pub(super) fn says_something(&self) -> bool {
        self.rule.is_some()
            || self.document.is_some()
            || self.regulation.is_some()
            || self.fingerprint.is_some()
    }

    fn is_for(&self, source: &str) -> bool {
        self.document.as_ref().is_none_or(|document| Path::new(source).ends_with(document))
    }

    fn covers(&self, finding: &Finding) -> bool {
        self.is_for(&finding.source)
            && self.rule.as_ref().is_none_or(|r| *r == finding.rule)
            && self.regulation.is_none_or(|n| finding.regulation == Some(n))
            && self.fingerprint.as_ref().is_none_or(|f| *f == finding.fingerprint)
    }
}

/// What it allows.
impl fmt::Display for Allowance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = [
            self.rule.clone(),
            self.document.clone(),
            self.regulation.map(|n| format!("regulation {n}")),
            self.fingerprint.clone(),
        ];
        f.write_str(&said.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{finding, parse};
    use super::*;

    const DAY: &str = "2026-01-01";

    fn allowed(config: &str, findings: Vec<Finding>, read: &[&str]) -> Allowed {
        parse(config).unwrap().allow(findings, read, DAY.parse().unwrap())
    }

    #[test]
    fn what_is_allowed_is_taken_out_and_idle_allowances_are_told() {
        let findings = vec![
            finding("numbering", "dir/a.txt", 1),
            finding("numbering", "dir/b.txt", 1),
            finding("title-mismatch", "dir/a.txt", 2),
        ];
        let config = r#"
            [[allow]]
            rule = "numbering"
            document = "a.txt"
            reason = "the act counts so"
            [[allow]]
            fingerprint = "title-mismatch2"
            reason = "past"
            until = "2025-12-31"
            [[allow]]
            rule = "wording"
            reason = "nothing of the kind"
            "#;
        let allowed = allowed(config, findings, &["dir/a.txt", "dir/b.txt"]);
        assert_eq!((allowed.allowed, allowed.findings.len(), allowed.idle.len()), (1, 2, 2));
    }

    #[test]
    fn a_document_is_named_by_whole_parts_of_its_path() {
        let config = "[[allow]]\ndocument = \"x/act.txt\"\nreason = \"so\"\n";
        let of = |source: &str| allowed(config, vec![finding("numbering", source, 1)], &[source]).allowed;
        assert_eq!(of("acts/x/act.txt"), 1);
        assert_eq!(of("x/contract.txt"), 0);
        assert_eq!(of("acts/lax/act.txt"), 0);
    }

    #[test]
    fn an_allowance_for_a_document_that_was_not_read_is_not_idle() {
        let config =
            "[[allow]]\nrule = \"numbering\"\ndocument = \"kk.txt\"\nregulation = 2\nreason = \"so\"\n";
        assert_eq!(allowed(config, vec![], &["a.txt"]).idle, []);
        let idle = allowed(config, vec![], &["a.txt", "dir/kk.txt"]).idle;
        assert_eq!(idle[0].to_string(), "numbering, kk.txt, regulation 2");
    }

    #[test]
    fn an_allowance_holds_through_its_last_day() {
        let config =
            |until| format!("[[allow]]\nrule = \"numbering\"\nreason = \"so\"\nuntil = \"{until}\"\n");
        let of = |until| allowed(&config(until), vec![finding("numbering", "a.txt", 1)], &["a.txt"]).allowed;
        assert_eq!((of("2025-12-31"), of(DAY)), (0, 1));
        for wrong in ["31.01.2020", "2026-02-30", "2026-1-31", "+026-01-31"] {
            assert!(parse(&config(wrong)).unwrap_err().to_string().contains(wrong), "{wrong}");
        }
    }
}
