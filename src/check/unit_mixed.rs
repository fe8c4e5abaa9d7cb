//! Durations of one procedure count days of several kinds.

use super::facts::{Facts, RelatedFacts};
use super::plan::plans;
use super::rule::{Sink, Subject};
use crate::model::{Duration, Unit};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    for plan in plans(subject.regulation, &subject.settings.assumption) {
        let durations: Vec<&Duration> = plan.procedure.steps.iter().flat_map(|s| &s.durations).collect();
        let first = |unit: Unit| durations.iter().find(|d| d.unit == unit);
        let days = [Unit::WorkingDay, Unit::CalendarDay];
        let kinds: Vec<&&Duration> = days.into_iter().filter_map(first).collect();
        let [usual, other, ..] = kinds.as_slice() else { continue };
        sink.push(
            Facts::new("unit-mixed-days", &other.place)
                .with("where", plan.procedure)
                .with("sum", plan.total.clone())
                .key(format!(
                    "{:?} {:?} {:?}",
                    plan.procedure.kind, plan.procedure.channel, plan.procedure.case
                ))
                .related(RelatedFacts::new("unit-mixed-other", &usual.place)),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure};
    use crate::model::{Regulation, Unit};

    #[test]
    fn working_and_calendar_days_in_one_list_are_reported() {
        let found = |steps: &[(i64, Unit)]| {
            let found = findings(Regulation { procedures: vec![procedure(steps)], ..Regulation::default() });
            of(&found, "unit-mixed").len()
        };
        assert_eq!(found(&[(1, Unit::WorkingDay), (3, Unit::CalendarDay)]), 1);
        assert_eq!(found(&[(1, Unit::WorkingDay), (30, Unit::Minute)]), 0);
    }
}
