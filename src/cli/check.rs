//! `reglint check`.

use super::configs::Configs;
use super::read::Files;
use super::{Answer, Failure, Status, output, to_json};
use clap::{Args, ValueEnum};
use reglint::baseline::Baseline;
use reglint::calendar::{Calendar, Date};
use reglint::check::{Level, Settings, Standards, rule_named};
use reglint::report::{AgainstBaseline, Report, Unread};
use reglint::{Finding, Packs, Registry, Severity, Source};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files, folders, globs, or - for standard input
    #[arg(required_unless_present = "pair", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// What to print
    #[arg(long, default_value = "text")]
    format: Format,

    /// The least severity at which the exit status is 1
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,

    /// The least severity that is reported; baselines and the exit status do not ask it
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

    /// Take holidays and moved working days from FILE, to tell how many working days calendar days
    /// hold
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,

    /// Read two files as the Russian and the Kazakh text of one act, where date and number do not
    /// say so
    #[arg(long, num_args = 2, value_names = ["RU", "KK"])]
    pair: Vec<PathBuf>,

    /// Take severities, options and allowed findings from FILE instead of the reglint.toml found
    /// upward from each file
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
    pub(super) fn run(&self, words: (Packs, Settings), today: Date) -> Result<Answer, Failure> {
        let (packs, mut settings) = words;
        if let Some(path) = &self.standards {
            settings.standards = Standards::read(path)?;
        }
        let (files, pairs) = self.files();
        settings.pairs = pairs;
        let mut configs = Configs::of(self.config.as_deref(), &files.sources, &settings)?;
        let levels = self.levels()?;
        let calendar = self.calendar.as_deref().map(Calendar::read).transpose()?.map(Arc::new);
        configs.set(|settings| {
            settings.levels.extend(levels.clone());
            if calendar.is_some() {
                settings.assumption.calendar.clone_from(&calendar);
            }
        });
        let registry = files.registry(&packs);
        let (mut findings, complaints) = configs.check(&registry, today);
        let earlier = self.baseline.as_deref().map(read_baseline).transpose()?;
        let written =
            self.write_baseline.iter().map(|path| Ok((path.clone(), to_json(&Baseline::of(&findings))?)));
        let written: Vec<(PathBuf, String)> = written.collect::<Result<_, Failure>>()?;
        let mut baseline = None;
        if let Some(earlier) = earlier {
            let compared = earlier.compare(findings, &registry);
            findings = compared.new;
            baseline = Some(AgainstBaseline { known: compared.known, gone: compared.gone });
        }
        // What is not reported still counts.
        let fails = self.fails(&findings);
        findings.retain(|finding| finding.severity >= self.min_severity.into());
        let unread: Vec<Unread> = files.problems.iter().map(Unread::from).collect();
        let report = Report {
            findings: &findings,
            registry: &registry,
            sources: &files.sources,
            lang: settings.lang,
            baseline: baseline.as_ref(),
            unread: &unread,
            settings: &|document| configs.settings(&document.source),
        };
        let body = match self.format {
            Format::Text => report.text(),
            Format::Html => report.html(today)?,
            Format::Json => to_json(&report.json())?,
            Format::Sarif => to_json(&report.sarif())?,
            Format::Junit => report.junit(self.fail_on.least())?,
        };
        let mut answer = Answer { files: written, ..Answer::about(files, body) };
        answer.read.extend([&self.standards, &self.calendar].into_iter().flatten().cloned());
        answer.read.extend(configs.paths());
        // One file may be both baselines: read first, then written anew.
        let anew = self.write_baseline.as_deref().map(output::place);
        answer.read.extend(self.baseline.clone().filter(|path| Some(output::place(path)) != anew));
        answer.complaints.extend(complaints);
        answer.complaints.extend(self.odd_pairs(&registry, &settings.pairs));
        if answer.status == Status::Clean && fails {
            answer.status = Status::Findings;
        }
        Ok(answer)
    }

    /// The files of the paths and of the pairs, and the pairs by the names of their sources.
    fn files(&self) -> (Files, Vec<[String; 2]>) {
        let mut files = Files::of(&self.paths);
        let named = |files: &Files, path: &Path| {
            let whole = path.canonicalize().ok();
            let same = |name: &str| {
                Path::new(name) == path || whole.is_some() && Path::new(name).canonicalize().ok() == whole
            };
            files.sources.iter().map(Source::name).find(|name| same(name)).map(str::to_owned)
        };
        let unread: Vec<_> = self.pair.iter().filter(|path| named(&files, path).is_none()).cloned().collect();
        files.add(&unread);
        let pairs = self.pair.chunks_exact(2).filter_map(|pair| match pair {
            [a, b] => Some([named(&files, a)?, named(&files, b)?]),
            _ => None,
        });
        let pairs = pairs.collect();
        (files, pairs)
    }

    /// Pairs that are no Russian and Kazakh text.
    fn odd_pairs(&self, registry: &Registry, pairs: &[[String; 2]]) -> Vec<String> {
        let language =
            |source: &String| registry.documents.iter().find(|d| d.source == *source).map(|d| d.language);
        let odd = pairs.iter().filter(|[a, b]| {
            let (a, b) = (language(a), language(b));
            a.is_some() && a == b
        });
        odd.map(|[a, b]| format!("--pair: {a} and {b} are in one language")).collect()
    }

    /// The levels of rules that the command line sets.
    fn levels(&self) -> Result<BTreeMap<String, Level>, Failure> {
        let mut all = BTreeMap::new();
        let levels = [(&self.deny, Level::Error), (&self.warn, Level::Warning), (&self.allow, Level::Allow)];
        for (names, level) in levels {
            for name in names {
                rule_named(name).ok_or_else(|| Failure::Rule { name: name.clone() })?;
                if all.insert(name.clone(), level).is_some_and(|other| other != level) {
                    return Err(Failure::Levels { name: name.clone() });
                }
            }
        }
        Ok(all)
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
