//! Letter spacing: `з а щ и т ы  н а с е л е н и я` → `защиты населения`.

use super::alike::{Mended, Place};
use super::lexicon::Lexicon;
use super::strand::Strand;
use crate::letters::{is_capital, is_letter, is_small, is_word, letter_at};
use crate::text::RepairKind;
use std::ops::Range;

/// A token of a line: its range and the spaces before it.
#[derive(Debug, Clone)]
struct Token {
    range: Range<usize>,
    spaces: usize,
    class: Class,
}

/// Bytes of a letter-spaced line for each of its tokens.
const TOKEN: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A single letter.
    Letter,
    /// A single digit.
    Digit,
    /// Nothing but punctuation.
    Mark,
    /// Two or three letters, which may be a piece that the spacing skipped.
    Short,
    /// Anything else.
    Word,
}

/// The letter-spaced stretches of a document's lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Spaced {
    tokens: Vec<Token>,
    /// Ranges of tokens.
    runs: Vec<Range<usize>>,
    /// The lines that may have any, with ranges of runs.
    lines: Vec<(usize, Range<usize>)>,
    /// Whether the document marks word boundaries by a second space, so that a stretch without any
    /// is one word.
    whole: bool,
}

impl Spaced {
    /// Finds the stretches of lines, each given with how many are like it.
    pub fn of<'l>(lines: impl Iterator<Item = (usize, u32, &'l str)> + Clone) -> Self {
        let bytes: usize = lines.clone().map(|(.., words)| words.len()).sum();
        let mut spaced = Spaced { tokens: Vec::with_capacity(bytes / TOKEN), ..Spaced::default() };
        let (mut doubled, mut all) = (0, 0);
        for (at, times, words) in lines {
            let (tokens, found) = (spaced.tokens.len(), spaced.runs.len());
            read_tokens(words, &mut spaced.tokens);
            runs(words, &spaced.tokens, tokens, &mut spaced.runs);
            let runs = found..spaced.runs.len();
            all += times;
            doubled += if spaced.stretches(&runs).any(is_double) { times } else { 0 };
            spaced.lines.push((at, runs));
        }
        spaced.whole = doubled * 10 > all;
        spaced
    }

    /// The lines that may have stretches, with what [`Spaced::join`] finds these by.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &Range<usize>)> {
        self.lines.iter().map(|(at, stretches)| (*at, stretches))
    }

    /// Whether letters are to be divided into words.
    pub fn divides(&self) -> bool {
        !self.whole && self.stretches(&(0..self.runs.len())).any(|run| !is_double(run))
    }

    fn stretches(&self, stretches: &Range<usize>) -> impl Iterator<Item = &[Token]> {
        let runs = self.runs.get(stretches.clone()).unwrap_or_default();
        runs.iter().filter_map(|run| self.tokens.get(run.clone()))
    }

    /// Joins the stretches of a line; `None` where it has none.
    pub fn join<'s>(
        &self,
        line: &Strand<'s>,
        stretches: &Range<usize>,
        lexicon: &Lexicon,
    ) -> Option<Mended<'s>> {
        if stretches.is_empty() {
            return None;
        }
        let letters = self.stretches(stretches).map(<[Token]>::len).sum::<usize>();
        let mut out = Strand::with_room(line.len(), letters + stretches.len() + 1);
        let mut places = Vec::with_capacity(stretches.len());
        let mut done = 0;
        for run in self.stretches(stretches) {
            let run = without_word(line.as_str(), run, lexicon);
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let range = first.range.start..last.range.end;
            out.copy(line, done..range.start);
            let from = out.len();
            let uncertain = if is_double(run) {
                join_double(line, run, &mut out);
                false
            } else {
                join_single(line, run, lexicon, self.whole, &mut out)
            };
            let after = out.as_str().get(from..).unwrap_or_default().to_owned();
            done = range.end;
            places.push(Place { kind: RepairKind::LetterSpacing, range, after, uncertain });
        }
        out.copy(line, done..line.len());
        Mended::of(out, places)
    }
}

/// Reads the tokens of a line.
fn read_tokens(words: &str, tokens: &mut Vec<Token>) {
    let bytes = words.as_bytes();
    let (mut at, mut before) = (0, 0);
    while at < bytes.len() {
        let start = at + spaces(bytes, at);
        let end = start + bytes.iter().skip(start).take_while(|&&byte| byte != b' ').count();
        let (class, stop) = class(words, start, end);
        if stop > 0 {
            tokens.push(Token { range: start..start + stop, spaces: start - before, class: Class::Mark });
            tokens.push(Token { range: start + stop..end, spaces: 0, class });
        } else if end > start {
            tokens.push(Token { range: start..end, spaces: start - before, class });
        }
        (at, before) = (end, end);
    }
}

fn spaces(bytes: &[u8], at: usize) -> usize {
    bytes.iter().skip(at).take_while(|&&byte| byte == b' ').count()
}

/// What the words between two spaces are, and the length of the stop that a single character is
/// stuck to: `.п`.
fn class(words: &str, start: usize, end: usize) -> (Class, usize) {
    let (mut at, mut letters) = (start, 0);
    while let Some((_, length)) = letter_at(words, at).filter(|_| letters <= 3) {
        letters += 1;
        at += length;
    }
    match letters {
        0 => other_class(words.get(start..end).unwrap_or_default()),
        1 if at == end => (Class::Letter, 0),
        2 | 3 if at == end => (Class::Short, 0),
        _ => (Class::Word, 0),
    }
}

/// As [`class`], of words that do not begin with a letter.
fn other_class(piece: &str) -> (Class, usize) {
    let mut chars = piece.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(c), None, _) => (single_class(c), 0),
        (Some(stop @ ('.' | ',' | ';' | ':' | ')' | '»')), Some(c), None) if is_word(c) => {
            (single_class(c), stop.len_utf8())
        }
        _ if piece.chars().any(is_word) => (Class::Word, 0),
        _ => (Class::Mark, 0),
    }
}

fn single_class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        _ if is_letter(c) => Class::Letter,
        _ if is_word(c) => Class::Word,
        _ => Class::Mark,
    }
}

/// Finds the ranges of a line's tokens, those from `first` on, that are letter-spaced.
fn runs(words: &str, tokens: &[Token], first: usize, runs: &mut Vec<Range<usize>>) {
    let mut at = first;
    while at < tokens.len() {
        let mut end = at;
        while tokens.get(end).is_some_and(|t| matches!(t.class, Class::Letter | Class::Digit | Class::Mark))
            || is_bridge(tokens, at, end)
        {
            end += 1;
        }
        if let Some(run) = tokens.get(at..end)
            && is_spaced(words, run)
        {
            let start = if begins_before(words, tokens, first, at) && !is_double(run) { at - 1 } else { at };
            runs.push(start..end);
        }
        at = end.max(at) + 1;
    }
}

/// Whether a short piece of small letters stands right before a stretch, which may begin a word that
/// the spacing goes on with: `жү з е г е`.
fn begins_before(words: &str, tokens: &[Token], first: usize, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|&before| before >= first).and_then(|before| tokens.get(before));
    let near = tokens.get(at).is_some_and(|token| token.class == Class::Letter && token.spaces == 1);
    let small =
        |piece: &Token| words.get(piece.range.clone()).is_some_and(|piece| piece.chars().all(is_small));
    near && before.is_some_and(|piece| piece.class == Class::Short && small(piece))
}

/// A stretch without the short piece before it, where that is a word by itself.
fn without_word<'t>(words: &str, run: &'t [Token], lexicon: &Lexicon) -> &'t [Token] {
    match run {
        [piece, rest @ ..] if piece.class == Class::Short => {
            let whole = words.get(piece.range.clone()).is_some_and(|piece| lexicon.knows(piece));
            if whole { rest } else { run }
        }
        _ => run,
    }
}

/// A short piece between single letters, one space from both: `қ а б ы л д а у ж әне т і р к е у`.
fn is_bridge(tokens: &[Token], start: usize, at: usize) -> bool {
    let single = |at: usize| tokens.get(at).is_some_and(|t| t.class == Class::Letter);
    at >= start + 3
        && tokens.get(at).is_some_and(|t| t.class == Class::Short && t.spaces == 1)
        && (1..=3).all(|back| single(at - back))
        && (1..=3).all(|on| single(at + on))
        && tokens.get(at + 1).is_some_and(|t| t.spaces == 1)
}

fn is_spaced(words: &str, run: &[Token]) -> bool {
    let mut longest = 0;
    let mut length = 0;
    for (at, token) in run.iter().enumerate() {
        let near = at == 0 || token.spaces == 1;
        length = match token.class {
            Class::Letter | Class::Short if near => length + 1,
            Class::Letter | Class::Short => 1,
            _ => 0,
        };
        longest = longest.max(length);
    }
    longest >= 3 || (longest == 2 && is_double(run) && letters(run) >= 4) || is_spaced_number(words, run)
}

fn letters(run: &[Token]) -> usize {
    run.iter().filter(|t| t.class == Class::Letter).count()
}

/// `0 2 0 1 0 0 ,` but not the numbers of a table's columns.
fn is_spaced_number(words: &str, run: &[Token]) -> bool {
    let digits: Vec<u32> = run
        .iter()
        .filter(|t| t.class == Class::Digit)
        .filter_map(|t| words.get(t.range.clone())?.parse().ok())
        .collect();
    let ascending = digits.windows(2).all(|pair| matches!(pair, [a, b] if b == a || *b == a + 1));
    let hyphened = run.iter().any(|t| words.get(t.range.clone()) == Some("-"));
    let together = run.iter().take(4).all(|t| t.class == Class::Digit);
    let year = matches!(digits[..], [1, 9, _, _] | [2, 0, _, _]) && together;
    // `№  3 8 / 2`
    let act = match run {
        [sign, second, rest @ ..] => {
            let near = !rest.is_empty() && rest.iter().all(|token| token.spaces == 1);
            words.get(sign.range.clone()) == Some("№") && second.spaces >= 2 && near
        }
        _ => false,
    };
    year || act || (digits.len() >= 5 && !ascending && (digits.contains(&0) || hyphened))
}

/// Whether word boundaries are marked by a second space.
fn is_double(run: &[Token]) -> bool {
    run.iter().skip(1).any(|t| t.spaces >= 2) && run.iter().skip(1).any(|t| t.spaces == 1)
}

fn join_double(line: &Strand, run: &[Token], out: &mut Strand) {
    for (at, token) in run.iter().enumerate() {
        if at > 0 && token.spaces >= 2 {
            let space = token.range.start - token.spaces..token.range.start;
            // Three spaces or more may be a hole that a torn-out word left.
            let kept = if token.spaces > 2 { 2 } else { 1 };
            out.copy(line, space.start..space.start + kept);
        }
        out.copy(line, token.range.clone());
    }
}

/// Joins a run without word boundaries; true where the division into words is uncertain.
fn join_single(line: &Strand, run: &[Token], lexicon: &Lexicon, whole: bool, out: &mut Strand) -> bool {
    let mut uncertain = false;
    let mut at = 0;
    let mut before: Option<Atom> = None;
    while at < run.len() {
        let (end, mut atom) = atom(line.as_str(), run, at);
        // A hyphen before a figure, or before all the run, is a dash.
        let figure = run.get(end).is_some_and(|t| t.class == Class::Digit);
        if atom == Atom::Hyphen && (before.is_none() || (before == Some(Atom::Letters) && figure)) {
            atom = Atom::Dash;
        }
        let pieces = run.get(at..end).unwrap_or_default();
        if let (Some(before), Some(first)) = (before, run.get(at))
            && before.parted_from(atom)
        {
            out.push(" ", line.raw_range(first.range.start - first.spaces..first.range.start));
        }
        let cuts = if atom == Atom::Letters && !whole {
            let words = pieces.iter().filter_map(|piece| line.as_str().get(piece.range.clone()));
            let division = lexicon.divide(&words.collect::<String>());
            uncertain |= division.uncertain;
            division.cuts
        } else {
            Vec::new()
        };
        let mut length = 0;
        let mut cuts = cuts.into_iter().peekable();
        for piece in pieces {
            if cuts.next_if_eq(&length).is_some() {
                out.push(" ", line.raw_range(piece.range.start - 1..piece.range.start));
            }
            length += piece.range.len();
            out.copy(line, piece.range.clone());
        }
        before = Some(atom);
        at = end;
    }
    uncertain
}

/// A part of a run: what it is decides whether a space parts it from its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Atom {
    Letters,
    /// A capital letter before a full stop.
    Initial,
    /// The full stop after it.
    InitialStop,
    Digits,
    Hyphen,
    Dash,
    Opening,
    Closing,
    Slash,
    Sign,
}

impl Atom {
    fn parted_from(self, next: Atom) -> bool {
        use Atom::{Closing, Dash, Digits, Hyphen, Initial, InitialStop, Letters, Opening, Sign, Slash};
        match (self, next) {
            (_, Closing | InitialStop | Slash | Hyphen) | (Opening | Hyphen | Slash, _) => false,
            (InitialStop, Initial) => false,
            (Dash | Sign | Closing | InitialStop, _) | (_, Dash | Sign | Opening) => true,
            (Letters | Initial, Digits) | (Digits, Letters | Initial) => true,
            _ => false,
        }
    }
}

/// The atom that begins at a token, and the token after it.
fn atom(words: &str, run: &[Token], at: usize) -> (usize, Atom) {
    let is = |at: usize, class: Class| run.get(at).is_some_and(|t| t.class == class);
    let text = |at: usize| run.get(at).and_then(|t| words.get(t.range.clone())).unwrap_or_default();
    let stretch = |test: &dyn Fn(usize) -> bool| (at..=run.len()).find(|&at| !test(at)).unwrap_or(at + 1);
    if is(at, Class::Digit) {
        return (stretch(&|at| is(at, Class::Digit)), Atom::Digits);
    }
    if is(at, Class::Letter) || is(at, Class::Short) {
        let capital = text(at).chars().next().is_some_and(is_capital);
        if capital && text(at + 1) == "." {
            return (at + 1, Atom::Initial);
        }
        return (stretch(&|at| is(at, Class::Letter) || is(at, Class::Short)), Atom::Letters);
    }
    let initial = at > 0 && text(at) == "." && text(at - 1).chars().next().is_some_and(is_capital);
    let atom = match text(at).chars().next() {
        Some('.')
            if initial && text(at - 1).chars().count() == 1 && (at < 2 || !is(at - 2, Class::Letter)) =>
        {
            Atom::InitialStop
        }
        Some('-') => Atom::Hyphen,
        Some('–' | '—') => Atom::Dash,
        Some('(' | '«' | '[' | '„' | '“') => Atom::Opening,
        Some('/') => Atom::Slash,
        Some('№' | '+' | '=') => Atom::Sign,
        _ => Atom::Closing,
    };
    (at + 1, atom)
}

#[cfg(test)]
mod tests;
