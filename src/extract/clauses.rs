//! Sentences, and the clause that belongs to each duration of a text.

use crate::grammar::duration::{Quantity, durations};
use crate::letters::{is_capital, is_letter, is_word};
use crate::pack::GrammarWords;
use std::ops::Range;

/// Bytes before and after a duration within which its sentence is looked at: keeps endless lines
/// linear.
const REACH: usize = 4000;

/// A duration and the part of the text that speaks of it.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The duration.
    pub quantity: Quantity,
    /// From the end of the clause of the duration before it to the end of its own.
    pub range: Range<usize>,
    /// Its sentence, as far as that is near.
    pub sentence: Range<usize>,
}

impl Clause {
    /// Where the duration's values stand, in a text that begins at `start`: the figure, the unit, the
    /// number in words.
    pub fn values(&self, text: &str, start: usize) -> Vec<(&'static str, Range<usize>)> {
        let (all, number) = (&self.quantity.range, &self.quantity.number);
        let said = |range: Range<usize>| {
            let words = text.get(range.clone()).unwrap_or_default();
            let from = range.start + (words.len() - words.trim_start().len());
            start + from..start + from + words.trim().len()
        };
        if number.is_empty() {
            return vec![("value", said(all.clone())), ("unit", said(all.clone()))];
        }
        let printed = text.get(number.clone()).unwrap_or_default();
        let open = printed.find('(').map(|at| number.start + at);
        let outside = number.start..open.filter(|&at| at > number.start).unwrap_or(number.end);
        let inside = open.map(|at| at + 1..number.end - usize::from(printed.ends_with(')')));
        let inside = inside.unwrap_or_else(|| outside.clone());
        let figures = |range: &Range<usize>| {
            text.get(range.clone()).is_some_and(|t| t.contains(|c: char| c.is_ascii_digit()))
        };
        let (value, words) = if figures(&outside) { (outside, inside) } else { (inside, outside) };
        let unit = match () {
            () if number.end < all.end => number.end..all.end,
            () if number.start > all.start => all.start..number.start,
            () => all.clone(),
        };
        let mut values = vec![("value", said(value)), ("unit", said(unit))];
        if self.quantity.numeral.words.is_some() {
            values.push(("words", said(words)));
        }
        values
    }
}

/// The durations of a text with their clauses: a clause ends at the next comma, semicolon or end of
/// sentence after its duration or, where none stands before the next duration, with its own.
pub fn clauses(text: &str, words: &GrammarWords) -> Vec<Clause> {
    let quantities = durations(text, words);
    let sentences: Vec<Range<usize>> = sentences(text).collect();
    let next: Vec<usize> =
        quantities.iter().skip(1).map(|q| q.range.start).chain(std::iter::once(text.len())).collect();
    let mut found: Vec<Clause> = Vec::with_capacity(quantities.len());
    let mut start = 0;
    for (quantity, next) in quantities.into_iter().zip(next) {
        let at = sentences.partition_point(|s| s.end <= quantity.range.start);
        let sentence = near(text, sentences.get(at).cloned().unwrap_or(0..text.len()), &quantity.range);
        let end = clause_end(text, quantity.range.end, next, words);
        let range = start.max(sentence.start).min(quantity.range.start)..end;
        found.push(Clause { quantity, range, sentence });
        start = end;
    }
    found
}

/// As much of a sentence as may speak of a duration.
fn near(text: &str, sentence: Range<usize>, at: &Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (at.start.saturating_sub(REACH), at.end.saturating_add(REACH).min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    sentence.start.max(start)..sentence.end.min(end)
}

fn clause_end(text: &str, from: usize, to: usize, words: &GrammarWords) -> usize {
    let between = text.get(from..to).unwrap_or_default();
    // «5 дней в отделе и 7 дней в филиале»: right before the second stands only the conjunction
    let joined = words.durations.joined_before.as_ref().filter(|_| to < text.len());
    if let Some(joint) = joined.and_then(|p| p.find(between)).filter(|m| m.start() > 0) {
        let within = between.get(..joint.start()).unwrap_or_default();
        if !within.contains([',', ';']) && sentence_end(within).is_none() {
            return from + joint.start();
        }
    }
    let end = between.find([',', ';']).into_iter().chain(sentence_end(between)).min();
    // what stands between two durations belongs to the second: «на 10 дней с уведомлением за 1 день»
    end.map_or(if to < text.len() { from } else { to }, |at| from + at)
}

fn sentence_end(text: &str) -> Option<usize> {
    breaks(text).next()
}

/// The sentences of a text; a semicolon parts them too.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    breaks(text).chain(std::iter::once(text.len())).filter_map(move |end| {
        let range = start..end;
        start = end;
        (!text.get(range.clone()).unwrap_or_default().trim().is_empty()).then_some(range)
    })
}

/// Where one sentence ends: after a stop that a capital follows, after a semicolon or a line end. A
/// stop after a single letter or a digit's list marker ends nothing.
fn breaks(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter_map(move |(at, c)| {
        let after = at + c.len_utf8();
        match c {
            ';' | '\n' => Some(after),
            '.' | '?' | '!' => {
                let rest = text.get(after..)?;
                let next = rest.trim_start().trim_start_matches(['"', '«', '(', '“']).chars().next();
                let spaced = rest.starts_with(char::is_whitespace);
                let initial = text.get(..at)?.chars().rev().take_while(|c| is_word(*c)).count() == 1
                    && text.get(..at)?.ends_with(is_capital);
                let begins = next.is_some_and(is_capital) || (c == '.' && counts(text, at, rest));
                (spaced && !initial && begins).then_some(after)
            }
            _ => None,
        }
    })
}

/// A sentence may begin with a number: «подписывает паспорт. 3 и 4 действия …», not «прил. 3».
fn counts(text: &str, stop: usize, rest: &str) -> bool {
    let digits = rest.trim_start();
    let behind = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = behind.len() < digits.len() && behind.starts_with(' ');
    let word = || text.get(..stop).map_or(0, |t| t.chars().rev().take_while(|c| is_letter(*c)).count());
    numbered && word() >= WHOLE_WORD
}

/// Letters of a word that is likely no abbreviation.
const WHOLE_WORD: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Packs;

    #[test]
    fn each_duration_has_its_clause() {
        let ru = Packs::embedded().unwrap().ru;
        let text = "у услугодателя – 20 минут, в ЦОН – 15 минут. Затем 2 дня";
        let found: Vec<&str> =
            clauses(text, &ru.grammar).into_iter().map(|c| text[c.range].trim_matches([',', ' '])).collect();
        assert_eq!(found, ["у услугодателя – 20 минут", "в ЦОН – 15 минут.", "Затем 2 дня"]);
    }

    #[test]
    fn initials_and_abbreviations_end_no_sentence() {
        let found: Vec<&str> = sentences("Выдает А. Серик, 15 мин. на месте. Далее")
            .map(|s| &"Выдает А. Серик, 15 мин. на месте. Далее"[s])
            .collect();
        assert_eq!(found.len(), 2);
    }
}
