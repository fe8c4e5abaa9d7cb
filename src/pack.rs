//! Language packs: what the program knows about words, read from `rules/<language>.toml`.
//!
//! The packs are embedded in the binary; a folder given to [`Packs::from_dir`] replaces them. Each
//! room has its own section of the pack and its own file of types here.

use crate::model::Language;
use serde::Deserialize;
use std::path::{Path, PathBuf};

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

/// A pack that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The file could not be read.
    #[error("{path}: cannot be read: {source}; a rules folder needs ru.toml and kk.toml", path = path.display())]
    Read {
        /// The pack's file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not a pack.
    #[error("{path}: is not a language pack: {message}", path = path.display())]
    Parse {
        /// The pack's file.
        path: PathBuf,
        /// What was expected, with line and column.
        message: String,
    },
}

impl Packs {
    /// The packs built into the program.
    ///
    /// # Errors
    /// When an embedded pack is broken; a test keeps that from being shipped.
    pub fn embedded() -> Result<Self, PackError> {
        Ok(Packs {
            ru: Pack::parse(Path::new("rules/ru.toml"), include_str!("../rules/ru.toml"))?,
            kk: Pack::parse(Path::new("rules/kk.toml"), include_str!("../rules/kk.toml"))?,
        })
    }

    /// The packs `ru.toml` and `kk.toml` of a folder.
    ///
    /// # Errors
    /// When a file is missing or is not a pack.
    pub fn from_dir(dir: &Path) -> Result<Self, PackError> {
        let read = |name: &str| {
            let path = dir.join(name);
            match std::fs::read_to_string(&path) {
                Ok(text) => compiled_at_once(|| Pack::parse(&path, &text)),
                Err(source) => Err(PackError::Read { path, source }),
            }
        };
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

    fn parse(path: &Path, text: &str) -> Result<Self, PackError> {
        toml::from_str(text).map_err(|e| PackError::Parse { path: path.to_owned(), message: e.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_packs_parse_and_their_patterns_compile() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        Packs::from_dir(&rules).unwrap();
        let packs = Packs::embedded().unwrap();
        assert_eq!(packs.of(Language::Ru).language, Language::Ru);
        assert_eq!(packs.of(Language::Kk).language, Language::Kk);
    }
}
