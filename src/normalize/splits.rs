//! Words split at a line's end or inside a line.

use super::lexicon::Lexicon;
use super::signs::Signs;
use super::strand::Strand;
use crate::letters::{is_capital, is_letter, is_small, is_word};
use std::ops::Range;

/// How two lines meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// Two words.
    Space,
    /// One word, or a mark that takes no space.
    Close,
    /// One word; its hyphen only marked the split.
    DropHyphen,
}

/// How a line and the next one of the same paragraph meet.
pub(super) fn joint(line: &str, next: &str, lexicon: &Lexicon) -> Joint {
    let (Some(last), Some(first)) = (line.chars().next_back(), next.chars().next()) else {
        return Joint::Space;
    };
    // `А-11/` and `491`, `п` and `/п`.
    if (last == '/' && is_word(first)) || (first == '/' && is_word(last)) {
        return Joint::Close;
    }
    let tail = first_letters(next);
    if matches!(last, '-' | '\u{2010}') {
        let head = last_letters(line.trim_end_matches(['-', '\u{2010}']));
        return if head.is_empty() || tail.is_empty() { Joint::Space } else { hyphen(head, tail, lexicon) };
    }
    if !tail.starts_with(is_small) || !is_letter(last) {
        return Joint::Space;
    }
    if lexicon.is_word(tail) || next.get(tail.len()..).is_some_and(|rest| rest.starts_with('-')) {
        return Joint::Space;
    }
    let whole = format!("{}{tail}", last_letters(line));
    if lexicon.is_word(&whole) || lexicon.is_ending(tail) { Joint::Close } else { Joint::Space }
}

/// Whether a hyphen between two pieces belongs to the word.
fn hyphen(head: &str, tail: &str, lexicon: &Lexicon) -> Joint {
    let whole = format!("{head}{tail}");
    let two = tail.starts_with(is_capital) || (lexicon.is_settled(head) && lexicon.is_settled(tail));
    if !two && lexicon.is_word(&whole) { Joint::DropHyphen } else { Joint::Close }
}

fn last_letters(line: &str) -> &str {
    line.rsplit(|c: char| !is_letter(c)).next().unwrap_or_default()
}

fn first_letters(line: &str) -> &str {
    line.split(|c: char| !is_letter(c)).next().unwrap_or_default()
}

/// Whether a line may hold a split word: a hyphen between small letters, or the second spaces of a
/// line that is letter-spaced in part.
pub(super) fn is_suspect(words: &str, signs: Signs) -> bool {
    let inside = |w: &[u8]| matches!(w, [a, b'-', b] if *a >= 0x80 && *b >= 0x80);
    signs.doubled || (signs.is_hyphened() && words.as_bytes().windows(3).any(inside))
}

/// Joins the words that are split inside a line; `None` where there are none.
///
/// `с татуса` in a line with doubled spaces, and `предо-ставления`, whose hyphen once stood at a
/// line's end.
pub(super) fn join<'s>(line: &Strand<'s>, lexicon: &Lexicon) -> Option<(Strand<'s>, Vec<Range<usize>>)> {
    let words = line.as_str();
    let doubled = words.contains("  ");
    let drops: Vec<usize> = words
        .char_indices()
        .filter(|&(at, c)| match c {
            '-' => is_stray(words, at, lexicon),
            ' ' => doubled && is_split(words, at, lexicon),
            _ => false,
        })
        .map(|(at, _)| at)
        .collect();
    if drops.is_empty() {
        return None;
    }
    let mut out = Strand::default();
    let mut done = 0;
    for at in &drops {
        out.copy(line, done..*at);
        done = at + 1;
    }
    out.copy(line, done..words.len());
    Some((out, drops.into_iter().map(|at| at..at + 1).collect()))
}

fn is_stray(words: &str, at: usize, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(after)) = (words.get(..at), words.get(at + 1..)) else { return false };
    let (head, tail) = (last_letters(before), first_letters(after));
    tail.chars().nth(1).is_some()
        && head.chars().nth(1).is_some()
        && tail.starts_with(is_small)
        && !after.get(tail.len()..).is_some_and(|rest| rest.starts_with('-'))
        && hyphen(head, tail, lexicon) == Joint::DropHyphen
}

fn is_split(words: &str, at: usize, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(after)) = (words.get(..at), words.get(at + 1..)) else { return false };
    let (head, tail) = (last_letters(before), first_letters(after));
    (1..=2).contains(&head.chars().count())
        && tail.starts_with(is_small)
        && lexicon.is_piece(tail, &format!("{head}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::pack::Packs;

    #[test]
    fn split_words_close_and_others_keep_their_space() {
        let packs = Packs::embedded().unwrap();
        let lexicon = Lexicon::new(Language::Ru, &packs);
        let joint = |a: &str, b: &str| joint(a, b, &lexicon);
        assert_eq!(joint("аппарат акима Каменогор", "ского округа"), Joint::Close);
        assert_eq!(joint("специалист подает", "документы"), Joint::Space);
        assert_eq!(joint("№ Б-7/", "12 от"), Joint::Close);
        assert_eq!(joint("№ п", "/п"), Joint::Close);
        assert_eq!(joint("справочник бизнес-", "процессов"), Joint::Close);
        assert_eq!(joint("порядок предо-", "ставления услуги"), Joint::DropHyphen);
    }

    #[test]
    fn words_split_inside_a_line_are_joined() {
        let packs = Packs::embedded().unwrap();
        let lexicon = Lexicon::new(Language::Ru, &packs);
        let joined =
            |raw: &str| join(&Strand::raw(raw, 0..raw.len()), &lexicon).map(|(s, _)| s.as_str().to_owned());
        assert_eq!(joined("3)  с татуса  лица").unwrap(), "3)  статуса  лица");
        assert_eq!(joined("для предо-ставления услуги").unwrap(), "для предоставления услуги");
        assert_eq!(joined("в  случае  обращения"), None);
        assert_eq!(joined("медико-социальных учреждений"), None);
    }
}
