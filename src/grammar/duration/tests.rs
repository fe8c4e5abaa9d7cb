use super::*;
use crate::grammar::numeral::spell;
use crate::pack::{Pack, Packs};
use proptest::prelude::*;
use std::sync::LazyLock;

fn packs() -> &'static Packs {
    static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());
    &PACKS
}

/// Value in thousandths, unit, words in thousandths, of each.
fn read(pack: &Pack, text: &str) -> Vec<(i64, Unit, Option<i64>)> {
    durations(text, &pack.grammar)
        .into_iter()
        .map(|q| (q.numeral.value.as_thousandths(), q.unit, q.numeral.words.map(Amount::as_thousandths)))
        .collect()
}

#[test]
fn russian_forms() {
    use Unit::*;
    let packs = packs();
    for (text, expected) in [
        ("регистрирует - 15 (пятнадцать) минут.", vec![(15_000, Minute, Some(15_000))]),
        ("в течение 2 (двух) рабочих дней", vec![(2000, WorkingDay, Some(2000))]),
        ("в течение (двух) рабочих дней", vec![(2000, WorkingDay, Some(2000))]),
        ("в течение семи рабочих дней", vec![(7000, WorkingDay, Some(7000))]),
        ("В течение дня", vec![(1000, Day, None)]),
        ("в течении рабочего дня", vec![(1000, WorkingDay, None)]),
        ("1 час 30 минут", vec![(1000, Hour, None), (30_000, Minute, None)]),
        ("не позднее 3-х календарных дней", vec![(3000, CalendarDay, None)]),
        ("в 10-дневный срок", vec![(10_000, Day, None)]),
        ("в трехдневный срок", vec![(3000, Day, Some(3000))]),
        ("10–15 сек.", vec![(15_000, Second, None)]),
        ("продлевается на 1 (один) месяц", vec![(1000, Month, Some(1000))]),
        ("Сроки исполнения 1 час 1 час", vec![(1000, Hour, None), (1000, Hour, None)]),
        ("в день поступления заявления", vec![(1000, Day, None)]),
        ("5 (шесть) дней", vec![(5000, Day, Some(6000))]),
        ("до 5 дней", vec![(5000, Day, None)]),
        ("не более получаса", vec![(500, Hour, Some(500))]),
        ("за полчаса; в первой половине дня", vec![(500, Hour, Some(500))]),
        ("в течение половины рабочего дня", vec![(500, WorkingDay, Some(500))]),
        ("полтора часа", vec![(1500, Hour, Some(1500))]),
        ("10-15 минут", vec![(15_000, Minute, None)]),
        ("срок – до 1 часа", vec![(1000, Hour, None)]),
        ("поданные до 18 часов", vec![]),
        ("обед с 13-00 до 14-30", vec![]),
        ("в день ее поступления", vec![(1000, Day, None)]),
    ] {
        assert_eq!(read(&packs.ru, text), expected, "{text}");
    }
}

#[test]
fn kazakh_forms() {
    use Unit::*;
    let packs = packs();
    for (text, expected) in [
        ("15 (он бес) минуттың ішінде", vec![(15_000, Minute, Some(15_000))]),
        ("3 (үш) жұмыс күні ішінде", vec![(3000, WorkingDay, Some(3000))]),
        ("күнтізбелік 1 күн", vec![(1000, CalendarDay, None)]),
        ("2сағат", vec![(2000, Hour, None)]),
        ("жарты сағат", vec![(500, Hour, Some(500))]),
        ("бір жарым сағат", vec![(1500, Hour, Some(1500))]),
        ("10-15 минут", vec![(15_000, Minute, None)]),
        ("1(бір) жұмыс күнінен аспайды", vec![(1000, WorkingDay, Some(1000))]),
        ("он бес минуттан аспайды", vec![(15_000, Minute, Some(15_000))]),
        ("бір күн ішінде", vec![(1000, Day, Some(1000))]),
        ("жарты сағат ішінде", vec![(500, Hour, Some(500))]),
        ("бір жарым жұмыс күні", vec![(1500, WorkingDay, Some(1500))]),
        ("жұмыс күні ішінде", vec![(1000, WorkingDay, None)]),
        ("1 (бір) айға ұзартылады", vec![(1000, Month, Some(1000))]),
        ("түскен күні тіркейді", vec![(1000, Day, None)]),
        ("мерзімі – жұмыс күні 7 (жеті)", vec![(7000, WorkingDay, Some(7000))]),
        ("күнтізбелік күн 5, одан әрі", vec![(5000, CalendarDay, None)]),
        ("жұмыс күні 3 (үш) ішінде", vec![(3000, WorkingDay, Some(3000))]),
        ("жұмыс күні 2 өтініш қаралады", vec![]),
        ("жұмыс күндері 9.00-ден", vec![]),
        ("жұмыс күні 7-тармақта", vec![]),
        ("ай сайын 25-күніне дейін", vec![]),
        ("құжаттарды бір ай бойы сақтайды", vec![]),
    ] {
        assert_eq!(read(&packs.kk, text), expected, "{text}");
    }
}

#[test]
fn ages_dates_and_the_clock_are_no_durations() {
    let packs = packs();
    for text in [
        "от 28 апреля 2015 года № 279",
        "дети до 18 лет",
        "с 9.00 до 18.00 часов",
        "с 9 до 18 часов",
        "по истечении десяти календарных дней",
        "не ранее чем через 3 дня",
        "два экземпляра",
        "пункт 5",
    ] {
        assert_eq!(read(&packs.ru, text), vec![], "{text}");
    }
    for text in ["2014 жылғы 21 сәуір", "күнтізбелік он күн өткен соң", "3 күннен кейін", "бір тармақ"]
    {
        assert_eq!(read(&packs.kk, text), vec![], "{text}");
    }
}

#[test]
fn bounds_of_any_verb() {
    let packs = packs();
    let bounds = |pack: &Pack, text: &str| -> Vec<(i64, Bound)> {
        let all = durations(text, &pack.grammar);
        all.iter().map(|q| (q.numeral.value.as_thousandths(), q.bound)).collect()
    };
    for text in [
        "процедура не должна занимать свыше 15 минут",
        "длится не дольше 15 минут",
        "не может продолжаться более 15 минут",
        "не больше чем за 15 минут",
        "в пределах 15 минут",
    ] {
        assert_eq!(bounds(&packs.ru, text), [(15_000, Bound::AtMost)], "{text}");
    }
    for text in [
        "15 минуттан артық болмауға тиіс",
        "15 минуттан көп емес",
        "15 минуттан ұзақ уақыт алмауы керек",
        "15 минуттан кешікпей",
        "15 минуттан аспауы тиіс",
    ] {
        assert_eq!(bounds(&packs.kk, text), [(15_000, Bound::AtMost)], "{text}");
    }
    assert_eq!(bounds(&packs.ru, "при стаже свыше 3 лет"), []);
}

#[test]
fn what_is_counted_back_from_a_day_is_no_duration() {
    assert_eq!(read(&packs().ru, "за 5 (пять) рабочих дней до дня проведения аттестации"), vec![]);
    assert_eq!(read(&packs().ru, "не позднее 3 рабочих дней до заседания комиссии"), vec![]);
}

#[test]
fn what_is_counted_from_the_day_of_the_application() {
    let packs = packs();
    let from_start = |pack: &Pack, text: &str| durations(text, &pack.grammar).first().map(|q| q.from_start);
    for (text, expected) in [
        ("в течение 2 (двух) рабочих дней со дня регистрации документов проверяет их", true),
        ("в течение 3 рабочих дней с момента подачи заявления", true),
        ("со дня регистрации заявления в течение 5 рабочих дней", true),
        ("в течение 5 рабочих дней со дня поступления документов, проверяет", true),
        ("в течение 5 рабочих дней со дня поступления документов в комиссию", false),
        ("в течение 5 рабочих дней со дня получения заключения", false),
        ("в течение 5 рабочих дней", false),
    ] {
        assert_eq!(from_start(&packs.ru, text), Some(expected), "{text}");
    }
    for (text, expected) in [
        ("өтініш тіркелген күннен бастап 2 (екі) жұмыс күні ішінде", true),
        ("құжаттарды тіркеген сәттен бастап 3 жұмыс күні", true),
        ("қорытынды алынған күннен бастап 2 (екі) жұмыс күні ішінде", false),
    ] {
        assert_eq!(from_start(&packs.kk, text), Some(expected), "{text}");
    }
}

#[test]
fn bounds_by_the_words_around() {
    let packs = packs();
    let bound = |pack: &Pack, text: &str| durations(text, &pack.grammar)[0].bound;
    for text in ["не более 15 минут", "– не более 15 (пятнадцати) минут", "не превышает 5 дней", "до 3 дней"]
    {
        assert_eq!(bound(&packs.ru, text), Bound::AtMost, "{text}");
    }
    assert_eq!(bound(&packs.ru, "в течение 10 рабочих дней"), Bound::Exact);
    for text in ["15 минуттан аспайды", "20 (жиырма) минуттан аспауы тиіс", "ең көп 15 минут"]
    {
        assert_eq!(bound(&packs.kk, text), Bound::AtMost, "{text}");
    }
    assert_eq!(bound(&packs.kk, "15 минут ішінде"), Bound::Exact);
}

proptest! {
    #[test]
    fn printed_durations_read_back(number in 1u32..1000, case in 0usize..6, unit in 0usize..4) {
        let packs = packs();
        let units = [
            ("минут", "минуттың", Unit::Minute),
            ("рабочих дней", "жұмыс күнінде", Unit::WorkingDay),
            ("календарных дней", "күнтізбелік күн", Unit::CalendarDay),
            ("месяцев", "айдан", Unit::Month),
        ];
        let (ru, kk, unit) = units[unit];
        for (pack, word, all_parts) in [(&packs.ru, ru, true), (&packs.kk, kk, false)] {
            let spelled = spell(number, case, all_parts, &pack.grammar.numerals).unwrap();
            let text = format!("{number} ({spelled}) {word}");
            let value = i64::from(number) * 1000;
            prop_assert_eq!(read(pack, &text), vec![(value, unit, Some(value))], "{}", text);
        }
    }

    #[test]
    fn nothing_panics(text in "[0-9 (),.–а-яіңқ-]{0,60}(минут|дней|күн|в течение дня)?") {
        let packs = packs();
        let _ = durations(&text, &packs.ru.grammar);
        let _ = durations(&text, &packs.kk.grammar);
    }
}
