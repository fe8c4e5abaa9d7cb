//! Paths → sources and registry, documents in parallel.

use rayon::prelude::*;
use reglint::input::{InputError, find, read_source};
use reglint::{Packs, Registry, Source};

/// The files of a run.
pub(super) struct Files {
    pub(super) sources: Vec<Source>,
    /// Paths that could not be read.
    pub(super) problems: Vec<InputError>,
}

impl Files {
    /// Reads all files that the paths name.
    pub(super) fn of(paths: &[String]) -> Files {
        let found = find(paths);
        let mut files = Files { sources: Vec::new(), problems: found.problems };
        let read: Vec<_> = found.files.par_iter().map(|path| read_source(path)).collect();
        for source in read {
            match source {
                Ok(source) => files.sources.push(source),
                Err(e) => files.problems.push(e),
            }
        }
        files
    }

    /// What they say.
    pub(super) fn registry(&self, packs: &Packs) -> Registry {
        let documents = self.sources.par_iter().map(|source| reglint::read(source, packs)).collect();
        Registry { version: 1, documents }
    }
}
