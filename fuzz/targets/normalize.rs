//! Whatever the bytes, normalizing gives a text whose map leads back into the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reglint::{Packs, input, normalize};
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().expect("the embedded packs parse"));

fuzz_target!(|bytes: &[u8]| {
    let source = input::decode("fuzz", bytes.to_vec());
    let text = normalize::normalize(&source, &PACKS);
    for paragraph in &text.paragraphs {
        assert!(text.clean.get(paragraph.range.clone()).is_some(), "a paragraph on character boundaries");
        assert!(1 <= paragraph.lines.0 && paragraph.lines.1 <= source.line_count());
        for span in text.spans(&source, paragraph.range.clone()) {
            assert!(span.start <= span.end && span.end <= bytes.len());
        }
    }
});
