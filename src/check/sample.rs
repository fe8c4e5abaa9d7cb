//! Small registries for the tests.

use crate::check::{Settings, check};
use crate::finding::Finding;
use crate::model::{
    Amount, Bound, Document, Duration, Passage, PassageKind, PassageWord, Place, Procedure, ProcedureKind,
    Registry, Regulation, Step, Term, TermKind, Unit,
};
use crate::source::Span;
use crate::{Packs, Source, read};
use std::sync::LazyLock;

/// Reading the packs takes longer than the checks of a small registry.
pub(crate) static SETTINGS: LazyLock<Settings> = LazyLock::new(|| Settings::embedded().unwrap());

pub(crate) fn place(line: usize) -> Place {
    Place { line, start: line * 100, end: line * 100 + 10, ..Place::default() }
}

pub(crate) fn term(value: i64, unit: Unit) -> Term {
    Term {
        kind: TermKind::Delivery,
        channels: vec![],
        condition: None,
        value: Amount::whole(value),
        value_min: None,
        unit,
        words: None,
        bound: Bound::AtMost,
        place: place(5),
    }
}

pub(crate) fn duration(value: i64, unit: Unit) -> Duration {
    Duration {
        value: Amount::whole(value),
        value_min: None,
        unit,
        words: None,
        branch: None,
        shared_with: vec![],
        same_day: false,
        from_start: false,
        place: place(20),
    }
}

pub(crate) fn step(n: u32, text: &str) -> Step {
    Step {
        n,
        marker: format!("{n})"),
        text: text.to_owned(),
        place: place(20 + n as usize),
        ..Step::default()
    }
}

/// What is found in a text, all of it read anew.
pub(crate) fn findings_in(text: &str) -> Vec<Finding> {
    static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());
    let document = read(&Source::from_text("t", text), &PACKS);
    check(&Registry { version: 1, documents: vec![document] }, &SETTINGS)
}

/// A content list with one duration a step.
pub(crate) fn procedure(durations: &[(i64, Unit)]) -> Procedure {
    let steps = (1..).zip(durations).map(|(n, &(value, unit))| {
        let mut place = place(20 + n as usize);
        place.end += 1;
        Step {
            durations: vec![Duration { place, ..duration(value, unit) }], ..step(n, "рассматривает")
        }
    });
    Procedure {
        item: Some("8".into()),
        kind: ProcedureKind::Content,
        channel: Some("provider".into()),
        steps: steps.collect(),
        place: place(20),
        ..Procedure::default()
    }
}

/// What the checks say of one regulation.
pub(crate) fn findings(regulation: Regulation) -> Vec<Finding> {
    let regulation = Regulation { ordinal: 1, lines: (1, 1000), ..regulation };
    document(Document { regulations: vec![regulation], ..Document::default() })
}

/// What the checks say of one document.
pub(crate) fn document(document: Document) -> Vec<Finding> {
    let document = Document { source: "own.txt".into(), ..document };
    let registry = Registry { version: 1, documents: vec![document] };
    check(&registry, &SETTINGS)
}

/// Those of one rule.
pub(crate) fn of<'a>(findings: &'a [Finding], rule: &str) -> Vec<&'a Finding> {
    findings.iter().filter(|f| f.rule == rule).collect()
}

/// A regulation of nothing but running text, a paragraph a line.
pub(crate) fn regulation_of(lines: &[&str]) -> Regulation {
    let mut byte = 0;
    let passages = (1..).zip(lines).map(|(line, text)| {
        let mut words = Vec::new();
        let mut at = 0;
        for word in text.split_inclusive(' ') {
            let span = Span { start: byte + at, end: byte + at + word.trim_end().len() };
            words.push(PassageWord { at, line, span });
            at += word.len();
        }
        byte += at + 1;
        Passage { kind: PassageKind::Body, item: Some("1".into()), text: (*text).to_owned(), words }
    });
    Regulation { passages: passages.collect(), ..Regulation::default() }
}

/// A regulation whose lines are items 1, 2, 3 ….
pub(crate) fn items(lines: &[&str]) -> Regulation {
    let mut regulation = regulation_of(lines);
    for (n, passage) in (1..).zip(&mut regulation.passages) {
        passage.item = Some(n.to_string());
    }
    regulation
}
