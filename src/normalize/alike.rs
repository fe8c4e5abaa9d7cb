//! Lines of the same words: what is told by the words of a line alone is worked out once.
//!
//! An act that approves many regulations has had half of its lines before.

use super::build::Builder;
use super::line::Line;
use super::strand::Strand;
use crate::text::RepairKind;
use std::ops::Range;

/// A line mended by nothing but its words.
#[derive(Debug, Clone)]
pub(super) struct Mended<'s> {
    /// Its words now.
    pub text: Strand<'s>,
    /// What was mended.
    pub places: Vec<Place>,
}

/// A mended place of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub kind: RepairKind,
    /// Its range in the line as it was.
    pub range: Range<usize>,
    /// What stands there now.
    pub after: String,
    /// Whether another reading was nearly as likely.
    pub uncertain: bool,
}

impl<'s> Mended<'s> {
    /// A line's words with what was mended in it; `None` where nothing was.
    pub fn of(text: Strand<'s>, places: Vec<Place>) -> Option<Self> {
        (!places.is_empty()).then(|| Mended { text: text.trimmed(), places })
    }
}

impl Place {
    /// A place that has one reading.
    pub fn sure(kind: RepairKind, range: Range<usize>, after: impl Into<String>) -> Self {
        Place { kind, range, after: after.into(), uncertain: false }
    }
}

/// Which lines of a document are alike.
pub(super) struct Alike {
    /// For each line the first one like it.
    firsts: Vec<usize>,
    /// For each first line how many are like it, itself among them.
    times: Vec<u32>,
}

impl Alike {
    pub fn of(lines: &[Line]) -> Self {
        let numbers = lines.last().map_or(0, |line| line.number + 1);
        let mut at_number: Vec<Option<usize>> = vec![None; numbers];
        let mut times = vec![0; lines.len()];
        let first = |(at, line): (usize, &Line)| {
            let number = line.alike.and_then(|number| at_number.get_mut(number));
            let first = number.map_or(at, |first| *first.get_or_insert(at));
            if let Some(times) = times.get_mut(first) {
                *times += 1;
            }
            first
        };
        Alike { firsts: lines.iter().enumerate().map(first).collect(), times }
    }

    /// For each line the first one like it.
    pub fn firsts(&self) -> impl Iterator<Item = (usize, usize)> {
        self.firsts.iter().copied().enumerate()
    }

    /// How many lines are like this one, itself among them; none but the first is asked for.
    pub fn times(&self, line: usize) -> u32 {
        self.times.get(line).copied().unwrap_or(0)
    }

    /// Whether a line is the first of its words.
    pub fn is_first(&self, line: usize) -> bool {
        self.times(line) > 0
    }

    /// Mends the first of the lines that are alike, and the others as it was.
    pub fn mend<'s>(
        &self,
        lines: &mut [Line<'s>],
        out: &mut Builder,
        mut mend: impl FnMut(usize, &Line<'s>) -> Option<Mended<'s>>,
    ) {
        let mut mended: Vec<Option<Vec<Place>>> = vec![None; lines.len()];
        for (at, first) in self.firsts() {
            let Some((before, [line, ..])) = lines.split_at_mut_checked(at) else { continue };
            if at == first {
                let Some(Mended { text, places }) = mend(at, line) else { continue };
                out.places(&line.text, &places);
                line.mend(text);
                if let Some(place) = mended.get_mut(at).filter(|_| self.times(at) > 1) {
                    *place = Some(places);
                }
            } else if let (Some(Some(places)), Some(like)) = (mended.get(first), before.get(first)) {
                out.places(&line.text, places);
                line.mend_as(like);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;
    use crate::source::Source;

    #[test]
    fn lines_of_the_same_words_are_mended_once_and_keep_their_places() {
        let source = Source::from_text("t", "выда ча\n\nталон\n  выда ча \nвыда чи\n");
        let mut lines = line::read(&source);
        let alike = Alike::of(&lines);
        assert_eq!((alike.times(0), alike.times(1), alike.times(3)), (2, 1, 1));
        let mut out = Builder::new(&source);
        let mut asked = Vec::new();
        alike.mend(&mut lines, &mut out, |at, line| {
            asked.push(at);
            let gap = line.words().find(' ')?;
            let mut text = line.text.part(0..gap);
            text.copy(&line.text, gap + 1..line.text.len());
            Mended::of(text, vec![Place::sure(RepairKind::SplitWord, gap..gap + 1, "")])
        });
        assert_eq!(asked, [0, 1, 3]);
        assert_eq!(
            lines.iter().map(Line::words).collect::<Vec<_>>(),
            ["выдача", "талон", "выдача", "выдачи"]
        );
        for line in &lines {
            let raw = line.text.raw_range(0..line.text.len());
            assert_eq!(source.text()[raw].replace(' ', ""), line.words());
        }
        let repairs: Vec<(usize, usize)> =
            out.finish().repairs.iter().map(|repair| (repair.line, repair.start)).collect();
        assert_eq!(repairs, [(1, 8), (4, 36), (5, 51)]);
    }

    #[test]
    fn a_line_that_was_changed_is_like_no_other() {
        let source = Source::from_text("t", "выдача\nвыдача\nвыдача\n");
        let mut lines = line::read(&source);
        lines[0].set(Strand::raw(source.text(), 0..4));
        let alike = Alike::of(&lines);
        assert_eq!(alike.firsts().map(|(_, first)| first).collect::<Vec<_>>(), [0, 1, 1]);
    }
}
