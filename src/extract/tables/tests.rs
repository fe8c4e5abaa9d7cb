use super::*;
use crate::model::Language;
use crate::normalize::normalize;
use crate::pack::Packs;
use crate::source::Source;

/// The tables of a text that is nothing but an appendix.
fn read(language: Language, raw: &str) -> Vec<Procedure> {
    let packs = Packs::embedded().unwrap();
    let source = Source::from_text("t", raw);
    let text = normalize(&source, &packs);
    let ctx = Context { source: &source, text: &text, pack: packs.of(language) };
    procedures(&ctx, &RegulationPart { paragraphs: 0..text.paragraphs.len(), ..RegulationPart::default() })
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
            "Пчеловод заказника",
            "Начальник заказника",
            "Пчеловод заказника",
            "Начальник заказника",
            "Пчеловод заказника"
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
    assert_eq!(actors(&tables[0]), ["Отдел", "ИС Улей", "ЦВС (ВС)", "Отдел"]);
    assert_eq!(minutes(&tables[0]), [["15 Minute"], ["1 Minute"], ["1 Minute"], ["3 WorkingDay"]]);
    assert_eq!(tables[0].steps[3].next, None);
}

#[test]
fn a_lost_cell_leaves_its_row_untold_and_marked() {
    let raw = "№ действия 1 2 3\n\nНаименование СФЕ\n\nОтдел\n\nСклад\n\nОтдел\n\n\
        Сроки исполнения\n\n1 час\n\n2 дня\n\nНомер следующего действия\n\n2 3\n";
    let table = &read(Language::Ru, raw)[0];
    assert_eq!(actors(table), ["Отдел", "Склад", "Отдел"]);
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
    assert_eq!(actors(&tables[1]), ["Пчеловод заказника", "Начальник заказника", "Пчеловод заказника"]);
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
    assert_eq!(tables[0].steps[3].actor.as_deref(), Some("Балабақша меңгерушісі"));
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

fn read_quietly(raw: &str) {
    thread_local! { static PACKS: Packs = Packs::embedded().unwrap(); }
    PACKS.with(|packs| {
        let source = Source::from_text("t", raw);
        let text = normalize(&source, packs);
        let ctx = Context { source: &source, text: &text, pack: &packs.ru };
        procedures(
            &ctx,
            &RegulationPart { paragraphs: 0..text.paragraphs.len(), ..RegulationPart::default() },
        );
    });
}
