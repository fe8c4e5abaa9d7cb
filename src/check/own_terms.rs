//! The terms that the steps of a regulation must keep: its own or, where it states none, those of its
//! standard and where that is found: in this run, else in the user's file of standards.

use super::across::{Across, delivery};
use super::facts::{Arg, RelatedFacts};
use super::settings::Settings;
use crate::model::{Document, Place, Regulation, Term, TermKind};
use std::borrow::Cow;

/// The terms of a regulation.
pub(crate) struct Terms<'a> {
    /// At the place where the regulation states them or should.
    pub all: Cow<'a, [Term]>,
    /// Where they are found, if not in the regulation.
    pub standard: Option<Standard<'a>>,
}

/// A standard that gives a regulation its terms.
#[derive(Clone, Copy)]
pub(crate) struct Standard<'a> {
    /// As messages name it.
    pub name: &'a str,
    /// Where it stands in the run, by its document.
    place: Option<(&'a Document, &'a Place)>,
}

impl<'a> Terms<'a> {
    /// The terms of a regulation in a run.
    pub fn of(
        document: &Document,
        regulation: &'a Regulation,
        across: &Across<'a>,
        settings: &'a Settings,
    ) -> Self {
        if !delivery(regulation).is_empty() {
            return Terms { all: Cow::Borrowed(&regulation.terms), standard: None };
        }
        let place = place(regulation);
        if let Some((document, standard)) = across.standard_of(document, regulation) {
            let first = delivery(standard).first().map_or(&standard.place, |t| &t.place);
            // A finding stands in the regulation, where its own term should be.
            let here = |t: &Term| Term { place: place.clone(), ..t.clone() };
            let standard_here = Standard { name: &document.source, place: Some((document, first)) };
            return Terms { all: standard.terms.iter().map(here).collect(), standard: Some(standard_here) };
        }
        let all = settings.standards.terms_for(regulation, place);
        let name = settings.standards.source(regulation);
        let standard = (!all.is_empty()).then_some(Standard { name, place: None });
        Terms { all: Cow::Owned(all), standard }
    }

    /// Whether there is a term of the service at all.
    pub fn are_known(&self) -> bool {
        self.all.iter().any(|t| t.kind == TermKind::Delivery)
    }
}

impl Standard<'_> {
    /// The standard as a place that a finding about the regulation contradicts.
    pub fn told(&self, regulation: &Regulation) -> RelatedFacts {
        let at = self.place.map_or_else(|| place(regulation), |(_, place)| place);
        let source = self.place.map(|(document, _)| document.source.clone());
        let name = Arg::Plain(self.name.to_owned());
        RelatedFacts { source, ..RelatedFacts::new("term-exceeded-standard", at).with("source", name) }
    }
}

/// Where a regulation that states no term should.
fn place(regulation: &Regulation) -> &Place {
    let heading = regulation.sections.first().map_or(&regulation.place, |s| &s.place);
    regulation.term_reference.as_ref().map_or(heading, |r| &r.place)
}
