//! Tables of actions: flattened by the scrape, or marked up in HTML or Markdown.
//!
//! Guarantees: every step has the number that its table prints, or is counted; a cell whose words
//! could not be told from its neighbours' is absent and its step is marked `uncertain`.

mod assign;
mod block;
mod cell;
mod flat;
pub mod grid;
mod label;
mod lean;
mod marked;
mod marked_cases;
mod names;
mod split;
mod use_case;
pub mod word;

use super::Context;
use super::actors::Lexicon;
use crate::model::{Amount, Duration, Procedure, ProcedureKind, Regulation, Step, TermKind, Unit};
use crate::outline::RegulationPart;
use crate::source::Span;
use block::{Block, Heading, Part};
use cell::Column;
use names::Names;
use std::ops::Range;
use word::Word;

/// What the tables of a regulation tell.
#[derive(Debug, Default)]
pub struct Tables {
    /// The tables of actions and use cases, in order.
    pub procedures: Vec<Procedure>,
    /// The raw words of labels and cells that were read.
    pub read: Vec<Span>,
}

/// The tables of actions and use cases of a regulation.
pub fn read(ctx: &Context, part: &RegulationPart) -> Tables {
    let stretches = stretches(part);
    let own = stretches.first().map_or(0..0, |(_, paragraphs)| paragraphs.clone());
    let mut names = Names::of(ctx, own);
    let mut tables = Tables::default();
    for (appendix, paragraphs) in stretches {
        let words = word::words(ctx, paragraphs.clone());
        let mut found = flat_tables(ctx, &words, &mut names, &mut tables.read);
        if found.is_empty() {
            let grids = lean::grids(ctx, &words);
            found.extend(marked::of_grids(ctx, &grids, paragraphs.start, &mut tables.read));
        }
        found.extend(marked::procedures(ctx, paragraphs, &mut tables.read));
        found.sort_by_key(|p| p.place.line);
        found.iter_mut().for_each(|p| p.appendix = appendix);
        tables.procedures.extend(found);
    }
    if !tables.procedures.is_empty() {
        let lexicon = Lexicon::read(ctx, part);
        let actors = tables.procedures.iter_mut().flat_map(|p| &mut p.steps).filter_map(|s| s.actor.as_mut());
        actors.for_each(|actor| *actor = lexicon.capital(actor).unwrap_or_else(|| actor.clone()));
    }
    tables
}

/// Marks tables each of whose steps takes the whole term of the service: they repeat it and plan
/// nothing.
pub fn mark_repeats(regulation: &mut Regulation) {
    let terms = &regulation.terms;
    let whole = |d: &Duration| {
        terms.iter().any(|t| t.kind == TermKind::Delivery && t.value == d.value && t.unit == d.unit)
    };
    let unstated = terms.iter().all(|t| t.kind != TermKind::Delivery);
    for procedure in regulation.procedures.iter_mut().filter(|p| p.kind == ProcedureKind::Table) {
        let repeats = |s: &Step| s.durations.len() == 1 && s.durations.iter().all(whole);
        procedure.repeats_term = procedure.steps.len() > 1 && procedure.steps.iter().all(repeats)
            || unstated && all_the_same(&procedure.steps);
    }
}

/// Where the regulation states no term, three steps and more that all take the same days repeat it.
fn all_the_same(steps: &[Step]) -> bool {
    let days = |d: &Duration| {
        let day =
            matches!(d.unit, Unit::Day | Unit::WorkingDay | Unit::CalendarDay | Unit::Week | Unit::Month);
        day && d.value > Amount::whole(1)
    };
    let one = |s: &Step| match s.durations.as_slice() {
        [one] if days(one) => Some((one.value, one.unit)),
        _ => None,
    };
    let first = steps.first().and_then(one);
    steps.len() > 2 && first.is_some() && steps.iter().all(|s| one(s) == first)
}

/// The text before the appendices, and each appendix without its heading, with its number.
fn stretches(part: &RegulationPart) -> Vec<(Option<u32>, Range<usize>)> {
    let first = part.appendices.first().map_or(part.paragraphs.end, |a| a.heading.start.min(a.body.start));
    let own = (None, part.heading.end.max(part.paragraphs.start)..first);
    let appendices = part.appendices.iter().enumerate().map(|(i, appendix)| {
        let next = part.appendices.get(i + 1);
        let end = next.map_or(part.paragraphs.end, |n| n.heading.start).max(appendix.body.end);
        (appendix.number, appendix.heading.end.max(appendix.heading.start)..end)
    });
    std::iter::once(own).chain(appendices).filter(|(_, p)| p.start < p.end).collect()
}

fn flat_tables(ctx: &Context, words: &[Word], names: &mut Names, read: &mut Vec<Span>) -> Vec<Procedure> {
    let parts = block::parts(ctx, words);
    let mut reader = Reader {
        ctx,
        words,
        names,
        read,
        procedures: Vec::new(),
        heading: None,
        open: Table::default(),
        last: Table::default(),
        told: Vec::new(),
    };
    for (i, part) in parts.iter().enumerate() {
        let end = parts.get(i + 1).and_then(Part::start).unwrap_or(words.len());
        match part {
            Part::Heading(heading) => reader.heading(heading, end),
            Part::Block(block) => reader.block(block),
        }
    }
    reader.close();
    reader.procedures
}

/// A table that is put together out of its blocks.
#[derive(Default)]
struct Table {
    heading: Option<Heading>,
    block: Block,
    columns: Vec<Column>,
}

/// Reads the parts of a stretch in order.
struct Reader<'a> {
    ctx: &'a Context<'a>,
    words: &'a [Word],
    names: &'a mut Names,
    /// The raw words of labels and cells that were read.
    read: &'a mut Vec<Span>,
    procedures: Vec<Procedure>,
    /// A heading whose table has not begun.
    heading: Option<Heading>,
    /// The table that is being put together.
    open: Table,
    /// The table before, which tells who does what in the use cases after it.
    last: Table,
    /// Use cases of which it is known who does them.
    told: Vec<assign::Told>,
}

impl Reader<'_> {
    /// A heading, and the words from it to the next part.
    fn heading(&mut self, heading: &Heading, end: usize) {
        if heading.use_case {
            self.close();
            let (table, told) = (&self.last.columns, &mut self.told);
            self.procedures.extend(use_case::procedure(self.ctx, self.words, heading, end, table, told));
            self.heading = None;
            return;
        }
        self.heading = Some(heading.clone());
        if heading.continues
            && let Some(block) =
                block::unlabelled(self.ctx, self.words, heading.words.end..end, &self.open.block)
        {
            self.block(&block);
        }
    }

    fn block(&mut self, block: &Block) {
        let next = self.open.columns.last().map_or(1, |c| c.n.saturating_add(1));
        let columns = flat::columns(self.ctx, self.words, block, next, self.names);
        let Some(first) = columns.first() else { return };
        let heading = self.heading.take();
        // Without a heading a block goes on with the table before it when its numbers do.
        let continues = heading.as_ref().map_or(first.n >= next, |h| h.continues);
        if !continues || self.open.columns.is_empty() {
            self.close();
            self.open.heading = heading;
        }
        self.names.learn_cells(self.ctx, &columns);
        self.read.extend(cell::spans(self.ctx, &block.label_words(self.words)));
        self.read.extend(columns.iter().flat_map(|c| c.spans(self.ctx)));
        self.open.columns.extend(columns);
        self.open.block = block.clone();
    }

    /// Makes a procedure of the open table.
    fn close(&mut self) {
        let table = std::mem::take(&mut self.open);
        if table.columns.is_empty() {
            return;
        }
        let heading = table.heading.as_ref().map_or(0..0, |h| h.words.clone());
        let heading = self.words.get(heading).unwrap_or_default();
        self.procedures.extend(cell::procedure(self.ctx, heading, &table.columns));
        self.last = table;
    }
}

#[cfg(test)]
mod tests;
