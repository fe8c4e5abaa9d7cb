//! Lines whose words the page set apart to fill its width.

use super::strand::Strand;

/// Spaces that a line has at least to be told so.
const GAPS: usize = 4;

/// Closes the doubled spaces of a line most of whose spaces are doubled, so that they are taken for
/// no holes; `None` of another line. Where more than two stood two are left: that is a hole still.
pub(super) fn close_up<'s>(line: &Strand<'s>) -> Option<Strand<'s>> {
    let words = line.as_str();
    let (mut gaps, mut doubled) = (0, 0);
    for gap in spaces(words) {
        gaps += 1;
        doubled += usize::from(gap.len() == 2);
    }
    if gaps < GAPS || doubled * 3 < gaps * 2 {
        return None;
    }
    let mut out = Strand::default();
    let mut done = 0;
    for gap in spaces(words).filter(|gap| gap.len() > 1) {
        out.copy(line, done..gap.start + if gap.len() == 2 { 1 } else { 2 });
        done = gap.end;
    }
    out.copy(line, done..words.len());
    Some(out)
}

/// The runs of spaces of a line.
fn spaces(words: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let bytes = words.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(|&byte| byte == b' ')?;
        let length = bytes.get(start..)?.iter().take_while(|&&byte| byte == b' ').count();
        at = start + length;
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(raw: &str) -> Option<String> {
        close_up(&Strand::raw(raw, 0..raw.len())).map(|line| line.as_str().to_owned())
    }

    #[test]
    fn stretched_lines_are_closed_up_and_others_keep_their_holes() {
        let stretched = "Стандарта  (далее  -  документы) .пункте  9";
        assert_eq!(closed(stretched).unwrap(), "Стандарта (далее - документы) .пункте 9");
        assert_eq!(closed("в  течение   одного  рабочего  дня").unwrap(), "в течение  одного рабочего дня");
        assert_eq!(closed("указанные в  Стандарта (далее - документы).пункте 9"), None);
        assert_eq!(closed("два  слова  три"), None);
    }
}
