use regex::Regex;
use serde::{Deserialize, Deserializer, de::Error};
use std::ops::{Deref, Range};

/// A regular expression of a pack: compiled when the pack is read, blind to case; a space in it
/// stands for any white space, ` ?` for white space or none.
#[derive(Debug, Clone)]
pub struct Pattern(Regex);

impl Pattern {
    /// Compiles a pack's pattern.
    ///
    /// # Errors
    /// When it is not a regular expression.
    pub fn new(pattern: &str) -> Result<Self, regex::Error> {
        let any_space = pattern.replace(" ?", r"\s*").replace(" +", r"\s+").replace(' ', r"\s+");
        Regex::new(&format!("(?i){any_space}")).map(Pattern)
    }

    /// The range of a group of the first match.
    pub fn group(&self, text: &str, group: usize) -> Option<Range<usize>> {
        self.0.captures(text)?.get(group).map(|m| m.range())
    }
}

impl Deref for Pattern {
    type Target = Regex;
    fn deref(&self) -> &Regex {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Pattern::new(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_is_any_white_space_and_case_does_not_matter() {
        assert!(Pattern::new("общие положения").unwrap().is_match("ОБЩИЕ\n положения"));
        assert!(Pattern::new("^№ ?5").unwrap().is_match("№5"));
    }

    #[test]
    fn a_broken_pattern_is_refused_when_the_pack_is_read() {
        #[derive(Deserialize)]
        struct One {
            #[allow(dead_code)]
            word: Pattern,
        }
        assert!(toml::from_str::<One>("word = '(a'").is_err());
    }
}
