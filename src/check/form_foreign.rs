//! A form in an appendix speaks of what the regulation itself does not know: an extension of the term,
//! a commission.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::{Passage, PassageKind, TermKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let matters = subject.matters;
    let known = |pattern: &regex::Regex| {
        let own = |p: &&Passage| matches!(p.kind, PassageKind::Body | PassageKind::Cell);
        subject.regulation.passages.iter().filter(own).any(|p| pattern.is_match(&fold(&p.text)))
    };
    let extended = subject.regulation.terms.iter().any(|t| t.kind == TermKind::Extension);
    if !extended && !known(&matters.extension) {
        of_forms(subject, &matters.extension, "form-foreign-extension", sink);
    }
    if !known(&matters.commission) {
        of_forms(subject, &matters.commission, "form-foreign-commission", sink);
    }
}

/// The first place of the output forms at which something stands.
fn of_forms(subject: &Subject, pattern: &regex::Regex, id: &'static str, sink: &mut Sink) {
    let forms = subject.regulation.passages.iter().filter(|p| p.kind == PassageKind::AppendixBody);
    let found = forms.into_iter().find_map(|p| {
        let text = fold(&p.text);
        let found = pattern.find(&text)?.range();
        Some((p, if text.len() == p.text.len() { found } else { 0..p.text.len() }))
    });
    if let Some((passage, range)) = found {
        let words = passage.text.get(range.clone()).unwrap_or_default().to_owned();
        let place = passage.place(range);
        let facts = match id {
            "form-foreign-extension" => Facts::new("form-foreign-extension", &place),
            _ => Facts::new("form-foreign-commission", &place),
        };
        sink.push(facts.with("words", words).key(id));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of};
    use crate::model::PassageKind;

    fn found(item: &str, form: &str) -> usize {
        let mut regulation = items(&[item, form]);
        regulation.passages[1].kind = PassageKind::AppendixBody;
        of(&findings(regulation), "form-foreign").len()
    }

    #[test]
    fn forms_know_what_the_items_know() {
        let form = "Уведомление о продлении срока оказания услуги по заключению комиссии";
        assert_eq!(found("1. Услуга оказывается бесплатно.", form), 2);
        assert_eq!(found("1. Срок продлевается по решению комиссии.", form), 0);
        assert_eq!(found("1. Услуга оказывается бесплатно.", "Форма заявления"), 0);
    }
}
