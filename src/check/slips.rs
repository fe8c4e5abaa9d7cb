//! Slips of wording: `rules/wording.<language>.toml`.

use super::words::regex;
use crate::finding::Severity;
use crate::model::Language;
use regex::{Regex, RegexBuilder};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// What is known of slips of wording in one language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slips {
    /// The language.
    pub language: Language,
    /// Beginnings of words that differ from others by a letter and are right.
    pub alike: Vec<String>,
    /// Words that may stand twice in a row.
    pub may_repeat: Vec<String>,
    /// The groups of patterns, and what each is about.
    pub groups: BTreeMap<String, String>,
    /// The patterns.
    #[serde(rename = "pattern")]
    pub patterns: Vec<Slip>,
}

/// A slip of wording.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// The group it is switched off with.
    pub group: String,
    /// How the slip reads.
    #[serde(deserialize_with = "folded")]
    pub find: Regex,
    /// What it should read.
    pub better: String,
    /// What, in or around the words, makes it right.
    #[serde(default, deserialize_with = "folded_option")]
    pub except: Option<Regex>,
    /// Why it is a slip, or who says so.
    pub reason: String,
    /// How bad it is.
    #[serde(default = "info")]
    pub severity: Severity,
}

fn info() -> Severity {
    Severity::Info
}

fn folded<'de, D: Deserializer<'de>>(d: D) -> Result<Regex, D::Error> {
    let exact = regex(d)?;
    RegexBuilder::new(exact.as_str()).case_insensitive(true).build().map_err(serde::de::Error::custom)
}

fn folded_option<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Regex>, D::Error> {
    folded(d).map(Some)
}
