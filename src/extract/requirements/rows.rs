//! The rows of a requirement table, marked up or flattened.

use crate::extract::tables::grid::{Grid, GridCell, grids};
use crate::extract::tables::word::{Joined, Word, join, words};
use crate::extract::{Context, service};
use crate::letters::is_small;
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
/// Words that a statutory name may have.
const LONGEST_NAME: usize = 40;
/// Words that may follow the statutory ones of a name.
const TAIL: usize = 12;
/// Paragraphs above a table, or below an appendix's heading, among which its title stands.
const TITLE: usize = 6;

/// A requirement table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
    /// Clean range of the service that its title names.
    pub service: Option<Range<usize>>,
}

/// The requirement tables of rules or a standard: one, or one for each service of the rules.
pub fn tables(context: &Context<'_>, part: &RegulationPart) -> Vec<Table> {
    let grids = grids(context, part.paragraphs.clone());
    let mut above = part.heading.end;
    let marked = grids.into_iter().map(|grid| {
        let title = above.max(grid.paragraphs.start.saturating_sub(TITLE))..grid.paragraphs.start + 1;
        above = grid.paragraphs.end;
        Table { rows: of_grid(context, &grid), service: named(context, title) }
    });
    let flat = part.appendices.iter().map(|appendix| {
        let paragraphs: Range<usize> = appendix.heading.end..appendix.body.end.max(appendix.heading.end);
        let title = appendix.heading.start..(appendix.heading.end + TITLE).min(paragraphs.end);
        Table { rows: flattened(context, &words(context, paragraphs)), service: named(context, title) }
    });
    marked.chain(flat).filter(|table| is_requirements(&table.rows)).collect()
}

/// The last service that some paragraphs name.
fn named(context: &Context<'_>, paragraphs: Range<usize>) -> Option<Range<usize>> {
    let all = paragraphs.filter_map(|at| context.text.paragraphs.get(at));
    all.filter_map(|p| service::names(context, p.range.clone()).into_iter().next_back())
        .next_back()
        .map(|name| name.name)
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

/// Where a row of a flattened table begins.
struct Start {
    at: usize,
    number: Option<u32>,
    kind: RequirementKind,
}

/// Rows of a flattened table begin with the next number and a known name or, where the scrape lost
/// the number, with the statutory name of a later row on lines of its own.
fn flattened(context: &Context<'_>, words: &[Word]) -> Vec<Row> {
    let mut starts: Vec<Start> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, w)| w.gap.begins_line()) {
        let last = starts.iter().rev().find_map(|s| s.number);
        // `1)` counts entries of a row's content.
        let said = context.str(word.range.clone()).trim_end_matches('.');
        let start = match said.parse::<u32>() {
            Ok(n) => numbered(context, words, at, n, last),
            Err(_) => unnumbered(context, words, at, &starts),
        };
        starts.extend(start);
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|s| s.at).chain([words.len()]).collect();
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let first = start.at + usize::from(start.number.is_some());
            let row = words.get(first..end).unwrap_or_default();
            let (name, content) = row.split_at(name_end(context, row, start.kind));
            Row {
                n: start.number,
                kind: Some(start.kind),
                number: start.number.and_then(|_| words.get(start.at).cloned()),
                name: name.to_vec(),
                content: content.to_vec(),
            }
        })
        .collect()
}

/// A row that is missing or has no known name is skipped, never more than two.
fn numbered(context: &Context<'_>, words: &[Word], at: usize, n: u32, last: Option<u32>) -> Option<Start> {
    let next = last.map_or(1, |n| n.saturating_add(1));
    if n < next || n > next.saturating_add(2) {
        return None;
    }
    // «5 (пять) рабочих дней» is no row, though the name of the next row stands below it.
    let rest = words.get(at + 1..)?;
    let is_number =
        |w: &Word| context.str(w.range.clone()).trim_end_matches(['.', ')']).parse::<u32>().is_ok();
    let end = rest.iter().position(|w| w.gap.begins_line() && is_number(w)).unwrap_or(rest.len());
    let kind = kind_of(context, rest.get(..end)?)?;
    Some(Start { at, number: Some(n), kind })
}

/// A whole statutory name that ends at a line end and that no row above has.
fn unnumbered(context: &Context<'_>, words: &[Word], at: usize, starts: &[Start]) -> Option<Start> {
    let named = starts.last().is_some_and(|s| s.number.is_some() && s.at + 1 == at);
    let rest = words.get(at..)?;
    // an empty line ends a name, whatever follows
    let ends = |w: &Word| {
        let number = || context.str(w.range.clone()).trim_end_matches('.').parse::<u32>().is_ok();
        w.gap.begins_group() || (w.gap.begins_line() && number())
    };
    let cell = rest.iter().skip(1).position(ends).map_or(rest.len(), |at| at + 1);
    let name = rest.get(..cell)?;
    let kind = kind_of(context, name)?;
    let ends = whole_name(context, name, kind)?;
    let alone = name.get(ends).is_none_or(|w| w.gap.begins_line());
    (alone && !named && starts.iter().all(|s| s.kind < kind)).then_some(Start { at, number: None, kind })
}

/// How many words the statutory name has with which some words begin.
fn whole_name(context: &Context<'_>, words: &[Word], kind: RequirementKind) -> Option<usize> {
    let known = &context.pack.tables.requirements;
    let whole = known.iter().find(|r| r.kind == kind)?.whole.as_ref()?;
    let cell = words.iter().skip(1).position(|w| w.gap.begins_group()).map_or(words.len(), |at| at + 1);
    let line = Joined::new(context, words.get(..cell.min(LONGEST_NAME))?);
    let found = whole.find(&line.text).filter(|m| m.start() == 0)?;
    Some(line.words(found.range()).end)
}

/// Where the name ends: at the first empty line, else where its statutory words do, else at the first
/// line end. The statutory words count too where a line end follows them and no empty line is near.
fn name_end(context: &Context<'_>, row: &[Word], kind: RequirementKind) -> usize {
    let ends = |by: fn(&Word) -> bool| row.iter().skip(1).position(by).map(|at| at + 1);
    let (group, line) = (ends(|w| w.gap.begins_group()), ends(|w| w.gap.begins_line()));
    match (whole_name(context, row, kind), group) {
        (Some(whole), Some(group)) if group >= whole => {
            let goes_on = row.get(whole..group).unwrap_or_default();
            let first = goes_on.first().map_or("", |w| context.str(w.range.clone()));
            let tail = goes_on.len() <= TAIL && first.starts_with(|c: char| is_small(c) || "(,".contains(c));
            if goes_on.is_empty() || tail { group } else { whole }
        }
        (Some(whole), None) => whole,
        _ => group.or(line).unwrap_or(row.len()),
    }
}
