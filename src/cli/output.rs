//! Where an answer goes.

use anstream::{AutoStream, ColorChoice};
use reglint::report::visible;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// An answer that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// To standard output.
    #[error("standard output: cannot be written: {0}")]
    Stdout(io::Error),
    /// To the file of `-o`.
    #[error("{path}: cannot be written: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The one name of a place to write to, whatever way it is named and whether a file is there or not.
pub(super) fn place(path: &Path) -> PathBuf {
    let beside = || Some(folder_of(path).canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(beside).unwrap_or_else(|| path.to_owned())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes an answer to a file, or to standard output where none is named. An exact one is written byte
/// by byte, and shown at a terminal without what the terminal would obey; of another the colours are
/// taken out where they are not wanted.
///
/// # Errors
/// When it cannot be written. A reader that has gone away (`| head`) is no error.
pub fn emit(body: &str, exact: bool, file: Option<&Path>) -> Result<(), OutputError> {
    match file {
        Some(path) => {
            replace(path, body, exact).map_err(|source| OutputError::File { path: path.into(), source })
        }
        None => match print(body, exact) {
            Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(OutputError::Stdout(e)),
            _ => Ok(()),
        },
    }
}

fn print(body: &str, exact: bool) -> io::Result<()> {
    if exact {
        let mut out = io::stdout().lock();
        let shown = if out.is_terminal() { Cow::Owned(visible(body)) } else { Cow::Borrowed(body) };
        out.write_all(shown.as_bytes())?;
        return out.flush();
    }
    let mut out = anstream::stdout().lock();
    out.write_all(body.as_bytes())?;
    out.flush()
}

/// Writes beside the file and renames, so that a reader sees the old file or the new one, whole.
fn replace(path: &Path, body: &str, exact: bool) -> io::Result<()> {
    // What a link points at is replaced, not the link.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let old = std::fs::metadata(&path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        // A device or a pipe: nothing to replace. A folder: the system says what is wrong.
        return write(&mut File::options().write(true).open(&path)?, body, exact);
    }
    // Made like any other file, for a temporary file's rights would be narrower.
    let mut aside = tempfile::Builder::new().make_in(folder_of(&path), |path| File::create_new(path))?;
    write(aside.as_file_mut(), body, exact)?;
    if let Some(old) = old {
        aside.as_file().set_permissions(old.permissions())?;
    }
    aside.persist(path)?;
    Ok(())
}

fn write(file: &mut File, body: &str, exact: bool) -> io::Result<()> {
    let choice = match ColorChoice::global() {
        // Nothing is taken out.
        _ if exact => ColorChoice::AlwaysAnsi,
        ColorChoice::Auto => ColorChoice::Never,
        chosen => chosen,
    };
    let mut out = AutoStream::new(file, choice);
    out.write_all(body.as_bytes())?;
    out.flush()
}
