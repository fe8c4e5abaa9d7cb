//! Slips of wording that the packs list: «в течении», «отказ об отказе».

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use super::slips::Folded;
use crate::model::{Passage, PassageKind};
use std::ops::Range;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let slips = &subject.words.slips;
    let passages: Vec<(&Passage, Folded)> = prose(subject).map(|p| (p, Folded::new(&p.text))).collect();
    // One place is not reported twice: the first slip of the pack that takes it has it.
    let mut taken: Vec<Vec<Range<usize>>> = vec![Vec::new(); passages.len()];
    for slip in slips.patterns.iter().filter(|s| !subject.settings.wording_off.contains(&s.group)) {
        let mut facts: Option<Facts> = None;
        for ((passage, folded), taken) in passages.iter().zip(&mut taken) {
            for found in slip.matches(folded) {
                if taken.iter().any(|t| t.start < found.range.end && found.range.start < t.end) {
                    continue;
                }
                taken.push(found.range.clone());
                let at = passage.place(found.range.clone());
                facts = Some(match facts {
                    Some(facts) => facts.related(RelatedFacts::new("wording-again", &at)),
                    None => Facts::new("wording-slip", &at)
                        .severity(slip.severity)
                        .with("here", passage.text.get(found.range).unwrap_or_default())
                        .with("better", found.better)
                        .key(&slip.better)
                        .key(slip.find.as_str()),
                });
            }
        }
        sink.extend(facts);
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

#[cfg(test)]
mod tests {
    use crate::check::sample::{SETTINGS, findings, of, regulation_of};
    use crate::check::slips::Folded;

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
                assert!(slip.matches(&Folded::new("")).is_empty(), "{}", slip.find.as_str());
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
