//! Days: which of them are worked, on which day of the week a date falls.
//!
//! How many working days a stretch of calendar days holds depends on holidays, and those differ from
//! year to year. A [`Calendar`] is what the user says of them, a TOML file:
//!
//! ```
//! let calendar = reglint::calendar::Calendar::parse(r#"
//! name = "2025"                            # as messages name it
//! years = [2025, 2025]                     # the first and the last year that it knows
//! holidays = ["2025-01-01", "2025-01-02"]  # days off beside the weekends
//! working = ["2025-01-05"]                 # days of weekends on which one works
//! "#)?;
//! // 1 to 5 January: Wednesday and Thursday off, Friday worked, Saturday off, Sunday worked.
//! assert_eq!(calendar.working_days(5, 5).map(|(fewest, _)| fewest), Some(2));
//! # Ok::<(), String>(())
//! ```

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::toml_file::{self, FileError, FileKind};

/// A date, which reads and writes as ISO has it: 2025-03-21.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Date(NaiveDate);

impl Date {
    /// The date of a day of a month; `None` where no such day is.
    pub fn of(year: u32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Date)
    }

    /// The date of a day counted from 1 January 1970.
    pub fn of_unix_day(day: u32) -> Self {
        Date(NaiveDate::default().checked_add_days(Days::new(day.into())).unwrap_or(NaiveDate::MAX))
    }

    /// The day of the week: Monday is 0, Sunday 6.
    pub fn weekday(self) -> usize {
        self.0.weekday().num_days_from_monday() as usize
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Date).ok();
        // Other ways to write one, which are read as well, are not ISO's.
        date.filter(|date| date.to_string() == text)
            .ok_or_else(|| format!("`{text}` is no date; write it as 2025-03-21"))
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Which days of some years are worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    name: String,
    first: Date,
    last: Date,
    holidays: BTreeSet<Date>,
    working: BTreeSet<Date>,
}

/// A calendar as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    years: (u32, u32),
    #[serde(default)]
    holidays: Vec<Date>,
    #[serde(default)]
    working: Vec<Date>,
}

impl Calendar {
    /// Reads a calendar.
    ///
    /// # Errors
    /// When the file cannot be read, is none, or has a day that is no date or not of its years.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let written = toml_file::read(path, FileKind::Calendar)?;
        Calendar::of(written).map_err(|message| toml_file::failed(path, FileKind::Calendar, message))
    }

    /// Reads the text of a calendar.
    ///
    /// # Errors
    /// When it is none; the message says what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        Calendar::of(toml::from_str(text).map_err(|e| e.to_string())?)
    }

    fn of(written: Written) -> Result<Self, String> {
        let (from, to) = written.years;
        let (first, last) = match (Date::of(from, 1, 1), Date::of(to, 12, 31)) {
            (Some(first), Some(last)) if from <= to && to - from < 200 => (first, last),
            _ => return Err(format!("years {from} to {to} are no years of a calendar")),
        };
        if let Some(other) =
            written.holidays.iter().chain(&written.working).find(|d| **d < first || **d > last)
        {
            return Err(format!("`{other}` is no day of the years {from} to {to}"));
        }
        let [holidays, working] = [written.holidays, written.working].map(BTreeSet::from_iter);
        Ok(Calendar { name: written.name, first, last, holidays, working })
    }

    /// As messages name it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The fewest and the most working days that so many days in a row hold, wherever in the years of
    /// the calendar they begin; `None` where it does not know so many. Of a week so many days are
    /// worked, from Monday on.
    pub fn working_days(&self, days: i64, of_week: u32) -> Option<(i64, i64)> {
        let known = self.first.0.iter_days().map(Date).take_while(|day| *day <= self.last);
        let worked: Vec<i64> = known.map(|day| i64::from(self.is_worked(day, of_week))).collect();
        let days = usize::try_from(days).ok().filter(|&days| days <= worked.len())?;
        let mut held: i64 = worked.iter().take(days).sum();
        let (mut fewest, mut most) = (held, held);
        for (left, joined) in worked.iter().zip(worked.iter().skip(days)) {
            held += joined - left;
            (fewest, most) = (fewest.min(held), most.max(held));
        }
        Some((fewest, most))
    }

    fn is_worked(&self, day: Date, of_week: u32) -> bool {
        self.working.contains(&day) || (day.weekday() < of_week as usize && !self.holidays.contains(&day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_fall_on_their_weekdays() {
        let on = |y, m, d| Date::of(y, m, d).map(Date::weekday);
        assert_eq!(on(2000, 1, 1), Some(5));
        assert_eq!(on(2000, 2, 29), Some(1));
        assert_eq!(on(2014, 7, 1), Some(1));
        assert_eq!(on(2025, 12, 31), Some(2));
        assert_eq!(on(2026, 1, 1), Some(3));
        assert_eq!(on(2015, 2, 29), None);
        assert_eq!(on(2015, 13, 1), None);
        assert_eq!(on(2015, 4, 0), None);
    }

    #[test]
    fn dates_read_and_write_as_iso_has_them() {
        let days =
            [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_088, "2024-12-31"), (20_454, "2026-01-01")];
        for (day, text) in days {
            assert_eq!(Date::of_unix_day(day).to_string(), text);
            assert_eq!(text.parse(), Ok(Date::of_unix_day(day)));
        }
        for wrong in [
            "",
            "2025",
            "31.01.2020",
            "2025-02-30",
            "2025-1-05",
            "2025-01-5",
            "+025-01-05",
            "2025-01-05T",
            "20é5-01-05",
        ] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
    }

    fn calendar(days: &str) -> Result<Calendar, String> {
        Calendar::parse(&format!("name = \"own\"\nyears = [2025, 2025]\n{days}"))
    }

    #[test]
    fn holidays_and_moved_days_are_counted() {
        let plain = calendar("").unwrap();
        assert_eq!(plain.working_days(7, 5), Some((5, 5)));
        assert_eq!(plain.working_days(15, 5), Some((10, 11)));
        assert_eq!(plain.working_days(7, 6), Some((6, 6)));
        let spring = calendar("holidays = [\"2025-03-21\", \"2025-03-24\", \"2025-03-25\"]").unwrap();
        assert_eq!(spring.working_days(7, 5), Some((2, 5)));
        let moved = calendar("working = [\"2025-03-22\"]").unwrap();
        assert_eq!(moved.working_days(7, 5), Some((5, 6)));
    }

    #[test]
    fn what_it_does_not_know_it_does_not_say() {
        assert_eq!(calendar("").unwrap().working_days(366, 5), None);
        assert_eq!(calendar("").unwrap().working_days(-1, 5), None);
        assert!(calendar("holidays = [\"2024-03-21\"]").is_err());
        assert!(calendar("holidays = [\"2025-02-30\"]").is_err());
        assert!(calendar("holiday = []").is_err());
        assert!(Calendar::parse("name = \"own\"\nyears = [2026, 2025]").is_err());
    }
}
