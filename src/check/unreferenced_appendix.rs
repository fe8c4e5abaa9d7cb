//! No item of the regulation leads to an appendix.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::{Passage, PassageKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let (torn, beside) = (torn(subject), by_appendices(subject));
    let referred = |n: u32| {
        regulation.appendix_refs.iter().any(|r| r.n == Some(n)) || torn.contains(&n) || beside.contains(&n)
    };
    let mut unreferred: Vec<_> =
        regulation.appendices.iter().filter_map(|a| Some((a.n?, a))).filter(|&(n, _)| !referred(n)).collect();
    // «согласно приложению к настоящему Регламенту» without a number leads to the only one there is.
    if unreferred.len() == 1 && regulation.appendix_refs.iter().any(|r| r.n.is_none()) {
        return;
    }
    // A sentence that breaks off lost what it led to: that may be this appendix.
    let lost = subject.regulation.passages.iter().filter(|p| {
        p.kind == PassageKind::Body && subject.words.breaks_off.is_match(fold(&p.text).trim_end())
    });
    if lost.count() >= unreferred.len() {
        return;
    }
    // A reference to a number that is not there means this one, and is told of itself.
    let meant = super::broken_reference::meant(subject);
    unreferred.retain(|(_, a)| !meant.is_some_and(|meant| std::ptr::eq(meant, *a)));
    for (n, appendix) in unreferred {
        let facts = match &appendix.title {
            Some(title) => Facts::new("unreferenced-appendix-titled", &appendix.place).with("title", title),
            None => Facts::new("unreferenced-appendix-bare", &appendix.place),
        };
        sink.push(facts.with("n", n).key(n));
    }
}

/// Numbers of appendices to which a table or a form of another appendix leads: «заявление по форме
/// согласно приложению 2 к настоящим Правилам».
fn by_appendices(subject: &Subject) -> Vec<u32> {
    let inside = |p: &&Passage| matches!(p.kind, PassageKind::Cell | PassageKind::AppendixBody);
    let passages = subject.regulation.passages.iter().filter(inside).map(|p| p.text.as_str());
    let rows = subject.regulation.requirements.iter().map(|r| r.text.as_str());
    let texts = passages.chain(rows).map(str::to_lowercase);
    let numbers = texts.flat_map(|text| {
        let cited = subject.words.own_appendix.captures_iter(&text);
        cited.filter_map(|c| c.get(1)?.as_str().parse().ok()).collect::<Vec<u32>>()
    });
    numbers.collect()
}

/// Numbers from which the scrape tore the word: «согласно 4 к настоящему Регламенту».
fn torn(subject: &Subject) -> Vec<u32> {
    let body = subject.regulation.passages.iter().filter(|p| p.kind == PassageKind::Body);
    let numbers = body.filter_map(|p| {
        let folded = fold(&p.text);
        subject.words.torn_reference.captures(&folded)?.get(1)?.as_str().parse().ok()
    });
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, regulation_of};
    use crate::model::{Appendix, AppendixRef, Regulation};

    fn found(appendices: &[u32], references: &[Option<u32>]) -> usize {
        let appendices = appendices.iter().zip(50..);
        let appendices =
            appendices.map(|(&n, line)| Appendix { n: Some(n), place: place(line), ..Appendix::default() });
        let references = references.iter().map(|&n| AppendixRef { n, ..AppendixRef::default() });
        let found = findings(Regulation {
            appendices: appendices.collect(),
            appendix_refs: references.collect(),
            ..Regulation::default()
        });
        of(&found, "unreferenced-appendix").len()
    }

    #[test]
    fn a_number_that_is_not_there_means_the_appendix_that_nobody_cites() {
        let text = "10. Справочник бизнес-процессов приведен в приложении 3 к настоящему регламенту.";
        let mut regulation = regulation_of(&[text]);
        let (start, words) =
            (regulation.passages[0].words[5].span.start, regulation.passages[0].words.clone());
        let at =
            crate::model::Place { line: 1, start, end: words.last().unwrap().span.end, ..Default::default() };
        regulation.appendix_refs = vec![AppendixRef { n: Some(3), place: at, ..AppendixRef::default() }];
        let named = |title: &str| Appendix {
            n: Some(2),
            title: Some(title.into()),
            place: place(50),
            ..Default::default()
        };
        regulation.appendices = vec![named("Справочник бизнес-процессов")];
        let all = findings(regulation.clone());
        assert!(of(&all, "unreferenced-appendix").is_empty(), "{all:?}");
        let broken = of(&all, "broken-reference");
        assert!(broken[0].related.iter().any(|r| r.message.contains("приложение 2")), "{broken:?}");
        regulation.appendices = vec![named("Форма заявления")];
        assert_eq!(of(&findings(regulation), "unreferenced-appendix").len(), 1);
    }

    #[test]
    fn a_sentence_that_breaks_off_may_lead_to_the_appendix() {
        let found = |lines: &[&str]| {
            let appendices = [1, 2].map(|n| Appendix { n: Some(n), ..Appendix::default() });
            let found = findings(Regulation { appendices: appendices.to_vec(), ..regulation_of(lines) });
            of(&found, "unreferenced-appendix").len()
        };
        assert_eq!(found(&["3. Список приведен в", "4. Адреса указаны в"]), 0);
        assert_eq!(found(&["3. Список приведен в", "4. Адреса указаны на сайте."]), 2);
        assert_eq!(found(&["3. Список приведен согласно 2 к настоящему Регламенту."]), 1);
    }

    #[test]
    fn appendices_that_no_item_cites_are_reported() {
        assert_eq!(found(&[1, 2, 3], &[Some(2)]), 2);
        assert_eq!(found(&[1, 2], &[Some(2), Some(1)]), 0);
        assert_eq!(found(&[1], &[None]), 0);
    }

    #[test]
    fn a_table_may_lead_to_an_appendix() {
        let mut regulation =
            regulation_of(&["1) заявление по форме согласно приложению 2 к настоящим Правилам"]);
        regulation.passages[0].kind = crate::model::PassageKind::Cell;
        let numbered = |n: u32| Appendix { n: Some(n), place: place(50), ..Appendix::default() };
        regulation.appendices = vec![numbered(1), numbered(2)];
        regulation.appendix_refs = vec![AppendixRef { n: Some(1), ..AppendixRef::default() }];
        assert!(of(&findings(regulation), "unreferenced-appendix").is_empty());
    }
}
