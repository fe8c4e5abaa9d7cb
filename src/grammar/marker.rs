//! Markers of items, subitems and steps at the beginning of a paragraph.
//!
//! | text | marker | kind | number |
//! |---|---|---|---|
//! | `5. Срок` | `5.` | item | `5` |
//! | `7-1. Срок` | `7-1.` | item | `7-1` |
//! | `10\. Срок` | `10\.` | item | `10` |
//! | `4.2. Срок` | `4.2.` | item | `4.2` |
//! | `«8. Әрбір` | `8.` | item | `8` |
//! | `" 3) мастер` | `3)` | subitem | `3` |
//! | `1) прием` | `1)` | subitem | `1` |
//! | `2) процесс 1 – ввод` | `2) процесс 1 –` | subitem | `2` |
//! | `действие 3 - выдача` | `действие 3 -` | step | `3` |
//! | `процедура – 2 - прием` | `процедура – 2 -` | step | `2` |
//! | `1-рәсім – қабылдау` | `1-рәсім –` | step | `1` |
//! | `Вторая процедура – прием` | `Вторая процедура –` | step | `2` |
//! | `- прием`, `б) прием` | `-`, `б)` | dash | |
//!
//! A date (`01.11.2012`) and a decimal (`1.5`) are no markers.
//!
//! ```
//! use reglint::grammar::marker::{Kind, marker};
//!
//! use reglint::pack::StepWords;
//!
//! let list = |words: &str| words.split(' ').map(str::to_owned).collect();
//! let words = StepWords { nouns: list("действие процедура процесс рәсім"), ordinals: list("перв втор") };
//! let read = |text| marker(text, &words).map(|m| (&text[m.range.clone()], m.kind, m.number));
//! assert_eq!(read("5. Срок"), Some(("5.", Kind::Item, Some("5".into()))));
//! assert_eq!(read("7-1. Срок"), Some(("7-1.", Kind::Item, Some("7-1".into()))));
//! assert_eq!(read("10\\. Срок"), Some(("10\\.", Kind::Item, Some("10".into()))));
//! assert_eq!(read("4.2. Срок"), Some(("4.2.", Kind::Item, Some("4.2".into()))));
//! assert_eq!(read("«8. Әрбір"), Some(("8.", Kind::Item, Some("8".into()))));
//! assert_eq!(read("1) прием"), Some(("1)", Kind::Subitem, Some("1".into()))));
//! assert_eq!(read("2) процесс 1 – ввод"), Some(("2) процесс 1 –", Kind::Subitem, Some("2".into()))));
//! assert_eq!(read("действие 3 - выдача"), Some(("действие 3 -", Kind::Step, Some("3".into()))));
//! assert_eq!(read("процедура – 2 - прием"), Some(("процедура – 2 -", Kind::Step, Some("2".into()))));
//! assert_eq!(read("1-рәсім – қабылдау"), Some(("1-рәсім –", Kind::Step, Some("1".into()))));
//! let second = Some(("Вторая процедура –", Kind::Step, Some("2".into())));
//! assert_eq!(read("Вторая процедура – прием"), second);
//! assert_eq!(read("№ 1 действие – прием"), Some(("№ 1 действие –", Kind::Step, Some("1".into()))));
//! assert_eq!(read("- прием"), Some(("-", Kind::Dash, None)));
//! assert_eq!(read("б) прием"), Some(("б)", Kind::Dash, None)));
//! assert_eq!(read("01.11.2012 года"), None);
//! assert_eq!(read("1.5 часа"), None);
//! ```

use crate::letters::{fold, is_capital, is_letter};
use crate::pack::StepWords;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{anychar, char, multispace0, multispace1, one_of};
use nom::combinator::{map_opt, not, opt, peek, recognize, verify};
use nom::multi::many1_count;
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

/// Reads the marker with which a text begins. `steps` are the words of numbered steps.
pub fn marker(text: &str, steps: &StepWords) -> Option<Marker> {
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

/// `5`, `7-1`, `4.2`.
fn number(i: &str) -> IResult<&str, &str> {
    let part = verify(digits, |d: &str| d.len() <= 2 && !d.starts_with('0'));
    let parts = terminated(many1_count(preceded(char('.'), part)), peek((multispace0, one_of(".)"))));
    let amended = pair(char('-'), digits).map(|_| 1);
    let date = |n: &str| n.starts_with('0') && n.contains('.');
    verify(recognize(pair(digits, opt(alt((amended, parts))))), |n: &str| !date(n)).parse(i)
}

fn numbered<'a>(i: &'a str, steps: &StepWords) -> IResult<&'a str, (Kind, Option<String>)> {
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

/// `действие 3 -`, `процедура – 2 -`, `1-рәсім –`, `1-я процедура –`: the word before or behind its
/// number. The dash after it belongs to the marker and may be missing; behind a number in words it may
/// not: «первая процедура включает» is running text.
fn step<'a>(i: &'a str, steps: &StepWords) -> IResult<&'a str, String> {
    let word = |i: &'a str| step_word(i, &steps.nouns);
    let before = (word, multispace0, opt(one_of(DASHES)), multispace0, opt(tag("№")), multispace0, digits)
        .map(|parts| parts.6);
    let sign = opt(terminated(tag("№"), multispace0));
    let behind = preceded(sign, (digits, multispace0, opt(one_of(DASHES)), multispace0, word));
    let behind = behind.map(|parts| parts.0);
    let ending = verify(take_while1(is_letter), |letters: &str| letters.chars().count() <= ENDING);
    let inflected = (digits, char('-'), ending, multispace1, word).map(|parts| parts.0);
    let closing = || (multispace0, one_of("-–—−:."));
    let figures = terminated(alt((before, behind, inflected)), opt(closing())).map(str::to_owned);
    let spelled = (|i| ordinal(i, &steps.ordinals), multispace1, word, closing()).map(|parts| parts.0);
    alt((figures, spelled)).parse(i)
}

/// Letters that an ordinal's ending has at most.
const ENDING: usize = 3;

/// `Первая`, `Екінші`: a stem of the list, its number by its place, with an ending.
fn ordinal<'a>(i: &'a str, stems: &[String]) -> IResult<&'a str, String> {
    map_opt(take_while1(is_letter), |word: &str| {
        let word = fold(word);
        let fits =
            |stem: &String| word.strip_prefix(stem.as_str()).is_some_and(|e| e.chars().count() <= ENDING);
        stems.iter().position(fits).map(|at| (at + 1).to_string())
    })
    .parse(i)
}

/// A whole word of the list.
fn step_word<'a>(i: &'a str, steps: &[String]) -> IResult<&'a str, &'a str> {
    let letters = take_while1(|c: char| is_letter(c) || c == '-');
    verify(letters, |w: &str| {
        let w = fold(w.trim_end_matches('-'));
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
        let list = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
        let words =
            StepWords { nouns: list(&words), ordinals: list(&["перв", "втор", "үшінші"]) };
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
    fn a_number_of_several_parts_is_no_decimal_and_no_date() {
        assert_eq!(read("4.2. мастер"), Some(("4.2.", Kind::Item, Some("4.2".into()))));
        assert_eq!(read("4.2) мастер"), Some(("4.2)", Kind::Subitem, Some("4.2".into()))));
        assert_eq!(read("2.1.3. мастер"), Some(("2.1.3.", Kind::Item, Some("2.1.3".into()))));
        for text in ["4.2 часа", "01.11.2012 г.", "01.11. 2012", "4.2.2012 года"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn steps_may_be_counted_by_ordinals() {
        assert_eq!(
            read("Первая процедура – прием"),
            Some(("Первая процедура –", Kind::Step, Some("1".into())))
        );
        assert_eq!(read("Второе действие: прием"), Some(("Второе действие:", Kind::Step, Some("2".into()))));
        assert_eq!(read("2-я процедура – прием"), Some(("2-я процедура –", Kind::Step, Some("2".into()))));
        assert_eq!(read("Үшінші рәсім – беру"), Some(("Үшінші рәсім –", Kind::Step, Some("3".into()))));
        for text in
            ["Первая процедура включает прием", "Первый мастер – прием", "Первоочередное действие – прием"]
        {
            assert_eq!(read(text), None, "{text}");
        }
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
