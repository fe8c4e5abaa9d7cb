//! Another act of the run gives the same service another term or other steps.

use super::across::{active, delivery, sum};
use super::facts::{Facts, RelatedFacts};
use super::rule::{DocumentSubject, Sink};
use crate::model::{Amount, Document, ProcedureKind, Regulation, Term, Unit};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    for regulation in active(subject.document) {
        let others: Vec<_> = subject.across.same_service(subject.document, regulation).collect();
        terms(regulation, &others, sink);
        steps(regulation, &others, sink);
    }
}

fn terms(regulation: &Regulation, others: &[(&Document, &Regulation)], sink: &mut Sink) {
    let own = delivery(regulation);
    let mine = figures(&own);
    let differing =
        || others.iter().map(|(d, r)| (d, delivery(r))).filter(|(_, t)| !t.is_empty() && figures(t) != mine);
    let theirs: BTreeSet<_> = differing().flat_map(|(_, terms)| figures(&terms)).collect();
    let Some(shown) = peculiar(&own, &theirs) else { return };
    let facts = Facts::new("service-elsewhere-term", &shown.place)
        .with("term", sum(shown))
        .with("service", regulation.service.clone().unwrap_or_default());
    let related = differing().filter_map(|(document, terms)| {
        let there = peculiar(&terms, &mine)?;
        let related = RelatedFacts::new("service-elsewhere-there", &there.place).with("term", sum(there));
        Some(RelatedFacts { source: Some(document.source.clone()), ..related })
    });
    let facts = related.fold(facts, Facts::related);
    if !facts.related.is_empty() {
        sink.push(facts);
    }
}

fn figures(terms: &[&Term]) -> BTreeSet<(Amount, Unit)> {
    terms.iter().map(|t| (t.value, t.unit)).collect()
}

/// The term that tells one act from the others, else its first.
fn peculiar<'a>(terms: &[&'a Term], others: &BTreeSet<(Amount, Unit)>) -> Option<&'a Term> {
    let own = terms.iter().find(|t| !others.contains(&(t.value, t.unit)));
    own.or(terms.first()).copied()
}

fn steps(regulation: &Regulation, others: &[(&Document, &Regulation)], sink: &mut Sink) {
    let content = |r: &Regulation| {
        let own = |c: Option<&str>| c.is_none_or(|c| c == "provider");
        let mut lists = r.procedures.iter().filter(|p| p.kind == ProcedureKind::Content);
        let list = lists.find(|p| own(p.channel.as_deref()) && p.case.is_none())?;
        Some((list.steps.len(), list.place.clone()))
    };
    let Some((count, place)) = content(regulation) else { return };
    let mut facts = Facts::new("service-elsewhere-steps", &place)
        .with("steps", count)
        .with("service", regulation.service.clone().unwrap_or_default());
    for (document, other) in others {
        let Some((there, place)) = content(other).filter(|(n, _)| *n != count) else { continue };
        let mut related = RelatedFacts::new("service-elsewhere-count", &place).with("steps", there);
        related.source = Some(document.source.clone());
        facts = facts.related(related);
    }
    if !facts.related.is_empty() {
        sink.push(facts);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{SETTINGS, of, term};
    use crate::finding::Finding;
    use crate::model::{Act, Document, Registry, Regulation, Unit};

    fn region(source: &str, number: &str, days: i64) -> Document {
        let regulation = Regulation {
            ordinal: 1,
            lines: (1, 100),
            service: Some("Выдача архивных справок".into()),
            terms: vec![term(days, Unit::WorkingDay)],
            ..Regulation::default()
        };
        Document {
            source: source.into(),
            act: Some(Act { date: Some("2015-03-02".into()), number: Some(number.into()), ..Act::default() }),
            regulations: vec![regulation],
            ..Document::default()
        }
    }

    fn found(documents: Vec<Document>) -> Vec<Finding> {
        let all = crate::check::check(&Registry { version: 1, documents }, &SETTINGS);
        of(&all, "service-elsewhere").into_iter().cloned().collect()
    }

    #[test]
    fn two_regions_with_two_terms_are_shown_to_each_other() {
        let found = found(vec![region("a", "1", 5), region("b", "2", 7), region("c", "3", 5)]);
        assert_eq!(found.len(), 3);
        assert_eq!(found.iter().map(|f| f.related.len()).collect::<Vec<_>>(), [1, 2, 1]);
        assert_eq!((found[0].related[0].source.as_str(), found[0].related[0].line), ("b", 5));
    }

    #[test]
    fn copies_of_one_act_and_equal_terms_are_none() {
        assert!(found(vec![region("a", "1", 5), region("b", "1", 7)]).is_empty());
        assert!(found(vec![region("a", "1", 5), region("b", "2", 5)]).is_empty());
    }
}
