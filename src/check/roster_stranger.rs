//! A roster of the provider's units lists the rural akim or his staff.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject, element};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let Some(roster) = &regulation.roster else { return };
    let head = regulation.passages.iter().find(|p| {
        p.item.is_some()
            && p.item == roster.item
            && matters.roster_of_provider.is_match(&p.text.to_lowercase())
    });
    let Some(head) = head else { return };
    let mut strangers =
        (0..).zip(&roster.actors).filter(|(_, actor)| matters.rural_akim.is_match(&actor.to_lowercase()));
    let Some((_, first)) = strangers.next() else { return };
    let facts = Facts::new("roster-stranger-akim", &head.place(0..head.text.len())).with("actor", first);
    sink.push(strangers.fold(facts, |facts, (at, actor)| {
        facts.related(
            RelatedFacts::new("roster-stranger-also", element(&roster.place, "actors", at))
                .with("actor", actor),
        )
    }));
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, regulation_of};
    use crate::model::{Regulation, Roster};

    fn found(head: &str, actor: &str) -> usize {
        let mut regulation = regulation_of(&[head]);
        regulation.passages[0].item = Some("7".into());
        let roster = Roster { item: Some("7".into()), actors: vec![actor.into()], place: place(7) };
        of(&findings(Regulation { roster: Some(roster), ..regulation }), "roster-stranger").len()
    }

    #[test]
    fn the_akim_is_no_unit_of_the_provider() {
        assert_eq!(found("7. Перечень подразделений услугодателя:", "аким сельского округа"), 1);
        assert_eq!(found("7. Перечень подразделений:", "аким сельского округа"), 0);
        assert_eq!(found("7. Перечень подразделений услугодателя:", "специалист акимата"), 0);
    }
}
