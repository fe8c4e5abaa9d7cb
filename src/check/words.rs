//! What the checks know about words: `rules/checks.<language>.toml`.

use super::law::Law;
use super::matters::Matters;
use super::slips::Slips;
use super::weekdays::Weekdays;
use crate::model::Language;
use crate::pack::PackError;
use regex::Regex;
use serde::{Deserialize, Deserializer};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What the checks know about the words of one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckWords {
    /// The language.
    pub language: Language,
    /// Actors who are no units of the provider: customers, the one-stop shop, systems, the provider
    /// as a whole. Matched against the folded name.
    #[serde(deserialize_with = "regex")]
    pub outside_roster: Regex,
    /// Actors that are a customer.
    #[serde(deserialize_with = "regex")]
    pub customer: Regex,
    /// Actors that are the provider as a whole.
    #[serde(deserialize_with = "regex")]
    pub provider: Regex,
    /// What parts two actors in one name.
    #[serde(deserialize_with = "regex")]
    pub actor_separator: Regex,
    /// What parts units of which either may act.
    #[serde(deserialize_with = "regex")]
    pub alternative: Regex,
    /// What ends the name of a unit in a roster entry: a clause, a definition, a bracket.
    #[serde(deserialize_with = "regex")]
    pub actor_tail: Regex,
    /// A word that only qualifies the one it stands by.
    #[serde(deserialize_with = "regex")]
    pub adjective: Regex,
    /// Where the head of a name stands.
    pub head: Head,
    /// Words that name the same kind of employee.
    pub employees: Vec<String>,
    /// Units, as the words begin: where one is listed, so are those who work in it.
    pub units: Vec<String>,
    /// Words that say that a unit is the provider's, as they begin.
    pub provider_words: Vec<String>,
    /// The person who is introduced by words that say for whom the role word stands.
    #[serde(deserialize_with = "regex")]
    pub role_named: Regex,
    /// A step says when it is done, and not by a figure: at once, on the same day, before the term ends.
    #[serde(deserialize_with = "regex")]
    pub time_without_figure: Regex,
    /// A step that takes documents in.
    #[serde(deserialize_with = "regex")]
    pub reception: Regex,
    /// Says that the day of reception is not counted in the term.
    #[serde(deserialize_with = "regex")]
    pub reception_day_excluded: Regex,
    /// Says that the day of handing out is not counted in the term.
    #[serde(deserialize_with = "regex")]
    pub issue_day_excluded: Regex,
    /// Documents named in an item: a reference to an item for documents.
    #[serde(deserialize_with = "regex")]
    pub documents_named: Regex,
    /// A word for documents.
    #[serde(deserialize_with = "regex")]
    pub documents: Regex,
    /// An amendment that struck something out.
    #[serde(deserialize_with = "regex")]
    pub struck_out: Regex,
    /// Abbreviations that need no explanation.
    pub known_abbreviations: Vec<String>,
    /// Who gets and gives the service, as the words begin.
    pub roles: Vec<String>,
    /// Words of an appendix heading around the name of the service, as they begin.
    pub heading_frame: Vec<String>,
    /// How the heading of a regulation, or of an appendix to it, names the kind of act; what tells
    /// kinds apart is in its groups `sort` (of service) and `verbal` (a verbal noun).
    #[serde(deserialize_with = "regex")]
    pub act_kind: Regex,
    /// A day that no calendar has.
    #[serde(deserialize_with = "regex")]
    pub impossible_date: Regex,
    /// An act cited with its date and number, in groups `day`, `month`, `year` and `number`.
    #[serde(deserialize_with = "regex")]
    pub citation: Regex,
    /// An amendment that added an appendix, its number as group 1.
    #[serde(deserialize_with = "regex")]
    pub added_appendix: Regex,
    /// Acts other than the regulation itself, beside a reference to an item.
    #[serde(deserialize_with = "regex")]
    pub other_acts: Regex,
    /// The words before a list say in which case it holds.
    #[serde(deserialize_with = "regex")]
    pub case_lead: Regex,
    /// A paragraph that breaks off before what it refers to.
    #[serde(deserialize_with = "regex")]
    pub breaks_off: Regex,
    /// A number of an appendix (group 1) that lost the word before it.
    #[serde(deserialize_with = "regex")]
    pub torn_reference: Regex,
    /// How weekdays stand beside dates.
    pub weekdays: Weekdays,
    /// By which channel one applies, by the channel's name, as a clause says it.
    #[serde(deserialize_with = "regexes")]
    pub applied_by: BTreeMap<String, Regex>,
    /// Kinds of things that appendices hold, as references and titles name them.
    #[serde(deserialize_with = "regexes")]
    pub appendix_kinds: BTreeMap<String, Regex>,
    /// Somebody applies for the service.
    #[serde(deserialize_with = "regex")]
    pub applies: Regex,
    /// The row of the requirement table on grounds of refusal, by its name.
    #[serde(deserialize_with = "regex")]
    pub grounds_row: Regex,
    /// The item that lists grounds of refusal.
    #[serde(deserialize_with = "regex")]
    pub grounds_head: Regex,
    /// A reference to a row of the requirement table, its number as group 1.
    #[serde(deserialize_with = "regex")]
    pub row_reference: Regex,
    /// Slips of wording, from a file of their own.
    #[serde(skip)]
    pub slips: Slips,
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

/// Reads a pattern.
pub(crate) fn regex<'de, D: Deserializer<'de>>(d: D) -> Result<Regex, D::Error> {
    let pattern = String::deserialize(d)?;
    Regex::new(&pattern).map_err(serde::de::Error::custom)
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

/// Reads patterns by name.
fn regexes<'de, D: Deserializer<'de>>(d: D) -> Result<BTreeMap<String, Regex>, D::Error> {
    let patterns = BTreeMap::<String, String>::deserialize(d)?;
    let compile = |(name, pattern): (String, String)| {
        Regex::new(&pattern).map(|regex| (name, regex)).map_err(serde::de::Error::custom)
    };
    patterns.into_iter().map(compile).collect()
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
    pub fn embedded() -> Result<Self, PackError> {
        Knowledge::load(None)
    }

    /// What stands in a rules folder; a file that it lacks is the embedded one.
    ///
    /// # Errors
    /// When a file cannot be read or is broken.
    pub fn from_dir(dir: &Path) -> Result<Self, PackError> {
        Knowledge::load(Some(dir))
    }

    fn load(dir: Option<&Path>) -> Result<Self, PackError> {
        let mut ru: CheckWords = file(dir, "checks.ru.toml", include_str!("../../rules/checks.ru.toml"))?;
        let mut kk: CheckWords = file(dir, "checks.kk.toml", include_str!("../../rules/checks.kk.toml"))?;
        ru.slips = file(dir, "wording.ru.toml", include_str!("../../rules/wording.ru.toml"))?;
        kk.slips = file(dir, "wording.kk.toml", include_str!("../../rules/wording.kk.toml"))?;
        let matters_ru = file(dir, "matters.ru.toml", include_str!("../../rules/matters.ru.toml"))?;
        let matters_kk = file(dir, "matters.kk.toml", include_str!("../../rules/matters.kk.toml"))?;
        if let Some(dir) = dir {
            ru.slips.validate(&dir.join("wording.ru.toml"))?;
            kk.slips.validate(&dir.join("wording.kk.toml"))?;
        }
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
) -> Result<T, PackError> {
    let parse = |path: PathBuf, text: &str| {
        toml::from_str(text).map_err(|e| PackError::Parse { path, message: e.to_string() })
    };
    let Some(path) = dir.map(|d| d.join(name)) else {
        return parse(Path::new("rules").join(name), embedded);
    };
    match std::fs::read_to_string(&path) {
        Ok(text) => parse(path, &text),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => parse(path, embedded),
        Err(source) => Err(PackError::Read { path, source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_knowledge_parses() {
        let knowledge = Knowledge::embedded().unwrap();
        assert_eq!(knowledge.of(Language::Kk).language, Language::Kk);
        assert!(knowledge.ru.customer.is_match("услугополучатель"));
        assert!(!knowledge.ru.outside_roster.is_match("специалист канцелярии услугодателя"));
        assert!(knowledge.ru.outside_roster.is_match("услугодатель"));
        assert!(knowledge.ru.outside_roster.is_match("территориальное подразделение казначейства"));
        assert!(knowledge.ru.outside_roster.is_match("местный исполнительный орган"));
        assert!(knowledge.kk.outside_roster.is_match("көрсетілетін қызметті беруші"));
        assert!(!knowledge.kk.outside_roster.is_match("көрсетілетін қызметті берушінің басшысы"));
    }
}
