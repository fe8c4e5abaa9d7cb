use crate::model::{Bound, Regulation, TermKind, Unit};
use crate::{Packs, Source, read};
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());

fn regulation(heading: &str, items: &str) -> Regulation {
    let mut document = read(&Source::from_text("t.txt", format!("{heading}\n\n{items}\n")), &PACKS);
    assert_eq!(document.regulations.len(), 1);
    document.regulations.remove(0)
}

type Row<'a> = (TermKind, Vec<&'a str>, i64, Unit, Option<i64>, Bound);

fn rows(regulation: &Regulation) -> Vec<Row<'_>> {
    regulation
        .terms
        .iter()
        .map(|t| {
            let channels = t.channels.iter().map(String::as_str).collect();
            let whole = |a: crate::model::Amount| a.as_whole().unwrap_or(-1);
            (t.kind, channels, whole(t.value), t.unit, t.words.map(whole), t.bound)
        })
        .collect()
}

const RU: &str = "Регламент государственной услуги \"Выдача паспорта пасеки\"\n\n1. Общие положения";
const KK: &str =
    "\"Ара ұясының паспортын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер";

#[test]
fn an_item_of_terms_with_channels_in_clauses() {
    let r = regulation(
        RU,
        "1. Срок оказания государственной услуги:\n\n\
         1) с момента сдачи документов услугодателю либо в ЦОН, а также при обращении на портал – 5 (пять) рабочих дней;\n\n\
         2) максимально допустимое время ожидания – не более 10 (десять) минут при обращении к услугодателю, \
         при обращении в ЦОН – не более 15 (шестнадцать) минут на обслуживание одного услугополучателя;\n\n\
         3) максимально допустимое время обслуживания – 20 минут.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [
            (Delivery, vec!["provider", "one_stop_shop", "portal"], 5, WorkingDay, Some(5), Exact),
            (Waiting, vec!["provider"], 10, Minute, Some(10), AtMost),
            (Waiting, vec!["one_stop_shop"], 15, Minute, Some(16), AtMost),
            (Handling, vec![], 20, Minute, None, AtMost),
        ]
    );
}

#[test]
fn what_a_line_leaves_unsaid_it_takes_from_the_lines_above() {
    let r = regulation(
        RU,
        "1. Сроки оказания государственной услуги:\n\n\
         1) с момента сдачи документов:\n\n\
         услугодателю – в течение семи рабочих дней;\n\n\
         акиму сельского округа – не позднее двадцати двух рабочих дней;\n\n\
         2) для юридических лиц – 30 календарных дней.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [
            (Delivery, vec!["provider"], 7, WorkingDay, Some(7), Exact),
            (Delivery, vec!["rural_akim"], 22, WorkingDay, Some(22), AtMost),
            (Delivery, vec![], 30, CalendarDay, None, Exact),
        ]
    );
    assert_eq!(r.terms[2].condition.as_deref(), Some("для юридических лиц"));
}

#[test]
fn the_channel_of_a_subitem_holds_for_the_paragraphs_under_it() {
    let r = regulation(
        RU,
        "1. Сроки оказания государственной услуги:\n\n\
         1) при обращении в ЦОН: три рабочих дня (день приема не входит в срок оказания услуги);\n\n\
         максимально допустимое время ожидания – 30 минут;\n\n\
         2) при обращении на портал – 1 день, о результате услугополучатель уведомляется в течение 2 дней.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [
            (Delivery, vec!["one_stop_shop"], 3, WorkingDay, Some(3), Exact),
            (Waiting, vec!["one_stop_shop"], 30, Minute, None, AtMost),
            (Delivery, vec!["portal"], 1, Day, None, Exact),
        ]
    );
}

#[test]
fn sentences_elsewhere_state_terms_only_if_they_say_so() {
    let r = regulation(
        RU,
        "1. Результат – паспорт. Срок оказания государственной услуги составляет 2 месяца.\n\n\
         2. В случае повторного осмотра срок оказания государственной услуги продлевается на 1 (один) месяц.\n\n\
         3. Жалоба на срок оказания государственной услуги рассматривается в течение 5 рабочих дней.\n\n\
         4. Паспорт хранится в течение 1 года.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [(Delivery, vec![], 2, Month, None, Exact), (Extension, vec![], 1, Month, Some(1), Exact)]
    );
    assert_eq!(r.terms[1].condition.as_deref(), Some("в случае повторного осмотра"));
}

#[test]
fn kazakh_terms() {
    let r = regulation(
        KK,
        "1. Мемлекеттік қызметті көрсету мерзімдері:\n\n\
         1) көрсетілетін қызметті берушіге жүгінген сәттен бастап – 3 (үш) жұмыс күні;\n\n\
         2) күтудің рұқсат берілетін ең ұзақ уақыты – 10 (он) минут;\n\n\
         3) қызмет көрсетудің рұқсат берілетін ең ұзақ уақыты – 15 минуттан аспайды.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [
            (Delivery, vec!["provider"], 3, WorkingDay, Some(3), Exact),
            (Waiting, vec![], 10, Minute, Some(10), AtMost),
            (Handling, vec![], 15, Minute, None, AtMost),
        ]
    );
}

#[test]
fn a_term_by_reference() {
    let r = regulation(
        RU,
        "1. Государственная услуга оказывается в сроки, указанные в подпункте 2) пункта 4 стандарта государственной услуги.",
    );
    let reference = r.term_reference.unwrap();
    assert_eq!(
        (reference.to.as_str(), reference.item.as_deref(), reference.subitem.as_deref()),
        ("standard", Some("4"), Some("2"))
    );
}

#[test]
fn what_somebody_does_in_a_time_is_no_term_of_the_service() {
    let r = regulation(
        RU,
        "4. Срок оказания государственной услуги:\n\n\
         1) с момента сдачи документов – 12 (двенадцать) рабочих дней, в том числе на осмотр – 4 рабочих дня;\n\n\
         2) максимально допустимое время обслуживания – 20 минут.\n\n\
         Услугодатель в течение 2 (двух) рабочих дней проверяет полноту документов.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [(Delivery, vec![], 12, WorkingDay, Some(12), Exact), (Handling, vec![], 20, Minute, None, AtMost),]
    );
}

#[test]
fn a_day_without_a_figure_is_a_term_where_nothing_else_is_said() {
    let r = regulation(RU, "1. Срок оказания государственной услуги – в день обращения.");
    assert_eq!(rows(&r), [(TermKind::Delivery, vec![], 1, Unit::Day, None, Bound::Exact)]);
    let r = regulation(
        RU,
        "1. Срок оказания государственной услуги:\n\n1) 3 рабочих дня;\n\n\
         2) время обслуживания на месте в день обращения – 20 минут.",
    );
    assert_eq!(rows(&r).len(), 2);
    let r = regulation(KK, "1. Мемлекеттік қызметті көрсету мерзімі – жүгінген күннің ішінде.");
    assert_eq!(rows(&r), [(TermKind::Delivery, vec![], 1, Unit::Day, None, Bound::Exact)]);
}

#[test]
fn the_time_of_a_refusal_is_no_term_of_the_service() {
    let r = regulation(
        RU,
        "1. Срок оказания государственной услуги – 7 дней. Отказ в приеме документов – в течение 2 дней.",
    );
    assert_eq!(rows(&r), [(TermKind::Delivery, vec![], 7, Unit::Day, None, Bound::Exact)]);
}

#[test]
fn one_figure_for_waiting_and_handling() {
    let r = regulation(RU, "1. Максимальное время ожидания и обслуживания – по 20 минут.");
    assert_eq!(
        rows(&r),
        [
            (TermKind::Waiting, vec![], 20, Unit::Minute, None, Bound::AtMost),
            (TermKind::Handling, vec![], 20, Unit::Minute, None, Bound::AtMost),
        ]
    );
}

#[test]
fn what_is_prolonged_may_be_what_is_served() {
    let r = regulation(
        RU,
        "1. Срок оказания государственной услуги:\n\n1) выдача разрешения – 5 дней;\n\n\
         2) продление разрешения – 2 дня;\n\n3) срок продлевается на 10 дней.",
    );
    let kinds: Vec<TermKind> = r.terms.iter().map(|t| t.kind).collect();
    assert_eq!(kinds, [TermKind::Delivery, TermKind::Delivery, TermKind::Extension]);
    let r = regulation(
        KK,
        "1. Мемлекеттік қызметті көрсету мерзімі:\n\n1) шартты ұзарту үшін – 15 жұмыс күні;\n\n\
         2) мерзім 10 жұмыс күніне ұзартылады.",
    );
    let kinds: Vec<TermKind> = r.terms.iter().map(|t| t.kind).collect();
    assert_eq!(kinds, [TermKind::Delivery, TermKind::Extension]);
    assert_eq!(r.terms[0].condition.as_deref(), Some("шартты ұзарту үшін"));
}

#[test]
fn the_length_of_rendering_is_the_term() {
    let r = regulation(
        RU,
        "1. Общая длительность оказания услуги: в ЦОН – 7 рабочих дней, через портал – 3 рабочих дня.",
    );
    let channels: Vec<_> = r.terms.iter().map(|t| t.channels.join(" ")).collect();
    assert_eq!(channels, ["one_stop_shop", "portal"]);
    let r = regulation(
        KK,
        "1. Мемлекеттік көрсетілетін қызмет шағын қайық бойынша 6 жұмыс күнінен, үлкені бойынша 15 жұмыс күнінен \
         кешіктірілмей көрсетіледі.",
    );
    assert_eq!(r.terms.len(), 2);
}

#[test]
fn terms_side_by_side_have_the_words_before_them_for_cases() {
    let cases =
        |r: &Regulation| -> Vec<Option<String>> { r.terms.iter().map(|t| t.condition.clone()).collect() };
    let r = regulation(
        RU,
        "1. Государственная услуга оказывается в следующие сроки:\n\n\
         по выдаче паспорта – 15 рабочих дней;\n\nпо замене паспорта – в течение двух рабочих дней.",
    );
    assert_eq!(cases(&r), [Some("по выдаче паспорта".to_owned()), Some("по замене паспорта".to_owned())]);
    let one =
        regulation(RU, "1. Срок оказания государственной услуги: с момента сдачи документов – 15 дней.");
    assert_eq!(cases(&one), [None]);
}

#[test]
fn kazakh_terms_of_a_service_that_is_rendered_in_terms() {
    let r = regulation(
        KK,
        "1. Мемлекеттік қызмет мынадай мерзімдерде көрсетіледі:\n\n\
         1) паспорт беру – он бес жұмыс күні ішінде;\n\n2) телнұсқа беру – үш жұмыс күні ішінде.",
    );
    let cases: Vec<_> = r.terms.iter().map(|t| t.condition.as_deref()).collect();
    assert_eq!(cases, [Some("паспорт беру"), Some("телнұсқа беру")]);
    assert!(r.procedures.is_empty());
}

#[test]
fn a_paragraph_within_an_item_may_head_the_terms() {
    let r = regulation(
        RU,
        "1. Результат оказания государственной услуги: паспорт пасеки.\n\n\
         Сроки оказания государственной услуги:\n\n\
         при обращении к услугодателю – 10 (десять) рабочих дней;\n\n\
         при обращении к акиму сельского округа – 15 (пятнадцать) рабочих дней.\n\n\
         Паспорт действует 3 года.",
    );
    use {Bound::*, TermKind::*, Unit::*};
    assert_eq!(
        rows(&r),
        [
            (Delivery, vec!["provider"], 10, WorkingDay, Some(10), Exact),
            (Delivery, vec!["rural_akim"], 15, WorkingDay, Some(15), Exact),
        ]
    );
}

#[test]
fn the_only_term_of_a_channel_has_no_case() {
    let r = regulation(
        KK,
        "1. Мемлекеттік қызметті көрсету мерзімі – 20 жұмыс күні, портал арқылы – 25 жұмыс күні.",
    );
    let cases: Vec<_> = r.terms.iter().map(|t| (t.channels.len(), t.condition.as_deref())).collect();
    assert_eq!(cases, [(0, None), (1, None)]);
}

#[test]
fn a_list_of_terms_is_no_list_of_actions() {
    let r = regulation(
        KK,
        "1. Мемлекеттік көрсетілетін қызмет мерзімі:\n\n\
         1) көрсетілетін қызметті берушіге жүгінген кезде – 8 (сегіз) жұмыс күні;\n\n\
         2) ауылдық округ әкіміне жүгінген кезде – 15 (он бес) жұмыс күні.",
    );
    assert_eq!((r.terms.len(), r.procedures.len()), (2, 0));
}

#[test]
fn a_stay_is_where_its_sentence_is() {
    let r = regulation(
        RU,
        "1. Сроки оказания государственной услуги:\n\n\
         1) при обращении к услугодателю – 5 дней, максимально допустимое время ожидания – 15 минут;\n\n\
         2) через портал – 2 дня, максимально допустимое время ожидания – 20 минут;\n\n\
         3) в ЦОН – 6 дней, к услугодателю – 7 дней, максимально допустимое время ожидания – 30 минут.",
    );
    let waiting = r.terms.iter().filter(|t| t.kind == TermKind::Waiting);
    let channels: Vec<_> = waiting.map(|t| t.channels.clone()).collect();
    assert_eq!(channels, [vec!["provider".to_owned()], vec![], vec![]]);
}

#[test]
fn the_first_of_several_cases_behind_a_colon_is_one_too() {
    let r = regulation(
        RU,
        "1. Срок оказания государственной услуги: регистрация пасеки – 10 дней, в случае утери – 3 дня.\n\n\
         2. Срок оказания государственной услуги – 5 дней, в случае утери – 3 дня.",
    );
    let cases: Vec<_> = r.terms.iter().map(|t| t.condition.as_deref()).collect();
    assert_eq!(cases, [Some("регистрация пасеки"), Some("в случае утери"), None, Some("в случае утери")]);
}

#[test]
fn how_a_service_is_paid_may_stand_before_its_term() {
    for ru in [
        "Услуга оказывается платно в срок 30 дней.",
        "Услуга предоставляется на платной основе в течение 30 дней.",
    ] {
        let r = regulation(RU, &format!("1. {ru}"));
        assert_eq!(r.terms.len(), 1, "{ru}");
    }
}

#[test]
fn the_most_that_a_wait_may_be_is_said_once() {
    let r = regulation(
        RU,
        "1. Сроки оказания государственной услуги:\n\n1) в ЦОН – 5 дней;\n\n\
         2) максимально допустимое время ожидания: у услугодателя – 15 минут; в ЦОН – 20 минут.",
    );
    let bounds: Vec<Bound> = r.terms.iter().map(|t| t.bound).collect();
    assert_eq!(bounds, [Bound::Exact, Bound::AtMost, Bound::AtMost]);
}

#[test]
fn kazakh_terms_by_what_is_looked_through() {
    for (kk, count) in [
        ("Өтінішті қарау және рұқсат беру мерзімі – 15 жұмыс күні.", 1),
        ("Мемлекеттік қызметтің көрсетілу мерзімі – 10 күн, телнұсқа беру – 2 күн.", 2),
    ] {
        let r = regulation(KK, &format!("1. {kk}"));
        assert_eq!(r.terms.len(), count, "{kk}");
    }
}

#[test]
fn a_case_may_stand_behind_a_conjunction_or_speak_of_what_is_prolonged() {
    let cases = |heading: &str, item: &str| {
        let r = regulation(heading, item);
        let kinds: Vec<TermKind> = r.terms.iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [TermKind::Delivery; 2], "{item}");
        r.terms.into_iter().nth(1).and_then(|t| t.condition)
    };
    let ru = "1. Срок оказания государственной услуги – 8 дней, а в опасных случаях – не более 1 дня.";
    assert_eq!(cases(RU, ru).as_deref(), Some("в опасных случаях"));
    let kk = "1. Мемлекеттік қызмет көрсету мерзімі 7 күннен, паспорттың мерзімін ұзартқан кезде 2 күннен аспайды.";
    assert_eq!(cases(KK, kk).as_deref(), Some("паспорттың мерзімін ұзартқан кезде"));
}

#[test]
fn figures_in_one_clause_have_one_bound_and_each_its_place() {
    use {Bound::*, TermKind::*, Unit::*};
    let ru = regulation(
        RU,
        "1. Срок оказания государственной услуги не превышает 5 рабочих дней у услугодателя и 7 рабочих дней в ЦОН.\n\n\
         2. Срок оказания государственной услуги: не более 2 дней для физических лиц, 3 дней для юридических лиц.",
    );
    assert_eq!(
        rows(&ru),
        [
            (Delivery, vec!["provider"], 5, WorkingDay, None, AtMost),
            (Delivery, vec!["one_stop_shop"], 7, WorkingDay, None, AtMost),
            (Delivery, vec![], 2, Day, None, AtMost),
            (Delivery, vec![], 3, Day, None, AtMost),
        ]
    );
    assert_eq!(ru.terms[2].condition.as_deref(), Some("для физических лиц"));
    let kk = regulation(
        KK,
        "1. Мемлекеттік қызмет көрсету мерзімі – көрсетілетін қызметті берушіде 5 жұмыс күнінен, порталда 2 жұмыс күнінен аспайды.",
    );
    assert_eq!(
        rows(&kk),
        [
            (Delivery, vec!["provider"], 5, WorkingDay, None, AtMost),
            (Delivery, vec!["portal"], 2, WorkingDay, None, AtMost),
        ]
    );
}

#[test]
fn who_is_turned_to_by_another_way_is_no_channel() {
    use {Bound::*, TermKind::*, Unit::*};
    let through = "с момента обращения к услугодателю через портал – 3 дня";
    let r = regulation(RU, &format!("1. Срок оказания государственной услуги: {through}."));
    assert_eq!(rows(&r), [(Delivery, vec!["portal"], 3, Day, None, Exact)]);
    let either = through.replace("через", "либо через");
    let r = regulation(RU, &format!("1. Срок оказания государственной услуги: {either}."));
    assert_eq!(rows(&r), [(Delivery, vec!["provider", "portal"], 3, Day, None, Exact)]);
}

#[test]
fn a_list_of_how_long_the_service_takes_may_have_its_verb_at_the_end() {
    use {Bound::*, TermKind::*, Unit::*};
    let r = regulation(
        KK,
        "1. Мемлекеттік қызмет: 1) көрсетілетін қызметті берушіге жүгінген кезде 3 жұмыс күні ішінде көрсетіледі; \
         2) портал арқылы 1 (бір) жұмыс күні ішінде көрсетіледі.",
    );
    assert_eq!(
        rows(&r),
        [
            (Delivery, vec!["provider"], 3, WorkingDay, None, Exact),
            (Delivery, vec!["portal"], 1, WorkingDay, Some(1), Exact),
        ]
    );
}

#[test]
fn a_case_stands_behind_the_colon_of_its_term() {
    let r = regulation(
        KK,
        "1. Мемлекеттік қызмет көрсету мерзімі: жеке тұлғалар үшін – 10 жұмыс күні, заңды тұлғалар үшін – 15 жұмыс күні.",
    );
    let cases: Vec<_> = r.terms.iter().filter_map(|t| t.condition.as_deref()).collect();
    assert_eq!(cases, ["жеке тұлғалар үшін", "заңды тұлғалар үшін"]);
}
