use super::Pattern;
use crate::letters::fold;
use crate::model::{Amount, Unit};
use serde::{Deserialize, Deserializer};
use std::collections::{BTreeMap, HashMap};

/// Numbers spelled in words: table `[grammar.numerals]` of a pack, a list of forms for each number.
///
/// The first forms are the cases in the language's usual order (ru: nominative, genitive, dative,
/// accusative, instrumental, prepositional; kk: nominative, genitive, dative, accusative,
/// instrumental, locative, ablative); further forms (genders, collectives) follow in any order.
#[derive(Debug, Clone)]
pub struct NumeralWords {
    forms: BTreeMap<i64, Vec<String>>,
    values: HashMap<String, Amount>,
}

impl NumeralWords {
    /// The value of one word, whatever its case; «ё» may be written «е».
    pub fn value(&self, word: &str) -> Option<Amount> {
        self.values.get(&fold(word)).copied()
    }

    /// How the pack writes a number that has a word of its own.
    pub fn form(&self, value: i64, case: usize) -> Option<&str> {
        let forms = self.forms.get(&(value * 1000))?;
        forms.get(case).or(forms.first()).map(String::as_str)
    }
}

impl<'de> Deserialize<'de> for NumeralWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = BTreeMap::<String, Vec<String>>::deserialize(deserializer)?;
        let mut words = NumeralWords { forms: BTreeMap::new(), values: HashMap::new() };
        for (number, forms) in raw {
            let value: f64 = number.parse().map_err(serde::de::Error::custom)?;
            let amount = Amount::thousandths((value * 1000.0).round() as i64);
            for form in &forms {
                words.values.insert(fold(form), amount);
            }
            words.forms.insert(amount.as_thousandths(), forms);
        }
        Ok(words)
    }
}

/// Words of durations: table `[grammar.durations]` of a pack.
///
/// In the lists an entry is a whole word, or a stem ending in `~` that any chain of
/// [`DurationWords::endings`] may follow. Patterns named `before` are held against what stands in
/// front of the duration (end them with `$`), those named `after` against what follows (begin with `^`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DurationWords {
    /// Forms of each unit; days of a kind are a kind and a unit.
    pub units: UnitForms,
    /// Adjectives that make a day a working day.
    pub working: Vec<String>,
    /// Adjectives that make a day a calendar day.
    pub calendar: Vec<String>,
    /// Endings that a stem may take, one after the other.
    pub endings: Vec<String>,
    /// A dash may part a number from its unit («10-дневный»); where it does not, it makes the number
    /// that of a day or month.
    #[serde(default = "yes")]
    pub dash_counts: bool,
    /// In front of a duration that has no number: «в течение (дня)».
    #[serde(default)]
    pub within_before: Option<Pattern>,
    /// After a duration that has no number: «(күн) ішінде».
    #[serde(default)]
    pub within_after: Option<Pattern>,
    /// An upper bound: «не более».
    pub at_most_before: Pattern,
    /// An upper bound: «аспайды».
    pub at_most_after: Pattern,
    /// Between two durations, up to the second: what joins it to the first, so that words between them
    /// belong to the first and its bound to both: «не более 5 дней в отделе и 7 дней в филиале».
    #[serde(default)]
    pub joined_before: Option<Pattern>,
    /// A duration in a case that only the predicate behind a later one governs: «5 күннен, порталда 2
    /// күннен аспайды» (its own words).
    #[serde(default)]
    pub governed: Option<Pattern>,
    /// No limit on an action: «не ранее», «по истечении».
    pub other_before: Pattern,
    /// No limit on an action: «кейін».
    pub other_after: Pattern,
    /// For some units: an age, an hour of the clock.
    pub unit_other_before: BTreeMap<Unit, Pattern>,
    /// In front of hours of the clock, of so many hours of a length: «до 18 часов», «до 3 часов».
    #[serde(default)]
    pub until_hour: Option<Pattern>,
    /// An hour of the clock: `18.00`.
    pub clock: Pattern,
    /// A phrase that limits an action to the day on which it falls: «в день поступления».
    pub same_day: Pattern,
    /// Before a duration that is counted from the day on which the application came in.
    #[serde(default)]
    pub from_start_before: Option<Pattern>,
    /// After such a duration: «со дня регистрации заявления».
    #[serde(default)]
    pub from_start_after: Option<Pattern>,
    /// Words before the first figure of a range: «от».
    pub range_from: Vec<String>,
    /// Words between the figures of a range: «до».
    pub range_to: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Unit words, and which unit each names.
#[derive(Debug, Clone)]
pub struct UnitForms {
    whole: HashMap<String, Unit>,
    stems: Vec<(String, Unit)>,
}

impl UnitForms {
    /// The unit that a word names.
    pub fn unit(&self, word: &str, endings: &[String]) -> Option<Unit> {
        let word = fold(word);
        self.whole.get(&word).copied().or_else(|| {
            let (_, unit) = self
                .stems
                .iter()
                .find(|(stem, _)| word.strip_prefix(stem.as_str()).is_some_and(|e| ends(e, endings)))?;
            Some(*unit)
        })
    }
}

impl<'de> Deserialize<'de> for UnitForms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = BTreeMap::<Unit, Vec<String>>::deserialize(deserializer)?;
        let mut forms = UnitForms { whole: HashMap::new(), stems: Vec::new() };
        for (unit, words) in raw {
            for word in words {
                match word.strip_suffix('~') {
                    Some(stem) => forms.stems.push((fold(stem), unit)),
                    None => drop(forms.whole.insert(fold(&word), unit)),
                }
            }
        }
        forms.stems.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        Ok(forms)
    }
}

/// Whether a word is one of a list whose entries are whole words or stems ending in `~`.
pub fn listed(word: &str, list: &[String], endings: &[String]) -> bool {
    let word = fold(word);
    list.iter().any(|entry| match entry.strip_suffix('~') {
        Some(stem) => word.strip_prefix(stem).is_some_and(|e| ends(e, endings)),
        None => *entry == word,
    })
}

/// Whether the end of a word is a chain of known endings, or nothing.
pub fn ends(rest: &str, endings: &[String]) -> bool {
    let mut reached = vec![false; rest.len() + 1];
    reached[0] = true;
    for at in 0..rest.len() {
        if reached[at] {
            for ending in endings.iter().filter(|e| rest[at..].starts_with(e.as_str())) {
                reached[at + ending.len()] = true;
            }
        }
    }
    reached[rest.len()]
}
