//! A list has more or fewer entries than the words before it say: «следующих 4 процедур».

use super::facts::Facts;
use super::names::squash;
use super::rule::{DocumentSubject, Sink};
use crate::letters::fold;
use crate::model::{Item, Passage, PassageKind, Regulation, Status};
use crate::pack::Expression;
use serde::Deserialize;
use std::collections::BTreeSet;

/// How a language says how many entries a list has.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announced {
    /// The words before a list, with their number in group `figure` or `word`.
    pub lead: Expression,
}

pub(super) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let announced = &subject.words.announced;
    for regulation in subject.document.regulations.iter().filter(|r| r.status == Status::Active) {
        for passage in regulation.passages.iter().filter(|p| p.kind == PassageKind::Body) {
            let folded = fold(&passage.text);
            let Some(found) = announced.lead.captures(&folded) else { continue };
            let figure = found.name("figure").and_then(|f| f.as_str().parse::<usize>().ok());
            let word = || subject.words.numerals.get(found.name("word")?.as_str()).copied();
            let Some(said) = figure.or_else(word) else { continue };
            let Some((entries, last)) = entries_behind(regulation, passage) else { continue };
            // A list that lost its head or has a number twice is told of by its numbering.
            if said == entries || said == last {
                continue;
            }
            let range = found.get(0).map_or(0..0, |whole| whole.range());
            let range = if folded.len() == passage.text.len() { range } else { 0..passage.text.len() };
            sink.push(
                Facts::new("enumeration-mismatch-count", &passage.place(range))
                    .with("said", said)
                    .with("entries", entries)
                    .key(squash(&passage.text).chars().take(80).collect::<String>()),
            );
        }
    }
}

/// How many entries the list behind a paragraph has and the last one's number, where it is one list
/// and all of them belong to it.
fn entries_behind(regulation: &Regulation, passage: &Passage) -> Option<(usize, usize)> {
    let head = passage.words.first()?.span.start;
    let end = passage.words.last()?.span.end;
    let mut items = regulation.sections.iter().flat_map(|s| &s.items);
    let item: &Item = items.rfind(|i| i.place.start <= head && i.n == passage.item)?;
    let behind: Vec<_> = item.subitems.iter().filter(|s| s.place.start >= end).collect();
    let lists: BTreeSet<u32> = behind.iter().map(|s| s.list).collect();
    if lists.len() == 1 {
        let last = behind.last()?.n.parse().unwrap_or(behind.len());
        return Some((behind.len(), last));
    }
    // Steps that are no subitems: «процедура 1 – …».
    let mut own = regulation.procedures.iter().filter(|p| p.item.is_some() && p.item == item.n);
    let (procedure, other) = (own.next()?, own.next());
    let steps = procedure.steps.len();
    (behind.is_empty() && other.is_none() && procedure.place.start <= head && steps > 1)
        .then_some((steps, steps))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings_in, of};

    fn found(heading: &str, lines: &[&str]) -> Vec<String> {
        let mut text = String::from(heading);
        for line in lines {
            text.push_str("\n\n");
            text.push_str(line);
        }
        of(&findings_in(&text), "enumeration-mismatch").iter().map(|f| f.message.clone()).collect()
    }

    const RU: &str = "Регламент государственной услуги «Выдача паспорта улья»\n\n1. Общие положения\n\n\
                      1. Государственная услуга оказывается пчеловодом (далее – услугодатель).";
    const STEPS: [&str; 3] = [
        "1) канцелярия регистрирует заявление – 15 минут;",
        "2) пчеловод осматривает улей – 1 рабочий день;",
        "3) канцелярия выдает паспорт – 15 минут.",
    ];

    #[test]
    fn a_list_must_have_as_many_entries_as_announced() {
        let with = |head: &str| found(RU, &[&[head], &STEPS[..]].concat());
        let wrong = with("2. Процесс оказания услуги состоит из следующих 4 (четырех) процедур (действий):");
        assert!(wrong.len() == 1 && wrong[0].contains('4') && wrong[0].contains('3'), "{wrong:?}");
        assert_eq!(with("2. В состав процесса входят следующие две процедуры:").len(), 1);
        for right in [
            "2. Процесс оказания услуги состоит из следующих 3 (трех) процедур (действий):",
            "2. В состав процесса входят следующие три процедуры:",
            "2. В состав процесса входят следующие процедуры (действия):",
            "2. Содержание процедур, предусмотренных пунктом 5 Стандарта, длительность выполнения:",
        ] {
            assert!(with(right).is_empty(), "{right}");
        }
    }

    #[test]
    fn a_kazakh_list_too() {
        let head = "«Ара ұясының паспортын беру» мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
                    1. Қызметті омарташы көрсетеді (бұдан әрі – көрсетілетін қызметті беруші).";
        let with = |line: &str| found(head, &[line, "1) кеңсе маманы;", "2) басшы;", "3) орындаушы."]);
        let of = |n: &str| {
            with(&format!("2. Процеске мынадай {n} құрылымдық бөлімше (қызметкер) қатысады:")).len()
        };
        assert_eq!((of("4 (төрт)"), of("3 (үш)"), of("екі"), of("")), (1, 0, 1, 0));
    }
}
