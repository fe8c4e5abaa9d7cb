//! Holds the program to the answer key beside each act of `corpus/` (see `corpus/README.md`).
//!
//! What a key says must be so, field by field; what it is silent about is free, except that a list
//! has exactly the entries of the key's list, and an act exactly the findings of its key.
//! `REGLINT_KEY=part-of-a-name cargo test --test keys` tries only some keys.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use rayon::prelude::*;
use reglint::check::{Settings, check};
use reglint::input::{find, read_source};
use reglint::{Document, Packs, Registry, Source, Span};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// An act of the corpus with its key.
struct Keyed {
    name: String,
    text: PathBuf,
    key: Value,
}

/// The acts that a run over `corpus/` reads, each with its key: an act without one is a fault too.
fn keyed() -> Vec<Keyed> {
    let found = find(&[corpus()]);
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    assert!(found.files.len() >= 10, "the corpus is gone: {:?}", found.files);
    let wanted = std::env::var("REGLINT_KEY").unwrap_or_default();
    let read = |text: &PathBuf| {
        let name = text.strip_prefix(corpus()).unwrap().to_string_lossy().replace('\\', "/");
        let path = text.with_extension("key.json");
        let json =
            std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name} has no key: {e} {path:?}"));
        let mut key: Value = serde_json::from_str(&json).unwrap_or_else(|e| panic!("{path:?}: {e}"));
        assert_eq!(key["document"]["source"], name.as_str(), "{path:?} is another act's key");
        // The run names its files by the paths it was given, the key within the corpus.
        key["document"]["source"] = text.to_string_lossy().into_owned().into();
        Keyed { name, text: text.clone(), key }
    };
    found.files.iter().map(read).filter(|act| act.name.contains(&wanted)).collect()
}

/// Where the program differs from the keys, by act.
#[derive(Default)]
struct Differences(BTreeMap<String, Vec<String>>);

impl Differences {
    fn assert_none(self, what: &str) {
        let count: usize = self.0.values().map(Vec::len).sum();
        let list = |(name, lines): (&String, &Vec<String>)| format!("{name}\n    {}\n", lines.join("\n    "));
        let all: String = self.0.iter().filter(|(_, lines)| !lines.is_empty()).map(list).collect();
        assert!(count == 0, "{count} differences in {what} (- the key's, + the program's)\n{all}");
    }
}

#[test]
fn registry_is_as_the_keys_say() {
    let packs = Packs::embedded().unwrap();
    let mut differences = Differences::default();
    for act in keyed() {
        let document = reglint::read(&read_source(&act.text).unwrap(), &packs);
        let got = serde_json::to_value(document).unwrap();
        compare("", &act.key["document"], &got, differences.0.entry(act.name).or_default());
    }
    differences.assert_none("the registry");
}

#[test]
fn findings_are_those_of_the_keys_and_no_others() {
    let (packs, settings) = (Packs::embedded().unwrap(), Settings::embedded().unwrap());
    let acts = keyed();
    // One run over all of them, as a user would: a split act is read with its parts.
    let sources: Vec<Source> = acts.par_iter().map(|act| read_source(&act.text).unwrap()).collect();
    let documents: Vec<Document> = sources.par_iter().map(|source| reglint::read(source, &packs)).collect();
    let all = serde_json::to_value(check(&Registry { version: 1, documents }, &settings)).unwrap();
    let fingerprints: BTreeSet<_> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["source"].to_string(), f["fingerprint"].to_string()))
        .collect();
    assert_eq!(fingerprints.len(), all.as_array().unwrap().len(), "two findings have one fingerprint");
    let mut differences = Differences::default();
    let mut told = 0;
    for (act, source) in acts.into_iter().zip(&sources) {
        let of_act = |f: &&Value| f["source"] == act.key["document"]["source"];
        let line = |f: &Value, words: &str| {
            let field = |name: &str| f[name].as_str().unwrap_or("null").to_owned();
            format!("{:>4} {} {} {}", f["line"], field("rule"), field("severity"), field(words))
        };
        let place = |f: &Value| (f["line"].as_u64(), f["rule"].clone(), f["severity"].clone());
        let mut spare: Vec<&Value> = all.as_array().unwrap().iter().filter(of_act).collect();
        let out = differences.0.entry(act.name).or_default();
        for wanted in act.key["findings"].as_array().expect("a key has findings") {
            let fits = |f: &&Value| {
                place(f) == place(wanted)
                    && (wanted.get("regulation").is_none() || f["regulation"] == wanted["regulation"])
            };
            told += usize::from(wanted.get("says").is_some());
            match spare.iter().position(fits) {
                Some(at) => {
                    let otherwise = told_otherwise(wanted, spare.remove(at), source);
                    out.extend(
                        otherwise.into_iter().map(|what| format!("- {} {what}", line(wanted, "explain"))),
                    );
                }
                None => out.push(format!("- {}", line(wanted, "explain"))),
            }
        }
        out.extend(spare.into_iter().map(|f| format!("+ {}", line(f, "message"))));
    }
    differences.assert_none("the findings");
    let all_keys = std::env::var_os("REGLINT_KEY").is_none();
    assert!(!all_keys || told >= 30, "few keys say what a finding says: {told}");
}

/// What of a finding is not as its key has it: the parts of its message, the lines of its other places,
/// the words it stands at.
fn told_otherwise(wanted: &Value, got: &Value, source: &Source) -> Vec<String> {
    let mut out = Vec::new();
    let message = got["message"].as_str().unwrap_or_default();
    let parts = wanted["says"].as_array().into_iter().flatten().filter_map(Value::as_str);
    out.extend(parts.filter(|part| !message.contains(part)).map(|part| format!("«{part}» in: {message}")));
    if let Some(lines) = wanted["related"].as_array() {
        let got: Vec<&Value> = got["related"].as_array().into_iter().flatten().map(|r| &r["line"]).collect();
        if lines.iter().collect::<Vec<_>>() != got {
            out.push(format!("related {lines:?}, not {got:?}"));
        }
    }
    if let Some(words) = wanted["words"].as_str() {
        let at = |name: &str| got[name].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or_default();
        let there = source.slice(Span { start: at("start"), end: at("end") }).into_owned();
        let there = there.split_whitespace().collect::<Vec<_>>().join(" ");
        if there != words {
            out.push(format!("at «{words}», not at «{there}»"));
        }
    }
    out
}

#[test]
fn clean_text_is_as_written_before_the_noise() {
    let packs = Packs::embedded().unwrap();
    let mut differences = Differences::default();
    for act in keyed() {
        let clean = std::fs::read_to_string(act.text.with_extension("clean.txt")).unwrap();
        let text = reglint::normalize::normalize(&read_source(&act.text).unwrap(), &packs);
        let got: Vec<&str> = (0..text.paragraphs.len()).map(|at| text.paragraph(at)).collect();
        let wanted: Vec<&str> = clean.lines().filter(|line| !line.trim().is_empty()).collect();
        differences.0.entry(act.name).or_default().extend(line_diff(&wanted, &got));
    }
    differences.assert_none("the clean text");
}

/// Everything that the key says and that is not so.
fn compare(path: &str, key: &Value, got: &Value, out: &mut Vec<String>) {
    match (key, got) {
        (Value::Object(key), Value::Object(_)) => {
            for (name, value) in key {
                compare(&format!("{path}.{name}"), value, &got[name], out);
            }
        }
        (Value::Array(key), Value::Array(got)) => compare_lists(path, key, got, out),
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => {}
        _ if key == got => {}
        _ => {
            out.push(format!("- {path}: {}", short(key)));
            out.push(format!("+ {path}: {}", short(got)));
        }
    }
}

/// Lists entry by entry. Where the lengths differ, entries that stand at the same line are paired,
/// so that one lost step is one difference and not one for each step after it.
fn compare_lists(path: &str, key: &[Value], got: &[Value], out: &mut Vec<String>) {
    if key.len() == got.len() {
        for (at, (key, got)) in key.iter().zip(got).enumerate() {
            compare(&format!("{path}[{at}]"), key, got, out);
        }
        return;
    }
    let mark = |v: &Value| if v["line"].is_null() { v.clone() } else { v["line"].clone() };
    let mut spare: Vec<&Value> = got.iter().collect();
    for (at, wanted) in key.iter().enumerate() {
        match spare.iter().position(|v| mark(v) == mark(wanted)) {
            Some(found) => compare(&format!("{path}[{at}]"), wanted, spare.remove(found), out),
            None => out.push(format!("- {path}[{at}]: {}", short(wanted))),
        }
    }
    out.extend(spare.into_iter().map(|v| format!("+ {path}: {}", short(v))));
}

fn short(value: &Value) -> String {
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        for bulky in ["spans", "steps", "sections", "paragraphs", "start", "end"] {
            object.remove(bulky);
        }
    }
    let json = value.to_string();
    if json.chars().count() > 200 { json.chars().take(200).chain(['…']).collect() } else { json }
}

/// The lines that one text has and the other lacks, in order.
fn line_diff(wanted: &[&str], got: &[&str]) -> Vec<String> {
    let (mut a, mut b, mut out) = (0, 0, Vec::new());
    while a < wanted.len() || b < got.len() {
        if a < wanted.len() && wanted.get(a) == got.get(b) {
            (a, b) = (a + 1, b + 1);
            continue;
        }
        // The nearest place at which both agree again.
        let agree = (0..80)
            .flat_map(|sum| (0..=sum).map(move |i| (i, sum - i)))
            .find(|&(i, j)| wanted.get(a + i).is_some() && wanted.get(a + i) == got.get(b + j));
        let (i, j) = agree.unwrap_or((wanted.len() - a, got.len() - b));
        out.extend(wanted[a..a + i].iter().map(|line| format!("- {line}")));
        out.extend(got[b..b + j].iter().map(|line| format!("+ {line}")));
        (a, b) = (a + i, b + j);
    }
    out
}

#[test]
fn the_comparison_itself_sees_differences() {
    let differ = |key: &str, got: &str| {
        let (key, got) = (serde_json::from_str(key).unwrap(), serde_json::from_str(got).unwrap());
        let mut out = Vec::new();
        compare("", &key, &got, &mut out);
        out
    };
    assert!(differ(r#"{"a": 1}"#, r#"{"a": 1.0, "b": 2}"#).is_empty(), "more than the key is free");
    assert_eq!(differ(r#"{"a": null}"#, r#"{"a": 2}"#).len(), 2);
    assert_eq!(differ(r#"[{"line": 1}, {"line": 2}]"#, r#"[{"line": 2}]"#), [r#"- [0]: {"line":1}"#]);
    assert_eq!(differ("[1]", "[1, 2]"), ["+ : 2"]);
    let source = Source::from_text("a", "срок 5 дней");
    let finding = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    let got = finding(r#"{"message": "5, not 6", "related": [{"line": 7}], "start": 9, "end": 10}"#);
    let same = finding(r#"{"says": ["5", "6"], "related": [7], "words": "5"}"#);
    assert!(told_otherwise(&same, &got, &source).is_empty());
    let other = finding(r#"{"says": ["5", "8"], "related": [8], "words": "дней"}"#);
    assert_eq!(told_otherwise(&other, &got, &source).len(), 3);
    assert_eq!(line_diff(&["a", "b", "c"], &["a", "x", "c"]), ["- b", "+ x"]);
}
