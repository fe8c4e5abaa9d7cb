//! Raw text → clean text with its way back.
//!
//! The passes, each a pure function between `strand`s or lines, in the order in which they run:
//! [`line`] reads lines and their layout, of which those that are `alike` are mended once, `markup` strips the carrier's signs, `scripts` mends characters,
//! `pages` drops page numbers, `spacing` joins letter-spaced words, `splits` words that were split,
//! `order` puts displaced words back, `columns` blocks read column by column, `wraps` joins lines into
//! paragraphs, `tidy` drops surplus spaces, and `build` lays paragraphs and the map down.

mod alike;
mod build;
mod columns;
mod dense;
mod lexicon;
mod line;
mod markup;
mod order;
mod pages;
mod scripts;
mod signs;
mod spacing;
mod splits;
mod strand;
mod stretch;
mod tidy;
mod wraps;

pub(crate) use lexicon::{Common, common_words};

use crate::model::Language;
use crate::pack::Packs;
use crate::source::Source;
use crate::text::{Paragraph, RepairKind, Text};
use alike::Alike;
use build::Builder;
pub(crate) use lexicon::{ByHash, Endings};
use lexicon::{Filter, Lexicon, Pairs, Tokens, token};
use line::Line;
pub(crate) use order::Roles;
use order::{Around, Scorer, Torn, Verdict};
use spacing::Spaced;
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
    if make_plain(&mut lines, &mut out) {
        // A line of nothing but soft hyphens is a blank one.
        let mut blank = 0;
        lines.retain_mut(|line| {
            let gap = line.gap + std::mem::take(&mut blank);
            line.gap = gap;
            blank = if line.text.is_empty() { gap + 1 } else { 0 };
            blank == 0
        });
    }
    done("scripts");
    for raw in pages::drop(&mut lines, packs) {
        out.repair(RepairKind::PageBreak, raw, String::new(), false);
    }
    let language = language(&lines, packs);
    let mut lexicon = Lexicon::new(language, packs);
    let alike = Alike::of(&lines);
    let spelled = lines.iter().enumerate().filter(|(at, line)| line.signs.spelled && alike.is_first(*at));
    let spaced = Spaced::of(spelled.map(|(at, line)| (at, alike.times(at), line.words())));
    done("spacing");
    lexicon.expect(source.text().len(), spaced.divides());
    let mut tokens = read_words(&lines, &alike, &mut lexicon);
    done("words");
    join_letters(&mut lines, &alike, &spaced, &mut lexicon, &mut tokens, &mut out);
    done("spacing");
    join_splits(&mut lines, &alike, &lexicon, &mut tokens, &mut out);
    done("splits");
    mend_scripts(&mut lines, &alike, &mut tokens, &mut out);
    tokens.share(&alike);
    done("scripts");
    restore_order(&mut lines, &lexicon, &mut tokens, packs, &mut out);
    restore_fronts(&mut lines, &lexicon, &mut tokens, packs, &mut out);
    done("order");
    let lines = rejoin_columns(lines, &tokens, &mut out);
    done("columns");
    let blocks = wraps::blocks(&lines, packs, language);
    done("wraps");
    let mut joined = Strand::default();
    for block in blocks {
        joined.clear();
        lay(&block, &lexicon, &mut joined, &mut out);
    }
    let text = out.finish();
    done("laying");
    text
}

/// The language that most lines are in, by the letters that only one has: hardly a Kazakh line has none
/// of them at its beginning.
fn language(lines: &[Line], packs: &Packs) -> Language {
    let letters = &packs.kk.normalize.letters;
    let kazakh = |line: &&Line| line.words().chars().take(40).any(|c| is_extra(c) && letters.contains(c));
    let sample = lines.iter().step_by(lines.len() / 150 + 1);
    let (count, of) = (sample.clone().filter(kazakh).count(), sample.count());
    if count * 3 > of { Language::Kk } else { Language::Ru }
}

/// Whether a letter is Cyrillic but not Russian.
fn is_extra(c: char) -> bool {
    !matches!(c, '\0'..='\u{7f}' | 'А'..='я')
}

/// Gives the lines plain spaces and composed letters; true where any had others.
fn make_plain(lines: &mut [Line], out: &mut Builder) -> bool {
    let mut changed = false;
    for line in lines.iter_mut().filter(|line| line.signs.is_odd(line.words())) {
        let Some(plain) = scripts::plain(&line.text) else { continue };
        out.places(&line.text, &plain.places);
        line.mend(plain.text);
        changed = true;
    }
    changed
}

/// Counts the words of the lines that are not letter-spaced.
fn read_words(lines: &[Line], alike: &Alike, lexicon: &mut Lexicon) -> Tokens {
    let mut tokens = Tokens::new(lines.len());
    for (at, line) in lines.iter().enumerate().filter(|(at, line)| !line.signs.spelled && alike.is_first(*at))
    {
        tokens.set(at, |hashes| lexicon.read(line.words(), alike.times(at), hashes));
    }
    tokens
}

/// Joins letter-spaced words line by line.
fn join_letters(
    lines: &mut [Line],
    alike: &Alike,
    spaced: &Spaced,
    lexicon: &mut Lexicon,
    tokens: &mut Tokens,
    out: &mut Builder,
) {
    let mut stretches = spaced.lines().peekable();
    alike.mend(lines, out, |at, line| {
        let (_, stretches) = stretches.next_if(|(line, _)| *line == at)?;
        let joined = spaced.join(&line.text, stretches, lexicon);
        match &joined {
            Some(joined) => {
                tokens.set(at, |hashes| lexicon.read(joined.text.as_str(), alike.times(at), hashes));
            }
            None => tokens.read(at, line.words()),
        }
        joined
    });
}

/// Joins words split inside a line.
fn join_splits(lines: &mut [Line], alike: &Alike, lexicon: &Lexicon, tokens: &mut Tokens, out: &mut Builder) {
    let spaced = lines.iter().any(|line| line.signs.spelled);
    alike.mend(lines, out, |at, line| {
        let suspect = splits::is_suspect(line.words(), line.signs, spaced);
        let joined = suspect.then(|| splits::join(&line.text, line.signs, lexicon, spaced)).flatten()?;
        tokens.read(at, joined.text.as_str());
        Some(joined)
    });
}

/// Mends letters of another script.
fn mend_scripts(lines: &mut [Line], alike: &Alike, tokens: &mut Tokens, out: &mut Builder) {
    alike.mend(lines, out, |at, line| {
        let mended = line.signs.is_mixed().then(|| scripts::mend(&line.text)).flatten()?;
        tokens.read(at, mended.text.as_str());
        Some(mended)
    });
}

/// Puts first letters and markers back that stand at their line's end.
fn restore_fronts(
    lines: &mut [Line],
    lexicon: &Lexicon,
    tokens: &mut Tokens,
    packs: &Packs,
    out: &mut Builder,
) {
    let openers = [&packs.ru, &packs.kk].map(|pack| &pack.normalize.block_openers);
    let known = |word: &str| openers.iter().any(|words| words.iter().any(|opener| opener == word));
    for at in 0..lines.len() {
        if !lines.get(at).is_some_and(|line| order::front::is_suspect(line.words())) {
            continue;
        }
        let open =
            at.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|l| !line::is_finished(l.words()));
        let Some(line) = lines.get_mut(at) else { continue };
        // A sentence that goes on begins with a small letter by right.
        if open && line.gap == 0 {
            continue;
        }
        let Some(moved) = order::front::restore(&line.text, lexicon, &known) else { continue };
        out.repair(RepairKind::ReadingOrder, line.text.raw_range(moved.range), moved.after, false);
        line.set(moved.line);
        tokens.read(at, line.words());
        if line::marker(line.words()).is_some() {
            line.indent = line.indent.max(wraps::INDENT);
        }
    }
}

/// Puts displaced words back line by line.
fn restore_order(
    lines: &mut [Line],
    lexicon: &Lexicon,
    tokens: &mut Tokens,
    packs: &Packs,
    out: &mut Builder,
) {
    for line in lines.iter_mut().filter(|line| line.signs.doubled) {
        if let Some(closed) = stretch::close_up(&line.text) {
            line.set(closed);
        }
    }
    let apart = lines.iter().filter(|l| l.gap == 1).count() * 2 > lines.len();
    let holed: Vec<bool> = (0..lines.len()).map(|at| is_holed(lines, at, apart)).collect();
    let is_suspect = |(line, &holed): (&Line, &bool)| holed || line.signs.doubled || line.signs.stopped;
    let suspects: Vec<bool> = lines.iter().zip(&holed).map(is_suspect).collect();
    if !suspects.contains(&true) {
        return;
    }
    let scorer = Scorer::new(packs, lexicon);
    let find = |(at, line): (usize, &Line)| {
        let holed = holed.get(at) == Some(&true);
        let suspect = suspects.get(at) == Some(&true);
        suspect.then(|| Torn::find(line.words(), holed, &scorer)).flatten().map(|torn| (at, torn))
    };
    let torn: Vec<(usize, Torn)> = lines.iter().enumerate().filter_map(find).collect();
    if torn.is_empty() {
        return;
    }
    let wanted = neighbours(lines, tokens, &torn);
    let scorer = scorer.with(read_pairs(lines, tokens, &suspects, &wanted));
    for (at, torn) in torn {
        let around = Around {
            before: at
                .checked_sub(1)
                .and_then(|at| lines.get(at))
                .map(|l| l.words())
                .filter(|w| !line::is_finished(w)),
            after: lines.get(at + 1).filter(|l| l.indent < wraps::INDENT).map(|l| l.words()),
            spaced: lines.get(at).is_some_and(|l| l.indent == 1),
        };
        let Some(line) = lines.get(at) else { continue };
        match order::restore(&line.text, &torn, around, &scorer) {
            Verdict::Stands => {}
            Verdict::Moved(moved) => {
                out.repair(RepairKind::ReadingOrder, line.text.raw_range(moved.range), moved.after, false);
                if let Some(line) = lines.get_mut(at) {
                    line.set(moved.line.trimmed());
                    tokens.read(at, line.words());
                }
            }
            Verdict::Unclear(tail) => {
                let words = line.words().get(tail.clone()).unwrap_or_default().to_owned();
                out.repair(RepairKind::ReadingOrder, line.text.raw_range(tail), words, true);
            }
        }
    }
}

/// The words that may come to stand side by side when torn lines are mended.
fn neighbours(lines: &[Line], tokens: &Tokens, torn: &[(usize, Torn)]) -> Filter {
    let mut wanted: Vec<u64> = Vec::new();
    for (at, torn) in torn {
        let before = at.checked_sub(1).and_then(|at| tokens.of(at).last());
        wanted.extend(before.into_iter().chain(tokens.of(*at)).chain(tokens.of(at + 1).first()));
        wanted.extend(torn.seams(lines.get(*at).map_or("", Line::words)).filter_map(token));
    }
    Filter::of(&wanted)
}

/// Puts blocks in order that were read column by column.
fn rejoin_columns<'s>(lines: Vec<Line<'s>>, tokens: &Tokens, out: &mut Builder) -> Vec<Line<'s>> {
    let groups = columns::groups(&lines);
    if groups.is_empty() {
        return lines;
    }
    let mut suspects = vec![false; lines.len()];
    for group in &groups {
        suspects.get_mut(group.clone()).unwrap_or_default().fill(true);
    }
    // Only the neighbours of words of the groups are asked for.
    let hashes: Vec<u64> =
        groups.iter().flat_map(Clone::clone).flat_map(|at| tokens.of(at)).copied().collect();
    let wanted = Filter::of(&hashes);
    let pairs = read_pairs(&lines, tokens, &suspects, &wanted);
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
    let full = before.length >= wraps::FULL;
    let heading = line.markup.rank.is_some() || before.markup.rank.is_some() || line.markup.cell.is_some();
    shown && full && !heading && line.gap <= 1 && !line::is_finished(before.words())
}

/// The pairs of wanted words of the lines that are not suspect.
fn read_pairs(lines: &[Line], tokens: &Tokens, suspects: &[bool], wanted: &Filter) -> Pairs {
    let mut pairs = Pairs::default();
    let whole = |at: usize| suspects.get(at) == Some(&false);
    for at in (0..lines.len()).filter(|&at| whole(at)) {
        pairs.add(tokens.of(at), wanted);
        let next = lines.get(at + 1).filter(|l| whole(at + 1) && l.gap == 0 && l.indent < wraps::INDENT);
        if next.is_some() {
            pairs.add_wrap(tokens.of(at), tokens.of(at + 1), wanted);
        }
    }
    pairs
}

/// Lays a block down as a paragraph; `joined` is room to join its lines in.
fn lay<'s>(block: &Block<'_, 's>, lexicon: &Lexicon, joined: &mut Strand<'s>, out: &mut Builder) {
    let (Some(first), Some(last)) = (block.lines.first(), block.lines.last()) else { return };
    let (strand, loose) = if block.lines.len() == 1 {
        (&first.text, first.signs.loose)
    } else {
        let loose = wraps::join(block.lines, lexicon, joined);
        (&*joined, loose)
    };
    let tidied = if loose { tidy::tidy(strand) } else { None };
    let strand = tidied.as_ref().unwrap_or(strand);
    let paragraph = Paragraph {
        cell: first.markup.cell,
        heading_rank: first.markup.rank,
        ..build::paragraph(block.kind, (first.number, last.last))
    };
    out.paragraph(strand, paragraph);
}
