//! Results that an item of their own states by the numbers of the steps.

use super::Reader;
use crate::extract::{clauses, steps};
use crate::model::{Procedure, ValueSpans};
use crate::outline::RegulationPart;
use std::collections::HashMap;
use std::ops::Range;

/// Gives each step the result that a line «Результатом действия 2 … является …» states: the step of
/// the procedure of the item that the line names, else the last one above it that has this number.
pub(super) fn attach(reader: &Reader, part: &RegulationPart, procedures: &mut [Procedure]) {
    let context = reader.context;
    // where each procedure first has a step of a number, and on what line
    let firsts: Vec<HashMap<u32, (usize, usize)>> = procedures
        .iter()
        .map(|p| {
            let steps = p.steps.iter().enumerate().rev();
            steps.map(|(at, s)| (s.n, (at, s.place.line))).collect()
        })
        .collect();
    for line in part.sections.iter().flat_map(|s| &s.items).flat_map(|i| &i.lines) {
        let text = context.str(line.words.clone());
        let at = context.text.line(context.source, line.words.clone());
        let item = reader.words.result_item.group(text, 1).and_then(|range| text.get(range));
        for (number, words) in stated(reader, text) {
            let above =
                |p: usize| firsts.get(p).and_then(|f| f.get(&number)).is_some_and(|&(_, line)| line < at);
            let named =
                |p: &usize| item.is_some() && procedures.get(*p).and_then(|p| p.item.as_deref()) == item;
            let mut all = (0..procedures.len()).rev().filter(|&p| above(p));
            let of_item = all.clone().find(named);
            let Some(procedure) = of_item.or_else(|| all.next()) else { continue };
            let first = firsts.get(procedure).and_then(|f| f.get(&number)).map_or(0, |&(at, _)| at);
            let step = procedures.get_mut(procedure).and_then(|p| p.steps.get_mut(first));
            if let Some(step) = step
                && !step.has_result
            {
                let said = text.get(words.clone()).unwrap_or_default();
                let result = steps::without_tail(context, said);
                let lead = said.len() - said.trim_start().len();
                let start = line.words.start + words.start + lead;
                step.has_result = true;
                step.result = Some(result.to_owned());
                let spans = context.text.spans(context.source, start..start + result.len());
                step.place.spans.insert("result".to_owned(), ValueSpans::Value(spans));
            }
        }
    }
}

/// The results that a line states, each with the number of its step: «Результатами являются:
/// действия 1 – запись; действия 2 – виза».
fn stated(reader: &Reader, text: &str) -> Vec<(u32, Range<usize>)> {
    let Some(first) = reader.words.numbered_result.captures(text) else { return Vec::new() };
    let read = |found: &regex::Captures<'_>, from: usize| {
        // a language may say it in two ways
        let words = found.get(2).or_else(|| found.get(4))?;
        let number = found.get(1).or_else(|| found.get(3))?;
        Some((number.as_str().parse().ok()?, from + words.start()..from + words.end()))
    };
    let mut results: Vec<(u32, Range<usize>)> = read(&first, 0).into_iter().collect();
    let Some(pattern) = &reader.words.further_result else { return results };
    for sentence in clauses::sentences(text) {
        let ends = text.get(sentence.clone()).unwrap_or_default().match_indices([';', ',']);
        let ends = ends.map(|(at, _)| sentence.start + at + 1);
        let starts = std::iter::once(sentence.start).filter(|&at| at > 0).chain(ends).take(MOST);
        for start in starts {
            let said = text.get(start..sentence.end).unwrap_or_default();
            if let Some(next) = pattern.captures(said).and_then(|found| read(&found, start)) {
                if let Some((_, last)) = results.last_mut() {
                    last.end = last.end.min(start).max(last.start);
                }
                results.push(next);
            }
        }
    }
    results
}

/// More results no sentence states: keeps endless sentences linear.
const MOST: usize = 60;
