//! What identifies a finding when lines shift and text elsewhere changes.

use super::names::squash;
use crate::model::Document;
use std::collections::HashMap;

/// The fingerprints of one document.
pub(crate) struct Fingerprints<'a> {
    document: &'a Document,
    identity: String,
    given: HashMap<u64, u32>,
}

impl<'a> Fingerprints<'a> {
    /// For a document, known by its act, else by its file's name.
    pub fn new(document: &'a Document) -> Self {
        let act = document.act.as_ref();
        let identity = match act.and_then(|a| Some((a.date.as_deref()?, a.number.as_deref()?))) {
            Some((date, number)) => format!("{:?} {date} {}", document.language, squash(number)),
            None => document.source.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(),
        };
        Fingerprints { document, identity, given: HashMap::new() }
    }

    /// The fingerprint of a finding; of two findings with the same key the second gets its own.
    pub fn of(&mut self, rule: &str, regulation: Option<u32>, key: &[String]) -> String {
        let service = regulation
            .and_then(|n| self.document.regulations.iter().find(|r| r.ordinal == n))
            .and_then(|r| r.service.as_deref())
            .map(squash);
        let mut hash = fnv(FNV_OFFSET, rule);
        hash = fnv(hash, &self.identity);
        hash = fnv(hash, service.as_deref().unwrap_or_default());
        for part in key {
            hash = fnv(hash, part);
        }
        let seen = self.given.entry(hash).or_default();
        *seen += 1;
        if *seen > 1 {
            hash = fnv(hash, &seen.to_string());
        }
        format!("{hash:016x}")
    }
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a over a part and a separator: the same in every run, on every machine.
fn fnv(hash: u64, part: &str) -> u64 {
    part.bytes().chain([0xff]).fold(hash, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_findings_get_equal_fingerprints_and_repeats_their_own() {
        let document = Document { source: "dir/a.txt".into(), ..Document::default() };
        let moved = Document { source: "other/a.txt".into(), ..Document::default() };
        let key = ["a".to_owned()];
        let mut here = Fingerprints::new(&document);
        let first = here.of("numbering", None, &key);
        assert_eq!(first, Fingerprints::new(&moved).of("numbering", None, &key));
        assert_ne!(first, here.of("numbering", None, &key));
        assert_ne!(first, Fingerprints::new(&document).of("wording", None, &key));
        assert_eq!(first.len(), 16);
    }
}
