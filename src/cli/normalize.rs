//! `reglint normalize`.

use super::{Answer, Failure, to_json};
use clap::{Args, ValueEnum};
use reglint::Packs;
use reglint::check::Settings;
use reglint::input::read_source;
use reglint::report::{Normalized, diff, repairs};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Normalize {
    /// A file, or - for standard input
    file: PathBuf,

    /// What to print
    #[arg(long, default_value = "text")]
    format: Format,

    /// What of it to show a person
    #[arg(long, default_value = "text", conflicts_with = "format")]
    show: Show,

    /// Show the raw text against the clean text
    #[arg(long, conflicts_with_all = ["format", "show"])]
    diff: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Show {
    /// The clean text
    Text,
    /// A table of what was repaired
    Repairs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The clean text, a paragraph a line
    Text,
    /// Paragraphs and repairs, for a program
    Json,
}

impl Normalize {
    pub(super) fn run(&self, words: &(Packs, Settings)) -> Result<Answer, Failure> {
        let (packs, settings) = words;
        let source = read_source(&self.file)?;
        let text = reglint::normalize::normalize(&source, packs);
        let language = || reglint::outline::outline(&text, packs).language;
        let exact = matches!((self.format, self.show, self.diff), (Format::Text, Show::Text, false));
        let body = match self.format {
            Format::Text if self.diff => diff(&source, &text),
            Format::Text => match self.show {
                Show::Text => text.clean.clone(),
                Show::Repairs => repairs(&source, &text, settings.lang.unwrap_or(language().into())),
            },
            Format::Json => to_json(&Normalized::of(&source, &text, language()))?,
        };
        Ok(Answer { read: vec![self.file.clone()], exact, ..Answer::of(body) })
    }
}
