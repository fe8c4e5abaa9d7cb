//! The rows of a requirement table, marked up or flattened.

use crate::extract::Context;
use crate::extract::tables::grid::{Grid, GridCell, grids};
use crate::extract::tables::word::{Word, join, words};
use crate::outline::RegulationPart;
use crate::pack::RequirementKind;
use std::collections::HashSet;
use std::ops::Range;

/// A row: number, name, content.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its number.
    pub n: Option<u32>,
    /// What its name says that it is about.
    pub kind: Option<RequirementKind>,
    /// The word of its number.
    pub number: Option<Word>,
    /// The words of its name.
    pub name: Vec<Word>,
    /// The words of its content.
    pub content: Vec<Word>,
}

/// A table with fewer kinds of rows is no requirement table.
const FEWEST_KINDS: usize = 4;
/// A row's name is told by its first words.
const NAME_WORDS: usize = 14;

/// The rows of the requirement table of rules or a standard; none where there is no such table.
pub fn rows(context: &Context<'_>, part: &RegulationPart) -> Vec<Row> {
    let marked = grids(context, part.paragraphs.clone()).into_iter().map(|g| of_grid(context, &g));
    let flat = part.appendices.iter().map(|appendix| {
        let paragraphs: Range<usize> = appendix.heading.end..appendix.body.end.max(appendix.heading.end);
        flattened(context, &words(context, paragraphs))
    });
    marked.chain(flat).find(|rows| is_requirements(rows)).unwrap_or_default()
}

fn is_requirements(rows: &[Row]) -> bool {
    rows.iter().filter_map(|r| r.kind).collect::<HashSet<_>>().len() >= FEWEST_KINDS
}

fn kind_of(context: &Context<'_>, name: &[Word]) -> Option<RequirementKind> {
    let text = join(context, name.get(..name.len().min(NAME_WORDS)).unwrap_or_default());
    context.pack.tables.requirements.iter().find(|r| r.name.is_match(&text)).map(|r| r.kind)
}

fn number(context: &Context<'_>, words: &[Word]) -> Option<u32> {
    let [word] = words else { return None };
    context.str(word.range.clone()).trim_end_matches(['.', ')']).parse().ok()
}

fn of_grid(context: &Context<'_>, grid: &Grid) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for at in 0..grid.rows {
        if grid.title(at).is_some_and(|c| c.at.column_span >= grid.columns) {
            continue;
        }
        let mut cells: Vec<&GridCell> = grid.row(at).collect();
        let numbered = cells.first().and_then(|c| number(context, &c.words));
        let number = numbered.and_then(|_| cells.remove(0).words.first().cloned());
        let kind = cells.first().and_then(|c| kind_of(context, &c.words));
        // Without a number and a known name a row goes on with the content of the one above,
        // whose number and name span both.
        if numbered.is_none() && kind.is_none() {
            let covered = grid.cell(at, 0).is_some_and(|c| c.at.row < at);
            if let Some(last) = rows.last_mut().filter(|_| covered) {
                last.content.extend(cells.iter().flat_map(|c| c.words.clone()));
            }
            continue;
        }
        let Some((name, content)) = cells.split_first() else { continue };
        let content = content.iter().flat_map(|c| c.words.clone()).collect();
        rows.push(Row { n: numbered, kind, number, name: name.words.clone(), content });
    }
    rows
}

/// Rows of a flattened table begin with the next number and a known name.
fn flattened(context: &Context<'_>, words: &[Word]) -> Vec<Row> {
    let mut starts: Vec<(usize, u32, RequirementKind)> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, w)| w.gap.begins_line()) {
        // `1)` counts entries of a row's content.
        let said = context.str(word.range.clone()).trim_end_matches('.');
        let Ok(n) = said.parse::<u32>() else { continue };
        let next = starts.last().map_or(1, |&(_, last, _)| last.saturating_add(1));
        // A row that is missing or has no known name is skipped, never more than two.
        if n < next || n > next.saturating_add(2) {
            continue;
        }
        if let Some(kind) = words.get(at + 1..).and_then(|name| kind_of(context, name)) {
            starts.push((at, n, kind));
        }
    }
    let ends = starts.iter().skip(1).map(|&(at, _, _)| at).chain(std::iter::once(words.len()));
    starts
        .iter()
        .zip(ends)
        .map(|(&(at, n, kind), end)| {
            let row = words.get(at + 1..end).unwrap_or_default();
            let (name, content) = row.split_at(name_end(row));
            Row {
                n: Some(n),
                kind: Some(kind),
                number: words.get(at).cloned(),
                name: name.to_vec(),
                content: content.to_vec(),
            }
        })
        .collect()
}

/// Where the name ends: at the first empty line, else at the first line end.
fn name_end(row: &[Word]) -> usize {
    let ends = |by: fn(&Word) -> bool| row.iter().skip(1).position(by).map(|at| at + 1);
    ends(|w| w.gap.begins_group()).or_else(|| ends(|w| w.gap.begins_line())).unwrap_or(row.len())
}
