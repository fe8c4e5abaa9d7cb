//! What every paragraph is, once the parts are known.

use super::paragraphs::Paragraphs;
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
        blocks.fill(act, BlockKind::Act);
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
            for line in section.items.iter().flat_map(|item| &item.lines) {
                self.fill(&(line.paragraph..line.paragraph + 1), line.kind);
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
