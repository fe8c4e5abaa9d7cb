//! What must change when a text changes, and what must not.

use super::sample::SETTINGS;
use super::{check, rules};
use crate::finding::Finding;
use crate::model::Registry;
use crate::{Packs, Source, read};
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());

const TEXT: &str = r#"Регламент государственной услуги "Выдача архивных справок"

1. Общие положения

1. Государственная услуга "Выдача архивных справок" (далее – государственная услуга) оказывается архивом района (далее – услугодатель).
2. Срок оказания государственной услуги – 5 рабочих дней.

2. Описание порядка действий структурных подразделений (сотрудников) услугодателя в процессе оказания государственной услуги

3. Содержание каждой процедуры (действия), входящей в состав процесса оказания государственной услуги, длительность его выполнения:
1) специалист канцелярии в течении 30 минут принимает документы;
2) главный бухгалтер в течение 1 рабочего дня проверяет оплату;
3) исполнитель в течение 4 рабочих дней готовит справку.

3. Описание порядка взаимодействия структурных подразделений (сотрудников) услугодателя в процессе оказания государственной услуги

4. Перечень структурных подразделений (сотрудников) услугодателя, которые участвуют в процессе оказания государственной услуги:
1) специалист канцелярии;
2) исполнитель;
3) юрист.
5. Схема приведена в приложении 2 к настоящему Регламенту.
"#;

fn findings(documents: &[(&str, &str)]) -> Vec<Finding> {
    let documents =
        documents.iter().map(|(name, text)| read(&Source::from_text(*name, *text), &PACKS)).collect();
    check(&Registry { version: 1, documents }, &SETTINGS)
}

fn of(text: &str) -> Vec<Finding> {
    findings(&[("own.txt", text)])
}

fn fingerprints(found: &[Finding]) -> Vec<(String, String)> {
    let mut all: Vec<_> = found.iter().map(|f| (f.rule.clone(), f.fingerprint.clone())).collect();
    all.sort();
    all
}

fn by_rule(found: &[Finding]) -> Vec<String> {
    let mut all: Vec<_> = found.iter().map(|f| f.rule.clone()).collect();
    all.sort();
    all
}

#[test]
fn the_text_has_faults_of_several_rules() {
    let found = by_rule(&of(TEXT));
    for rule in ["term-exceeded", "roster-missing", "roster-idle", "wording"] {
        assert!(found.iter().any(|r| r == rule), "{rule} of {} is silent: {found:?}", rules().len());
    }
}

#[test]
fn a_minute_more_flips_a_plan_that_just_fits() {
    let fits = TEXT.replace("в течении 30 минут", "сразу");
    assert!(!by_rule(&of(&fits)).contains(&"term-exceeded".to_owned()));
    let over = TEXT.replace("в течении 30 минут", "в течение 1 минуты");
    assert!(by_rule(&of(&over)).contains(&"term-exceeded".to_owned()));
}

#[test]
fn an_actor_renamed_everywhere_changes_nothing() {
    let renamed = TEXT.replace("специалист канцелярии", "инспектор приемной");
    assert_eq!(by_rule(&of(TEXT)), by_rule(&of(&renamed)));
}

#[test]
fn lines_that_shift_change_no_fingerprint() {
    let shifted = format!("\n\n{}", TEXT.replace("\n\n", "\n\n\n"));
    assert_eq!(fingerprints(&of(TEXT)), fingerprints(&of(&shifted)));
}

#[test]
fn an_item_renumbered_consistently_changes_no_fingerprint() {
    // Another item comes in before the list, and those behind it move on.
    let moved = TEXT
        .replace("\n5. Схема", "\n6. Схема")
        .replace("\n4. Перечень", "\n5. Перечень")
        .replace("\n3. Содержание", "\n4. Содержание")
        .replace("5 рабочих дней.\n", "5 рабочих дней.\n3. Государственная услуга оказывается бесплатно.\n");
    assert_eq!(fingerprints(&of(TEXT)), fingerprints(&of(&moved)));
}

#[test]
fn the_order_of_the_documents_changes_nothing() {
    let other = TEXT.replace("Выдача архивных справок", "Присвоение адреса объекту");
    let forth = findings(&[("a.txt", TEXT), ("b.txt", &other)]);
    let back = findings(&[("b.txt", &other), ("a.txt", TEXT)]);
    assert!(!forth.is_empty());
    assert_eq!(fingerprints(&forth), fingerprints(&back));
}

/// As a scrape leaves a text: lines broken at seventy letters, indents, two spaces for one, letters
/// of a word apart.
fn noisy(text: &str) -> String {
    let mut noisy = String::new();
    for line in text.lines() {
        let mut column = 6;
        noisy += "      ";
        for word in line.split(' ') {
            if column > 70 {
                noisy += "\n";
                column = 0;
            } else if column > 6 {
                noisy += if column % 5 == 0 { "  " } else { " " };
            }
            column += word.chars().count() + 1;
            if word == "документы;" {
                noisy += "д о к у м е н т ы ;";
            } else {
                noisy += word;
            }
        }
        noisy += "\n";
    }
    noisy
}

#[test]
fn noise_on_the_text_changes_no_finding() {
    let told = |text: &str| -> Vec<(String, String)> {
        let mut all: Vec<_> = of(text).into_iter().map(|f| (f.rule, f.message)).collect();
        all.sort();
        all
    };
    assert_ne!(noisy(TEXT), TEXT);
    assert_eq!(told(TEXT), told(&noisy(TEXT)));
    assert_eq!(fingerprints(&of(TEXT)), fingerprints(&of(&noisy(TEXT))));
}
