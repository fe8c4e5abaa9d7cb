//! Reads the regulations of public services as they come off the web and finds where they
//! contradict themselves.
//!
//! ```
//! use reglint::{Packs, Source, read};
//!
//! let packs = Packs::embedded()?;
//! let source = Source::from_text("bare.txt", "Регламент государственной услуги \"Выдача пропуска\"\n");
//! let document = read(&source, &packs);
//! assert_eq!(document.source, "bare.txt");
//! # Ok::<(), reglint::FileError>(())
//! ```

pub mod baseline;
pub mod calendar;
pub mod check;
pub mod config;
pub mod extract;
pub mod finding;
pub mod grammar;
pub mod input;
mod letters;
pub mod model;
pub mod normalize;
pub mod outline;
pub mod pack;
pub mod report;
pub mod source;
pub mod text;
mod toml_file;
pub mod worktime;

pub use finding::{Finding, Severity};
pub use model::{Document, Registry};
pub use pack::Packs;
pub use source::{Source, Span};
pub use text::Text;
pub use toml_file::{FileError, FileKind};

/// Reads one source: normalizes, outlines and extracts it.
pub fn read(source: &Source, packs: &Packs) -> Document {
    let text = normalize::normalize(source, packs);
    let outline = outline::outline(&text, packs);
    extract::extract(source, &text, &outline, packs)
}
