//! `reglint extract`.

use super::configs::Configs;
use super::read::Files;
use super::{Answer, Failure, to_json};
use clap::{Args, ValueEnum};
use rayon::prelude::*;
use reglint::check::Settings;
use reglint::extract::understood;
use reglint::normalize::normalize;
use reglint::outline::{Coverage, outline};
use reglint::report::{coverage, csv, step_tables};
use reglint::{Packs, Source};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Extract {
    /// Files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// What to print
    #[arg(long, default_value = "json")]
    format: Format,

    /// Print how much of each document was understood instead, and list what was not
    #[arg(long, conflicts_with = "format")]
    coverage: bool,
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
    pub(super) fn run(&self, words: &(Packs, Settings)) -> Result<Answer, Failure> {
        let (packs, settings) = words;
        let files = Files::of(&self.paths);
        let body = if self.coverage {
            files.sources.par_iter().map(|source| coverage_of(source, packs)).collect()
        } else {
            let registry = files.registry(packs);
            match self.format {
                Format::Json => to_json(&registry)?,
                Format::Csv => csv(&registry)?,
                Format::Table => {
                    let configs = Configs::of(None, &files.sources, settings)?;
                    step_tables(&registry, settings.lang, &|document| configs.settings(&document.source))
                }
            }
        };
        Ok(Answer::about(files, body))
    }
}

fn coverage_of(source: &Source, packs: &Packs) -> String {
    let text = normalize(source, packs);
    let outline = outline(&text, packs);
    let blocks = understood(source, &text, &outline, packs);
    coverage(source, &text, &Coverage::of(&text, &blocks))
}
