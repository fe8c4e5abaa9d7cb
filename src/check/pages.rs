//! The pages of the rules hold: every example runs as it stands.

use super::sample::SETTINGS;
use super::{check, rules};
use crate::model::{Language, Registry};
use crate::{Packs, Source, read};

/// An example of a page: a whole little text, its language, and how often the rule fires on it.
struct Example<'a> {
    language: &'a str,
    fires: usize,
    text: String,
}

fn examples(page: &str) -> Vec<Example<'_>> {
    let mut examples = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```").filter(|i| !i.is_empty()) else { continue };
        let (language, fires) = info.split_once(" fires=").expect("an example says how often its rule fires");
        let text: Vec<&str> = lines.by_ref().take_while(|l| !l.starts_with("```")).collect();
        examples.push(Example { language, fires: fires.parse().unwrap(), text: text.join("\n") });
    }
    examples
}

#[test]
fn every_example_fires_as_often_as_its_page_says() {
    let packs = Packs::embedded().unwrap();
    let mut wrong = String::new();
    for rule in rules() {
        for (at, example) in (1..).zip(examples(rule.page)) {
            // A line `====` parts the documents of an example.
            let documents: Vec<_> = (1..)
                .zip(example.text.split("\n====\n"))
                .map(|(n, text)| read(&Source::from_text(format!("example-{n}.txt"), text), &packs))
                .collect();
            let language = if example.language == "kk" { Language::Kk } else { Language::Ru };
            assert_eq!(documents[0].language, language, "{} example {at}", rule.name);
            let registry = Registry { version: 1, documents };
            let all = check(&registry, &SETTINGS);
            let found: Vec<_> = all.iter().filter(|f| f.rule == rule.name).collect();
            if found.len() != example.fires {
                wrong +=
                    &format!("{} example {at}: fires {}, not {}\n", rule.name, found.len(), example.fires);
                for f in &all {
                    wrong += &format!("    {} {} {}\n", f.line, f.rule, f.message);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_page_has_the_one_form() {
    let parts = [
        "## What it does",
        "## Why it matters",
        "## Examples that fire",
        "## An example that is silent",
        "## How to set it",
    ];
    for rule in rules() {
        assert!(rule.page.starts_with(&format!("# {}\n", rule.name)), "{}", rule.name);
        let at: Vec<_> = parts.iter().map(|p| rule.page.find(p)).collect();
        assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{}: {at:?}", rule.name);
        let examples = examples(rule.page);
        assert!(examples.iter().any(|e| e.fires >= 2), "{} shows no two hits", rule.name);
        assert!(examples.iter().any(|e| e.fires == 0), "{} shows no silence", rule.name);
    }
}

#[test]
fn rules_and_pages_are_the_same() {
    let mut pages: Vec<String> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/rules/pages"))
        .unwrap()
        .map(|f| f.unwrap().file_name().to_string_lossy().trim_end_matches(".md").to_owned())
        .collect();
    let mut names: Vec<String> = rules().iter().map(|r| r.name.to_owned()).collect();
    pages.sort();
    names.sort();
    assert_eq!(pages, names);
}
