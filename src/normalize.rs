//! Raw text → clean text with its way back.
//!
//! The passes, each a pure function between `strand`s or lines, in the order in which they run:
//! [`line`] reads lines and their layout, `markup` strips the carrier's
//! signs, `scripts` mends characters, `spacing` joins
//! letter-spaced words, `order` puts displaced words back, `wraps` joins lines into paragraphs, `tidy` drops surplus spaces, and
//! `build` lays paragraphs and the map down.

mod build;
mod columns;
mod lexicon;
mod line;
mod markup;
mod order;
mod scripts;
mod spacing;
mod splits;
mod strand;
mod tidy;
mod wraps;

use crate::model::Language;
use crate::pack::Packs;
use crate::source::Source;
use crate::text::{Paragraph, RepairKind, Text};
use build::Builder;
use lexicon::{Lexicon, Pairs};
use line::Line;
use order::{Around, Scorer, Verdict};
use strand::Strand;
use wraps::Block;

/// Undoes the noise of the scrape.
///
/// Guarantees: every character of the clean text lies in one segment; raw ranges lie on character
/// boundaries; paragraphs hold no line end and no white space at their ends.
pub fn normalize(source: &Source, packs: &Packs) -> Text {
    normalize_watched(source, packs, |_| ())
}

/// As [`normalize`]; tells the name of each pass when it is done, so that a bench can time it.
pub fn normalize_watched(source: &Source, packs: &Packs, mut done: impl FnMut(&'static str)) -> Text {
    let mut out = Builder::new(source);
    let lines = line::read(source);
    done("lines");
    let mut lines = markup::strip(lines);
    done("markup");
    apply(&mut lines, scripts::plain, &mut out);
    done("scripts");
    let mut lexicon = Lexicon::new(language(&lines, packs), packs);
    join_letters(&mut lines, &mut lexicon, &mut out);
    done("spacing");
    join_splits(&mut lines, &lexicon, &mut out);
    done("splits");
    apply(&mut lines, scripts::mend, &mut out);
    done("scripts");
    restore_order(&mut lines, &lexicon, packs, &mut out);
    restore_fronts(&mut lines, &lexicon, packs, &mut out);
    done("order");
    let lines = rejoin_columns(lines, &mut out);
    done("columns");
    let blocks = wraps::blocks(lines, packs);
    for block in blocks {
        lay(&block, &lexicon, &mut out);
    }
    let text = out.finish();
    done("wraps");
    text
}

/// The language that most lines are in, by the letters that only one has.
fn language(lines: &[Line], packs: &Packs) -> Language {
    let letters: Vec<char> = packs.kk.normalize.letters.chars().collect();
    let kazakh = |line: &&Line| line.text.as_str().contains(letters.as_slice());
    let sample = lines.iter().step_by(lines.len() / 400 + 1);
    let (count, of) = (sample.clone().filter(kazakh).count(), sample.count());
    if count * 3 > of { Language::Kk } else { Language::Ru }
}

/// Mends characters line by line.
fn apply(lines: &mut [Line], mend: fn(&Strand) -> Option<scripts::Line>, out: &mut Builder) {
    for line in lines {
        let Some((mended, places)) = mend(&line.text) else { continue };
        for (kind, range, after) in places {
            out.repair(kind, line.text.raw_range(range), after, false);
        }
        line.text = mended.trimmed();
    }
}

/// Joins letter-spaced words line by line; counts the document's words.
fn join_letters(lines: &mut [Line], lexicon: &mut Lexicon, out: &mut Builder) {
    let suspects: Vec<bool> = lines.iter().map(|l| spacing::is_suspect(l.text.as_str())).collect();
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
        let Some((joined, stretches)) = spacing::join(&line.text, lexicon, whole) else { continue };
        for stretch in stretches {
            let raw = line.text.raw_range(stretch.range);
            out.repair(RepairKind::LetterSpacing, raw, stretch.after, stretch.uncertain);
        }
        line.text = joined.trimmed();
        lexicon.read(line.text.as_str());
    }
}

/// Joins words split inside a line.
fn join_splits(lines: &mut [Line], lexicon: &Lexicon, out: &mut Builder) {
    for line in lines.iter_mut().filter(|l| splits::is_suspect(l.text.as_str())) {
        let Some((joined, dropped)) = splits::join(&line.text, lexicon) else { continue };
        for range in dropped {
            out.repair(RepairKind::SplitWord, line.text.raw_range(range), String::new(), false);
        }
        line.text = joined;
    }
}

/// Puts first letters and markers back that stand at their line's end.
fn restore_fronts(lines: &mut [Line], lexicon: &Lexicon, packs: &Packs, out: &mut Builder) {
    let openers = [&packs.ru, &packs.kk].map(|pack| &pack.normalize.block_openers);
    let known = |word: &str| openers.iter().any(|words| words.iter().any(|opener| opener == word));
    for at in 0..lines.len() {
        let open = at
            .checked_sub(1)
            .and_then(|at| lines.get(at))
            .is_some_and(|l| !line::is_finished(l.text.as_str()));
        let Some(line) = lines.get_mut(at) else { continue };
        // A sentence that goes on begins with a small letter by right.
        if open && line.gap == 0 {
            continue;
        }
        let Some(moved) = order::front::restore(&line.text, lexicon, &known) else { continue };
        out.repair(RepairKind::ReadingOrder, line.text.raw_range(moved.range), moved.after, false);
        line.text = moved.line;
        if line::marker(line.text.as_str()).is_some() {
            line.indent = line.indent.max(wraps::INDENT);
        }
    }
}

/// Puts displaced words back line by line.
fn restore_order(lines: &mut [Line], lexicon: &Lexicon, packs: &Packs, out: &mut Builder) {
    let apart = lines.iter().filter(|l| l.gap == 1).count() * 2 > lines.len();
    let holed: Vec<bool> = (0..lines.len()).map(|at| is_holed(lines, at, apart)).collect();
    let suspects: Vec<bool> =
        lines.iter().zip(&holed).map(|(l, &holed)| order::is_suspect(l.text.as_str(), holed)).collect();
    if !suspects.contains(&true) {
        return;
    }
    let pairs = read_pairs(lines, &suspects);
    let scorer = Scorer::new(packs, &pairs, lexicon);
    for at in (0..lines.len()).filter(|&at| suspects.get(at) == Some(&true)) {
        let around = Around {
            before: at
                .checked_sub(1)
                .and_then(|at| lines.get(at))
                .map(|l| l.text.as_str())
                .filter(|w| !line::is_finished(w)),
            after: lines.get(at + 1).filter(|l| l.indent < wraps::INDENT).map(|l| l.text.as_str()),
            holed: holed.get(at) == Some(&true),
            spaced: lines.get(at).is_some_and(|l| l.indent == 1),
        };
        let Some(line) = lines.get(at) else { continue };
        match order::restore(&line.text, around, &scorer) {
            Verdict::Stands => {}
            Verdict::Moved(moved) => {
                out.repair(RepairKind::ReadingOrder, line.text.raw_range(moved.range), moved.after, false);
                if let Some(line) = lines.get_mut(at) {
                    line.text = moved.line.trimmed();
                }
            }
            Verdict::Unclear(tail) => {
                let words = line.text.as_str().get(tail.clone()).unwrap_or_default().to_owned();
                out.repair(RepairKind::ReadingOrder, line.text.raw_range(tail), words, true);
            }
        }
    }
}

/// Puts blocks in order that were read column by column.
fn rejoin_columns(lines: Vec<Line>, out: &mut Builder) -> Vec<Line> {
    let groups = columns::groups(&lines);
    if groups.is_empty() {
        return lines;
    }
    let mut suspects = vec![false; lines.len()];
    for group in &groups {
        suspects.get_mut(group.clone()).unwrap_or_default().fill(true);
    }
    let pairs = read_pairs(&lines, &suspects);
    let (lines, rejoined) = columns::rejoin(lines, &groups, &pairs);
    for block in rejoined {
        out.repair(RepairKind::ReadingOrder, block.raw, block.after, block.uncertain);
    }
    lines
}

/// Whether a line begins where a link was torn out: a blank line, or a space, parts it from a
/// sentence that goes on.
fn is_holed(lines: &[Line], at: usize, apart: bool) -> bool {
    let (Some(line), Some(before)) = (lines.get(at), at.checked_sub(1).and_then(|at| lines.get(at))) else {
        return false;
    };
    let shown = line.indent == 1 || (line.gap == 1 && line.indent == 0 && !apart);
    let full = before.text.as_str().chars().count() >= wraps::FULL;
    let heading = line.markup.rank.is_some() || before.markup.rank.is_some() || line.markup.cell.is_some();
    shown && full && !heading && line.gap <= 1 && !line::is_finished(before.text.as_str())
}

/// The pairs of words of the lines that show no hole.
fn read_pairs(lines: &[Line], suspects: &[bool]) -> Pairs {
    let mut pairs = Pairs::default();
    let whole = |at: usize| suspects.get(at) == Some(&false);
    for (at, line) in lines.iter().enumerate().filter(|&(at, _)| whole(at)) {
        pairs.read(line.text.as_str());
        if let Some(next) =
            lines.get(at + 1).filter(|l| whole(at + 1) && l.gap == 0 && l.indent < wraps::INDENT)
        {
            pairs.read_wrap(line.text.as_str(), next.text.as_str());
        }
    }
    pairs
}

fn lay(block: &Block, lexicon: &Lexicon, out: &mut Builder) {
    let (Some(first), Some(last)) = (block.lines.first(), block.lines.last()) else { return };
    let joined = wraps::join(block, lexicon);
    let strand = tidy::tidy(&joined).unwrap_or(joined);
    let paragraph = Paragraph {
        cell: first.markup.cell,
        heading_rank: first.markup.rank,
        ..build::paragraph(block.kind, (first.number, last.last))
    };
    out.paragraph(&strand, paragraph);
}
