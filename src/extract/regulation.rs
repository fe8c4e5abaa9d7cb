//! One regulation of the registry, assembled from its tables.

use super::{
    Context, act::squeeze, amendments, appendices, contents, definitions, mentions, roster, service,
};
use crate::grammar::date::citations;
use crate::model::{ActReference, Regulation, Status};
use crate::outline::RegulationPart;
use std::ops::Range;

/// Reads the structure tables of a regulation; a struck-out one has only what names it.
pub fn regulation(context: &Context<'_>, part: &RegulationPart, ordinal: u32) -> Regulation {
    let mut regulation = Regulation {
        ordinal,
        lines: part.lines,
        genre: part.genre,
        status: part.status,
        service: part.service.clone().map(|s| squeeze(context.str(s))),
        amendments: amendments::amendments(context, part),
        ..Regulation::default()
    };
    let start = if part.approval.is_empty() { &part.heading } else { &part.approval };
    regulation.place = context.place(context.paragraphs(start.clone()), &[]);
    if let Some(service) = part.service.clone() {
        context.add_span(&mut regulation.place, "service", service);
    }
    if part.status == Status::Active {
        describe(context, part, &mut regulation);
        regulation.roster = roster::roster(context, part);
        regulation.appendices = appendices::appendices(context, part);
        regulation.appendix_refs = appendices::appendix_refs(context, part);
        regulation.item_refs = appendices::item_refs(context, part);
        regulation.definitions = definitions::definitions(context, part);
        regulation.sections = contents::sections(context, part);
        regulation.mentions = mentions::mentions(context, part);
    }
    regulation.approved = approval(context, part);
    regulation
}

/// Date and number of the act by its approval block.
fn approval(context: &Context<'_>, part: &RegulationPart) -> Option<ActReference> {
    let block = context.paragraphs(part.approval.clone());
    let cited = citations(context.str(block.clone()), &context.pack.grammar.dates)
        .into_iter()
        .find(|c| c.date.is_some() && c.number.is_some())?;
    let at = |r: &Range<usize>| block.start + r.start..block.start + r.end;
    let (date, number) = (cited.date?, cited.number?);
    let values = [("date", at(&date.range)), ("number", at(&number.1))];
    Some(ActReference {
        date: Some(date.iso),
        number: Some(number.0),
        service: None,
        place: context.place(at(&cited.range), &values),
    })
}

/// Standard, channels, form, payment, result.
fn describe(context: &Context<'_>, part: &RegulationPart, regulation: &mut Regulation) {
    regulation.standard = service::standard(context, part);
    let channels = service::channels(context, part);
    let form = service::form(context, part);
    for (name, read) in [("channels", &channels), ("form", &form)] {
        let ranges: Vec<_> = read.iter().map(|(_, range)| range.clone()).collect();
        context.list_spans(&mut regulation.place, name, &ranges);
    }
    regulation.channels = channels.into_iter().map(|(channel, _)| channel).collect();
    regulation.form = form.into_iter().map(|(form, _)| form).collect();
    if let Some((free, range)) = service::free(context, part) {
        regulation.free = Some(free);
        context.add_span(&mut regulation.place, "free", range);
    }
    if let Some(range) = service::result(context, part) {
        regulation.result = Some(squeeze(context.str(range.clone())));
        context.add_span(&mut regulation.place, "result", range);
    }
}
