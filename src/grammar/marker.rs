//! Markers of items, subitems and steps at the beginning of a paragraph.
//!
//! | text | marker | kind | number |
//! |---|---|---|---|
//! | `5. Срок` | `5.` | item | `5` |
//! | `7-1. Срок` | `7-1.` | item | `7-1` |
//! | `10\. Срок` | `10\.` | item | `10` |
//! | `«8. Әрбір` | `8.` | item | `8` |
//! | `" 3) мастер` | `3)` | subitem | `3` |
//! | `1) прием` | `1)` | subitem | `1` |
//! | `2) процесс 1 – ввод` | `2) процесс 1 –` | subitem | `2` |
//! | `действие 3 - выдача` | `действие 3 -` | step | `3` |
//! | `процедура – 2 - прием` | `процедура – 2 -` | step | `2` |
//! | `1-рәсім – қабылдау` | `1-рәсім –` | step | `1` |
//! | `- прием`, `б) прием` | `-`, `б)` | dash | |
//!
//! A date (`01.11.2012`) and a decimal (`1.5`) are no markers.
//!
//! ```
//! use reglint::grammar::marker::{Kind, marker};
//!
//! let words = ["действие".to_owned(), "процедура".to_owned(), "процесс".to_owned(), "рәсім".to_owned()];
//! let read = |text| marker(text, &words).map(|m| (&text[m.range.clone()], m.kind, m.number));
//! assert_eq!(read("5. Срок"), Some(("5.", Kind::Item, Some("5".into()))));
//! assert_eq!(read("7-1. Срок"), Some(("7-1.", Kind::Item, Some("7-1".into()))));
//! assert_eq!(read("10\\. Срок"), Some(("10\\.", Kind::Item, Some("10".into()))));
//! assert_eq!(read("«8. Әрбір"), Some(("8.", Kind::Item, Some("8".into()))));
//! assert_eq!(read("1) прием"), Some(("1)", Kind::Subitem, Some("1".into()))));
//! assert_eq!(read("2) процесс 1 – ввод"), Some(("2) процесс 1 –", Kind::Subitem, Some("2".into()))));
//! assert_eq!(read("действие 3 - выдача"), Some(("действие 3 -", Kind::Step, Some("3".into()))));
//! assert_eq!(read("процедура – 2 - прием"), Some(("процедура – 2 -", Kind::Step, Some("2".into()))));
//! assert_eq!(read("1-рәсім – қабылдау"), Some(("1-рәсім –", Kind::Step, Some("1".into()))));
//! assert_eq!(read("№ 1 действие – прием"), Some(("№ 1 действие –", Kind::Step, Some("1".into()))));
//! assert_eq!(read("- прием"), Some(("-", Kind::Dash, None)));
//! assert_eq!(read("б) прием"), Some(("б)", Kind::Dash, None)));
//! assert_eq!(read("01.11.2012 года"), None);
//! assert_eq!(read("1.5 часа"), None);
//! ```

use crate::letters::{is_capital, is_letter};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{anychar, char, multispace0, multispace1, one_of};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};
use std::ops::Range;

/// What a marker introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `5.`
    Item,
    /// `5)`, alone or before a step's word.
    Subitem,
    /// A step's word and number: `действие 1 –`, `1-рәсім –`.
    Step,
    /// `-`, `б)`
    Dash,
}

/// A marker at the beginning of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// What it introduces.
    pub kind: Kind,
    /// Bytes of the marker.
    pub range: Range<usize>,
    /// Byte at which the words after it begin.
    pub words: usize,
    /// The number as printed, without stop or bracket; none for a dash.
    pub number: Option<String>,
}

const DASHES: &str = "-–—−";
const QUOTES: &str = "«\"“„";

/// Reads the marker with which a text begins. `steps` are the words of numbered steps, in lower case.
pub fn marker(text: &str, steps: &[String]) -> Option<Marker> {
    let (rest, _) = lead(text).ok()?;
    let start = text.len() - rest.len();
    let (after, (kind, number)) =
        alt((|i| numbered(i, steps), |i| step(i, steps).map(|(r, n)| (r, (Kind::Step, Some(n)))), dash))
            .parse(rest)
            .ok()?;
    let end = text.len() - after.len();
    let words = text.len() - after.trim_start().len();
    Some(Marker { kind, range: start..end, words, number })
}

/// White space, a list's dash and an opening quote that may stand before a number.
fn lead(i: &str) -> IResult<&str, &str> {
    let bullet = (one_of("-•*·"), multispace1, peek(number), peek_bracket_or_stop);
    recognize((
        multispace0,
        opt(bullet),
        opt(terminated((one_of(QUOTES), multispace0), peek((number, opt(char('\\')), one_of(".)"))))),
    ))
    .parse(i)
}

fn peek_bracket_or_stop(i: &str) -> IResult<&str, ()> {
    peek((number, multispace0, opt(char('\\')), one_of(".)"))).map(|_| ()).parse(i)
}

fn digits(i: &str) -> IResult<&str, &str> {
    verify(take_while1(|c: char| c.is_ascii_digit()), |d: &str| d.len() <= 3).parse(i)
}

/// `5`, `7-1`.
fn number(i: &str) -> IResult<&str, &str> {
    recognize(pair(digits, opt(pair(char('-'), digits)))).parse(i)
}

fn numbered<'a>(i: &'a str, steps: &[String]) -> IResult<&'a str, (Kind, Option<String>)> {
    let (i, n) = number(i)?;
    let (i, _) = (multispace0, opt(char('\\'))).parse(i)?;
    let n = Some(n.to_owned());
    let (rest, stop) = one_of(".)").parse(i)?;
    if stop == '.' {
        let (rest, _) = not(peek(one_of("0123456789"))).parse(rest)?;
        return Ok((rest, (Kind::Item, n)));
    }
    let after = preceded(multispace0, |i| step(i, steps)).parse(rest);
    Ok((after.map_or(rest, |(after, _)| after), (Kind::Subitem, n)))
}

/// `действие 3 -`, `процедура – 2 -`, `1-рәсім –`: the word before or behind its number. The dash
/// after it belongs to the marker and may be missing.
fn step<'a>(i: &'a str, steps: &[String]) -> IResult<&'a str, String> {
    let word = |i: &'a str| step_word(i, steps);
    let before = (word, multispace0, opt(one_of(DASHES)), multispace0, opt(tag("№")), multispace0, digits)
        .map(|parts| parts.6);
    let sign = opt(terminated(tag("№"), multispace0));
    let behind = preceded(sign, (digits, multispace0, opt(one_of(DASHES)), multispace0, word));
    let behind = behind.map(|parts| parts.0);
    let closing = (multispace0, one_of("-–—−:."));
    terminated(alt((before, behind)), opt(closing)).map(str::to_owned).parse(i)
}

/// A whole word of the list.
fn step_word<'a>(i: &'a str, steps: &[String]) -> IResult<&'a str, &'a str> {
    let letters = take_while1(|c: char| is_letter(c) || c == '-');
    verify(letters, |w: &str| {
        let w = w.trim_end_matches('-').to_lowercase();
        steps.contains(&w)
    })
    .parse(i)
}

/// A dash, a bullet, or a letter with a bracket.
fn dash(i: &str) -> IResult<&str, (Kind, Option<String>)> {
    let sign = recognize(one_of("-–—−•·*"));
    let letter = recognize((verify(anychar, |c: &char| is_letter(*c) && !is_capital(*c)), char(')')));
    let (rest, _) = terminated(alt((sign, letter)), multispace1).parse(i)?;
    let at = i.len() - rest.len();
    let mark = i.get(..at).map_or(0, |m| m.trim_end().len());
    Ok((i.get(mark..).unwrap_or_default(), (Kind::Dash, None)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, Kind, Option<String>)> {
        let words = ["действие", "процедура", "процесс", "условие", "шарт", "рәсім", "іс-қимыл"];
        let words: Vec<String> = words.iter().map(|w| (*w).to_owned()).collect();
        marker(text, &words).map(|m| (text.get(m.range).unwrap_or("?"), m.kind, m.number))
    }

    #[test]
    fn a_bullet_before_a_number_is_no_marker_of_its_own() {
        assert_eq!(read("- 1) прием"), Some(("1)", Kind::Subitem, Some("1".into()))));
        assert_eq!(read("- 2. Нысаны"), Some(("2.", Kind::Item, Some("2".into()))));
    }

    #[test]
    fn a_stray_quote_hides_no_marker() {
        assert_eq!(read("\" 3) мастер"), Some(("3)", Kind::Subitem, Some("3".into()))));
        assert_eq!(read("«1) прием"), Some(("1)", Kind::Subitem, Some("1".into()))));
        assert_eq!(read("\"3 шага\" до двери"), None);
    }

    #[test]
    fn spaces_inside_a_marker() {
        assert_eq!(read("18 ) выдача"), Some(("18 )", Kind::Subitem, Some("18".into()))));
        assert_eq!(read("2- рәсім – беру"), Some(("2- рәсім –", Kind::Step, Some("2".into()))));
        assert_eq!(read("процедура - 2 – прием"), Some(("процедура - 2 –", Kind::Step, Some("2".into()))));
    }

    #[test]
    fn a_step_word_without_number_is_running_text() {
        assert_eq!(read("процесс авторизации"), None);
        assert_eq!(read("3 рабочих дня"), None);
        assert_eq!(read("1-қосымша"), None);
    }

    #[test]
    fn compound_kazakh_markers() {
        assert_eq!(read("3) 1-шарт – тексеру"), Some(("3) 1-шарт –", Kind::Subitem, Some("3".into()))));
        assert_eq!(read("2-іс-қимыл – беру"), Some(("2-іс-қимыл –", Kind::Step, Some("2".into()))));
    }

    #[test]
    fn odd_input_gives_none() {
        for text in ["", " ", "-", "«", "«1", "1", "1-", "1-1", "\\.", ")", "действие"] {
            let _ = read(text);
        }
        assert_eq!(read("12345. Слова"), None);
    }
}
