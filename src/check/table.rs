//! The table of rules: a line a rule.

use super::page::Page;
use super::rule::{Check, Rule, RuleInfo};
use super::{
    appeal_incomplete, appendix_titles, complaint_term, condition_open, documents_unattached,
    extension_unstated, form_mismatch, handing_out, handover_missing, hearing_unfit, oral_refusal,
    placeholder, portal_queue, refusal_unlisted, result_mismatch, service_elsewhere, table_mismatch,
    twin_mismatch,
};
use super::{
    broken_reference, doubled_word, duration_missing, enumeration_mismatch, metadata_conflict, misspelling,
    next_action, numbering, numeral_mismatch, procedure_divergence, roster_idle, roster_missing,
    term_conflict, term_exceeded, term_missing, title_mismatch, two_names, unbalanced, undefined_term,
    unit_mixed, unreferenced_appendix, wording,
};
use super::{
    executor_early, form_foreign, not_understood, nothing_read, roster_outsider, steps_of_others,
    term_unexplained,
};
use crate::finding::Severity::{Error, Info, Warning};
use std::sync::LazyLock;

/// A rule: name, category, severity, check.
macro_rules! rule {
    ($name:literal, $category:literal, $severity:ident, $check:expr) => {
        Rule {
            info: RuleInfo {
                name: $name,
                category: $category,
                severity: $severity,
                page: Page {
                    examples: include_str!(concat!("../../rules/pages/", $name, "/examples.md")),
                    en: include_str!(concat!("../../rules/pages/", $name, "/en.md")),
                    ru: include_str!(concat!("../../rules/pages/", $name, "/ru.md")),
                    kk: include_str!(concat!("../../rules/pages/", $name, "/kk.md")),
                },
            },
            check: $check,
        }
    };
}

use Check::{Document as Doc, Regulation};

/// All rules.
pub(crate) static TABLE: &[Rule] = &[
    rule!("term-exceeded", "term-exceeded", Error, Regulation(term_exceeded::check)),
    rule!("term-missing", "term-missing", Warning, Regulation(term_missing::check)),
    rule!("duration-missing", "duration-missing", Warning, Regulation(duration_missing::check)),
    rule!("numeral-mismatch", "numeral-mismatch", Error, Regulation(numeral_mismatch::check)),
    rule!("numbering", "numbering", Warning, Regulation(numbering::check)),
    rule!("title-mismatch", "title-mismatch", Warning, Regulation(title_mismatch::check)),
    rule!("roster-missing", "roster-missing", Warning, Regulation(roster_missing::check)),
    rule!("roster-idle", "roster-idle", Warning, Regulation(roster_idle::check)),
    rule!("broken-reference", "broken-reference", Error, Regulation(broken_reference::check)),
    rule!(
        "unreferenced-appendix",
        "unreferenced-appendix",
        Warning,
        Regulation(unreferenced_appendix::check)
    ),
    rule!("enumeration-mismatch", "enumeration-mismatch", Warning, Doc(enumeration_mismatch::check)),
    rule!("metadata-conflict", "metadata-conflict", Error, Doc(metadata_conflict::check)),
    rule!("wording", "wording", Info, Regulation(wording::check)),
    rule!("nothing-read", "other", Warning, Doc(nothing_read::check)),
    rule!("not-understood", "other", Info, Regulation(not_understood::check)),
    rule!("result-mismatch", "other", Error, Regulation(result_mismatch::check)),
    rule!("refusal-unlisted", "other", Info, Regulation(refusal_unlisted::check)),
    rule!("form-mismatch", "other", Info, Regulation(form_mismatch::check)),
    rule!("placeholder", "other", Warning, Regulation(placeholder::check)),
    rule!("portal-queue", "other", Info, Regulation(portal_queue::check)),
    rule!("handover-missing", "other", Info, Regulation(handover_missing::check)),
    rule!("condition-open", "other", Info, Regulation(condition_open::check)),
    rule!("documents-unattached", "other", Info, Regulation(documents_unattached::check)),
    rule!("appeal-incomplete", "other", Info, Regulation(appeal_incomplete::check)),
    rule!("twin-mismatch", "other", Error, Doc(twin_mismatch::check)),
    rule!("service-elsewhere", "other", Info, Doc(service_elsewhere::check)),
    rule!("handing-out", "procedure-divergence", Info, Regulation(handing_out::check)),
    rule!("oral-refusal", "procedure-divergence", Warning, Regulation(oral_refusal::check)),
    rule!("extension-unstated", "other", Info, Regulation(extension_unstated::check)),
    rule!("appendix-titles", "other", Warning, Regulation(appendix_titles::check)),
    rule!("roster-outsider", "other", Info, Regulation(roster_outsider::check)),
    rule!("steps-of-others", "other", Info, Regulation(steps_of_others::check)),
    rule!("term-unexplained", "other", Info, Regulation(term_unexplained::check)),
    rule!("executor-early", "other", Info, Regulation(executor_early::check)),
    rule!("form-foreign", "other", Info, Regulation(form_foreign::check)),
    rule!("two-names", "wording", Info, Regulation(two_names::check)),
    rule!("doubled-word", "wording", Info, Regulation(doubled_word::check)),
    rule!("unbalanced", "wording", Info, Regulation(unbalanced::check)),
    rule!("misspelling", "wording", Info, Doc(misspelling::check)),
    rule!("term-conflict", "term-conflict", Error, Regulation(term_conflict::check)),
    rule!("unit-mixed", "unit-mixed", Info, Regulation(unit_mixed::check)),
    rule!("next-action", "next-action", Error, Regulation(next_action::check)),
    rule!("procedure-divergence", "procedure-divergence", Warning, Regulation(procedure_divergence::check)),
    rule!("table-mismatch", "other", Error, Regulation(table_mismatch::check)),
    rule!("complaint-term", "other", Warning, Regulation(complaint_term::check)),
    rule!("hearing-unfit", "term-conflict", Warning, Regulation(hearing_unfit::check)),
    rule!("undefined-term", "undefined-term", Warning, Regulation(undefined_term::check)),
];

static INFOS: LazyLock<Vec<RuleInfo>> = LazyLock::new(|| TABLE.iter().map(|r| r.info).collect());

/// What is known of the rules, in the order of the table.
pub fn rules() -> &'static [RuleInfo] {
    &INFOS
}

/// The rule of a name.
pub fn rule_named(name: &str) -> Option<&'static RuleInfo> {
    rules().iter().find(|r| r.name == name)
}
