//! What was really read of each paragraph, once the registry is known.
//!
//! The outline knows what stands in an appendix, not whether anybody read it. A cell is one of a
//! table that was read where its words stand in the registry; an address list, a form and a diagram
//! are told by their own signs; whatever is left is unknown.

use super::Context;
use crate::letters::{is_letter, is_word};
use crate::model::{Place, Procedure, ProcedureKind, Regulation, ValueSpans};
use crate::outline::{BlockKind, Outline, RegulationPart};
use crate::pack::BodyWords;
use crate::source::Span;
use crate::text::ParagraphKind;
use std::ops::Range;

/// Paragraphs after a head of columns within which an address list must show an address.
const NEAR: usize = 8;
/// The longest line of a diagram, in bytes: the words of one shape.
const SHAPE: usize = 600;
/// So many blanks, signatures and seals make a form of an appendix without title.
const BLANKS: usize = 3;

/// Raw bytes that were read, as spans in ascending order that do not overlap.
#[derive(Debug, Default)]
pub struct ReadSpans(Vec<Span>);

impl ReadSpans {
    /// The words of the tables of a regulation, and of its requirements.
    pub fn of(mut spans: Vec<Span>, regulation: &Regulation) -> Self {
        let tables = regulation
            .procedures
            .iter()
            .filter(|p| matches!(p.kind, ProcedureKind::Table | ProcedureKind::UseCase));
        spans.extend(tables.flat_map(of_procedure));
        spans.extend(regulation.requirements.iter().flat_map(|r| of_place(&r.place)));
        spans.sort();
        let mut merged: Vec<Span> = Vec::new();
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        ReadSpans(merged)
    }

    fn holds(&self, span: Span) -> bool {
        let at = self.0.partition_point(|s| s.end <= span.start);
        self.0.get(at).is_some_and(|s| s.start < span.end)
    }
}

fn of_procedure(procedure: &Procedure) -> Vec<Span> {
    let steps = procedure.steps.iter().flat_map(|s| of_place(&s.place));
    of_place(&procedure.place).chain(steps).collect()
}

fn of_place(place: &Place) -> impl Iterator<Item = Span> + '_ {
    place.spans.values().flat_map(|value| match value {
        ValueSpans::Value(spans) => spans.clone(),
        ValueSpans::List(list) => list.concat(),
    })
}

/// What each paragraph of a document is; `read` has an entry for each regulation.
pub fn blocks(context: &Context<'_>, outline: &Outline, read: &[ReadSpans]) -> Vec<BlockKind> {
    let mut blocks = outline.blocks.clone();
    for (part, read) in outline.regulations.iter().zip(read) {
        let mut reader = Reader { context, words: &context.pack.extract.bodies, read, blocks: &mut blocks };
        reader.own_tables(part);
        for appendix in &part.appendices {
            let titled = context.str(context.paragraphs(appendix.title.clone()));
            let reach = appendix.heading.end.min(appendix.body.start)..appendix.body.end;
            reader.cells(reach);
            reader.body(titled, appendix.body.clone());
        }
    }
    blocks
}

struct Reader<'r, 'a> {
    context: &'r Context<'a>,
    words: &'r BodyWords,
    read: &'r ReadSpans,
    blocks: &'r mut Vec<BlockKind>,
}

impl Reader<'_, '_> {
    /// Marked-up cells among the items: of a table that was read, or of one that nobody read.
    fn own_tables(&mut self, part: &RegulationPart) {
        let end = part.appendices.first().map_or(part.paragraphs.end, |a| a.heading.start.min(a.body.start));
        let own = part.heading.end.max(part.paragraphs.start)..end;
        for at in own.clone() {
            if self.paragraph(at).is_some_and(|p| p.cell.is_some()) && self.is_open(at) {
                self.set(at, BlockKind::Unknown);
            }
        }
        self.cells(own);
    }

    /// Marks the cells that were read, and the heads and titles of their tables.
    fn cells(&mut self, paragraphs: Range<usize>) {
        let read: Vec<usize> =
            paragraphs.clone().filter(|&at| self.is_open(at) && self.is_read(at)).collect();
        let (Some(&first), Some(&last)) = (read.first(), read.last()) else { return };
        for &at in &read {
            self.set(at, BlockKind::TableCell);
        }
        // a row that was read, and the one before: what lies between may be a title or a bare number
        for at in first.saturating_sub(2).max(paragraphs.start)..=last {
            if self.is_open(at) && self.is_structure(at) {
                self.set(at, BlockKind::TableCell);
            }
        }
        self.heads(paragraphs, &read);
    }

    /// Rows above the first one that was read of a marked-up table are its title and the heads of its
    /// columns.
    fn heads(&mut self, paragraphs: Range<usize>, read: &[usize]) {
        let mut table = None;
        for &at in read {
            let Some(cell) = self.paragraph(at).and_then(|p| p.cell) else { continue };
            if table.replace(cell.table) == Some(cell.table) {
                continue;
            }
            let same =
                |p: usize| self.paragraph(p).and_then(|p| p.cell).is_some_and(|c| c.table == cell.table);
            let heads: Vec<usize> = (paragraphs.start..at).rev().take_while(|&p| same(p)).collect();
            for head in heads {
                if self.is_open(head) {
                    self.set(head, BlockKind::TableCell);
                }
            }
        }
    }

    /// What nobody read of an appendix's body, by its own signs.
    fn body(&mut self, title: &str, body: Range<usize>) {
        let mut kind = self.titled(title).unwrap_or_else(|| self.untitled(body.clone()));
        let mut remark = false;
        for at in body.clone() {
            if !self.is_open(at) {
                remark = self.blocks.get(at) == Some(&BlockKind::Note) && self.opens(at);
                continue;
            }
            let text = self.text(at);
            kind = match kind {
                BlockKind::AddressList if self.among_addresses(at, &body) => kind,
                _ if self.begins_addresses(at, body.end) => BlockKind::AddressList,
                BlockKind::AddressList => BlockKind::Unknown,
                _ => self.titled(text).filter(|&to| self.heads_body(at, to, body.end)).unwrap_or(kind),
            };
            let explains = remark || self.words.remark.is_match(text);
            let here = match kind {
                _ if explains => BlockKind::Note,
                _ if self.words.legend.is_match(text) => BlockKind::Diagram,
                BlockKind::Diagram if text.len() > SHAPE => BlockKind::Unknown,
                kind => kind,
            };
            self.set(at, here);
            remark = explains && (self.opens(at) || remark && self.is_marked(at + 1));
        }
    }

    /// What a title announces.
    fn titled(&self, title: &str) -> Option<BlockKind> {
        if self.words.diagram.is_match(title) {
            Some(BlockKind::Diagram)
        } else if self.words.form.is_match(title) {
            Some(BlockKind::Form)
        } else {
            None
        }
    }

    /// A form shows itself by what is to be filled in.
    fn untitled(&self, body: Range<usize>) -> BlockKind {
        let blanks: usize = body.map(|at| self.words.blank.find_iter(self.text(at)).count()).sum();
        if blanks >= BLANKS { BlockKind::Form } else { BlockKind::Unknown }
    }

    /// An address is near, above or below.
    fn among_addresses(&self, at: usize, body: &Range<usize>) -> bool {
        let mut near = at.saturating_sub(NEAR).max(body.start)..body.end.min(at + NEAR);
        near.any(|i| self.words.address.is_match(self.text(i)))
    }

    /// Two heads of columns, the first of which stands here or beside a bare number sign, and
    /// addresses under them.
    fn begins_addresses(&self, at: usize, end: usize) -> bool {
        let near = at..end.min(at + NEAR);
        let heads_column = |i: usize| self.words.address_columns.iter().any(|c| c.is_match(self.text(i)));
        let beside = self.text(at).len() < 20 && at + 1 < end && heads_column(at + 1);
        if !(heads_column(at) || beside) {
            return false;
        }
        let heads = self
            .words
            .address_columns
            .iter()
            .filter(|column| near.clone().any(|i| column.is_match(self.text(i))))
            .count();
        heads > 1 && near.filter(|&i| self.words.address.is_match(self.text(i))).count() > 1
    }

    /// Whether a line that reads like a title is one: a heading; of a diagram a short line; of a form
    /// one with blanks under it («Решение …» begins a cell as well).
    fn heads_body(&self, at: usize, kind: BlockKind, end: usize) -> bool {
        let Some(paragraph) = self.paragraph(at).filter(|p| p.cell.is_none()) else { return false };
        let short = self.text(at).len() < SHAPE && !self.text(at).ends_with([';', ',']);
        let line = paragraph.kind == ParagraphKind::Paragraph && short;
        paragraph.kind == ParagraphKind::Heading
            || line && (kind == BlockKind::Diagram || self.untitled(at..end.min(at + NEAR)) == kind)
    }

    fn is_marked(&self, at: usize) -> bool {
        self.paragraph(at).is_some_and(|p| matches!(p.kind, ParagraphKind::Item | ParagraphKind::Subitem))
    }

    fn opens(&self, at: usize) -> bool {
        self.text(at).trim_end().ends_with(':')
    }

    fn paragraph(&self, at: usize) -> Option<&crate::text::Paragraph> {
        self.context.text.paragraphs.get(at)
    }

    fn text(&self, at: usize) -> &str {
        self.context.text.paragraph(at)
    }

    /// Not settled by its place in the text.
    fn is_open(&self, at: usize) -> bool {
        matches!(
            self.blocks.get(at),
            Some(
                BlockKind::Item
                    | BlockKind::Subitem
                    | BlockKind::Paragraph
                    | BlockKind::AppendixBody
                    | BlockKind::Unknown
            )
        )
    }

    fn set(&mut self, at: usize, kind: BlockKind) {
        if let Some(block) = self.blocks.get_mut(at) {
            *block = kind;
        }
    }

    /// At least half of its letters stand in what was read.
    fn is_read(&self, at: usize) -> bool {
        let Some(range) = self.paragraph(at).map(|p| p.range.clone()) else { return false };
        let text = self.context.str(range.clone());
        let (mut all, mut read) = (0, 0);
        for word in text.split_whitespace() {
            // the word is a slice of `text`, so their addresses tell where it stands
            let start = range.start + (word.as_ptr() as usize - text.as_ptr() as usize);
            let spans = self.context.text.spans(self.context.source, start..start + word.len());
            let letters = word.chars().filter(|c| is_word(*c)).count();
            all += letters;
            read += if spans.iter().any(|s| self.read.holds(*s)) { letters } else { 0 };
        }
        read > 0 && read * 2 >= all
    }

    /// A title within a table, the head of a group, a bare number.
    fn is_structure(&self, at: usize) -> bool {
        let text = self.text(at);
        let tables = &self.context.pack.tables;
        let titles = [
            &tables.heading,
            &tables.continuation,
            &tables.use_case,
            &tables.block,
            &tables.group,
            &tables.process,
        ];
        !text.contains(is_letter) || text.len() < SHAPE && titles.iter().any(|t| t.is_match(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Packs, Source};

    const HEAD: &str = "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n\
        1. Услуга оказывается отделом.\n\nПриложение 1\nк регламенту\n\n";

    fn read(raw: &str) -> Vec<(BlockKind, String)> {
        let packs = Packs::embedded().unwrap();
        let source = Source::from_text("t", format!("{HEAD}{raw}"));
        let text = crate::normalize::normalize(&source, &packs);
        let outline = crate::outline::outline(&text, &packs);
        let blocks = crate::extract::understood(&source, &text, &outline, &packs);
        let from = outline.regulations[0].appendices[0].body.start;
        (from..blocks.len()).map(|at| (blocks[at], text.paragraph(at).to_owned())).collect()
    }

    fn kinds(raw: &str) -> Vec<BlockKind> {
        let mut kinds: Vec<BlockKind> = read(raw).into_iter().map(|(kind, _)| kind).collect();
        kinds.dedup();
        kinds
    }

    const STEPS: &str = "| № | Наименование структурного подразделения | Описание процедуры | Сроки исполнения |\n\
        |---|---|---|---|\n| 1 | специалист | принимает заявление | 15 минут |\n\
        | 2 | руководитель | подписывает пропуск | 1 день |\n";

    #[test]
    fn a_table_whose_steps_are_in_the_registry_was_read() {
        assert_eq!(kinds(&format!("Описание действий\n\n{STEPS}")), [BlockKind::TableCell]);
    }

    #[test]
    fn a_table_that_nobody_read_is_unknown_cell_by_cell() {
        let raw = "Сведения о парке\n\n| Марка | Год | Пробег |\n|---|---|---|\n| Урал | 1988 | 120 |\n";
        assert_eq!(kinds(raw), [BlockKind::Unknown]);
        assert!(read(raw).iter().any(|(_, words)| words == "Урал"));
    }

    #[test]
    fn a_column_that_gave_nothing_is_unknown_beside_those_that_did() {
        let table = STEPS
            .replace(" Сроки исполнения |", " Сроки исполнения | Цвет папки |")
            .replace("|---|\n", "|---|---|\n")
            .replace(" минут |", " минут | синий |")
            .replace(" день |", " день | красный |");
        let unknown: Vec<String> = read(&format!("Описание действий\n\n{table}"))
            .into_iter()
            .filter(|(kind, _)| *kind == BlockKind::Unknown)
            .map(|(_, words)| words)
            .collect();
        assert_eq!(unknown, ["Цвет папки", "синий", "красный"]);
    }

    #[test]
    fn addresses_forms_and_diagrams_are_told_by_their_own_signs() {
        let addresses = "Перечень отделов\n\n| № | Наименование отдела | Адрес | Телефон |\n|---|---|---|---|\n\
            | 1 | Северный отдел | улица Садовая, 5 | 8-700-1-22-33 |\n| 2 | Южный отдел | улица Речная, 7 | 8-700-1-44-55 |\n";
        assert_eq!(kinds(addresses), [BlockKind::AddressList]);
        let form = "Заявление\n\nПрошу выдать пропуск ______________.\n\nДата ________\n\n(подпись)\n";
        assert_eq!(kinds(form), [BlockKind::Form]);
        let diagram = "Справочник бизнес-процессов оказания государственной услуги\n\nРегистрация заявления\n\n\
            Условные обозначения:\n\n- начало или завершение оказания государственной услуги;\n";
        assert_eq!(kinds(diagram), [BlockKind::Diagram]);
    }

    #[test]
    fn prose_under_a_title_that_announces_nothing_is_unknown() {
        assert_eq!(kinds("Памятка заявителю\n\nПропуск носят на груди.\n"), [BlockKind::Unknown]);
    }
}
