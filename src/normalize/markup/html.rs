//! Tags of HTML: dropped, or read where they part lines, cells and headings.

mod table;
mod tag;

use super::super::line::{Line, Markup};
use super::super::strand::Strand;
use table::Tables;
use tag::{Tag, next_tag};

/// Strips tags from lines; what block tags part become lines of their own.
pub fn strip(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| line.signs.is_marked_up() && line.words().contains('<')) {
        return lines;
    }
    let first = lines.iter().filter_map(|l| l.markup.cell).map(|cell| cell.table + 1).max().unwrap_or(0);
    let mut reader = Reader { tables: Tables::from(first), ..Reader::default() };
    for line in lines {
        reader.read(&line);
    }
    reader.out
}

/// Cells that only set a block at the right of the page are no cells: the one filled cell of a
/// table of one row.
pub fn unwrap_layout(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let table = |at: usize| lines.get(at).and_then(|l| l.markup.cell).map(|cell| cell.table);
        let Some(this) = table(at) else {
            at += 1;
            continue;
        };
        let end = (at..lines.len()).find(|&at| table(at) != Some(this)).unwrap_or(lines.len());
        let group = lines.get_mut(at..end).unwrap_or_default();
        let cell = group.first().and_then(|l| l.markup.cell);
        let alone = group.iter().all(|l| l.markup.cell == cell);
        if alone && cell.is_some_and(|cell| cell.column > 0) {
            for (at, line) in group.iter_mut().enumerate() {
                line.markup.cell = None;
                line.markup.quoted = true;
                line.markup.block |= at == 0;
            }
        }
        at = end.max(at + 1);
    }
}

/// Reads lines one after the other; tags may run over several.
#[derive(Default)]
struct Reader<'s> {
    out: Vec<Line<'s>>,
    tables: Tables,
    /// What the next line to come out begins with.
    pending: Markup,
    /// Text of a tag that is not closed yet.
    unclosed: Option<String>,
    dropped: bool,
}

impl<'s> Reader<'s> {
    fn read(&mut self, line: &Line<'s>) {
        let words = line.text.as_str();
        let mut at = 0;
        if let Some(mut tag) = self.unclosed.take() {
            let Some(end) = words.find('>') else {
                tag.push(' ');
                tag.push_str(words);
                // A stray sign is no tag; what it swallowed is bounded.
                self.unclosed = (tag.len() < 2000).then_some(tag);
                return;
            };
            tag.push(' ');
            tag.push_str(words.get(..=end).unwrap_or_default());
            if let Some((_, _, tag)) = next_tag(&tag) {
                self.apply(&tag);
            }
            at = end + 1;
        }
        let mut text = Strand::default();
        while let Some((start, end, tag)) = words.get(at..).and_then(next_tag) {
            text.copy(&line.text, at..at + start);
            at += end;
            if tag.parts() {
                self.flush(&mut text, line, tag.name == "br");
            }
            self.apply(&tag);
        }
        let rest = words.get(at..).unwrap_or_default();
        let open = tag::unclosed(rest);
        text.copy(&line.text, at..at + open.unwrap_or(rest.len()));
        self.unclosed = open.and_then(|open| rest.get(open..)).map(str::to_owned);
        let broken = line.markup.broken;
        self.flush(&mut text, line, broken);
    }

    /// Puts the text read so far out as a line.
    fn flush(&mut self, text: &mut Strand<'s>, line: &Line<'s>, broken: bool) {
        let text = std::mem::take(text).trimmed();
        if text.is_empty() {
            self.dropped = true;
            return;
        }
        let same = self.out.last().is_some_and(|last| last.number == line.number);
        let pending = self.pending;
        self.pending.block = false;
        let mut part = Line {
            gap: if same { 0 } else { line.gap.max(usize::from(self.dropped)) },
            indent: if same { 0 } else { line.indent },
            markup: Markup {
                broken,
                block: pending.block,
                rank: pending.rank.or(line.markup.rank),
                cell: self.tables.cell().or(line.markup.cell),
                ..line.markup
            },
            ..line.clone()
        };
        part.set(text);
        self.out.push(part);
        self.dropped = false;
    }

    fn apply(&mut self, tag: &Tag) {
        self.tables.apply(tag);
        if tag.parts() && tag.name != "br" {
            self.pending.block = true;
        }
        if let Some(rank) = tag.rank() {
            self.pending.rank = if tag.closing { None } else { Some(rank) };
        }
    }
}
