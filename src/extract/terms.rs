//! Time limits on the service as a whole.
//!
//! An item that is headed «Срок оказания государственной услуги» states terms in all its lines; in
//! any other place (under a list of steps, beside the result) a sentence must say what it limits.
//! What a figure limits is told by the nearest words before it; for whom, by its own clause.

mod stated;

pub use stated::{Lead, StatedLine, stated};

use super::Context;
use super::clauses::{self, Clause};
use crate::grammar::duration::durations;
use crate::model::{Bound, Term, TermKind, TermReference};
use crate::outline::{BlockKind, ItemPart, Line, RegulationPart};
use crate::pack::{Pattern, TermWords};
use std::ops::Range;

/// The terms of a regulation, in its order.
pub fn terms(context: &Context, part: &RegulationPart) -> Vec<Term> {
    items(part).flat_map(|item| item_terms(context, item)).collect()
}

/// Where the term is given by reference to another act's item.
pub fn reference(context: &Context, part: &RegulationPart) -> Option<TermReference> {
    let words = &context.pack.extract.terms;
    items(part).flat_map(|item| &item.lines).find_map(|line| {
        let sentence = clauses::sentences(context.str(line.words.clone())).find_map(|s| {
            Some((s.clone(), words.reference.captures(context.str(line.words.clone()).get(s)?)?))
        });
        let (range, found) = sentence?;
        let range = line.words.start + range.start..line.words.start + range.end;
        let text = context.str(range.clone());
        let to = if words.reference_standard.is_match(text) {
            "standard"
        } else if words.reference_rules.is_match(text) {
            "rules"
        } else {
            "regulation"
        };
        // the item may stand before or behind the words for the term
        let at = |name: &str| found.name(name).or_else(|| found.name(&format!("{name}2")));
        let group = |name| at(name).map(|m| m.as_str().to_owned());
        let item = group("item");
        let named = |name| {
            let m = at(name)?;
            Some((name, range.start + m.start()..range.start + m.end()))
        };
        let values: Vec<_> = ["item", "subitem"].into_iter().filter_map(named).collect();
        let place = context.place(range, &values);
        Some(TermReference { to: to.to_owned(), item, subitem: group("subitem"), place })
    })
}

fn items(part: &RegulationPart) -> impl Iterator<Item = &ItemPart> {
    part.sections.iter().flat_map(|section| &section.items)
}

/// What a line takes over from the lines above it.
struct State {
    /// What a figure limits of which nothing is said; `None` where it then is no term.
    kind: Option<TermKind>,
    /// It was said to be the most that it may be.
    at_most: bool,
    channels: Vec<String>,
    /// The case that a line above or a cell beside names.
    condition: Option<Range<usize>>,
}

fn item_terms(context: &Context, item: &ItemPart) -> Vec<Term> {
    let words = &context.pack.extract.terms;
    let lines = item.lines.iter().filter(|l| !matches!(l.kind, BlockKind::Note | BlockKind::TableCell));
    let headed =
        item.lines.first().is_some_and(|head| words.heading.is_match(context.str(head.words.clone())));
    if headed {
        return headed_terms(context, lines);
    }
    let lines: Vec<&Line> = lines.collect();
    let within = headed_within(context, &lines);
    let (list, others): (Vec<_>, Vec<_>) =
        lines.into_iter().enumerate().partition(|(at, _)| within.contains(at));
    let mut found: Vec<Term> = others.into_iter().flat_map(|(_, l)| sentence_terms(context, l)).collect();
    inherit_channels(&mut found);
    found.extend(headed_terms(context, list.into_iter().map(|(_, l)| l)));
    found
}

/// «Сроки оказания государственной услуги:» as a paragraph within an item: the lines of the list that
/// it opens, up to the one that ends in a stop.
fn headed_within(context: &Context, lines: &[&Line]) -> Range<usize> {
    let text = |line: &Line| context.str(line.words.clone()).trim_end();
    let opens = |line: &&Line| {
        line.kind == BlockKind::Paragraph
            && text(line).ends_with(':')
            && context.pack.extract.terms.heading.is_match(text(line))
    };
    let Some(start) = lines.iter().position(opens) else { return 0..0 };
    let last = lines.iter().skip(start).position(|line| text(line).ends_with('.'));
    start..last.map_or(lines.len(), |last| start + last + 1)
}

/// «При обращении к услугодателю – 8 дней. В случае недостаточности документов – 20»: a case of the
/// term above it holds for that term's channels.
fn inherit_channels(terms: &mut [Term]) {
    let mut channels: Vec<String> = Vec::new();
    for term in terms.iter_mut().filter(|t| t.kind == TermKind::Delivery) {
        if term.channels.is_empty() && term.condition.is_some() {
            term.channels.clone_from(&channels);
        }
        channels.clone_from(&term.channels);
    }
}

/// All lines of an item whose head says that it states the terms.
fn headed_terms<'l>(context: &Context, lines: impl Iterator<Item = &'l Line>) -> Vec<Term> {
    let mut state =
        State { kind: Some(TermKind::Delivery), at_most: false, channels: Vec::new(), condition: None };
    let mut head_channels = Vec::new();
    let mut found: Vec<(Term, Option<Range<usize>>, bool)> = Vec::new();
    for line in lines {
        if line.kind == BlockKind::Subitem {
            state = State {
                kind: Some(TermKind::Delivery),
                at_most: false,
                channels: head_channels.clone(),
                condition: None,
            };
        }
        let text = context.str(line.words.clone());
        let acting = stated::is_acting(context, text);
        for mut read in read(context, line.words.clone(), &mut state) {
            let term = std::slice::from_mut(&mut read.term);
            stated::nobody_waits_for_days(text, &context.pack.extract.terms, term);
            found.push((read.term, stated::case_before(context, read.before), acting));
        }
        if text.trim_end().ends_with(':') || line.kind == BlockKind::Subitem {
            let named = context.channels_named(text);
            if line.kind != BlockKind::Subitem || !named.is_empty() {
                state.channels = named;
            }
            if line.kind == BlockKind::Item {
                head_channels.clone_from(&state.channels);
            }
            state.condition = stated::case_of_lead(context, &line.words);
        }
    }
    // what somebody does in a time is a term only where the item states no other
    if found.iter().any(|(term, _, acting)| term.kind == TermKind::Delivery && !acting) {
        found.retain(|(_, _, acting)| !acting);
    }
    stated::name_cases(context, found.iter_mut().map(|(term, before, _)| (term, before.clone())).collect());
    found.into_iter().map(|(term, _, _)| term).collect()
}

/// Sentences that say by themselves that they state a term.
pub fn sentence_terms(context: &Context, line: &Line) -> Vec<Term> {
    let words = &context.pack.extract.terms;
    let text = context.str(line.words.clone());
    // «… услугодателю – 5 дней; через портал – 2 дня»: behind a semicolon the same is limited
    let mut limited: Option<TermKind> = None;
    let mut found = Vec::new();
    for s in clauses::sentences(text) {
        let sentence = text.get(s.clone()).unwrap_or_default();
        let mentioned = mentions(sentence, words).next().is_some();
        let goes_on = limited.is_some() && !context.channels_found(sentence).is_empty();
        if (mentioned || goes_on) && !words.not_terms.is_match(sentence) {
            let kind = if mentioned { None } else { limited };
            let mut state = State { kind, at_most: false, channels: Vec::new(), condition: None };
            let range = line.words.start + s.start..line.words.start + s.end;
            found.extend(read(context, range, &mut state).into_iter().map(|read| read.term));
            limited = state.kind;
        }
        limited = limited.filter(|_| sentence.ends_with(';'));
    }
    found
}

/// Whether all time limits that a line states are terms of the service: «мастер подписывает паспорт в
/// течение 1 дня, общий срок рассмотрения – 5 дней» is an action too.
pub fn only_terms(context: &Context, line: &Line) -> bool {
    let terms = sentence_terms(context, line);
    let delivery = terms.iter().any(|t| t.kind == TermKind::Delivery);
    let times = durations(context.str(line.words.clone()), &context.pack.grammar).len();
    delivery && times <= terms.len()
}

/// A term, the words of its clause before its figure, and its sentence.
struct Read {
    term: Term,
    before: Range<usize>,
    sentence: Range<usize>,
}

/// «При обращении к услугодателю – 5 дней, время ожидания – 15 минут»: a stay of which no place is said
/// is where its sentence is, if that names but one place where one can wait.
fn stay_there(found: &mut [Read]) {
    let mut place: Option<(Range<usize>, Vec<String>)> = None;
    for Read { term, sentence, .. } in found {
        let named = place.take_if(|(of, _)| of == sentence).map(|(_, channels)| channels);
        if term.channels.is_empty() && is_stay(term.kind) {
            let there = named.as_ref().filter(|c| matches!(c.as_slice(), [one] if one != "portal"));
            term.channels = there.cloned().unwrap_or_default();
        }
        let channels = match named {
            // several places: none of them is meant by silence
            Some(one) if !term.channels.is_empty() && one != term.channels => Vec::new(),
            Some(one) => one,
            None => term.channels.clone(),
        };
        place = Some((sentence.clone(), channels));
    }
}

/// The terms of a stretch of text; what they limit is remembered for the next line.
fn read(context: &Context, range: Range<usize>, state: &mut State) -> Vec<Read> {
    let words = &context.pack.extract.terms;
    let text = context.str(range.clone());
    let mut limited: Vec<(usize, TermKind)> = mentions(text, words).collect();
    limited.sort_by_key(|(start, _)| *start);
    let mut found = Vec::new();
    let clauses = clauses::clauses(text, &context.pack.grammar);
    let alone = clauses.len() == 1;
    let mut from = 0;
    for clause in clauses {
        let around = text.get(clause.range.clone()).unwrap_or_default();
        let sentence = text.get(clause.sentence.clone()).unwrap_or_default();
        let other = words.not_terms.is_match(sentence) || words.not_term_clause.is_match(around);
        // «в день обращения» is a term where nothing else is said, else it tells from when one runs
        let same_day = clause.quantity.same_day && (!alone || limited.iter().any(|(_, kind)| is_stay(*kind)));
        let length = text.get(clause.range.start..clause.quantity.range.start).unwrap_or_default();
        let validity = context.pack.extract.procedures.not_duration_before.is_match(length);
        if same_day || other || validity || is_part(text, clause.quantity.range.start, words) {
            continue;
        }
        let said = kind_before(&limited, clause.quantity.range.start);
        let kind =
            if words.extension.is_match(around) { Some(TermKind::Extension) } else { said.or(state.kind) };
        let Some(kind) = kind else { continue };
        if kind != TermKind::Extension {
            state.kind = Some(kind);
        }
        let before = range.start + clause.range.start..range.start + clause.quantity.range.start;
        // «время ожидания и обслуживания – по 20 минут» limits both
        let both = kind == TermKind::Handling
            && limited.iter().any(|&(at, kind)| {
                kind == TermKind::Waiting && (from..clause.quantity.range.start).contains(&at)
            });
        if both {
            let term = term(context, range.start, text, &clause, TermKind::Waiting, state);
            found.push(Read { term, before: before.clone(), sentence: clause.sentence.clone() });
        }
        let anew = limited.iter().any(|(at, _)| (from..clause.quantity.range.start).contains(at));
        from = clause.quantity.range.end;
        let mut term = term(context, range.start, text, &clause, kind, state);
        // «время ожидания: у услугодателя – 15 минут; в ЦОН – 20 минут»
        if is_stay(kind) && !anew && state.at_most {
            term.bound = Bound::AtMost;
        }
        state.at_most = term.bound == Bound::AtMost;
        found.push(Read { term, before, sentence: clause.sentence });
    }
    stay_there(&mut found);
    if found.is_empty()
        && let Some((_, kind)) = limited.last().copied()
    {
        state.kind = Some(kind);
    }
    found
}

fn term(
    context: &Context,
    at: usize,
    text: &str,
    clause: &Clause,
    kind: TermKind,
    inherited: &State,
) -> Term {
    let words = &context.pack.extract.terms;
    let around = text.get(clause.range.clone()).unwrap_or_default();
    let quantity = &clause.quantity;
    let mut own = context.channels_found(around);
    if own.len() > 1 {
        // «с момента обращения к услугодателю через портал»
        let rest = |at: &Range<usize>| around.get(at.end..).unwrap_or_default();
        let channels = &context.pack.extract.channels;
        own.retain(|(name, at)| *name != "provider" || !channels.goes_through(rest(at)));
    }
    let sentence = text.get(clause.sentence.clone()).unwrap_or(text);
    // «максимально допустимое» is said once of all figures that limit a stay
    let bound = if words.at_most.is_match(if is_stay(kind) { sentence } else { around }) {
        Bound::AtMost
    } else {
        quantity.bound
    };
    let figure = at + quantity.range.start..at + quantity.range.end;
    let own_case = condition(text, clause, words).map(|range| at + range.start..at + range.end);
    let condition = own_case.or_else(|| inherited.condition.clone());
    let mut values = clause.values(text, at);
    if let Some(range) = &condition {
        values.push(("condition", range.clone()));
    }
    let mut place = context.place(figure, &values);
    let begins = at + clause.range.start;
    let named: Vec<_> = own.iter().map(|(_, range)| begins + range.start..begins + range.end).collect();
    if !named.is_empty() {
        context.list_spans(&mut place, "channels", &named);
    }
    Term {
        kind,
        channels: if own.is_empty() {
            inherited.channels.clone()
        } else {
            own.iter().map(|(name, _)| (*name).to_owned()).collect()
        },
        condition: condition.map(|range| decapitalized(context.str(range))),
        value: quantity.numeral.value,
        value_min: quantity.numeral.from,
        unit: quantity.unit,
        words: quantity.numeral.words,
        bound,
        place,
    }
}

/// The case for which alone a term holds, where its clause has it.
fn condition(text: &str, clause: &Clause, words: &TermWords) -> Option<Range<usize>> {
    let figure = &clause.quantity.range;
    let found = |part: Range<usize>| {
        let clause = text.get(part.clone())?;
        // a list's marker is no part of the case
        let lead = clause.len()
            - clause.trim_start_matches(|c: char| ",; )".contains(c) || c.is_ascii_digit()).len();
        let range = words.condition.group(clause.get(lead..)?, 1)?;
        Some(part.start + lead + range.start..part.start + lead + range.end)
    };
    // «срок оказания услуги: для физических лиц – 5 дней»
    let before = text.get(clause.range.start..figure.start)?;
    let behind =
        before.rfind(':').filter(|&at| before.get(..at).is_some_and(|h| mentions(h, words).next().is_some()));
    let listed = behind.and_then(|at| found(clause.range.start + at + 1..figure.start));
    let range = listed
        .or_else(|| found(clause.range.start..figure.start))
        .or_else(|| found(figure.end..clause.range.end))?;
    // the case ends where the words begin that say what is limited
    let said = text.get(range.clone())?;
    let end = mentions(said, words).map(|(at, _)| at).min().unwrap_or(said.len());
    let cut = |c: char| c.is_whitespace() || ",;:.–—-".contains(c);
    if words.condition_not.as_ref().is_some_and(|p| p.is_match(said)) {
        return None;
    }
    let kept = said.get(..end)?.trim_end_matches(cut);
    let tail = words.condition_tail.find(kept).map_or(kept.len(), |m| m.start());
    let kept = kept.get(..tail)?.trim_end_matches(cut);
    let front = kept.len() - kept.trim_start_matches(cut).len();
    (front < kept.len()).then(|| range.start + front..range.start + kept.len())
}

/// The time of a stay on the spot.
fn is_stay(kind: TermKind) -> bool {
    matches!(kind, TermKind::Waiting | TermKind::Handling)
}

/// A figure behind «из них» or «в том числе» is a part of the term before it.
fn is_part(text: &str, figure: usize, words: &TermWords) -> bool {
    let before = text.get(..figure).unwrap_or_default();
    let Some(part) = words.part_of.find_iter(before).last() else { return false };
    let since = before.get(part.end()..).unwrap_or_default();
    let anew = since.contains(". ") || mentions(since, words).next().is_some();
    !anew && before.get(..part.start()).is_some_and(|whole| whole.contains(|c: char| c.is_ascii_digit()))
}

fn decapitalized(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
}

/// What the last words before a figure say that it limits.
fn kind_before(limited: &[(usize, TermKind)], at: usize) -> Option<TermKind> {
    let before = limited.partition_point(|(start, _)| *start < at);
    limited.get(before.checked_sub(1)?).map(|(_, kind)| *kind)
}

/// Where a text says what is limited.
fn mentions<'t>(text: &'t str, words: &'t TermWords) -> impl Iterator<Item = (usize, TermKind)> + 't {
    let of = |pattern: &'t Pattern, kind| pattern.find_iter(text).map(move |m| (m.start(), kind));
    of(&words.delivery, TermKind::Delivery)
        .chain(of(&words.waiting, TermKind::Waiting))
        .chain(of(&words.handling, TermKind::Handling))
        .chain(of(&words.extension, TermKind::Extension))
}

#[cfg(test)]
mod tests;
