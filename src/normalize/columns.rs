//! Blocks that the scrape read column by column: an approval or an appendix's heading whose words
//! stand in short lines, row and column changed about.
//!
//! The words are put in the order in which their neighbours stand elsewhere in the document; a
//! block that has no such order stays.

use super::lexicon::Pairs;
use super::line::{Line, marker};
use super::strand::Strand;
use std::ops::Range;

/// Letters and words that a line of such a block has at most.
const SHORT: usize = 40;
/// Words that a block has at least and at most.
const WORDS: std::ops::RangeInclusive<usize> = 5..=40;
/// Orders that are followed at once.
const BEAM: usize = 48;
/// Blank lines inside a block.
const GAP: usize = 6;

/// A block put in order: the raw range, its words now and whether all neighbours were known.
#[derive(Debug, Clone)]
pub(super) struct Rejoined {
    /// Raw range from its first to its last word.
    pub raw: Range<usize>,
    /// Its words in order.
    pub after: String,
    /// Whether a neighbour was not seen elsewhere.
    pub uncertain: bool,
}

/// A word of a block.
struct Word<'l> {
    line: &'l Line,
    range: Range<usize>,
    text: &'l str,
}

/// Where blocks of short lines stand.
pub(super) fn groups(lines: &[Line]) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let mut end = at;
        while lines.get(end).is_some_and(|line| is_short(line) && (end == at || line.gap <= GAP)) {
            end += 1;
        }
        let tabbed = lines.get(at).is_some_and(|line| line.tabbed);
        let block = lines.get(at..end).unwrap_or_default();
        if (block.len() >= 3 && !is_whole(block)) || (end > at && tabbed) {
            groups.push(at..end);
        }
        at = end.max(at + 1);
    }
    groups
}

/// Lines of several words without blank ones between them were read as they stood.
fn is_whole(block: &[Line]) -> bool {
    let words: usize = block.iter().map(|line| line.text.as_str().split(' ').count()).sum();
    words >= 3 * block.len() && block.iter().skip(1).all(|line| line.gap == 0)
}

fn is_short(line: &Line) -> bool {
    let words = line.text.as_str();
    let plain =
        line.markup.rank.is_none() && !line.markup.bold && !line.markup.listed && line.markup.cell.is_none();
    let length = words.chars().count();
    // A dash parts a term from its meaning.
    let defines = words.contains(" – ") || words.contains(" - ");
    plain
        && !defines
        && (length <= SHORT || line.tabbed && length <= 6 * SHORT)
        && !words.ends_with(['.', ';', ':'])
        && marker(words).is_none()
}

/// The blocks that an order was found for, each as one line, in place of their lines.
pub(super) fn rejoin(lines: Vec<Line>, groups: &[Range<usize>], pairs: &Pairs) -> (Vec<Line>, Vec<Rejoined>) {
    let mut found: Vec<(Range<usize>, Line, Rejoined)> = Vec::new();
    for group in groups {
        // What stands before the block may be short too.
        let block = (group.start..group.end).take(4).find_map(|start| {
            let (line, rejoined) = order(lines.get(start..group.end)?, pairs)?;
            Some((start..group.end, line, rejoined))
        });
        found.extend(block);
    }
    let mut out = Vec::with_capacity(lines.len());
    let mut blocks = found.into_iter().peekable();
    let mut repairs = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        match blocks.peek() {
            Some((range, ..)) if range.contains(&at) => {
                let last = at + 1 == range.end;
                if last && let Some((_, line, repair)) = blocks.next() {
                    out.push(line);
                    repairs.push(repair);
                }
            }
            _ => out.push(line),
        }
    }
    (out, repairs)
}

/// The lines of a block as one line in the order that the document's pairs of words make likely.
fn order(block: &[Line], pairs: &Pairs) -> Option<(Line, Rejoined)> {
    let words: Vec<Word> = block.iter().flat_map(words).collect();
    if !WORDS.contains(&words.len()) {
        return None;
    }
    let as_read = words.windows(2).filter(|w| matches!(w, [a, b] if pairs.count(a.text, b.text) > 0)).count();
    // No order can be that much better than the one read.
    if as_read + 3 > words.len() - 1 {
        return None;
    }
    let links = Links::new(&words, pairs);
    let followed =
        (0..words.len()).filter(|&from| (0..words.len()).any(|to| from != to && links.is_seen(from, to)));
    if followed.count() * 10 < (words.len() - 1) * 9 {
        return None;
    }
    let best = search(&links)?;
    let as_read = (1..words.len()).filter(|&at| links.is_seen(at - 1, at)).count();
    let seen = best.windows(2).filter(|pair| matches!(pair, [a, b] if links.is_seen(*a, *b))).count();
    if seen * 10 < (words.len() - 1) * 9 || seen < as_read + 3 {
        return None;
    }
    let mut text = Strand::default();
    for word in best.iter().filter_map(|&at| words.get(at)) {
        if !text.is_empty() {
            let at = word.line.text.raw_range(word.range.clone()).start;
            text.push(" ", at..at);
        }
        text.copy(&word.line.text, word.range.clone());
    }
    let (first, last) = (block.first()?, block.last()?);
    let rejoined = Rejoined {
        raw: text.raw_range(0..text.len()),
        after: text.as_str().to_owned(),
        uncertain: seen + 1 < words.len(),
    };
    Some((Line { text, last: last.last, ..first.clone() }, rejoined))
}

fn words(line: &Line) -> Vec<Word<'_>> {
    let all = line.text.as_str();
    all.split_whitespace()
        .map(|text| {
            let start = text.as_ptr() as usize - all.as_ptr() as usize;
            Word { line, range: start..start + text.len(), text }
        })
        .collect()
}

/// How likely each word follows each other one.
struct Links {
    count: usize,
    scores: Vec<f32>,
}

impl Links {
    fn new(words: &[Word], pairs: &Pairs) -> Self {
        let score = |from: usize, to: usize| {
            let (Some(a), Some(b)) = (words.get(from), words.get(to)) else { return -1.0 };
            let next = to == from + 1;
            // The sign of an act's number stands before it, most likely the one it was read with.
            let number = if matches!(a.text, "№" | "N") && next { 1.0 } else { 0.0 };
            number
                + match pairs.count(a.text, b.text) {
                    0 if next => -0.75,
                    0 => -1.0,
                    // Words that one line holds belong together the more.
                    count => {
                        let beside = if next && std::ptr::eq(a.line, b.line) { 0.3 } else { 0.0 };
                        1.0 + beside + (count.min(50) as f32).ln() * 0.05
                    }
                }
        };
        let count = words.len();
        let scores = (0..count * count).map(|at| score(at / count, at % count)).collect();
        Links { count, scores }
    }

    fn score(&self, from: usize, to: usize) -> f32 {
        self.scores.get(from * self.count + to).copied().unwrap_or(-1.0)
    }

    fn is_seen(&self, from: usize, to: usize) -> bool {
        self.score(from, to) > 0.0
    }
}

/// The best order that begins with the first word, among those a beam follows.
fn search(links: &Links) -> Option<Vec<usize>> {
    let mut beam: Vec<(f32, u64, Vec<usize>)> = vec![(0.0, 1, vec![0])];
    for _ in 1..links.count {
        let mut next = Vec::new();
        for (score, used, order) in &beam {
            let Some(&last) = order.last() else { continue };
            for to in (0..links.count).filter(|to| used & (1 << to) == 0) {
                let mut order = order.clone();
                order.push(to);
                next.push((score + links.score(last, to), used | (1 << to), order));
            }
        }
        next.sort_by(|a, b| b.0.total_cmp(&a.0));
        next.truncate(BEAM);
        beam = next;
    }
    beam.into_iter().next().map(|(_, _, order)| order)
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;
    use crate::source::Source;

    fn rejoined(raw: &str, seen: &[&str]) -> Vec<String> {
        let source = Source::from_text("t", raw);
        let mut pairs = Pairs::default();
        for text in seen {
            pairs.read(text);
        }
        let lines = line::read(&source);
        let groups = groups(&lines);
        let (lines, _) = rejoin(lines, &groups, &pairs);
        lines.into_iter().map(|line| line.text.as_str().to_owned()).collect()
    }

    #[test]
    fn columns_become_rows_again() {
        let seen = ["«Егіс алқабын тексеру» мемлекеттік көрсетілетін қызмет регламентіне 2-қосымша"];
        let raw =
            "«Егіс\nтексеру»\nқызмет\n\nалқабын\nмемлекеттік\nрегламентіне\n\nкөрсетілетін\n3-қосымша\n";
        assert_eq!(
            rejoined(raw, &seen),
            ["«Егіс алқабын тексеру» мемлекеттік көрсетілетін қызмет регламентіне 3-қосымша"]
        );
    }

    #[test]
    fn an_approval_is_read_in_its_order() {
        let seen = ["Сарыжаз облысы әкімдігінің 2015 жылғы 6 мамыр № 12 қаулысымен бекітілген"];
        let raw =
            "Сарыжаз\n2016\n№\n\n81\n\nоблысы\nжылғы\nқаулысымен\n\n14\n\nәкімдігінің\nмамыр\nбекітілген\n";
        assert_eq!(
            rejoined(raw, &seen),
            ["Сарыжаз облысы әкімдігінің 2016 жылғы 14 мамыр № 81 қаулысымен бекітілген"]
        );
    }

    #[test]
    fn labels_that_nothing_orders_stay() {
        let raw = "Процесс\n\nШарт\n\nҚате\n\nАқпараттық жүйе\n\nБасқару ағыны\n";
        assert_eq!(rejoined(raw, &[]).len(), 5);
    }
}
