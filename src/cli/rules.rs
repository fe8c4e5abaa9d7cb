//! `reglint rules`.

use super::{Answer, Failure, to_json};
use clap::{Args, ValueEnum};
use reglint::Severity;
use reglint::check::{Lang, RuleInfo, rules};
use reglint::report::rule_list;
use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct Rules {
    /// What to print
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A rule a line: severity, name, summary
    Text,
    /// The same for a program
    Json,
}

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    category: &'static str,
    severity: Severity,
    summary: &'static str,
}

impl Rules {
    pub(super) fn run(&self, lang: Lang) -> Result<Answer, Failure> {
        Ok(Answer::of(match self.format {
            Format::Text => rule_list(lang),
            Format::Json => to_json(&rules().iter().map(|rule| entry(rule, lang)).collect::<Vec<_>>())?,
        }))
    }
}

fn entry(rule: &RuleInfo, lang: Lang) -> Entry {
    Entry { name: rule.name, category: rule.category, severity: rule.severity, summary: rule.summary(lang) }
}
