//! `reglint normalize`.

use super::{Answer, Failure, to_json};
use clap::{Args, ValueEnum};
use reglint::Packs;
use reglint::input::read_source;
use reglint::report::Normalized;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Normalize {
    /// A file, or - for standard input
    file: PathBuf,

    /// What to print
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The clean text, a paragraph a line
    Text,
    /// Paragraphs and repairs, for a program
    Json,
}

impl Normalize {
    pub(super) fn run(&self, packs: &Packs) -> Result<Answer, Failure> {
        let source = read_source(&self.file)?;
        let text = reglint::normalize::normalize(&source, packs);
        Ok(Answer::of(match self.format {
            Format::Text => text.clean,
            Format::Json => {
                let language = reglint::outline::outline(&text, packs).language;
                to_json(&Normalized::of(&source, &text, language))?
            }
        }))
    }
}
