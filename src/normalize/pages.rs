//! Page numbers that stand in the middle of a sentence.

use super::line::{Line, is_finished};
use super::wraps::FULL;
use crate::letters::is_small;
use std::ops::Range;

/// Figures that a page's number has at most.
const FIGURES: usize = 3;
/// Lines around a page's number among which no other line is a number: that would be a table.
const AROUND: usize = 8;

/// Takes the page numbers out that a sentence runs over; the raw range of each. The line behind one
/// goes on from that before it.
pub(super) fn drop(lines: &mut Vec<Line>) -> Vec<Range<usize>> {
    let numbers: Vec<usize> = (0..lines.len()).filter(|&at| lines.get(at).is_some_and(is_number)).collect();
    let alone = |at: usize| !numbers.iter().any(|&other| other != at && other.abs_diff(at) <= AROUND);
    let cut: Vec<usize> = numbers.iter().copied().filter(|&at| runs_over(lines, at) && alone(at)).collect();
    for at in &cut {
        if let Some(behind) = lines.get_mut(at + 1) {
            behind.carried = true;
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

/// `3`, `- 3 -`
fn is_number(line: &Line) -> bool {
    let figures = line.words().trim_matches(['-', '–', '—', ' ']);
    line.markup.cell.is_none()
        && (1..=FIGURES).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a sentence goes on over a line: the full one before it ends in no stop, and the one behind it
/// begins with a small letter or a bracket.
fn runs_over(lines: &[Line], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| lines.get(at));
    let (Some(before), Some(number), Some(behind)) = (before, lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let goes_on = behind.words().starts_with(|c| is_small(c) || c == '(');
    let plain =
        before.markup.rank.is_none() && before.markup.cell.is_none() && behind.markup == before.markup;
    let apart = number.gap > 0 && behind.gap > 0;
    plain && apart && before.length >= FULL && !is_finished(before.words()) && goes_on
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;
    use crate::source::Source;

    fn left(raw: &str) -> Vec<String> {
        let source = Source::from_text("t", raw);
        let mut lines = line::read(&source);
        drop(&mut lines);
        lines.iter().map(|line| line.words().to_owned()).collect()
    }

    #[test]
    fn a_number_within_a_sentence_is_that_of_a_page() {
        let before = "мастер отдела принимает заявление и вносит его в журнал";
        for number in ["3", "- 3 -", "— 12 —"] {
            assert_eq!(left(&format!("{before}\n\n{number}\n\nвыдачи билетов;\n")).len(), 2, "{number}");
        }
        assert_eq!(left("мастер выдает билет в течение всего лишь 3\n\n2\n\n(трех) минут;\n").len(), 2);
        let whole = [
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
