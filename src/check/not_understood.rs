//! A time is named where nothing was understood: a step or a term may stand there that no check saw.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::{Passage, PassageKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let timed = |p: &Passage| {
        let text = fold(&p.text);
        subject.words.time_named.is_match(&subject.words.time_of_day.replace_all(&text, " "))
    };
    // What stands together is one table or list that was not read.
    for unread in subject.regulation.passages.chunk_by(|a, b| a.kind == b.kind) {
        let mut places = unread.iter().filter(|p| p.kind == PassageKind::Unknown && timed(p));
        let Some(first) = places.next() else { continue };
        let facts = Facts::new("not-understood", &first.place(0..first.text.len())).key(&first.text);
        sink.push(
            places.fold(facts, |facts, p| {
                facts.related(RelatedFacts::new("here-too", &p.place(0..p.text.len())))
            }),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};
    use crate::model::PassageKind;

    #[test]
    fn office_hours_are_no_time_of_a_step() {
        let found = |line: &str| {
            let mut regulation = regulation_of(&[line]);
            regulation.passages[0].kind = PassageKind::Unknown;
            of(&findings(regulation), "not-understood").len()
        };
        assert_eq!(found("улица Ульев, 4, ежедневно с 9.00 до 18.00 часов"), 0);
        assert_eq!(found("ежедневно с 9.00 до 18.00 часов, ожидание 15 минут"), 1);
    }

    #[test]
    fn times_in_what_was_not_understood_are_told_once_for_each_stretch() {
        let mut regulation = regulation_of(&[
            "Прием, 15 минут",
            "Поиск, 3 (три) рабочих дня",
            "2. Порядок.",
            "Выдача",
            "1 час",
        ]);
        for at in [0, 1, 3, 4] {
            regulation.passages[at].kind = PassageKind::Unknown;
        }
        let found = findings(regulation);
        let found: Vec<_> = of(&found, "not-understood").iter().map(|f| (f.line, f.related.len())).collect();
        assert_eq!(found, [(1, 1), (5, 0)]);
    }
}
