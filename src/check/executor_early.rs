//! The executor acts before the step that appoints him.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject, value};
use crate::letters::fold;
use crate::model::{ProcedureKind, Step};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let matters = subject.matters;
    let acts = |s: &Step| s.actor.as_deref().is_some_and(|a| matters.executor.is_match(&fold(a)));
    let appoints = |s: &Step| {
        let text = fold(&format!("{} {}", s.text, s.result.as_deref().unwrap_or_default()));
        !acts(s) && matters.appoints.is_match(&text)
    };
    let lists = subject.regulation.procedures.iter().filter(|p| {
        matches!(p.kind, ProcedureKind::Content | ProcedureKind::Sequence | ProcedureKind::Table)
    });
    for procedure in lists {
        let Some(at) = procedure.steps.iter().position(appoints) else { continue };
        let (before, from) = procedure.steps.split_at(at);
        if let (Some(early), Some(appointing)) = (before.iter().find(|s| acts(s)), from.first()) {
            sink.push(
                Facts::new("executor-early-step", value(&early.place, "actor"))
                    .with("n", early.n)
                    .with("where", procedure)
                    .with("actor", early.actor.clone().unwrap_or_default())
                    .with("later", appointing.n)
                    .key(format!("{:?} {:?}", procedure.kind, procedure.channel))
                    .related(
                        RelatedFacts::new("procedure-divergence-step", value(&appointing.place, "text"))
                            .with("n", appointing.n)
                            .with("where", procedure),
                    ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure};
    use crate::model::{Regulation, Unit};

    fn found(steps: [(&str, &str); 3]) -> usize {
        let mut list = procedure(&[(1, Unit::Hour); 3]);
        for (step, (actor, text)) in list.steps.iter_mut().zip(steps) {
            step.actor = Some(actor.into());
            step.text = text.into();
        }
        of(&findings(Regulation { procedures: vec![list], ..Regulation::default() }), "executor-early").len()
    }

    const APPOINTS: (&str, &str) = ("руководитель", "рассматривает и определяет ответственного исполнителя");
    const ACTS: (&str, &str) = ("ответственный исполнитель", "готовит справку");

    #[test]
    fn who_is_appointed_later_cannot_act_yet() {
        assert_eq!(found([ACTS, APPOINTS, ACTS]), 1);
        assert_eq!(found([("специалист канцелярии", "принимает"), APPOINTS, ACTS]), 0);
    }
}
