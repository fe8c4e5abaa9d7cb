//! How a document sets its paragraphs.

use super::super::dense;
use super::super::line::{Line, Marker, Markup, is_finished, marker};
use super::openers::Openers;
use super::{CENTRED, INDENT, begins_small};
use crate::grammar::signature::is_signature;
use crate::model::Language;
use crate::pack::Packs;
use std::borrow::Cow;

/// Letters that no line of a page has.
const WIDTH: usize = 160;
/// Letters from which a line is not of a page's width where no line of that length was wrapped.
const LONG: usize = 110;
/// Lines from which a text without blank lines is a document rather than a paragraph of one.
const DENSE: usize = 20;

/// How a document sets its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Paragraphs begin with white space.
    pub indented: bool,
    /// Columns of white space with which most paragraphs begin.
    pub body: usize,
    /// Blank lines between the lines of one paragraph.
    pub pitch: usize,
    /// Carrier with markup.
    pub marked_up: bool,
    /// Each line is a paragraph: neither indentation nor a page's width parts them.
    pub whole: bool,
    /// No blank lines part the paragraphs.
    pub dense: bool,
    /// A service's name comes before the word for what it is.
    name_first: bool,
    /// Letters of a full line of a dense text; more than any line has where none is wrapped.
    width: usize,
}

impl Layout {
    /// The layout that the lines of a document tell.
    pub fn of(lines: &[Line], packs: &Packs, language: Language, openers: &Openers) -> Self {
        let lines = &*outside_tables(lines);
        let marked: Vec<&Line> = lines.iter().filter(|l| marker(l.text.as_str()).is_some()).collect();
        let indented = marked.iter().filter(|l| l.indent >= INDENT).count();
        let (mut wraps, mut spaced) = (0, 0);
        for pair in lines.windows(2) {
            let [before, line] = pair else { continue };
            let words = line.text.as_str();
            if line.indent < INDENT && begins_small(words) && !is_finished(before.text.as_str()) {
                wraps += 1;
                spaced += usize::from(line.gap == 1);
            }
        }
        let gaps = lines.iter().filter(|l| l.gap > 0).count();
        let marked_up =
            lines.iter().any(|l| l.markup != Markup { broken: l.markup.broken, ..Markup::default() });
        let indented = !marked_up && (indented * 2 > marked.len() || marked.is_empty());
        let longest = lines.iter().map(|l| l.length).max().unwrap_or(0);
        let width = dense::width(lines);
        let dense = gaps * 10 < lines.len()
            && lines.len() > DENSE
            && match (indented, marked_up) {
                // Lines that are not set in begin something.
                (true, _) => begins_something(lines, openers),
                // Markdown of its own has blank lines: this has some signs of it only.
                (_, true) => longest > WIDTH,
                // A clean text, whose lines are whole, has nothing to join.
                _ => longest <= WIDTH && width.is_some(),
            };
        Layout {
            name_first: !packs.of(language).outline.heading.name_after,
            dense,
            width: width.unwrap_or(usize::MAX),
            whole: !indented
                && !marked_up
                && (longest > WIDTH || wraps == 0 || (width.is_none() && longest > LONG)),
            indented,
            body: commonest(marked.iter().map(|l| l.indent).filter(|&indent| indent >= INDENT)),
            // Nearly every line is followed by a blank one, and most of them run on.
            pitch: usize::from(
                !marked_up
                    && spaced * 3 > wraps * 2
                    && gaps * 10 > lines.len() * 8
                    && wraps * 4 > lines.len(),
            ),
            marked_up,
        }
    }

    /// Whether a line of a text without blank lines runs on from the block before it.
    pub fn continues_dense(self, block: &[Line], line: &Line, openers: &Openers) -> bool {
        let (Some(first), Some(last)) = (block.first(), block.last()) else { return false };
        let (head, words) = (first.text.as_str(), line.text.as_str());
        let opener = openers.block(head);
        // An approval is whole when the heading of what it approves comes.
        let quoted = self.name_first && words.starts_with(['"', '«', '“']);
        let approved = quoted && marker(head).is_none() && openers.approves(last.words());
        if openers.heading(words) || approved {
            return false;
        }
        if dense::continues(block, line, opener, self.name_first) {
            return true;
        }
        let body = if self.indented { first.indent >= INDENT } else { first.length * 4 / 3 > self.width };
        let edge = self.indented && line.indent < INDENT && is_finished(last.text.as_str());
        let anew = (self.indented && line.indent >= INDENT)
            || openers.chapter(words)
            || (edge && self.begins(line, openers));
        body && !opener && !openers.heading(head) && !anew && dense::continues_wrapped(last, line, self.width)
    }

    /// Whether a line that is not set in begins something behind a finished one: a signature, a
    /// numbered heading, a service's name where it comes first.
    pub fn begins(self, line: &Line, openers: &Openers) -> bool {
        let words = line.text.as_str();
        let chapter = || marker(words) == Some(Marker::Item) && dense::titled(words);
        let named = || {
            self.name_first
                && words.starts_with(['"', '«', '“'])
                && (!is_finished(words) || openers.heading(words))
        };
        is_signature(words) || chapter() || named()
    }

    /// Whether words are the name of what a line before them speaks of: «Регламент государственной
    /// услуги» and «"Выдача справки"».
    pub fn titles(self, before: &str, words: &str) -> bool {
        !self.name_first && dense::titles(before, words)
    }

    /// Set in the middle of the page by white space: neither at its edge nor where paragraphs begin.
    pub fn centres(self, line: &Line) -> bool {
        line.indent >= CENTRED || (self.indented && line.indent >= INDENT && line.indent != self.body)
    }
}

/// Whether a line that is not set in, or two of them, are the heading of something.
fn begins_something(lines: &[Line], openers: &Openers) -> bool {
    let mut lines = lines.iter().filter(|l| l.indent < INDENT).map(Line::words).peekable();
    while let Some(words) = lines.next() {
        let goes_on = lines.peek().filter(|next| begins_small(next));
        if openers.begins(words) || goes_on.is_some_and(|next| openers.begins(&format!("{words} {next}"))) {
            return true;
        }
    }
    false
}

fn commonest(numbers: impl Iterator<Item = usize>) -> usize {
    let mut times = std::collections::BTreeMap::<usize, usize>::new();
    for number in numbers {
        *times.entry(number).or_default() += 1;
    }
    times.into_iter().max_by_key(|&(_, times)| times).map_or(0, |(number, _)| number)
}

/// The lines that tell how a document sets its paragraphs: a table may stand in any text.
fn outside_tables<'l, 's>(lines: &'l [Line<'s>]) -> Cow<'l, [Line<'s>]> {
    let inside = |line: &&Line| line.markup.cell.is_some();
    if lines.iter().any(|line| inside(&line)) {
        lines.iter().filter(|line| !inside(line)).cloned().collect()
    } else {
        Cow::Borrowed(lines)
    }
}
