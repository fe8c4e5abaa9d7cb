//! Blocks that the scrape read column by column: an approval or an appendix's heading whose words
//! stand in short lines, row and column changed about.
//!
//! The words are put in the order in which their neighbours stand elsewhere in the document; a
//! block that has no such order stays.

use super::lexicon::{Pairs, token};
use super::line::{Line, marker};
use super::strand::Strand;
use std::ops::Range;

/// Letters and words that a line of such a block has at most.
const SHORT: usize = 40;
/// Letters of the first line of one that a quote opens.
const TITLE: usize = 50;
/// Words that a block has at least and at most.
const WORDS: std::ops::RangeInclusive<usize> = 5..=40;
/// Orders that are followed at once.
const BEAM: usize = 48;
/// Lines with which a block may begin: what stands before it may be short too.
const STARTS: usize = 4;
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
struct Word<'l, 's> {
    line: &'l Line<'s>,
    range: Range<usize>,
    hash: Option<u64>,
    /// The sign of an act's number.
    number: bool,
}

/// Where blocks of short lines stand.
pub(super) fn groups(lines: &[Line]) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let mut end = at;
        let most = if lines.get(at).is_some_and(|line| line.words().starts_with(['«', '"'])) {
            TITLE
        } else {
            SHORT
        };
        let limit = |end: usize| if end == at { most } else { SHORT };
        while lines.get(end).is_some_and(|line| is_short(line, limit(end)) && (end == at || line.gap <= GAP))
        {
            end += 1;
        }
        let tabbed = lines.get(at).is_some_and(|line| line.tabbed);
        let block = lines.get(at..end).unwrap_or_default();
        if ((block.len() >= 3 && !is_whole(block)) || (end > at && tabbed)) && may_fit(block) {
            groups.push(at..end);
        }
        at = end.max(at + 1);
    }
    groups
}

/// Whether a block is neither too small nor too large, less the lines that may not be of it.
fn may_fit(block: &[Line]) -> bool {
    let count = |lines: &[Line]| lines.iter().map(|line| line.count).sum::<usize>();
    let least = block.get(block.len().min(STARTS) - 1..).map_or(0, count);
    least <= *WORDS.end() && count(block) >= *WORDS.start()
}

/// Lines of several words without blank ones between them were read as they stood.
fn is_whole(block: &[Line]) -> bool {
    let words: usize = block.iter().map(|line| line.count).sum();
    words >= 3 * block.len() && block.iter().skip(1).all(|line| line.gap == 0)
}

fn is_short(line: &Line, most: usize) -> bool {
    let words = line.words();
    let plain =
        line.markup.rank.is_none() && !line.markup.bold && !line.markup.listed && line.markup.cell.is_none();
    // A dash parts a term from its meaning.
    let defines = || {
        (line.signs.is_wide() && words.contains(" – ")) || (line.signs.is_hyphened() && words.contains(" - "))
    };
    plain
        && (line.length <= most || line.tabbed && line.length <= 6 * SHORT)
        && !words.ends_with(['.', ';', ':'])
        && !defines()
        && marker(words).is_none()
}

/// The blocks that an order was found for, each as one line, in place of their lines.
pub(super) fn rejoin<'s>(
    lines: Vec<Line<'s>>,
    groups: &[Range<usize>],
    pairs: &Pairs,
) -> (Vec<Line<'s>>, Vec<Rejoined>) {
    let mut found: Vec<(Range<usize>, Line, Rejoined)> = Vec::new();
    for group in groups {
        let words: Vec<Word> = lines.get(group.clone()).unwrap_or_default().iter().flat_map(words).collect();
        let mut follows = Follows { words: &words, pairs, rows: Vec::new() };
        let block = (group.start..group.end).take(STARTS).find_map(|start| {
            let lines = lines.get(start..group.end)?;
            let first = lines.first()?;
            let from = words.iter().position(|word| std::ptr::eq(word.line, first))?;
            let (line, rejoined) = order(lines, from, &mut follows)?;
            Some((start..group.end, line, rejoined))
        });
        found.extend(block);
    }
    if found.is_empty() {
        return (lines, Vec::new());
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

/// The lines of a block, whose words are those of a group from one on, as one line in the order that
/// the document's pairs of words make likely.
fn order<'s>(
    block: &[Line<'s>],
    from: usize,
    follows: &mut Follows<'_, '_, 's>,
) -> Option<(Line<'s>, Rejoined)> {
    let (words, pairs) = (follows.words.get(from..)?, follows.pairs);
    if !WORDS.contains(&words.len()) {
        return None;
    }
    let seen = |w: &&[Word]| matches!(w, [a, b] if pairs.count_hashed(a.hash, b.hash) > 0);
    let as_read = words.windows(2).filter(seen).count();
    if is_most(as_read, words.len()) && is_column(block, words) {
        let order: Vec<usize> = (0..words.len()).collect();
        return lay(block, words, &order, as_read);
    }
    // No order can be that much better than the one read.
    if as_read + 3 > words.len() - 1 {
        return None;
    }
    let most = most_pairs(&follows.from(from)?);
    if !is_most(most, words.len()) || most < as_read + 3 {
        return None;
    }
    let links = Links::new(words, pairs);
    let best = search(&links)?;
    let as_read = (1..words.len()).filter(|&at| links.is_seen(at - 1, at)).count();
    let seen = best.windows(2).filter(|pair| matches!(pair, [a, b] if links.is_seen(*a, *b))).count();
    if !is_most(seen, words.len()) || seen < as_read + 3 {
        return None;
    }
    lay(block, words, &best, seen)
}

/// Whether each line is one word, or a number with its sign, and blank lines stand between them.
fn is_column(block: &[Line], words: &[Word]) -> bool {
    let apart = block.iter().skip(1).filter(|line| line.gap > 0).count();
    let beside = |pair: &&[Word]| matches!(pair, [sign, number] if sign.number && std::ptr::eq(sign.line, number.line));
    let signs = words.windows(2).filter(beside).count();
    block.len() + signs == words.len() && apart * 2 > block.len()
}

/// The words of a block as one line.
fn lay<'s>(
    block: &[Line<'s>],
    words: &[Word<'_, 's>],
    order: &[usize],
    seen: usize,
) -> Option<(Line<'s>, Rejoined)> {
    let mut text = Strand::default();
    for word in order.iter().filter_map(|&at| words.get(at)) {
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
    let mut line = Line { last: last.last, ..first.clone() };
    line.set(text);
    Some((line, rejoined))
}

/// Whether so many of the places between words are nine in ten of them.
fn is_most(seen: usize, words: usize) -> bool {
    seen * 10 >= (words - 1) * 9
}

/// Which words of a group may follow each one.
struct Follows<'g, 'l, 's> {
    words: &'g [Word<'l, 's>],
    pairs: &'g Pairs,
    /// For each word, once it was asked for, a bit for every one that may follow it: of the last word
    /// the lowest, of the one before it the next.
    rows: Vec<Option<u64>>,
}

impl Follows<'_, '_, '_> {
    /// Of the words from one on, a bit for every other one that may follow each; `None` where too few
    /// are followed.
    fn from(&mut self, from: usize) -> Option<Vec<u64>> {
        let count = self.words.len() - from;
        let mut followed = count;
        let mut all = Vec::with_capacity(count);
        for at in from..self.words.len() {
            let bits = self.row(at) & ((1 << count) - 1);
            followed -= usize::from(bits == 0);
            if !is_most(followed, count) {
                return None;
            }
            all.push(bits);
        }
        Some(all)
    }

    fn row(&mut self, at: usize) -> u64 {
        let words = self.words;
        self.rows.resize(words.len(), None);
        if let Some(row) = self.rows.get(at).copied().flatten() {
            return row;
        }
        let first = words.len().saturating_sub(*WORDS.end());
        let others = words.iter().enumerate().skip(first).filter(|&(to, b)| {
            let seen = |a: &Word| (a.number && to == at + 1) || self.pairs.count_hashed(a.hash, b.hash) > 0;
            to != at && words.get(at).is_some_and(seen)
        });
        let row = others.fold(0, |bits, (to, _)| bits | 1 << (words.len() - 1 - to));
        if let Some(place) = self.rows.get_mut(at) {
            *place = Some(row);
        }
        row
    }
}

/// How many words can have one each that follows it, none but the first being without one before:
/// no order has more neighbours that were seen.
fn most_pairs(followers: &[u64]) -> usize {
    let mut before: Vec<Option<usize>> = vec![None; followers.len()];
    // Nothing stands before the first word, whose bit is the highest.
    let first = 1 << followers.len().saturating_sub(1);
    let mut finds = |from: &usize| {
        let mut tried = first;
        pair_up(*from, followers, &mut before, &mut tried)
    };
    (0..followers.len()).filter(|from| finds(from)).count()
}

/// Finds a word a follower, if need be by finding another one for the word that has it.
fn pair_up(from: usize, followers: &[u64], before: &mut [Option<usize>], tried: &mut u64) -> bool {
    loop {
        let left = followers.get(from).copied().unwrap_or(0) & !*tried;
        if left == 0 {
            return false;
        }
        let to = left.trailing_zeros() as usize;
        *tried |= 1 << to;
        let taken = before.get(to).copied().flatten();
        if taken.is_none_or(|other| pair_up(other, followers, before, tried)) {
            if let Some(place) = before.get_mut(to) {
                *place = Some(from);
            }
            return true;
        }
    }
}

fn words<'l, 's>(line: &'l Line<'s>) -> impl Iterator<Item = Word<'l, 's>> {
    let mut start = 0;
    line.words().split(' ').filter_map(move |text| {
        let range = start..start + text.len();
        start = range.end + 1;
        let word = || Word { line, range, hash: token(text), number: matches!(text, "№" | "N") };
        (!text.is_empty()).then(word)
    })
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
            let number = if a.number && next { 1.0 } else { 0.0 };
            number
                + match pairs.count_hashed(a.hash, b.hash) {
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

    /// How likely each word follows a word.
    fn after(&self, from: usize) -> &[f32] {
        self.scores.get(from * self.count..(from + 1) * self.count).unwrap_or_default()
    }

    fn is_seen(&self, from: usize, to: usize) -> bool {
        self.after(from).get(to).is_some_and(|&score| score > 0.0)
    }
}

/// An order of some of the words, and the words in it.
#[derive(Clone, Copy)]
struct Order {
    score: f32,
    used: u64,
    last: usize,
    /// Which order of the step before it goes on from.
    from: usize,
}

/// The best order that begins with the first word, among those a beam follows.
fn search(links: &Links) -> Option<Vec<usize>> {
    let mut steps: Vec<Vec<Order>> = vec![vec![Order { score: 0.0, used: 1, last: 0, from: 0 }]];
    let mut next: Vec<Order> = Vec::with_capacity(BEAM * links.count);
    for _ in 1..links.count {
        next.clear();
        for (from, order) in steps.last()?.iter().enumerate() {
            for (last, score) in links.after(order.last).iter().enumerate() {
                if order.used & (1 << last) == 0 {
                    next.push(Order {
                        score: order.score + score,
                        used: order.used | (1 << last),
                        last,
                        from,
                    });
                }
            }
        }
        steps.push(best(&next));
    }
    let mut at = 0;
    let mut order: Vec<usize> = Vec::with_capacity(links.count);
    for step in steps.iter().rev() {
        let this = step.get(at)?;
        order.push(this.last);
        at = this.from;
    }
    order.reverse();
    Some(order)
}

/// The best orders, best first; of equals those found first.
fn best(orders: &[Order]) -> Vec<Order> {
    let mut ranks: Vec<(usize, f32)> = orders.iter().map(|order| order.score).enumerate().collect();
    let worse = |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if ranks.len() > BEAM {
        ranks.select_nth_unstable_by(BEAM, worse);
        ranks.truncate(BEAM);
    }
    ranks.sort_unstable_by(worse);
    ranks.iter().filter_map(|&(at, _)| orders.get(at).copied()).collect()
}

#[cfg(test)]
mod tests;
