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
use reglint::report::{Sheet, coverage, sheet, step_tables};
use reglint::{Packs, Source};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Extract {
    /// Files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// What to print [default: json, and csv with --sheet]
    #[arg(long)]
    format: Option<Format>,

    /// Which table of the registry the sheet shows [default: steps]
    #[arg(long)]
    sheet: Option<Sheet>,

    /// Begin the sheet with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    bom: bool,

    /// Print how much of each document was understood instead, and list what was not
    #[arg(long, conflicts_with_all = ["format", "sheet", "bom"])]
    coverage: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The whole registry, for a program
    Json,
    /// A sheet for a spreadsheet, a row a step or what --sheet names
    Csv,
    /// For a person: the steps of each procedure, their total beside the term
    Table,
}

impl Extract {
    pub(super) fn run(&self, words: &(Packs, Settings)) -> Result<Answer, Failure> {
        let (packs, settings) = words;
        let of_sheet = self.sheet.is_some() || self.bom;
        let format = self.format.unwrap_or(if of_sheet { Format::Csv } else { Format::Json });
        if of_sheet && format != Format::Csv {
            return Err(Failure::NoSheet);
        }
        let files = Files::of(&self.paths);
        let body = if self.coverage {
            files.sources.par_iter().map(|source| coverage_of(source, words)).collect()
        } else {
            let registry = files.registry(packs);
            match format {
                Format::Json => to_json(&registry)?,
                Format::Csv => {
                    let mark = if self.bom { "\u{FEFF}" } else { "" };
                    format!("{mark}{}", sheet(&registry, self.sheet.unwrap_or(Sheet::Steps))?)
                }
                Format::Table => {
                    let configs = Configs::of(None, &files.sources, settings)?;
                    step_tables(&registry, settings.lang, &|document| configs.settings(&document.source))
                }
            }
        };
        let exact = !self.coverage && format == Format::Csv;
        Ok(Answer { exact, ..Answer::about(files, body) })
    }
}

fn coverage_of(source: &Source, (packs, settings): &(Packs, Settings)) -> String {
    let text = normalize(source, packs);
    let outline = outline(&text, packs);
    let blocks = understood(source, &text, &outline, packs);
    let lang = settings.lang.unwrap_or(outline.language.into());
    coverage(source, &text, &Coverage::of(&text, &blocks), lang)
}
