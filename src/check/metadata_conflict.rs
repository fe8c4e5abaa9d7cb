//! Dates and numbers of acts that disagree within a document, or cannot be.

use super::facts::{Facts, RelatedFacts};
use super::names::squash;
use super::rule::{DocumentSubject, Sink, value};
use crate::calendar::Date;
use crate::finding::Severity;
use crate::model::{Act, ActReference, Place, Regulation};
use std::collections::BTreeMap;

pub(crate) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let regulations = &subject.document.regulations;
    if let Some(act) = &subject.document.act {
        sink.extend(regulations.iter().filter_map(|r| approval(act, r)));
        sink.extend(repeals(act));
        order(act, regulations, sink);
    }
    impossible(subject, sink);
    weekdays(subject, sink);
    standards(subject, sink);
    super::cited_dates::check(subject, sink);
}

/// The header and the note under it name different acts of repeal.
fn repeals(act: &Act) -> Option<Facts> {
    let (header, note) = (act.repealed.as_ref()?, act.repeal_note.as_ref()?);
    let differ = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => squash(a) != squash(b),
        _ => false,
    };
    let (number, date) = (differ(&header.number, &note.number), differ(&header.date, &note.date));
    if !number && !date {
        return None;
    }
    let (a, b) = if number { (&header.number, &note.number) } else { (&header.date, &note.date) };
    let facts = match number {
        true => Facts::new("metadata-conflict-repeal-number", &note.place),
        false => Facts::new("metadata-conflict-repeal-date", &note.place),
    };
    Some(
        facts
            .with("header", a.clone().unwrap_or_default())
            .with("note", b.clone().unwrap_or_default())
            .key(a.clone().unwrap_or_default())
            .key(b.clone().unwrap_or_default())
            .related(RelatedFacts::new("metadata-conflict-header", &header.place)),
    )
}

/// The approval block of a regulation names another act than the one it is attached to.
fn approval(act: &Act, regulation: &Regulation) -> Option<Facts> {
    let approved = regulation.approved.as_ref()?;
    let (number, block) = (act.number.as_ref()?, approved.number.as_ref()?);
    let (date, day) = (act.date.as_ref()?, approved.date.as_ref()?);
    // An order that an amendment put in the place of the approved text may differ in both.
    let (same_number, same_date) = (squash(number) == squash(block), date == day);
    if same_number == same_date {
        return None;
    }
    let (here, there, at) = if same_date { (block, number, "number") } else { (day, date, "date") };
    Some(
        Facts::new("metadata-conflict-approval", value(&approved.place, at))
            .with("here", here)
            .with("act", there)
            .key(here)
            .key(there)
            .related(RelatedFacts::new("metadata-conflict-header", &act.place)),
    )
}

/// What must come after the act bears an earlier date.
fn order(act: &Act, regulations: &[Regulation], sink: &mut Sink) {
    let Some(made) = act.date.as_deref().filter(|d| is_date(d)) else { return };
    let earlier = |date: &Option<String>| date.clone().filter(|d| is_date(d) && d.as_str() < made);
    let mut told: Vec<Facts> = Vec::new();
    for event in [&act.registered, &act.repealed, &act.repeal_note].into_iter().flatten() {
        let Some(date) = earlier(&event.date) else { continue };
        // The note below says what the header says.
        let note = act.repeal_note.as_ref().is_some_and(|n| n.place.start == event.place.start);
        let said = act.repealed.as_ref().is_some_and(|r| r.date == event.date);
        match told.last_mut().filter(|_| note && said) {
            Some(facts) => facts.related.push(RelatedFacts::new("metadata-conflict-note", &event.place)),
            None => told.push(before_the_act(date, made, &event.place)),
        }
    }
    sink.extend(told);
    for amendment in regulations.iter().flat_map(|r| &r.amendments) {
        sink.extend(earlier(&amendment.by_date).map(|d| before_the_act(d, made, &amendment.place)));
    }
    for regulation in regulations.iter().filter(|r| r.amendments.is_empty()) {
        let Some(standard) = &regulation.standard else { continue };
        let later = standard.date.as_deref().filter(|d| is_date(d) && *d > made);
        if let Some(date) = later.filter(|_| act.repeal_note.is_none() || act.repealed.is_some()) {
            sink.push(
                Facts::new("metadata-conflict-later-standard", &standard.place)
                    .severity(Severity::Warning)
                    .with("date", date)
                    .with("made", made)
                    .key(date),
            );
        }
    }
}

fn before_the_act(date: String, made: &str, place: &Place) -> Facts {
    Facts::new("metadata-conflict-before-the-act", place).with("made", made).key(&date).with("date", date)
}

/// Days that no calendar has. What cannot be is no date to the reader of the text, so that they are
/// looked for in its words.
fn impossible(subject: &DocumentSubject, sink: &mut Sink) {
    let regulations = subject.document.regulations.iter().flat_map(|r| &r.passages);
    for passage in subject.document.passages.iter().chain(regulations) {
        for found in subject.words.impossible_date.find_iter(&passage.text) {
            sink.push(
                Facts::new("metadata-conflict-impossible-date", &passage.place(found.range()))
                    .with("date", found.as_str())
                    .key(found.as_str()),
            );
        }
    }
}

fn is_date(date: &str) -> bool {
    parts(date).is_some_and(|(year, month, day)| Date::of(year, month, day).is_some())
}

fn parts(date: &str) -> Option<(u32, u32, u32)> {
    let mut parts = date.splitn(3, '-').map(str::parse);
    match (parts.next()?, parts.next()?, parts.next()?) {
        (Ok(year), Ok(month), Ok(day)) => Some((year, month, day)),
        _ => None,
    }
}

/// A weekday beside a date on which that date does not fall.
fn weekdays(subject: &DocumentSubject, sink: &mut Sink) {
    let regulations = subject.document.regulations.iter().flat_map(|r| &r.passages);
    for passage in subject.document.passages.iter().chain(regulations) {
        for (range, said, fell) in subject.words.weekdays.wrong(&passage.text) {
            let date = passage.text.get(range.clone()).unwrap_or_default();
            sink.push(
                Facts::new("metadata-conflict-weekday", &passage.place(range.clone()))
                    .severity(Severity::Warning)
                    .with("date", date)
                    .with("said", said)
                    .with("fell", fell)
                    .key(date),
            );
        }
    }
}

/// The act that approved the standards is cited with one number and several dates, one of them rare.
/// What the act itself relies on counts with what its regulations say.
fn standards(subject: &DocumentSubject, sink: &mut Sink) {
    let regulations = &subject.document.regulations;
    let above = super::cited_dates::above(subject);
    let mut by_number: BTreeMap<String, Vec<(&str, &ActReference)>> = BTreeMap::new();
    for standard in regulations.iter().filter_map(|r| r.standard.as_ref()) {
        if let (Some(number), Some(date)) = (&standard.number, &standard.date) {
            by_number.entry(squash(number)).or_default().push((date, standard));
        }
    }
    for (number, cited) in by_number {
        let relied = |date: &str| above.iter().filter(|(d, n)| d == date && *n == number).count();
        let count = |date: &str| cited.iter().filter(|(d, _)| *d == date).count() + relied(date);
        let Some(&(usual, first)) =
            cited.iter().max_by_key(|(d, s)| (count(d), std::cmp::Reverse(s.place.start)))
        else {
            continue;
        };
        for &(date, standard) in cited.iter().filter(|(d, _)| *d != usual) {
            // Acts of two years may bear one number; a slip stays within the year or the day.
            let slip = date.get(..4) == usual.get(..4) || date.get(4..) == usual.get(4..);
            if slip && count(usual) > count(date) {
                sink.push(
                    Facts::new("metadata-conflict-standard-date", &standard.place)
                        .severity(Severity::Warning)
                        .with("number", standard.number.clone().unwrap_or_default())
                        .with("date", date)
                        .with("usual", usual)
                        .key(&number)
                        .key(date)
                        .related(RelatedFacts::new("metadata-conflict-standard", &first.place)),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::{document, of, place};
    use crate::finding::Finding;
    use crate::model::{ActEvent, Document};

    fn event(date: &str, number: &str, line: usize) -> Option<ActEvent> {
        Some(ActEvent {
            date: Some(date.into()),
            number: Some(number.into()),
            place: place(line),
            ..ActEvent::default()
        })
    }

    fn conflicts(act: Act) -> Vec<Finding> {
        let act = Act { date: Some("2014-05-06".into()), number: Some("10".into()), ..act };
        let found = document(Document { act: Some(act), ..Document::default() });
        of(&found, "metadata-conflict").into_iter().cloned().collect()
    }

    #[test]
    fn header_and_note_must_name_the_same_repeal() {
        let header = event("2015-11-04", "241", 3);
        let act = |note| Act { repealed: header.clone(), repeal_note: note, ..Act::default() };
        let found = conflicts(act(event("2015-11-04", "342", 5)));
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("241") && found[0].message.contains("342"));
        assert_eq!(conflicts(act(event("2015-12-04", "241", 5))).len(), 1);
        assert!(conflicts(act(event("2015-11-04", "241", 5))).is_empty());
    }

    #[test]
    fn dates_before_the_act_are_reported() {
        let act = Act {
            registered: event("2014-04-30", "7", 3),
            repealed: event("2013-01-01", "8", 4),
            ..Act::default()
        };
        assert_eq!(conflicts(act).len(), 2);
        let repealed = |line| event("2013-01-01", "8", line);
        let act = Act { repealed: repealed(4), repeal_note: repealed(6), ..Act::default() };
        let found = conflicts(act);
        assert_eq!((found.len(), found[0].related.len()), (1, 1), "{found:?}");
    }

    #[test]
    fn days_that_no_calendar_has_are_reported() {
        let lines =
            ["постановлением от 31 апреля 2014 года, от 30.04.2014 и от 30.02.2015", "31 мая 2014 года"];
        let regulation = crate::check::sample::regulation_of(&lines);
        let found = crate::check::sample::findings(regulation);
        assert_eq!(of(&found, "metadata-conflict").len(), 2);
    }

    #[test]
    fn a_weekday_must_be_that_of_its_date() {
        let found = |text: &str| {
            let regulation = crate::check::sample::regulation_of(&[text]);
            let found = document(Document { regulations: vec![regulation], ..Document::default() });
            of(&found, "metadata-conflict").iter().map(|f| f.message.clone()).collect::<Vec<_>>()
        };
        assert_eq!(
            found("прием начинается в понедельник, 5 мая 2015 года"),
            ["«понедельник, 5 мая 2015»: день недели – вторник, а не понедельник."]
        );
        assert!(found("прием начинается во вторник, 5 мая 2015 года").is_empty());
        assert_eq!(found("прием 05.05.2015 (понедельник)").len(), 1);
        assert!(found("прием 5 мая 2015 года (вторник), ежедневно").is_empty());
        assert!(found("понедельник, 31 мая 215 года; пятница, 5 мая").is_empty());
    }

    #[test]
    fn what_the_act_relies_on_tells_which_date_of_the_standards_is_a_slip() {
        let regulation = |ordinal: u32, date: &str| Regulation {
            ordinal,
            standard: Some(ActReference {
                date: Some(date.into()),
                number: Some("63".into()),
                place: place(10 * ordinal as usize),
                ..ActReference::default()
            }),
            ..Regulation::default()
        };
        let regulations = || vec![regulation(1, "2015-03-02"), regulation(2, "2014-03-02")];
        let of_act = |text: &str| {
            let passages = crate::check::sample::regulation_of(&[text]).passages;
            let found = document(Document { regulations: regulations(), passages, ..Document::default() });
            of(&found, "metadata-conflict").iter().map(|f| f.line).collect::<Vec<_>>()
        };
        assert_eq!(of_act("В соответствии с приказом Министра от 2 марта 2015 года № 63 акимат"), [20]);
        assert!(of_act("В соответствии с Законом акимат").is_empty());
    }

    #[test]
    fn leap_years_are_known() {
        assert!(is_date("2016-02-29") && !is_date("2015-02-29") && !is_date("1900-02-29"));
    }
}
