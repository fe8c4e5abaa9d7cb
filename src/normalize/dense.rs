//! Texts without blank lines. Where their lines are whole paragraphs, only headings and approvals run
//! over several lines, and only their words tell where they end. Where their lines are wrapped, a
//! paragraph ends with a finished line that is not full, and before words that open something.

use super::line::{Line, Marker, is_finished, marker};
use crate::grammar::signature::is_signature;
use crate::letters::{is_capital, is_small};

/// Letters from which a line is a whole paragraph rather than a piece of a heading.
const PIECE: usize = 110;
/// Letters that a line of an approval does not have.
const NAME: usize = 60;
/// Letters that no line of a page has.
const PAGE: usize = 160;
/// Wraps that tell how long a full line is.
const WRAPS: usize = 3;

/// Whether a line runs on from the heading or approval before it. `opener`: the block begins with a
/// word such as Утвержден, Приложение; `name_first`: the language has a service's name before
/// the word for what it is: «"Атауы" қызмет регламенті», not «регламент услуги "Название"».
pub(super) fn continues(block: &[Line], line: &Line, opener: bool, name_first: bool) -> bool {
    let (Some(first), Some(last)) = (block.first(), block.last()) else { return false };
    let (words, before) = (line.text.as_str(), last.text.as_str());
    let piece = last.length < PIECE && line.length < PIECE && !is_finished(before) && !before.ends_with(',');
    if !piece || marker(words).is_some() {
        return false;
    }
    let head = first.text.as_str();
    let heads = opener || first_letter(head).is_some_and(is_capital) || titled(head);
    heads
        && (is_open(block)
            || first_letter(words).is_some_and(is_small)
            || opener && (is_number(words) || names(block, last))
            || line.indent <= last.indent && dates(before, words)
            || !name_first && titles(before, words))
}

/// An issuer's name, which begins with a capital, before any number or title has come: «к постановлению
/// акимата», «Сарыбелского района».
fn names(block: &[Line], last: &Line) -> bool {
    let told = |line: &Line| {
        let words = line.text.as_str();
        words.contains(['№', '"', '»', '”']) || words.split(' ').any(|word| word == "N")
    };
    last.length < NAME && first_letter(last.text.as_str()).is_some_and(is_small) && !block.iter().any(told)
}

/// Letters of the longest line that a wrap ended: one that goes on with a small letter on the next.
pub(super) fn width(lines: &[Line]) -> Option<usize> {
    let wrapped = lines.windows(2).filter_map(|pair| match pair {
        [before, line] if line.gap == 0 && line.indent <= before.indent && before.length <= PAGE => {
            let small = line.text.as_str().starts_with(is_small);
            (small && !is_finished(before.text.as_str())).then_some(before.length)
        }
        _ => None,
    });
    let lengths: Vec<usize> = wrapped.filter(|&length| length >= NAME).collect();
    lengths.iter().max().copied().filter(|_| lengths.len() >= WRAPS)
}

/// Whether a line runs on from a wrapped paragraph of lines of about `width` letters.
pub(super) fn continues_wrapped(last: &Line, line: &Line, width: usize) -> bool {
    let (words, before) = (line.text.as_str(), last.text.as_str());
    let finished = is_finished(before);
    let full = last.length <= PAGE && (last.indent + last.length) * 5 / 4 >= width;
    let first = first_letter(words);
    let capital = first.is_some_and(is_capital);
    let anew = capital || first.is_some_and(|c| c.is_ascii_digit());
    if let Some(marker) = marker(words) {
        return !(finished || before.ends_with(',') || marker == Marker::Item && titled(words)) && full;
    }
    // An entry of a list, or what leads to one.
    let entry = before.ends_with([';', ':']);
    !(entry || capital && is_signature(before)) && (full || !finished && !anew)
}

/// «№ 173», «N 12-2»: an act's number, not the head of a column of numbers.
pub(super) fn is_number(words: &str) -> bool {
    let number = words.strip_prefix(['№', 'N']).map(|rest| rest.trim_start_matches(' '));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// «4. Содержание»: no sentence goes on with a number, a stop and a capital letter.
pub(super) fn titled(words: &str) -> bool {
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ' '));
    first_letter(behind).is_some_and(is_capital)
}

/// The first letter, before it quotes or a bracket.
fn first_letter(words: &str) -> Option<char> {
    words.chars().find(|c| !matches!(c, '"' | '«' | '“' | '('))
}

/// Whether a quote that a block opened is still to be closed.
fn is_open(block: &[Line]) -> bool {
    let count =
        |quotes: &[char]| block.iter().map(|l| l.text.as_str().matches(quotes).count()).sum::<usize>();
    count(&['«', '“', '„']) > count(&['»', '”']) || count(&['"']) % 2 == 1
}

/// «әкімдігінің», «2015 жылғы», «20 шілдедегі», «№ 173 қаулысымен»: a year behind the issuer, a day
/// behind its year, a number behind the date.
fn dates(before: &str, words: &str) -> bool {
    let (small, sign) = (before.chars().next_back().is_some_and(is_small), before.ends_with(['№', 'N']));
    let behind_year = sign || before.split_whitespace().rev().take(2).any(is_year);
    let year = small && words.split_whitespace().next().is_some_and(is_year);
    let number = small && is_number(words);
    year || number || words.starts_with(|c: char| c.is_ascii_digit()) && behind_year
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// «Регламент государственной услуги» and «"Выдача справки"».
pub(super) fn titles(before: &str, words: &str) -> bool {
    words.starts_with(['"', '«', '“'])
        && before.chars().next_back().is_some_and(is_small)
        && !is_signature(before)
}
