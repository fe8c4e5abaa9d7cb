//! Which `reglint.toml` holds for which file.

use super::Failure;
use reglint::check::{Settings, check_each};
use reglint::config::{Allowance, Config, FILE_NAME};
use reglint::{Finding, Registry, Source};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The configurations of a run, each with the settings that it makes.
pub(super) struct Configs {
    all: Vec<(PathBuf, Config, Settings)>,
    /// By the name of the source.
    of: HashMap<String, usize>,
}

impl Configs {
    /// The one named for all files or, for each file, the nearest in its folder and those above.
    pub(super) fn of(named: Option<&Path>, sources: &[Source], base: &Settings) -> Result<Configs, Failure> {
        let mut configs =
            Configs { all: vec![(PathBuf::new(), Config::default(), base.clone())], of: HashMap::new() };
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
                    let at = found.map_or(Ok(0), |found| configs.read(found, base))?;
                    folders.insert(folder, at);
                    at
                }
            };
            configs.of.insert(source.name().to_owned(), at);
        }
        Ok(configs)
    }

    fn read(&mut self, path: PathBuf, base: &Settings) -> Result<usize, Failure> {
        if let Some(at) = self.all.iter().position(|(read, ..)| *read == path) {
            return Ok(at);
        }
        let config = Config::read(&path)?;
        let mut settings = base.clone();
        config.apply(&mut settings);
        self.all.push((path, config, settings));
        Ok(self.all.len() - 1)
    }

    /// Says something of the settings of every file, after the files' own configurations.
    pub(super) fn set(&mut self, mut set: impl FnMut(&mut Settings)) {
        self.all.iter_mut().for_each(|(_, _, settings)| set(settings));
    }

    fn at(&self, source: &str) -> usize {
        self.of.get(source).copied().unwrap_or(0)
    }

    /// The settings of a file.
    pub(super) fn settings(&self, source: &str) -> &Settings {
        let (_, _, settings) = &self.all[self.at(source)];
        settings
    }

    /// Checks each document by its own settings and takes out what its own configuration allows;
    /// then complains of allowances that allow nothing.
    pub(super) fn check(&self, registry: &Registry, today: &str) -> (Vec<Finding>, Vec<String>) {
        let mut groups: Vec<Vec<Finding>> = vec![Vec::new(); self.all.len()];
        let found = check_each(registry, |document| self.settings(&document.source));
        let order: HashMap<String, usize> =
            registry.documents.iter().zip(0..).map(|(d, at)| (d.source.clone(), at)).collect();
        for finding in found {
            groups[self.at(&finding.source)].push(finding);
        }
        let (mut findings, mut complaints) = (Vec::new(), Vec::new());
        for ((path, config, _), group) in self.all.iter().zip(groups) {
            let allowed = config.allow(group, today);
            findings.extend(allowed.findings);
            complaints.extend(allowed.idle.iter().map(|idle| complaint(path, idle, today)));
        }
        // Stable: within a document the order of the lines stays.
        findings.sort_by_key(|f: &Finding| order.get(&f.source).copied());
        (findings, complaints)
    }
}

fn complaint(path: &Path, idle: &Allowance, today: &str) -> String {
    let name = if path.as_os_str().is_empty() { FILE_NAME.to_owned() } else { path.display().to_string() };
    match idle.until.as_deref().filter(|until| *until < today) {
        Some(until) => format!("{name}: allowed only until {until}: {}", idle.reason),
        None => format!("{name}: allows nothing: {}", idle.reason),
    }
}
