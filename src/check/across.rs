//! What other documents of the run say of the same thing: an index made once.

use super::names::squash;
use crate::model::{Document, Genre, Language, Registry, Regulation, Status, Term, TermKind};
use crate::worktime::Sum;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// The documents of a run by what they may be compared by.
pub(crate) struct Across<'a> {
    services: HashMap<(Language, String), Vec<(&'a Document, &'a Regulation)>>,
    acts: HashMap<(String, String), Vec<&'a Document>>,
    /// Kazakh texts by their source, and the Russian ones that the user paired them with.
    paired: HashMap<&'a str, &'a Document>,
    /// First raw byte of each line of the documents, by their sources.
    line_starts: HashMap<&'a str, &'a [usize]>,
    /// Folders in which documents of the run lie.
    folders: HashSet<&'a Path>,
    /// Folders in which the parts of a document of the run would lie.
    of_parts: HashSet<PathBuf>,
}

impl<'a> Across<'a> {
    /// Indexes a run.
    pub fn new(registry: &'a Registry, pairs: &[[String; 2]]) -> Self {
        let documents = || registry.documents.iter();
        let paths = || documents().map(|d| Path::new(&d.source));
        let mut across = Across {
            services: HashMap::new(),
            acts: HashMap::new(),
            paired: paired(registry, pairs),
            line_starts: documents().map(|d| (d.source.as_str(), d.line_starts.as_slice())).collect(),
            folders: paths().filter_map(Path::parent).collect(),
            of_parts: paths().map(|path| path.with_extension("")).collect(),
        };
        for document in &registry.documents {
            if let Some(key) = act(document) {
                across.acts.entry(key).or_default().push(document);
            }
            for regulation in active(document) {
                if let Some(service) = &regulation.service {
                    let key = (document.language, squash(service));
                    across.services.entry(key).or_default().push((document, regulation));
                }
            }
        }
        across
    }

    /// The regulations of the same service in the other acts of the run.
    pub fn same_service(
        &self,
        document: &Document,
        regulation: &Regulation,
    ) -> impl Iterator<Item = (&'a Document, &'a Regulation)> {
        let key = (document.language, squash(regulation.service.as_deref().unwrap_or_default()));
        let (own, source) = (act(document), document.source.clone());
        let rests_on = standard(regulation);
        let others = self.services.get(&key).map(Vec::as_slice).unwrap_or_default();
        // two copies of one act are no two regions
        others.iter().copied().filter(move |(d, other)| {
            // Under another standard another term is no wonder.
            let same_standard =
                rests_on.is_none() || standard(other).is_none() || standard(other) == rests_on;
            d.source != source && (own.is_none() || act(d) != own) && same_standard
        })
    }

    /// The standard or the rules of a regulation's service in this run, where they state a term: those
    /// that the regulation cites or, where it cites none that is here, the only ones.
    pub fn standard_of(
        &self,
        document: &Document,
        regulation: &Regulation,
    ) -> Option<(&'a Document, &'a Regulation)> {
        if regulation.genre != Genre::Regulation {
            return None;
        }
        let key = (document.language, squash(regulation.service.as_deref()?));
        let all = self.services.get(&key)?.iter().copied();
        let states =
            |r: &Regulation| matches!(r.genre, Genre::Standard | Genre::Rules) && !delivery(r).is_empty();
        let found: Vec<_> = all.filter(|(_, r)| states(r)).collect();
        let cited =
            regulation.standard.as_ref().and_then(|s| Some((s.date.clone()?, squash(s.number.as_deref()?))));
        let by_citation = found.iter().find(|(d, _)| cited.is_some() && act(d) == cited).copied();
        by_citation.or(if let [only] = found.as_slice() { Some(*only) } else { None })
    }

    /// First raw byte of each line of a document, by its source.
    pub fn line_starts(&self, source: &str) -> &'a [usize] {
        self.line_starts.get(source).copied().unwrap_or_default()
    }

    /// Whether a document is the main file of an act whose parts, in a folder of its name, are in the
    /// run, or one of the parts.
    pub fn is_of_split_act(&self, document: &Document) -> bool {
        let path = Path::new(&document.source);
        self.folders.contains(path.with_extension("").as_path())
            || path.parent().is_some_and(|folder| self.of_parts.contains(folder))
    }

    /// The Russian text of an act whose Kazakh text this is: the one that the user paired it with, else
    /// the one of its date and number, where both hold as many regulations.
    pub fn russian_twin(&self, document: &Document) -> Option<&'a Document> {
        if document.language != Language::Kk {
            return None;
        }
        if let Some(paired) = self.paired.get(document.source.as_str()) {
            return Some(paired);
        }
        let mut twins = self
            .acts
            .get(&act(document)?)?
            .iter()
            .copied()
            .filter(|d| d.language == Language::Ru && d.regulations.len() == document.regulations.len());
        // of two candidates neither can be told to be the twin
        twins.next().filter(|_| twins.next().is_none())
    }
}

/// The pairs of a Russian and a Kazakh document, whichever of the two is named first.
fn paired<'a>(registry: &'a Registry, pairs: &[[String; 2]]) -> HashMap<&'a str, &'a Document> {
    let of = |source: &String| registry.documents.iter().find(|d| d.source == *source);
    let texts = pairs.iter().filter_map(|[a, b]| Some((of(a)?, of(b)?)));
    let texts = texts.filter_map(|(a, b)| match (a.language, b.language) {
        (Language::Ru, Language::Kk) => Some((b.source.as_str(), a)),
        (Language::Kk, Language::Ru) => Some((a.source.as_str(), b)),
        _ => None,
    });
    texts.collect()
}

/// Date and number of the act of the standard that a regulation cites.
fn standard(regulation: &Regulation) -> Option<(String, String)> {
    let standard = regulation.standard.as_ref()?;
    Some((standard.date.clone()?, squash(standard.number.as_deref()?)))
}

/// Date and number of a document's act.
fn act(document: &Document) -> Option<(String, String)> {
    let act = document.act.as_ref()?;
    Some((act.date.clone()?, squash(act.number.as_deref()?)))
}

/// The regulations in force of a document.
pub(crate) fn active(document: &Document) -> impl Iterator<Item = &Regulation> {
    document.regulations.iter().filter(|r| r.status == Status::Active)
}

/// The delivery terms of a regulation.
pub(crate) fn delivery(regulation: &Regulation) -> Vec<&Term> {
    regulation.terms.iter().filter(|t| t.kind == TermKind::Delivery).collect()
}

/// Terms as a message shows them.
pub(crate) fn sum(term: &Term) -> Sum {
    Sum::default().plus(term.value, term.unit)
}
