//! Flattened tables of use cases: groups of units over actions that the scrape reads row by row, so
//! that the column in which an action stood is lost and has to be inferred.

use super::assign::{Told, assign};
use super::block::Heading;
use super::cell::{Cell, Column, place, spans};
use super::label::said;
use super::names::Names;
use super::split::{Content, cut};
use super::word::{Gap, Word, join};
use crate::extract::Context;
use crate::letters::is_capital;
use crate::model::{Procedure, ProcedureKind, Step, ValueSpans};
use crate::pack::Pattern;
use std::ops::Range;

/// What the words after the heading are marked with.
#[derive(Debug, Clone)]
struct Marked {
    number: Option<u32>,
    marker: Range<usize>,
    words: Vec<usize>,
}

/// The use cases between a heading and a word; `table` holds the actions of the table of the same
/// appendix, which tell who does what, `told` the use cases before these, which are added to.
pub fn procedure(
    ctx: &Context,
    words: &[Word],
    heading: &Heading,
    end: usize,
    table: &[Column],
    told: &mut Vec<Told>,
) -> Option<Procedure> {
    let (groups, mut actions) = match marked(ctx, words, heading.words.end..end) {
        (groups, actions) if actions.is_empty() => under(groups, counted(ctx, words, heading, end)),
        found => found,
    };
    if actions.is_empty() {
        return None;
    }
    give_back_torn_rows(ctx, words, &mut actions);
    let groups = group_names(ctx, words, &groups, table);
    let texts: Vec<String> = actions.iter().map(|a| join(ctx, &pick(words, &a.words))).collect();
    let names: Vec<String> = groups.iter().map(|g| g.name(ctx)).collect();
    let chosen = assign(ctx, &names, &texts, table, told);
    let steps: Vec<Step> = actions
        .iter()
        .zip(texts)
        .zip(chosen)
        .enumerate()
        .map(|(i, ((action, text), group))| {
            let group = group.and_then(|g| groups.get(g)).filter(|g| !g.words.is_empty());
            step(ctx, words, i, action, text, group)
        })
        .collect();
    told.extend(steps.iter().filter_map(|s| Some(Told { text: s.text.clone(), group: s.actor.clone()? })));
    let mut place = place(ctx, words.get(heading.words.clone()).unwrap_or_default(), "heading");
    place.end = steps.iter().map(|s| s.place.end).max().unwrap_or(place.end);
    Some(Procedure { kind: ProcedureKind::UseCase, steps, place, ..Procedure::default() })
}

fn step(
    ctx: &Context,
    words: &[Word],
    at: usize,
    action: &Marked,
    text: String,
    group: Option<&Cell>,
) -> Step {
    let marker = words.get(action.marker.clone()).unwrap_or_default();
    let own = pick(words, &action.words);
    let mut place = place(ctx, marker, "marker");
    place.end = spans(ctx, &own).iter().map(|s| s.end).max().unwrap_or(place.end).max(place.end);
    place.spans.insert("text".to_owned(), ValueSpans::Value(spans(ctx, &own)));
    if let Some(group) = group {
        place.spans.insert("actor".to_owned(), ValueSpans::Value(spans(ctx, &group.words)));
    }
    Step {
        n: action.number.unwrap_or(at as u32 + 1),
        marker: join(ctx, marker),
        actor: group.map(|g| g.name(ctx)),
        text,
        uncertain: group.is_none(),
        place,
        ..Step::default()
    }
}

fn pick(words: &[Word], indices: &[usize]) -> Vec<Word> {
    indices.iter().filter_map(|&i| words.get(i).cloned()).collect()
}

/// Groups and actions with the words that follow each.
fn marked(ctx: &Context, words: &[Word], within: Range<usize>) -> (Vec<Marked>, Vec<Marked>) {
    let (mut groups, mut actions): (Vec<Marked>, Vec<Marked>) = (Vec::new(), Vec::new());
    let mut in_actions = false;
    let mut at = within.start;
    while at < within.end {
        let tables = &ctx.pack.tables;
        if let Some((number, end)) = marker(ctx, words, at, &tables.action) {
            actions.push(Marked { number, marker: at..end, words: Vec::new() });
            (in_actions, at) = (true, end);
        } else if let Some((number, end)) = marker(ctx, words, at, &tables.group) {
            groups.push(Marked { number, marker: at..end, words: Vec::new() });
            (in_actions, at) = (false, end);
        } else {
            let list = if in_actions { &mut actions } else { &mut groups };
            if let Some(last) = list.last_mut() {
                last.words.push(at);
            }
            at += 1;
        }
    }
    (groups, actions)
}

/// Counted actions under groups that are marked: the names of the groups end where the actions begin.
fn under(mut groups: Vec<Marked>, counted: (Vec<Marked>, Vec<Marked>)) -> (Vec<Marked>, Vec<Marked>) {
    let (lines, actions) = counted;
    let first = actions.iter().map(|a| a.marker.start).min().unwrap_or_default();
    if groups.is_empty() {
        return (lines, actions);
    }
    for group in &mut groups {
        group.words.retain(|at| *at < first);
    }
    (groups, actions)
}

/// Actions that are only counted, `1. …`, in any order, a line each; those who do them stand between
/// the heading's first line and the first action, a line each. None where one number is lost.
fn counted(ctx: &Context, words: &[Word], heading: &Heading, end: usize) -> (Vec<Marked>, Vec<Marked>) {
    let (mut groups, mut actions): (Vec<Marked>, Vec<Marked>) = (Vec::new(), Vec::new());
    let begins = |&at: &usize| words.get(at).is_some_and(|w| w.gap.begins_line());
    let first = (heading.words.start + 1..end).find(begins).unwrap_or(end);
    let mut at = first;
    while at < end {
        if let Some((number, behind)) = begins(&at).then(|| count(ctx, words, at)).flatten() {
            actions.push(Marked { number: Some(number), marker: at..behind, words: Vec::new() });
            at = behind;
            continue;
        }
        if actions.is_empty() && begins(&at) {
            groups.push(Marked { number: None, marker: at..at, words: Vec::new() });
        }
        if let Some(last) = actions.last_mut().or_else(|| groups.last_mut()) {
            last.words.push(at);
        }
        at += 1;
    }
    let tables = &ctx.pack.tables;
    groups.retain(|g| {
        let line = join(ctx, &pick(words, &g.words));
        !tables.process.is_match(&line) && !tables.use_case.is_match(&line) && !tables.block.is_match(&line)
    });
    actions.sort_by_key(|a| a.number);
    let whole = actions.iter().zip(1..).all(|(action, n)| action.number == Some(n));
    if whole && actions.len() > 1 && !groups.is_empty() { (groups, actions) } else { Default::default() }
}

/// The number `1.` at a word, and the index after it.
fn count(ctx: &Context, words: &[Word], at: usize) -> Option<(u32, usize)> {
    let line = super::word::Joined::new(ctx, words.get(at..words.len().min(at + 3))?);
    let number = ctx.pack.tables.case_number.captures(&line.text)?.get(1)?;
    Some((number.as_str().parse().ok()?, at + line.words(number.range()).len().max(1)))
}

/// A marker that begins at a word: its number and the index after it.
fn marker(ctx: &Context, words: &[Word], at: usize, pattern: &Pattern) -> Option<(Option<u32>, usize)> {
    let first = said(ctx, words, at);
    let begins = words.get(at)?.gap.begins_line() || first.starts_with(|c: char| is_capital(c) || c == '№');
    if !begins {
        return None;
    }
    const MARKER_WORDS: usize = 4;
    let line = super::word::Joined::new(ctx, words.get(at..words.len().min(at + MARKER_WORDS))?);
    let found = pattern.captures(&line.text)?;
    let whole = found.get(0)?;
    let number =
        ["n", "m", "k"].iter().find_map(|name| found.name(name)).and_then(|n| n.as_str().parse().ok());
    let length = line.words(whole.range()).len().max(1);
    Some((number, at + length))
}

/// A page break tears a row apart: the first halves of its cells, the break, the second halves.
/// The halves after it begin in small letters; they go back to the last actions, one each.
fn give_back_torn_rows(ctx: &Context, words: &[Word], actions: &mut [Marked]) {
    for last in 0..actions.len() {
        let Some(action) = actions.get(last) else { continue };
        let gap = |i: &usize| words.get(*i).map_or(Gap::Space, |w| w.gap);
        let Some(page) = action.words.iter().position(|i| gap(i) == Gap::Page) else { continue };
        let (own, torn) = action.words.split_at(page);
        let mut halves: Vec<Vec<usize>> = Vec::new();
        for &i in torn {
            match halves.last_mut() {
                Some(half) if !gap(&i).begins_group() => half.push(i),
                _ => halves.push(vec![i]),
            }
        }
        let small =
            |half: &Vec<usize>| half.first().is_some_and(|&i| !said(ctx, words, i).starts_with(is_capital));
        if halves.len() < 2 || halves.len() > last + 1 || !halves.iter().all(small) {
            continue;
        }
        let own = own.to_vec();
        let first = last + 1 - halves.len();
        if let Some(action) = actions.get_mut(last) {
            action.words = own;
        }
        for (action, half) in actions.iter_mut().skip(first).zip(halves) {
            action.words.extend(half);
        }
    }
}

/// The names of the groups: after each head, or all after the last head.
fn group_names(ctx: &Context, words: &[Word], groups: &[Marked], table: &[Column]) -> Vec<Cell> {
    let named = groups.iter().filter(|g| !g.words.is_empty()).count();
    if named == 1 && groups.len() > 1 {
        let row = groups.iter().flat_map(|g| pick(words, &g.words)).collect::<Vec<_>>();
        let mut names = Names::default();
        names.learn_cells(ctx, table);
        let worth = |r: Range<usize>| names.worth(ctx, row.get(r).unwrap_or_default());
        return match cut(ctx, &row, groups.len(), Content::Names, &worth) {
            Some(found) if found.certain => found
                .cells
                .iter()
                .map(|r| Cell { words: row.get(r.clone()).unwrap_or_default().to_vec(), doubtful: false })
                .collect(),
            _ => vec![Cell::doubtful(); groups.len()],
        };
    }
    groups.iter().map(|g| Cell { words: pick(words, &g.words), doubtful: false }).collect()
}
