//! Actions and forms that call the service by its name with words left out.

use super::facts::{At, Facts, RelatedFacts};
use super::names::{same_word, squash, words};
use super::rule::{Sink, Subject, value};
use crate::finding::Severity;
use crate::letters::is_word;
use crate::model::{Passage, PassageKind};
use std::ops::Range;

/// Shorter names share their words with too much else.
const SHORTEST: usize = 5;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let Some(service) = &subject.regulation.service else { return };
    let name = words(service);
    if name.len() < SHORTEST {
        return;
    }
    let mut told: Vec<Facts> = Vec::new();
    for (place, here) in places(subject, &name) {
        let key = squash(&here);
        match told.iter_mut().find(|f| f.key.contains(&key)) {
            Some(facts) => facts.related.push(RelatedFacts::new("here-too", place)),
            None => told.push(
                Facts::new("title-mismatch-abridged", place)
                    .severity(Severity::Info)
                    .with("here", here)
                    .with("usual", service)
                    .key(key),
            ),
        }
    }
    sink.extend(told);
}

/// Where the name stands abridged, and how.
fn places(subject: &Subject, name: &[String]) -> Vec<(At, String)> {
    let mut found = Vec::new();
    let regulation = subject.regulation;
    for step in regulation.procedures.iter().flat_map(|p| &p.steps) {
        if let Some(range) = abridged(&step.text, name) {
            found.push((value(&step.place, "text"), step.text.get(range).unwrap_or_default().to_owned()));
        }
    }
    let forms = [PassageKind::AppendixBody, PassageKind::AppendixTitle];
    for passage in regulation.passages.iter().filter(|p| forms.contains(&p.kind)) {
        if let Some(range) = headless(passage, name) {
            found.push((
                (&passage.place(range.clone())).into(),
                passage.text.get(range).unwrap_or_default().to_owned(),
            ));
        }
    }
    found
}

/// From the first to the last word of the name, some of those between left out.
fn abridged(text: &str, name: &[String]) -> Option<Range<usize>> {
    let tokens = tokens(text);
    let (first, second) = (name.first()?, name.get(1)?);
    (0..tokens.len()).find_map(|start| {
        let rest = tokens.get(start..)?;
        if !same_word(&rest.first()?.1, first) || !same_word(&rest.get(1)?.1, second) {
            return None;
        }
        let (mut next, mut matched) = (0, 0);
        for (range, word) in rest {
            next += 1 + name.get(next..)?.iter().position(|w| same_word(w, word))?;
            matched += 1;
            if next == name.len() {
                let most = matched >= 4 && matched * 10 >= name.len() * 6;
                let first = rest.first()?.0.start;
                return (matched < name.len() && most).then_some(first..range.end);
            }
        }
        None
    })
}

/// Brackets that hold all of the name but the word that says what is done.
fn headless(passage: &Passage, name: &[String]) -> Option<Range<usize>> {
    let text = &passage.text;
    text.match_indices('(').find_map(|(open, _)| {
        let close = open + text.get(open..)?.find(')')?;
        let inside = tokens(text.get(open + 1..close)?);
        let rest = name.get(1..)?;
        let same = inside.len() == rest.len() && inside.iter().zip(rest).all(|((_, a), b)| same_word(a, b));
        same.then_some(open + 1..close)
    })
}

/// The words of a text, folded as those of names are, with where they stand.
pub(super) fn tokens(text: &str) -> Vec<(Range<usize>, String)> {
    let mut tokens: Vec<(Range<usize>, String)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_word(*c)) {
        let end = at + c.len_utf8();
        match tokens.last_mut() {
            Some((range, _)) if range.end == at => range.end = end,
            _ => tokens.push((at..end, String::new())),
        }
    }
    for (range, word) in &mut tokens {
        *word = words(text.get(range.clone()).unwrap_or_default()).concat();
    }
    tokens
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, regulation_of};
    use crate::model::{PassageKind, Regulation, Unit};

    const NAME: &str = "Выдача разрешений на вырубку и пересадку деревьев в парках города";

    fn found(step: &str, form: &str) -> usize {
        let mut regulation = regulation_of(&[form]);
        regulation.passages[0].kind = PassageKind::AppendixBody;
        let mut procedure = procedure(&[(1, Unit::Hour)]);
        procedure.steps[0].text = step.into();
        let found =
            findings(Regulation { service: Some(NAME.into()), procedures: vec![procedure], ..regulation });
        found.iter().filter(|f| of(&found, "title-mismatch").contains(f)).count()
    }

    #[test]
    fn words_left_out_of_the_name_are_seen() {
        assert_eq!(found("выдача разрешений на пересадку деревьев в парках города", ""), 1);
        assert_eq!(found("Выдачу разрешений на вырубку и пересадку деревьев в парках города", ""), 0);
        assert_eq!(found("выдача разрешений заявителю на руки в парках города", ""), 0);
    }

    #[test]
    fn brackets_with_the_name_but_its_head_are_seen() {
        let form = "Форма ответа (разрешений на вырубку и пересадку деревьев в парках города)";
        assert_eq!(found("", form), 1);
        assert_eq!(found("", "Форма ответа (разрешений)"), 0);
    }
}
