//! An information system takes part, and the list of those who do so electronically has it not.

use super::facts::{Facts, RelatedFacts};
use super::names::{squash, words};
use super::roster_missing::lists;
use super::rule::{Sink, Subject, value};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Definition, Passage, Procedure, Step};

pub(super) fn check(subject: &Subject, sink: &mut Sink) {
    let system = &subject.words.system;
    let of_systems =
        |item: &Vec<&Passage>| item.first().is_some_and(|head| system.is_match(&fold(&head.text)));
    for item in lists(subject).into_iter().filter(of_systems) {
        let Some((head, entries)) = item.split_first() else { continue };
        let listed: Vec<Vec<String>> = entries.iter().map(|p| words(&p.text)).collect();
        // A list that names no system is of the units after all.
        let mut defined = subject.regulation.definitions.iter().filter(|d| is_system(subject, d));
        if !defined.clone().any(|d| names(&listed, d)) {
            continue;
        }
        let missing = defined.by_ref().filter(|d| !names(&listed, d));
        let missing: Vec<(&Definition, &Procedure, &Step)> =
            missing.filter_map(|d| acts(subject, d).map(|(p, s)| (d, p, s))).collect();
        if missing.is_empty() {
            continue;
        }
        let terms: Vec<String> = missing.iter().map(|(d, ..)| d.term.clone()).collect();
        let facts = Facts::new("roster-missing-systems", &head.place(0..head.text.len()))
            .severity(Severity::Warning)
            .key(squash(&terms.concat()))
            .with("n", terms.len())
            .with("systems", terms);
        sink.push(missing.into_iter().fold(facts, |facts, (_, procedure, step)| {
            let at = value(&step.place, "text");
            facts.related(
                RelatedFacts::new("roster-missing-again", at).with("n", step.n).with("where", procedure),
            )
        }));
    }
}

/// A short name of a system or a database.
fn is_system(subject: &Subject, definition: &Definition) -> bool {
    let short = definition.term.split(' ').all(super::undefined_term::is_abbreviation);
    short && subject.words.system.is_match(&fold(definition.meaning.as_deref().unwrap_or_default()))
}

/// Whether a text has the short name among its words.
fn says(text: &[String], definition: &Definition) -> bool {
    let term = words(&definition.term);
    !term.is_empty() && text.windows(term.len()).any(|window| window == term)
}

fn names(listed: &[Vec<String>], definition: &Definition) -> bool {
    listed.iter().any(|entry| says(entry, definition))
}

/// The first step in which a system takes part.
fn acts<'a>(subject: &Subject<'a>, definition: &Definition) -> Option<(&'a Procedure, &'a Step)> {
    let procedures = subject.regulation.procedures.iter();
    let mut steps = procedures.flat_map(|p| p.steps.iter().map(move |s| (p, s)));
    steps.find(|(_, step)| says(&words(&step.text), definition))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, procedure};
    use crate::model::{Definition, Regulation, Unit};

    fn found(entries: &[&str], head: &str) -> Vec<String> {
        let mut steps = procedure(&[(1, Unit::Minute), (1, Unit::Minute)]);
        steps.steps[0].text = "запрос в ГБД РЫБ".into();
        steps.steps[1].text = "проверка подписи в ИС КЛЮЧ".into();
        let define = |(term, meaning): (&str, &str)| Definition {
            term: term.into(),
            meaning: Some(meaning.into()),
            ..Definition::default()
        };
        let definitions = [
            ("ГБД РЫБ", "государственная база данных водоемов"),
            ("ИС КЛЮЧ", "информационная система ключей"),
            ("ИС ПРУД", "информационная система прудов"),
        ];
        let mut regulation = items(&[&[head], entries].concat());
        regulation.passages.iter_mut().for_each(|p| p.item = Some("24".into()));
        let definitions = definitions.map(define).to_vec();
        let all = findings(Regulation { definitions, procedures: vec![steps], ..regulation });
        of(&all, "roster-missing").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn systems_that_take_part_are_on_the_list_of_systems() {
        let head = "24. Перечень организаций и информационных систем, которые участвуют в процессе:";
        let told = found(&["ИС ПРУД;", "лесхоз."], head);
        assert!(told.len() == 1 && told[0].contains("ГБД РЫБ") && told[0].contains("ИС КЛЮЧ"), "{told:?}");
        let told = found(&["ИС ПРУД;", "ИС КЛЮЧ."], head);
        assert!(told.len() == 1 && !told[0].contains("ИС КЛЮЧ"), "{told:?}");
        assert!(found(&["ИС ПРУД;", "ИС КЛЮЧ;", "ГБД РЫБ."], head).is_empty());
    }

    #[test]
    fn a_list_of_units_names_no_systems() {
        let units = "24. Перечень подразделений, которые участвуют в процессе:";
        assert!(found(&["ИС ПРУД;", "лесхоз."], units).is_empty());
        let head = "24. Перечень организаций и информационных систем, которые участвуют в процессе:";
        assert!(found(&["лесхоз."], head).is_empty());
    }
}
