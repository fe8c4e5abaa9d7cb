//! Blocks of a flattened table → its steps.

use super::block::Block;
use super::cell::{Cell, Column};
use super::names::Names;
use super::split::{Content, Cut, IMPOSSIBLE, cut, mend_torn};
use super::word::{Joined, Word};
use crate::extract::Context;
use crate::grammar::duration::durations;
use crate::letters::is_letter;
use crate::pack::RowKind;
use std::ops::Range;

/// The columns of a block; `first` is the number that an unnumbered block begins with.
pub fn columns(ctx: &Context, words: &[Word], block: &Block, first: u32, names: &Names) -> Vec<Column> {
    let mut rows = Rows::new(words, block);
    let numbers = numbers(ctx, &rows.number);
    let count = if numbers.is_empty() { natural_count(ctx, &rows.actor, names) } else { numbers.len() };
    if count == 0 {
        return Vec::new();
    }
    let actors = rows.actors(ctx, count, names);
    let actions = prose(ctx, &rows.action, count);
    let forms = prose(ctx, &rows.form, count);
    let terms = terms(ctx, &rows.term, count);
    let nexts = nexts(ctx, &rows.next, count, &numbers);
    let anchor = rows.anchor(words, block);
    let take = |cells: &[Cell], i: usize| cells.get(i).cloned().unwrap_or_default();
    (0..count)
        .map(|i| Column {
            n: numbers.get(i).map_or(first + i as u32, |&(n, _)| n),
            number: numbers.get(i).and_then(|&(_, at)| rows.number.get(at)).or(anchor.as_ref()).cloned(),
            actor: take(&actors, i),
            action: take(&actions, i),
            form: take(&forms, i),
            term: take(&terms, i),
            next: take(&nexts, i),
        })
        .collect()
}

/// The words of each row.
struct Rows {
    number: Vec<Word>,
    actor: Vec<Word>,
    action: Vec<Word>,
    form: Vec<Word>,
    term: Vec<Word>,
    next: Vec<Word>,
}

impl Rows {
    fn new(words: &[Word], block: &Block) -> Self {
        let of =
            |kind| block.row(kind).map(|row| own_words(words, row.label, &row.cells)).unwrap_or_default();
        Rows {
            number: of(RowKind::Number),
            actor: of(RowKind::Actor),
            action: of(RowKind::Action),
            form: of(RowKind::Form),
            term: of(RowKind::Term),
            next: of(RowKind::Next),
        }
    }

    /// Where a block without numbers begins.
    fn anchor(&self, words: &[Word], block: &Block) -> Option<Word> {
        block.start().and_then(|i| words.get(i)).cloned()
    }

    /// Cuts the row of actors. When the label of the row below stands in the middle of tall cells,
    /// their first lines follow the actors: they go where they belong.
    fn actors(&mut self, ctx: &Context, count: usize, names: &Names) -> Vec<Cell> {
        // What spilt into the row is at most a few groups; an endless row is none.
        const MOST_WORDS: usize = 100;
        let ends: Vec<usize> = (1..=self.actor.len().min(MOST_WORDS))
            .filter(|&i| self.actor.get(i).is_none_or(|w| w.gap.begins_group()))
            .collect();
        let mut best: Option<(usize, Cut)> = None;
        for end in ends {
            let row = self.actor.get(..end).unwrap_or_default();
            let worth = |r: Range<usize>| names.worth(ctx, row.get(r).unwrap_or_default());
            if let Some(found) = cut(ctx, row, count, Content::Names, &worth)
                && best.as_ref().is_none_or(|(_, b)| found.cost <= b.cost)
            {
                best = Some((end, found));
            }
        }
        let Some((end, found)) = best else { return vec![Cell::doubtful(); count] };
        let spilt = self.actor.split_off(end);
        self.action.splice(0..0, spilt);
        cells(&self.actor, &Some(found), count)
    }
}

/// The words of a row's cells. Where a label was taken out from between them, the widest gap stays.
fn own_words(words: &[Word], label: usize, cells: &[usize]) -> Vec<Word> {
    let mut after = label;
    let mut own = Vec::new();
    for &i in cells {
        let Some(word) = words.get(i) else { continue };
        let taken = words.get(after..i).unwrap_or_default();
        let gap = taken.iter().map(|w| w.gap).fold(word.gap, Ord::max);
        own.push(Word { gap, ..word.clone() });
        after = i + 1;
    }
    own
}

/// The numbers of the actions, which follow one another, and their words.
fn numbers(ctx: &Context, row: &[Word]) -> Vec<(u32, usize)> {
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    for (at, word) in row.iter().enumerate() {
        let Ok(n) = ctx.str(word.range.clone()).trim_end_matches(['.', ')']).parse::<u32>() else { break };
        if numbers.last().is_some_and(|&(last, _)| Some(n) != last.checked_add(1)) {
            break;
        }
        numbers.push((n, at));
    }
    numbers
}

/// How many cells a row of actors has when no number says it.
fn natural_count(ctx: &Context, row: &[Word], names: &Names) -> usize {
    let groups = 1 + row.iter().skip(1).filter(|w| w.gap.begins_group()).count();
    let worth = |r: Range<usize>| names.worth(ctx, row.get(r).unwrap_or_default());
    match cut(ctx, row, groups, Content::Names, &worth) {
        Some(found) if found.certain => groups,
        _ => 0,
    }
}

fn cells(row: &[Word], found: &Option<Cut>, count: usize) -> Vec<Cell> {
    match found {
        Some(found) => found
            .cells
            .iter()
            .map(|r| Cell {
                words: row.get(r.clone()).unwrap_or_default().to_vec(),
                doubtful: !found.certain,
            })
            .map(|cell| if cell.doubtful { Cell::doubtful() } else { cell })
            .collect(),
        // A row that was lost as a whole raises no doubt, one that cannot be cut does.
        None if row.is_empty() => vec![Cell::default(); count],
        None => vec![Cell::doubtful(); count],
    }
}

/// The cells of a row of running text.
fn prose(ctx: &Context, row: &[Word], count: usize) -> Vec<Cell> {
    match mend_torn(ctx, row, count) {
        Some(mended) => mended.into_iter().map(|words| Cell { words, doubtful: false }).collect(),
        None => cells(row, &cut(ctx, row, count, Content::Prose, &|_| 0.0), count),
    }
}

/// The cells of the terms. Fewer than there are columns are told apart only when all say the same:
/// the scrape leaves no trace of an empty cell, which is most likely the last.
fn terms(ctx: &Context, row: &[Word], count: usize) -> Vec<Cell> {
    let joined = Joined::new(ctx, row);
    let quantities: Vec<Range<usize>> = durations(&joined.text, &ctx.pack.grammar)
        .iter()
        .map(|q| with_qualifier(ctx, row, joined.words(q.range.clone())))
        .collect();
    let worth = |cell: Range<usize>| {
        if quantities.iter().any(|q| cuts(q, cell.start) || cuts(q, cell.end)) {
            return IMPOSSIBLE;
        }
        match quantities.iter().filter(|q| cell.start <= q.start && q.end <= cell.end).count() {
            0 => 1.5,
            n => (n - 1) as f32,
        }
    };
    let found = cut(ctx, row, count, Content::Terms, &worth);
    if found.is_some() || row.is_empty() {
        return cells(row, &found, count);
    }
    let fewer = (1..count).rev().find_map(|n| cut(ctx, row, n, Content::Terms, &worth));
    let mut cells = cells(row, &fewer, count);
    let same = cells.windows(2).all(|pair| match pair {
        [a, b] => Joined::new(ctx, &a.words).says_same(&Joined::new(ctx, &b.words)),
        _ => true,
    });
    if cells.len() + 1 < count || !same {
        return vec![Cell::doubtful(); count];
    }
    cells.resize(count, Cell::default());
    cells.into_iter().map(|cell| Cell { doubtful: true, ..cell }).collect()
}

/// The words of a quantity with those that lead to it: «не более», «в течение».
fn with_qualifier(ctx: &Context, row: &[Word], quantity: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 3;
    let whole = |start: &usize| {
        let words = Joined::new(ctx, row.get(*start..quantity.start).unwrap_or_default()).text;
        ctx.pack.tables.term_start.find(&words).is_some_and(|m| m.len() == words.len())
    };
    let start = (quantity.start.saturating_sub(LONGEST)..quantity.start).find(whole);
    start.unwrap_or(quantity.start)..quantity.end
}

fn cuts(range: &Range<usize>, at: usize) -> bool {
    range.start < at && at < range.end
}

/// The cells of the next actions that say more than a figure, `2 столбец`, where each has a line.
fn worded(ctx: &Context, row: &[Word], count: usize) -> Option<Vec<Cell>> {
    let mut cells: Vec<Cell> = Vec::new();
    for word in row {
        match cells.last_mut() {
            Some(cell) if !word.gap.begins_line() => cell.words.push(word.clone()),
            _ => cells.push(Cell::told(std::slice::from_ref(word))),
        }
    }
    let said = |cell: &Cell| cell.text(ctx);
    let figure = |cell: &Cell| said(cell).starts_with(|c: char| c.is_ascii_digit() || "-–—".contains(c));
    let worded = cells.iter().any(|cell| said(cell).contains(is_letter));
    let (last, before) = cells.split_last()?;
    let whole =
        before.iter().all(figure) && (cells.len() == count || cells.len() + 1 == count && figure(last));
    if !worded || !whole {
        return None;
    }
    cells.resize(count, Cell::default());
    Some(cells)
}

/// The cells of the next actions: figures, several with commas, or a dash. The last action leads
/// nowhere, so that its cell is the one that may be missing.
fn nexts(ctx: &Context, row: &[Word], count: usize, numbers: &[(u32, usize)]) -> Vec<Cell> {
    if let Some(lines) = worded(ctx, row, count) {
        return lines;
    }
    let mut cells: Vec<Cell> = Vec::new();
    let mut goes_on = false;
    for word in row {
        let said = ctx.str(word.range.clone());
        let figures = said.trim_end_matches(['.', ',', ';', ')']);
        let dash = matches!(figures, "-" | "–" | "—");
        if !dash && !figures.split(',').all(|f| f.parse::<u32>().is_ok()) {
            break;
        }
        match cells.last_mut() {
            Some(cell) if goes_on => cell.words.push(word.clone()),
            _ => cells.push(Cell { words: vec![word.clone()], doubtful: false }),
        }
        goes_on = said.ends_with([',', ';']);
    }
    let found = cells.len();
    if found == 0 || found >= count {
        // More figures than columns: which belong here cannot be told.
        return if found > count { vec![Cell::doubtful(); count] } else { cells };
    }
    let follows =
        |(cell, &(n, _)): (&Cell, &(u32, usize))| cell.figures(ctx).first() == n.checked_add(1).as_ref();
    if found + 1 == count || cells.iter().zip(numbers).all(follows) {
        cells.resize(count, Cell::default());
        return cells;
    }
    vec![Cell::doubtful(); count]
}
