//! A long table goes on in numbered parts («4. Действия основного процесса»): one of them has neither
//! number nor heading.

use super::facts::{Facts, RelatedFacts};
use super::names::squash;
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::letters::is_letter;
use crate::model::{Passage, PassageKind, Place, Procedure, ProcedureKind};
use std::collections::BTreeMap;

/// A heading that says the same over so many parts is that of parts.
const FEWEST: usize = 3;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let headings = headings(subject);
    let tables = subject.regulation.procedures.iter().filter(|p| p.kind == ProcedureKind::Table);
    for table in tables {
        let rows = rows(table);
        let over = |from: usize, to: usize| headings.iter().find(|h| (from..=to).contains(&h.line));
        let mut from = table.place.line;
        let mut last: Option<&Place> = None;
        for (row, steps) in rows {
            match (over(from, row), last) {
                (Some(heading), _) => last = Some(heading),
                (None, Some(before)) => sink.push(
                    Facts::new("numbering-part-bare", &steps.0.place)
                        .severity(Severity::Info)
                        .with("where", table)
                        .with("from", steps.0.n)
                        .with("to", steps.1.n)
                        .key(format!("part {}", steps.0.n))
                        .related(RelatedFacts::new("numbering-part-before", before)),
                ),
                (None, None) => {}
            }
            from = row + 1;
        }
    }
}

/// The parts of a table: the line of their numbers, the first and the last step.
fn rows(table: &Procedure) -> BTreeMap<usize, (&crate::model::Step, &crate::model::Step)> {
    let mut rows = BTreeMap::new();
    for step in &table.steps {
        rows.entry(step.place.line).and_modify(|(_, last)| *last = step).or_insert((step, step));
    }
    rows
}

/// Where headings of parts stand: numbers before the same words, again and again.
fn headings(subject: &Subject) -> Vec<Place> {
    let mut by_words: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let passages = subject.regulation.passages.iter();
    for passage in passages.filter(|p| matches!(p.kind, PassageKind::Cell | PassageKind::AppendixBody)) {
        if let Some(heading) = heading(passage) {
            by_words.entry(heading).or_default().push(passage.place(0..passage.text.len()));
        }
    }
    by_words.into_values().filter(|places| places.len() >= FEWEST).flatten().collect()
}

/// The words of a numbered heading of a table's part.
fn heading(passage: &Passage) -> Option<String> {
    let (number, words) = passage.text.split_once('.')?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let words = squash(words);
    (is_number && words.chars().any(is_letter)).then_some(words)
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, regulation_of};
    use crate::model::{PassageKind, Procedure, ProcedureKind, Regulation, Unit};

    fn found(lines: &[&str]) -> usize {
        let mut regulation = regulation_of(lines);
        for passage in &mut regulation.passages {
            passage.kind = PassageKind::Cell;
        }
        let mut table = Procedure { kind: ProcedureKind::Table, ..procedure(&[(1, Unit::Hour); 4]) };
        table.place = regulation.passages[0].place(0..1);
        for (step, line) in table.steps.iter_mut().zip([1, 3, 5, 7]) {
            step.place = regulation.passages[line].place(0..1);
        }
        of(&findings(Regulation { procedures: vec![table], ..regulation }), "numbering").len()
    }

    #[test]
    fn a_part_without_the_heading_of_the_others_is_reported() {
        let head = |n: u32| format!("{n}. Действия основного процесса");
        let (one, two, three, four) = (head(1), head(2), head(3), head(4));
        let all = [&one, "1", &two, "2", &three, "3", &four, "4"];
        assert_eq!(found(&all.map(|s: &str| s)), 0);
        assert_eq!(found(&[&one, "1", &two, "2", &three, "3", "Срок", "4"].map(|s: &str| s)), 1);
        assert_eq!(found(&["Срок", "1", "Срок", "2", "Срок", "3", "Срок", "4"]), 0);
    }
}
