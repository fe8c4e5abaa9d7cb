//! A channel hands out another document than the one that the service results in.

use super::facts::{Facts, RelatedFacts};
use super::matters::{body, promised};
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::PassageKind;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let Some((head, promised)) = promised(regulation, matters) else { return };
    let forms = regulation
        .passages
        .iter()
        .filter(|p| matches!(p.kind, PassageKind::AppendixTitle | PassageKind::AppendixBody));
    let steps = body(regulation).map(|(p, text)| (p, text, &matters.result_in_brackets));
    let forms = forms.map(|p| (p, fold(&p.text), &matters.output_in_brackets));
    let handed = body(regulation).map(|(p, text)| (p, text, &matters.hands_over));
    let made = body(regulation).map(|(p, text)| (p, text, &matters.makes_and_hands));
    for (passage, text, names) in steps.chain(forms).chain(handed).chain(made) {
        for found in names.captures_iter(&text) {
            let Some(named) = found.get(1) else { continue };
            let given = matters.kinds(named.as_str());
            let receipt = matters.receipt.is_match(named.as_str());
            if receipt || given.is_empty() || given.iter().any(|kind| promised.contains(kind)) {
                continue;
            }
            // Lower case may be longer or shorter than what it was made from.
            let range = if text.len() == passage.text.len() { named.range() } else { 0..passage.text.len() };
            let place = passage.place(range.clone());
            let given = passage.text.get(range).filter(|_| text.len() == passage.text.len());
            sink.push(
                Facts::new("result-mismatch-other", &place)
                    .with("given", given.unwrap_or(named.as_str()).trim())
                    .key(named.as_str().trim())
                    .key(passage.item.clone().unwrap_or_default())
                    .related(RelatedFacts::new("result-mismatch-item", &head.place(0..head.text.len()))),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of};
    use crate::model::PassageKind;

    fn found(result: &str, step: &str) -> usize {
        let found = findings(items(&[result, step]));
        of(&found, "result-mismatch").len()
    }

    const STEP: &str = "4) процесс 8 – получение результата государственной услуги (уведомление или мотивированный ответ об отказе);";

    #[test]
    fn another_document_in_brackets_is_reported() {
        assert_eq!(found("3. Результат оказания государственной услуги – архивная справка.", STEP), 1);
    }

    #[test]
    fn a_form_of_the_output_for_another_document_is_reported() {
        let form = |text: &str| {
            let mut regulation = items(&["3. Результат государственной услуги – справка.", text]);
            regulation.passages[1].kind = PassageKind::AppendixBody;
            of(&findings(regulation), "result-mismatch").len()
        };
        assert_eq!(form("Выходная форма положительного ответа (разрешение на постройку)"), 1);
        assert_eq!(form("Выходная форма положительного ответа (справка архива)"), 0);
    }

    #[test]
    fn what_the_customer_is_handed_is_the_result() {
        let result = "3. Результат оказания государственной услуги – охотничий билет.";
        assert_eq!(
            found(result, "5) получение услугополучателем справки в форме электронного документа."),
            1
        );
        assert_eq!(found(result, "5) получение услугополучателем билета в «личном кабинете»."), 0);
        assert_eq!(found(result, "1) выдает услугополучателю справку о приеме документов;"), 0);
        assert_eq!(found(result, "5) получение услугополучателем уведомления о статусе запроса."), 0);
    }

    #[test]
    fn what_a_step_makes_and_hands_out_is_the_result() {
        let result = "3. Результат оказания государственной услуги – охотничий билет.";
        let step = "3) егерь оформляет выписку из журнала и направляет ее услугополучателю.";
        assert_eq!(found(result, step), 1);
        assert_eq!(found("3. Результат оказания услуги – выписка из журнала.", step), 0);
        assert_eq!(found(result, "3) егерь составляет выписку из журнала и передает ее лесничему."), 0);
    }

    #[test]
    fn rules_say_in_a_row_what_the_service_results_in() {
        let text = "Правила оказания государственной услуги «Выдача карты тропы»\n\n\
                    Глава 1. Общие положения\n\n1. Услуга оказывается парками (далее – услугодатель).\n\n\
                    Глава 2. Порядок оказания государственной услуги\n\n\
                    2. Егерь в течение 2 (двух) рабочих дней оформляет выписку и направляет ее услугополучателю.\n\n\
                    Приложение\nк Правилам оказания\nгосударственной услуги\n«Выдача карты тропы»\n\n\
                    | Перечень основных требований к оказанию государственной услуги «Выдача карты тропы» | | |\n\
                    |---|---|---|\n\
                    | 1 | Наименование услугодателя | Парки |\n\
                    | 2 | Способы предоставления | Портал |\n\
                    | 3 | Срок оказания государственной услуги | 5 (пять) рабочих дней |\n\
                    | 5 | Результат оказания государственной услуги | RESULT |\n";
        let found = |result: &str| {
            let found = crate::check::sample::findings_in(&text.replace("RESULT", result));
            (of(&found, "result-mismatch").len(), of(&found, "numbering").len())
        };
        // Row 4 is not there.
        assert_eq!(found("Карта тропы, удостоверение проводника"), (1, 1));
        assert_eq!(found("Выписка из реестра троп"), (0, 1));
    }

    #[test]
    fn the_document_of_the_item_is_none() {
        assert_eq!(found("3. Результат оказания государственной услуги – уведомление о приеме.", STEP), 0);
        let vague = "4) получение результата государственной услуги (электронный документ);";
        assert_eq!(found("3. Результат оказания государственной услуги – архивная справка.", vague), 0);
    }
}
