//! How long a procedure takes, whichever branch it follows.

use super::case_terms::{distance, nearest, same_branch, term_of_case};
use crate::model::{Duration, Place, Procedure, ProcedureKind, Regulation, Step, Term};
use crate::worktime::{Assumption, Sum};
use std::collections::{BTreeMap, HashSet};

/// A procedure whose steps state how long they take.
pub(crate) struct Plan<'a> {
    pub procedure: &'a Procedure,
    /// The longest consistent path through its steps.
    pub total: Sum,
    /// What each step on it adds.
    pub parts: Vec<Part<'a>>,
    /// All durations of all steps, whichever path they are on.
    pub plain: Sum,
}

/// What a step adds to a plan.
#[derive(Clone)]
pub(crate) struct Part<'a> {
    pub step: &'a Step,
    /// Where the duration stands that counts.
    pub place: &'a Place,
    pub takes: Sum,
}

/// What steps take together.
pub(crate) fn sum_of(parts: &[Part]) -> Sum {
    parts.iter().fold(Sum::default(), |sum, part| sum.and(&part.takes))
}

/// The plans of a regulation: procedures with durations that are no repetition of the term.
pub(crate) fn plans<'a>(regulation: &'a Regulation, assumption: &Assumption) -> Vec<Plan<'a>> {
    regulation
        .procedures
        .iter()
        .filter(|p| p.kind != ProcedureKind::UseCase && !p.repeats_term)
        .filter_map(|p| plan(p, assumption))
        .collect()
}

fn plan<'a>(procedure: &'a Procedure, assumption: &Assumption) -> Option<Plan<'a>> {
    paths(procedure, assumption)
        .into_iter()
        .map(|(_, plan)| plan)
        .reduce(|a, b| if b.total.is_longer_than(&a.total, assumption) { b } else { a })
}

/// The plans of a regulation, each with the term that it must keep: of the branches of a procedure
/// that must keep one term, the longest.
pub(crate) fn measured<'a, 't>(
    regulation: &'a Regulation,
    terms: &'t [Term],
    assumption: &Assumption,
) -> Vec<(&'t Term, Plan<'a>)> {
    let mut found: Vec<(&Term, Plan)> = Vec::new();
    for plan in plans(regulation, assumption) {
        let from = found.len();
        let paths = paths(plan.procedure, assumption);
        let labels: Vec<&str> = paths.iter().filter_map(|(label, _)| *label).collect();
        for (label, path) in paths {
            let case = label.filter(|_| plan.procedure.case.is_none());
            // A term that is nearer to another branch is that one's.
            let own = |term: &&Term| {
                let Some((case, condition)) = case.zip(term.condition.as_deref()) else { return true };
                let nearer = |other: &&str| distance(other, condition) < distance(case, condition);
                !labels.iter().any(|other| same_branch(other, condition) && nearer(other))
            };
            let terms: Vec<&Term> = terms.iter().filter(own).collect();
            let Some(term) = term_of_case(&terms, plan.procedure, case, assumption) else { continue };
            let mut same = found.iter_mut().skip(from);
            match same.find(|(t, _)| std::ptr::eq(*t, term)) {
                Some((_, longest)) if !path.total.is_longer_than(&longest.total, assumption) => {}
                Some((_, longest)) => *longest = path,
                None => found.push((term, path)),
            }
        }
    }
    found
}

/// The ways through a procedure, each with the branch that it follows where there are several.
fn paths<'a>(procedure: &'a Procedure, assumption: &Assumption) -> Vec<(Option<&'a str>, Plan<'a>)> {
    let mut labels: Vec<Option<&str>> = Vec::new();
    let said = |s: &'a Step| s.durations.iter().filter(|d| !d.same_day);
    for label in procedure.steps.iter().flat_map(said).filter_map(|d| d.branch.as_deref()) {
        if !labels.contains(&Some(label)) {
            labels.push(Some(label));
        }
    }
    let beside = |s: &Step| said_of(s, true) && said_of(s, false);
    if labels.is_empty() || procedure.steps.iter().any(beside) {
        labels.push(None);
    }
    // A text with more branches than this is no list of alternatives; the first ones will do.
    labels.truncate(40);
    let durations = procedure.steps.iter().flat_map(|s| &s.durations);
    let plain = durations.fold(Sum::default(), |sum, d| sum.plus(d.value, d.unit));
    let paths = labels.into_iter().map(|label| {
        let mut parts = elapsed(contributions(procedure, label, assumption), assumption);
        if procedure.steps.iter().any(|s| s.next_all.len() > 1) {
            parts = longest_chain(parts, assumption);
        }
        parts.retain(|part| !part.takes.is_empty());
        (label, Plan { procedure, total: sum_of(&parts), parts, plain: plain.clone() })
    });
    paths.filter(|(_, plan)| !plan.total.is_empty()).collect()
}

/// Whether a step has a duration for a branch, or one that holds in general.
fn said_of(step: &Step, branch: bool) -> bool {
    step.durations.iter().any(|d| !d.same_day && d.branch.is_some() == branch)
}

/// What each step takes on the path of one branch, and whether that is counted from the day on which
/// the application came in.
fn contributions<'a>(
    procedure: &'a Procedure,
    label: Option<&str>,
    assumption: &Assumption,
) -> Vec<(Part<'a>, bool)> {
    let mut counted = HashSet::new();
    procedure
        .steps
        .iter()
        .map(|step| {
            let mut chosen = chosen(step, label, assumption);
            chosen.retain(|d| d.shared_with.is_empty() || counted.insert(shared(step, d)));
            let from_start = chosen.iter().any(|d| d.from_start);
            let place = chosen.first().map_or(&step.place, |d| &d.place);
            let takes = chosen.into_iter().fold(Sum::default(), |sum, d| sum.plus(d.value, d.unit));
            (Part { step, place, takes }, from_start)
        })
        .collect()
}

/// What each step adds: one whose time runs from the day on which the application came in takes in the
/// time of the steps before it.
fn elapsed<'a>(steps: Vec<(Part<'a>, bool)>, assumption: &Assumption) -> Vec<Part<'a>> {
    let mut parts: Vec<Part> = Vec::with_capacity(steps.len());
    let (mut so_far, mut open) = (Sum::default(), 0);
    for (mut part, from_start) in steps {
        match (from_start, so_far.is_longer_than(&part.takes, assumption)) {
            (true, true) => part.takes = Sum::default(),
            (true, false) => {
                parts.iter_mut().skip(open).for_each(|part| part.takes = Sum::default());
                (so_far, open) = (Sum::default(), parts.len());
            }
            (false, _) => {}
        }
        so_far = so_far.and(&part.takes);
        parts.push(part);
    }
    parts
}

/// The durations of a step that hold on the path of one branch. Branches are alternatives, so one of
/// them counts: that of the path, else what holds in general, else the longest.
fn chosen<'a>(step: &'a Step, label: Option<&str>, assumption: &Assumption) -> Vec<&'a Duration> {
    let (branched, general): (Vec<&Duration>, Vec<&Duration>) =
        step.durations.iter().filter(|d| !d.same_day).partition(|d| d.branch.is_some());
    let of_path = label.map_or_else(Vec::new, |label| nearest(&branched, label, |d| d.branch.as_deref()));
    if !of_path.is_empty() {
        return of_path;
    }
    if !general.is_empty() {
        return general;
    }
    branched
        .into_iter()
        .reduce(|a, b| {
            let longer = Sum::of(b.value, b.unit).is_longer_than(&Sum::of(a.value, a.unit), assumption);
            if longer { b } else { a }
        })
        .into_iter()
        .collect()
}

/// What tells one shared duration from another: the steps it covers.
fn shared(step: &Step, duration: &Duration) -> (Vec<u32>, i64, crate::model::Unit) {
    let mut covered = duration.shared_with.clone();
    covered.push(step.n);
    covered.sort_unstable();
    covered.dedup();
    (covered, duration.value.as_thousandths(), duration.unit)
}

/// Where the text runs some of the steps in parallel, those of the longest chain.
fn longest_chain<'a>(parts: Vec<Part<'a>>, assumption: &Assumption) -> Vec<Part<'a>> {
    // From each step on: how long the longest chain is, and which step is next on it.
    let mut from: BTreeMap<u32, (Sum, Option<u32>)> = BTreeMap::new();
    for part in parts.iter().rev() {
        let n = part.step.n;
        let ahead = part.step.next_all.iter().chain(&part.step.next).filter(|&&next| next > n);
        let longest = ahead
            .filter_map(|next| Some((from.get(next)?.0.clone(), Some(*next))))
            .reduce(|a, b| if b.0.is_longer_than(&a.0, assumption) { b } else { a });
        let (rest, next) = longest.unwrap_or_default();
        from.insert(n, (part.takes.clone().and(&rest), next));
    }
    let mut due = parts.first().map(|part| part.step.n);
    let mut chain = parts;
    chain.retain(|part| {
        let on_it = due == Some(part.step.n);
        if on_it {
            due = from.get(&part.step.n).and_then(|(_, next)| *next);
        }
        on_it
    });
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::{duration, procedure, step, term};
    use crate::model::{Amount, Unit};

    fn total_of(p: &Procedure) -> Sum {
        plan(p, &Assumption::default()).map(|p| p.total).unwrap_or_default()
    }

    fn days(n: i64) -> Sum {
        Sum::of(Amount::whole(n), Unit::WorkingDay)
    }

    #[test]
    fn branches_are_alternatives() {
        let mut p = procedure(&[(1, Unit::WorkingDay), (17, Unit::WorkingDay), (1, Unit::WorkingDay)]);
        p.steps[1].durations[0].branch = Some("решение о признании".into());
        let mut other = duration(3, Unit::WorkingDay);
        other.branch = Some("выдача дубликата".into());
        p.steps[1].durations.push(other);
        assert_eq!(total_of(&p), days(19));
        assert_eq!(plan(&p, &Assumption::default()).map(|p| p.plain), Some(days(22)));
    }

    #[test]
    fn a_branch_is_followed_through_the_steps() {
        let mut p = procedure(&[(17, Unit::WorkingDay), (1, Unit::WorkingDay)]);
        for (step, (a, b)) in p.steps.iter_mut().zip([(17, 3), (1, 9)]) {
            step.durations = vec![duration(a, Unit::WorkingDay), duration(b, Unit::WorkingDay)];
            step.durations[0].branch = Some("лицам без льгот".into());
            step.durations[1].branch = Some("лицам со льготами".into());
        }
        assert_eq!(total_of(&p), days(18));
    }

    #[test]
    fn a_branch_is_held_against_the_term_of_its_case() {
        let mut p = procedure(&[(1, Unit::WorkingDay), (6, Unit::WorkingDay)]);
        let mut complex = duration(13, Unit::WorkingDay);
        complex.branch = Some("для сложных объектов".into());
        p.steps[1].durations.push(complex);
        let (general, mut of_case) = (term(8, Unit::WorkingDay), term(15, Unit::WorkingDay));
        of_case.condition = Some("по сложным объектам".into());
        let r = Regulation { terms: vec![general, of_case], procedures: vec![p], ..Regulation::default() };
        let measured = |r: &Regulation| {
            let found = measured(r, &r.terms, &Assumption::default());
            found.into_iter().map(|(t, plan)| (t.value, plan.total)).collect::<Vec<_>>()
        };
        let mut found = measured(&r);
        found.sort_by_key(|(value, _)| value.as_thousandths());
        assert_eq!(found, [(Amount::whole(8), days(7)), (Amount::whole(15), days(14))]);
        // Without a term of its own the case must keep the general one.
        let one = Regulation { terms: vec![term(8, Unit::WorkingDay)], ..r };
        assert_eq!(measured(&one), [(Amount::whole(8), days(14))]);
    }

    #[test]
    fn of_two_branches_of_like_words_one_is_followed() {
        let mut p = procedure(&[(15, Unit::CalendarDay), (2, Unit::CalendarDay)]);
        p.steps[0].durations.push(duration(10, Unit::CalendarDay));
        for (d, branch) in
            p.steps[0].durations.iter_mut().zip(["по спортивным школам", "по отделениям спортивных школ"])
        {
            d.branch = Some(branch.into());
        }
        let totals: Vec<Sum> =
            paths(&p, &Assumption::default()).into_iter().map(|(_, plan)| plan.total).collect();
        assert_eq!(totals, [17, 12].map(|n| Sum::of(Amount::whole(n), Unit::CalendarDay)));
        // The term of the second is none for the first, though its words have all of the other's.
        let mut of_case = term(20, Unit::CalendarDay);
        of_case.condition = Some("по отделениям спортивных школ".into());
        let terms = [term(30, Unit::CalendarDay), of_case];
        let r = Regulation { procedures: vec![p], ..Regulation::default() };
        let found = measured(&r, &terms, &Assumption::default());
        let found: Vec<Amount> = found.into_iter().map(|(term, _)| term.value).collect();
        assert_eq!(found, [30, 20].map(Amount::whole));
    }

    #[test]
    fn a_shared_duration_counts_once() {
        let mut p = procedure(&[(1, Unit::WorkingDay), (4, Unit::WorkingDay), (4, Unit::WorkingDay)]);
        p.steps[1].durations[0].shared_with = vec![3];
        p.steps[2].durations[0].shared_with = vec![2];
        assert_eq!(total_of(&p), days(5));
    }

    #[test]
    fn time_that_runs_from_the_registration_takes_in_the_steps_before() {
        let mut p = procedure(&[(1, Unit::WorkingDay), (3, Unit::WorkingDay), (2, Unit::WorkingDay)]);
        p.steps[1].durations[0].from_start = true;
        assert_eq!(total_of(&p), days(5));
        p.steps[2].durations[0].from_start = true;
        assert_eq!(total_of(&p), days(3));
        p.steps[2].durations[0].from_start = false;
        p.steps[1].durations.push(duration(90, Unit::Minute));
        assert_eq!(total_of(&p), days(5).plus(Amount::whole(90), Unit::Minute));
    }

    #[test]
    fn parallel_steps_do_not_add_up() {
        let mut p = procedure(&[
            (1, Unit::WorkingDay),
            (4, Unit::WorkingDay),
            (3, Unit::WorkingDay),
            (1, Unit::WorkingDay),
        ]);
        p.steps[0].next_all = vec![2, 3];
        p.steps[1].next = Some(4);
        p.steps[2].next = Some(4);
        assert_eq!(total_of(&p), days(6));
        let counted = plan(&p, &Assumption::default()).unwrap().parts;
        assert_eq!(counted.iter().map(|part| part.step.n).collect::<Vec<_>>(), [1, 2, 4]);
    }

    #[test]
    fn steps_without_durations_are_no_plan() {
        let p =
            Procedure { steps: vec![step(1, "приём"), step(2, "выдача")], ..Procedure::default() };
        assert!(plan(&p, &Assumption::default()).is_none());
    }
}
