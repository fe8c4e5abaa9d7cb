//! The steps take minutes, the term is days: nothing says what the days are for.

use super::case_terms::term_of;
use super::facts::{Facts, RelatedFacts};
use super::plan::plans;
use super::rule::{Sink, Subject};
use crate::model::{Amount, ProcedureKind, TermKind, Unit};
use crate::worktime::Sum;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, assumption) = (subject.regulation, &subject.settings.assumption);
    let few = Sum::of(Amount::whole(2), Unit::WorkingDay);
    let plans = plans(regulation, assumption);
    for term in regulation.terms.iter().filter(|t| t.kind == TermKind::Delivery) {
        let limit = Sum::of(term.value, term.unit);
        if limit.days().is_empty() || !limit.is_longer_than(&few, assumption) {
            continue;
        }
        let kept = |p: &&super::plan::Plan| {
            term_of(&regulation.terms, p.procedure, assumption).is_some_and(|t| std::ptr::eq(t, term))
        };
        let of_term: Vec<_> = plans.iter().filter(kept).collect();
        // A step without a duration may be what takes the days, and a way through the one-stop shop
        // alone is not all of it.
        let whole = |p: &&super::plan::Plan| {
            p.total.days().is_empty() && p.procedure.steps.iter().all(|s| !s.durations.is_empty())
        };
        let own = of_term.iter().any(|p| {
            matches!(
                p.procedure.kind,
                ProcedureKind::Content | ProcedureKind::Sequence | ProcedureKind::Table
            )
        });
        let Some(first) = of_term.first().filter(|_| own && of_term.iter().all(&whole)) else {
            continue;
        };
        let facts = Facts::new("term-unexplained-minutes", &term.place)
            .with("term", limit)
            .with("sum", first.total.clone())
            .with("where", first.procedure)
            .key(format!("{:?}", term.channels));
        sink.push(of_term.iter().fold(facts, |facts, plan| {
            facts.related(
                RelatedFacts::new("term-missing-steps", &plan.procedure.place)
                    .with("where", plan.procedure)
                    .with("sum", plan.total.clone()),
            )
        }));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, step, term};
    use crate::model::{Regulation, Unit};

    fn found(days: i64, steps: &[(i64, Unit)], bare: bool) -> usize {
        let mut list = procedure(steps);
        if bare {
            list.steps.push(step(9, "рассматривает"));
        }
        let regulation = Regulation {
            terms: vec![term(days, Unit::WorkingDay)],
            procedures: vec![list],
            ..Regulation::default()
        };
        of(&findings(regulation), "term-unexplained").len()
    }

    #[test]
    fn minutes_against_days_are_reported() {
        assert_eq!(found(5, &[(2, Unit::Minute), (8, Unit::Minute)], false), 1);
    }

    #[test]
    fn days_among_the_steps_a_short_term_and_a_step_without_duration_are_none() {
        assert_eq!(found(5, &[(2, Unit::Minute), (1, Unit::WorkingDay)], false), 0);
        assert_eq!(found(1, &[(2, Unit::Minute)], false), 0);
        assert_eq!(found(5, &[(2, Unit::Minute)], true), 0);
    }
}
