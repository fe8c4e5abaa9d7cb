//! A bracket or quotation mark that is never closed or never opened, or stands inside a word.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::letters::{is_capital, is_letter, is_small};
use crate::model::{Passage, PassageKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let mut rest: &[Passage] = &subject.regulation.passages;
    while let Some(first) = rest.first() {
        // A bracket may be opened in one paragraph of an item and closed in the next.
        let same = rest.iter().take_while(|p| p.item == first.item && p.kind == first.kind).count().max(1);
        let (group, tail) = rest.split_at(same);
        rest = tail;
        if first.kind == PassageKind::Body {
            for pair in [('(', ')'), ('«', '»'), ('“', '”')] {
                sink.extend(unbalanced(group, pair));
            }
            sink.extend(group.iter().filter_map(odd_quotes));
            sink.extend(group.iter().filter_map(stray_quote));
            sink.extend(group.iter().filter_map(misplaced_quote));
        }
    }
}

fn unbalanced(group: &[Passage], (open, close): (char, char)) -> Option<Facts> {
    let mut opened: Vec<(&Passage, usize)> = Vec::new();
    let mut spare: Option<(&Passage, usize)> = None;
    let mut doubtful = 0;
    for passage in group {
        for (at, c) in passage.text.char_indices() {
            if c == open {
                opened.push((passage, at));
            } else if c == close && close == ')' && is_marker(&passage.text, at) {
                // «(подпункт 1) пункта 4)» or «(5)»: it closes what nothing else does
                let heads = !passage.text.get(..at).unwrap_or_default().trim().contains(char::is_whitespace);
                doubtful += usize::from(!opened.is_empty() && !heads);
            } else if c == close && opened.pop().is_none() {
                spare = spare.or(Some((passage, at)));
            }
        }
    }
    opened.drain(..doubtful.min(opened.len()));
    // Of quotes within quotes the inner ones are commonly closed by the outer.
    let lenient = close != ')' && opened.first().is_some_and(|(passage, _)| passage.text.contains(close));
    let found = match (spare, opened.first()) {
        (Some(at), None) => {
            Some((Facts::new("unbalanced-closed", &at.0.place(at.1..at.1 + close.len_utf8())), at))
        }
        (None, Some(&at)) if !lenient => {
            Some((Facts::new("unbalanced-opened", &at.0.place(at.1..at.1 + open.len_utf8())), at))
        }
        _ => None,
    };
    found.map(|(facts, (passage, at))| {
        let sign = passage.text.get(at..).and_then(|t| t.chars().next()).unwrap_or(open);
        facts
            .with("sign", sign.to_string())
            .with("words", words_at(&passage.text, at))
            .key(sign)
            .key(words_at(&passage.text, at))
    })
}

/// `1)`, `а)`, `12-1)` at the head of a paragraph or after a stop: a marker, no bracket.
fn is_marker(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let token =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | ';')).next().unwrap_or_default();
    // a stray quote before the marker makes no bracket of it
    let token = token.trim_start_matches(['"', '«', '»', '“', '”']);
    // «подпунктами 1)-5)» is a range of markers
    let token = token.rsplit(')').next().unwrap_or_default();
    let figures =
        !token.is_empty() && token.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '.'));
    figures || (token.chars().count() == 1 && token.chars().all(is_letter))
}

fn odd_quotes(passage: &Passage) -> Option<Facts> {
    let straight: Vec<usize> = passage.text.match_indices('"').map(|(at, _)| at).collect();
    // An outer pair may close with the inner one, so that three marks make two pairs.
    if straight.len() != 1 {
        return None;
    }
    let at = straight.first().copied()?;
    (!is_inside_word(&passage.text, at)).then(|| {
        Facts::new("unbalanced-opened", &passage.place(at..at + 1))
            .with("sign", "\"")
            .with("words", words_at(&passage.text, at))
            .key(words_at(&passage.text, at))
    })
}

fn stray_quote(passage: &Passage) -> Option<Facts> {
    let at = passage
        .text
        .match_indices(['"', '«', '»'])
        .map(|(at, _)| at)
        .find(|&at| is_inside_word(&passage.text, at))?;
    Some(
        Facts::new("unbalanced-inside-word", &passage.place(at..at + 1))
            .with("words", words_at(&passage.text, at))
            .key(words_at(&passage.text, at)),
    )
}

/// `услуги" Выдача справки"`: the opening mark has gone to the word before.
fn misplaced_quote(passage: &Passage) -> Option<Facts> {
    let marks = passage.text.matches('"').count();
    let at = passage.text.find('"').filter(|_| marks > 0 && marks.is_multiple_of(2))?;
    let before = passage.text.get(..at)?.chars().next_back()?;
    let mut after = passage.text.get(at + 1..)?.chars();
    let parted = after.next() == Some(' ') && after.next().is_some_and(is_capital);
    (is_small(before) && parted).then(|| {
        Facts::new("unbalanced-misplaced", &passage.place(at..at + 1))
            .with("words", words_at(&passage.text, at))
            .key(words_at(&passage.text, at))
    })
}

fn is_inside_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at..).and_then(|t| t.chars().nth(1));
    before.is_some_and(is_small) && after.is_some_and(is_small)
}

/// The sign with the word or two beside it.
fn words_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    text.get(start..).unwrap_or_default().split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    fn found(lines: &[&str]) -> usize {
        of(&findings(regulation_of(lines)), "unbalanced").len()
    }

    #[test]
    fn what_is_opened_must_be_closed() {
        assert_eq!(
            found(&["1) шлюз (далее – шлюз принимает запрос;", "2) портал далее – портал) отвечает."]),
            0
        );
        assert_eq!(found(&["1) шлюз (далее – шлюз принимает запрос."]), 1);
        assert_eq!(found(&["1) по доверенности или его представитель)"]), 1);
        assert_eq!(found(&["система «Региональный шлюз принимает запрос"]), 1);
        assert_eq!(found(&["(далее - регл\"амент)"]), 1);
        assert_eq!(found(&["оказание услуги\" Выдача справки\" и иных"]), 1);
        assert_eq!(found(&["1) через «портал правительства;", "2) через «Архив» района."]), 1);
    }

    #[test]
    fn a_range_of_markers_closes_nothing() {
        let found = |line: &str| of(&findings(regulation_of(&[line])), "unbalanced").len();
        assert_eq!(found("документы, указанные в подпунктах 1)-5) пункта 9"), 0);
        assert_eq!(found("документы, указанные в подпунктах 1) – 5) пункта 9 и приказе)"), 1);
    }

    #[test]
    fn markers_and_quotes_within_quotes_are_balanced() {
        assert_eq!(
            found(&["1) прием;", "а) выдача; 2-1) отказ", "услуга «Выдача справки «о месте жительства»"]),
            0
        );
        assert_eq!(found(&["подпункты 1) и 2) пункта 3 (при наличии)"]), 0);
        assert_eq!(found(&["в течение пяти (5) рабочих дней (приказ за номером 12086)"]), 0);
        assert_eq!(found(&["1) шлюз (доступ;", "2) портал;", "3) отказ"]), 1);
        assert_eq!(found(&["1) прием;", "\"2) выдача;\""]), 0);
    }
}
