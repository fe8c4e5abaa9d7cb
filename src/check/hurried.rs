//! What takes the provider days in one account is done in minutes in another, or the other way round.

use super::facts::{Facts, RelatedFacts};
use super::names::words;
use super::plan::{Plan, plans};
use super::procedure_divergence::{length, step_facts, step_there};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Amount, ProcedureKind, Unit};
use crate::worktime::Sum;

pub(super) fn check(subject: &Subject, sink: &mut Sink) {
    hurried_provider(subject, sink);
    slow_reception(subject, sink);
}

/// So many times longer its own procedure must be that the provider cannot have meant the same minutes.
const MANY: usize = 10;

fn times(sum: &Sum, n: usize) -> Sum {
    (0..n).fold(Sum::default(), |all, _| all.and(sum))
}

/// At the one-stop shop or on the portal the provider has minutes for what its own procedure gives
/// it days.
fn hurried_provider(subject: &Subject, sink: &mut Sink) {
    let plans = plans(subject.regulation, &subject.settings.assumption);
    let own = |p: &&Plan| {
        let kind = matches!(p.procedure.kind, ProcedureKind::Content | ProcedureKind::Sequence);
        let channel = p.procedure.channel.as_deref().unwrap_or("provider");
        kind && channel == "provider"
    };
    let Some(plan) = plans.iter().find(own) else { return };
    for procedure in subject.regulation.procedures.iter().filter(|p| p.kind.is_outside()) {
        for step in &procedure.steps {
            let takes = length(step);
            let by_provider =
                step.actor.as_deref().is_some_and(|a| subject.words.provider.is_match(&words(a).join(" ")));
            if by_provider
                && !takes.is_empty()
                && takes.days().is_empty()
                // A few minutes out of other minutes are no contradiction.
                && plan.total.is_longer_than(&times(&takes, MANY), &subject.settings.assumption)
            {
                let by_days = !plan.total.days().is_empty();
                sink.push(
                    Facts::new("procedure-divergence-hurried", &step.place)
                        .severity(if by_days { Severity::Warning } else { Severity::Info })
                        .with("n", step.n)
                        .with("where", procedure)
                        .with("takes", takes)
                        .with("other", plan.procedure)
                        .with("sum", plan.total.clone())
                        .key(format!("{:?} {}", procedure.kind, step.n))
                        .related(
                            RelatedFacts::new("procedure-divergence-there", &plan.procedure.place)
                                .with("where", plan.procedure),
                        ),
                );
            }
        }
    }
}

/// Taking in the documents is a matter of minutes in one channel and of days in another.
fn slow_reception(subject: &Subject, sink: &mut Sink) {
    let receptions = subject.regulation.procedures.iter().filter_map(|p| {
        let step = p.steps.first().filter(|s| subject.words.reception.is_match(&fold(&s.text)))?;
        // A step that takes twice some time receives the documents and does more.
        let takes = length(step);
        (step.durations.len() == 1).then_some((p, step, takes))
    });
    let (quick, slow): (Vec<_>, Vec<_>) = receptions.partition(|(_, _, takes)| takes.days().is_empty());
    let Some((other, there, minutes)) =
        quick.into_iter().find(|(p, ..)| p.kind != ProcedureKind::OneStopShop)
    else {
        return;
    };
    let day = Sum::of(Amount::whole(1), Unit::WorkingDay);
    for (procedure, step, takes) in slow {
        // A day for the reception is usual where the documents travel.
        if takes.is_longer_than(&day, &subject.settings.assumption) {
            sink.push(
                step_facts("procedure-divergence-reception", procedure, step, "reception")
                    .with("here", takes)
                    .with("there", minutes.clone())
                    .related(step_there(other, there)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure};
    use crate::finding::Severity;
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};
    use Unit::{Minute, WorkingDay};

    #[test]
    fn a_minute_for_what_takes_the_provider_ten_times_as_long_is_worth_knowing() {
        let severity = |minutes: i64| {
            let own = procedure(&[(minutes, Minute), (minutes, Minute)]);
            let mut outside = Procedure { kind: ProcedureKind::OneStopShop, ..procedure(&[(1, Minute)]) };
            outside.steps[0].actor = Some("услугодатель".into());
            let regulation = Regulation { procedures: vec![own, outside], ..Regulation::default() };
            of(&findings(regulation), "procedure-divergence").first().map(|f| f.severity)
        };
        assert_eq!(severity(8), Some(Severity::Info));
        assert_eq!(severity(4), None);
    }

    #[test]
    fn receiving_and_delivering_is_more_than_receiving() {
        let reception = |durations: &[(i64, Unit)]| {
            let of_kind = |kind, days: &[(i64, Unit)]| {
                let mut p = Procedure { kind, ..procedure(&days[..1]) };
                p.steps[0].text = "прием документов".into();
                for &(n, unit) in &days[1..] {
                    p.steps[0].durations.push(crate::check::sample::duration(n, unit));
                }
                p
            };
            let own = of_kind(ProcedureKind::Content, &[(30, Minute)]);
            let other = of_kind(ProcedureKind::Other, durations);
            let found = findings(Regulation { procedures: vec![own, other], ..Regulation::default() });
            of(&found, "procedure-divergence").len()
        };
        assert_eq!((reception(&[(13, WorkingDay)]), reception(&[(15, Minute), (2, WorkingDay)])), (1, 0));
    }

    #[test]
    fn minutes_at_the_one_stop_shop_for_what_takes_days_are_reported() {
        let mut shop =
            Procedure { kind: ProcedureKind::OneStopShop, ..procedure(&[(1, Minute), (1, Minute)]) };
        shop.steps[1].actor = Some("услугодатель".into());
        let own = procedure(&[(1, WorkingDay), (3, WorkingDay)]);
        let found = findings(Regulation { procedures: vec![own, shop], ..Regulation::default() });
        let found: Vec<String> =
            of(&found, "procedure-divergence").iter().map(|f| f.message.clone()).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("1 минута") && found[0].contains("4 рабочих дня"), "{found:?}");
    }
}
