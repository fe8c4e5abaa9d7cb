//! Steps prepare a refusal that the item on the result does not know.

use super::facts::{Facts, RelatedFacts};
use super::matters::result_item;
use super::rule::{Sink, Subject};
use crate::model::ProcedureKind;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let item = result_item(regulation, matters);
    let Some((head, _)) = item.first() else { return };
    let names_documents = item.iter().any(|(_, text)| !matters.kinds(text).is_empty());
    if !names_documents || item.iter().any(|(_, text)| matters.refusal.is_match(text)) {
        return;
    }
    // What a portal answers to a wrong password is no result of the service.
    let procedures = regulation.procedures.iter().filter(|p| p.kind != ProcedureKind::Portal);
    let mut steps = procedures.flat_map(|p| p.steps.iter().map(move |s| (p, s))).filter(|(_, step)| {
        let text = step.text.to_lowercase();
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
    fn a_listed_refusal_and_a_portals_message_are_none() {
        assert_eq!(found("3. Результат – справка либо отказ в ее выдаче.", ProcedureKind::Content), 0);
        assert_eq!(found("3. Результат оказания услуги – справка.", ProcedureKind::Portal), 0);
    }
}
