//! Text under repair that never forgets where its characters stood.

use crate::text::Segment;
use std::ops::Range;

/// A string with the raw range of each of its stretches.
///
/// Every pass makes new strands by copying ranges of old ones, so the way back is recorded while
/// the text is changed and never has to be recovered by comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Strand {
    text: String,
    runs: Vec<Segment>,
}

impl Strand {
    /// A range of the raw text as it stands.
    pub fn raw(source: &str, range: Range<usize>) -> Self {
        let mut strand = Strand::default();
        if let Some(words) = source.get(range.clone()) {
            strand.push(words, range);
        }
        strand
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

    /// Stretches of the text and where they come from.
    pub fn runs(&self) -> &[Segment] {
        &self.runs
    }

    /// Appends `text`, which stands for a raw range: character by character where both have one
    /// length, as a whole elsewhere.
    pub fn push(&mut self, text: &str, raw: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        let linear = text.len() == raw.len();
        match self.runs.last_mut() {
            Some(last) if linear && last.raw.end == raw.start && last.clean.len() == last.raw.len() => {
                last.clean.end += text.len();
                last.raw.end = raw.end;
            }
            _ => self.runs.push(Segment { clean: start..start + text.len(), raw }),
        }
    }

    /// Appends text that the raw text lacks.
    #[cfg(test)]
    pub fn set(&mut self, text: &str, at: usize) {
        self.push(text, at..at);
    }

    /// Appends a range of another strand.
    pub fn copy(&mut self, from: &Strand, range: Range<usize>) {
        for (clean, raw) in from.pieces(range) {
            if let Some(words) = from.text.get(clean) {
                self.push(words, raw);
            }
        }
    }

    /// Appends the whole of another strand.
    pub fn append(&mut self, from: &Strand) {
        self.copy(from, 0..from.len());
    }

    /// A range as a strand of its own.
    pub fn part(&self, range: Range<usize>) -> Strand {
        let mut part = Strand::default();
        part.copy(self, range);
        part
    }

    /// The raw range from the first to the last byte that a range was read from.
    pub fn raw_range(&self, range: Range<usize>) -> Range<usize> {
        let mut pieces = self.pieces(range);
        let Some((_, first)) = pieces.next() else { return 0..0 };
        pieces.fold(first, |all, (_, raw)| all.start.min(raw.start)..all.end.max(raw.end))
    }

    /// The pieces of runs that a range meets, with their raw ranges.
    fn pieces(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
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
    pub fn trimmed(self) -> Strand {
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

    #[test]
    fn copied_ranges_keep_their_way_back() {
        let raw = "от 5 мая";
        let strand = Strand::raw(raw, 0..raw.len());
        let mut moved = strand.part(6..raw.len());
        moved.set(" ", 4);
        moved.copy(&strand, 0..4);
        assert_eq!(moved.as_str(), " мая от");
        for run in moved.runs().iter().filter(|run| !run.raw.is_empty()) {
            assert_eq!(raw[run.raw.clone()], moved.as_str()[run.clean.clone()]);
        }
    }

    #[test]
    fn neighbours_that_touch_are_one_run() {
        let raw = "приказ";
        let strand = Strand::raw(raw, 0..raw.len());
        let mut joined = strand.part(0..4);
        joined.copy(&strand, 4..raw.len());
        assert_eq!(joined, strand);
    }
}
