//! Results that an item of their own states by the numbers of the steps.

use super::Reader;
use crate::model::{Procedure, ValueSpans};
use crate::outline::RegulationPart;

/// Gives each step the result that a line «Результатом действия 2 … является …» states: the step of
/// the last procedure above that line that has one of this number.
pub(super) fn attach(reader: &Reader, part: &RegulationPart, procedures: &mut [Procedure]) {
    let context = reader.context;
    for line in part.sections.iter().flat_map(|s| &s.items).flat_map(|i| &i.lines) {
        let text = context.str(line.words.clone());
        let Some(found) = reader.words.numbered_result.captures(text) else { continue };
        let Some(number) = found.get(1).and_then(|m| m.as_str().parse::<u32>().ok()) else { continue };
        let Some(words) = found.get(2) else { continue };
        let at = context.text.line(context.source, line.words.clone());
        let step = procedures
            .iter_mut()
            .filter(|p| p.place.line < at)
            .rev()
            .find_map(|p| p.steps.iter_mut().find(|s| s.n == number && s.place.line < at));
        if let Some(step) = step
            && !step.has_result
        {
            let result = words.as_str().trim().trim_end_matches([';', '.']);
            let start = line.words.start + words.start();
            step.has_result = true;
            step.result = Some(result.to_owned());
            let spans = context.text.spans(context.source, start..start + result.len());
            step.place.spans.insert("result".to_owned(), ValueSpans::Value(spans));
        }
    }
}
