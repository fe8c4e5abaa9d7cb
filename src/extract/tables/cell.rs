//! Cells and columns of a table of actions, whatever it was read from, and the steps they make.

use super::word::{Joined, Word, join, ranges};
use crate::extract::Context;
use crate::grammar::duration::durations;
use crate::letters::{is_capital, is_letter, is_small};
use crate::model::{Duration, Place, Procedure, ProcedureKind, Step, ValueSpans};
use crate::source::Span;
use std::ops::Range;

/// A cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Its words; none where it is empty.
    pub words: Vec<Word>,
    /// What stands in it could not be told for certain.
    pub doubtful: bool,
}

impl Cell {
    /// A cell whose words could not be told from its neighbours'.
    pub fn doubtful() -> Self {
        Cell { words: Vec::new(), doubtful: true }
    }

    /// A cell of these words.
    pub fn told(words: &[Word]) -> Self {
        Cell { words: words.to_vec(), doubtful: false }
    }

    /// Its words on one line.
    pub fn text(&self, ctx: &Context) -> String {
        Joined::new(ctx, &self.words).text
    }

    /// Its words as a name: without a stop at the end.
    pub fn name(&self, ctx: &Context) -> String {
        let text = self.text(ctx);
        let name = text.trim_end_matches([',', ';', '.', ' ']);
        let mut chars = name.chars();
        // A capital that only begins the cell; abbreviations and proper names in quotes keep theirs.
        match (chars.next(), chars.clone().next()) {
            (Some(first), Some(second)) if is_capital(first) && is_small(second) => {
                first.to_lowercase().chain(chars).collect()
            }
            _ => name.to_owned(),
        }
    }

    /// The figures that it lists.
    pub fn figures(&self, ctx: &Context) -> Vec<u32> {
        let text = self.text(ctx);
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|f| f.parse().ok()).collect()
    }

    fn spans(&self, ctx: &Context) -> Vec<Span> {
        spans(ctx, &self.words)
    }
}

/// An action: what a column (or a row) of the table says of it.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// Its number, counted where the table prints none.
    pub n: u32,
    /// The word of its number, or the first of the block.
    pub number: Option<Word>,
    /// Who acts.
    pub actor: Cell,
    /// What is done.
    pub action: Cell,
    /// Form of completion.
    pub form: Cell,
    /// How long it takes.
    pub term: Cell,
    /// Where it goes on.
    pub next: Cell,
}

impl Column {
    /// The step that it is.
    pub fn step(&self, ctx: &Context) -> Step {
        let actor = self.actor.name(ctx);
        let result = self.form.text(ctx);
        let next_all = self.next.figures(ctx);
        // «5 или 6» goes on with one of them: only bare figures run side by side.
        let side_by_side = next_all.len() > 1 && !self.next.text(ctx).contains(is_letter);
        let cells = [&self.actor, &self.action, &self.form, &self.term, &self.next];
        let mut step = Step {
            n: self.n,
            marker: self.n.to_string(),
            actor: (!actor.is_empty()).then_some(actor),
            text: self.action.text(ctx),
            durations: self.durations(ctx),
            // A row of forms that cannot be cut still shows that the actions have them.
            has_result: !result.is_empty() || self.form.doubtful,
            result: (!result.is_empty()).then_some(result),
            next: next_all.first().copied(),
            next_all: if side_by_side { next_all } else { Vec::new() },
            uncertain: self.actor.doubtful || self.term.doubtful || self.next.doubtful,
            place: self.place(ctx, &cells),
        };
        let mut value = |name: &str, said: bool, cell: Vec<Span>| {
            if said {
                step.place.spans.insert(name.to_owned(), ValueSpans::Value(cell));
            }
        };
        let number = self.number.as_ref().map_or_else(Vec::new, |w| spans(ctx, std::slice::from_ref(w)));
        value("marker", true, number);
        value("actor", step.actor.is_some(), self.actor.spans(ctx));
        value("text", !step.text.is_empty(), self.action.spans(ctx));
        value("result", step.result.is_some(), self.form.spans(ctx));
        value("next", step.next.is_some(), self.next.spans(ctx));
        step
    }

    /// The raw words of all its cells.
    pub fn spans(&self, ctx: &Context) -> Vec<Span> {
        let cells = [&self.actor, &self.action, &self.form, &self.term, &self.next];
        let number = self.number.as_ref().map_or_else(Vec::new, |w| spans(ctx, std::slice::from_ref(w)));
        cells.iter().flat_map(|c| c.spans(ctx)).chain(number).collect()
    }

    fn place(&self, ctx: &Context, cells: &[&Cell]) -> Place {
        let words = cells.iter().flat_map(|c| &c.words).chain(self.number.as_ref());
        let all: Vec<Span> = words.flat_map(|w| spans(ctx, std::slice::from_ref(w))).collect();
        Place {
            line: self.number.as_ref().map_or_else(
                || cells.iter().find_map(|c| Some(c.words.first()?.line)).unwrap_or(1),
                |w| w.line,
            ),
            start: all.iter().map(|s| s.start).min().unwrap_or_default(),
            end: all.iter().map(|s| s.end).max().unwrap_or_default(),
            ..Place::default()
        }
    }

    fn durations(&self, ctx: &Context) -> Vec<Duration> {
        let joined = Joined::new(ctx, &self.term.words);
        let found = durations(&joined.text, &ctx.pack.grammar);
        let mut before = 0;
        let several = found.len() > 1;
        found
            .into_iter()
            .map(|q| {
                let lead = joined.text.get(before..q.range.start).unwrap_or_default();
                let branch = if several {
                    ctx.pack.tables.branch.group(lead, 1).and_then(|r| lead.get(r))
                } else {
                    None
                };
                before = q.range.end;
                let words = self.term.words.get(joined.words(q.range.clone())).unwrap_or_default();
                Duration {
                    value: q.numeral.value,
                    value_min: q.numeral.from,
                    unit: q.unit,
                    words: q.numeral.words,
                    branch: branch.map(str::to_owned),
                    shared_with: Vec::new(),
                    same_day: q.same_day,
                    from_start: q.from_start,
                    place: place(ctx, words, "value"),
                }
            })
            .collect()
    }
}

/// The procedure that a table of actions tells; `heading` are the words that head it.
pub fn procedure(ctx: &Context, heading: &[Word], columns: &[Column]) -> Option<Procedure> {
    let steps: Vec<Step> = columns.iter().map(|c| c.step(ctx)).collect();
    let mut place = match heading {
        [] => steps.first()?.place.clone(),
        words => place(ctx, words, "heading"),
    };
    place.end = steps.iter().map(|s| s.place.end).max()?.max(place.end);
    let channel = ctx.channels_named(&join(ctx, heading)).into_iter().next();
    Some(Procedure { kind: ProcedureKind::Table, channel, steps, place, ..Procedure::default() })
}

/// The place of a value that stands in these words.
pub fn place(ctx: &Context, words: &[Word], name: &str) -> Place {
    let spans = spans(ctx, words);
    Place {
        line: words.first().map_or(1, |w| w.line),
        start: spans.iter().map(|s| s.start).min().unwrap_or_default(),
        end: spans.iter().map(|s| s.end).max().unwrap_or_default(),
        spans: [(name.to_owned(), ValueSpans::Value(spans))].into(),
    }
}

/// The raw spans of words.
pub fn spans(ctx: &Context, words: &[Word]) -> Vec<Span> {
    ranges(words).into_iter().flat_map(|r: Range<usize>| ctx.text.spans(ctx.source, r)).collect()
}
