//! Actions that stand in no list: each paragraph of an item is a step, or each item of a chapter.

use super::Reader;
use super::lists::{Entry, List};
use crate::extract::actors::Actor;
use crate::extract::{actors, steps};
use crate::model::{Procedure, ProcedureKind};
use crate::outline::{BlockKind, ItemPart, Line, SectionPart};

/// The paragraphs of an item, where its head announces actions or where most of them act and take
/// time; never in a first chapter nor in that on complaints.
pub(super) fn paragraphs_as_steps(reader: &Reader, section: &SectionPart, item: &ItemPart) -> Vec<List> {
    let Some((head, rest)) = item.lines.split_first() else { return Vec::new() };
    let heading = reader.context.str(head.words.clone());
    let words = reader.words;
    let title = reader.context.str(section.title.clone());
    if section.number.is_none_or(|n| n <= 1) || words.appeal_chapter.is_match(title) {
        return Vec::new();
    }
    let announces = words.content.is_match(heading) || words.sequence.is_match(heading);
    let paragraphs: Vec<&Line> = rest.iter().filter(|l| l.kind == BlockKind::Paragraph).collect();
    if let Some(lead) = leads(reader, head, &paragraphs) {
        let entries = paragraphs.into_iter().map(entry).collect();
        let lead = Some(lead);
        return vec![List { heading: head.words.clone(), entries, lead, prose: true, ..List::default() }];
    }
    let acting: Vec<&Line> = paragraphs.iter().copied().filter(|l| acts(reader, l)).collect();
    let timed = acting.iter().filter(|l| takes_time(reader, l)).count();
    let reads_so = timed > 1 && timed * 3 >= paragraphs.len() * 2;
    if !announces && !reads_so {
        return Vec::new();
    }
    let entries = acting.into_iter().map(entry).collect();
    vec![List { heading: head.words.clone(), entries, prose: true, ..List::default() }]
}

/// The items of a chapter on the order of actions, where it has no list: those in which somebody acts.
pub(super) fn items_as_steps(reader: &Reader, section: &SectionPart) -> Option<Procedure> {
    let title = reader.context.str(section.title.clone());
    let words = reader.words;
    if !words.content_chapter.is_match(title) && !words.sequence_chapter.is_match(title) {
        return None;
    }
    let entries: Vec<Entry> = section
        .items
        .iter()
        .filter(|item| item.number.is_some())
        .filter_map(|item| {
            let (head, more) = item.lines.split_first()?;
            let more: Vec<Line> = more.iter().filter(|l| l.kind != BlockKind::Note).cloned().collect();
            let does =
                acts(reader, head) || (names_actor(reader, head) && more.iter().any(|l| has_verb(reader, l)));
            does.then(|| Entry { line: head.clone(), more })
        })
        .collect();
    let takes = |e: &&Entry| std::iter::once(&e.line).chain(&e.more).any(|l| takes_time(reader, l));
    let timed = entries.iter().filter(takes).count();
    if entries.len() < 2 || timed * 2 < entries.len() {
        return None;
    }
    let first = entries.first()?.line.marker.start;
    let last = entries.last().map_or(first, |e| e.line.words.end);
    let sequence = words.sequence_chapter.is_match(title);
    let whole = if section.title.is_empty() { first..last } else { section.title.start..last };
    Some(Procedure {
        kind: if sequence { ProcedureKind::Sequence } else { ProcedureKind::Content },
        channel: Some("provider".to_owned()),
        steps: steps::steps(reader.context, &reader.lexicon, &entries),
        place: reader.context.place(whole, &[]),
        ..Procedure::default()
    })
}

/// «Заявитель при обращении через портал:»: who does what the paragraphs under it say, each with a
/// verb and none with somebody of its own.
fn leads(reader: &Reader, head: &Line, paragraphs: &[&Line]) -> Option<Actor> {
    let context = reader.context;
    let text = context.str(head.words.clone()).trim_end().strip_suffix(':')?.trim_end();
    let bare = |l: &&Line| {
        let said = context.str(l.words.clone());
        has_verb(reader, l) && actors::actor(said, &reader.lexicon, context.pack).is_none()
    };
    if paragraphs.len() < 2 || !paragraphs.iter().all(bare) || context.channels_named(text).is_empty() {
        return None;
    }
    let sentence = format!("{text} {}", context.pack.tables.acts);
    let found = actors::actor(&sentence, &reader.lexicon, context.pack)?;
    let range = head.words.start + found.range.start..head.words.start + found.range.end.min(text.len());
    (range.start < range.end).then_some(Actor { name: found.name, range })
}

fn entry(line: &Line) -> Entry {
    Entry { line: line.clone(), more: Vec::new() }
}

/// Whether somebody does something in a line, and it is no term, roster or reference.
fn acts(reader: &Reader, line: &Line) -> bool {
    let text = reader.context.str(line.words.clone());
    let pack = reader.context.pack;
    let words = reader.words;
    actors::has_verb(text, pack)
        && !words.not_step.is_match(text)
        && !words.not_actions.is_match(text)
        && !words.result_line.is_match(text)
        && !pack.extract.terms.heading.is_match(text)
        && crate::extract::terms::sentence_terms(reader.context, line).is_empty()
        && actors::actor(text, &reader.lexicon, pack).is_some()
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
