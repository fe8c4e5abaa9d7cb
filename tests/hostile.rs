//! Odd files: nothing panics, nothing takes for ever, and what is reported stands in the file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use reglint::report::{Report, Sheet};
use reglint::{Packs, Registry, check, input, normalize};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());

static SETTINGS: LazyLock<check::Settings> = LazyLock::new(|| check::Settings::embedded().unwrap());

/// Sends bytes through every stage and holds what they give to the file.
fn survives(bytes: &[u8]) {
    let source = input::decode("odd", bytes.to_vec());
    let text = normalize::normalize(&source, &PACKS);
    for paragraph in &text.paragraphs {
        assert!(text.clean.get(paragraph.range.clone()).is_some(), "a range off its characters");
        assert!(1 <= paragraph.lines.0 && paragraph.lines.1 <= source.line_count(), "{paragraph:?}");
        for span in text.spans(&source, paragraph.range.clone()) {
            assert!(span.start < span.end && span.end <= bytes.len(), "{span:?} of {}", bytes.len());
        }
    }
    let registry = Registry { version: 1, documents: vec![reglint::read(&source, &PACKS)] };
    let findings = check::check(&registry, &SETTINGS);
    for finding in &findings {
        assert!(finding.start <= finding.end && finding.end <= bytes.len(), "{finding:?}");
        assert!((1..=source.line_count()).contains(&finding.line), "{finding:?}");
    }
    let sources = [source];
    let report = Report {
        findings: &findings,
        registry: &registry,
        sources: &sources,
        lang: None,
        baseline: None,
        unread: &[],
        settings: &|_| &SETTINGS,
    };
    assert!(report.text().ends_with('\n'));
    assert!(
        report.html(reglint::calendar::Date::of_unix_day(20_454)).unwrap().trim_end().ends_with("</html>")
    );
    report.junit(None).unwrap();
    for sheet in [Sheet::Steps, Sheet::Terms, Sheet::Actors, Sheet::Services] {
        reglint::report::sheet(&registry, sheet).unwrap();
    }
}

/// A whole small act in the genre, for mangling.
const ACT: &str = "Утвержден\nпостановлением акимата города от 5 мая 2014 года № 12\n\n\
    Регламент государственной услуги\n\"Выдача пропуска\"\n\n1. Общие положения\n\n\
    1. Государственная услуга \"Выдача пропуска\" (далее – услуга) оказывается отделом (далее – услугодатель).\n\
    2. Срок оказания государственной услуги – 5 (пять) рабочих дней.\n\n\
    2. Описание порядка действий\n\n\
    3. Содержание каждой процедуры (действия), длительность его выполнения:\n\
    1) специалист услугодателя регистрирует заявление – 15 (пятнадцать) минут;\n\
    2) руководитель услугодателя подписывает пропуск – 6 (шесть) рабочих дней.\n\
    Результат – пропуск.\n\nПриложение 1\nк регламенту\n\n| 1 | 2 |\n|---|---|\n| а | б |\n";

#[test]
fn files_without_a_word() {
    for bytes in
        ["", "\n", "\r", "\r\n\r\n", " ", "\t\t\t", "\u{FEFF}", "\u{A0}\u{2003}\u{200B}\u{AD}", "\u{C}"]
    {
        survives(bytes.as_bytes());
    }
    survives(&[b' '; 100_000]);
    survives(&[b'\n'; 100_000]);
}

#[test]
fn files_that_are_no_text() {
    survives(&[0; 4096]);
    survives(&(0..=255u8).cycle().take(20_000).collect::<Vec<_>>());
    survives(b"\xFF\xFE");
    survives(b"\xFE\xFF\xD8");
    survives(b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj\x00<</Type/Catalog>>");
    survives(b"PK\x03\x04\x14\x00\x00\x00\x08\x00");
}

#[test]
fn files_cut_anywhere() {
    let utf16: Vec<u8> = ACT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let legacy = encoding_rs::WINDOWS_1251.encode(ACT).0.into_owned();
    for bytes in [ACT.as_bytes(), &utf16, &legacy] {
        for cut in (0..bytes.len()).step_by(37) {
            survives(&bytes[..cut]);
            survives(&bytes[cut..]);
        }
    }
}

#[test]
fn lone_marks_of_every_kind() {
    let marks = "()[]{}<>«»\"'“”|#*_-–—.:;,\\/&`~=+%№§\0\u{7}\u{1B}[31m";
    for mark in marks.chars() {
        survives(mark.to_string().repeat(50).as_bytes());
        survives(ACT.replace(' ', &format!(" {mark} ")).as_bytes());
        survives(ACT.replace('\n', &format!("{mark}\n{mark}")).as_bytes());
    }
    for word in
        ["1)", "1.", "№", "дней", "Приложение", "Регламент", "(далее – ", "<table>", "<td", "```", "&#"]
    {
        survives(word.as_bytes());
        survives(format!("{word}\n").repeat(200).as_bytes());
    }
    survives("99999999999999999999. 99999999999999999999) 99999999999999999999 дней (шесть)".as_bytes());
}

/// Work must grow with the length of a file, not with its square: four times the text takes about
/// four times as long, not sixteen. What takes no time at all is not measured.
#[test]
fn work_grows_with_the_length_of_a_file() {
    let pieces = [
        "а",
        "а ",
        "слово ",
        "слово\n",
        "с о ц и а л ь н о й ",
        "н а  ",
        "а,\n\n",
        "у\n",
        "а-",
        "в  к .пункту 5",
        "(",
        "(далее – ",
        "«\"",
        "<td>",
        "<table><tr><td>",
        "| а | б ",
        "1) ",
        "1)\n",
        "1. Срок 5 (шесть) дней;\n",
        "> ",
        "Приложение 1\nк регламенту\n",
        "и\u{306}",
    ];
    let time = |piece: &str, bytes: usize| {
        let text = piece.repeat(bytes / piece.len());
        let start = Instant::now();
        survives(text.as_bytes());
        start.elapsed()
    };
    for piece in pieces {
        let (short, long) = (time(piece, 10_000), time(piece, 40_000));
        let square = long > Duration::from_secs(3) && long > short * 11;
        assert!(!square, "{short:?}, and for four times as much {long:?}: {piece:?} again and again");
    }
}

/// The same of what stands in its place: rows of one table, entries of one list, results, rosters.
#[test]
fn work_grows_with_the_length_of_a_list() {
    let head = "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n\
        1. Услуга оказывается отделом (далее – услугодатель).\n\n2. Порядок действий\n\n";
    let steps = "2. Содержание каждой процедуры (действия):\n\n";
    let appendix = "Приложение 1\nк регламенту\n\n";
    let heads = "№ | Исполнитель | Описание процедуры | Срок исполнения";
    let lists = [
        (format!("| {heads} |\n|---|---|---|---|\n"), "| # | специалист | прием | 5 минут |\n"),
        (format!("{appendix}{}\n", heads.replace(" | ", "\t")), "#\tспециалист\tприем\t5 минут\n"),
        (format!("{appendix}{}\n", heads.replace(" | ", "\n")), "#\nспециалист\nприем\n5 минут\n"),
        (steps.to_owned(), "#) специалист отдела принимает заявление в течение 5 дней;\n\n"),
        (steps.to_owned(), "#) мастер принимает заявление;\n\nВсе процедуры осуществляются за 5 дней.\n\n"),
        (steps.to_owned(), "#) мастер ждет.\n\nРезультатом действия # является запись.\n\n"),
        ("2. Перечень сотрудников, участвующих в процессе:\n\n".to_owned(), "#) мастер отдела #;\n\n"),
        (String::new(), "#. Мастер отдела # (далее – мастер #) ведет учет в приложении #.\n\n"),
        ("2. Используются следующие понятия:\n\n".to_owned(), "#) слово # – это слово;\n\n"),
        ("2. Порядок:\n\n".to_owned(), "1. Мастер ждет:\n\n"),
        (format!("{steps}1) мастер ждет "), "5 дней и "),
        ("2. Срок оказания услуги ".to_owned(), "5 дней и "),
        (format!("{appendix}Перечень\n\n"), "Наименование отдела\n\nАдрес\n\nулица Садовая, #\n\n"),
    ];
    let time = |opening: &str, entry: &str, count: usize| {
        let entries: String = (1..=count).map(|n| entry.replace('#', &n.to_string())).collect();
        let start = Instant::now();
        survives(format!("{head}{opening}{entries}").as_bytes());
        start.elapsed()
    };
    for (opening, entry) in lists {
        let (short, long) = (time(&opening, entry, 150), time(&opening, entry, 600));
        let square = long > Duration::from_secs(3) && long > short * 11;
        assert!(!square, "{short:?}, and for four times as many {long:?}: {entry:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        survives(&bytes);
    }

    #[test]
    fn an_act_with_its_words_shuffled(seeds in proptest::collection::vec(any::<prop::sample::Index>(), 1..300)) {
        let words: Vec<&str> = ACT.split_inclusive(char::is_whitespace).collect();
        let text: String = seeds.iter().map(|seed| *seed.get(&words)).collect();
        survives(text.as_bytes());
    }

    #[test]
    fn an_act_with_a_few_letters_changed(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..20),
    ) {
        let mut letters: Vec<char> = ACT.chars().collect();
        for (at, letter) in changes {
            let at = at.index(letters.len());
            letters[at] = letter;
        }
        survives(letters.into_iter().collect::<String>().as_bytes());
    }
}

#[test]
fn a_short_name_without_a_letter_names_nothing() {
    let packs = Packs::embedded().unwrap();
    let raw = "Утверждены приказом Министра туризма от 3 марта 2022 года № 7\n\n\
         Правила оказания государственной услуги \"Выдача карты тропы\"\n\n1. Общие положения\n\n\
         1. Услуга оказывается горными парками (далее – «–») и отделами (далее – …).\n";
    let document = reglint::read(&reglint::Source::from_text("t", raw), &packs);
    assert_eq!(document.regulations.len(), 1);
}
