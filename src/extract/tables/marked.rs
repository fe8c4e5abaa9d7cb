//! Marked-up tables of actions: columns as steps under labelled rows, or rows as steps under
//! labelled columns; cells that several steps share.

use super::cell::{Cell, Column, procedure, spans};
use super::grid::{Grid, GridCell, grids};
use super::label::label_at;
use super::marked_cases;
use super::word::{Word, join, of_paragraph};
use crate::extract::Context;
use crate::letters::is_letter;
use crate::model::Procedure;
use crate::pack::RowKind;
use crate::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// Which line of the grid holds what, and which lines across it are steps.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// Steps are columns (else rows).
    pub across: bool,
    /// The row (or column) of each kind.
    pub lines: Vec<(RowKind, usize)>,
    /// The first column (or row) that may be a step.
    pub first: usize,
    /// Numbers that the table prints before its labels, by kind.
    numbers: Vec<(u32, RowKind)>,
}

/// How a table is laid out, where it is one of actions.
pub fn layout(ctx: &Context, grid: &Grid) -> Option<Layout> {
    across(ctx, grid).or_else(|| down(ctx, grid))
}

/// Labels in the first or second column.
fn across(ctx: &Context, grid: &Grid) -> Option<Layout> {
    const LABEL_COLUMNS: usize = 2;
    (0..LABEL_COLUMNS.min(grid.columns)).find_map(|column| {
        // «Действия основного процесса» over empty cells is the table's title
        let told = |row: usize| grid.row(row).any(|c| c.at.column > column && !c.words.is_empty());
        let labelled = grid.cells.iter().filter(|c| c.at.column == column && told(c.at.row));
        let lines: Vec<(RowKind, usize)> =
            labelled.filter_map(|c| Some((label(ctx, c)?, c.at.row))).collect();
        let numbers = lines
            .iter()
            .filter(|_| column > 0)
            .filter_map(|&(kind, row)| Some((number(ctx, grid.cell(row, 0)?)?, kind)))
            .collect();
        let layout = Layout { across: true, lines, first: column + 1, numbers };
        layout.is_of_actions().then_some(layout)
    })
}

/// Labels in one of the first rows.
fn down(ctx: &Context, grid: &Grid) -> Option<Layout> {
    const LABEL_ROWS: usize = 4;
    (0..LABEL_ROWS.min(grid.rows)).find_map(|row| {
        let labelled = |row| grid.row(row).filter_map(|c| Some((label(ctx, c)?, c)));
        // labels of two rows: a cell over several columns only heads those under it
        let depth = labelled(row).map(|(_, c)| c.at.row_span).max().unwrap_or(1).clamp(1, LABEL_ROWS);
        let below: Vec<_> = (row + 1..row + depth).flat_map(labelled).collect();
        let own = labelled(row).filter(|(_, c)| below.is_empty() || c.at.column_span <= 1);
        let lines = own.chain(below.iter().copied()).map(|(kind, c)| (kind, c.at.column)).collect();
        let first = row + if below.is_empty() { 1 } else { depth };
        let layout = Layout { across: false, lines, first, numbers: Vec::new() };
        layout.is_of_actions().then_some(layout)
    })
}

/// The layout of a table that goes on with another and prints no labels: rows in the same order,
/// or with the same numbers in front.
pub fn continued(ctx: &Context, grid: &Grid, before: &Layout, last: u32) -> Option<Layout> {
    let follows = |cell: Option<&GridCell>| cell.and_then(|c| number(ctx, c)) == last.checked_add(1);
    if !before.across {
        let row = (0..grid.rows).find(|&r| grid.row(r).any(|c| follows(Some(c))))?;
        return Some(Layout { first: row, ..before.clone() });
    }
    let numbered = (0..grid.rows).filter_map(|row| {
        let number = number(ctx, grid.cell(row, 0)?)?;
        before.numbers.iter().find(|(n, _)| *n == number).map(|&(_, kind)| (kind, row))
    });
    let numbered: Vec<_> = if before.numbers.is_empty() { Vec::new() } else { numbered.collect() };
    let in_order = || (0..grid.rows).zip(&before.lines).map(|(row, &(kind, _))| (kind, row)).collect();
    let (lines, first): (Vec<_>, usize) = if numbered.is_empty() { (in_order(), 0) } else { (numbered, 1) };
    let (_, row) = *lines.iter().find(|(kind, _)| *kind == RowKind::Number)?;
    let first = (first..grid.columns.min(first + 2)).find(|&column| follows(grid.cell(row, column)))?;
    Some(Layout { across: true, lines, first, numbers: before.numbers.clone() })
}

fn label(ctx: &Context, cell: &GridCell) -> Option<RowKind> {
    label_at(ctx, &cell.words, 0, None)
        .or_else(|| label_at(ctx, &cell.words, 1, None).filter(|l| l.row_number.is_some()))
        .map(|l| l.row)
        .or_else(|| {
            let text = Cell::told(&cell.words).text(ctx);
            ctx.pack.tables.columns.iter().find(|c| c.label.is_match(&text)).map(|c| c.row)
        })
}

/// Whether some words head a column or a row of a table of actions.
pub fn is_label(ctx: &Context, words: &[Word]) -> bool {
    let cell = GridCell { words: words.to_vec(), ..GridCell::default() };
    label(ctx, &cell).is_some()
}

fn number(ctx: &Context, cell: &GridCell) -> Option<u32> {
    let text = Cell::told(&cell.words).text(ctx);
    text.trim_end_matches(['.', ')']).parse().ok()
}

impl Layout {
    fn is_of_actions(&self) -> bool {
        let has = |kind| self.lines.iter().any(|(k, _)| *k == kind);
        let told = has(RowKind::Action) || has(RowKind::Actor);
        told && self.lines.len() >= 2 && (has(RowKind::Number) || has(RowKind::Term) || has(RowKind::Next))
    }

    fn cell<'g>(&self, grid: &'g Grid, kind: RowKind, step: usize) -> Option<&'g GridCell> {
        let &(_, line) = self.lines.iter().find(|(k, _)| *k == kind)?;
        if self.across { grid.cell(line, step) } else { grid.cell(step, line) }
    }

    /// The steps of a grid, counted on from a number where it prints none, with the cells of terms
    /// that cover several: for each step the others.
    pub fn columns(&self, ctx: &Context, grid: &Grid, next: u32) -> (Vec<Column>, BTreeMap<u32, Vec<u32>>) {
        let end = if self.across { grid.columns } else { grid.rows };
        let mut columns: Vec<Column> = Vec::new();
        let mut terms: Vec<(usize, Vec<u32>)> = Vec::new();
        for step in self.first..end {
            let count = columns.last().map_or(next, |c| c.n.saturating_add(1));
            let Some(mut column) = self.column(ctx, grid, step, count) else { continue };
            if let Some(term) = self.cell(grid, RowKind::Term, step) {
                match terms.last_mut().filter(|(cell, _)| *cell == term.paragraphs.start) {
                    Some((_, steps)) => {
                        steps.push(column.n);
                        column.term = Cell::default();
                    }
                    None => terms.push((term.paragraphs.start, vec![column.n])),
                }
            }
            columns.push(column);
        }
        let shared = terms
            .into_iter()
            .filter_map(|(_, steps)| steps.split_first().map(|(first, rest)| (*first, rest.to_vec())))
            .filter(|(_, rest)| !rest.is_empty())
            .collect();
        (columns, shared)
    }

    /// The raw words of its labels and of the cells that make columns.
    fn spans(&self, ctx: &Context, grid: &Grid, columns: &[Column]) -> Vec<Span> {
        let labels = grid.cells.iter().filter(|c| label(ctx, c).is_some());
        let labels = labels.flat_map(|c| spans(ctx, &c.words));
        labels.chain(columns.iter().flat_map(|c| c.spans(ctx))).collect()
    }

    fn column(&self, ctx: &Context, grid: &Grid, step: usize, count: u32) -> Option<Column> {
        let told = |kind| self.cell(grid, kind, step).map(|c| Cell::told(&c.words)).unwrap_or_default();
        let numbered = self.cell(grid, RowKind::Number, step);
        let (actor, action) = (told(RowKind::Actor), told(RowKind::Action));
        // A row that numbers the columns, a title between the rows, an empty column: no step.
        let text = |cell: &Cell| cell.text(ctx);
        let means = |cell: &Cell| text(cell).contains(is_letter);
        if !means(&actor) && !means(&action) || grid.title(step).is_some() && !self.across {
            return None;
        }
        let first = numbered
            .or_else(|| self.cell(grid, RowKind::Actor, step))
            .or_else(|| self.cell(grid, RowKind::Action, step));
        Some(Column {
            n: numbered.and_then(|c| number(ctx, c)).unwrap_or(count),
            number: first.and_then(|c| c.words.first()).cloned(),
            actor,
            action,
            form: told(RowKind::Form),
            term: told(RowKind::Term),
            next: told(RowKind::Next),
        })
    }
}

/// The tables of actions and use cases among some paragraphs, in order; `read` takes the raw words of
/// the labels and cells that were read.
pub fn procedures(ctx: &Context, paragraphs: Range<usize>, read: &mut Vec<Span>) -> Vec<Procedure> {
    of_grids(ctx, &grids(ctx, paragraphs.clone()), paragraphs.start, read)
}

/// The tables of actions among grids that stand behind a paragraph.
pub fn of_grids(ctx: &Context, grids: &[Grid], from: usize, read: &mut Vec<Span>) -> Vec<Procedure> {
    let mut reader = Reader { ctx, procedures: Vec::new(), read, open: None };
    for grid in grids {
        let parts = parts(ctx, grid);
        for grid in parts.as_deref().unwrap_or(std::slice::from_ref(grid)) {
            let heading = Heading::of(ctx, grid, from);
            if !reader.go_on(grid, &heading) {
                reader.begin(grid, heading);
            }
        }
    }
    reader.close();
    reader.procedures
}

/// A grid cut before each further row of numbers: tables that a mirror set right under each other.
fn parts(ctx: &Context, grid: &Grid) -> Option<Vec<Grid>> {
    let numbers = |c: &&GridCell| c.at.column < 2 && label(ctx, c) == Some(RowKind::Number);
    let mut starts: Vec<usize> = grid.cells.iter().filter(numbers).map(|c| c.at.row).collect();
    starts.dedup();
    if starts.len() < 2 {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(grid.rows));
    let starts = std::iter::once(0).chain(starts.iter().skip(1).copied());
    let parts: Vec<Grid> = starts.zip(ends).map(|(start, end)| grid.part(start..end)).collect();
    parts.iter().all(|part| layout(ctx, part).is_some()).then_some(parts)
}

/// A table that further grids may go on with.
struct Open {
    heading: Heading,
    layout: Layout,
    columns: Vec<Column>,
    shared: BTreeMap<u32, Vec<u32>>,
}

struct Reader<'a> {
    ctx: &'a Context<'a>,
    procedures: Vec<Procedure>,
    read: &'a mut Vec<Span>,
    open: Option<Open>,
}

impl Reader<'_> {
    /// Adds a grid to the open table, where it goes on with it.
    fn go_on(&mut self, grid: &Grid, heading: &Heading) -> bool {
        let Some(open) = &mut self.open else { return false };
        let last = open.columns.last().map_or(0, |c| c.n);
        let labelled = layout(self.ctx, grid);
        if let Some(layout) = &labelled
            && !heading.continues
        {
            // without a heading it goes on where its numbers do
            let (columns, _) = layout.columns(self.ctx, grid, 1);
            let follows = columns.first().is_some_and(|c| Some(c.n) == last.checked_add(1));
            if !follows || !heading.words.is_empty() {
                return false;
            }
        }
        let Some(layout) = labelled.or_else(|| continued(self.ctx, grid, &open.layout, last)) else {
            return false;
        };
        let (columns, shared) = layout.columns(self.ctx, grid, last.saturating_add(1));
        self.read.extend(layout.spans(self.ctx, grid, &columns));
        open.columns.extend(columns);
        open.shared.extend(shared);
        true
    }

    fn begin(&mut self, grid: &Grid, heading: Heading) {
        self.close();
        if let Some(layout) = layout(self.ctx, grid) {
            let (columns, shared) = layout.columns(self.ctx, grid, 1);
            self.read.extend(layout.spans(self.ctx, grid, &columns));
            self.open = Some(Open { heading, layout, columns, shared });
        } else {
            self.procedures.extend(marked_cases::procedures(self.ctx, grid, &heading));
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        if let Some(mut procedure) = procedure(self.ctx, &open.heading.words, &open.columns) {
            for step in &mut procedure.steps {
                if let (Some(others), Some(duration)) = (open.shared.get(&step.n), step.durations.first_mut())
                {
                    duration.shared_with.clone_from(others);
                }
            }
            self.procedures.push(procedure);
        }
    }
}

/// The words that head a grid.
#[derive(Debug, Clone, Default)]
pub struct Heading {
    /// The words; none where nothing heads it.
    pub words: Vec<Word>,
    /// It says that it continues the table before it.
    pub continues: bool,
    /// It announces use cases.
    pub use_case: bool,
}

impl Heading {
    /// The paragraph before a grid when it names a table; else a title in the first row; else
    /// whatever stands before it.
    fn of(ctx: &Context, grid: &Grid, from: usize) -> Self {
        let tables = &ctx.pack.tables;
        let before = grid.paragraphs.start.checked_sub(1).filter(|&p| p >= from);
        let before = before.filter(|&p| ctx.text.paragraphs.get(p).is_some_and(|p| p.cell.is_none()));
        let named = before.filter(|&p| {
            let text = ctx.text.paragraph(p);
            tables.heading.is_match(text)
                || tables.continuation.is_match(text)
                || tables.use_case.is_match(text)
        });
        let words = match (named, grid.title(0), before) {
            (Some(paragraph), _, _) | (None, None, Some(paragraph)) => of_paragraph(ctx, paragraph),
            (None, Some(title), _) => title.words.clone(),
            (None, None, None) => Vec::new(),
        };
        let text = join(ctx, &words);
        Heading {
            continues: tables.continuation.is_match(&text),
            use_case: tables.use_case.is_match(&text),
            words,
        }
    }
}
