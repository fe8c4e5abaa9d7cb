//! Headings of regulations, rules and standards, which may run over several paragraphs.

use super::paragraphs::Paragraphs;
use super::quotes::{balance, before_bracket, unquoted};
use crate::model::Genre;
use std::ops::Range;

/// Paragraphs over which a heading may run.
const LONGEST: usize = 10;

/// The heading of a regulation, rules or standard.
#[derive(Debug, Clone)]
pub struct Heading {
    /// What it heads.
    pub genre: Genre,
    /// Its paragraphs.
    pub paragraphs: Range<usize>,
    /// Clean range of the service's name without outer quotes.
    pub service: Option<Range<usize>>,
    /// Clean offset of the first chapter's heading where it stands in the same paragraph.
    pub chapter: Option<usize>,
    /// It has the statutory words «государственной услуги», so that it is a heading wherever it stands.
    pub statutory: bool,
}

/// The heading that begins at a paragraph (ru) or ends at it (kk).
pub fn heading(p: &Paragraphs<'_>, at: usize) -> Option<Heading> {
    if !p.is_piece(at) {
        return None;
    }
    if p.words.heading.name_after { name_behind(p, at) } else { name_before(p, at) }
}

/// The statutory words of a heading in a window of text: their range and what they head.
fn statutory(p: &Paragraphs<'_>, window: &str) -> Option<(Genre, Range<usize>)> {
    let words = &p.words.heading;
    [(Genre::Regulation, &words.regulation), (Genre::Standard, &words.standard), (Genre::Rules, &words.rules)]
        .into_iter()
        .find_map(|(genre, pattern)| Some((genre, pattern.find(window)?.range())))
}

/// «Регламент государственной услуги "…"».
fn name_behind(p: &Paragraphs<'_>, at: usize) -> Option<Heading> {
    let mut last = at;
    while last + 1 < p.len().min(at + LONGEST) && continues(p, last + 1) {
        last += 1;
    }
    let span = p.span(at..last + 1);
    let (genre, words) = statutory(p, p.text.str(span.clone()))?;
    let name = span.start + words.end;
    let behind_opener = span.start + words.start >= p.range(at).end
        && (p.words.approval.is_match(p.str(at)) || p.appendix_owner(at).is_some());
    if behind_opener {
        return None;
    }
    let mut end = (at..=last).find(|&i| p.range(i).end >= name)?;
    while end < last && !is_whole(p.text.str(name..p.range(end).end)) {
        end += 1;
    }
    let whole = p.range(end).end;
    let chapter = p.words.chapter_in_heading.group(p.text.str(name..whole), 1).map(|tail| name + tail.start);
    let service = unquoted(p.text, before_bracket(p.text, name..chapter.unwrap_or(whole)));
    let statutory = !p.text.str(span.start..name).trim().contains(char::is_whitespace);
    Some(Heading { genre, paragraphs: at..end + 1, service, chapter, statutory: !statutory })
}

/// «"…" мемлекеттік көрсетілетін қызмет регламенті».
fn name_before(p: &Paragraphs<'_>, at: usize) -> Option<Heading> {
    let own = p.range(at);
    let chapter = p.words.chapter_in_heading.group(p.str(at), 1).map(|tail| own.start + tail.start);
    let end = chapter.map_or(own.end, |tail| own.start + p.text.str(own.start..tail).trim_end().len());
    let mut first = at;
    loop {
        let start = p.range(first).start;
        let found = statutory(p, p.text.str(start..end)).filter(|(_, words)| words.end == end - start);
        if let Some((genre, words)) = found {
            let name = start..start + words.start;
            let elsewhere = p.text.str(name.clone()).trim().is_empty() && first > 0 && p.is_name(first - 1);
            if !elsewhere && balance(p.text.str(name.clone())) >= 0 {
                let service = unquoted(p.text, name);
                return Some(Heading {
                    genre,
                    paragraphs: first..at + 1,
                    statutory: service.is_some(),
                    service,
                    chapter,
                });
            }
        }
        if first == 0 || at - first + 1 >= LONGEST || !p.is_piece(first - 1) || !p.is_open_ended(first - 1) {
            return None;
        }
        first -= 1;
    }
}

/// A paragraph that may go on a heading begun before.
fn continues(p: &Paragraphs<'_>, at: usize) -> bool {
    p.is_piece(at) && p.chapter(at).is_none() && !p.words.approval.is_match(p.str(at))
}

/// The service's name is there to its end.
fn is_whole(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && balance(name) <= 0
}
