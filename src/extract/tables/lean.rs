//! Lean tables flattened by the scrape, a step a row: cells parted by tabs, or each on a line of its
//! own under heads that stand so too.

use super::grid::{Grid, GridCell};
use super::marked::is_label;
use super::word::{Gap, Word, join};
use crate::extract::Context;
use crate::text::CellPosition;

/// Fewer columns are no table of actions.
const FEWEST: usize = 3;
/// More columns no act prints.
const MOST: usize = 12;

/// The tables among some words.
pub fn grids(ctx: &Context, words: &[Word]) -> Vec<Grid> {
    let rows: Vec<Vec<&[Word]>> = lines(words).into_iter().map(cells).collect();
    let tabbed = rows
        .chunk_by(|a, b| a.len() == b.len())
        .filter(|run| run.len() > 1 && run.first().is_some_and(|row| (FEWEST..=MOST).contains(&row.len())))
        .map(grid);
    let tabbed: Vec<Grid> = tabbed.collect();
    if tabbed.is_empty() { by_line(ctx, words) } else { tabbed }
}

fn lines(words: &[Word]) -> Vec<&[Word]> {
    words.chunk_by(|_, next| matches!(next.gap, Gap::Space | Gap::Border)).collect()
}

fn cells(line: &[Word]) -> Vec<&[Word]> {
    line.chunk_by(|_, next| next.gap != Gap::Border).collect()
}

fn grid(rows: &[Vec<&[Word]>]) -> Grid {
    let columns = rows.first().map_or(0, Vec::len);
    let mut grid = Grid { rows: rows.len(), columns, ..Grid::default() };
    for (row, cells) in rows.iter().enumerate() {
        for (column, words) in cells.iter().enumerate() {
            let at = CellPosition { table: 0, row, column, column_span: 1, row_span: 1 };
            // no paragraph is a cell here: a number of its own keeps each apart from the others
            let own = grid.cells.len();
            grid.cells.push(GridCell { at, paragraphs: own..own + 1, words: words.to_vec() });
        }
    }
    let paragraph = |cell: Option<&GridCell>| cell.and_then(|c| c.words.first()).map_or(0, |w| w.paragraph);
    grid.paragraphs = paragraph(grid.cells.first())..paragraph(grid.cells.last()) + 1;
    grid
}

/// Heads on a line each, then the cells of row after row, the first of which is its number.
fn by_line<'w>(ctx: &Context, words: &'w [Word]) -> Vec<Grid> {
    let spread = words.iter().skip(1).filter(|w| w.gap.begins_group()).count() * 2
        > words.iter().skip(1).filter(|w| w.gap.begins_line()).count();
    let units: Vec<&[Word]> =
        if spread { words.chunk_by(|_, next| !next.gap.begins_group()).collect() } else { lines(words) };
    let mut grids = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let heads = units.iter().skip(at).take(MOST).take_while(|unit| is_label(ctx, unit)).count();
        let rows = if heads >= FEWEST { numbered(ctx, &units, at + heads, heads) } else { 0 };
        if rows == 0 {
            at += heads.max(1);
            continue;
        }
        let end = at + heads * (rows + 1);
        let table: Vec<Vec<&'w [Word]>> =
            units.get(at..end).unwrap_or_default().chunks(heads).map(<[_]>::to_vec).collect();
        grids.push(grid(&table));
        at = end;
    }
    grids
}

/// How many rows of so many cells follow, counted from one.
fn numbered(ctx: &Context, units: &[&[Word]], from: usize, columns: usize) -> usize {
    let number = |row: usize| {
        let unit = units.get(from + row * columns)?;
        join(ctx, unit).trim_end_matches(['.', ')']).parse::<usize>().ok()
    };
    let whole = units.len().saturating_sub(from) / columns;
    (0..whole).take_while(|&row| number(row) == Some(row + 1)).count()
}
