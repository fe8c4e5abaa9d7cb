//! Slips of wording: `rules/wording.<language>.toml`.

use super::advice::{self, Change, Endings};
use super::needles::Needles;
use crate::finding::Severity;
use crate::letters::folded;
use crate::model::Language;
use crate::pack::Expression;
use regex::Captures;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

/// Letters on either side of a match that its exception may stand in.
const AROUND: usize = 40;

/// What is known of slips of wording in one language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slips {
    /// The language.
    pub language: Language,
    /// Beginnings of words that differ from others by a letter and are right.
    pub alike: Vec<String>,
    /// Letters that are mistaken for one another; the first of each set stands for all of it.
    #[serde(default)]
    pub confused: Vec<String>,
    /// Short words that run into the word beside them.
    #[serde(default)]
    pub glue: Vec<String>,
    /// Letters after which a word of one letter may have run into another.
    #[serde(default)]
    pub vowels: String,
    /// Words of which each set is of one and the same, as they begin: where one of a set is defined,
    /// the others should not stand beside it.
    #[serde(default)]
    pub one_role: Vec<Vec<String>>,
    /// Words that may stand twice in a row.
    pub may_repeat: Vec<String>,
    /// What a language puts into a word to deny it, so that the word differs from the usual one.
    #[serde(default)]
    pub negations: Vec<String>,
    /// The groups of patterns, and what each is about.
    pub groups: BTreeMap<String, String>,
    /// Changes of endings that several patterns share, by name.
    #[serde(default)]
    pub forms: BTreeMap<String, Vec<Change>>,
    /// Endings of an abbreviation by case, where the text does not show which it takes.
    #[serde(default)]
    pub endings: BTreeMap<String, Endings>,
    /// The patterns.
    #[serde(rename = "pattern")]
    pub patterns: Vec<Slip>,
    /// Names of one thing of which a text should use one.
    #[serde(default, rename = "names")]
    pub names: Vec<Names>,
    /// The letters of the patterns, read when first asked for.
    #[serde(skip)]
    needles: OnceLock<Needles>,
}

impl Slips {
    /// The places of the patterns that a text may have.
    pub(crate) fn likely(&self, text: &Folded) -> BTreeSet<usize> {
        self.needles.get_or_init(|| Needles::of(&self.patterns)).within(&text.folded)
    }
}

/// A slip of wording.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// The group it is switched off with.
    pub group: String,
    /// How the slip reads, in lower case, or as written within `(?-i: )`. Its first group, where
    /// `better` does not use it, is the slip itself, else the whole match is.
    pub find: Expression,
    /// The words to write instead; `$1` is the first group.
    #[serde(default)]
    pub better: String,
    /// Or how the words of the slip change: what is read, what is written, one after the other.
    #[serde(default)]
    pub change: Vec<Change>,
    /// The name of such changes in `forms`; they come after those of `change`.
    #[serde(default)]
    pub form: String,
    /// Or the case whose ending the slip, an abbreviation, has lost: a name in `endings`.
    #[serde(default)]
    pub case: String,
    /// What is the matter, beside the words or where none can be given: `note-…` of the messages.
    #[serde(default)]
    pub note: String,
    /// What, in or around the words, makes it right.
    pub except: Option<Expression>,
    /// Why it is a slip, or who says so.
    pub reason: String,
    /// How bad it is.
    #[serde(default = "info")]
    pub severity: Severity,
    /// Sentences in which it is found.
    #[serde(default)]
    pub bad: Vec<String>,
    /// Sentences in which it is not.
    #[serde(default)]
    pub good: Vec<String>,
    /// The pattern without the bounds of words.
    #[serde(skip)]
    loose: OnceLock<Expression>,
}

fn info() -> Severity {
    Severity::Info
}

/// A passage as the slips see it: as written, and in lower case with every letter as long as it was.
pub(crate) struct Folded<'a> {
    text: &'a str,
    folded: String,
}

impl<'a> Folded<'a> {
    /// Folds a text.
    pub fn new(text: &'a str) -> Self {
        Folded { text, folded: fold(text) }
    }
}

/// Lower case, ё as е, every letter as many bytes long as it was, so that ranges hold in both.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .map(|c| {
            let folded = folded(c);
            if folded.len_utf8() == c.len_utf8() { folded } else { c }
        })
        .collect()
}

/// A slip in a text: where (whole words), and what should stand there, where that can be told.
pub(crate) struct Found {
    pub range: Range<usize>,
    pub better: Option<String>,
}

impl Slip {
    /// Where it is in a text; `pack` is the one it is of.
    pub(crate) fn matches(&self, text: &Folded, pack: &Slips) -> Vec<Found> {
        let seen = if self.find.as_str().starts_with("(?-i:") { text.text } else { &text.folded };
        if !self.loose.get_or_init(|| self.find.loose()).is_match(seen) {
            return Vec::new();
        }
        self.find.captures_iter(seen).filter_map(|found| self.found(text.text, seen, &found, pack)).collect()
    }

    fn found(&self, text: &str, seen: &str, found: &Captures, pack: &Slips) -> Option<Found> {
        let whole = found.get(0)?.range();
        let window = seen.get(widened(seen, &whole)).unwrap_or_default();
        if self.except.as_ref().is_some_and(|e| e.is_match(window)) {
            return None;
        }
        let group = (1..found.len()).find_map(|at| found.get(at)).map(|m| m.range());
        let uses_groups = self.better.contains('$');
        let slip = trimmed(text, if uses_groups { whole } else { group.unwrap_or(whole) });
        let range = advice::whole_words(text, &slip);
        let here = text.get(range.clone())?;
        let better = if self.better.is_empty() {
            let form = pack.forms.get(&self.form).map(Vec::as_slice).unwrap_or_default();
            let ending = pack.endings.get(&self.case).and_then(|e| e.after(here));
            let inflected = ending.map(|ending| format!("{here}-{ending}"));
            inflected.unwrap_or_else(|| advice::changed(here, self.change.iter().chain(form)))
        } else {
            let words = advice::expanded(&self.better, text, found);
            let before = text.get(range.start..slip.start).unwrap_or_default();
            let after = text.get(slip.end..range.end).unwrap_or_default();
            format!("{before}{words}{after}")
        };
        let better = advice::capitalized_as(here, better);
        Some(Found { better: (better != here).then_some(better), range })
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}

fn widened(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.char_indices().rev().take(AROUND).last().map_or(range.start, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| range.end + at);
    start..end
}

/// Names of one thing of which a text should use one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// The group it is switched off with.
    pub group: String,
    /// The names, each a group of the pattern; what the group `of` holds must be the same for two
    /// names to be of one thing. Matched against the text as written.
    pub find: Expression,
    /// Why they are one thing.
    pub reason: String,
}

impl Names {
    /// The names in a text: which one, of what, where.
    pub(crate) fn matches(&self, text: &str) -> Vec<(usize, String, Range<usize>)> {
        let of = self.find.capture_names().position(|name| name == Some("of"));
        self.find
            .captures_iter(text)
            .filter_map(|found| {
                let form = (1..found.len()).find(|&at| Some(at) != of && found.get(at).is_some())?;
                let of = found.name("of").map(|m| fold(m.as_str())).unwrap_or_default();
                Some((form, of, found.get(0)?.range()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::SETTINGS;

    fn packs() -> [&'static Slips; 2] {
        [&SETTINGS.knowledge.ru.slips, &SETTINGS.knowledge.kk.slips]
    }

    #[test]
    fn every_slip_is_found_in_its_bad_examples_and_not_in_its_good_ones() {
        let mut wrong = Vec::new();
        let mut held = 0;
        for (pack, slip) in packs().iter().flat_map(|p| p.patterns.iter().map(move |s| (p, s))) {
            let hits = |text: &&String| slip.matches(&Folded::new(text), pack).len();
            held += slip.bad.len() + slip.good.len();
            wrong.extend(
                slip.bad
                    .iter()
                    .filter(|t| hits(t) == 0)
                    .map(|t| format!("{} misses {t}", slip.find.as_str())),
            );
            wrong.extend(
                slip.good.iter().filter(|t| hits(t) > 0).map(|t| format!("{} hits {t}", slip.find.as_str())),
            );
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(held > 300, "{held}");
    }

    #[test]
    fn the_words_advised_mend_the_slip_and_are_no_placeholders() {
        let mut wrong = Vec::new();
        let mut advised = 0;
        for (pack, slip) in packs().iter().flat_map(|p| p.patterns.iter().map(move |s| (p, s))) {
            for text in &slip.bad {
                let Some(found) = slip.matches(&Folded::new(text), pack).into_iter().next() else { continue };
                let Some(better) = found.better else {
                    if slip.note.is_empty() {
                        wrong.push(format!("nothing is said of {text}"));
                    }
                    continue;
                };
                advised += 1;
                let mended = format!("{}{better}{}", &text[..found.range.start], &text[found.range.end..]);
                let left = slip.matches(&Folded::new(&mended), pack).len();
                if left >= slip.matches(&Folded::new(text), pack).len() || better.contains(['…', '+', '$'])
                {
                    wrong.push(format!("{text} → {mended}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(advised > 280, "{advised}");
    }

    #[test]
    fn forms_and_cases_that_a_slip_names_are_in_its_pack() {
        for pack in packs() {
            for slip in &pack.patterns {
                assert!(slip.form.is_empty() || pack.forms.contains_key(&slip.form), "{}", slip.form);
                assert!(slip.case.is_empty() || pack.endings.contains_key(&slip.case), "{}", slip.case);
                assert!(!slip.bad.is_empty(), "{}", slip.find.as_str());
            }
        }
    }

    #[test]
    fn folding_keeps_the_length() {
        for text in ["Ёлка İstanbul ẞ", "ӘҢҒҮҰҚӨҺІ", "ﬁ"] {
            assert_eq!(fold(text).len(), text.len());
        }
    }
}
