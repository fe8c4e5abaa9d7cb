//! «ё» and «е» are one letter to a reader: a text says the same, and is as right, in both spellings.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reglint::check::{Settings, check};
use reglint::input::{find, read_source};
use reglint::{Packs, Registry, Source, read};
use std::path::Path;

/// What a text says and where it errs, in one spelling.
fn told(path: &Path, text: String, packs: &Packs, settings: &Settings) -> Vec<String> {
    let document = read(&Source::from_text(path.display().to_string(), text), packs);
    let registry = Registry { version: 1, documents: vec![document] };
    let findings = check(&registry, settings);
    let mut lines: Vec<String> =
        serde_json::to_string_pretty(&registry).unwrap().lines().map(str::to_owned).collect();
    lines.extend(
        findings.iter().map(|f| format!("{:?} {} line {} {:?}", f.severity, f.rule, f.line, f.message)),
    );
    lines.iter().map(|line| line.replace('ё', "е")).collect()
}

/// A text with every «е» of its small words dotted, far more than any typist would. Words with which
/// blocks begin, which are capital or letter-spaced, are as they were: «Утвёрждён» is none.
fn dotted(text: &str) -> String {
    let word = |word: &str| {
        let begins = word.starts_with(char::is_uppercase) || word.chars().count() <= 2;
        if begins { word.to_owned() } else { word.replace('е', "ё") }
    };
    text.split_inclusive(|c: char| !c.is_alphabetic()).map(word).collect()
}

#[test]
fn an_act_is_read_alike_in_both_spellings() {
    let packs = Packs::embedded().unwrap();
    let settings = Settings::embedded().unwrap();
    let found = find(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")]);
    assert!(found.files.len() > 30, "{}", found.files.len());
    let mut differences = Vec::new();
    for path in found.files {
        let text = read_source(&path).unwrap().text().to_owned();
        let dotted = told(&path, dotted(&text), &packs, &settings);
        let plain = told(&path, text, &packs, &settings);
        if let Some((plain, dotted)) = plain.iter().zip(&dotted).find(|(p, d)| p != d) {
            differences.push(format!("{}\n   {plain}\n   {dotted}", path.display()));
        }
    }
    assert!(differences.is_empty(), "{}\n{}", differences.len(), differences.join("\n"));
}
