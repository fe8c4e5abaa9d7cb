//! Speed of normalization and the share of time that each pass takes.
//!
//! Over the project's own acts, as they stand in `corpus/` and with noise put on them in the shares
//! that real scrapes have; over the acts of `REGLINT_CORPUS` too where it is set.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[allow(dead_code)]
#[path = "../tests/noise/spoil.rs"]
mod spoil;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use reglint::input::read_source;
use reglint::{Packs, Source, normalize};
use spoil::{Kind, Random};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Of so many paragraphs of a real scrape, how many have each kind of noise; the others are wrapped
/// or whole. By bytes one line in ten is letter-spaced, by lines one in seventy has lost words.
const NOISE: [(usize, Kind); 8] = [
    (42, Kind::Wrapped),
    (4, Kind::PageBroken),
    (14, Kind::DoubleSpaced),
    (6, Kind::SingleSpaced),
    (10, Kind::Displaced),
    (1, Kind::LookAlike),
    (6, Kind::OddSpaces),
    (2, Kind::Mixed),
];
const OF: usize = 100;
/// Rounds over which the shares of the passes are taken.
const ROUNDS: usize = 40;

fn main() {
    shares("mix", &mix());
    let real = real();
    if !real.is_empty() {
        shares("real", &real);
    }
    divan::main();
}

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn files(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|path| wanted(&path.to_string_lossy()));
    files
}

fn acts(folder: &Path) -> Vec<Source> {
    let is_act = |name: &str| {
        (name.ends_with(".txt") || name.ends_with(".md"))
            && !name.ends_with(".clean.txt")
            && !name.ends_with("README.md")
    };
    files(folder, is_act).iter().map(|path| read_source(path).unwrap()).collect()
}

fn clean_acts() -> Vec<String> {
    let files = files(&own(), |name| name.ends_with(".clean.txt"));
    files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// The acts of a folder that is not part of the project.
fn real() -> Vec<Source> {
    std::env::var_os("REGLINT_CORPUS").map(|folder| acts(Path::new(&folder))).unwrap_or_default()
}

/// The project's acts as they stand, and once more with noise in the usual shares.
fn mix() -> Vec<Source> {
    let mut random = Random::new(2014);
    let noisy = clean_acts().into_iter().map(|act| {
        let lines: Vec<String> = act.lines().map(str::to_owned).collect();
        let spoiled = spoil::paragraphs(&lines, false, &mut random, |_, random| pick(random.below(OF)));
        Source::from_text("noisy", spoiled.raw)
    });
    noisy.chain(acts(&own())).collect()
}

fn pick(mut at: usize) -> Option<Kind> {
    for (share, kind) in NOISE {
        if at < share {
            return Some(kind);
        }
        at -= share;
    }
    None
}

fn bytes(acts: &[Source]) -> usize {
    acts.iter().map(|act| act.text().len()).sum()
}

/// Prints how the time divides among the passes.
fn shares(name: &str, acts: &[Source]) {
    let packs = Packs::embedded().unwrap();
    // Of the time that a pass takes, the least is what it needs: other programs run too.
    let mut least: BTreeMap<&str, Duration> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let mut spent: BTreeMap<&str, Duration> = BTreeMap::new();
        for act in acts {
            let mut since = Instant::now();
            black_box(normalize::normalize_watched(act, &packs, |pass| {
                *spent.entry(pass).or_default() += since.elapsed();
                since = Instant::now();
            }));
        }
        for (pass, time) in spent {
            let least = least.entry(pass).or_insert(time);
            *least = time.min(*least);
        }
    }
    let all: f64 = least.values().map(Duration::as_secs_f64).sum();
    let size = bytes(acts) as f64;
    println!("{name}: {} kB", bytes(acts) / 1000);
    for (pass, time) in &least {
        let time = time.as_secs_f64();
        println!("  {pass:10} {:5.1} %  {:7.2} ns/byte", 100.0 * time / all, 1e9 * time / size);
    }
    println!("  {:.0} MB/s", size / all / 1e6);
}

fn measure(bencher: Bencher, acts: &[Source]) {
    let packs = Packs::embedded().unwrap();
    bencher.counter(BytesCount::new(bytes(acts))).bench_local(|| {
        for act in acts {
            black_box(normalize::normalize(black_box(act), &packs));
        }
    });
}

#[divan::bench(max_time = 5)]
fn noise_in_the_usual_shares(bencher: Bencher) {
    measure(bencher, &mix());
}

/// The same words without any noise: what reading and laying down alone costs.
#[divan::bench(max_time = 5)]
fn clean_text(bencher: Bencher) {
    let clean: Vec<Source> = clean_acts().into_iter().map(|act| Source::from_text("clean", act)).collect();
    measure(bencher, &clean);
}

/// Nothing where `REGLINT_CORPUS` names no folder.
#[divan::bench(max_time = 5)]
fn real_acts(bencher: Bencher) {
    measure(bencher, &real());
}
