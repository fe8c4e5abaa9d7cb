//! `reglint check`.

use super::read::read_all;
use super::{Answer, Failure, Status, to_json};
use clap::{Args, ValueEnum};
use reglint::check::Settings;
use reglint::report::Report;
use reglint::{Packs, Severity};

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,

    /// What to print
    #[arg(long, default_value = "text")]
    format: Format,

    /// The least severity at which the exit status is 1
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a person: each finding with the words it is about
    Text,
    /// For a program
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    fn is_met_by(self, severity: Severity) -> bool {
        match self {
            FailOn::Error => severity >= Severity::Error,
            FailOn::Warning => severity >= Severity::Warning,
            FailOn::Info => true,
            FailOn::Never => false,
        }
    }
}

impl Check {
    pub(super) fn run(&self, packs: &Packs, settings: &Settings) -> Result<Answer, Failure> {
        let run = read_all(&self.paths, packs);
        let findings = reglint::check::check(&run.registry, settings);
        let report = Report { findings: &findings, registry: &run.registry, sources: &run.sources };
        let body = match self.format {
            Format::Text => report.text(),
            Format::Json => to_json(&report.json())?,
        };
        let mut answer = Answer::beside(body, &run.problems);
        if answer.status == Status::Clean && findings.iter().any(|f| self.fail_on.is_met_by(f.severity)) {
            answer.status = Status::Findings;
        }
        Ok(answer)
    }
}
