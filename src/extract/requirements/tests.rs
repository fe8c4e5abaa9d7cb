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
    let context = Context { source: &source, text: &text, pack: packs.of(language) };
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
