//! The table of rules: a line a rule.

use super::rule::{Check, Rule, RuleInfo};
use super::{duration_missing, numeral_mismatch, term_exceeded, term_missing};
use crate::finding::Severity::{Error, Warning};
use std::sync::LazyLock;

/// A rule: name, category, severity, page, check, summary.
macro_rules! rule {
    ($name:literal, $category:literal, $severity:ident, $check:expr, $summary:literal) => {
        Rule {
            info: RuleInfo {
                name: $name,
                category: $category,
                severity: $severity,
                summary: $summary,
                page: include_str!(concat!("../../rules/pages/", $name, ".md")),
            },
            check: $check,
        }
    };
}

use Check::Regulation;

/// All rules.
pub(crate) static TABLE: &[Rule] = &[
    rule!(
        "term-exceeded",
        "term-exceeded",
        Error,
        Regulation(term_exceeded::check),
        "the steps add up to more than the term of the service"
    ),
    rule!(
        "term-missing",
        "term-missing",
        Warning,
        Regulation(term_missing::check),
        "the regulation states no term to measure its steps against"
    ),
    rule!(
        "duration-missing",
        "duration-missing",
        Warning,
        Regulation(duration_missing::check),
        "a step lacks the duration that the heading of its list promises"
    ),
    rule!(
        "numeral-mismatch",
        "numeral-mismatch",
        Error,
        Regulation(numeral_mismatch::check),
        "a figure and the number in words beside it differ"
    ),
];

static INFOS: LazyLock<Vec<RuleInfo>> = LazyLock::new(|| TABLE.iter().map(|r| r.info).collect());

/// What is known of the rules, in the order of the table.
pub fn rules() -> &'static [RuleInfo] {
    &INFOS
}

/// The page of a rule.
pub fn explain(name: &str) -> Option<&'static str> {
    TABLE.iter().find(|r| r.info.name == name).map(|r| r.info.page)
}
