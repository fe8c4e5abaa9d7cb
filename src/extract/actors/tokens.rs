use crate::letters::{is_capital, is_word};
use std::ops::Range;

/// A word outside brackets.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub word: &'t str,
    pub range: Range<usize>,
    /// The text from this word on.
    pub rest: &'t str,
    /// A comma, dash, stop or number parts it from the word before; brackets do not.
    pub breaks: bool,
}

/// Whether nothing but a comma stands between two bytes of a text.
pub(super) fn parted_by_comma(text: &str, end: usize, start: usize) -> bool {
    text.get(end..start).is_some_and(|between| between.trim() == ",")
}

impl Token<'_> {
    /// An abbreviation: letters that are all capital.
    pub fn is_abbreviation(&self) -> bool {
        let letters = self.word.split('-').next().unwrap_or(self.word);
        letters.chars().count() > 1 && letters.chars().all(is_capital)
    }
}

/// The words of a text that stand outside brackets.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut depth = 0usize;
    let mut breaks = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if is_word(c) => {
                let mut end = start + c.len_utf8();
                while let Some(&(at, c)) = chars.peek() {
                    let inner = c == '-' || c == '/' || c == '.' || c == '’' || c == '\'';
                    let joined =
                        inner && text.get(at + c.len_utf8()..).is_some_and(|r| r.starts_with(is_word));
                    if !is_word(c) && !joined {
                        break;
                    }
                    end = at + c.len_utf8();
                    chars.next();
                }
                if depth == 0
                    && let (Some(word), Some(rest)) = (text.get(start..end), text.get(start..))
                {
                    let number = word.starts_with(|c: char| c.is_ascii_digit());
                    if number {
                        breaks = true;
                    } else {
                        found.push(Token { word, range: start..end, rest, breaks });
                        breaks = false;
                    }
                }
            }
            ' ' | '\u{a0}' | '\n' | '"' | '«' | '»' | '“' | '”' => {}
            _ if depth == 0 => breaks = true,
            _ => {}
        }
    }
    found
}
