//! A run of letters → words, by the best product of their likelihoods.

use super::hash::Letters;
use super::{ENDING, Lexicon};
use crate::letters::small;

/// Where a run of letters parts into words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Division {
    /// Byte offsets of the second and further words.
    pub cuts: Vec<usize>,
    /// Whether a word is unknown, so that the division is a guess.
    pub uncertain: bool,
}

/// Longest word that division looks for, in letters.
const LONGEST: usize = 32;
/// Letters that a word has at least to be told by its stem.
const FORM: usize = 4;

/// How well a word is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Word,
    Form,
    No,
}

/// Best way to a letter: its score, where its last word begins and how well that is known.
#[derive(Clone, Copy)]
struct Best {
    score: f64,
    from: usize,
    known: Known,
}

const UNREACHED: Best = Best { score: f64::NEG_INFINITY, from: 0, known: Known::No };

/// The words that may begin at a letter: for each length, how likely the letters are a word.
type Readings = [Option<(f64, Known)>; LONGEST + 1];

/// A chain of endings: its letters and how many endings they are.
type Chain = (usize, usize);

/// A run of letters, all small.
struct Run<'l> {
    lexicon: &'l Lexicon<'l>,
    letters: Vec<char>,
    /// The chains of endings that begin at each letter, found when first asked for.
    chains: Vec<Option<Vec<Chain>>>,
    total: f64,
}

impl Lexicon<'_> {
    /// The likeliest division of a run of letters into words.
    pub fn divide(&self, run: &str) -> Division {
        let letters: Vec<char> = run.chars().map(small).collect();
        let count = letters.len();
        let total = (self.total + 1) as f64;
        if letters.iter().map(|c| c.len_utf8()).sum::<usize>() != run.len() {
            return Division { cuts: Vec::new(), uncertain: true };
        }
        let mut run = Run { lexicon: self, letters, chains: vec![None; count], total };
        let unknown: [f64; LONGEST + 1] =
            std::array::from_fn(|letters| -total.ln() - 4.0 - 2.0 * letters as f64);
        let mut best = vec![UNREACHED; count + 1];
        if let Some(first) = best.first_mut() {
            *first = Best { score: 0.0, from: 0, known: Known::Word };
        }
        for from in 0..count {
            let readings = run.readings(from);
            let before = best.get(from).map_or(f64::NEG_INFINITY, |best| best.score);
            let words = readings.iter().zip(&unknown).enumerate().skip(1).take(count - from);
            for (length, (reading, &unknown)) in words {
                // No sentence ends in a conjunction or preposition of one letter.
                if length == 1 && from + 1 == count && from > 0 {
                    continue;
                }
                let (score, known) = reading.unwrap_or((unknown, Known::No));
                if let Some(top) = best.get_mut(from + length).filter(|top| before + score > top.score) {
                    *top = Best { score: before + score, from, known };
                }
            }
        }
        trace(&best, &run.letters)
    }
}

impl Run<'_> {
    /// The words that begin at a letter.
    fn readings(&mut self, from: usize) -> Readings {
        let mut readings = [None; LONGEST + 1];
        let mut forms: [Option<(u32, usize)>; LONGEST + 1] = [None; LONGEST + 1];
        let mut word = Letters::NONE;
        for at in from..self.letters.len().min(from + LONGEST) {
            let length = at + 1 - from;
            word = word.with(self.letters.get(at).copied().unwrap_or_default());
            let hash = word.hash();
            if !self.lexicon.may_begin(hash) {
                break;
            }
            let weight = self.lexicon.weight(hash);
            if weight > 0
                && let Some(reading) = readings.get_mut(length)
            {
                *reading = Some((self.word(weight, hash), Known::Word));
            }
            if length >= self.lexicon.shortest_stem() {
                self.read_forms(from, length, hash, weight, &mut forms);
            }
        }
        for (reading, form) in readings.iter_mut().zip(forms).skip(FORM) {
            if let (None, Some((weight, endings))) = (&reading, form) {
                *reading = Some((self.form(weight, endings), Known::Form));
            }
        }
        readings
    }

    /// Logarithm of a known word's likelihood.
    fn word(&self, weight: u32, hash: u64) -> f64 {
        // A word that is an ending too mostly is one.
        let ending =
            if self.lexicon.chain > 1 && self.lexicon.endings.count(hash).is_some() { 3.0 } else { 0.0 };
        // What only a dictionary has is rarer than its weight says.
        let rare = ending + if weight == 1 { 2.0 } else { 0.0 };
        (f64::from(weight) / self.total).ln() - rare
    }

    /// Logarithm of the likelihood of a form not seen: it is rarer than its stem, the more so the
    /// more endings it has.
    fn form(&self, weight: u32, endings: usize) -> f64 {
        let endings = endings as f64;
        let rare = 2.0 + 2.5 * endings + 0.7 * endings * endings;
        (f64::from(weight.min(10)) / self.total).ln() - rare
    }

    /// The forms that endings make of a stem.
    fn read_forms(
        &mut self,
        from: usize,
        stem: usize,
        hash: u64,
        weight: u32,
        forms: &mut [Option<(u32, usize)>],
    ) {
        let lexicon = self.lexicon;
        if self.chains(from + stem).is_empty() {
            return;
        }
        let weight = if weight > 0 {
            weight
        } else {
            let word: String = self.letters.iter().skip(from).take(stem).collect();
            match lexicon.stem_weight(hash, &word, stem) {
                Some(weight) => weight,
                None => return,
            }
        };
        for &(length, endings) in self.chains(from + stem) {
            let Some(form) = forms.get_mut(stem + length) else { continue };
            let better =
                form.is_none_or(|(most, least)| endings < least || (endings == least && weight > most));
            if better {
                *form = Some((weight, endings));
            }
        }
    }

    /// The chains of endings that begin at a letter.
    fn chains(&mut self, at: usize) -> &[Chain] {
        if self.chains.get(at).is_some_and(Option::is_none) {
            let chains = self.find_chains(at);
            if let Some(place) = self.chains.get_mut(at) {
                *place = Some(chains);
            }
        }
        self.chains.get(at).and_then(Option::as_deref).unwrap_or_default()
    }

    /// For each length that endings in a row may have here, how few of them do.
    fn find_chains(&self, at: usize) -> Vec<Chain> {
        let mut found: Vec<Chain> = Vec::new();
        let mut last: Vec<Chain> = vec![(0, 0)];
        for _ in 0..self.lexicon.chain {
            let mut next: Vec<Chain> = Vec::new();
            for &(start, count) in &last {
                let mut ending = Letters::NONE;
                let letters = self.letters.get(at + start..).unwrap_or_default();
                for (length, &letter) in (1..=ENDING).zip(letters) {
                    ending = ending.with(letter);
                    let hash = ending.hash();
                    if !self.lexicon.endings.may_begin(hash) {
                        break;
                    }
                    if let Some(more) = self.lexicon.endings.count(hash) {
                        keep_least(&mut next, (start + length, count + more));
                    }
                }
            }
            for &chain in &next {
                keep_least(&mut found, chain);
            }
            last = next;
        }
        found
    }
}

fn keep_least(chains: &mut Vec<Chain>, chain: Chain) {
    match chains.iter_mut().find(|(length, _)| *length == chain.0) {
        Some((_, count)) => *count = chain.1.min(*count),
        None => chains.push(chain),
    }
}

fn trace(best: &[Best], letters: &[char]) -> Division {
    let mut division = Division::default();
    let mut at = best.len().saturating_sub(1);
    while at > 0 {
        let Some(step) = best.get(at) else { break };
        division.uncertain |= step.known == Known::No;
        if step.from > 0 {
            division.cuts.push(step.from);
        }
        at = step.from;
    }
    division.cuts.reverse();
    // Letters → bytes.
    let mut bounds = letters.iter().scan(0, |at, c| {
        let start = *at;
        *at += c.len_utf8();
        Some(start)
    });
    let mut read = 0;
    for cut in &mut division.cuts {
        let letter = *cut;
        *cut = bounds.nth(letter - read).unwrap_or_default();
        read = letter + 1;
    }
    division
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::pack::Packs;

    fn divided(language: Language, words: &str) -> String {
        let packs = Packs::embedded().unwrap();
        let run: String = words.split(' ').collect();
        let cuts = Lexicon::new(language, &packs).divide(&run).cuts;
        let mut out = String::new();
        for (at, c) in run.char_indices() {
            if cuts.contains(&at) {
                out.push(' ');
            }
            out.push(c);
        }
        out
    }

    #[test]
    fn runs_part_into_words() {
        for words in [
            "кітапхана қызметкері өтінішті қабылдайды",
            "құжаттарды қабылдау және тіркеу",
            "жүзеге асырылады",
            "мектеп басшысына жолдайды",
        ] {
            assert_eq!(divided(Language::Kk, words), words);
        }
        for words in ["регистрация заявления и выдача справки", "в течение одного рабочего дня"]
        {
            assert_eq!(divided(Language::Ru, words), words);
        }
    }
}
