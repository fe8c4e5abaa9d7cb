//! What normalization holds for every text: its map is true, no letter is lost or doubled, and
//! what is clean stays as it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use proptest::prelude::*;
use regex::Regex;
use reglint::input::read_source;
use reglint::text::RepairKind;
use reglint::{Packs, Source, Text, normalize};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());

fn normalized(raw: &str) -> (Source, Text) {
    let source = Source::from_text("t", raw);
    let text = normalize::normalize(&source, &PACKS);
    (source, text)
}

/// Latin letters that look like a Cyrillic one, and these.
const ALIKE: [&str; 2] = ["ABCEHIKMOPTXYaceehijkopsxyəƏɵ", "АВСЕНІКМОРТХУасееһіјкорѕхуәӘө"];

/// Tags and entities, of which normalization leaves nothing but spaces and signs.
static MARKUP: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<[^>]*>|&[a-z]+;").unwrap());

/// The letter that stands for all that look like it.
fn shape(c: char) -> char {
    let at = ALIKE[0].chars().position(|latin| latin == c);
    at.and_then(|at| ALIKE[1].chars().nth(at)).unwrap_or(c)
}

/// What normalization may have made of raw words: where both are as long, of each character itself, a
/// plain space or a letter that looks like it; else other signs and spaces, but the same letters and
/// figures.
fn is_told_truly(clean: &str, raw: &str) -> bool {
    if clean.len() == raw.len() && clean.chars().count() == raw.chars().count() {
        let same = |(a, b): (char, char)| {
            a == b || (a == ' ' && b.is_whitespace()) || shape(a) == shape(b) || b.nfc().next() == Some(a)
        };
        // Composing may put marks into another order.
        return clean.chars().zip(raw.chars()).all(same) || raw.nfc().eq(clean.chars());
    }
    let is_letter = |c: &char| c.is_alphanumeric() && canonical_combining_class(*c) == 0;
    let left = |words: &str| words.nfc().filter(is_letter).map(shape).collect::<String>();
    left(clean) == left(&MARKUP.replace_all(raw, ""))
}

/// The numbers of pages that were dropped.
fn pages(text: &Text) -> impl Iterator<Item = &str> {
    text.repairs.iter().filter(|r| r.kind == RepairKind::PageBreak).map(|r| r.before.as_str())
}

/// The map covers every character once, on character boundaries, and tells the truth.
fn check_map(source: &Source, text: &Text) {
    let raw = source.text();
    let mut at = 0;
    for segment in &text.segments {
        assert!(segment.clean.start >= at && !segment.clean.is_empty(), "segments ascend");
        assert!(text.clean[at..segment.clean.start].trim_matches('\n').is_empty(), "nothing is uncovered");
        at = segment.clean.end;
        let words = raw.get(segment.raw.clone()).expect("raw ranges lie on character boundaries");
        let clean = &text.clean[segment.clean.clone()];
        // A space may stand for all the end of a page, its number too.
        let dropped = pages(text).filter(|_| clean == " ");
        let words = dropped.fold(words.to_owned(), |words, page| words.replace(page, ""));
        assert!(is_told_truly(clean, &words), "{clean:?} is said to come from {words:?}");
    }
    let mut used: Vec<_> =
        text.segments.iter().map(|s| s.raw.clone()).filter(|raw| !raw.is_empty()).collect();
    used.sort_by_key(|raw| raw.start);
    for pair in used.windows(2) {
        assert!(pair[0].end <= pair[1].start, "raw text is used once: {pair:?}");
    }
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        let words = text.paragraph(at);
        assert!(!words.is_empty() && words.trim() == words && !words.contains('\n'), "{words:?}");
        assert!(paragraph.lines.0 <= paragraph.lines.1 && paragraph.lines.1 <= source.line_count());
    }
}

/// Letters and figures in order of code, so that displaced ones do not matter, nor those mended that
/// look alike.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).map(shape).collect();
    letters.sort_unstable();
    letters
}

/// Paragraphs that a second pass changes.
fn changed_again(text: &Text) -> Vec<String> {
    let (_, again) = normalized(&text.clean);
    let again: HashSet<&str> = (0..again.paragraphs.len()).map(|at| again.paragraph(at)).collect();
    text.clean.lines().filter(|line| !again.contains(line)).map(str::to_owned).collect()
}

/// Acts of a folder and the folders in it.
fn acts(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(acts(&path));
        } else if (name.ends_with(".txt") || name.ends_with(".md"))
            && !name.ends_with(".clean.txt")
            && !name.ends_with("README.md")
        {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn corpora() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real =
        std::env::var_os("REGLINT_CORPUS").map_or_else(|| root.join("../shared/corpus"), PathBuf::from);
    let real = acts(&real);
    if real.is_empty() {
        println!("skipped: the real acts; set REGLINT_CORPUS to their folder");
    }
    let own = acts(&root.join("corpus"));
    assert!(own.len() > 30, "the project's own acts are there");
    own.into_iter().chain(real).collect()
}

/// What is told of a text by marks that the clean text has no longer: the mirror's header, links,
/// pictures, anchors, tags, entities, forms of a font.
static MARKS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)\A---\n.*?\n---\n|\]\([^)]*\)|\*?\[[Ii]mage[^\]]*\]\*?|<!--.*?-->|<[^<>]*>|&[a-z]+;")
        .unwrap()
});

#[test]
fn maps_of_whole_acts_are_true() {
    let acts = corpora();
    let mut other = Vec::new();
    for path in &acts {
        let source = read_source(path).unwrap();
        let text = normalize::normalize(&source, &PACKS);
        check_map(&source, &text);
        if letters(&text.clean) != letters(&MARKS.replace_all(source.text(), "")) {
            other.push(path.display());
        }
    }
    assert!(other.is_empty(), "{} of {} have other letters: {other:?}", other.len(), acts.len());
}

#[test]
fn a_second_pass_changes_nothing() {
    for path in corpora() {
        let text = normalize::normalize(&read_source(&path).unwrap(), &PACKS);
        let changed = changed_again(&text);
        assert!(
            changed.is_empty(),
            "{}: {} of {}: {changed:#?}",
            path.display(),
            changed.len(),
            text.paragraphs.len()
        );
    }
}

#[test]
fn clean_acts_come_through_unchanged() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut changed = Vec::new();
    let mut all = 0;
    for entry in std::fs::read_dir(corpus).unwrap() {
        let path = entry.unwrap().path();
        if !path.to_string_lossy().ends_with(".clean.txt") {
            continue;
        }
        let clean = std::fs::read_to_string(&path).unwrap();
        let (_, text) = normalized(&clean);
        let got: Vec<&str> = (0..text.paragraphs.len()).map(|at| text.paragraph(at)).collect();
        let want: Vec<&str> = clean.lines().filter(|line| !line.is_empty()).collect();
        all += want.len();
        changed.extend(
            want.iter().filter(|line| !got.contains(line)).map(|line| format!("{}: {line}", path.display())),
        );
    }
    assert!(all > 500);
    assert!(changed.is_empty(), "{} of {all}: {changed:#?}", changed.len());
}

/// Pieces of which the noise of real files is made.
fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("\n".to_owned()),
            Just("\n\n".to_owned()),
            Just("\n\n\n\n".to_owned()),
            Just("      ".to_owned()),
            Just("  ".to_owned()),
            Just(" ".to_owned()),
            Just("\u{a0}".to_owned()),
            Just("\u{ad}".to_owned()),
            Just("**".to_owned()),
            Just("# ".to_owned()),
            Just("- ".to_owned()),
            Just("| а | б |\n|---|---|\n".to_owned()),
            Just("<td colspan=\"2\">".to_owned()),
            Just("<table><tr><td>".to_owned()),
            Just("</table>".to_owned()),
            Just("<br>".to_owned()),
            Just("&nbsp;".to_owned()),
            Just("\\.".to_owned()),
            Just("р а б о ч и х  д н е й ;".to_owned()),
            Just("а л а д ы – 1 0 м и н у т .".to_owned()),
            Just("согласно  к настоящему Регламенту.приложению 2".to_owned()),
            Just("в  и  к Правилам.приложениях 1 2".to_owned()),
            Just("риложение 1П".to_owned()),
            Just("       11. О".to_owned()),
            Just("«Регламент».\"Выдача".to_owned()),
            Just("cело Бiрлiк".to_owned()),
            Just("предо-ставления".to_owned()),
            Just("№".to_owned()),
            Just("\u{438}\u{306}".to_owned()),
            "[а-яА-ЯәіңғүұқөһA-Za-z0-9 .,;:()«»\"/-]{0,30}",
            "\\PC{0,12}",
        ],
        0..40,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn maps_of_random_texts_are_true(raw in pieces()) {
        let (source, text) = normalized(&raw);
        check_map(&source, &text);
    }

    #[test]
    fn no_letter_is_lost_without_markup(raw in "([а-яәіңғүұқөһ0-9 .,;:()«»-]{0,40}(\n|\n\n|\n      |  )){0,12}") {
        let (source, text) = normalized(&raw);
        check_map(&source, &text);
        // A page's number within a sentence is dropped, and told.
        let with_pages = text.clean.clone() + &pages(&text).collect::<String>();
        prop_assert_eq!(letters(&with_pages), letters(&raw));
    }
}

#[test]
fn a_map_that_lies_is_seen() {
    assert!(
        is_told_truly("дня", "дня")
            && is_told_truly("село дня", "cело\tдня")
            && is_told_truly("й", "и\u{306}")
    );
    assert!(is_told_truly(" ", "<br>") && is_told_truly("\"", "&quot;") && is_told_truly("і", "i"));
    for (clean, raw) in
        [("дня", "дне"), ("дня", "нед"), ("5", "6"), ("дня", "д н"), ("й", "и"), ("х", "<br>")]
    {
        assert!(!is_told_truly(clean, raw), "{clean} from {raw}");
    }
}
