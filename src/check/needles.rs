//! Which slips a text may have, by letters that every text with them has: those of all slips are sought
//! in one pass, for most slips are in few texts.

use super::slips::{Slip, fold};
use aho_corasick::AhoCorasick;
use regex_syntax::hir::{Hir, HirKind};
use std::collections::BTreeSet;

/// The letters of some slips.
#[derive(Debug, Clone)]
pub(crate) struct Needles {
    automaton: Option<AhoCorasick>,
    /// The slip of each piece of letters.
    slips: Vec<usize>,
    /// Slips of which no letters are known.
    others: Vec<usize>,
}

impl Needles {
    /// The letters of slips.
    pub fn of(slips: &[Slip]) -> Self {
        let (mut letters, mut owners, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for (at, slip) in slips.iter().enumerate() {
            let found = regex_syntax::parse(slip.find.as_str()).ok().and_then(|find| pieces(&find));
            if found.is_none() {
                others.push(at);
            }
            for piece in found.into_iter().flatten() {
                letters.push(piece);
                owners.push(at);
            }
        }
        let automaton = AhoCorasick::new(letters).ok();
        if automaton.is_none() {
            others = (0..slips.len()).collect();
        }
        Needles { automaton, slips: owners, others }
    }

    /// The slips that a folded text may have.
    pub fn within(&self, folded: &str) -> BTreeSet<usize> {
        let found = self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(folded));
        let slips = found.filter_map(|found| self.slips.get(found.pattern().as_usize()));
        slips.chain(&self.others).copied().collect()
    }
}

/// Letters of which every text that an expression matches has one piece: the longest that there are.
fn pieces(expression: &Hir) -> Option<Vec<String>> {
    let shortest = |pieces: &Vec<String>| pieces.iter().map(String::len).min();
    match expression.kind() {
        HirKind::Literal(letters) => {
            String::from_utf8(letters.0.to_vec()).ok().map(|piece| vec![fold(&piece)])
        }
        HirKind::Capture(group) => pieces(&group.sub),
        HirKind::Repetition(some) if some.min > 0 => pieces(&some.sub),
        HirKind::Concat(parts) => parts.iter().filter_map(pieces).max_by_key(shortest),
        HirKind::Alternation(ways) => {
            ways.iter().map(pieces).collect::<Option<Vec<_>>>().map(|ways| ways.concat())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::SETTINGS;
    use crate::check::slips::Folded;

    #[test]
    fn the_letters_that_every_match_has_are_found() {
        let of = |pattern| pieces(&regex_syntax::parse(pattern).unwrap()).unwrap_or_default();
        assert_eq!(of(r"\b(в\s+течении)\b"), ["течении"]);
        assert_eq!(of(r"\bотказы?"), ["отказ"]);
        assert_eq!(of(r"\bда(?:л|м)ее|нет"), ["ее", "нет"]);
        assert_eq!(of(r"\b(?:рабочий|календарный)\s+дне{1,2}й\b"), ["рабочий", "календарный"]);
        assert_eq!(of(r"(?-i:ЦОН) \d"), ["цон "]);
        assert!(of(r"\p{L}+|срок").is_empty());
    }

    #[test]
    fn the_letters_of_a_slip_are_in_every_text_with_it() {
        for pack in [&SETTINGS.knowledge.ru.slips, &SETTINGS.knowledge.kk.slips] {
            let needles = Needles::of(&pack.patterns);
            let others: Vec<&str> =
                needles.others.iter().map(|&at| pack.patterns[at].find.as_str()).collect();
            assert!(others.len() < 3, "{} of {}: {others:#?}", others.len(), pack.patterns.len());
            for (at, slip) in pack.patterns.iter().enumerate() {
                for text in &slip.bad {
                    assert!(
                        pack.likely(&Folded::new(text)).contains(&at),
                        "{} in {text}",
                        slip.find.as_str()
                    );
                }
            }
        }
    }
}
