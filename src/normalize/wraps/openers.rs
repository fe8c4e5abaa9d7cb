//! Words with which lines and blocks begin.

use super::super::line::{Marker, marker};
use crate::letters::{is_capital, is_small, is_word};
use crate::pack::{OutlineWords, Packs};

/// Words of the packs that open blocks.
pub(super) struct Openers<'p> {
    blocks: Opening<'p>,
    notes: Opening<'p>,
    status: Opening<'p>,
    closers: Vec<&'p str>,
    chapters: [&'p OutlineWords; 2],
}

impl<'p> Openers<'p> {
    pub fn new(packs: &'p Packs) -> Self {
        let of = |pick: fn(&'p crate::pack::NormalizeWords) -> &'p [String]| {
            [&packs.ru, &packs.kk].into_iter().flat_map(|p| pick(&p.normalize)).map(String::as_str).collect()
        };
        Openers {
            blocks: Opening::new(of(|w| &w.block_openers)),
            notes: Opening::new(of(|w| &w.note_openers)),
            status: Opening::new(of(|w| &w.status_lines)),
            closers: of(|w| &w.block_closers),
            chapters: [&packs.ru.outline, &packs.kk.outline],
        }
    }

    /// Whether words open a block set at the right of the page.
    pub fn block(&self, words: &str) -> bool {
        self.blocks.opens(words)
    }

    /// Whether a line tells whether an act is in force.
    pub fn status(&self, words: &str) -> bool {
        self.status.is(words)
    }

    /// `2-қосымша` on a line of its own ends the block that it numbers.
    pub fn closes(&self, words: &str) -> bool {
        if !words.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return false;
        }
        let noun = words.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches([' ', '-']);
        noun.len() < words.len() && self.closers.contains(&noun)
    }

    /// Whether words open an editor's note.
    pub fn note(&self, words: &str) -> bool {
        self.notes.opens(words)
    }

    /// The heading of a regulation or of a chapter, or the header line of an act.
    pub fn begins(&self, words: &str) -> bool {
        self.chapter(words) || self.heading(words)
    }

    /// The heading of a regulation, or the header line of an act.
    pub fn heading(&self, words: &str) -> bool {
        let quoted = words.starts_with(['"', '«', '“']);
        let capital = words.starts_with(is_capital) && words.chars().nth(1).is_some_and(is_small);
        self.chapters.iter().any(|w| {
            let heading = &w.heading;
            let kinds = [&heading.regulation, &heading.rules, &heading.standard];
            (if heading.name_after { capital } else { quoted }) && kinds.iter().any(|p| p.is_match(words))
                || capital && w.act.find(words).is_some_and(|m| m.start() == 0)
        })
    }

    /// Whether a line says that something is approved by an act.
    pub fn approves(&self, words: &str) -> bool {
        self.chapters.iter().any(|w| w.approval.is_match(words))
    }

    /// A chapter's heading ends a paragraph whose last stop is missing.
    pub fn chapter(&self, words: &str) -> bool {
        let title = words.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('.').trim();
        let numbered = marker(words) == Some(Marker::Item);
        self.chapters
            .iter()
            .any(|w| w.chapter.is_match(words) || (numbered && w.chapter_title.is_match(title)))
    }
}

/// Words with which a line may begin.
struct Opening<'p> {
    words: Vec<&'p str>,
    /// The second bytes of their first letters, a bit for each: most lines have none of them.
    seconds: u64,
}

impl<'p> Opening<'p> {
    fn new(words: Vec<&'p str>) -> Self {
        let seconds = words.iter().fold(0, |bits, word| bits | second(word));
        Opening { words, seconds }
    }

    /// Whether words begin with one of these, as whole words.
    #[inline]
    fn opens(&self, words: &str) -> bool {
        self.seconds & second(words) != 0 && self.has_opener(words)
    }

    /// Whether words are one of these and nothing else.
    fn is(&self, words: &str) -> bool {
        self.seconds & second(words) != 0 && self.words.contains(&words)
    }

    fn has_opener(&self, words: &str) -> bool {
        let opens = |opener| words.strip_prefix(opener).is_some_and(|rest| !rest.starts_with(is_word));
        self.words.iter().any(opens)
    }
}

/// A bit for the second byte of words.
#[inline]
fn second(words: &str) -> u64 {
    words.as_bytes().get(1).map_or(0, |byte| 1 << (byte & 63))
}
