//! The words of a flattened table → blocks of labelled rows.
//!
//! A wide table is printed in several blocks, each with its own rows; every block begins with the
//! row of the actions' numbers.

use super::label::{FoundLabel, label_at, said};
use super::word::{Word, join};
use crate::extract::Context;
use crate::letters::is_capital;
use crate::pack::RowKind;
use std::ops::Range;

/// A heading «Таблица N …» among the words.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its words, as far as they stand before the first row, group or action.
    pub words: Range<usize>,
    /// It says that it continues the table before it.
    pub continues: bool,
    /// It announces use cases.
    pub use_case: bool,
}

/// A block of rows.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// Its rows, in the order of their labels.
    pub rows: Vec<Row>,
}

/// A row: its label and the words of its cells.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it holds.
    pub kind: RowKind,
    /// The row's own number.
    pub number: Option<u32>,
    /// First word of the label.
    pub label: usize,
    /// Indices of the words of its cells, in reading order.
    pub cells: Vec<usize>,
}

impl Block {
    /// The row of a kind.
    pub fn row(&self, kind: RowKind) -> Option<&Row> {
        self.rows.iter().find(|r| r.kind == kind)
    }

    /// The words of its rows that stand in no cell.
    pub fn label_words(&self, words: &[Word]) -> Vec<Word> {
        let mut cells: Vec<usize> = self.rows.iter().flat_map(|r| r.cells.iter().copied()).collect();
        cells.sort_unstable();
        let end = cells.last().map_or(0, |&last| last + 1);
        (self.start().unwrap_or(end)..end)
            .filter(|i| cells.binary_search(i).is_err())
            .filter_map(|i| words.get(i).cloned())
            .collect()
    }

    /// First word of the block.
    pub fn start(&self) -> Option<usize> {
        self.rows.iter().map(|r| r.label).min()
    }
}

/// A block that goes on with another and prints the numbers of its rows, but not their labels.
pub fn unlabelled(ctx: &Context, words: &[Word], within: Range<usize>, before: &Block) -> Option<Block> {
    let mut starts: Vec<(&Row, usize)> = Vec::new();
    let mut from = within.start;
    for row in &before.rows {
        let number = row.number?;
        let begins = |&i: &usize| {
            words.get(i).is_some_and(|w| w.gap.begins_line()) && said(ctx, words, i).parse() == Ok(number)
        };
        let Some(at) = (from..within.end).find(begins) else { continue };
        starts.push((row, at));
        from = at + 1;
    }
    if starts.first().is_none_or(|(row, _)| row.kind != RowKind::Number) {
        return None;
    }
    let ends = starts.iter().skip(1).map(|&(_, at)| at).chain(std::iter::once(within.end));
    let rows = starts.iter().zip(ends).map(|(&(row, at), end)| Row {
        kind: row.kind,
        number: row.number,
        label: at,
        cells: (at + 1..end).collect(),
    });
    Some(Block { rows: rows.collect() })
}

/// What the words of a stretch hold, in order.
#[derive(Debug, Clone)]
pub enum Part {
    /// A table's heading.
    Heading(Heading),
    /// A block of a table of actions.
    Block(Block),
}

impl Part {
    /// Its first word.
    pub fn start(&self) -> Option<usize> {
        match self {
            Part::Heading(heading) => Some(heading.words.start),
            Part::Block(block) => block.start(),
        }
    }
}

/// A heading has at most this many words before something else begins.
const HEADING_WORDS: usize = 24;

/// Finds headings and blocks.
pub fn parts(ctx: &Context, words: &[Word]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open = Open::default();
    let mut at = 0;
    while at < words.len() {
        if let Some(heading) = heading_at(ctx, words, at) {
            open.close(at, &mut parts);
            at = heading.words.end.max(at + 1);
            parts.push(Part::Heading(heading));
            continue;
        }
        if words.get(at).is_some_and(|w| w.gap.begins_line()) && block_title(ctx, words, at) {
            open.close(at, &mut parts);
        }
        if let Some(label) = label_at(ctx, words, at, open.last_number()) {
            if open.begins_block(&label) {
                open.close(label.start, &mut parts);
            }
            at = label.end.max(at + 1);
            open.push(ctx, words, label);
            continue;
        }
        at += 1;
    }
    open.close(words.len(), &mut parts);
    parts
}

fn ahead(ctx: &Context, words: &[Word], at: usize, count: usize) -> String {
    join(ctx, words.get(at..words.len().min(at + count)).unwrap_or_default())
}

fn heading_at(ctx: &Context, words: &[Word], at: usize) -> Option<Heading> {
    let tables = &ctx.pack.tables;
    let first = ctx.str(words.get(at)?.range.clone());
    if !first.starts_with(|c: char| is_capital(c) || c.is_ascii_digit()) {
        return None;
    }
    let start = ahead(ctx, words, at, 3);
    let continues = tables.continuation.is_match(&start);
    if !continues && !tables.heading.is_match(&start) {
        return None;
    }
    let end = (at + 1..words.len().min(at + HEADING_WORDS))
        .find(|&i| ends_heading(ctx, words, i))
        .unwrap_or(words.len().min(at + HEADING_WORDS));
    let use_case = tables.use_case.is_match(&ahead(ctx, words, at, end - at));
    Some(Heading { words: at..end, continues, use_case })
}

/// What follows a heading: a row, a group, an action, the title of a block, another heading.
fn ends_heading(ctx: &Context, words: &[Word], at: usize) -> bool {
    let tables = &ctx.pack.tables;
    if !words.get(at).is_some_and(|w| w.gap.begins_line()) {
        return false;
    }
    let start = ahead(ctx, words, at, 4);
    tables.group.is_match(&start)
        || tables.action.is_match(&start)
        || tables.heading.is_match(&start)
        || block_title(ctx, words, at)
        || label_at(ctx, words, at, None).is_some()
        || ctx.str(words.get(at).map_or(0..0, |w| w.range.clone())).starts_with(|c: char| c.is_ascii_digit())
}

fn block_title(ctx: &Context, words: &[Word], at: usize) -> bool {
    ctx.pack.tables.block.is_match(&ahead(ctx, words, at, 10))
}

/// The block that is being read.
#[derive(Debug, Default)]
struct Open {
    labels: Vec<OpenRow>,
}

/// A row whose end is not known yet.
#[derive(Debug)]
struct OpenRow {
    label: FoundLabel,
    /// Its number, where that stands apart above the label: cells may begin there when a label
    /// stands in the middle of a tall row.
    early: Option<usize>,
}

impl Open {
    fn last_number(&self) -> Option<u32> {
        self.labels.last()?.label.row_number
    }

    fn begins_block(&self, label: &FoundLabel) -> bool {
        label.row == RowKind::Number || self.labels.iter().any(|l| l.label.row == label.row)
    }

    fn push(&mut self, ctx: &Context, words: &[Word], mut label: FoundLabel) {
        let mut early = None;
        if let (None, Some(last)) = (label.row_number, self.labels.last())
            && let Some(number) = last.label.row_number.map(|n| n + 1)
        {
            early = (last.label.end..label.start)
                .rev()
                .find(|&i| stands_alone(words, i) && said(ctx, words, i).parse() == Ok(number));
            label.row_number = early.map(|_| number);
        }
        self.labels.push(OpenRow { label, early });
    }

    /// Makes a block of the rows read so far, the last of which ends before a word.
    fn close(&mut self, end: usize, parts: &mut Vec<Part>) {
        let rows = std::mem::take(&mut self.labels);
        let known = rows.iter().any(|r| matches!(r.label.row, RowKind::Number | RowKind::Actor));
        if rows.len() < 2 || !known {
            return;
        }
        let start = |row: &OpenRow| row.early.unwrap_or(row.label.start);
        let ends = rows.iter().skip(1).map(start).chain(std::iter::once(end));
        let cells = |row: &OpenRow, end: usize| {
            let above = row.early.map_or(0..0, |number| number + 1..row.label.start);
            above
                .chain(row.label.cells.iter().copied())
                .chain(row.label.end..end.max(row.label.end))
                .collect()
        };
        let rows = rows
            .iter()
            .zip(ends)
            .map(|(row, end)| Row {
                kind: row.label.row,
                number: row.label.row_number,
                label: row.label.start,
                cells: cells(row, end),
            })
            .collect();
        parts.push(Part::Block(Block { rows }));
    }
}

fn stands_alone(words: &[Word], at: usize) -> bool {
    let begins = |i: usize| words.get(i).is_none_or(|w| w.gap.begins_line());
    begins(at) && begins(at + 1)
}
