//! A unit acts and is not on the roster.

use super::actors::{Actor, Agreement, agreement, are_near, read};
use super::facts::{At, Facts, RelatedFacts};
use super::names::{within, words};
use super::rule::{Sink, Subject, element, value};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Definition, Passage, PassageKind, Procedure, ProcedureKind, Roster, Step};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    super::roster_systems::check(subject, sink);
    let Some(roster) = subject.regulation.roster.as_ref().filter(|r| !r.actors.is_empty()) else { return };
    let listed = Listed::new(subject, roster);
    let beside = beside(subject, roster);
    let named_beside = |unit: &[Actor]| beside.iter().any(|p| unit.iter().any(|u| u.is_named_in(&p.text)));
    let mut told: Vec<(Vec<Actor>, Facts, BTreeSet<ProcedureKind>)> = Vec::new();
    for (procedure, step) in provider_steps(subject) {
        let Some(name) = step.actor.as_deref() else { continue };
        for unit in read(name, &subject.regulation.definitions, subject.words) {
            if listed.has(&unit, subject) || named_beside(&unit) || is_outside(name, subject) {
                continue;
            }
            let at = value(&step.place, "actor");
            match told.iter_mut().find(|(u, ..)| agreement(u, &unit, subject.words) == Agreement::Same) {
                Some((_, facts, kinds)) => {
                    facts.related.push(again(procedure, step, at));
                    kinds.insert(procedure.kind);
                }
                None => {
                    let facts = facts(subject, roster, procedure, step, at);
                    let near = near_entry(&unit, roster, subject);
                    told.push((unit, near.into_iter().fold(facts, Facts::related), [procedure.kind].into()));
                }
            }
        }
    }
    // What the stages call as the table does is no short form of either.
    let sure = |kinds: &BTreeSet<ProcedureKind>| kinds.len() > 1 && kinds.iter().all(is_loose);
    sink.extend(told.into_iter().map(|(_, facts, kinds)| match sure(&kinds) {
        true => facts.severity(Severity::Warning),
        false => facts,
    }));
}

/// The units of a roster, beside all those that act.
struct Listed {
    entries: Vec<Vec<Actor>>,
    acting: Vec<Vec<Actor>>,
    /// Words of the provider's name.
    provider: Vec<String>,
}

impl Listed {
    fn new(subject: &Subject, roster: &Roster) -> Self {
        let definitions = &subject.regulation.definitions;
        let of = |name: &str| read(name, definitions, subject.words);
        let acting: BTreeSet<&str> =
            provider_steps(subject).filter_map(|(_, step)| step.actor.as_deref()).collect();
        let provider =
            definitions.iter().filter(|d| subject.words.provider.is_match(&words(&d.term).join(" ")));
        Listed {
            entries: roster.actors.iter().flat_map(|a| of(a)).collect(),
            acting: acting.into_iter().flat_map(of).collect(),
            provider: provider.filter_map(|d| d.meaning.as_deref()).flat_map(words).collect(),
        }
    }

    fn has(&self, unit: &[Actor], subject: &Subject) -> bool {
        let means = |e: &Vec<Actor>| agreement(unit, e, subject.words) > Agreement::None;
        self.entries.iter().any(|entry| means(entry) && !self.is_somebody_else(unit, entry, subject))
    }

    /// Where «руководитель» acts by that very name, «руководитель отдела» is another.
    fn is_somebody_else(&self, unit: &[Actor], entry: &[Actor], subject: &Subject) -> bool {
        let known = subject.words;
        let beyond = |e: &Actor| unit.iter().all(|u| u.is_of_a_unit(e, known, &self.provider));
        let acts = |e: &Actor| self.acting.iter().flatten().any(|a| a.is(e, known));
        entry.iter().all(|e| beyond(e) && acts(e))
    }
}

/// Steps of the provider's own procedures: those at the one-stop shop and on the portal are taken by
/// others.
pub(crate) fn provider_steps<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a Procedure, &'a Step)> {
    let own = |p: &&Procedure| !p.kind.is_outside() && p.kind != ProcedureKind::UseCase;
    let procedures = subject.regulation.procedures.iter().filter(own);
    procedures.flat_map(|p| p.steps.iter().filter(|s| !s.uncertain).map(move |s| (p, s)))
}

/// The entry of which the name in the step is a slip, or the other way round.
fn near_entry(unit: &[Actor], roster: &Roster, subject: &Subject) -> Option<RelatedFacts> {
    let of = |entry: &str| read(entry, &subject.regulation.definitions, subject.words);
    let mut entries = roster.actors.iter().enumerate();
    let (at, entry) = entries.find(|(_, entry)| of(entry).iter().any(|e| are_near(unit, e)))?;
    Some(RelatedFacts::new("roster-missing-near", element(&roster.place, "actors", at)).with("actor", entry))
}

/// The units of steps that the roster lacks.
pub(crate) fn unlisted(subject: &Subject) -> Vec<Vec<Actor>> {
    let Some(roster) = &subject.regulation.roster else { return Vec::new() };
    let listed = Listed::new(subject, roster);
    let names = provider_steps(subject).filter_map(|(_, step)| step.actor.as_deref());
    let names = names.collect::<BTreeSet<_>>().into_iter();
    let units = names.flat_map(|name| read(name, &subject.regulation.definitions, subject.words));
    units.filter(|unit| !listed.has(unit, subject)).collect()
}

fn is_outside(name: &str, subject: &Subject) -> bool {
    let outside = |name: &str| {
        let name = words(name).join(" ");
        subject.words.outside_roster.find(&name).is_some_and(|m| !is_provider(m.as_str(), subject))
    };
    outside(name) || short_names(name, subject).any(outside)
}

/// Whether words that commonly name another body («полиция») are of the provider's own name.
fn is_provider(named: &str, subject: &Subject) -> bool {
    let role = |d: &&Definition| subject.words.provider.is_match(&words(&d.term).join(" "));
    let provider = subject.regulation.definitions.iter().find(role);
    let meaning = provider.and_then(|d| d.meaning.as_deref()).map(|m| words(m).join(" ")).unwrap_or_default();
    subject.words.may_provide.is_match(named) && meaning.contains(named.trim())
}

/// What the short names in a name stand for: «инспектор Центра» where the centre is the one-stop shop.
/// The provider's own short name says nothing, whatever its meaning mentions.
fn short_names<'a>(name: &str, subject: &Subject<'a>) -> impl Iterator<Item = &'a str> {
    let said = words(name);
    let of_provider =
        |word: &String| subject.words.provider_words.iter().any(|p| word.starts_with(p.as_str()));
    subject.regulation.definitions.iter().filter_map(move |definition| {
        let term = words(&definition.term);
        let named = !term.is_empty() && within(&term, &said) && !term.iter().any(of_provider);
        definition.meaning.as_deref().filter(|_| named)
    })
}

/// Where else the text lists who takes part: the roster's item outside its list, or in an entry that
/// lost its mark; and other items that open such a list, as for those who take part electronically.
fn beside<'a>(subject: &Subject<'a>, roster: &Roster) -> Vec<&'a Passage> {
    let own = subject.regulation.passages.iter().filter(|p| p.item.is_some() && p.item == roster.item);
    own.skip(1).chain(lists(subject).into_iter().flat_map(|item| item.into_iter().skip(1))).collect()
}

/// The items that list who takes part: of each the head and the entries.
pub(super) fn lists<'a>(subject: &Subject<'a>) -> Vec<Vec<&'a Passage>> {
    let mut lists: Vec<Vec<&Passage>> = Vec::new();
    for passage in subject.regulation.passages.iter().filter(|p| p.kind == PassageKind::Body) {
        match lists.last_mut() {
            Some(item) if item.first().is_some_and(|head| head.item == passage.item) => item.push(passage),
            _ if passage.item.is_none() => {}
            _ if subject.words.roster_head.is_match(fold(&passage.text).trim_end()) => {
                lists.push(vec![passage]);
            }
            _ => {}
        }
    }
    lists
}

fn facts(subject: &Subject, roster: &Roster, procedure: &Procedure, step: &Step, at: At) -> Facts {
    let actor = step.actor.clone().unwrap_or_default();
    let is_akim = subject.matters.akim_himself.is_match(&fold(&actor));
    let facts = Facts::new("roster-missing-unit", at)
        .with("actor", actor.clone())
        .with("n", step.n)
        .with("where", procedure)
        .key(words(&actor).join(" "))
        .related(
            RelatedFacts::new("roster-missing-roster", value(&roster.place, "item"))
                .with("actors", roster.actors.clone()),
        );
    // Who takes applications in the provider's place is another body.
    let other_body = is_akim && procedure.channel.as_deref() == Some("rural_akim");
    if is_loose(&procedure.kind) || other_body { facts.severity(Severity::Info) } else { facts }
}

/// Tables name systems and units in short forms of their own.
fn is_loose(kind: &ProcedureKind) -> bool {
    matches!(kind, ProcedureKind::Table | ProcedureKind::Other | ProcedureKind::Stages)
}

fn again(procedure: &Procedure, step: &Step, at: At) -> RelatedFacts {
    RelatedFacts::new("roster-missing-again", at).with("n", step.n).with("where", procedure)
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, procedure};
    use crate::finding::{Finding, Severity};
    use crate::model::{Procedure, ProcedureKind, Regulation, Roster, Unit};

    fn found(actors: &[&str], roster: &[&str]) -> Vec<Finding> {
        let mut p = procedure(&vec![(1, Unit::WorkingDay); actors.len()]);
        for (step, actor) in p.steps.iter_mut().zip(actors) {
            step.actor = Some((*actor).to_owned());
        }
        let roster = Roster {
            item: Some("9".into()),
            actors: roster.iter().map(|&a| a.to_owned()).collect(),
            place: place(40),
        };
        findings(Regulation { procedures: vec![p], roster: Some(roster), ..Regulation::default() })
    }

    #[test]
    fn a_unit_that_acts_and_is_not_listed_is_reported_once() {
        let all = found(
            &["специалист канцелярии услугодателя", "заместитель руководителя", "бухгалтер", "бухгалтер"],
            &["специалист канцелярии", "руководитель"],
        );
        let missing = of(&all, "roster-missing");
        assert_eq!(missing.len(), 2);
        assert!(missing[1].message.contains("бухгалтер"));
        assert_eq!(missing[1].related.len(), 2);
        let idle = of(&all, "roster-idle");
        assert_eq!(idle.len(), 1);
        assert!(idle[0].message.contains("руководитель"));
    }

    #[test]
    fn another_item_may_list_who_takes_part() {
        let found = |head: &str| {
            let mut p = procedure(&[(1, Unit::WorkingDay)]);
            p.steps[0].actor = Some("лесник".into());
            let roster =
                Roster { item: Some("9".into()), actors: vec!["егерь".into()], place: place(40) };
            let mut regulation = crate::check::sample::items(&[head, "лесник;", "егерь."]);
            regulation.passages.iter_mut().for_each(|p| p.item = Some("24".into()));
            let all = findings(Regulation { procedures: vec![p], roster: Some(roster), ..regulation });
            of(&all, "roster-missing").len()
        };
        assert_eq!(found("24. Перечень организаций, которые участвуют в процессе оказания услуги:"), 0);
        assert_eq!(found("24. Перечень организаций, которые получают отчет:"), 1);
    }

    #[test]
    fn an_abbreviation_in_a_name_is_read_in_full() {
        let mut p = procedure(&[(1, Unit::WorkingDay); 2]);
        p.steps[0].actor = Some("сотрудник ЛХ".into());
        p.steps[1].actor = Some("сотрудник лесного хозяйства".into());
        let roster = Roster { item: Some("9".into()), actors: vec!["егерь".into()], place: place(40) };
        let short = crate::model::Definition {
            term: "ЛХ".into(),
            meaning: Some("лесное хозяйство".into()),
            ..crate::model::Definition::default()
        };
        let all = findings(Regulation {
            procedures: vec![p],
            roster: Some(roster),
            definitions: vec![short],
            ..Regulation::default()
        });
        assert_eq!(of(&all, "roster-missing").len(), 1, "{all:?}");
    }

    #[test]
    fn the_head_of_a_unit_is_not_the_head() {
        let all = found(&["руководитель", "руководитель отдела"], &["руководитель"]);
        assert_eq!(of(&all, "roster-missing").len(), 1, "{all:?}");
        for (actors, roster) in [
            (["руководитель услугодателя", "руководитель"], "руководитель"),
            (["руководитель отдела", "руководитель отдела"], "руководитель"),
            (["исполнитель", "ответственный исполнитель"], "исполнитель"),
        ] {
            assert!(of(&found(&actors, &[roster]), "roster-missing").is_empty(), "{actors:?}");
        }
    }

    #[test]
    fn whom_the_stages_and_the_table_name_alike_is_missing() {
        let with = |kinds: [ProcedureKind; 2]| {
            let of_kind = |kind| {
                let mut p = procedure(&[(1, Unit::WorkingDay)]);
                p.steps[0].actor = Some("врач".into());
                Procedure { kind, ..p }
            };
            let roster =
                Roster {
                    item: Some("9".into()), actors: vec!["начальник".into()], place: place(40)
                };
            let procedures = kinds.map(of_kind).to_vec();
            let all = findings(Regulation { procedures, roster: Some(roster), ..Regulation::default() });
            of(&all, "roster-missing").iter().map(|f| f.severity).collect::<Vec<_>>()
        };
        use ProcedureKind::{Stages, Table};
        assert_eq!(with([Table, Table]), [Severity::Info]);
        assert_eq!(with([Stages, Table]), [Severity::Warning]);
    }

    #[test]
    fn the_police_may_be_the_provider() {
        let with = |meaning: &str| {
            let mut p = procedure(&[(1, Unit::WorkingDay)]);
            p.steps[0].actor = Some("начальник подразделения полиции".into());
            let roster =
                Roster {
                    item: Some("9".into()), actors: vec!["инспектор".into()], place: place(40)
                };
            let provider = crate::model::Definition {
                term: "услугодатель".into(),
                meaning: Some(meaning.into()),
                ..crate::model::Definition::default()
            };
            let all = findings(Regulation {
                procedures: vec![p],
                roster: Some(roster),
                definitions: vec![provider],
                ..Regulation::default()
            });
            of(&all, "roster-missing").len()
        };
        assert_eq!((with("подразделения миграционной полиции"), with("отдел занятости района")), (1, 0));
    }

    #[test]
    fn a_name_that_is_nearly_an_entry_is_one_slip() {
        let all =
            found(&["руководство отдела культуры", "юрист"], &["руководитель отдела культуры", "юрист"]);
        let missing = of(&all, "roster-missing");
        assert_eq!(missing.len(), 1);
        assert!(missing[0].related.iter().any(|r| r.message.contains("руководитель")), "{missing:?}");
        assert!(of(&all, "roster-idle").is_empty());
        let all = found(&["работник отдела культуры"], &["специалист отдела культуры"]);
        assert_eq!((of(&all, "roster-missing").len(), of(&all, "roster-idle").len()), (1, 1));
    }

    #[test]
    fn who_acts_for_another_is_not_idle_beside_him() {
        let all = found(
            &["руководитель отдела", "бухгалтер"],
            &["руководитель отдела либо лицо, его замещающее", "бухгалтер"],
        );
        assert!(of(&all, "roster-idle").is_empty(), "{all:?}");
    }

    #[test]
    fn where_a_unit_is_listed_those_who_work_in_it_may_act() {
        let all =
            found(&["сотрудник канцелярии", "специалист отдела"], &["канцелярия услугодателя", "отдел"]);
        assert!(of(&all, "roster-missing").is_empty(), "{all:?}");
        assert!(of(&found(&["сотрудник канцелярии"], &["канцелярия"]), "roster-missing").is_empty());
        assert!(of(&found(&["сотрудник канцелярии"], &["канцелярия"]), "roster-idle").is_empty());
    }

    #[test]
    fn customers_the_one_stop_shop_and_another_word_for_an_employee_are_no_fault() {
        let all = found(
            &["услугополучатель", "работник ЦОН", "портал", "сотрудник отдела", "юридическое лицо"],
            &["работник отдела", "работник ЦОН"],
        );
        assert!(of(&all, "roster-missing").is_empty());
        assert!(of(&all, "roster-idle").is_empty());
        let all = found(&["юридическая служба услугодателя"], &["руководитель"]);
        assert_eq!(of(&all, "roster-missing").len(), 1);
    }

    #[test]
    fn who_works_in_the_one_stop_shop_is_known_by_its_short_name() {
        let mut p = procedure(&[(1, Unit::WorkingDay); 2]);
        p.steps[0].actor = Some("инспектор Центра".into());
        p.steps[1].actor = Some("инспектор услугодателя".into());
        let roster =
            Roster {
                item: Some("9".into()), actors: vec!["руководитель".to_owned()], place: place(40)
            };
        let define = |term: &str, meaning: &str| crate::model::Definition {
            term: term.into(),
            meaning: Some(meaning.into()),
            ..crate::model::Definition::default()
        };
        let all = findings(Regulation {
            procedures: vec![p],
            roster: Some(roster),
            definitions: vec![
                define("Центр", "центр обслуживания населения"),
                define("услугодатель", "отдел района через центр обслуживания населения"),
            ],
            ..Regulation::default()
        });
        let missing = of(&all, "roster-missing");
        assert_eq!(missing.len(), 1);
        assert!(missing[0].message.contains("инспектор услугодателя"));
    }
}
