//! The act's list attaches a regulation as one appendix, its approval block calls it another.

use super::enumeration_mismatch::entry_of;
use super::facts::{Facts, RelatedFacts};
use super::names::squash;
use super::rule::{DocumentSubject, Sink};
use crate::letters::fold;
use crate::model::{Enumerated, Passage, PassageKind, Place, Regulation};
use crate::pack::Expression;
use std::ops::Range;

pub(super) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let document = subject.document;
    for regulation in &document.regulations {
        let Some(entry) = entry_of(document, regulation) else { continue };
        let (Some((listed, there)), Some((printed, here))) =
            (listed(subject, entry), printed(subject, regulation))
        else {
            continue;
        };
        if listed != printed {
            let service = regulation.service.clone().unwrap_or_default();
            sink.push(
                Facts::new("enumeration-mismatch-number", &here)
                    .with("printed", printed)
                    .with("listed", listed)
                    .with("service", service.clone())
                    .key(squash(&service))
                    .related(RelatedFacts::new("enumeration-mismatch-entry", &there).with("n", entry.n)),
            );
        }
    }
}

/// The appendix as which an entry of the act's list attaches its regulation.
fn listed(subject: &DocumentSubject, entry: &Enumerated) -> Option<(u32, Place)> {
    let starts = |p: &Passage, start: usize| {
        let word = p.words.iter().find(|w| w.span.start <= start && start < w.span.end)?;
        Some(word.at)
    };
    let passages = subject.document.passages.iter();
    let (passage, at) = { passages }.find_map(|p| Some((p, starts(p, entry.place.start)?)))?;
    let others = subject.document.enumerated.iter().filter_map(|e| starts(passage, e.place.start));
    let end = others.filter(|&other| other > at).min().unwrap_or(passage.text.len());
    // In Kazakh the number stands before the name: «осы қаулыға 1-қосымшаға сәйкес «…»».
    number(passage, at..end, &subject.words.listed_appendix).or_else(|| {
        number(passage, 0..at, &subject.words.listed_appendix).filter(|_| is_alone(subject, passage))
    })
}

/// Whether a paragraph holds one entry of the list.
fn is_alone(subject: &DocumentSubject, passage: &Passage) -> bool {
    let (Some(first), Some(last)) = (passage.words.first(), passage.words.last()) else { return false };
    let within = first.span.start..last.span.end;
    subject.document.enumerated.iter().filter(|e| within.contains(&e.place.start)).count() == 1
}

/// The appendix that the approval block of a regulation says it is.
fn printed(subject: &DocumentSubject, regulation: &Regulation) -> Option<(u32, Place)> {
    let heads = regulation.passages.iter().take_while(|p| p.kind != PassageKind::Body);
    let mut heads = heads.filter(|p| p.kind == PassageKind::Heading);
    heads.find_map(|p| number(p, 0..p.text.len(), &subject.words.approved_appendix))
}

fn number(passage: &Passage, within: Range<usize>, pattern: &Expression) -> Option<(u32, Place)> {
    let text = fold(passage.text.get(within.clone())?);
    let found = pattern.captures(&text)?;
    let whole = found.get(0)?.range();
    let range = within.start + whole.start..within.start + whole.end;
    let range = if text.len() == within.len() { range } else { within };
    Some((found.get(1)?.as_str().parse().ok()?, passage.place(range)))
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings_in, of};

    fn found(text: &str) -> Vec<String> {
        of(&findings_in(text), "enumeration-mismatch").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn the_list_and_the_approval_block_number_an_appendix_alike() {
        let act = |first: u32, second: u32| {
            let block = |n: u32, service: &str| {
                format!(
                    "Приложение {n}\nк постановлению акимата\nОзерной области\nот 5 мая 2015 года № 30\n\n\
                     Регламент государственной услуги \"{service}\"\n\n1. Общие положения\n\n\
                     1. Государственная услуга \"{service}\" оказывается отделом района (далее – услугодатель).\n\n"
                )
            };
            format!(
                "Об утверждении регламентов государственных услуг\n\n\
                 Постановление акимата Озерной области от 5 мая 2015 года № 30\n\n\
                 Акимат Озерной области ПОСТАНОВЛЯЕТ:\n\n1. Утвердить:\n\n\
                 1) регламент государственной услуги \"Выдача паспорта улья\" согласно приложению {first} к настоящему постановлению;\n\n\
                 2) регламент государственной услуги \"Осмотр пасеки\" согласно приложению {second} к настоящему постановлению.\n\n\
                 2. Настоящее постановление вводится в действие со дня подписания.\n\n{}{}",
                block(1, "Выдача паспорта улья"),
                block(2, "Осмотр пасеки"),
            )
        };
        assert!(found(&act(1, 2)).is_empty());
        let wrong = found(&act(1, 7));
        assert!(wrong.len() == 1 && wrong[0].contains('7') && wrong[0].contains('2'), "{wrong:?}");
    }

    #[test]
    fn in_kazakh_the_number_stands_before_the_name() {
        let act = |n: u32| {
            format!(
                "«Ара ұясының паспортын беру» мемлекеттік көрсетілетін қызмет регламентін бекіту туралы\n\n\
                 Көл облысы әкімдігінің 2019 жылғы 14 мамырдағы № 30 қаулысы\n\n\
                 Көл облысының әкімдігі ҚАУЛЫ ЕТЕДІ:\n\n1. Мыналар:\n\n\
                 1) осы қаулыға 1-қосымшаға сәйкес «Ара ұясының паспортын беру» мемлекеттік көрсетілетін қызмет регламенті;\n\n\
                 2) осы қаулыға {n}-қосымшаға сәйкес «Омартаны тексеру» мемлекеттік көрсетілетін қызмет регламенті бекітілсін.\n\n\
                 2. Осы қаулы қолданысқа енгізіледі.\n\n\
                 Көл облысы әкімдігінің\n2019 жылғы 14 мамырдағы № 30\nқаулысына 1-қосымша\n\n\
                 «Ара ұясының паспортын беру» мемлекеттік көрсетілетін қызмет регламенті\n\n1-тарау. Жалпы ережелер\n\n\
                 1. Қызметті бөлім көрсетеді (бұдан әрі – көрсетілетін қызметті беруші).\n\n\
                 Көл облысы әкімдігінің\n2019 жылғы 14 мамырдағы № 30\nқаулысына 2-қосымша\n\n\
                 «Омартаны тексеру» мемлекеттік көрсетілетін қызмет регламенті\n\n1-тарау. Жалпы ережелер\n\n\
                 1. Қызметті бөлім көрсетеді (бұдан әрі – көрсетілетін қызметті беруші).\n"
            )
        };
        assert_eq!((found(&act(2)).len(), found(&act(3)).len()), (0, 1));
    }
}
