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

use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::toml_file::{self, FileError, FileKind};

/// A date of the calendar in use since 1582 as the number of days since 1 March of the year 0.
///
/// `None` where no such day is.
pub fn day_number(year: u32, month: u32, day: u32) -> Option<i64> {
    if !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) {
        return None;
    }
    // Years are counted from March, so that the day of a leap year is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1)
}

/// Days of a month; 0 where no such month is.
pub fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The day of the week of a day number: Monday is 0, Sunday 6.
pub fn weekday(day: i64) -> usize {
    // 1 March of the year 0 was a Wednesday.
    usize::try_from((day + 2).rem_euclid(7)).unwrap_or_default()
}

/// A date, which reads and writes as ISO has it: 2025-03-21.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Date(i64);

impl Date {
    /// The date of a day counted from 1 January 1970.
    pub fn of_unix_day(day: u32) -> Self {
        Date(719_468 + i64::from(day))
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let figures = |range, signs: usize| {
            let part: &str = text.get(range)?;
            let all = part.len() == signs && part.bytes().all(|b| b.is_ascii_digit());
            part.parse().ok().filter(|_| all)
        };
        let dashes = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let day = || day_number(figures(0..4, 4)?, figures(5..7, 2)?, figures(8..text.len().max(8), 2)?);
        day()
            .filter(|_| dashes)
            .map(Date)
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
        // Years are counted from March, so that the day of a leap year is the last.
        let (era, day) = (self.0.div_euclid(146_097), self.0.rem_euclid(146_097));
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let march = (5 * day + 2) / 153;
        let (month, day) = ((march + 2) % 12 + 1, day - (153 * march + 2) / 5 + 1);
        let year = era * 400 + year + i64::from(month <= 2);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// Which days of some years are worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    name: String,
    first: i64,
    last: i64,
    holidays: BTreeSet<i64>,
    working: BTreeSet<i64>,
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
        let (first, last) = match (day_number(from, 1, 1), day_number(to, 12, 31)) {
            (Some(first), Some(last)) if from <= to && to - from < 200 => (first, last),
            _ => return Err(format!("years {from} to {to} are no years of a calendar")),
        };
        let days = |dates: Vec<Date>| -> Result<BTreeSet<i64>, String> {
            let day = |date: Date| match (first..=last).contains(&date.0) {
                true => Ok(date.0),
                false => Err(format!("`{date}` is no day of the years {from} to {to}")),
            };
            dates.into_iter().map(day).collect()
        };
        let (holidays, working) = (days(written.holidays)?, days(written.working)?);
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
        if days < 0 || days > self.last - self.first + 1 {
            return None;
        }
        let worked = |day: i64| i64::from(self.is_worked(day, of_week));
        let mut held: i64 = (self.first..self.first + days).map(worked).sum();
        let (mut fewest, mut most) = (held, held);
        for next in self.first + days..=self.last {
            held += worked(next) - worked(next - days);
            (fewest, most) = (fewest.min(held), most.max(held));
        }
        Some((fewest, most))
    }

    fn is_worked(&self, day: i64, of_week: u32) -> bool {
        let usual = u32::try_from(weekday(day)).is_ok_and(|day| day < of_week);
        self.working.contains(&day) || (usual && !self.holidays.contains(&day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_fall_on_their_weekdays() {
        let on = |y, m, d| day_number(y, m, d).map(weekday);
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
