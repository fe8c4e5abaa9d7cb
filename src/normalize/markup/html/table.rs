//! Where a cell stands, with the columns that spans of earlier cells take.

use super::tag::Tag;
use crate::text::CellPosition;

/// The tables that are open, the innermost last.
#[derive(Debug, Default)]
pub struct Tables {
    open: Vec<Table>,
    next: usize,
}

#[derive(Debug, Default)]
struct Table {
    number: usize,
    /// Rows begun.
    rows: usize,
    column: usize,
    /// For each column, rows that a cell above still takes.
    taken: Vec<usize>,
    cell: Option<CellPosition>,
}

impl Tables {
    /// No table yet; the first one gets this number.
    pub fn from(next: usize) -> Self {
        Tables { open: Vec::new(), next }
    }

    /// The cell that is open.
    pub fn cell(&self) -> Option<CellPosition> {
        self.open.last().and_then(|table| table.cell)
    }

    /// Follows a tag.
    pub fn apply(&mut self, tag: &Tag) {
        match (tag.name.as_str(), tag.closing) {
            ("table", false) => {
                self.open.push(Table { number: self.next, ..Table::default() });
                self.next += 1;
            }
            ("table", true) => {
                self.open.pop();
            }
            (name, closing) => {
                if let Some(table) = self.open.last_mut() {
                    table.apply(name, closing, tag);
                }
            }
        }
    }
}

impl Table {
    fn apply(&mut self, name: &str, closing: bool, tag: &Tag) {
        match (name, closing) {
            ("tr", false) => self.begin_row(),
            ("tr" | "td" | "th", true) => self.cell = None,
            ("td" | "th", false) => self.begin_cell(tag),
            _ => {}
        }
    }

    fn begin_row(&mut self) {
        self.rows += 1;
        self.column = 0;
        self.cell = None;
        if self.rows > 1 {
            for rows in &mut self.taken {
                *rows = rows.saturating_sub(1);
            }
        }
    }

    fn begin_cell(&mut self, tag: &Tag) {
        if self.rows == 0 {
            self.begin_row();
        }
        while self.taken.get(self.column).is_some_and(|&rows| rows > 0) {
            self.column += 1;
        }
        let column_span = tag.number("colspan").unwrap_or(1);
        let row_span = tag.number("rowspan").unwrap_or(1);
        let row = self.rows.saturating_sub(1);
        self.cell =
            Some(CellPosition { table: self.number, row, column: self.column, column_span, row_span });
        let end = self.column + column_span;
        if self.taken.len() < end {
            self.taken.resize(end, 0);
        }
        for rows in self.taken.iter_mut().take(end).skip(self.column) {
            *rows = row_span;
        }
        self.column = end;
    }
}
