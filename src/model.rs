//! The registry's types: what the project promises to other programs.
//!
//! The serde form of [`Registry`] is the JSON of `reglint extract`; names and meanings are fixed,
//! fields may be added. Lines are 1-based lines of the raw file, `start`, `end` and `spans` bytes of
//! the raw file.

mod act;
mod procedure;
mod quantity;
mod regulation;
mod sections;
mod term;

pub use act::{Act, ActEvent, ActReference, Amendment, Enumerated, Status};
pub use procedure::{BesideTable, Duration, Limit, LimitKind, Procedure, ProcedureKind, Step};
pub use quantity::{Amount, Bound, Unit};
pub use regulation::{
    Appendix, AppendixRef, Definition, ItemRef, Regulation, Requirement, Roster, ServiceMention,
};
pub use sections::{Item, Passage, PassageKind, PassageWord, Section, Subitem};
pub use term::{Term, TermKind, TermReference};

use crate::source::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All documents of a run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Registry {
    /// Version of this shape.
    pub version: u32,
    /// The documents, in the order of their names.
    pub documents: Vec<Document>,
}

/// Where an object stands in the raw file and where each of its values was read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// 1-based raw line at which it begins.
    pub line: usize,
    /// First raw byte.
    pub start: usize,
    /// One past the last raw byte.
    pub end: usize,
    /// For each plain value, the raw ranges of the words it was read from.
    pub spans: BTreeMap<String, ValueSpans>,
}

/// Raw ranges of one value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ValueSpans {
    /// A plain value: one range, or several where the scrape tore its words apart.
    Value(Vec<Span>),
    /// A list: an entry for each element, in order.
    List(Vec<Vec<Span>>),
}

/// Language of a document or regulation.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Russian.
    #[default]
    Ru,
    /// Kazakh.
    Kk,
}

/// What kind of text a document or an entry of its `regulations` is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Genre {
    /// Регламент государственной услуги.
    #[default]
    Regulation,
    /// Правила оказания государственной услуги (since 2020).
    Rules,
    /// Стандарт государственной услуги.
    Standard,
    /// None of these.
    Other,
}

/// One file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The file as it was named.
    pub source: String,
    /// By content.
    pub language: Language,
    /// By content.
    pub genre: Genre,
    /// The resolution or order that approved the regulations; null where the file holds bare ones.
    pub act: Option<Act>,
    /// The list in the act's first item.
    pub enumerated: Vec<Enumerated>,
    /// Regulations, standards or rules, in order.
    pub regulations: Vec<Regulation>,
    /// First raw byte of each line, by which the lines of findings are told; no part of the JSON.
    #[serde(skip)]
    pub line_starts: Vec<usize>,
    /// The paragraphs of the act itself, before its first regulation; no part of the JSON.
    #[serde(skip)]
    pub passages: Vec<Passage>,
}
