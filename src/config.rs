//! What a project says about the checks: `reglint.toml`, found upward from each file that is read.
//!
//! ```toml
//! calendar = "holidays.toml"   # holidays and moved working days, a file beside this one
//!
//! [rules]                      # severities: error, warning, info or allow
//! roster-idle = "info"
//!
//! [wording]
//! off = ["spelling"]           # groups of slips that are not reported
//!
//! [assumption]                 # how durations in different units are compared
//! hours_per_working_day = 8
//!
//! [[allow]]                    # findings that are known and right
//! rule = "title-mismatch"
//! document = "000_act.txt"     # the file's name, or the end of its path
//! regulation = 4
//! reason = "the ministry named it so"
//! until = "2026-01-31"
//! ```

mod allowance;

pub use allowance::{Allowance, Allowed};

use crate::calendar::Calendar;
use crate::check::{Level, Settings, rule_named};
use crate::toml_file::{self, FileError, FileKind};
use crate::worktime::Assumption;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name of the file.
pub const FILE_NAME: &str = "reglint.toml";

/// What a project says about the checks.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Severities of rules by name.
    pub rules: BTreeMap<String, Level>,
    /// Options of the checks of wording.
    pub wording: WordingOptions,
    /// How durations in different units are compared.
    pub assumption: Option<Assumption>,
    /// A file of holidays and moved working days, beside this one; see [`Calendar`].
    pub calendar: Option<PathBuf>,
    /// What that file says.
    #[serde(skip)]
    holidays: Option<Arc<Calendar>>,
    /// Findings that are known and right.
    pub allow: Vec<Allowance>,
    #[serde(skip)]
    path: PathBuf,
}

/// Options of the checks of wording.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WordingOptions {
    /// Groups of slips that are not reported.
    pub off: BTreeSet<String>,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// When the file cannot be read, is none, or sets what cannot be.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let mut config: Config = toml_file::read(path, FileKind::Settings)?;
        config.path = path.to_owned();
        config.holds()?;
        if let Some(calendar) = &config.calendar {
            let beside = path.parent().unwrap_or(Path::new("")).join(calendar);
            config.holidays = Some(Arc::new(Calendar::read(&beside)?));
        }
        Ok(config)
    }

    /// Reads the text of a configuration; `path` is for its complaints.
    ///
    /// # Errors
    /// When the text is no configuration, or sets what cannot be.
    pub fn parse(path: &Path, text: &str) -> Result<Self, FileError> {
        let mut config: Config = toml_file::parse(path, text, FileKind::Settings)?;
        config.path = path.to_owned();
        config.holds()?;
        Ok(config)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether what is set can be.
    fn holds(&self) -> Result<(), FileError> {
        let named = self.rules.keys().chain(self.allow.iter().filter_map(|a| a.rule.as_ref()));
        for name in named {
            if rule_named(name).is_none() {
                return Err(self.fault(format!("there is no rule `{name}`; `reglint rules` lists them")));
            }
        }
        if let Some(all) = self.allow.iter().find(|a| !a.says_something()) {
            let reason = &all.reason;
            return Err(self.fault(format!(
                "the allowance «{reason}» would hide every finding; name a rule, document, regulation or fingerprint"
            )));
        }
        match &self.assumption {
            Some(a) if !(1..=24).contains(&a.hours_per_working_day) => {
                Err(self.fault("hours_per_working_day is 1 to 24"))
            }
            Some(a) if !(1..=7).contains(&a.working_days_per_week) => {
                Err(self.fault("working_days_per_week is 1 to 7"))
            }
            Some(a) if !(1..=a.longest_month).contains(&a.shortest_month) || a.longest_month > 31 => {
                Err(self.fault(
                    "shortest_month and longest_month are 1 to 31, the shortest no longer than the longest",
                ))
            }
            _ => Ok(()),
        }
    }

    fn fault(&self, message: impl Into<String>) -> FileError {
        toml_file::failed(&self.path, FileKind::Settings, message)
    }

    /// The configuration of a file: the nearest one in its folder and those above.
    pub fn find(file: &Path) -> Option<PathBuf> {
        let whole = std::path::absolute(file).ok()?;
        whole.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
    }

    /// Makes the configuration part of the settings.
    ///
    /// # Errors
    /// When it names a group of slips that the settings do not know.
    pub fn apply(&self, settings: &mut Settings) -> Result<(), FileError> {
        let known = settings.knowledge.groups_of_slips();
        if let Some(group) = self.wording.off.iter().find(|group| !known.contains(group.as_str())) {
            let known = known.into_iter().collect::<Vec<_>>().join(", ");
            return Err(self.fault(format!("wording has no group `{group}`; the groups are {known}")));
        }
        settings.levels.extend(self.rules.iter().map(|(name, level)| (name.clone(), *level)));
        if let Some(holidays) = &self.holidays {
            settings.assumption.calendar = Some(Arc::clone(holidays));
        }
        settings.wording_off.extend(self.wording.off.iter().cloned());
        if let Some(assumption) = self.assumption.clone() {
            settings.assumption = Assumption { calendar: settings.assumption.calendar.take(), ..assumption };
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Finding, Severity};

    pub(super) fn finding(rule: &str, source: &str, regulation: u32) -> Finding {
        Finding {
            rule: rule.into(),
            category: rule.into(),
            severity: Severity::Error,
            source: source.into(),
            regulation: Some(regulation),
            line: 1,
            start: 0,
            end: 1,
            message: String::new(),
            related: vec![],
            fingerprint: format!("{rule}{regulation}"),
        }
    }

    pub(super) fn parse(text: &str) -> Result<Config, FileError> {
        Config::parse(Path::new(FILE_NAME), text)
    }

    #[test]
    fn severities_and_options_become_settings() {
        let config = parse(
            "[rules]\nroster-idle = \"allow\"\n[wording]\noff = [\"spelling\"]\n[assumption]\nhours_per_working_day = 7\n",
        )
        .unwrap();
        let mut settings = Settings::embedded().unwrap();
        config.apply(&mut settings).unwrap();
        assert_eq!(settings.levels.get("roster-idle"), Some(&Level::Allow));
        assert!(settings.wording_off.contains("spelling"));
        assert_eq!(settings.assumption.hours_per_working_day, 7);
        assert_eq!(settings.assumption.working_days_per_week, 5);
    }

    #[test]
    fn a_misspelt_rule_and_an_allowance_without_a_reason_are_refused() {
        assert!(parse("[rules]\nroster-idel = \"info\"\n").is_err());
        assert!(parse("[[allow]]\nrule = \"numbering\"\n").is_err());
        assert!(parse("[rule]\n").is_err());
        assert!(parse("[[allow]]\nreason = \"all is right\"\n").is_err());
    }

    #[test]
    fn an_assumption_that_cannot_be_is_refused() {
        let set = |line: &str| parse(&format!("[assumption]\n{line}\n"));
        for wrong in [
            "hours_per_working_day = 0",
            "hours_per_working_day = 25",
            "working_days_per_week = 0",
            "working_days_per_week = 8",
            "shortest_month = 0",
            "shortest_month = 40",
            "longest_month = 27",
            "longest_month = 32",
        ] {
            assert!(set(wrong).is_err(), "{wrong}");
        }
        for right in ["hours_per_working_day = 24", "working_days_per_week = 7", "shortest_month = 30"] {
            assert!(set(right).is_ok(), "{right}");
        }
    }

    #[test]
    fn a_misspelt_group_of_slips_is_refused() {
        let mut settings = Settings::embedded().unwrap();
        let off = parse("[wording]\noff = [\"speling\"]\n").unwrap();
        let error = off.apply(&mut settings).unwrap_err().to_string();
        assert!(error.contains("`speling`") && error.contains("spelling"), "{error}");
    }

    #[test]
    fn the_settings_that_readme_shows_are_settings() {
        let readme = include_str!("../README.md");
        let blocks: Vec<&str> =
            readme.split("```toml\n").skip(1).filter_map(|b| b.split("```").next()).collect();
        assert_eq!(blocks.len(), 3);
        for block in blocks {
            if block.contains("[[standard]]") {
                let _: crate::check::Standards =
                    toml_file::parse(Path::new("README.md"), block, FileKind::Standards).unwrap();
            } else if block.contains("years =") {
                Calendar::parse(block).unwrap();
            } else {
                parse(block).unwrap().apply(&mut Settings::embedded().unwrap()).unwrap();
            }
        }
    }
}
