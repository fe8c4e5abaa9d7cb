//! What the checks know about what a service hands out and how: `rules/matters.<language>.toml`.

use crate::letters::fold;
use crate::model::{Language, Passage, PassageKind, Regulation};
use crate::pack::Expression;
use serde::{Deserialize, Deserializer};

/// Words about results, forms and channels in one language, all matched in lower case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matters {
    /// The language.
    pub language: Language,
    /// Kinds of documents that a service may hand out.
    #[serde(deserialize_with = "kinds")]
    pub documents: Vec<Expression>,
    /// The item that says what the service results in.
    pub result_item: Expression,
    /// A step that hands out the result, which group 1 names.
    pub result_in_brackets: Expression,
    /// A step hands the customer a document that group 1 names, in the words after him.
    pub hands_over: Expression,
    /// A step makes a document, which group 1 names, and hands it to the customer.
    pub makes_and_hands: Expression,
    /// Such a document that only tells that the application came in or where it is.
    pub receipt: Expression,
    /// A refusal.
    pub refusal: Expression,
    /// A refusal as a document that a step prepares.
    pub refusal_step: Expression,
    /// A refusal that is a message of a system only.
    pub refusal_of_system: Expression,
    /// Work that a service on paper only has not.
    pub electronic: Expression,
    /// Blanks left to be filled in, or text left out.
    pub placeholder: Expression,
    /// The one-stop shop.
    pub one_stop_shop: Expression,
    /// Hands something on.
    pub transfer: Expression,
    /// A step at which documents of the customer are checked.
    pub checks_documents: Expression,
    /// A step by which documents come with the application.
    pub attaches: Expression,
    /// The marker of a step that asks a question.
    pub condition: Expression,
    /// What follows an answer «no».
    pub negative_outcome: Expression,
    /// The item on complaints.
    pub appeal: Expression,
    /// The rural akim.
    pub rural_akim: Expression,
    /// Hands documents on to somebody else than the customer.
    pub sends: Expression,
    /// Hands documents on to the provider.
    pub to_provider: Expression,
    /// The result is sent.
    pub sent_out: Expression,
    /// The result is handed over.
    pub handed_out: Expression,
    /// Signs a document, not only hands it over to be signed.
    pub signs: Expression,
    /// Approves a document, or otherwise puts a name to it.
    pub approves: Expression,
    /// A step of a table prepares a document, which group 1 names.
    pub prepares: Expression,
    /// A form of the output names, in brackets, the document (group 1).
    pub output_in_brackets: Expression,
    /// On paper.
    pub on_paper: Expression,
    /// In electronic form, as the result item may say.
    pub electronic_form: Expression,
    /// The result comes as an electronic document.
    pub electronic_result: Expression,
    /// The result of one action is the grounds of another (group 1, its number).
    pub grounds_of: Expression,
    /// The heading of a roster says that it is of the provider's units.
    pub units_of_provider: Expression,
    /// The rural akim himself, as an actor, not his staff.
    pub akim_himself: Expression,
    /// A refusal as an alternative to what stands before it.
    pub or_refusal: Expression,
    /// An item that announces the actions of the provider alone.
    pub announces_provider: Expression,
    /// The executor of a service, as an actor.
    pub executor: Expression,
    /// A step that appoints the executor.
    pub appoints: Expression,
    /// An extension of the term.
    pub extension: Expression,
    /// A commission.
    pub commission: Expression,
    /// By word of mouth.
    pub oral_form: Expression,
    /// In writing.
    pub written_form: Expression,
}

/// Reads the kinds of documents, each as words that begin so.
fn kinds<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Expression>, D::Error> {
    let words = Vec::<String>::deserialize(d)?.into_iter();
    let begins = words.map(|word| Expression::read(format!(r"(?:^|[^\p{{L}}]){word}")));
    begins.collect::<Result<_, _>>().map_err(serde::de::Error::custom)
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
    own.map(|p| (p, fold(&p.text)))
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
        return result_row(regulation, matters);
    };
    match &first.item {
        Some(item) => body(regulation).filter(|(p, _)| p.item.as_ref() == Some(item)).collect(),
        None => vec![(first, fold(&first.text))],
    }
}

/// The same of rules, whose list of requirements says it in a row.
fn result_row<'a>(regulation: &'a Regulation, matters: &Matters) -> Vec<(&'a Passage, String)> {
    let mut rows = regulation.requirements.iter().filter(|r| matters.result_item.is_match(&fold(&r.name)));
    // Rules of several services have a list for each.
    let (Some(row), None) = (rows.next(), rows.next()) else { return Vec::new() };
    let own = |p: &&Passage| {
        p.words.first().is_some_and(|w| (row.place.start..row.place.end).contains(&w.span.start))
    };
    let said = regulation.passages.iter().filter(own).map(|p| (p, fold(&p.text)));
    said.filter(|(_, text)| *text != fold(&row.name)).collect()
}
