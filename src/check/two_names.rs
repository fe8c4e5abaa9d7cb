//! One thing goes by two names: «сотрудник ЦОН» and «оператор ЦОН».

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use super::wording::prose;
use crate::model::Passage;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Places of a name.
type Places<'a> = Vec<(&'a Passage, Range<usize>)>;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    super::compound_names::check(subject, sink);
    let known = &subject.words.slips.names;
    for names in known.iter().filter(|n| !subject.settings.wording_off.contains(&n.group)) {
        // of what (the body whose employee it is) → which name → where
        let mut uses: BTreeMap<String, BTreeMap<usize, Places>> = BTreeMap::new();
        for passage in prose(subject) {
            for (name, of, range) in names.matches(&passage.text) {
                uses.entry(of).or_default().entry(name).or_default().push((passage, range));
            }
        }
        for forms in uses.into_values() {
            rarer(forms, sink);
        }
    }
}

/// Reports every name but the usual one.
fn rarer(forms: BTreeMap<usize, Places>, sink: &mut Sink) {
    let mut forms: Vec<Places> = forms.into_values().collect();
    forms.sort_by_key(|places| Reverse(places.len()));
    let mut forms = forms.into_iter();
    let Some((usual, range)) = forms.next().and_then(|places| places.into_iter().next()) else { return };
    let usual_name = usual.text.get(range.clone()).unwrap_or_default();
    for places in forms {
        let Some(((passage, at), others)) = places.split_first() else { continue };
        let name = passage.text.get(at.clone()).unwrap_or_default();
        let mut facts = Facts::new("two-names", &passage.place(at.clone()))
            .with("name", name)
            .with("usual", usual_name)
            .key(name)
            .related(
                RelatedFacts::new("two-names-usual", &usual.place(range.clone())).with("usual", usual_name),
            );
        for (passage, at) in others {
            facts = facts.related(RelatedFacts::new("here-too", &passage.place(at.clone())));
        }
        sink.push(facts);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    #[test]
    fn the_rarer_name_of_an_employee_is_reported_with_the_usual_one() {
        let found =
            findings(regulation_of(&["работнику ЦОП", "работник ЦОП", "оператор ЦОП", "оператор ИС"]));
        let found = of(&found, "two-names");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].message.contains("оператор ЦОП"), "{}", found[0].message);
        assert!(found[0].message.contains("работнику ЦОП"), "{}", found[0].message);
    }

    #[test]
    fn employees_of_two_bodies_may_be_called_otherwise() {
        let found = findings(regulation_of(&["работнику ЦОП", "оператор ИС", "работник ЦОП"]));
        assert!(of(&found, "two-names").is_empty());
    }
}
