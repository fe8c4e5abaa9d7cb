//! Tables that the carrier marked up: cells at rows and columns.

use super::word::{Gap, Word, of_paragraph};
use crate::extract::Context;
use crate::text::CellPosition;
use std::ops::Range;

/// A marked-up table.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// Its paragraphs.
    pub paragraphs: Range<usize>,
    /// Its cells that are not empty, in the order of the text.
    pub cells: Vec<GridCell>,
    /// How many rows it has.
    pub rows: usize,
    /// How many columns it has.
    pub columns: usize,
    /// Most rows that one of its cells takes.
    pub tallest: usize,
}

/// A cell with its words.
#[derive(Debug, Clone, Default)]
pub struct GridCell {
    /// Where it stands.
    pub at: CellPosition,
    /// Its paragraphs.
    pub paragraphs: Range<usize>,
    /// Its words; the first of a paragraph begins a line.
    pub words: Vec<Word>,
}

impl GridCell {
    fn covers(&self, row: usize, column: usize) -> bool {
        let at = &self.at;
        (at.row..at.row.saturating_add(at.row_span.max(1))).contains(&row)
            && (at.column..at.column.saturating_add(at.column_span.max(1))).contains(&column)
    }
}

/// A merged cell that reaches further down is not looked for: keeps long tables linear.
const TALLEST: usize = 200;

impl Grid {
    /// The cell that covers a place.
    pub fn cell(&self, row: usize, column: usize) -> Option<&GridCell> {
        let above = row.saturating_sub(self.tallest.clamp(1, TALLEST) - 1);
        self.between(above, row).iter().find(|c| c.covers(row, column))
    }

    /// The cells that begin in a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &GridCell> {
        self.between(row, row).iter()
    }

    /// The cells that begin in some rows: the text has them row by row.
    fn between(&self, first: usize, last: usize) -> &[GridCell] {
        let start = self.cells.partition_point(|c| c.at.row < first);
        let end = self.cells.partition_point(|c| c.at.row <= last);
        self.cells.get(start..end).unwrap_or_default()
    }

    /// Some of its rows, as a grid of their own.
    pub fn part(&self, rows: Range<usize>) -> Grid {
        let cells = self.between(rows.start, rows.end.saturating_sub(1)).to_vec();
        let columns = cells.iter().map(|c| c.at.column.saturating_add(c.at.column_span.max(1))).max();
        let start = cells.iter().map(|c| c.paragraphs.start).min().unwrap_or(self.paragraphs.start);
        let end = cells.iter().map(|c| c.paragraphs.end).max().unwrap_or(self.paragraphs.end);
        Grid { paragraphs: start..end, rows: rows.end, columns: columns.unwrap_or(0), cells, ..*self }
    }

    /// The only cell of a row, where it fills the row: a title within the table.
    pub fn title(&self, row: usize) -> Option<&GridCell> {
        let mut cells = self.row(row);
        let first = cells.next()?;
        (cells.next().is_none()
            && (first.at.column_span >= self.columns || first.at.column == 0 && self.columns > 1))
            .then_some(first)
    }
}

/// The marked-up tables among some paragraphs.
pub fn grids(ctx: &Context, paragraphs: Range<usize>) -> Vec<Grid> {
    let mut grids: Vec<(usize, Grid)> = Vec::new();
    for at in paragraphs {
        let Some(paragraph) = ctx.text.paragraphs.get(at) else { break };
        let Some(position) = paragraph.cell else { continue };
        if grids.last().is_none_or(|(table, _)| *table != position.table) {
            grids.push((position.table, Grid { paragraphs: at..at, ..Grid::default() }));
        }
        if let Some((_, grid)) = grids.last_mut() {
            grid.add(position, at, of_paragraph(ctx, at));
        }
    }
    grids
        .into_iter()
        .map(|(_, mut grid)| {
            grid.cells.sort_by_key(|c| c.at.row);
            grid
        })
        .collect()
}

impl Grid {
    fn add(&mut self, position: CellPosition, paragraph: usize, mut words: Vec<Word>) {
        if let Some(first) = words.first_mut() {
            first.gap = Gap::Line;
        }
        self.paragraphs.end = paragraph + 1;
        self.tallest = self.tallest.max(position.row_span);
        self.rows = self.rows.max(position.row.saturating_add(1));
        self.columns = self.columns.max(position.column.saturating_add(position.column_span.max(1)));
        match self.cells.last_mut() {
            Some(cell) if cell.at.row == position.row && cell.at.column == position.column => {
                cell.words.extend(words);
                cell.paragraphs.end = paragraph + 1;
            }
            _ => self.cells.push(GridCell { at: position, paragraphs: paragraph..paragraph + 1, words }),
        }
    }
}
