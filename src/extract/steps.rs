//! Entries of a list of actions → steps.

use super::Context;
use super::actors::{self, Lexicon};
use super::clauses::{self, Clause};
use super::procedures::Entry;
use crate::letters::{is_capital, is_letter};
use crate::model::{Duration, Step, ValueSpans};
use crate::outline::{BlockKind, Line};
use std::ops::Range;

/// The steps of a list, in order. Their own numbers count unless the list counts in two ways at once
/// (`1)` beside `процесс 1`) or its entries are items.
pub fn steps(context: &Context, lexicon: &Lexicon, entries: &[Entry]) -> Vec<Step> {
    let bracket = |e: &&Entry| context.str(e.line.marker.clone()).contains(')');
    let numbered = |e: &&Entry| e.line.number.is_some();
    let brackets = entries.iter().filter(bracket).count();
    let mixed = brackets > 0 && brackets < entries.iter().filter(numbered).count();
    let own = !mixed && entries.iter().all(|e| e.line.kind != BlockKind::Item);
    let mut steps = Vec::with_capacity(entries.len());
    for (entry, counted) in entries.iter().zip(1..) {
        let mut step = step(context, lexicon, entry, counted);
        if !own {
            step.n = counted;
            step.place.spans.remove("n");
        }
        steps.push(step);
    }
    share(context, entries, &mut steps);
    steps
}

fn step(context: &Context, lexicon: &Lexicon, entry: &Entry, counted: u32) -> Step {
    let line = &entry.line;
    let (text, inline) = split_result(context, line);
    let words = context.str(text.clone());
    let (marker, marker_range) = marker(context, line);
    let actor = actors::actor(words, lexicon, context.pack).map(|a| (a, text.start));
    // a title names nobody: who acts stands in the sentence under it
    let actor = actor.or_else(|| {
        let body = entry.more.first().filter(|_| is_title(context, entry))?;
        Some((actors::actor(context.str(body.words.clone()), lexicon, context.pack)?, body.words.start))
    });
    let actor = actor.or_else(|| {
        let named = Some(actors::lead(words, lexicon, context.pack)?).filter(|_| !entry.more.is_empty());
        Some((named?, text.start))
    });
    let actor = actor.or_else(|| Some((entry.lead.clone()?, 0)));
    let result = inline.or_else(|| entry.more.iter().find_map(|l| result_of(context, l.words.clone())));
    let mut values = vec![("text", text.clone())];
    if let Some(range) = marker_range.clone() {
        values.push(("marker", range));
    }
    if let Some((actor, from)) = &actor {
        values.push(("actor", from + actor.range.start..from + actor.range.end));
    }
    if let Some(range) = &result {
        values.push(("result", range.clone()));
    }
    let end = entry.more.last().map_or(line.words.end, |l| l.words.end);
    let start = marker_range.map_or(line.words.start, |r| r.start);
    let mut place = context.place(start..end, &values);
    if let (Some(number), Some(ValueSpans::Value(spans))) = (&line.number, place.spans.get("marker").cloned())
        && !number.is_empty()
    {
        place.spans.insert("n".to_owned(), ValueSpans::Value(spans));
    }
    Step {
        n: line.count().unwrap_or(counted),
        marker,
        actor: actor.map(|(actor, _)| actor.name),
        text: words.to_owned(),
        durations: durations(context, lexicon, entry, text),
        has_result: result.is_some(),
        result: result.map(|range| context.str(range).to_owned()),
        place,
        ..Step::default()
    }
}

/// A step's marker as printed, without the dash that follows it; a dash where the text prints none.
fn marker(context: &Context, line: &Line) -> (String, Option<Range<usize>>) {
    let printed = context.str(line.marker.clone());
    let kept = printed.trim_end_matches(|c: char| c.is_whitespace() || "-–—−:".contains(c));
    let range = line.marker.start..line.marker.start + kept.len();
    match kept.trim() {
        "" => ("-".to_owned(), None),
        _ => (kept.trim().replace('\\', ""), Some(range)),
    }
}

/// The words of a step without stops at the end, and the result where it stands in the same paragraph.
fn split_result(context: &Context, line: &Line) -> (Range<usize>, Option<Range<usize>>) {
    let text = context.str(line.words.clone());
    let found = clauses::sentences(text).skip(1).find_map(|s| {
        let range = line.words.start + s.start..line.words.end;
        Some((s.start, result_of(context, range)?))
    });
    let end = found.as_ref().map_or(text.len(), |(at, _)| *at);
    let kept =
        text.get(..end).unwrap_or(text).trim_end_matches(|c: char| c.is_whitespace() || ";".contains(c));
    (line.words.start..line.words.start + kept.len(), found.map(|(_, range)| range))
}

/// A result without what it serves for: «…, который служит основанием для начала действия 2».
pub fn without_tail<'t>(context: &Context, result: &'t str) -> &'t str {
    let tail = context.pack.extract.procedures.result_tail.as_ref().and_then(|p| p.find(result));
    let result = tail.and_then(|m| result.get(..m.start())).unwrap_or(result);
    result.trim().trim_end_matches([';', '.', ',']).trim_end()
}

/// The result that a line states.
fn result_of(context: &Context, range: Range<usize>) -> Option<Range<usize>> {
    let text = context.str(range.clone());
    let words = context.pack.extract.procedures.result_line.group(text, 1)?;
    let result = without_tail(context, text.get(words.clone())?);
    (!result.is_empty()).then(|| range.start + words.start..range.start + words.start + result.len())
}

/// The durations of a step: those of its own words, and those of branches in the lines under it.
fn durations(context: &Context, lexicon: &Lexicon, entry: &Entry, own: Range<usize>) -> Vec<Duration> {
    let mut found = of_line(context, own, false);
    // a name alone, or a title: what stands under it tells the step itself
    let title = is_title(context, entry) || names_only(context, lexicon, entry);
    let lines = || entry.more.iter().filter(|l| result_of(context, l.words.clone()).is_none());
    // the only time below several lines is that of them all
    let timed = lines().filter(|l| takes_time(context, l.words.clone())).count();
    let branches = !title && (timed > 1 || lines().count() == 1);
    for line in lines() {
        found.extend(of_line(context, line.words.clone(), branches));
    }
    found
}

/// Words of a step's title at most.
const TITLE: usize = 6;

/// «1) Регистрация.»: a step's first line that only names it, over a sentence that tells it.
pub fn is_title(context: &Context, entry: &Entry) -> bool {
    let text = context.str(entry.line.words.clone());
    let told = |line: &Line| {
        let said = context.str(line.words.clone());
        said.starts_with(is_capital)
            && actors::has_verb(said, context.pack)
            && result_of(context, line.words.clone()).is_none()
    };
    text.split_whitespace().count() <= TITLE
        && text.trim_end().ends_with('.')
        && !actors::has_verb(text, context.pack)
        && !takes_time(context, entry.line.words.clone())
        && entry.more.first().is_some_and(told)
}

/// «1) специалист канцелярии:»: a step's line that only says who does what stands under it.
pub fn names_only(context: &Context, lexicon: &Lexicon, entry: &Entry) -> bool {
    let text = context.str(entry.line.words.clone());
    !entry.more.is_empty()
        && !actors::has_verb(text, context.pack)
        && actors::ends_in_lead(text, lexicon, context.pack)
}

fn of_line(context: &Context, range: Range<usize>, branch_line: bool) -> Vec<Duration> {
    let pack = context.pack;
    let words = &pack.extract.procedures;
    let text = context.str(range.clone());
    let clauses: Vec<Clause> = clauses::clauses(text, &pack.grammar)
        .into_iter()
        .filter(|c| !is_term(context, text, c) && !words.not_duration_before.is_match(before(text, c)))
        .collect();
    let several = clauses.len() > 1;
    let mut branches: Vec<Option<Range<usize>>> = clauses
        .iter()
        .map(|clause| if branch_line || several { branch(context, text, clause, branch_line) } else { None })
        .collect();
    // «при полном пакете мастер проверяет его за 2 дня и в течение 1 дня выдает билет»: the case is that
    // of the whole step
    if let [Some(case), rest @ ..] = branches.as_slice()
        && !branch_line
        && rest.iter().all(Option::is_none)
        && names_actor_behind(context, text, case)
    {
        branches.fill(None);
    }
    // «выдает справку для членов – 2 дня, в общем порядке – 5 дней»
    let beside = several && branches.iter().any(Option::is_some);
    clauses
        .iter()
        .zip(branches)
        .map(|(clause, lead)| {
            let lead = lead.or_else(|| branch_within(context, text, clause).filter(|_| beside));
            let at = &clause.quantity.range;
            let figure = range.start + at.start..range.start + at.end;
            let mut values = clause.values(text, range.start);
            if let Some(lead) = &lead {
                values.push(("branch", range.start + lead.start..range.start + lead.end));
            }
            Duration {
                value: clause.quantity.numeral.value,
                value_min: clause.quantity.numeral.from,
                unit: clause.quantity.unit,
                words: clause.quantity.numeral.words,
                branch: lead.and_then(|lead| text.get(lead)).map(str::to_owned),
                shared_with: Vec::new(),
                same_day: clause.quantity.same_day,
                from_start: clause.quantity.from_start,
                place: context.place(figure, &values),
            }
        })
        .collect()
}

/// Whether some words say how long a step takes.
pub fn takes_time(context: &Context, range: Range<usize>) -> bool {
    !of_line(context, range, false).is_empty()
}

/// Whether the words of a case go on to who acts in it.
fn names_actor_behind(context: &Context, text: &str, case: &Range<usize>) -> bool {
    let said = format!("{}:", text.get(case.clone()).unwrap_or_default());
    actors::lead(&said, &Lexicon::default(), context.pack).is_some_and(|actor| actor.range.start > 0)
}

fn before<'t>(text: &'t str, clause: &Clause) -> &'t str {
    text.get(clause.range.start..clause.quantity.range.start).unwrap_or_default()
}

/// Whether a clause states a term of the service and no duration of the step.
fn is_term(context: &Context, text: &str, clause: &Clause) -> bool {
    let words = &context.pack.extract.terms;
    let before = text.get(clause.sentence.start..clause.quantity.range.start).unwrap_or_default();
    let around = text.get(clause.range.clone()).unwrap_or_default();
    words.delivery.is_match(before) || words.waiting.is_match(before) || words.extension.is_match(around)
}

/// The branch of a step for which alone a duration holds: what stands before it in a line of its own,
/// or in its clause where the clause begins as a case does.
fn branch(context: &Context, text: &str, clause: &Clause, branch_line: bool) -> Option<Range<usize>> {
    let words = &context.pack.extract.procedures;
    let lead = before(text, clause);
    let colon = lead.rfind(':').map_or(0, |at| at + 1);
    let lead_start = clause.range.start + colon;
    let lead = lead.get(colon..)?;
    let case = words.branch.group(lead, 1).map(|range| range.start).or_else(|| bracketed(lead));
    let lead = match case {
        Some(start) => lead.get(start..)?,
        // «осматривает пасеку – 2 дня» is done besides what the other lines say, not instead of it
        None if branch_line && !actors::has_verb(lead, context.pack) => lead,
        None => return None,
    };
    let lead_start = lead_start + case.unwrap_or_default();
    let end = words.duration_lead.find(lead).map_or(lead.len(), |m| m.start());
    let cut = |c: char| c.is_whitespace() || ",;:-–—".contains(c);
    let kept = lead.get(..end)?;
    let start = kept.len() - kept.trim_start_matches(cut).len();
    // «в случае соответствия – паспорта, 4 дня»: what is done in the case is no part of it
    let dash =
        [" – ", " — ", " - "].iter().filter_map(|dash| Some(start + kept.get(start..)?.find(dash)?)).min();
    let kept = kept.get(..dash.filter(|_| case.is_some()).unwrap_or(end))?;
    let inner = kept.trim_matches(cut).len();
    // «и в течение 1 дня» goes on with the step itself
    let words = &context.pack.extract.structure.definitions.little;
    let says = inner > 0 && !words.is_match(kept.trim_matches(cut));
    says.then(|| lead_start + start..lead_start + start + inner)
}

/// «7 дней (дубликат – 1 день)»: what a bracket behind a duration says in front of its own. It is either
/// another case or a part of the whole, and so is not added to it.
fn bracketed(lead: &str) -> Option<usize> {
    let inner = lead.trim_start().strip_prefix('(')?;
    let said = inner.trim_end().trim_end_matches(['–', '—', '-', ' ', ':']);
    let alone = said.len() < inner.trim_end().len() && said.chars().any(is_letter);
    (alone && !inner.contains(')')).then_some(lead.len() - inner.len())
}

/// The case that stands right before a duration, behind what is done in it.
fn branch_within(context: &Context, text: &str, clause: &Clause) -> Option<Range<usize>> {
    let words = &context.pack.extract.procedures;
    let lead = before(text, clause);
    let end = words.duration_lead.find(lead).map_or(lead.len(), |m| m.start());
    let found = words.branch_within.as_ref()?.group(lead.get(..end)?, 1)?;
    let kept = lead.get(found.clone())?.trim_end_matches(|c: char| c.is_whitespace() || "-–—".contains(c));
    let start = clause.range.start + found.start;
    (!kept.is_empty()).then_some(start..start + kept.len())
}

/// A duration in the words that introduce a list («при обращении …, в течение 15 минут:») holds for
/// all its steps together, where none has one of its own: it stays with the first.
pub fn share_heading(context: &Context, heading: Range<usize>, steps: &mut [Step]) {
    let opens = context.str(heading.clone()).trim_end().ends_with(':');
    if !opens || steps.iter().any(|s| !s.durations.is_empty()) {
        return;
    }
    let found = of_line(context, heading, false);
    let numbers: Vec<u32> = steps.iter().skip(1).map(|s| s.n).collect();
    if let ([duration], Some(first)) = (found.as_slice(), steps.first_mut()) {
        first.durations.push(Duration { branch: None, shared_with: numbers, ..duration.clone() });
    }
}

/// Durations that a text says to hold for several steps together: each stays with the step under which
/// it is said and names the others.
fn share(context: &Context, entries: &[Entry], steps: &mut [Step]) {
    let known: Vec<u32> = steps.iter().map(|s| s.n).collect();
    for (at, (entry, step)) in entries.iter().zip(steps).enumerate() {
        let mut lines = std::iter::once(&entry.line).chain(&entry.more);
        let Some((line, numbers)) = lines.find_map(|line| Some((line, sharers(context, line, &known, at)?)))
        else {
            continue;
        };
        let said_at = context.text.line(context.source, line.words.clone());
        if let Some(duration) = step.durations.iter_mut().rfind(|d| d.place.line >= said_at) {
            duration.branch = None;
            duration.place.spans.remove("branch");
            duration.shared_with = numbers.into_iter().filter(|n| *n != step.n).collect();
        }
    }
}

/// So many steps and more share nothing: keeps endless lists linear.
const MOST_SHARERS: usize = 200;

/// The numbers of the steps for which a line under the step `at` says that a duration holds together.
fn sharers(context: &Context, line: &Line, known: &[u32], at: usize) -> Option<Vec<u32>> {
    let words = &context.pack.extract.procedures;
    let text = context.str(line.words.clone());
    let by_all = at < MOST_SHARERS && words.shared_by_all.is_match(text);
    let numbers: Vec<u32> = if by_all && line.kind == BlockKind::Paragraph {
        known.get(..=at)?.to_vec()
    } else {
        let found = words.shared.captures(text)?;
        let number = |name| found.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
        match (number("from"), number("to"), found.name("list")) {
            (Some(from), Some(to), _) => known.iter().copied().filter(|n| (from..=to).contains(n)).collect(),
            (_, _, Some(list)) => {
                list.as_str().split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
            }
            _ => return None,
        }
    };
    (numbers.len() > 1 && numbers.iter().all(|n| known.contains(n))).then_some(numbers)
}
