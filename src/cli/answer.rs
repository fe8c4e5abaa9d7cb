//! What a command gives back.

use super::output::{self, OutputError};
use super::read::Files;
use reglint::FileError;
use reglint::check::rules;
use reglint::input::InputError;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a command came to.
#[derive(Debug)]
pub struct Answer {
    /// For standard output or the file of `-o`.
    pub body: String,
    /// The body is what it is: no colours to be taken out where nobody sees them, no escapes to be obeyed.
    pub exact: bool,
    /// For files of their own.
    pub files: Vec<(PathBuf, String)>,
    /// For standard error: what could not be done.
    pub complaints: Vec<String>,
    /// For the caller.
    pub status: Status,
    /// What was read, which nothing is to be written over.
    pub read: Vec<PathBuf>,
}

impl Answer {
    /// An answer without trouble.
    pub(super) fn of(body: String) -> Self {
        Answer {
            body,
            exact: false,
            files: Vec::new(),
            complaints: Vec::new(),
            status: Status::Clean,
            read: Vec::new(),
        }
    }

    /// An answer about files, of which some could not be read.
    pub(super) fn about(files: Files, body: String) -> Self {
        let status = if files.problems.is_empty() { Status::Clean } else { Status::Failed };
        let problems = files.problems.iter().map(ToString::to_string);
        let complaints = problems.chain(files.remarks).collect();
        Answer { complaints, status, read: files.paths, ..Answer::of(body) }
    }

    /// Sends the answer where it belongs: the body to the file of `-o` or to standard output.
    ///
    /// # Errors
    /// When something cannot be written, or would be written over a file that was read or written.
    pub fn send(&self, output: Option<&Path>) -> Result<(), Failure> {
        let mut kept: Vec<PathBuf> = self.read.iter().filter_map(|path| path.canonicalize().ok()).collect();
        let files = self.files.iter().map(|(path, body)| (Some(path.as_path()), body, true));
        let all: Vec<_> = files.chain([(output, &self.body, self.exact)]).collect();
        for path in all.iter().filter_map(|(path, ..)| *path) {
            let place = output::place(path);
            if kept.contains(&place) {
                return Err(Failure::Overwrites(path.to_owned()));
            }
            kept.push(place);
        }
        Ok(all.into_iter().try_for_each(|(path, body, exact)| output::emit(body, exact, path))?)
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
    /// A file of words, settings or the like is of no use.
    #[error(transparent)]
    File(#[from] FileError),
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
    /// The answer could not be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// A file of the run would be lost.
    #[error("{path}: is read or written by this run already; name another file to write to", path = .0.display())]
    Overwrites(PathBuf),
    /// A value could not be written as JSON.
    #[error("cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// There is no such rule.
    #[error("{name}: no such rule; the rules are {known}", known = rule_names())]
    Rule {
        /// As given.
        name: String,
    },
    /// A rule is given two severities.
    #[error("{name}: only one of --deny, --warn and --allow can hold for a rule")]
    Levels {
        /// The rule.
        name: String,
    },
    /// What is said of a sheet where none is printed.
    #[error("--sheet and --bom are of --format csv")]
    NoSheet,
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
