//! Where paragraphs end: lines that a scrape set close to one another and are not one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

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

#[test]
fn a_heading_centred_by_white_space_is_one_paragraph_whatever_its_lines_begin_with() {
    let read = paragraphs(
        "                       1. Общие положения\n\n      1. Услуга оказывается отделом.\n      2. Форма \
         бумажная.\n\n    2. Описание порядка действий структурных подразделений\n         услугодателя в \
         процессе оказания услуги\n\n      3. Содержание каждой процедуры:\n      1) специалист принимает \
         заявление.\n\n                     Приложение 1\n              к регламенту услуги\n\n         \
         Справочник бизнес-процессов оказания\n                услуги \"Выдача пропуска\"\n",
    );
    assert!(
        read.contains(
            &"2. Описание порядка действий структурных подразделений услугодателя в процессе оказания услуги"
                .to_owned()
        )
    );
    assert_eq!(
        read[read.len() - 2..],
        [
            "Приложение 1 к регламенту услуги",
            "Справочник бизнес-процессов оказания услуги \"Выдача пропуска\""
        ]
    );
}

#[test]
fn a_heading_goes_on_behind_a_page_break() {
    let body = "\n\n      3. Содержание каждой процедуры:\n      1) специалист принимает заявление.\n";
    let first = "                       1. Общие положения\n\n      1. Услуга оказывается отделом.\n      2. Форма \
        бумажная.\n\n";
    for (indent, gap) in [("    ", "\n\n\n\n"), ("                 ", "\n\n\n\n\n"), ("", "\n\n\n\n")] {
        let heading = format!(
            "{indent}2. Описание порядка действий структурных подразделений{gap}{indent}услугодателя в процессе \
             оказания услуги"
        );
        let read = paragraphs(&format!("{first}{heading}{body}"));
        assert_eq!(
            read[3],
            "2. Описание порядка действий структурных подразделений услугодателя в процессе оказания услуги",
            "{indent:?}"
        );
        let apart =
            paragraphs(&format!("{first}{indent}Форма заявления{gap}{indent}Справочник процессов{body}"));
        assert_eq!(apart[3..5], ["Форма заявления", "Справочник процессов"], "{indent:?}");
    }
}

/// A text without blank lines, each line full: a chapter's heading and an item behind it.
#[test]
fn an_item_begins_behind_a_heading_whose_last_line_is_full() {
    let heading = "2. Описание порядка действий структурных подразделений (работников) услугодателя";
    let item = "4. Содержание каждой процедуры (действия), входящей в состав процесса оказания\nгосударственной услуги, \
        длительность ее выполнения специалистом отдела и\nруководителем, считая со дня, в который заявление \
        поступило в канцелярию, и до\nвыдачи результата:\n";
    let entries = "1) специалист принимает заявление и вносит его в журнал, который ведется по\nподпункту\n1) пункта 3;\n";
    let lines = entries.repeat(9);
    let read = paragraphs(&format!("{heading}\n{item}{lines}Аким города К. Оспанов\n\"СОГЛАСОВАН\"\n"));
    assert_eq!(read[0], heading);
    assert!(read[1].starts_with("4. Содержание") && read[1].ends_with("результата:"));
    assert_eq!(read[read.len() - 2..], ["Аким города К. Оспанов", "\"СОГЛАСОВАН\""]);
}

/// Numbered paragraphs are set in, nothing else is, no blank lines part them; in Kazakh the word that
/// tells a heading is its last, here on the second line.
#[test]
fn a_heading_of_two_lines_tells_how_a_text_without_blank_lines_is_set() {
    let act = "\"Тоған пайдалану билетін беру\" мемлекеттік көрсетілетін қызмет\nрегламенті\n      1. Жалпы ережелер\n";
    let item = "      1. \"Тоған пайдалану билетін беру\" мемлекеттік көрсетілетін қызметін\n\
        аудандық су шаруашылығы бөлімі көрсетеді.\n";
    let read = paragraphs(&format!("{act}{}", item.repeat(12)));
    assert_eq!(read[0], "\"Тоған пайдалану билетін беру\" мемлекеттік көрсетілетін қызмет регламенті");
    assert_eq!(read[1], "1. Жалпы ережелер");
    assert_eq!(read.len(), 14);
}

/// Entries without numbers whose last lines are full.
#[test]
fn a_full_line_that_ends_an_entry_ends_its_paragraph() {
    let head = "5. Процесс состоит из процедур, которые выполняются одна за другою, как указано:\n";
    let entries = [
        "процедура 1 – мастер принимает заявление и вносит его в журнал за 15 минут;\n",
        "процедура 2 – мастер осматривает сад, а если нужно, зовет садовника и\nзаписывает, что найдено, за 2 дня;\n",
    ];
    let read = paragraphs(&format!("{head}{}", entries.concat().repeat(9)));
    assert_eq!(read.len(), 19);
    let law = "1. \"Бал беру\" қызметін бөлім Омарта министрінің 2015 жылғы 5 мамырдағы бұйрығымен бекітілген\n\
        \"Бал беру\" мемлекеттік көрсетілетін қызмет стандартының негізінде көрсетеді және\nжауап береді.\n";
    assert_eq!(paragraphs(&law.repeat(9)).len(), 9);
}

/// Approvals of full lines: by an act numbered with «N», and by a Kazakh one, whose last word ends it.
#[test]
fn the_heading_of_what_is_approved_is_no_part_of_the_approval() {
    let body = "1. Отдел рассматривает заявление и вносит его в журнал, который ведется по\nформе, утвержденной \
        приказом о журналах и книгах, и выдает по нему\nпропуск;\n";
    let ru = "Утвержден приказом Председателя Комитета садов Республики Казахстан от 17\nоктября 2016 года N 12-2-188\n\
        Регламент государственной услуги \"Выдача пропуска в сад\"\nГлава 1. Общие положения\n";
    let read = paragraphs(&format!("{ru}{}", body.repeat(8)));
    assert_eq!(read[1], "Регламент государственной услуги \"Выдача пропуска в сад\"");
    let body = "1. Бөлім өтінішті қарайды және оны журналға енгізеді, ол бекітілген нысан\nбойынша жүргізіледі, және \
        сол бойынша баққа кіруге рұқсат қағазын\nбереді;\n";
    let kk = "Ақсай ауданы әкімдігінің 2016 жылғы 14 қаңтардағы № 7 қаулысымен бекітілген\n\"Баққа рұқсат беру\" \
        мемлекеттік көрсетілетін қызмет регламенті\n1. Жалпы ережелер\n";
    let read = paragraphs(&format!("{kk}{}", body.repeat(8)));
    assert_eq!(read[1], "\"Баққа рұқсат беру\" мемлекеттік көрсетілетін қызмет регламенті");
}

#[test]
fn where_a_picture_was_no_words_are() {
    let read = paragraphs("# Схема\n\n*[Image]*\n\n[image: ]\n\n![](i/1.png)\n\nТекст [Image] цел.\n");
    assert_eq!(read, ["Схема", "Текст [Image] цел."]);
}

#[test]
fn a_dash_that_fills_the_last_cell_of_a_table_calls_for_nothing_more() {
    let read = paragraphs(
        "      11. Сызба осы Регламенттің 2-қосымшасында келтірілген.\n\n\n      Орындау мерзімі\n\n\n      15 минут\n\n\n      \
         Келесі іс-әрекеттің нөмірі\n\n\n      5\n\n\n      -\n\n\n«Аралға рұқсат беру»\n\nмемлекеттік қызмет\n\n\
         регламентіне 2-қосымша\n\n\nІс-қимылдар сызбасы\n",
    );
    assert!(read.contains(&"-".to_owned()), "{read:?}");
}

/// A page ended within a title: the quote that opens it, or the name that it belongs to, calls for it.
#[test]
fn a_title_goes_on_over_the_end_of_a_page() {
    let read = paragraphs(
        "Утверждено\nрешением совета\n\nРегламент\nгосударственной услуги\n\n\n\n\"Выдача билетов\nна паром\"\n\n1. Общие положения\n\n      1. \
         Услуга оказывается пристанью в соответствии со стандартом государственной услуги \"\n\n\n\nВыдача билетов \
         на паром\", утвержденным советом.\n      2. Форма бумажная.\nП р и л о ж е н и е  1\nк  р е г л а м е н т у\nгосударственной \
         услуги\n\n\n\n\"Выдача билетов\nна паром\"\n\nСхема причалов\n",
    );
    for whole in [
        "Регламент государственной услуги \"Выдача билетов на паром\"",
        "1. Услуга оказывается пристанью в соответствии со стандартом государственной услуги \"Выдача билетов на \
         паром\", утвержденным советом.",
        "Приложение 1 к регламенту государственной услуги \"Выдача билетов на паром\"",
    ] {
        assert!(read.contains(&whole.to_owned()), "{whole}: {read:#?}");
    }
}

/// Neither a signature nor a service's name in Kazakh is set in as the paragraph before it was.
#[test]
fn what_begins_at_the_edge_behind_a_finished_paragraph_is_not_its_end() {
    let read = paragraphs(
        "      1. Қызмет қағаз түрінде көрсетіледі, оны айлақ көрсетеді.\n      2. Шағым айлақ басшысына \
         беріледі және екі күн ішінде қаралады.\n«Паромға билет беру» мемлекеттік көрсетілетін\nқызмет \
         регламентіне 1-қосымша\n\n      Айлақ күн сайын ашық, билет кассада сатылады және қайтарылады.\n",
    );
    assert_eq!(read[2], "«Паромға билет беру» мемлекеттік көрсетілетін қызмет регламентіне 1-қосымша");
    let read = paragraphs(
        "      1. Пристань открыта ежедневно, билеты продаются в кассе и принимаются назад\nдо отплытия.\n      \
         2. Решение вводится в действие со дня его опубликования.\nАким района Д. Оспанов\n\n      3. Иное.\n",
    );
    assert_eq!(
        read[1..3],
        ["2. Решение вводится в действие со дня его опубликования.", "Аким района Д. Оспанов"]
    );
}

#[test]
fn marked_up_lines_run_on_whatever_their_length() {
    let read = paragraphs(
        "## **Паром регламенті**\n\n### ҚАУЛЫ\n\n### ЕТЕДІ:\n\n1. Билет осы регламенттің\n\n2-қосымшасына сәйкес \
         беріледі.\n\n- 1) касса билетті\n\nжолаушыға береді;\n\n**Ескерту. 1-тармақ жаңа редакцияда (жарияланған \
         күннен кейін**\n\n\n\nқолданысқа енгізіледі).\n\nТөлем жоқ.\n",
    );
    assert_eq!(
        read,
        [
            "Паром регламенті",
            "ҚАУЛЫ ЕТЕДІ:",
            "1. Билет осы регламенттің 2-қосымшасына сәйкес беріледі.",
            "1) касса билетті жолаушыға береді;",
            "Ескерту. 1-тармақ жаңа редакцияда (жарияланған күннен кейін қолданысқа енгізіледі).",
            "Төлем жоқ.",
        ]
    );
}

#[test]
fn a_space_that_does_not_break_ends_a_sign_of_markup() {
    let read = paragraphs("###\u{a0}Паром\n\n-\u{a0}1) билет;\n\n- 2)\u{a0}багаж.\n");
    assert_eq!(read, ["Паром", "1) билет;", "2) багаж."]);
}

/// A cell of figures is not what a sentence cut by the end of a page began with.
#[test]
fn a_telephone_before_the_end_of_a_page_stays_apart() {
    let read = paragraphs(
        "      1. Пристани указаны в таблице.\n\nПристань «\nСеверная переправа\n\n8-700-41-23\n\n\n\nу старого \
         моста»\n\nрека Быстрая,\nдом 4\n",
    );
    assert!(read.contains(&"8-700-41-23".to_owned()), "{read:#?}");
}
