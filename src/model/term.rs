//! Terms that a regulation promises.

use super::{Amount, Bound, Place, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Kinds of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// Срок оказания.
    Delivery,
    /// Ожидание в очереди.
    Waiting,
    /// Обслуживание на месте.
    Handling,
    /// Продление срока.
    Extension,
    /// Another limit on the service as a whole.
    Other,
}

/// A time limit on the service as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// What it limits.
    pub kind: TermKind,
    /// Channels for which it holds; empty where none is named.
    pub channels: Vec<String>,
    /// A few words where it holds only in a case.
    pub condition: Option<String>,
    /// The figure, the upper one of a range.
    pub value: Amount,
    /// The lower figure of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_min: Option<Amount>,
    /// Its unit.
    pub unit: Unit,
    /// The number spelled in brackets beside the figure, as a number; of a number written only in
    /// words, that number.
    pub words: Option<Amount>,
    /// Upper bound or exact.
    pub bound: Bound,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A term that is given only by reference.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TermReference {
    /// `standard`, `rules` or `regulation`.
    pub to: String,
    /// Item referred to.
    pub item: Option<String>,
    /// Subitem referred to.
    pub subitem: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}
