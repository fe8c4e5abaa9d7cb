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
//! document = "000_act.txt"     # the end of the file's name
//! regulation = 4
//! reason = "the ministry named it so"
//! until = "2026-01-31"
//! ```

use crate::calendar::Calendar;
use crate::check::{Level, Settings, rule_named};
use crate::finding::Finding;
use crate::pack::PackError;
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
}

/// Options of the checks of wording.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WordingOptions {
    /// Groups of slips that are not reported.
    pub off: BTreeSet<String>,
}

/// A finding, or several, that are known and right. What is not said holds for all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The rule.
    pub rule: Option<String>,
    /// The end of the document's name.
    pub document: Option<String>,
    /// Ordinal of the regulation.
    pub regulation: Option<u32>,
    /// The finding itself.
    pub fingerprint: Option<String>,
    /// Why it is right.
    pub reason: String,
    /// The last day on which it is allowed, as an ISO date.
    pub until: Option<String>,
}

/// What allowances make of a run's findings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Allowed {
    /// Findings that none allows.
    pub findings: Vec<Finding>,
    /// Number of those that one allows.
    pub allowed: usize,
    /// Allowances that allow nothing, or whose day is past.
    pub idle: Vec<Allowance>,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// When the file cannot be read, is none, or names a rule that is not there.
    pub fn read(path: &Path) -> Result<Self, PackError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| PackError::Read { path: path.to_owned(), source })?;
        let mut config = Config::parse(path, &text)?;
        if let Some(calendar) = &config.calendar {
            let beside = path.parent().unwrap_or(Path::new("")).join(calendar);
            config.holidays = Some(Arc::new(Calendar::read(&beside)?));
        }
        Ok(config)
    }

    /// Reads the text of a configuration; `path` is for its complaints.
    ///
    /// # Errors
    /// When the text is no configuration, or names a rule that is not there.
    pub fn parse(path: &Path, text: &str) -> Result<Self, PackError> {
        let fail = |message: String| PackError::Parse { path: path.to_owned(), message };
        let config: Config = toml::from_str(text).map_err(|e| fail(e.to_string()))?;
        let named = config.rules.keys().chain(config.allow.iter().filter_map(|a| a.rule.as_ref()));
        for name in named {
            if rule_named(name).is_none() {
                return Err(fail(format!("there is no rule `{name}`; `reglint rules` lists them")));
            }
        }
        Ok(config)
    }

    /// The configuration of a file: the nearest one in its folder and those above.
    pub fn find(file: &Path) -> Option<PathBuf> {
        let whole = std::path::absolute(file).ok()?;
        whole.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
    }

    /// Makes the configuration part of the settings.
    pub fn apply(&self, settings: &mut Settings) {
        settings.levels.extend(self.rules.iter().map(|(name, level)| (name.clone(), *level)));
        if let Some(holidays) = &self.holidays {
            settings.assumption.calendar = Some(Arc::clone(holidays));
        }
        settings.wording_off.extend(self.wording.off.iter().cloned());
        if let Some(assumption) = self.assumption.clone() {
            settings.assumption = Assumption { calendar: settings.assumption.calendar.take(), ..assumption };
        }
    }

    /// Takes out the findings that are known and right. `today` is an ISO date.
    pub fn allow(&self, findings: Vec<Finding>, today: &str) -> Allowed {
        let mut used = vec![false; self.allow.len()];
        let mut left = Vec::new();
        let all = findings.len();
        for finding in findings {
            let mut allowed = false;
            for (allowance, used) in self.allow.iter().zip(&mut used) {
                if allowance.holds(today) && allowance.covers(&finding) {
                    (allowed, *used) = (true, true);
                }
            }
            if !allowed {
                left.push(finding);
            }
        }
        let idle = self.allow.iter().zip(used).filter(|(_, used)| !used).map(|(a, _)| a.clone()).collect();
        Allowed { allowed: all - left.len(), findings: left, idle }
    }
}

impl Allowance {
    /// ISO dates compare as texts do.
    fn holds(&self, today: &str) -> bool {
        self.until.as_deref().is_none_or(|until| today <= until)
    }

    fn covers(&self, finding: &Finding) -> bool {
        self.rule.as_ref().is_none_or(|r| *r == finding.rule)
            && self.document.as_ref().is_none_or(|d| finding.source.ends_with(d.as_str()))
            && self.regulation.is_none_or(|n| finding.regulation == Some(n))
            && self.fingerprint.as_ref().is_none_or(|f| *f == finding.fingerprint)
    }
}

/// The ISO date of a day counted from 1 January 1970.
pub fn iso_date(days: u64) -> String {
    // Years are counted from March, so that the day of a leap year is the last.
    let shifted = days + 719_468;
    let (era, day) = (shifted / 146_097, shifted % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let march = (5 * day + 2) / 153;
    let (month, day) = ((march + 2) % 12 + 1, day - (153 * march + 2) / 5 + 1);
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;

    fn finding(rule: &str, source: &str, regulation: u32) -> Finding {
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

    fn parse(text: &str) -> Result<Config, PackError> {
        Config::parse(Path::new(FILE_NAME), text)
    }

    #[test]
    fn days_have_dates() {
        assert_eq!(iso_date(0), "1970-01-01");
        assert_eq!(iso_date(11_016), "2000-02-29");
        assert_eq!(iso_date(20_088), "2024-12-31");
        assert_eq!(iso_date(20_454), "2026-01-01");
    }

    #[test]
    fn severities_and_options_become_settings() {
        let config = parse(
            "[rules]\nroster-idle = \"allow\"\n[wording]\noff = [\"spelling\"]\n[assumption]\nhours_per_working_day = 7\n",
        )
        .unwrap();
        let mut settings = Settings::embedded().unwrap();
        config.apply(&mut settings);
        assert_eq!(settings.levels.get("roster-idle"), Some(&Level::Allow));
        assert!(settings.wording_off.contains("spelling"));
        assert_eq!(settings.assumption.hours_per_working_day, 7);
        assert_eq!(settings.assumption.working_days_per_week, 5);
    }

    #[test]
    fn what_is_allowed_is_taken_out_and_idle_allowances_are_told() {
        let config = parse(
            r#"
            [[allow]]
            rule = "numbering"
            document = "a.txt"
            reason = "the act counts so"
            [[allow]]
            fingerprint = "title-mismatch2"
            reason = "past"
            until = "2020-01-01"
            [[allow]]
            rule = "wording"
            reason = "nothing of the kind"
            "#,
        )
        .unwrap();
        let findings = vec![
            finding("numbering", "dir/a.txt", 1),
            finding("numbering", "dir/b.txt", 1),
            finding("title-mismatch", "dir/a.txt", 2),
        ];
        let allowed = config.allow(findings, "2026-01-01");
        assert_eq!((allowed.allowed, allowed.findings.len(), allowed.idle.len()), (1, 2, 2));
    }

    #[test]
    fn a_misspelt_rule_and_an_allowance_without_a_reason_are_refused() {
        assert!(parse("[rules]\nroster-idel = \"info\"\n").is_err());
        assert!(parse("[[allow]]\nrule = \"numbering\"\n").is_err());
        assert!(parse("[rule]\n").is_err());
    }
}
