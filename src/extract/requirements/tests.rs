use super::*;
use crate::model::Language;
use crate::normalize::normalize;
use crate::outline::AppendixPart;
use crate::pack::Packs;
use crate::source::Source;

/// A regulation that is nothing but an appendix of this text.
fn table(language: Language, raw: &str) -> Regulation {
    let packs = Packs::embedded().unwrap();
    let source = Source::from_text("t", raw);
    let text = normalize(&source, &packs);
    let context = Context::new(&source, &text, packs.of(language));
    let all = 0..text.paragraphs.len();
    let appendix = AppendixPart { body: all.clone(), ..AppendixPart::default() };
    let part = RegulationPart { paragraphs: all, appendices: vec![appendix], ..RegulationPart::default() };
    let mut regulation = Regulation::default();
    read(&context, &part, &mut regulation);
    regulation
}

fn terms_of(regulation: &Regulation) -> Vec<String> {
    regulation.terms.iter().map(|t| format!("{:?} {} {:?}", t.kind, t.value, t.unit)).collect()
}

#[test]
fn a_flattened_table_gives_rows_and_what_they_say() {
    let read = table(
        Language::Ru,
        "1 Наименование услугодателя\n\nГорные парки\n\n2 Способы предоставления\nгосударственной услуги\n\n\
         канцелярия услугодателя;\nпортал «электронного правительства»\n\n\
         3 Срок оказания государственной услуги\n\n4 (четыре) рабочих дня\n\n\
         4 Форма оказания\n\nБумажная\n\n5 Результат оказания\n\nКарта тропы.\n\n6 Размер оплаты\n\nБесплатно\n\n\
         10 Иные требования\n\nМаксимально допустимое время ожидания – 10 (десять) минут. Карта действует 2 года.\n",
    );
    assert_eq!(read.requirements.len(), 6, "a gap of three numbers ends the table");
    assert_eq!(read.requirements[1].name, "Способы предоставления государственной услуги");
    assert_eq!(read.requirements[1].place.line, 5);
    assert_eq!(read.channels, ["provider", "portal"]);
    assert_eq!(read.form, ["paper"]);
    assert_eq!(read.free, Some(true));
    assert_eq!(read.result.as_deref(), Some("Карта тропы"));
    assert_eq!(terms_of(&read), ["Delivery 4 WorkingDay"]);
}

#[test]
fn waiting_may_stand_in_the_last_row() {
    let read = table(
        Language::Ru,
        "1 Наименование услугодателя\n\nГорные парки\n\n2 Срок оказания государственной услуги\n\n3 рабочих дня\n\n\
         3 Результат оказания\n\nКарта\n\n4 Иные требования\n\n\
         Максимально допустимое время ожидания – 10 (десять) минут. Карта действует 2 года.\n",
    );
    assert_eq!(terms_of(&read), ["Delivery 3 WorkingDay", "Waiting 10 Minute"]);
}

#[test]
fn a_kazakh_table_is_read_by_its_names() {
    let read = table(
        Language::Kk,
        "1 Көрсетілетін қызметті берушінің атауы\n\nТау саябақтары\n\n2 Мемлекеттік қызметті ұсыну тәсілдері\n\nпортал\n\n\
         3 Мемлекеттік қызметті көрсету мерзімі\n\n3 (үш) жұмыс күні\n\n4 Төлем мөлшері\n\nТегін\n",
    );
    assert_eq!(read.requirements.len(), 4);
    assert_eq!(terms_of(&read), ["Delivery 3 WorkingDay"]);
    assert_eq!((read.free, read.channels.as_slice()), (Some(true), ["portal".to_owned()].as_slice()));
}

#[test]
fn other_numbered_tables_are_no_requirements() {
    let read = table(Language::Ru, "1 Отдел парка\n\nулица Речная, 3\n\n2 Отдел тропы\n\nулица Луговая, 5\n");
    assert!(read.requirements.is_empty() && read.terms.is_empty());
}

#[test]
fn a_cell_beside_a_figure_is_its_case() {
    let read = table(
        Language::Ru,
        "<table><tr><td colspan=\"4\">Перечень основных требований</td></tr>\
         <tr><td>1</td><td>Наименование услугодателя</td><td colspan=\"2\">Горные парки</td></tr>\
         <tr><td rowspan=\"3\">2</td><td rowspan=\"3\">Срок оказания государственной услуги</td>\
         <td>новая карта</td><td>9 (девять) рабочих дней</td></tr>\
         <tr><td>копия карты</td><td>2 (два) рабочих дня</td></tr>\
         <tr><td>максимально допустимое время ожидания</td><td>10 минут</td></tr>\
         <tr><td>3</td><td>Форма оказания</td><td colspan=\"2\">Бумажная</td></tr>\
         <tr><td>4</td><td>Результат оказания</td><td colspan=\"2\">Карта</td></tr></table>",
    );
    assert_eq!(terms_of(&read), ["Delivery 9 WorkingDay", "Delivery 2 WorkingDay", "Waiting 10 Minute"]);
    let cases: Vec<_> = read.terms.iter().map(|t| t.condition.as_deref()).collect();
    assert_eq!(cases, [Some("новая карта"), Some("копия карты"), None]);
}

#[test]
fn what_is_said_before_each_of_several_terms_is_its_case() {
    let read = table(
        Language::Ru,
        "1 Наименование услугодателя\n\nГорные парки\n\n2 Сроки оказания государственной услуги\n\n\
         1) запись в реестр троп – 9 рабочих дней;\n\n2) замена карты – 2 рабочих дня.\n\n\
         3 Форма оказания\n\nБумажная\n\n4 Результат оказания\n\nКарта\n",
    );
    let cases: Vec<_> = read.terms.iter().map(|t| t.condition.as_deref()).collect();
    assert_eq!(cases, [Some("запись в реестр троп"), Some("замена карты")]);
}

#[test]
fn parts_of_a_term_are_no_terms() {
    let read = table(
        Language::Ru,
        "1 Наименование услугодателя\n\nГорные парки\n\n2 Срок оказания государственной услуги\n\n\
         15 рабочих дней, из них прием – 1 рабочий день, осмотр – 10 рабочих дней\n\n\
         3 Форма оказания\n\nБумажная\n\n4 Результат оказания\n\nКарта\n",
    );
    assert_eq!(terms_of(&read), ["Delivery 15 WorkingDay"]);
}

#[test]
fn rows_printed_on_one_line_or_without_number_are_told_by_the_statutory_names() {
    let read = table(
        Language::Ru,
        "1 Наименование услугодателя Горные парки\n2 Способы предоставления государственной услуги Портал\n\
         Срок оказания государственной услуги\n6 рабочих дней\n\
         4 Форма оказания государственной услуги Электронная\n5 Результат оказания государственной услуги Карта\n",
    );
    assert_eq!(terms_of(&read), ["Delivery 6 WorkingDay"]);
    let rows: Vec<_> = read.requirements.iter().map(|r| (r.n, r.text.as_str())).collect();
    assert_eq!(
        rows,
        [
            (Some(1), "Горные парки"),
            (Some(2), "Портал"),
            (None, "6 рабочих дней"),
            (Some(4), "Электронная"),
            (Some(5), "Карта")
        ]
    );
}

#[test]
fn a_kazakh_row_ends_where_the_next_number_begins() {
    let read = table(
        Language::Kk,
        "1\nКөрсетілетін қызметті берушінің атауы\nТау саябақтары\n2\nМемлекеттік қызметті көрсету нәтижесі\nКарта\n\
         3\nКөрсетілетін қызметті алушыдан алынатын төлем мөлшері\nТегін\n4\nЖұмыс кестесі\nДүйсенбі – жұма\n\
         5\nҚұжаттар тізбесі\nӨтініш\n",
    );
    let rows: Vec<_> = read.requirements.iter().map(|r| (r.n.unwrap_or(0), r.text.as_str())).collect();
    assert_eq!(
        rows,
        [(1, "Тау саябақтары"), (2, "Карта"), (3, "Тегін"), (4, "Дүйсенбі – жұма"), (5, "Өтініш")]
    );
}

#[test]
fn a_figure_that_begins_a_term_is_no_number_of_a_row() {
    let read = table(
        Language::Ru,
        "1\n\nНаименование услугодателя\n\nГорные парки\n\n2\n\nСпособы предоставления государственной услуги\n\n\
         Портал\n\n3\n\nСрок оказания государственной услуги\n\n5 (пять) рабочих дней\n\n4\n\n\
         Форма оказания государственной услуги\n\nБумажная\n\n5\n\nРезультат оказания\n\nКарта\n",
    );
    assert_eq!(terms_of(&read), ["Delivery 5 WorkingDay"]);
    assert_eq!(read.requirements.len(), 5);
}

#[test]
fn each_of_several_services_has_its_own_terms() {
    let rows = |days: &str, service: &str| {
        format!(
            "<table><tr><th colspan=\"3\">Стандарт государственной услуги «{service}»</th></tr>\
             <tr><td>1</td><td>Наименование услугодателя</td><td>Горные парки</td></tr>\
             <tr><td>2</td><td>Срок оказания государственной услуги</td><td>{days} рабочих дней</td></tr>\
             <tr><td>3</td><td>Форма оказания</td><td>Бумажная</td></tr>\
             <tr><td>4</td><td>Результат оказания</td><td>Карта</td></tr></table>\n\n"
        )
    };
    let raw = rows("7", "Выдача карты") + &rows("5", "Замена карты");
    let read = table(Language::Ru, &raw);
    let terms: Vec<_> = read
        .terms
        .iter()
        .map(|t| (t.value.to_string(), t.condition.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(terms, [("7".to_owned(), "Выдача карты"), ("5".to_owned(), "Замена карты")]);
    assert_eq!(read.requirements.len(), 8);
}

#[test]
fn each_figure_of_a_row_has_its_own_words() {
    let of = |row: &str| {
        let read = table(
            Language::Ru,
            &format!(
                "1 Наименование услугодателя\n\nГорные парки\n\n2 Срок оказания государственной услуги\n\n{row}\n\n\
                 3 Форма оказания\n\nБумажная\n\n4 Результат оказания\n\nКарта\n"
            ),
        );
        let line = |t: &Term| format!("{:?} {} {}", t.kind, t.value, t.condition.as_deref().unwrap_or("-"));
        read.terms.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        of("внутри заповедника – 3 рабочих дня, вне заповедника – 7 рабочих дней"),
        ["Delivery 3 внутри заповедника", "Delivery 7 вне заповедника"]
    );
    assert_eq!(of("осмотр – 5 дней, печать – 1 день. Общий срок – 6 дней"), ["Delivery 6 -"]);
    assert_eq!(of("10 рабочих дней. Карта выдается сроком на 5 лет"), ["Delivery 10 -"]);
    assert_eq!(
        of("3 рабочих дня, срок продлевается на 10 рабочих дней с уведомлением в течение 1 рабочего дня"),
        ["Delivery 3 -", "Extension 10 -"]
    );
}
