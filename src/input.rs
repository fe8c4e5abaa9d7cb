//! Bytes → [`Source`]: finding files and reading them. Nothing here knows law.

mod decode;
mod find;

pub use decode::{Encoding, decode};
pub use find::{Found, OWN_PAGE, Skipped, find};

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
        "{path}: no such file or folder; give a file, a folder, a glob such as 'acts/*.txt', or - for standard input", path = .0.display()
    )]
    Missing(PathBuf),
    /// A pattern that fits no file.
    #[error("{path}: no file fits this pattern", path = .0.display())]
    NoMatch(PathBuf),
    /// A pattern that is none.
    #[error("{pattern}: not a pattern: {message}")]
    Pattern {
        /// As given.
        pattern: String,
        /// What is wrong with it.
        message: String,
    },
    /// A folder without a text in it.
    #[error("{path}: no .txt, .md, .markdown, .html or .htm file in this folder; name other files one by one", path = .0.display())]
    Empty(PathBuf),
    /// A part of a folder that could not be walked.
    #[error("{0}")]
    Walk(String),
    /// A file that is no text, by its first bytes.
    #[error("{path}: is {kind}, no text; convert it first: {advice}", path = path.display())]
    NoText {
        /// The file.
        path: PathBuf,
        /// What it is.
        kind: &'static str,
        /// How it becomes a text.
        advice: &'static str,
    },
    /// A file that could not be read.
    #[error("{path}: cannot be read: {source}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl InputError {
    /// The path as it was given, where the trouble is with one.
    pub fn path(&self) -> Option<String> {
        match self {
            InputError::Missing(path) | InputError::NoMatch(path) | InputError::Empty(path) => {
                Some(name_of(path))
            }
            InputError::NoText { path, .. } | InputError::Read { path, .. } => Some(name_of(path)),
            InputError::Pattern { pattern, .. } => Some(pattern.clone()),
            InputError::Walk(_) => None,
        }
    }
}

/// What files begin with that are no texts, what they are, and how they become texts.
const NO_TEXTS: [(&[u8], &str, &str); 4] = [
    (b"%PDF", "a PDF", "pdftotext FILE"),
    (b"PK\x03\x04", "an office document or an archive", WITH_AN_OFFICE),
    (b"{\\rtf", "an RTF document", WITH_AN_OFFICE),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document", WITH_AN_OFFICE),
];
const WITH_AN_OFFICE: &str = "soffice --headless --convert-to html FILE, or save it as text";

/// Reads one file, or standard input where the path is [`STDIN`].
///
/// # Errors
/// When the file cannot be read, or is of a kind that holds no text as it lies on disk. Any other
/// bytes give a text.
pub fn read_source(path: &Path) -> Result<Source, InputError> {
    let from_stdin = path.as_os_str() == STDIN;
    let bytes = if from_stdin {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|source| InputError::Read { path: path.to_owned(), source })?;
    if let Some(&(_, kind, advice)) = NO_TEXTS.iter().find(|(first, ..)| bytes.starts_with(first)) {
        return Err(InputError::NoText { path: path.to_owned(), kind, advice });
    }
    let source = decode(&name_of(path), bytes).at_path(path);
    Ok(match sibling_meta(path).filter(|_| !from_stdin) {
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
