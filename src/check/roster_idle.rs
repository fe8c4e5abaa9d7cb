//! A unit on the roster never acts.

use super::actors::{Agreement, agreement, are_near, read, without_tail};
use super::facts::Facts;
use super::names::words;
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
