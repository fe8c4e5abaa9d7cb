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
use crate::toml_file::{self, FileError, FileKind};
use serde::{Deserialize, Deserializer};
use std::path::Path;

/// The terms of standards.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standards {
    /// One entry a term.
    #[serde(rename = "standard", default)]
    pub terms: Vec<StandardTerm>,
    /// The file, where a term says no other source.
    #[serde(skip)]
    name: String,
}

/// Where one applies for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The provider.
    Provider,
    /// The one-stop shop.
    OneStopShop,
    /// The portal.
    Portal,
    /// The akim of a rural district.
    RuralAkim,
}

impl Channel {
    /// As the registry names it.
    fn name(self) -> &'static str {
        match self {
            Channel::Provider => "provider",
            Channel::OneStopShop => "one_stop_shop",
            Channel::Portal => "portal",
            Channel::RuralAkim => "rural_akim",
        }
    }
}

/// A term by a standard.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardTerm {
    /// The service, as its standard names it.
    pub service: String,
    /// The figure.
    #[serde(deserialize_with = "of_some_time")]
    pub term: Amount,
    /// Its unit.
    pub unit: Unit,
    /// The channel, where it holds for one alone.
    pub channel: Option<Channel>,
    /// The standard.
    pub source: Option<String>,
}

/// A figure that a term may have: more than nothing and less than a life.
fn of_some_time<'de, D: Deserializer<'de>>(d: D) -> Result<Amount, D::Error> {
    let amount = Amount::deserialize(d)?;
    let may_be = amount > Amount::default() && amount < Amount::whole(100_000);
    may_be.then_some(amount).ok_or_else(|| serde::de::Error::custom(format!("{amount} is no term")))
}

impl Standards {
    /// Reads the terms of standards.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let standards = toml_file::read(path, FileKind::Standards)?;
        Ok(Standards { name: path.display().to_string(), ..standards })
    }

    /// The terms that a regulation's standard gives it, as if they stood at a place.
    pub(crate) fn terms_for(&self, regulation: &Regulation, place: &Place) -> Vec<Term> {
        let name = squash(regulation.service.as_deref().unwrap_or_default());
        let of_service = self.terms.iter().filter(|t| !name.is_empty() && squash(&t.service) == name);
        of_service
            .map(|t| Term {
                kind: TermKind::Delivery,
                channels: t.channel.iter().map(|c| c.name().to_owned()).collect(),
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
    pub(crate) fn source(&self, regulation: &Regulation) -> &str {
        let name = squash(regulation.service.as_deref().unwrap_or_default());
        let of_service = self.terms.iter().find(|t| squash(&t.service) == name);
        of_service.and_then(|t| t.source.as_deref()).unwrap_or(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_or_a_term_that_cannot_be_is_refused() {
        let read = |line: &str| {
            let entry = format!("[[standard]]\nservice = \"s\"\nunit = \"day\"\n{line}\n");
            toml::from_str::<Standards>(&entry).map_err(|e| e.to_string())
        };
        let channels = |text: &str| read(text).unwrap().terms[0].channel;
        assert_eq!(channels("term = 1.5\nchannel = \"rural_akim\""), Some(Channel::RuralAkim));
        for wrong in ["term = -15", "term = 0", "term = inf", "term = nan"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        let error = read("term = 15\nchannel = \"provder\"").unwrap_err();
        assert!(error.contains("provder") && error.contains("one_stop_shop"), "{error}");
    }
}
