//! The regulation states no term, so that its steps have nothing to be measured against.

use super::facts::{Facts, RelatedFacts};
use super::own_terms::Terms;
use super::plan::plans;
use super::rule::{Sink, Subject, value};
use crate::finding::Severity;
use crate::model::Genre;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    // Without a chapter or a step nothing could be read, and nothing can be said to be missing.
    let read = !regulation.sections.is_empty() || !regulation.procedures.is_empty();
    if regulation.term_reference.is_some() || regulation.genre == Genre::Other || !read {
        return;
    }
    if Terms::of(subject.document, regulation, subject.across, subject.settings).are_known() {
        return;
    }
    let heading = regulation.sections.first().map_or(&regulation.place, |s| &s.place);
    let plans = plans(regulation, &subject.settings.assumption);
    let mut facts = match plans.first() {
        Some(plan) => Facts::new("term-missing-plan", value(heading, "title"))
            .with("sum", plan.total.clone())
            .with("where", plan.procedure),
        None => Facts::new("term-missing-nowhere", value(heading, "title")).severity(Severity::Info),
    };
    for plan in &plans {
        facts = facts.related(
            RelatedFacts::new("term-missing-steps", &plan.procedure.place)
                .with("where", plan.procedure)
                .with("sum", plan.total.clone()),
        );
    }
    sink.push(facts);
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, term};
    use crate::finding::Severity;
    use crate::model::{Regulation, TermKind, TermReference, Unit};

    fn regulation() -> Regulation {
        Regulation { procedures: vec![procedure(&[(3, Unit::WorkingDay)])], ..Regulation::default() }
    }

    #[test]
    fn steps_without_a_term_are_reported_with_their_sum() {
        let found = findings(regulation());
        let found = of(&found, "term-missing");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Warning);
        assert!(found[0].message.contains("3 рабочих дня"), "{}", found[0].message);
    }

    #[test]
    fn a_waiting_time_is_no_term() {
        let mut waiting = term(15, Unit::Minute);
        waiting.kind = TermKind::Waiting;
        let found = findings(Regulation { terms: vec![waiting], ..regulation() });
        assert_eq!(of(&found, "term-missing").len(), 1);
    }

    #[test]
    fn a_term_stated_or_referred_to_is_enough() {
        let stated = Regulation { terms: vec![term(5, Unit::WorkingDay)], ..regulation() };
        assert!(of(&findings(stated), "term-missing").is_empty());
        let referred = Regulation { term_reference: Some(TermReference::default()), ..regulation() };
        assert!(of(&findings(referred), "term-missing").is_empty());
    }
}
