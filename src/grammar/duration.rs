//! Durations: a quantity and its unit, wherever a text gives one.
//!
//! | text | value | unit | words |
//! |---|---|---|---|
//! | `15 (пятнадцать) минут` | 15 | minute | 15 |
//! | `1 час 30 минут` | 1; 30 | hour; minute | |
//! | `в течение семи рабочих дней` | 7 | working_day | 7 |
//! | `(двух) рабочих дней` | 2 | working_day | 2 |
//! | `в течение дня` | 1 | day | |
//! | `10-дневный срок`, `трехдневный срок` | 10, 3 | day | , 3 |
//! | `3 (үш) жұмыс күні ішінде` | 3 | working_day | 3 |
//! | `күнтізбелік 1 күн`, `күнтізбелік күн 1` | 1 | calendar_day | |
//!
//! Ages, years of dates and hours of the clock are no durations.

use super::numeral::{Numeral, numeral};
use crate::letters::{is_letter, is_word};
use crate::model::{Amount, Bound, Unit};
use crate::pack::{DurationWords, GrammarWords, Pattern, listed};
use nom::bytes::complete::take_while1;
use nom::character::complete::{one_of, space0, space1};
use nom::combinator::{map_opt, opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};
use std::ops::Range;

/// A duration found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// How many.
    pub numeral: Numeral,
    /// Of what.
    pub unit: Unit,
    /// Upper bound or exact, by the words around it.
    pub bound: Bound,
    /// Said without a length, by the day on which something falls: «в день поступления».
    pub same_day: bool,
    /// Counted from the day on which the application came in: «со дня регистрации заявления».
    pub from_start: bool,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The bytes of its number; empty where it is said without one.
    pub number: Range<usize>,
}

/// «до 3 часов» is how long, «до 18 часов» until when.
const FIRST_HOUR: Amount = Amount::whole(9);

/// How far around a duration the words that qualify it may stand, in bytes.
const REACH: usize = 80;

/// The longest word, in bytes, that may be a number and its unit in one.
const LONGEST: usize = 80;

/// All durations of a text, in order.
pub fn durations(text: &str, words: &GrammarWords) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut after = 0;
    for at in word_starts(text) {
        if at < after {
            continue;
        }
        if let Some(end) = clock(text, at, words) {
            after = end;
        } else if let Some((read, end)) = at_word(text, at, words) {
            after = end;
            found.extend(read);
        }
    }
    share_bounds(text, &mut found, &words.durations);
    found
}

/// One predicate may bound several durations: «не более 10 минут в отделе и 15 минут в филиале».
fn share_bounds(text: &str, found: &mut [Quantity], words: &DurationWords) {
    let between = |a: &Quantity, b: &Quantity| {
        let between = text.get(a.range.end..b.range.start)?;
        (between.len() <= REACH && !between.contains([';', '\n']) && !between.contains(". "))
            .then_some(between)
    };
    let bounded = |q: &Quantity| q.bound == Bound::AtMost;
    for at in 1..found.len() {
        let Some([first, second]) = found.get_mut(at - 1..=at) else { continue };
        let joined = words.joined_before.as_ref().zip(between(first, second));
        if bounded(first) && joined.is_some_and(|(p, between)| p.is_match(between)) {
            second.bound = Bound::AtMost;
        }
    }
    let governed = |q: &Quantity| {
        let own = text.get(q.range.clone()).unwrap_or_default();
        words.governed.as_ref().is_some_and(|p| p.is_match(own))
    };
    for at in (1..found.len()).rev() {
        let Some([first, second]) = found.get_mut(at - 1..=at) else { continue };
        let same = bounded(second) && governed(first) && governed(second);
        if same && between(first, second).is_some() {
            first.bound = Bound::AtMost;
        }
    }
}

/// Reads what stands at a word; the end of what was understood, and a duration unless it is an age
/// or the like.
fn at_word(text: &str, at: usize, words: &GrammarWords) -> Option<(Option<Quantity>, usize)> {
    let rest = &text[at..];
    let lengths = &words.durations;
    if let Ok((left, (numeral, unit, number))) = counted(rest, words) {
        let end = text.len() - left.len();
        let quantity = Quantity {
            numeral,
            unit,
            bound: bound(text, at..end, lengths),
            same_day: false,
            from_start: is_from_start(text, at..end, lengths),
            range: at..end,
            number: at + number.start..at + number.end,
        };
        let valid = !is_other(text, at..end, unit, numeral.value, lengths);
        return Some((valid.then_some(quantity), end));
    }
    if let Some(phrase) = lengths.same_day.find(window_after(text, at)) {
        let end = at + phrase.as_str().trim_end_matches(|c: char| !is_letter(c)).len();
        // «в тот же рабочий день»
        let kind = phrase.as_str().split_whitespace().find_map(|word| Some(kind(word, lengths).ok()?.1));
        return Some((Some(one(of_kind(Unit::Day, kind), at..end, true)), end));
    }
    let (left, unit) = kind_and_unit(rest, lengths).ok()?;
    let end = text.len() - left.len();
    let before = window_before(text, at);
    let within = lengths.within_before.as_ref().is_some_and(|p| p.is_match(before))
        || lengths.within_after.as_ref().is_some_and(|p| p.is_match(window_after(text, end)));
    (within && unit != Unit::Second).then(|| (Some(one(unit, at..end, false)), end))
}

/// A duration that is said without a number.
fn one(unit: Unit, range: Range<usize>, same_day: bool) -> Quantity {
    let numeral = Numeral { value: Amount::whole(1), from: None, words: None };
    let number = range.start..range.start;
    Quantity { numeral, unit, bound: Bound::Exact, same_day, from_start: false, range, number }
}

/// Whether a duration is counted from the day on which the application came in.
fn is_from_start(text: &str, at: Range<usize>, words: &DurationWords) -> bool {
    let (before, after) = (window_before(text, at.start), text.get(at.end..).unwrap_or_default());
    words.from_start_before.as_ref().is_some_and(|p| p.is_match(before))
        || words.from_start_after.as_ref().is_some_and(|p| p.is_match(after))
}

/// `15 (пятнадцать) рабочих дней`, `күнтізбелік 1 күн`, `трехдневный`, with the bytes of the number.
fn counted<'a>(input: &'a str, words: &GrammarWords) -> IResult<&'a str, (Numeral, Unit, Range<usize>)> {
    let lengths = &words.durations;
    if let Ok((rest, (number, unit))) = joined(input, words) {
        return Ok((rest, (number, unit, 0..input.len() - rest.len())));
    }
    if let Ok(read) = unit_first(input, words) {
        return Ok(read);
    }
    let (rest, before) = opt(terminated(|i| kind(i, lengths), space1)).parse(input)?;
    let start = input.len() - rest.len();
    let (rest, number) = numeral(rest, &words.numerals, lengths)?;
    let range = start..input.len() - rest.len();
    let dash = verify(opt(one_of("-–")), |dash: &Option<char>| dash.is_none() || lengths.dash_counts);
    let (rest, unit) = preceded((space0, dash, space0), |i| kind_and_unit(i, lengths)).parse(rest)?;
    Ok((rest, (number, of_kind(unit, before), range)))
}

/// `жұмыс күні 7 (жеті)`, with the bytes of the number. What follows must leave the number alone: it
/// counts no other thing (`жұмыс күні 2 өтініш`), no part (`7-тармақ`), no hour (`9.00`).
fn unit_first<'a>(input: &'a str, words: &GrammarWords) -> IResult<&'a str, (Numeral, Unit, Range<usize>)> {
    let lengths = &words.durations;
    let (rest, kind) = terminated(|i| kind(i, lengths), space1).parse(input)?;
    let day = |w: &str| lengths.units.unit(w, &lengths.endings).filter(|unit| *unit == Unit::Day);
    let (rest, unit) = terminated(map_opt(take_while1(is_letter), day), space1).parse(rest)?;
    let start = input.len() - rest.len();
    let alone = |left: &str| {
        let behind = left.trim_start();
        let limit = |p: &Pattern| p.is_match(window_after(left, 0));
        let sign = behind.chars().next().is_none_or(|c| !is_word(c));
        let part = left.starts_with(['-', '/', '(', ')', ':'])
            || left.strip_prefix('.').is_some_and(|l| l.starts_with(is_word));
        (sign && !part) || lengths.within_after.as_ref().is_some_and(&limit) || limit(&lengths.at_most_after)
    };
    let (left, number) = numeral(rest, &words.numerals, lengths)?;
    if !alone(left) || clock(input, start, words).is_some() {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)));
    }
    Ok((left, (number, of_kind(unit, Some(kind)), start..input.len() - left.len())))
}

/// A number and its unit in one word: `трехдневный`, `двадцатидневный`.
fn joined<'a>(input: &'a str, words: &GrammarWords) -> IResult<&'a str, (Numeral, Unit)> {
    map_opt(verify(take_while1(is_letter), |w: &str| w.len() < LONGEST), |word: &str| {
        let (number, unit) = word.char_indices().skip(2).find_map(|(at, _)| {
            let (number, unit) = word.split_at_checked(at)?;
            let number = words.numerals.value(number)?;
            let unit = words.durations.units.unit(unit, &words.durations.endings)?;
            Some((number, unit))
        })?;
        Some((Numeral { value: number, from: None, words: Some(number) }, unit))
    })
    .parse(input)
}

/// `рабочих дней`, `дней рабочих`, `минут`.
fn kind_and_unit<'a>(input: &'a str, words: &DurationWords) -> IResult<&'a str, Unit> {
    let (rest, before) = opt(terminated(|i| kind(i, words), space1)).parse(input)?;
    let (rest, unit) =
        map_opt(take_while1(is_letter), |w: &str| words.units.unit(w, &words.endings)).parse(rest)?;
    Ok((rest, of_kind(unit, before)))
}

fn kind<'a>(input: &'a str, words: &DurationWords) -> IResult<&'a str, Unit> {
    map_opt(verify(take_while1(is_letter), |w: &str| !w.is_empty()), |w: &str| {
        if listed(w, &words.working, &words.endings) {
            Some(Unit::WorkingDay)
        } else if listed(w, &words.calendar, &words.endings) {
            Some(Unit::CalendarDay)
        } else {
            None
        }
    })
    .parse(input)
}

/// Only days have kinds: «рабочий час» is an hour.
fn of_kind(unit: Unit, kind: Option<Unit>) -> Unit {
    if unit == Unit::Day { kind.unwrap_or(unit) } else { unit }
}

/// An age, a year of a date, an hour of the clock, a moment.
fn is_other(text: &str, range: Range<usize>, unit: Unit, value: Amount, words: &DurationWords) -> bool {
    let before = window_before(text, range.start);
    let after = window_after(text, range.end);
    (unit == Unit::Year && value > Amount::whole(100))
        || (words.other_before.is_match(before) && !words.at_most_before.is_match(before))
        || words.other_after.is_match(after)
        || words.unit_other_before.get(&unit).is_some_and(|p| p.is_match(before))
        || (unit == Unit::Hour
            && value >= FIRST_HOUR
            && words.until_hour.as_ref().is_some_and(|p| p.is_match(before)))
}

fn bound(text: &str, range: Range<usize>, words: &DurationWords) -> Bound {
    let at_most = words.at_most_before.is_match(window_before(text, range.start))
        || words.at_most_after.is_match(window_after(text, range.end));
    if at_most { Bound::AtMost } else { Bound::Exact }
}

/// The end of an hour of the clock that begins here.
fn clock(text: &str, at: usize, words: &GrammarWords) -> Option<usize> {
    let rest = &text[at..];
    let found = rest
        .starts_with(|c: char| c.is_ascii_digit())
        .then(|| words.durations.clock.find(window_after(text, at)))??;
    let digits = found.as_str().trim_end_matches(|c: char| !c.is_ascii_digit());
    // «10-15 минут» is a range, «10-15» a quarter past ten
    let range = digits.contains('-') && counted(rest, words).is_ok_and(|(_, (n, ..))| n.from.is_some());
    (!range).then_some(at + digits.len())
}

/// Where words, figures and brackets begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let starts = c == '(' || (is_word(c) && !is_word(before));
        before = c;
        starts.then_some(at)
    })
}

fn window_before(text: &str, end: usize) -> &str {
    let mut start = end.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..end]
}

fn window_after(text: &str, start: usize) -> &str {
    let mut end = (start + REACH).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[start..end]
}

#[cfg(test)]
mod tests;
