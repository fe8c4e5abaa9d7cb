//! Dates and numbers of acts.
//!
//! | text | ISO |
//! |---|---|
//! | `от 1 июля 2014 года` | 2014-07-01 |
//! | `08 февраля 2012 года` | 2012-02-08 |
//! | `"30" мая 2017 года` | 2017-05-30 |
//! | `01.11.2012` | 2012-11-01 |
//! | `2014 жылғы 29 сәуірдегі` | 2014-04-29 |
//! | `2014 жылы 26 мамырда` | 2014-05-26 |
//! | `2015 ж. 08.06` | 2015-06-08 |
//!
//! ```
//! use reglint::Packs;
//! use reglint::grammar::date::{citations, dates};
//!
//! let packs = Packs::embedded()?;
//! let ru = |text| dates(text, &packs.ru.grammar.dates).into_iter().map(|d| d.iso).collect::<Vec<_>>();
//! let kk = |text| dates(text, &packs.kk.grammar.dates).into_iter().map(|d| d.iso).collect::<Vec<_>>();
//! assert_eq!(ru("от 1 июля 2014 года"), ["2014-07-01"]);
//! assert_eq!(ru("08 февраля 2012 года, «30» мая 2017 года"), ["2012-02-08", "2017-05-30"]);
//! assert_eq!(ru("от 3 мая 2015года № 9"), ["2015-05-03"]);
//! assert_eq!(ru("от 01.11.2012 и 31.02.2013"), ["2012-11-01"]);
//! assert_eq!(kk("2014 жылғы 29 сәуірдегі № 5"), ["2014-04-29"]);
//! assert_eq!(kk("2014 жылы 26 мамырда, 2015 ж. 08.06, 04.11.2015"), ["2014-05-26", "2015-06-08", "2015-11-04"]);
//!
//! let acts = citations("приказ от 28 апреля 2015 года № Б-7/312 «Об …»", &packs.ru.grammar.dates);
//! assert_eq!(acts[0].number.as_ref().map(|(n, _)| n.as_str()), Some("Б-7/312"));
//! # Ok::<(), reglint::FileError>(())
//! ```

use crate::calendar;
use crate::pack::DateWords;
use std::ops::Range;

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// Its bytes.
    pub range: Range<usize>,
    /// ISO form.
    pub iso: String,
}

/// Date and number by which an act is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// From the first to the last of both.
    pub range: Range<usize>,
    /// The date.
    pub date: Option<Date>,
    /// The number as printed, and its bytes.
    pub number: Option<(String, Range<usize>)>,
}

/// All dates of a text, in order; what is no day of the calendar is none.
pub fn dates(text: &str, words: &DateWords) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    for form in &words.forms {
        for captures in form.captures_iter(text) {
            let Some(whole) = captures.get(0) else { continue };
            let number = |name| captures.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
            let month = captures.name("m").map(|m| month(m.as_str(), words)).unwrap_or_else(|| number("n"));
            let (Some(year), Some(month), Some(day)) = (number("y"), month, number("d")) else { continue };
            if exists(year, month, day) {
                found.push(Date { range: whole.range(), iso: format!("{year:04}-{month:02}-{day:02}") });
            }
        }
    }
    found.sort_by_key(|d| (d.range.start, usize::MAX - d.range.end));
    let mut end = 0;
    found.retain(|d| {
        let apart = d.range.start >= end;
        end = if apart { d.range.end } else { end };
        apart
    });
    found
}

fn month(word: &str, words: &DateWords) -> Option<u32> {
    let at = words.months.iter().position(|m| m.find(word).is_some_and(|f| f.start() == 0))?;
    u32::try_from(at + 1).ok()
}

fn exists(year: u32, month: u32, day: u32) -> bool {
    (1900..2200).contains(&year) && calendar::Date::of(year, month, day).is_some()
}

/// Acts cited by date and number, in order: a date with the number that follows it directly, a number
/// with the date behind it, either alone.
pub fn citations(text: &str, words: &DateWords) -> Vec<Citation> {
    let dates = dates(text, words);
    let in_date = |at: usize| {
        let next = dates.partition_point(|d| d.range.end <= at);
        dates.get(next).is_some_and(|d| d.range.contains(&at))
    };
    let mut numbers: Vec<Option<(String, Range<usize>)>> = words
        .number
        .captures_iter(text)
        .filter_map(|c| {
            let n = c.get(1).filter(|n| !in_date(n.start()))?;
            Some(Some((n.as_str().trim().to_owned(), n.range())))
        })
        .collect();
    let starts: Vec<Range<usize>> = numbers.iter().flatten().map(|(_, at)| at.clone()).collect();
    let near = |from: usize, to: usize| text.get(from..to).is_some_and(|gap| words.between.is_match(gap));
    let mut found = Vec::new();
    for date in dates {
        let next = starts.partition_point(|n| n.start < date.range.end);
        let after = starts.get(next).filter(|n| near(date.range.end, n.start)).map(|_| next);
        let before =
            next.checked_sub(1).filter(|&at| starts.get(at).is_some_and(|n| near(n.end, date.range.start)));
        let mut take = |at: usize| numbers.get_mut(at).and_then(Option::take);
        let number = after.and_then(&mut take).or_else(|| before.and_then(&mut take));
        let (start, end) = number.as_ref().map_or((date.range.start, date.range.end), |(_, n)| {
            (n.start.min(date.range.start), n.end.max(date.range.end))
        });
        found.push(Citation { range: start..end, date: Some(date), number });
    }
    let alone = numbers.into_iter().flatten();
    found.extend(alone.map(|n| Citation { range: n.1.clone(), date: None, number: Some(n) }));
    found.sort_by_key(|c| c.range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Packs;

    fn ru(text: &str) -> Vec<(Option<String>, Option<String>)> {
        let packs = Packs::embedded().unwrap();
        let found = citations(text, &packs.ru.grammar.dates);
        found.into_iter().map(|c| (c.date.map(|d| d.iso), c.number.map(|n| n.0))).collect()
    }

    fn kk(text: &str) -> Vec<(Option<String>, Option<String>)> {
        let packs = Packs::embedded().unwrap();
        let found = citations(text, &packs.kk.grammar.dates);
        found.into_iter().map(|c| (c.date.map(|d| d.iso), c.number.map(|n| n.0))).collect()
    }

    fn one(date: &str, number: &str) -> Vec<(Option<String>, Option<String>)> {
        vec![(Some(date.to_owned()), Some(number.to_owned()))]
    }

    #[test]
    fn numbers_as_printed() {
        assert_eq!(ru("от 5 мая 2016 года № 41/07."), one("2016-05-05", "41/07"));
        assert_eq!(ru("от 5 мая 2016 года N 12-2-188"), one("2016-05-05", "12-2-188"));
        assert_eq!(ru("от 5 мая 2016 года № А -4/156"), one("2016-05-05", "А -4/156"));
        assert_eq!(ru("от 5 мая 2016 года № 237-п"), one("2016-05-05", "237-п"));
        assert_eq!(ru("за № 15 от 05.05.2016"), one("2016-05-05", "15"));
        assert_eq!(kk("2013 жылғы 17 мамыр № 86 қаулысымен"), one("2013-05-17", "86"));
        assert_eq!(kk("09.11.2013 № 312(жарияланған күнінен"), one("2013-11-09", "312"));
    }

    #[test]
    fn each_act_has_its_own_number() {
        let read = ru("от 1 мая 2014 года № 3 и от 2 июня 2015 года");
        assert_eq!(read.len(), 2);
        assert_eq!(read[1], (Some("2015-06-02".into()), None));
    }

    #[test]
    fn a_word_that_is_no_month_makes_no_date() {
        assert!(ru("через 5 рабочих дней 2014 года").is_empty());
        assert!(ru("").is_empty());
    }
}
