//! The pages of the rules hold: every example runs as it stands, and the three languages say the same.

use super::message::Lang;
use super::sample::SETTINGS;
use super::{check, rules};
use crate::model::{Language, Registry};
use crate::{Packs, Source, read};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const LANGS: [Lang; 3] = [Lang::En, Lang::Ru, Lang::Kk];

/// The headings of a page.
fn headings(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::En => [
            "What it does",
            "Why it matters",
            "Examples that fire",
            "An example that is silent",
            "How to set it",
        ],
        Lang::Ru => [
            "Что проверяет правило",
            "Почему это важно",
            "Примеры с замечаниями",
            "Пример без замечаний",
            "Как настроить",
        ],
        Lang::Kk => [
            "Ереже нені тексереді",
            "Бұл неліктен маңызды",
            "Ескертпе шығатын мысалдар",
            "Ескертпе шықпайтын мысал",
            "Қалай баптауға болады",
        ],
    }
}

/// Told by its letters: a page that was copied and not translated is in the wrong one.
fn what_it_is_written_in(prose: &str) -> Lang {
    let count = |letters: fn(char) -> bool| prose.chars().filter(|&c| letters(c)).count();
    let (latin, cyrillic) = (count(|c| c.is_ascii_alphabetic()), count(|c| ('а'..='я').contains(&c)));
    let kazakh = count(|c| "әғқңөұүһі".contains(c));
    match cyrillic > latin {
        false => Lang::En,
        true if kazakh * 20 > cyrillic => Lang::Kk,
        true => Lang::Ru,
    }
}

#[test]
fn every_example_fires_as_often_as_its_page_says() {
    let packs = Packs::embedded().unwrap();
    let mut wrong = String::new();
    for rule in rules() {
        for (at, example) in (1..).zip(rule.page.examples()) {
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
fn the_examples_show_two_hits_and_a_silence() {
    for rule in rules() {
        let fires: Vec<usize> = rule.page.examples().map(|e| e.fires).collect();
        let (last, before) = fires.split_last().unwrap();
        assert!(*last == 0 && before.iter().all(|&n| n > 0), "{}: {fires:?}", rule.name);
        assert!(before.iter().any(|&n| n >= 2), "{} shows no two hits", rule.name);
        let fences = rule.page.examples.lines().filter(|l| l.starts_with("```")).count();
        assert_eq!(fences, fires.len() * 2, "{} has an example that cannot be read", rule.name);
    }
}

#[test]
fn every_page_has_the_one_form_in_every_language() {
    for (rule, lang) in rules().iter().flat_map(|r| LANGS.map(|lang| (r, lang))) {
        let (prose, at) = (rule.page.prose(lang), format!("{} {lang:?}", rule.name));
        assert!(prose.starts_with(&format!("# {}\n\n", rule.name)), "{at}");
        let found: Vec<&str> = prose.lines().filter_map(|l| l.strip_prefix("## ")).collect();
        assert_eq!(found, headings(lang), "{at}");

        let summary = rule.summary(lang);
        assert!(summary.ends_with('.') && !summary.contains('\n'), "{at}: {summary}");
        let own = |n: usize| rule.page.section(n, lang);
        let examples: Vec<&str> = (3..=4).flat_map(|n| own(n).split("\n\n")).collect();
        // Each example has words before it that say what it shows.
        for pair in examples.chunks(2) {
            assert!(matches!(pair, [caption, "{example}"] if !caption.starts_with('{')), "{at}: {pair:?}");
        }
        assert_eq!(examples.len(), rule.page.examples().count() * 2, "{at}");
        assert!(own(5).ends_with("{severity}"), "{at}");
        assert_eq!(what_it_is_written_in(prose), lang, "{at}");
        let paragraphs = |lang: Lang| [rule.what(lang), rule.why(lang)].map(|s| s.split("\n\n").count());
        assert_eq!(paragraphs(lang), paragraphs(Lang::En), "{at}");
        // HTML shows these as they are.
        for part in [rule.what(lang), rule.why(lang), summary] {
            assert!(!part.is_empty() && !part.contains(['`', '*', '{', '#', '<']), "{at}: {part}");
        }
    }
}

#[test]
fn a_page_is_put_together_of_prose_and_examples() {
    let page = super::rule_named("unbalanced").unwrap().page(Lang::En);
    assert!(page.contains("\n```ru\nРегламент государственной услуги"), "{page}");
    assert!(page.contains("\n```\n\n2 findings.\n") && page.contains("\n```\n\nNo findings.\n"), "{page}");
    assert!(page.contains("`--deny unbalanced`"), "{page}");
    for (rule, lang) in rules().iter().flat_map(|r| LANGS.map(|lang| (r, lang))) {
        let page = rule.page(lang);
        assert!(!page.contains("{example}") && !page.contains("{severity}"), "{page}");
    }
}

#[test]
fn rules_and_pages_are_the_same() {
    let files = |dir: &Path| -> BTreeSet<PathBuf> {
        std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().path()).collect()
    };
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/pages");
    let pages: BTreeSet<PathBuf> = rules().iter().map(|r| dir.join(r.name)).collect();
    assert_eq!(files(&dir), pages);
    for page in pages {
        let parts = ["en.md", "examples.md", "kk.md", "ru.md"].map(|part| page.join(part));
        assert_eq!(files(&page), BTreeSet::from(parts));
    }
}
