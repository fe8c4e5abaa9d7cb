//! Reading order: words that the scrape tore out of a line and set at its end.
//!
//! A PDF page draws a link, or a word in bold, after the rest of its line; the scrape reads it
//! there. What is left is a hole (two spaces, a space before a stop, a line that begins a space in)
//! and, at the end of the same line, a tail that does not belong there, often glued to what stands
//! before it. Every filling of a hole by a tail is weighed against the line as it stands; one that
//! wins clearly is made, one that wins barely is reported as uncertain.

pub(super) mod front;
mod holes;
mod score;

use super::strand::Strand;
use holes::{Hole, Place, Tail};
pub(crate) use score::Roles;
pub(super) use score::Scorer;
use std::ops::Range;

/// What stands around a line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around<'l> {
    /// Words of the line before, where this one runs on from it.
    pub before: Option<&'l str>,
    /// Words of the line after, where it runs on from this one.
    pub after: Option<&'l str>,
    /// Whether the space that followed the torn-out words still stands there.
    pub spaced: bool,
}

/// A line whose words were put back.
#[derive(Debug, Clone)]
pub(super) struct Moved<'s> {
    /// The line in reading order.
    pub line: Strand<'s>,
    /// The stretch that changed, in the line given.
    pub range: Range<usize>,
    /// The same stretch in reading order.
    pub after: String,
}

/// What weighing came to.
#[derive(Debug, Clone)]
pub(super) enum Verdict<'s> {
    /// Nothing is out of place.
    Stands,
    /// Words were put back.
    Moved(Box<Moved<'s>>),
    /// A tail is out of place but no hole wins clearly; its range.
    Unclear(Range<usize>),
}

/// By how much a filling must beat the line as it stands.
const MARGIN: f32 = 2.5;
/// By how much it must beat every other filling.
const LEAD: f32 = 0.75;

/// Holes before a tail that are weighed, those nearest to it: a scrape's line has a few, and a line of
/// thousands is no line of a scrape.
const NEAREST: usize = 32;

/// A way to fill holes: pieces of the tail and where they go, in order.
struct Filling {
    pieces: Vec<(Hole, Range<usize>)>,
    gain: f32,
}

/// Holes of a line and the tails that may fill them.
#[derive(Debug, Clone)]
pub(super) struct Torn {
    holes: Vec<Hole>,
    tails: Vec<Tail>,
}

impl Torn {
    /// What may be torn in a line; `holed` where it begins with a hole.
    pub fn find(words: &str, holed: bool, scorer: &Scorer) -> Option<Torn> {
        let holes = holes::find(words, holed);
        if holes.is_empty() {
            return None;
        }
        let tails = holes::tails(words, holed, scorer);
        (!tails.is_empty()).then_some(Torn { holes, tails })
    }

    /// The words that a tail touches where it stands: glued ones are no tokens of the line.
    pub fn seams<'l>(&self, words: &'l str) -> impl Iterator<Item = &'l str> {
        self.tails.iter().filter_map(move |tail| words.split_at_checked(tail.range.start)).flat_map(
            |(before, tail)| [before.rsplit(' ').next(), tail.split(' ').next()].into_iter().flatten(),
        )
    }
}

/// Links of one line that are put back, one after the other.
const LINKS: usize = 4;

/// Puts displaced words of a line back.
pub(super) fn restore<'s>(line: &Strand<'s>, torn: &Torn, around: Around, scorer: &Scorer) -> Verdict<'s> {
    let mut verdict = restore_one(line, torn, around, scorer);
    for _ in 1..LINKS {
        let Verdict::Moved(moved) = &mut verdict else { break };
        let words = moved.line.as_str();
        let holed =
            moved.range.start > 0 && torn.holes.first().is_some_and(|hole| hole.place == Place::Start);
        let Some(torn) = Torn::find(words, holed, scorer) else { break };
        let Verdict::Moved(next) = restore_one(&moved.line, &torn, around, scorer) else { break };
        let from = moved.range.start.min(next.range.start);
        let after = next.line.as_str().get(from..).unwrap_or_default().to_owned();
        **moved = Moved { line: next.line, range: from..line.len(), after };
    }
    verdict
}

/// Puts the words of one link back.
fn restore_one<'s>(line: &Strand<'s>, torn: &Torn, around: Around, scorer: &Scorer) -> Verdict<'s> {
    let words = line.as_str();
    let Torn { holes, tails } = torn;
    let mut fillings: Vec<Filling> = Vec::new();
    for tail in tails {
        let before = holes.partition_point(|hole| hole.range.end <= tail.range.start);
        let near = holes.get(before.saturating_sub(NEAREST)..before).unwrap_or_default();
        fillings.extend(single(words, tail, near, around, scorer));
        fillings.extend(several(words, tail, near, around, scorer));
    }
    fillings.sort_by(|a, b| b.gain.total_cmp(&a.gain));
    let glued = tails.iter().find(|tail| tail.glued && tail.strong);
    let Some(best) = fillings.first().filter(|best| best.gain >= MARGIN) else {
        return glued.map_or(Verdict::Stands, |tail| Verdict::Unclear(tail.range.clone()));
    };
    if fillings.get(1).is_some_and(|next| best.gain - next.gain < LEAD) {
        return Verdict::Unclear(tails.first().map_or(0..0, |tail| tail.range.clone()));
    }
    Verdict::Moved(Box::new(fill(line, best)))
}

/// The whole tail into one hole.
fn single<'a>(
    words: &'a str,
    tail: &'a Tail,
    holes: &'a [Hole],
    around: Around<'a>,
    scorer: &'a Scorer,
) -> impl Iterator<Item = Filling> + 'a {
    holes.iter().filter_map(move |hole| {
        let gain = scorer.gain(words, tail, hole, around)?;
        Some(Filling { pieces: vec![(hole.clone(), tail.range.clone())], gain })
    })
}

/// `приложениях 1 2` into two holes: the noun goes with its first number.
fn several(words: &str, tail: &Tail, holes: &[Hole], around: Around, scorer: &Scorer) -> Option<Filling> {
    let numbers = holes::numbers(words, tail);
    let (first, rest) = numbers.split_first()?;
    let inside: Vec<&Hole> = holes.iter().filter(|hole| hole.range.end < tail.range.start).collect();
    if rest.is_empty() || inside.len() < numbers.len() {
        return None;
    }
    let head = Tail { range: tail.range.start..first.end, ..tail.clone() };
    let (at, gain) = inside
        .iter()
        .enumerate()
        .take(inside.len() - rest.len())
        .filter_map(|(at, hole)| Some((at, scorer.gain(words, &head, hole, around)?)))
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let mut pieces = vec![((*inside.get(at)?).clone(), head.range)];
    let mut gain = gain;
    for (number, hole) in rest.iter().zip(inside.get(at + 1..)?) {
        gain += scorer.number(words, hole);
        pieces.push(((*hole).clone(), number.clone()));
    }
    Some(Filling { pieces, gain: gain + 1.0 })
}

/// Makes the line in which the pieces stand in their holes.
fn fill<'s>(line: &Strand<'s>, filling: &Filling) -> Moved<'s> {
    let words = line.as_str();
    let tail = filling.pieces.iter().map(|(_, piece)| piece.start).min().unwrap_or(words.len());
    let from = filling.pieces.first().map_or(0, |(hole, _)| hole.range.start);
    let mut out = Strand::default();
    let mut done = 0;
    for (hole, piece) in &filling.pieces {
        // The hole's first space stands before the piece, its last one after.
        let left = match hole.place {
            Place::Start => 0,
            Place::Double | Place::Stop => hole.range.start + 1,
        };
        out.copy(line, done..left);
        out.copy(line, piece.clone());
        done = hole.range.end;
        match hole.place {
            Place::Double => out.copy(line, hole.range.end - 1..hole.range.end),
            Place::Start => out.push(" ", space_before(line, tail)),
            Place::Stop => {}
        }
    }
    let kept = words.get(..tail).unwrap_or_default().trim_end().len().max(done);
    out.copy(line, done..kept);
    let after = out.as_str().get(from.min(out.len())..).unwrap_or_default().to_owned();
    Moved { line: out, range: from..words.len(), after }
}

/// The raw range of the space before a tail, which is set after it; empty where it was glued.
fn space_before(line: &Strand, tail: usize) -> Range<usize> {
    match line.as_str().get(..tail) {
        Some(before) if before.ends_with(' ') => line.raw_range(tail - 1..tail),
        _ => {
            let at = line.raw_range(tail..line.len()).start;
            at..at
        }
    }
}

#[cfg(test)]
mod tests;
