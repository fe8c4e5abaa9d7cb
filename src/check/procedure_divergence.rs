//! The same procedure is told twice, and not alike.

use super::actors::{Agreement, agreement, read};
use super::duration_missing::is_excused;
use super::facts::{At, Facts, RelatedFacts};
use super::names::words;
use super::plan::{Plan, plans};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::model::{Amount, Procedure, ProcedureKind, Step, Unit};
use crate::worktime::Sum;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let procedures = &subject.regulation.procedures;
    let mut counted: Vec<Facts> = Vec::new();
    for (at, second) in procedures.iter().enumerate() {
        for first in procedures.iter().take(at).filter(|first| are_one(first, second)) {
            match count(first, second) {
                Some(facts) => count_once(facts, first, &mut counted),
                None => told_twice(subject, first, second, sink),
            }
        }
    }
    sink.extend(counted);
    super::told_otherwise::check(subject, sink);
    hurried_provider(subject, sink);
    slow_reception(subject, sink);
}

/// A list of contents and a sequence of one channel and case tell one procedure.
fn are_one(a: &Procedure, b: &Procedure) -> bool {
    let kinds = matches!(
        (a.kind, b.kind),
        (ProcedureKind::Content, ProcedureKind::Sequence) | (ProcedureKind::Sequence, ProcedureKind::Content)
    );
    let channel = |p: &Procedure| p.channel.clone().unwrap_or_else(|| "provider".to_owned());
    // Tables of two appendices tell the whole way of one channel each; use cases tell their table's.
    let tables = a.kind == ProcedureKind::Table
        && b.kind == ProcedureKind::Table
        && a.appendix != b.appendix
        && (a.channel.is_some() || b.channel.is_some());
    let use_case =
        a.kind == ProcedureKind::Table && b.kind == ProcedureKind::UseCase && a.appendix == b.appendix;
    (kinds || tables || use_case)
        // Prose over several items tells the way of the documents, not the list of actions again.
        && a.item.is_some() == b.item.is_some()
        && channel(a) == channel(b)
        && a.case == b.case
        && !a.steps.is_empty()
        && !b.steps.is_empty()
}

/// Several accounts that differ from one in the same number of steps are one divergence.
fn count_once(facts: Facts, first: &Procedure, counted: &mut Vec<Facts>) {
    let there = At::from(&first.place);
    let twin = counted.iter_mut().find(|f| {
        f.related.iter().any(|r| r.at == there) && f.message.args.first() == facts.message.args.first()
    });
    match twin {
        Some(told) => told.related.push(RelatedFacts::new("wording-again", facts.at)),
        None => counted.push(facts),
    }
}

/// The two accounts have not the same number of steps.
fn count(first: &Procedure, second: &Procedure) -> Option<Facts> {
    if first.steps.len() == second.steps.len() {
        return None;
    }
    let listed = matches!(second.kind, ProcedureKind::Sequence | ProcedureKind::Content);
    Some(
        Facts::new("procedure-divergence-count", &second.place)
            .severity(if listed { Severity::Warning } else { Severity::Info })
            .with("here", second.steps.len())
            .with("there", first.steps.len())
            .with("where", second)
            .with("other", first)
            .key(format!("{:?} {:?}", second.channel, second.case))
            .related(RelatedFacts::new("procedure-divergence-there", &first.place).with("where", first)),
    )
}

fn told_twice(subject: &Subject, first: &Procedure, second: &Procedure, sink: &mut Sink) {
    let key = format!("{:?} {:?}", second.channel, second.case);
    // Tables and use cases name their actors and times in their own short forms.
    if matches!(second.kind, ProcedureKind::UseCase | ProcedureKind::Table) {
        return;
    }
    sink.extend(super::told_otherwise::signature(subject, first, second));
    sink.extend(untimed(subject, first, second, &key));
    for (a, b) in first.steps.iter().zip(&second.steps) {
        if let (Some(one), Some(other)) = (&a.actor, &b.actor)
            && !agree(subject, one, other)
        {
            sink.push(
                step_facts("procedure-divergence-actor", second, b, &key)
                    .with("here", other)
                    .with("there", one)
                    .related(step_there(first, a)),
            );
        }
        let (one, other) = (length(a), length(b));
        if !one.is_empty() && !other.is_empty() && one != other {
            sink.push(
                step_facts("procedure-divergence-duration", second, b, &key)
                    .with("here", other)
                    .with("there", one)
                    .related(step_there(first, a)),
            );
        }
    }
}

/// The one step of both accounts that does not say how long it takes, though the other account does.
fn untimed(subject: &Subject, first: &Procedure, second: &Procedure, key: &str) -> Option<Facts> {
    let lacking = |p: &'_ Procedure| p.steps.iter().filter(|s| s.durations.is_empty()).count();
    let (here, there) = match (lacking(first), lacking(second)) {
        (1, 0) if first.steps.len() > 2 => (first, second),
        (0, 1) if first.steps.len() > 2 => (second, first),
        _ => return None,
    };
    // Of a list that promises durations another rule tells.
    let at = here.steps.iter().position(|s| s.durations.is_empty())?;
    let (step, other) = (here.steps.get(at)?, there.steps.get(at)?);
    let covered = here.steps.iter().flat_map(|s| &s.durations).any(|d| d.shared_with.contains(&step.n));
    if here.promises_durations || step.uncertain || covered || is_excused(step, subject) {
        return None;
    }
    Some(
        step_facts("procedure-divergence-untimed", here, step, key)
            .with("there", length(other))
            .related(step_there(there, other)),
    )
}

fn step_facts(id: &'static str, procedure: &Procedure, step: &Step, key: &str) -> Facts {
    let facts = match id {
        "procedure-divergence-actor" => Facts::new("procedure-divergence-actor", &step.place),
        "procedure-divergence-untimed" => Facts::new("procedure-divergence-untimed", &step.place),
        "procedure-divergence-reception" => Facts::new("procedure-divergence-reception", &step.place),
        _ => Facts::new("procedure-divergence-duration", &step.place),
    };
    facts.with("n", step.n).with("where", procedure).key(key).key(step.n)
}

fn step_there(procedure: &Procedure, step: &Step) -> RelatedFacts {
    RelatedFacts::new("procedure-divergence-step", &step.place).with("n", step.n).with("where", procedure)
}

fn agree(subject: &Subject, a: &str, b: &str) -> bool {
    let definitions = &subject.regulation.definitions;
    let (a, b) = (read(a, definitions, subject.words), read(b, definitions, subject.words));
    a.iter().any(|x| b.iter().any(|y| agreement(x, y, subject.words) > Agreement::None))
}

/// How long a step takes, all its durations together.
pub(crate) fn length(step: &Step) -> Sum {
    step.durations.iter().fold(Sum::default(), |sum, d| sum.plus(d.value, d.unit))
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
        let step = p.steps.first().filter(|s| subject.words.reception.is_match(&s.text.to_lowercase()))?;
        let takes = length(step);
        (!takes.is_empty()).then_some((p, step, takes))
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

    fn found(second: Procedure) -> Vec<String> {
        let mut first = procedure(&[(1, WorkingDay), (3, WorkingDay)]);
        first.steps[0].actor = Some("руководитель".into());
        let found = findings(Regulation { procedures: vec![first, second], ..Regulation::default() });
        of(&found, "procedure-divergence").iter().map(|f| f.message.clone()).collect()
    }

    fn sequence(steps: &[(i64, Unit)]) -> Procedure {
        Procedure { kind: ProcedureKind::Sequence, ..procedure(steps) }
    }

    #[test]
    fn the_one_step_without_a_duration_is_told_where_the_other_account_has_it() {
        let told = |untimed: usize| {
            let days = [(1, WorkingDay), (3, WorkingDay), (1, WorkingDay)];
            let mut second = sequence(&days);
            second.steps.iter_mut().take(untimed).for_each(|s| s.durations.clear());
            let both = vec![procedure(&days), second];
            let found = findings(Regulation { procedures: both, ..Regulation::default() });
            of(&found, "procedure-divergence").len()
        };
        assert_eq!([told(0), told(1), told(2), told(3)], [0, 1, 0, 0]);
    }

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
    fn contents_and_sequence_must_tell_the_same() {
        let mut same = sequence(&[(1, WorkingDay), (3, WorkingDay)]);
        same.steps[0].actor = Some("руководителем".into());
        assert!(found(same).is_empty());
        assert_eq!(found(sequence(&[(1, WorkingDay)])).len(), 1);
        let mut other = sequence(&[(1, WorkingDay), (5, WorkingDay)]);
        other.steps[0].actor = Some("специалист канцелярии".into());
        assert_eq!(found(other).len(), 2);
    }

    #[test]
    fn minutes_at_the_one_stop_shop_for_what_takes_days_are_reported() {
        let mut shop =
            Procedure { kind: ProcedureKind::OneStopShop, ..procedure(&[(1, Minute), (1, Minute)]) };
        shop.steps[1].actor = Some("услугодатель".into());
        let found = found(shop);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("1 минута") && found[0].contains("4 рабочих дня"), "{found:?}");
    }
}
