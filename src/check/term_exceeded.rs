//! The steps add up to more than the term of their channel.

use super::facts::{Facts, RelatedFacts};
use super::own_terms::Terms;
use super::plan::{Part, Plan, measured, sum_of};
use super::rule::{Sink, Subject};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Passage, Place, Term, TermKind};
use crate::worktime::{Assumption, Outcome, Sum};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let assumption = &subject.settings.assumption;
    let terms = Terms::of(subject.document, subject.regulation, subject.across, subject.settings);
    let standard = terms.standard.map(|standard| standard.told(subject.regulation));
    let mut told: Vec<(&Term, Plan, Facts)> = Vec::new();
    let measured = measured(subject.regulation, &terms.all, assumption);
    let alone: Vec<_> =
        measured.iter().filter_map(|(t, plan)| provider_alone(subject, t, plan, &terms.all)).collect();
    for (term, plan) in measured.into_iter().chain(alone) {
        let limit = Sum::of(term.value, term.unit);
        let plan = without_excluded_days(subject, term, plan);
        let outcome = plan.total.against(&limit, assumption);
        // «1 день» beside days of the calendar is one of them, if that makes the plan fit.
        let kindly = || plan.total.read_as(&limit).against(&limit, assumption);
        let fits = |outcome| matches!(outcome, Outcome::Within | Outcome::Exact);
        if fits(outcome) || (outcome == Outcome::Possible && fits(kindly())) {
            continue;
        }
        let place = RelatedFacts::new("term-exceeded-steps", &plan.procedure.place)
            .with("where", plan.procedure)
            .with("parts", plan.parts.iter().map(|part| part.takes.clone()).collect::<Vec<_>>())
            .with("sum", plan.total.clone());
        // One plan told twice, as a list of contents and as a sequence, is one fault.
        let twin = told.iter_mut().find(|(t, p, _)| std::ptr::eq(*t, term) && same_plan(p, &plan));
        if let Some((_, _, facts)) = twin {
            facts.related.push(place);
            facts.related.extend(plan.parts.iter().map(|part| added(subject, part, &limit)));
            continue;
        }
        let mut facts = facts(subject, &plan, term, outcome).related(place);
        facts.related.extend(plan.parts.iter().map(|part| added(subject, part, &limit)));
        if plan.plain != plan.total {
            facts = facts.related(
                RelatedFacts::new("term-exceeded-plain", &plan.procedure.place)
                    .with("plain", plan.plain.clone()),
            );
        }
        facts.related.extend(standard.clone());
        told.push((term, plan, facts));
    }
    sink.extend(told.into_iter().map(|(_, _, facts)| facts));
}

/// «день приема и день выдачи документов не входят в срок»: what the first and the last step take is
/// not counted then.
fn without_excluded_days<'a>(subject: &Subject, term: &Term, plan: Plan<'a>) -> Plan<'a> {
    let at = term.place.start;
    let holds = |p: &&Passage| p.words.iter().any(|w| w.span.start <= at && at < w.span.end);
    let said = subject.regulation.passages.iter().find(holds).map(|p| fold(&p.text)).unwrap_or_default();
    let parallel = plan.procedure.steps.iter().any(|s| s.next_all.len() > 1);
    if parallel || plan.parts.len() < 3 || !subject.words.reception_day_excluded.is_match(&said) {
        return plan;
    }
    let last = usize::from(subject.words.issue_day_excluded.is_match(&said));
    let parts = plan.parts.get(1..plan.parts.len() - last).unwrap_or_default().to_vec();
    Plan { total: sum_of(&parts), parts, ..plan }
}

/// A table of all channels, held against the term of another one: without what is done elsewhere it
/// must keep the term of who applies to the provider.
fn provider_alone<'a, 't>(
    subject: &Subject,
    held: &Term,
    plan: &Plan<'a>,
    terms: &'t [Term],
) -> Option<(&'t Term, Plan<'a>)> {
    let procedure = plan.procedure;
    let branches = procedure.steps.iter().flat_map(|s| &s.durations).any(|d| d.branch.is_some());
    let of_provider = |t: &Term| t.channels.first().is_some_and(|c| c == "provider");
    if procedure.channel.is_some() || procedure.case.is_some() || branches || of_provider(held) {
        return None;
    }
    let own = |t: &&Term| t.kind == TermKind::Delivery && t.condition.is_none() && of_provider(t);
    let term = terms.iter().find(own)?;
    let outside = |actor: &str| {
        let actor = fold(actor);
        let any = [&subject.matters.rural_akim, &subject.matters.one_stop_shop];
        subject.words.alternative.split(&actor).all(|one| any.iter().any(|of| of.is_match(one)))
    };
    let elsewhere = |part: &Part| part.step.actor.as_deref().is_some_and(outside);
    let parts: Vec<Part> = plan.parts.iter().filter(|part| !elsewhere(part)).cloned().collect();
    (parts.len() < plan.parts.len())
        .then(|| (term, Plan { procedure, total: sum_of(&parts), parts, plain: plan.plain.clone() }))
}

/// What a step adds to the sum, and whether it alone takes longer than the term.
fn added(subject: &Subject, part: &Part, limit: &Sum) -> RelatedFacts {
    let alone = part.takes.against(limit, &subject.settings.assumption) == Outcome::Over;
    let id = if alone { "term-exceeded-step" } else { "term-exceeded-part" };
    RelatedFacts::new(id, part.place).with("n", part.step.n).with("takes", part.takes.clone())
}

/// The user's calendar, by its name.
fn calendar(assumption: &Assumption) -> String {
    assumption.calendar.as_ref().map_or_else(|| "none".to_owned(), |c| c.name().to_owned())
}

fn same_plan(a: &Plan, b: &Plan) -> bool {
    let channels = (&a.procedure.channel, &b.procedure.channel);
    let same_channel = matches!(channels, (None, _) | (_, None)) || channels.0 == channels.1;
    a.total == b.total && same_channel && a.procedure.case == b.procedure.case
}

fn facts(subject: &Subject, plan: &Plan, term: &Term, outcome: Outcome) -> Facts {
    let assumption = &subject.settings.assumption;
    let limit = Sum::of(term.value, term.unit);
    let at = &term.place;
    let facts = match outcome {
        Outcome::OverByHours => by_hours(plan, &limit, at, assumption).severity(Severity::Warning),
        Outcome::Possible => Facts::new("term-exceeded-perhaps", at)
            .with("week", assumption.working_days_per_week)
            .with("calendar", calendar(assumption))
            .severity(Severity::Info),
        // Days of one kind need no assumption to be compared.
        _ if one_kind(&plan.total, &limit) => Facts::new("term-exceeded-certainly", at),
        _ => Facts::new("term-exceeded-certainly-under", at)
            .with("week", assumption.working_days_per_week)
            .with("calendar", calendar(assumption)),
    };
    facts
        .with("sum", plan.total.clone())
        .with("term", limit)
        .with("where", plan.procedure)
        .with("hours", assumption.hours_per_working_day)
        .key(format!("{:?} {:?} {:?}", plan.procedure.kind, plan.procedure.channel, plan.procedure.case))
        .key(format!("{:?} {:?}", plan.total, (term.value, term.unit)))
}

/// The days fit, or may as they fall, and the hours on top of them do not.
fn by_hours(plan: &Plan, limit: &Sum, at: &Place, assumption: &Assumption) -> Facts {
    let days = plan.total.days();
    let facts = match plan.total.in_working_days(assumption) {
        _ if days.against(limit, assumption) == Outcome::Possible => {
            Facts::new("term-exceeded-by-hours-at-best", at)
                .with("week", assumption.working_days_per_week)
                .with("calendar", calendar(assumption))
        }
        Some(reading) => Facts::new("term-exceeded-by-hours", at)
            .with("reading", Sum::of(reading, crate::model::Unit::WorkingDay)),
        None => Facts::new("term-exceeded-by-hours-somehow", at),
    };
    facts.with("days", days).with("clock", plan.total.clock())
}

/// Whether both are in days of one kind, or in hours and minutes.
fn one_kind(sum: &Sum, limit: &Sum) -> bool {
    let units = |s: &Sum| s.days().parts().map(|(_, unit)| unit).collect::<Vec<_>>();
    let (mine, theirs) = (units(sum), units(limit));
    mine == theirs || mine.is_empty() || theirs.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, term};
    use crate::finding::Severity;
    use crate::model::{Regulation, Unit};
    use Unit::{Minute, WorkingDay};

    fn severities(steps: &[(i64, Unit)]) -> Vec<Severity> {
        let found = findings(Regulation {
            terms: vec![term(10, WorkingDay)],
            procedures: vec![procedure(steps)],
            ..Regulation::default()
        });
        of(&found, "term-exceeded").iter().map(|f| f.severity).collect()
    }

    #[test]
    fn whole_days_too_many_are_an_error_minutes_on_top_a_warning() {
        assert_eq!(severities(&[(1, WorkingDay), (8, WorkingDay), (1, WorkingDay)]), []);
        assert_eq!(severities(&[(30, Minute), (10, WorkingDay), (30, Minute)]), [Severity::Warning]);
        assert_eq!(severities(&[(1, WorkingDay), (10, WorkingDay)]), [Severity::Error]);
    }

    #[test]
    fn minutes_on_top_of_days_that_may_fit_are_a_warning_that_says_so() {
        let found = |steps: &[(i64, Unit)]| {
            let terms = vec![term(10, Unit::CalendarDay)];
            let regulation =
                Regulation { terms, procedures: vec![procedure(steps)], ..Regulation::default() };
            of(&findings(regulation), "term-exceeded").iter().map(|f| (f.severity, f.message.clone())).next()
        };
        assert_eq!(found(&[(8, WorkingDay)]).map(|f| f.0), Some(Severity::Info));
        let (severity, message) = found(&[(8, WorkingDay), (15, Minute)]).unwrap();
        assert_eq!(severity, Severity::Warning);
        assert!(message.contains("5-дневной") && message.contains("(15 минут)"), "{message}");
        assert_eq!(found(&[(9, WorkingDay), (15, Minute)]).map(|f| f.0), Some(Severity::Error));
    }

    #[test]
    fn adding_a_minute_flips_a_plan_that_just_fits() {
        assert_eq!(severities(&[(10, WorkingDay)]), []);
        assert_eq!(severities(&[(10, WorkingDay), (1, Minute)]), [Severity::Warning]);
    }

    #[test]
    fn the_days_of_reception_and_issue_may_be_excluded() {
        let found = |text: &str| {
            let mut term = term(10, WorkingDay);
            let regulation = crate::check::sample::regulation_of(&[text]);
            (term.place.start, term.place.end) = (0, 4);
            let steps = procedure(&[(30, Minute), (10, WorkingDay), (30, Minute)]);
            let found = findings(Regulation { terms: vec![term], procedures: vec![steps], ..regulation });
            of(&found, "term-exceeded").len()
        };
        assert_eq!(found("срок – 10 рабочих дней"), 1);
        assert_eq!(found("срок – 10 рабочих дней (день приема документов не входит в срок)"), 1);
        assert_eq!(
            found("срок – 10 рабочих дней (день приема и день выдачи документов не входят в срок)"),
            0
        );
    }

    #[test]
    fn a_standard_gives_the_term_that_the_regulation_does_not_state() {
        let mut settings = crate::check::Settings::embedded().unwrap();
        let standard = "[[standard]]\nservice = \"Выдача архивных справок\"\nterm = 5\nunit = \"working_day\"\nsource = \"приказ № 138\"\n";
        settings.standards = toml::from_str(standard).unwrap();
        let found = |service: &str| {
            let regulation = Regulation {
                ordinal: 1,
                service: Some(service.into()),
                procedures: vec![procedure(&[(6, WorkingDay)])],
                ..Regulation::default()
            };
            let document = crate::Document { regulations: vec![regulation], ..Default::default() };
            let registry = crate::Registry { version: 1, documents: vec![document] };
            let found = crate::check::check(&registry, &settings);
            ["term-exceeded", "term-missing"].map(|rule| of(&found, rule).len())
        };
        assert_eq!(found("Выдача  архивных справок"), [1, 0]);
        assert_eq!(found("Присвоение адреса"), [0, 1]);
    }

    #[test]
    fn a_step_longer_than_the_term_and_the_plain_sum_are_told() {
        let mut steps = procedure(&[(12, WorkingDay), (1, WorkingDay)]);
        let mut other = steps.steps[0].durations[0].clone();
        steps.steps[0].durations[0].branch = Some("выдача подлинника".into());
        (other.value, other.branch) = (crate::model::Amount::whole(3), Some("выдача копии".into()));
        steps.steps[0].durations.push(other);
        let found = findings(Regulation {
            terms: vec![term(10, WorkingDay)],
            procedures: vec![steps],
            ..Regulation::default()
        });
        let found = of(&found, "term-exceeded");
        let related: Vec<&str> = found[0].related.iter().map(|r| r.message.as_str()).collect();
        assert_eq!(
            related,
            [
                "действия (пункт 8): 12 рабочих дней + 1 рабочий день = 13 рабочих дней",
                "действие 1 уже само дольше срока: 12 рабочих дней",
                "действие 2: 1 рабочий день",
                "если сложить все длительности подряд: 16 рабочих дней",
            ]
        );
    }

    #[test]
    fn days_of_two_kinds_are_compared_under_a_named_calendar() {
        let days = [(15, Unit::CalendarDay)];
        let mut settings = crate::check::sample::SETTINGS.clone();
        let found = |settings: &crate::check::Settings| {
            let regulation = Regulation {
                ordinal: 1,
                terms: vec![term(9, WorkingDay)],
                procedures: vec![procedure(&days)],
                ..Regulation::default()
            };
            let document = crate::Document { regulations: vec![regulation], ..Default::default() };
            let registry = crate::Registry { version: 1, documents: vec![document] };
            let found = crate::check::check(&registry, settings);
            of(&found, "term-exceeded").iter().map(|f| f.message.clone()).collect::<Vec<_>>()
        };
        assert!(found(&settings)[0].contains("5-дневной"), "{:?}", found(&settings));
        let holidays = (1..=9).map(|d| format!("\"2025-05-0{d}\"")).collect::<Vec<_>>().join(", ");
        let own = format!("name = \"май\"\nyears = [2025, 2025]\nholidays = [{holidays}]");
        settings.assumption.calendar = crate::calendar::Calendar::parse(&own).ok().map(std::sync::Arc::new);
        assert!(found(&settings)[0].contains("календарь «май»"), "{:?}", found(&settings));
    }

    #[test]
    fn days_of_which_nothing_is_said_are_read_as_those_of_the_term() {
        let found = |steps: &[(i64, Unit)]| {
            let regulation = Regulation {
                terms: vec![term(15, Unit::CalendarDay)],
                procedures: vec![procedure(steps)],
                ..Regulation::default()
            };
            of(&findings(regulation), "term-exceeded").len()
        };
        assert_eq!(found(&[(1, Unit::Day), (13, Unit::CalendarDay), (30, Minute)]), 0);
        assert_eq!(found(&[(2, Unit::Day), (14, Unit::CalendarDay)]), 1);
    }

    #[test]
    fn a_table_of_all_channels_keeps_the_term_of_the_provider_without_the_steps_elsewhere() {
        let found = |at_provider: i64| {
            let mut own = term(7, WorkingDay);
            own.channels = vec!["provider".into()];
            let mut by_akim = term(20, WorkingDay);
            by_akim.channels = vec!["rural_akim".into()];
            let mut table = procedure(&[(15, Minute), (3, WorkingDay), (at_provider, WorkingDay)]);
            let actors = ["аким сельского округа или специалист отдела", "аким сельского округа", "отдел"];
            for (step, actor) in table.steps.iter_mut().zip(actors) {
                step.actor = Some(actor.into());
            }
            (table.channel, table.kind) = (None, crate::model::ProcedureKind::Table);
            let found = findings(Regulation {
                terms: vec![own, by_akim],
                procedures: vec![table],
                ..Regulation::default()
            });
            of(&found, "term-exceeded").iter().map(|f| (f.severity, f.related.len())).collect::<Vec<_>>()
        };
        // The procedure, two steps of three, and all durations one after the other.
        assert_eq!(found(7), [(Severity::Warning, 4)]);
        assert_eq!(found(8), [(Severity::Error, 4)]);
        assert_eq!(found(6), []);
    }

    #[test]
    fn a_plan_told_twice_is_one_finding_with_both_places() {
        let found = findings(Regulation {
            terms: vec![term(10, WorkingDay)],
            procedures: vec![procedure(&[(11, WorkingDay)]), procedure(&[(11, WorkingDay)])],
            ..Regulation::default()
        });
        let found = of(&found, "term-exceeded");
        assert_eq!(found.len(), 1);
        let plans = found[0].related.iter().filter(|r| r.message.starts_with("действия ("));
        assert_eq!(plans.count(), 2);
        assert!(found[0].message.contains("11 рабочих дней"), "{}", found[0].message);
        assert!(found[0].message.contains("10 рабочих дней"), "{}", found[0].message);
    }
}
