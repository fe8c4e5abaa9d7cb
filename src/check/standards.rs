//! Terms of the service standards, for regulations that state none: a file that the user keeps.
//!
//! ```toml
//! [[standard]]
//! service = "Выдача архивных справок"
//! term = 15
//! unit = "calendar_day"
//! channel = "provider"              # where it holds for one channel alone
//! source = "приказ от 17 апреля 2015 года № 138"
//! ```

use super::names::squash;
use crate::model::{Amount, Bound, Place, Regulation, Term, TermKind, Unit};
use crate::pack::PackError;
use serde::Deserialize;
use std::path::Path;

/// The terms of standards.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standards {
    /// One entry a term.
    #[serde(rename = "standard", default)]
    pub terms: Vec<StandardTerm>,
}

/// A term by a standard.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardTerm {
    /// The service, as its standard names it.
    pub service: String,
    /// The figure.
    pub term: Amount,
    /// Its unit.
    pub unit: Unit,
    /// The channel, where it holds for one alone.
    pub channel: Option<String>,
    /// The standard.
    pub source: Option<String>,
}

impl Standards {
    /// Reads the terms of standards.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else.
    pub fn read(path: &Path) -> Result<Self, PackError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| PackError::Read { path: path.to_owned(), source })?;
        toml::from_str(&text).map_err(|e| PackError::Parse { path: path.to_owned(), message: e.to_string() })
    }

    /// The terms that a regulation's standard gives it, as if they stood at a place.
    pub(crate) fn terms_for(&self, regulation: &Regulation, place: &Place) -> Vec<Term> {
        let name = squash(regulation.service.as_deref().unwrap_or_default());
        let of_service = self.terms.iter().filter(|t| !name.is_empty() && squash(&t.service) == name);
        of_service
            .map(|t| Term {
                kind: TermKind::Delivery,
                channels: t.channel.iter().cloned().collect(),
                condition: None,
                value: t.term,
                value_min: None,
                unit: t.unit,
                words: None,
                bound: Bound::AtMost,
                place: Place { line: place.line, start: place.start, end: place.end, ..Place::default() },
            })
            .collect()
    }

    /// Where the standard of a service is found.
    pub(crate) fn source(&self, regulation: &Regulation) -> Option<&str> {
        let name = squash(regulation.service.as_deref().unwrap_or_default());
        self.terms.iter().find(|t| squash(&t.service) == name)?.source.as_deref()
    }
}
