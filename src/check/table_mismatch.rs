//! The requirement table says otherwise than the items of the same rules: channels, form, payment,
//! result, grounds of refusal.

use super::facts::{Facts, RelatedFacts};
use super::matters::{body, result_item};
use super::rule::{Sink, Subject, element, value};
use crate::finding::Severity;
use crate::letters::{fold, is_letter};
use crate::model::{Passage, Requirement};
use std::collections::BTreeSet;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    if subject.regulation.requirements.is_empty() {
        return;
    }
    channels(subject, sink);
    form(subject, sink);
    payment(subject, sink);
    result(subject, sink);
    grounds(subject, sink);
}

/// The items let apply by a channel that the table does not know.
fn channels(subject: &Subject, sink: &mut Sink) {
    let (regulation, words) = (subject.regulation, subject.words);
    let known = |channel: &str| regulation.channels.iter().any(|c| c == channel);
    if regulation.channels.is_empty() {
        return;
    }
    for (channel, pattern) in words.applied_by.iter().filter(|(channel, _)| !known(channel)) {
        let applies = |text: &str| words.applies.is_match(text) && !subject.matters.appeal.is_match(text);
        let place = body(regulation).filter(|(_, text)| applies(text)).find_map(|(passage, text)| {
            let found = pattern.find(&text)?;
            Some(passage.place(range(passage, &text, found.range())))
        });
        if let Some(place) = place {
            sink.push(
                Facts::new("table-mismatch-channel", &place)
                    .severity(Severity::Warning)
                    .with(
                        "channel",
                        super::facts::Arg::Message(format!("channel-{}", channel.replace('_', "-"))),
                    )
                    .key(channel)
                    .related(RelatedFacts::new(
                        "table-mismatch-channels",
                        element(&regulation.place, "channels", 0),
                    )),
            );
        }
    }
}

fn form(subject: &Subject, sink: &mut Sink) {
    let (regulation, beside) = (subject.regulation, &subject.regulation.beside_table);
    let set = |forms: &[String]| forms.iter().cloned().collect::<BTreeSet<_>>();
    if !beside.form.is_empty() && !regulation.form.is_empty() && set(&beside.form) != set(&regulation.form) {
        sink.push(
            Facts::new("table-mismatch-form", &beside.form_place)
                .related(RelatedFacts::new("table-mismatch-table", element(&regulation.place, "form", 0))),
        );
    }
}

fn payment(subject: &Subject, sink: &mut Sink) {
    let (regulation, beside) = (subject.regulation, &subject.regulation.beside_table);
    if let (Some(text), Some(table)) = (beside.free, regulation.free)
        && text != table
    {
        sink.push(
            Facts::new("table-mismatch-payment", &beside.free_place)
                .related(RelatedFacts::new("table-mismatch-table", value(&regulation.place, "free"))),
        );
    }
}

/// The item on the result names other documents than the table's row.
fn result(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    let item = result_item(regulation, matters);
    let (Some((head, _)), Some(row)) = (item.first(), regulation.result.as_deref()) else { return };
    let here: Vec<usize> = item.iter().flat_map(|(_, text)| matters.kinds(text)).collect();
    let there = matters.kinds(&fold(row));
    if !here.is_empty() && !there.is_empty() && here.iter().all(|kind| !there.contains(kind)) {
        sink.push(
            Facts::new("table-mismatch-result", &head.place(0..head.text.len()))
                .related(RelatedFacts::new("table-mismatch-table", value(&regulation.place, "result"))),
        );
    }
}

/// Grounds of refusal that one of the two lists leaves out.
fn grounds(subject: &Subject, sink: &mut Sink) {
    let (regulation, words) = (subject.regulation, subject.words);
    let Some(row) = regulation.requirements.iter().find(|r| words.grounds_row.is_match(&fold(&r.name)))
    else {
        return;
    };
    let lines: Vec<(&Passage, String)> = body(regulation).collect();
    let Some(head) = lines.iter().position(|(_, text)| words.grounds_head.is_match(text)) else { return };
    let Some((first, _)) = lines.get(head) else { return };
    let listed: Vec<&(&Passage, String)> = lines
        .iter()
        .skip(head + 1)
        .take_while(|(p, text)| p.item == first.item && text.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    if listed.len() < 2 {
        return;
    }
    let table = entries(row);
    for (passage, text) in &listed {
        if !table.iter().any(|entry| alike(entry, text)) {
            sink.push(
                Facts::new("table-mismatch-ground", &passage.place(0..passage.text.len()))
                    .severity(Severity::Warning)
                    .key(super::names::squash(text))
                    .related(RelatedFacts::new("table-mismatch-row", value(&row.place, "text"))),
            );
        }
    }
    let left = table.iter().filter(|entry| !listed.iter().any(|(_, text)| alike(text, entry)));
    let names: Vec<String> = left.map(|entry| entry.trim().to_owned()).collect();
    if !names.is_empty() {
        sink.push(
            Facts::new("table-mismatch-grounds-left", value(&row.place, "text"))
                .severity(Severity::Warning)
                .with("names", names.clone())
                .key(names.join(" "))
                .related(RelatedFacts::new("table-mismatch-list", &first.place(0..first.text.len()))),
        );
    }
}

/// The entries of a row, parted by semicolons.
fn entries(row: &Requirement) -> Vec<String> {
    row.text.split(';').map(str::to_lowercase).filter(|e| e.chars().any(is_letter)).collect()
}

/// Two entries say the same: most stems of the shorter stand in the longer.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (stems(a), stems(b));
    let (few, many) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let shared = few.iter().filter(|s| many.contains(*s)).count();
    !few.is_empty() && shared * 3 >= few.len() * 2
}

/// The beginnings of the longer words.
fn stems(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !is_letter(c)).filter(|w| w.chars().count() > 3);
    words.map(|w| w.chars().take(6).collect()).collect()
}

/// A range found in the lower case of a passage; all of it where lower case is of another length.
fn range(passage: &Passage, lower: &str, found: std::ops::Range<usize>) -> std::ops::Range<usize> {
    if lower.len() == passage.text.len() { found } else { 0..passage.text.len() }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, regulation_of};
    use crate::model::{BesideTable, Regulation, Requirement};

    fn table(lines: &[&str], rows: &[(&str, &str)]) -> Regulation {
        let rows = rows.iter().map(|(name, text)| Requirement {
            n: None,
            name: (*name).to_owned(),
            text: (*text).to_owned(),
            place: place(90),
        });
        Regulation { requirements: rows.collect(), ..regulation_of(lines) }
    }

    fn count(regulation: Regulation) -> usize {
        of(&findings(regulation), "table-mismatch").len()
    }

    #[test]
    fn a_channel_of_the_items_must_be_in_the_table() {
        let text = "3. Услугополучатель подает заявление через портал.";
        let rules = |channel: &str| Regulation {
            channels: vec![channel.to_owned()],
            ..table(&[text], &[("Размер оплаты", "Бесплатно")])
        };
        assert_eq!(count(rules("provider")), 1);
        assert_eq!(count(rules("portal")), 0);
    }

    #[test]
    fn form_and_payment_are_held_against_the_table() {
        let beside = BesideTable { form: vec!["paper".into()], free: Some(true), ..BesideTable::default() };
        let rules = |form: &str, free: bool| Regulation {
            form: vec![form.to_owned()],
            free: Some(free),
            beside_table: beside.clone(),
            ..table(&[], &[("Форма", "…")])
        };
        assert_eq!(count(rules("electronic_full", false)), 2);
        assert_eq!(count(rules("paper", true)), 0);
    }

    #[test]
    fn the_result_of_the_items_is_that_of_the_table() {
        let rules = |result: &str| Regulation {
            result: Some(result.to_owned()),
            ..table(&["4. Результат оказания услуги – лицензия."], &[("Результат", "…")])
        };
        assert_eq!(count(rules("Справка о составе семьи")), 1);
        assert_eq!(count(rules("Лицензия либо отказ")), 0);
    }

    #[test]
    fn grounds_of_refusal_are_the_same_in_both_lists() {
        let lines = [
            "9. Основаниями для отказа в оказании государственной услуги являются:",
            "1) установление недостоверности документов;",
            "2) отсутствие свободных мест в питомнике.",
        ];
        let row = "Основания для отказа в оказании государственной услуги";
        let both = "1) установление недостоверности представленных документов; 2) отсутствие свободных мест в питомнике";
        assert_eq!(count(table(&lines, &[(row, both)])), 0);
        assert_eq!(count(table(&lines, &[(row, "1) установление недостоверности документов")])), 1);
        let more = format!("{both}; 3) решение суда о запрете деятельности");
        assert_eq!(count(table(&lines, &[(row, &more)])), 1);
    }
}
