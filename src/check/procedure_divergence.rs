//! The same procedure is told twice, and not alike.

use super::actors::{Agreement, agreement, read};
use super::aligned::{aligned, reordered};
use super::duration_missing::is_excused;
use super::facts::{At, Facts, RelatedFacts};
use super::names::squash;
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::model::{Passage, Procedure, ProcedureKind, Step};
use crate::worktime::Sum;
use std::collections::BTreeMap;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let procedures = &subject.regulation.procedures;
    let mut counted: Vec<Facts> = Vec::new();
    for (at, second) in procedures.iter().enumerate() {
        if is_alternative(subject, second) {
            continue;
        }
        for first in procedures.iter().take(at).filter(|first| are_one(first, second)) {
            match count(subject, first, second) {
                Some(facts) => {
                    count_once(facts, first, &mut counted);
                    durations(subject, first, second, sink);
                }
                None => told_twice(subject, first, second, sink),
            }
        }
    }
    sink.extend(counted);
    super::told_otherwise::check(subject, sink);
    super::hurried::check(subject, sink);
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

/// Use cases of another way than the main one, which need not be as long: «Альтернативный процесс».
fn is_alternative(subject: &Subject, procedure: &Procedure) -> bool {
    let Some(first) = procedure.steps.first() else { return false };
    let heads = procedure.place.start..=first.place.start;
    let above = |p: &&Passage| p.words.first().is_some_and(|w| heads.contains(&w.span.start));
    procedure.kind == ProcedureKind::UseCase
        && subject
            .regulation
            .passages
            .iter()
            .filter(above)
            .any(|p| subject.words.alternative_process.is_match(&crate::letters::fold(&p.text)))
}

/// Several accounts that differ from one in the same number of steps are one divergence.
fn count_once(facts: Facts, first: &Procedure, counted: &mut Vec<Facts>) {
    let there = At::from(&first.place);
    let twin = counted.iter_mut().find(|f| {
        f.related.iter().any(|r| r.at == there) && f.message.args.first() == facts.message.args.first()
    });
    match twin {
        Some(told) => told.related.push(RelatedFacts::new("here-too", facts.at)),
        None => counted.push(facts),
    }
}

/// The two accounts have not the same number of steps. Where all of the shorter are told in the longer,
/// those are named that it leaves out.
fn count(subject: &Subject, first: &Procedure, second: &Procedure) -> Option<Facts> {
    if first.steps.len() == second.steps.len() {
        return None;
    }
    let facts = Facts::new("procedure-divergence-count", &second.place)
        .severity(if is_listed(second) { Severity::Warning } else { Severity::Info })
        .with("here", second.steps.len())
        .with("there", first.steps.len())
        .with("where", second)
        .with("other", first)
        .key(format!("{:?} {:?}", second.channel, second.case))
        .related(RelatedFacts::new("procedure-divergence-there", &first.place).with("where", first));
    let pairs = aligned(subject, first, second);
    if pairs.len() < first.steps.len().min(second.steps.len()) {
        return Some(facts);
    }
    let (longer, told): (&Procedure, Vec<usize>) = match first.steps.len() > second.steps.len() {
        true => (first, pairs.into_iter().map(|(at, _)| at).collect()),
        false => (second, pairs.into_iter().map(|(_, at)| at).collect()),
    };
    let left_out = longer.steps.iter().enumerate().filter(|(at, _)| !told.contains(at));
    Some(left_out.fold(facts, |facts, (_, step)| {
        let place = RelatedFacts::new("procedure-divergence-left-out", &step.place);
        facts.related(place.with("n", step.n).with("where", longer))
    }))
}

/// Tables and use cases name their actors and times in their own short forms.
fn is_listed(procedure: &Procedure) -> bool {
    matches!(procedure.kind, ProcedureKind::Sequence | ProcedureKind::Content)
}

/// Steps of two accounts of different length that tell the same and take another time.
fn durations(subject: &Subject, first: &Procedure, second: &Procedure, sink: &mut Sink) {
    if !is_listed(first) || !is_listed(second) {
        return;
    }
    let key = format!("{:?} {:?}", second.channel, second.case);
    for (a, b) in aligned(subject, first, second) {
        if let (Some(a), Some(b)) = (first.steps.get(a), second.steps.get(b)) {
            sink.extend(duration(subject, (first, a), (second, b), &key));
        }
    }
}

/// One step takes another time in the other account.
fn duration(
    subject: &Subject,
    (first, a): (&Procedure, &Step),
    (second, b): (&Procedure, &Step),
    key: &str,
) -> Option<Facts> {
    apart(subject, a, b).map(|(one, other)| {
        step_facts("procedure-divergence-duration", second, b, key)
            .with("here", other)
            .with("there", one)
            .related(step_there(first, a))
    })
}

/// What two accounts of a step say of its time, where that is not the same: of what holds always, or of
/// the first case that differs. A case that one of them does not tell is no divergence of time.
pub(super) fn apart(subject: &Subject, a: &Step, b: &Step) -> Option<(Sum, Sum)> {
    let (mine, theirs) = (by_case(a), by_case(b));
    let both = mine.iter().filter_map(|(case, one)| Some((one, theirs.get(case)?)));
    let mut both: Vec<(&Sum, &Sum)> = both.collect();
    if both.is_empty() {
        both.extend(longest(subject, &mine).zip(longest(subject, &theirs)));
    }
    both.into_iter().find(|(one, other)| one != other).map(|(one, other)| (one.clone(), other.clone()))
}

fn longest<'a>(subject: &Subject, sums: &'a BTreeMap<Option<String>, Sum>) -> Option<&'a Sum> {
    let assumption = &subject.settings.assumption;
    sums.values().reduce(|a, b| if b.is_longer_than(a, assumption) { b } else { a })
}

/// How long a step takes in each case, and whatever the case.
fn by_case(step: &Step) -> BTreeMap<Option<String>, Sum> {
    let mut sums: BTreeMap<Option<String>, Sum> = BTreeMap::new();
    for d in &step.durations {
        let sum = sums.entry(d.branch.as_deref().map(squash)).or_default();
        *sum = std::mem::take(sum).plus(d.value, d.unit);
    }
    sums
}

fn told_twice(subject: &Subject, first: &Procedure, second: &Procedure, sink: &mut Sink) {
    let key = format!("{:?} {:?}", second.channel, second.case);
    if !is_listed(second) {
        return;
    }
    sink.extend(super::told_otherwise::signature(subject, first, second));
    sink.extend(untimed(subject, first, second, &key));
    let moved = reordered(subject, first, second);
    sink.extend(order(first, second, &moved));
    for (at, (a, b)) in first.steps.iter().zip(&second.steps).enumerate() {
        if moved.iter().any(|(here, _)| *here == at) {
            continue;
        }
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
        sink.extend(duration(subject, (first, a), (second, b), &key));
    }
}

/// The same steps in another order are one divergence.
fn order(first: &Procedure, second: &Procedure, moved: &[(usize, usize)]) -> Option<Facts> {
    let of = |p: &Procedure, at: usize| p.steps.get(at).map(|s| s.n.to_string());
    let here: Vec<String> = moved.iter().filter_map(|&(at, _)| of(second, at)).collect();
    let there: Vec<String> = moved.iter().filter_map(|&(_, from)| of(first, from)).collect();
    let ((at, from), _) = (moved.first()?, moved.get(1)?);
    let (step, other) = (second.steps.get(*at)?, first.steps.get(*from)?);
    Some(
        Facts::new("procedure-divergence-order", &step.place)
            .with("where", second)
            .with("other", first)
            .with("here", here.join(", "))
            .with("there", there.join(", "))
            .key(format!("order {:?} {:?}", second.channel, second.case))
            .related(step_there(first, other)),
    )
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
    if here.promises_durations || step.uncertain || covered || is_excused(step, subject.words) {
        return None;
    }
    Some(
        step_facts("procedure-divergence-untimed", here, step, key)
            .with("there", length(other))
            .related(step_there(there, other)),
    )
}

pub(super) fn step_facts(id: &'static str, procedure: &Procedure, step: &Step, key: &str) -> Facts {
    let facts = match id {
        "procedure-divergence-actor" => Facts::new("procedure-divergence-actor", &step.place),
        "procedure-divergence-untimed" => Facts::new("procedure-divergence-untimed", &step.place),
        "procedure-divergence-reception" => Facts::new("procedure-divergence-reception", &step.place),
        _ => Facts::new("procedure-divergence-duration", &step.place),
    };
    facts.with("n", step.n).with("where", procedure).key(key).key(step.n)
}

pub(super) fn step_there(procedure: &Procedure, step: &Step) -> RelatedFacts {
    RelatedFacts::new("procedure-divergence-step", &step.place).with("n", step.n).with("where", procedure)
}

pub(super) fn agree(subject: &Subject, a: &str, b: &str) -> bool {
    let definitions = &subject.regulation.definitions;
    let (a, b) = (read(a, definitions, subject.words), read(b, definitions, subject.words));
    a.iter().any(|x| b.iter().any(|y| agreement(x, y, subject.words) > Agreement::None))
}

/// How long a step takes, all its durations together.
pub(crate) fn length(step: &Step) -> Sum {
    step.durations.iter().fold(Sum::default(), |sum, d| sum.plus(d.value, d.unit))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure};
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};
    use Unit::WorkingDay;

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
    fn contents_and_sequence_must_tell_the_same() {
        let mut same = sequence(&[(1, WorkingDay), (3, WorkingDay)]);
        same.steps[0].actor = Some("руководителем".into());
        assert!(found(same).is_empty());
        assert_eq!(found(sequence(&[(1, WorkingDay)])).len(), 1);
        let mut other = sequence(&[(1, WorkingDay), (5, WorkingDay)]);
        other.steps[0].actor = Some("специалист канцелярии".into());
        assert_eq!(found(other).len(), 2);
    }

    fn told(steps: &[(&str, &str, i64)], kind: ProcedureKind) -> Procedure {
        let days: Vec<(i64, Unit)> = steps.iter().map(|&(.., n)| (n, WorkingDay)).collect();
        let mut procedure = Procedure { kind, ..procedure(&days) };
        for (step, (actor, text, _)) in procedure.steps.iter_mut().zip(steps) {
            (step.actor, step.text) = (Some((*actor).into()), format!("{actor} {text}"));
        }
        procedure
    }

    const TOLD: [(&str, &str, i64); 4] = [
        ("канцелярия", "принимает документы", 1),
        ("начальник", "назначает исполнителя", 2),
        ("инженер", "осматривает плотину", 5),
        ("канцелярия", "выдает паспорт плотины", 1),
    ];

    fn against(second: &[(&str, &str, i64)]) -> Vec<crate::finding::Finding> {
        let procedures = vec![told(&TOLD, ProcedureKind::Content), told(second, ProcedureKind::Sequence)];
        let found = findings(Regulation { procedures, ..Regulation::default() });
        of(&found, "procedure-divergence").into_iter().cloned().collect()
    }

    #[test]
    fn another_way_than_the_main_one_may_be_shorter() {
        let with = |heading: &str| {
            let mut regulation = crate::check::sample::regulation_of(&[heading, "прием"]);
            let at = |n: usize| regulation.passages[n].place(0..1);
            let table =
                Procedure { item: None, kind: ProcedureKind::Table, ..procedure(&[(1, WorkingDay); 3]) };
            let mut cases =
                Procedure { item: None, kind: ProcedureKind::UseCase, ..procedure(&[(1, WorkingDay); 2]) };
            (cases.place, cases.steps[0].place) = (at(0), at(1));
            regulation.procedures = vec![table, cases];
            of(&findings(regulation), "procedure-divergence").len()
        };
        assert_eq!(with("Таблица 2. Варианты использования. Основной процесс"), 1);
        assert_eq!(with("Таблица 3. Варианты использования. Альтернативный процесс"), 0);
    }

    #[test]
    fn steps_in_another_order_are_one_divergence() {
        let [a, b, c, d] = TOLD;
        let found = against(&[a, c, b, d]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].message.contains("2, 3") && found[0].message.contains("3, 2"), "{found:?}");
        assert!(against(&TOLD).is_empty());
    }

    #[test]
    fn a_step_left_out_is_named_and_the_rest_still_held_against_each_other() {
        let [a, _, c, d] = TOLD;
        let found = against(&[a, c, d]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].related[1].message.contains("2"), "{found:?}");
        let found = against(&[a, (c.0, c.1, 7), d]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|f| f.message.contains("7 рабочих дней")), "{found:?}");
    }
}
