//! Somebody takes the documents, and no step carries them to whom they go or the result back.

use super::facts::Facts;
use super::matters::body;
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::Regulation;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    one_stop_shop(subject, sink);
    rural_akim(subject, sink);
}

fn one_stop_shop(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    if !regulation.channels.iter().any(|c| c == "one_stop_shop") {
        return;
    }
    let steps = || regulation.procedures.iter().flat_map(|p| &p.steps);
    let carried = steps().any(|step| {
        let text = fold(&step.text);
        let actor = fold(step.actor.as_deref().unwrap_or_default());
        let at_shop = matters.one_stop_shop.is_match(&text) || matters.one_stop_shop.is_match(&actor);
        at_shop && matters.transfer.is_match(&text)
    });
    // Prose that is no list of steps may tell it: «работник ЦОН … передает заявление услугодателю».
    let told = || {
        body(regulation)
            .any(|(_, text)| matters.one_stop_shop.is_match(&text) && matters.to_provider.is_match(&text))
    };
    if carried || steps().next().is_none() || told() {
        return;
    }
    // After the items on channels, the place where the shop is spoken of again is where the step lacks.
    let start = last_step(regulation);
    let later = body(regulation)
        .filter(|(p, _)| p.words.first().is_some_and(|w| w.span.start > start))
        .find(|(_, text)| matters.one_stop_shop.is_match(text));
    if let Some((passage, _)) = later {
        sink.push(Facts::new("handover-missing-step", &passage.place(0..passage.text.len())));
    }
}

/// The akim's office acts, then the provider, and what the first did is not sending.
fn rural_akim(subject: &Subject, sink: &mut Sink) {
    let matters = subject.matters;
    for procedure in
        subject.regulation.procedures.iter().filter(|p| p.channel.as_deref() == Some("rural_akim"))
    {
        let akims = |actor: Option<&str>| actor.map(|a| matters.rural_akim.is_match(&fold(a)));
        let own = procedure.steps.iter().take_while(|s| akims(s.actor.as_deref()) == Some(true)).count();
        let (office, others) = procedure.steps.split_at(own);
        let sends = |text: Option<&str>| text.is_some_and(|t| matters.sends.is_match(&fold(t)));
        let sent = office.iter().any(|s| sends(Some(&s.text)) || sends(s.result.as_deref()));
        let next = others.first().filter(|next| akims(next.actor.as_deref()) == Some(false));
        if let (Some(next), false, false) = (next, sent, office.is_empty()) {
            sink.push(Facts::new("handover-missing-akim", &next.place).key(next.n));
        }
    }
}

/// Where the last step of the provider's own procedures begins.
fn last_step(regulation: &Regulation) -> usize {
    use crate::model::ProcedureKind::{Content, Sequence};
    let own =
        regulation.procedures.iter().filter(|p| matches!(p.kind, Content | Sequence) && p.item.is_some());
    own.flat_map(|p| &p.steps).map(|s| s.place.start).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, regulation_of, step};
    use crate::model::{Procedure, Regulation, Unit};

    fn found(channel: &str, text: &str) -> usize {
        let mut list = procedure(&[(1, Unit::Hour)]);
        list.steps.push(step(2, text));
        let mut later = regulation_of(&["10. Заявитель обращается в ЦОН."]);
        for word in later.passages.iter_mut().flat_map(|p| &mut p.words) {
            word.span = (word.span.start + 100_000, word.span.end + 100_000).into();
        }
        let regulation = Regulation { channels: vec![channel.into()], procedures: vec![list], ..later };
        of(&findings(regulation), "handover-missing").len()
    }

    #[test]
    fn documents_must_get_from_the_shop_to_the_provider() {
        assert_eq!(found("one_stop_shop", "подписывает справку"), 1);
    }

    #[test]
    fn prose_may_tell_how_they_get_there() {
        let with = |line: &str| {
            let mut later = regulation_of(&[line]);
            for word in later.passages.iter_mut().flat_map(|p| &mut p.words) {
                word.span = (word.span.start + 100_000, word.span.end + 100_000).into();
            }
            let channels = vec!["one_stop_shop".into()];
            let list = procedure(&[(1, Unit::Hour)]);
            let found = findings(Regulation { channels, procedures: vec![list], ..later });
            of(&found, "handover-missing").len()
        };
        assert_eq!(with("11. Работник ЦОН принимает заявление и передает его услугодателю."), 0);
        assert_eq!(with("11. Заявитель передает заявление в ЦОН."), 1);
    }

    #[test]
    fn the_akims_office_must_send_what_it_took() {
        let list = |first: &str| {
            let mut list = Procedure { channel: Some("rural_akim".into()), ..procedure(&[]) };
            list.steps = vec![step(1, first), step(2, "рассматривает документы")];
            list.steps[0].actor = Some("специалист аппарата акима".into());
            list.steps[1].actor = Some("руководитель отдела".into());
            let regulation = Regulation { procedures: vec![list], ..Regulation::default() };
            of(&findings(regulation), "handover-missing").len()
        };
        assert_eq!(list("регистрирует документы и выдает талон"), 1);
        assert_eq!(list("регистрирует документы и передает их отделу"), 0);
    }

    #[test]
    fn a_courier_or_no_shop_is_enough() {
        assert_eq!(found("one_stop_shop", "передает документы через курьера ЦОН"), 0);
        assert_eq!(found("portal", "подписывает справку"), 0);
    }
}
