//! Places that name the service.

use super::Context;
use super::act::squeeze;
use super::own_lines::own_lines;
use super::service::names;
use crate::model::ServiceMention;
use crate::outline::RegulationPart;
use crate::outline::quotes::first_quoted;
use std::ops::Range;

/// The service's names in heading, items, the standard cited, appendix headings and titles.
pub fn mentions(context: &Context<'_>, part: &RegulationPart) -> Vec<ServiceMention> {
    let mut found: Vec<(&str, Range<usize>)> = Vec::new();
    found.extend(part.service.clone().map(|s| ("heading", s)));
    for own in own_lines(part) {
        for name in names(context, own.line.words.clone()) {
            found.push((if name.of_standard { "standard" } else { "item" }, name.name));
        }
    }
    for appendix in &part.appendices {
        found.extend(appendix.service.clone().map(|s| ("appendix", s)));
        let title = context.paragraphs(appendix.title.clone());
        found.extend(
            first_quoted(context.text, title.clone())
                .filter(|_| !title.is_empty())
                .map(|s| ("appendix_title", s)),
        );
    }
    found
        .into_iter()
        .map(|(at, name)| ServiceMention {
            service: squeeze(context.str(name.clone())),
            at: at.to_owned(),
            place: context.place(name.clone(), &[("service", name)]),
        })
        .collect()
}
