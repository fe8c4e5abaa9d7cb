//! The command line: one file a command.
//!
//! A command does not print. It gives an answer, which `main` sends where it belongs.

mod answer;
mod check;
mod configs;
mod explain;
mod extract;
mod normalize;
mod output;
mod read;
mod rules;
mod schema;

pub use answer::Status;

use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use answer::{Answer, Failure};
use clap::{Parser, Subcommand, ValueEnum};
use reglint::calendar::Date;
use reglint::check::{Lang, Settings};
use reglint::{FileError, Packs};
use std::path::PathBuf;

/// How the program's name stands before a complaint.
pub const ALARM: Style = AnsiColor::Red.on_default().bold();

/// Reads regulations of public services as they come off the web and finds where they contradict
/// themselves.
#[derive(Debug, Parser)]
#[command(version, term_width = 100, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Write to FILE instead of standard output; an existing file is replaced only when all is done
    #[arg(short, long, value_name = "FILE", global = true)]
    pub output: Option<PathBuf>,

    /// Take what is known of words and law from DIR instead of what is built in: ru.toml, kk.toml
    /// and, where it has them, checks.*, wording.*, matters.* and law.toml
    #[arg(long, value_name = "DIR", global = true)]
    rules: Option<PathBuf>,

    /// Language of messages; by default that of the text they are about, and English where there is
    /// none
    #[arg(long, value_name = "LANGUAGE", global = true)]
    lang: Option<Language>,

    /// When to use colours
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Report where regulations contradict themselves
    Check(Box<check::Check>),
    /// Print what regulations say: services, terms, steps, actors, appendices
    Extract(extract::Extract),
    /// Print the clean text of a file and what was repaired in it
    Normalize(normalize::Normalize),
    /// List the rules with their severity
    Rules(rules::Rules),
    /// Print the page of a rule: what it finds, why that is bad, examples
    Explain(explain::Explain),
    /// Print the JSON Schema of an output
    Schema(schema::Schema),
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Makes it the choice of all output.
    pub(crate) fn write_global(self) {
        let choice = match self {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        choice.write_global();
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Language {
    Ru,
    Kk,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Ru => Lang::Ru,
            Language::Kk => Lang::Kk,
            Language::En => Lang::En,
        }
    }
}

impl Cli {
    /// Does what was asked for.
    ///
    /// # Errors
    /// When nothing could be done. Files that alone could not be read are complaints of the answer.
    pub fn run(&self, today: Date) -> Result<Answer, Failure> {
        // A folder that cannot be used is told of, even where the command needs none.
        let own = match &self.rules {
            Some(dir) => Some((Packs::from_dir(dir)?, Settings::from_dir(dir)?)),
            None => None,
        };
        let words = || -> Result<(Packs, Settings), FileError> {
            let (packs, settings) = match own {
                Some(own) => own,
                None => (Packs::embedded()?, Settings::embedded()?),
            };
            Ok((packs, Settings { lang: self.lang.map(Lang::from), ..settings }))
        };
        match &self.command {
            Command::Check(command) => command.run(words()?, today),
            Command::Extract(command) => command.run(&words()?),
            Command::Normalize(command) => command.run(&words()?),
            Command::Rules(command) => command.run(self.lang_of_rules()),
            Command::Explain(command) => command.run(self.lang_of_rules()),
            Command::Schema(command) => command.run(),
        }
    }

    /// Language of what is said of the rules, which is about no text.
    fn lang_of_rules(&self) -> Lang {
        self.lang.map_or(Lang::En, Lang::from)
    }
}

/// JSON as every command prints it: indented, ended by a line end.
fn to_json(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
