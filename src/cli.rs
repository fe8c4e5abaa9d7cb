//! The command line: one file a command.
//!
//! A command does not print. It gives an [`Answer`], which `main` sends where it belongs.

mod check;
mod extract;
mod normalize;
pub mod output;
mod read;
mod schema;

use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use clap::{Parser, Subcommand, ValueEnum};
use reglint::check::Settings;
use reglint::input::InputError;
use reglint::pack::{PackError, Packs};
use std::path::PathBuf;
use std::process::ExitCode;

/// How the program's name stands before a complaint.
pub const ALARM: Style = AnsiColor::Red.on_default().bold();

/// Reads regulations of public services as they come off the web and finds where they contradict
/// themselves.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Write to FILE instead of standard output; an existing file is replaced only when all is done
    #[arg(short, long, value_name = "FILE", global = true)]
    pub output: Option<PathBuf>,

    /// Take the language packs from DIR (ru.toml and kk.toml) instead of the built-in ones
    #[arg(long, value_name = "DIR", global = true)]
    rules: Option<PathBuf>,

    /// When to use colours
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Report where regulations contradict themselves
    Check(check::Check),
    /// Print what regulations say: services, terms, steps, actors, appendices
    Extract(extract::Extract),
    /// Print the clean text of a file and what was repaired in it
    Normalize(normalize::Normalize),
    /// Print the JSON Schema of an output
    Schema(schema::Schema),
}

/// When to use colours.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Color {
    /// Where a person reads
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// Makes it the choice of all output.
    pub fn write_global(self) {
        let choice = match self {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        choice.write_global();
    }
}

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
    fn of(body: String) -> Self {
        Answer { body, complaints: Vec::new(), status: Status::Clean }
    }

    /// An answer beside which some paths could not be read.
    fn beside(body: String, problems: &[InputError]) -> Self {
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
    /// A value could not be written as JSON.
    #[error("cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A row could not be written as CSV.
    #[error("cannot be written as CSV: {0}")]
    Csv(#[from] csv::Error),
}

impl Cli {
    /// Does what was asked for.
    ///
    /// # Errors
    /// When nothing could be done. Files that alone could not be read are complaints of the answer.
    pub fn run(&self) -> Result<Answer, Failure> {
        match &self.command {
            Command::Check(command) => command.run(&self.packs()?, &self.settings()?),
            Command::Extract(command) => command.run(&self.packs()?),
            Command::Normalize(command) => command.run(&self.packs()?),
            Command::Schema(command) => command.run(),
        }
    }

    fn settings(&self) -> Result<Settings, PackError> {
        self.rules.as_deref().map_or_else(Settings::embedded, Settings::from_dir)
    }

    fn packs(&self) -> Result<Packs, PackError> {
        self.rules.as_deref().map_or_else(Packs::embedded, Packs::from_dir)
    }
}

/// JSON as every command prints it: indented, ended by a line end.
fn to_json(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
