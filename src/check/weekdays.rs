//! Weekdays beside dates: `[weekdays]` in `rules/checks.<language>.toml`.

use crate::calendar::Date;
use crate::letters::fold;
use crate::pack::Expression;
use regex::Captures;
use serde::Deserialize;
use std::ops::Range;

/// How a language writes weekdays and dates side by side.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weekdays {
    /// From Monday on, in the nominative.
    pub days: Vec<String>,
    /// From January on, as the words begin.
    pub months: Vec<String>,
    /// A weekday and then a date, in groups `weekday`, `day`, `month` (a word or a figure), `year`.
    pub before: Expression,
    /// A date and then a weekday.
    pub after: Expression,
}

impl Weekdays {
    /// The dates with a weekday on which they do not fall: where, the weekday said, the true one.
    pub(crate) fn wrong(&self, text: &str) -> Vec<(Range<usize>, String, String)> {
        let found = self.before.captures_iter(text).chain(self.after.captures_iter(text));
        found.filter_map(|found| self.of(&found)).collect()
    }

    fn of(&self, found: &Captures) -> Option<(Range<usize>, String, String)> {
        let group = |name: &str| found.name(name).map(|g| fold(g.as_str()));
        let said = self.weekday(&group("weekday")?)?;
        let month = self.month(&group("month")?)?;
        let day = Date::of(group("year")?.parse().ok()?, month, group("day")?.parse().ok()?)?;
        let fell = day.weekday();
        let (said, fell) = (self.days.get(said).filter(|_| said != fell)?, self.days.get(fell)?);
        Some((found.get(0)?.range(), said.clone(), fell.clone()))
    }

    /// The number of a month that is written as a figure or as a word in small letters.
    pub(crate) fn month(&self, written: &str) -> Option<u32> {
        if let Ok(figure) = written.parse() {
            return Some(figure);
        }
        let at = self.months.iter().position(|m| written.starts_with(m.as_str()))?;
        u32::try_from(at + 1).ok()
    }

    /// A weekday in any case: all but its last letters.
    fn weekday(&self, word: &str) -> Option<usize> {
        let stem = |day: &String| {
            let letters = day.chars().count();
            day.chars().take(letters.saturating_sub(1).max(4)).collect::<String>()
        };
        self.days.iter().position(|day| word.starts_with(&stem(day)))
    }
}
