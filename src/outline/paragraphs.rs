//! What single paragraphs are by their own words, before anything is known of their neighbours.

use crate::grammar::marker::{Kind, Marker, marker};
use crate::pack::OutlineWords;
use crate::text::{ParagraphKind, Text};
use std::ops::Range;

/// The paragraphs of a text with what their own words say.
pub struct Paragraphs<'a> {
    /// The text.
    pub text: &'a Text,
    /// The words of its language.
    pub words: &'a OutlineWords,
    markers: Vec<Option<Marker>>,
    notes: Vec<bool>,
}

/// Whose appendix a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The approving act's: what follows is a regulation or another annex of the act.
    Act,
    /// The regulation's own.
    Own,
}

impl<'a> Paragraphs<'a> {
    /// Looks at every paragraph once.
    pub fn new(text: &'a Text, words: &'a OutlineWords) -> Self {
        let markers = (0..text.paragraphs.len()).map(|at| marker(text.paragraph(at), &words.steps));
        let notes = text
            .paragraphs
            .iter()
            .enumerate()
            .map(|(at, p)| p.kind == ParagraphKind::Note || words.note.is_match(text.paragraph(at)));
        Paragraphs { text, words, markers: markers.collect(), notes: notes.collect() }
    }

    /// Number of paragraphs.
    pub fn len(&self) -> usize {
        self.notes.len()
    }

    /// Clean words of a paragraph.
    pub fn str(&self, at: usize) -> &'a str {
        self.text.paragraph(at)
    }

    /// Clean range of a paragraph.
    pub fn range(&self, at: usize) -> Range<usize> {
        self.text.paragraphs.get(at).map_or_else(|| self.end()..self.end(), |p| p.range.clone())
    }

    fn end(&self) -> usize {
        self.text.paragraphs.last().map_or(0, |p| p.range.end)
    }

    /// Clean range from the first to the last of some paragraphs.
    pub fn span(&self, paragraphs: Range<usize>) -> Range<usize> {
        if paragraphs.is_empty() {
            let at = self.range(paragraphs.start).start;
            return at..at;
        }
        self.range(paragraphs.start).start..self.range(paragraphs.end - 1).end
    }

    /// An editor's note.
    pub fn is_note(&self, at: usize) -> bool {
        self.notes.get(at).copied().unwrap_or_default()
    }

    /// A cell of a table that the carrier marked up.
    pub fn is_cell(&self, at: usize) -> bool {
        self.text.paragraphs.get(at).is_some_and(|p| p.cell.is_some())
    }

    /// A cell that has the first row of its table for itself: the table's title.
    pub fn is_title_cell(&self, at: usize) -> bool {
        let cell = |at: usize| self.text.paragraphs.get(at).and_then(|p| p.cell);
        cell(at).is_some_and(|own| {
            own.row == 0 && cell(at + 1).is_none_or(|next| next.table != own.table || next.row != own.row)
        })
    }

    /// The marker with which it begins.
    pub fn marker(&self, at: usize) -> Option<&Marker> {
        self.markers.get(at)?.as_ref()
    }

    /// Begins with a number or dash.
    pub fn is_marked(&self, at: usize) -> bool {
        self.marker(at).is_some()
    }

    /// The layout sets it apart.
    pub fn is_heading(&self, at: usize) -> bool {
        self.text
            .paragraphs
            .get(at)
            .is_some_and(|p| p.kind == ParagraphKind::Heading || p.heading_rank.is_some())
    }

    /// Ends as no sentence, list entry or lead-in does.
    pub fn is_open_ended(&self, at: usize) -> bool {
        !self.str(at).trim_end().ends_with(['.', ';', ':', ','])
    }

    /// May be a piece of a block set apart: approval block, heading of a regulation or an appendix.
    pub fn is_piece(&self, at: usize) -> bool {
        at < self.len() && !self.is_marked(at) && !self.is_note(at) && self.str(at).len() < 800
    }

    /// Raw lines from the end of a paragraph to the beginning of another.
    pub fn lines_between(&self, one: usize, other: usize) -> usize {
        let lines = |at: usize| self.text.paragraphs.get(at).map_or((0, 0), |p| p.lines);
        lines(other).0.saturating_sub(lines(one).1)
    }

    /// Nothing but a name in quotes.
    pub fn is_name(&self, at: usize) -> bool {
        let words = self.str(at).trim();
        self.is_piece(at) && words.starts_with(['«', '"', '“']) && words.ends_with(['»', '"', '”'])
    }

    /// Begins with the number of an item, with that number.
    pub fn item_number(&self, at: usize) -> Option<&str> {
        let marker = self.marker(at).filter(|m| m.kind == Kind::Item)?;
        marker.number.as_deref()
    }

    /// A heading with the chapter's number: «Глава 2. …», «2-тарау», or «2. Порядок …» where the
    /// words are a chapter's.
    pub fn chapter(&self, at: usize) -> Option<Chapter> {
        if self.is_note(at) || self.is_cell(at) {
            return None;
        }
        let words = self.str(at);
        if let Some(found) = self.words.chapter.captures(words) {
            let number = found.get(1).and_then(|n| n.as_str().parse().ok().or_else(|| roman(n.as_str())));
            let end = found.get(0).map_or(0, |m| m.end());
            let title = words.get(end..).unwrap_or_default();
            let plain = words.len() < 500 && !title.trim_end().ends_with([';', ':']);
            return plain.then(|| Chapter { number, title: end + (title.len() - title.trim_start().len()) });
        }
        if let Some((numeral, title)) = words.split_once('.')
            && let Some(number) = roman(numeral.trim())
            && self.titles_chapter(at, number, title.trim())
        {
            let title = words.len() - title.trim_start().len();
            return Some(Chapter { number: Some(number), title });
        }
        let marker = self.marker(at).filter(|m| m.kind == Kind::Item)?;
        let number = marker.number.as_deref()?.parse().ok()?;
        let title = words.get(marker.words..).unwrap_or_default().trim_end();
        self.titles_chapter(at, number, title)
            .then_some(Chapter { number: Some(number), title: marker.words })
    }

    /// Items and chapters of the older acts share one shape, `N. Words`: what tells them apart is the
    /// wording, the layout and the missing stop.
    fn titles_chapter(&self, at: usize, number: u32, title: &str) -> bool {
        if title.is_empty()
            || title.len() > 700
            || !(1..=12).contains(&number)
            || title.ends_with([';', ':', ','])
        {
            return false;
        }
        let statutory = self.words.chapter_title.is_match(title.trim_end_matches('.'));
        let heading = self.is_heading(at);
        let open = !title.ends_with('.');
        let one_sentence = !title.trim_end_matches('.').contains(". ");
        let next = self.next_item(at);
        let leads_items = next.is_some();
        // Between items 1 and 3 «2. Порядок … приведен в приложении.» is item 2.
        // behind item 7 and before chapter 4 «8. Взаимодействие описано в приложении.» is item 8.
        let counted = |item: Option<&str>, n: u32| item.and_then(|i| i.parse().ok()) == Some(n);
        let begins_anew = [number, 1].into_iter().any(|n| counted(next, n));
        if !open && !heading && leads_items && !begins_anew && counted(self.item_before(at), number - 1) {
            return false;
        }
        one_sentence && ((statutory && (open || heading || leads_items)) || (heading && open && leads_items))
    }

    /// The last item before, where it is near.
    fn item_before(&self, at: usize) -> Option<&str> {
        (at.saturating_sub(40)..at).rev().find_map(|i| self.item_number(i))
    }

    /// The item that follows directly, notes and one line of heading aside.
    fn next_item(&self, at: usize) -> Option<&str> {
        let next = (at + 1..self.len().min(at + 6)).find(|&i| !self.is_note(i))?;
        self.item_number(next)
    }

    /// Whether a heading of an appendix begins (ru) or lies (kk) here, and whose it is.
    pub fn appendix_owner(&self, at: usize) -> Option<Owner> {
        if !self.is_piece(at) {
            return None;
        }
        let leads = self.words.heading.name_after;
        let span = self.span(at..self.len().min(if leads { at + 3 } else { at + 1 }));
        let words = self.text.str(span);
        let torn = || !leads && self.words.appendix_mark.is_match(self.str(at)) && at > 0;
        // «… № 17 қаулысына» and on a line of its own «1-қосымша»
        let behind = || torn() && self.is_piece(at - 1) && !self.is_marked(at - 1);
        let of_act = |words: &str| self.words.act_appendix.is_match(words);
        if of_act(words) || (behind() && of_act(self.text.str(self.span(at - 1..at + 1)))) {
            return Some(Owner::Act);
        }
        // a comma within the quoted name ends no sentence
        let ends_open = self.is_open_ended(at) || super::quotes::balance(self.str(at)) > 0;
        let heading = ends_open && !self.words.own_words.is_match(self.str(at));
        (heading && self.words.own_appendix.is_match(words)).then_some(Owner::Own)
    }
}

/// The heading of a chapter within its paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Chapter {
    /// Number as printed.
    pub number: Option<u32>,
    /// Byte of the paragraph at which the title begins.
    pub title: usize,
}

/// A small Roman numeral.
fn roman(numeral: &str) -> Option<u32> {
    const NUMERALS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let at = NUMERALS.iter().position(|&n| n == numeral)?;
    u32::try_from(at + 1).ok()
}
