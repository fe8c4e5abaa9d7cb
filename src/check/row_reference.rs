//! «пункт 12 Перечня»: a row of the requirement table that is not there.

use super::facts::{Facts, RelatedFacts};
use super::matters::body;
use super::rule::{Sink, Subject};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let rows = &subject.regulation.requirements;
    let (Some(first), Some(last)) = (rows.first(), rows.iter().filter_map(|r| r.n).max()) else { return };
    // Where a number was lost the row may be there all the same.
    if rows.iter().any(|r| r.n.is_none()) {
        return;
    }
    let mut told = BTreeSet::new();
    for (passage, text) in body(subject.regulation) {
        for found in subject.words.row_reference.captures_iter(&text) {
            let Some(number) = found.get(1) else { continue };
            let Ok(n) = number.as_str().parse::<u32>() else { continue };
            if n <= last || !told.insert(n) {
                continue;
            }
            let same = text.len() == passage.text.len();
            let range = found.get(0).filter(|_| same).map_or(0..passage.text.len(), |m| m.range());
            sink.push(
                Facts::new("broken-reference-row", &passage.place(range))
                    .with("n", n)
                    .with("last", last)
                    .key(n)
                    .related(RelatedFacts::new("broken-reference-table", &first.place)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, place};
    use crate::model::{Regulation, Requirement};

    #[test]
    fn a_row_is_no_item_that_is_missing() {
        let mut regulation = items(&["1. Отказ – по пункту 10 Перечня.", "2. Иное."]);
        let word = regulation.passages[0]
            .words
            .iter()
            .find(|w| w.at > 0 && regulation.passages[0].text[w.at..].starts_with("пункту"));
        let start = word.unwrap().span.start;
        let at = crate::model::Place { line: 1, start, end: start + 12, ..Default::default() };
        let item = |n: &str| crate::model::Item { n: Some(n.into()), ..Default::default() };
        regulation.sections =
            vec![crate::model::Section { items: vec![item("1"), item("2")], ..Default::default() }];
        regulation.item_refs =
            vec![crate::model::ItemRef { item: Some("10".into()), place: at, ..Default::default() }];
        assert!(of(&findings(regulation.clone()), "broken-reference").is_empty());
        regulation.passages[0].text = "1. Отказ – по пункту 10 регламента".into();
        assert_eq!(of(&findings(regulation), "broken-reference").len(), 1);
    }

    fn found(text: &str) -> usize {
        let rows = (1..=9).map(|n| Requirement {
            n: Some(n),
            name: "Размер оплаты".into(),
            text: "Бесплатно".into(),
            place: place(80 + n as usize),
        });
        let regulation = Regulation { requirements: rows.collect(), ..items(&[text]) };
        of(&findings(regulation), "broken-reference").iter().filter(|f| f.message.contains("10")).count()
    }

    #[test]
    fn a_row_that_the_table_has_not_is_reported() {
        assert_eq!(found("5. Основания отказа указаны в пункте 10 Перечня."), 1);
        assert_eq!(found("5. Основания отказа указаны в пункте 9 Перечня."), 0);
        assert_eq!(found("5. Указанных в пункте 10 Перечня товаров нет."), 0);
    }
}
