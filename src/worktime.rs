//! Sums and comparisons of durations under a named assumption.
//!
//! A sum keeps its units: 10 working days and 60 minutes stay that. What two sums with different
//! units have to do with each other depends on an [`Assumption`], which the caller states and the
//! reader is shown.
//!
//! ```
//! use reglint::model::{Amount, Unit};
//! use reglint::worktime::{Assumption, Outcome, Sum};
//!
//! let plan = Sum::of(Amount::whole(10), Unit::WorkingDay).plus(Amount::whole(60), Unit::Minute);
//! let term = Sum::of(Amount::whole(10), Unit::WorkingDay);
//! assert_eq!(plan.against(&term, &Assumption::default()), Outcome::OverByHours);
//! ```

use crate::calendar::Calendar;
use crate::model::{Amount, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What must be taken for granted to compare durations in different units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Assumption {
    /// Working hours of a working day.
    pub hours_per_working_day: u32,
    /// Working days of a week, at most 7.
    pub working_days_per_week: u32,
    /// Days of the shortest month.
    pub shortest_month: u32,
    /// Days of the longest month.
    pub longest_month: u32,
    /// Holidays and moved working days, where the user says which.
    #[serde(skip)]
    pub calendar: Option<Arc<Calendar>>,
}

impl Default for Assumption {
    fn default() -> Self {
        Assumption {
            hours_per_working_day: 8,
            working_days_per_week: 5,
            shortest_month: 28,
            longest_month: 31,
            calendar: None,
        }
    }
}

/// Durations added up, unit by unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sum {
    /// Thousandths of each unit; never zero or less.
    parts: BTreeMap<Unit, i64>,
}

/// How a sum relates to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is certainly within the term, with time to spare.
    Within,
    /// It fills the term exactly.
    Exact,
    /// It fits or not, depending on how the days fall.
    Possible,
    /// Its days fit, or may fit, and less than a working day of hours and minutes on top of them does not.
    OverByHours,
    /// It certainly takes longer.
    Over,
}

/// A length of time between two bounds, in thousandths of a minute of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    least: i128,
    most: i128,
}

impl Sum {
    /// One duration.
    pub fn of(value: Amount, unit: Unit) -> Self {
        Sum::default().plus(value, unit)
    }

    /// The sum with a duration added.
    #[must_use]
    pub fn plus(mut self, value: Amount, unit: Unit) -> Self {
        if value.as_thousandths() > 0 {
            let part = self.parts.entry(unit).or_default();
            *part = part.saturating_add(value.as_thousandths());
        }
        self
    }

    /// Both sums together.
    #[must_use]
    pub fn and(self, other: &Sum) -> Self {
        other.parts().fold(self, |sum, (value, unit)| sum.plus(value, unit))
    }

    /// The same with whole hours of its minutes among its hours, where it has both.
    #[must_use]
    pub fn carried(&self) -> Sum {
        let mut parts = self.parts.clone();
        if let (Some(&hours), Some(&minutes)) = (parts.get(&Unit::Hour), parts.get(&Unit::Minute)) {
            let whole = minutes / 60_000;
            parts.insert(Unit::Hour, hours.saturating_add(whole * 1000));
            parts.insert(Unit::Minute, minutes - whole * 60_000);
            parts.retain(|_, n| *n > 0);
        }
        Sum { parts }
    }

    /// True where nothing was added.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The parts, the longest unit first.
    pub fn parts(&self) -> impl Iterator<Item = (Amount, Unit)> + '_ {
        self.parts.iter().rev().map(|(&unit, &n)| (Amount::thousandths(n), unit))
    }

    /// The parts in whole days and longer units.
    #[must_use]
    pub fn days(&self) -> Sum {
        self.only(|unit| !is_clock(unit))
    }

    /// The same with days of which neither is said taken for those of a term, where it counts days of
    /// one kind.
    #[must_use]
    pub fn read_as(&self, term: &Sum) -> Sum {
        let kinds: Vec<Unit> = [Unit::WorkingDay, Unit::CalendarDay]
            .into_iter()
            .filter(|k| term.parts.contains_key(k))
            .collect();
        let [kind] = kinds.as_slice() else { return self.clone() };
        let told = |unit: Unit| if unit == Unit::Day { *kind } else { unit };
        self.parts().fold(Sum::default(), |sum, (n, unit)| sum.plus(n, told(unit)))
    }

    /// The parts in hours, minutes and seconds.
    #[must_use]
    pub fn clock(&self) -> Sum {
        self.only(is_clock)
    }

    fn only(&self, keep: impl Fn(Unit) -> bool) -> Sum {
        Sum { parts: self.parts.iter().filter(|(unit, _)| keep(**unit)).map(|(&u, &n)| (u, n)).collect() }
    }

    /// How the sum relates to a term.
    pub fn against(&self, term: &Sum, assumption: &Assumption) -> Outcome {
        let (sum, limit) = cancel(self, term);
        let day = i128::from(assumption.hours_per_working_day) * 60_000;
        // A spare day, even one that may hold no work, takes what is less than a working day.
        let spare_day = limit.days().parts().any(|(n, _)| n >= Amount::whole(1));
        if spare_day && sum.days().is_empty() && sum.range(assumption).most < day {
            return Outcome::Within;
        }
        // What comes on top of a term used up takes time, even a calendar day that holds no work.
        let outcome = if limit.is_empty() && !sum.is_empty() {
            Outcome::Over
        } else if sum.days().is_empty()
            && sum.clock().elapsed(assumption) <= limit.elapsed(assumption)
            && limit.is_calendar()
        {
            // Hours fit into days of the calendar whether those hold work or not.
            Outcome::Within
        } else {
            relate(sum.range(assumption), limit.range(assumption))
        };
        let clock_only = self.days().is_empty() && term.days().is_empty();
        if clock_only || !matches!(outcome, Outcome::Over | Outcome::Possible) {
            return outcome;
        }
        // Do the days alone fit, surely or as they may fall, and is what does not fit less than a day?
        let (days, limit) = cancel(&self.days(), term);
        let (days, limit) = (days.range(assumption), limit.range(assumption));
        let hours = self.clock().range(assumption).most;
        let by_hours = |days: i128, limit: i128| days <= limit && hours > 0 && days + hours - limit < day;
        let at_best = outcome == Outcome::Over && !term.days().is_empty() && by_hours(days.least, limit.most);
        let slightly_over = at_best || by_hours(days.most, limit.least);
        if slightly_over { Outcome::OverByHours } else { outcome }
    }

    /// What the sum leaves of a term, and what of the sum, being in other units, is to be taken from
    /// that.
    pub fn left_of(&self, term: &Sum) -> (Sum, Sum) {
        let (rest, left) = cancel(self, term);
        (left, rest)
    }

    /// Whether the sum takes longer than another, at its longest.
    pub fn is_longer_than(&self, other: &Sum, assumption: &Assumption) -> bool {
        let (a, b) = (self.range(assumption), other.range(assumption));
        (a.most, a.least) > (b.most, b.least)
    }

    /// The sum in working days, to the nearest thousandth, where it has but one such length under the
    /// assumption.
    pub fn in_working_days(&self, assumption: &Assumption) -> Option<Amount> {
        let range = self.range(assumption);
        let day = i128::from(assumption.hours_per_working_day) * 60;
        (range.least == range.most && day > 0)
            .then(|| i64::try_from((range.least + day / 2) / day).ok().map(Amount::thousandths))
            .flatten()
    }

    /// All of it is in days of the calendar or longer units.
    fn is_calendar(&self) -> bool {
        !self.is_empty() && !self.parts.keys().any(|&u| is_clock(u) || u == Unit::WorkingDay)
    }

    /// Thousandths of a minute by the clock on the wall, at the least.
    fn elapsed(&self, assumption: &Assumption) -> i128 {
        let minutes = |unit: &Unit, n: i128| match unit {
            Unit::Second => n / 60,
            Unit::Minute => n,
            Unit::Hour => n * 60,
            Unit::WorkingDay => n * 60 * i128::from(assumption.hours_per_working_day),
            Unit::CalendarDay | Unit::Day => n * 1440,
            Unit::Week => n * 10_080,
            Unit::Month => n * 1440 * i128::from(assumption.shortest_month),
            Unit::Year => n * 1440 * 365,
        };
        self.parts.iter().map(|(unit, &n)| minutes(unit, i128::from(n))).sum()
    }

    fn range(&self, assumption: &Assumption) -> Range {
        let minutes_a_day = i128::from(assumption.hours_per_working_day) * 60;
        let mut whole = Range { least: 0, most: 0 };
        for (&unit, &thousandths) in &self.parts {
            let n = i128::from(thousandths);
            let (least, most) = match unit {
                Unit::Second => (n / 60, (n + 59) / 60),
                Unit::Minute => (n, n),
                Unit::Hour => (n * 60, n * 60),
                Unit::WorkingDay => (n * minutes_a_day, n * minutes_a_day),
                // A day of which neither is said may be a working day or not.
                Unit::Day => (assumption.working_days(n).least * minutes_a_day, n * minutes_a_day),
                Unit::CalendarDay => scaled(assumption.working_days(n), minutes_a_day),
                Unit::Week => scaled(assumption.working_days(n * 7), minutes_a_day),
                Unit::Month => {
                    let (short, long) = (assumption.shortest_month, assumption.longest_month);
                    let least = assumption.working_days(n * i128::from(short)).least;
                    let most = assumption.working_days(n * i128::from(long)).most;
                    (least * minutes_a_day, most * minutes_a_day)
                }
                Unit::Year => {
                    let least = assumption.working_days(n * 365).least;
                    let most = assumption.working_days(n * 366).most;
                    (least * minutes_a_day, most * minutes_a_day)
                }
            };
            whole = Range { least: whole.least + least, most: whole.most + most };
        }
        whole
    }
}

impl Assumption {
    /// The fewest and the most working days that so many calendar days in a row hold, all in thousandths.
    fn working_days(&self, calendar: i128) -> Range {
        if let Some(range) = self.by_calendar(calendar) {
            return range;
        }
        let work = i128::from(self.working_days_per_week.min(7)) * 1000;
        let (weeks, rest) = (calendar / 7000, calendar % 7000);
        let free = 7000 - work;
        Range { least: weeks * work + (rest - free).max(0), most: weeks * work + rest.min(work) }
    }

    /// The same by the user's calendar, for whole days that it knows.
    fn by_calendar(&self, calendar: i128) -> Option<Range> {
        let days = i64::try_from(calendar / 1000).ok().filter(|_| calendar % 1000 == 0)?;
        let (least, most) = self.calendar.as_ref()?.working_days(days, self.working_days_per_week)?;
        Some(Range { least: i128::from(least) * 1000, most: i128::from(most) * 1000 })
    }
}

fn scaled(range: Range, by: i128) -> (i128, i128) {
    (range.least * by, range.most * by)
}

fn is_clock(unit: Unit) -> bool {
    matches!(unit, Unit::Second | Unit::Minute | Unit::Hour)
}

fn relate(sum: Range, term: Range) -> Outcome {
    if sum.least > term.most {
        Outcome::Over
    } else if sum == term && sum.least == sum.most {
        Outcome::Exact
    } else if sum.most <= term.least {
        Outcome::Within
    } else {
        Outcome::Possible
    }
}

/// What is left of two sums when that which both have of a unit is taken away: 15 calendar days and
/// 1 working day are more than 15 calendar days, however the days fall.
fn cancel(a: &Sum, b: &Sum) -> (Sum, Sum) {
    let (mut a, mut b) = (a.parts.clone(), b.parts.clone());
    for (unit, left) in &mut a {
        if let Some(right) = b.get_mut(unit) {
            let both = (*left).min(*right);
            *left -= both;
            *right -= both;
        }
    }
    a.retain(|_, n| *n > 0);
    b.retain(|_, n| *n > 0);
    (Sum { parts: a }, Sum { parts: b })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Unit::{CalendarDay, Day, Hour, Minute, Month, Week, WorkingDay};

    fn sum(parts: &[(i64, Unit)]) -> Sum {
        parts.iter().fold(Sum::default(), |s, &(n, u)| s.plus(Amount::whole(n), u))
    }

    fn outcome(plan: &[(i64, Unit)], term: &[(i64, Unit)]) -> Outcome {
        sum(plan).against(&sum(term), &Assumption::default())
    }

    #[test]
    fn minutes_on_top_of_days_that_fit_are_told_from_days_too_many() {
        assert_eq!(outcome(&[(10, WorkingDay), (60, Minute)], &[(10, WorkingDay)]), Outcome::OverByHours);
        assert_eq!(outcome(&[(11, WorkingDay)], &[(10, WorkingDay)]), Outcome::Over);
        assert_eq!(outcome(&[(11, WorkingDay), (60, Minute)], &[(10, WorkingDay)]), Outcome::Over);
        assert_eq!(outcome(&[(10, WorkingDay)], &[(10, WorkingDay)]), Outcome::Exact);
        assert_eq!(outcome(&[(9, WorkingDay), (60, Minute)], &[(10, WorkingDay)]), Outcome::Within);
    }

    #[test]
    fn minutes_fit_into_a_spare_day_of_any_kind() {
        for unit in [CalendarDay, Day, WorkingDay] {
            assert_eq!(outcome(&[(13, unit), (30, Minute)], &[(15, unit)]), Outcome::Within);
        }
    }

    #[test]
    fn hours_that_make_a_whole_day_count_as_one() {
        assert_eq!(outcome(&[(9, WorkingDay), (10, Hour)], &[(10, WorkingDay)]), Outcome::OverByHours);
        assert_eq!(outcome(&[(10, WorkingDay), (9, Hour)], &[(10, WorkingDay)]), Outcome::Over);
        assert_eq!(outcome(&[(9, WorkingDay), (8, Hour)], &[(10, WorkingDay)]), Outcome::Exact);
    }

    #[test]
    fn terms_of_minutes_are_kept_to_the_minute() {
        assert_eq!(outcome(&[(31, Minute)], &[(30, Minute)]), Outcome::Over);
        assert_eq!(outcome(&[(1, Hour)], &[(60, Minute)]), Outcome::Exact);
        assert_eq!(outcome(&[(1, WorkingDay)], &[(30, Minute)]), Outcome::Over);
        assert_eq!(outcome(&[(15, Minute)], &[(5, WorkingDay)]), Outcome::Within);
    }

    #[test]
    fn calendar_days_hold_between_the_fewest_and_the_most_working_days() {
        assert_eq!(outcome(&[(11, WorkingDay)], &[(15, CalendarDay)]), Outcome::Possible);
        assert_eq!(outcome(&[(12, WorkingDay)], &[(15, CalendarDay)]), Outcome::Over);
        assert_eq!(outcome(&[(9, WorkingDay)], &[(15, CalendarDay)]), Outcome::Within);
        assert_eq!(outcome(&[(15, CalendarDay), (1, WorkingDay)], &[(15, CalendarDay)]), Outcome::Over);
        assert_eq!(outcome(&[(5, WorkingDay)], &[(1, Week)]), Outcome::Exact);
        assert_eq!(outcome(&[(20, WorkingDay)], &[(1, Month)]), Outcome::Within);
        assert_eq!(outcome(&[(24, WorkingDay)], &[(1, Month)]), Outcome::Over);
    }

    #[test]
    fn holidays_make_a_plan_doubtful_that_fits_without_them() {
        let calendar = "name = \"own\"\nyears = [2025, 2025]\nholidays = [\"2025-03-21\", \"2025-03-24\", \"2025-03-25\"]";
        let calendar = Calendar::parse(calendar).map(Arc::new).ok();
        let with = Assumption { calendar, ..Assumption::default() };
        let outcome =
            |assumption: &Assumption| sum(&[(9, WorkingDay)]).against(&sum(&[(15, CalendarDay)]), assumption);
        assert_eq!(outcome(&Assumption::default()), Outcome::Within);
        assert_eq!(outcome(&with), Outcome::Possible);
    }

    #[test]
    fn a_day_of_no_kind_may_be_either() {
        assert_eq!(outcome(&[(10, WorkingDay)], &[(10, Day)]), Outcome::Possible);
        assert_eq!(outcome(&[(10, Day)], &[(10, Day)]), Outcome::Exact);
        let plan = [(9, WorkingDay), (1, Day), (150, Minute)];
        assert_eq!(outcome(&plan, &[(10, WorkingDay)]), Outcome::OverByHours);
    }

    #[test]
    fn hours_fit_into_days_of_the_calendar() {
        assert_eq!(outcome(&[(3, Day), (1, Hour)], &[(4, Day)]), Outcome::Within);
        assert_eq!(outcome(&[(8, CalendarDay), (17, Minute)], &[(10, CalendarDay)]), Outcome::Within);
        assert_eq!(outcome(&[(10, CalendarDay), (17, Minute)], &[(10, CalendarDay)]), Outcome::OverByHours);
    }

    #[test]
    fn minutes_on_top_of_days_that_fill_a_term_at_best_are_no_day_too_many() {
        assert_eq!(outcome(&[(8, WorkingDay)], &[(10, CalendarDay)]), Outcome::Possible);
        assert_eq!(outcome(&[(8, WorkingDay), (15, Minute)], &[(10, CalendarDay)]), Outcome::OverByHours);
        assert_eq!(outcome(&[(8, WorkingDay), (9, Hour)], &[(10, CalendarDay)]), Outcome::Over);
        assert_eq!(outcome(&[(9, WorkingDay), (15, Minute)], &[(10, CalendarDay)]), Outcome::Over);
        assert_eq!(outcome(&[(1, CalendarDay), (1, Hour)], &[(1, Hour)]), Outcome::Over);
    }

    #[test]
    fn a_calendar_month_of_steps_is_measured_in_calendar_days() {
        assert_eq!(outcome(&[(16, CalendarDay)], &[(15, CalendarDay)]), Outcome::Over);
        assert_eq!(outcome(&[(15, CalendarDay)], &[(15, CalendarDay)]), Outcome::Exact);
    }

    #[test]
    fn huge_figures_do_not_overflow() {
        let plan = sum(&[(i64::MAX / 1000, Month), (i64::MAX / 1000, Unit::Year)]);
        assert_eq!(plan.against(&sum(&[(1, Minute)]), &Assumption::default()), Outcome::Over);
    }

    #[test]
    fn what_is_left_of_a_term_keeps_its_units() {
        let left = |plan: &[(i64, Unit)], term: &[(i64, Unit)]| sum(plan).left_of(&sum(term));
        assert_eq!(left(&[(7, WorkingDay)], &[(10, WorkingDay)]), (sum(&[(3, WorkingDay)]), Sum::default()));
        let minutes = sum(&[(60, Minute)]);
        assert_eq!(
            left(&[(9, WorkingDay), (60, Minute)], &[(10, WorkingDay)]),
            (sum(&[(1, WorkingDay)]), minutes)
        );
    }

    #[test]
    fn both_readings_can_be_shown() {
        let plan = sum(&[(10, WorkingDay), (60, Minute)]);
        assert_eq!(plan.in_working_days(&Assumption::default()), Some(Amount::thousandths(10_125)));
        let rounded = sum(&[(10, WorkingDay), (45, Minute)]).in_working_days(&Assumption::default());
        assert_eq!(rounded, Some(Amount::thousandths(10_094)));
        assert_eq!(sum(&[(3, CalendarDay)]).in_working_days(&Assumption::default()), None);
    }
}
