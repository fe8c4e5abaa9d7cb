//! Page numbers that stand in the middle of a sentence, and lines that say which page it is.

use super::line::{Line, is_finished};
use super::wraps::FULL;
use crate::letters::{fold, is_small, is_word};
use crate::pack::Packs;
use std::ops::Range;

/// Figures that a page's number has at most.
const FIGURES: usize = 3;
/// Bytes that a line saying which page it is has at most.
const LONGEST: usize = 40;
/// Lines around a page's number among which no other line is a number: that would be a table.
const AROUND: usize = 8;

/// Takes the page numbers out that a sentence runs over, and those that say what they are; the raw range
/// of each. The line behind one that a sentence runs over goes on from that before it.
pub(super) fn drop(lines: &mut Vec<Line>, packs: &Packs) -> Vec<Range<usize>> {
    let pages: Vec<(usize, Page)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, page(line, packs)?))).collect();
    let among = |at: usize| pages.iter().any(|&(other, _)| other != at && other.abs_diff(at) <= AROUND);
    let mut cut = Vec::with_capacity(pages.len());
    for &(at, page) in &pages {
        let carried = runs_over(lines, at, page) && !(page == Page::Number && among(at));
        if let Some(behind) = lines.get_mut(at + 1).filter(|_| carried) {
            behind.carried = true;
        }
        if carried || page == Page::Named {
            cut.push(at);
        }
    }
    let raw = |&at: &usize| lines.get(at).map(|line| line.text.raw_range(0..line.text.len()));
    let dropped = cut.iter().filter_map(raw).collect();
    let mut at = 0;
    lines.retain(|_| {
        at += 1;
        cut.binary_search(&(at - 1)).is_err()
    });
    dropped
}

/// A line that may be the number of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// `3`, `- 3 -`, `3 / 20`: it may be another number too.
    Number,
    /// `Страница 3 из 20`, `20 беттің 3-беті`.
    Named,
}

/// What number of a page a line may be.
fn page(line: &Line, packs: &Packs) -> Option<Page> {
    let words = line.words();
    let has_figure = || words.bytes().any(|byte| byte.is_ascii_digit());
    if words.len() > LONGEST || line.markup.cell.is_some() || !has_figure() {
        return None;
    }
    let is_figures = |s: &str| (1..=FIGURES).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
    let (one, of) = words.split_once('/').map_or((words, None), |(one, of)| (one, Some(of)));
    if is_figures(one.trim_matches(['-', '–', '—', ' '])) && of.is_none_or(|of| is_figures(of.trim())) {
        return Some(Page::Number);
    }
    let mut parts = words.split(|c: char| !is_word(c)).filter(|part| !part.is_empty());
    let (mut figures, mut named) = (0, false);
    let told = parts.all(|part| {
        let folded = fold(part);
        let languages = || [&packs.ru.normalize, &packs.kk.normalize].into_iter();
        figures += usize::from(is_figures(part));
        let names = languages().any(|words| words.pages.contains(&folded));
        named |= names;
        is_figures(part) || names || languages().any(|words| words.page_of.contains(&folded))
    });
    (told && named && (1..=2).contains(&figures)).then_some(Page::Named)
}

/// Whether a sentence goes on over a line: the one before it, full unless the page says what it is, ends
/// in no stop, and the one behind it begins with a small letter or a bracket.
fn runs_over(lines: &[Line], at: usize, page: Page) -> bool {
    let before = at.checked_sub(1).and_then(|at| lines.get(at));
    let (Some(before), Some(number), Some(behind)) = (before, lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let goes_on = behind.words().starts_with(|c| is_small(c) || c == '(');
    let plain =
        before.markup.rank.is_none() && before.markup.cell.is_none() && behind.markup == before.markup;
    let apart = number.gap > 0 && behind.gap > 0;
    plain
        && apart
        && (page == Page::Named || before.length >= FULL)
        && !is_finished(before.words())
        && goes_on
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;
    use crate::source::Source;

    fn left(raw: &str) -> Vec<String> {
        let source = Source::from_text("t", raw);
        let mut lines = line::read(&source);
        drop(&mut lines, &Packs::embedded().unwrap());
        lines.iter().map(|line| line.words().to_owned()).collect()
    }

    #[test]
    fn a_number_within_a_sentence_is_that_of_a_page() {
        let before = "мастер отдела принимает заявление и вносит его в журнал";
        for number in
            ["3", "- 3 -", "— 12 —", "3 / 20", "3/20", "Страница 3 из 20", "стр. 3", "20 беттің 3-беті"]
        {
            assert_eq!(left(&format!("{before}\n\n{number}\n\nвыдачи билетов;\n")).len(), 2, "{number}");
        }
        assert_eq!(left("мастер выдает билет в течение всего лишь 3\n\n2\n\n(трех) минут;\n").len(), 2);
        assert_eq!(
            left("мастер выдает билет за 3\n\nСтраница 2 из 3\n\n(трех) минут;\n"),
            ["мастер выдает билет за 3", "(трех) минут;"]
        );
        for line in ["Страница 3 из 20", "Бет 3", "Стр. 12"] {
            assert_eq!(left(&format!("{before};\n\n{line}\n\n2) выдача;\n")).len(), 2, "{line}");
        }
        let whole = [
            "страница 3 журнала\n".to_owned(),
            format!("{before};\n\n3 / 20\n\nвыдачи билетов;\n"),
            format!("{before};\n\n3\n\nвыдачи билетов;\n"),
            format!("{before}\n\n3\n\nВыдача билетов\n"),
            format!("{before}\n3\nвыдачи билетов\n"),
            format!("{before}\n\n3\n\nвыдачи билетов\n\n4\n\nвыдачи книг\n"),
            "срок выдачи\n\n3\n\nминуты\n".to_owned(),
        ];
        for raw in whole {
            assert_eq!(left(&raw).len(), raw.lines().filter(|line| !line.is_empty()).count(), "{raw}");
        }
    }
}
