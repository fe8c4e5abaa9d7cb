//! The approving act: title, header line, registration, repeal.

use super::Context;
use super::meta::{act_from_meta, front_matter};
use crate::grammar::date::{Citation, citations};
use crate::letters::{is_capital, is_letter, is_small, is_word};
use crate::model::{Act, ActEvent};
use crate::outline::{Outline, RegulationPart};
use crate::pack::{ActWords, Packs, Pattern};
use std::ops::Range;

/// Paragraphs over which a header line may be torn.
const HEADER: usize = 5;

/// Reads the act of a document; none where the document holds bare regulations. Where the text has no
/// header line, a file beside it may.
pub fn act(context: &Context<'_>, outline: &Outline, packs: &Packs) -> Option<Act> {
    let part = outline.act.clone().or_else(|| headed(context, outline));
    let own = part.map(|part| own_act(context, outline, part));
    let headless = own.as_ref().is_none_or(|(_, header)| !header);
    let act = match context.source.meta().filter(|_| headless) {
        Some(meta) => {
            let told = act_from_meta(&meta.text, outline.language, packs);
            let name = meta.name.rsplit('/').next().map(str::to_owned);
            (told.date.is_some() || own.is_some()).then(|| beside(own, told, name))
        }
        None => own.map(|(act, _)| act),
    };
    act.map(|mut act| {
        if act.repealed.is_none()
            && let Some(event) = front_matter(context.source, context.pack)
        {
            act.repealed = Some(event);
            act.evidence = act.evidence.or_else(|| Some("front matter".to_owned()));
        }
        act
    })
}

/// What stands before the first regulation where that is no more than an act's title as a heading.
fn headed(context: &Context<'_>, outline: &Outline) -> Option<Range<usize>> {
    let part = 0..outline.regulations.first()?.paragraphs.start;
    let heading = |at: usize| context.text.paragraphs.get(at).is_some_and(|p| p.heading_rank.is_some());
    let titles = |at: usize| context.pack.extract.structure.act.title.is_match(context.text.paragraph(at));
    part.clone().any(|at| heading(at) && titles(at)).then_some(part)
}

/// The act told by another file, with what the text itself says of title and repeal.
fn beside(own: Option<(Act, bool)>, told: Act, name: Option<String>) -> Act {
    let own = own.map(|(act, _)| act).unwrap_or_default();
    let mut place = own.place;
    place.spans.retain(|field, _| field == "title");
    Act {
        title: own.title.or(told.title),
        repeal_note: own.repeal_note,
        evidence: told.date.as_ref().and(name),
        place,
        ..told
    }
}

/// The act as its own lines have it, and whether one of them is a header line.
fn own_act(context: &Context<'_>, outline: &Outline, part: Range<usize>) -> (Act, bool) {
    let words = &context.pack.extract.structure.act;
    let header = header(context, part.clone());
    let shared = header.as_ref().and_then(|h| behind_title(context, h.start));
    let title = shared
        .as_ref()
        .map(|(title, _)| title.clone())
        .or_else(|| header.as_ref().and_then(|h| title(context, part.start..h.start)))
        .or_else(|| title(context, behind(header.as_ref(), &part)));
    let begins = shared.map_or(0, |(_, begins)| begins);
    let mut act = header.as_ref().map(|h| read_header(context, h.clone(), begins)).unwrap_or_default();
    if header.is_none() {
        from_approval(context, &mut act, outline.regulations.first());
    }
    act.repeal_note = part
        .clone()
        .filter(|&at| outline.blocks.get(at) == Some(&crate::outline::BlockKind::Note))
        .take(3)
        .find_map(|at| repeal(context, context.text.paragraphs.get(at)?.range.clone(), words));
    let headed = header.is_some();
    act.title = title.clone().map(|t| squeeze(context.str(t)));
    let whole = context.paragraphs(part);
    let own = std::mem::take(&mut act.place);
    act.place = context.place(header.map_or(whole, |h| context.paragraphs(h)), &[]);
    act.place.spans = own.spans;
    if let Some(title) = title {
        context.add_span(&mut act.place, "title", title);
    }
    (act, headed)
}

/// The header line: the first paragraph of its shape, with those that go on its sentence.
fn header(context: &Context<'_>, part: Range<usize>) -> Option<Range<usize>> {
    let words = &context.pack.extract.structure.act;
    let dates = &context.pack.grammar.dates;
    let text = |at: usize| context.text.paragraph(at);
    let shaped = |at: &usize| {
        let window = context.str(context.paragraphs(*at..(*at + 3).min(part.end)));
        (words.header.find(window).is_some_and(|m| m.start() < text(*at).len())
            || behind_title(context, *at).is_some())
            && !context.pack.outline.note.is_match(text(*at))
            && citations(window, dates).iter().any(|c| c.date.is_some())
    };
    let first = part.clone().find(shaped)?;
    let outline = &context.pack.outline;
    let ends = |at: usize| {
        outline.note.is_match(text(at))
            || outline.act.is_match(text(at))
            || text(at).contains(':')
            || text(at).len() > 900
    };
    let end = (first + 1..part.end.min(first + HEADER)).find(|&at| ends(at) || text(at - 1).is_empty());
    Some(first..end.unwrap_or(part.end.min(first + HEADER)).max(first + 1))
}

/// The title in front of a header line that shares its paragraph, and where that line begins.
fn behind_title(context: &Context<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let words = context.pack.extract.structure.act.header_behind.as_ref()?;
    let range = context.text.paragraphs.get(at)?.range.clone();
    let header = words.group(context.str(range.clone()), 1)?;
    let begins = range.start + header.start;
    Some((unquoted(context, range.start..begins), begins))
}

/// A title without the quotes around all of it.
fn unquoted(context: &Context<'_>, range: Range<usize>) -> Range<usize> {
    let said = context.str(range.clone());
    let title = said.trim();
    let start = range.start + (said.len() - said.trim_start().len());
    let whole = start..start + title.len();
    let inner = title.strip_prefix(['"', '«', '“']).and_then(|t| t.strip_suffix(['"', '»', '”']));
    // the first quote within must open a name, or it closes the one at the front
    let around = |t: &&str| {
        let quote = t.find(['"', '«', '“', '»', '”']).and_then(|at| t.split_at_checked(at));
        quote.is_none_or(|(before, _)| before.ends_with(char::is_whitespace))
    };
    let Some(inner) = inner.filter(around) else { return whole };
    let opening = title.chars().next().map_or(0, char::len_utf8);
    start + opening..start + opening + inner.len()
}

/// Kind, issuer, date, number, registration and repeal of a header line that begins at a byte.
pub fn read_header(context: &Context<'_>, header: Range<usize>, begins: usize) -> Act {
    let words = &context.pack.extract.structure.act;
    let whole = runs(context, header, words).into_iter().flat_map(|run| sentences(context, run));
    let sentences: Vec<Range<usize>> =
        whole.filter(|s| s.end > begins).map(|s| s.start.max(begins)..s.end).collect();
    let mut act = Act::default();
    if let Some(first) = sentences.first() {
        own_sentence(context, &mut act, first.clone());
    }
    for sentence in sentences.into_iter().skip(1) {
        let text = context.str(sentence.clone());
        if act.repealed.is_none() && words.repealed.is_match(text) {
            act.repealed = repeal(context, sentence, words);
        } else if act.registered.is_none() && words.registered.is_match(text) {
            act.registered = registration(context, sentence, words);
        }
    }
    act
}

/// The paragraphs of a header line, those together that go on one sentence: a title among them is
/// none of it, and what begins with the word of a registration or repeal begins anew.
fn runs(context: &Context<'_>, header: Range<usize>, words: &ActWords) -> Vec<Range<usize>> {
    let first = header.start;
    let text = |at: usize| context.text.paragraph(at);
    let anew = |at: usize| {
        let begins = |word: &Pattern| word.find(text(at)).is_some_and(|m| m.start() == 0);
        begins(&words.registered) || begins(&words.repealed)
    };
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in header.filter(|&at| at == first || !words.title.is_match(text(at))) {
        match runs.last_mut() {
            Some(last) if last.end == at && !anew(at) => last.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs.into_iter().map(|run| context.paragraphs(run)).collect()
}

/// Kind, issuer, date and number.
fn own_sentence(context: &Context<'_>, act: &mut Act, sentence: Range<usize>) {
    let words = &context.pack.extract.structure.act;
    let text = context.str(sentence.clone());
    let cited = cited(context, sentence.clone());
    let date = cited.as_ref().map_or(text.len(), |c| c.range.start);
    let kind = words
        .kinds
        .iter()
        .filter_map(|(form, name)| Some((form.find(text)?.range(), name)))
        .min_by_key(|(found, _)| found.start);
    if let Some((found, name)) = kind {
        act.kind = Some(name.clone());
        let end = word_end(text, found.end);
        context.add_span(&mut act.place, "kind", sentence.start + found.start..sentence.start + end);
        let start = if found.start < date { word_end(text, found.end) } else { 0 };
        let issuer = before_date(text, start..date, words);
        let issuer = sentence.start + issuer.start..sentence.start + issuer.end;
        if !issuer.is_empty() {
            act.issuer = Some(squeeze(context.str(issuer.clone())));
            context.add_span(&mut act.place, "issuer", issuer);
        }
    }
    if let Some(cited) = cited {
        let (date, number) = values(&cited);
        act.date = date;
        act.number = number;
        add_citation_spans(context, &mut act.place, &cited, sentence.start);
    }
}

/// Where no header line stands in the text, the approval block of a regulation dates the act.
fn from_approval(context: &Context<'_>, act: &mut Act, part: Option<&RegulationPart>) {
    let Some(part) = part.filter(|p| !p.approval.is_empty()) else { return };
    let block = context.paragraphs(part.approval.clone());
    let words = &context.pack.extract.structure.act;
    let text = context.str(block.clone());
    let kind = words.kinds.iter().find(|(form, _)| form.is_match(text));
    act.kind = kind.map(|(_, name)| name.clone());
    if let Some(cited) = cited(context, block.clone()) {
        (act.date, act.number) = values(&cited);
        add_citation_spans(context, &mut act.place, &cited, block.start);
    }
}

fn registration(context: &Context<'_>, sentence: Range<usize>, words: &ActWords) -> Option<ActEvent> {
    let text = context.str(sentence.clone());
    let verb = words.registered.find(text)?;
    let cited = cited(context, sentence.clone())?;
    let start = if verb.start() < cited.range.start { verb.end() } else { 0 };
    Some(event(context, sentence, start, &cited, words))
}

fn repeal(context: &Context<'_>, sentence: Range<usize>, words: &ActWords) -> Option<ActEvent> {
    let text = context.str(sentence.clone());
    let verb = words.repealed.find(text)?;
    let rest = sentence.start + verb.end()..sentence.end;
    let cited = cited(context, rest.clone())?;
    Some(event(context, rest, 0, &cited, words))
}

fn event(
    context: &Context<'_>,
    sentence: Range<usize>,
    from: usize,
    cited: &Citation,
    words: &ActWords,
) -> ActEvent {
    let text = context.str(sentence.clone());
    let by = before_date(text, from.min(cited.range.start)..cited.range.start, words);
    let by = sentence.start + by.start..sentence.start + by.end;
    let (date, number) = values(cited);
    let mut event = ActEvent { by: None, date, number, place: context.place(sentence.clone(), &[]) };
    if !by.is_empty() {
        event.by = Some(squeeze(context.str(by.clone())));
        context.add_span(&mut event.place, "by", by);
    }
    add_citation_spans(context, &mut event.place, cited, sentence.start);
    event
}

/// The first act cited with a date.
fn cited(context: &Context<'_>, range: Range<usize>) -> Option<Citation> {
    citations(context.str(range), &context.pack.grammar.dates).into_iter().find(|c| c.date.is_some())
}

/// ISO date and number of a citation.
pub fn values(cited: &Citation) -> (Option<String>, Option<String>) {
    (cited.date.as_ref().map(|d| d.iso.clone()), cited.number.as_ref().map(|n| n.0.clone()))
}

/// Spans of date and number, the citation's bytes counted from `base`.
pub fn add_citation_spans(
    context: &Context<'_>,
    place: &mut crate::model::Place,
    cited: &Citation,
    base: usize,
) {
    if let Some(date) = &cited.date {
        context.add_span(place, "date", base + date.range.start..base + date.range.end);
    }
    if let Some((_, number)) = &cited.number {
        context.add_span(place, "number", base + number.start..base + number.end);
    }
}

/// Words up to a date, its preposition and white space taken off.
fn before_date(text: &str, range: Range<usize>, words: &ActWords) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let end = words.before_date.find(part).map_or(part.len(), |m| m.start());
    let part = part.get(..end).unwrap_or_default();
    let start = range.start + (part.len() - part.trim_start().len());
    start..(range.start + part.trim_end().len()).max(start)
}

fn word_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|t| t.find(|c: char| !is_letter(c))).map_or(text.len(), |n| at + n)
}

/// Clean ranges of the sentences: a stop ends one where white space and a capital follow and more
/// than an initial stands before it.
fn sentences(context: &Context<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let text = context.str(range.clone());
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('.') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let capital = rest.trim_start().chars().next().is_some_and(is_capital);
        let spaced = rest.starts_with(char::is_whitespace);
        let word = text.get(..at).unwrap_or_default();
        let word = word.rsplit(|c: char| !is_word(c) && c != '-').next().unwrap_or_default();
        let initial = word.chars().count() == 1 && word.chars().all(is_letter);
        if capital && spaced && !word.is_empty() && !initial {
            found.push(range.start + start..range.start + at);
            start = at + 1 + (rest.len() - rest.trim_start().len());
        }
    }
    found.push(range.start + start..range.end);
    found.retain(|r| !context.str(r.clone()).trim().is_empty());
    found
}

/// The paragraphs behind the beginning of a header line in which a title may stand.
fn behind(header: Option<&Range<usize>>, part: &Range<usize>) -> Range<usize> {
    let start = header.map_or(part.start, |h| h.start + 1).min(part.end);
    start..part.end.min(start + HEADER)
}

/// The title: the first of these paragraphs that have its shape.
fn title(context: &Context<'_>, part: Range<usize>) -> Option<Range<usize>> {
    let words = &context.pack.extract.structure.act;
    let text = |at: usize| context.text.paragraph(at);
    let after = context.pack.outline.heading.name_after;
    let stops = |at: usize| {
        words.status.is_match(text(at))
            || context.pack.outline.note.is_match(text(at))
            || words.header.is_match(text(at))
    };
    let before = part.start..part.end.min(part.start + 12);
    let at = before.clone().find(|&at| !stops(at) && words.title.is_match(text(at)))?;
    let (mut start, mut end) = (at, at + 1);
    if after {
        let lower = |i: usize| text(i).starts_with(|c: char| is_small(c) || "\"«(".contains(c));
        while end < before.end && !stops(end) && lower(end) {
            end += 1;
        }
    } else {
        while start > before.start && !stops(start - 1) && text(start - 1).len() < 300 {
            start -= 1;
        }
    }
    Some(unquoted(context, context.paragraphs(start..end)))
}

/// Words on one line: white space squeezed, the bars of joined cells left out.
pub fn squeeze(words: &str) -> String {
    words.split_whitespace().filter(|&word| word != "|").collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
