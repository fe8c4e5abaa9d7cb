//! A compound that lost a part: «физико-технический класс» beside «физико-химико-технический класс».

use super::facts::{Facts, RelatedFacts};
use super::names::same_word;
use super::rule::{Sink, Subject};
use super::vocabulary::tokens;
use super::wording::prose;
use crate::model::Passage;
use std::collections::BTreeMap;
use std::ops::Range;

/// A word of several parts and the noun that it qualifies.
struct Compound<'a> {
    parts: Vec<String>,
    noun: String,
    places: Vec<(&'a Passage, Range<usize>)>,
}

/// Shorter parts are particles: «кто-либо».
const SHORTEST: usize = 4;

pub(super) fn check(subject: &Subject, sink: &mut Sink) {
    let compounds = compounds(subject);
    for short in compounds.iter().filter(|c| c.parts.len() == 2) {
        let longer = |long: &&Compound| {
            let (Some(first), Some(last)) = (short.parts.first(), short.parts.last()) else { return false };
            long.parts.len() == 3
                && same_word(&short.noun, &long.noun)
                && long.parts.first().is_some_and(|p| p == first)
                && long.parts.last().is_some_and(|p| same_word(p, last))
        };
        let Some(long) = compounds.iter().find(longer) else { continue };
        let (rare, usual) =
            if long.places.len() < short.places.len() { (long, short) } else { (short, long) };
        let (Some(((passage, at), again)), Some((other, there))) =
            (rare.places.split_first(), usual.places.first())
        else {
            continue;
        };
        let name = passage.text.get(at.clone()).unwrap_or_default();
        let usual_name = other.text.get(there.clone()).unwrap_or_default();
        let facts = Facts::new("two-names", &passage.place(at.clone()))
            .with("name", name)
            .with("usual", usual_name)
            .key(rare.parts.concat())
            .related(
                RelatedFacts::new("two-names-usual", &other.place(there.clone())).with("usual", usual_name),
            );
        let again = again.iter().map(|(p, at)| RelatedFacts::new("here-too", &p.place(at.clone())));
        sink.push(again.fold(facts, Facts::related));
    }
}

/// Each compound once, whatever its case.
fn compounds<'a>(subject: &Subject<'a>) -> Vec<Compound<'a>> {
    let mut all: Vec<Compound> = Vec::new();
    // first part and number of parts → compounds that begin so
    let mut known: BTreeMap<(String, usize), Vec<usize>> = BTreeMap::new();
    for passage in prose(subject) {
        let words = tokens(&passage.text);
        for ((word, at), (noun, next)) in words.iter().zip(words.iter().skip(1)) {
            let parts: Vec<String> = word.split('-').map(str::to_owned).collect();
            let whole = parts.iter().all(|p| p.chars().count() >= SHORTEST);
            if !(2..=3).contains(&parts.len()) || !whole || next.start != at.end + 1 {
                continue;
            }
            let Some(first) = parts.first().cloned() else { continue };
            let same = known.entry((first, parts.len())).or_default();
            let is_it = |c: &Compound| {
                same_word(&c.noun, noun) && c.parts.iter().zip(&parts).all(|(a, b)| same_word(a, b))
            };
            let place = (passage, at.start..next.end);
            match same.iter().find(|&&i| all.get(i).is_some_and(&is_it)) {
                Some(&i) => all.get_mut(i).into_iter().for_each(|c| c.places.push(place.clone())),
                None => {
                    same.push(all.len());
                    all.push(Compound { parts, noun: noun.clone(), places: vec![place] });
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    fn found(lines: &[&str]) -> Vec<String> {
        let found = findings(regulation_of(lines));
        of(&found, "two-names").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn a_compound_that_lost_a_part_is_reported() {
        let lines = [
            "1) заключение лесо-агро-технической службы; 2) лесо-агро-техническая служба выезжает",
            "3) копия заключения лесо-технической службы",
        ];
        let found = found(&lines);
        assert!(found.len() == 1 && found[0].contains("лесо-технической службы"), "{found:?}");
    }

    #[test]
    fn other_compounds_and_other_nouns_are_silent() {
        assert!(found(&["санитарно-техническая служба", "санитарно-эпидемиологическая служба"]).is_empty());
        assert!(found(&["лесо-агро-техническая служба", "лесо-технический отдел"]).is_empty());
    }
}
