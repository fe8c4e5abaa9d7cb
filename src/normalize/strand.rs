//! Text under repair that never forgets where its characters stood.

use crate::text::Segment;
use std::borrow::Cow;
use std::ops::Range;

/// A string with the raw range of each of its stretches.
///
/// Every pass makes new strands by copying ranges of old ones, so the way back is recorded while
/// the text is changed and never has to be recovered by comparison. A stretch of the raw text that
/// nothing was done to is borrowed as it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Strand<'s> {
    text: Cow<'s, str>,
    /// Where borrowed text begins in the raw text.
    start: usize,
    /// Where the stretches of text of its own come from; borrowed text has none.
    runs: Vec<Segment>,
}

impl<'s> Strand<'s> {
    /// A range of the raw text as it stands.
    pub fn raw(source: &'s str, range: Range<usize>) -> Self {
        let text = Cow::Borrowed(source.get(range.clone()).unwrap_or_default());
        Strand { text, start: range.start, runs: Vec::new() }
    }

    /// No text, with room for so many bytes and runs.
    pub fn with_room(bytes: usize, runs: usize) -> Self {
        Strand { text: Cow::Owned(String::with_capacity(bytes)), start: 0, runs: Vec::with_capacity(runs) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it is a stretch of the raw text.
    pub fn is_raw(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Puts on a list where its stretches come from, when the text is to begin at an offset.
    pub fn put_segments(&self, at: usize, out: &mut Vec<Segment>) {
        if self.is_raw() {
            out.push(Segment { clean: at..at + self.len(), raw: self.start..self.start + self.len() });
            return;
        }
        let shifted = |run: &Segment| at + run.clean.start..at + run.clean.end;
        out.extend(self.runs.iter().map(|run| Segment { clean: shifted(run), raw: run.raw.clone() }));
    }

    /// As it would be, had its raw text stood elsewhere: what began at `from` at `to`.
    pub fn moved(&self, from: usize, to: usize) -> Strand<'s> {
        let place = |raw: usize| raw + to - from;
        let run = |run: &Segment| Segment {
            clean: run.clean.clone(),
            raw: place(run.raw.start)..place(run.raw.end),
        };
        Strand {
            text: self.text.clone(),
            start: self.start + to - from,
            runs: self.runs.iter().map(run).collect(),
        }
    }

    /// Empties it but keeps its room.
    pub fn clear(&mut self) {
        match &mut self.text {
            Cow::Owned(text) => text.clear(),
            borrowed => *borrowed = Cow::Borrowed(""),
        }
        self.runs.clear();
    }

    /// The text as one of its own.
    fn own(&mut self) -> &mut String {
        if let Cow::Borrowed(text) = self.text {
            if !text.is_empty() {
                self.runs.push(Segment { clean: 0..text.len(), raw: self.start..self.start + text.len() });
            }
            self.text = Cow::Owned(text.to_owned());
        }
        self.text.to_mut()
    }

    /// Appends `text`, which stands for a raw range: character by character where both have one
    /// length, as a whole elsewhere.
    pub fn push(&mut self, text: &str, raw: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let own = self.own();
        let start = own.len();
        own.push_str(text);
        self.run(Segment { clean: start..start + text.len(), raw });
    }

    /// Appends text that the raw text lacks.
    #[cfg(test)]
    pub fn set(&mut self, text: &str, at: usize) {
        self.push(text, at..at);
    }

    /// Appends a range of another strand.
    pub fn copy(&mut self, from: &Strand, range: Range<usize>) {
        if from.is_raw() {
            let raw = from.start + range.start..from.start + range.end;
            return self.push(from.text.get(range).unwrap_or_default(), raw);
        }
        let Some(text) = from.text.get(range.clone()).filter(|text| !text.is_empty()) else { return };
        let own = self.own();
        let start = own.len();
        own.push_str(text);
        for (clean, raw) in from.run_pieces(range.clone()) {
            self.run(Segment {
                clean: start + clean.start - range.start..start + clean.end - range.start,
                raw,
            });
        }
    }

    /// Appends the whole of another strand.
    pub fn append(&mut self, from: &Strand) {
        self.copy(from, 0..from.len());
    }

    /// Notes where appended text comes from; what touches the run before it, letter for letter, is
    /// of that run.
    fn run(&mut self, run: Segment) {
        match self.runs.last_mut() {
            Some(last)
                if last.raw.end == run.raw.start
                    && run.clean.len() == run.raw.len()
                    && last.clean.len() == last.raw.len() =>
            {
                last.clean.end = run.clean.end;
                last.raw.end = run.raw.end;
            }
            _ => self.runs.push(run),
        }
    }

    /// A range as a strand of its own.
    pub fn part(&self, range: Range<usize>) -> Strand<'s> {
        if let Cow::Borrowed(text) = self.text {
            let text = Cow::Borrowed(text.get(range.clone()).unwrap_or_default());
            return Strand { text, start: self.start + range.start, runs: Vec::new() };
        }
        let mut part = Strand::default();
        part.copy(self, range);
        part
    }

    /// The raw range from the first to the last byte that a range was read from; of an empty one, the
    /// place where it stands.
    pub fn raw_range(&self, range: Range<usize>) -> Range<usize> {
        if self.is_raw() && range.start <= range.end && range.end <= self.len() {
            return self.start + range.start..self.start + range.end;
        }
        let at = range.start;
        let mut pieces = self.pieces(range);
        let Some((_, first)) = pieces.next() else { return self.raw_place(at) };
        pieces.fold(first, |all, (_, raw)| all.start.min(raw.start)..all.end.max(raw.end))
    }

    /// The raw place of an offset of text of its own, as an empty range.
    fn raw_place(&self, at: usize) -> Range<usize> {
        let behind = self.runs.partition_point(|run| run.clean.end <= at);
        let place = match self.runs.get(behind) {
            Some(run) => run.raw.start,
            None => self.runs.last().map_or(self.start, |run| run.raw.end),
        };
        place..place
    }

    /// The pieces of runs that a range meets, with their raw ranges.
    fn pieces(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
        let borrowed = (self.is_raw() && !self.is_empty())
            .then(|| {
                let (start, end) = (range.start, range.end.min(self.len()));
                (start..end, self.start + start..self.start + end)
            })
            .filter(|(clean, _)| clean.start < clean.end);
        borrowed.into_iter().chain(self.run_pieces(range))
    }

    fn run_pieces(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
        let first = self.runs.partition_point(|run| run.clean.end <= range.start);
        let runs = self.runs.get(first..).unwrap_or_default().iter();
        runs.take_while(move |run| run.clean.start < range.end).map(move |run| {
            let (start, end) = (run.clean.start.max(range.start), run.clean.end.min(range.end));
            let raw = if run.clean.len() == run.raw.len() {
                run.raw.start + (start - run.clean.start)..run.raw.start + (end - run.clean.start)
            } else if start == run.clean.start {
                run.raw.clone()
            } else {
                // The first piece of what stands for a whole has all of it.
                run.raw.end..run.raw.end
            };
            (start..end, raw)
        })
    }

    /// Without white space at its ends.
    pub fn trimmed(self) -> Strand<'s> {
        let kept = self.text.trim();
        if kept.len() == self.text.len() {
            return self;
        }
        let start = self.text.len() - self.text.trim_start().len();
        self.part(start..start + kept.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segments(strand: &Strand) -> Vec<Segment> {
        let mut segments = Vec::new();
        strand.put_segments(0, &mut segments);
        segments
    }

    #[test]
    fn copied_ranges_keep_their_way_back() {
        let raw = "от 5 мая";
        let strand = Strand::raw(raw, 0..raw.len());
        let mut moved = strand.part(6..raw.len());
        moved.set(" ", 4);
        moved.copy(&strand, 0..4);
        assert_eq!(moved.as_str(), " мая от");
        for run in segments(&moved).into_iter().filter(|run| !run.raw.is_empty()) {
            assert_eq!(raw[run.raw], moved.as_str()[run.clean]);
        }
    }

    #[test]
    fn an_empty_range_has_its_place() {
        let raw = "от 5 мая";
        let strand = Strand::raw(raw, 0..raw.len());
        let mut own = strand.part(7..raw.len());
        own.set(" ", 7);
        own.copy(&strand, 0..4);
        assert_eq!(strand.raw_range(5..5), 5..5);
        assert_eq!([0, 2, 6, 7, 11].map(|at| own.raw_range(at..at).start), [7, 9, 7, 0, 4]);
        let moved = own.moved(0, 100);
        assert_eq!([0, 2, 11].map(|at| moved.raw_range(at..at).start), [107, 109, 104]);
    }

    #[test]
    fn neighbours_that_touch_are_one_run() {
        let raw = "приказ";
        let strand = Strand::raw(raw, 0..raw.len());
        let mut joined = strand.part(0..4);
        joined.copy(&strand, 4..raw.len());
        assert_eq!(joined.as_str(), strand.as_str());
        assert_eq!(segments(&joined), segments(&strand));
    }
}
