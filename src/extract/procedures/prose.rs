//! Actions that stand in no list: each paragraph of an item is a step, or each item of a chapter, or
//! each sentence of either.

use super::Reader;
use super::lists::{Entry, List};
use crate::extract::actors::Actor;
use crate::extract::{actors, clauses, steps};
use crate::model::{Procedure, ProcedureKind};
use crate::outline::{BlockKind, ItemPart, Line, SectionPart};

/// The paragraphs of an item, where its head announces actions or where most of them act and take
/// time; never in a first chapter nor in that on complaints.
pub(super) fn paragraphs_as_steps(reader: &Reader, section: &SectionPart, item: &ItemPart) -> Vec<List> {
    let Some((head, rest)) = item.lines.split_first() else { return Vec::new() };
    let heading = reader.context.str(head.words.clone());
    let words = reader.words;
    if tells_no_course(reader, section) {
        return Vec::new();
    }
    let announces = words.content.is_match(heading) || words.sequence.is_match(heading);
    let paragraphs: Vec<&Line> = rest.iter().filter(|l| l.kind == BlockKind::Paragraph).collect();
    if let Some(lead) = leads(reader, head, &paragraphs) {
        let lead = Some(lead);
        let entries = paragraphs.into_iter().map(|l| Entry { lead: lead.clone(), ..entry(l) }).collect();
        return vec![List { heading: head.words.clone(), entries, prose: true, ..List::default() }];
    }
    let listed = announces && heading.trim_end().ends_with(':');
    let does = |l: &Line| acts(reader, l) || (listed && works(reader, l));
    let acting: Vec<&Line> = paragraphs.iter().copied().filter(|l| does(l)).collect();
    let timed = acting.iter().filter(|l| takes_time(reader, l)).count();
    let reads_so = timed > 1 && timed * 3 >= paragraphs.len() * 2;
    if !announces && !reads_so {
        return Vec::new();
    }
    let entries = acting.into_iter().map(entry).collect();
    vec![List { heading: head.words.clone(), entries, prose: true, ..List::default() }]
}

/// A first chapter and that on complaints tell no course of the service.
fn tells_no_course(reader: &Reader, section: &SectionPart) -> bool {
    let title = reader.context.str(section.title.clone());
    section.number.is_none_or(|n| n <= 1) || reader.words.appeal_chapter.is_match(title)
}

/// The sentences of an item of one paragraph, where most of them act and take time, or where its head
/// announces actions: «Содержание процедур: мастер проверяет – 1 час; староста подписывает – 2 часа».
pub(super) fn sentences_as_steps(reader: &Reader, section: &SectionPart, item: &ItemPart) -> Option<List> {
    let mut own = item.lines.iter().filter(|l| l.kind != BlockKind::Note);
    let (Some(line), None) = (own.next(), own.next()) else { return None };
    if tells_no_course(reader, section) {
        return None;
    }
    let title = reader.context.str(section.title.clone());
    let words = reader.words;
    let by_chapter = words.content_chapter.is_match(title) || words.sequence_chapter.is_match(title);
    let by_chapter = by_chapter && reader.other_channel(title).is_none();
    let head = announced(reader, line);
    let told =
        Line { words: head.as_ref().map_or(line.words.start, |h| h.end)..line.words.end, ..line.clone() };
    let sentences = pieces(reader, &told);
    let aside = |l: &&Line| {
        let said = reader.context.str(l.words.clone());
        reader.context.pack.tables.aside.is_match(said)
    };
    let acting: Vec<&Line> = sentences.iter().filter(|l| acts(reader, l) && !aside(l)).collect();
    let timed = acting.iter().filter(|l| takes_time(reader, l)).count();
    let reads_so = timed > 1 && timed * 3 >= sentences.len() * 2;
    if acting.len() < 2 || !(reads_so || head.is_some()) {
        return None;
    }
    let first = sentences.first()?.words.clone();
    let start = line.words.start;
    // in the chapters on units what a sentence says of channels is not whose list it is
    let heading = head.unwrap_or(if by_chapter { start..start } else { first });
    let entries = acting.into_iter().map(|l| entry(&unnumbered(l))).collect();
    Some(List { heading, entries, prose: true, ..List::default() })
}

/// The words before the colon that opens a list of sentences.
fn announced(reader: &Reader, line: &Line) -> Option<std::ops::Range<usize>> {
    let text = reader.context.str(line.words.clone());
    let (head, told) = text.split_once(':')?;
    let words = reader.words;
    let opens = words.content.is_match(head) || words.sequence.is_match(head);
    let opens = opens && !told.trim().is_empty() && !words.not_actions.is_match(head);
    opens.then_some(line.words.start..line.words.start + head.len() + 1)
}

/// The sentences of a line as lines.
fn pieces(reader: &Reader, line: &Line) -> Vec<Line> {
    let text = reader.context.str(line.words.clone());
    clauses::sentences(text)
        .map(|sentence| {
            let said = text.get(sentence.clone()).unwrap_or_default();
            let front = said.len() - said.trim_start().len();
            let start = line.words.start + sentence.start;
            let words = start + front..start + said.trim_end().len();
            if sentence.start == 0 {
                Line { words, ..line.clone() }
            } else {
                unnumbered(&Line { words, ..line.clone() })
            }
        })
        .collect()
}

/// A line without the number of its item.
fn unnumbered(line: &Line) -> Line {
    let start = line.words.start;
    Line { kind: BlockKind::Paragraph, marker: start..start, number: None, ..line.clone() }
}

/// The items of a chapter on the order of actions, where it has no list: those in which somebody acts.
pub(super) fn items_as_steps(reader: &Reader, section: &SectionPart) -> Option<Procedure> {
    let title = reader.context.str(section.title.clone());
    let words = reader.words;
    // the chapter on the one-stop shop or the portal
    let outside = reader.other_channel(title).filter(|_| !tells_no_course(reader, section));
    let sequence = words.sequence_chapter.is_match(title);
    if outside.is_none() && !sequence && !words.content_chapter.is_match(title) {
        return None;
    }
    let items: Vec<Vec<Entry>> = section
        .items
        .iter()
        .filter(|item| item.number.is_some())
        .filter_map(|item| {
            let (head, more) = item.lines.split_first()?;
            let more: Vec<Line> = more.iter().filter(|l| l.kind != BlockKind::Note).cloned().collect();
            let does =
                acts(reader, head) || (names_actor(reader, head) && more.iter().any(|l| has_verb(reader, l)));
            does.then(|| timed_sentences(reader, head, more))
        })
        .collect();
    if items.len() < 2 {
        return None;
    }
    let entries: Vec<Entry> = items.into_iter().flatten().collect();
    let takes = |e: &&Entry| std::iter::once(&e.line).chain(&e.more).any(|l| takes_time(reader, l));
    let timed = entries.iter().filter(takes).count();
    if timed * 2 < entries.len() {
        return None;
    }
    let first = entries.first()?.line.marker.start;
    let last = entries.last().map_or(first, |e| e.line.words.end);
    let kind = match outside.as_deref() {
        Some(channel) if !sequence => super::kind_of_channel(channel),
        _ => None,
    };
    let otherwise = if sequence { ProcedureKind::Sequence } else { ProcedureKind::Content };
    let whole = if section.title.is_empty() { first..last } else { section.title.start..last };
    Some(Procedure {
        kind: kind.unwrap_or(otherwise),
        channel: outside.filter(|_| kind.is_some()).or(Some("provider".to_owned())),
        steps: steps::steps(reader.context, &reader.lexicon, &entries),
        place: reader.context.place(whole, &[]),
        ..Procedure::default()
    })
}

/// An item as a step, or as several where its paragraph has several sentences and in each of them
/// somebody acts and takes time.
fn timed_sentences(reader: &Reader, head: &Line, more: Vec<Line>) -> Vec<Entry> {
    let sentences = pieces(reader, head);
    if sentences.len() > 1 && sentences.iter().all(|l| acts(reader, l) && takes_time(reader, l)) {
        let mut entries: Vec<Entry> = sentences.iter().map(entry).collect();
        entries.last_mut().into_iter().for_each(|last| last.more = more.clone());
        return entries;
    }
    vec![Entry { more, ..entry(head) }]
}

/// «Заявитель при обращении через портал:»: who does what the paragraphs under it say, each with a
/// verb and none with somebody of its own.
fn leads(reader: &Reader, head: &Line, paragraphs: &[&Line]) -> Option<Actor> {
    let context = reader.context;
    let text = context.str(head.words.clone());
    let bare = |l: &&Line| {
        let said = context.str(l.words.clone());
        has_verb(reader, l) && actors::actor(said, &reader.lexicon, context.pack).is_none()
    };
    if paragraphs.len() < 2 || !paragraphs.iter().all(bare) || context.channels_named(text).is_empty() {
        return None;
    }
    let found = actors::lead(text, &reader.lexicon, context.pack)?;
    let start = head.words.start;
    Some(Actor { name: found.name, range: start + found.range.start..start + found.range.end })
}

fn entry(line: &Line) -> Entry {
    Entry { line: line.clone(), more: Vec::new(), lead: None }
}

/// Whether somebody does something in a line, and it is no term, roster or reference.
fn acts(reader: &Reader, line: &Line) -> bool {
    let text = reader.context.str(line.words.clone());
    let pack = reader.context.pack;
    let words = reader.words;
    actors::has_verb(text, pack)
        // «проверяет документы, указанные в приложении 4, – 2 дня» only says which documents
        && (!words.not_step.is_match(text) || takes_time(reader, line))
        && !words.not_actions.is_match(text)
        && !words.result_line.is_match(text)
        && !pack.extract.terms.heading.is_match(text)
        && crate::extract::terms::sentence_terms(reader.context, line).is_empty()
        && actors::actor(text, &reader.lexicon, pack).is_some()
}

/// «Мастер – проверка пасеки, 2 дня»: what somebody does told by nouns, with its time.
fn works(reader: &Reader, line: &Line) -> bool {
    let text = reader.context.str(line.words.clone());
    let words = reader.words;
    takes_time(reader, line)
        && !words.result_line.is_match(text)
        && !words.not_actions.is_match(text)
        && crate::extract::terms::sentence_terms(reader.context, line).is_empty()
        && actors::actor(text, &reader.lexicon, reader.context.pack).is_some()
}

/// `Ответственный исполнитель:`, whose actions stand in the lines under it.
fn names_actor(reader: &Reader, line: &Line) -> bool {
    let text = reader.context.str(line.words.clone());
    text.trim_end().ends_with(':')
        && !has_verb(reader, line)
        && actors::actor(text, &reader.lexicon, reader.context.pack).is_some()
}

fn has_verb(reader: &Reader, line: &Line) -> bool {
    actors::has_verb(reader.context.str(line.words.clone()), reader.context.pack)
}

fn takes_time(reader: &Reader, line: &Line) -> bool {
    let text = reader.context.str(line.words.clone());
    !crate::grammar::duration::durations(text, &reader.context.pack.grammar).is_empty()
}

#[cfg(test)]
mod tests;
