//! The chain of a table's actions jumps over one, or leads to one that is not there.

use super::facts::Facts;
use super::rule::{Sink, Subject, value};
use crate::letters::fold;
use crate::model::{Procedure, Step};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    for procedure in &subject.regulation.procedures {
        let chained = procedure.steps.iter().filter(|s| s.next.is_some()).count();
        // One number may be a slip of the reading; a chain is several.
        if chained < 2 || procedure.steps.iter().any(|s| s.uncertain) {
            continue;
        }
        let numbers: BTreeSet<u32> = procedure.steps.iter().map(|s| s.n).collect();
        for (step, next) in
            links(procedure).filter(|(s, next)| !numbers.contains(next) && s.next == Some(*next))
        {
            sink.push(facts("next-action-nowhere", procedure, step).with("next", next).key(step.n).key(next));
        }
        unreached(procedure, &numbers, sink);
        loops(procedure, &numbers, sink);
    }
    for procedure in subject.regulation.procedures.iter().filter(|p| p.item.is_some()) {
        told(subject, procedure, sink);
    }
}

/// A step that leads back, and from which no way leads on to the end.
fn loops(procedure: &Procedure, numbers: &BTreeSet<u32>, sink: &mut Sink) {
    let mut ending: BTreeSet<u32> =
        links(procedure).filter(|(_, next)| !numbers.contains(next)).map(|(s, _)| s.n).collect();
    loop {
        let before = ending.len();
        let more: Vec<u32> = links(procedure).filter(|(_, n)| ending.contains(n)).map(|(s, _)| s.n).collect();
        ending.extend(more);
        if ending.len() == before {
            break;
        }
    }
    if let Some((step, next)) = links(procedure).find(|(s, next)| *next <= s.n && !ending.contains(&s.n)) {
        sink.push(facts("next-action-loop", procedure, step).with("next", next).key(step.n).key(next));
    }
}

/// «… служит основанием для начала действия 5» against the numbers of the list.
fn told(subject: &Subject, procedure: &Procedure, sink: &mut Sink) {
    let numbers: BTreeSet<u32> = procedure.steps.iter().map(|s| s.n).collect();
    let passages = subject.regulation.passages.iter();
    let links = passages.filter(|p| p.item == procedure.item).filter_map(|p| {
        let folded = fold(&p.text);
        let found = subject.matters.grounds_of.captures(&folded)?;
        let next: u32 = found.get(1)?.as_str().parse().ok()?;
        let range = if folded.len() == p.text.len() { found.get(0)?.range() } else { 0..p.text.len() };
        let place = p.place(range);
        let step = procedure.steps.iter().rfind(|s| s.place.start <= place.start)?;
        Some((step, next, place))
    });
    for (step, next, place) in links.collect::<Vec<_>>() {
        let facts = if !numbers.contains(&next) {
            Facts::new("next-action-nowhere", &place)
        } else if next <= step.n {
            Facts::new("next-action-back", &place)
        } else if next > step.n + 1 {
            let lost: Vec<String> = (step.n + 1..next).map(|n| n.to_string()).collect();
            Facts::new("next-action-jump", &place).with("from", step.n).with("lost", lost.join(", "))
        } else {
            continue;
        };
        sink.push(facts.with("n", step.n).with("next", next).with("where", procedure).key(step.n).key(next));
    }
}

/// Each step and what follows it; a step that prints nothing leads to the one after it.
fn links(procedure: &Procedure) -> impl Iterator<Item = (&Step, u32)> {
    procedure.steps.iter().flat_map(|s| {
        let mut next: Vec<u32> = s.next_all.iter().copied().chain(s.next).collect();
        if next.is_empty() {
            next.push(s.n.saturating_add(1));
        }
        next.into_iter().map(move |n| (s, n))
    })
}

fn unreached(procedure: &Procedure, numbers: &BTreeSet<u32>, sink: &mut Sink) {
    let reached: BTreeSet<u32> = links(procedure).map(|(_, next)| next).collect();
    // An action that leads nowhere leaves the next one unreached, which is one fault.
    let strayed: BTreeSet<u32> = links(procedure)
        .filter(|(_, next)| !numbers.contains(next))
        .map(|(s, _)| s.n.saturating_add(1))
        .collect();
    let is_lost = |s: &&Step| !reached.contains(&s.n) && !strayed.contains(&s.n);
    let lost: Vec<&Step> = procedure.steps.iter().skip(1).filter(is_lost).collect();
    let Some(first) = lost.first() else { return };
    let jump = links(procedure).filter(|(s, next)| s.n < first.n && *next > first.n).last();
    let facts = match jump {
        Some((step, next)) => {
            facts("next-action-jump", procedure, step).with("from", step.n).with("next", next)
        }
        None => facts("next-action-unreached", procedure, first),
    };
    let lost: Vec<String> = lost.iter().map(|s| s.n.to_string()).collect();
    sink.push(facts.key(lost.join(",")).with("lost", lost.join(", ")));
}

fn facts(id: &'static str, procedure: &Procedure, step: &Step) -> Facts {
    let facts = match id {
        "next-action-nowhere" => Facts::new("next-action-nowhere", value(&step.place, "next")),
        "next-action-jump" => Facts::new("next-action-jump", value(&step.place, "next")),
        "next-action-loop" => Facts::new("next-action-loop", value(&step.place, "next")),
        _ => Facts::new("next-action-unreached", &step.place),
    };
    facts
        .with("where", procedure)
        .with("n", step.n)
        .key(format!("{:?} {:?}", procedure.kind, procedure.appendix))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, regulation_of};
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};

    fn found(next: &[Option<u32>]) -> Vec<String> {
        let mut p = procedure(&vec![(1, Unit::Minute); next.len()]);
        for (step, next) in p.steps.iter_mut().zip(next) {
            step.next = *next;
        }
        let table = Procedure { item: None, kind: ProcedureKind::Table, appendix: Some(3), ..p };
        let found = findings(Regulation { procedures: vec![table], ..Regulation::default() });
        of(&found, "next-action").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn a_chain_that_jumps_over_an_action_is_one_finding() {
        assert!(found(&[Some(2), Some(3), Some(4), None]).is_empty());
        let jumped = found(&[Some(2), Some(4), Some(5), Some(5), None]);
        assert_eq!(jumped.len(), 1, "{jumped:?}");
        assert!(jumped[0].contains('3'), "{jumped:?}");
    }

    #[test]
    fn a_loop_without_a_way_out_is_reported() {
        let looped = found(&[Some(2), Some(3), Some(2)]);
        assert!(looped.len() == 1 && looped[0].contains("возвращается"), "{looped:?}");
        // Back for mending, and on from there.
        let mut p = procedure(&[(1, Unit::Minute); 3]);
        for (step, next) in p.steps.iter_mut().zip([vec![2], vec![1, 3], vec![]]) {
            (step.next, step.next_all) = (next.first().copied(), next);
        }
        let table = Procedure { item: None, kind: ProcedureKind::Table, appendix: Some(3), ..p };
        let found = findings(Regulation { procedures: vec![table], ..Regulation::default() });
        assert!(of(&found, "next-action").is_empty());
    }

    #[test]
    fn what_a_result_says_it_is_the_grounds_of_must_follow() {
        let found = |last: &str| {
            let lines = ["прием, что служит основанием для начала действия 2", last, "выдача"];
            let mut regulation = regulation_of(&lines);
            let mut list = procedure(&[(1, Unit::Hour); 3]);
            list.item = Some("1".into());
            for (step, passage) in list.steps.iter_mut().zip(&regulation.passages) {
                step.place = passage.place(0..1);
            }
            regulation.procedures = vec![list];
            of(&findings(regulation), "next-action").len()
        };
        assert_eq!(found("справка, которая служит основанием для начала действия 3"), 0);
        assert_eq!(found("справка, которая служит основанием для начала действия 5"), 1);
        assert_eq!(found("справка, которая служит основанием для начала действия 1"), 1);
    }

    #[test]
    fn an_action_that_leads_nowhere_is_reported() {
        assert_eq!(found(&[Some(2), Some(3), Some(7)]).len(), 1);
    }
}
