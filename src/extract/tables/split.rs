//! A row of a flattened table → its cells, by what the layout left of the borders.

use super::word::{Gap, Word};
use crate::extract::Context;
use crate::letters::{fold, is_capital, is_word};
use std::ops::Range;

/// How a row was cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// The words of each cell.
    pub cells: Vec<Range<usize>>,
    /// No other cut is nearly as likely.
    pub certain: bool,
    /// What speaks against it: comparable among cuts of one row.
    pub cost: f32,
}

/// What kind of words a row's cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Names of units and systems.
    Names,
    /// Running text.
    Prose,
    /// Terms: a cell may begin with a figure.
    Terms,
}

/// Beyond this cost a border is one that nothing speaks for.
const UNLIKELY: f32 = 5.0;
/// Another cut so close in cost makes a cut uncertain.
const CLOSE: f32 = 0.5;
const NEVER: f32 = 1e6;
/// What a cell weighs that cannot be one; a cut with such a cell is none.
pub const IMPOSSIBLE: f32 = 1e3;
/// Rows longer than this are not cut: no real row is.
const LONGEST: usize = 240;

/// Cuts a row into exactly `count` cells, or into none when nothing speaks for that many.
///
/// `worth` weighs a candidate cell: below nought for words that are known to be a cell.
pub fn cut(
    ctx: &Context,
    words: &[Word],
    count: usize,
    content: Content,
    worth: &dyn Fn(Range<usize>) -> f32,
) -> Option<Cut> {
    if count == 0 || words.len() < count || words.len() > LONGEST {
        return None;
    }
    if let Some(cells) = lines(words, count) {
        return Some(Cut { cells, certain: true, cost: 0.0 });
    }
    let even = groups(words).len() == count;
    let costs: Vec<Border> = (0..words.len()).map(|i| border(ctx, words, i, content, even)).collect();
    let best = search(&costs, count, worth);
    let first = best.first()?;
    if first.cost >= IMPOSSIBLE
        || first.borders.iter().any(|&i| costs.get(i).is_some_and(|b| b.cut >= UNLIKELY))
    {
        return None;
    }
    let certain = best.get(1).is_none_or(|second| second.cost - first.cost >= CLOSE);
    let starts: Vec<usize> = std::iter::once(0).chain(first.borders.iter().copied()).collect();
    let ends = first.borders.iter().copied().chain(std::iter::once(words.len()));
    Some(Cut { cells: starts.into_iter().zip(ends).map(|(a, b)| a..b).collect(), certain, cost: first.cost })
}

/// The cells of a row that a page break tore: the first halves, the break, then as many pieces as
/// there are cells. A piece in small letters completes the next first half; else nothing is told.
pub fn mend_torn(ctx: &Context, words: &[Word], count: usize) -> Option<Vec<Vec<Word>>> {
    let page = 1 + words.iter().skip(1).position(|w| w.gap == Gap::Page)?;
    let (halves, pieces) = (groups(words.get(..page)?), groups(words.get(page..)?));
    let small =
        |piece: &[Word]| piece.first().is_some_and(|w| !ctx.str(w.range.clone()).starts_with(is_capital));
    if pieces.len() != count || pieces.iter().filter(|p| small(p)).count() != halves.len() {
        return None;
    }
    let mut halves = halves.into_iter();
    Some(
        pieces
            .into_iter()
            .map(|piece| {
                let half = if small(piece) { halves.next().unwrap_or_default() } else { &[] };
                [half, piece].concat()
            })
            .collect(),
    )
}

fn groups(words: &[Word]) -> Vec<&[Word]> {
    words.chunk_by(|_, next| !next.gap.begins_group()).collect()
}

/// A row without any empty line whose lines are as many as its cells: a line is a cell.
fn lines(words: &[Word], count: usize) -> Option<Vec<Range<usize>>> {
    let inner = words.iter().skip(1);
    if inner.clone().any(|w| w.gap.begins_group()) {
        return None;
    }
    let starts: Vec<usize> =
        (0..words.len()).filter(|&i| i == 0 || words.get(i).is_some_and(|w| w.gap.begins_line())).collect();
    if starts.len() != count {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(words.len()));
    Some(starts.iter().copied().zip(ends).map(|(a, b)| a..b).collect())
}

/// What it costs that a cell begins at a word, or that it does not.
#[derive(Debug, Clone, Copy)]
struct Border {
    cut: f32,
    keep: f32,
}

/// `even`: there are as many groups of lines as cells, so that even a small letter may open one.
fn border(ctx: &Context, words: &[Word], at: usize, content: Content, even: bool) -> Border {
    let (Some(word), Some(before)) = (words.get(at), at.checked_sub(1).and_then(|i| words.get(i))) else {
        return Border { cut: NEVER, keep: 0.0 };
    };
    let (said, last) = (ctx.str(word.range.clone()), ctx.str(before.range.clone()));
    // A lone stop, or a bracket that explains the word before it, begins no cell.
    if !said.contains(is_word) && word.gap != Gap::Border && !is_dash(said) || said.starts_with('(') {
        return Border { cut: NEVER, keep: 0.0 };
    }
    let opens = opens_cell(ctx, words, at, content);
    let (mut cut, keep) = match (word.gap, opens) {
        (Gap::Border, _) => (0.0, 3.0),
        (Gap::Blank, opens) if opens || even => (0.0, 2.5),
        (Gap::Blank, _) => (2.0, 1.0),
        (Gap::Page, true) => (0.5, 1.0),
        (Gap::Page, false) => (4.0, 0.2),
        (Gap::Line, true) => (1.0, 0.6),
        (Gap::Line, false) => (UNLIKELY + 1.0, 0.0),
        (Gap::Space, true) => (2.0, 0.3),
        (Gap::Space, false) => (UNLIKELY + 4.0, 0.0),
    };
    let tables = &ctx.pack.tables;
    let small = fold(last);
    if last.ends_with(',') || tables.joiners.contains(&small) {
        cut += UNLIKELY;
    } else if tables.binders.contains(&small) && content == Content::Names {
        cut += 1.5;
    }
    Border { cut, keep }
}

fn opens_cell(ctx: &Context, words: &[Word], at: usize, content: Content) -> bool {
    let said = words.get(at).map_or("", |w| ctx.str(w.range.clone()));
    if content == Content::Terms {
        let next = words.get(at + 1).map_or("", |w| ctx.str(w.range.clone()));
        if ctx.pack.tables.term_start.is_match(&format!("{said} {next}")) {
            return true;
        }
    }
    said.starts_with(|c: char| is_capital(c) || c == '«' || c == '"') || is_dash(said)
}

fn is_dash(said: &str) -> bool {
    matches!(said, "-" | "–" | "—")
}

/// A way to cut: its cost and where cells after the first begin.
#[derive(Debug, Clone)]
struct Way {
    cost: f32,
    borders: Vec<usize>,
}

/// The two cheapest ways to cut, by dynamic programming over the places where a cut is possible.
fn search(costs: &[Border], count: usize, worth: &dyn Fn(Range<usize>) -> f32) -> Vec<Way> {
    let kept: Vec<f32> = std::iter::once(0.0)
        .chain(costs.iter().scan(0.0, |sum, b| {
            *sum += b.keep;
            Some(*sum)
        }))
        .collect();
    // Keeping together the words after `from` up to `to`.
    let keep = |from: usize, to: usize| kept[to] - kept[(from + 1).min(to)];
    let places: Vec<usize> =
        (1..costs.len()).filter(|&i| costs[i].cut < NEVER).chain(std::iter::once(costs.len())).collect();
    let mut reached: Vec<(usize, Vec<Way>)> = vec![(0, vec![Way { cost: 0.0, borders: Vec::new() }])];
    for cell in 0..count {
        let mut next = Vec::new();
        for &to in &places {
            if (to == costs.len()) != (cell + 1 == count) {
                continue;
            }
            let mut ways: Vec<Way> = Vec::new();
            for (from, before) in reached.iter().filter(|(from, _)| *from < to) {
                let cost = keep(*from, to) + worth(*from..to);
                let cut = if to < costs.len() { costs[to].cut } else { 0.0 };
                for way in before {
                    let mut borders = way.borders.clone();
                    if to < costs.len() {
                        borders.push(to);
                    }
                    ways.push(Way { cost: way.cost + cost + cut, borders });
                }
            }
            ways.sort_by(|a, b| a.cost.total_cmp(&b.cost));
            ways.truncate(2);
            if !ways.is_empty() {
                next.push((to, ways));
            }
        }
        reached = next;
    }
    reached.into_iter().next().map_or_else(Vec::new, |(_, ways)| ways)
}
