//! A waiting or handling time is set for the portal, where nobody queues.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use crate::model::TermKind;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let mut terms = subject.regulation.terms.iter().filter(|t| {
        matches!(t.kind, TermKind::Waiting | TermKind::Handling) && t.channels.iter().any(|c| c == "portal")
    });
    let Some(first) = terms.next() else { return };
    let facts = Facts::new("portal-queue-term", &first.place);
    sink.push(terms.fold(facts, |f, t| f.related(RelatedFacts::new("portal-queue-also", &t.place))));
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, term};
    use crate::model::{Regulation, Term, TermKind, Unit};

    fn found(kind: TermKind, channel: &str) -> usize {
        let waiting = Term { kind, channels: vec![channel.into()], ..term(15, Unit::Minute) };
        of(&findings(Regulation { terms: vec![waiting], ..Regulation::default() }), "portal-queue").len()
    }

    #[test]
    fn nobody_queues_at_a_portal() {
        assert_eq!(found(TermKind::Waiting, "portal"), 1);
        assert_eq!(found(TermKind::Handling, "portal"), 1);
    }

    #[test]
    fn the_term_of_a_portal_and_the_queue_of_an_office_are_right() {
        assert_eq!(found(TermKind::Delivery, "portal"), 0);
        assert_eq!(found(TermKind::Waiting, "provider"), 0);
    }
}
