//! Every list of actions of the service process: what list it is, for which channel or case.
//!
//! An item is cut into lists at the lines that introduce one. A list is one of actions where its
//! heading says so, or where most of its entries read like actions.

mod cases;
mod lists;
mod prose;
mod results;

use super::Context;
use super::actors::{self, Lexicon};
use super::steps;
use crate::letters::is_letter;
use crate::model::{Genre, Procedure, ProcedureKind};
use crate::outline::{ItemPart, RegulationPart, SectionPart};
use crate::pack::ProcedureWords;
use lists::List;
use std::ops::Range;

pub use lists::Entry;

/// The lists of actions of a regulation's chapters, in its order. Tables of its appendices are read
/// elsewhere.
pub fn procedures(context: &Context, part: &RegulationPart) -> Vec<Procedure> {
    let reader =
        Reader { context, words: &context.pack.extract.procedures, lexicon: Lexicon::read(context, part) };
    let mut found = Vec::new();
    for section in &part.sections {
        let lists: Vec<Vec<Found>> = section.items.iter().map(|item| reader.item(section, item)).collect();
        let listed = lists.iter().any(|found| !found.is_empty());
        let told = if listed { None } else { prose::items_as_steps(&reader, section) };
        if let Some(told) = told {
            found.push(Found { procedure: told, case: None });
            continue;
        }
        for (item, lists) in section.items.iter().zip(lists) {
            let empty = lists.is_empty();
            found.extend(lists);
            // rules are told by their own reader
            if empty
                && part.genre != Genre::Rules
                && let Some(list) = prose::sentences_as_steps(&reader, section, item)
            {
                found.extend(reader.procedure(section, item, &list));
            }
        }
    }
    let mut found = cases::name(context, found);
    results::attach(&reader, part, &mut found);
    found
}

/// A procedure, and the words of its own heading that may say for which case it is.
struct Found {
    procedure: Procedure,
    case: Option<Range<usize>>,
}

/// What lists are read with.
struct Reader<'a> {
    context: &'a Context<'a>,
    words: &'a ProcedureWords,
    lexicon: Lexicon,
}

impl Reader<'_> {
    fn item(&self, section: &SectionPart, item: &ItemPart) -> Vec<Found> {
        let lists = lists::lists(self, item);
        let lists = if lists.iter().all(|l| l.entries.is_empty()) {
            prose::paragraphs_as_steps(self, section, item)
        } else {
            lists
        };
        lists.iter().filter_map(|list| self.procedure(section, item, list)).collect()
    }

    fn procedure(&self, section: &SectionPart, item: &ItemPart, list: &List) -> Option<Found> {
        if list.entries.is_empty() || !(list.prose || self.states_actions(section, list)) {
            return None;
        }
        let context = self.context;
        let own = context.str(list.heading.clone());
        let general = list.general.clone().map_or("", |range| context.str(range));
        let heading = if list.scenario.is_some() { general } else { own };
        let (kind, channel) = self.kind(section, heading);
        let scenario = list.scenario.clone().map(|range| context.str(range)).unwrap_or_default();
        let mut named = context.channels_named(scenario);
        let case = (named.is_empty() && !scenario.is_empty())
            .then(|| scenario.trim().trim_end_matches(':').trim_end().to_owned());
        if named.is_empty() && kind == ProcedureKind::Content {
            named = self
                .words
                .addressed
                .find(heading)
                .map_or_else(Vec::new, |m| context.channels_named(m.as_str()));
        }
        let channel = named.first().cloned().or(channel);
        let channel_all = if named.len() > 1 { named } else { Vec::new() };
        let mut values = match &list.scenario {
            Some(range) if case.is_some() => vec![("case", trimmed(scenario, range.start, &[':']))],
            _ => Vec::new(),
        };
        let said = list.scenario.iter().chain(std::iter::once(&list.heading)).find_map(|range| {
            let found = context.channels_found(context.str(range.clone()));
            let (_, at) = found.into_iter().find(|(name, _)| channel.as_deref() == Some(*name))?;
            Some(range.start + at.start..range.start + at.end)
        });
        values.extend(said.map(|range| ("channel", range)));
        if let Some(head) = item.lines.first().filter(|_| item.number.is_some()) {
            values.push(("item", head.marker.clone()));
        }
        let begins = list.scenario_line.as_ref().or(item.lines.first())?;
        let whole = begins.marker.start.min(begins.words.start)..list.end(context);
        let promise = |text: &str| self.words.promises_durations.is_match(text);
        let mut steps = steps::steps(context, &self.lexicon, &list.entries);
        let heads = list.scenario.clone().unwrap_or_else(|| list.heading.clone());
        steps::share_heading(context, heads, &mut steps);
        let own_case = if list.scenario.is_some() { None } else { cases::of_heading(self, &list.heading) };
        let procedure = Procedure {
            item: item.number.clone(),
            kind,
            channel,
            channel_all,
            case,
            promises_durations: promise(own) || promise(general),
            steps,
            place: context.place(whole, &values),
            ..Procedure::default()
        };
        Some(Found { procedure, case: own_case })
    }

    /// Whether a list is one of actions: by its heading, or else by its entries. A heading of another
    /// list (documents, grounds, who takes part) speaks against it unless it names actions too.
    fn states_actions(&self, section: &SectionPart, list: &List) -> bool {
        let words = self.words;
        let headings: Vec<&str> = std::iter::once(list.heading.clone())
            .chain(list.scenario.iter().cloned())
            .chain(list.general.iter().cloned())
            .map(|range| self.context.str(range))
            .collect();
        let nearest = if list.scenario.is_some() { headings.last() } else { headings.first() };
        let heading = nearest.copied().unwrap_or_default();
        if words.not_actions.is_match(heading) {
            return false;
        }
        let promised = words.content.is_match(heading)
            || words.sequence.is_match(heading)
            || words.stages.is_match(heading)
            || words.actions.is_match(heading);
        let entries = list.entries.len();
        let timed = list.entries.iter().filter(|e| self.takes_time(e)).count();
        if words.not_unless_timed.is_match(heading) && !promised && timed * 2 < entries {
            return false;
        }
        let acting = list.entries.iter().filter(|e| self.is_action(e)).count();
        let general = section.number.is_none_or(|n| n <= 1) && timed * 2 < entries;
        (promised && acting * 3 >= entries) || (!general && entries > 1 && acting * 4 >= entries * 3)
    }

    fn takes_time(&self, entry: &Entry) -> bool {
        let text = self.context.str(self.told(entry));
        !crate::grammar::duration::durations(text, &self.context.pack.grammar).is_empty()
    }

    /// The words that tell an entry: its line, or what stands under it where that is only a title.
    fn told(&self, entry: &Entry) -> Range<usize> {
        let body = entry.more.first().filter(|_| steps::is_title(self.context, entry));
        body.unwrap_or(&entry.line).words.clone()
    }

    /// Whether an entry reads like an action: it is numbered as one, or somebody does something, or
    /// it takes time.
    fn is_action(&self, entry: &Entry) -> bool {
        let text = self.context.str(self.told(entry));
        let terms = &self.context.pack.extract.terms;
        if terms.waiting.is_match(text) || terms.handling.is_match(text) {
            return false;
        }
        if steps::names_only(self.context, &self.lexicon, entry) {
            return true;
        }
        let counted = self.context.str(entry.line.marker.clone()).chars().any(is_letter);
        let actor = actors::actor(text, &self.lexicon, self.context.pack).is_some_and(|a| {
            // a bare name is an entry of a roster
            let rest = text.len().saturating_sub(a.range.len());
            rest > a.range.len() / 4 + 4
        });
        counted || actor || (self.takes_time(entry) && !terms.delivery.is_match(text))
    }

    /// What list a heading opens, and its channel.
    fn kind(&self, section: &SectionPart, heading: &str) -> (ProcedureKind, Option<String>) {
        let words = self.words;
        let provider = Some("provider".to_owned());
        if words.stages.is_match(heading) {
            return (ProcedureKind::Stages, None);
        }
        if words.content.is_match(heading) && !words.sequence.is_match(heading) {
            return (self.by_chapter(section, ProcedureKind::Content), provider);
        }
        if words.stepwise.is_match(heading) && self.other_channel(heading).is_none() {
            return (ProcedureKind::Other, provider);
        }
        if words.between_units.is_match(heading) {
            return (ProcedureKind::Sequence, provider);
        }
        let channel = self.other_channel(heading);
        let kind = match channel.as_deref().and_then(kind_of_channel) {
            Some(ProcedureKind::OneStopShop) if words.result.is_match(heading) => {
                ProcedureKind::OneStopShopResult
            }
            Some(kind) => kind,
            _ if words.sequence.is_match(heading) => ProcedureKind::Sequence,
            _ => {
                let title = self.context.str(section.title.clone());
                let other = if words.content_chapter.is_match(title) {
                    ProcedureKind::Content
                } else {
                    ProcedureKind::Other
                };
                return (self.by_chapter(section, other), provider);
            }
        };
        (kind, channel.or(provider))
    }

    fn other_channel(&self, heading: &str) -> Option<String> {
        self.context.channels_named(heading).into_iter().find(|c| c != "provider")
    }

    /// A list without more specific words is a sequence in the chapter on how units work together.
    fn by_chapter(&self, section: &SectionPart, otherwise: ProcedureKind) -> ProcedureKind {
        let title = self.context.str(section.title.clone());
        if self.words.sequence_chapter.is_match(title) { ProcedureKind::Sequence } else { otherwise }
    }
}

/// What a list of actions at a channel other than the provider is.
fn kind_of_channel(channel: &str) -> Option<ProcedureKind> {
    match channel {
        "one_stop_shop" => Some(ProcedureKind::OneStopShop),
        "portal" => Some(ProcedureKind::Portal),
        "rural_akim" => Some(ProcedureKind::RuralAkim),
        _ => None,
    }
}

/// The range of a text without white space and these characters at its ends.
fn trimmed(text: &str, start: usize, also: &[char]) -> Range<usize> {
    let cut = |c: char| c.is_whitespace() || also.contains(&c);
    let front = text.len() - text.trim_start_matches(cut).len();
    let inner = text.trim_matches(cut).len();
    start + front..start + front + inner
}

#[cfg(test)]
mod tests;
