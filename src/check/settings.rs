//! What the caller chooses.

use super::message::Lang;
use super::standards::Standards;
use super::words::Knowledge;
use crate::config::Config;
use crate::finding::Severity;
use crate::toml_file::FileError;
use crate::worktime::Assumption;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is done with the findings of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// They are not reported.
    Allow,
    /// All of them are of severity info.
    Info,
    /// All of them are warnings.
    Warning,
    /// All of them are errors.
    Error,
}

/// What the caller chooses for a run of the checks.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Language of the messages; that of the document where `None`.
    pub lang: Option<Lang>,
    /// What is taken for granted where durations in different units are compared.
    pub assumption: Assumption,
    /// Rules whose findings are not of the severity that the rule gives them, by name.
    pub levels: BTreeMap<String, Level>,
    /// Groups of wording slips that are not reported.
    pub wording_off: BTreeSet<String>,
    /// Terms of the standards, for regulations that state none.
    pub standards: Standards,
    /// Documents, by their sources, that are the Russian and the Kazakh text of one act.
    pub pairs: Vec<[String; 2]>,
    /// What the checks know about words.
    pub knowledge: Knowledge,
}

impl Settings {
    /// The defaults, with what is built into the program.
    ///
    /// # Errors
    /// When an embedded file is broken; a test keeps that from being shipped.
    pub fn embedded() -> Result<Self, FileError> {
        Settings::of(Knowledge::embedded()?, None)
    }

    /// The defaults, with what stands in a rules folder.
    ///
    /// # Errors
    /// When a file of the folder cannot be read or is broken.
    pub fn from_dir(dir: &Path) -> Result<Self, FileError> {
        Settings::of(Knowledge::from_dir(dir)?, Some(dir))
    }

    fn of(knowledge: Knowledge, dir: Option<&Path>) -> Result<Self, FileError> {
        let mut settings = Settings {
            lang: None,
            assumption: Assumption::default(),
            levels: BTreeMap::new(),
            wording_off: BTreeSet::new(),
            standards: Standards::default(),
            pairs: Vec::new(),
            knowledge,
        };
        let own = dir.map(|d| d.join("checks.toml")).filter(|path| path.is_file());
        let config = match own {
            Some(path) => Config::read(&path)?,
            None => Config::parse(Path::new("rules/checks.toml"), include_str!("../../rules/checks.toml"))?,
        };
        config.apply(&mut settings)?;
        Ok(settings)
    }

    /// The severity of a finding; `None` where it is not reported.
    pub(crate) fn severity(&self, rule: &str, own: Severity) -> Option<Severity> {
        match self.levels.get(rule) {
            None => Some(own),
            Some(Level::Allow) => None,
            Some(Level::Info) => Some(Severity::Info),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
        }
    }
}
