use crate::extract::procedures::tests::{CHAPTER_2, heads, regulation, steps};
use crate::model::ProcedureKind;
use crate::{Packs, Source, read};

#[test]
fn the_sentences_of_one_paragraph_are_steps() {
    let r = regulation(
        "4. Описание порядка взаимодействия с ЦОН\n\n\
         5. Работник ЦОН принимает заявление в течение 15 минут. Курьер передает его в отдел в течение \
         1 рабочего дня. Работник ЦОН выдает паспорт в течение 20 минут.\n\n\
         6. Описание порядка обращения через портал:\n\n\
         1) услугополучатель регистрируется на портале;\n\n2) портал направляет запрос.\n\n",
    );
    assert_eq!(
        heads(&r),
        [
            (ProcedureKind::OneStopShop, Some("one_stop_shop"), None, 3),
            (ProcedureKind::Portal, Some("portal"), None, 2),
        ]
    );
    assert_eq!(steps(&r.procedures[0])[1], (2, "-", Some("курьер"), false));
    let mut kk = read(
        &Source::from_text(
            "t",
            "\"Омарта паспортын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
             1. Қызмет көрсетіледі.\n\n4. Мемлекеттік корпорациямен өзара іс-қимыл тәртібін сипаттау\n\n\
             5. Мемлекеттік корпорация қызметкері өтінішті 15 минут ішінде қабылдайды. Курьер құжаттарды бір \
             жұмыс күні ішінде жеткізеді.\n",
        ),
        &Packs::embedded().unwrap(),
    );
    assert_eq!(
        heads(&kk.regulations.remove(0)),
        [(ProcedureKind::OneStopShop, Some("one_stop_shop"), None, 2)]
    );
}

#[test]
fn sentences_behind_a_colon_that_announces_actions_are_steps() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия): специалист осматривает пасеку – 2 дня; \
         инспектор составляет акт – 1 час.\n\n3. Результат: паспорт.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    assert_eq!(steps(&r.procedures[0])[0], (1, "-", Some("специалист"), false));
}

#[test]
fn an_item_of_several_acting_sentences_is_several_steps() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Специалист осматривает пасеку в течение 2 дней. Инспектор составляет акт в течение \
         1 часа.\n\n3. Руководитель подписывает паспорт в течение рабочего дня.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 3)]);
    assert_eq!(steps(&r.procedures[0])[1], (2, "-", Some("инспектор"), false));
}

#[test]
fn what_takes_time_is_a_step_whatever_it_refers_to() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Специалист в течение 2 дней проверяет документы, указанные в приложении 4 к Правилам.\n\n\
         3. Инспектор в течение 1 часа составляет акт.\n\n\
         4. Схема, которую ведет инспектор, приведена в приложении 2.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    assert_eq!(steps(&r.procedures[0])[0], (1, "2.", Some("специалист"), false));
}

#[test]
fn nouns_with_who_acts_and_a_time_are_steps_where_actions_are_announced() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Основанием является заявление. Содержание процедур:\n\n\
         специалист – осмотр пасеки, 2 дня;\n\nинспектор – составление акта, 1 час.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
}

#[test]
fn items_of_the_chapter_on_the_one_stop_shop_are_its_steps() {
    let r = regulation(
        "4. Описание порядка взаимодействия с центром обслуживания населения\n\n\
         5. Работник центра принимает заявление в течение 15 минут.\n\n\
         6. Работник центра выдает паспорт в течение 20 минут.\n\n",
    );
    assert_eq!(heads(&r), [(ProcedureKind::OneStopShop, Some("one_stop_shop"), None, 2)]);
}

#[test]
fn a_line_under_a_step_may_only_say_how_long_it_takes() {
    let kk = "\"Омарта паспортын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
              1. Қызмет көрсетіледі.\n\n2. Қызмет берушінің іс-қимыл тәртібін сипаттау\n\n\
              2. Рәсімдердің (іс-қимылдардың) мазмұны:\n\n1) кеңсе маманы өтінішті тіркейді.\n\n\
              Орындалу ұзақтығы – 15 минут.\n\n2) маман паспортты береді.\n\nОрындалу мерзімі: 1 сағат.\n";
    let kk = read(&Source::from_text("t", kk), &Packs::embedded().unwrap()).regulations.remove(0);
    let times: Vec<_> = kk.procedures[0].steps.iter().flat_map(|s| &s.durations).collect();
    assert_eq!(times.len(), 2);
    assert!(times.iter().all(|d| d.branch.is_none()));
}

#[test]
fn entries_with_letters_are_steps() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\nа) специалист осматривает пасеку – 1 день;\n\n\
         б) инспектор составляет акт – 2 дня;\n\nв) инспектор выдает паспорт.\n\n"
    ));
    assert_eq!(
        steps(&r.procedures[0]),
        [
            (1, "а)", Some("специалист"), false),
            (2, "б)", Some("инспектор"), false),
            (3, "в)", Some("инспектор"), false),
        ]
    );
}
