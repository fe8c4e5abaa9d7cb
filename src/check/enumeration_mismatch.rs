//! What the act lists is not what is attached to it; a list is not as long as announced.

use super::facts::{Facts, RelatedFacts};
use super::names::{Distance, distance, squash};
use super::rule::{DocumentSubject, Sink, value};
use crate::finding::Severity;
use crate::model::{Document, Enumerated, Genre, Regulation, Status};

pub(crate) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    super::announced_count::check(subject, sink);
    super::attached_numbers::check(subject, sink);
    let document = subject.document;
    if document.enumerated.is_empty() || document.regulations.is_empty() {
        return;
    }
    let attached: Vec<&Regulation> = attached(document).collect();
    let listed: Vec<&Enumerated> = listed(document).collect();
    let pairs = pair(&listed, &attached);
    let spare: Vec<&&Enumerated> = listed
        .iter()
        .enumerate()
        .filter(|(at, _)| !pairs.iter().any(|&(e, _)| e == *at))
        .map(|(_, e)| e)
        .collect();
    // A regulation whose heading is lost may be the one that seems not to be attached.
    let unnamed =
        document.regulations.iter().filter(|r| r.status == Status::Active && r.service.is_none()).count();
    if spare.len() > unnamed {
        sink.extend(spare.into_iter().map(|entry| not_attached(entry)));
    }
    for (at, regulation) in attached.iter().enumerate() {
        if !pairs.iter().any(|&(_, r)| r == at) {
            sink.push(not_listed(regulation, &listed, &attached, &pairs));
        }
    }
    out_of_order(&pairs, &listed, &attached, sink);
}

/// The entry of the act's list that a regulation was approved by.
pub(crate) fn entry_of<'a>(document: &'a Document, regulation: &Regulation) -> Option<&'a Enumerated> {
    let attached: Vec<&Regulation> = attached(document).collect();
    let listed: Vec<&Enumerated> = listed(document).collect();
    let own = attached.iter().position(|r| r.ordinal == regulation.ordinal)?;
    pair(&listed, &attached).iter().find(|&&(_, r)| r == own).and_then(|&(e, _)| listed.get(e).copied())
}

fn attached(document: &Document) -> impl Iterator<Item = &Regulation> {
    document
        .regulations
        .iter()
        .filter(|r| r.status == Status::Active && r.service.is_some() && r.genre != Genre::Other)
}

fn listed(document: &Document) -> impl Iterator<Item = &Enumerated> {
    document.enumerated.iter().filter(|e| e.status == Status::Active && e.service.is_some())
}

/// Pairs entries with regulations, the closest names first; of equals, the nearest in order.
fn pair(listed: &[&Enumerated], attached: &[&Regulation]) -> Vec<(usize, usize)> {
    let mut close: Vec<(Distance, usize, usize, usize)> = Vec::new();
    for (e, entry) in listed.iter().enumerate() {
        for (r, regulation) in attached.iter().enumerate() {
            let (Some(a), Some(b)) = (&entry.service, &regulation.service) else { continue };
            let distance = distance(a, b);
            if distance < Distance::Other {
                close.push((distance, e.abs_diff(r), e, r));
            }
        }
    }
    close.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, _, e, r) in close {
        if !pairs.iter().any(|&(x, y)| x == e || y == r) {
            pairs.push((e, r));
        }
    }
    pairs.sort_unstable();
    pairs
}

fn not_attached(entry: &Enumerated) -> Facts {
    let service = entry.service.clone().unwrap_or_default();
    Facts::new("enumeration-mismatch-not-attached", &entry.place)
        .with("service", service.clone())
        .with("n", entry.n)
        .key(squash(&service))
}

fn not_listed(
    regulation: &Regulation,
    listed: &[&Enumerated],
    attached: &[&Regulation],
    pairs: &[(usize, usize)],
) -> Facts {
    let service = regulation.service.clone().unwrap_or_default();
    let own = value(&regulation.place, "service");
    let twin = pairs.iter().find_map(|&(e, r)| {
        let other = attached.get(r)?;
        let same = distance(other.service.as_deref()?, &service) <= Distance::Commas;
        same.then_some((*listed.get(e)?, *other))
    });
    let facts = match twin {
        Some((entry, other)) => {
            Facts::new("enumeration-mismatch-attached-twice", value(&other.place, "service"))
                .with("n", entry.n)
                .related(RelatedFacts::new("enumeration-mismatch-entry", &entry.place).with("n", entry.n))
                .related(RelatedFacts::new("enumeration-mismatch-other", own))
        }
        None => Facts::new("enumeration-mismatch-not-listed", own),
    };
    facts.with("service", service.clone()).key(squash(&service))
}

/// One finding for the first regulation that stands before one listed earlier.
fn out_of_order(pairs: &[(usize, usize)], listed: &[&Enumerated], attached: &[&Regulation], sink: &mut Sink) {
    let broken = pairs.windows(2).find_map(|w| match w {
        [(_, a), (e, b)] if b < a => Some((*e, *b)),
        _ => None,
    });
    let Some((e, r)) = broken else { return };
    if let (Some(entry), Some(regulation)) = (listed.get(e), attached.get(r)) {
        let service = regulation.service.clone().unwrap_or_default();
        sink.push(
            Facts::new("enumeration-mismatch-order", value(&regulation.place, "service"))
                .severity(Severity::Info)
                .with("service", service.clone())
                .with("n", entry.n)
                .key(squash(&service))
                .related(RelatedFacts::new("enumeration-mismatch-entry", &entry.place).with("n", entry.n)),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{document, of, place};
    use crate::model::{Document, Enumerated, Regulation};

    fn found(listed: &[&str], attached: &[&str]) -> Vec<String> {
        let enumerated = (1..).zip(listed).map(|(n, s)| Enumerated {
            n,
            service: Some((*s).to_owned()),
            place: place(n as usize),
            ..Enumerated::default()
        });
        let regulations = (1..).zip(attached).map(|(ordinal, s)| Regulation {
            ordinal,
            service: Some((*s).to_owned()),
            place: place(50 + ordinal as usize),
            lines: (50 + ordinal as usize, 50 + ordinal as usize),
            ..Regulation::default()
        });
        let found = document(Document {
            enumerated: enumerated.collect(),
            regulations: regulations.collect(),
            ..Document::default()
        });
        of(&found, "enumeration-mismatch").iter().map(|f| f.message.clone()).collect()
    }

    const ARCHIVE: &str = "Выдача архивных справок";
    const ADDRESS: &str = "Присвоение адреса объекту";
    const CATTLE: &str = "Регистрация племенных животных";

    #[test]
    fn what_is_listed_and_what_is_attached_must_be_the_same() {
        assert!(found(&[ARCHIVE, ADDRESS], &[ARCHIVE, ADDRESS]).is_empty());
        assert_eq!(found(&[ARCHIVE, ADDRESS, CATTLE], &[CATTLE]).len(), 2);
        assert_eq!(found(&[ARCHIVE], &[ARCHIVE, ADDRESS, CATTLE]).len(), 2);
        assert_eq!(found(&[ARCHIVE, ADDRESS], &[ADDRESS, ARCHIVE]).len(), 1);
    }

    #[test]
    fn a_regulation_attached_twice_is_one_finding() {
        assert_eq!(found(&[ARCHIVE, ADDRESS], &[ARCHIVE, ADDRESS, ARCHIVE]).len(), 1);
    }

    #[test]
    fn a_name_that_differs_by_a_word_is_no_missing_service() {
        assert!(found(&["Выдача архивной справки"], &[ARCHIVE]).is_empty());
    }
}
