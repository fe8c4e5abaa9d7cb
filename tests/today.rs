//! The acts of today in whole runs: a standard beside its regulation, texts in two languages, and how
//! much of the composed acts is understood.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reglint::check::{Settings, check};
use reglint::extract::understood;
use reglint::input::{find, read_source};
use reglint::model::Genre;
use reglint::normalize::normalize;
use reglint::outline::{Coverage, outline};
use reglint::{Document, Packs, Registry, Source};
use std::path::Path;

/// What a run over these texts finds of some rules.
fn found(texts: &[(&str, &str)], rules: &[&str]) -> Vec<String> {
    let packs = Packs::embedded().unwrap();
    let documents = texts.iter().map(|(name, text)| reglint::read(&Source::from_text(*name, *text), &packs));
    let registry = Registry { version: 1, documents: documents.collect() };
    let all = check(&registry, &Settings::embedded().unwrap());
    let wanted = all.iter().filter(|f| rules.contains(&f.rule.as_str()));
    wanted
        .map(|f| {
            let related = f.related.iter().find(|r| r.source != f.source).map(|r| r.source.as_str());
            format!("{} {}:{} {}", f.rule, f.source, f.line, related.unwrap_or("-"))
        })
        .collect()
}

const TERM_RULES: &[&str] = &["term-missing", "term-exceeded", "term-conflict"];

fn standard_ru(days: &str) -> String {
    format!(
        "Приложение 1 к приказу Министра туризма Республики Казахстан от 6 мая 2015 года № 416\n\n\
         Стандарт государственной услуги \"Выдача карты тропы\"\n\n1. Общие положения\n\n\
         1. Государственная услуга \"Выдача карты тропы\" (далее – государственная услуга).\n\n\
         2. Стандарт разработан Министерством туризма.\n\n2. Порядок оказания государственной услуги\n\n\
         4. Срок оказания государственной услуги с момента сдачи документов – {days} рабочих дней.\n"
    )
}

fn regulation_ru(term: &str) -> String {
    format!(
        "Утвержден постановлением акимата области от 3 июня 2015 года № 12\n\n\
         Регламент государственной услуги \"Выдача карты тропы\"\n\n1. Общие положения\n\n\
         1. Государственная услуга \"Выдача карты тропы\" оказывается отделом туризма (далее – услугодатель).\n\n{term}\
         2. Описание порядка действий структурных подразделений (сотрудников) услугодателя\n\n\
         3. Содержание каждой процедуры (действия), длительность ее выполнения:\n\n\
         1) специалист канцелярии принимает документы в течение 1 рабочего дня;\n\n\
         2) исполнитель готовит карту в течение 6 рабочих дней.\n"
    )
}

#[test]
fn the_standard_of_the_run_answers_for_a_regulation_without_a_term() {
    let run = |days: &str, term: &str| {
        let (standard, regulation) = (standard_ru(days), regulation_ru(term));
        found(&[("regulation.txt", &regulation), ("standard.txt", &standard)], TERM_RULES)
    };
    let alone = regulation_ru("");
    assert_eq!(found(&[("regulation.txt", &alone)], TERM_RULES), ["term-missing regulation.txt:5 -"]);
    assert!(run("10", "").is_empty());
    assert_eq!(run("5", ""), ["term-exceeded regulation.txt:5 standard.txt"]);
    let own = "2. Срок оказания государственной услуги – 8 рабочих дней.\n\n";
    assert_eq!(run("10", own), ["term-conflict regulation.txt:9 standard.txt"]);
    assert!(run("8", own).is_empty());
}

#[test]
fn a_kazakh_standard_answers_too() {
    let standard = |days: &str| {
        format!(
            "Туризм министрінің 2015 жылғы 6 мамырдағы № 416 бұйрығына 1-қосымша\n\n\
             \"Соқпақ картасын беру\" мемлекеттік көрсетілетін қызмет стандарты\n\n1. Жалпы ережелер\n\n\
             1. \"Соқпақ картасын беру\" мемлекеттік көрсетілетін қызметі.\n\n\
             2. Мемлекеттік қызмет көрсету тәртібі\n\n\
             4. Мемлекеттік қызмет көрсету мерзімі: құжаттар тапсырылған сәттен бастап – {days} жұмыс күні.\n"
        )
    };
    let regulation = "Облыс әкімдігінің 2015 жылғы 3 маусымдағы № 12 қаулысымен бекітілген\n\n\
         \"Соқпақ картасын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
         1. Мемлекеттік қызметті туризм бөлімі (бұдан әрі – көрсетілетін қызметті беруші) көрсетеді.\n\n\
         2. Көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) іс-қимыл тәртібін сипаттау\n\n\
         3. Әрбір рәсімнің (іс-қимылдың) мазмұны, ұзақтығы:\n\n\
         1) кеңсе маманы құжаттарды 1 жұмыс күні ішінде қабылдайды;\n\n\
         2) орындаушы картаны 6 жұмыс күні ішінде дайындайды.\n";
    let run = |days: &str| found(&[("a.txt", regulation), ("standard.txt", &standard(days))], TERM_RULES);
    assert!(run("10").is_empty());
    assert_eq!(run("5"), ["term-exceeded a.txt:5 standard.txt"]);
}

#[test]
fn rules_in_two_languages_are_held_against_each_other() {
    let ru = |days: &str| {
        format!(
            "Об утверждении Правил оказания государственной услуги \"Выдача карты тропы\"\n\n\
             Приказ Министра туризма Республики Казахстан от 3 марта 2022 года № 7\n\n\
             1. Утвердить прилагаемые Правила оказания государственной услуги \"Выдача карты тропы\".\n\n\
             Утверждены приказом Министра туризма от 3 марта 2022 года № 7\n\n\
             Правила оказания государственной услуги \"Выдача карты тропы\"\n\n\
             Глава 1. Общие положения\n\n1. Настоящие Правила определяют порядок оказания услуги.\n\n\
             Глава 2. Порядок оказания государственной услуги\n\n\
             2. Ответственный исполнитель в течение {days} рабочих дней готовит карту.\n\n\
             3. Срок оказания государственной услуги составляет 5 рабочих дней.\n"
        )
    };
    let kk = "\"Соқпақ картасын беру\" мемлекеттік қызмет көрсету қағидаларын бекіту туралы\n\n\
         Қазақстан Республикасы Туризм министрінің 2022 жылғы 3 наурыздағы № 7 бұйрығы\n\n\
         1. Қоса беріліп отырған \"Соқпақ картасын беру\" мемлекеттік қызмет көрсету қағидалары бекітілсін.\n\n\
         Туризм министрінің 2022 жылғы 3 наурыздағы № 7 бұйрығымен бекітілген\n\n\
         \"Соқпақ картасын беру\" мемлекеттік қызмет көрсету қағидалары\n\n\
         1-тарау. Жалпы ережелер\n\n1. Осы Қағидалар қызмет көрсету тәртібін айқындайды.\n\n\
         2-тарау. Мемлекеттік қызмет көрсету тәртібі\n\n\
         2. Жауапты орындаушы 4 жұмыс күні ішінде картаны дайындайды.\n\n\
         3. Мемлекеттік қызмет көрсету мерзімі 5 жұмыс күнін құрайды.\n";
    let run = |days: &str| found(&[("kk.txt", kk), ("ru.txt", &ru(days))], &["twin-mismatch"]);
    assert!(run("4").is_empty(), "{:?}", run("4"));
    assert_eq!(run("3"), ["twin-mismatch kk.txt:17 ru.txt"]);
}

#[test]
fn composed_acts_of_today_are_understood() {
    let packs = Packs::embedded().unwrap();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let found = find(&[&corpus]);
    let mut read = 0;
    for path in &found.files {
        let source = read_source(path).unwrap();
        let document: Document = reglint::read(&source, &packs);
        if !matches!(document.genre, Genre::Rules | Genre::Standard) {
            continue;
        }
        let text = normalize(&source, &packs);
        let outline = outline(&text, &packs);
        let coverage = Coverage::of(&text, &understood(&source, &text, &outline, &packs));
        let share = coverage.understood() as f64 / coverage.measured() as f64;
        assert!(share >= 0.95, "{}: {share:.3} understood", path.display());
        read += 1;
    }
    assert!(read >= 7, "only {read} acts of today in the corpus");
}
