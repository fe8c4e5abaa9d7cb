//! One slip of the pen is found fault with once, whichever rules see it.

use crate::finding::Finding;

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
}
