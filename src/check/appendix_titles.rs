//! Two appendices of a regulation have the same title, an appendix has none, or one that does not fit
//! what the regulation says of it.

use super::facts::{At, Facts, RelatedFacts};
use super::names::squash;
use super::rule::{Sink, Subject, value};
use crate::finding::Severity;
use crate::model::{Appendix, Genre};
use std::collections::BTreeMap;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let first = sink.len();
    super::appendix_holds::titles(subject, sink);
    // That it is for another channel says why the title stands twice.
    let told: Vec<At> = sink.iter().skip(first).map(|f| f.at).collect();
    unnumbered(subject, sink);
    super::appendix_holds::unknown_channels(subject, sink);
    let mut titled: BTreeMap<String, &Appendix> = BTreeMap::new();
    let appendices = &subject.regulation.appendices;
    // Where no appendix has a title the scrape lost them.
    let some_have = appendices.iter().any(|a| a.title.is_some());
    for appendix in appendices {
        let number = appendix.n.map(|n| n.to_string()).unwrap_or_default();
        let Some(title) = &appendix.title else {
            if some_have && subject.regulation.genre == Genre::Regulation {
                let facts = Facts::new("appendix-titles-none", &appendix.place).severity(Severity::Info);
                sink.push(facts.with("number", number.clone()).key(number));
            }
            continue;
        };
        match titled.get(&squash(title)) {
            Some(_) if told.contains(&value(&appendix.place, "title")) => {}
            // One of «Форма», «Справочник» alone says no more than the kind.
            Some(first) if first.n != appendix.n && title.split_whitespace().count() >= 4 => sink.push(
                Facts::new("appendix-titles-same", value(&appendix.place, "title"))
                    .with("title", title)
                    .key(squash(title))
                    .related(RelatedFacts::new("appendix-titles-first", &first.place)),
            ),
            Some(_) => {}
            None => {
                titled.insert(squash(title), appendix);
            }
        }
    }
}

/// Among numbered appendices one has no number, so that none can cite it.
fn unnumbered(subject: &Subject, sink: &mut Sink) {
    let appendices = &subject.regulation.appendices;
    if appendices.iter().any(|a| a.n.is_some()) {
        let bare = appendices.iter().filter(|a| a.n.is_none());
        sink.extend(bare.map(|appendix| {
            Facts::new("appendix-titles-number", &appendix.place)
                .severity(Severity::Info)
                .key(appendix.title.clone().unwrap_or_default())
        }));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place};
    use crate::model::{Appendix, Regulation};

    fn found(titles: &[Option<&str>]) -> usize {
        let appendices = (1..)
            .zip(titles)
            .map(|(n, title)| Appendix {
                n: Some(n),
                title: title.map(str::to_owned),
                service: None,
                place: place(50 + n as usize),
            })
            .collect();
        of(&findings(Regulation { appendices, ..Regulation::default() }), "appendix-titles").len()
    }

    #[test]
    fn each_appendix_has_a_title_of_its_own() {
        let scheme = Some("Схема действий при обращении в архив");
        assert_eq!(found(&[scheme, scheme]), 1);
        assert_eq!(found(&[scheme, None]), 1);
        assert_eq!(found(&[scheme, Some("Схема действий при обращении на портал")]), 0);
    }

    #[test]
    fn among_numbered_appendices_each_has_its_number() {
        let appendices = [Some(1), None].map(|n| Appendix { n, place: place(50), ..Appendix::default() });
        let found = findings(Regulation { appendices: appendices.to_vec(), ..Regulation::default() });
        assert_eq!(of(&found, "appendix-titles").len(), 1);
    }

    #[test]
    fn forms_and_lost_titles_are_left_alone() {
        assert_eq!(found(&[Some("Форма"), Some("Форма")]), 0);
        assert_eq!(found(&[None, None]), 0);
    }
}
