//! Results that an item of their own states by the numbers of the steps.

use super::Reader;
use crate::extract::steps;
use crate::model::{Procedure, ValueSpans};
use crate::outline::RegulationPart;

/// Gives each step the result that a line «Результатом действия 2 … является …» states: the step of
/// the procedure of the item that the line names, else the last one above it that has this number.
pub(super) fn attach(reader: &Reader, part: &RegulationPart, procedures: &mut [Procedure]) {
    let context = reader.context;
    for line in part.sections.iter().flat_map(|s| &s.items).flat_map(|i| &i.lines) {
        let text = context.str(line.words.clone());
        let Some(found) = reader.words.numbered_result.captures(text) else { continue };
        let Some(number) = found.get(1).and_then(|m| m.as_str().parse::<u32>().ok()) else { continue };
        let Some(words) = found.get(2) else { continue };
        let at = context.text.line(context.source, line.words.clone());
        let item = reader.words.result_item.group(text, 1).and_then(|range| text.get(range));
        let above = |p: &Procedure| p.steps.iter().any(|s| s.n == number && s.place.line < at);
        let of_item =
            procedures.iter().rposition(|p| above(p) && item.is_some() && p.item.as_deref() == item);
        let Some(procedure) = of_item.or_else(|| procedures.iter().rposition(above)) else { continue };
        let step = procedures.get_mut(procedure).and_then(|p| p.steps.iter_mut().find(|s| s.n == number));
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
