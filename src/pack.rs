//! Language packs: what the program knows about words, read from `rules/<language>.toml`.
//!
//! The packs are embedded in the binary; a folder given to [`Packs::from_dir`] replaces them. Each
//! room has its own section of the pack and its own file of types here.

use crate::model::Language;
use crate::toml_file::{self, FileError, FileKind};
use serde::Deserialize;
use std::path::Path;

mod actors;
mod bodies;
mod dates;
mod extract;
mod grammar;
mod morphology;
mod normalize;
mod outline;
mod pattern;
mod process;
mod quantity;
mod structure;
mod tables;

pub use crate::letters::fold;
pub use actors::{ActorWords, WordBuilding};
pub use bodies::BodyWords;
pub use dates::{DateWords, ReferenceWords};
pub use extract::{ExtractWords, LimitWords};
pub use grammar::GrammarWords;
pub use morphology::{Case, CaseEndings, Gender, MorphologyWords};
pub use normalize::{CaseForms, NormalizeWords, OrderWords};
pub use outline::{HeadingWords, OutlineWords, OwnNameWords, StepWords};
pub(crate) use pattern::compiled_at_once;
pub use pattern::{Expression, Pattern};
pub use process::{ChannelWords, ProcedureWords, TermWords, whole_words};
pub use quantity::{DurationWords, NumeralWords, UnitForms, ends, listed};
pub use structure::{ActWords, DefinitionWords, RosterWords, ServiceWords, StructureWords};
pub use tables::{ColumnLabel, RequirementKind, RequirementName, RowKind, RowLabel, TableWords};

/// The packs of all languages.
#[derive(Debug, Clone)]
pub struct Packs {
    /// Russian.
    pub ru: Pack,
    /// Kazakh.
    pub kk: Pack,
}

/// The pack of one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its language.
    pub language: Language,
    /// For undoing noise.
    pub normalize: NormalizeWords,
    /// Numerals, units, months, references.
    pub grammar: GrammarWords,
    /// Headings, approval blocks, appendices.
    pub outline: OutlineWords,
    /// Terms, procedures, actors, channels, forms.
    pub extract: ExtractWords,
    /// Labels of tables of actions.
    pub tables: TableWords,
}

/// The files that a rules folder may hold: the packs, and what the checks know.
const FILES: [&str; 10] = [
    "ru.toml",
    "kk.toml",
    "checks.toml",
    "checks.ru.toml",
    "checks.kk.toml",
    "wording.ru.toml",
    "wording.kk.toml",
    "matters.ru.toml",
    "matters.kk.toml",
    "law.toml",
];

/// Whether every TOML file of a folder is one of [`FILES`].
fn only_known(dir: &Path) -> Result<(), FileError> {
    let all = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_odd = |path: &std::path::PathBuf| {
        let known = path.file_name().is_some_and(|name| FILES.iter().any(|known| name == *known));
        path.extension().is_some_and(|e| e == "toml") && !known
    };
    match all.filter(is_odd).min() {
        Some(odd) => {
            Err(toml_file::failed(&odd, FileKind::Knowledge, format!("these are {}", FILES.join(", "))))
        }
        None => Ok(()),
    }
}

impl Packs {
    /// The packs built into the program.
    ///
    /// # Errors
    /// When an embedded pack is broken; a test keeps that from being shipped.
    pub fn embedded() -> Result<Self, FileError> {
        Ok(Packs {
            ru: Pack::parse(Path::new("rules/ru.toml"), include_str!("../rules/ru.toml"))?,
            kk: Pack::parse(Path::new("rules/kk.toml"), include_str!("../rules/kk.toml"))?,
        })
    }

    /// The packs `ru.toml` and `kk.toml` of a folder.
    ///
    /// # Errors
    /// When a file is missing or is not a pack, or the folder holds a TOML file that nothing would ask
    /// for, most likely one whose name is misspelt.
    pub fn from_dir(dir: &Path) -> Result<Self, FileError> {
        only_known(dir)?;
        let read = |name: &str| compiled_at_once(|| toml_file::read(&dir.join(name), FileKind::Pack));
        Ok(Packs { ru: read("ru.toml")?, kk: read("kk.toml")? })
    }

    /// The pack of a language.
    pub fn of(&self, language: Language) -> &Pack {
        match language {
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
        }
    }
}

impl Pack {
    /// Suffixes by chains of which forms of a word may differ; none where endings fuse.
    pub fn chains(&self) -> &[String] {
        match self.extract.actors.building {
            WordBuilding::Fusional => &[],
            WordBuilding::Agglutinative => &self.grammar.durations.endings,
        }
    }

    fn parse(path: &Path, text: &str) -> Result<Self, FileError> {
        toml_file::parse(path, text, FileKind::Pack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_file_of_a_rules_folder_is_told() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        let folder = tempfile::tempdir().unwrap();
        for name in FILES {
            std::fs::copy(rules.join(name), folder.path().join(name)).unwrap();
        }
        std::fs::write(folder.path().join("notes.md"), "").unwrap();
        assert!(Packs::from_dir(folder.path()).is_ok());
        std::fs::write(folder.path().join("checks.rus.toml"), "").unwrap();
        let error = Packs::from_dir(folder.path()).unwrap_err().to_string();
        assert!(error.contains("checks.rus.toml: is not a file of a rules folder"), "{error}");
    }

    #[test]
    fn embedded_packs_parse_and_their_patterns_compile() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        Packs::from_dir(&rules).unwrap();
        let packs = Packs::embedded().unwrap();
        assert_eq!(packs.of(Language::Ru).language, Language::Ru);
        assert_eq!(packs.of(Language::Kk).language, Language::Kk);
    }
}
