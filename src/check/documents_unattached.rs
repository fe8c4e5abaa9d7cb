//! On the portal the provider checks documents that no step lets the customer attach.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::{Procedure, ProcedureKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let matters = subject.matters;
    let portal = |p: &&Procedure| p.kind == ProcedureKind::Portal && p.channel.as_deref() == Some("portal");
    for procedure in subject.regulation.procedures.iter().filter(portal) {
        let text = |at: usize| procedure.steps.get(at).map(|s| fold(&s.text)).unwrap_or_default();
        let checks = |at: &usize| {
            let asks = procedure.steps.get(*at).map(|s| fold(&s.marker));
            asks.is_some_and(|marker| matters.condition.is_match(&marker))
                && matters.checks_documents.is_match(&text(*at))
        };
        let Some(at) = (0..procedure.steps.len()).find(checks) else { continue };
        let attached = (0..procedure.steps.len()).any(|n| n != at && matters.attaches.is_match(&text(n)));
        // A list that begins with the check tells nothing of what came before.
        if let Some(step) = procedure.steps.get(at).filter(|_| at > 1 && !attached) {
            sink.push(
                Facts::new("documents-unattached-step", &step.place)
                    .with("n", step.n)
                    .with("where", procedure)
                    .key(step.n),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, step};
    use crate::model::{Procedure, ProcedureKind, Regulation, Step};

    fn found(filling: &str) -> usize {
        let steps = [
            ("процесс 1", "ввод услугополучателем пароля"),
            ("процесс 2", filling),
            ("условие 1", "проверка услугодателем соответствия документов услугополучателя"),
        ];
        let steps =
            (1..).zip(steps).map(|(n, (marker, text))| Step { marker: marker.into(), ..step(n, text) });
        let list = Procedure {
            kind: ProcedureKind::Portal,
            channel: Some("portal".into()),
            steps: steps.collect(),
            ..procedure(&[])
        };
        let found = findings(Regulation { procedures: vec![list], ..Regulation::default() });
        of(&found, "documents-unattached").len()
    }

    #[test]
    fn what_is_checked_must_have_been_attached() {
        assert_eq!(found("заполнение формы запроса"), 1);
        assert_eq!(found("заполнение формы запроса, прикрепление к ней копий документов"), 0);
        assert_eq!(found("заполнение формы запроса и сканирование документов"), 0);
    }
}
