//! A unit on the roster never acts.

use super::actors::{Agreement, agreement, are_near, read, without_tail};
use super::facts::Facts;
use super::names::{within, words};
use super::roster_missing::unlisted;
use super::rule::{Sink, Subject, element};
use crate::letters::fold;
use crate::model::Step;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let Some(roster) = &regulation.roster else { return };
    let steps: Vec<&Step> = regulation.procedures.iter().flat_map(|p| &p.steps).collect();
    let acting: Vec<_> = steps
        .iter()
        .filter_map(|s| s.actor.as_deref())
        .flat_map(|a| read(a, &regulation.definitions, subject.words))
        .collect();
    // Where no step names anybody the roster cannot be held against them.
    if acting.is_empty() {
        return;
    }
    let unlisted = unlisted(subject);
    for (at, entry) in roster.actors.iter().enumerate() {
        // Who acts for somebody else need not act beside him.
        let folded = fold(entry);
        let plain = without_tail(&folded, subject.words).len();
        let entry = entry.get(..plain).unwrap_or(entry);
        for name in subject.words.alternative.split(entry) {
            let folded = words(name).join(" ");
            let units = read(name, &regulation.definitions, subject.words);
            let acts = units.iter().any(|unit| {
                acting.iter().any(|a| agreement(unit, a, subject.words) > Agreement::None)
                    // «исполнитель услугодателя или акима» names two at once.
                    || steps
                        .iter()
                        .filter_map(|s| s.actor.as_deref())
                        .filter(|a| subject.words.alternative.is_match(a))
                        .any(|a| unit.iter().any(|u| u.is_named_in(a)))
                    || steps.iter().any(|s| acts_beside(s, name, subject))
                    // A step whose actor could not be told may still be this unit's.
                    || steps.iter().any(|s| s.actor.is_none() && unit.iter().any(|u| u.is_named_in(&s.text)))
            });
            // One slip is told where the unit acts.
            let slip = || units.iter().any(|unit| unlisted.iter().any(|u| are_near(u, unit)));
            if !acts && !slip() && !units.is_empty() && !subject.words.outside_roster.is_match(&folded) {
                sink.push(
                    Facts::new("roster-idle-unit", element(&roster.place, "actors", at))
                        .with("actor", name.trim())
                        .key(folded),
                );
            }
        }
    }
}

/// «юрист и бухгалтер визируют»: the unit is joined to the one that was told to act.
fn acts_beside(step: &Step, name: &str, subject: &Subject) -> bool {
    let (Some(actor), unit) = (step.actor.as_deref(), words(name)) else { return false };
    let text = fold(&step.text);
    let Some(first) = actor.split_whitespace().next().map(fold) else { return false };
    let separator = &subject.words.actor_separator;
    let are_unit = |said: &[String]| said.len() == unit.len() && within(&unit, said);
    text.match_indices(first.as_str()).any(|(at, _)| {
        // The actor's own words, as far as the text has them in this form, and what stands around.
        let before = text.get(..at).unwrap_or_default();
        let joined =
            separator.find_iter(before).last().filter(|m| m.end() == before.len() && m.end() > m.start());
        let ahead = joined.map(|m| words(before.get(..m.start()).unwrap_or_default())).unwrap_or_default();
        let rest = text.get(at..).unwrap_or_default();
        let behind =
            separator.find(rest).map(|m| (words(rest.get(..m.start()).unwrap_or_default()), m.end()));
        let behind = behind.filter(|(said, _)| said.len() == words(actor).len());
        let behind = behind.map(|(_, end)| words(rest.get(end..).unwrap_or_default())).unwrap_or_default();
        are_unit(ahead.get(ahead.len().saturating_sub(unit.len())..).unwrap_or_default())
            || are_unit(behind.get(..unit.len().min(behind.len())).unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, procedure};
    use crate::model::{Regulation, Roster, Unit};

    #[test]
    fn who_is_joined_to_the_actor_acts_too() {
        let found = |text: &str, actor: &str, listed: &str| {
            let mut p = procedure(&[(1, Unit::Hour)]);
            (p.steps[0].text, p.steps[0].actor) = (text.into(), Some(actor.into()));
            let actors = vec![actor.to_owned(), listed.to_owned()];
            let roster = Roster { item: Some("9".into()), actors, place: place(40) };
            let regulation =
                Regulation { procedures: vec![p], roster: Some(roster), ..Regulation::default() };
            of(&findings(regulation), "roster-idle").len()
        };
        let joined = "юрист отдела и главный бухгалтер визируют проект";
        assert_eq!(found(joined, "юрист отдела", "главный бухгалтер"), 0);
        assert_eq!(found("сторож и юрист отдела визируют проект", "юрист отдела", "сторож"), 0);
        assert_eq!(found("юрист отдела передает проект сторожу", "юрист отдела", "сторож"), 1);
    }
}
