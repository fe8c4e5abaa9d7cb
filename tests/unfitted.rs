//! Nothing in code, packs, tests or the composed acts names a title, a region or a number of the real
//! acts that are at hand: what they are called is not knowledge about law.

use reglint::{Packs, Source, read};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Words in a row that a title shares with our own text by more than chance.
const SHINGLE: usize = 4;

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

/// Files that we wrote, but for the word lists, whose words are facts.
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
    let corpus =
        std::env::var_os("REGLINT_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let mut acts = Vec::new();
    own_files(&corpus, &mut acts);
    if acts.is_empty() {
        eprintln!("SKIPPED: no real acts in {}; set REGLINT_CORPUS", corpus.display());
        return;
    }
    let packs = Packs::embedded().unwrap();
    let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for path in &acts {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let document = read(&Source::from_text("act", text), &packs);
        let act = document.act.unwrap_or_default();
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
