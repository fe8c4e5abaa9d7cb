//! Numerals: figures, numbers in words, and both beside each other.
//!
//! | text | value | from | words |
//! |---|---|---|---|
//! | `5` | 5 | | |
//! | `1,5` | 1.5 | | |
//! | `15 (пятнадцать)`, `1(бір)` | 15, 1 | | 15, 1 |
//! | `4-х (четырех)` | 4 | | 4 |
//! | `5 (шесть)` | 5 | | 6 |
//! | `пяти (5)`, `двадцати двух` | 5, 22 | | 5, 22 |
//! | `(двух)` | 2 | | 2 |
//! | `10–15`, `от 10 до 15` | 15 | 10 | |

use crate::letters::{is_letter, is_word};
use crate::model::Amount;
use crate::pack::{DurationWords, NumeralWords, listed};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, space0, space1};
use nom::combinator::{map_opt, not, opt, peek, recognize, verify};
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

/// A number as a text gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// The figure, or the number in words where there is no figure; the upper one of a range.
    pub value: Amount,
    /// The lower number of a range.
    pub from: Option<Amount>,
    /// The number in words, where it is written so: in brackets beside the figure, or alone.
    pub words: Option<Amount>,
}

impl Numeral {
    fn figure(value: Amount) -> Self {
        Numeral { value, from: None, words: None }
    }

    fn words(words: Amount) -> Self {
        Numeral { value: words, from: None, words: Some(words) }
    }
}

/// Reads the numeral at the beginning of a text, ranges included.
pub fn numeral<'a>(
    input: &'a str,
    numerals: &NumeralWords,
    durations: &DurationWords,
) -> IResult<&'a str, Numeral> {
    alt((|i| range(i, numerals, durations), |i| single(i, numerals))).parse(input)
}

/// Writes a whole number below a million in words, in the case that the pack's forms have at this
/// place; every part takes the case in `all_parts` languages (ru), only the last one in others (kk).
pub fn spell(number: u32, case: usize, all_parts: bool, numerals: &NumeralWords) -> Option<String> {
    let (thousands, rest) = (i64::from(number / 1000), i64::from(number % 1000));
    let mut parts = Vec::new();
    if thousands > 1 {
        parts.extend(below_thousand(thousands, numerals));
    }
    if thousands > 0 {
        parts.push(1000);
    }
    if rest > 0 || thousands == 0 {
        parts.extend(below_thousand(rest, numerals));
    }
    let last = parts.len().checked_sub(1)?;
    let words: Option<Vec<&str>> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| numerals.form(*part, if all_parts || at == last { case } else { 0 }))
        .collect();
    Some(words?.join(" "))
}

/// The numbers with words of their own that make up a number: 322 is 300, 20, 2 (kk: 3, 100, 20, 2).
fn below_thousand(number: i64, numerals: &NumeralWords) -> Vec<i64> {
    let mut parts = Vec::new();
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds > 0 && numerals.form(hundreds * 100, 0).is_some() {
        parts.push(hundreds * 100);
    } else if hundreds > 0 {
        parts.extend([hundreds, 100]);
    }
    if rest == 0 && hundreds > 0 {
        return parts;
    }
    if numerals.form(rest, 0).is_some() {
        parts.push(rest);
    } else {
        parts.extend([rest / 10 * 10, rest % 10]);
    }
    parts
}

/// One number: a figure, words, or both.
fn single<'a>(input: &'a str, numerals: &NumeralWords) -> IResult<&'a str, Numeral> {
    alt((
        |i| figure_and_words(i, numerals),
        |i| words_and_figure(i, numerals),
        |i| bracketed_words(i, numerals).map(|(rest, words)| (rest, Numeral::words(words))),
    ))
    .parse(input)
}

/// `15`, `15 (пятнадцать)`, `4-х (четырех)`, `1(бір)`.
fn figure_and_words<'a>(input: &'a str, numerals: &NumeralWords) -> IResult<&'a str, Numeral> {
    let (rest, value) = terminated(figure, opt(ordinal_tail)).parse(input)?;
    let (rest, words) = opt(preceded(space0, |i| bracketed_words(i, numerals))).parse(rest)?;
    Ok((rest, Numeral { words, ..Numeral::figure(value) }))
}

/// `двадцати двух`, `пяти (5)`.
fn words_and_figure<'a>(input: &'a str, numerals: &NumeralWords) -> IResult<&'a str, Numeral> {
    let (rest, words) = spelled(input, numerals)?;
    let bracket = preceded(space0, delimited(pair(char('('), space0), figure, pair(space0, char(')'))));
    let (rest, value) = opt(bracket).parse(rest)?;
    Ok((rest, Numeral { value: value.unwrap_or(words), ..Numeral::words(words) }))
}

/// `(двух)`.
fn bracketed_words<'a>(input: &'a str, numerals: &NumeralWords) -> IResult<&'a str, Amount> {
    delimited(pair(char('('), space0), |i| spelled(i, numerals), pair(space0, char(')'))).parse(input)
}

/// `10–15`, `от 10 до 15`, `10 (десяти) - 15 (пятнадцати)`.
fn range<'a>(input: &'a str, numerals: &NumeralWords, words: &DurationWords) -> IResult<&'a str, Numeral> {
    let dashed = |i| {
        let (rest, from) = terminated(|i| single(i, numerals), (space0, one_of("-–—"), space0)).parse(i)?;
        single(rest, numerals).map(|(rest, to)| (rest, (from, to)))
    };
    let worded = |i| {
        let (rest, from) =
            preceded((|i| one_of_words(i, &words.range_from), space1), |i| single(i, numerals)).parse(i)?;
        let (rest, to) =
            preceded((space1, |i| one_of_words(i, &words.range_to), space1), |i| single(i, numerals))
                .parse(rest)?;
        Ok((rest, (from, to)))
    };
    let (rest, (from, to)) =
        verify(alt((dashed, worded)), |(from, to)| from.value < to.value).parse(input)?;
    Ok((rest, Numeral { from: Some(from.value), ..to }))
}

fn one_of_words<'a>(input: &'a str, list: &[String]) -> IResult<&'a str, &'a str> {
    verify(take_while1(is_letter), |word: &str| listed(word, list, &[])).parse(input)
}

/// Digits with at most three decimals: `5`, `1,5`, `0.25`.
fn figure(input: &str) -> IResult<&str, Amount> {
    let digits = |i| take_while_m_n(1, 6, |c: char| c.is_ascii_digit())(i);
    let decimals = |i| take_while_m_n(1, 3, |c: char| c.is_ascii_digit())(i);
    let end = |i| not(peek(take_while_m_n(1, 1, |c: char| c.is_ascii_digit()))).parse(i);
    map_opt(
        terminated((digits, opt(preceded(one_of(",."), terminated(decimals, end)))), end),
        |(whole, part): (&str, Option<&str>)| {
            let part = part.unwrap_or_default();
            let thousandths: i64 = format!("{part:0<3}").parse().ok()?;
            Some(Amount::thousandths(whole.parse::<i64>().ok()? * 1000 + thousandths))
        },
    )
    .parse(input)
}

/// `-х` of `4-х`, `-ти` of `5-ти`; not the next figure of a range, nor a whole word.
fn ordinal_tail(input: &str) -> IResult<&str, &str> {
    recognize((one_of("-–"), take_while_m_n(1, 3, is_letter), not(peek(take_while_m_n(1, 1, is_word)))))
        .parse(input)
}

/// A number in words: `двадцати двух`, `үш жүз он бес`.
fn spelled<'a>(input: &'a str, numerals: &NumeralWords) -> IResult<&'a str, Amount> {
    let (mut rest, first) = number_word(input, numerals)?;
    let mut number = Spelled::new(first);
    while let Ok((after, next)) = preceded(alt((space1, tag("-"))), |i| number_word(i, numerals)).parse(rest)
    {
        if !number.push(next) {
            break;
        }
        rest = after;
    }
    Ok((rest, number.value()))
}

/// One whole word that is a number.
fn number_word<'a>(input: &'a str, numerals: &NumeralWords) -> IResult<&'a str, Amount> {
    map_opt(take_while1(is_word), |word: &str| numerals.value(word)).parse(input)
}

/// A number being read word by word, the greater parts first.
struct Spelled {
    thousands: i64,
    below: i64,
    /// The last part read: the next one must be smaller, or a hundred or thousand to multiply by.
    last: i64,
}

impl Spelled {
    fn new(first: Amount) -> Self {
        let last = first.as_thousandths();
        let (thousands, below) = if last >= 1_000_000 { (last, 0) } else { (0, last) };
        Spelled { thousands, below, last }
    }

    /// Takes the next part; false where it does not continue the number.
    fn push(&mut self, part: Amount) -> bool {
        let part = part.as_thousandths();
        let digit = (1000..10_000).contains(&self.last);
        match part {
            1_000_000 if self.thousands == 0 && self.below > 0 => {
                self.thousands = self.below * 1000;
                self.below = 0;
            }
            100_000 if digit && self.below == self.last => self.below *= 100,
            _ if part == 0 || !self.takes(part) => return false,
            _ => self.below += part,
        }
        self.last = part;
        true
    }

    /// Units follow tens, tens and units follow hundreds, anything below follows thousands; a half
    /// follows a unit («бір жарым»).
    fn takes(&self, part: i64) -> bool {
        let room = match self.last {
            last if last >= 1_000_000 => 1_000_000,
            last if last >= 100_000 => 100_000,
            last if last >= 10_000 && last % 10_000 == 0 => 10_000,
            last if last >= 1000 => 1000,
            _ => return false,
        };
        part < room
    }

    fn value(&self) -> Amount {
        Amount::thousandths(self.thousands + self.below)
    }
}

#[cfg(test)]
mod tests;
