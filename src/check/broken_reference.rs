//! A reference leads to nothing.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Appendix, AppendixRef, Genre, Item, ItemRef, Place};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    appendices(subject, sink);
    added(subject, sink);
    super::appendix_holds::kinds(subject, sink);
    super::row_reference::check(subject, sink);
    super::action_reference::check(subject, sink);
    for reference in &subject.regulation.item_refs {
        sink.extend(item(subject, reference));
    }
}

fn appendices(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let there = numbers(&regulation.appendices);
    let is_there = |n: u32| there.contains(&n);
    let mut missing: Vec<(u32, Vec<&AppendixRef>)> = Vec::new();
    for reference in &regulation.appendix_refs {
        let Some(n) = reference.n.filter(|&n| !is_there(n)) else { continue };
        match missing.iter_mut().find(|(m, _)| *m == n) {
            Some((_, all)) => all.push(reference),
            None => missing.push((n, vec![reference])),
        }
    }
    if let Some(first) = regulation.appendix_refs.iter().find(|r| r.n.is_none())
        && regulation.appendices.is_empty()
    {
        sink.push(Facts::new("broken-reference-none", &first.place));
    }
    let meant = meant(subject);
    for (n, references) in missing {
        let Some((first, again)) = references.split_first() else { continue };
        let facts = match regulation.appendices.iter().any(|a| a.n.is_some()) {
            true => Facts::new("broken-reference-appendix", &first.place).severity(Severity::Error),
            // Where no appendix bears a number they may have been lost on the way to the reader.
            false => Facts::new("broken-reference-no-appendices", &first.place).severity(Severity::Warning),
        };
        let mut facts = facts.with("n", n).key(n);
        if let Some(appendix) = meant
            && let (Some(n), Some(title)) = (appendix.n, &appendix.title)
        {
            let there = RelatedFacts::new("broken-reference-meant", &appendix.place);
            facts = facts.related(there.with("n", n).with("title", title));
        }
        for reference in again {
            facts = facts.related(RelatedFacts::new("broken-reference-again", &reference.place).with("n", n));
        }
        sink.push(facts);
    }
}

/// The appendix that the only reference to a missing number must mean: the only one to which none
/// leads, and its title holds what the sentence promises.
pub(super) fn meant<'a>(subject: &Subject<'a>) -> Option<&'a Appendix> {
    let regulation = subject.regulation;
    let there = numbers(&regulation.appendices);
    let cited: BTreeSet<u32> = regulation.appendix_refs.iter().filter_map(|r| r.n).collect();
    let mut missing = cited.iter().filter(|n| !there.contains(n));
    let (Some(&n), None) = (missing.next(), missing.next()) else { return None };
    let idle = |a: &&Appendix| a.n.is_some_and(|n| !cited.contains(&n));
    let mut idle = regulation.appendices.iter().filter(idle);
    let (Some(appendix), None) = (idle.next(), idle.next()) else { return None };
    let kinds = subject.words.kinds_of_appendices(&fold(appendix.title.as_deref()?));
    let said = |r: &&AppendixRef| {
        let around = around(subject, &r.place, 160, 120).unwrap_or_default();
        subject.words.kinds_of_appendices(&around).iter().any(|kind| kinds.contains(kind))
    };
    let promised = regulation.appendix_refs.iter().filter(|r| r.n == Some(n)).any(|r| said(&r));
    promised.then_some(appendix)
}

/// An amendment says that it added an appendix which is not there.
fn added(subject: &Subject, sink: &mut Sink) {
    let there = numbers(&subject.regulation.appendices);
    for amendment in &subject.regulation.amendments {
        let added = subject.words.added_appendix.captures(&amendment.text);
        let n = added.and_then(|c| c.get(1)?.as_str().parse::<u32>().ok());
        if let Some(n) = n.filter(|n| !there.is_empty() && !there.contains(n)) {
            sink.push(
                Facts::new("broken-reference-added", &amendment.place)
                    .severity(Severity::Warning)
                    .with("n", n)
                    .key(n),
            );
        }
    }
}

/// The numbers of the appendices. One whose number is lost has the number after the one before it;
/// where none has a number, only a single appendix is known by it.
fn numbers(appendices: &[Appendix]) -> BTreeSet<u32> {
    let mut all: BTreeSet<u32> = appendices.iter().filter_map(|a| a.n).collect();
    if all.is_empty() && appendices.len() != 1 {
        return all;
    }
    let mut before = 0;
    for appendix in appendices {
        before = appendix.n.unwrap_or(before + 1);
        all.insert(before);
    }
    all
}

fn item(subject: &Subject, reference: &ItemRef) -> Option<Facts> {
    let own = match reference.to.as_deref() {
        Some("regulation") => true,
        None => false,
        Some(_) => return None,
    };
    let severity = if own { Severity::Error } else { Severity::Warning };
    if let Some(section) = &reference.section {
        let sections = &subject.regulation.sections;
        let there = section.parse().is_ok_and(|n: u32| sections.iter().any(|s| s.n == Some(n)));
        let countable = sections.iter().any(|s| s.n.is_some());
        return (own && !there && countable && reference.item.is_none()).then(|| {
            Facts::new("broken-reference-chapter", &reference.place)
                .severity(severity)
                .with("n", section)
                .key(section)
        });
    }
    let number = reference.item.as_deref()?;
    let Some(target) = find(subject, number) else {
        if is_range(subject, number) {
            return None;
        }
        // A standard's own items are no rows.
        let of_standard = subject.regulation.genre == Genre::Standard && own;
        // A row of the requirement table, of which another check knows.
        if !of_standard
            && around(subject, &reference.place, 40, 60)
                .is_some_and(|t| subject.words.row_reference.is_match(&t))
        {
            return None;
        }
        let any = subject.regulation.sections.iter().any(|s| !s.items.is_empty());
        return any.then(|| {
            Facts::new("broken-reference-item", &reference.place)
                .severity(severity)
                .with("item", number)
                .key(number)
        });
    };
    if let Some(subitem) = reference.subitem.as_deref().filter(|_| own)
        && !target.subitems.is_empty()
        && !target.subitems.iter().any(|s| s.n == subitem)
    {
        return Some(
            Facts::new("broken-reference-subitem", &reference.place)
                .severity(severity)
                .with("item", number)
                .with("subitem", subitem)
                .key(number)
                .key(subitem)
                .related(RelatedFacts::new("broken-reference-target", &target.place).with("item", number)),
        );
    }
    without_documents(subject, reference, target)
}

/// «пунктами 7-13» is a range of items, where there is no item 7-13 and both its ends are there.
fn is_range(subject: &Subject, number: &str) -> bool {
    let Some((from, to)) = number.split_once('-') else { return false };
    let ends = from.parse::<u32>().ok().zip(to.parse::<u32>().ok());
    ends.is_some_and(|(from, to)| from < to) && find(subject, from).is_some() && find(subject, to).is_some()
}

fn find<'a>(subject: &Subject<'a>, number: &str) -> Option<&'a Item> {
    subject.regulation.sections.iter().flat_map(|s| &s.items).find(|i| i.n.as_deref() == Some(number))
}

/// «документы, указанные в пункте 9», and item 9 names none: that of the standard was meant.
fn without_documents(subject: &Subject, reference: &ItemRef, target: &Item) -> Option<Facts> {
    let words = subject.words;
    let near = around(subject, &reference.place, 30, 40)?;
    if subject.regulation.genre != Genre::Regulation || words.other_acts.is_match(&near) {
        return None;
    }
    let sentence = around(subject, &reference.place, 60, 100)?;
    let named =
        words.documents_named.is_match(&sentence) && !words.documents.is_match(&unquoted(&target.text));
    let number = reference.item.as_deref()?;
    named.then(|| {
        Facts::new("broken-reference-no-documents", &reference.place)
            .severity(Severity::Error)
            .with("item", number)
            .key(number)
            .related(RelatedFacts::new("broken-reference-target", &target.place).with("item", number))
    })
}

/// A text in lower case without what stands in quotes: the name of the service is about documents
/// where the item is not.
fn unquoted(text: &str) -> String {
    let mut depth = 0usize;
    let mut straight = false;
    let own = |c: &char| match c {
        '«' | '“' | '„' => {
            depth += 1;
            false
        }
        '»' | '”' => {
            depth = depth.saturating_sub(1);
            false
        }
        '"' => {
            straight = !straight;
            false
        }
        _ => depth == 0 && !straight,
    };
    fold(&text.chars().filter(own).collect::<String>())
}

/// The words around a place, so many letters before and after its beginning, folded.
fn around(subject: &Subject, place: &Place, before: usize, after: usize) -> Option<String> {
    let (passage, at) = subject.regulation.passages.iter().find_map(|p| {
        let word = p.words.iter().find(|w| w.span.start <= place.start && place.start < w.span.end)?;
        Some((p, word.at))
    })?;
    let before: Vec<char> = passage.text.get(..at)?.chars().rev().take(before).collect();
    let after = passage.text.get(at..)?.chars().take(after);
    Some(fold(&before.into_iter().rev().chain(after).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place};
    use crate::model::{Appendix, AppendixRef, Item, ItemRef, Regulation, Section, Subitem};

    fn regulation() -> Regulation {
        let item = |n: &str| Item {
            n: Some(n.into()),
            subitems: vec![Subitem { n: "1".into(), ..Subitem::default() }],
            ..Item::default()
        };
        Regulation {
            sections: vec![Section { n: Some(1), items: vec![item("1"), item("2")], ..Section::default() }],
            appendices: vec![Appendix { n: Some(1), ..Appendix::default() }],
            ..Regulation::default()
        }
    }

    fn to_appendix(n: u32, line: usize) -> AppendixRef {
        AppendixRef { n: Some(n), place: place(line), ..AppendixRef::default() }
    }

    fn to_item(to: Option<&str>, item: &str, subitem: Option<&str>, line: usize) -> ItemRef {
        ItemRef {
            to: to.map(str::to_owned),
            item: Some(item.into()),
            subitem: subitem.map(str::to_owned),
            place: place(line),
            ..ItemRef::default()
        }
    }

    #[test]
    fn an_appendix_that_is_not_attached_is_reported_once() {
        let found = findings(Regulation {
            appendix_refs: vec![to_appendix(1, 5), to_appendix(2, 6), to_appendix(2, 7), to_appendix(3, 8)],
            ..regulation()
        });
        let found = of(&found, "broken-reference");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].related.len(), 1);
    }

    #[test]
    fn an_appendix_whose_number_is_lost_may_be_the_one() {
        let found = findings(Regulation {
            appendices: vec![Appendix::default()],
            appendix_refs: vec![to_appendix(1, 5)],
            ..regulation()
        });
        assert!(of(&found, "broken-reference").is_empty());
    }

    #[test]
    fn items_and_subitems_are_looked_up_in_the_regulation_only() {
        let own = Some("regulation");
        let found = findings(Regulation {
            item_refs: vec![
                to_item(own, "2", None, 5),
                to_item(own, "9", None, 6),
                to_item(own, "2", Some("4"), 7),
                to_item(Some("standard"), "9", None, 8),
            ],
            ..regulation()
        });
        assert_eq!(of(&found, "broken-reference").len(), 2);
    }

    #[test]
    fn a_range_of_items_leads_to_its_ends() {
        let own = |item: &str| {
            let item_refs = vec![to_item(Some("regulation"), item, None, 5)];
            of(&findings(Regulation { item_refs, ..regulation() }), "broken-reference").len()
        };
        assert_eq!((own("1-2"), own("2-9"), own("2-1")), (0, 1, 1));
    }

    #[test]
    fn documents_may_be_named_one_by_one() {
        let told = |second: &str| {
            let first = "отказ ввиду непредоставления документов, указанных в пункте 2 настоящего регламента";
            let mut r = crate::check::sample::items(&[first, second]);
            let at = r.passages[0].place(first.find("пункте").unwrap_or(0)..first.len());
            let item = |n: &str, text: &str| Item { n: Some(n.into()), text: text.into(), ..Item::default() };
            let items = vec![item("1", first), item("2", second)];
            r.sections = vec![Section { n: Some(1), items, ..Section::default() }];
            let to = Some("regulation".to_owned());
            r.item_refs = vec![ItemRef { to, item: Some("2".into()), place: at, ..ItemRef::default() }];
            of(&findings(r), "broken-reference").len()
        };
        assert_eq!(told("Потребитель сдает заявление и копию паспорта собаки."), 0);
        assert_eq!(told("Схема приведена на стенде."), 1);
    }
}
