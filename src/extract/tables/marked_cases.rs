//! Marked-up tables of use cases: columns are who acts, cells the actions, numbered across.

use super::cell::{Cell, place, spans};
use super::grid::{Grid, GridCell};
use super::marked::Heading;
use super::word::{Word, join};
use crate::extract::Context;
use crate::model::{Procedure, ProcedureKind, Step, ValueSpans};

/// The use cases of a grid: one procedure for each process that it tells.
pub fn procedures(ctx: &Context, grid: &Grid, heading: &Heading) -> Vec<Procedure> {
    let mut reader = Reader {
        ctx,
        heading: heading.words.clone(),
        actors: Vec::new(),
        steps: Vec::new(),
        done: Vec::new(),
    };
    let named = heading.use_case || grid.cells.iter().any(|c| is_group(ctx, c));
    if !named {
        return Vec::new();
    }
    for row in 0..grid.rows {
        if let Some(title) = grid.title(row).filter(|c| action(ctx, c).is_none()) {
            reader.title(title);
        } else {
            reader.row(grid, row);
        }
    }
    reader.close();
    reader.done
}

struct Reader<'a> {
    ctx: &'a Context<'a>,
    heading: Vec<Word>,
    /// The heads of the columns.
    actors: Vec<GridCell>,
    steps: Vec<Step>,
    done: Vec<Procedure>,
}

impl Reader<'_> {
    /// A title over the whole width begins another process, or names the table.
    fn title(&mut self, title: &GridCell) {
        let text = join(self.ctx, &title.words);
        let tables = &self.ctx.pack.tables;
        if tables.process.is_match(&text) || tables.use_case.is_match(&text) {
            self.close();
            self.heading.clone_from(&title.words);
        }
    }

    fn row(&mut self, grid: &Grid, row: usize) {
        let cells: Vec<&GridCell> = grid.row(row).collect();
        if !cells.iter().any(|c| action(self.ctx, c).is_some()) {
            if self.steps.is_empty() {
                self.actors = cells.into_iter().cloned().collect();
            }
            return;
        }
        for cell in cells {
            if let Some((number, marker)) = action(self.ctx, cell) {
                let step = self.step(cell, number, marker);
                self.steps.push(step);
            }
        }
    }

    fn step(&self, cell: &GridCell, number: u32, marker: usize) -> Step {
        let ctx = self.ctx;
        let (marker, text) = cell.words.split_at(marker.min(cell.words.len()));
        let head = self
            .actors
            .iter()
            .find(|a| (a.at.column..a.at.column + a.at.column_span.max(1)).contains(&cell.at.column));
        let actor = head.map(|head| {
            let line = join(ctx, &head.words);
            let after = ctx.pack.tables.group.find(&line).map_or(0, |m| m.end());
            let joined = super::word::Joined::new(ctx, &head.words);
            let first = if after == 0 { 0 } else { joined.words(0..after).end };
            Cell::told(head.words.get(first..).unwrap_or_default())
        });
        let actor = actor.filter(|a| !a.words.is_empty());
        let mut place = place(ctx, marker, "marker");
        place.end = spans(ctx, &cell.words).iter().map(|s| s.end).max().unwrap_or(place.end);
        place.spans.insert("text".to_owned(), ValueSpans::Value(spans(ctx, text)));
        if let Some(actor) = &actor {
            place.spans.insert("actor".to_owned(), ValueSpans::Value(spans(ctx, &actor.words)));
        }
        Step {
            n: number,
            marker: join(ctx, marker),
            uncertain: actor.is_none(),
            actor: actor.map(|a| a.name(ctx)),
            text: join(ctx, text),
            place,
            ..Step::default()
        }
    }

    fn close(&mut self) {
        let mut steps = std::mem::take(&mut self.steps);
        if steps.is_empty() {
            return;
        }
        steps.sort_by_key(|s| s.n);
        let mut place = match self.heading.as_slice() {
            [] => steps.first().map(|s| s.place.clone()).unwrap_or_default(),
            words => place(self.ctx, words, "heading"),
        };
        place.end = steps.iter().map(|s| s.place.end).max().unwrap_or(place.end).max(place.end);
        self.done.push(Procedure { kind: ProcedureKind::UseCase, steps, place, ..Procedure::default() });
    }
}

fn is_group(ctx: &Context, cell: &GridCell) -> bool {
    ctx.pack.tables.group.is_match(&join(ctx, &cell.words))
}

/// The number of the action that a cell holds, and how many words print it.
fn action(ctx: &Context, cell: &GridCell) -> Option<(u32, usize)> {
    let joined = super::word::Joined::new(ctx, &cell.words);
    if let Some(found) = ctx.pack.tables.action.captures(&joined.text) {
        let number = ["n", "m", "k"].iter().find_map(|name| found.name(name))?.as_str().parse().ok()?;
        return Some((number, joined.words(found.get(0)?.range()).end));
    }
    let found = ctx.pack.tables.case_number.captures(&joined.text)?.get(1)?;
    Some((found.as_str().parse().ok()?, joined.words(found.range()).end))
}
