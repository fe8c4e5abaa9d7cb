//! Slips of wording that the packs list: «в течении», «отказ об отказе».

use super::facts::{Arg, Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use super::slips::{Folded, Found, Slip};
use crate::model::{Passage, PassageKind, Regulation};
use std::collections::BTreeMap;
use std::ops::Range;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let slips = &subject.words.slips;
    let passages: Vec<(&Passage, Folded)> = prose(subject).map(|p| (p, Folded::new(&p.text))).collect();
    // One place is not reported twice: the first slip of the pack that takes it has it.
    let mut taken: Vec<Vec<Range<usize>>> = vec![Vec::new(); passages.len()];
    let mut likely: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, (_, folded)) in passages.iter().enumerate() {
        slips.likely(folded).into_iter().for_each(|slip| likely.entry(slip).or_default().push(at));
    }
    for (slip, within) in likely {
        let Some(slip) = slips.patterns.get(slip) else { continue };
        if subject.settings.wording_off.contains(&slip.group) {
            continue;
        }
        let mut facts: Option<Facts> = None;
        for at in within {
            let (Some((passage, folded)), Some(taken)) = (passages.get(at), taken.get_mut(at)) else {
                continue;
            };
            for mut found in slip.matches(folded, slips) {
                if taken.iter().any(|t| t.start < found.range.end && found.range.start < t.end) {
                    continue;
                }
                taken.push(found.range.clone());
                let at = passage.place(found.range.clone());
                facts = Some(match facts {
                    Some(facts) => facts.related(RelatedFacts::new("here-too", &at)),
                    None => {
                        if let Some(endings) = slips.endings.get(&slip.case) {
                            let abbreviation = passage.text.get(found.range.clone()).unwrap_or_default();
                            let others = subject.document.regulations.iter();
                            let regulations = std::iter::once(subject.regulation).chain(others);
                            let texts = regulations.flat_map(|r| &r.passages).map(|p| p.text.as_str());
                            found.better = endings.used(abbreviation, texts).or(found.better);
                        }
                        facts_of(slip, passage, found)
                    }
                });
            }
        }
        sink.extend(facts);
    }
}

/// What is wrong, with the words to write where they can be told.
fn facts_of(slip: &Slip, passage: &Passage, found: Found) -> Facts {
    let id = match (&found.better, slip.note.is_empty()) {
        (Some(_), true) => "wording-slip",
        (Some(_), false) => "wording-slip-why",
        (None, _) => "wording-note",
    };
    let facts = Facts::new(id, &passage.place(found.range.clone()))
        .severity(slip.severity)
        .with("here", passage.text.get(found.range).unwrap_or_default())
        .with("better", found.better.unwrap_or_default())
        .with("note", Arg::Message(format!("note-{}", slip.note.replace('_', "-"))));
    Facts { key: vec![slip.find.as_str().to_owned()], ..facts }
}

/// The passages that the regulation itself speaks in: no editor's notes, no forms to be filled in.
pub(crate) fn prose<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Passage> {
    prose_of(subject.regulation)
}

/// The same of a regulation.
pub(crate) fn prose_of(regulation: &Regulation) -> impl Iterator<Item = &Passage> {
    regulation.passages.iter().filter(|p| {
        matches!(
            p.kind,
            PassageKind::Heading | PassageKind::Body | PassageKind::Cell | PassageKind::AppendixTitle
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::check::sample::{SETTINGS, findings, of, regulation_of};
    use crate::check::slips::Folded;
    use crate::model::{Document, Registry, Regulation};

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
    fn a_group_that_is_switched_off_is_silent() {
        let lines = ["специалист в течении дня ознакамливается с заявлением"];
        let registry = Registry {
            version: 1,
            documents: vec![Document {
                regulations: vec![Regulation { lines: (1, 9), ..regulation_of(&lines) }],
                ..Document::default()
            }],
        };
        let mut settings = SETTINGS.clone();
        assert_eq!(of(&check(&registry, &settings), "wording").len(), 2);
        settings.wording_off.insert("spelling".to_owned());
        assert_eq!(of(&check(&registry, &settings), "wording").len(), 1);
    }

    #[test]
    fn every_note_of_a_pattern_is_in_the_messages() {
        let known = include_str!("../../rules/messages/en.ftl");
        for slip in SETTINGS.knowledge.ru.slips.patterns.iter().chain(&SETTINGS.knowledge.kk.slips.patterns) {
            let id = format!("\nnote-{} =", slip.note.replace('_', "-"));
            assert!(slip.note.is_empty() || known.contains(&id), "{id}");
        }
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
                assert!(!slip.reason.is_empty());
                assert!(slip.matches(&Folded::new(""), slips).is_empty(), "{}", slip.find.as_str());
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
