//! Chapters, items and the lines that hang on an item.

use super::BlockKind;
use super::paragraphs::Paragraphs;
use super::{ItemPart, Line, SectionPart};
use crate::grammar::marker::Kind;
use crate::letters::{is_letter, is_small};
use std::ops::Range;

/// Paragraphs within which a list that counts as items do must end.
const LONGEST_LIST: usize = 200;

/// Reads the chapters of a regulation's own text. `chapter` is the clean offset of a first chapter's
/// heading that shares its paragraph with the regulation's heading.
pub fn sections(p: &Paragraphs<'_>, body: Range<usize>, chapter: Option<usize>) -> Vec<SectionPart> {
    let mut reader = Reader { p, sections: Vec::new(), lists: Lists::default(), nested: 0..0 };
    if let Some(start) = chapter {
        reader.shared_heading(start, body.start);
    }
    let mut at = body.start;
    while at < body.end {
        at = reader.paragraph(at, body.end);
    }
    reader.sections
}

struct Reader<'p, 'a> {
    p: &'p Paragraphs<'a>,
    sections: Vec<SectionPart>,
    lists: Lists,
    /// Paragraphs of a list that counts as items do (`1.` under `5. …:`).
    nested: Range<usize>,
}

impl Reader<'_, '_> {
    fn shared_heading(&mut self, start: usize, body: usize) {
        let at = body.saturating_sub(1);
        let end = self.p.range(at).end;
        let words = self.p.text.str(start..end);
        let digits = |c: char| c.is_ascii_digit();
        let number = words.find(digits).and_then(|d| words.get(d..)).map(|w| w.split(|c| !digits(c)).next());
        let title = words.rfind(digits).map_or(0, |d| d + 1);
        let skipped = words.get(title..).unwrap_or_default();
        let title = start + title + (skipped.len() - skipped.trim_start_matches(['.', ' ', '-']).len());
        self.sections.push(SectionPart {
            number: number.flatten().and_then(|n| n.parse().ok()),
            heading: at..body,
            title: title.min(end)..end,
            items: Vec::new(),
        });
    }

    /// Takes in one paragraph (or a heading of several); gives the next.
    fn paragraph(&mut self, at: usize, end: usize) -> usize {
        let p = self.p;
        if let Some(chapter) = p.chapter(at) {
            let last = self.heading_end(at, end);
            let title = p.range(at).start + chapter.title..p.range(last - 1).end;
            self.sections.push(SectionPart {
                number: chapter.number,
                heading: at..last,
                title,
                items: Vec::new(),
            });
            return last;
        }
        if p.is_note(at) {
            // a note above the first chapter speaks of the whole regulation
            if self.sections.iter().any(|s| !s.items.is_empty() || !s.heading.is_empty()) {
                self.line(at, BlockKind::Note);
            }
        } else if p.item_number(at).is_some() && !p.is_cell(at) && !self.is_nested(at, end) {
            self.section().items.push(ItemPart::default());
            self.lists = Lists::default();
            self.line(at, BlockKind::Item);
        } else {
            let kind = match p.marker(at).map(|m| m.kind) {
                Some(Kind::Subitem | Kind::Step) => BlockKind::Subitem,
                Some(Kind::Item) if !p.is_cell(at) => BlockKind::Subitem,
                _ => BlockKind::Paragraph,
            };
            self.line(at, kind);
        }
        at + 1
    }

    /// Whether a numbered paragraph is an entry of the item above it: it has that item's number before
    /// its own; or that one ends in a colon, and after a list counted from one its own count goes on.
    fn is_nested(&mut self, at: usize, end: usize) -> bool {
        if self.nested.contains(&at) {
            return true;
        }
        let p = self.p;
        let section = self.sections.last();
        let above = section.and_then(|s| s.items.last()).and_then(|i| i.number.as_deref());
        if let Some((within, _)) = p.item_number(at).and_then(|n| n.rsplit_once('.')) {
            let chapter = section.and_then(|s| s.number).map(|n| n.to_string());
            return above == Some(within) || chapter.as_deref() != Some(within);
        }
        let count = |at: usize| p.item_number(at).and_then(|n| n.parse::<u32>().ok());
        let opened = at.checked_sub(1).is_some_and(|above| p.str(above).trim_end().ends_with(':'));
        let Some(own) = above.and_then(|n| n.parse::<u32>().ok()).filter(|_| opened) else { return false };
        if count(at) != Some(1) {
            return false;
        }
        let mut last = 1;
        for next in at + 1..end.min(at + LONGEST_LIST) {
            if p.chapter(next).is_some() {
                return false;
            }
            match count(next) {
                Some(n) if n == last + 1 => last = n,
                Some(n) if n == own + 1 => {
                    self.nested = at..next;
                    return true;
                }
                Some(_) => return false,
                None => {}
            }
        }
        false
    }

    /// A chapter's heading cut by a wrap goes on in the next paragraph set apart.
    fn heading_end(&self, at: usize, end: usize) -> usize {
        let p = self.p;
        let goes_on = |i: usize| {
            let lower = p.str(i).chars().find(|c| is_letter(*c)).is_some_and(is_small);
            p.is_piece(i) && lower && p.str(i).len() < 300 && p.is_open_ended(i - 1)
        };
        (at + 1..end).find(|&i| !goes_on(i)).unwrap_or(end)
    }

    fn section(&mut self) -> &mut SectionPart {
        if self.sections.is_empty() {
            self.sections.push(SectionPart::default());
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    fn line(&mut self, at: usize, kind: BlockKind) {
        let p = self.p;
        let range = p.range(at);
        let marker = p.marker(at).filter(|_| kind != BlockKind::Note);
        let (mark, words) = marker.map_or((0..0, 0), |m| (m.range.clone(), m.words));
        let number = marker.and_then(|m| m.number.clone());
        let list = if kind == BlockKind::Subitem { self.lists.place(number.as_deref()) } else { 0 };
        self.lists.opened = p.str(at).trim_end().ends_with(':');
        let words = range.start + words..range.end;
        let entries = match (kind, number.as_deref().and_then(|n| n.parse().ok())) {
            (BlockKind::Note, _) => Vec::new(),
            (BlockKind::Subitem, Some(number)) => inline(p.text.str(words.clone()), number),
            _ => inline(p.text.str(words.clone()), 0),
        };
        let lead = entries.first().map_or(words.end, |entry| words.start + entry.marker.start);
        let line = Line {
            paragraph: at,
            kind,
            marker: range.start + mark.start..range.start + mark.end,
            words: words.start..lead,
            number: number.clone(),
            list,
        };
        let section = self.section();
        if section.items.is_empty() {
            section.items.push(ItemPart::default());
        }
        let Some(item) = section.items.last_mut() else { return };
        if kind == BlockKind::Item {
            item.number = number;
        }
        item.lines.push(line);
        self.lists.opened |= !entries.is_empty() && kind != BlockKind::Subitem;
        for entry in entries {
            let list = self.lists.place(Some(&entry.number));
            self.lists.opened = false;
            let line = Line {
                paragraph: at,
                kind: BlockKind::Subitem,
                marker: words.start + entry.marker.start..words.start + entry.marker.end,
                words: words.start + entry.words.start..words.start + entry.words.end,
                number: Some(entry.number),
                list,
            };
            if let Some(item) = self.section().items.last_mut() {
                item.lines.push(line);
            }
        }
    }
}

/// An entry of a list that stands within a paragraph.
struct Entry {
    number: String,
    marker: Range<usize>,
    words: Range<usize>,
}

/// The entries of a list that goes on in its paragraph: «…: 1) мастер; 2) сторож» behind a colon, at
/// least two of them; or, behind an entry that has a number, «мастер; 2) сторож».
fn inline(text: &str, before: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, c)| matches!(c, ':' | ';' | ',')) {
        let opens = before == 0 && entries.is_empty();
        if (sign == ':') != opens {
            continue;
        }
        let number = (before + entries.len() + 1).to_string();
        let behind = text.get(at + 1..).unwrap_or_default();
        let start = at + 1 + (behind.len() - behind.trim_start().len());
        let counted = text.get(start..).and_then(|rest| rest.strip_prefix(number.as_str()));
        let Some(rest) = counted.and_then(|rest| rest.strip_prefix(") ")) else { continue };
        if let Some(last) = entries.last_mut() {
            last.words.end = at + 1;
        }
        let words = text.len() - rest.len();
        entries.push(Entry { number, marker: start..words - 1, words: words..text.len() });
    }
    if before > 0 || entries.len() > 1 { entries } else { Vec::new() }
}

/// Which list of the item a subitem belongs to.
#[derive(Debug, Default)]
struct Lists {
    /// Open lists, outermost first.
    open: Vec<List>,
    /// Lists begun so far.
    begun: u32,
    /// The line before ends in a colon.
    opened: bool,
}

#[derive(Debug)]
struct List {
    index: u32,
    last: u32,
    /// Its first entry has been met: a list may stand out of order, `2)` before `1)`.
    begun: bool,
}

impl Lists {
    /// A subitem goes on the innermost list that it continues; else, where a colon opened one or
    /// numbers begin anew, it begins a list.
    fn place(&mut self, number: Option<&str>) -> u32 {
        let number = number.and_then(super::count).unwrap_or(1);
        let continued = self.open.iter().rposition(|list| number == list.last.saturating_add(1));
        let anew = number == 1 && self.open.last().is_none_or(|list| list.begun);
        let at = match continued {
            Some(at) if !(self.opened && number == 1) => at,
            _ if self.open.is_empty() || self.opened || anew => {
                let nested = self.opened && !self.open.is_empty();
                if !nested {
                    self.open.clear();
                }
                self.open.push(List { index: self.begun, last: number, begun: false });
                self.begun += 1;
                self.open.len() - 1
            }
            _ => self.open.len() - 1,
        };
        self.open.truncate(at + 1);
        let Some(list) = self.open.last_mut() else { return 0 };
        list.last = number;
        list.begun |= number == 1;
        list.index
    }
}

#[cfg(test)]
mod tests {
    use super::{Lists, inline};

    #[test]
    fn a_list_may_stand_within_its_paragraph() {
        let text = "Участвуют: 1) мастер; 2) сторож, повар; 3) староста.";
        let entries: Vec<&str> = inline(text, 0).into_iter().map(|e| &text[e.words]).collect();
        assert_eq!(entries, ["мастер;", "сторож, повар;", "староста."]);
        let text = "мастер; 2) сторож, повар; 3) староста.";
        let entries: Vec<&str> = inline(text, 1).into_iter().map(|e| &text[e.words]).collect();
        assert_eq!(entries, ["сторож, повар;", "староста."]);
        assert!(inline("мастер; 3) староста", 1).is_empty());
        for text in ["В подпунктах: 1), 2) пункта 3", "Сумма: 1) одна", "мастер; 1) один; 2) два", ": 1) "]
        {
            assert!(inline(text, 0).is_empty(), "{text}");
        }
    }

    fn lists(lines: &[(&str, bool)]) -> Vec<u32> {
        let mut lists = Lists::default();
        lines
            .iter()
            .map(|&(number, colon)| {
                let list = lists.place(Some(number));
                lists.opened = colon;
                list
            })
            .collect()
    }

    #[test]
    fn a_list_within_a_subitem_returns_to_the_outer_one() {
        let read = lists(&[("1", true), ("1", false), ("2", false), ("3", false), ("2", true), ("1", false)]);
        assert_eq!(read, [0, 1, 1, 1, 0, 2]);
    }

    #[test]
    fn numbers_that_begin_anew_begin_a_list() {
        assert_eq!(lists(&[("1", false), ("2", false), ("1", false), ("2", false)]), [0, 0, 1, 1]);
    }

    #[test]
    fn a_repeated_or_misplaced_number_stays_in_its_list() {
        assert_eq!(lists(&[("1", false), ("2", false), ("2", false), ("3", false)]), [0, 0, 0, 0]);
        assert_eq!(lists(&[("2", false), ("1", false), ("3", false)]), [0, 0, 0]);
    }
}
