use regex::Regex;
use serde::{Deserialize, Deserializer, de::Error};
use std::cell::Cell;
use std::ops::{Deref, Range};
use std::sync::OnceLock;

/// A regular expression of a pack, blind to case; a space in it stands for any white space, ` ?` for
/// white space or none.
///
/// It is compiled when first used: a run uses few of a pack's patterns, and compiling them all
/// takes longer than reading an act. The patterns of a pack from outside are compiled when it is
/// read, so that a broken one is refused; a test does the same with the embedded packs.
#[derive(Debug, Clone)]
pub struct Pattern {
    pattern: String,
    compiled: OnceLock<Regex>,
}

thread_local! {
    /// Whether patterns read now are compiled at once.
    static AT_ONCE: Cell<bool> = const { Cell::new(false) };
}

impl Pattern {
    /// Compiles a pack's pattern.
    ///
    /// # Errors
    /// When it is not a regular expression.
    pub fn new(pattern: &str) -> Result<Self, regex::Error> {
        let regex = compile(pattern)?;
        Ok(Pattern { pattern: pattern.to_owned(), compiled: OnceLock::from(regex) })
    }

    /// The range of a group of the first match.
    pub fn group(&self, text: &str, group: usize) -> Option<Range<usize>> {
        self.captures(text)?.get(group).map(|m| m.range())
    }

    /// Reads something whose patterns are to be compiled at once, so that a broken one is an error.
    pub(super) fn compiled_at_once<T>(read: impl FnOnce() -> T) -> T {
        let before = AT_ONCE.replace(true);
        let value = read();
        AT_ONCE.set(before);
        value
    }
}

fn compile(pattern: &str) -> Result<Regex, regex::Error> {
    let any_space = pattern.replace(" ?", r"\s*").replace(" +", r"\s+").replace(' ', r"\s+");
    Regex::new(&format!("(?i){any_space}"))
}

impl Deref for Pattern {
    type Target = Regex;
    fn deref(&self) -> &Regex {
        // Only an embedded pattern can be broken here, and a test keeps that from being shipped.
        self.compiled.get_or_init(|| compile(&self.pattern).unwrap_or_else(|_| never()))
    }
}

/// A pattern that matches nothing.
fn never() -> Regex {
    #[allow(clippy::expect_used)]
    Regex::new("[^\\s\\S]").expect("an empty class is a pattern")
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pattern = String::deserialize(deserializer)?;
        if AT_ONCE.get() {
            return Pattern::new(&pattern).map_err(D::Error::custom);
        }
        Ok(Pattern { pattern, compiled: OnceLock::new() })
    }
}
