//! What a command gives back.

use super::output::OutputError;
use reglint::check::rules;
use reglint::input::InputError;
use reglint::pack::PackError;
use std::path::PathBuf;
use std::process::ExitCode;

/// What a command came to.
#[derive(Debug)]
pub struct Answer {
    /// For standard output or the file of `-o`.
    pub body: String,
    /// For standard error: what could not be done.
    pub complaints: Vec<String>,
    /// For the caller.
    pub status: Status,
}

impl Answer {
    /// An answer without trouble.
    pub(super) fn of(body: String) -> Self {
        Answer { body, complaints: Vec::new(), status: Status::Clean }
    }

    /// An answer beside which some paths could not be read.
    pub(super) fn beside(body: String, problems: &[InputError]) -> Self {
        let complaints: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let status = if complaints.is_empty() { Status::Clean } else { Status::Failed };
        Answer { body, complaints, status }
    }
}

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Done, and nothing to report at the severity asked for.
    Clean,
    /// Done, with findings.
    Findings,
    /// Something could not be done.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Clean => 0,
            Status::Findings => 1,
            Status::Failed => 2,
        })
    }
}

/// Why a command could do nothing at all.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The language packs are broken.
    #[error(transparent)]
    Packs(#[from] PackError),
    /// The only file could not be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The file of `--baseline` is of no use.
    #[error("{path}: {message}; write one with reglint check --write-baseline", path = path.display())]
    Baseline {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        message: String,
    },
    /// The file of `--write-baseline` could not be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// A value could not be written as JSON.
    #[error("cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// There is no such rule.
    #[error("{name}: no such rule; the rules are {known}", known = rule_names())]
    Rule {
        /// As given.
        name: String,
    },
    /// The page could not be filled in.
    #[error("cannot be written as HTML: {0}")]
    Html(#[from] minijinja::Error),
    /// The build server's report could not be written.
    #[error("cannot be written as XML: {0}")]
    Junit(#[from] quick_junit::SerializeError),
    /// A row could not be written as CSV.
    #[error("cannot be written as CSV: {0}")]
    Csv(#[from] csv::Error),
}

fn rule_names() -> String {
    rules().iter().map(|rule| rule.name).collect::<Vec<_>>().join(", ")
}
