use crate::model::Act;
use crate::{Packs, Source, read};

fn act(text: &str) -> Act {
    let regulation = "\n\nРегламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n";
    let source = Source::from_text("act.txt", format!("{text}{regulation}"));
    read(&source, &Packs::embedded().unwrap()).act.unwrap()
}

#[test]
fn a_number_that_ends_in_a_letter_ends_its_sentence() {
    let act = act("Об утверждении регламента\n\nПриказ Министра торговли от 17 марта 2014 года № 83-Ө. \
        Зарегистрирован в Министерстве юстиции 24 апреля 2014 года № 935\n");
    assert_eq!(act.number.as_deref(), Some("83-Ө"));
    assert_eq!(act.registered.unwrap().number.as_deref(), Some("935"));
}

#[test]
fn a_title_and_a_registration_on_their_own_lines_behind_the_header() {
    let act = act("# Приказ Министра торговли от 17 марта 2014 года № 83\n\n\
        **Об утверждении регламента**\n\n\
        Зарегистрирован в Министерстве юстиции 24 апреля 2014 года № 935.\n");
    assert_eq!(act.title.as_deref(), Some("Об утверждении регламента"));
    assert_eq!(act.number.as_deref(), Some("83"));
    assert_eq!(act.registered.unwrap().date.as_deref(), Some("2014-04-24"));
}

#[test]
fn a_title_and_a_header_in_one_paragraph() {
    let act = act(
        "Об утверждении регламента «Выдача приказа» Приказ Министра торговли от 17 марта 2014 года № 83. \
        Зарегистрирован в Министерстве юстиции 24 апреля 2014 года № 935\n\nПРИКАЗЫВАЮ:\n",
    );
    assert_eq!(act.title.as_deref(), Some("Об утверждении регламента «Выдача приказа»"));
    assert_eq!(act.issuer.as_deref(), Some("Министра торговли"));
    assert_eq!((act.number.as_deref(), act.registered.is_some()), (Some("83"), true));
    let kk = "\"Қайық туралы анықтама беру регламентін бекіту туралы\" Көлді ауданы әкімдігінің 2015 жылғы 3 шілдедегі \
        № 5 қаулысы. Әділет департаментінде 2015 жылғы 7 тамызда № 33 болып тіркелді\n\n\
        «Қайық туралы анықтама беру» мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n";
    let act = read(&Source::from_text("t", kk), &Packs::embedded().unwrap()).act.unwrap();
    assert_eq!(act.title.as_deref(), Some("Қайық туралы анықтама беру регламентін бекіту туралы"));
    assert_eq!(act.issuer.as_deref(), Some("Көлді ауданы әкімдігінің"));
}

#[test]
fn a_title_on_its_own_line_may_stand_in_quotes() {
    let ru = act("«Об утверждении регламента «Выдача приказа»»\n\n\
        Приказ Министра торговли от 17 марта 2014 года № 83\n");
    assert_eq!(ru.title.as_deref(), Some("Об утверждении регламента «Выдача приказа»"));
    let kk = "\"Қайық туралы анықтама беру\" регламентін бекіту туралы\n\nКөлді ауданы әкімдігінің 2015 жылғы \
        3 шілдедегі № 5 қаулысы. Әділет департаментінде тіркелді\n\n«Қайық туралы анықтама беру» мемлекеттік көрсетілетін қызмет регламенті\n\n\
        1. Жалпы ережелер\n";
    let kk = read(&Source::from_text("t", kk), &Packs::embedded().unwrap()).act.unwrap();
    assert_eq!(kk.title.as_deref(), Some("\"Қайық туралы анықтама беру\" регламентін бекіту туралы"));
    let whole = "\"Қайық регламентін бекіту туралы\"\n\nКөлді ауданы әкімдігінің 2015 жылғы 3 шілдедегі № 5 \
        қаулысы. Әділет департаментінде тіркелді\n\n«Қайық туралы анықтама беру» мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n";
    let whole = read(&Source::from_text("t", whole), &Packs::embedded().unwrap()).act.unwrap();
    assert_eq!(whole.title.as_deref(), Some("Қайық регламентін бекіту туралы"));
}

#[test]
fn a_title_as_a_heading_is_all_that_a_mirror_without_metadata_has() {
    let act = act("# Об утверждении регламента\n");
    assert_eq!(act.title.as_deref(), Some("Об утверждении регламента"));
    assert_eq!((act.date, act.number), (None, None));
}

#[test]
fn numbers_with_letters() {
    for number in ["61/НҚ", "404-ө/83", "ҚР ДСМ-12", "А-9/406", "12-2-188", "7-1/418"] {
        let act = act(&format!(
            "Об утверждении регламента\n\nПриказ Министра торговли от 17 марта 2014 года № {number}. \
             Зарегистрирован в Министерстве юстиции 24 апреля 2014 года № 935\n"
        ));
        assert_eq!(act.number.as_deref(), Some(number));
    }
}
