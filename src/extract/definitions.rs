//! Defined terms: «(далее – X)», «(бұдан әрі – X)» and lists of terms.

use super::Context;
use super::act::squeeze;
use super::own_lines::{OwnLine, own_lines};
use crate::model::Definition;
use crate::outline::{BlockKind, RegulationPart};
use std::collections::HashSet;
use std::ops::Range;

mod meaning;

/// The longest term of a list, in bytes; a longer run before the dash is a sentence.
const TERM: usize = 300;

/// All definitions, in order.
pub fn definitions(context: &Context<'_>, part: &RegulationPart) -> Vec<Definition> {
    let words = &context.pack.extract.structure.definitions;
    let lists: HashSet<usize> = part
        .sections
        .iter()
        .flat_map(|section| {
            let titled = words.list.is_match(context.str(section.title.clone()));
            section.items.iter().flat_map(move |item| {
                let head = item
                    .lines
                    .first()
                    .filter(|l| titled || words.list.is_match(context.str(l.words.clone())));
                let rest = if head.is_some() { item.lines.get(1..).unwrap_or_default() } else { &[] };
                rest.iter()
                    .filter(|l| l.kind == BlockKind::Subitem || !l.marker.is_empty())
                    .map(|l| l.paragraph)
            })
        })
        .collect();
    let headings = part.sections.iter().flat_map(|s| short(context, s.title.clone(), None));
    let mut found: Vec<Definition> = own_lines(part)
        .flat_map(|own| {
            let listed = lists.contains(&own.line.paragraph).then(|| listed(context, own)).flatten();
            let mut found = short(context, own.line.words.clone(), listed.as_ref().map(|l| l.1.start));
            found.extend(listed.map(|(term, meaning)| make(context, &term, Some(meaning))));
            found
        })
        .chain(headings)
        .collect();
    found.sort_by_key(|d| (d.place.line, d.place.start));
    found
}

/// `N) term – meaning`.
fn listed(context: &Context<'_>, own: OwnLine<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let words = &context.pack.extract.structure.definitions;
    let line = own.line.words.clone();
    let text = context.str(line.clone());
    let shorts: Vec<Range<usize>> = words.short.find_iter(text).map(|m| m.range()).collect();
    // the dash of «(далее – X)» parts nothing, nor does a hyphen inside a word
    let parts = |m: &regex::Match<'_>| {
        let spaced = m.as_str().contains(char::is_whitespace);
        spaced && shorts.iter().all(|s| !s.contains(&m.start()))
    };
    let dash = words.between.find_iter(text).find(parts)?;
    let name = text.get(..dash.start())?;
    let name = words.short.find(name).map_or(name, |m| name.get(..m.start()).unwrap_or(name)).trim_end();
    if name.is_empty() || name.len() > TERM {
        return None;
    }
    let meaning = text.get(dash.end()..)?.trim_end().trim_end_matches([';', '.']).trim_end();
    let start = line.start + dash.end();
    (!meaning.is_empty()).then(|| (line.start..line.start + name.len(), start..start + meaning.len()))
}

/// The bracketed short names of a line, with the words before them. In an entry of a list the
/// meaning begins behind `list`, and a short name before it stands for the term.
fn short(context: &Context<'_>, line: Range<usize>, list: Option<usize>) -> Vec<Definition> {
    let words = &context.pack.extract.structure.definitions;
    let text = context.str(line.clone());
    let mut from = 0;
    let mut found = Vec::new();
    for captures in words.short.captures_iter(text) {
        let (Some(whole), Some(term)) = (captures.get(0), captures.get(1)) else { continue };
        let floor = list
            .map_or(from, |l| if line.start + whole.start() > l { from.max(l - line.start) } else { from });
        let before = text.get(floor..whole.start()).unwrap_or_default();
        let meaning = meaning::meaning(before, term.as_str(), words);
        let meaning = trimmed(text, floor + meaning.start..floor + meaning.end);
        let meaning = meaning.map(|m| line.start + m.start..line.start + m.end);
        if let Some(term) = trimmed(text, term.range()) {
            found.push(make(context, &(line.start + term.start..line.start + term.end), meaning));
        }
        from = whole.end();
    }
    found
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let skip = |c: char| c.is_whitespace() || c == ',' || c == '-' || c == '–';
    let start = words.len() - words.trim_start_matches(skip).len();
    let end = words.trim_end_matches(|c: char| c.is_whitespace() || c == ',').len();
    (start < end).then(|| range.start + start..range.start + end)
}

fn make(context: &Context<'_>, term: &Range<usize>, meaning: Option<Range<usize>>) -> Definition {
    let mut place = context.place(term.clone(), &[("term", term.clone())]);
    if let Some(meaning) = &meaning {
        context.add_span(&mut place, "meaning", meaning.clone());
    }
    Definition {
        term: squeeze(context.str(term.clone())),
        meaning: meaning.map(|m| squeeze(context.str(m))),
        place,
    }
}
