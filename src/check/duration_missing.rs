//! The heading promises how long each action takes, and an action does not say.

use super::facts::{Facts, RelatedFacts};
use super::names::{within, words};
use super::rule::{Sink, Subject};
use super::words::CheckWords;
use crate::letters::fold;
use crate::model::{Passage, PassageKind, Procedure, ProcedureKind, Step};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    for procedure in subject.regulation.procedures.iter().filter(|p| promises(p)) {
        let lacking: Vec<&Step> =
            procedure.steps.iter().filter(|s| lacks(s, procedure) && !is_excused(s, subject.words)).collect();
        let key = format!("{:?} {:?} {:?}", procedure.kind, procedure.channel, procedure.case);
        let untimed = procedure.steps.iter().all(|s| s.durations.is_empty());
        if untimed && procedure.kind == ProcedureKind::OneStopShop {
            continue;
        }
        if untimed {
            if let Some(step) = procedure.steps.first() {
                sink.push(
                    Facts::new("duration-missing-everywhere", &procedure.place)
                        .with("where", procedure)
                        .with("steps", procedure.steps.len())
                        .key(key)
                        .related(RelatedFacts::new("duration-missing-step", &step.place).with("n", step.n)),
                );
            }
            continue;
        }
        // Of the steps at the one-stop shop some are timed elsewhere; the only one that is not was forgotten.
        let lacking = match procedure.kind {
            ProcedureKind::OneStopShop => forgotten(procedure, lacking, subject),
            _ => lacking,
        };
        for step in lacking {
            sink.push(
                Facts::new("duration-missing-in-step", &step.place)
                    .with("where", procedure)
                    .with("n", step.n)
                    .key(&key)
                    .key(step.n),
            );
        }
        for step in &procedure.steps {
            let silent = silent_branches(step, &branches(step, procedure, subject));
            if !silent.is_empty() {
                sink.push(
                    Facts::new("duration-missing-in-branch", &step.place)
                        .with("where", procedure)
                        .with("n", step.n)
                        .with("branches", silent)
                        .key(&key)
                        .key(step.n),
                );
            }
        }
    }
}

fn promises(procedure: &Procedure) -> bool {
    let of_provider = matches!(
        procedure.kind,
        ProcedureKind::Content
            | ProcedureKind::Sequence
            | ProcedureKind::Stages
            | ProcedureKind::RuralAkim
            | ProcedureKind::OneStopShop
    );
    procedure.promises_durations && of_provider && !procedure.steps.is_empty()
}

/// A step is covered by the duration of another that names it.
pub(super) fn lacks(step: &Step, procedure: &Procedure) -> bool {
    let mut others = procedure.steps.iter().flat_map(|s| &s.durations);
    step.durations.is_empty() && !step.uncertain && !others.any(|d| d.shared_with.contains(&step.n))
}

/// Steps of a list at the one-stop shop that tell how it times its steps.
const FEWEST: usize = 3;

/// The only step at the one-stop shop that does not say how long it takes, but for those of the provider,
/// whose own procedure is timed.
fn forgotten<'a>(procedure: &Procedure, lacking: Vec<&'a Step>, subject: &Subject) -> Vec<&'a Step> {
    let by_provider =
        |s: &&Step| s.actor.as_deref().is_some_and(|a| subject.words.provider.is_match(&words(a).join(" ")));
    let lacking: Vec<&Step> = lacking.into_iter().filter(|s| !by_provider(s)).collect();
    let timed = procedure.steps.iter().filter(|s| !s.durations.is_empty()).count();
    if lacking.len() == 1 && timed + 1 >= FEWEST { lacking } else { Vec::new() }
}

/// It is the customer's, or says without a figure when it is done: at once, on the same day.
pub(super) fn is_excused(step: &Step, known: &CheckWords) -> bool {
    step.actor.as_deref().is_some_and(|a| known.customer.is_match(&words(a).join(" ")))
        || known.time_without_figure.is_match(&fold(&step.text))
}

/// The branches of a step, as the text lists them: after a colon, parted by semicolons or each in a
/// paragraph of its own.
fn branches(step: &Step, procedure: &Procedure, subject: &Subject) -> Vec<String> {
    if let Some((_, list)) = step.text.split_once(':').filter(|(_, list)| !list.trim().is_empty()) {
        let mut branches: Vec<&str> = list.split([';', '\n']).collect();
        // What follows the last branch is the step's end.
        if let Some(last) = branches.last_mut() {
            *last = last.split(". ").next().unwrap_or(last);
        }
        return branches.into_iter().map(str::to_owned).collect();
    }
    let starts = |p: &&Passage| p.words.first().is_some_and(|w| w.span.start >= step.place.start);
    let mut lines = subject
        .regulation
        .passages
        .iter()
        .skip_while(|p| !starts(p))
        .take_while(|p| p.kind == PassageKind::Body);
    let Some(head) = lines.next().filter(|p| p.text.trim_end().ends_with(':')) else { return Vec::new() };
    let mut branches = Vec::new();
    let others = procedure.steps.iter().map(|s| s.place.start).filter(|&start| start > step.place.start);
    let end = others.min().unwrap_or(usize::MAX);
    let of_step = |p: &&Passage| p.item == head.item && p.words.first().is_none_or(|w| w.span.start < end);
    for line in lines.take_while(of_step) {
        branches.push(line.text.clone());
        if !line.text.trim_end().ends_with([';', ',']) {
            break;
        }
    }
    branches
}

/// Branches of a step that state no duration though others beside them do.
fn silent_branches(step: &Step, branches: &[String]) -> Vec<String> {
    let timed: Vec<Vec<String>> =
        step.durations.iter().filter_map(|d| d.branch.as_deref()).map(words).collect();
    let (mut found, mut silent) = (0, Vec::new());
    for branch in branches {
        let said = words(branch);
        if timed.iter().any(|t| within(t, &said)) {
            found += 1;
        } else if said.len() >= 2 {
            // «… (далее – …)» says what the outcome is called, not which it is.
            let plain = branch.split(" (").next().unwrap_or(branch);
            silent.push(plain.trim().trim_end_matches([';', '.', ',']).to_owned());
        }
    }
    if timed.len() >= 2 && found == timed.len() { silent } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{duration, findings, of, procedure, regulation_of, step};
    use crate::model::{Procedure, Regulation, Unit};

    fn missing(procedure: Procedure) -> Vec<String> {
        let procedure = Procedure { promises_durations: true, ..procedure };
        let found = findings(Regulation { procedures: vec![procedure], ..Regulation::default() });
        of(&found, "duration-missing").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn a_step_without_a_duration_among_steps_with_one_is_reported() {
        let mut p = procedure(&[(1, Unit::WorkingDay), (2, Unit::WorkingDay), (3, Unit::WorkingDay)]);
        assert!(missing(p.clone()).is_empty());
        p.steps[1].durations.clear();
        p.steps[2].durations.clear();
        assert_eq!(missing(p.clone()).len(), 2);
        p.steps[1].actor = Some("услугополучатель".into());
        assert_eq!(missing(p).len(), 1);
    }

    #[test]
    fn the_only_step_at_the_one_stop_shop_without_a_duration_was_forgotten() {
        let with = |untimed: &[usize], provider: bool| {
            let mut p = procedure(&[(15, Unit::Minute), (1, Unit::WorkingDay), (15, Unit::Minute)]);
            p.kind = crate::model::ProcedureKind::OneStopShop;
            untimed.iter().for_each(|&at| p.steps[at].durations.clear());
            p.steps[1].actor = Some(if provider { "услугодатель" } else { "курьер ЦОН" }.into());
            missing(p).len()
        };
        assert_eq!(
            [with(&[1], false), with(&[1], true), with(&[1, 2], false), with(&[0, 1, 2], false)],
            [1, 0, 0, 0]
        );
    }

    #[test]
    fn a_step_done_at_once_lacks_no_duration() {
        let mut p = procedure(&[(1, Unit::WorkingDay), (2, Unit::WorkingDay)]);
        p.steps.push(step(3, "руководитель подписывает разрешение – незамедлительно"));
        p.steps.push(step(4, "передает курьеру не позднее чем за сутки до истечения срока услуги"));
        assert!(missing(p.clone()).is_empty());
        p.steps.push(step(5, "канцелярия выдает разрешение"));
        assert_eq!(missing(p).len(), 1);
    }

    #[test]
    fn a_list_without_any_duration_is_one_finding() {
        let p = Procedure { steps: vec![step(1, "приём"), step(2, "выдача")], ..procedure(&[]) };
        assert_eq!(missing(p).len(), 1);
    }

    #[test]
    fn branches_that_state_no_duration_beside_some_that_do_are_named() {
        let mut p = procedure(&[(1, Unit::WorkingDay)]);
        let mut branched = step(
            2,
            "оформляет: решение о выдаче в течение 5 рабочих дней; дубликат удостоверения в течение 2 рабочих дней; мотивированный ответ об отказе.",
        );
        for (n, branch) in [(5, "решение о выдаче"), (2, "дубликат удостоверения")]
        {
            let mut d = duration(n, Unit::WorkingDay);
            d.branch = Some(branch.into());
            branched.durations.push(d);
        }
        p.steps.push(branched);
        let found = missing(p);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("«мотивированный ответ об отказе»"), "{}", found[0]);
    }

    #[test]
    fn the_next_step_is_no_branch_of_the_one_before() {
        let lines = [
            "1) инспектор:",
            "осматривает машину – 5 дней;",
            "оформляет документы – 4 дня;",
            "2) руководитель подписывает документы – 2 часа;",
        ];
        let regulation = regulation_of(&lines);
        let start = |n: usize| regulation.passages[n].words[0].span.start;
        let mut p = procedure(&[(5, Unit::WorkingDay), (2, Unit::Hour)]);
        p.steps[0].text = "инспектор:".into();
        for (n, branch) in [(5, "осматривает машину"), (4, "оформляет документы")]
        {
            let mut d = duration(n, Unit::WorkingDay);
            d.branch = Some(branch.into());
            p.steps[0].durations.push(d);
        }
        p.steps[0].durations.remove(0);
        (p.steps[0].place.start, p.steps[1].place.start) = (start(0), start(3));
        let p = Procedure { promises_durations: true, ..p };
        let found = findings(Regulation { procedures: vec![p], ..regulation });
        assert!(of(&found, "duration-missing").is_empty());
    }
}
