//! Appendices of a regulation: heading block, title, body.

use super::AppendixPart;
use super::paragraphs::{Owner, Paragraphs};
use super::quotes::first_quoted;
use crate::letters::is_small;
use crate::model::Genre;
use std::ops::Range;

/// Lines that a title may leave between its own.
const GAP: usize = 6;

/// Paragraphs into which a heading block may be torn.
const BLOCK: usize = 6;

/// The appendices within a regulation's paragraphs, in order.
pub fn appendices(p: &Paragraphs<'_>, body: Range<usize>, genre: Genre) -> Vec<AppendixPart> {
    let mut found: Vec<AppendixPart> = Vec::new();
    let mut items = false;
    let mut at = body.start;
    while at < body.end {
        items |= p.item_number(at).is_some() && found.is_empty();
        let floor = found.last().map_or(body.start, |a| a.title.end.max(a.heading.end));
        if p.appendix_owner(at) == Some(Owner::Own) {
            let heading = block(p, at, floor..body.end);
            at = heading.end;
            if !found.is_empty() && of_another(p, heading.clone(), genre) {
                continue;
            }
            found.push(headed(p, heading, body.end));
        } else if is_bare(p, &found, at) {
            found.push(headed(p, at..at + 1, body.end));
            at += 1;
        } else if let Some(number) = added(p, at).filter(|_| items && misses_heading(&found, at)) {
            let heading = pieces_above(p, at, floor)..at;
            let appendix = AppendixPart { number: Some(number), ..headed(p, heading, body.end) };
            at = appendix.title.end.max(at + 1);
            found.push(appendix);
        } else if items && is_title(p, at) && lost_heading(p, &found, at) {
            let title = title(p, at, body.end);
            let start = rest_of_heading(p, at, floor);
            found.push(AppendixPart { title: title.clone(), ..headed(p, start..at, at) });
            at = title.end;
        } else {
            at += 1;
        }
    }
    close(&mut found, body.end);
    found
}

/// «Приложение 3» and no more, behind appendix 2: whose it is need not be said again.
fn is_bare(p: &Paragraphs<'_>, found: &[AppendixPart], at: usize) -> bool {
    let words = p.str(at).trim_end_matches(['.', ' ']);
    let mark = p.words.appendix_mark.find(words).is_some_and(|m| m.range() == (0..words.len()));
    let number = || p.words.appendix_number.captures(words)?.get(1)?.as_str().parse::<u32>().ok();
    let before = found.last().and_then(|a| a.number);
    mark && p.is_piece(at) && !p.is_cell(at) && before.is_some() && number() == before.map(|n| n + 1)
}

/// «Приложение 2 к стандарту …» among the appendices of a regulation is a form copied from there.
fn of_another(p: &Paragraphs<'_>, heading: Range<usize>, genre: Genre) -> bool {
    let names = &p.words.own_name;
    let words = p.text.str(p.span(heading));
    let kinds = [
        (Genre::Regulation, &names.regulation),
        (Genre::Rules, &names.rules),
        (Genre::Standard, &names.standard),
    ];
    let named = |own: bool| kinds.iter().any(|(kind, name)| (*kind == genre) == own && name.is_match(words));
    named(false) && !named(true)
}

/// Where the first appendix begins.
pub fn begin(appendices: &[AppendixPart], end: usize) -> usize {
    appendices.first().map_or(end, |a| a.heading.start)
}

fn close(found: &mut [AppendixPart], end: usize) {
    let starts: Vec<usize> = found.iter().map(|a| a.heading.start).chain([end]).collect();
    for (appendix, &next) in found.iter_mut().zip(starts.iter().skip(1)) {
        let start = appendix.title.end.max(appendix.heading.end);
        appendix.title.end = appendix.title.end.min(next).max(appendix.title.start);
        appendix.body = start.min(next)..next;
    }
}

/// An appendix with its heading block; its number may stand in the note that added it.
fn headed(p: &Paragraphs<'_>, heading: Range<usize>, end: usize) -> AppendixPart {
    let span = p.span(heading.clone());
    let words = p.text.str(span.clone());
    let printed = p.words.appendix_number.captures(words).and_then(|c| c.get(1)?.as_str().parse().ok());
    let first = (heading.end..end).find(|&at| !p.is_note(at) && !p.words.form_mark.is_match(p.str(at)));
    let noted = || (heading.end..first.unwrap_or(end)).find_map(|at| added(p, at));
    let title = match first {
        Some(at) if p.appendix_owner(at).is_none() => title(p, at, end),
        _ => heading.end..heading.end,
    };
    let service = first_quoted(p.text, span);
    AppendixPart { number: printed.or_else(noted), heading, service, title, body: 0..0 }
}

/// The whole heading block around a paragraph that has its words: up to the quote that opens the
/// name where its end stands here, down over the number or the rest of the name.
fn block(p: &Paragraphs<'_>, at: usize, within: Range<usize>) -> Range<usize> {
    let start = if p.words.heading.name_after { at } else { name_start(p, at, within.start) };
    let mut end = at + 1;
    while end < within.end.min(at + BLOCK) && goes_on(p, start..end, end) {
        end += 1;
    }
    start..end
}

fn torn(p: &Paragraphs<'_>, at: usize) -> bool {
    p.is_piece(at) && p.is_open_ended(at) && !p.is_cell(at) && p.str(at).len() < 300
}

/// In Kazakh the name comes first: a block that does not begin with its quote may begin further up.
fn name_start(p: &Paragraphs<'_>, at: usize, floor: usize) -> usize {
    let opens = |i: usize| p.str(i).starts_with(['«', '"', '“']);
    if opens(at) {
        return at;
    }
    let above =
        (floor.max(at.saturating_sub(BLOCK))..at).rev().take_while(|&i| torn(p, i)).find(|&i| opens(i));
    above.unwrap_or(at)
}

fn goes_on(p: &Paragraphs<'_>, block: Range<usize>, next: usize) -> bool {
    if !p.is_piece(next) || p.is_cell(next) {
        return false;
    }
    let words = p.text.str(p.span(block));
    let numbered = p.words.appendix_number.is_match(words);
    if p.words.heading.name_after {
        let owned = p.words.own_appendix.is_match(words);
        let named = words.contains(['"', '«', '“']);
        let begins = p.str(next).chars().next();
        let goes_on = begins.is_some_and(|c| is_small(c) || matches!(c, '"' | '«' | '“'));
        return super::quotes::balance(words) > 0 || (goes_on && !named) || (!owned && goes_on);
    }
    !numbered && p.words.appendix_mark.is_match(p.str(next)) && !p.words.appendix_owner.is_match(p.str(next))
}

/// A note that an appendix was added, with its number.
fn added(p: &Paragraphs<'_>, at: usize) -> Option<u32> {
    if !p.is_note(at) {
        return None;
    }
    p.words.appendix_added.captures(p.str(at))?.get(1)?.as_str().parse().ok()
}

/// The note does not stand under the heading of the appendix that it speaks of.
fn misses_heading(found: &[AppendixPart], at: usize) -> bool {
    found
        .last()
        .is_some_and(|a| a.title.end.max(a.heading.end) <= at && !a.title.is_empty() && a.title.start < at)
}

/// Short torn lines right above a note: what is left of a heading block.
fn pieces_above(p: &Paragraphs<'_>, at: usize, floor: usize) -> usize {
    let short = |i: usize| torn(p, i) && p.str(i).len() < 120 && !p.is_heading(i);
    (floor.max(at.saturating_sub(BLOCK))..at).rev().take_while(|&i| short(i)).last().unwrap_or(at)
}

/// What is left of a heading block above a title: the quoted name, its words for «appendix» gone.
fn rest_of_heading(p: &Paragraphs<'_>, at: usize, floor: usize) -> usize {
    let name =
        |i: usize| i >= floor && torn(p, i) && !p.is_heading(i) && p.str(i).starts_with(['«', '"', '“']);
    at.checked_sub(1).filter(|&above| name(above)).unwrap_or(at)
}

/// Words by which an appendix without heading is known.
fn is_title(p: &Paragraphs<'_>, at: usize) -> bool {
    let words = p.str(at).trim();
    p.is_piece(at)
        && !p.is_cell(at)
        && p.is_open_ended(at)
        && p.chapter(at).is_none()
        && !p.words.own_words.is_match(words)
        && p.words.appendix_title.is_match(words)
}

/// A title opens an appendix by itself only where no heading block announces it: none has come yet,
/// or those before have lost theirs too, or the one before has a title of its own and ended.
fn lost_heading(p: &Paragraphs<'_>, found: &[AppendixPart], at: usize) -> bool {
    match found.last() {
        None => true,
        Some(last) if last.heading.is_empty() => true,
        Some(last) => {
            let same = |i: usize| kind_of_title(p, i) == kind_of_title(p, at);
            !last.title.is_empty()
                && last.title.end <= at
                && is_title(p, last.title.start)
                && !same(last.title.start)
        }
    }
}

/// The word that says what the title heads, as far as the pack's pattern matched it.
fn kind_of_title<'t>(p: &Paragraphs<'t>, at: usize) -> Option<&'t str> {
    Some(p.words.appendix_title.find(p.str(at))?.as_str())
}

/// The title that begins at a paragraph: further paragraphs belong to it while its quote is open or
/// they go on in lower case.
fn title(p: &Paragraphs<'_>, at: usize, end: usize) -> Range<usize> {
    if p.is_marked(at)
        || p.words.table_head.is_match(p.str(at))
        || (p.is_cell(at) && !p.is_title_cell(at))
        || p.str(at).len() > 600
    {
        return at..at;
    }
    // in Kazakh a heading begins with the name, which no title of an appendix goes on with
    let heads = |i: usize| {
        let begins = !p.words.heading.name_after && p.str(i).starts_with(['"', '«', '“']);
        let mut block = (i..end.min(i + BLOCK)).take_while(|&k| k == i || torn(p, k - 1));
        begins && block.any(|k| p.appendix_owner(k).is_some())
    };
    let goes_on = |i: usize| {
        let words = p.str(i);
        let first = words.chars().next();
        if heads(i) {
            return false;
        }
        let open = super::quotes::balance(p.text.str(p.span(at..i))) > 0;
        let lower = first.is_some_and(is_small) || words.starts_with(['"', '«', '(']);
        let lower = lower && !(words.starts_with('(') && words.ends_with(')')) && !words.contains("://");
        let lower = lower && p.is_heading(i) == p.is_heading(at);
        let near = p.lines_between(i - 1, i) <= GAP;
        near && torn(p, i) && p.appendix_owner(i).is_none() && (open || (lower && p.is_open_ended(i - 1)))
    };
    at..(at + 1..end.min(at + BLOCK)).find(|&i| !goes_on(i)).unwrap_or(end.min(at + BLOCK)).max(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::{Packs, Source, read};

    #[test]
    fn an_appendix_may_be_headed_by_its_number_alone() {
        let text = "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n\
                    1. Формы приведены в приложениях N 1 и N 2.\n\n\
                    Приложение N 1\nк регламенту государственной услуги\n\nСхема\n\n\
                    Приложение N 2\n\nФорма пропуска\n\nПриложение N 2\n\nЗаявление\n";
        let mut document = read(&Source::from_text("t", text), &Packs::embedded().unwrap());
        let regulation = document.regulations.remove(0);
        let titles: Vec<_> = regulation.appendices.iter().map(|a| (a.n, a.title.as_deref())).collect();
        assert_eq!(titles, [(Some(1), Some("Схема")), (Some(2), Some("Форма пропуска"))]);
        let named: Vec<_> = regulation.appendix_refs.iter().map(|a| a.n).collect();
        assert_eq!(named, [Some(1), Some(2)]);
    }

    #[test]
    fn a_kazakh_name_torn_over_lines_heads_the_next_appendix() {
        let text = "«Үлкен қайықты тіркеу» электрондық мемлекеттік қызмет регламенті\n\n1. Жалпы ережелер\n\n\
                    1. Қызмет көрсетіледі.\n\n\
                    «Үлкен қайықты\nтіркеу» электрондық\nмемлекеттік қызмет\nрегламентіне 1-қосымша\n\n№ 1 диаграмма\n\n\
                    «Үлкен қайықты\nтіркеу» электрондық\nмемлекеттік қызмет\nрегламентіне 2-қосымша\n\nНысан түрі\n";
        let mut document = read(&Source::from_text("t", text), &Packs::embedded().unwrap());
        let regulation = document.regulations.remove(0);
        assert_eq!(regulation.service.as_deref(), Some("Үлкен қайықты тіркеу"));
        let titles: Vec<_> = regulation.appendices.iter().map(|a| (a.n, a.title.as_deref())).collect();
        assert_eq!(titles, [(Some(1), Some("№ 1 диаграмма")), (Some(2), Some("Нысан түрі"))]);
    }

    #[test]
    fn a_name_with_a_comma_at_its_line_end_goes_on() {
        let text = "Регламент государственной услуги \"Выдача паспорта пасеки, улья и роя\"\n\n1. Общие положения\n\n\
                    1. Государственная услуга оказывается пчеловодом.\n\n\
                    Приложение\nк регламенту государственной услуги\n\"Выдача паспорта пасеки,\nулья и роя\"\n\nСхема\n";
        let mut document = read(&Source::from_text("t", text), &Packs::embedded().unwrap());
        let appendices = document.regulations.remove(0).appendices;
        let found: Vec<_> = appendices.iter().map(|a| (a.service.as_deref(), a.title.as_deref())).collect();
        assert_eq!(found, [(Some("Выдача паспорта пасеки, улья и роя"), Some("Схема"))]);
    }
}
