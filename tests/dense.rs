//! A text whose paragraphs are one line each says the same without the blank lines between them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reglint::text::ParagraphKind;
use reglint::{Packs, Source, input, normalize, read};
use serde_json::Value;
use std::path::Path;

/// Letters that no line of a page has: a text with longer ones is not wrapped.
const WIDTH: usize = 160;

/// What a document says, without the places where it says it.
fn said(source: &Source, packs: &Packs) -> Value {
    let mut value = serde_json::to_value(read(source, packs)).unwrap();
    strip(&mut value);
    value
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for place in ["line", "lines", "start", "end", "spans", "passages"] {
                fields.remove(place);
            }
            fields.values_mut().for_each(strip);
        }
        Value::Array(elements) => elements.iter_mut().for_each(strip),
        _ => {}
    }
}

/// Whether a numbered paragraph runs over several lines.
fn is_wrapped(source: &Source, packs: &Packs) -> bool {
    let numbered = [ParagraphKind::Item, ParagraphKind::Subitem];
    let text = normalize::normalize(source, packs);
    text.paragraphs.iter().any(|p| numbered.contains(&p.kind) && p.lines.0 < p.lines.1)
}

/// The first place at which two values differ.
fn difference(path: &str, a: &Value, b: &Value) -> Option<String> {
    match (a, b) {
        (Value::Object(x), Value::Object(y)) => x
            .iter()
            .find_map(|(k, v)| difference(&format!("{path}.{k}"), v, y.get(k).unwrap_or(&Value::Null))),
        (Value::Array(x), Value::Array(y)) if x.len() == y.len() => {
            x.iter().zip(y).enumerate().find_map(|(i, (v, w))| difference(&format!("{path}[{i}]"), v, w))
        }
        _ => (a != b).then(|| format!("{path}: {a} without blank lines is {b}")),
    }
}

#[test]
fn blank_lines_carry_nothing_where_lines_are_paragraphs() {
    let packs = Packs::embedded().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut seen = 0;
    let mut differences = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.ends_with(".txt") || name.ends_with(".clean.txt") {
            continue;
        }
        let source = input::read_source(&path).unwrap();
        let text = source.text();
        if text.lines().all(|line| line.chars().count() <= WIDTH) || is_wrapped(&source, &packs) {
            continue;
        }
        seen += 1;
        let dense: String = text.lines().filter(|l| !l.trim().is_empty()).map(|l| format!("{l}\n")).collect();
        let dense = Source::from_text(source.name(), dense);
        differences.extend(
            difference("", &said(&source, &packs), &said(&dense, &packs)).map(|d| format!("{name}{d}")),
        );
    }
    assert!(seen > 5, "{seen} such texts in the corpus");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
