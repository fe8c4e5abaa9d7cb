//! `reglint check`.

use super::read::Files;
use super::{Answer, Failure, Status, output, to_json};
use clap::{Args, ValueEnum};
use reglint::baseline::Baseline;
use reglint::check::{Level, Settings, Standards, explain};
use reglint::config::{Config, FILE_NAME};
use reglint::report::{AgainstBaseline, Report};
use reglint::{Finding, Packs, Severity};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,

    /// What to print
    #[arg(long, default_value = "text")]
    format: Format,

    /// The least severity at which the exit status is 1
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,

    /// The least severity that is reported; baselines hold all
    #[arg(long, value_name = "SEVERITY", default_value = "info")]
    min_severity: Least,

    /// Report only what FILE, written by --write-baseline, does not have
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write all findings to FILE, as a baseline for later runs
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,

    /// Take the terms of service standards from FILE, for regulations that state none
    #[arg(long, value_name = "FILE")]
    standards: Option<PathBuf>,

    /// Take severities, options and allowed findings from FILE instead of the reglint.toml found
    /// upward from the first path
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Report what RULE finds as errors
    #[arg(long, value_name = "RULE")]
    deny: Vec<String>,

    /// Report what RULE finds as warnings
    #[arg(long, value_name = "RULE")]
    warn: Vec<String>,

    /// Do not report what RULE finds
    #[arg(long, value_name = "RULE")]
    allow: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a person: each finding with the words it is about
    Text,
    /// For a person: a page to read, print and send on
    Html,
    /// For a program
    Json,
    /// For code hosts and editors: SARIF 2.1.0
    Sarif,
    /// For build servers: a JUnit report, a case a finding
    Junit,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Least {
    Error,
    Warning,
    Info,
}

impl From<Least> for Severity {
    fn from(least: Least) -> Self {
        match least {
            Least::Error => Severity::Error,
            Least::Warning => Severity::Warning,
            Least::Info => Severity::Info,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    /// The least severity that counts.
    fn least(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Info => Some(Severity::Info),
            FailOn::Never => None,
        }
    }
}

impl Check {
    pub(super) fn run(&self, packs: &Packs, mut settings: Settings, today: &str) -> Result<Answer, Failure> {
        let config = self.config()?;
        config.apply(&mut settings);
        self.set_levels(&mut settings)?;
        if let Some(path) = &self.standards {
            settings.standards = Standards::read(path)?;
        }
        let files = Files::of(&self.paths);
        let registry = files.registry(packs);
        let allowed = config.allow(reglint::check::check(&registry, &settings), today);
        let mut findings = allowed.findings;
        // Read before the new one is written, for both may be one file.
        let earlier = self.baseline.as_deref().map(read_baseline).transpose()?;
        if let Some(path) = &self.write_baseline {
            output::emit(&to_json(&Baseline::of(&findings))?, Some(path))?;
        }
        let mut baseline = None;
        if let Some(earlier) = earlier {
            let compared = earlier.compare(findings, &registry);
            findings = compared.new;
            baseline = Some(AgainstBaseline { known: compared.known, gone: compared.gone });
        }
        findings.retain(|finding| finding.severity >= self.min_severity.into());
        let report = Report {
            findings: &findings,
            registry: &registry,
            sources: &files.sources,
            lang: settings.lang,
            baseline: baseline.as_ref(),
            assumption: &settings.assumption,
        };
        let body = match self.format {
            Format::Text => report.text(),
            Format::Html => report.html(today)?,
            Format::Json => to_json(&report.json())?,
            Format::Sarif => to_json(&report.sarif())?,
            Format::Junit => report.junit(self.fail_on.least())?,
        };
        let mut answer = Answer::beside(body, &files.problems);
        answer
            .complaints
            .extend(allowed.idle.iter().map(|a| format!("{FILE_NAME}: allows nothing: {}", a.reason)));
        if answer.status == Status::Clean && self.fails(&findings) {
            answer.status = Status::Findings;
        }
        Ok(answer)
    }

    /// The configuration named, else the one found upward from the first path.
    fn config(&self) -> Result<Config, Failure> {
        let found = self.paths.first().filter(|p| *p != "-").and_then(|p| Config::find(Path::new(p)));
        match self.config.clone().or(found) {
            Some(path) => Ok(Config::read(&path)?),
            None => Ok(Config::default()),
        }
    }

    fn set_levels(&self, settings: &mut Settings) -> Result<(), Failure> {
        let levels = [(&self.deny, Level::Error), (&self.warn, Level::Warning), (&self.allow, Level::Allow)];
        for (names, level) in levels {
            for name in names {
                explain(name).ok_or_else(|| Failure::Rule { name: name.clone() })?;
                settings.levels.insert(name.clone(), level);
            }
        }
        Ok(())
    }

    fn fails(&self, findings: &[Finding]) -> bool {
        self.fail_on.least().is_some_and(|least| findings.iter().any(|f| f.severity >= least))
    }
}

fn read_baseline(path: &Path) -> Result<Baseline, Failure> {
    let fail = |message: String| Failure::Baseline { path: path.to_owned(), message };
    let json = std::fs::read_to_string(path).map_err(|e| fail(format!("cannot be read: {e}")))?;
    serde_json::from_str(&json).map_err(|e| fail(format!("is no baseline: {e}")))
}
