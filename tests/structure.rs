//! Forms of acts beyond those of the composed corpus: how regulations, chapters, lists and appendices
//! may be told in the genre, each as short as it can be.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reglint::model::{Genre, Language, Status};
use reglint::{Document, Packs, Source};

fn read(text: &str) -> Document {
    reglint::read(&Source::from_text("t.txt", text), &Packs::embedded().unwrap())
}

fn services(document: &Document) -> Vec<&str> {
    document.regulations.iter().filter_map(|r| r.service.as_deref()).collect()
}

/// Paragraphs parted by blank lines, so that none runs into the next.
fn paragraphs(lines: &[&str]) -> String {
    lines.join("\n\n") + "\n"
}

const BODY: [&str; 3] = [
    "1. Общие положения",
    "1. Государственная услуга оказывается отделом (далее – услугодатель).",
    "2. Форма оказания государственной услуги: бумажная.",
];

fn with_body(before: &[&str], after: &[&str]) -> String {
    paragraphs(&[before, &BODY, after].concat())
}

#[test]
fn an_appendix_of_the_order_opens_a_regulation_and_one_of_the_regulation_does_not() {
    let first = with_body(
        &[
            "Приложение 1 к приказу Министра связи от 5 мая 2016 года № 7",
            "Регламент государственной услуги «Выдача номера»",
        ],
        &[
            "Приложение к регламенту государственной услуги «Выдача номера»",
            "Блок-схема",
            "Приложение 2 к стандарту государственной услуги «Выдача номера»",
            "Заявление",
        ],
    );
    let second = with_body(
        &[
            "Приложение 2 к приказу Министра связи от 5 мая 2016 года № 7",
            "Регламент государственной услуги «Возврат номера»",
        ],
        &[
            "Приложение 3 к приказу Министра связи от 5 мая 2016 года № 7",
            "Перечень утративших силу приказов",
            "1. Приказ от 1 июня 2014 года № 3.",
        ],
    );
    let document = read(&(first + "\n" + &second));
    assert_eq!(services(&document), ["Выдача номера", "Возврат номера"]);
    let appendices: Vec<usize> = document.regulations.iter().map(|r| r.appendices.len()).collect();
    assert_eq!(appendices, [1, 0]);
    // the annex of repealed orders is no item of the second regulation
    let items: usize = document.regulations[1].sections.iter().map(|s| s.items.len()).sum();
    assert_eq!(items, 2);
}

#[test]
fn a_standard_in_an_appendix_of_rules_is_no_document_of_its_own() {
    let text = with_body(
        &[
            "Утверждены приказом Министра связи от 5 мая 2021 года № 7",
            "Правила оказания государственной услуги «Выдача номера»",
        ],
        &[
            "Приложение 2 к Правилам оказания государственной услуги «Выдача номера»",
            "Стандарт государственной услуги «Выдача номера»",
        ],
    );
    let document = read(&text);
    assert_eq!(document.regulations.len(), 1);
    assert_eq!((document.genre, document.regulations[0].genre), (Genre::Rules, Genre::Rules));
    assert_eq!(document.regulations[0].appendices[0].n, Some(2));
}

#[test]
fn a_heading_that_holds_the_first_chapter() {
    let text = paragraphs(&[
        "# Регламент государственной услуги \"Выдача номера\" 1. Общие положения",
        "1. Государственная услуга оказывается отделом.",
        "# Глава 2 Порядок действий услугодателя",
        "2. Основанием является заявление.",
    ]);
    let document = read(&text);
    assert_eq!(services(&document), ["Выдача номера"]);
    let sections = &document.regulations[0].sections;
    let titles: Vec<_> = sections.iter().map(|s| (s.n, s.title.as_str())).collect();
    assert_eq!(titles, [(Some(1), "Общие положения"), (Some(2), "Порядок действий услугодателя")]);
}

#[test]
fn joined_cells_and_roman_chapters() {
    let text = paragraphs(&[
        "Приложение 1 | к приказу Министра связи | от 5 мая 2016 года № 7",
        "Регламент государственной услуги «Выдача номера»",
        "I. Общие положения",
        "1. Государственная услуга оказывается отделом.",
        "II. Порядок действий услугодателя",
        "2. Отдел принимает заявление.",
        "Приложение | к Регламенту государственной | услуги «Выдача номера»",
        "Справочник бизнес-процессов",
    ]);
    let document = read(&text);
    let regulation = &document.regulations[0];
    assert_eq!(regulation.lines.0, 1);
    let chapters: Vec<_> = regulation.sections.iter().map(|s| (s.n, s.items.len())).collect();
    assert_eq!(chapters, [(Some(1), 1), (Some(2), 1)]);
    assert_eq!(regulation.appendices.len(), 1);
}

#[test]
fn a_name_without_quotes_or_with_one_closed_for_two() {
    let bare = with_body(
        &[
            "Утвержден приказом Министра связи от 5 мая 2016 года № 7",
            "Регламент государственной услуги Выдача номера",
        ],
        &[],
    );
    assert_eq!(services(&read(&bare)), ["Выдача номера"]);
    let nested = with_body(
        &[
            "Утвержден приказом Министра связи от 5 мая 2016 года № 7",
            "Регламент государственной услуги «Включение в реестр «Лучший мастер»",
        ],
        &[],
    );
    assert_eq!(services(&read(&nested)), ["Включение в реестр «Лучший мастер»"]);
    let act_behind =
        "Регламент государственной услуги «Выдача номера» (утвержден приказом от 5 мая 2016 года № 7)";
    assert_eq!(services(&read(&with_body(&[act_behind], &[]))), ["Выдача номера"]);
}

#[test]
fn items_restart_skip_and_carry_a_second_number() {
    let text = paragraphs(&[
        "Регламент электронной государственной услуги «Выдача номера»",
        "1. Общие положения",
        "1. Услуга оказывается отделом.",
        "7-1. Форма оказания государственной услуги: электронная.",
        "12\\. Услуга оказывается бесплатно.",
        "2. Порядок действия услугодателя",
        "1. Отдел принимает заявление.",
        "1. Отдел выдает номер.",
    ]);
    let document = read(&text);
    let items: Vec<Vec<_>> = document.regulations[0]
        .sections
        .iter()
        .map(|s| s.items.iter().filter_map(|i| i.n.as_deref()).collect())
        .collect();
    assert_eq!(items, [vec!["1", "7-1", "12"], vec!["1", "1"]]);
    assert_eq!(document.regulations[0].free, Some(true));
    assert_eq!(document.regulations[0].form, ["electronic"]);
}

#[test]
fn a_kazakh_order_that_approves_after_its_last_entry() {
    let text = paragraphs(&[
        "Байланыс саласындағы регламенттерді бекіту туралы",
        "Қазақстан Республикасы Байланыс министрінің 2016 жылғы 5 мамырдағы № 7 бұйрығы. Қазақстан Республикасының Әділет министрлігінде 2016 жылы 7 маусымда № 99 болып тіркелді",
        "БҰЙЫРАМЫН:",
        "1. Мыналар:",
        "1) осы бұйрыққа 1-қосымшаға сәйкес «Нөмір беру» мемлекеттік көрсетілетін қызмет регламенті;",
        "2) алып тасталды – Байланыс министрінің 01.02.2017 № 3 бұйрығымен;",
        "3) осы бұйрыққа 3-қосымшаға сәйкес «Нөмірді қайтару» мемлекеттік көрсетілетін қызмет регламенті бекітілсін.",
        "Байланыс министрінің 2016 жылғы 5 мамырдағы № 7 бұйрығына 1-қосымша",
        "«Нөмір беру» мемлекеттік көрсетілетін қызмет регламенті",
        "1-тарау . Жалпы ережелер",
        "1. «Нөмір беру» мемлекеттік көрсетілетін қызметін бөлім көрсетеді.",
        "2. Мемлекеттік қызмет тегін көрсетіледі.",
        "«Нөмір беру» мемлекеттік көрсетілетін қызмет регламентіне № 1-қосымшасы",
        "Рәсімдер реттілігінің сипаттамасы",
    ]);
    let document = read(&text);
    assert_eq!(document.language, Language::Kk);
    let entries: Vec<_> = document.enumerated.iter().map(|e| (e.n, e.status, e.service.as_deref())).collect();
    let expected = [
        (1, Status::Active, Some("Нөмір беру")),
        (2, Status::Excluded, None),
        (3, Status::Active, Some("Нөмірді қайтару")),
    ];
    assert_eq!(entries, expected);
    let act = document.act.clone().unwrap();
    assert_eq!(
        (act.kind.as_deref(), act.date.as_deref(), act.number.as_deref()),
        (Some("бұйрық"), Some("2016-05-05"), Some("7"))
    );
    assert_eq!(act.registered.and_then(|r| r.number).as_deref(), Some("99"));
    assert_eq!(services(&document), ["Нөмір беру"]);
    assert_eq!(document.regulations[0].appendices[0].n, Some(1));
    assert_eq!(document.regulations[0].sections[0].title, "Жалпы ережелер");
}

#[test]
fn a_struck_out_regulation_has_only_what_names_it() {
    let text = paragraphs(&[
        "Утвержден постановлением акимата от 5 мая 2016 года № 7",
        "Регламент государственной услуги «Выдача номера»",
        "Сноска. Регламент исключен постановлением акимата от 01.02.2017 № 3.",
    ]);
    let document = read(&text);
    let regulation = &document.regulations[0];
    assert_eq!((regulation.status, regulation.service.as_deref()), (Status::Excluded, Some("Выдача номера")));
    assert_eq!(regulation.amendments[0].by_date.as_deref(), Some("2017-02-01"));
    assert!(regulation.sections.is_empty() && regulation.roster.is_none());
}

#[test]
fn an_appendix_without_heading_is_known_by_its_title() {
    let text = with_body(
        &[
            "Утвержден постановлением акимата от 5 мая 2016 года № 7",
            "Регламент государственной услуги «Выдача номера»",
        ],
        &[
            "3. Порядок приведен в приложениях 1 и 2 к настоящему регламенту.",
            "Диаграмма взаимодействия информационных систем",
            "Справочник бизнес-процессов",
        ],
    );
    let document = read(&text);
    let appendices: Vec<_> =
        document.regulations[0].appendices.iter().map(|a| (a.n, a.title.as_deref())).collect();
    assert_eq!(
        appendices,
        [
            (None, Some("Диаграмма взаимодействия информационных систем")),
            (None, Some("Справочник бизнес-процессов"))
        ]
    );
    let refs: Vec<_> =
        document.regulations[0].appendix_refs.iter().map(|r| (r.n, r.item.as_deref())).collect();
    assert_eq!(refs, [(Some(1), Some("3")), (Some(2), Some("3"))]);
}

#[test]
fn a_roster_in_one_sentence_and_entries_with_clauses() {
    let sentence = with_body(
        &["Регламент государственной услуги «Выдача номера»"],
        &[
            "3. В процессе оказания государственной услуги участвуют канцелярия, руководитель отдела и ответственный исполнитель.",
        ],
    );
    let roster = |text: &str| read(text).regulations[0].roster.clone().unwrap().actors;
    assert_eq!(roster(&sentence), ["канцелярия", "руководитель отдела", "ответственный исполнитель"]);
    let clauses = with_body(
        &["Регламент государственной услуги «Выдача номера»"],
        &[
            "3. Перечень структурных подразделений, участвующих в оказании государственной услуги:",
            "исполнитель, который осуществляет прием;",
            "руководитель (далее – руководитель отдела).",
        ],
    );
    assert_eq!(roster(&clauses), ["исполнитель", "руководитель"]);
}

#[test]
fn an_item_that_speaks_of_the_order_of_actions_is_no_chapter() {
    let document = read(&paragraphs(&[
        "Регламент государственной услуги «Выдача номера»",
        "1. Общие положения",
        "1. Государственная услуга «Выдача номера» оказывается отделом.",
        "2. Порядок действий приведен в приложении 1 к настоящему регламенту.",
        "3. Форма оказания государственной услуги: бумажная.",
        "2. Описание порядка действий отдела.",
        "4. Основанием является заявление.",
    ]));
    let items: Vec<Vec<_>> = document.regulations[0]
        .sections
        .iter()
        .map(|s| s.items.iter().filter_map(|i| i.n.as_deref()).collect())
        .collect();
    assert_eq!(items, [vec!["1", "2", "3"], vec!["4"]]);
}

/// An approval whose lines are paragraphs begins with its issuer; the signature above is the act's.
#[test]
fn a_signature_is_no_part_of_the_approval_below() {
    let document = read(&paragraphs(&[
        "Қайың ауданы әкімдігінің 2013 жылғы 18 қаңтардағы № 53 қаулысы. Әділет департаментінде тіркелді",
        "1. \"Балық аулау билетін беру\" мемлекеттік қызмет регламенті бекітілсін.",
        "Аудан әкімі А. Сарыбаев",
        "Қайың ауданы әкімдігінің",
        "2013 жылғы 18 қаңтардағы",
        "№ 53 қаулысымен бекітілген",
        "\"Балық аулау билетін беру\" мемлекеттік қызмет регламенті",
        "1. Жалпы ережелер",
        "1. Мемлекеттік қызметті бөлім көрсетеді.",
    ]));
    assert_eq!(document.regulations[0].lines, (7, 17));
}

/// Wherever the lines of a block were cut, it begins with its issuer.
#[test]
fn an_act_is_named_over_a_regulation_in_lines_cut_anywhere() {
    for block in [
        ["Қайың ауданы әкімдігінің", "2013 жылғы 18 қаңтардағы № 53 қаулысына", "1-қосымша"],
        ["Қайың ауданы", "әкімдігінің 2013 жылғы 18 қаңтардағы", "№ 53 қаулысына 1 қосымша"],
        ["Қайың ауданы әкімдігінің", "2013 жылғы 18 қаңтардағы № 53", "қаулысына қосымша"],
    ] {
        let mut lines = vec![
            "Қайың ауданы әкімдігінің 2013 жылғы 18 қаңтардағы № 53 қаулысы. Әділет департаментінде тіркелді",
            "1. \"Балық аулау билетін беру\" мемлекеттік қызмет регламенті бекітілсін.",
            "Аудан әкімі А. Сарыбаев",
        ];
        lines.extend(block);
        lines.extend([
            "\"Балық аулау билетін беру\" мемлекеттік қызмет регламенті",
            "1. Жалпы ережелер",
            "1. Мемлекеттік қызметті бөлім көрсетеді.",
        ]);
        assert_eq!(read(&paragraphs(&lines)).regulations[0].lines, (7, 17), "{block:?}");
    }
}
