//! The course of a service told in prose by rules: no list announces it, and its steps are spread
//! over items and paragraphs of the chapter on the order of rendering.
//!
//! A line is a step where somebody does something; the course goes from the first that has a time to
//! the last. Complaints, hearings and
//! refusals for want of documents are no part of the course.

use super::Context;
use super::actors::{self, Lexicon};
use super::procedures::Entry;
use super::{steps, terms};
use crate::grammar::duration::durations;
use crate::model::{Genre, Procedure, ProcedureKind, TermKind};
use crate::outline::{BlockKind, ItemPart, Line, RegulationPart};

/// Puts the course of the service among the lists of a text, where they tell it worse: not at all,
/// a part of it, or by whole items, so that what stands aside in them is taken for the course.
pub fn tell(context: &Context<'_>, part: &RegulationPart, found: &mut Vec<Procedure>) {
    if part.genre != Genre::Rules || found.iter().any(|p| is_list(p) && timed(p) > 1) {
        return;
    }
    let told: usize = found.iter().filter(|p| p.item.is_some() && is_prose(p)).map(timed).sum();
    if let Some(course) = course(context, part).filter(|c| timed(c) > told.max(1)) {
        found.retain(|p| !is_prose(p));
        let at = found.partition_point(|p| p.place.line < course.place.line);
        found.insert(at, course);
    }
}

fn timed(procedure: &Procedure) -> usize {
    procedure.steps.iter().filter(|s| !s.durations.is_empty()).count()
}

/// A procedure whose steps are marked by the text itself, in one item.
fn is_list(procedure: &Procedure) -> bool {
    procedure.item.is_some() && procedure.steps.iter().any(|s| s.marker != "-")
}

/// A procedure of the provider that was read out of paragraphs or items.
fn is_prose(procedure: &Procedure) -> bool {
    let kind =
        matches!(procedure.kind, ProcedureKind::Content | ProcedureKind::Sequence | ProcedureKind::Other);
    kind && !is_list(procedure)
}

fn course(context: &Context<'_>, part: &RegulationPart) -> Option<Procedure> {
    let reader = Reader { context, lexicon: Lexicon::read(context, part) };
    let several = part.sections.len() > 1;
    let appeal = &context.pack.extract.procedures.appeal_chapter;
    let chapters = part.sections.iter().skip(usize::from(several));
    let items: Vec<&ItemPart> = chapters
        .filter(|section| !appeal.is_match(context.str(section.title.clone())))
        .flat_map(|section| &section.items)
        .collect();
    let all: Vec<(&ItemPart, Told)> =
        items.iter().flat_map(|item| reader.item(item).into_iter().map(|told| (*item, told))).collect();
    // What nobody set a time for belongs to the course only on its way.
    let from = all.iter().position(|(_, t)| t.timed)?;
    let to = all.iter().rposition(|(_, t)| t.timed)?;
    let told = all.get(from..=to)?;
    let (first, _) = told.first()?;
    let one = told.iter().all(|(item, _)| std::ptr::eq(*item, *first));
    let entries: Vec<Entry> = told.iter().map(|(_, t)| t.entry.clone()).collect();
    let mut steps = steps::steps(context, &reader.lexicon, &entries);
    for (step, (_, told)) in steps.iter_mut().zip(told) {
        if let Some(lead) = &told.lead {
            step.actor = Some(lead.name.clone());
            context.add_span(&mut step.place, "actor", lead.range.clone());
        }
    }
    let begins = first.lines.first().filter(|_| one).or(entries.first().map(|e| &e.line))?;
    let whole = begins.marker.start.min(begins.words.start)..entries.last()?.line.words.end;
    Some(Procedure {
        item: if one { first.number.clone() } else { None },
        kind: ProcedureKind::Content,
        channel: Some("provider".to_owned()),
        steps,
        place: context.place(whole, &[]),
        ..Procedure::default()
    })
}

/// A line that is a step.
struct Told {
    entry: Entry,
    /// Who acts in it, where the line above says so: «ответственный исполнитель:».
    lead: Option<actors::Actor>,
    /// It says how long it takes.
    timed: bool,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    lexicon: Lexicon,
}

impl Reader<'_> {
    fn item(&self, item: &ItemPart) -> Vec<Told> {
        let mut lead = None;
        let mut told = Vec::new();
        for line in &item.lines {
            if !matches!(line.kind, BlockKind::Item | BlockKind::Subitem | BlockKind::Paragraph) {
                continue;
            }
            let text = self.context.str(line.words.clone());
            if text.trim_end().ends_with(':') {
                lead = self.lead(line);
                continue;
            }
            // A sentence of its own says itself who acts.
            let hangs = text.starts_with(char::is_lowercase);
            if !hangs {
                lead = None;
            }
            if self.is_step(line) && (lead.is_some() || self.actor(text).is_some()) {
                let entry = Entry { line: line.clone(), more: Vec::new() };
                let timed = !durations(text, &self.context.pack.grammar).is_empty();
                told.push(Told { entry, lead: lead.clone(), timed });
            }
        }
        told
    }

    /// Who acts in the lines under a line that ends in a colon; the verbs stand in those lines, so
    /// that the line is read with one of its own.
    fn lead(&self, line: &Line) -> Option<actors::Actor> {
        let text = self.context.str(line.words.clone()).trim_end().trim_end_matches(':').trim_end();
        let sentence = format!("{text} {}", self.context.pack.tables.acts);
        let found = self.actor(text).or_else(|| self.actor(&sentence))?;
        let end = line.words.start + found.range.end.min(text.len());
        let range = (line.words.start + found.range.start).min(end)..end;
        Some(actors::Actor { name: found.name, range })
    }

    fn actor(&self, text: &str) -> Option<actors::Actor> {
        actors::actor(text, &self.lexicon, self.context.pack)
    }

    fn is_step(&self, line: &Line) -> bool {
        let pack = self.context.pack;
        let text = self.context.str(line.words.clone());
        actors::has_verb(text, pack)
            && !pack.extract.procedures.not_step.is_match(text)
            && !pack.tables.aside.is_match(text)
            && terms::sentence_terms(self.context, line).iter().all(|t| t.kind != TermKind::Delivery)
    }
}

#[cfg(test)]
mod tests;
