//! Where the regulations of a document begin and end.

use super::headings::{Heading, heading};
use super::paragraphs::{Owner, Paragraphs};
use crate::grammar::signature::is_signature;
use crate::letters::{is_capital, is_letter};
use crate::model::{Genre, Status};
use crate::pack::OutlineWords;
use std::ops::Range;

/// Paragraphs that an approval block may have.
const BLOCK: usize = 14;

/// A regulation before its inside is read.
#[derive(Debug, Clone)]
pub struct Extent {
    /// All its paragraphs.
    pub paragraphs: Range<usize>,
    /// Its approval block; empty where there is none.
    pub approval: Range<usize>,
    /// Its heading.
    pub heading: Heading,
}

/// The regulations, in order. A paragraph before the first or between two that belongs to none is
/// the act's.
pub fn regulations(p: &Paragraphs<'_>) -> Vec<Extent> {
    let mut found: Vec<(Range<usize>, Heading)> = Vec::new();
    let mut at = 0;
    while at < p.len() {
        let Some(heading) = heading(p, at) else {
            at += 1;
            continue;
        };
        let after = heading.paragraphs.end.max(at + 1);
        let floor = found.last().map_or(0, |(_, last)| last.paragraphs.end);
        if heading.paragraphs.start >= floor {
            let approval = approval(p, heading.paragraphs.start, floor);
            if opens_regulation(p, &heading, &approval) {
                found.push((approval, heading));
            }
        }
        at = after;
    }
    let starts: Vec<usize> = found.iter().map(|(approval, _)| approval.start).chain([p.len()]).collect();
    found
        .into_iter()
        .zip(starts.iter().skip(1))
        .map(|((approval, heading), &next)| {
            let end = foreign_annex(p, heading.paragraphs.end, next).unwrap_or(next);
            Extent { paragraphs: approval.start..end, approval, heading }
        })
        .collect()
}

/// An annex of the act that is no regulation («Приложение 5 к приказу. Перечень приказов …») ends
/// the regulation before it.
fn foreign_annex(p: &Paragraphs<'_>, from: usize, to: usize) -> Option<usize> {
    (from..to).find(|&at| p.appendix_owner(at) == Some(Owner::Act))
}

fn opens_regulation(p: &Paragraphs<'_>, heading: &Heading, approval: &Range<usize>) -> bool {
    if in_own_appendix(p, heading.paragraphs.start) {
        return false;
    }
    let approved = !approval.is_empty();
    let upper = p.text.str(p.span(heading.paragraphs.clone())).chars().find(|c| is_letter(*c));
    let capital = upper.is_some_and(is_capital);
    match heading.genre {
        Genre::Rules if !heading.statutory => approved && capital,
        _ => capital && (approved || begins(p, heading)),
    }
}

/// The line before a heading opens an appendix: «Приложение 2 к Правилам …» and then «Стандарт
/// государственной услуги …» is an appendix of the rules.
fn in_own_appendix(p: &Paragraphs<'_>, heading: usize) -> bool {
    let mut before = (heading.saturating_sub(4)..heading).rev();
    before
        .find(|&at| {
            !p.is_note(at)
                && !p.words.form_mark.is_match(p.str(at))
                && !p.words.appendix_owner.is_match(p.str(at))
                || p.appendix_owner(at).is_some()
        })
        .is_some_and(|at| p.appendix_owner(at) == Some(Owner::Own))
}

/// A heading without approval block must be followed by what a regulation begins with.
fn begins(p: &Paragraphs<'_>, heading: &Heading) -> bool {
    if heading.chapter.is_some() {
        return true;
    }
    let next = (heading.paragraphs.end..p.len().min(heading.paragraphs.end + 8)).find(|&at| !p.is_note(at));
    let after_notes = next.unwrap_or(p.len());
    let struck = (heading.paragraphs.end..after_notes).any(|at| p.words.excluded.is_match(p.str(at)));
    struck
        || (after_notes..p.len().min(after_notes + 3)).any(|at| {
            p.chapter(at).is_some_and(|c| c.number.is_none_or(|n| n == 1))
                || p.item_number(at).is_some_and(|n| n == "1")
        })
}

/// The approval block before a heading, not reaching above `floor`.
fn approval(p: &Paragraphs<'_>, heading: usize, floor: usize) -> Range<usize> {
    let lowest = heading.saturating_sub(BLOCK).max(floor);
    let mut start = None;
    for at in (lowest..heading).rev() {
        let block = p.words.approval.is_match(p.str(at)) || p.appendix_owner(at) == Some(Owner::Act);
        if block && p.is_piece(at) {
            start = Some(at);
            break;
        }
        if !p.is_piece(at) || p.str(at).len() > 400 || (p.is_marked(at) && !p.is_cell(at)) {
            break;
        }
    }
    let Some(start) = start else { return heading..heading };
    upwards(p, start, lowest)..heading
}

/// Goes up over further pieces of the block: a second line of approval, or, where the block was torn
/// and its last words only were found, the short lines before them.
fn upwards(p: &Paragraphs<'_>, mut start: usize, lowest: usize) -> usize {
    while start > lowest && p.is_piece(start - 1) {
        let above = start - 1;
        let block = p.words.approval.is_match(p.str(above)) || p.appendix_owner(above) == Some(Owner::Act);
        let torn = !p.words.heading.name_after
            && !names_year(p.text.str(p.span(start..start + 1)), p.words)
            && p.str(above).len() < 120
            && p.is_open_ended(above)
            && !p.is_heading(above)
            && !is_signature(p.str(above))
            && !p.str(above).contains(" – ")
            && p.appendix_owner(above).is_none();
        if !block && !torn {
            break;
        }
        start = above;
    }
    start
}

/// The block's first line already has what a whole block begins with: an issuer and behind it a year.
fn names_year(block: &str, words: &OutlineWords) -> bool {
    let year = block.split(|c: char| !c.is_ascii_digit()).any(|d| d.len() == 4);
    let issuer = block.chars().find(|c| c.is_alphanumeric()).is_some_and(is_capital);
    issuer && year && (words.approval.is_match(block) || words.act_appendix.is_match(block))
}

/// What it is: as its heading says, unless the text never calls itself so and twice or more otherwise
/// (a regulation headed «стандарт» by a slip).
pub fn genre(p: &Paragraphs<'_>, extent: &Extent) -> Genre {
    let words = &p.words.own_name;
    let body = p.text.str(p.span(extent.heading.paragraphs.end..extent.paragraphs.end));
    let times = |genre| match genre {
        Genre::Regulation => words.regulation.find_iter(body).count(),
        Genre::Rules => words.rules.find_iter(body).count(),
        Genre::Standard => words.standard.find_iter(body).count(),
        Genre::Other => 0,
    };
    let headed = extent.heading.genre;
    if times(headed) > 0 {
        return headed;
    }
    let most = [Genre::Regulation, Genre::Rules, Genre::Standard].into_iter().max_by_key(|&g| times(g));
    most.filter(|&g| times(g) > 1).unwrap_or(headed)
}

/// Struck out: a note says so and no item follows.
pub fn status(p: &Paragraphs<'_>, extent: &Extent) -> Status {
    let body = extent.heading.paragraphs.end..extent.paragraphs.end;
    let struck = body.clone().any(|at| p.words.excluded.is_match(p.str(at)) && p.str(at).len() < 800);
    let items = body.into_iter().any(|at| p.item_number(at).is_some());
    if struck && !items { Status::Excluded } else { Status::Active }
}
