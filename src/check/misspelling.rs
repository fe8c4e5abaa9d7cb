//! A word that stands once and is a letter away from one that the document uses all the time.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use super::wording::prose;
use crate::model::Passage;
use std::collections::HashMap;
use std::ops::Range;

/// Letters of the shortest word that is held against others.
const SHORTEST: usize = 7;
/// How often the right word must stand in the regulation for each time the wrong one does.
const FREQUENT: usize = 8;
/// Letters at the end in which forms of one word differ.
const ENDING: usize = 4;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut places: HashMap<String, (&Passage, Range<usize>)> = HashMap::new();
    for passage in prose(subject) {
        for (word, range) in words(&passage.text) {
            *counts.entry(word.clone()).or_default() += 1;
            places.entry(word).or_insert((passage, range));
        }
    }
    let frequent: Vec<(&String, Vec<char>)> =
        counts.iter().filter(|(_, n)| **n >= FREQUENT).map(|(w, _)| (w, w.chars().collect())).collect();
    let mut beginnings: HashMap<&str, usize> = HashMap::new();
    for word in counts.keys() {
        *beginnings.entry(beginning(word, 5)).or_default() += 1;
    }
    let mut found: Vec<Facts> = Vec::new();
    for (word, _) in counts.iter().filter(|(_, n)| **n == 1) {
        let letters: Vec<char> = word.chars().collect();
        let alone = |at: usize| at >= 5 || beginnings.get(beginning(word, 5)) == Some(&1);
        let known = subject.words.slips.alike.iter().any(|a| word.contains(a.as_str()));
        let near = frequent.iter().find(|(_, right)| difference(&letters, right).is_some_and(alone));
        if let (Some((right, _)), Some((passage, range)), false) = (near, places.get(word), known) {
            found.push(
                Facts::new("misspelling-near", &passage.place(range.clone()))
                    .with("word", word)
                    .with("right", *right)
                    .key(word),
            );
        }
    }
    found.sort_by(|a, b| a.key.cmp(&b.key));
    sink.extend(found);
}

fn beginning(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(at, _)| word.get(..at).unwrap_or(word))
}

fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphabetic() || c == '-', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text.get(from..at).unwrap_or_default().to_lowercase();
                if word.chars().count() >= SHORTEST && !word.contains('-') {
                    words.push((word, from..at));
                }
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Where two words differ, if by one letter (left out, put in, changed or swapped with its
/// neighbour) and not in the ending.
fn difference(wrong: &[char], right: &[char]) -> Option<usize> {
    if wrong.len().abs_diff(right.len()) > 1 || wrong.len() < SHORTEST || right.len() < SHORTEST {
        return None;
    }
    let at = wrong.iter().zip(right).take_while(|(a, b)| a == b).count();
    if at == 0 || at + ENDING > right.len().min(wrong.len()) {
        return None;
    }
    let (w, r) = (wrong.get(at..)?, right.get(at..)?);
    let same = match wrong.len().cmp(&right.len()) {
        std::cmp::Ordering::Less => Some(w) == r.get(1..),
        std::cmp::Ordering::Greater => w.get(1..) == Some(r),
        std::cmp::Ordering::Equal => {
            let swapped =
                w.len() > 1 && w.first() == r.get(1) && w.get(1) == r.first() && w.get(2..) == r.get(2..);
            swapped || w.get(1..) == r.get(1..)
        }
    };
    same.then_some(at)
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    #[test]
    fn a_letter_too_few_in_a_word_used_all_the_time_is_seen() {
        let usual = "указанных в пункте стандарта услуги";
        let mut lines = vec![usual; 9];
        lines.push("согласно приложению сандарта услуги, документы уазанных лиц");
        let found = findings(regulation_of(&lines));
        assert_eq!(of(&found, "misspelling").len(), 2);
    }

    #[test]
    fn forms_of_a_word_and_rare_words_are_no_slips() {
        let mut lines =
            vec!["рассмотрение заявления услугополучателя"; 9];
        lines.push("рассмотрению заявлением услугополучателю предоставление");
        assert!(of(&findings(regulation_of(&lines)), "misspelling").is_empty());
    }
}
