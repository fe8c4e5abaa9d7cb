//! The project's own acts come out of normalization as they were written.
//!
//! Each `NAME.clean.txt` of `corpus/` holds the text before the noise, a paragraph a line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reglint::input::read_source;
use reglint::{Packs, normalize};
use std::path::{Path, PathBuf};

/// Share of paragraphs that come out exactly, over all acts.
const FLOOR: f64 = 0.995;

fn acts() -> Vec<(PathBuf, PathBuf)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut clean: Vec<PathBuf> = std::fs::read_dir(&corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.is_dir() {
            true => std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect(),
            false => vec![path],
        })
        .filter(|path| path.to_string_lossy().ends_with(".clean.txt"))
        .collect();
    clean.sort();
    let raw = |clean: &PathBuf| {
        let stem = clean.to_string_lossy().replace(".clean.txt", "");
        ["txt", "md"].into_iter().map(|ext| PathBuf::from(format!("{stem}.{ext}"))).find(|path| path.exists())
    };
    clean.iter().map(|path| (raw(path).unwrap(), path.clone())).collect()
}

#[test]
fn composed_acts_come_out_as_they_were_written() {
    let packs = Packs::embedded().unwrap();
    let (mut right, mut all) = (0, 0);
    for (raw, clean) in acts() {
        let text = normalize::normalize(&read_source(&raw).unwrap(), &packs);
        let got: Vec<&str> = (0..text.paragraphs.len()).map(|at| text.paragraph(at)).collect();
        let clean = std::fs::read_to_string(clean).unwrap();
        let want: Vec<&str> = clean.lines().filter(|line| !line.trim().is_empty()).collect();
        let missed: Vec<&&str> = want.iter().filter(|line| !got.contains(line)).collect();
        let name = raw.file_name().unwrap().to_string_lossy().into_owned();
        println!("{name:36} {:4} of {:4} paragraphs", want.len() - missed.len(), want.len());
        for line in &missed {
            println!("    want {line}");
        }
        for line in got.iter().filter(|line| !want.contains(line)).filter(|_| !missed.is_empty()) {
            println!("    got  {line}");
        }
        right += want.len() - missed.len();
        all += want.len();
    }
    let share = right as f64 / all as f64;
    println!("{right} of {all}: {share:.4}");
    assert!(
        all > 0 && share >= FLOOR,
        "{share:.4} of the paragraphs came out as written, at least {FLOOR} must"
    );
}
