//! One tag.

/// A tag of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name, in lower case.
    pub name: String,
    /// Whether it closes.
    pub closing: bool,
    attributes: String,
}

/// Tags that part lines.
const PARTS: [&str; 24] = [
    "p",
    "div",
    "br",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "hr",
    "center",
];
/// Tags that stand inside lines.
const INLINE: [&str; 26] = [
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "sup", "sub", "small", "big", "img", "html",
    "body", "head", "meta", "link", "col", "colgroup", "section", "article", "ins", "del", "label",
];

impl Tag {
    /// Whether it parts lines.
    pub fn parts(&self) -> bool {
        PARTS.contains(&self.name.as_str())
    }

    /// Rank of a heading's tag.
    pub fn rank(&self) -> Option<u8> {
        let rank = self.name.strip_prefix('h')?.parse().ok()?;
        (1..=6).contains(&rank).then_some(rank)
    }

    /// A number among its attributes.
    pub fn number(&self, attribute: &str) -> Option<usize> {
        let at = self.attributes.to_ascii_lowercase().find(attribute)?;
        let value = self.attributes.get(at + attribute.len()..)?.trim_start().strip_prefix('=')?;
        let digits: String =
            value.trim_start_matches([' ', '"', '\'']).chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|number| (1..=1000).contains(number))
    }
}

/// The first tag of a text and its range; comments are tags without a name.
pub fn next_tag(text: &str) -> Option<(usize, usize, Tag)> {
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find('<') {
        let start = from + found;
        if let Some((length, tag)) = text.get(start..).and_then(tag) {
            return Some((start, start + length, tag));
        }
        from = start + 1;
    }
    None
}

fn tag(text: &str) -> Option<(usize, Tag)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let end = comment.find("-->")?;
        return Some((end + 7, Tag { name: String::new(), closing: false, attributes: String::new() }));
    }
    let name = name(text)?;
    let end = text.find('>')?;
    let closing = text.starts_with("</");
    let attributes = text.get(1 + usize::from(closing) + name.len()..end)?.to_owned();
    Some((end + 1, Tag { name, closing, attributes }))
}

/// Name of a known tag that a text begins with.
fn name(text: &str) -> Option<String> {
    let body = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let length = body.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(body.len());
    let name = body.get(..length)?.to_ascii_lowercase();
    (PARTS.contains(&name.as_str()) || INLINE.contains(&name.as_str())).then_some(name)
}

/// Where a tag or a comment begins that the text does not close.
pub fn unclosed(text: &str) -> Option<usize> {
    let at = text.rfind('<')?;
    let rest = text.get(at..)?;
    ((name(rest).is_some() && !rest.contains('>')) || (rest.starts_with("<!--") && !rest.contains("-->")))
        .then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_tags_are_found_and_signs_left() {
        let (start, end, tag) = next_tag("5 < 6 <td colspan=\"2\" ROWSPAN='3'>да").unwrap();
        assert_eq!((start, end), (9 - 3, 39 - 5));
        assert_eq!((tag.number("colspan"), tag.number("rowspan")), (Some(2), Some(3)));
        assert_eq!(next_tag("а < б > в, <Отдел>"), None);
        assert_eq!(unclosed("да <td"), Some(5));
    }
}
