//! Slips of wording that the packs list: «в течении», «отказ об отказе».

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use super::slips::Slip;
use crate::model::{Passage, PassageKind};
use std::ops::Range;

/// Letters on either side of a match that its exception may stand in.
const AROUND: usize = 40;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let slips = &subject.words.slips;
    for slip in slips.patterns.iter().filter(|s| !subject.settings.wording_off.contains(&s.group)) {
        let mut places = prose(subject).flat_map(|p| matches(slip, &p.text).map(move |found| (p, found)));
        let Some((passage, range)) = places.next() else { continue };
        let here = passage.text.get(range.clone()).unwrap_or_default();
        let mut facts = Facts::new("wording-slip", &passage.place(range.clone()))
            .severity(slip.severity)
            .with("here", here)
            .with("better", slip.find.replace(here, &slip.better).into_owned())
            .key(&slip.better)
            .key(slip.find.as_str());
        for (passage, range) in places {
            facts = facts.related(RelatedFacts::new("wording-again", &passage.place(range)));
        }
        sink.push(facts);
    }
}

/// The passages that the regulation itself speaks in: no editor's notes, no forms to be filled in.
pub(crate) fn prose<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Passage> {
    subject.regulation.passages.iter().filter(|p| {
        matches!(
            p.kind,
            PassageKind::Heading | PassageKind::Body | PassageKind::Cell | PassageKind::AppendixTitle
        )
    })
}

fn matches<'a>(slip: &'a Slip, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    slip.find.find_iter(text).map(|m| trimmed(text, m.range())).filter(|range| {
        let window = text.get(widened(text, range)).unwrap_or_default();
        slip.except.as_ref().is_none_or(|e| !e.is_match(window))
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}

fn widened(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.char_indices().rev().take(AROUND).last().map_or(range.start, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| range.end + at);
    start..end
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{SETTINGS, findings, of, regulation_of};

    fn slips(lines: &[&str]) -> Vec<(String, usize)> {
        let found = findings(regulation_of(lines));
        of(&found, "wording").iter().map(|f| (f.message.clone(), f.related.len())).collect()
    }

    #[test]
    fn a_slip_is_reported_once_with_its_other_places() {
        let found = slips(&[
            "1) специалист в течении 1 рабочего дня принимает;",
            "2) руководитель В течении 2 рабочих дней подписывает, в течении дня выдает.",
        ]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1, 2);
        assert!(found[0].0.contains("в течение"), "{}", found[0].0);
    }

    #[test]
    fn what_an_exception_makes_right_is_silent() {
        assert!(slips(&["приведен в соответствие с требованиями закона"]).is_empty());
        assert_eq!(slips(&["выдает в соответствие с требованиями закона"]).len(), 1);
    }

    #[test]
    fn a_correction_may_use_the_words_themselves() {
        let found = slips(&["получение заявителя результата услуги"]);
        assert!(found[0].0.contains("получение заявителем"), "{found:?}");
    }

    #[test]
    fn every_pattern_has_a_group_and_a_reason_and_there_are_sixty_a_language() {
        for slips in [&SETTINGS.knowledge.ru.slips, &SETTINGS.knowledge.kk.slips] {
            assert!(slips.patterns.len() >= 60);
            for slip in &slips.patterns {
                assert!(slips.groups.contains_key(&slip.group), "{}", slip.group);
                assert!(!slip.reason.is_empty() && !slip.better.is_empty());
                assert!(!slip.find.is_match(""), "{}", slip.find);
            }
        }
    }

    #[test]
    fn ordinary_sentences_are_silent() {
        let right = [
            "согласно приложению 1 к настоящему Регламенту, в течение 5 рабочих дней, при обращении к услугодателю",
            "в соответствии с пунктом 9 Стандарта, по истечении срока, о назначении и об отказе в назначении",
            "обжалование решений осуществляется в порядке, для получения результата оказания услуги",
            "результат – решение; процесс 1 – ввод сотрудником ЦОН логина и пароля",
            "государственная база данных физических лиц; направление запроса о данных",
        ];
        assert!(slips(&right).is_empty(), "{:?}", slips(&right));
    }
}
