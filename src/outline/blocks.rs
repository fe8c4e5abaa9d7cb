//! What every paragraph is, once the parts are known.

use super::paragraphs::{Owner, Paragraphs};
use super::{AppendixPart, BlockKind, RegulationPart};
use std::ops::Range;

/// One kind for each paragraph; what no part claims is unknown.
pub fn blocks(
    p: &Paragraphs<'_>,
    act: Option<&Range<usize>>,
    regulations: &[RegulationPart],
) -> Vec<BlockKind> {
    let mut blocks = Blocks(vec![BlockKind::Unknown; p.len()]);
    if let Some(act) = act {
        blocks.fill(&(act.start..annexes(p, act)), BlockKind::Act);
    }
    for regulation in regulations {
        blocks.regulation(regulation);
    }
    for at in 0..p.len() {
        if p.is_note(at) {
            blocks.fill(&(at..at + 1), BlockKind::Note);
        }
    }
    blocks.0
}

/// Where the act's own text ends: an act has no chapters, and its annexes that hold no regulation
/// nobody reads.
fn annexes(p: &Paragraphs<'_>, act: &Range<usize>) -> usize {
    let begins = |&at: &usize| p.chapter(at).is_some() || p.appendix_owner(at) == Some(Owner::Act);
    act.clone().skip(1).find(begins).unwrap_or(act.end)
}

struct Blocks(Vec<BlockKind>);

impl Blocks {
    fn fill(&mut self, range: &Range<usize>, kind: BlockKind) {
        for at in range.clone() {
            if let Some(block) = self.0.get_mut(at) {
                *block = kind;
            }
        }
    }

    fn regulation(&mut self, regulation: &RegulationPart) {
        for section in &regulation.sections {
            for item in &section.items {
                // text that hangs on no item of no chapter was not read
                let stray = section.heading.is_empty() && item.number.is_none();
                for line in &item.lines {
                    let kind = if stray { BlockKind::Unknown } else { line.kind };
                    self.fill(&(line.paragraph..line.paragraph + 1), kind);
                }
            }
            self.fill(&section.heading, BlockKind::Section);
        }
        self.fill(&regulation.approval, BlockKind::Approval);
        self.fill(&regulation.heading, BlockKind::Heading);
        for appendix in &regulation.appendices {
            self.appendix(appendix);
        }
    }

    fn appendix(&mut self, appendix: &AppendixPart) {
        self.fill(&appendix.body, BlockKind::AppendixBody);
        self.fill(&appendix.heading, BlockKind::AppendixHeading);
        self.fill(&appendix.title, BlockKind::AppendixTitle);
    }
}

#[cfg(test)]
mod tests {
    use crate::outline::{BlockKind, outline};
    use crate::pack::Packs;
    use crate::source::Source;

    #[test]
    fn what_hangs_on_nothing_is_unknown() {
        let packs = Packs::embedded().unwrap();
        let lines = [
            "Регламент государственной услуги «Выдача номера»",
            "Эту строку никто не ждал.",
            "1. Общие положения",
            "1. Услуга оказывается отделом.",
            "Отдел принимает заявления.",
        ];
        let source = Source::from_text("t", lines.join("\n\n"));
        let read = outline(&crate::normalize::normalize(&source, &packs), &packs);
        use BlockKind::{Heading, Item, Paragraph, Section, Unknown};
        assert_eq!(read.blocks, [Heading, Unknown, Section, Item, Paragraph]);
    }
}
