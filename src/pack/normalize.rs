use crate::normalize::{ByHash, Endings, Roles};
use serde::Deserialize;
use std::sync::OnceLock;

/// Words for undoing noise: section `[normalize]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormalizeWords {
    /// Words that open a block set at the right of the page: an approval, an appendix.
    pub block_openers: Vec<String>,
    /// Nouns that, behind their number, end such a block.
    #[serde(default)]
    pub block_closers: Vec<String>,
    /// Words that open an editor's note.
    pub note_openers: Vec<String>,
    /// Lines by which a site tells whether an act is in force.
    pub status_lines: Vec<String>,
    /// Words that name a page: «Страница 3 из 20».
    #[serde(default)]
    pub pages: Vec<String>,
    /// Words between a page's number and how many there are.
    #[serde(default)]
    pub page_of: Vec<String>,
    /// Letters that only this language has.
    #[serde(default)]
    pub letters: String,
    /// Endings that a known stem may take.
    pub endings: Vec<String>,
    /// How many endings a stem may take one after the other.
    pub endings_in_a_row: usize,
    /// For putting displaced words back.
    pub order: Option<OrderWords>,
    /// Some of these words by their hashes.
    #[serde(skip)]
    pub(crate) index: Index,
}

/// Words by their hashes, indexed when first used.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    /// Of the endings.
    pub endings: OnceLock<Endings>,
    /// Of the words that call for a case, or stand in one.
    pub roles: OnceLock<ByHash<Roles>>,
}

/// Grammar by which displaced words are put back.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderWords {
    /// Stems of the parts of an act that a reference names.
    pub sections: Vec<String>,
    /// Words that join two references.
    pub conjunctions: Vec<String>,
    /// Words that follow the noun of an act: who issued it.
    pub issuers: Vec<String>,
    /// Stems of the participles that call for an act in the instrumental.
    pub approvals: Vec<String>,
    /// Endings of the last word of a date, behind which the number of an act stands.
    pub date_endings: Vec<String>,
    /// Endings of the word that a part follows whose number stands before it.
    #[serde(default)]
    pub owner_endings: Vec<String>,
    /// Words and nouns of one case each.
    #[serde(default)]
    pub genitive: CaseForms,
    /// See `genitive`.
    #[serde(default)]
    pub dative: CaseForms,
    /// See `genitive`.
    #[serde(default)]
    pub instrumental: CaseForms,
    /// See `genitive`.
    #[serde(default)]
    pub locative: CaseForms,
    /// See `genitive`.
    #[serde(default)]
    pub accusative: CaseForms,
}

/// Words of one grammatical case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseForms {
    /// Words after which the case stands.
    pub governors: Vec<String>,
    /// Nouns that a link may begin with, in this case.
    pub links: Vec<String>,
    /// Endings that words of this case may have.
    pub endings: Vec<String>,
}
