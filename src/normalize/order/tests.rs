use super::super::lexicon::{Lexicon, Pairs};
use super::*;
use crate::Packs;
use crate::model::Language;

fn restored(raw: &str, before: Option<&str>, after: Option<&str>, holed: bool, read: &[&str]) -> String {
    let packs = Packs::embedded().unwrap();
    let mut pairs = Pairs::default();
    let mut lexicon = Lexicon::default();
    for text in read {
        pairs.read(text);
        lexicon.read(text, 1, &mut Vec::new());
    }
    let scorer = Scorer::new(&packs, &lexicon).with(pairs);
    let line = Strand::raw(raw, 0..raw.len());
    let around = Around { before, after, spaced: holed };
    match Torn::find(raw, holed, &scorer).map(|torn| restore(&line, &torn, around, &scorer)) {
        Some(Verdict::Moved(moved)) => moved.line.as_str().to_owned(),
        _ => raw.to_owned(),
    }
}

#[test]
fn a_reference_goes_back_behind_its_preposition() {
    let line = "документы, указанные в  Стандарта (далее - документы).пункте 9";
    assert_eq!(
        restored(line, None, None, false, &[]),
        "документы, указанные в пункте 9 Стандарта (далее - документы)."
    );
    assert_eq!(
        restored(
            "В соответствии с  статьи 9-1 Закона от 27 пунктом 4",
            None,
            Some("ноября 2000 года"),
            false,
            &[]
        ),
        "В соответствии с пунктом 4 статьи 9-1 Закона от 27"
    );
}

#[test]
fn links_of_one_line_go_each_into_its_hole() {
    assert_eq!(
        restored(
            "форме согласно  к Стандарту, утвержденному  Министра приложению 1 приказом",
            None,
            Some("культуры и спорта"),
            false,
            &[]
        ),
        "форме согласно приложению 1 к Стандарту, утвержденному приказом Министра"
    );
    assert_eq!(
        restored(
            "от 15 мая 2013 года ,  Министра культуры и \"О музейном деле\" приказом",
            None,
            Some("спорта Республики"),
            false,
            &[]
        ),
        "от 15 мая 2013 года \"О музейном деле\", приказом Министра культуры и"
    );
}

#[test]
fn a_participle_calls_for_its_part_of_an_act() {
    for (torn, whole) in [
        (
            "в порядке, предусмотренном  Правил сева главой 4",
            "в порядке, предусмотренном главой 4 Правил сева",
        ),
        (
            "Руководствуясь  Закона Республики Казахстан от 5 мая статьей 27",
            "Руководствуясь статьей 27 Закона Республики Казахстан от 5 мая",
        ),
    ] {
        assert_eq!(restored(torn, None, Some("и ухода"), false, &[]), whole);
    }
    assert_eq!(
        restored(
            "На основании  пункта 1 статьи 16 Закона подпункта 2)",
            None,
            Some("Республики"),
            false,
            &[]
        ),
        "На основании подпункта 2) пункта 1 статьи 16 Закона"
    );
}

#[test]
fn an_act_that_is_approved_or_struck_out_is_named_before_its_issuer() {
    for (torn, read, whole) in [
        (
            "2)  государственной услуги \"Выдача регламент",
            "регламент государственной услуги",
            "2) регламент государственной услуги \"Выдача",
        ),
        (
            "1. Утвердить прилагаемый  государственной услуги \"регламент",
            "регламент государственной услуги",
            "1. Утвердить прилагаемый регламент государственной услуги \"",
        ),
        (
            "2. Признать утратившим силу  акимата Солнечной постановление",
            "",
            "2. Признать утратившим силу постановление акимата Солнечной",
        ),
    ] {
        assert_eq!(restored(torn, None, Some("области от"), false, &[read]), whole);
    }
}

#[test]
fn a_link_glued_to_a_dash_goes_back() {
    assert_eq!(
        restored(
            "указанному в  к настоящему Регламенту, либо письменно –приложении 1",
            None,
            Some("через"),
            false,
            &[]
        ),
        "указанному в приложении 1 к настоящему Регламенту, либо письменно –"
    );
}

#[test]
fn a_number_goes_back_to_its_noun_on_the_line_before() {
    let before = "документы, перечисленные в пункте";
    for torn in ["Стандарта, и ставит номер, передает 9", "Стандарта, и ставит номер, передает9"]
    {
        assert_eq!(
            restored(torn, Some(before), Some("их руководителю"), true, &[]),
            "9 Стандарта, и ставит номер, передает"
        );
    }
    assert_eq!(
        restored(
            "Стандарта, и ставит номер 9",
            Some("документы, перечисленные в пункте 7"),
            Some("в углу"),
            true,
            &[]
        ),
        "Стандарта, и ставит номер 9"
    );
}

#[test]
fn a_line_may_begin_with_the_hole() {
    assert_eq!(
        restored("к настоящему Регламенту.приложению 4", Some("услуги согласно"), None, true, &[]),
        "приложению 4 к настоящему Регламенту."
    );
}

#[test]
fn two_numbers_fill_two_holes() {
    assert_eq!(
        restored(
            "В ,  к настоящему Регламенту представлены формы, приложении 7 8",
            None,
            Some("шаблоны"),
            false,
            &[]
        ),
        "В приложении 7, 8 к настоящему Регламенту представлены формы,"
    );
    assert_eq!(
        restored(
            "указан в  и  к настоящему Регламенту (далее - приложении 1 2",
            None,
            Some("перечень)"),
            false,
            &[]
        ),
        "указан в приложении 1 и 2 к настоящему Регламенту (далее -"
    );
}

#[test]
fn a_title_gets_its_first_word_back() {
    let read = ["Регламент услуги \"Выдача разрешений на вырубку\""];
    assert_eq!(
        restored("3)  разрешений на вырубку\";\"Выдача", None, None, false, &read),
        "3) \"Выдача разрешений на вырубку\";"
    );
}

#[test]
fn a_link_glued_to_one_letter_or_to_a_colon_goes_back() {
    let packs = Packs::embedded().unwrap();
    let lexicon = Lexicon::new(Language::Ru, &packs);
    let scorer = Scorer::new(&packs, &lexicon);
    let raw = "В соответствии с  статьи 16 Закона Республики «Опунктом 3";
    let line = Strand::raw(raw, 0..raw.len());
    let around = Around { after: Some("музеях»"), ..Around::default() };
    let verdict = restore(&line, &Torn::find(raw, false, &scorer).unwrap(), around, &scorer);
    let Verdict::Moved(moved) = verdict else { panic!("{verdict:?}") };
    assert_eq!(moved.line.as_str(), "В соответствии с пунктом 3 статьи 16 Закона Республики «О");
    assert_eq!(
        restored("Республикасы Заңының  2) тармақшасына сәйкес БҰЙЫРАМЫН:10-бабының", None, None, false, &[]),
        "Республикасы Заңының 10-бабының 2) тармақшасына сәйкес БҰЙЫРАМЫН:"
    );
}

#[test]
fn a_word_keeps_its_ending() {
    let packs = Packs::embedded().unwrap();
    let mut lexicon = Lexicon::new(Language::Kk, &packs);
    lexicon.read("жол белгі екі белгі бар лер көзі лер ме", 1, &mut Vec::new());
    let scorer = Scorer::new(&packs, &lexicon);
    assert!(Torn::find("Шартты  белгілер:", false, &scorer).is_none());
}

#[test]
fn a_bold_verb_goes_before_its_colon() {
    assert_eq!(
        restored("Северной области :ПОСТАНОВЛЯЕТ", None, None, false, &[]),
        "Северной области ПОСТАНОВЛЯЕТ:"
    );
}

#[test]
fn an_act_number_follows_its_date() {
    assert_eq!(
        restored(
            "области от 04.08.2015  (вводится в действие по истечении десяти № 204",
            None,
            Some("дней"),
            false,
            &[]
        ),
        "области от 04.08.2015 № 204 (вводится в действие по истечении десяти"
    );
}

#[test]
fn what_stands_well_is_left() {
    for line in [
        "заявление по форме согласно  приложению 1",
        "4.  Срок оказания государственной услуги:",
        "занесение  в журнал в соответствии с пунктом 9",
        "выдача  расписки, сайт www.egov.kz",
        "приказ от 12 мая 2017  года № 318, зарегистрирован 14 июня 2017 года № 5672",
        "сипаттамасы осы регламенттің  1 және 2-қосымшаларына сәйкес келтірілген.",
    ] {
        assert_eq!(restored(line, None, Some("Стандарта"), false, &[]), line);
    }
}
