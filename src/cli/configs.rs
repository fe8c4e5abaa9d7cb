//! Which `reglint.toml` holds for which file.

use super::Failure;
use reglint::calendar::Date;
use reglint::check::{Settings, check_each};
use reglint::config::{Allowance, Config};
use reglint::{Finding, Registry, Source};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The configurations of a run, each with the settings that it makes.
pub(super) struct Configs {
    all: Vec<(Config, Settings)>,
    /// By the name of the source.
    of: HashMap<String, usize>,
}

impl Configs {
    /// The one named for all files or, for each file, the nearest in its folder and those above.
    pub(super) fn of(named: Option<&Path>, sources: &[Source], base: &Settings) -> Result<Configs, Failure> {
        let mut configs = Configs { all: vec![(Config::default(), base.clone())], of: HashMap::new() };
        let mut folders: HashMap<PathBuf, usize> = HashMap::new();
        for source in sources {
            let path = Path::new(source.name());
            let folder = path.parent().unwrap_or(Path::new("")).to_owned();
            let at = match (named, folders.get(&folder)) {
                (None, Some(&at)) => at,
                // What is read from standard input lies in no folder.
                (None, None) if source.name() == "-" => 0,
                (named, _) => {
                    let found = named.map(Path::to_owned).or_else(|| Config::find(path));
                    let at = found.map_or(Ok(0), |found| configs.read(&found, base))?;
                    folders.insert(folder, at);
                    at
                }
            };
            configs.of.insert(source.name().to_owned(), at);
        }
        Ok(configs)
    }

    fn read(&mut self, path: &Path, base: &Settings) -> Result<usize, Failure> {
        if let Some(at) = self.all.iter().position(|(config, _)| config.path() == path) {
            return Ok(at);
        }
        let config = Config::read(path)?;
        let mut settings = base.clone();
        config.apply(&mut settings)?;
        self.all.push((config, settings));
        Ok(self.all.len() - 1)
    }

    /// Says something of the settings of every file, after the files' own configurations.
    pub(super) fn set(&mut self, mut set: impl FnMut(&mut Settings)) {
        self.all.iter_mut().for_each(|(_, settings)| set(settings));
    }

    /// The files that were read.
    pub(super) fn paths(&self) -> impl Iterator<Item = PathBuf> {
        self.all.iter().skip(1).map(|(config, _)| config.path().to_owned())
    }

    fn at(&self, source: &str) -> usize {
        self.of.get(source).copied().unwrap_or(0)
    }

    /// The settings of a file.
    pub(super) fn settings(&self, source: &str) -> &Settings {
        let (_, settings) = &self.all[self.at(source)];
        settings
    }

    /// Checks each document by its own settings and takes out what its own configuration allows;
    /// then complains of allowances that allow nothing.
    pub(super) fn check(&self, registry: &Registry, today: Date) -> (Vec<Finding>, Vec<String>) {
        let mut groups: Vec<Vec<Finding>> = vec![Vec::new(); self.all.len()];
        let found = check_each(registry, |document| self.settings(&document.source));
        let order: HashMap<String, usize> =
            registry.documents.iter().zip(0..).map(|(d, at)| (d.source.clone(), at)).collect();
        for finding in found {
            groups[self.at(&finding.source)].push(finding);
        }
        let (mut findings, mut complaints) = (Vec::new(), Vec::new());
        for (at, ((config, _), group)) in self.all.iter().zip(groups).enumerate() {
            let read = registry.documents.iter().map(|d| d.source.as_str()).filter(|s| self.at(s) == at);
            let allowed = config.allow(group, &read.collect::<Vec<_>>(), today);
            findings.extend(allowed.findings);
            complaints.extend(allowed.idle.iter().map(|idle| complaint(config.path(), idle, today)));
        }
        // Stable: within a document the order of the lines stays.
        findings.sort_by_key(|f: &Finding| order.get(&f.source).copied());
        (findings, complaints)
    }
}

fn complaint(path: &Path, idle: &Allowance, today: Date) -> String {
    let (path, reason) = (path.display(), &idle.reason);
    match idle.until.filter(|_| idle.is_past(today)) {
        Some(until) => format!("{path}: {idle}: allowed only until {until}: {reason}"),
        None => format!("{path}: {idle}: allows nothing: {reason}"),
    }
}
