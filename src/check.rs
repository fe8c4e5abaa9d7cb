//! Registry → findings: the table of rules, one file a rule.
//!
//! A check sees the registry alone. It pushes typed facts; severity, words and fingerprint are made
//! here, in one place. The findings are in the order of the documents, then of the lines, and no two
//! of them are the same.

mod advice;
mod facts;
mod fingerprint;
mod message;
mod names;
mod needles;
mod once;
mod own_terms;
mod rule;
mod settings;
mod slips;
mod standards;
mod table;
mod table_parts;
mod vocabulary;
mod weekdays;
mod words;

mod abridged;
mod across;
mod action_reference;
mod actors;
mod broken_reference;
mod case_terms;
mod cited_dates;
mod competing_names;
mod complaint_term;
mod compound_names;
mod doubled_word;
mod hearing_unfit;
mod hurried;
mod law;
mod row_reference;
mod table_mismatch;

mod aligned;
mod announced_count;
mod appeal_incomplete;
mod appendix_holds;
mod appendix_titles;
mod attached_numbers;
mod condition_open;
mod documents_unattached;
mod executor_early;
mod extension_unstated;
mod form_foreign;
mod form_mismatch;
mod handing_out;
mod handover_missing;
mod matters;
mod not_understood;
mod nothing_read;
mod oral_refusal;
mod page;
mod placeholder;
mod portal_queue;
mod refusal_unlisted;
mod result_mismatch;
mod reworded;
mod roster_outsider;
mod roster_systems;
mod service_elsewhere;
mod steps_of_others;
mod term_unexplained;
mod twin_mismatch;

mod duration_missing;
mod enumeration_mismatch;
mod metadata_conflict;
mod misspelling;
mod next_action;
mod numbering;
mod numeral_mismatch;
mod plan;
mod procedure_divergence;
mod roster_idle;
mod roster_missing;
mod term_conflict;
mod term_exceeded;
mod term_missing;
mod title_mismatch;
mod told_otherwise;
mod two_names;
mod unbalanced;
mod undefined_term;
mod unit_mixed;
mod unreferenced_appendix;
mod wording;

#[cfg(test)]
mod metamorphic;
#[cfg(test)]
mod pages;
#[cfg(test)]
pub(crate) mod sample;

pub use law::{Clause, Law, LegalLimit};
pub use message::Lang;
pub use rule::RuleInfo;
pub use settings::{Level, Settings};
pub use slips::{Slip, Slips};
pub use standards::{Channel, StandardTerm, Standards};
pub use table::{rule_named, rules};
pub use words::{CheckWords, Head, Knowledge};

// What reports say in the words of the checks.
pub(crate) use across::Across;
pub(crate) use case_terms::term_of;
pub(crate) use facts::Message;
pub(crate) use message::render;
pub(crate) use own_terms::Terms;
pub(crate) use plan::plans;

use crate::finding::{Finding, Related};
use crate::model::{Document, Registry, Regulation, Status};
use facts::{At, Facts};
use fingerprint::Fingerprints;
use rayon::prelude::*;
use rule::{Check, DocumentSubject, Rule, Subject};

/// Checks all documents of a run.
pub fn check(registry: &Registry, settings: &Settings) -> Vec<Finding> {
    check_each(registry, |_| settings)
}

/// Checks all documents of a run, each by settings of its own.
pub fn check_each<'a>(registry: &Registry, of: impl Fn(&Document) -> &'a Settings) -> Vec<Finding> {
    let pairs = registry.documents.first().map_or(&[][..], |d| &of(d).pairs);
    let across = Across::new(registry, pairs);
    registry.documents.iter().flat_map(|document| check_document(document, &across, of(document))).collect()
}

fn check_document(document: &Document, across: &Across, settings: &Settings) -> Vec<Finding> {
    let words = settings.knowledge.of(document.language);
    let matters = settings.knowledge.matters(document.language);
    let mut report =
        Report { across, document, settings, fingerprints: Fingerprints::new(document), findings: vec![] };
    // The facts are found side by side and put down in the order of the table.
    let regulations: Vec<_> = document.regulations.iter().filter(|r| r.status == Status::Active).collect();
    let found = |rule: &Rule| -> Vec<(Option<u32>, Vec<Facts>)> {
        match rule.check {
            Check::Document(check) => {
                let mut sink = Vec::new();
                let knowledge = &settings.knowledge;
                check(&DocumentSubject { document, words, knowledge, across }, &mut sink);
                vec![(None, sink)]
            }
            Check::Regulation(check) => {
                let of = |regulation: &&Regulation| {
                    let mut sink = Vec::new();
                    check(&Subject { document, regulation, words, matters, settings, across }, &mut sink);
                    (Some(regulation.ordinal), sink)
                };
                regulations.par_iter().map(of).collect()
            }
        }
    };
    let facts: Vec<_> = table::TABLE.par_iter().map(found).collect();
    for (rule, found) in table::TABLE.iter().zip(facts) {
        for (regulation, facts) in found {
            report.add(rule, regulation, facts);
        }
    }
    let mut findings = report.findings;
    findings
        .sort_by(|a, b| (a.line, a.start, &a.rule, &a.message).cmp(&(b.line, b.start, &b.rule, &b.message)));
    once::one_place_once(&mut findings);
    findings.dedup_by(|a, b| (&a.rule, a.start, a.end, &a.message) == (&b.rule, b.start, b.end, &b.message));
    findings
}

/// The findings of one document as they come in.
struct Report<'a> {
    across: &'a Across<'a>,
    document: &'a Document,
    settings: &'a Settings,
    fingerprints: Fingerprints<'a>,
    findings: Vec<Finding>,
}

impl Report<'_> {
    fn add(&mut self, rule: &Rule, regulation: Option<u32>, found: Vec<Facts>) {
        for facts in found {
            let own = facts.severity.unwrap_or(rule.info.severity);
            if let Some(severity) = self.settings.severity(rule.info.name, own) {
                let regulation = regulation.or_else(|| self.regulation_at(facts.at.line));
                let finding = self.finding(rule, severity, regulation, &facts);
                self.findings.push(finding);
            }
        }
    }

    /// The line at which a span of a document, by its source, begins: an object's own line need not be
    /// that of a value in it.
    fn line(&self, source: &str, at: At) -> usize {
        let starts = self.across.line_starts(source);
        let line = starts.partition_point(|&start| start <= at.span.start);
        if line == 0 || at.span.start >= at.span.end { at.line } else { line }
    }

    /// A finding about the document belongs to the regulation at whose line it stands.
    fn regulation_at(&self, line: usize) -> Option<u32> {
        let regulations = &self.document.regulations;
        regulations.iter().find(|r| (r.lines.0..=r.lines.1).contains(&line)).map(|r| r.ordinal)
    }

    fn finding(
        &mut self,
        rule: &Rule,
        severity: crate::finding::Severity,
        regulation: Option<u32>,
        facts: &Facts,
    ) -> Finding {
        let lang = self.settings.lang.unwrap_or(self.document.language.into());
        let own = &self.document.source;
        let related = facts.related.iter().map(|r| Related {
            source: r.source.as_ref().unwrap_or(own).clone(),
            line: self.line(r.source.as_ref().unwrap_or(own), r.at),
            start: r.at.span.start,
            end: r.at.span.end,
            message: render(&r.message, lang),
        });
        Finding {
            rule: rule.info.name.to_owned(),
            category: rule.info.category.to_owned(),
            severity,
            source: own.clone(),
            regulation,
            line: self.line(own, facts.at),
            start: facts.at.span.start,
            end: facts.at.span.end,
            message: render(&facts.message, lang),
            related: related.collect(),
            fingerprint: self.fingerprints.of(rule.info.name, regulation, &facts.key),
        }
    }
}
