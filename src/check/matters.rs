//! What the checks know about what a service hands out and how: `rules/matters.<language>.toml`.

use super::words::regex;
use crate::model::{Language, Passage, PassageKind, Regulation};
use regex::Regex;
use serde::{Deserialize, Deserializer};

/// Words about results, forms and channels in one language, all matched in lower case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matters {
    /// The language.
    pub language: Language,
    /// Kinds of documents that a service may hand out.
    #[serde(deserialize_with = "regexes")]
    pub documents: Vec<Regex>,
    /// The item that says what the service results in.
    #[serde(deserialize_with = "regex")]
    pub result_item: Regex,
    /// A step that hands out the result, which group 1 names.
    #[serde(deserialize_with = "regex")]
    pub result_in_brackets: Regex,
    /// A step hands the customer a document that group 1 names, in the words after him.
    #[serde(deserialize_with = "regex")]
    pub hands_over: Regex,
    /// Such a document that only tells that the application came in or where it is.
    #[serde(deserialize_with = "regex")]
    pub receipt: Regex,
    /// A refusal.
    #[serde(deserialize_with = "regex")]
    pub refusal: Regex,
    /// A refusal as a document that a step prepares.
    #[serde(deserialize_with = "regex")]
    pub refusal_step: Regex,
    /// A refusal that is a message of a system only.
    #[serde(deserialize_with = "regex")]
    pub refusal_of_system: Regex,
    /// Work that a service on paper only has not.
    #[serde(deserialize_with = "regex")]
    pub electronic: Regex,
    /// Blanks left to be filled in, or text left out.
    #[serde(deserialize_with = "regex")]
    pub placeholder: Regex,
    /// The one-stop shop.
    #[serde(deserialize_with = "regex")]
    pub one_stop_shop: Regex,
    /// Hands something on.
    #[serde(deserialize_with = "regex")]
    pub transfer: Regex,
    /// The marker of a step that asks a question.
    #[serde(deserialize_with = "regex")]
    pub condition: Regex,
    /// What follows an answer «no».
    #[serde(deserialize_with = "regex")]
    pub negative_outcome: Regex,
    /// The item on complaints.
    #[serde(deserialize_with = "regex")]
    pub appeal: Regex,
    /// The rural akim.
    #[serde(deserialize_with = "regex")]
    pub rural_akim: Regex,
    /// Hands documents on to somebody else than the customer.
    #[serde(deserialize_with = "regex")]
    pub sends: Regex,
    /// The result is sent.
    #[serde(deserialize_with = "regex")]
    pub sent_out: Regex,
    /// The result is handed over.
    #[serde(deserialize_with = "regex")]
    pub handed_out: Regex,
    /// Signs a document, not only hands it over to be signed.
    #[serde(deserialize_with = "regex")]
    pub signs: Regex,
    /// A step of a table prepares a document, which group 1 names.
    #[serde(deserialize_with = "regex")]
    pub prepares: Regex,
    /// A form of the output names, in brackets, the document (group 1).
    #[serde(deserialize_with = "regex")]
    pub output_in_brackets: Regex,
    /// On paper.
    #[serde(deserialize_with = "regex")]
    pub on_paper: Regex,
    /// In electronic form, as the result item may say.
    #[serde(deserialize_with = "regex")]
    pub electronic_form: Regex,
    /// The result comes as an electronic document.
    #[serde(deserialize_with = "regex")]
    pub electronic_result: Regex,
    /// The result of one action is the grounds of another (group 1, its number).
    #[serde(deserialize_with = "regex")]
    pub grounds_of: Regex,
    /// The heading of a roster says that it is of the provider's units.
    #[serde(deserialize_with = "regex")]
    pub units_of_provider: Regex,
    /// The rural akim himself, as an actor, not his staff.
    #[serde(deserialize_with = "regex")]
    pub akim_himself: Regex,
    /// A refusal as an alternative to what stands before it.
    #[serde(deserialize_with = "regex")]
    pub or_refusal: Regex,
    /// An item that announces the actions of the provider alone.
    #[serde(deserialize_with = "regex")]
    pub announces_provider: Regex,
    /// The executor of a service, as an actor.
    #[serde(deserialize_with = "regex")]
    pub executor: Regex,
    /// A step that appoints the executor.
    #[serde(deserialize_with = "regex")]
    pub appoints: Regex,
    /// An extension of the term.
    #[serde(deserialize_with = "regex")]
    pub extension: Regex,
    /// A commission.
    #[serde(deserialize_with = "regex")]
    pub commission: Regex,
    /// By word of mouth.
    #[serde(deserialize_with = "regex")]
    pub oral_form: Regex,
    /// In writing.
    #[serde(deserialize_with = "regex")]
    pub written_form: Regex,
}

fn regexes<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Regex>, D::Error> {
    let patterns = Vec::<String>::deserialize(d)?;
    // a kind of document begins a word
    let compile = |p: &String| Regex::new(&format!(r"(?:^|[^\p{{L}}]){p}")).map_err(serde::de::Error::custom);
    patterns.iter().map(compile).collect()
}

impl Matters {
    /// The kinds of documents that a text in lower case names.
    pub(crate) fn kinds(&self, text: &str) -> Vec<usize> {
        let named = self.documents.iter().enumerate().filter(|(_, kind)| kind.is_match(text));
        named.map(|(at, _)| at).collect()
    }
}

/// The paragraphs of a regulation's own items, with their text in lower case.
pub(crate) fn body(regulation: &Regulation) -> impl Iterator<Item = (&Passage, String)> {
    let own = regulation.passages.iter().filter(|p| p.kind == PassageKind::Body);
    own.map(|p| (p, p.text.to_lowercase()))
}

/// Where the item begins that says what the service results in, and the kinds of documents that it
/// promises; `None` where it names none.
pub(crate) fn promised<'a>(
    regulation: &'a Regulation,
    matters: &Matters,
) -> Option<(&'a Passage, Vec<usize>)> {
    let item = result_item(regulation, matters);
    let (head, _) = item.first()?;
    let kinds: Vec<usize> = item.iter().flat_map(|(_, text)| matters.kinds(text)).collect();
    (!kinds.is_empty()).then_some((*head, kinds))
}

/// The paragraphs of the item that says what the service results in.
pub(crate) fn result_item<'a>(regulation: &'a Regulation, matters: &Matters) -> Vec<(&'a Passage, String)> {
    let Some((first, _)) = body(regulation).find(|(_, text)| matters.result_item.is_match(text)) else {
        return Vec::new();
    };
    match &first.item {
        Some(item) => body(regulation).filter(|(p, _)| p.item.as_ref() == Some(item)).collect(),
        None => vec![(first, first.text.to_lowercase())],
    }
}
