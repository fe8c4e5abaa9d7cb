//! Raw text → clean text with its way back.
//!
//! The passes, each a pure function between [`strand`]s or lines, in the order in which they run:
//! [`line`] reads lines and their layout, [`markup`] strips the carrier's signs, [`spacing`] joins
//! letter-spaced words, [`wraps`] joins lines into paragraphs, [`tidy`] drops surplus spaces, and
//! [`build`] lays paragraphs and the map down.

mod build;
mod lexicon;
mod line;
mod markup;
mod spacing;
mod strand;
mod tidy;
mod wraps;

use crate::pack::Packs;
use crate::source::Source;
use crate::text::{Paragraph, RepairKind, Text};
use build::Builder;
use lexicon::Lexicon;
use line::Line;
use wraps::Block;

/// Undoes the noise of the scrape.
///
/// Guarantees: every character of the clean text lies in one segment; raw ranges lie on character
/// boundaries; paragraphs hold no line end and no white space at their ends.
pub fn normalize(source: &Source, packs: &Packs) -> Text {
    let mut out = Builder::new(source);
    let lines = markup::strip(line::read(source));
    let lines = join_letters(lines, &mut out);
    for block in wraps::blocks(lines, packs) {
        lay(&block, &mut out);
    }
    out.finish()
}

/// Joins letter-spaced words line by line.
fn join_letters(mut lines: Vec<Line>, out: &mut Builder) -> Vec<Line> {
    let suspects: Vec<bool> = lines.iter().map(|l| spacing::is_suspect(l.text.as_str())).collect();
    if !suspects.contains(&true) {
        return lines;
    }
    let mut lexicon = Lexicon::default();
    let mut doubled = 0;
    for (line, &suspect) in lines.iter().zip(&suspects) {
        if suspect {
            doubled += usize::from(spacing::has_boundaries(line.text.as_str()));
        } else {
            lexicon.read(line.text.as_str());
        }
    }
    let whole = doubled * 10 > suspects.iter().filter(|&&s| s).count();
    for (line, _) in lines.iter_mut().zip(suspects).filter(|(_, suspect)| *suspect) {
        let Some((joined, stretches)) = spacing::join(&line.text, &lexicon, whole) else { continue };
        for stretch in stretches {
            let raw = line.text.raw_range(stretch.range);
            out.repair(RepairKind::LetterSpacing, raw, stretch.after, stretch.uncertain);
        }
        line.text = joined.trimmed();
    }
    lines
}

fn lay(block: &Block, out: &mut Builder) {
    let (Some(first), Some(last)) = (block.lines.first(), block.lines.last()) else { return };
    let joined = wraps::join(block);
    let strand = tidy::tidy(&joined).unwrap_or(joined);
    let paragraph = Paragraph {
        cell: first.markup.cell,
        heading_rank: first.markup.rank,
        ..build::paragraph(block.kind, (first.number, last.last))
    };
    out.paragraph(&strand, paragraph);
}
