//! Numbers of items, subitems, steps, chapters and appendices that skip, repeat or run back.

use super::facts::{At, Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Item, Passage, Place};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A number of a series, with where it stands and how it is printed.
struct Numbered<'a> {
    number: (u32, u32),
    printed: String,
    place: &'a Place,
}

/// What is wrong between two neighbours of a series.
enum Fault {
    Repeat,
    Back,
    /// Numbers are left out, from the first to the last.
    Gap(u32, u32),
}

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    chapters(subject, sink);
    items(subject, sink);
    for item in subject.regulation.sections.iter().flat_map(|s| &s.items) {
        subitems(subject, item, sink);
    }
    labels(subject, sink);
    appendices(subject, sink);
    rows(subject, sink);
    super::table_parts::check(subject, sink);
}

fn chapters(subject: &Subject, sink: &mut Sink) {
    let mut series: Vec<Numbered> = Vec::new();
    let mut last_item = 0;
    let mut stray = stray_headings(subject).into_iter().peekable();
    for section in &subject.regulation.sections {
        // A heading that goes on with the numbers of the items is an item set apart on its line.
        let is_item = section.n.is_some_and(|n| {
            n > 1 && n == last_item + 1 && series.last().is_some_and(|s| s.number.0 + 1 < n)
        });
        while let Some((n, place)) = stray.next_if(|(_, place)| place.start < section.place.start) {
            if section.n.is_some_and(|own| n < own) && series.last().is_none_or(|s| s.number.0 < n) {
                series.extend(whole(Some(n), place));
            }
        }
        series.extend(whole(section.n, &section.place).filter(|_| !is_item));
        let numbers = section.items.iter().filter_map(|i| i.n.as_deref()?.parse().ok());
        last_item = numbers.max().or(section.n.filter(|_| is_item)).unwrap_or(last_item);
    }
    series_faults(subject, "numbering-chapter", &series, sink);
}

/// Items between two that follow one another, and whose number is that of a chapter which is missing:
/// «5, 2, 6» is the heading of chapter 2 taken for an item.
fn stray_headings<'a>(subject: &Subject<'a>) -> Vec<(u32, &'a Place)> {
    let sections = &subject.regulation.sections;
    let chapters: BTreeSet<u32> = sections.iter().filter_map(|s| s.n).collect();
    let chapter = |n: u32| chapters.contains(&n);
    let items: Vec<(Option<u32>, &Item)> =
        sections.iter().flat_map(|s| s.items.iter().map(|i| (s.n, i))).collect();
    let number = |item: &Item| item.n.as_deref().and_then(|n| n.parse::<u32>().ok());
    let stray = items.windows(3).filter_map(|three| {
        let [(_, before), (within, item), (_, after)] = three else { return None };
        let (a, n, b) = (number(before)?, number(item)?, number(after)?);
        let heading = n < a && b == a.saturating_add(1);
        (heading && !chapter(n) && *within == n.checked_sub(1)).then_some((n, &item.place))
    });
    stray.collect()
}

fn items(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let by_section: Vec<Vec<Numbered>> = regulation
        .sections
        .iter()
        .map(|s| s.items.iter().filter_map(|i| printed(i.n.as_deref()?, &i.place)).collect())
        .filter(|items: &Vec<Numbered>| !items.is_empty())
        .collect();
    // Some acts count their items anew in each chapter.
    let anew =
        by_section.len() > 1 && by_section.iter().all(|s| s.first().is_some_and(|i| i.number == (1, 0)));
    if anew {
        for section in &by_section {
            series_faults(subject, "numbering-item", section, sink);
        }
    } else {
        let stray: BTreeSet<usize> =
            stray_headings(subject).into_iter().map(|(_, place)| place.start).collect();
        let all = by_section.into_iter().flatten().filter(|i| !stray.contains(&i.place.start));
        let all: Vec<Numbered> = all.collect();
        series_faults(subject, "numbering-item", &all, sink);
    }
}

fn subitems(subject: &Subject, item: &Item, sink: &mut Sink) {
    let mut lists: BTreeMap<u32, Vec<Numbered>> = BTreeMap::new();
    for subitem in &item.subitems {
        if let Some(numbered) = printed(&subitem.n, &subitem.place) {
            lists.entry(subitem.list).or_default().push(numbered);
        }
    }
    for list in lists.values() {
        series_faults(subject, "numbering-subitem", list, sink);
    }
    // Scenarios of one item are told apart by their channel or case.
    let scenarios = subject.regulation.procedures.iter().filter(|p| p.item == item.n).count();
    if scenarios > 1 {
        return;
    }
    let mut anew = lists.values().filter_map(|l| l.first()).filter(|first| first.number == (1, 0));
    if let (Some(first), Some(second), Some(n)) = (anew.next(), anew.next(), &item.n)
        && !is_of_a_case(subject, second.place)
    {
        sink.push(
            Facts::new("numbering-two-lists", second.place)
                .severity(Severity::Info)
                .with("item", n)
                .key(super::names::squash(&item.text).chars().take(80).collect::<String>())
                .related(RelatedFacts::new("numbering-first-list", first.place)),
        );
    }
}

/// Whether the words before a list say when it holds («В случае …:»): it is then cited with its case,
/// and for one applicant only one of the lists counts.
fn is_of_a_case(subject: &Subject, list: &Place) -> bool {
    let passages = &subject.regulation.passages;
    let holds = |p: &Passage| p.words.iter().any(|w| w.span.start <= list.start && list.start < w.span.end);
    let Some(at) = passages.iter().position(holds) else { return false };
    let before = at.checked_sub(1).and_then(|before| passages.get(before));
    before.is_some_and(|p| subject.words.case_lead.is_match(&fold(&p.text)))
}

static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|\s)(?:(\p{L}{4,})\s*[–—-]?\s*(\d{1,3})|(\d{1,3})\s*[–—-]\s*(\p{L}{4,}))").ok()
});

/// «процесс 3», «2-шарт»: each kind of label counts for itself.
fn labels(subject: &Subject, sink: &mut Sink) {
    for procedure in &subject.regulation.procedures {
        let mut kinds: BTreeMap<String, Vec<Numbered>> = BTreeMap::new();
        for step in &procedure.steps {
            let Some(found) = LABEL.as_ref().and_then(|l| l.captures(&step.marker)) else { continue };
            let word = found.get(1).or(found.get(4)).map_or("", |w| w.as_str());
            let number = found.get(2).or(found.get(3)).and_then(|n| printed(n.as_str(), &step.place));
            kinds.entry(fold(word)).or_default().extend(number);
        }
        for series in kinds.values() {
            series_faults(subject, "numbering-step", series, sink);
        }
    }
}

/// The rows of requirement tables, of which rules of several services have several.
fn rows(subject: &Subject, sink: &mut Sink) {
    let rows: Vec<_> = subject.regulation.requirements.iter().filter(|r| r.n.is_some()).collect();
    for table in rows.chunk_by(|_, next| next.n != Some(1)) {
        let series: Vec<Numbered> = table.iter().filter_map(|r| whole(r.n, &r.place)).collect();
        series_faults(subject, "numbering-row", &series, sink);
    }
}

fn appendices(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    // An appendix whose number is lost may be the one that seems to be missing.
    for run in regulation.appendices.split(|a| a.n.is_none()) {
        let series: Vec<Numbered> = run.iter().filter_map(|a| whole(a.n, &a.place)).collect();
        let mut found = Vec::new();
        series_faults(subject, "numbering-appendix", &series, &mut found);
        // Where the text cites the missing ones, the broken reference says it.
        let cited = |n: u32| regulation.appendix_refs.iter().any(|r| r.n == Some(n));
        found.retain(|f: &Facts| {
            f.message.id != "numbering-gap"
                || !series.iter().any(|s| cited(s.number.0 - 1) && f.key.contains(&s.printed))
        });
        sink.extend(found);
    }
}

fn whole(n: Option<u32>, place: &Place) -> Option<Numbered<'_>> {
    Some(Numbered { number: (n?, 0), printed: n?.to_string(), place })
}

/// `7`, `7-1`; anything else is no number of a series.
fn printed<'a>(n: &str, place: &'a Place) -> Option<Numbered<'a>> {
    let (main, sub) = n.split_once('-').unwrap_or((n, "0"));
    let number = (main.trim().parse().ok()?, sub.trim().parse().ok()?);
    Some(Numbered { number, printed: n.to_owned(), place })
}

fn series_faults(subject: &Subject, what: &'static str, series: &[Numbered], sink: &mut Sink) {
    let mut repeated = false;
    for (before, after) in series.iter().zip(series.iter().skip(1)) {
        let fault = fault(before, after);
        let explained = match fault {
            // «8, 8, 10»: the second was to be 9.
            Some(Fault::Gap(from, to)) => {
                (repeated && from == to) || (from..=to).all(|n| struck_out(subject, n))
            }
            _ => false,
        };
        repeated = matches!(fault, Some(Fault::Repeat));
        sink.extend(fault.filter(|_| !explained).map(|fault| facts(what, &fault, before, after)));
    }
}

fn fault(before: &Numbered, after: &Numbered) -> Option<Fault> {
    let ((a, x), (b, y)) = (before.number, after.number);
    if (a, x) == (b, y) {
        Some(Fault::Repeat)
    } else if (b, y) < (a, x) {
        Some(Fault::Back)
    } else if b > a.saturating_add(1) {
        Some(Fault::Gap(a + 1, b - 1))
    } else {
        None
    }
}

/// An amendment that struck the number out explains its absence.
fn struck_out(subject: &Subject, n: u32) -> bool {
    let n = n.to_string();
    subject.regulation.amendments.iter().any(|a| {
        subject.words.struck_out.is_match(&a.text)
            && a.text.split(|c: char| !c.is_ascii_digit()).any(|figures| figures == n)
    })
}

fn facts(what: &'static str, fault: &Fault, before: &Numbered, after: &Numbered) -> Facts {
    let at = At::from(after.place);
    let facts = match fault {
        Fault::Repeat => Facts::new("numbering-repeat", at).severity(Severity::Error),
        Fault::Back => Facts::new("numbering-back", at),
        Fault::Gap(from, to) => Facts::new("numbering-gap", at).with("missing", missing(*from, *to)),
    };
    facts
        .with("what", super::facts::Arg::Message(what.to_owned()))
        .with("before", before.printed.clone())
        .with("after", after.printed.clone())
        .key(what)
        .key(&after.printed)
        .related(RelatedFacts::new("numbering-before", before.place).with("before", before.printed.clone()))
}

fn missing(from: u32, to: u32) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, place, procedure};
    use crate::finding::Finding;
    use crate::model::{Amendment, Appendix, Item, Regulation, Section, Subitem, Unit};

    #[test]
    fn a_heading_taken_for_an_item_is_no_fault_of_the_act() {
        let mut regulation = with_items(&[&["1", "2", "3", "2", "4", "5"], &["6"]]);
        regulation.sections[1].n = Some(3);
        for (line, item) in (1..).zip(regulation.sections.iter_mut().flat_map(|s| &mut s.items)) {
            item.place = place(line);
        }
        regulation.sections[1].place = place(7);
        let found = findings(regulation);
        assert!(of(&found, "numbering").is_empty(), "{found:?}");
    }

    #[test]
    fn a_number_printed_for_the_next_is_one_slip() {
        let found = findings(with_items(&[&["1", "2", "8", "8", "10"]]));
        let messages: Vec<&str> = of(&found, "numbering").iter().map(|f| f.message.as_str()).collect();
        assert!(messages.len() == 2 && messages[1].contains("8 повторяется"), "{messages:?}");
    }

    fn item(n: &str, line: usize) -> Item {
        Item { n: Some(n.into()), place: place(line), ..Item::default() }
    }

    fn with_items(sections: &[&[&str]]) -> Regulation {
        let mut line = 1;
        let sections = (1..).zip(sections).map(|(n, items)| Section {
            n: Some(n),
            items: items
                .iter()
                .map(|n| {
                    line += 1;
                    item(n, line)
                })
                .collect(),
            ..Section::default()
        });
        Regulation { sections: sections.collect(), ..Regulation::default() }
    }

    fn messages(found: &[Finding]) -> Vec<&str> {
        of(found, "numbering").iter().map(|f| f.message.as_str()).collect()
    }

    #[test]
    fn gaps_repeats_and_steps_back_are_told_apart() {
        let found = findings(with_items(&[&["1", "2", "2"], &["3", "5"], &["4"]]));
        let found = messages(&found);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[1].contains("5") && found[1].contains("3") && found[1].contains("4"), "{found:?}");
    }

    #[test]
    fn inserted_items_and_items_counted_anew_in_each_chapter_are_in_order() {
        assert!(messages(&findings(with_items(&[&["1", "2", "2-1", "2-2"], &["3"]]))).is_empty());
        assert!(messages(&findings(with_items(&[&["1", "2"], &["1", "2", "3"]]))).is_empty());
    }

    #[test]
    fn a_number_that_an_amendment_struck_out_is_not_missing() {
        let mut regulation = with_items(&[&["1", "2", "4"]]);
        assert_eq!(messages(&findings(regulation.clone())).len(), 1);
        regulation.amendments = vec![Amendment {
            text: "Сноска. Пункт 3 исключен постановлением …".into(),
            ..Amendment::default()
        }];
        assert!(messages(&findings(regulation)).is_empty());
    }

    #[test]
    fn two_lists_of_one_item_are_told_apart_by_the_case_they_are_for() {
        let found = |second: &str| {
            let mut regulation = items(&["1. Результат:", "1) справка;", second, "1) копия."]);
            let subitems = [1, 3].iter().zip(0..).map(|(&at, list)| Subitem {
                n: "1".into(),
                list,
                place: regulation.passages[at].place(0..1),
                ..Subitem::default()
            });
            let item = Item { n: Some("1".into()), subitems: subitems.collect(), ..Item::default() };
            regulation.sections = vec![Section { n: Some(1), items: vec![item], ..Section::default() }];
            messages(&findings(regulation)).len()
        };
        assert_eq!(found("в архиве области:"), 1);
        assert_eq!(found("В случае обращения через портал:"), 0);
        assert_eq!((found("услугодателю:"), found("на портал:")), (0, 0));
    }

    #[test]
    fn subitems_labels_and_appendices_count_too() {
        let mut regulation = with_items(&[&["1"]]);
        let subitems = [("1", 0), ("3", 0), ("1", 1), ("2", 1)];
        regulation.sections[0].items[0].subitems = subitems
            .iter()
            .zip(50..)
            .map(|(&(n, list), line)| Subitem { n: n.into(), list, place: place(line), ..Subitem::default() })
            .collect();
        let mut p = procedure(&[(1, Unit::Minute), (1, Unit::Minute), (1, Unit::Minute)]);
        for (step, marker) in p.steps.iter_mut().zip(["1) процесс 1", "2) условие 1", "3) процесс 3"])
        {
            step.marker = marker.into();
        }
        regulation.procedures = vec![p];
        regulation.appendices = [1, 2, 2]
            .iter()
            .zip(80..)
            .map(|(&n, line)| Appendix { n: Some(n), place: place(line), ..Appendix::default() })
            .collect();
        let found = findings(regulation);
        // Two lists of the item begin at 1), which is worth knowing too.
        assert_eq!(messages(&found).len(), 4, "{:?}", messages(&found));
    }
}
