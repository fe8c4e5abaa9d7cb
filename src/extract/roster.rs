//! Who takes part: перечень структурных подразделений, тізбесі.

use super::Context;
use super::act::squeeze;
use super::clauses;
use super::own_lines::{OwnLine, own_lines};
use crate::model::Roster;
use crate::outline::{BlockKind, RegulationPart};
use std::collections::HashSet;
use std::ops::Range;

/// The longest line that is an entry and no sentence of its own, in bytes.
const ENTRY: usize = 400;

/// The regulation's first roster.
pub fn roster(context: &Context<'_>, part: &RegulationPart) -> Option<Roster> {
    own_lines(part).find_map(|own| listed(context, own).or_else(|| in_sentence(context, own)))
}

/// A head and the list that it opens.
fn listed(context: &Context<'_>, own: OwnLine<'_>) -> Option<Roster> {
    let words = &context.pack.extract.structure.roster;
    let head = own.words(context).trim_end();
    if !words.head.is_match(head) || !head.ends_with([':', ';']) && own.list().is_empty() {
        return None;
    }
    if let Some(entries) = branches(context, own) {
        return (!entries.is_empty()).then(|| make(context, own, &entries));
    }
    let list = own.list();
    let plain = list.first().is_some_and(|l| !l.is_marked());
    let mut entries = Vec::new();
    if let [line] = list.as_slice()
        && plain
    {
        entries = parted(context, line.line.words.clone());
        return (entries.len() > 1).then(|| make(context, own, &entries));
    }
    for line in list {
        let text = line.words(context).trim();
        if plain && (text.len() > ENTRY || text.ends_with(':')) {
            break;
        }
        entries.extend(entry(context, line.line.words.clone()));
        if plain && text.ends_with('.') {
            break;
        }
    }
    (!entries.is_empty()).then(|| make(context, own, &entries))
}

/// The entries of a list by branches, «при обращении через портал:», each with a list of its own:
/// whoever takes part in several is named once.
fn branches(context: &Context<'_>, own: OwnLine<'_>) -> Option<Vec<Range<usize>>> {
    let branch = |l: &OwnLine<'_>| !l.is_marked() && l.words(context).trim_end().ends_with(':');
    let lines: Vec<OwnLine<'_>> = own.following().filter(|l| l.line.kind != BlockKind::Note).collect();
    if !lines.first().is_some_and(branch) || !lines.get(1).is_some_and(OwnLine::is_marked) {
        return None;
    }
    let mut known = HashSet::new();
    let listed = lines.iter().take_while(|l| branch(l) || l.is_marked()).filter(|l| l.is_marked());
    let entries = listed.filter_map(|l| entry(context, l.line.words.clone()));
    Some(entries.filter(|e| known.insert(squeeze(context.str(e.clone())))).collect())
}

/// «В процессе участвуют канцелярия, руководитель и отдел.»
fn in_sentence(context: &Context<'_>, own: OwnLine<'_>) -> Option<Roster> {
    let words = &context.pack.extract.structure.roster;
    let line = own.line.words.clone();
    let text = context.str(line.clone());
    let found = |said: &str| words.sentences.iter().find_map(|sentence| sentence.group(said, 1));
    // more may be said behind it; a semicolon only parts the names
    let first = clauses::sentences(text).next().and_then(|first| text.get(first)).map(str::trim_end);
    let first = first.filter(|said| !said.ends_with(';'));
    let list = first.and_then(found).or_else(|| found(text))?;
    let names = text.get(list.clone())?;
    if names.trim_end().ends_with(':') || names.len() > 3 * ENTRY {
        return None;
    }
    let entries = parted(context, line.start + list.start..line.start + list.end);
    let one = |entry: &Range<usize>| is_one(context, context.str(entry.clone()));
    let named = entries.len() > 1 || entries.first().is_some_and(one);
    named.then(|| make(context, own, &entries))
}

/// Words of a single name at most: a longer one says more than who takes part.
const NAME: usize = 5;

/// «В процессе участвует лесничий»: a name that alone makes a roster.
fn is_one(context: &Context<'_>, name: &str) -> bool {
    let person = &context.pack.extract.actors.person;
    let words: Vec<&str> = name.split(' ').collect();
    words.len() <= NAME && words.iter().any(|w| person.is_match(w))
}

/// The entries of a list in one line.
fn parted(context: &Context<'_>, list: Range<usize>) -> Vec<Range<usize>> {
    let words = &context.pack.extract.structure.roster;
    let names = context.str(list.clone());
    let mut entries = Vec::new();
    let mut start = 0;
    let gaps =
        words.between.find_iter(names).map(|m| m.range()).chain(std::iter::once(names.len()..names.len()));
    for gap in gaps {
        entries.extend(entry(context, list.start + start..list.start + gap.start));
        start = gap.end;
    }
    entries
}

/// An entry's name: without its marks, what it does and its short name.
fn entry(context: &Context<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let text = context.str(range.clone());
    let end = context.pack.extract.structure.roster.entry_end.find(text).map_or(text.len(), |m| m.start());
    let name = text.get(..end)?.trim_end().trim_end_matches([';', '.', ',', ':']).trim_end();
    let start = name.len() - name.trim_start().len();
    (start < name.len()).then(|| range.start + start..range.start + name.len())
}

fn make(context: &Context<'_>, own: OwnLine<'_>, entries: &[Range<usize>]) -> Roster {
    let head = own.whole(context);
    let last = entries.last().map_or(head.end, |e| e.end.max(head.end));
    let mut place = context.place(head.start..last, &[]);
    if own.item.number.is_some() {
        context.add_span(&mut place, "item", own.item_number(context));
    }
    context.list_spans(&mut place, "actors", entries);
    Roster {
        item: own.item.number.clone(),
        actors: entries.iter().map(|e| squeeze(context.str(e.clone()))).collect(),
        place,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Packs, Source, read};

    fn roster(chapter: &str) -> Option<Vec<String>> {
        let packs = Packs::embedded().unwrap();
        let head = "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n1. Услуга проста.\n\n";
        let mut document = read(&Source::from_text("t", format!("{head}{chapter}\n")), &packs);
        document.regulations.remove(0).roster.map(|r| r.actors)
    }

    #[test]
    fn heads_and_sentences_of_every_kind() {
        let two = Some(vec!["мастер".to_owned(), "смотритель маяка".to_owned()]);
        for chapter in [
            "7. Участники процесса:\n\n1) мастер;\n\n2) смотритель маяка.",
            "7. В оказании услуги задействованы:\n\n1) мастер;\n\n\" 2) смотритель маяка.",
            "7. В процессе оказания услуги участвуют следующие СФЕ: мастер; смотритель маяка.",
            "7. Список сотрудников, участвующих в процессе:\n\nмастер, смотритель маяка.",
            "7. В процессе оказания услуги участвуют мастер и смотритель маяка.",
            "7. В процессе оказания услуги участвуют: мастер и смотритель маяка.",
            "7. Структурные подразделения услугодателя, участвующие в процессе: мастер, смотритель маяка.",
            "7. В процессе оказания услуги участвуют:\n\n- мастер,\n\n- смотритель маяка.",
            "7. Участвуют мастер, смотритель маяка.",
            "7. Работники, которые участвуют в процессе: мастер; смотритель маяка.",
            "7. В процессе принимают участие следующие работники: мастер; смотритель маяка.",
            "7. Единицы, задействованные в процессе: мастер, смотритель маяка.",
            "7. Перечень работников:\n\n– мастер;\n\n– смотритель маяка, ответственный за свет.",
            "7. В процессе оказания услуги участвуют мастер и смотритель маяка. Схема дана ниже.",
            "7. Перечень работников:\n\n1) мастер; 2) смотритель маяка.",
            "7. Участники процесса:\n\nчерез портал:\n\n1) мастер;\n\nчерез ЦОН:\n\n1) мастер;\n\n2) смотритель маяка.",
            "7. Перечень структурных подразделений: 1) мастер; 2) смотритель маяка.",
        ] {
            assert_eq!(roster(chapter), two, "{chapter}");
        }
    }

    #[test]
    fn kazakh_sentences() {
        let packs = Packs::embedded().unwrap();
        let head = "\"Маяк беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n";
        for sentence in [
            "1. Процеске қатысатын ҚФБ: шебер, маяк күзетшісі.",
            "1. Мемлекеттік қызмет көрсету процесіне мыналар қатысады:\n\nшебер;\n\nмаяк күзетшісі.",
            "1. Мемлекеттік қызмет көрсету процесіне шебер және маяк күзетшісі қатысады. Сызба төменде.",
        ] {
            let mut document = read(&Source::from_text("t", format!("{head}{sentence}\n")), &packs);
            let roster = document.regulations.remove(0).roster.map(|r| r.actors);
            assert_eq!(roster, Some(vec!["шебер".to_owned(), "маяк күзетшісі".to_owned()]), "{sentence}");
        }
    }

    #[test]
    fn one_who_takes_part_alone() {
        let one = roster("7. В процессе оказания услуги участвует смотритель маяка.");
        assert_eq!(one, Some(vec!["смотритель маяка".to_owned()]));
        assert_eq!(roster("7. В процессе оказания услуги участвует весь маяк."), None);
    }
}
