//! Cases that lists beside each other name in their headings.

use super::{Found, Reader};
use crate::extract::Context;
use crate::model::{Procedure, ProcedureKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The words of a list's own heading that may say for which case it is.
pub(super) fn of_heading(reader: &Reader, heading: &Range<usize>) -> Option<Range<usize>> {
    let text = reader.context.str(heading.clone());
    let words = reader.words;
    let found = words.case.as_ref()?.captures_iter(text).filter_map(|found| found.get(1)).find(|m| {
        let said = m.as_str();
        !words.case_not.as_ref().is_some_and(|p| p.is_match(said))
            && reader.context.channels_named(said).is_empty()
    })?;
    let end = found.start() + found.as_str().trim_end().len();
    Some(heading.start + found.start()..heading.start + end)
}

/// Gives procedures the cases of their headings where several of one kind and channel stand side by
/// side and these words tell them apart.
pub(super) fn name(context: &Context, found: Vec<Found>) -> Vec<Procedure> {
    let alike = |p: &Procedure| (p.kind, p.channel.clone());
    let mut groups: BTreeMap<(ProcedureKind, Option<String>), BTreeSet<Option<&str>>> = BTreeMap::new();
    for Found { procedure, case } in &found {
        let said = case.clone().map(|range| context.str(range)).or(procedure.case.as_deref());
        groups.entry(alike(procedure)).or_default().insert(said);
    }
    let told_apart: Vec<bool> = found
        .iter()
        .map(|Found { procedure, case }| {
            let several = groups.get(&alike(procedure)).is_some_and(|group| group.len() > 1);
            case.is_some() && procedure.case.is_none() && several
        })
        .collect();
    let named = found.into_iter().zip(told_apart).map(|(Found { mut procedure, case }, apart)| {
        if let Some(range) = case.filter(|_| apart) {
            context.add_span(&mut procedure.place, "case", range.clone());
            procedure.case = Some(context.str(range).to_owned());
        }
        procedure
    });
    named.collect()
}

#[cfg(test)]
mod tests;
