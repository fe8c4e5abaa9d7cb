//! Entities of HTML, wherever they were left.

use super::super::line::Line;
use super::super::strand::Strand;

/// Named entities that law texts have.
const NAMED: [(&str, &str); 22] = [
    ("nbsp", "\u{a0}"),
    ("quot", "\""),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("apos", "'"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("shy", "\u{ad}"),
    ("hellip", "…"),
    ("numero", "№"),
    ("sect", "§"),
    ("deg", "°"),
    ("bull", "•"),
    ("times", "×"),
    ("ensp", " "),
    ("emsp", " "),
];

/// Decodes the entities of lines.
pub fn decode(mut lines: Vec<Line>) -> Vec<Line> {
    for line in lines.iter_mut().filter(|line| line.signs.is_marked_up() && line.words().contains('&')) {
        line.set(decode_strand(&line.text).trimmed());
    }
    lines
}

fn decode_strand<'s>(strand: &Strand<'s>) -> Strand<'s> {
    let words = strand.as_str();
    let mut out = Strand::default();
    let mut done = 0;
    for (at, _) in words.match_indices('&') {
        if at < done {
            continue;
        }
        let Some((length, meaning)) = words.get(at..).and_then(entity) else { continue };
        out.copy(strand, done..at);
        out.push(&meaning, strand.raw_range(at..at + length));
        done = at + length;
    }
    out.copy(strand, done..words.len());
    out
}

/// Length and meaning of the entity that words begin with.
fn entity(words: &str) -> Option<(usize, String)> {
    let body = words.get(1..)?;
    let end = body.char_indices().take(10).find(|&(_, c)| c == ';')?.0;
    let name = body.get(..end)?;
    let meaning = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?.to_string()
        }
        None => NAMED.iter().find(|&&(known, _)| known == name)?.1.to_owned(),
    };
    Some((end + 2, meaning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_read_and_ampersands_left() {
        let raw = "&laquo;Отдел&raquo;&nbsp;&#8470; 5 R&D &unknown;";
        let strand = decode_strand(&Strand::raw(raw, 0..raw.len()));
        assert_eq!(strand.as_str(), "«Отдел»\u{a0}№ 5 R&D &unknown;");
    }
}
