//! First letters and markers that the scrape set at the end of their line:
//! `писание порядка …       11. О`, `риложение 1П`.

use super::super::lexicon::Lexicon;
use super::super::strand::Strand;
use super::Moved;
use crate::letters::{is_capital, is_letter, is_small};

/// Puts the beginning of a line back in front of it.
///
/// `known` tells words that may begin a line here beyond those of the document.
pub fn restore<'s>(line: &Strand<'s>, lexicon: &Lexicon, known: &dyn Fn(&str) -> bool) -> Option<Moved<'s>> {
    let words = line.as_str();
    if !is_suspect(words) {
        return None;
    }
    let head = head(words)?;
    let initial = words.get(head..)?.trim_start();
    let letter = initial.chars().next_back().filter(|&c| is_capital(c))?;
    let first = words.split(|c: char| !is_letter(c)).next()?;
    let word = format!("{letter}{first}");
    if !(lexicon.knows(&word) || known(&word)) {
        return None;
    }
    let start = words.len() - initial.len();
    let mut out = line.part(start..words.len());
    out.copy(line, 0..words.get(..head)?.trim_end().len());
    let after = out.as_str().to_owned();
    Some(Moved { line: out, range: 0..words.len(), after })
}

/// Whether a line begins with a small letter and ends in a capital one.
pub fn is_suspect(words: &str) -> bool {
    words.ends_with(is_capital) && words.starts_with(is_small)
}

/// Where the torn-off beginning stands: a marker far from the text and a capital, or a capital
/// glued to the last word.
fn head(words: &str) -> Option<usize> {
    let letter = words.char_indices().next_back()?;
    let before = words.get(..letter.0)?;
    let glued = before.chars().next_back()?;
    if glued.is_ascii_digit() || is_small(glued) {
        return Some(letter.0);
    }
    let gap = before.rfind("  ")? + 2;
    let marker = before.get(gap..)?.trim();
    let number = marker.trim_end_matches(['.', ')']);
    let is_marker = marker.is_empty()
        || (number.len() < marker.len()
            && !number.is_empty()
            && number.chars().all(|c| c.is_ascii_digit() || c == '-'));
    is_marker.then_some(gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn restored(raw: &str) -> Option<String> {
        let mut lexicon = Lexicon::default();
        lexicon.read("1. Описание Приложение и", 1, &mut Vec::new());
        let line = Strand::raw(raw, 0..raw.len());
        restore(&line, &lexicon, &|_| false).map(|moved| moved.line.as_str().to_owned())
    }

    #[test]
    fn a_marker_and_a_capital_come_back_to_the_front() {
        assert_eq!(
            restored("писание порядка обращения       11. О").unwrap(),
            "11. Описание порядка обращения"
        );
        assert_eq!(restored("риложение 1П").unwrap(), "Приложение 1");
    }

    #[test]
    fn other_lines_stay() {
        assert_eq!(restored("писание порядка по форме А"), None);
        assert_eq!(restored("форма 1П"), None);
    }
}
