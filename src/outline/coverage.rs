//! How much of a text was understood, so that a new corpus shows at once what is not read yet.

use super::BlockKind;
use crate::letters::is_word;
use crate::text::Text;
use std::collections::BTreeMap;

/// The share of a text in blocks of each kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Letters and digits in blocks of each kind.
    pub letters: BTreeMap<BlockKind, usize>,
    /// Indices of the paragraphs that were not understood.
    pub unknown: Vec<usize>,
}

impl Coverage {
    /// Measures a text of whose paragraphs it is known what they are.
    pub fn of(text: &Text, blocks: &[BlockKind]) -> Self {
        let mut coverage = Coverage::default();
        for at in 0..text.paragraphs.len() {
            let kind = blocks.get(at).copied().unwrap_or_default();
            let letters = text.paragraph(at).chars().filter(|c| is_word(*c)).count();
            *coverage.letters.entry(kind).or_default() += letters;
            if kind == BlockKind::Unknown {
                coverage.unknown.push(at);
            }
        }
        coverage
    }

    /// Letters and digits in all.
    pub fn total(&self) -> usize {
        self.letters.values().sum()
    }

    /// Letters and digits of address lists and diagrams, which state nothing of the service.
    pub fn aside(&self) -> usize {
        self.of_kind(BlockKind::AddressList) + self.of_kind(BlockKind::Diagram)
    }

    /// Letters and digits outside address lists and diagrams.
    pub fn measured(&self) -> usize {
        self.total() - self.aside()
    }

    /// Letters and digits in blocks that were understood, address lists and diagrams left out.
    pub fn understood(&self) -> usize {
        self.measured() - self.of_kind(BlockKind::Unknown)
    }

    fn of_kind(&self, kind: BlockKind) -> usize {
        self.letters.get(&kind).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Packs, Source};

    #[test]
    fn every_letter_is_counted_and_what_is_unknown_is_listed() {
        let packs = Packs::embedded().unwrap();
        let source = Source::from_text(
            "t",
            "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n1. Услуга бесплатна.\n",
        );
        let text = crate::normalize::normalize(&source, &packs);
        let outline = crate::outline::outline(&text, &packs);
        let whole = Coverage::of(&text, &outline.blocks);
        assert_eq!(whole.total(), text.clean.chars().filter(|c| c.is_alphanumeric()).count());
        let none = Coverage::of(&text, &[]);
        assert_eq!((none.understood(), none.unknown.len()), (0, text.paragraphs.len()));
        assert!(whole.understood() > 0);
    }
}
