//! Steps prepare a refusal that the item on the result does not know.

use super::facts::{Facts, RelatedFacts};
use super::matters::{Matters, result_item};
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::{Passage, ProcedureKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let item = result_item(regulation, matters);
    let Some((head, _)) = item.first() else { return };
    let names_documents = item.iter().any(|(_, text)| !matters.kinds(text).is_empty());
    if item.iter().any(|(_, text)| matters.refusal.is_match(text)) {
        sink.extend(partly(&item, matters));
        return;
    }
    if !names_documents {
        return;
    }
    // What a portal answers to a wrong password is no result of the service.
    let procedures = regulation.procedures.iter().filter(|p| p.kind != ProcedureKind::Portal);
    let mut steps = procedures.flat_map(|p| p.steps.iter().map(move |s| (p, s))).filter(|(_, step)| {
        let text = fold(&step.text);
        matters.refusal_step.is_match(&text) && !matters.refusal_of_system.is_match(&text)
    });
    let Some((procedure, step)) = steps.next() else { return };
    let mut facts = Facts::new("refusal-unlisted-item", &head.place(0..head.text.len())).related(
        RelatedFacts::new("refusal-unlisted-step", &step.place).with("n", step.n).with("where", procedure),
    );
    for (procedure, step) in steps {
        facts = facts.related(
            RelatedFacts::new("refusal-unlisted-step", &step.place)
                .with("n", step.n)
                .with("where", procedure),
        );
    }
    sink.push(facts);
}

/// Of a list of results the last one has «либо отказ»: the refusal is an alternative to it alone.
fn partly(item: &[(&Passage, String)], matters: &Matters) -> Option<Facts> {
    let marker =
        |text: &str| text.trim_start().split_once(')').is_some_and(|(n, _)| n.parse::<u32>().is_ok());
    let results: Vec<_> = item.iter().filter(|(_, text)| marker(text)).collect();
    let outside = item.iter().any(|(_, text)| !marker(text) && matters.refusal.is_match(text));
    let mut refusing = results.iter().filter(|(_, text)| matters.refusal.is_match(text));
    let ((passage, text), None) = (refusing.next()?, refusing.next()) else { return None };
    let alone = results.len() >= 2 && !outside && matters.or_refusal.is_match(text);
    alone.then(|| Facts::new("refusal-unlisted-partly", &passage.place(0..passage.text.len())))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, procedure, step};
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};

    fn found(result: &str, kind: ProcedureKind) -> usize {
        let mut list = Procedure { kind, ..procedure(&[(1, Unit::Hour)]) };
        list.steps.push(step(2, "готовит справку или мотивированный ответ об отказе"));
        list.steps.push(step(3, "подписывает мотивированный ответ об отказе"));
        let regulation = Regulation { procedures: vec![list], ..items(&[result]) };
        of(&findings(regulation), "refusal-unlisted").iter().map(|f| f.related.len()).sum()
    }

    #[test]
    fn a_refusal_that_no_result_names_is_reported_with_its_steps() {
        assert_eq!(found("3. Результат оказания услуги – справка.", ProcedureKind::Content), 2);
    }

    #[test]
    fn a_refusal_within_one_of_several_results_is_reported() {
        let found = |last: &str| {
            let mut regulation = items(&["3. Результат государственной услуги:", "1) справка;", last]);
            regulation.passages.iter_mut().for_each(|p| p.item = Some("3".into()));
            of(&findings(regulation), "refusal-unlisted").len()
        };
        assert_eq!(found("2) выписка либо мотивированный ответ об отказе."), 1);
        assert_eq!(found("2) мотивированный ответ об отказе."), 0);
    }

    #[test]
    fn a_listed_refusal_and_a_portals_message_are_none() {
        assert_eq!(found("3. Результат – справка либо отказ в ее выдаче.", ProcedureKind::Content), 0);
        assert_eq!(found("3. Результат оказания услуги – справка.", ProcedureKind::Portal), 0);
    }
}
