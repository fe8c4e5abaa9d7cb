use super::*;
use crate::pack::{Pack, Packs};
use proptest::prelude::*;
use std::sync::LazyLock;

fn packs() -> &'static Packs {
    static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());
    &PACKS
}

fn read(pack: &Pack, text: &str) -> Option<(Option<i64>, Option<i64>, Option<i64>)> {
    let (_, n) = numeral(text, &pack.grammar.numerals, &pack.grammar.durations).ok()?;
    Some((
        Some(n.value.as_thousandths()),
        n.from.map(Amount::as_thousandths),
        n.words.map(Amount::as_thousandths),
    ))
}

#[test]
fn figures_words_and_both() {
    let packs = packs();
    for (text, value, from, words) in [
        ("5", 5000, None, None),
        ("1,5 часа", 1500, None, None),
        ("15 (пятнадцать) минут", 15_000, None, Some(15_000)),
        ("15( пятнадцати )минут", 15_000, None, Some(15_000)),
        ("4-х (четырех) дней", 4000, None, Some(4000)),
        ("4-х (четырёх) дней", 4000, None, Some(4000)),
        ("5 (шесть)", 5000, None, Some(6000)),
        ("пяти (5) дней", 5000, None, Some(5000)),
        ("двадцати двух", 22_000, None, Some(22_000)),
        ("(двух) рабочих", 2000, None, Some(2000)),
        ("10–15 дней", 15_000, Some(10_000), None),
        ("от 3 до 5 дней", 5000, Some(3000), None),
        ("10 (десяти) - 15 (пятнадцати) дней", 15_000, Some(10_000), Some(15_000)),
        ("полутора месяцев", 1500, None, Some(1500)),
        ("тысяча двести один", 1_201_000, None, Some(1_201_000)),
        ("две тысячи", 2_000_000, None, Some(2_000_000)),
        ("десять дней", 10_000, None, Some(10_000)),
    ] {
        assert_eq!(read(&packs.ru, text), Some((Some(value), from, words)), "{text}");
    }
    for (text, value, words) in [
        ("1(бір) жұмыс күні", 1000, Some(1000)),
        ("15 (он бес) минут", 15_000, Some(15_000)),
        ("жиырма екі", 22_000, Some(22_000)),
        ("он бесте", 15_000, Some(15_000)),
        ("үш жүз он", 310_000, Some(310_000)),
        ("жүз мың", 100_000_000, Some(100_000_000)),
        ("2сағат", 2000, None),
    ] {
        assert_eq!(read(&packs.kk, text), Some((Some(value), None, words)), "{text}");
    }
}

#[test]
fn what_is_no_number_is_left_alone() {
    let packs = packs();
    for text in ["", "(", "()", "дней", "(рабочих)", "-5", "1234567", "сторона", "онлайн"]
    {
        assert_eq!(read(&packs.ru, text), None, "{text}");
    }
    for text in ["бірге қосу емес", "онымен", "бірлік"] {
        let n = read(&packs.kk, text);
        assert!(n.is_none() || text.starts_with("бірге"), "{text}: {n:?}");
    }
}

#[test]
fn a_falling_pair_is_no_range() {
    assert_eq!(read(&packs().ru, "15-10"), Some((Some(15_000), None, None)));
}

#[test]
fn every_number_below_a_thousand_reads_back_in_every_case() {
    let packs = packs();
    for (pack, cases, all_parts) in [(&packs.ru, 6, true), (&packs.kk, 7, false)] {
        for number in 0..1000 {
            for case in 0..cases {
                let text = spell(number, case, all_parts, &pack.grammar.numerals).unwrap();
                let (rest, n) = numeral(&text, &pack.grammar.numerals, &pack.grammar.durations).unwrap();
                assert_eq!((rest, n.words), ("", Some(Amount::whole(i64::from(number)))), "{text}");
                let both = format!("{number} ({text})");
                let (rest, n) = numeral(&both, &pack.grammar.numerals, &pack.grammar.durations).unwrap();
                assert_eq!(
                    (rest, n.value, n.words),
                    ("", Amount::whole(i64::from(number)), n.words),
                    "{both}"
                );
                assert_eq!(n.words, Some(n.value), "{both}");
            }
        }
    }
}

proptest! {
    #[test]
    fn large_numbers_read_back(number in 1000u32..1_000_000) {
        let packs = packs();
        for (pack, all_parts) in [(&packs.ru, true), (&packs.kk, false)] {
            let text = spell(number, 0, all_parts, &pack.grammar.numerals).unwrap();
            let (rest, n) = numeral(&text, &pack.grammar.numerals, &pack.grammar.durations).unwrap();
            prop_assert_eq!((rest, n.value), ("", Amount::whole(i64::from(number))), "{}", text);
        }
    }

    #[test]
    fn nothing_panics(text in "[0-9 (),.–а-яіңқ-]{0,40}") {
        let packs = packs();
        let _ = read(&packs.ru, &text);
        let _ = read(&packs.kk, &text);
    }
}
