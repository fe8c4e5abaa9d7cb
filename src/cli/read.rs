//! Paths → sources and registry, documents in parallel.

use rayon::prelude::*;
use reglint::input::{InputError, find, read_source};
use reglint::{Packs, Registry, Source};
use std::path::{Path, PathBuf};

/// The files of a run.
#[derive(Default)]
pub(super) struct Files {
    pub(super) sources: Vec<Source>,
    /// Paths that could not be read.
    pub(super) problems: Vec<InputError>,
    /// All that were found, read or not.
    pub(super) paths: Vec<PathBuf>,
    /// What the folders hold beside them, for a person.
    pub(super) remarks: Vec<String>,
}

impl Files {
    /// Reads all files that the paths name.
    pub(super) fn of(paths: &[PathBuf]) -> Files {
        let mut files = Files::default();
        files.add(paths);
        files
    }

    /// Reads more of them.
    pub(super) fn add(&mut self, paths: &[PathBuf]) {
        let found = find(paths);
        self.problems.extend(found.problems);
        self.remarks.extend(found.skipped.iter().map(ToString::to_string));
        let read: Vec<_> = found.files.par_iter().map(|path| read_source(path)).collect();
        for source in read {
            match source {
                Ok(source) => self.sources.push(source),
                Err(e) => self.problems.push(e),
            }
        }
        self.paths.extend(found.files);
        self.sources.sort_by(|a, b| Path::new(a.name()).cmp(Path::new(b.name())));
    }

    /// What they say.
    pub(super) fn registry(&self, packs: &Packs) -> Registry {
        let documents = self.sources.par_iter().map(|source| reglint::read(source, packs)).collect();
        Registry { version: 1, documents }
    }
}
