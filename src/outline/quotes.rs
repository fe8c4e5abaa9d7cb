//! Quotes around names: straight or angled, nested, closed once for two, or not closed at all.

use crate::letters::is_word;
use crate::text::Text;
use std::ops::Range;

/// Opening quotes minus closing ones. Straight quotes tell neither; an odd one counts as open.
pub fn balance(text: &str) -> i32 {
    let (mut angled, mut straight) = (0, 0);
    for c in text.chars() {
        match c {
            '«' | '“' | '„' => angled += 1,
            '»' | '”' => angled -= 1,
            '"' => straight += 1,
            _ => {}
        }
    }
    angled + straight % 2
}

/// The words with each quoted name, its quotes too, replaced by as many bytes of `_`. A quote that is
/// not closed hides nothing.
pub fn outside(words: &str) -> String {
    let mut plain = words.to_owned();
    let (mut depth, mut from) = (0, 0);
    for (at, c) in words.char_indices().filter(|&(_, c)| opens(c) || closes(c)) {
        let opening = if c == '"' { opens_straight(words, at) } else { opens(c) };
        match (opening, depth) {
            (true, 0) => (depth, from) = (1, at),
            (true, _) => depth += 1,
            (false, 1) => {
                let name = from..at + c.len_utf8();
                plain.replace_range(name.clone(), &"_".repeat(name.len()));
                depth = 0;
            }
            (false, _) => depth = (depth - 1).max(0),
        }
    }
    plain
}

fn opens(c: char) -> bool {
    matches!(c, '«' | '“' | '„' | '"')
}

fn closes(c: char) -> bool {
    matches!(c, '»' | '”' | '"')
}

/// A range without white space and stops at its ends; none where nothing is left.
fn trimmed(text: &Text, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.str(range.clone());
    let start = range.start + (words.len() - words.trim_start_matches([' ', '\n', '\t', '\u{a0}']).len());
    let end = range.start + words.trim_end_matches([' ', '\n', '\t', '\u{a0}', '.', ';', ',', ':']).len();
    (start < end).then_some(start..end)
}

/// The name within a range, white space, stops and the outer quotes taken off; none where nothing is
/// left. A closing quote that belongs to a quote inside the name stays.
pub fn unquoted(text: &Text, range: Range<usize>) -> Option<Range<usize>> {
    let mut r = trimmed(text, range)?;
    // A quote with white space and another quote behind it closes what stands before the name.
    while let Some(first) = text.str(r.clone()).chars().next().filter(|&c| opens(c)) {
        r.start += first.len_utf8();
        let Some(behind) = trimmed(text, r.clone()) else { break };
        if behind.start == r.start || !text.str(behind.clone()).starts_with(opens) {
            break;
        }
        r.start = behind.start;
    }
    let words = text.str(r.clone());
    if let Some(last) = words.chars().next_back().filter(|&c| closes(c)) {
        let inner = r.end - last.len_utf8();
        if balance(text.str(r.start..inner)) == 0 || balance(words) != 0 {
            r.end = inner.max(r.start);
        }
    }
    trimmed(text, r)
}

/// A range up to the bracket behind a closing quote, which tells of the act that approved what is
/// named; the whole range where it ends in a quote itself.
pub fn before_bracket(text: &Text, range: Range<usize>) -> Range<usize> {
    let words = text.str(range.clone());
    if words.trim_end().ends_with(closes) {
        return range;
    }
    let behind = |&(at, _): &(usize, char)| {
        let before = words.get(..at).unwrap_or_default().trim_end();
        before.ends_with(closes) && before.len() > 2
    };
    let end = words.char_indices().filter(|&(_, c)| c == '(').find(behind).map_or(words.len(), |(at, _)| at);
    range.start..range.start + end
}

/// The first quoted name of a range, without its quotes: up to the quote that closes it, or to the
/// end where none does.
pub fn first_quoted(text: &Text, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.str(range.clone());
    let (open, c) = words.char_indices().find(|&(_, c)| opens(c))?;
    let start = open + c.len_utf8();
    let name = range.start + start..range.start + name_end(words, start);
    let trimmed = text.str(name.clone()).trim();
    (!trimmed.is_empty()).then_some(name)
}

/// Where the name that begins at `start` ends: at the quote that closes it; where one quote closes
/// two, behind that one; else at the end.
fn name_end(words: &str, start: usize) -> usize {
    let (mut depth, mut shared) = (1, None);
    for (at, c) in words.char_indices().filter(|&(at, c)| at >= start && (opens(c) || closes(c))) {
        let opening = if c == '"' { opens_straight(words, at) } else { opens(c) };
        depth += if opening { 1 } else { -1 };
        match depth {
            0 => return at,
            1 if shared.is_none() && !opening => shared = Some(at + c.len_utf8()),
            _ => {}
        }
    }
    shared.unwrap_or(words.len())
}

/// A straight quote opens where a word begins behind it and none ends before it.
fn opens_straight(words: &str, at: usize) -> bool {
    let before = words.get(..at).and_then(|t| t.chars().next_back());
    let after = words.get(at + 1..).and_then(|t| t.chars().next());
    before.is_none_or(|b| b.is_whitespace() || b == '(') && after.is_some_and(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(clean: &str) -> Text {
        Text { clean: clean.to_owned(), ..Text::default() }
    }

    #[test]
    fn outer_quotes_go_inner_ones_stay() {
        let read = |s: &str| {
            let t = text(s);
            unquoted(&t, 0..s.len()).map(|r| t.str(r).to_owned())
        };
        assert_eq!(read(" \"Выдача пропуска\" ").as_deref(), Some("Выдача пропуска"));
        assert_eq!(read("«Учёт «Алтын» кітапта».").as_deref(), Some("Учёт «Алтын» кітапта"));
        assert_eq!(read("«Учёт в реестре «Алтын»").as_deref(), Some("Учёт в реестре «Алтын»"));
        assert_eq!(read("\"Выдача пропуска").as_deref(), Some("Выдача пропуска"));
        assert_eq!(read("\" \"Выдача пропуска\"").as_deref(), Some("Выдача пропуска"));
        assert_eq!(read(" \"\" "), None);
    }

    #[test]
    fn what_stands_outside_quotes() {
        assert_eq!(outside("a «b» c"), "a _____ c");
        assert_eq!(outside("a \"b \"c\" d\" e"), "a _________ e");
        assert_eq!(outside("a «b c"), "a «b c");
        assert_eq!(outside("a» b"), "a» b");
    }

    #[test]
    fn the_first_quoted_name() {
        let read = |s: &str| {
            let t = text(s);
            first_quoted(&t, 0..s.len()).map(|r| t.str(r).to_owned())
        };
        assert_eq!(read("услуга «А «Б» В» и «Г»").as_deref(), Some("А «Б» В"));
        assert_eq!(
            read("общество \"Корпорация \"Для людей\" и \"Г\"").as_deref(),
            Some("Корпорация \"Для людей\"")
        );
        assert_eq!(read("услуга \"А\", \"Б\"").as_deref(), Some("А"));
        assert_eq!(read("без кавычек"), None);
    }
}
