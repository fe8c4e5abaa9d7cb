//! Where paragraphs end: lines that a scrape set close to one another and are not one.

use reglint::{Packs, Source, normalize::normalize};

fn paragraphs(raw: &str) -> Vec<String> {
    let text = normalize(&Source::from_text("t", raw), &Packs::embedded().unwrap());
    (0..text.paragraphs.len()).map(|at| text.paragraph(at).to_owned()).collect()
}

/// The hole of a torn-out link is a blank line and a space as well, but in running text.
#[test]
fn a_heading_set_off_by_a_blank_line_and_a_space_is_not_the_rest_of_what_stands_above() {
    let read = paragraphs(
        "      1. Правила вводятся в действие со дня опубликования.\n\n      2. Контроль возложить на управление.\n\n \
         \tУтверждены приказом\nначальника управления\nот 5 мая 2021 года № 8\n\n Правила оказания государственной \
         услуги \"Выдача пропуска на остров\"\n Глава 1. Общие положения\n\n      1. Настоящие Правила просты.\n",
    );
    assert_eq!(
        read[2..5],
        [
            "Утверждены приказом начальника управления от 5 мая 2021 года № 8",
            "Правила оказания государственной услуги \"Выдача пропуска на остров\"",
            "Глава 1. Общие положения",
        ]
    );
    let read = paragraphs(
        "      2. Осы қаулы жарияланған күнінен бастап қолданысқа енгізіледі.\n\n      Аудан әкімі С. Бектұров\n\n \
         Аудан әкімдігінің\n2016 жылғы 12 ақпандағы\n№ 49 қаулысымен\nбекітілген\n\n \"Арал рұқсатын беру\" \
         мемлекеттік көрсетілетін қызмет регламенті\n 1. Жалпы ережелер\n\n      1. Қызмет қарапайым.\n",
    );
    assert_eq!(
        read[1..5],
        [
            "Аудан әкімі С. Бектұров",
            "Аудан әкімдігінің 2016 жылғы 12 ақпандағы № 49 қаулысымен бекітілген",
            "\"Арал рұқсатын беру\" мемлекеттік көрсетілетін қызмет регламенті",
            "1. Жалпы ережелер",
        ]
    );
}
