//! Whatever the bytes, reading and checking come to an end, and every finding stands in the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reglint::check::{Settings, check};
use reglint::{Packs, Registry, input};
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().expect("the embedded packs parse"));

static SETTINGS: LazyLock<Settings> =
    LazyLock::new(|| Settings::embedded().expect("the embedded settings parse"));

fuzz_target!(|bytes: &[u8]| {
    let source = input::decode("fuzz", bytes.to_vec());
    let document = reglint::read(&source, &PACKS);
    let registry = Registry { version: 1, documents: vec![document] };
    for finding in check(&registry, &SETTINGS) {
        assert!(finding.start <= finding.end && finding.end <= bytes.len());
        assert!((1..=source.line_count()).contains(&finding.line));
    }
});
