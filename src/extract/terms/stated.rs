//! Terms of a stretch of text that is known to state terms: a row of a requirement table.

use super::{State, is_stay, mentions, read};
use crate::extract::actors::{self, Lexicon};
use crate::extract::{Context, clauses};
use crate::grammar::duration::durations;
use crate::letters::is_letter;
use crate::model::{Term, TermKind, Unit};
use crate::pack::TermWords;
use std::collections::BTreeMap;
use std::ops::Range;

/// A line of such a stretch.
#[derive(Debug, Clone)]
pub struct StatedLine {
    /// What stands over it («выдача лицензии:») or in a cell beside it.
    pub lead: Option<Lead>,
    /// Its clean range.
    pub words: Range<usize>,
}

/// What a line that introduces others says.
#[derive(Debug, Clone)]
pub struct Lead {
    /// Its clean range.
    pub words: Range<usize>,
    /// It is a cell of its own, so that all its words are the case.
    pub cell: bool,
}

/// A term, and the words before its figure.
struct Found {
    term: Term,
    before: Option<Range<usize>>,
    /// It is said to be the sum of the others.
    whole: bool,
    /// Its sentence says what somebody does in that time, which is rarely a term of the service.
    acting: bool,
}

/// The terms that some lines state: what nothing else is said of limits the delivery.
pub fn stated(context: &Context, lines: &[StatedLine]) -> Vec<Term> {
    let mut found = Vec::new();
    for line in lines {
        let mut state = state(context, line.lead.as_ref());
        let text = context.str(line.words.clone());
        for sentence in clauses::sentences(text) {
            let said = text.get(sentence.clone()).unwrap_or_default();
            let marker = marker(said);
            if marker > 0 {
                state = self::state(context, line.lead.as_ref());
            }
            let start = line.words.start + sentence.start + marker;
            sentence_terms(context, start..line.words.start + sentence.end, &mut state, &mut found);
        }
    }
    let delivers = |f: &Found| f.term.kind == TermKind::Delivery && !f.acting;
    if found.iter().any(delivers) {
        found.retain(|f| !f.acting);
    }
    // «рассмотрение – 5 дней, выдача – 1 день, общий срок – 6 дней»
    if found.iter().any(|f| f.whole) {
        found.retain(|f| f.whole || f.term.kind != TermKind::Delivery);
    }
    name_cases(context, found.iter_mut().map(|f| (&mut f.term, f.before.clone())).collect());
    found.into_iter().map(|f| f.term).collect()
}

fn sentence_terms(context: &Context, range: Range<usize>, state: &mut State, found: &mut Vec<Found>) {
    let pack = context.pack;
    let text = context.str(range.clone());
    let limits = mentions(text, &pack.extract.terms).next().is_some();
    let acting =
        !limits && actors::has_verb(text, pack) && actors::actor(text, &Lexicon::default(), pack).is_some();
    for mut read in read(context, range, state) {
        nobody_waits_for_days(text, &pack.extract.terms, std::slice::from_mut(&mut read.term));
        let before = case_before(context, read.before.clone());
        let whole = pack.extract.terms.whole.is_match(context.str(read.before));
        found.push(Found { term: read.term, before, whole, acting });
    }
}

/// Whether a text says of its first figure what somebody does in that time, and nothing of the
/// service's terms.
pub(super) fn is_acting(context: &Context, text: &str) -> bool {
    let pack = context.pack;
    let figure = durations(text, &pack.grammar).first().map_or(0, |d| d.range.start);
    mentions(text, &pack.extract.terms).next().is_none()
        && actors::has_verb(text, pack)
        && actors::actor(text, &Lexicon::default(), pack).is_some_and(|a| a.range.start < figure)
}

/// Days in a text that does not say what they limit are no time of waiting, whatever stands above.
pub(super) fn nobody_waits_for_days(text: &str, words: &TermWords, terms: &mut [Term]) {
    if mentions(text, words).next().is_none() {
        for term in terms.iter_mut().filter(|t| is_stay(t.kind) && !by_the_clock(t.unit)) {
            term.kind = TermKind::Delivery;
        }
    }
}

fn by_the_clock(unit: Unit) -> bool {
    matches!(unit, Unit::Second | Unit::Minute | Unit::Hour)
}

/// Length of a list marker with which a sentence begins: `1) `, `2. `.
fn marker(sentence: &str) -> usize {
    let rest = sentence.trim_start();
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len() - behind.len();
    let stop = behind.starts_with(')') || behind.starts_with(". ");
    if (1..=2).contains(&digits) && stop { sentence.len() - behind.len() + 1 } else { 0 }
}

/// What holds of a line under a lead.
fn state(context: &Context, lead: Option<&Lead>) -> State {
    let mut state =
        State { kind: Some(TermKind::Delivery), at_most: false, channels: Vec::new(), condition: None };
    let Some(lead) = lead else { return state };
    let text = context.str(lead.words.clone());
    let words = &context.pack.extract.terms;
    let limited = mentions(text, words).max_by_key(|(at, _)| *at);
    if let Some((_, kind)) = limited {
        state.kind = Some(kind);
    }
    state.channels = context.channels_named(text);
    if limited.is_none() && state.channels.is_empty() {
        let said = text.trim_end_matches([':', ' ']);
        let from = marker(text);
        let case = match words.condition.find(said) {
            Some(found) => Some(found.range()),
            None => lead.cell.then_some(from..said.len()).filter(|r| !r.is_empty()),
        };
        state.condition =
            case.map(|r| lead.words.start + r.start.max(from)..lead.words.start + r.end.max(from));
    }
    state
}

/// The case that a line names over those it introduces: «при уточнении адреса:».
pub(super) fn case_of_lead(context: &Context, line: &Range<usize>) -> Option<Range<usize>> {
    let text = context.str(line.clone());
    let said = text.trim_end().strip_suffix(':')?.trim_end();
    let words = &context.pack.extract.terms;
    let unsaid = words.condition_not.as_ref().is_none_or(|p| !p.is_match(said));
    let plain = unsaid && !words.not_case.is_match(said) && mentions(said, words).next().is_none();
    let case = words.condition.group(said, 1).filter(|_| plain && context.channels_named(said).is_empty())?;
    Some(line.start + case.start..line.start + case.end)
}

/// What parts a clause from the one before it.
const LEAD: [char; 5] = [',', ';', '.', ')', ' '];

/// The words before a figure as the case for which it holds: «повторная выдача карты – 3 дня».
pub(super) fn case_before(context: &Context, range: Range<usize>) -> Option<Range<usize>> {
    let words = &context.pack.extract;
    let text = context.str(range.clone());
    let end = words.procedures.duration_lead.find(text).map_or(text.len(), |m| m.start());
    let said = text.get(..end)?;
    // «Срок оказания услуги: по школам – 30 дней»
    let colon = said.rfind(':').map_or(0, |at| at + 1);
    let said = said.get(colon..)?;
    let front = colon + said.len() - said.trim_start().len();
    let front = front + (said.trim_start().len() - said.trim_start().trim_start_matches(LEAD).len());
    let said = said.trim().trim_start_matches(LEAD).trim_end();
    let joined = words.terms.conjunction.as_ref().and_then(|p| p.find(said)).map_or(0, |m| m.end());
    let (front, said) = (front + joined, said.get(joined..)?);
    let case = said.chars().any(is_letter)
        && !words.terms.not_case.is_match(said)
        && mentions(said, &words.terms).next().is_none();
    case.then(|| range.start + front..range.start + front + said.len())
}

/// Where several terms of delivery stand side by side for the same channels, what is said before
/// each of them is its case.
pub(super) fn name_cases(context: &Context, found: Vec<(&mut Term, Option<Range<usize>>)>) {
    let open = |term: &Term| term.kind == TermKind::Delivery && term.condition.is_none();
    let mut alike: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for (term, _) in found.iter().filter(|(term, _)| open(term)) {
        *alike.entry(term.channels.clone()).or_default() += 1;
    }
    // What is said of no channel holds for that of its neighbour, too.
    let all = if alike.contains_key(&Vec::new()) { alike.values().sum() } else { 0 };
    let delivery = found.iter().filter(|(term, _)| term.kind == TermKind::Delivery).count();
    // «Сроки: регистрация – 10 дней, в случае утери – 3 дня»
    let counted =
        |range: &Range<usize>| delivery > 1 && context.str(0..range.start).trim_end().ends_with(':');
    let beside = |term: &Term, range: &Range<usize>| {
        open(term) && (alike.get(&term.channels).is_some_and(|&n| n.max(all) > 1) || counted(range))
    };
    // «… – 20 дней, через портал – 25 дней»: the only term of a channel needs no other case
    let by_channel = |term: &Term, before: &Range<usize>| {
        alike.get(&term.channels) == Some(&1)
            && !context.channels_named(context.str(before.clone())).is_empty()
    };
    for (term, before) in found {
        if let Some(range) = before.filter(|range| beside(term, range) && !by_channel(term, range)) {
            term.condition = Some(super::decapitalized(context.str(range.clone())));
            context.add_span(&mut term.place, "condition", range);
        }
    }
}
