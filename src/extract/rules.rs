//! The course of a service told in prose by rules: no list announces it, and its steps are spread
//! over items and paragraphs of the chapter on the order of rendering.
//!
//! A line is a step where somebody does something; the course goes from the first that has a time to
//! the last. Complaints, hearings and
//! refusals for want of documents are no part of the course.

use super::Context;
use super::actors::{self, Actor, Lexicon};
use super::clauses::sentences;
use super::procedures::Entry;
use super::{steps, terms};
use crate::letters::is_capital;
use crate::model::{Genre, Procedure, ProcedureKind};
use crate::outline::{BlockKind, ItemPart, Line, RegulationPart};
use crate::pack::WordBuilding;

/// Lines that one line may introduce.
const LONGEST_LIST: usize = 50;

/// Puts the course of the service among the lists of a text, where they tell it worse: not at all,
/// a part of it, or by whole items, so that what stands aside in them is taken for the course.
pub fn tell(context: &Context<'_>, part: &RegulationPart, found: &mut Vec<Procedure>) {
    if part.genre != Genre::Rules {
        return;
    }
    let reader = Reader { context, lexicon: Lexicon::read(context, part) };
    for list in found.iter_mut().filter(|p| is_list(p)) {
        reader.name_actor(part, list);
    }
    let lists: Vec<&Procedure> = found.iter().filter(|p| is_list(p) && timed(p) > 1).collect();
    let prose = found.iter().filter(|p| p.item.is_some() && is_told(p));
    let told: usize = prose.map(timed).sum::<usize>() + lists.iter().map(|p| timed(p)).sum::<usize>();
    let course = match lists.as_slice() {
        [] => reader.course(part, &[], None).filter(|c| timed(c) > told),
        // What stands around the only list goes before and after it.
        [list] if is_plain(list) => reader
            .course(part, &[], list.item.as_deref())
            .filter(|c| timed(c) > timed(list).max(told - timed(list))),
        lists => {
            let items: Vec<&str> = lists.iter().filter_map(|p| p.item.as_deref()).collect();
            let told = told - lists.iter().map(|p| timed(p)).sum::<usize>();
            reader.course(part, &items, None).filter(|c| timed(c) > told.max(1))
        }
    };
    let Some(course) = course else { return };
    let merged = matches!(lists.as_slice(), [list] if is_plain(list));
    found.retain(|p| !(is_told(p) || (merged && is_list(p) && is_plain(p))));
    let at = found.partition_point(|p| p.place.line < course.place.line);
    found.insert(at, course);
}

fn timed(procedure: &Procedure) -> usize {
    procedure.steps.iter().filter(|s| !s.durations.is_empty()).count()
}

/// A procedure whose steps are marked by the text itself, in one item.
fn is_list(procedure: &Procedure) -> bool {
    procedure.item.is_some() && procedure.steps.iter().any(|s| s.marker != "-")
}

/// A list of what the provider does in every case.
fn is_plain(procedure: &Procedure) -> bool {
    procedure.case.is_none() && procedure.channel.as_deref().is_none_or(|c| c == "provider")
}

/// A procedure that was read out of paragraphs or items.
fn is_told(procedure: &Procedure) -> bool {
    !is_list(procedure) && procedure.case.is_none()
}

/// A line that is a step.
struct Told {
    entry: Entry,
    /// Who acts in it, where the line above says so: «ответственный исполнитель:».
    lead: Option<Actor>,
    /// It says how long it takes.
    timed: bool,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    lexicon: Lexicon,
}

impl Reader<'_> {
    /// The course as the items tell it, some left out; every entry of the list in the item `list` is
    /// a step of it.
    fn course(&self, part: &RegulationPart, without: &[&str], list: Option<&str>) -> Option<Procedure> {
        let context = self.context;
        let several = part.sections.len() > 1;
        let appeal = &context.pack.extract.procedures.appeal_chapter;
        let all: Vec<(&ItemPart, Told)> = part
            .sections
            .iter()
            .skip(usize::from(several))
            .filter(|section| !appeal.is_match(context.str(section.title.clone())))
            .flat_map(|section| &section.items)
            .filter(|item| item.number.as_deref().is_none_or(|n| !without.contains(&n)))
            .flat_map(|item| {
                let whole = list.is_some() && item.number.as_deref() == list;
                self.item(item, whole).into_iter().map(move |told| (item, told))
            })
            .collect();
        // What nobody set a time for belongs to the course only on its way.
        let from = all.iter().position(|(_, t)| t.timed)?;
        let to = all.iter().rposition(|(_, t)| t.timed)?;
        let told = all.get(from..=to)?;
        let (first, _) = told.first()?;
        let one = told.iter().all(|(item, _)| std::ptr::eq(*item, *first));
        let entries: Vec<Entry> = told.iter().map(|(_, t)| t.entry.clone()).collect();
        let mut steps = steps::steps(context, &self.lexicon, &entries);
        for (step, (_, told)) in steps.iter_mut().zip(told) {
            if let Some(lead) = &told.lead {
                step.actor = Some(lead.name.clone());
                context.add_span(&mut step.place, "actor", lead.range.clone());
            }
        }
        let begins = first.lines.first().filter(|_| one).or(entries.first().map(|e| &e.line))?;
        let last = entries.last()?;
        let end = last.more.last().unwrap_or(&last.line).words.end;
        Some(Procedure {
            item: if one { first.number.clone() } else { None },
            kind: ProcedureKind::Content,
            channel: Some("provider".to_owned()),
            steps,
            place: context.place(begins.marker.start.min(begins.words.start)..end, &[]),
            ..Procedure::default()
        })
    }

    /// The steps of an item; where it holds a list of actions, all its entries.
    fn item(&self, item: &ItemPart, whole: bool) -> Vec<Told> {
        let mut lead = None;
        let mut told = Vec::new();
        let mut lines = item.lines.iter().filter(|l| is_own(l)).peekable();
        while let Some(line) = lines.next() {
            let text = self.context.str(line.words.clone());
            if text.trim_end().ends_with(':') {
                lead = self.lead(line);
                let more: Vec<Line> =
                    following(&lines).take_while(|l| self.hangs(l)).take(LONGEST_LIST).cloned().collect();
                // «Исполнитель в течение 2 рабочих дней:» – what follows is done in that time
                let taken = more.len();
                if lead.is_some() && self.takes_time(line) && more.iter().all(|l| !self.takes_time(l)) {
                    told.push(Told {
                        entry: Entry { line: line.clone(), more, lead: None },
                        lead: lead.take(),
                        timed: true,
                    });
                    for _ in 0..taken {
                        lines.next();
                    }
                }
                continue;
            }
            // A sentence of its own says itself who acts.
            if !self.hangs(line) {
                lead = None;
            }
            let entry = whole && line.kind == BlockKind::Subitem;
            for piece in self.pieces(line) {
                let timed = self.takes_time(&piece);
                let text = self.context.str(piece.words.clone());
                let acts = || lead.is_some() || self.actor(text).is_some() || (timed && self.is_done(text));
                if entry || (self.is_step(&piece) && acts()) || (timed && self.is_work(&piece)) {
                    let entry = Entry { line: piece, more: Vec::new(), lead: None };
                    told.push(Told { entry, lead: lead.clone(), timed });
                }
            }
        }
        told
    }

    /// A line goes on what a line above began.
    fn hangs(&self, line: &Line) -> bool {
        !self.context.str(line.words.clone()).starts_with(is_capital)
    }

    /// A line without its sentences that stand aside; what follows these belongs to them, unless it
    /// is a case of its own.
    fn pieces(&self, line: &Line) -> Vec<Line> {
        let text = self.context.str(line.words.clone());
        let mut pieces: Vec<Line> = Vec::new();
        let (mut aside, mut timed) = (false, false);
        for sentence in sentences(text) {
            let said = text.get(sentence.clone()).unwrap_or_default();
            let before = aside;
            // a sentence that says who does something else in what time is a step of its own
            let anew = self.is_timed_act(line.words.start, sentence.clone(), said);
            let apart = timed && anew;
            timed |= anew;
            aside = self.is_aside(said)
                || (before && !self.context.pack.extract.procedures.branch.is_match(said.trim_start()));
            if aside {
                continue;
            }
            let front = said.len() - said.trim_start().len();
            let range = line.words.start + sentence.start + front..line.words.start + sentence.end;
            match pieces.last_mut() {
                Some(last) if !before && !apart => last.words.end = range.end,
                None if !before => pieces.push(Line { words: range, ..line.clone() }),
                _ => pieces.push(Line { marker: range.start..range.start, words: range, ..line.clone() }),
            }
        }
        pieces
    }

    fn is_timed_act(&self, start: usize, at: std::ops::Range<usize>, said: &str) -> bool {
        steps::takes_time(self.context, start + at.start..start + at.end)
            && actors::has_verb(said, self.context.pack)
            && self.actor(said).is_some()
    }

    fn is_aside(&self, sentence: &str) -> bool {
        let words = &self.context.pack.tables;
        let said = sentence.trim_start();
        let Some(case) = words.aside.find(said) else { return false };
        // where verbs end their clauses, a case behind one is only what may come of the action
        let ended = self.context.pack.extract.actors.building == WordBuilding::Agglutinative
            && case.start() == 0
            && actors::has_verb(case.as_str(), self.context.pack);
        let rest = if ended { said.get(case.end()..).unwrap_or_default() } else { said };
        words.aside.is_match(rest) && !words.aside_not.is_match(said)
    }

    fn takes_time(&self, line: &Line) -> bool {
        steps::takes_time(self.context, line.words.clone())
    }

    /// A passive verb says that something is done, though not by whom.
    fn is_done(&self, text: &str) -> bool {
        actors::is_done(text, self.context.pack)
    }

    /// «Срок регистрации заявления канцелярией – 15 минут»: a noun of action, its agent and its time.
    fn is_work(&self, line: &Line) -> bool {
        let pack = self.context.pack;
        let text = self.context.str(line.words.clone());
        !actors::has_verb(text, pack)
            && self.actor(text).is_some()
            && terms::sentence_terms(self.context, line).is_empty()
    }

    /// Who acts in the lines under a line that ends in a colon; the verbs stand in those lines, so
    /// that the line is read with one of its own.
    fn lead(&self, line: &Line) -> Option<Actor> {
        let text = self.context.str(line.words.clone()).trim_end().trim_end_matches(':').trim_end();
        let sentence = format!("{text} {}", self.context.pack.tables.acts);
        let found = self.actor(text).or_else(|| self.actor(&sentence));
        let found = found.filter(|a| actors::can_act(&a.name, self.context.pack))?;
        let end = line.words.start + found.range.end.min(text.len());
        let range = (line.words.start + found.range.start).min(end)..end;
        Some(Actor { name: found.name, range })
    }

    /// The entries of a list that name nobody are done by whom the item's head names.
    fn name_actor(&self, part: &RegulationPart, list: &mut Procedure) {
        let mut items = part.sections.iter().flat_map(|s| &s.items).filter(|i| i.number == list.item);
        let own = |line: &&Line| {
            let place = self.context.text.line(self.context.source, line.words.clone());
            place == list.place.line && self.context.str(line.words.clone()).trim_end().ends_with(':')
        };
        let Some(lead) = items.find_map(|i| i.lines.first().filter(own)).and_then(|head| self.lead(head))
        else {
            return;
        };
        for step in list.steps.iter_mut().filter(|s| s.actor.is_none()) {
            step.actor = Some(lead.name.clone());
            self.context.add_span(&mut step.place, "actor", lead.range.clone());
        }
    }

    fn actor(&self, text: &str) -> Option<Actor> {
        actors::actor(text, &self.lexicon, self.context.pack)
    }

    fn is_step(&self, line: &Line) -> bool {
        let pack = self.context.pack;
        let text = self.context.str(line.words.clone());
        actors::has_verb(text, pack)
            && (!pack.extract.procedures.not_step.is_match(text) || self.takes_time(line))
            && !terms::only_terms(self.context, line)
    }
}

/// A line of the item's own text.
fn is_own(line: &Line) -> bool {
    matches!(line.kind, BlockKind::Item | BlockKind::Subitem | BlockKind::Paragraph)
}

/// The lines that follow, without taking them.
fn following<'l, I: Iterator<Item = &'l Line> + Clone>(
    lines: &std::iter::Peekable<I>,
) -> impl Iterator<Item = &'l Line> + use<'l, I> {
    lines.clone()
}

#[cfg(test)]
mod tests;
