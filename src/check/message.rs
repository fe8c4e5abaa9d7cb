//! Facts → prose, in the language that the caller asked for. The only place where prose is made.

use super::facts::{Arg, Message};
use crate::model::{Amount, Language, ProcedureKind, Unit};
use crate::worktime::Sum;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Language of the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Kazakh.
    Kk,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Ru => Lang::Ru,
            Language::Kk => Lang::Kk,
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../../rules/messages/en.ftl")));
static RU: LazyLock<Bundle> = LazyLock::new(|| bundle("ru", include_str!("../../rules/messages/ru.ftl")));
static KK: LazyLock<Bundle> = LazyLock::new(|| bundle("kk", include_str!("../../rules/messages/kk.ftl")));

fn bundle(language: &str, catalogue: &str) -> Bundle {
    // What of a broken catalogue can be read is used; a test keeps broken ones from being shipped.
    let resource = FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(part, _)| part);
    let mut bundle = Bundle::new_concurrent(language.parse().into_iter().collect());
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The message in words.
pub(crate) fn render(message: &Message, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    for (name, arg) in &message.args {
        args.set(*name, value(arg, lang));
    }
    format(message.id, &args, lang)
}

fn value(arg: &Arg, lang: Lang) -> FluentValue<'static> {
    match arg {
        Arg::Text(text) => FluentValue::from(day(text, lang).unwrap_or_else(|| inner_quotes(text))),
        Arg::Plain(words) => FluentValue::from(words.clone()),
        Arg::Number(n) => FluentValue::from(*n),
        Arg::Sum(durations) => FluentValue::from(sum(durations, lang)),
        Arg::Sums(sums) => {
            let parts: Vec<String> = sums.iter().map(|s| sum(s, lang)).collect();
            FluentValue::from(parts.join(" + "))
        }
        Arg::Names(names) => {
            let quoted: Vec<String> = names.iter().map(|n| format!("«{}»", inner_quotes(n))).collect();
            FluentValue::from(quoted.join(", "))
        }
        Arg::Procedure { item, appendix, kind } => {
            FluentValue::from(procedure(item.as_deref(), *appendix, *kind, lang))
        }
        Arg::Message(id) => FluentValue::from(format(id, &FluentArgs::new(), lang)),
    }
}

/// Words of the text stand in «» in a message, so that their own quotes, where they are balanced,
/// become the inner „“.
fn inner_quotes(text: &str) -> String {
    let count = |sign: char| text.chars().filter(|&c| c == sign).count();
    if count('«') != count('»') || count('"') % 2 == 1 {
        return text.to_owned();
    }
    let mut open = false;
    let inner = |c: char| match c {
        '«' => '„',
        '»' => '“',
        '"' => {
            open = !open;
            if open { '„' } else { '“' }
        }
        c => c,
    };
    text.chars().map(inner).collect()
}

/// An ISO date as the language writes it.
fn day(text: &str, lang: Lang) -> Option<String> {
    let figures = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let date = figures(year, 4) && figures(month, 2) && figures(day, 2);
    (date && lang != Lang::En).then(|| format!("{day}.{month}.{year}"))
}

fn format(id: &str, args: &FluentArgs, lang: Lang) -> String {
    let bundle = match lang {
        Lang::En => &EN,
        Lang::Ru => &RU,
        Lang::Kk => &KK,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) else {
        return id.to_owned();
    };
    bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
}

/// Durations in words: «10 рабочих дней и 60 минут».
pub(crate) fn sum(sum: &Sum, lang: Lang) -> String {
    // Sixty minutes beside hours are an hour to every reader.
    let parts: Vec<String> = sum.carried().parts().map(|(n, unit)| quantity(n, unit, lang)).collect();
    let Some((last, rest)) = parts.split_last() else {
        return format("nothing", &FluentArgs::new(), lang);
    };
    if rest.is_empty() {
        return last.clone();
    }
    let mut args = FluentArgs::new();
    args.set("rest", rest.join(", "));
    args.set("last", last.clone());
    format("and", &args, lang)
}

fn quantity(n: Amount, unit: Unit, lang: Lang) -> String {
    let figure = match lang {
        Lang::En => n.to_string(),
        Lang::Ru | Lang::Kk => n.to_string().replace('.', ","),
    };
    let mut args = FluentArgs::new();
    match n.as_whole() {
        Some(whole) => args.set("n", whole),
        None => args.set("n", n.as_thousandths() as f64 / 1000.0),
    }
    args.set("figure", figure);
    let id = match unit {
        Unit::Second => "unit-second",
        Unit::Minute => "unit-minute",
        Unit::Hour => "unit-hour",
        Unit::WorkingDay => "unit-working-day",
        Unit::CalendarDay => "unit-calendar-day",
        Unit::Day => "unit-day",
        Unit::Week => "unit-week",
        Unit::Month => "unit-month",
        Unit::Year => "unit-year",
    };
    format(id, &args, lang)
}

fn procedure(item: Option<&str>, appendix: Option<u32>, kind: ProcedureKind, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    match (item, appendix) {
        (Some(item), _) => {
            args.set("item", item.to_owned());
            format("list-in-item", &args, lang)
        }
        (None, Some(appendix)) => {
            args.set("appendix", appendix);
            let use_case = kind == ProcedureKind::UseCase;
            format(if use_case { "use-cases-in-appendix" } else { "list-in-appendix" }, &args, lang)
        }
        (None, None) if matches!(kind, ProcedureKind::Table | ProcedureKind::UseCase) => {
            format("list-in-table", &args, lang)
        }
        (None, None) => format("list-of-actions", &args, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::fold;
    use std::collections::BTreeSet;

    fn plan(parts: &[(i64, Unit)]) -> Sum {
        parts.iter().fold(Sum::default(), |s, &(n, u)| s.plus(Amount::thousandths(n), u))
    }

    #[test]
    fn russian_plurals_are_right() {
        let s = |parts: &[(i64, Unit)]| sum(&plan(parts), Lang::Ru);
        assert_eq!(s(&[(10_000, Unit::WorkingDay), (60_000, Unit::Minute)]), "10 рабочих дней и 60 минут");
        assert_eq!(s(&[(1_000, Unit::WorkingDay)]), "1 рабочий день");
        assert_eq!(s(&[(2_000, Unit::CalendarDay)]), "2 календарных дня");
        assert_eq!(s(&[(21_000, Unit::Minute)]), "21 минута");
        assert_eq!(s(&[(11_000, Unit::Hour)]), "11 часов");
        assert_eq!(s(&[(1_500, Unit::Hour)]), "1,5 часа");
        assert_eq!(s(&[(1_000, Unit::Hour), (75_000, Unit::Minute)]), "2 часа и 15 минут");
        assert_eq!(s(&[(75_000, Unit::Minute)]), "75 минут");
        assert_eq!(
            s(&[(1_000, Unit::Month), (3_000, Unit::Day), (5_000, Unit::Minute)]),
            "1 месяц, 3 дня и 5 минут"
        );
    }

    #[test]
    fn dates_are_written_as_the_language_has_them() {
        assert_eq!(day("2015-05-04", Lang::Ru).as_deref(), Some("04.05.2015"));
        assert_eq!(day("2015-05-04", Lang::En), None);
        assert_eq!(day("149-5-12", Lang::Ru), None);
    }

    #[test]
    fn quotes_within_quotes_are_inner_ones() {
        assert_eq!(inner_quotes("стандарт \"Выдача\" и «Прием»"), "стандарт „Выдача“ и „Прием“");
        // What stands alone is what the message is about.
        assert_eq!(inner_quotes("услуги\""), "услуги\"");
        assert_eq!(inner_quotes("«"), "«");
    }

    #[test]
    fn what_is_said_of_every_act_names_no_one_kind_and_an_action_has_one_name() {
        let (ru, kk) =
            (include_str!("../../rules/messages/ru.ftl"), include_str!("../../rules/messages/kk.ftl"));
        assert!(!fold(ru).contains("постановлени") && !fold(kk).contains("қаулы"));
        assert!(!regex::Regex::new(r"(?i)\bшаг").unwrap().is_match(ru));
    }

    #[test]
    fn quotes_of_words_that_no_message_quotes_are_the_outer_ones() {
        let said = |arg: Arg| {
            let message = Message::new("term-exceeded-standard").with("source", arg);
            render(&message, Lang::Ru)
        };
        assert_eq!(said(Arg::Plain("приказ «О нормах»".into())), "по стандарту: приказ «О нормах»");
        assert_eq!(said(Arg::Text("приказ «О нормах»".into())), "по стандарту: приказ „О нормах“");
    }

    #[test]
    fn the_other_languages_speak_too() {
        let parts = plan(&[(10_000, Unit::WorkingDay), (60_000, Unit::Minute)]);
        assert_eq!(sum(&parts, Lang::En), "10 working days and 60 minutes");
        assert_eq!(sum(&parts, Lang::Kk), "10 жұмыс күні және 60 минут");
    }

    /// Names of the messages of a catalogue.
    fn ids(catalogue: &str) -> BTreeSet<&str> {
        catalogue
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|l| l.split_once(" ="))
            .map(|(id, _)| id)
            .collect()
    }

    #[test]
    fn the_catalogues_parse_and_hold_the_same_messages() {
        let catalogues = [
            include_str!("../../rules/messages/en.ftl"),
            include_str!("../../rules/messages/ru.ftl"),
            include_str!("../../rules/messages/kk.ftl"),
        ];
        for catalogue in catalogues {
            let read = FluentResource::try_new(catalogue.to_owned());
            assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
        }
        assert_eq!(ids(catalogues[0]), ids(catalogues[1]));
        assert_eq!(ids(catalogues[0]), ids(catalogues[2]));
    }

    #[test]
    fn every_message_that_a_check_pushes_is_in_the_catalogue() {
        let known = ids(include_str!("../../rules/messages/en.ftl"));
        let pushed = regex::Regex::new(r#"(?:Facts::new|RelatedFacts::new)\(\s*"([a-z-]+)""#).unwrap();
        let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/src/check");
        let mut seen = 0;
        for file in std::fs::read_dir(dir).unwrap() {
            let code = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for id in pushed.captures_iter(&code) {
                assert!(known.contains(&id[1]), "no message {}", &id[1]);
                seen += 1;
            }
        }
        assert!(seen > 0);
    }
}
