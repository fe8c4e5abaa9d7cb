//! The figure and the number in words beside it differ: 5 (шесть).

use super::facts::{At, Facts};
use super::rule::{Sink, Subject};
use crate::model::{Amount, Place};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let terms = regulation.terms.iter().map(|t| (t.value, t.words, &t.place));
    let steps = regulation.procedures.iter().flat_map(|p| &p.steps);
    let durations = steps.flat_map(|s| &s.durations).map(|d| (d.value, d.words, &d.place));
    // A duration that covers several steps stands at one place.
    let mut seen = BTreeSet::new();
    for (figure, words, place) in terms.chain(durations) {
        let Some(words) = words.filter(|&words| words != figure) else { continue };
        if seen.insert((place.start, place.end)) {
            sink.push(facts(figure, words, place));
        }
    }
}

fn facts(figure: Amount, words: Amount, place: &Place) -> Facts {
    let at = At::from(place);
    Facts::new("numeral-mismatch-figure", at)
        .with("figure", figure.to_string())
        .with("words", words.to_string())
        .key(figure)
        .key(words)
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, term};
    use crate::model::{Amount, Regulation, Unit};

    #[test]
    fn a_figure_and_its_words_must_agree() {
        let mut wrong = term(5, Unit::WorkingDay);
        wrong.words = Some(Amount::whole(6));
        let mut steps = procedure(&[(10, Unit::WorkingDay), (3, Unit::WorkingDay)]);
        steps.steps[0].durations[0].words = Some(Amount::whole(10));
        steps.steps[1].durations[0].words = Some(Amount::whole(2));
        let found =
            findings(Regulation { terms: vec![wrong], procedures: vec![steps], ..Regulation::default() });
        let found = of(&found, "numeral-mismatch");
        assert_eq!(found.len(), 2);
        assert!(found[0].message.contains('5') && found[0].message.contains('6'), "{}", found[0].message);
    }
}
