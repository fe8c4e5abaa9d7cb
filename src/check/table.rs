//! The table of rules: a line a rule.

use super::rule::{Check, Rule, RuleInfo};
use super::{
    appeal_incomplete, appendix_titles, complaint_term, condition_open, extension_unstated, form_mismatch,
    handing_out, handover_missing, hearing_unfit, oral_refusal, placeholder, portal_queue, refusal_unlisted,
    result_mismatch, service_elsewhere, table_mismatch, twin_mismatch,
};
use super::{
    broken_reference, doubled_word, duration_missing, enumeration_mismatch, metadata_conflict, misspelling,
    next_action, numbering, numeral_mismatch, procedure_divergence, roster_idle, roster_missing,
    term_conflict, term_exceeded, term_missing, title_mismatch, two_names, unbalanced, undefined_term,
    unit_mixed, unreferenced_appendix, wording,
};
use super::{executor_early, form_foreign, roster_outsider, steps_of_others, term_unexplained};
use crate::finding::Severity::{Error, Info, Warning};
use std::sync::LazyLock;

/// A rule: name, category, severity, page, check, summary.
macro_rules! rule {
    ($name:literal, $category:literal, $severity:ident, $check:expr, $summary:literal) => {
        Rule {
            info: RuleInfo {
                name: $name,
                category: $category,
                severity: $severity,
                summary: $summary,
                page: include_str!(concat!("../../rules/pages/", $name, ".md")),
            },
            check: $check,
        }
    };
}

use Check::{Document as Doc, Regulation};

/// All rules.
pub(crate) static TABLE: &[Rule] = &[
    rule!(
        "term-exceeded",
        "term-exceeded",
        Error,
        Regulation(term_exceeded::check),
        "the steps add up to more than the term of the service"
    ),
    rule!(
        "term-missing",
        "term-missing",
        Warning,
        Regulation(term_missing::check),
        "the regulation states no term to measure its steps against"
    ),
    rule!(
        "duration-missing",
        "duration-missing",
        Warning,
        Regulation(duration_missing::check),
        "a step lacks the duration that the heading of its list promises"
    ),
    rule!(
        "numeral-mismatch",
        "numeral-mismatch",
        Error,
        Regulation(numeral_mismatch::check),
        "a figure and the number in words beside it differ"
    ),
    rule!(
        "numbering",
        "numbering",
        Warning,
        Regulation(numbering::check),
        "numbers of items, subitems, steps, chapters or appendices skip, repeat or run back"
    ),
    rule!(
        "title-mismatch",
        "title-mismatch",
        Warning,
        Regulation(title_mismatch::check),
        "the service is named otherwise in one place than in the others"
    ),
    rule!(
        "roster-missing",
        "roster-missing",
        Warning,
        Regulation(roster_missing::check),
        "a unit acts and is not on the roster"
    ),
    rule!(
        "roster-idle",
        "roster-idle",
        Warning,
        Regulation(roster_idle::check),
        "a unit on the roster never acts"
    ),
    rule!(
        "broken-reference",
        "broken-reference",
        Error,
        Regulation(broken_reference::check),
        "a reference leads to an appendix, item or subitem that is not there"
    ),
    rule!(
        "unreferenced-appendix",
        "unreferenced-appendix",
        Warning,
        Regulation(unreferenced_appendix::check),
        "no item leads to an appendix"
    ),
    rule!(
        "enumeration-mismatch",
        "enumeration-mismatch",
        Warning,
        Doc(enumeration_mismatch::check),
        "what the act lists is not what is attached to it"
    ),
    rule!(
        "metadata-conflict",
        "metadata-conflict",
        Error,
        Doc(metadata_conflict::check),
        "dates and numbers of acts disagree, or cannot be"
    ),
    rule!("wording", "wording", Info, Regulation(wording::check), "a slip of wording that the packs list"),
    rule!(
        "result-mismatch",
        "other",
        Error,
        Regulation(result_mismatch::check),
        "a channel hands out another document than the service results in"
    ),
    rule!(
        "refusal-unlisted",
        "other",
        Info,
        Regulation(refusal_unlisted::check),
        "steps prepare a refusal that the result item does not name"
    ),
    rule!(
        "form-mismatch",
        "other",
        Info,
        Regulation(form_mismatch::check),
        "a service on paper only has electronic documents among its steps"
    ),
    rule!(
        "placeholder",
        "other",
        Warning,
        Regulation(placeholder::check),
        "a blank that was to be filled in stands in the text"
    ),
    rule!(
        "portal-queue",
        "other",
        Info,
        Regulation(portal_queue::check),
        "a waiting or handling time is set for the portal"
    ),
    rule!(
        "handover-missing",
        "other",
        Info,
        Regulation(handover_missing::check),
        "no step carries documents between the one-stop shop and the provider"
    ),
    rule!(
        "condition-open",
        "other",
        Info,
        Regulation(condition_open::check),
        "nothing is said of what follows where a condition is not met"
    ),
    rule!(
        "appeal-incomplete",
        "other",
        Info,
        Regulation(appeal_incomplete::check),
        "the item on complaints leaves out the rural akim who takes applications"
    ),
    rule!(
        "twin-mismatch",
        "other",
        Error,
        Doc(twin_mismatch::check),
        "the Kazakh and the Russian text of one act differ in figures or numbers of steps"
    ),
    rule!(
        "service-elsewhere",
        "other",
        Info,
        Doc(service_elsewhere::check),
        "another act of the run gives the same service another term or other steps"
    ),
    rule!(
        "handing-out",
        "procedure-divergence",
        Info,
        Regulation(handing_out::check),
        "one list of actions hands the result over, the other sends it"
    ),
    rule!(
        "oral-refusal",
        "procedure-divergence",
        Warning,
        Regulation(oral_refusal::check),
        "a refusal is oral in one place and written by another"
    ),
    rule!(
        "extension-unstated",
        "other",
        Info,
        Regulation(extension_unstated::check),
        "a term is extended that is nowhere stated"
    ),
    rule!(
        "appendix-titles",
        "other",
        Warning,
        Regulation(appendix_titles::check),
        "two appendices have one title, or an appendix has none or one that does not fit"
    ),
    rule!(
        "roster-outsider",
        "other",
        Info,
        Regulation(roster_outsider::check),
        "the roster of the provider's units lists the akim, his staff or the customer"
    ),
    rule!(
        "steps-of-others",
        "other",
        Info,
        Regulation(steps_of_others::check),
        "an item announces the provider's actions, and most are taken by others"
    ),
    rule!(
        "term-unexplained",
        "other",
        Info,
        Regulation(term_unexplained::check),
        "the steps take minutes, and nothing says what the days of the term are for"
    ),
    rule!(
        "executor-early",
        "other",
        Info,
        Regulation(executor_early::check),
        "the executor acts before the step that appoints him"
    ),
    rule!(
        "form-foreign",
        "other",
        Info,
        Regulation(form_foreign::check),
        "a form speaks of an extension or a commission that the regulation does not know"
    ),
    rule!(
        "two-names",
        "wording",
        Info,
        Regulation(two_names::check),
        "one thing goes by two names within a regulation"
    ),
    rule!("doubled-word", "wording", Info, Regulation(doubled_word::check), "a word stands twice in a row"),
    rule!(
        "unbalanced",
        "wording",
        Info,
        Regulation(unbalanced::check),
        "a bracket or quotation mark is never closed or never opened"
    ),
    rule!(
        "misspelling",
        "wording",
        Info,
        Doc(misspelling::check),
        "a word is a letter away from one that the regulation uses all the time"
    ),
    rule!(
        "term-conflict",
        "term-conflict",
        Error,
        Regulation(term_conflict::check),
        "one term is stated twice differently, or the reception outlasts its limit"
    ),
    rule!(
        "unit-mixed",
        "unit-mixed",
        Info,
        Regulation(unit_mixed::check),
        "the durations of one procedure count days of several kinds"
    ),
    rule!(
        "next-action",
        "next-action",
        Error,
        Regulation(next_action::check),
        "the chain of a table's actions jumps over one or leads nowhere"
    ),
    rule!(
        "procedure-divergence",
        "procedure-divergence",
        Warning,
        Regulation(procedure_divergence::check),
        "the same procedure is told twice, and not alike"
    ),
    rule!(
        "table-mismatch",
        "other",
        Error,
        Regulation(table_mismatch::check),
        "the requirement table says otherwise than the items of the same rules"
    ),
    rule!(
        "complaint-term",
        "other",
        Warning,
        Regulation(complaint_term::check),
        "complaints or hearings are given another time than the law gives them"
    ),
    rule!(
        "hearing-unfit",
        "term-conflict",
        Warning,
        Regulation(hearing_unfit::check),
        "a hearing or a refusal does not fit into the term of the service"
    ),
    rule!(
        "undefined-term",
        "undefined-term",
        Warning,
        Regulation(undefined_term::check),
        "a short form is used without being explained, or explained in vain"
    ),
];

static INFOS: LazyLock<Vec<RuleInfo>> = LazyLock::new(|| TABLE.iter().map(|r| r.info).collect());

/// What is known of the rules, in the order of the table.
pub fn rules() -> &'static [RuleInfo] {
    &INFOS
}

/// The page of a rule.
pub fn explain(name: &str) -> Option<&'static str> {
    TABLE.iter().find(|r| r.info.name == name).map(|r| r.info.page)
}
