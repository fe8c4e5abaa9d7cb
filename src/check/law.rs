//! Limits that the law sets: `rules/law.toml`.

use super::message::Lang;
use crate::model::{Amount, LimitKind, Unit};
use serde::Deserialize;

/// What the law sets.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// One entry a limit.
    #[serde(rename = "limit", default)]
    pub limits: Vec<LegalLimit>,
}

/// A limit that the law sets.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalLimit {
    /// What it limits.
    pub kind: LimitKind,
    /// The figure.
    pub term: Amount,
    /// Its unit.
    pub unit: Unit,
    /// ISO date of the first day on which an act must keep it.
    pub since: String,
    /// It may be longer and not shorter.
    #[serde(default)]
    pub at_least: bool,
    /// Where the law says so.
    pub clause: Clause,
}

/// The place of the law, in the languages of messages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// English.
    pub en: String,
    /// Russian.
    pub ru: String,
    /// Kazakh.
    pub kk: String,
}

impl Law {
    /// The limit of a kind that holds for an act of a day; where the day is not known, whatever holds
    /// today.
    pub(crate) fn limit(&self, kind: LimitKind, day: Option<&str>) -> Option<&LegalLimit> {
        self.limits.iter().find(|l| l.kind == kind && day.is_none_or(|day| day >= l.since.as_str()))
    }
}

impl Clause {
    /// In one language.
    pub(crate) fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ru => &self.ru,
            Lang::Kk => &self.kk,
        }
    }
}
