use super::Pattern;
use serde::Deserialize;

/// Dates and numbers of acts: `[grammar.dates]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {
    /// The twelve months, in any case form.
    pub months: Vec<Pattern>,
    /// Shapes of a date, with the groups `y`, `d` and `m` (a word) or `n` (a figure).
    pub forms: Vec<Pattern>,
    /// «№ Б-7/312»; group 1 is the number as printed.
    pub number: Pattern,
    /// What may stand between a date and its number.
    pub between: Pattern,
}

/// References to parts of an act: `[grammar.references]`. Group 1 of a pattern is its numbers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceWords {
    /// «приложениям 1, 2», «1 және 2-қосымшалар».
    pub appendix: Pattern,
    /// «пункта 9», «9-тармағында».
    pub item: Pattern,
    /// «подпункте 2)», «2) тармақшасында».
    pub subitem: Pattern,
    /// «разделом 3», «3-бөлім».
    pub section: Pattern,
    /// Names of the act itself: «регламента», «регламенттің».
    pub own: Pattern,
    /// Beside a reference: the short name that rules give themselves («приложению 1 к Правилам»).
    pub own_short: Pattern,
    /// Names of the standard.
    pub standard: Pattern,
    /// Names of other acts and of parts of laws.
    pub foreign: Pattern,
    /// The act is named after the reference (ru) or before it (kk).
    pub owner_after: bool,
}
