//! The act, its events and what amends it.

use super::Place;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The approving act.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Act {
    /// Постановление, Приказ, қаулы …, in the nominative, as a word of the text's language.
    pub kind: Option<String>,
    /// Who issued it, as the header has it («акимат … области» in the text's case).
    pub issuer: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// ISO date.
    pub date: Option<String>,
    /// Number as printed after №/N.
    pub number: Option<String>,
    /// State registration.
    pub registered: Option<ActEvent>,
    /// Repeal, from the header line.
    pub repealed: Option<ActEvent>,
    /// Repeal, from the note (Сноска, Ескерту) under the header; null where there is none.
    pub repeal_note: Option<ActEvent>,
    /// Where the header was read when not in the text: a sibling file's name, or `front matter`.
    pub evidence: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A registration or repeal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActEvent {
    /// Who registered, or the kind and issuer of the repealing act.
    pub by: Option<String>,
    /// ISO date.
    pub date: Option<String>,
    /// Number as printed.
    pub number: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// Whether a regulation is in force within its act.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// In force.
    #[default]
    Active,
    /// Struck out by an amendment.
    Excluded,
}

/// An entry of the act's list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Enumerated {
    /// Its number, counted where it has none.
    pub n: u32,
    /// The service; null where the entry was struck out.
    pub service: Option<String>,
    /// Struck out or not.
    pub status: Status,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// Date and number of a cited act.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActReference {
    /// ISO date.
    pub date: Option<String>,
    /// Number as printed.
    pub number: Option<String>,
    /// The service that the standard is for, as named beside it.
    pub service: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// An editor's note.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Amendment {
    /// ISO date of the amending act.
    pub by_date: Option<String>,
    /// Its number.
    pub by_number: Option<String>,
    /// The note's words.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}
