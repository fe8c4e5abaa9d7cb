//! A regulation with its rosters, appendices, references, definitions and requirement table.

use super::{
    ActReference, Amendment, BesideTable, Genre, Limit, Passage, Place, Procedure, Section, Status, Term,
    TermReference,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A regulation, standard or rules of one service.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Regulation {
    /// From 1, in the file's order.
    pub ordinal: u32,
    /// First and last raw line.
    pub lines: (usize, usize),
    /// What it is.
    pub genre: Genre,
    /// Struck out or not; a struck-out one has only ordinal, lines, service and amendments.
    pub status: Status,
    /// Service named in its own heading, without outer quotes.
    pub service: Option<String>,
    /// Date and number in its approval block.
    pub approved: Option<ActReference>,
    /// The act that approved the service standard which it cites.
    pub standard: Option<ActReference>,
    /// Where applications are taken, in order: `provider`, `one_stop_shop`, `portal`,
    /// `rural_akim`, `other:…`.
    pub channels: Vec<String>,
    /// `paper`, `electronic_partial`, `electronic_full`, `electronic`, `not_automated`.
    pub form: Vec<String>,
    /// Free of charge; null where it is not said.
    pub free: Option<bool>,
    /// Time limits on the service as a whole.
    pub terms: Vec<Term>,
    /// Where the term is given only by reference.
    pub term_reference: Option<TermReference>,
    /// Result of the service, as written.
    pub result: Option<String>,
    /// Every list of actions of the service process.
    pub procedures: Vec<Procedure>,
    /// Who takes part.
    pub roster: Option<Roster>,
    /// Appendices present, in order.
    pub appendices: Vec<Appendix>,
    /// Mentions of its own appendices in its own items.
    pub appendix_refs: Vec<AppendixRef>,
    /// Mentions of its own items and subitems, or of the standard's, in its own items.
    pub item_refs: Vec<ItemRef>,
    /// Editor's notes.
    pub amendments: Vec<Amendment>,
    /// «(далее – X)», «(бұдан әрі – X)» and lists of terms.
    pub definitions: Vec<Definition>,
    /// Chapters, in order.
    pub sections: Vec<Section>,
    /// Places where the service is named, its own heading included.
    pub mentions: Vec<ServiceMention>,
    /// Rows of a requirement table (rules, standards).
    pub requirements: Vec<Requirement>,
    /// Time limits in rules and standards that are no terms of the service: on complaints, hearings
    /// and refusals.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub limits: Vec<Limit>,
    /// What the items say of form and payment where a requirement table says it too.
    #[serde(skip)]
    pub beside_table: BesideTable,
    /// Its paragraphs in reading order, for the checks of wording; no part of the JSON.
    #[serde(skip)]
    pub passages: Vec<Passage>,
    /// Where it stands: from the approval block, or the heading.
    #[serde(flatten)]
    pub place: Place,
}

/// Перечень структурных подразделений, тізбесі.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Roster {
    /// Number of its item.
    pub item: Option<String>,
    /// The entries as written; `spans.actors` has one entry each.
    pub actors: Vec<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// An appendix of a regulation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Appendix {
    /// Null where the number is lost.
    pub n: Option<u32>,
    /// Null where only the heading is left.
    pub title: Option<String>,
    /// The service named in its heading block («Приложение 1 к регламенту … "…"»).
    pub service: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A mention of an own appendix.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AppendixRef {
    /// Null for «приложению к настоящему Регламенту».
    pub n: Option<u32>,
    /// The item in which it is mentioned.
    pub item: Option<String>,
    /// The sentence around it, which says what the appendix should hold.
    pub context: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A mention of an item, subitem or chapter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ItemRef {
    /// `regulation` (its own), `standard`, or null where the text does not say whose.
    pub to: Option<String>,
    /// Item («пункт 9», «9-тармақ»).
    pub item: Option<String>,
    /// Subitem («подпункт 1)», «1) тармақша»).
    pub subitem: Option<String>,
    /// Chapter («раздел 3», «глава 2»).
    pub section: Option<String>,
    /// The item in which it is mentioned.
    pub within: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A defined term.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Definition {
    /// The short name.
    pub term: String,
    /// The words it stands for, as far as the sentence shows them.
    pub meaning: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A place that names the service.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServiceMention {
    /// The name as written, without outer quotes.
    pub service: String,
    /// `heading`, `item`, `standard`, `appendix`, `appendix_title`.
    pub at: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A row of a requirement table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Requirement {
    /// Its number.
    pub n: Option<u32>,
    /// Its name.
    pub name: String,
    /// Its content.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}
