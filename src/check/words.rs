//! What the checks know about words: `rules/checks.<language>.toml`.

use super::announced_count::Announced;
use super::law::Law;
use super::matters::Matters;
use super::slips::Slips;
use super::weekdays::Weekdays;
use crate::model::Language;
use crate::pack::{Expression, compiled_at_once};
use crate::toml_file::{self, FileError, FileKind};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the checks know about the words of one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckWords {
    /// The language.
    pub language: Language,
    /// Actors who are no units of the provider: customers, the one-stop shop, systems, the provider
    /// as a whole. Matched against the folded name.
    pub outside_roster: Expression,
    /// Bodies among them that may be the provider itself.
    pub may_provide: Expression,
    /// The words that open a list of those who take part.
    pub roster_head: Expression,
    /// Information systems and databases.
    pub system: Expression,
    /// Actors that are a customer.
    pub customer: Expression,
    /// Actors that are the provider as a whole.
    pub provider: Expression,
    /// The portal.
    pub portal: Expression,
    /// What parts two actors in one name.
    pub actor_separator: Expression,
    /// What parts units of which either may act.
    pub alternative: Expression,
    /// What ends the name of a unit in a roster entry: a clause, a definition, a bracket.
    pub actor_tail: Expression,
    /// A word that only qualifies the one it stands by.
    pub adjective: Expression,
    /// Where the head of a name stands.
    pub head: Head,
    /// Words that name the same kind of employee.
    pub employees: Vec<String>,
    /// Units, as the words begin: where one is listed, so are those who work in it.
    pub units: Vec<String>,
    /// Words that say that a unit is the provider's, as they begin.
    pub provider_words: Vec<String>,
    /// The person who is introduced by words that say for whom the role word stands.
    pub role_named: Expression,
    /// A step says when it is done, and not by a figure: at once, on the same day, before the term ends.
    pub time_without_figure: Expression,
    /// A figure with a unit of time: «3 (три) рабочих дня».
    pub time_named: Expression,
    /// A time of the clock.
    pub time_of_day: Expression,
    /// A step that takes documents in.
    pub reception: Expression,
    /// Says that the day of reception is not counted in the term.
    pub reception_day_excluded: Expression,
    /// Says that the day of handing out is not counted in the term.
    pub issue_day_excluded: Expression,
    /// Documents named in an item: a reference to an item for documents.
    pub documents_named: Expression,
    /// A word for documents.
    pub documents: Expression,
    /// An amendment that struck something out.
    pub struck_out: Expression,
    /// Abbreviations that need no explanation.
    pub known_abbreviations: Vec<String>,
    /// Who gets and gives the service, as the words begin.
    pub roles: Vec<String>,
    /// Words of an appendix heading around the name of the service, as they begin.
    pub heading_frame: Vec<String>,
    /// How the heading of a regulation, or of an appendix to it, names the kind of act; what tells
    /// kinds apart is in its groups `sort` (of service) and `verbal` (a verbal noun).
    pub act_kind: Expression,
    /// Kinds of acts, by name, as headings name them.
    pub act_nouns: BTreeMap<String, Expression>,
    /// A day that no calendar has.
    pub impossible_date: Expression,
    /// An act cited with its date and number, in groups `day`, `month`, `year` and `number`.
    pub citation: Expression,
    /// An amendment that added an appendix, its number as group 1.
    pub added_appendix: Expression,
    /// Acts other than the regulation itself, beside a reference to an item.
    pub other_acts: Expression,
    /// The words before a list say in which case it holds.
    pub case_lead: Expression,
    /// A paragraph that breaks off before what it refers to.
    pub breaks_off: Expression,
    /// A number of an appendix (group 1) that lost the word before it.
    pub torn_reference: Expression,
    /// The appendix (group 1) as which the act's list attaches a regulation.
    pub listed_appendix: Expression,
    /// The appendix (group 1) that a block of approval says its regulation is.
    pub approved_appendix: Expression,
    /// The heading of another way than the main one.
    pub alternative_process: Expression,
    /// How many entries a list is said to have.
    pub announced: Announced,
    /// How weekdays stand beside dates.
    pub weekdays: Weekdays,
    /// By which channel one applies, by the channel's name, as a clause says it.
    pub applied_by: BTreeMap<String, Expression>,
    /// Kinds of things that appendices hold, as references and titles name them.
    pub appendix_kinds: BTreeMap<String, Expression>,
    /// Somebody applies for the service.
    pub applies: Expression,
    /// The row of the requirement table on grounds of refusal, by its name.
    pub grounds_row: Expression,
    /// The item that lists grounds of refusal.
    pub grounds_head: Expression,
    /// A reference to a row of the requirement table, its number as group 1.
    pub row_reference: Expression,
    /// The words before the name of another service say that it gives this one a document.
    pub gives_document: Expression,
    /// A reference to an action of a list, in groups `action` and `item`.
    pub action_of_item: Expression,
    /// A reference to an appendix of the regulation itself, its number as group 1, where a table or a
    /// form makes it.
    pub own_appendix: Expression,
    /// Says which standard is meant: whose it is, or that it is so called from there on.
    pub standard_named: Expression,
    /// Slips of wording, from a file of their own.
    #[serde(skip)]
    pub slips: Slips,
    /// Whole numbers in words, from two on, from the pack of the language.
    #[serde(skip)]
    pub numerals: BTreeMap<String, usize>,
}

/// What the checks take from a pack.
#[derive(Deserialize)]
struct PackWords {
    grammar: PackNumerals,
}

#[derive(Deserialize)]
struct PackNumerals {
    numerals: BTreeMap<String, Vec<String>>,
}

impl PackWords {
    /// The pack's numbers by their words; one is no number of entries that a text would announce.
    fn numerals(self) -> BTreeMap<String, usize> {
        let whole = |(figure, forms): (String, Vec<String>)| Some((figure.parse().ok()?, forms));
        let numbers = self.grammar.numerals.into_iter().filter_map(whole).filter(|(n, _)| *n > 1);
        numbers.flat_map(|(n, forms)| forms.into_iter().map(move |form| (form, n))).collect()
    }
}

/// Where the head of a noun phrase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Head {
    /// «специалист канцелярии».
    First,
    /// «кеңсе маманы».
    Last,
}

impl CheckWords {
    /// Whether the words of an actor's name are the provider, or end in it: «сотрудник услугодателя».
    pub(crate) fn roles_of_provider(&self, name: &[String]) -> bool {
        self.provider.is_match(&name.join(" ")) || name.iter().any(|w| self.provider.is_match(w))
    }

    /// The kinds of things held by appendices that a text in lower case names.
    pub(crate) fn kinds_of_appendices(&self, text: &str) -> BTreeSet<&str> {
        let named = self.appendix_kinds.iter().filter(|(_, kind)| kind.is_match(text));
        named.map(|(name, _)| name.as_str()).collect()
    }
}

/// What the checks know about the words of all languages.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// Russian.
    pub ru: CheckWords,
    /// Kazakh.
    pub kk: CheckWords,
    /// What services hand out and how, in Russian.
    pub matters_ru: Matters,
    /// The same in Kazakh.
    pub matters_kk: Matters,
    /// What the law sets.
    pub law: Law,
}

impl Knowledge {
    /// What is built into the program.
    ///
    /// # Errors
    /// When an embedded file is broken; a test keeps that from being shipped.
    pub fn embedded() -> Result<Self, FileError> {
        Knowledge::load(None)
    }

    /// What stands in a rules folder; a file that it lacks is the embedded one.
    ///
    /// # Errors
    /// When a file cannot be read or is broken.
    pub fn from_dir(dir: &Path) -> Result<Self, FileError> {
        compiled_at_once(|| Knowledge::load(Some(dir)))
    }

    fn load(dir: Option<&Path>) -> Result<Self, FileError> {
        let mut ru: CheckWords = file(dir, "checks.ru.toml", include_str!("../../rules/checks.ru.toml"))?;
        let mut kk: CheckWords = file(dir, "checks.kk.toml", include_str!("../../rules/checks.kk.toml"))?;
        ru.slips = file(dir, "wording.ru.toml", include_str!("../../rules/wording.ru.toml"))?;
        kk.slips = file(dir, "wording.kk.toml", include_str!("../../rules/wording.kk.toml"))?;
        let pack: PackWords = file(dir, "ru.toml", include_str!("../../rules/ru.toml"))?;
        ru.numerals = pack.numerals();
        let pack: PackWords = file(dir, "kk.toml", include_str!("../../rules/kk.toml"))?;
        kk.numerals = pack.numerals();
        let matters_ru = file(dir, "matters.ru.toml", include_str!("../../rules/matters.ru.toml"))?;
        let matters_kk = file(dir, "matters.kk.toml", include_str!("../../rules/matters.kk.toml"))?;
        let law = file(dir, "law.toml", include_str!("../../rules/law.toml"))?;
        Ok(Knowledge { ru, kk, matters_ru, matters_kk, law })
    }

    /// What services hand out and how, in the words of a language.
    pub fn matters(&self, language: Language) -> &Matters {
        match language {
            Language::Ru => &self.matters_ru,
            Language::Kk => &self.matters_kk,
        }
    }

    /// The groups of slips of wording, in any language.
    pub(crate) fn groups_of_slips(&self) -> BTreeSet<&str> {
        [&self.ru, &self.kk]
            .into_iter()
            .flat_map(|words| words.slips.groups.keys())
            .map(String::as_str)
            .collect()
    }

    /// The words of a language.
    pub fn of(&self, language: Language) -> &CheckWords {
        match language {
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
        }
    }
}

/// A file of the rules folder or, where there is none, the embedded one.
fn file<T: serde::de::DeserializeOwned>(
    dir: Option<&Path>,
    name: &str,
    embedded: &str,
) -> Result<T, FileError> {
    let kind = FileKind::Knowledge;
    let Some(path) = dir.map(|d| d.join(name)) else {
        return toml_file::parse(&Path::new("rules").join(name), embedded, kind);
    };
    match toml_file::read(&path, kind) {
        Err(FileError::Read { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
            toml_file::parse(&path, embedded, kind)
        }
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_folder_compiles_and_a_broken_expression_is_told() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        Knowledge::from_dir(&rules).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let words = std::fs::read_to_string(rules.join("wording.ru.toml")).unwrap();
        let broken = words.replacen("find = '", "find = '(", 1);
        std::fs::write(folder.path().join("wording.ru.toml"), broken).unwrap();
        let error = Knowledge::from_dir(folder.path()).unwrap_err();
        assert!(error.to_string().contains("wording.ru.toml"), "{error}");
    }

    #[test]
    fn the_embedded_knowledge_parses() {
        let knowledge = Knowledge::embedded().unwrap();
        assert_eq!(knowledge.of(Language::Kk).language, Language::Kk);
        assert_eq!(knowledge.ru.numerals.get("трех"), Some(&3));
        assert_eq!((knowledge.kk.numerals.get("екі"), knowledge.kk.numerals.get("бір")), (Some(&2), None));
        assert!(knowledge.ru.customer.is_match("услугополучатель"));
        assert!(!knowledge.ru.outside_roster.is_match("специалист канцелярии услугодателя"));
        assert!(knowledge.ru.outside_roster.is_match("услугодатель"));
        assert!(knowledge.ru.outside_roster.is_match("территориальное подразделение казначейства"));
        assert!(knowledge.ru.outside_roster.is_match("местный исполнительный орган"));
        assert!(knowledge.kk.outside_roster.is_match("көрсетілетін қызметті беруші"));
        assert!(!knowledge.kk.outside_roster.is_match("көрсетілетін қызметті берушінің басшысы"));
    }
}
