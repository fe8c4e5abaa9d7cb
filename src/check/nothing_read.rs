//! No regulation, rules or standard was found in a document, so that nothing of it was checked.

use super::facts::{At, Facts};
use super::rule::{DocumentSubject, Sink};
use crate::finding::Severity;
use crate::source::Span;

pub(crate) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let document = subject.document;
    if !document.regulations.is_empty() || subject.across.is_of_split_act(document) {
        return;
    }
    sink.push(match &document.act {
        Some(act) => Facts::new("nothing-read-but-act", &act.place).severity(Severity::Info),
        None => Facts::new("nothing-read-at-all", At { line: 1, span: Span { start: 0, end: 0 } }),
    });
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::check::sample::{SETTINGS, of};
    use crate::finding::Severity::{Info, Warning};
    use crate::model::{Act, Document, Registry, Regulation};

    fn found(documents: Vec<Document>) -> Vec<(String, crate::Severity)> {
        let all = check(&Registry { version: 1, documents }, &SETTINGS);
        of(&all, "nothing-read").iter().map(|f| (f.source.clone(), f.severity)).collect()
    }

    fn document(source: &str) -> Document {
        Document { source: source.into(), ..Document::default() }
    }

    #[test]
    fn a_document_with_nothing_in_it_is_a_warning_an_act_alone_worth_knowing() {
        let act = Document { act: Some(Act::default()), ..document("act.txt") };
        let read = Document { regulations: vec![Regulation::default()], ..document("read.txt") };
        let expected = [("act.txt".to_owned(), Info), ("page.html".to_owned(), Warning)];
        assert_eq!(found(vec![act, document("page.html"), read]), expected);
    }

    #[test]
    fn the_files_of_a_split_act_are_read_together() {
        let main = Document { act: Some(Act::default()), ..document("act/rus.md") };
        assert_eq!(found(vec![main.clone(), document("act/rus/part2.md")]), []);
        assert_eq!(found(vec![main, document("act/kaz/part2.md")]).len(), 2);
    }
}
