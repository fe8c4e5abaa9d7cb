//! «действия 5, указанного в пункте 4», and item 4 lists no action 5.

use super::facts::{Facts, RelatedFacts};
use super::matters::body;
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::model::Procedure;
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let listed = |p: &&Procedure| p.item.is_some() && !p.steps.is_empty();
    let lists: Vec<&Procedure> = regulation.procedures.iter().filter(listed).collect();
    let has = |p: &Procedure, n: u32| p.steps.iter().any(|s| s.n == n);
    let mut told = BTreeSet::new();
    for (passage, text) in body(regulation) {
        for found in subject.words.action_of_item.captures_iter(&text) {
            let (Some(action), Some(item)) = (found.name("action"), found.name("item")) else { continue };
            let Ok(n) = action.as_str().parse::<u32>() else { continue };
            let items = regulation.sections.iter().flat_map(|s| &s.items);
            let Some(target) = items.into_iter().find(|i| i.n.as_deref() == Some(item.as_str())) else {
                continue;
            };
            let of_item = |p: &Procedure| p.item.as_deref() == Some(item.as_str());
            let there = lists.iter().any(|p| of_item(p) && has(p, n));
            // Where no list has the action, it is the list that was not understood.
            let elsewhere = lists.iter().find(|p| !of_item(p) && has(p, n));
            let item_lists = lists.iter().any(|p| of_item(p));
            if there || (elsewhere.is_none() && !item_lists) || !told.insert((n, item.as_str().to_owned())) {
                continue;
            }
            let same = text.len() == passage.text.len();
            let range = if same { item.range() } else { 0..passage.text.len() };
            let facts = Facts::new("broken-reference-action", &passage.place(range))
                .severity(Severity::Error)
                .with("n", n)
                .with("item", item.as_str())
                .key(n)
                .key(item.as_str());
            sink.push(match elsewhere {
                Some(other) if !item_lists => facts.related(
                    RelatedFacts::new("broken-reference-action-there", &other.place).with("where", *other),
                ),
                _ => facts.related(
                    RelatedFacts::new("broken-reference-target", &target.place).with("item", item.as_str()),
                ),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, procedure};
    use crate::model::{Item, Procedure, Regulation, Section, Unit};

    fn found(text: &'static str) -> usize {
        let list = procedure(&[(1, Unit::Hour), (1, Unit::Hour)]);
        let regulation = items(&["1. Основанием является заявление.", "2. Содержание действий:", text]);
        let item = |n: &str| Item { n: Some(n.into()), ..Item::default() };
        let sections = vec![Section { items: vec![item("1"), item("2"), item("3")], ..Section::default() }];
        let list = Procedure { item: Some("2".into()), ..list };
        of(&findings(Regulation { procedures: vec![list], sections, ..regulation }), "broken-reference").len()
    }

    #[test]
    fn an_action_is_looked_for_in_the_item_that_is_named() {
        assert_eq!(found("3. Результатом действия 2, указанного в пункте 2 настоящего Регламента."), 0);
        assert_eq!(found("3. Результатом действия 2, указанного в пункте 1 настоящего Регламента."), 1);
        assert_eq!(found("3. Результатом действия 3, указанного в пункте 2 настоящего Регламента."), 1);
    }
}
