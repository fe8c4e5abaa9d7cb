//! Items that call the service by its name with another word in it: «формах» for «мерах».

use super::abridged::tokens;
use super::facts::{At, Facts, RelatedFacts};
use super::names::{same_word, squash, words};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::model::PassageKind;
use crate::source::Span;
use std::ops::Range;

/// A shorter name with another word in it is another name.
const SHORTEST: usize = 7;

/// Letters of the shortest word that tells one thing from another.
const TELLING: usize = 4;

/// `mentions` are the places that name the service in quotes or headings; those are held against one
/// another elsewhere.
pub(super) fn check(subject: &Subject, mentions: impl Iterator<Item = Span>, sink: &mut Sink) {
    let Some(service) = &subject.regulation.service else { return };
    let name = words(service);
    if name.len() < SHORTEST {
        return;
    }
    let mentions: Vec<Span> = mentions.collect();
    let mut told: Option<Facts> = None;
    for passage in subject.regulation.passages.iter().filter(|p| p.kind == PassageKind::Body) {
        let Some(range) = reworded(&passage.text, &name) else { continue };
        let here = passage.text.get(range.clone()).unwrap_or_default();
        let place = At::from(&passage.place(range));
        let overlaps = |m: &Span| m.start < place.span.end && place.span.start < m.end;
        if mentions.iter().any(overlaps) {
            continue;
        }
        told = Some(match told {
            Some(facts) => facts.related(RelatedFacts::new("here-too", place)),
            None => Facts::new("title-mismatch-reworded", place)
                .severity(Severity::Warning)
                .with("here", here)
                .with("usual", service)
                .key(squash(here)),
        });
    }
    sink.extend(told);
}

/// Where a text has all words of a name but one, which stands within it, in its place another.
fn reworded(text: &str, name: &[String]) -> Option<Range<usize>> {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map(|(_, word)| word.as_str());
    let same = |at: usize, n: usize| word(at).zip(name.get(n)).is_some_and(|(a, b)| same_word(a, b));
    let all_same = |at: usize, from: usize| (from..name.len()).all(|n| same(at + n - from, n));
    let tells = |word: &str| word.chars().count() >= TELLING;
    (0..tokens.len()).find_map(|start| {
        let alike = (0..name.len()).take_while(|&n| same(start + n, n)).count();
        if alike == 0 || alike + 1 >= name.len() || !tells(name.get(alike)?) {
            return None;
        }
        // «іс-шара» is one word of two.
        let at = start + alike;
        let gap = tokens.get(at)?.0.end..tokens.get(at + 1)?.0.start;
        let most = if text.get(gap) == Some("-") { 2 } else { 1 };
        let length = (1..=most).find(|length| all_same(at + length, alike + 1))?;
        let instead = || (at..at + length).filter_map(word);
        let added = instead().any(|w| name.get(alike).is_some_and(|own| same_word(w, own)));
        (!added && instead().any(tells)).then_some(())?;
        let end = tokens.get(at + length + name.len() - alike - 2)?.0.end;
        Some(tokens.get(start)?.0.start..end)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of};
    use crate::model::Regulation;

    const NAME: &str = "Выдача путевок детям на отдых в летних лагерях города";

    fn found(lines: &[&str]) -> Vec<(usize, usize)> {
        let found = findings(Regulation { service: Some(NAME.into()), ..items(lines) });
        of(&found, "title-mismatch").iter().map(|f| (f.line, f.related.len())).collect()
    }

    #[test]
    fn another_word_in_the_name_is_told_once_with_all_its_places() {
        let other = "выдача путевки детям на отдых в зимних лагерях города";
        assert_eq!(found(&["3. Результат – путевка.", other, other]), [(2, 1)]);
        assert_eq!(found(&["выдача путевок детям на оздоровление в летних лагерях города"]).len(), 1);
    }

    #[test]
    fn one_word_may_be_two_with_a_hyphen() {
        assert_eq!(found(&["выдача путевок детям на отдых в санаторно-летних лагерях города"]).len(), 0);
        assert_eq!(found(&["выдача путевок детям на физ-подготовку в летних лагерях города"]).len(), 1);
    }

    #[test]
    fn the_name_in_other_cases_and_other_sentences_are_none() {
        for right in [
            "выдачу путевок детям на отдых в летних лагерях города осуществляет отдел",
            "выдача путевок детям на отдых родителям",
            "выдача путевок детям на отдых по заявкам лагерях города",
            "выдача справок детям на отдых",
        ] {
            assert!(found(&[right]).is_empty(), "{right}");
        }
    }
}
