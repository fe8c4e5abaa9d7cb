//! A run of letters → words, by the best product of their likelihoods.

use super::Lexicon;

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

impl Lexicon<'_> {
    /// The likeliest division of a run of letters into words.
    pub fn divide(&self, run: &str) -> Division {
        let lower = run.to_lowercase();
        if lower.len() != run.len() {
            return Division { cuts: Vec::new(), uncertain: true };
        }
        let bounds: Vec<usize> =
            lower.char_indices().map(|(at, _)| at).chain(std::iter::once(lower.len())).collect();
        let mut best = vec![Best { score: 0.0, from: 0, known: Known::Word }];
        for end in 1..bounds.len() {
            let mut top = Best { score: f64::NEG_INFINITY, from: 0, known: Known::No };
            for from in end.saturating_sub(LONGEST)..end {
                let word = bounds.get(from).zip(bounds.get(end)).and_then(|(&a, &b)| lower.get(a..b));
                let (Some(word), Some(before)) = (word, best.get(from)) else { continue };
                // No sentence ends in a conjunction or preposition of one letter.
                if end - from == 1 && end + 1 == bounds.len() && from > 0 {
                    continue;
                }
                let (score, known) = self.score(word, end - from);
                if before.score + score > top.score {
                    top = Best { score: before.score + score, from, known };
                }
            }
            best.push(top);
        }
        trace(&best, &bounds)
    }

    /// Logarithm of a word's likelihood, and how well it is known.
    fn score(&self, word: &str, letters: usize) -> (f64, Known) {
        let total = (self.total + 1) as f64;
        let weight = self.weight(word);
        if weight > 0 {
            // What only a dictionary has is rarer than its weight says.
            // A word that is an ending too mostly is one.
            let ending = if self.chain > 1 && self.is_ending(word) { 3.0 } else { 0.0 };
            let rare = ending + if weight == 1 { 2.0 } else { 0.0 };
            return ((f64::from(weight) / total).ln() - rare, Known::Word);
        }
        match if letters > 3 { self.stem(word) } else { None } {
            None => (-total.ln() - 4.0 - 2.0 * letters as f64, Known::No),
            // An unseen form is rarer than its stem, the more so the more endings it has.
            Some((weight, endings)) => {
                let endings = endings as f64;
                let rare = 2.0 + 2.5 * endings + 0.7 * endings * endings;
                ((f64::from(weight.min(10)) / total).ln() - rare, Known::Form)
            }
        }
    }
}

fn trace(best: &[Best], bounds: &[usize]) -> Division {
    let mut division = Division::default();
    let mut at = best.len().saturating_sub(1);
    while at > 0 {
        let Some(step) = best.get(at) else { break };
        division.uncertain |= step.known == Known::No;
        if let Some(&cut) = bounds.get(step.from).filter(|&&cut| cut > 0) {
            division.cuts.push(cut);
        }
        at = step.from;
    }
    division.cuts.reverse();
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
