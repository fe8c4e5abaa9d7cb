//! References to appendices, items, subitems and chapters, and whose they are.
//!
//! ```
//! use reglint::Packs;
//! use reglint::grammar::reference::{Owner, Part, references};
//!
//! let packs = Packs::embedded()?;
//! let ru = |text| references(text, &packs.ru.grammar.references)
//!     .into_iter().map(|r| (r.part, r.numbers.join(" "), r.owner)).collect::<Vec<_>>();
//! let kk = |text| references(text, &packs.kk.grammar.references)
//!     .into_iter().map(|r| (r.part, r.numbers.join(" "), r.owner)).collect::<Vec<_>>();
//! assert_eq!(ru("в приложениях 1 и 2 к настоящему Регламенту"), [(Part::Appendix, "1 2".into(), Owner::Own)]);
//! assert_eq!(ru("согласно приложению 4"), [(Part::Appendix, "4".into(), Owner::Unsaid)]);
//! assert_eq!(ru("указанные в пункте 9 Стандарта"), [(Part::Item, "9".into(), Owner::Standard)]);
//! assert_eq!(ru("в подпункте 2) пункта 7-1 настоящего Регламента"),
//!     [(Part::Subitem, "2".into(), Owner::Own), (Part::Item, "7-1".into(), Owner::Own)]);
//! assert_eq!(ru("пунктом 4 статьи 9-1 Закона"), [(Part::Item, "4".into(), Owner::Foreign)]);
//! assert_eq!(kk("осы Регламенттің 2-қосымшасына сәйкес"), [(Part::Appendix, "2".into(), Owner::Own)]);
//! assert_eq!(kk("Стандарттың 9-тармағында"), [(Part::Item, "9".into(), Owner::Standard)]);
//! # Ok::<(), reglint::FileError>(())
//! ```

use crate::pack::{Pattern, ReferenceWords};
use std::ops::Range;

/// What is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Приложение, қосымша.
    Appendix,
    /// Пункт, тармақ.
    Item,
    /// Подпункт, тармақша.
    Subitem,
    /// Раздел, глава, бөлім.
    Section,
}

/// Whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Of the act that speaks.
    Own,
    /// Of the service standard.
    Standard,
    /// Of a law, rules, another act.
    Foreign,
    /// Nobody is named.
    Unsaid,
}

/// A reference; «приложениях 1 и 2» has two numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What is referred to.
    pub part: Part,
    /// Bytes of word and numbers.
    pub range: Range<usize>,
    /// Numbers as printed, without brackets; empty where none is printed.
    pub numbers: Vec<String>,
    /// Bytes of each number.
    pub places: Vec<Range<usize>>,
    /// Whose it is.
    pub owner: Owner,
}

/// All references of a text, in order.
pub fn references(text: &str, words: &ReferenceWords) -> Vec<Reference> {
    let kinds = [
        (Part::Subitem, &words.subitem),
        (Part::Item, &words.item),
        (Part::Appendix, &words.appendix),
        (Part::Section, &words.section),
    ];
    let mut found: Vec<Reference> = Vec::new();
    for (part, pattern) in kinds {
        for reference in all(text, part, pattern) {
            let at = found.partition_point(|f| f.range.start < reference.range.start);
            let before = at.checked_sub(1).and_then(|at| found.get(at));
            let apart = before.is_none_or(|f| f.range.end <= reference.range.start)
                && found.get(at).is_none_or(|f| reference.range.end <= f.range.start);
            if apart {
                found.insert(at, reference);
            }
        }
    }
    own(text, &mut found, words);
    found
}

fn all<'t>(text: &'t str, part: Part, pattern: &'t Pattern) -> impl Iterator<Item = Reference> + 't {
    pattern.captures_iter(text).filter_map(move |c| {
        let range = c.get(0)?.range();
        let places: Vec<Range<usize>> = c.get(1).map_or_else(Vec::new, |n| numbers(text, n.range()));
        let numbers = places.iter().filter_map(|p| text.get(p.clone())).map(str::to_owned).collect();
        Some(Reference { part, range, numbers, places, owner: Owner::Unsaid })
    })
}

/// Bytes of the numbers within a list: `1, 2 и 7-1`.
fn numbers(text: &str, list: Range<usize>) -> Vec<Range<usize>> {
    let words = text.get(list.clone()).unwrap_or_default();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for piece in words.split(|c: char| !c.is_ascii_digit() && c != '-') {
        let start = at + (piece.len() - piece.trim_start_matches('-').len());
        let trimmed = piece.trim_matches('-');
        if !trimmed.is_empty() {
            found.push(list.start + start..list.start + start + trimmed.len());
        }
        at += piece.len()
            + words.get(at + piece.len()..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
    }
    found
}

/// Looks for the act that each belongs to: behind it (ru) or before it (kk), not beyond the next
/// reference of another owner or the sentence.
fn own(text: &str, found: &mut [Reference], words: &ReferenceWords) {
    let count = found.len();
    for step in 0..count {
        let at = if words.owner_after { count - 1 - step } else { step };
        let beside = if words.owner_after { at + 1 } else { at.wrapping_sub(1) };
        let neighbour = found.get(beside).map(|r| (r.range.clone(), r.owner));
        let Some(reference) = found.get(at) else { continue };
        let gap = match (&neighbour, words.owner_after) {
            (Some((next, _)), true) => reference.range.end..next.start,
            (None, true) => reference.range.end..text.len(),
            (Some((last, _)), false) => last.end..reference.range.start,
            (None, false) => 0..reference.range.start,
        };
        let gap = text.get(gap).unwrap_or_default();
        let owner = named(gap, words).unwrap_or_else(|| inherited(gap, neighbour.map(|n| n.1)));
        if let Some(reference) = found.get_mut(at) {
            reference.owner = owner;
        }
    }
}

/// The act named nearest in the gap beside a reference.
fn named(gap: &str, words: &ReferenceWords) -> Option<Owner> {
    let gap = if words.owner_after { sentence_head(gap) } else { sentence_tail(gap) };
    let kinds =
        [(Owner::Own, &words.own), (Owner::Standard, &words.standard), (Owner::Foreign, &words.foreign)];
    // behind a reference the nearest name begins first, before it the nearest ends last
    let at = |pattern: &Pattern| {
        if words.owner_after {
            pattern.find(gap).map(|m| m.start())
        } else {
            pattern.find_iter(gap).last().map(|m| gap.len() - m.end())
        }
    };
    let found = kinds.into_iter().filter_map(|(owner, pattern)| Some((at(pattern)?, owner)));
    found.min_by_key(|f| f.0).map(|f| f.1)
}

/// A reference with no act beside it belongs to that of its neighbour, where nothing but a few words
/// stand between: «подпункте 2) пункта 7 Стандарта».
fn inherited(gap: &str, neighbour: Option<Owner>) -> Owner {
    let close = gap.chars().count() <= 24 && !gap.contains(['.', ';']);
    neighbour.filter(|_| close).unwrap_or(Owner::Unsaid)
}

fn sentence_head(gap: &str) -> &str {
    let end = gap.find(". ").into_iter().chain(gap.find(';')).min().unwrap_or(gap.len());
    gap.get(..end).unwrap_or(gap)
}

fn sentence_tail(gap: &str) -> &str {
    let start = gap.rfind(". ").into_iter().chain(gap.rfind(';')).max().map_or(0, |at| at + 1);
    gap.get(start..).unwrap_or(gap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Packs;

    fn ru(text: &str) -> Vec<(Part, String, Owner)> {
        let packs = Packs::embedded().unwrap();
        let found = references(text, &packs.ru.grammar.references);
        found.into_iter().map(|r| (r.part, r.numbers.join(" "), r.owner)).collect()
    }

    fn kk(text: &str) -> Vec<(Part, String, Owner)> {
        let packs = Packs::embedded().unwrap();
        let found = references(text, &packs.kk.grammar.references);
        found.into_iter().map(|r| (r.part, r.numbers.join(" "), r.owner)).collect()
    }

    #[test]
    fn lists_and_alternatives() {
        assert_eq!(
            ru("по формам согласно приложениям 1 и (или) 2 Стандарта"),
            [(Part::Appendix, "1 2".into(), Owner::Standard)]
        );
        assert_eq!(
            ru("согласно приложениям 2, 3, 4 к настоящему регламенту"),
            [(Part::Appendix, "2 3 4".into(), Owner::Own)]
        );
        assert_eq!(ru("по приложению № 2 к регламенту"), [(Part::Appendix, "2".into(), Owner::Own)]);
        assert_eq!(
            ru("согласно приложению к настоящему регламенту"),
            [(Part::Appendix, String::new(), Owner::Own)]
        );
        assert_eq!(
            kk("осы Регламенттің 1, 2 және 3-қосымшаларына"),
            [(Part::Appendix, "1 2 3".into(), Owner::Own)]
        );
        assert_eq!(kk("осы Регламенттің қосымшасына сәйкес"), [(Part::Appendix, String::new(), Owner::Own)]);
    }

    #[test]
    fn the_standards_parts_are_not_the_regulations() {
        assert_eq!(
            ru("согласно приложению 4 либо отказ по основаниям, указанным в пункте 10 Стандарта")[0].2,
            Owner::Unsaid
        );
        assert_eq!(
            ru("в соответствии с разделом 3 Стандарта"),
            [(Part::Section, "3".into(), Owner::Standard)]
        );
        assert_eq!(kk("Стандарттың 3-бөліміне сәйкес"), [(Part::Section, "3".into(), Owner::Standard)]);
        assert_eq!(
            kk("осы Регламенттің 5-тармағының 2) тармақшасында").last().map(|r| r.2),
            Some(Owner::Own)
        );
    }

    #[test]
    fn a_year_or_a_term_is_no_reference() {
        assert!(ru("в течение 5 рабочих дней приложил документы").is_empty());
    }
}
