use super::super::line;
use super::*;
use crate::source::Source;

fn rejoined(raw: &str, seen: &[&str]) -> Vec<String> {
    let source = Source::from_text("t", raw);
    let mut pairs = Pairs::default();
    for text in seen {
        pairs.read(text);
    }
    let lines = line::read(&source);
    let groups = groups(&lines);
    let (lines, _) = rejoin(lines, &groups, &pairs);
    lines.into_iter().map(|line| line.text.as_str().to_owned()).collect()
}

#[test]
fn columns_become_rows_again() {
    let seen = ["«Егіс алқабын тексеру» мемлекеттік көрсетілетін қызмет регламентіне 2-қосымша"];
    let raw = "«Егіс\nтексеру»\nқызмет\n\nалқабын\nмемлекеттік\nрегламентіне\n\nкөрсетілетін\n3-қосымша\n";
    assert_eq!(
        rejoined(raw, &seen),
        ["«Егіс алқабын тексеру» мемлекеттік көрсетілетін қызмет регламентіне 3-қосымша"]
    );
}

#[test]
fn an_approval_is_read_in_its_order() {
    let seen = ["Сарыжаз облысы әкімдігінің 2015 жылғы 6 мамыр № 12 қаулысымен бекітілген"];
    let raw = "Сарыжаз\n2016\n№\n\n81\n\nоблысы\nжылғы\nқаулысымен\n\n14\n\nәкімдігінің\nмамыр\nбекітілген\n";
    assert_eq!(
        rejoined(raw, &seen),
        ["Сарыжаз облысы әкімдігінің 2016 жылғы 14 мамыр № 81 қаулысымен бекітілген"]
    );
}

#[test]
fn lines_of_three_columns_become_one_line_again() {
    let whole = |number: u8| {
        format!(
            "«Он екі мың гектарға дейінгі егістікке жер телімін беру» мемлекеттік көрсетілетін қызмет \
             регламентіне {number}-қосымша"
        )
    };
    let raw = "Осы парақтың соңында берілген белгілер тізбесі\n\n«Он екі мың телімін мемлекеттік регламентіне\n\n\
               гектарға дейінгі беру» көрсетілетін\n\nегістікке жер қызмет 3-қосымша\n";
    assert_eq!(rejoined(raw, &[&whole(1)]).last(), Some(&whole(3)));
}

#[test]
fn an_approval_of_a_word_a_line_is_one_line() {
    let seen = ["Сарыжаз облысы әкімдігінің 2015 жылғы 6 мамыр № 12 қаулысымен бекітілген"];
    let raw = "Сарыжаз\n\nоблысы\n\nәкімдігінің\n\n2016\n\nжылғы\n\n14\n\nмамыр\n\n№ 81\n\nқаулысымен\n\nбекітілген\n";
    assert_eq!(
        rejoined(raw, &seen),
        ["Сарыжаз облысы әкімдігінің 2016 жылғы 14 мамыр № 81 қаулысымен бекітілген"]
    );
}

#[test]
fn labels_that_nothing_orders_stay() {
    let raw = "Процесс\n\nШарт\n\nҚате\n\nАқпараттық жүйе\n\nБасқару ағыны\n";
    assert_eq!(rejoined(raw, &[]).len(), 5);
}
