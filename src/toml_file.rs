//! TOML files that the program or its user keeps: what goes wrong with one is said by what it was to be.

use serde::de::DeserializeOwned;
use std::fmt;
use std::path::{Path, PathBuf};

/// What a file was to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Words of a language for reading: `ru.toml`.
    Pack,
    /// What the checks know: `checks.ru.toml`, `law.toml`.
    Knowledge,
    /// Settings: `reglint.toml`.
    Settings,
    /// Holidays and moved working days.
    Calendar,
    /// Terms of the service standards.
    Standards,
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FileKind::Pack => "language pack",
            FileKind::Knowledge => "file of a rules folder",
            FileKind::Settings => "settings file",
            FileKind::Calendar => "calendar",
            FileKind::Standards => "file of standards",
        })
    }
}

/// A file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It could not be read.
    #[error("{path}: this {kind} cannot be read: {source}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What it was to be.
        kind: FileKind,
        /// Why.
        source: std::io::Error,
    },
    /// It is something else.
    #[error("{path}: is not a {kind}: {message}", path = path.display())]
    Parse {
        /// The file.
        path: PathBuf,
        /// What it was to be.
        kind: FileKind,
        /// What was expected, with line and column.
        message: String,
    },
}

/// Reads a file.
///
/// # Errors
/// When it cannot be read or is something else.
pub(crate) fn read<T: DeserializeOwned>(path: &Path, kind: FileKind) -> Result<T, FileError> {
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|source| FileError::Read { path: path.to_owned(), kind, source })?;
    parse(path, &text, kind)
}

/// Reads the text of a file; `path` is for the complaint.
///
/// # Errors
/// When it is something else.
pub(crate) fn parse<T: DeserializeOwned>(path: &Path, text: &str, kind: FileKind) -> Result<T, FileError> {
    toml::from_str(text).map_err(|e| failed(path, kind, e.to_string()))
}

/// The complaint about a file that is something else.
pub(crate) fn failed(path: &Path, kind: FileKind, message: impl Into<String>) -> FileError {
    FileError::Parse { path: path.to_owned(), kind, message: message.into() }
}
