//! What a reference says of an appendix against the appendix's own title.

use super::facts::{Facts, RelatedFacts};
use super::names::words;
use super::rule::{Sink, Subject, value};
use super::words::CheckWords;
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Appendix, AppendixRef, Passage};
use std::collections::BTreeSet;

/// A shorter title says no more than the kind: «Форма заявления».
const TELLING: usize = 3;

/// The appendix cited is, by its title, for applications by another channel, or another appendix has
/// the very title that the reference gives.
pub(crate) fn titles(subject: &Subject, sink: &mut Sink) {
    each(subject, |reference, appendix, title| {
        let clause = clause(subject, reference).unwrap_or_default();
        let (said, held) = (channels(subject.words, &clause), channels(subject.words, title));
        let of_channel = !said.is_empty()
            && !held.is_empty()
            && said.is_disjoint(&held)
            && !holds_also(subject, appendix, &said);
        let facts = if of_channel {
            Facts::new("appendix-titles-channel", value(&appendix.place, "title")).severity(Severity::Error)
        } else if let Some(other) =
            titled_so(subject, reference, title).filter(|_| !is_of_another_kind(subject, reference, title))
        {
            Facts::new("appendix-titles-swapped", value(&appendix.place, "title")).with("other", other)
        } else {
            return;
        };
        sink.push(with_both(facts, reference, appendix, title));
    });
}

/// Whether an appendix holds, below its title, something for one of some channels too.
fn holds_also(subject: &Subject, appendix: &Appendix, said: &BTreeSet<String>) -> bool {
    let place = appendix.place.start..appendix.place.end;
    let own = |p: &&Passage| p.words.first().is_some_and(|w| place.contains(&w.span.start));
    let below = subject.regulation.passages.iter().filter(own);
    below.into_iter().any(|p| !channels(subject.words, &p.text).is_disjoint(said))
}

/// The appendix cited holds, by its title, a thing of another kind: an application for a result.
pub(crate) fn kinds(subject: &Subject, sink: &mut Sink) {
    each(subject, |reference, appendix, title| {
        if is_of_another_kind(subject, reference, title) {
            let facts = Facts::new("broken-reference-kind", &reference.place).severity(Severity::Warning);
            sink.push(with_both(facts, reference, appendix, title));
        }
    });
}

/// Whether a reference speaks of things of which the title names none.
fn is_of_another_kind(subject: &Subject, reference: &AppendixRef, title: &str) -> bool {
    // What stands before the reference says it, else the rest of the sentence.
    let clause = fold(&clause(subject, reference).unwrap_or_default());
    let mut said = subject.words.kinds_of_appendices(&clause);
    if said.is_empty() {
        said = subject.words.kinds_of_appendices(&fold(&reference.context));
    }
    let held = subject.words.kinds_of_appendices(&fold(title));
    !said.is_empty() && !held.is_empty() && said.is_disjoint(&held)
}

fn with_both(facts: Facts, reference: &AppendixRef, appendix: &Appendix, title: &str) -> Facts {
    let n = reference.n.unwrap_or_default();
    // The one of the two places at which the finding does not stand.
    let (id, at) = if facts.message.id == "broken-reference-kind" {
        ("appendix-title", value(&appendix.place, "title"))
    } else {
        ("appendix-reference", (&reference.place).into())
    };
    facts
        .with("n", n)
        .with("title", title)
        .with("item", reference.item.clone().unwrap_or_default())
        .key(n)
        .key(reference.item.clone().unwrap_or_default())
        .related(RelatedFacts::new(id, at))
}

/// The references whose appendix is there, once, and has a title.
fn each(subject: &Subject, mut of: impl FnMut(&AppendixRef, &Appendix, &str)) {
    let regulation = subject.regulation;
    let numbered = numbered(&regulation.appendices);
    for reference in &regulation.appendix_refs {
        let mut cited = numbered.iter().filter(|(n, _)| Some(*n) == reference.n);
        if let (Some((_, appendix)), None) = (cited.next(), cited.next())
            && let Some(title) = &appendix.title
        {
            of(reference, appendix, title);
        }
    }
}

/// The appendices by number; one whose number is lost has the number after the one before it.
fn numbered(appendices: &[Appendix]) -> Vec<(u32, &Appendix)> {
    let mut before = 0;
    let mut numbered = Vec::new();
    for appendix in appendices {
        before = appendix.n.unwrap_or(before + 1);
        numbered.push((before, appendix));
    }
    numbered
}

/// An appendix is titled for applications by a channel that the regulation does not have.
pub(crate) fn unknown_channels(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let known = |channel: &String| {
        channel == "provider"
            || regulation.channels.contains(channel)
            || regulation.procedures.iter().any(|p| p.channel.as_ref() == Some(channel))
    };
    if regulation.channels.is_empty() {
        return;
    }
    for appendix in &regulation.appendices {
        let title = appendix.title.as_deref().unwrap_or_default();
        if !channels(subject.words, title).iter().all(known) {
            sink.push(
                Facts::new("appendix-titles-unknown-channel", value(&appendix.place, "title"))
                    .with("title", title)
                    .key(title),
            );
        }
    }
}

/// The words between a reference and the one before it, or the beginning of its paragraph.
fn clause(subject: &Subject, reference: &AppendixRef) -> Option<String> {
    let regulation = subject.regulation;
    let at = |passage: &Passage, reference: &AppendixRef| {
        let start = reference.place.start;
        passage.words.iter().find(|w| w.span.start <= start && start < w.span.end).map(|w| w.at)
    };
    let (passage, here) = regulation.passages.iter().find_map(|p| at(p, reference).map(|here| (p, here)))?;
    let others = regulation.appendix_refs.iter().filter_map(|r| at(passage, r));
    let from = others.filter(|&other| other < here).max().unwrap_or(0);
    passage.text.get(from..here).map(str::to_owned)
}

/// By which channels one applies, as far as the words say.
fn channels(words: &CheckWords, text: &str) -> BTreeSet<String> {
    let text = fold(text);
    let named = words.applied_by.iter().filter(|(_, said)| said.is_match(&text));
    named.map(|(channel, _)| channel.clone()).collect()
}

/// The number of another appendix whose title the reference has word for word, where it has not that
/// of the one it cites.
fn titled_so(subject: &Subject, reference: &AppendixRef, title: &str) -> Option<u32> {
    // Of several references each has the words before it.
    let several =
        subject.regulation.appendix_refs.iter().filter(|r| r.context == reference.context).count() > 1;
    let clause = if several { clause(subject, reference) } else { None };
    let context = words(clause.as_deref().unwrap_or(&reference.context));
    let says = |title: &str| {
        let title = words(title);
        title.len() >= TELLING && context.windows(title.len()).any(|w| *w == title)
    };
    if says(title) {
        return None;
    }
    let others =
        numbered(&subject.regulation.appendices).into_iter().filter(|(n, _)| Some(*n) != reference.n);
    others.filter(|(_, a)| a.title.as_deref().is_some_and(says)).map(|(n, _)| n).next()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of, place};
    use crate::model::{Appendix, AppendixRef, Regulation};

    /// References by their sentence and the appendix they cite, to appendices by their titles.
    fn found(references: &[(&str, u32)], titles: &[&str], rule: &str) -> usize {
        let lines: Vec<&str> = references.iter().map(|(line, _)| *line).collect();
        let mut regulation = items(&lines);
        let refs = references.iter().zip(&regulation.passages).map(|(&(line, n), passage)| AppendixRef {
            n: Some(n),
            item: passage.item.clone(),
            context: line.to_owned(),
            place: passage.place(line.len() - 1..line.len()),
        });
        regulation.appendix_refs = refs.collect();
        let appendices = (1..).zip(titles).map(|(n, title)| Appendix {
            n: Some(n),
            title: Some((*title).to_owned()),
            place: place(50 + n as usize),
            service: None,
        });
        regulation.appendices = appendices.collect();
        of(&findings(Regulation { lines: (1, 1000), ..regulation }), rule).len()
    }

    #[test]
    fn of_several_references_each_has_the_words_before_it() {
        let line = "8. Экранная форма запроса приведена в приложении 1, форма приказа – в приложении 2";
        let mut regulation = items(&[line]);
        let passage = &regulation.passages[0];
        let at = |words: &str| line.find(words).unwrap()..line.find(words).unwrap() + words.len();
        let refs = [(1, "приложении 1"), (2, "приложении 2")].map(|(n, words)| AppendixRef {
            n: Some(n),
            item: passage.item.clone(),
            context: line.to_owned(),
            place: passage.place(at(words)),
        });
        regulation.appendix_refs = refs.to_vec();
        let titled = |(n, title): (u32, &str)| Appendix {
            n: Some(n),
            title: Some(title.to_owned()),
            place: place(50 + n as usize),
            service: None,
        };
        let found = |titles: [&str; 2]| {
            let appendices = (1..).zip(titles).map(titled).collect();
            of(&findings(Regulation { appendices, ..regulation.clone() }), "appendix-titles").len()
        };
        assert_eq!(found(["Экранная форма запроса", "Форма приказа о зачислении"]), 0);
    }

    #[test]
    fn an_appendix_for_another_channel_is_reported() {
        let titles = ["Схема при обращении к услугодателю", "Схема действий при обращении к услугодателю"];
        let refs = [
            ("1. При обращении к услугодателю схема приведена в приложении 1", 1),
            ("2. При обращении к акиму сельского округа она приведена в приложении 2", 2),
        ];
        assert_eq!(found(&refs, &titles, "appendix-titles"), 1);
        assert_eq!(found(&refs, &[titles[0], "Схема при обращении к акиму"], "appendix-titles"), 0);
    }

    #[test]
    fn two_appendices_in_each_others_place_are_told_where_they_are_cited() {
        let titles = ["Схема движения обращений", "Справочник движения обращений"];
        let refs = [
            ("1. Справочник движения обращений приведен в приложении 1", 1),
            ("2. Схема движения обращений приведена в приложении 2", 2),
        ];
        assert_eq!(found(&refs, &titles, "broken-reference"), 2);
        assert_eq!(found(&refs, &titles, "appendix-titles"), 0);
    }

    #[test]
    fn an_appendix_may_hold_a_scheme_for_each_channel() {
        let line = "7. Действия через центр обслуживания населения (диаграмма № 2) приведены в приложении 1";
        let mut regulation = items(&[line]);
        let at = regulation.passages[0].place(line.len() - 1..line.len());
        regulation.appendix_refs =
            vec![AppendixRef { n: Some(1), item: Some("7".into()), context: line.into(), place: at }];
        regulation.appendices = vec![Appendix {
            n: Some(1),
            title: Some("Диаграмма № 1 при обращении через портал".into()),
            place: place(52),
            service: None,
        }];
        let count = |r: &Regulation| of(&findings(r.clone()), "appendix-titles").len();
        assert_eq!(count(&regulation), 1);
        let below = "Диаграмма № 2 при обращении через центр обслуживания населения";
        let mut passage = items(&[below]).passages.swap_remove(0);
        passage.kind = crate::model::PassageKind::AppendixBody;
        for word in &mut passage.words {
            word.span = crate::source::Span { start: 5205, end: 5206 };
        }
        regulation.passages.push(passage);
        assert_eq!(count(&regulation), 0);
    }

    #[test]
    fn a_title_for_a_channel_that_the_regulation_lacks_is_reported() {
        let found = |channels: &[&str]| {
            let appendix = Appendix {
                n: Some(1),
                title: Some("Схема при обращении на портал".into()),
                place: place(50),
                ..Appendix::default()
            };
            let found = findings(Regulation {
                channels: channels.iter().map(|c| (*c).to_owned()).collect(),
                appendices: vec![appendix],
                ..Regulation::default()
            });
            of(&found, "appendix-titles").len()
        };
        assert_eq!(found(&["provider"]), 1);
        assert_eq!(found(&["provider", "portal"]), 0);
        assert_eq!(found(&[]), 0);
    }

    #[test]
    fn the_title_of_another_appendix_is_recognized() {
        let titles = ["Порядок хранения архивных дел", "Порядок приема посетителей архива"];
        let refs = [("1. Порядок хранения архивных дел указан в приложении 2", 2)];
        assert_eq!(found(&refs, &titles, "appendix-titles"), 1);
        let refs = [("1. Порядок хранения архивных дел указан в приложении 1", 1)];
        assert_eq!(found(&refs, &titles, "appendix-titles"), 0);
    }

    #[test]
    fn an_application_is_no_output_document() {
        let titles = ["Экранная форма заявления", "Форма выходного документа"];
        let refs = [("1. Форма выходного документа приведена в приложении 1", 1)];
        assert_eq!(found(&refs, &titles, "broken-reference"), 1);
        let refs = [("1. Форма выходного документа приведена в приложении 2", 2)];
        assert_eq!(found(&refs, &titles, "broken-reference"), 0);
        let refs = [("1. Порядок подачи приведен в приложении 1", 1)];
        assert_eq!(found(&refs, &titles, "broken-reference"), 0);
    }
}
