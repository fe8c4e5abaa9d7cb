//! Bytes → [`Source`]: finding files and reading them. Nothing here knows law.

mod decode;
mod find;

pub use decode::{Encoding, decode};
pub use find::{Found, find};

use crate::source::Source;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The path that stands for standard input, and the name of the document read from it.
pub const STDIN: &str = "-";

/// A path that could not be read. The others of the run are still done.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// There is nothing at the path.
    #[error(
        "{0}: no such file or folder; give a file, a folder, a glob such as 'acts/*.txt', or - for standard input"
    )]
    Missing(String),
    /// A pattern that fits no file.
    #[error("{0}: no file fits this pattern")]
    NoMatch(String),
    /// A pattern that is none.
    #[error("{pattern}: not a pattern: {message}")]
    Pattern {
        /// As given.
        pattern: String,
        /// What is wrong with it.
        message: String,
    },
    /// A folder without a text in it.
    #[error("{0}: no .txt, .md, .markdown, .html or .htm file in this folder; name other files one by one")]
    Empty(String),
    /// A part of a folder that could not be walked.
    #[error("{0}")]
    Walk(String),
    /// A file that could not be read.
    #[error("{path}: cannot be read: {source}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Reads one file, or standard input where the path is [`STDIN`].
///
/// # Errors
/// When the file cannot be read. Its content is never an error: whatever the bytes, they give a text.
pub fn read_source(path: &Path) -> Result<Source, InputError> {
    let fail = |source| InputError::Read { path: path.to_owned(), source };
    if path.as_os_str() == STDIN {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(fail)?;
        return Ok(decode(STDIN, bytes));
    }
    let source = decode(&name_of(path), std::fs::read(path).map_err(fail)?);
    Ok(match sibling_meta(path) {
        Some((name, text)) => source.with_meta(name, text),
        None => source,
    })
}

/// The name of a file in the output: its path as given, with `/` between folders on every system.
fn name_of(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

/// The `meta.yaml` beside a file, where mirrors of the state database keep the header line of an act.
fn sibling_meta(path: &Path) -> Option<(String, String)> {
    let meta = path.with_file_name("meta.yaml");
    let text = String::from_utf8_lossy(&std::fs::read(&meta).ok()?).into_owned();
    Some((name_of(&meta), text))
}
