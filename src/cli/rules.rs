//! `reglint rules`.

use super::{Answer, Failure, to_json};
use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use reglint::Severity;
use reglint::check::{RuleInfo, rules};
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
    pub(super) fn run(&self) -> Result<Answer, Failure> {
        Ok(Answer::of(match self.format {
            Format::Text => rules().iter().map(line).collect(),
            Format::Json => to_json(&rules().iter().map(entry).collect::<Vec<_>>())?,
        }))
    }
}

fn entry(rule: &RuleInfo) -> Entry {
    Entry { name: rule.name, category: rule.category, severity: rule.severity, summary: rule.summary }
}

fn line(rule: &RuleInfo) -> String {
    let width = rules().iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let (severity, color) = match rule.severity {
        Severity::Error => ("error", AnsiColor::Red),
        Severity::Warning => ("warning", AnsiColor::Yellow),
        Severity::Info => ("info", AnsiColor::Blue),
    };
    let style = Style::new().fg_color(Some(color.into()));
    format!("{style}{severity:7}{style:#}  {:width$}  {}\n", rule.name, rule.summary)
}
