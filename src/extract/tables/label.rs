//! Labels of a table's rows, whole or with cells caught between their words.

use super::word::{Gap, Word, squash};
use crate::extract::Context;
use crate::letters::is_capital;
use crate::pack::{RowKind, RowLabel};

/// A label found among the words of a flattened table.
#[derive(Debug, Clone)]
pub struct FoundLabel {
    /// Which row it labels.
    pub row: RowKind,
    /// Index of its first word, the row's own number before it included.
    pub start: usize,
    /// Index after its last word.
    pub end: usize,
    /// Indices of the words between `start` and `end` that belong to cells: the scrape reads across
    /// columns, so that a label in several lines may close after the first cells.
    pub cells: Vec<usize>,
    /// The row's own number (the first column of a numbered table).
    pub row_number: Option<u32>,
}

/// A label's head is at most this many words, torn ones counted.
const HEAD_WORDS: usize = 8;
/// No table numbers more rows.
const MOST_ROWS: u32 = 12;
/// A bracket that was not closed after this many words closes at its last own word.
const BRACKET_WORDS: usize = 40;

/// The label that begins at a word, if one does. `last` is the number of the row
/// before it, where the rows are numbered.
pub fn label_at(ctx: &Context, words: &[Word], at: usize, last: Option<u32>) -> Option<FoundLabel> {
    let word = words.get(at)?;
    let row_number = number_before(ctx, words, at).filter(|&n| {
        let skips = word.gap == Gap::Space && n < MOST_ROWS && last.is_some_and(|last| n > last);
        n == 1 || last.is_some_and(|last| n == last + 1) || skips
    });
    let capital = said(ctx, words, at).starts_with(|c: char| is_capital(c) || c == '№');
    if !word.gap.begins_line() && row_number.is_none() && !capital {
        return None;
    }
    let joined = Joined::read(ctx, words, at);
    ctx.pack.tables.labels.iter().find_map(|label| {
        let head = at + joined.head(label)?;
        let (end, cells) = tail(ctx, words, at, head, label);
        Some(FoundLabel {
            row: label.row,
            start: at - usize::from(row_number.is_some()),
            end,
            cells,
            row_number,
        })
    })
}

/// A word's text; none beyond the end.
pub fn said<'a>(ctx: &Context<'a>, words: &[Word], at: usize) -> &'a str {
    words.get(at).map_or("", |w| ctx.str(w.range.clone()))
}

/// The first words from one on as letters without spaces: torn words are joined.
struct Joined {
    letters: String,
    /// Where each word ends.
    ends: Vec<usize>,
}

impl Joined {
    fn read(ctx: &Context, words: &[Word], at: usize) -> Self {
        let mut joined = Joined { letters: String::new(), ends: Vec::with_capacity(HEAD_WORDS) };
        for i in at..words.len().min(at + HEAD_WORDS) {
            joined.letters.push_str(&squash(said(ctx, words, i)));
            joined.ends.push(joined.letters.len());
        }
        joined
    }

    /// How many of the words make up a label's head.
    fn head(&self, label: &RowLabel) -> Option<usize> {
        let is_head = |&end: &usize| label.head.is_match(self.letters.get(..end).unwrap_or_default());
        self.ends.iter().position(is_head).map(|last| last + 1)
    }
}

/// Whether a label's head begins at a word.
fn is_label(ctx: &Context, words: &[Word], at: usize) -> bool {
    let joined = Joined::read(ctx, words, at);
    ctx.pack.tables.labels.iter().any(|label| joined.head(label).is_some())
}

/// The rest of a label: after a comma, in brackets, after the brackets. Gives its end and the
/// words of cells within it.
fn tail(ctx: &Context, words: &[Word], at: usize, head: usize, label: &RowLabel) -> (usize, Vec<usize>) {
    let belongs = |i: usize, list: &[String]| list.contains(&squash(said(ctx, words, i)));
    let mut end = head;
    if said(ctx, words, head.saturating_sub(1)).ends_with(',') {
        while belongs(end, &label.after_comma) {
            end += 1;
        }
    }
    let open = (at..head).rev().find(|&i| said(ctx, words, i).contains(['(', ')'])).unwrap_or(end);
    let open = if said(ctx, words, open).contains(')') { end } else { open };
    let (closed, cells) = bracket(ctx, words, open, label);
    end = end.max(closed);
    while belongs(end, &label.after) {
        end += 1;
    }
    (end, cells)
}

fn bracket(ctx: &Context, words: &[Word], open: usize, label: &RowLabel) -> (usize, Vec<usize>) {
    let own = |i: usize| {
        let squashed = squash(said(ctx, words, i));
        squashed.is_empty() || label.inside.contains(&squashed)
    };
    let (mut end, mut cells, mut foreign) = (open, Vec::new(), Vec::new());
    if !said(ctx, words, open).contains('(') || said(ctx, words, open).starts_with('(') && !own(open) {
        return (end, cells);
    }
    for i in open..words.len().min(open + BRACKET_WORDS) {
        if own(i) {
            cells.append(&mut foreign);
            end = i + 1;
            if said(ctx, words, i).contains(')') {
                break;
            }
        } else if is_label(ctx, words, i) {
            break;
        } else {
            foreign.push(i);
        }
    }
    (end, cells)
}

/// A number that stands first on its line, right before a word.
fn number_before(ctx: &Context, words: &[Word], at: usize) -> Option<u32> {
    let before = at.checked_sub(1)?;
    if !words.get(before)?.gap.begins_line() {
        return None;
    }
    said(ctx, words, before).trim_end_matches(['.', ')']).parse().ok()
}
