//! The roster of the provider's units lists somebody who is none of them: the rural akim with his
//! staff, the customer, the provider as a whole.

use super::facts::{Facts, RelatedFacts};
use super::matters::body;
use super::names::words;
use super::rule::{Sink, Subject, element};
use crate::letters::fold;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let Some(roster) = &regulation.roster else { return };
    // A roster of all who take part may list anybody.
    let heading = body(regulation).find(|(p, _)| p.item.is_some() && p.item == roster.item);
    if !heading.is_some_and(|(_, text)| subject.matters.units_of_provider.is_match(&text)) {
        return;
    }
    let is_akim = |text: &str| subject.matters.rural_akim.is_match(&fold(text));
    let is_customer = |text: &str| subject.words.customer.is_match(&words(text).join(" "));
    let is_provider = |text: &str| subject.words.provider.is_match(&words(text).join(" "));
    // Where the akim is the provider his staff are its units.
    let of_akim = regulation
        .definitions
        .iter()
        .any(|d| is_provider(&d.term) && d.meaning.as_deref().is_some_and(&is_akim));
    // An entry that names a unit of the provider, too, is of either.
    let own = |text: &str| text.split_whitespace().any(|w| subject.words.provider.is_match(&fold(w)));
    let outside = |text: &str| is_customer(text) || (is_akim(text) && !of_akim && !own(text));
    // Beside units of its own the provider is none of them.
    let has_units = roster.actors.iter().any(|actor| own(actor) && !is_provider(actor));
    let outside = |text: &str| outside(text) || (has_units && is_provider(text));
    let mut entries = roster.actors.iter().enumerate().filter(|(_, actor)| outside(actor));
    let Some((at, first)) = entries.next() else { return };
    let facts = Facts::new("roster-outsider-entry", element(&roster.place, "actors", at))
        .with("actor", first)
        .key(words(first).join(" "));
    sink.push(entries.fold(facts, |facts, (at, actor)| {
        facts.related(
            RelatedFacts::new("roster-outsider-also", element(&roster.place, "actors", at))
                .with("actor", actor),
        )
    }));
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, place};
    use crate::model::{Definition, Regulation, Roster};

    const UNITS: &str = "1. Перечень структурных подразделений услугодателя:";

    fn found(heading: &str, actors: &[&str], provider: &str) -> usize {
        let roster = Roster {
            item: Some("1".into()),
            actors: actors.iter().map(|a| (*a).to_owned()).collect(),
            place: place(30),
        };
        let definition = Definition {
            term: "услугодатель".into(),
            meaning: Some(provider.into()),
            ..Definition::default()
        };
        let regulation =
            Regulation { roster: Some(roster), definitions: vec![definition], ..items(&[heading]) };
        of(&findings(regulation), "roster-outsider").iter().map(|f| 1 + f.related.len()).sum()
    }

    #[test]
    fn the_akim_and_the_customer_are_no_units_of_the_provider() {
        let actors =
            ["специалист услугодателя", "аким сельского округа", "специалист акима", "услугополучатель"];
        assert_eq!(found(UNITS, &actors, "архив района"), 3);
        assert_eq!(found("1. Перечень участников:", &actors, "архив района"), 0);
        assert_eq!(found(UNITS, &actors[..1], "архив района"), 0);
    }

    #[test]
    fn the_provider_is_no_unit_of_its_own() {
        assert_eq!(found(UNITS, &["услугодателя", "специалист услугодателя"], "архив района"), 1);
        assert_eq!(found(UNITS, &["услугодатель", "портал"], "архив района"), 0);
    }

    #[test]
    fn where_the_akim_is_the_provider_his_staff_are_its_units() {
        assert_eq!(
            found(UNITS, &["специалист акима сельского округа"], "аппаратом акима сельского округа"),
            0
        );
    }
}
