//! Noise put on clean text comes off again.
//!
//! Paragraphs of the project's own acts are spoiled the way scrapes spoil them, each kind of noise
//! alone and mixed, with a fixed seed; the share restored is printed for each kind and has a floor.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod spoil;

use reglint::{Packs, Source, normalize};
use spoil::{Kind, Random, Spoiled};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Spoiled paragraphs of all kinds together, and of each kind.
const CASES: usize = 20_000;
const OF_EACH: usize = CASES / Kind::ALL.len();
/// Paragraphs of one document.
const PARAGRAPHS: usize = 24;

fn clean_acts() -> Vec<Vec<String>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut files: Vec<PathBuf> = std::fs::read_dir(corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".clean.txt"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|act| act.len() >= PARAGRAPHS)
        .collect()
}

/// Share of each kind that came back, from so many cases of each spread over threads.
fn restored(cases: usize, seed: u64) -> BTreeMap<Kind, (usize, usize)> {
    let acts = clean_acts();
    let packs = Packs::embedded().unwrap();
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let mut all = BTreeMap::new();
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..threads)
            .map(|thread| {
                let (acts, packs) = (&acts, &packs);
                scope.spawn(move || run(acts, packs, cases.div_ceil(threads), seed + thread as u64))
            })
            .collect();
        for run in runs {
            for (kind, (right, count)) in run.join().unwrap() {
                let sum: &mut (usize, usize) = all.entry(kind).or_default();
                sum.0 += right;
                sum.1 += count;
            }
        }
    });
    all
}

fn run(acts: &[Vec<String>], packs: &Packs, cases: usize, seed: u64) -> BTreeMap<Kind, (usize, usize)> {
    let mut random = Random::new(seed);
    let mut shares: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    let mut shown = 0;
    let of = |shares: &BTreeMap<Kind, (usize, usize)>, kind| shares.get(&kind).map_or(0, |share| share.1);
    // Kinds that few paragraphs can have take more documents.
    while let Some(kind) = Kind::ALL.into_iter().find(|&kind| of(&shares, kind) < cases) {
        let act = &acts[random.below(acts.len())];
        // Few paragraphs have words that a scrape would tear out.
        let count = if kind == Kind::Displaced { act.len() } else { PARAGRAPHS };
        let at = random.below(act.len() - count + 1);
        let Spoiled { raw, noisy } = spoil::document(act, at..at + count, kind, &mut random);
        if noisy.is_empty() {
            continue;
        }
        let text = normalize::normalize(&Source::from_text("noise", raw), packs);
        let got: Vec<&str> = (0..text.paragraphs.len()).map(|at| text.paragraph(at)).collect();
        let share = shares.entry(kind).or_default();
        for want in &noisy {
            share.1 += 1;
            if got.contains(&want.as_str()) {
                share.0 += 1;
            } else if shown < 25 {
                shown += 1;
                let near = got.iter().max_by_key(|got| alike(got, want)).copied().unwrap_or_default();
                println!("{kind:?}\n  want {want}\n  got  {near}");
            }
        }
    }
    shares
}

fn alike(a: &str, b: &str) -> usize {
    let words: Vec<&str> = a.split(' ').collect();
    b.split(' ').filter(|word| words.contains(word)).count()
}

#[test]
fn spoiled_paragraphs_come_back() {
    let shares = restored(OF_EACH + 1, 2014);
    let mut failed = Vec::new();
    for (kind, (right, count)) in &shares {
        let share = *right as f64 / *count as f64;
        println!("{:16} {right:6} of {count:6}  {share:.4}  floor {:.3}", format!("{kind:?}"), kind.floor());
        if share < kind.floor() {
            failed.push(format!("{kind:?} {share:.4}"));
        }
    }
    let count: usize = shares.values().map(|(_, count)| count).sum();
    assert!(count >= CASES && shares.len() == Kind::ALL.len(), "{count} cases of {} kinds", shares.len());
    assert!(failed.is_empty(), "below their floors: {failed:?}");
}
