//! The words that a slip of wording should give way to.

use crate::letters::{is_capital, is_letter, is_small, is_word};
use crate::pack::Expression;
use regex::Captures;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// What is read in the words of a slip, without regard to case, and what is written for it.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "(String, String)")]
pub struct Change {
    read: Expression,
    write: String,
}

impl TryFrom<(String, String)> for Change {
    type Error = regex::Error;

    fn try_from((read, write): (String, String)) -> Result<Self, regex::Error> {
        Ok(Change { read: Expression::read(format!("(?i){read}"))?, write })
    }
}

/// Endings of one case after an abbreviation: the letters it ends in, the endings (parted by `|`, the
/// likeliest first); under "" those after all others.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Endings(BTreeMap<String, String>);

impl Endings {
    pub(super) fn after(&self, abbreviation: &str) -> Option<&str> {
        let last = abbreviation.chars().next_back()?;
        let named = self.0.iter().find(|(letters, _)| letters.contains(last)).map(|(_, ending)| ending);
        named.or_else(|| self.0.get(""))?.split('|').next()
    }

    /// The abbreviation with the ending of this case that the texts themselves give it elsewhere.
    pub(super) fn used<'t>(
        &self,
        abbreviation: &str,
        mut texts: impl Iterator<Item = &'t str>,
    ) -> Option<String> {
        let endings: Vec<&str> = self.0.values().flat_map(|e| e.split('|')).collect();
        let with_hyphen = format!("{abbreviation}-");
        texts.find_map(|text| {
            let mut places = text.match_indices(&with_hyphen).map(|(at, found)| at + found.len());
            places.find_map(|at| {
                let rest = text.get(at..)?;
                let ending = rest.get(..rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len()))?;
                endings.contains(&ending).then(|| format!("{with_hyphen}{ending}"))
            })
        })
    }
}

/// Words after a row of changes.
pub(super) fn changed<'c>(words: &str, changes: impl Iterator<Item = &'c Change>) -> String {
    changes.fold(words.to_owned(), |words, change| {
        change.read.replace_all(&words, change.write.as_str()).into_owned()
    })
}

/// A template with the groups of a match put in, as the text has them.
pub(super) fn expanded(template: &str, text: &str, found: &Captures) -> String {
    let mut pieces = template.split('$');
    let mut words = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
        let (number, rest) = piece.split_at(digits);
        let group = number.parse().ok().and_then(|n| found.get(n)).map(|m| m.range());
        words += group.and_then(|range| text.get(range)).unwrap_or_default();
        words += rest;
    }
    words
}

/// Words with a capital where those that they replace have one.
pub(super) fn capitalized_as(here: &str, better: String) -> String {
    let mut letters = better.chars();
    match (here.chars().next(), letters.next()) {
        (Some(was), Some(first)) if is_capital(was) && is_small(first) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => better,
    }
}

/// A range made longer to the edges of the words in which it begins and ends.
pub(crate) fn whole_words(text: &str, range: &Range<usize>) -> Range<usize> {
    let inside = |at: usize| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at..).and_then(|t| t.chars().next());
        before.is_some_and(is_word) && after.is_some_and(is_word)
    };
    let (mut start, mut end) = (range.start, range.end);
    while start < end && inside(start) {
        start -= text.get(..start).and_then(|t| t.chars().next_back()).map_or(1, char::len_utf8);
    }
    while start < end && inside(end) {
        end += text.get(end..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8);
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_grows_to_whole_words() {
        let text = "получение результата услуги";
        let at = text.find("результ").unwrap();
        let grown = whole_words(text, &(at + 2..at + 8));
        assert_eq!(&text[grown], "результата");
        assert_eq!(whole_words("а, б", &("а".len().."а,".len())), "а".len().."а,".len());
    }

    #[test]
    fn an_abbreviation_takes_the_ending_of_its_last_letter() {
        let endings = Endings(BTreeMap::from([("".into(), "ға".into()), ("П".into(), "қа".into())]));
        assert_eq!(endings.after("ЭҮП"), Some("қа"));
        assert_eq!(endings.after("ОҚО"), Some("ға"));
        let endings = Endings(BTreeMap::from([(String::new(), "ға|на".into())]));
        assert_eq!(endings.after("ОҚО"), Some("ға"));
        let used = |text| endings.used("ОҚО", [text].into_iter());
        assert_eq!(used("ОҚО-ның маманы ОҚО-на келеді").as_deref(), Some("ОҚО-на"));
        assert_eq!(used("ОҚО-ның маманы"), None);
    }
}
