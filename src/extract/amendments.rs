//! Editor's notes of a regulation.

use super::Context;
use super::act::{add_citation_spans, squeeze, values};
use crate::grammar::date::citations;
use crate::model::Amendment;
use crate::outline::RegulationPart;

/// Each note that cites the act which amended; a note that explains abbreviations is none.
pub fn amendments(context: &Context<'_>, part: &RegulationPart) -> Vec<Amendment> {
    part.notes
        .iter()
        .filter_map(|&at| {
            let whole = context.paragraphs(at..at + 1);
            let text = context.str(whole.clone());
            let cited =
                citations(text, &context.pack.grammar.dates).into_iter().find(|c| c.date.is_some())?;
            let (by_date, by_number) = values(&cited);
            let mut place = context.place(whole.clone(), &[("text", whole.clone())]);
            add_citation_spans(context, &mut place, &cited, whole.start);
            for (name, own) in [("date", "by_date"), ("number", "by_number")] {
                if let Some(spans) = place.spans.remove(name) {
                    place.spans.insert(own.to_owned(), spans);
                }
            }
            Some(Amendment { by_date, by_number, text: squeeze(text), place })
        })
        .collect()
}
