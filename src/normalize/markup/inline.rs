//! Signs of Markdown inside a line: emphasis, escapes, links.

use super::super::strand::Strand;

/// Removes emphasis, escapes and the addresses of links.
pub fn strip_inline<'s>(line: &Strand<'s>) -> Strand<'s> {
    let words = line.as_str();
    if !words.contains(['*', '\\', '[', '`']) {
        return line.clone();
    }
    let mut out = Strand::default();
    let mut at = 0;
    let mut done = 0;
    while let Some(found) = words.get(at..).and_then(|rest| rest.find(['*', '\\', '[', '`'])) {
        let sign = at + found;
        let rest = words.get(sign..).unwrap_or_default();
        if let Some(escaped) = rest.strip_prefix('\\').and_then(|r| r.chars().next())
            && escaped.is_ascii_punctuation()
        {
            out.copy(line, done..sign);
            done = sign + 1;
            at = sign + 1 + escaped.len_utf8();
        } else if rest.starts_with("**") {
            out.copy(line, done..sign);
            done = sign + 2;
            at = done;
        } else if let Some((text, whole)) = link(rest) {
            out.copy(line, done..sign);
            out.append(&strip_inline(&line.part(sign + 1..sign + 1 + text)));
            done = sign + whole;
            at = done;
        } else if rest.starts_with('*')
            && let Some(end) = emphasis(rest)
        {
            out.copy(line, done..sign);
            out.append(&strip_inline(&line.part(sign + 1..sign + end)));
            done = sign + end + 1;
            at = done;
        } else {
            at = sign + rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    out.copy(line, done..line.len());
    out
}

/// Length of a link's text and of the whole link: `[text](address)`.
fn link(rest: &str) -> Option<(usize, usize)> {
    let text = rest.strip_prefix('[')?.find(']')?;
    let address = rest.get(text + 2..)?.strip_prefix('(')?;
    Some((text, text + 3 + address.find(')')? + 1))
}

/// Where emphasis that begins with a star ends.
fn emphasis(rest: &str) -> Option<usize> {
    let inner = rest.get(1..)?;
    if inner.starts_with([' ', '*']) {
        return None;
    }
    let end = inner.find('*')?;
    (!inner.get(..end)?.ends_with(' ')).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(raw: &str) -> String {
        strip_inline(&Strand::raw(raw, 0..raw.len())).as_str().to_owned()
    }

    #[test]
    fn emphasis_links_and_escapes_go() {
        assert_eq!(stripped("**1. Общие положения**"), "1. Общие положения");
        assert_eq!(stripped("*Аким района*"), "Аким района");
        assert_eq!(stripped(r"10\. Срок 5 \* 2"), "10. Срок 5 * 2");
        assert_eq!(stripped("3) [www.egov.kz](http://www.egov.kz) порталы"), "3) www.egov.kz порталы");
        assert_eq!(stripped("2 * 3 * 4 и [1]"), "2 * 3 * 4 и [1]");
    }
}
