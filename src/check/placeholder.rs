//! A blank that was to be filled in stands in the regulation itself.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::letters::{fold, is_letter};
use crate::model::PassageKind;

/// More letters than this are words: «см. бумажный вариант».
const LETTERS: usize = 4;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let pattern = &subject.matters.placeholder;
    // Forms have blanks by right, and cells are cut anywhere; a title may say where its matter is.
    let speaks = [PassageKind::Heading, PassageKind::Body, PassageKind::AppendixTitle];
    for passage in subject.regulation.passages.iter().filter(|p| speaks.contains(&p.kind)) {
        let text = fold(&passage.text);
        // a line or dots to write on in a title are a form's
        let said = |m: &regex::Match| m.as_str().chars().filter(|&c| is_letter(c)).count() > LETTERS;
        let blank = |m: &regex::Match| passage.kind == PassageKind::AppendixTitle && !said(m);
        let Some(found) = pattern.find(&text).filter(|m| !blank(m)) else { continue };
        let range = if text.len() == passage.text.len() { found.range() } else { 0..passage.text.len() };
        let words = passage.text.get(range.clone()).unwrap_or_default();
        sink.push(
            Facts::new("placeholder-left", &passage.place(range)).with("words", words).key(&passage.text),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    #[test]
    fn blanks_in_the_text_are_reported() {
        let lines =
            ["5. Срок – ___ рабочих дней.", "6. Закон от [...] года.", "7. Приказ № ХХ.", "8. Век XX."];
        let found = findings(regulation_of(&lines));
        assert_eq!(of(&found, "placeholder").len(), 3, "{found:?}");
    }

    #[test]
    fn a_filled_text_is_silent() {
        let found = findings(regulation_of(&["5. Срок – 5 рабочих дней, и так далее..."]));
        assert!(of(&found, "placeholder").is_empty());
    }

    #[test]
    fn a_title_may_send_its_reader_to_the_paper() {
        let found = |title: &str| {
            let mut regulation = regulation_of(&[title]);
            regulation.passages[0].kind = crate::model::PassageKind::AppendixTitle;
            of(&findings(regulation), "placeholder").len()
        };
        assert_eq!(found("Схема действий (см. бумажный вариант)"), 1);
        assert_eq!(found("Заявление в ____________"), 0);
    }
}
