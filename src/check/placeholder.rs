//! A blank that was to be filled in stands in the regulation itself.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::model::PassageKind;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let pattern = &subject.matters.placeholder;
    // Forms have blanks by right, and cells are cut anywhere.
    let speaks = [PassageKind::Heading, PassageKind::Body];
    for passage in subject.regulation.passages.iter().filter(|p| speaks.contains(&p.kind)) {
        let text = passage.text.to_lowercase();
        // a line to write on in a title is a form's
        let blank = |m: &regex::Match| passage.kind == PassageKind::AppendixTitle && m.as_str().contains('_');
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
}
