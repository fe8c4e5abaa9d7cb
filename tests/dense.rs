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

/// Letters of a page's line, and of so many acts the share that reads the same when wrapped at it.
const PAGE: usize = 80;
const SAME: f64 = 0.85;

/// A text whose paragraphs are wrapped, no blank lines between them, tells most of what it told: where
/// a full line ends in a stop, nobody can know whether its paragraph ends too.
#[test]
fn acts_wrapped_without_blank_lines_say_what_they_said() {
    let packs = Packs::embedded().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (mut acts, mut same) = (0, 0);
    for path in entries.filter(|path| path.to_string_lossy().ends_with(".clean.txt")) {
        let clean = std::fs::read_to_string(&path).unwrap();
        let wrapped = Source::from_text("t", clean.lines().map(wrapped).collect::<String>());
        let other = difference("", &steps(&Source::from_text("t", clean), &packs), &steps(&wrapped, &packs));
        acts += 1;
        same += usize::from(other.is_none());
        if let Some(other) = other {
            println!("{}{other}", path.file_name().unwrap().to_string_lossy());
        }
    }
    println!("{same} of {acts} acts say the same when wrapped");
    assert!(same as f64 >= SAME * acts as f64, "{same} of {acts}");
}

/// A paragraph in lines of a page's width.
fn wrapped(paragraph: &str) -> String {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let last = lines.last_mut().unwrap();
        if last.is_empty() {
            last.push_str(word);
        } else if last.chars().count() + 1 + word.chars().count() <= PAGE {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n") + "\n"
}

/// What each regulation is, promises and does.
fn steps(source: &Source, packs: &Packs) -> Value {
    let said = said(source, packs);
    let regulations = said["regulations"].as_array().cloned().unwrap_or_default();
    let kept = ["service", "terms", "procedures", "roster"];
    regulations.into_iter().map(|r| kept.iter().map(|field| r[field].clone()).collect::<Value>()).collect()
}
