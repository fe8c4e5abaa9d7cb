use regex::Regex;
use serde::{Deserialize, Deserializer, de::Error};
use std::cell::Cell;
use std::ops::{Deref, Range};
use std::sync::OnceLock;

/// A regular expression of a rules file, as it is written there.
///
/// It is compiled when first used: a run uses few of them, and compiling them all takes longer than
/// reading an act. Those of a folder from outside are compiled when it is read, so that a broken one
/// is refused; tests do the same with the embedded ones.
///
/// Its letters (`\p{L}`, `\w`) are the Latin and the Cyrillic ones and its figures (`\d`) the ten of
/// ASCII: with those of all the world's scripts it would take many times as long to compile.
#[derive(Debug, Clone)]
pub struct Expression {
    written: String,
    compiled: OnceLock<Regex>,
}

thread_local! {
    /// Whether expressions read now are compiled at once.
    static AT_ONCE: Cell<bool> = const { Cell::new(false) };
}

/// Latin and Cyrillic letters, as members of a class.
const LETTERS: &str =
    r"A-Za-z\u{aa}\u{b5}\u{ba}\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2af}\u{400}-\u{481}\u{48a}-\u{52f}";

impl Expression {
    /// Compiles an expression.
    ///
    /// # Errors
    /// When it is not a regular expression.
    pub fn new(written: impl Into<String>) -> Result<Self, regex::Error> {
        let written = written.into();
        let regex = Regex::new(&narrow(&written))?;
        Ok(Expression { written, compiled: OnceLock::from(regex) })
    }

    /// An expression of a rules file that is being read.
    ///
    /// # Errors
    /// When it is not a regular expression and what is read is compiled at once.
    pub(crate) fn read(written: String) -> Result<Self, regex::Error> {
        if AT_ONCE.get() {
            return Expression::new(written);
        }
        Ok(Expression { written, compiled: OnceLock::new() })
    }

    /// The same without the bounds of words (`\b`): it matches wherever this one does, and quickly finds
    /// that it does not. Where words begin and end in Cyrillic only the slow engines of `regex` can tell.
    pub(crate) fn loose(&self) -> Expression {
        Expression { written: self.written.replace(r"\b", ""), compiled: OnceLock::new() }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.written
    }
}

/// Reads something whose expressions are to be compiled at once, so that a broken one is an error.
pub(crate) fn compiled_at_once<T>(read: impl FnOnce() -> T) -> T {
    let before = AT_ONCE.replace(true);
    let value = read();
    AT_ONCE.set(before);
    value
}

/// An expression with its classes of letters and figures narrowed.
fn narrow(written: &str) -> String {
    let classes = [
        (r"\p{L}", format!("[{LETTERS}]")),
        (r"\w", format!("[{LETTERS}0-9_]")),
        (r"\W", format!("[^{LETTERS}0-9_]")),
        (r"\d", "[0-9]".to_owned()),
    ];
    let mut out = String::with_capacity(written.len() * 2);
    let mut rest = written;
    while let Some((before, escaped)) = rest.find('\\').and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let narrowed = classes.iter().find_map(|(wide, narrow)| Some((escaped.strip_prefix(wide)?, narrow)));
        if let Some((behind, narrow)) = narrowed {
            out.push_str(narrow);
            rest = behind;
        } else {
            let sign = escaped.chars().take(2).map(char::len_utf8).sum();
            let (kept, behind) = escaped.split_at_checked(sign).unwrap_or((escaped, ""));
            out.push_str(kept);
            rest = behind;
        }
    }
    out + rest
}

impl Deref for Expression {
    type Target = Regex;
    fn deref(&self) -> &Regex {
        // Only an embedded one can be broken here, and tests keep that from being shipped.
        self.compiled.get_or_init(|| Regex::new(&narrow(&self.written)).unwrap_or_else(|_| never()))
    }
}

/// A pattern that matches nothing.
fn never() -> Regex {
    #[allow(clippy::expect_used)]
    Regex::new("[^\\s\\S]").expect("an empty class is a pattern")
}

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Expression::read(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A regular expression of a pack, blind to case and to the dots of «ё»; a space in it stands for any white space, ` ?` for
/// white space or none.
#[derive(Debug, Clone)]
pub struct Pattern(Expression);

impl Pattern {
    /// Compiles a pack's pattern.
    ///
    /// # Errors
    /// When it is not a regular expression.
    pub fn new(pattern: &str) -> Result<Self, regex::Error> {
        Expression::new(spelled_out(pattern)).map(Pattern)
    }

    /// The range of a group of the first match.
    pub fn group(&self, text: &str, group: usize) -> Option<Range<usize>> {
        self.captures(text)?.get(group).map(|m| m.range())
    }
}

/// A pattern as the expression that it is short for.
fn spelled_out(pattern: &str) -> String {
    let pattern = both_spellings(pattern);
    let any_space = pattern.replace(" ?", r"\s*").replace(" +", r"\s+").replace(' ', r"\s+");
    format!("(?i){any_space}")
}

/// A pattern for which «е» stands for «ё» too: few texts tell them apart.
fn both_spellings(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() * 2);
    let (mut within, mut escaped) = (0_usize, false);
    for c in pattern.replace("а-я", "а-яё").chars() {
        match c {
            _ if escaped => out.push(c),
            'е' if within > 0 => out.push_str("её"),
            'е' => out.push_str("[её]"),
            'Е' if within > 0 => out.push_str("ЕЁ"),
            'Е' => out.push_str("[ЕЁ]"),
            _ => out.push(c),
        }
        match c {
            '[' if !escaped => within += 1,
            ']' if !escaped => within = within.saturating_sub(1),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    out
}

impl Deref for Pattern {
    type Target = Regex;
    fn deref(&self) -> &Regex {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pattern = String::deserialize(deserializer)?;
        Expression::read(spelled_out(&pattern)).map(Pattern).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_figures_are_those_of_our_texts() {
        let words = Expression::new(r"^[^\p{L}]*(\p{L}+)[\s\d]*\W\w+\.$").unwrap();
        assert_eq!(&words.captures("«Әкімдік 12,ёлка_7.").unwrap()[1], "Әкімдік");
        assert!(!words.is_match("行政 12,ёлка."));
        assert_eq!(narrow(r"\\d\.\d"), r"\\d\.[0-9]");
        assert!(Expression::new("(").is_err());
    }
}
