//! Hard wraps and page breaks: lines → paragraphs.

mod layout;
mod openers;

use super::dense;
use super::lexicon::Lexicon;
use super::line::{Line, Marker, Markup, ends_in_initials, is_finished, marker};
use super::signs::is_loose;
use super::splits::{self, Joint};
use super::strand::Strand;
use crate::grammar::signature::is_signature;
use crate::letters::{is_capital, is_letter, is_small};
use crate::model::Language;
use crate::pack::Packs;
use crate::text::ParagraphKind;
use layout::Layout;
use openers::Openers;

/// Columns from which white space before a line marks a paragraph rather than a heading.
pub(super) const INDENT: usize = 3;
/// Letters from which a line is one of running text rather than a cell's.
pub(super) const FULL: usize = 40;
/// Columns from which it sets a line in the middle or at the right of the page.
const CENTRED: usize = 16;
/// Blank lines that a page break leaves.
const PAGE: usize = 3;
/// Groups that a region set apart needs to be read as a table.
const TABLE: usize = 5;

/// Lines that belong together.
#[derive(Debug, Clone)]
pub(super) struct Block<'l, 's> {
    /// Its lines, in raw order.
    pub lines: &'l [Line<'s>],
    /// What it is.
    pub kind: ParagraphKind,
}

fn begins_small(words: &str) -> bool {
    words.chars().find(|c| !matches!(c, '"' | '«' | '(')).is_some_and(is_small)
}

/// Cuts lines into paragraphs.
pub(super) fn blocks<'l, 's>(lines: &'l [Line<'s>], packs: &Packs, language: Language) -> Vec<Block<'l, 's>> {
    let openers = Openers::new(packs);
    let layout = Layout::of(lines, packs, language, &openers);
    let mut blocks: Vec<Block> = Vec::new();
    let mut start = 0;
    let mut longest = 0;
    for (at, line) in lines.iter().enumerate() {
        let ends = lines.get(start).zip(at.checked_sub(1).and_then(|last| lines.get(last)));
        let so_far = lines.get(start..at).unwrap_or_default();
        let open = ends.map(|(first, last)| Open { lines: so_far, first, last, short: longest < FULL });
        if open.is_some_and(|open| continues(open, line, layout, &openers)) {
            longest = longest.max(line.length);
        } else {
            (start, longest) = (at, line.length);
            blocks.push(Block { lines: &[], kind: ParagraphKind::Paragraph });
        }
        if let Some(block) = blocks.last_mut() {
            block.lines = lines.get(start..=at).unwrap_or_default();
        }
    }
    name(&mut blocks, layout, &openers);
    blocks
}

/// The block that the next line may go on with.
#[derive(Clone, Copy)]
struct Open<'l, 's> {
    lines: &'l [Line<'s>],
    first: &'l Line<'s>,
    last: &'l Line<'s>,
    /// Whether all its lines are short.
    short: bool,
}

/// Whether a line runs on from the block before it.
fn continues(open: Open, line: &Line, layout: Layout, openers: &Openers) -> bool {
    let Open { lines, first, last, short } = open;
    let (words, before) = (line.text.as_str(), last.text.as_str());
    if line.carried {
        return true;
    }
    let apart = line.markup.cell != last.markup.cell || line.markup.quoted != last.markup.quoted;
    if apart || line.markup.block || line.markup.listed {
        return false;
    }
    if openers.block(words) || openers.note(words) || openers.status(words) || openers.status(before) {
        return false;
    }
    let finished = is_finished(before);
    if openers.closes(words) && !finished && line.gap <= PAGE {
        return true;
    }
    let noted = || openers.note(first.text.as_str());
    if line.markup.rank.is_some()
        || last.markup.rank.is_some()
        || (last.markup.bold && line.gap > 0 && !noted())
    {
        // A heading broken in two goes on with a small letter, a verb in capitals with its other half.
        let verb = words.ends_with(':') && [before, words].iter().all(|words| !words.contains(is_small));
        let headings = is_heading_line(last) && is_heading_line(line);
        let named = line.markup.rank.is_some() && before.contains(['«', '"']);
        return !finished
            && line.gap <= PAGE
            && (begins_small(words) && (headings || named) || verb && headings);
    }
    if layout.dense && line.markup.rank.is_none() {
        return line.gap == 0 && layout.continues_dense(lines, line, openers);
    }
    // A page break within a heading or an approval.
    let broken = line.gap >= PAGE && !finished && begins_small(words);
    if line.indent >= CENTRED && first.indent >= CENTRED {
        return line.gap == 0 || broken;
    }
    if is_row(first, last, line) && openers.block(first.text.as_str()) {
        return true;
    }
    if layout.centres(line) && layout.centres(last) && marker(words).is_none() {
        return (line.gap == 0 && !finished) || broken;
    }
    if line.indent >= INDENT && !layout.marked_up {
        return false;
    }
    if layout.indented {
        let body = first.indent >= INDENT && first.indent < CENTRED;
        return if body {
            continues_body(last, line, layout, openers)
        } else {
            continues_apart(first, last, line, layout, openers)
        };
    }
    let marked = marker(words);
    if layout.whole {
        let goes_on = begins_small(words) || dense::is_number(words) || begins_small(before);
        let short = last.length < FULL && goes_on;
        return openers.block(first.text.as_str()) && short && line.gap == 0 && marked.is_none();
    }
    if line.gap == 0 {
        let forced = last.markup.broken && (finished || marked.is_some()) && layout.marked_up;
        return !(forced || marked.is_some() && finished);
    }
    if marked.is_some() {
        return false;
    }
    if ends_in_initials(before) {
        return line.gap <= 1;
    }
    let head = first.text.as_str();
    let goes_on = begins_small(words) || is_numbered(words) && marker(head).is_some();
    let whole = !short || head.starts_with(['«', '"']) || marker(head).is_some();
    !finished && line.gap <= PAGE && (goes_on && whole || hangs(before))
}

/// `2-қосымшасына`: the number of a part goes on with a small letter.
fn is_numbered(words: &str) -> bool {
    let noun = words.trim_start_matches(|c: char| c.is_ascii_digit());
    noun.len() < words.len() && noun.strip_prefix('-').is_some_and(|noun| noun.starts_with(is_small))
}

/// Whether a line is of an approval whose lines were rows of a table: short, set in as its first.
fn is_row(first: &Line, last: &Line, line: &Line) -> bool {
    let short = |line: &Line| line.length < FULL;
    let set_in = line.indent >= INDENT && line.indent.abs_diff(first.indent) <= 2;
    set_in && line.gap < PAGE && short(last) && short(line) && !is_finished(last.text.as_str())
}

/// Whether a line runs on from an indented paragraph.
fn continues_body(last: &Line, line: &Line, layout: Layout, openers: &Openers) -> bool {
    let (words, before) = (line.text.as_str(), last.text.as_str());
    let stopped = is_finished(before);
    let finished = || stopped || openers.chapter(words);
    if line.gap <= layout.pitch {
        if stopped && line.indent < INDENT && layout.begins(line, openers) {
            return false;
        }
        let heading = layout.pitch == 0 && is_set_off(line) && finished();
        let chapter =
            layout.pitch > 0 && line.gap > 0 && marker(words) == Some(Marker::Item) && !hangs(before);
        return !heading && !chapter;
    }
    // A page break, or the hole that a torn-out link left at the line's beginning.
    let full = last.length >= FULL;
    let hole = line.gap == layout.pitch + 1 && line.indent == 1 && (full || begins_small(words));
    let goes_on = hole || runs_on(words, before) || (line.gap >= PAGE && !before.ends_with(['"', '»']));
    goes_on && !finished()
}

/// Whether a line runs on from lines that are set apart: a heading, an approval, a cell.
fn continues_apart(first: &Line, last: &Line, line: &Line, layout: Layout, openers: &Openers) -> bool {
    let (words, before) = (line.text.as_str(), last.text.as_str());
    let finished = is_finished(before);
    if line.gap > 0 && !begins_small(words) && is_signature(before) {
        return false;
    }
    if line.gap > layout.pitch {
        let goes_on = runs_on(words, before) || layout.titles(before, words);
        // A telephone number is no beginning of a sentence.
        return !finished && goes_on && line.gap >= PAGE && before.contains(is_letter);
    }
    if layout.pitch > 0 {
        let chapter = line.gap > 0 && marker(words) == Some(Marker::Item) && !hangs(before);
        let capital = words.starts_with(is_capital) || words.starts_with("http");
        let label = words.ends_with(':');
        // No blank line tells where a heading ends: its last line is short, or closes a title.
        let short = last.length < FULL && !openers.block(first.text.as_str());
        return !chapter && !(capital && line.gap > 0 && (short || label || before.ends_with(['"', '»'])));
    }
    !(is_set_off(line) || finished && marker(words) == Some(Marker::Subitem))
}

/// A heading's first line that the scrape set off by a space or two.
fn is_set_off(line: &Line) -> bool {
    line.gap == 0 && matches!(line.indent, 1 | 2) && !begins_small(line.text.as_str())
}

/// Whether words go on with an unfinished line.
fn runs_on(words: &str, before: &str) -> bool {
    begins_small(words) || words.starts_with('(') || hangs(before)
}

/// Whether words at a line's end call for more; a dash alone does not: it fills an empty cell.
fn hangs(before: &str) -> bool {
    let count = |bracket| before.bytes().filter(|&byte| byte == bracket).count();
    let filler = matches!(before, "-" | "–" | "—");
    // A quote set apart by a space opens a title.
    let opens = before.strip_suffix('"').is_some_and(|before| before.is_empty() || before.ends_with(' '));
    !filler && (opens || before.ends_with([',', '(', '«', '-', '–', '№', '/']) || count(b'(') > count(b')'))
}

fn is_heading_line(line: &Line) -> bool {
    line.markup.rank.is_some() || line.markup.bold
}

/// Gives each block its kind.
fn name(blocks: &mut [Block], layout: Layout, openers: &Openers) {
    for block in &mut *blocks {
        block.kind = kind(block, layout, openers);
    }
    let apart: Vec<bool> = blocks.iter().map(|b| is_apart(b, layout) && !opens_block(b, openers)).collect();
    let mut at = 0;
    while at < blocks.len() {
        let end =
            (at..blocks.len()).find(|&at| !apart.get(at).copied().unwrap_or(false)).unwrap_or(blocks.len());
        if end - at >= TABLE {
            name_table(blocks.get_mut(at..end).unwrap_or_default());
        }
        at = end.max(at) + 1;
    }
}

/// Whether a block is set apart from the body: neither indented nor running on.
fn is_apart(block: &Block, layout: Layout) -> bool {
    layout.indented
        && block
            .lines
            .iter()
            .all(|l| l.indent < INDENT && l.markup == Markup { broken: l.markup.broken, ..Markup::default() })
}

fn opens_block(block: &Block, openers: &Openers) -> bool {
    block.lines.first().is_some_and(|l| openers.block(l.text.as_str()) || openers.note(l.text.as_str()))
}

/// Names the groups of a region set apart that is long enough to be a table: its title and the
/// numbered headings stay headings, the rest are cells.
fn name_table(groups: &mut [Block]) {
    let last = groups.len() - 1;
    for (at, group) in groups.iter_mut().enumerate() {
        let Some(first) = group.lines.first() else { continue };
        let words = first.text.as_str();
        let chapter = at == last && marker(words) == Some(Marker::Item);
        let title = at == 0 && words.chars().filter(|&c| is_letter(c)).count() > 5;
        if !chapter && !title {
            group.kind = ParagraphKind::Cell;
        }
    }
}

fn kind(block: &Block, layout: Layout, openers: &Openers) -> ParagraphKind {
    let Some(first) = block.lines.first() else { return ParagraphKind::Paragraph };
    let words = first.text.as_str();
    if first.markup.cell.is_some() {
        return ParagraphKind::Cell;
    }
    if openers.note(words) {
        return ParagraphKind::Note;
    }
    if openers.block(words) {
        return ParagraphKind::Paragraph;
    }
    if is_heading_line(first) {
        return ParagraphKind::Heading;
    }
    let centred = block.lines.len() > 1 && block.lines.iter().all(|l| layout.centres(l));
    let body = first.indent >= INDENT && first.indent < CENTRED && !centred;
    let short = block.lines.last().is_some_and(|l| !is_finished(l.text.as_str()));
    if layout.indented && !body && !first.markup.listed && (short || marker(words) == Some(Marker::Item)) {
        return ParagraphKind::Heading;
    }
    match marker(words) {
        Some(Marker::Item) => ParagraphKind::Item,
        Some(Marker::Subitem) => ParagraphKind::Subitem,
        None => ParagraphKind::Paragraph,
    }
}

/// Joins a block's lines into one strand: a space for each line end but where a word was split.
/// True where a space stands that a typist would not set.
pub(super) fn join<'s>(lines: &[Line<'s>], lexicon: &Lexicon, out: &mut Strand<'s>) -> bool {
    let mut end = 0;
    let mut loose = false;
    for line in lines {
        loose |= line.signs.loose;
        // A line whose words moved neither ends nor begins in the raw text as it does here.
        let raw = line.text.raw_range(0..line.text.len());
        if !out.is_empty() {
            match splits::joint(out.as_str(), line.text.as_str(), lexicon) {
                Joint::Space => {
                    loose |= is_loose(out.as_str().as_bytes(), line.words().as_bytes());
                    out.push(" ", end..raw.start.max(end));
                }
                Joint::Close => {}
                Joint::DropHyphen => {
                    let hyphen = out.as_str().chars().next_back().map_or(0, char::len_utf8);
                    *out = out.part(0..out.len() - hyphen);
                }
            }
        }
        out.append(&line.text);
        end = raw.end;
    }
    loose
}
