//! An item announces the provider's actions, and most of those listed are taken by others.

use super::facts::Facts;
use super::matters::body;
use super::names::words;
use super::rule::{Sink, Subject};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let announced = &subject.matters.announces_provider;
    for procedure in subject.regulation.procedures.iter().filter(|p| p.item.is_some() && p.steps.len() > 2) {
        let heading = body(subject.regulation).find(|(p, _)| p.item == procedure.item);
        let Some((passage, _)) = heading.filter(|(_, text)| announced.is_match(text)) else { continue };
        let by_provider = procedure.steps.iter().filter_map(|s| s.actor.as_deref());
        let by_provider = by_provider.filter(|a| is_of_provider(subject, a)).count();
        if by_provider * 3 <= procedure.steps.len() {
            sink.push(
                Facts::new("steps-of-others-list", &passage.place(0..passage.text.len()))
                    .with("own", by_provider)
                    .with("all", procedure.steps.len())
                    .key(format!("{:?}", procedure.channel)),
            );
        }
    }
}

/// The provider, or one who is neither customer nor one-stop shop nor system: an employee of his.
fn is_of_provider(subject: &Subject, actor: &str) -> bool {
    let name = words(actor);
    subject.words.roles_of_provider(&name) || !subject.words.outside_roster.is_match(&name.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, procedure};
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};

    fn found(heading: &str, actors: [&str; 4]) -> usize {
        let mut list = Procedure { kind: ProcedureKind::Portal, ..procedure(&[(1, Unit::Minute); 4]) };
        list.item = Some("1".into());
        for (step, actor) in list.steps.iter_mut().zip(actors) {
            step.actor = Some(actor.into());
        }
        let regulation = Regulation { procedures: vec![list], ..items(&[heading]) };
        of(&findings(regulation), "steps-of-others").len()
    }

    #[test]
    fn actions_announced_as_the_providers_are_the_providers() {
        let customer = ["услугополучатель", "портал", "услугополучатель", "услугодатель"];
        let provider = ["услугополучатель", "сотрудник услугодателя", "услугодатель", "услугодатель"];
        let announced = "1. Пошаговые действия и решения услугодателя через портал:";
        assert_eq!(found(announced, customer), 1);
        assert_eq!(found(announced, provider), 0);
        assert_eq!(found("1. Порядок действий услугодателя и услугополучателя:", customer), 0);
    }
}
