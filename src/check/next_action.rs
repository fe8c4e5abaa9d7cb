//! The chain of a table's actions jumps over one, or leads to one that is not there.

use super::facts::Facts;
use super::rule::{Sink, Subject, value};
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
        _ => Facts::new("next-action-unreached", &step.place),
    };
    facts
        .with("where", procedure)
        .with("n", step.n)
        .key(format!("{:?} {:?}", procedure.kind, procedure.appendix))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure};
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
    fn an_action_that_leads_nowhere_is_reported() {
        assert_eq!(found(&[Some(2), Some(3), Some(7)]).len(), 1);
    }
}
