//! What one account of the process says of the result and another does not: who signs it, which
//! document it is, whether it is on paper.

use super::facts::{Facts, RelatedFacts};
use super::matters::{body, promised, result_item};
use super::names::{in_order, words};
use super::procedure_divergence::apart;
use super::rule::{Sink, Subject, value};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Procedure, ProcedureKind, Step};

/// Fewer words say too little to be the same action.
const LONG_ENOUGH: usize = 8;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    other_document(subject, sink);
    paper_and_electronic(subject, sink);
    same_action(subject, sink);
}

/// The same words of the same actor take longer in one scenario than in another.
fn same_action(subject: &Subject, sink: &mut Sink) {
    let scenarios =
        subject.regulation.procedures.iter().filter(|p| {
            !p.kind.is_outside() && !matches!(p.kind, ProcedureKind::Table | ProcedureKind::UseCase)
        });
    let steps: Vec<(&Procedure, &Step, Vec<String>)> = scenarios
        .flat_map(|p| p.steps.iter().map(move |s| (p, s)))
        .filter(|(_, s)| s.actor.is_some() && !s.durations.is_empty())
        .map(|(p, s)| (p, s, words(&s.text)))
        .filter(|(_, _, words)| words.len() >= LONG_ENOUGH)
        .collect();
    // A text with more steps than this is no list of scenarios.
    for (at, (second, b, theirs)) in steps.iter().enumerate().take(300) {
        let twin = steps.iter().take(at).find(|(first, a, own)| {
            (first.channel != second.channel || first.case != second.case)
                && a.actor == b.actor
                && in_order(own, theirs) * 10 >= own.len().max(theirs.len()) * 9
        });
        let Some((first, a, _)) = twin else { continue };
        if let Some((there, here)) = apart(subject, a, b) {
            sink.push(
                Facts::new("procedure-divergence-same-action", &b.place)
                    .severity(Severity::Info)
                    .with("here", here)
                    .with("there", there)
                    .key(format!("{:?} {:?} {}", second.channel, second.case, b.n))
                    .related(
                        RelatedFacts::new("procedure-divergence-step", &a.place)
                            .with("n", a.n)
                            .with("where", *first),
                    ),
            );
        }
    }
}

fn words_of(step: &Step) -> String {
    fold(&format!("{} {}", step.text, step.result.as_deref().unwrap_or_default()))
}

/// In one of two accounts of a procedure the result is signed, in the other nobody signs anything.
pub(crate) fn signature(subject: &Subject, first: &Procedure, second: &Procedure) -> Option<Facts> {
    let signing = |p: &Procedure| p.steps.iter().position(|s| subject.matters.signs.is_match(&words_of(s)));
    let (signed, unsigned, at) = match (signing(first), signing(second)) {
        (Some(at), None) => (first, second, at),
        (None, Some(at)) => (second, first, at),
        _ => return None,
    };
    // Approving it is signing it, too.
    if unsigned.steps.iter().any(|s| subject.matters.approves.is_match(&words_of(s))) {
        return None;
    }
    // The step of the same number is where the signature is missing.
    let (there, here) = (signed.steps.get(at)?, unsigned.steps.get(at)?);
    Some(
        Facts::new("procedure-divergence-signature", &here.place)
            .with("where", unsigned)
            .with("other", signed)
            .with("n", here.n)
            .key(format!("signature {:?}", unsigned.channel))
            .related(
                RelatedFacts::new("procedure-divergence-step", &there.place)
                    .with("n", there.n)
                    .with("where", signed),
            ),
    )
}

/// A table prepares a document that the service, by its result item, does not hand out.
fn other_document(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let Some((head, promised)) = promised(regulation, matters) else { return };
    let mut facts: Option<Facts> = None;
    for procedure in regulation.procedures.iter().filter(|p| p.kind == ProcedureKind::Table) {
        for step in &procedure.steps {
            let text = words_of(step);
            let Some(named) = matters.prepares.captures(&text).and_then(|c| c.get(1)) else { continue };
            let kinds = matters.kinds(named.as_str());
            if kinds.is_empty() || kinds.iter().any(|k| promised.contains(k)) {
                continue;
            }
            facts = Some(match facts {
                Some(facts) => facts.related(
                    RelatedFacts::new("procedure-divergence-step", value(&step.place, "text"))
                        .with("n", step.n)
                        .with("where", procedure),
                ),
                None => Facts::new("procedure-divergence-document", value(&step.place, "text"))
                    .severity(Severity::Error)
                    .with("n", step.n)
                    .with("where", procedure)
                    .with("given", named.as_str())
                    .key(named.as_str())
                    .related(RelatedFacts::new("result-mismatch-item", &head.place(0..head.text.len()))),
            });
        }
    }
    sink.extend(facts);
}

/// By the result item the result is on paper, by the steps it comes as an electronic document.
fn paper_and_electronic(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    // Of a service on paper only the form says it, and another rule.
    if regulation.form.iter().all(|f| f == "paper") {
        return;
    }
    let item = result_item(regulation, matters);
    let Some((head, _)) = item.iter().find(|(_, text)| matters.on_paper.is_match(text)) else { return };
    if item.iter().any(|(_, text)| matters.electronic_form.is_match(text)) {
        return;
    }
    let outside = body(regulation).filter(|(p, _)| p.item != head.item);
    let mut electronic = outside.filter_map(|(p, text)| {
        let found = matters.electronic_result.find(&text)?.range();
        Some(p.place(if text.len() == p.text.len() { found } else { 0..p.text.len() }))
    });
    let Some(there) = electronic.next() else { return };
    let facts = Facts::new("procedure-divergence-paper", &head.place(0..head.text.len()))
        .related(RelatedFacts::new("procedure-divergence-electronic", &there));
    sink.push(electronic.fold(facts, |f, there| f.related(RelatedFacts::new("here-too", &there))));
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, procedure};
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};

    fn found(regulation: Regulation) -> Vec<String> {
        of(&findings(regulation), "procedure-divergence").iter().map(|f| f.message.clone()).collect()
    }

    fn list(kind: ProcedureKind, steps: [&str; 2]) -> Procedure {
        let mut procedure = Procedure { kind, ..procedure(&[(1, Unit::Hour), (1, Unit::Hour)]) };
        for (step, text) in procedure.steps.iter_mut().zip(steps) {
            step.text = text.into();
        }
        procedure
    }

    #[test]
    fn what_is_signed_in_one_account_is_signed_in_the_other() {
        let content = list(ProcedureKind::Content, ["готовит справку", "подписывает справку"]);
        let read = list(ProcedureKind::Sequence, ["готовит справку", "знакомится со справкой"]);
        let signed = list(ProcedureKind::Sequence, ["готовит справку", "подписание справки"]);
        let of_two =
            |second| Regulation { procedures: vec![content.clone(), second], ..Regulation::default() };
        assert_eq!(found(of_two(read)).len(), 1);
        assert_eq!(found(of_two(signed)).len(), 0);
    }

    #[test]
    fn one_action_takes_as_long_in_every_scenario() {
        let text =
            "рассматривает поступившие документы и готовит архивную справку для подписания руководителю";
        let scenario = |channel: &str, days| {
            let mut list = procedure(&[(days, Unit::WorkingDay)]);
            (list.steps[0].text, list.steps[0].actor) = (text.into(), Some("исполнитель".into()));
            list.channel = Some(channel.into());
            list
        };
        let of_two = |days| Regulation {
            procedures: vec![scenario("provider", 6), scenario("rural_akim", days)],
            ..Regulation::default()
        };
        assert_eq!(found(of_two(2)).len(), 1);
        assert_eq!(found(of_two(6)).len(), 0);
    }

    #[test]
    fn what_an_action_takes_in_a_case_is_an_alternative_and_no_more_time() {
        let text =
            "рассматривает поступившие документы и готовит архивную справку для подписания руководителю";
        let scenario = |channel: &str, days, in_case| {
            let mut list = procedure(&[(days, Unit::WorkingDay)]);
            (list.steps[0].text, list.steps[0].actor) = (text.into(), Some("исполнитель".into()));
            list.steps[0].durations.push(crate::model::Duration {
                branch: Some("при недостатке документов".into()),
                ..crate::check::sample::duration(in_case, Unit::WorkingDay)
            });
            list.channel = Some(channel.into());
            list
        };
        let of_two = |days, in_case| Regulation {
            procedures: vec![scenario("provider", 6, 18), scenario("rural_akim", days, in_case)],
            ..Regulation::default()
        };
        let told = found(of_two(3, 16));
        assert!(told.len() == 1 && told[0].contains("3 рабочих") && !told[0].contains("19"), "{told:?}");
        assert!(found(of_two(6, 16))[0].contains("18 рабочих"), "{:?}", found(of_two(6, 16)));
        assert_eq!(found(of_two(6, 18)).len(), 0);
    }

    #[test]
    fn a_table_prepares_the_document_of_the_result_item() {
        let table = |text| Regulation {
            procedures: vec![list(ProcedureKind::Table, ["Прием документов", text])],
            ..items(&["7. Результатом оказания государственной услуги является уведомление."])
        };
        assert_eq!(found(table("Формирование справки либо отказа")).len(), 1);
        assert_eq!(found(table("Формирование уведомления либо отказа")).len(), 0);
    }

    #[test]
    fn a_result_on_paper_does_not_come_by_mail() {
        let by = |step: &'static str, form: &str| Regulation {
            form: vec![form.into()],
            ..items(&["7. Результатом государственной услуги является справка на бумажном носителе.", step])
        };
        let mailed = "8) выдача выходного документа на электронную почту;";
        assert_eq!(found(by(mailed, "electronic_partial")).len(), 1);
        assert_eq!(found(by(mailed, "paper")).len(), 0);
        assert_eq!(found(by("8) выдача справки;", "electronic_partial")).len(), 0);
    }

    #[test]
    fn who_approves_or_signs_in_other_words_signs() {
        let content = list(ProcedureKind::Content, ["готовит проект", "подписывает проект"]);
        let of = |text| Regulation {
            procedures: vec![content.clone(), list(ProcedureKind::Sequence, ["готовит проект", text])],
            ..Regulation::default()
        };
        assert_eq!(found(of("утверждение проекта руководителем")).len(), 0);
        assert_eq!(found(of("ознакомление с проектом")).len(), 1);
    }
}
