//! Paths → sources and registry, documents in parallel.

use rayon::prelude::*;
use reglint::input::{InputError, find, read_source};
use reglint::{Packs, Registry, Source};

/// The documents of a run.
pub(super) struct Run {
    pub(super) sources: Vec<Source>,
    pub(super) registry: Registry,
    /// Paths that could not be read.
    pub(super) problems: Vec<InputError>,
}

/// Reads all files that the paths name.
pub(super) fn read_all(paths: &[String], packs: &Packs) -> Run {
    let found = find(paths);
    let mut problems = found.problems;
    let read: Vec<_> = found.files.par_iter().map(|path| read_source(path)).collect();
    let mut sources = Vec::with_capacity(read.len());
    for source in read {
        match source {
            Ok(source) => sources.push(source),
            Err(e) => problems.push(e),
        }
    }
    let documents = sources.par_iter().map(|source| reglint::read(source, packs)).collect();
    Run { sources, registry: Registry { version: 1, documents }, problems }
}
