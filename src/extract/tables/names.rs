//! Names of units and systems that the regulation itself sets apart, to know them again in a row of
//! cells without borders.

use super::cell::Column;
use super::word::{Word, join, squash};
use crate::extract::Context;
use crate::text::ParagraphKind;
use std::collections::HashSet;
use std::ops::Range;

/// Known names, squashed.
#[derive(Debug, Clone, Default)]
pub struct Names {
    known: HashSet<String>,
}

/// A name has at most this many words; a longer paragraph is a sentence.
const NAME_WORDS: usize = 12;

impl Names {
    /// Names that stand alone in a paragraph (entries of a roster) or are defined («далее – …»).
    pub fn of(ctx: &Context, paragraphs: Range<usize>) -> Self {
        let mut known = HashSet::new();
        for at in paragraphs {
            let text = ctx.text.paragraph(at);
            let cell = ctx.text.paragraphs.get(at).is_none_or(|p| p.kind == ParagraphKind::Cell);
            if !cell && text.split_whitespace().nth(NAME_WORDS).is_none() {
                let alone = text.trim_start_matches(|c: char| {
                    c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | '-' | '–')
                });
                known.insert(squash(alone));
            }
            for defined in ctx.pack.tables.defined.captures_iter(text) {
                known.extend(defined.get(1).map(|m| squash(m.as_str())));
            }
        }
        known.remove("");
        Names { known }
    }

    fn learn(&mut self, name: &str) {
        let name = squash(name);
        if !name.is_empty() {
            self.known.insert(name);
        }
    }

    /// Adds the actors of columns that were told apart.
    pub fn learn_cells(&mut self, ctx: &Context, columns: &[Column]) {
        for column in columns {
            self.learn(&column.actor.name(ctx));
        }
    }

    /// The weight of some words as a cell of names.
    pub fn worth(&self, ctx: &Context, words: &[Word]) -> f32 {
        const LONG: usize = 8;
        let surplus = words.len().saturating_sub(LONG) as f32 * 0.15;
        if words.len() <= NAME_WORDS && self.known.contains(&squash(&join(ctx, words))) {
            surplus - 3.0
        } else {
            surplus
        }
    }
}
