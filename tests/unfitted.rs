//! Nothing in code, packs, tests or the composed acts names a title, a region or a number of the real
//! acts that are at hand: what they are called is not knowledge about law.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use reglint::{Document, Packs, Source, read};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Words in a row that a title shares with our own text by more than chance.
const SHINGLE: usize = 4;

/// The real acts that are at hand.
static ACTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
    let corpus =
        std::env::var_os("REGLINT_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let mut files = Vec::new();
    own_files(&corpus, &mut files);
    let packs = Packs::embedded().unwrap();
    let texts = files.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    let acts: Vec<Document> = texts.map(|text| read(&Source::from_text("act", text), &packs)).collect();
    if acts.is_empty() {
        eprintln!("SKIPPED: no real acts in {}; set REGLINT_CORPUS", corpus.display());
    }
    acts
});

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

fn shingles(text: &str, size: usize) -> impl Iterator<Item = String> {
    let words = words(text);
    (0..(words.len() + 1).saturating_sub(size)).map(move |at| words[at..at + size].join(" "))
}

/// Weight that a word list gives a word which is rare but for the acts it was counted in, at least: a
/// list of frequent words has few names of places, and those lighter.
const COUNTED: u32 = 3;

/// Files that we wrote, but for the word lists, whose words are facts; [`no_place_of_one_act_is_a_common_word`]
/// reads those.
fn own_files(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("lexicon") {
            own_files(&path, into);
        } else if path.is_file() {
            into.push(path);
        }
    }
}

#[test]
fn nothing_names_the_acts_at_hand() {
    if ACTS.is_empty() {
        return;
    }
    let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for document in ACTS.iter() {
        let act = document.act.clone().unwrap_or_default();
        // The region: what stands beside the noun in the issuer's name.
        let issuer = act.issuer.unwrap_or_default();
        names.extend(issuer.split(' ').filter(|w| w.starts_with(char::is_uppercase)).map(str::to_lowercase));
        numbers.extend(act.number.filter(|n| n.contains(['/', '-'])));
        let services = document.regulations.iter().filter_map(|r| r.service.as_deref());
        names.extend(services.flat_map(|title| shingles(title, SHINGLE)));
    }
    assert!(names.len() > 20, "the acts at hand could not be read: {names:?}");
    let mut own = Vec::new();
    for dir in ["src", "rules", "tests", "benches", "corpus"] {
        own_files(&root().join(dir), &mut own);
    }
    let mut named = Vec::new();
    for path in own {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let said: BTreeSet<String> = shingles(&text, 1).chain(shingles(&text, SHINGLE)).collect();
        let numbered = numbers.iter().filter(|n| text.contains(n.as_str()));
        named.extend(
            numbered.chain(names.intersection(&said)).map(|name| format!("{}: {name}", path.display())),
        );
    }
    assert!(named.is_empty(), "{}", named.join("\n"));
}

/// Names of places as the acts have them, with the acts that do: the word before that for a unit of
/// the land.
fn places(acts: &[Document]) -> BTreeMap<String, BTreeSet<usize>> {
    let units = ["район", "област", "округ", "аудан", "облыс", "қала", "ауыл"];
    let is_unit = |word: &str| units.iter().any(|unit| word.to_lowercase().starts_with(unit));
    let mut places: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (act, document) in acts.iter().enumerate() {
        let passages = document.regulations.iter().flat_map(|r| &r.passages).chain(&document.passages);
        for text in passages.map(|p| p.text.as_str()) {
            let words: Vec<&str> =
                text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
            for pair in words.windows(2) {
                if pair[0].starts_with(char::is_uppercase) && !is_unit(pair[0]) && is_unit(pair[1]) {
                    places.entry(pair[0].to_lowercase()).or_default().insert(act);
                }
            }
        }
    }
    places
}

#[test]
fn no_place_of_one_act_is_a_common_word() {
    if ACTS.is_empty() {
        return;
    }
    let places = places(&ACTS);
    let single: BTreeSet<&str> =
        places.iter().filter(|(_, acts)| acts.len() == 1).map(|(name, _)| name.as_str()).collect();
    assert!(single.len() > 20, "the places of the acts at hand could not be read: {single:?}");
    let mut counted = Vec::new();
    for list in ["ru.txt", "kk.txt"] {
        let text = std::fs::read_to_string(root().join("rules/lexicon").join(list)).unwrap();
        let weighed = text.lines().filter_map(|line| line.split_once(' '));
        let heavy = weighed.filter(|(_, weight)| weight.parse::<u32>().is_ok_and(|w| w >= COUNTED));
        // The country's own name is in every act.
        let names = heavy.filter(|(word, _)| single.contains(word) && !word.contains("казахстан"));
        counted.extend(names.map(|(word, weight)| format!("{list}: {word} {weight}")));
    }
    assert!(counted.is_empty(), "{}", counted.join("\n"));
}
