//! Where words are missing from a line, and what at its end may be them.

use super::score::Scorer;
use crate::letters::{cyrillic, is_capital, is_letter};
use std::ops::Range;

/// A place where words may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// Its spaces.
    pub range: Range<usize>,
    /// What shows it.
    pub place: Place,
}

/// What shows a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A blank line before the line.
    Start,
    /// Two spaces or more.
    Double,
    /// A space before a stop.
    Stop,
}

/// Words at a line's end that may belong elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tail {
    /// Its range in the line.
    pub range: Range<usize>,
    /// Set without a space behind what stands before it.
    pub glued: bool,
    /// Glued in a way that no typist would: to a stop, a quote or a figure.
    pub strong: bool,
}

/// Longest tail, in words, and in bytes.
const LONGEST: usize = 8;
const BYTES: usize = 480;

/// The holes of a line, in order.
pub fn find(words: &str, holed: bool) -> Vec<Hole> {
    let mut holes = Vec::new();
    if holed {
        holes.push(Hole { range: 0..0, place: Place::Start });
    }
    let bytes = words.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = (at..bytes.len()).find(|&at| bytes.get(at) != Some(&b' ')).unwrap_or(bytes.len());
        if end > at {
            let stop = matches!(bytes.get(end), Some(b',' | b'.' | b';' | b':'));
            let place = match end - at {
                _ if stop => Some(Place::Stop),
                1 => None,
                _ => Some(Place::Double),
            };
            holes.extend(place.map(|place| Hole { range: at..end, place }));
        }
        at = end + 1;
    }
    holes
}

/// The tails of a line, shortest first.
///
/// `holed`: the line begins with a hole, so that its last number may be that of a noun on the line before.
pub fn tails(words: &str, holed: bool, scorer: &Scorer) -> Vec<Tail> {
    let mut tails = Vec::new();
    tails.extend(holed.then(|| number(words)).flatten());
    let mut end = words.len();
    for token in words.rsplit(' ').take(LONGEST) {
        let start = end - token.len();
        if start + BYTES < words.len() {
            break;
        }
        inner_tails(words, start..end, scorer, &mut tails);
        let rest = words.get(start..).unwrap_or_default();
        let begins = || opens_quote(rest) || rest.starts_with('№') || scorer.is_link(rest);
        if start > 0 && start < end && begins() {
            tails.push(Tail { range: start..words.len(), glued: false, strong: false });
        }
        end = start.saturating_sub(1);
    }
    tails
}

/// A number that ends a line.
fn number(words: &str) -> Option<Tail> {
    let head = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let glued = head.chars().next_back()?;
    let digits = words.len() - head.len();
    ((1..=3).contains(&digits) && (glued == ' ' || is_native(glued))).then_some(Tail {
        range: head.len()..words.len(),
        glued: glued != ' ',
        strong: false,
    })
}

/// The tails that begin inside a token, last first.
fn inner_tails(words: &str, token: Range<usize>, scorer: &Scorer, tails: &mut Vec<Tail>) {
    let text = words.get(token.clone()).unwrap_or_default();
    // How often the document has it, where it may be two words.
    let often = scorer.fused(text);
    if often.is_none() && is_letters(text) {
        return;
    }
    let mut chars = text.char_indices().rev().peekable();
    while let Some((at, c)) = chars.next() {
        let Some(&(_, before)) = chars.peek() else { break };
        let at = token.start + at;
        let tail = |strong| Tail { range: at..words.len(), glued: true, strong };
        if is_native(before) && is_native(c) {
            if often.is_some_and(|often| scorer.is_seam(words, at, often)) {
                tails.push(tail(false));
            }
        } else if opens(words, at, before) && scorer.is_link(words.get(at..).unwrap_or_default()) {
            tails.push(tail(false));
        } else if is_glued(words, at, before, c, scorer) {
            tails.push(tail(true));
        }
    }
}

/// Whether a mark before an offset is one that a line ends in as long as more is to come: a bracket or
/// a quote that opens, a dash.
fn opens(words: &str, at: usize, mark: char) -> bool {
    let apart = || {
        let before = words.get(..at).and_then(|before| before.strip_suffix(mark));
        before.is_some_and(|before| before.ends_with(' '))
    };
    matches!(mark, '(' | '«') || (matches!(mark, '"' | '–' | '—' | '-') && apart())
}

/// Whether a token has nothing but Cyrillic letters.
fn is_letters(token: &str) -> bool {
    let (pairs, rest) = token.as_bytes().as_chunks::<2>();
    rest.is_empty() && pairs.iter().all(|&pair| cyrillic(pair).is_some())
}

fn opens_quote(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('"' | '«' | '“' | '„')) && chars.next().is_some_and(is_letter)
}

fn is_native(c: char) -> bool {
    !c.is_ascii() && is_letter(c)
}

/// Whether two characters that touch were set together by the scrape: no typist would do so.
fn is_glued(words: &str, at: usize, before: char, c: char, scorer: &Scorer) -> bool {
    let (head, rest) = words.split_at_checked(at).unwrap_or_default();
    let head = head.get(..head.len() - before.len_utf8()).unwrap_or_default();
    match before {
        // A typist forgets the space after these; only what cannot stand there is a tail.
        ',' => opens_quote(rest) || scorer.is_link(rest),
        '.' if is_native(c) && !head.ends_with(' ') && is_abbreviated(head) => false,
        '.' | ';' | ':' | ')' | '»' if is_native(c) || opens_quote(rest) || c == '№' => true,
        // `БҰЙЫРАМЫН:10-бабының`
        ';' | ':' | '»' if c.is_ascii_digit() => scorer.is_link(rest),
        '"' if is_native(c) && head.ends_with(['.', ',', ';', ':', ')']) => false,
        '"' if is_capital(c) => false,
        // `Регламенту.6`, but neither a date nor a time.
        '.' if c.is_ascii_digit() => head.ends_with(is_native) && (rest.len() <= 3 || scorer.is_link(rest)),
        _ if before.is_ascii_digit() && is_native(c) => {
            rest.chars().take_while(|&c| is_native(c)).count() > 3
        }
        _ if is_native(before) && c.is_ascii_digit() => scorer.is_link(rest),
        _ => is_native(before) && (opens_quote(rest) || c == '№'),
    }
}

/// Whether a full stop here is that of an initial, an abbreviation or a marker.
fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit([' ', '.']).next().unwrap_or_default();
    word.chars().count() <= 2 || word.chars().all(|c| c.is_ascii_digit())
}

/// The numbers that end a tail which is a noun and two numbers or more.
pub fn numbers(words: &str, tail: &Tail) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    let mut end = tail.range.end;
    let mut tokens: Vec<Range<usize>> = Vec::new();
    for piece in words.get(tail.range.clone()).unwrap_or_default().rsplit(' ') {
        let start = end - piece.len();
        tokens.push(start..end);
        end = start.saturating_sub(1);
    }
    tokens.reverse();
    for token in tokens.iter().skip(1) {
        let word = words.get(token.clone()).unwrap_or_default();
        if !word.starts_with(|c: char| c.is_ascii_digit()) {
            return Vec::new();
        }
        numbers.push(token.clone());
    }
    numbers
}
