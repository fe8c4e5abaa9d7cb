use super::{DateWords, DurationWords, MorphologyWords, NumeralWords, ReferenceWords};
use serde::Deserialize;

/// Words for the grammar of small things: section `[grammar]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrammarWords {
    /// Numbers in words.
    pub numerals: NumeralWords,
    /// Units, kinds of days, bounds.
    pub durations: DurationWords,
    /// Endings of cases.
    pub morphology: MorphologyWords,
    /// Dates and numbers of acts.
    pub dates: DateWords,
    /// References to parts of acts.
    pub references: ReferenceWords,
}
