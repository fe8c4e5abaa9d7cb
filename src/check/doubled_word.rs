//! A word stands twice in a row.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use super::wording::prose;
use crate::letters::{fold, is_letter};
use crate::model::{Passage, PassageKind};
use std::collections::BTreeMap;
use std::ops::Range;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let mut told: BTreeMap<String, Facts> = BTreeMap::new();
    // Cells of a table that the scrape ran together repeat words that stand one above the other.
    for passage in prose(subject).filter(|p| p.kind != PassageKind::Cell) {
        for (word, range) in doubled(passage) {
            if subject.words.slips.may_repeat.contains(&word) {
                continue;
            }
            let place = passage.place(range);
            match told.get_mut(&word) {
                Some(facts) => facts.related.push(RelatedFacts::new("here-too", &place)),
                None => {
                    let facts = Facts::new("doubled-word-twice", &place).with("word", &word).key(&word);
                    told.insert(word, facts);
                }
            }
        }
    }
    sink.extend(told.into_values());
}

fn doubled(passage: &Passage) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut before: Option<(String, usize)> = None;
    for (at, token) in tokens(&passage.text) {
        // A stop between them parts two sentences or entries.
        let word = fold(token.trim_end_matches([',', '.', ';', ':', ')', '"', '»']));
        let is_word = word.chars().all(|c| is_letter(c) || c == '-') && word.chars().any(is_letter);
        if let Some((last, start)) = &before
            && is_word
            && *last == word
        {
            found.push((word.clone(), *start..at + token.len()));
        }
        let whole = is_word && word.len() == token.len();
        before = whole.then_some((word, at));
    }
    found
}

fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let at = end;
        end += piece.len();
        let token = piece.trim_end();
        (!token.is_empty()).then_some((at, token))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    #[test]
    fn words_that_stand_twice_are_reported_and_entries_of_a_list_are_not() {
        let found = findings(regulation_of(&[
            "описание последовательности действий действий услугодателя",
            "заявление направляется в в канцелярию.",
            "справка. Справка выдается; акт, акт сверки",
        ]));
        assert_eq!(of(&found, "doubled-word").len(), 2);
    }
}
