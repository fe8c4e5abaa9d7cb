use crate::extract::procedures::tests::{CHAPTER_2, heads, regulation, steps};
use crate::model::ProcedureKind;
use crate::{Packs, Source, read};

const ENTRIES: &str =
    "1) специалист осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n";

#[test]
fn lists_beside_each_other_have_the_cases_of_their_headings() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий) при выдаче паспорта, длительность:\n\n{ENTRIES}\
         3. Содержание процедур (действий) при выдаче дубликата паспорта:\n\n{ENTRIES}"
    ));
    assert_eq!(
        heads(&r),
        [
            (ProcedureKind::Content, Some("provider"), Some("при выдаче паспорта"), 2),
            (ProcedureKind::Content, Some("provider"), Some("при выдаче дубликата паспорта"), 2),
        ]
    );
    let alone = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий) при выдаче паспорта:\n\n{ENTRIES}"
    ));
    assert_eq!(alone.procedures[0].case, None, "a case is told from another");
}

#[test]
fn what_the_service_itself_does_is_no_case() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий) по оказанию государственной услуги:\n\n{ENTRIES}\
         3. Содержание процедур (действий) при оказании услуги для начала процедуры:\n\n{ENTRIES}"
    ));
    assert!(r.procedures.iter().all(|p| p.case.is_none()));
}

#[test]
fn a_branch_by_any_case_may_be_the_first() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n1) при утере паспорта:\n\n{ENTRIES}\
         2) при смене хозяина:\n\n{ENTRIES}"
    ));
    let cases: Vec<_> = r.procedures.iter().map(|p| p.case.as_deref()).collect();
    assert_eq!(cases, [Some("при утере паспорта"), Some("при смене хозяина")]);
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n1) замена паспорта:\n\n{ENTRIES}\
         2) аннулирование паспорта:\n\n{ENTRIES}"
    ));
    let cases: Vec<_> = r.procedures.iter().map(|p| p.case.as_deref()).collect();
    assert_eq!(cases, [Some("замена паспорта"), Some("аннулирование паспорта")]);
    let kk = "\"Омарта паспортын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
              1. Қызмет көрсетіледі.\n\n2. Қызмет берушінің іс-қимыл тәртібін сипаттау\n\n\
              2. Рәсімдердің (іс-қимылдардың) мазмұны:\n\n1) паспорт жоғалған жағдайда:\n\n\
              1) маман өтінішті тіркейді – 15 минут;\n\n2) маман паспортты береді – 1 сағат;\n\n\
              2) иесі ауысқан жағдайда:\n\n1) маман өтінішті тіркейді – 15 минут.\n";
    let kk = read(&Source::from_text("t", kk), &Packs::embedded().unwrap()).regulations.remove(0);
    let cases: Vec<_> = kk.procedures.iter().map(|p| p.case.as_deref()).collect();
    assert_eq!(cases, [Some("паспорт жоғалған жағдайда"), Some("иесі ауысқан жағдайда")]);
}

#[test]
fn a_list_of_what_one_does_belongs_to_his_step() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         1) при приеме документов специалист:\n\nосматривает ульи;\n\nсоставляет опись – 15 минут;\n\n\
         2) инспектор отдела:\n\n1) осматривает пасеку – 2 дня;\n\n2) составляет акт – 1 день;\n\n\
         3) руководитель отдела подписывает паспорт – 1 час.\n\n"
    ));
    assert_eq!(
        steps(&r.procedures[0]),
        [
            (1, "1)", Some("специалист"), false),
            (2, "2)", Some("инспектор отдела"), false),
            (3, "3)", Some("руководитель отдела"), false),
        ]
    );
    let times: Vec<_> = r.procedures[0].steps.iter().map(|s| s.durations.len()).collect();
    assert_eq!(times, [1, 2, 1]);
    assert!(r.procedures[0].steps.iter().flat_map(|s| &s.durations).all(|d| d.branch.is_none()));
}

#[test]
fn durations_of_cases_in_one_sentence() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         1) специалист готовит паспорт: физическим лицам – 2 дня, юридическим лицам – 5 дней;\n\n\
         2) инспектор выдает паспорт для пасек первой группы – 10 минут, в общем порядке – 20 минут;\n\n\
         3) архивариус архивохранилища хранит копию паспорта один месяц.\n\n"
    ));
    let branches: Vec<Vec<_>> = r.procedures[0]
        .steps
        .iter()
        .map(|s| s.durations.iter().map(|d| d.branch.as_deref().unwrap_or_default()).collect())
        .collect();
    let expected: [&[&str]; 3] =
        [&["физическим лицам", "юридическим лицам"], &["для пасек первой группы", "в общем порядке"], &[]];
    assert_eq!(branches, expected);
}
