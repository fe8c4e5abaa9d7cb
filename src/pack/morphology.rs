use super::fold;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Grammatical cases that an actor's phrase is brought back from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// Кем: agent of a passive or of a verbal noun; kk «-мен».
    Instrumental,
    /// Кого: subject of a verbal noun; kk «-ның».
    Genitive,
    /// Кому; kk «-ға».
    Dative,
    /// Кого, что; kk «-ны».
    Accusative,
    /// kk «-да».
    Locative,
}

/// Gender or number with which adjectives agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Gender {
    /// Masculine singular.
    #[serde(rename = "m")]
    Masculine,
    /// Feminine singular.
    #[serde(rename = "f")]
    Feminine,
    /// Neuter singular.
    #[serde(rename = "n")]
    Neuter,
    /// Plural of any gender.
    #[serde(rename = "p")]
    Plural,
}

/// Endings of the cases and the nominative endings they go back to: `[grammar.morphology.CASE]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct MorphologyWords {
    cases: BTreeMap<Case, CaseEndings>,
}

impl MorphologyWords {
    /// The endings of a case; `None` where the language's pack has none for it.
    pub fn case(&self, case: Case) -> Option<&CaseEndings> {
        self.cases.get(&case)
    }
}

/// The endings of one case. Of several that fit the longest counts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEndings {
    /// Of nouns: ending, nominative ending, gender; before the ending may stand in brackets the letters
    /// after one of which alone it is so: `[кст]ты`.
    pub nouns: Vec<(String, String, Gender)>,
    /// Of adjectives: the same.
    #[serde(default)]
    pub adjectives: Vec<(String, String, Gender)>,
}

impl CaseEndings {
    /// The nominative of a noun in this case.
    pub fn noun(&self, word: &str) -> Option<(String, Gender)> {
        let folded = fold(word);
        let (ending, nominative, gender) = self
            .nouns
            .iter()
            .filter_map(|(ending, nominative, gender)| {
                Some((fits_noun(&folded, ending)?, nominative, gender))
            })
            .max_by_key(|(ending, ..)| ending.len())?;
        Some((replace_end(word, ending, nominative)?, *gender))
    }

    /// The nominative of an adjective in this case that agrees with a noun of this gender.
    pub fn adjective(&self, word: &str, gender: Gender) -> Option<String> {
        let folded = fold(word);
        let (ending, nominative, _) = self
            .adjectives
            .iter()
            .filter(|(.., g)| *g == gender)
            .filter_map(|(ending, nominative, _)| Some((fits(&folded, ending)?, nominative, ending.len())))
            .max_by_key(|(_, _, len)| *len)?;
        replace_end(word, ending, nominative)
    }

    /// Whether a word has an adjective's ending of this case.
    pub fn is_adjective(&self, word: &str) -> bool {
        let folded = fold(word);
        self.adjectives.iter().any(|(ending, ..)| fits(&folded, ending).is_some())
    }
}

/// The bare ending, where a noun ends so, with some stem left unless the whole word is listed.
fn fits_noun<'e>(word: &str, ending: &'e str) -> Option<&'e str> {
    let bare = || fits(word, ending).filter(|bare| word.len() > bare.len() + 2);
    if word == ending { Some(ending) } else { bare() }
}

/// The bare ending, where a word ends so: after one of the bracketed letters, if there are any.
fn fits<'e>(word: &str, ending: &'e str) -> Option<&'e str> {
    let (letters, bare) = match ending.strip_prefix('[').and_then(|e| e.split_once(']')) {
        Some((letters, bare)) => (Some(letters), bare),
        None => (None, ending),
    };
    let stem = word.strip_suffix(bare)?;
    let last = stem.chars().next_back()?;
    letters.is_none_or(|l| l.contains(last)).then_some(bare)
}

/// A word with another ending; its own letters keep their case. Endings are counted in characters,
/// since folding may change the bytes.
fn replace_end(word: &str, ending: &str, new: &str) -> Option<String> {
    let keep = word.chars().count().checked_sub(ending.chars().count())?;
    Some(word.chars().take(keep).collect::<String>() + new)
}
