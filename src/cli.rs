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
use reglint::check::{Lang, Settings};
use reglint::pack::{PackError, Packs};
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

    /// Take the language packs from DIR (ru.toml and kk.toml) instead of the built-in ones
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
    pub fn run(&self, today: &str) -> Result<Answer, Failure> {
        match &self.command {
            Command::Check(command) => command.run(&self.packs()?, self.settings()?, today),
            Command::Extract(command) => command.run(&self.packs()?, &self.settings()?),
            Command::Normalize(command) => command.run(&self.packs()?),
            Command::Rules(command) => command.run(self.lang_of_rules()),
            Command::Explain(command) => command.run(self.lang_of_rules()),
            Command::Schema(command) => command.run(),
        }
    }

    fn settings(&self) -> Result<Settings, PackError> {
        let settings = self.rules.as_deref().map_or_else(Settings::embedded, Settings::from_dir)?;
        Ok(Settings { lang: self.lang.map(Lang::from), ..settings })
    }

    /// Language of what is said of the rules, which is about no text.
    fn lang_of_rules(&self) -> Lang {
        self.lang.map_or(Lang::En, Lang::from)
    }

    fn packs(&self) -> Result<Packs, PackError> {
        self.rules.as_deref().map_or_else(Packs::embedded, Packs::from_dir)
    }
}

/// JSON as every command prints it: indented, ended by a line end.
fn to_json(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
