use super::*;
use crate::model::{Language, ProcedureKind, Step};
use crate::normalize::normalize;
use crate::pack::Packs;
use crate::source::Source;

/// The tables of a text that is nothing but an appendix.
fn read(language: Language, raw: &str) -> Vec<Procedure> {
    let packs = Packs::embedded().unwrap();
    let source = Source::from_text("t", raw);
    let text = normalize(&source, &packs);
    let ctx = Context::new(&source, &text, packs.of(language));
    super::read(&ctx, &RegulationPart { paragraphs: 0..text.paragraphs.len(), ..RegulationPart::default() })
        .procedures
}

fn actors(procedure: &Procedure) -> Vec<&str> {
    procedure.steps.iter().map(|s| s.actor.as_deref().unwrap_or("?")).collect()
}

fn minutes(procedure: &Procedure) -> Vec<Vec<String>> {
    let of = |s: &Step| s.durations.iter().map(|d| format!("{} {:?}", d.value, d.unit)).collect();
    procedure.steps.iter().map(of).collect()
}

const SCRAPED: &str = "Таблица 1. Описание действий СФЕ

Действия основного процесса (хода, потока работ)

№  д е й с т в и я
(хода, потока работ)

1 2 3

Наименование СФЕ
Пчеловод
заказника

Н а ч а л ь н и к
заказника

Пчеловод
заказника

Наименование действия
(процесса, процедуры,
операции)  и  их
описание

Прием
образцов

Просмотр
журнала Запись в реестр

Форма завершения
(данные, документ, Отметка

в журнале



организационно-
распорядительное
решение)

Виза

Справка

Сроки исполнения 1 час 20 минут В течение двух рабочих
дней

Номер следующего
действия

2 3 4

№ действия (хода, потока работ)

4 5

Наименование СФЕ Начальник
заказника

Пчеловод заказника

Сроки исполнения 30 минут В течение дня

Номер следующего
действия

5
";

#[test]
fn a_flattened_table_is_rebuilt_from_its_number_row() {
    let tables = read(Language::Ru, SCRAPED);
    assert_eq!(tables.len(), 1);
    let table = &tables[0];
    assert_eq!(table.place.line, 1);
    assert_eq!(
        actors(table),
        [
            "пчеловод заказника",
            "начальник заказника",
            "пчеловод заказника",
            "начальник заказника",
            "пчеловод заказника"
        ]
    );
    assert_eq!(minutes(table), [["1 Hour"], ["20 Minute"], ["2 WorkingDay"], ["30 Minute"], ["1 Day"]]);
    let next: Vec<_> = table.steps.iter().map(|s| s.next).collect();
    assert_eq!(next, [Some(2), Some(3), Some(4), Some(5), None]);
    let lines: Vec<_> = table.steps.iter().map(|s| s.place.line).collect();
    assert_eq!(lines, [8, 8, 8, 56, 56]);
    assert!(table.steps.iter().all(|s| !s.uncertain));
}

#[test]
fn cells_between_the_words_of_a_label_stay_cells() {
    let table = &read(Language::Ru, SCRAPED)[0];
    let results: Vec<_> = table.steps.iter().take(3).map(|s| s.result.as_deref()).collect();
    assert_eq!(results, [Some("Отметка в журнале"), Some("Виза"), Some("Справка")]);
    assert_eq!(table.steps[1].text, "Просмотр журнала");
    assert!(table.steps.iter().skip(3).all(|s| !s.has_result));
}

#[test]
fn names_known_from_the_regulation_part_cells_on_one_line() {
    let raw = "Участвуют:\n1) ИС Улей;\n2) ЦВС (ВС);\n3) отдел.\n\n\
        Таблица 2. Действия\n\n1 № действия (хода, потока работ) 1 2 3 4\n\n\
        2 Наименование СФЕ, ИС Отдел ИС Улей ЦВС (ВС) Отдел\n\n\
        5 Сроки исполнения Не более 15 минут. Не более 1 минуты. Не более 1\nминуты.\n\nв течение 3 рабочих дней\n\n\
        6 Номер следующего действия 2 3 4 -\n";
    let tables = read(Language::Ru, raw);
    assert_eq!(actors(&tables[0]), ["отдел", "ИС Улей", "ЦВС (ВС)", "отдел"]);
    assert_eq!(minutes(&tables[0]), [["15 Minute"], ["1 Minute"], ["1 Minute"], ["3 WorkingDay"]]);
    assert_eq!(tables[0].steps[3].next, None);
}

#[test]
fn a_lost_cell_leaves_its_row_untold_and_marked() {
    let raw = "№ действия 1 2 3\n\nНаименование СФЕ\n\nОтдел\n\nСклад\n\nОтдел\n\n\
        Сроки исполнения\n\n1 час\n\n2 дня\n\nНомер следующего действия\n\n2 3\n";
    let table = &read(Language::Ru, raw)[0];
    assert_eq!(actors(table), ["отдел", "склад", "отдел"]);
    assert!(table.steps.iter().all(|s| s.durations.is_empty() && s.uncertain));
    assert_eq!(table.steps[1].next, Some(3));
}

#[test]
fn frequencies_are_no_durations_and_cases_are_named() {
    let raw = "№ действия 1 2\n\nНаименование СФЕ\n\nОтдел\n\nСклад\n\n\
        Сроки исполнения 10 минут 3 раза в день\n\nНомер следующего действия\n\n2\n\n\
        № действия 3 4\n\nНаименование СФЕ\n\nОтдел\n\nСклад\n\n\
        Сроки исполнения\n\n5 минут\nПри приеме через портал - 1 час\n\n2 дня\n";
    let table = &read(Language::Ru, raw)[0];
    assert_eq!(minutes(table), [vec!["10 Minute"], vec![], vec!["5 Minute", "1 Hour"], vec!["2 Day"]]);
    assert_eq!(table.steps[2].durations[1].branch.as_deref(), Some("При приеме через портал"));
}

#[test]
fn use_cases_are_laid_beside_the_table() {
    let raw = format!(
        "{SCRAPED}\nТаблица 2. Варианты использования.\nОсновной процесс.\n\n\
        Г р у п п а  1  С Ф Е\nПчеловод заказника\n\nГруппа 2 СФЕ\nНачальник\nзаказника\n\n\
        Действие № 1\nПрием образцов\n\nД е й с т в и е  №  2\nПросмотр журнала\n\n\
        Действие № 3\nЗапись в реестр, справка\n"
    );
    let tables = read(Language::Ru, &raw);
    assert_eq!(tables.len(), 2);
    assert_eq!(tables[1].kind, ProcedureKind::UseCase);
    assert_eq!(actors(&tables[1]), ["пчеловод заказника", "начальник заказника", "пчеловод заказника"]);
    assert_eq!(tables[1].steps[1].marker, "Действие № 2");
}

#[test]
fn use_cases_without_a_table_name_nobody() {
    let raw = "Таблица 1. Варианты использования. Основной процесс.\n\nГруппа 1 СФЕ\nСторож\n\n\
        Группа 2 СФЕ\nЛесник\n\nДействие № 1\nОбход\n\nДействие № 2\nЗапись\n";
    let tables = read(Language::Ru, raw);
    assert_eq!(actors(&tables[0]), ["?", "?"]);
    assert!(tables[0].steps.iter().all(|s| s.uncertain));
}

#[test]
fn a_continuation_has_row_numbers_and_no_labels() {
    let raw = "1-кесте. ҚФБ іс-әрекетінің сипаттамасы\n\n1 Іс-әрекеттің № (барысының, жұмыс ағынының) 1 2\n\n\
        2 ҚФБ атауы\n\nБалабақша маманы\n\nБалабақша меңгерушісі\n\n5 Орындау мерзімдері 15 минут 1 сағат\n\n\
        6 Келесі іс-әрекеттің нөмірі 2 3\n\n1-кестенің жалғасы\n\n1 3 4\n\n2 Балабақша маманы\n\n\
        Балабақша меңгерушісі\n\n5 1 жұмыс күні 20 минут\n\n6 4\n";
    let tables = read(Language::Kk, raw);
    assert_eq!(tables.len(), 1);
    assert_eq!(minutes(&tables[0]), [["15 Minute"], ["1 Hour"], ["1 WorkingDay"], ["20 Minute"]]);
    assert_eq!(tables[0].steps[3].actor.as_deref(), Some("балабақша меңгерушісі"));
}

#[test]
fn odd_texts_of_labels_give_no_panic() {
    let pieces = [
        "№ действия",
        "(",
        "1",
        "2 3",
        "Наименование СФЕ,",
        "Сроки исполнения",
        "Группа 1 СФЕ",
        "Действие № 1",
        "Таблица 1.",
        "Варианты использования",
        "Номер следующего действия",
        "-",
        "\n\n",
        "\n\n\n\n",
        "ё",
        ")",
        "5,",
    ];
    for i in 0..600_usize {
        let pick = |k: usize| pieces[(i * 7 + k * k * 3 + i / 11 * k) % pieces.len()];
        let raw: String =
            (0..14).map(|k| format!("{}{}", pick(k), if (i + k) % 3 == 0 { "\n" } else { " " })).collect();
        read_quietly(&raw);
    }
}

#[test]
fn a_lean_table_flattened_row_by_row() {
    let tabbed = "№ процедуры\tНаименование структурного подразделения\tОписание процедуры\tСроки исполнения\n\
        1\tСмотритель маяка\tПрием заявки\t20 минут\n2\tМастер\tОсмотр маяка\t1 день\n";
    let by_line = tabbed.replace('\t', "\n");
    let spread = tabbed.replace(['\t', '\n'], "\n\n");
    for raw in [tabbed, by_line.as_str(), spread.as_str()] {
        let found = read(Language::Ru, raw);
        assert_eq!(found.len(), 1, "{raw}");
        let steps: Vec<_> = found[0]
            .steps
            .iter()
            .map(|s| {
                (
                    s.n,
                    s.actor.as_deref(),
                    s.text.as_str(),
                    s.durations.len(),
                    s.durations[0].shared_with.len(),
                )
            })
            .collect();
        assert_eq!(
            steps,
            [(1, Some("смотритель маяка"), "Прием заявки", 1, 0), (2, Some("мастер"), "Осмотр маяка", 1, 0)],
            "{raw}"
        );
    }
}

fn read_quietly(raw: &str) {
    thread_local! { static PACKS: Packs = Packs::embedded().unwrap(); }
    PACKS.with(|packs| {
        let source = Source::from_text("t", raw);
        let text = normalize(&source, packs);
        let ctx = Context::new(&source, &text, &packs.ru);
        super::read(
            &ctx,
            &RegulationPart { paragraphs: 0..text.paragraphs.len(), ..RegulationPart::default() },
        );
    });
}

/// The tables of marked-up rows, cells parted by `|`; `text*2` spans two columns, `text^2` two rows.
fn read_rows(heading: &str, rows: &[&str]) -> Vec<Procedure> {
    use crate::text::{CellPosition, Paragraph, ParagraphKind, Segment, Text};
    let mut text = Text::default();
    let mut put = |words: &str, cell: Option<CellPosition>| {
        let range = text.clean.len()..text.clean.len() + words.len();
        text.clean.push_str(words);
        text.clean.push('\n');
        let line = text.paragraphs.len() + 1;
        text.segments.push(Segment { clean: range.clone(), raw: range.clone() });
        let kind = if cell.is_some() { ParagraphKind::Cell } else { ParagraphKind::Paragraph };
        text.paragraphs.push(Paragraph { range, kind, lines: (line, line), cell, heading_rank: None });
    };
    put(heading, None);
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let (mut table, mut row) = (0, 0);
    for line in rows {
        if line.is_empty() {
            (table, row) = (table + 1, 0);
            taken.clear();
            continue;
        }
        let mut column = 0;
        for cell in line.split('|') {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let span = |mark| cell.split_once(mark).and_then(|(_, n)| n.parse().ok()).unwrap_or(1);
            let (column_span, row_span) = (span('*'), span('^'));
            taken.extend(
                (row..row + row_span).flat_map(|r| (column..column + column_span).map(move |c| (r, c))),
            );
            let words = cell.split(['*', '^']).next().unwrap().trim();
            if !words.is_empty() {
                put(words, Some(CellPosition { table, row, column, column_span, row_span }));
            }
            column += column_span;
        }
        row += 1;
    }
    let packs = Packs::embedded().unwrap();
    let source = Source::from_text("t", text.clean.clone());
    let ctx = Context::new(&source, &text, &packs.ru);
    super::read(&ctx, &RegulationPart { paragraphs: 0..text.paragraphs.len(), ..RegulationPart::default() })
        .procedures
}

#[test]
fn columns_under_labelled_rows_are_steps_and_a_continuation_follows_row_numbers() {
    let tables = read_rows(
        "Таблица 1. Действия",
        &[
            "1|№ действия (хода, потока работ)|1|2|3",
            "2|Наименование СФЕ|Приемная|Лесник|ГУ",
            "5|Сроки исполнения|20 минут|1 час|2 дня",
            "6|Номер следующего действия|2|3, 4|5 или 6",
            "",
            "1|4|5",
            "2|Приемная|Лесник",
            "5|3 рабочих дня|15 минут",
            "6|5|-",
        ],
    );
    assert_eq!(tables.len(), 1);
    assert_eq!(actors(&tables[0]), ["приемная", "лесник", "ГУ", "приемная", "лесник"]);
    assert_eq!(minutes(&tables[0]), [["20 Minute"], ["1 Hour"], ["2 Day"], ["3 WorkingDay"], ["15 Minute"]]);
    assert_eq!(tables[0].steps[1].next_all, [3, 4]);
    assert!(tables[0].steps[2].next_all.is_empty(), "one of two is not both");
    assert_eq!(tables[0].place.line, 1);
}

#[test]
fn a_row_of_numbers_within_a_grid_goes_on_with_the_table() {
    let tables = read_rows(
        "Таблица 1. Действия",
        &[
            "1|№ действия (хода, потока работ)|1|2",
            "2|Наименование СФЕ|Приемная|Лесник",
            "5|Сроки исполнения|20 минут|1 час",
            "1|№ действия (хода, потока работ)|3",
            "2|Наименование СФЕ|Сторож",
            "5|Сроки исполнения|2 дня",
        ],
    );
    assert_eq!(tables.len(), 1);
    assert_eq!(actors(&tables[0]), ["приемная", "лесник", "сторож"]);
    assert_eq!(minutes(&tables[0]), [["20 Minute"], ["1 Hour"], ["2 Day"]]);
}

#[test]
fn rows_under_labelled_columns_are_steps_and_a_merged_term_counts_once() {
    let tables = read_rows(
        "Порядок действий",
        &[
            "№ процедуры (действия)|Наименование структурного подразделения|Описание процедуры|Сроки исполнения",
            "1|2|3|4",
            "1|Приемная|Прием|10 минут",
            "2|Лесник|Обход|2 рабочих дня^2",
            "3|Лесник|Запись",
            "Выдача результата*4",
            "4|Приемная|Выдача|",
        ],
    );
    let table = &tables[0];
    assert_eq!(actors(table), ["приемная", "лесник", "лесник", "приемная"]);
    assert_eq!(table.steps[1].durations[0].shared_with, [3]);
    assert!(table.steps[2].durations.is_empty() && table.steps[3].durations.is_empty());
    assert_eq!(table.steps[2].text, "Запись");
}

#[test]
fn marked_up_use_cases_stand_under_who_acts() {
    let tables = read_rows(
        "Таблица 2. Варианты использования",
        &[
            "Основной процесс*2",
            "Группа 1 СФЕ Приемная|Группа 2 СФЕ Лесник",
            "1. Прием|2. Обход",
            "3. Выдача|",
            "Альтернативный процесс*2",
            "Приемная|Лесник",
            "1. Прием|2. Отказ",
        ],
    );
    assert_eq!(tables.len(), 2);
    assert_eq!(actors(&tables[0]), ["приемная", "лесник", "приемная"]);
    assert_eq!(actors(&tables[1]), ["приемная", "лесник"]);
    assert_eq!(tables[1].steps[1].text, "Отказ");
}

#[test]
fn addresses_and_documents_are_no_actions() {
    let addresses = ["№|Наименование отдела|Адрес|Телефон", "1|Отдел района|улица Речная, 3|22-1-15"];
    let documents = ["№ п/п|Наименование документа|Срок хранения", "1|Заявление|5 лет"];
    assert!(read_rows("Перечень", &addresses).is_empty());
    assert!(read_rows("Перечень", &documents).is_empty());
}

#[test]
fn labels_are_known_in_other_wordings() {
    let ru = "Номер процедуры\n\n1\n\n2\n\nСтруктурно-функциональные единицы\n\nОтдел\n\nСклад\n\nСрок выполнения\n\n1 час\n\n2 дня\n";
    let kk = "Іс-әрекет (жұмыс барысы, ағымы) №\n\n1 2\n\nҚФБ-ның атауы\n\nБөлім\n\nҚойма\n\nОрындау мерзімі\n\n1 сағат\n\n2 күн\n\n\
        Келесі әрекет нөмірі\n\n2\n";
    for (language, raw) in [(Language::Ru, ru), (Language::Kk, kk)] {
        let tables = read(language, raw);
        assert_eq!(minutes(&tables[0]), [["1 Hour"], ["2 Day"]], "{raw}");
    }
}

#[test]
fn rows_without_end_are_left_untold() {
    let cells = "Отдел района и Склад\n\n".repeat(2000);
    let numbers: String = (1..=15).map(|n| format!("{n} ")).collect();
    let raw = format!("№ действия {numbers}\n\nНаименование СФЕ\n\n{cells}Сроки исполнения\n\n{cells}");
    let tables = read(Language::Ru, &raw);
    assert!(tables[0].steps.iter().all(|s| s.uncertain && s.durations.is_empty()));
}

#[test]
fn counted_use_cases_of_a_flattened_table() {
    let tables = read(
        Language::Ru,
        "Таблица 1. Описание действий СФЕ\n\n1\n№ действия (хода, потока работ)\n1\n2\n3\n\n\
         2\nНаименование СФЕ\nПриемная\nЛесник\nПриемная\n\n\
         3\nНаименование действия и их описание\nПрием заявления\nОсмотр леса\nВыдача билета\n\n\
         5\nСроки исполнения\n20 минут\n2 дня\n20 минут\n\n\
         6\nНомер следующего действия\n2 столбец\n3 столбец\nОкончание\n\n\
         Таблица 2. Варианты использования. Основной процесс.\n\nПриемная\nЛесник\n\
         1. Прием заявления\n2. Осмотр леса\n3. Выдача билета\n",
    );
    let kinds: Vec<_> = tables.iter().map(|t| t.kind).collect();
    assert_eq!(kinds, [ProcedureKind::Table, ProcedureKind::UseCase]);
    let next: Vec<_> = tables[0].steps.iter().map(|s| s.next).collect();
    assert_eq!(next, [Some(2), Some(3), None]);
    assert_eq!(actors(&tables[1]), ["приемная", "лесник", "приемная"]);
    let markers: Vec<&str> = tables[1].steps.iter().map(|s| s.marker.as_str()).collect();
    assert_eq!(markers, ["1.", "2.", "3."]);
}

#[test]
fn counted_use_cases_under_marked_groups() {
    let raw = "Таблица 2. Варианты использования. Основной процесс\n\nГруппа 1 СФЕ Сторож\n\n\
               Группа 2 СФЕ Лесник\n\n1. Обход леса лесником\n\n2. Запись сторожем\n";
    let tables = read(Language::Ru, raw);
    assert_eq!(tables.len(), 1);
    assert_eq!(tables[0].kind, ProcedureKind::UseCase);
    let steps: Vec<_> = tables[0].steps.iter().map(|s| (s.n, s.text.as_str())).collect();
    assert_eq!(steps, [(1, "Обход леса лесником"), (2, "Запись сторожем")]);
}

#[test]
fn labels_of_two_rows_are_no_step() {
    let raw = "<table><tr><th rowspan=\"2\">№ процедуры (действия)</th>\
               <th rowspan=\"2\">Наименование структурного подразделения</th><th colspan=\"2\">Процедура</th>\
               <th rowspan=\"2\">Сроки исполнения</th></tr>\
               <tr><th>Описание процедуры</th><th>Результат</th></tr>\
               <tr><td>1</td><td>Сторож</td><td>Обход</td><td>Запись</td><td>2 часа</td></tr>\
               <tr><td>2</td><td>Лесник</td><td>Осмотр</td><td>Акт</td><td>1 день</td></tr></table>\n";
    let table = &read(Language::Ru, raw)[0];
    assert_eq!(actors(table), ["сторож", "лесник"]);
    assert_eq!(minutes(table), [["2 Hour"], ["1 Day"]]);
    let told: Vec<_> = table.steps.iter().map(|s| (s.text.as_str(), s.result.as_deref())).collect();
    assert_eq!(told, [("Обход", Some("Запись")), ("Осмотр", Some("Акт"))]);
}

#[test]
fn a_title_over_empty_cells_is_no_row_of_actions() {
    let raw = "|Действия основного процесса|||\n|---|---|---|\n|№ действия|1|2|\n\
               |Наименование СФЕ|Пчеловод|Начальник|\n|Наименование действия|Прием образцов|Просмотр журнала|\n\
               |Сроки исполнения|30 минут|1 рабочий день|\n";
    let found = read(Language::Ru, raw);
    let texts: Vec<&str> = found[0].steps.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(texts, ["Прием образцов", "Просмотр журнала"]);
}
