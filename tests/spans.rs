//! Every value of the registry that is words of the text stands at its spans, noise undone: on the
//! composed acts of `corpus/` and, where they are at hand, on the real ones of `REGLINT_CORPUS`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

use reglint::input::{find, read_source};
use reglint::{Packs, Source, Span};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Fields whose values are words of the text. Others are names of the contract (`working_day`,
/// `provider`), dates in ISO form, or words put into the nominative.
const WORDS: &[&str] = &[
    "context",
    "issuer",
    "item",
    "meaning",
    "n",
    "name",
    "number",
    "by_number",
    "result",
    "section",
    "service",
    "subitem",
    "term",
    "text",
    "title",
    "within",
    "words",
];

#[test]
fn values_stand_at_their_spans_in_the_composed_acts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let values = hold(&folder);
    assert!(values > 2000, "only {values} values were read");
}

#[test]
fn values_stand_at_their_spans_in_real_acts() {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("REGLINT_CORPUS").map_or_else(default, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: no real acts at {} (REGLINT_CORPUS)", folder.display());
        return;
    }
    hold(&folder);
}

/// Reads all acts of a folder and compares every value with what stands at its spans; how many.
fn hold(folder: &Path) -> usize {
    let packs = Packs::embedded().unwrap();
    let found = find(&[&folder]);
    let (mut count, mut wrong) = (0, Vec::new());
    for file in &found.files {
        let source = read_source(file).unwrap();
        let document = serde_json::to_value(reglint::read(&source, &packs)).unwrap();
        let mut seen = Seen { source: &source, count: 0, wrong: &mut wrong };
        seen.object(&document, "");
        count += seen.count;
    }
    assert!(
        wrong.is_empty(),
        "{} of {count} values do not stand at their spans\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    count
}

struct Seen<'a> {
    source: &'a Source,
    count: usize,
    wrong: &'a mut Vec<String>,
}

impl Seen<'_> {
    fn object(&mut self, value: &Value, path: &str) {
        match value {
            Value::Array(list) => list.iter().for_each(|v| self.object(v, path)),
            Value::Object(fields) => {
                for (name, spans) in fields.get("spans").and_then(Value::as_object).into_iter().flatten() {
                    // a place may point at more than it has values, such as a table's heading
                    if let Some(field) = fields.get(name) {
                        self.field(field, spans, &format!("{path}.{name}"), name);
                    }
                }
                for (name, inner) in fields.iter().filter(|(name, _)| *name != "spans" && *name != "passages")
                {
                    self.object(inner, &format!("{path}.{name}"));
                }
            }
            _ => {}
        }
    }

    fn field(&mut self, value: &Value, spans: &Value, path: &str, name: &str) {
        if path.ends_with("roster.actors") {
            let (names, places) = (value.as_array().unwrap(), spans.as_array().unwrap());
            assert_eq!(names.len(), places.len(), "{path}");
            names.iter().zip(places).for_each(|(name, place)| self.value(name, place, path));
        } else if WORDS.contains(&name) && (value.is_string() || name == "n") && !value.is_null() {
            // a step counted where the text prints no number has its marker's place
            if !path.contains("steps") || value.is_string() {
                self.value(value, spans, path);
            }
        }
    }

    fn value(&mut self, value: &Value, spans: &Value, path: &str) {
        let want = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let places: Vec<Span> = serde_json::from_value(spans.clone()).unwrap();
        let got: String = places.iter().map(|&span| self.source.slice(span)).collect();
        self.count += 1;
        if bare(&want) != bare(&got) {
            let file = self.source.name();
            self.wrong.push(format!("{file}{path}: {want:?} but there stands {got:?}"));
        }
    }
}

/// Letters and digits only, without markup, case and the script of look-alikes: what noise leaves.
fn bare(words: &str) -> String {
    let mut tag = false;
    let lowered = words.replace("&quot;", "").replace("&nbsp;", "").to_lowercase();
    lowered
        .chars()
        .filter(|&c| {
            let inside = tag || c == '<';
            tag = inside && c != '>';
            !inside && c.is_alphanumeric()
        })
        .map(|c| match c {
            'a' => 'а',
            'b' => 'в',
            'c' => 'с',
            'e' => 'е',
            'h' => 'н',
            'k' => 'к',
            'm' => 'м',
            'n' => 'п',
            'o' => 'о',
            'p' => 'р',
            't' => 'т',
            'x' => 'х',
            'y' => 'у',
            'i' => 'і',
            other => other,
        })
        .collect()
}
