//! A term is extended that the regulation nowhere states.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::model::TermKind;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let stated = regulation.terms.iter().any(|t| t.kind == TermKind::Delivery);
    if stated || regulation.term_reference.is_some() {
        return;
    }
    if let Some(term) = regulation.terms.iter().find(|t| t.kind == TermKind::Extension) {
        sink.push(Facts::new("extension-unstated-term", &term.place));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, term};
    use crate::model::{Regulation, Term, TermKind, Unit};

    fn found(other: Option<Term>) -> usize {
        let mut terms = vec![Term { kind: TermKind::Extension, ..term(1, Unit::Month) }];
        terms.extend(other);
        of(&findings(Regulation { terms, ..Regulation::default() }), "extension-unstated").len()
    }

    #[test]
    fn what_is_extended_must_be_stated() {
        assert_eq!(found(None), 1);
        assert_eq!(found(Some(term(10, Unit::WorkingDay))), 0);
    }
}
