//! The one-stop shop takes applications, and no step carries them to the provider or the result back.

use super::facts::Facts;
use super::matters::body;
use super::rule::{Sink, Subject, element};
use crate::model::Regulation;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let Some(channel) = regulation.channels.iter().position(|c| c == "one_stop_shop") else { return };
    let steps = || regulation.procedures.iter().flat_map(|p| &p.steps);
    let carried = steps().any(|step| {
        let text = step.text.to_lowercase();
        let actor = step.actor.as_deref().unwrap_or_default().to_lowercase();
        let at_shop = matters.one_stop_shop.is_match(&text) || matters.one_stop_shop.is_match(&actor);
        at_shop && matters.transfer.is_match(&text)
    });
    if carried || steps().next().is_none() {
        return;
    }
    // After the items on channels, the place where the shop is spoken of again is where the step lacks.
    let start = last_step(regulation);
    let later = body(regulation)
        .filter(|(p, _)| p.words.first().is_some_and(|w| w.span.start > start))
        .find(|(_, text)| matters.one_stop_shop.is_match(text));
    sink.push(match later {
        Some((passage, _)) => Facts::new("handover-missing-step", &passage.place(0..passage.text.len())),
        None => Facts::new("handover-missing-step", element(&regulation.place, "channels", channel)),
    });
}

/// Where the last step of the provider's own procedures begins.
fn last_step(regulation: &Regulation) -> usize {
    use crate::model::ProcedureKind::{Content, Sequence};
    let own = regulation.procedures.iter().filter(|p| matches!(p.kind, Content | Sequence));
    own.flat_map(|p| &p.steps).map(|s| s.place.start).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, regulation_of, step};
    use crate::model::{Regulation, Unit};

    fn found(channel: &str, text: &str) -> usize {
        let mut list = procedure(&[(1, Unit::Hour)]);
        list.steps.push(step(2, text));
        let regulation = Regulation {
            channels: vec![channel.into()],
            procedures: vec![list],
            ..regulation_of(&["10. Заявитель обращается в ЦОН."])
        };
        of(&findings(regulation), "handover-missing").len()
    }

    #[test]
    fn documents_must_get_from_the_shop_to_the_provider() {
        assert_eq!(found("one_stop_shop", "подписывает справку"), 1);
    }

    #[test]
    fn a_courier_or_no_shop_is_enough() {
        assert_eq!(found("one_stop_shop", "передает документы через курьера ЦОН"), 0);
        assert_eq!(found("portal", "подписывает справку"), 0);
    }
}
