//! `reglint extract`.

use super::read::read_all;
use super::{Answer, Failure, to_json};
use clap::{Args, ValueEnum};
use reglint::Packs;
use reglint::check::Settings;
use reglint::report::{csv, step_tables};

#[derive(Debug, Args)]
pub(super) struct Extract {
    /// Files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,

    /// What to print
    #[arg(long, default_value = "json")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The whole registry, for a program
    Json,
    /// A sheet with a row a step, for a spreadsheet
    Csv,
    /// For a person: the steps of each procedure, their total beside the term
    Table,
}

impl Extract {
    pub(super) fn run(&self, packs: &Packs, settings: &Settings) -> Result<Answer, Failure> {
        let run = read_all(&self.paths, packs);
        let body = match self.format {
            Format::Json => to_json(&run.registry)?,
            Format::Csv => csv(&run.registry)?,
            Format::Table => step_tables(&run.registry, settings.lang, &settings.assumption),
        };
        Ok(Answer::beside(body, &run.problems))
    }
}
