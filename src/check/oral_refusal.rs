//! A refusal is told by word of mouth in one place and must be written by another.

use super::facts::{Facts, RelatedFacts};
use super::matters::body;
use super::rule::{Sink, Subject};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let refusals: Vec<_> = body(regulation).filter(|(_, text)| matters.refusal.is_match(text)).collect();
    let Some((written, _)) = refusals.iter().find(|(_, text)| matters.written_form.is_match(text)) else {
        return;
    };
    for (passage, text) in refusals.iter().filter(|(_, text)| matters.oral_form.is_match(text)) {
        // «в устной или письменной форме» leaves the choice
        if matters.written_form.is_match(text) {
            continue;
        }
        sink.push(
            Facts::new("oral-refusal-here", &passage.place(0..passage.text.len()))
                .key(passage.item.clone().unwrap_or_default())
                .related(RelatedFacts::new("oral-refusal-written", &written.place(0..written.text.len()))),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of};

    fn found(lines: &[&str]) -> usize {
        of(&findings(items(lines)), "oral-refusal").len()
    }

    #[test]
    fn a_refusal_cannot_be_oral_and_written() {
        let written = "8. Отказ оформляется в письменной форме.";
        assert_eq!(found(&[written, "9. процесс 2 – сообщение об отказе в устной форме"]), 1);
        assert_eq!(found(&[written, "9. процесс 2 – сообщение об отказе"]), 0);
        assert_eq!(found(&[written, "9. Сведения даются в устной форме."]), 0);
        assert_eq!(found(&[written, "9. Отказ дается в устной или письменной форме."]), 0);
    }
}
