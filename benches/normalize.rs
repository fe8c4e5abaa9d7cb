//! Speed of normalization and the share of time that each pass takes.
//!
//! Over the acts of `REGLINT_CORPUS` where it is set, else over the project's own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use reglint::input::read_source;
use reglint::{Packs, Source, normalize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() {
    shares();
    divan::main();
}

fn acts() -> Vec<Source> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let folder = std::env::var_os("REGLINT_CORPUS").map_or(own, PathBuf::from);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let is_act = |path: &&PathBuf| {
        let name = path.to_string_lossy();
        (name.ends_with(".txt") || name.ends_with(".md")) && !name.ends_with(".clean.txt")
    };
    files.iter().filter(is_act).map(|path| read_source(path).unwrap()).collect()
}

fn bytes(acts: &[Source]) -> usize {
    acts.iter().map(|act| act.text().len()).sum()
}

/// Prints how the time divides among the passes.
fn shares() {
    let packs = Packs::embedded().unwrap();
    let acts = acts();
    let mut spent: BTreeMap<&str, Duration> = BTreeMap::new();
    for _ in 0..20 {
        for act in &acts {
            let mut since = Instant::now();
            black_box(normalize::normalize_watched(act, &packs, |pass| {
                *spent.entry(pass).or_default() += since.elapsed();
                since = Instant::now();
            }));
        }
    }
    let all: f64 = spent.values().map(Duration::as_secs_f64).sum();
    for (pass, time) in &spent {
        println!("{pass:10} {:5.1} %", 100.0 * time.as_secs_f64() / all);
    }
    println!("{:.0} MB/s", 20.0 * bytes(&acts) as f64 / all / 1e6);
}

#[divan::bench]
fn whole_acts(bencher: Bencher) {
    let packs = Packs::embedded().unwrap();
    let acts = acts();
    bencher.counter(BytesCount::new(bytes(&acts))).bench(|| {
        for act in &acts {
            black_box(normalize::normalize(black_box(act), &packs));
        }
    });
}

/// The same words without any noise: what reading and laying down alone costs.
#[divan::bench]
fn clean_text(bencher: Bencher) {
    let packs = Packs::embedded().unwrap();
    let clean: Vec<Source> = acts()
        .iter()
        .map(|act| Source::from_text("clean", normalize::normalize(act, &packs).clean))
        .collect();
    bencher.counter(BytesCount::new(bytes(&clean))).bench(|| {
        for act in &clean {
            black_box(normalize::normalize(black_box(act), &packs));
        }
    });
}
