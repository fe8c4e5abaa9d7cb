//! Results that an item of their own states by the numbers of the steps.

use super::Reader;
use crate::extract::steps;
use crate::model::{Procedure, ValueSpans};
use crate::outline::RegulationPart;
use std::collections::HashMap;

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
        let Some(found) = reader.words.numbered_result.captures(text) else { continue };
        let Some(number) = found.get(1).and_then(|m| m.as_str().parse::<u32>().ok()) else { continue };
        let Some(words) = found.get(2) else { continue };
        let at = context.text.line(context.source, line.words.clone());
        let item = reader.words.result_item.group(text, 1).and_then(|range| text.get(range));
        let above = |p: usize| firsts.get(p).and_then(|f| f.get(&number)).is_some_and(|&(_, line)| line < at);
        let named = |p: &usize| item.is_some() && procedures.get(*p).and_then(|p| p.item.as_deref()) == item;
        let mut all = (0..procedures.len()).rev().filter(|&p| above(p));
        let of_item = all.clone().find(named);
        let Some(procedure) = of_item.or_else(|| all.next()) else { continue };
        let first = firsts.get(procedure).and_then(|f| f.get(&number)).map_or(0, |&(at, _)| at);
        let step = procedures.get_mut(procedure).and_then(|p| p.steps.get_mut(first));
        if let Some(step) = step
            && !step.has_result
        {
            let result = steps::without_tail(context, words.as_str());
            let lead = words.as_str().len() - words.as_str().trim_start().len();
            let start = line.words.start + words.start() + lead;
            step.has_result = true;
            step.result = Some(result.to_owned());
            let spans = context.text.spans(context.source, start..start + result.len());
            step.place.spans.insert("result".to_owned(), ValueSpans::Value(spans));
        }
    }
}
