//! A service on paper only has electronic documents among its steps.

use super::facts::{Facts, RelatedFacts};
use super::matters::body;
use super::rule::{Sink, Subject, element};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    if regulation.form.is_empty() || regulation.form.iter().any(|form| form != "paper") {
        return;
    }
    let at = element(&regulation.place, "form", 0);
    let mut items = BTreeSet::new();
    let mut facts: Option<Facts> = None;
    for (passage, text) in body(regulation) {
        let Some(found) = matters.electronic.find(&text) else { continue };
        // once an item: the reader wants to see where, not how often
        if !items.insert(&passage.item) {
            continue;
        }
        let range = if text.len() == passage.text.len() { found.range() } else { 0..passage.text.len() };
        let words = passage.text.get(range.clone()).unwrap_or_default().to_owned();
        let there = RelatedFacts::new("form-mismatch-there", &passage.place(range)).with("words", &words);
        facts = Some(
            facts
                .unwrap_or_else(|| Facts::new("form-mismatch-paper", at).with("words", words))
                .related(there),
        );
    }
    sink.extend(facts);
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of};
    use crate::model::Regulation;

    fn found(form: &str, step: &str) -> usize {
        let regulation = Regulation { form: vec![form.into()], ..items(&["2. Форма: …", step]) };
        of(&findings(regulation), "form-mismatch").len()
    }

    #[test]
    fn a_paper_service_with_electronic_documents_is_reported() {
        assert_eq!(found("paper", "5) направление электронных документов, подписанных ЭЦП"), 1);
    }

    #[test]
    fn an_electronic_service_and_an_electronic_queue_are_none() {
        assert_eq!(found("electronic", "5) направление электронных документов, подписанных ЭЦП"), 0);
        assert_eq!(found("paper", "1) прием путем электронной очереди"), 0);
    }
}
