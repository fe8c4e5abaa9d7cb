//! Which term a procedure is measured against: that of its channel and of its case.

use super::names::{within, words};
use crate::model::{Procedure, Term, TermKind};
use crate::worktime::{Assumption, Sum};

/// The delivery term that a procedure must keep: the one of its channel and case and, of several
/// that may be meant, the most generous.
pub(crate) fn term_of<'a>(
    terms: &'a [Term],
    procedure: &Procedure,
    assumption: &Assumption,
) -> Option<&'a Term> {
    term_of_case(&terms.iter().collect::<Vec<_>>(), procedure, None, assumption)
}

/// The same on the path of one branch, which may be a case with a term of its own.
pub(super) fn term_of_case<'a>(
    terms: &[&'a Term],
    procedure: &Procedure,
    branch: Option<&str>,
    assumption: &Assumption,
) -> Option<&'a Term> {
    let delivery: Vec<&Term> = terms.iter().copied().filter(|t| t.kind == TermKind::Delivery).collect();
    let may_hold = |t: &Term| match &procedure.channel {
        Some(channel) => {
            let shared = |c: &String| c == channel || procedure.channel_all.contains(c);
            t.channels.is_empty() || t.channels.iter().any(shared)
        }
        None => true,
    };
    let of_channel = narrow(&delivery, may_hold);
    let case = procedure.case.as_deref().or(branch);
    let of_case = case.map(|case| nearest(&of_channel, case, |t| t.condition.as_deref()));
    let of_case = of_case.filter(|found| !found.is_empty());
    let candidates = match of_case {
        Some(of_case) => of_case,
        // Which case it is may be said in other words: any term may be meant, the general ones too.
        None if procedure.case.is_some() => {
            let general = delivery.iter().filter(|t| t.condition.is_none());
            of_channel.iter().chain(general).copied().collect()
        }
        None => {
            // A case of which no channel is said holds for all of them, but in that case only.
            let general = |t: &&&Term| t.condition.is_none();
            let of = |terms: &[&'a Term]| terms.iter().filter(general).copied().collect::<Vec<_>>();
            let found = [of(&of_channel), of(&delivery)].into_iter().find(|found| !found.is_empty());
            // A case of another channel is no measure at all.
            found.unwrap_or_else(|| of_channel.into_iter().filter(|t| may_hold(t)).collect())
        }
    };
    candidates.into_iter().reduce(|a, b| {
        let longer = Sum::of(b.value, b.unit).is_longer_than(&Sum::of(a.value, a.unit), assumption);
        if longer { b } else { a }
    })
}

/// Those that are for one case: of several that its words may mean, those which they fit best.
/// «выдача дубликата лицензии» is no «выдача лицензии», though it has all its words.
pub(super) fn nearest<'a, T>(
    all: &[&'a T],
    case: &str,
    case_of: impl Fn(&'a T) -> Option<&'a str>,
) -> Vec<&'a T> {
    let fitting = all.iter().filter_map(|&one| {
        let named = case_of(one).filter(|named| same_branch(named, case))?;
        Some((distance(named, case), one))
    });
    let fitting: Vec<(usize, &T)> = fitting.collect();
    let best = fitting.iter().map(|(apart, _)| *apart).min();
    fitting.into_iter().filter(|(apart, _)| Some(*apart) == best).map(|(_, one)| one).collect()
}

/// How many words two cases do not share.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (telling(a), telling(b));
    let apart = |a: &[String], b: &[String]| a.iter().filter(|w| !within(&[(*w).clone()], b)).count();
    apart(&a, &b) + apart(&b, &a)
}

/// The terms of which something holds or, where it holds of none, all of them.
fn narrow<'a>(terms: &[&'a Term], holds: impl Fn(&Term) -> bool) -> Vec<&'a Term> {
    let some: Vec<&Term> = terms.iter().copied().filter(|t| holds(t)).collect();
    if some.is_empty() { terms.to_vec() } else { some }
}

/// Whether two cases are one, as far as their words tell.
pub(super) fn same_branch(a: &str, b: &str) -> bool {
    let (a, b) = (telling(a), telling(b));
    a == b || (a.len().min(b.len()) >= 2 && (within(&a, &b) || within(&b, &a)))
}

/// The words of a case without the short one that only joins it to the rest: «для» or «по» in front of
/// «сложным объектам».
fn telling(case: &str) -> Vec<String> {
    let mut all = words(case);
    if all.len() > 2 && all.first().is_some_and(|w| w.chars().count() <= 3) {
        all.remove(0);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::term;
    use crate::model::{Amount, Regulation, Unit};

    #[test]
    fn of_several_cases_that_fit_the_nearest_counts() {
        let of = |value: i64, case: &str| {
            let mut term = term(value, Unit::WorkingDay);
            term.condition = Some(case.into());
            term
        };
        let terms = [of(15, "при выдаче лицензии"), of(2, "при выдаче дубликата лицензии")];
        let term = |case: &str| {
            let p = Procedure { case: Some(case.into()), ..Procedure::default() };
            term_of(&terms, &p, &Assumption::default()).map(|t| t.value)
        };
        assert_eq!(term("при выдаче дубликата лицензии"), Some(Amount::whole(2)));
        assert_eq!(term("при выдаче лицензии"), Some(Amount::whole(15)));
    }

    #[test]
    fn a_case_that_is_said_for_no_channel_gives_no_term_to_the_rest() {
        let mut general = term(10, Unit::WorkingDay);
        general.channels = vec!["one_stop_shop".into()];
        let mut of_case = term(3, Unit::WorkingDay);
        of_case.condition = Some("в связи с окончанием срока".into());
        let p = Procedure { channel: Some("provider".into()), ..Procedure::default() };
        let term = term_of(&[general, of_case.clone()], &p, &Assumption::default()).map(|t| t.value);
        assert_eq!(term, Some(Amount::whole(10)));
        of_case.channels = vec!["one_stop_shop".into()];
        assert!(term_of(&[of_case], &p, &Assumption::default()).is_none());
    }

    #[test]
    fn the_term_of_the_channel_and_case_applies() {
        let mut general = term(10, Unit::WorkingDay);
        general.channels = vec!["provider".into()];
        let mut portal = term(3, Unit::WorkingDay);
        portal.channels = vec!["portal".into()];
        let mut copies = term(2, Unit::WorkingDay);
        copies.condition = Some("выдача дубликата".into());
        let r = Regulation { terms: vec![general, portal, copies], ..Regulation::default() };
        let of = |channel: Option<&str>, case: Option<&str>| {
            let p = Procedure {
                channel: channel.map(str::to_owned),
                case: case.map(str::to_owned),
                ..Procedure::default()
            };
            term_of(&r.terms, &p, &Assumption::default()).map(|t| t.value)
        };
        assert_eq!(of(Some("provider"), None), Some(Amount::whole(10)));
        assert_eq!(of(Some("portal"), None), Some(Amount::whole(3)));
        assert_eq!(of(None, Some("выдача дубликатов")), Some(Amount::whole(2)));
        assert_eq!(of(None, None), Some(Amount::whole(10)));
    }
}
