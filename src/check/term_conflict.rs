//! One term is stated twice differently, or a step outlasts the limit on service on the spot.

use super::across::delivery;
use super::facts::{Facts, RelatedFacts};
use super::plan::plans;
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Passage, PassageWord, ProcedureKind, Term, TermKind};
use crate::worktime::{Outcome, Sum};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    stated_twice(subject, sink);
    against_standard(subject, sink);
    reception(subject, sink);
}

fn stated_twice(subject: &Subject, sink: &mut Sink) {
    let terms = &subject.regulation.terms;
    let sentences: Vec<Option<Sentence>> = terms.iter().map(|term| sentence(subject, term)).collect();
    for (at, (second, here)) in terms.iter().zip(&sentences).enumerate() {
        // Two figures of one sentence are alternatives, whatever tells them apart.
        let alternative = |there: &Option<Sentence>| here.is_some() && there == here;
        let mut earlier = terms.iter().zip(&sentences).take(at);
        let same = |first: &Term| same_matter(first, second, &subject.regulation.channels);
        let first = earlier.find(|(first, there)| same(first) && !alternative(there));
        let Some((first, _)) = first else { continue };
        // The requirement table is what the standard says: the text is to be mended.
        let (first, second) = if in_table(subject, second) { (second, first) } else { (first, second) };
        let (a, b) = (Sum::of(first.value, first.unit), Sum::of(second.value, second.unit));
        if a.against(&b, &subject.settings.assumption) != Outcome::Exact {
            sink.push(
                Facts::new("term-conflict-twice", &second.place)
                    .with("here", b)
                    .with("there", a.clone())
                    .key(format!("{:?} {:?} {:?}", second.kind, second.channels, second.condition))
                    .related(RelatedFacts::new("term-conflict-first", &first.place).with("term", a)),
            );
        }
    }
}

/// The standard of the service, read in the same run, gives another term.
fn against_standard(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let Some((document, standard)) = subject.across.standard_of(subject.document, regulation) else { return };
    let given = delivery(standard);
    for term in delivery(regulation).into_iter().filter(|t| t.condition.is_none()) {
        let meant: Vec<&&Term> =
            given.iter().filter(|t| same_matter(t, term, &regulation.channels)).collect();
        let own = Sum::of(term.value, term.unit);
        let agrees = |t: &&&Term| {
            own.against(&Sum::of(t.value, t.unit), &subject.settings.assumption) == Outcome::Exact
        };
        let Some(first) = meant.first().filter(|_| !meant.iter().any(agrees)) else { continue };
        let there = Sum::of(first.value, first.unit);
        let related = RelatedFacts::new("term-conflict-first", &first.place).with("term", there.clone());
        sink.push(
            Facts::new("term-conflict-standard", &term.place)
                .with("here", own)
                .with("there", there)
                .key(format!("{:?} {} {:?}", term.channels, term.value, term.unit))
                .related(RelatedFacts { source: Some(document.source.clone()), ..related }),
        );
    }
}

/// A sentence of a passage: the passage and how many sentences or entries of lists end before it.
type Sentence = (usize, usize);

/// The sentence that states a term.
fn sentence(subject: &Subject, term: &Term) -> Option<Sentence> {
    let holds = |w: &&PassageWord| w.span.start <= term.place.start && term.place.start < w.span.end;
    let at = |passage: &Passage| passage.words.iter().find(holds).map(|w| w.at);
    let passages = subject.regulation.passages.iter().enumerate();
    let (number, passage, at) = { passages }.find_map(|(number, p)| Some((number, p, at(p)?)))?;
    let before = passage.text.get(..at).unwrap_or_default();
    Some((number, before.matches(". ").count() + before.matches(';').count()))
}

fn in_table(subject: &Subject, term: &Term) -> bool {
    let rows = subject.regulation.requirements.iter().map(|r| &r.place);
    rows.into_iter().any(|p| p.start <= term.place.start && term.place.end <= p.end)
}

/// Whether two terms say how long the same takes. One that names every channel of the service, or the
/// only one, names none in particular.
fn same_matter(a: &Term, b: &Term, all: &[String]) -> bool {
    let general =
        |t: &Term| t.channels.is_empty() || (!all.is_empty() && all.iter().all(|c| t.channels.contains(c)));
    let channels = (general(a) && general(b)) || a.channels.iter().any(|c| b.channels.contains(c));
    a.kind == b.kind
        && matches!(a.kind, TermKind::Delivery)
        && channels
        && a.condition.is_none()
        && b.condition.is_none()
}

/// Taking the documents in is what service on the spot is.
fn reception(subject: &Subject, sink: &mut Sink) {
    let handling: Vec<&Term> =
        subject.regulation.terms.iter().filter(|t| t.kind == TermKind::Handling).collect();
    for plan in plans(subject.regulation, &subject.settings.assumption) {
        if !matches!(
            plan.procedure.kind,
            ProcedureKind::Content
                | ProcedureKind::Sequence
                | ProcedureKind::Table
                | ProcedureKind::OneStopShop
        ) {
            continue;
        }
        let Some(step) = plan.procedure.steps.first() else { continue };
        let text = fold(&step.text);
        // What the provider takes over from the one-stop shop is no service on the spot.
        let handed_over = plan.procedure.kind != ProcedureKind::OneStopShop
            && subject.matters.one_stop_shop.is_match(&text);
        let takes_in = !handed_over && subject.words.reception.is_match(&text);
        let channel = |t: &&&Term| match &plan.procedure.channel {
            Some(c) => t.channels.is_empty() || t.channels.contains(c),
            None => true,
        };
        let (Some(limit), Some(duration), true) =
            (handling.iter().find(channel), step.durations.first(), takes_in)
        else {
            continue;
        };
        let (takes, allowed) = (Sum::of(duration.value, duration.unit), Sum::of(limit.value, limit.unit));
        // A day for the reception is no limit on standing at the window.
        let by_the_clock = takes.days().is_empty() && allowed.days().is_empty();
        if by_the_clock && takes.against(&allowed, &subject.settings.assumption) == Outcome::Over {
            sink.push(
                Facts::new("term-conflict-reception", &duration.place)
                    .severity(Severity::Warning)
                    .with("where", plan.procedure)
                    .with("n", step.n)
                    .with("takes", takes)
                    .with("allowed", allowed.clone())
                    .key(format!("{:?} {:?}", plan.procedure.kind, plan.procedure.appendix))
                    .related(RelatedFacts::new("term-conflict-limit", &limit.place).with("term", allowed)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, term};
    use crate::model::{Regulation, Term, TermKind, Unit};

    fn found(terms: Vec<Term>) -> usize {
        let mut steps = procedure(&[(1, Unit::Hour), (2, Unit::WorkingDay)]);
        steps.steps[0].text = "принимает и регистрирует документы".into();
        let found = findings(Regulation { terms, procedures: vec![steps], ..Regulation::default() });
        of(&found, "term-conflict").len()
    }

    #[test]
    fn a_term_stated_twice_differently_is_an_error() {
        assert_eq!(found(vec![term(5, Unit::WorkingDay), term(7, Unit::WorkingDay)]), 1);
        assert_eq!(found(vec![term(5, Unit::WorkingDay), term(5, Unit::WorkingDay)]), 0);
        let mut portal = term(3, Unit::WorkingDay);
        portal.channels = vec!["portal".into()];
        assert_eq!(found(vec![term(5, Unit::WorkingDay), portal]), 0);
    }

    #[test]
    fn a_term_of_the_only_channel_is_the_term() {
        let with = |channels: &[&str]| {
            let mut first = term(30, Unit::CalendarDay);
            first.channels = vec!["provider".into()];
            let regulation = Regulation {
                terms: vec![first, term(20, Unit::CalendarDay)],
                channels: channels.iter().map(|&c| c.to_owned()).collect(),
                ..Regulation::default()
            };
            of(&findings(regulation), "term-conflict").len()
        };
        assert_eq!((with(&["provider"]), with(&["provider", "portal"])), (1, 0));
    }

    #[test]
    fn two_figures_of_one_sentence_are_alternatives() {
        let of = |text: &str| {
            let regulation = crate::check::sample::regulation_of(&[text]);
            let term_at = |n: i64, figure: &str| {
                let mut term = term(n, Unit::WorkingDay);
                term.place.start = text.find(figure).unwrap_or_default();
                term
            };
            let terms = vec![term_at(6, "6 рабочих"), term_at(4, "4 рабочих")];
            of(&findings(Regulation { terms, ..regulation }), "term-conflict").len()
        };
        assert_eq!(of("Срок – 6 рабочих дней, при выдаче дубликата 4 рабочих дня"), 0);
        assert_eq!(of("Срок – 6 рабочих дней. Документы выдаются через 4 рабочих дня"), 1);
    }

    #[test]
    fn reception_must_keep_the_limit_on_service_on_the_spot() {
        let limit = |n| Term { kind: TermKind::Handling, ..term(n, Unit::Minute) };
        assert_eq!(found(vec![limit(15)]), 1);
        assert_eq!(found(vec![limit(60)]), 0);
    }

    #[test]
    fn service_on_the_spot_is_where_the_customer_stands() {
        let of_kind = |kind, text: &str| {
            let mut steps = crate::model::Procedure { kind, ..procedure(&[(1, Unit::Hour)]) };
            steps.steps[0].text = text.into();
            let terms = vec![Term { kind: TermKind::Handling, ..term(15, Unit::Minute) }];
            let regulation = Regulation { terms, procedures: vec![steps], ..Regulation::default() };
            of(&findings(regulation), "term-conflict").len()
        };
        use crate::model::ProcedureKind::{Content, OneStopShop};
        assert_eq!(of_kind(Content, "специалист принимает документы от Государственной корпорации"), 0);
        assert_eq!(of_kind(OneStopShop, "работник Государственной корпорации принимает документы"), 1);
    }
}
