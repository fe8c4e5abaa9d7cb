//! A hearing is announced, or a refusal sent, in a time that the term of the service has not.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use crate::model::{LimitKind, Term, TermKind};
use crate::worktime::{Outcome, Sum};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, assumption) = (subject.regulation, &subject.settings.assumption);
    let Some(term) = longest(&regulation.terms, subject) else { return };
    let whole = Sum::of(term.value, term.unit);
    for limit in &regulation.limits {
        let takes = Sum::of(limit.value, limit.unit);
        let id = match limit.kind {
            LimitKind::HearingNotice => "hearing-unfit-notice",
            LimitKind::Refusal => "hearing-unfit-refusal",
            _ => continue,
        };
        let unfit = match (limit.kind, whole.against(&takes, assumption)) {
            // A notice that takes the whole term would have to go out before anything is read.
            (LimitKind::HearingNotice, Outcome::Within | Outcome::Exact) => true,
            (LimitKind::Refusal, Outcome::Within) => takes != whole,
            _ => false,
        };
        if unfit {
            sink.push(
                Facts::new(id, &limit.place)
                    .with("takes", takes)
                    .with("term", whole.clone())
                    .key(format!("{:?} {} {:?}", limit.kind, limit.value, limit.unit))
                    .related(
                        RelatedFacts::new("hearing-unfit-term", &term.place).with("term", whole.clone()),
                    ),
            );
        }
    }
}

/// The most generous term: what does not fit into it fits into none.
fn longest<'a>(terms: &'a [Term], subject: &Subject) -> Option<&'a Term> {
    terms.iter().filter(|t| t.kind == TermKind::Delivery).reduce(|a, b| {
        let longer =
            Sum::of(b.value, b.unit).is_longer_than(&Sum::of(a.value, a.unit), &subject.settings.assumption);
        if longer { b } else { a }
    })
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, term};
    use crate::model::{Amount, Limit, LimitKind, Regulation, Unit};

    fn found(kind: LimitKind, days: i64, terms: &[(i64, Unit)]) -> usize {
        let limit = Limit { kind, value: Amount::whole(days), unit: Unit::WorkingDay, place: place(9) };
        let terms = terms.iter().map(|&(n, unit)| term(n, unit)).collect();
        let regulation = Regulation { terms, limits: vec![limit], ..Regulation::default() };
        of(&findings(regulation), "hearing-unfit").len()
    }

    #[test]
    fn a_notice_must_leave_time_to_read_the_documents() {
        use LimitKind::HearingNotice;
        assert_eq!(found(HearingNotice, 3, &[(3, Unit::WorkingDay)]), 1);
        assert_eq!(found(HearingNotice, 3, &[(20, Unit::Minute)]), 1);
        assert_eq!(found(HearingNotice, 3, &[(10, Unit::WorkingDay)]), 0);
        assert_eq!(found(HearingNotice, 3, &[(1, Unit::WorkingDay), (10, Unit::WorkingDay)]), 0);
    }

    #[test]
    fn a_refusal_may_not_come_after_the_term() {
        assert_eq!(found(LimitKind::Refusal, 5, &[(3, Unit::WorkingDay)]), 1);
        assert_eq!(found(LimitKind::Refusal, 2, &[(3, Unit::WorkingDay)]), 0);
        assert_eq!(found(LimitKind::Refusal, 3, &[(3, Unit::WorkingDay)]), 0);
    }
}
