//! Complaints and hearings are given another time than the law gives them.

use super::facts::{Arg, Facts};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::model::{Limit, LimitKind, Unit};
use crate::worktime::{Outcome, Sum};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let settings = subject.settings;
    let act = subject.document.act.as_ref().and_then(|a| a.date.as_deref());
    let own = subject.regulation.approved.as_ref().and_then(|a| a.date.as_deref());
    for limit in &subject.regulation.limits {
        let Some(law) = settings.knowledge.law.limit(limit.kind, own.max(act)) else { continue };
        let (here, there) = (Sum::of(limit.value, limit.unit), Sum::of(law.term, law.unit));
        let outcome = here.against(&there, &settings.assumption);
        let same_unit = limit.unit == law.unit;
        let longer = !matches!(outcome, Outcome::Within | Outcome::Exact);
        let id = match (longer, law.at_least) {
            _ if here == there => continue,
            _ if !same_unit && is_day(limit) => "complaint-term-unit",
            (true, false) => "complaint-term-longer",
            (false, true) => "complaint-term-shorter",
            // What the law leaves to the provider.
            (true, true) | (false, false) => continue,
        };
        let severity = if id == "complaint-term-unit" { Severity::Info } else { Severity::Warning };
        let lang = settings.lang.unwrap_or(subject.document.language.into());
        sink.push(
            Facts::new(id, &limit.place)
                .severity(severity)
                .with("what", Arg::Message(what(limit.kind).to_owned()))
                .with("here", here)
                .with("law", there)
                .with("clause", Arg::Plain(law.clause.of(lang).to_owned()))
                .key(format!("{:?} {} {:?}", limit.kind, limit.value, limit.unit)),
        );
    }
}

/// The message that names what is limited.
fn what(kind: LimitKind) -> &'static str {
    match kind {
        LimitKind::ComplaintProvider => "limit-complaint-provider",
        LimitKind::ComplaintAuthority => "limit-complaint-authority",
        LimitKind::ComplaintExtension => "limit-complaint-extension",
        LimitKind::ComplaintNotice => "limit-complaint-notice",
        LimitKind::ComplaintTransfer => "limit-complaint-transfer",
        LimitKind::HearingNotice => "limit-hearing-notice",
        LimitKind::Hearing => "limit-hearing",
        LimitKind::Refusal => "limit-refusal",
    }
}

fn is_day(limit: &Limit) -> bool {
    matches!(limit.unit, Unit::Day | Unit::CalendarDay)
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{document, of, place};
    use crate::model::{Act, Amount, Document, Limit, LimitKind, Regulation, Unit};

    fn found(kind: LimitKind, days: i64, unit: Unit, date: &str) -> Vec<String> {
        let limit = Limit { kind, value: Amount::whole(days), unit, place: place(9) };
        let regulation =
            Regulation { ordinal: 1, lines: (1, 99), limits: vec![limit], ..Regulation::default() };
        let act = Act { date: Some(date.into()), ..Act::default() };
        let found =
            document(Document { act: Some(act), regulations: vec![regulation], ..Document::default() });
        of(&found, "complaint-term").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn a_complaint_takes_no_longer_than_the_law_allows() {
        use LimitKind::{ComplaintProvider, ComplaintTransfer, HearingNotice};
        use Unit::WorkingDay;
        let longer = found(ComplaintProvider, 7, WorkingDay, "2022-01-10");
        assert!(longer.len() == 1 && longer[0].contains("статьи 25"), "{longer:?}");
        assert!(longer[0].contains("«О государственных услугах»"), "{longer:?}");
        assert!(found(ComplaintProvider, 5, WorkingDay, "2022-01-10").is_empty());
        assert!(found(ComplaintProvider, 3, WorkingDay, "2022-01-10").is_empty());
        assert_eq!(found(HearingNotice, 2, WorkingDay, "2022-01-10").len(), 1);
        assert!(found(HearingNotice, 4, WorkingDay, "2022-01-10").is_empty());
        assert_eq!(found(ComplaintTransfer, 5, WorkingDay, "2022-01-10").len(), 1);
        assert!(found(ComplaintTransfer, 5, WorkingDay, "2020-05-10").is_empty(), "the code came later");
    }

    #[test]
    fn days_that_are_not_said_to_be_working_ones_are_told_of() {
        assert_eq!(found(LimitKind::ComplaintAuthority, 15, Unit::CalendarDay, "2022-01-10").len(), 1);
    }
}
