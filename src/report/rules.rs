//! The rules as a person reads them: one a line.

use super::say;
use crate::check::{Lang, RuleInfo, rules};
use crate::finding::Severity;
use anstyle::{AnsiColor, Style};

/// Severity, name and summary of each rule. Styled with ANSI escapes.
pub fn rule_list(lang: Lang) -> String {
    let rows = rules().iter().map(|rule| (label(rule.severity, lang), rule)).collect::<Vec<_>>();
    let label_width = rows.iter().map(|((_, label), _)| label.chars().count()).max().unwrap_or_default();
    let name_width = rows.iter().map(|(_, rule)| rule.name.len()).max().unwrap_or_default();
    let line = |((style, label), rule): &((Style, String), &RuleInfo)| {
        let summary = rule.summary(lang);
        format!("{style}{label:label_width$}{style:#}  {:name_width$}  {summary}\n", rule.name)
    };
    rows.iter().map(line).collect()
}

fn label(severity: Severity, lang: Lang) -> (Style, String) {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Blue,
    };
    (Style::new().fg_color(Some(color.into())), say(severity.id(), lang))
}
