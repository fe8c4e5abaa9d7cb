//! An item cut into lists, each with its heading and entries.

use super::Reader;
use crate::extract::actors::Actor;
use crate::extract::{Context, actors};
use crate::outline::{BlockKind, ItemPart, Line};
use std::ops::Range;

/// Lines that a branch may have: keeps endless lists linear.
const MOST_BESIDE: usize = 200;

/// A list of an item.
#[derive(Debug, Clone, Default)]
pub(in crate::extract) struct List {
    /// Words that introduce it.
    pub heading: Range<usize>,
    /// Words that introduce all branches of the list, where it is a branch.
    pub general: Option<Range<usize>>,
    /// Words of its branch: «при обращении к услугодателю».
    pub scenario: Option<Range<usize>>,
    /// The line of its branch.
    pub scenario_line: Option<Line>,
    /// Its entries are paragraphs that were found to act.
    pub prose: bool,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// An entry of a list with the lines that hang on it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its first line.
    pub line: Line,
    /// Results, branches, further sentences.
    pub more: Vec<Line>,
    /// Who acts in it, where a line above it says so: «Канцелярия:».
    pub lead: Option<Actor>,
}

impl List {
    /// Where its last line ends.
    pub fn end(&self, context: &Context) -> usize {
        let last = self.entries.last().map(|e| e.more.last().unwrap_or(&e.line).words.end);
        last.unwrap_or(self.heading.end).min(context.text.clean.len())
    }
}

/// The lists of an item, in order.
pub(super) fn lists(reader: &Reader, item: &ItemPart) -> Vec<List> {
    let lines: Vec<&Line> = item
        .lines
        .iter()
        .filter(|l| !matches!(l.kind, BlockKind::Note | BlockKind::TableCell) && !l.words.is_empty())
        .collect();
    let Some(head) = lines.first() else { return Vec::new() };
    let mut cut = Cutter {
        reader,
        general: head.words.clone(),
        lead: None,
        lists: vec![List { heading: head.words.clone(), ..List::default() }],
    };
    cut.lead = cut.named(head);
    for (at, line) in lines.iter().enumerate().skip(1) {
        cut.line(line, lines.get(at + 1..).unwrap_or_default());
    }
    cut.lists
}

struct Cutter<'r, 'a> {
    reader: &'r Reader<'a>,
    general: Range<usize>,
    /// Who acts in the entries that follow.
    lead: Option<Actor>,
    lists: Vec<List>,
}

impl Cutter<'_, '_> {
    fn line(&mut self, line: &Line, after: &[&Line]) {
        let text = self.reader.context.str(line.words.clone());
        let opens = text.trim_end().ends_with(':');
        if opens && self.is_branch(line, text, after) {
            self.lead = None;
            self.lists.push(List {
                heading: line.words.clone(),
                general: Some(self.general.clone()),
                scenario: Some(line.words.clone()),
                scenario_line: Some(line.clone()),
                ..List::default()
            });
        } else if let Some(lead) = self.named(line).filter(|_| self.heads_entries(line, after)) {
            self.lead = Some(lead);
        } else if opens && line.kind == BlockKind::Paragraph && starts_list(after) {
            self.lead = None;
            self.general = line.words.clone();
            self.lists.push(List { heading: line.words.clone(), ..List::default() });
        } else if let Some(covering) = self.covering_several(line, text) {
            self.push(covering);
        } else if let Some(entry) = self.open_entry(line) {
            entry.more.push(line.clone());
        } else if line.kind == BlockKind::Subitem || self.is_unnumbered_step(line, text) {
            self.push(line.clone());
        } else if let Some(entry) = self.lists.last_mut().and_then(|l| l.entries.last_mut()) {
            entry.more.push(line.clone());
        } else if let Some(list) = self.lists.last_mut() {
            // more words before the first entry: «…:» may stand in a paragraph of its own
            list.heading = list.heading.start.min(line.words.start)..line.words.end;
        }
    }

    /// The entry in whose own list a line stands: «1) мастер:», under which `1)`, `2)` say what he does.
    fn open_entry(&mut self, line: &Line) -> Option<&mut Entry> {
        let reader = self.reader;
        let entry = self.lists.last_mut()?.entries.last_mut()?;
        let numbered = |l: &Line| l.kind == BlockKind::Subitem;
        let under = numbered(line) && numbered(&entry.line) && line.list > entry.line.list;
        let text = |l: &Line| reader.context.str(l.words.clone());
        let (lexicon, pack) = (&reader.lexicon, reader.context.pack);
        let named = |l| actors::ends_in_lead(text(l), lexicon, pack);
        let acts = |l| actors::actor(text(l), lexicon, pack).is_some();
        (under && named(&entry.line) && !acts(line)).then_some(entry)
    }

    /// Who acts in the entries under a line that names nobody and nothing else: «Канцелярия:».
    fn named(&self, line: &Line) -> Option<Actor> {
        let text = self.reader.context.str(line.words.clone());
        let (lexicon, pack) = (&self.reader.lexicon, self.reader.context.pack);
        let lead = actors::lead(text, lexicon, pack)?;
        let start = line.words.start;
        let range = start + lead.range.start..start + lead.range.end;
        (lead.range.start == 0 && actors::ends_in_lead(text, lexicon, pack))
            .then_some(Actor { range, ..lead })
    }

    /// Whether a line stands over numbered entries and is none itself.
    fn heads_entries(&self, line: &Line, after: &[&Line]) -> bool {
        line.kind == BlockKind::Paragraph && after.first().is_some_and(|l| l.kind == BlockKind::Subitem)
    }

    fn push(&mut self, line: Line) {
        let entry = Entry { line, more: Vec::new(), lead: self.lead.clone() };
        match self.lists.last_mut() {
            Some(list) => list.entries.push(entry),
            None => self.lists.push(List { entries: vec![entry], ..List::default() }),
        }
    }

    /// A line that ends in a colon and opens a branch: it names a channel or a case and nobody who acts.
    fn is_branch(&self, line: &Line, text: &str, after: &[&Line]) -> bool {
        let pack = self.reader.context.pack;
        let verb = actors::has_verb(text, pack);
        let actor = actors::actor(text, &self.reader.lexicon, pack).is_some();
        if (verb && actor) || after.is_empty() || actors::ends_in_lead(text, &self.reader.lexicon, pack) {
            return false;
        }
        let words = self.reader.words;
        let actions = [&words.content, &words.sequence, &words.actions].iter().any(|p| p.is_match(text));
        let short = text.split_whitespace().count() <= 10 && !(actions && line.kind == BlockKind::Paragraph);
        let names_channel = short && !self.reader.context.channels_named(text).is_empty();
        self.reader.words.scenario.is_match(text)
            || (names_channel && !verb && !actor)
            || (line.kind == BlockKind::Subitem
                && starts_list(after)
                && (line.count() != Some(1) || self.opens_beside(line, after)))
    }

    /// Whether the next entry of a line's own list opens a list too: «1) замена: … 2) утеря: …».
    fn opens_beside(&self, line: &Line, after: &[&Line]) -> bool {
        let beside = |l: &&&Line| l.kind == BlockKind::Subitem && l.list <= line.list;
        let Some(at) = after.iter().take(MOST_BESIDE).position(|l| beside(&l)) else { return false };
        let Some(next) = after.get(at).filter(|l| l.list == line.list) else { return false };
        let text = self.reader.context.str(next.words.clone());
        text.trim_end().ends_with(':') && starts_list(after.get(at + 1..).unwrap_or_default())
    }

    /// `процедуры 2-4 – …`: a line that is several steps at once, numbered as the first of them.
    fn covering_several(&self, line: &Line, text: &str) -> Option<Line> {
        let found = self.reader.words.range_marker.captures(text)?;
        let (marker, number) = (found.get(1)?, found.get(2)?);
        let start = line.words.start;
        Some(Line {
            kind: BlockKind::Subitem,
            marker: start + marker.start()..start + marker.end(),
            words: start + found.get(0)?.end()..line.words.end,
            number: Some(number.as_str().to_owned()),
            ..line.clone()
        })
    }

    /// In a branch, and in no other list, a paragraph without a number is a step of its own.
    fn is_unnumbered_step(&self, line: &Line, text: &str) -> bool {
        let Some(list) = self.lists.last() else { return false };
        let numbered = list.entries.iter().any(|e| e.line.kind == BlockKind::Subitem);
        let dashed = !line.marker.is_empty();
        let words = self.reader.words;
        let unnumbered = list.scenario.is_some() || dashed;
        line.kind == BlockKind::Paragraph
            && unnumbered
            && !numbered
            && !words.result_line.is_match(text)
            && !words.not_step.is_match(text)
    }
}

/// Whether the next line begins a list: it is numbered one.
fn starts_list(after: &[&Line]) -> bool {
    after.first().is_some_and(|next| next.kind == BlockKind::Subitem && next.count() == Some(1))
}
