//! The act as files beside the text tell it: `meta.yaml` of a mirror, YAML front matter of older copies.

use super::act::{read_header, squeeze};
use super::{Context, document_of};
use crate::grammar::date::citations;
use crate::model::{Act, ActEvent, Language, Place};
use crate::pack::{Pack, Packs};
use crate::source::Source;
use std::collections::BTreeMap;

/// Reads the act out of a `meta.yaml`: its header line (`requisite`) and what other keys add. The
/// places are empty, since nothing of it stands in the text.
pub fn act_from_meta(meta: &str, language: Language, packs: &Packs) -> Act {
    let keys = keys(meta);
    let requisite = if language == Language::Kk { "requisite.kaz" } else { "requisite.rus" };
    let line = keys.get("requisite").filter(|line| !line.is_empty()).or_else(|| keys.get(requisite));
    let mut act = line.map(|line| header(line, language, packs)).unwrap_or_default();
    let title = if language == Language::Kk { "title.kaz" } else { "title.rus" };
    let text = |key: &str| keys.get(key).filter(|v| !v.is_empty()).cloned();
    act.title = text(title).or_else(|| text("title"));
    act.kind = act.kind.or_else(|| text("form").map(|f| f.to_lowercase()));
    act.issuer = act.issuer.or_else(|| text("approved_by"));
    act.date = act.date.or_else(|| text("approved_on"));
    act.repealed = act.repealed.or_else(|| repealed(&keys, packs.of(language)));
    act
}

/// What a text's own front matter says of its repeal.
pub fn front_matter(source: &Source, pack: &Pack) -> Option<ActEvent> {
    let text = source.text().strip_prefix("---")?.trim_start_matches('\r').strip_prefix('\n')?;
    let end = text.find("\n---")?;
    repealed(&keys(text.get(..end)?), pack)
}

/// `repealed_by: Приказ … № 5` and `repealed_on: 2014-08-15`.
fn repealed(keys: &BTreeMap<String, String>, pack: &Pack) -> Option<ActEvent> {
    let by = keys.get("repealed_by");
    let date = keys.get("repealed_on").cloned();
    if by.is_none() && date.is_none() {
        return None;
    }
    let by = by.map(String::as_str).unwrap_or_default();
    let number = citations(by, &pack.grammar.dates).into_iter().find_map(|c| c.number);
    let end = number.as_ref().map_or(by.len(), |(_, at)| at.start);
    let name = by.get(..end).unwrap_or_default().trim_end().trim_end_matches(['№', 'N']).trim();
    Some(ActEvent {
        by: (!name.is_empty()).then(|| name.to_owned()),
        date,
        number: number.map(|n| n.0),
        place: Place::default(),
    })
}

/// A header line that stands alone; read as the text's language, or as the other where it is in that.
fn header(line: &str, language: Language, packs: &Packs) -> Act {
    let other = if language == Language::Ru { Language::Kk } else { Language::Ru };
    let read = |language| {
        let (source, text) = document_of(&squeeze(line));
        let context = Context::new(&source, &text, packs.of(language));
        let mut act = read_header(&context, 0..1, 0);
        act.place = Place::default();
        for event in [&mut act.registered, &mut act.repealed].into_iter().flatten() {
            event.place = Place::default();
        }
        act
    };
    let own = read(language);
    if own.date.is_some() { own } else { read(other) }
}

/// The keys of a small YAML file with their values on one line; a nested key is `outer.inner`. Lists
/// and what else it may hold are left out.
fn keys(yaml: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut outer = String::new();
    let mut open: Option<String> = None;
    for line in yaml.lines() {
        let indented = line.starts_with([' ', '\t']);
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with(['#', '-']) {
            continue;
        }
        if indented && let Some(value) = open.as_ref().and_then(|key| found.get_mut(key)) {
            if !value.is_empty() {
                value.push(' ');
            }
            value.push_str(trimmed);
            continue;
        }
        let Some((key, value)) = trimmed.split_once(':') else { continue };
        let key = if indented { format!("{outer}.{}", key.trim()) } else { key.trim().to_owned() };
        if !indented {
            outer.clone_from(&key);
        }
        let value = value.trim();
        let block = value.starts_with(['>', '|']);
        let plain = value.trim_matches(|c| c == '"' || c == '\'');
        // a quote taken off one end only belongs to the value
        let value = if plain.len() + 2 == value.len() { plain } else { value };
        open = (block || (!indented && !value.is_empty())).then(|| key.clone());
        found.insert(key, if block { String::new() } else { value.to_owned() });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_line_over_several_lines() {
        let packs = Packs::embedded().unwrap();
        let meta = "title:\n  rus: Об утверждении регламента\n  kaz: Регламентті бекіту туралы\nrequisite: >-\n  Приказ Министра связи от 5 мая 2016 года № 41/07.\n  Зарегистрирован в Министерстве юстиции 7 июня 2016 года № 99.\n  Утратил силу приказом Министра связи от 1 июня 2018 года № 4\n";
        let act = act_from_meta(meta, Language::Ru, &packs);
        assert_eq!(act.title.as_deref(), Some("Об утверждении регламента"));
        assert_eq!((act.kind.as_deref(), act.issuer.as_deref()), (Some("приказ"), Some("Министра связи")));
        assert_eq!((act.date.as_deref(), act.number.as_deref()), (Some("2016-05-05"), Some("41/07")));
        assert_eq!(act.registered.and_then(|r| r.number).as_deref(), Some("99"));
        assert_eq!(act.repealed.and_then(|r| r.by).as_deref(), Some("приказом Министра связи"));
        assert_eq!(act_from_meta(meta, Language::Kk, &packs).date.as_deref(), Some("2016-05-05"));
    }

    #[test]
    fn front_matter_tells_the_repeal() {
        let packs = Packs::embedded().unwrap();
        let text = "---\nact_code: V13\nrepealed_on: 2014-08-15\nrepealed_by: Приказ Министра связи № 319\n---\n\n# Об";
        let event = front_matter(&Source::from_text("t", text), &packs.ru).unwrap();
        assert_eq!((event.date.as_deref(), event.number.as_deref()), (Some("2014-08-15"), Some("319")));
        assert_eq!(event.by.as_deref(), Some("Приказ Министра связи"));
        assert!(front_matter(&Source::from_text("t", "--- \nтекст"), &packs.ru).is_none());
    }

    #[test]
    fn odd_files_give_nothing() {
        let packs = Packs::embedded().unwrap();
        for meta in ["", ":", "a", "- x\n- y", "requisite:", "requisite: >-", "\u{0}"] {
            assert_eq!(act_from_meta(meta, Language::Ru, &packs).date, None);
        }
    }
}
