//! Names that compete with a defined one, and abbreviations used before they are defined.

use super::facts::{Facts, RelatedFacts};
use super::names::{same_word, squash, words};
use super::rule::{Subject, value};
use super::undefined_term::{is_abbreviation, shortens, tokens};
use super::wording::prose;
use super::words::Head;
use crate::finding::Severity;
use crate::letters::{fold, is_word};
use crate::model::{Definition, Passage, PassageKind};

/// Words of the shortest meaning that is told to be of one body.
const TELLING: usize = 3;

/// Words that two meanings begin with, of which one at least says where: «отдел архитектуры и
/// градостроительства района», «отдел архитектуры и градостроительства города».
const LONG_NAME: usize = 6;

/// Two short names for the same words.
pub(super) fn two_of_one(subject: &Subject) -> Vec<Facts> {
    let meaning = |d: &Definition| words(d.meaning.as_deref().unwrap_or_default());
    let definitions = &subject.regulation.definitions;
    let mut found = Vec::new();
    for (at, first) in definitions.iter().enumerate() {
        let own = meaning(first);
        if own.len() < TELLING {
            continue;
        }
        // Where the head stands last, a common beginning says nothing.
        let by_beginning = subject.words.head == Head::First;
        let second = definitions.iter().skip(at + 1).find(|second| {
            let other = meaning(second);
            let alike = own.iter().zip(&other).take_while(|(a, b)| same_word(a, b)).count();
            let same = alike == own.len() && alike == other.len();
            (same || (by_beginning && alike >= LONG_NAME))
                && squash(&first.term) != squash(&second.term)
                && !shortens(second, first)
        });
        if let Some(second) = second {
            let same = squash(first.meaning.as_deref().unwrap_or_default())
                == squash(second.meaning.as_deref().unwrap_or_default());
            let at = value(&second.place, "term");
            let facts = match same {
                true => Facts::new("undefined-term-two-names", at),
                false => Facts::new("undefined-term-two-alike", at),
            };
            found.push(
                facts
                    .severity(Severity::Info)
                    .with("term", &second.term)
                    .with("usual", &first.term)
                    .key(squash(&second.term))
                    .related(RelatedFacts::new("undefined-term-first", value(&first.place, "term"))),
            );
        }
    }
    found
}

/// Letters of the shortest abbreviation that is held against what it stands for.
const LETTERS: usize = 3;

/// «подсистема интеграции (далее – РШЭП)»: an abbreviation that its words have not the letters for.
pub(super) fn of_other_words(subject: &Subject) -> Vec<Facts> {
    let definitions = &subject.regulation.definitions;
    let has_letters = |words: &str, term: &str| {
        let words = fold(words);
        let mut letters = words.chars();
        fold(term).chars().all(|c| letters.any(|l| l == c))
    };
    let mismatch = |d: &&Definition| {
        let Some(meaning) = d.meaning.as_deref() else { return false };
        // Of a meaning of one word the others may be lost.
        let told = words(meaning).iter().filter(|w| w.chars().all(|c| !c.is_ascii())).count() > 1;
        let whole = told && d.term.chars().count() >= LETTERS && is_abbreviation(&d.term);
        // «исполнительное подразделение – ответственные лица (далее – ИП)»: what it shortens stands before the dash.
        let beside = || {
            let near = |o: &&Definition| o.place.line.abs_diff(d.place.line) <= 1 && o.term != d.term;
            definitions.iter().filter(near).any(|o| has_letters(&o.term, &d.term))
                || definitions.iter().any(|o| shortens(d, o))
        };
        whole && !has_letters(meaning, &d.term) && !beside()
    };
    definitions.iter().filter(mismatch).map(|d| of_definition("undefined-term-letters", d)).collect()
}

/// What is said of a short name and what it stands for.
fn of_definition(message: &'static str, definition: &Definition) -> Facts {
    Facts::new(message, value(&definition.place, "term"))
        .severity(Severity::Info)
        .with("term", &definition.term)
        .with("meaning", definition.meaning.clone().unwrap_or_default())
        .key(squash(&definition.term))
}

/// «…, а также через портал (далее – услугодатель)»: by its place the word for the provider stands for
/// the portal.
pub(super) fn of_the_portal(subject: &Subject) -> Vec<Facts> {
    let words = subject.words;
    let portal = |d: &&Definition| {
        let meaning = fold(d.meaning.as_deref().unwrap_or_default());
        words.provider.is_match(&fold(&d.term)) && words.portal.is_match(&meaning)
    };
    let found = subject.regulation.definitions.iter().filter(portal);
    found.map(|d| of_definition("undefined-term-portal", d)).collect()
}

/// A word that means what a defined one does, and is not defined: «получатель» for «потребитель».
pub(super) fn beside_the_defined(subject: &Subject) -> Vec<Facts> {
    let definitions = &subject.regulation.definitions;
    let defined =
        |stem: &str| definitions.iter().find(|d| words(&d.term).iter().any(|w| w.starts_with(stem)));
    let service = words(subject.regulation.service.as_deref().unwrap_or_default());
    let in_title = |stem: &str| service.iter().any(|w| w.starts_with(stem));
    let mut found = Vec::new();
    for set in &subject.words.slips.one_role {
        let Some(usual) = set.iter().find_map(|stem| defined(stem)) else { continue };
        for stem in set.iter().filter(|stem| defined(stem).is_none() && !in_title(stem)) {
            let uses = prose(subject).filter(|p| p.kind == PassageKind::Body);
            // «ПЭП – портал «электронного правительства»» says what the defined word means.
            let meaning = value(&usual.place, "meaning").span;
            let defines = meaning.start..meaning.end;
            let mut uses = uses
                .flat_map(|p| named(p, stem).into_iter().map(move |range| (p, range)))
                .filter(|(p, range)| !defines.contains(&p.place(range.clone()).start));
            let Some((passage, range)) = uses.next() else { continue };
            let term = passage.text.get(range.clone()).unwrap_or_default();
            let mut facts = Facts::new("undefined-term-beside", &passage.place(range))
                .severity(Severity::Info)
                .with("term", term)
                .with("usual", &usual.term)
                .key(stem)
                .related(
                    RelatedFacts::new("undefined-term-defined", value(&usual.place, "term"))
                        .with("usual", &usual.term),
                );
            for (passage, range) in uses {
                facts = facts.related(RelatedFacts::new("here-too", &passage.place(range)));
            }
            found.push(facts);
        }
    }
    found
}

/// Where a text has a word that begins so; not a part of a word with a hyphen, nor of a quoted name.
fn named(passage: &Passage, stem: &str) -> Vec<std::ops::Range<usize>> {
    let begins = |word: &str| fold(word).starts_with(stem);
    let alone = |at: usize| {
        let before = passage.text.get(..at).unwrap_or_default();
        !before.ends_with('-')
            && before.matches(['"', '«', '“']).count() == before.matches(['"', '»', '”']).count()
    };
    tokens(&passage.text)
        .filter(|&(at, word)| begins(word) && alone(at))
        .map(|(at, word)| at..at + word.len())
        .collect()
}

/// Abbreviations that stand in a paragraph before the one that says what they mean.
pub(super) fn before_they_are_defined(subject: &Subject) -> Vec<Facts> {
    let mut found = Vec::new();
    let definitions = &subject.regulation.definitions;
    for (at, definition) in definitions.iter().enumerate() {
        let again = || definitions.iter().take(at).any(|d| d.term == definition.term);
        if !definition.term.split(' ').all(is_abbreviation) || again() {
            continue;
        }
        let first = prose(subject).filter(|p| p.kind == PassageKind::Body).find_map(|p| {
            let at = p.text.match_indices(definition.term.as_str()).map(|(at, _)| at).find(|&at| {
                let beside = |c: Option<char>| c.is_none_or(|c| !is_word(c));
                let before = p.text.get(..at).and_then(|t| t.chars().next_back());
                let after = p.text.get(at + definition.term.len()..).and_then(|t| t.chars().next());
                beside(before) && beside(after)
            })?;
            Some((p, at..at + definition.term.len()))
        });
        let Some((passage, range)) = first else { continue };
        let early = passage.words.last().is_some_and(|last| last.line < definition.place.line);
        if early {
            found.push(
                Facts::new("undefined-term-early", &passage.place(range))
                    .severity(Severity::Info)
                    .with("term", &definition.term)
                    .key(squash(&definition.term))
                    .related(
                        RelatedFacts::new("undefined-term-defined", value(&definition.place, "term"))
                            .with("usual", &definition.term),
                    ),
            );
        }
    }
    found
}
