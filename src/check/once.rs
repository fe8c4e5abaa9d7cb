//! One slip of the pen is found fault with once, whichever rules see it.

use crate::finding::Finding;
use std::collections::BTreeMap;

/// Rules of slips, the one that says most first.
const SLIPS: [&str; 5] = ["wording", "misspelling", "doubled-word", "unbalanced", "placeholder"];

/// Of findings of such rules whose words overlap keeps the gravest, or the one that says most.
pub(super) fn one_place_once(findings: &mut Vec<Finding>) {
    let mut of_slips: Vec<(usize, usize, usize)> = Vec::new();
    for (at, finding) in findings.iter().enumerate() {
        if let Some(rank) = SLIPS.iter().position(|rule| *rule == finding.rule) {
            of_slips.push((finding.start, at, rank));
        }
    }
    of_slips.sort_unstable();
    let mut dropped = vec![false; findings.len()];
    let mut last: Option<(usize, usize)> = None;
    for (_, at, rank) in of_slips {
        let Some(finding) = findings.get(at) else { continue };
        let overlapped = last.and_then(|(before, rank)| Some((before, rank, findings.get(before)?)));
        let overlapped =
            overlapped.filter(|(.., b)| finding.start < b.end && finding.regulation == b.regulation);
        let loser = match overlapped {
            None => None,
            Some((before, rank_before, b)) if b.rule != finding.rule => {
                let better = (finding.severity, rank_before) > (b.severity, rank);
                Some(if better { before } else { at })
            }
            // what one rule says twice of a place it means
            Some(_) => None,
        };
        if let Some(slot) = loser.and_then(|loser| dropped.get_mut(loser)) {
            *slot = true;
        }
        if loser != Some(at) {
            last = Some((at, rank));
        }
    }
    let mut dropped = dropped.into_iter();
    findings.retain(|_| !dropped.next().unwrap_or(false));
    further_places_once(findings);
}

/// A slip of wording that recurs is no further place of a misspelling.
fn further_places_once(findings: &mut [Finding]) {
    let wording = findings.iter().filter(|f| f.rule == "wording");
    let places = wording.flat_map(|f| {
        let further = f.related.iter().map(|r| (r.start, r.end));
        std::iter::once((f.start, f.end)).chain(further)
    });
    let taken: BTreeMap<usize, usize> = places.collect();
    let is_taken = |start: usize, end: usize| {
        taken.range(..end).next_back().is_some_and(|(_, taken_to)| *taken_to > start)
    };
    for finding in findings.iter_mut().filter(|f| f.rule == "misspelling") {
        finding.related.retain(|r| !is_taken(r.start, r.end));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    #[test]
    fn a_slip_that_recurs_is_no_further_place_of_a_misspelling() {
        let usual = "канцелярия услугодателя в течение дня ведет журнал регистрации справок";
        let mut lines = vec![usual; 6];
        lines.push("услугодателяв течение дня ведет запись регистрациии выдает");
        lines.push("запись регистрациии выдает, журналрегистрации");
        let found = findings(regulation_of(&lines));
        let (wording, glued) = (of(&found, "wording"), of(&found, "misspelling"));
        assert!(!wording.is_empty() && !glued.is_empty(), "{found:?}");
        assert_eq!((wording.len(), wording[0].related.len()), (1, 1), "{found:?}");
        assert_eq!((glued.len(), glued[0].related.len()), (1, 1), "{glued:?}");
    }
}
