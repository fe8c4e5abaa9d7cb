use super::Pattern;
use serde::Deserialize;

/// Words for tables of actions: section `[tables]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    /// Begins the heading of a table.
    pub heading: Pattern,
    /// The heading of a table that goes on with the one before it.
    pub continuation: Pattern,
    /// The heading of a table of use cases.
    pub use_case: Pattern,
    /// Head of a column of use cases; group `n` its number.
    pub group: Pattern,
    /// What a use case prints before an action; group `n` its number.
    pub action: Pattern,
    /// Heads the columns of a block of a table; no cell.
    pub block: Pattern,
    /// Labels of the rows (or columns) of a table of actions, the more special first.
    pub labels: Vec<RowLabel>,
    /// Further labels, of marked-up tables, whose cells are labels as a whole.
    pub columns: Vec<ColumnLabel>,
    /// A title within a table of use cases: основной процесс, альтернативный процесс.
    pub process: Pattern,
    /// A number that begins an action in a cell of use cases, as group 1.
    pub case_number: Pattern,
    /// Sentences of rules that are aside from the course of the service: refusals for want of
    /// documents, hearings, complaints, prolongations.
    pub aside: Pattern,
    /// Sentences that read as if they stood aside and do not: «при отсутствии оснований для отказа».
    pub aside_not: Pattern,
    /// A verb that makes a sentence of who acts.
    pub acts: String,
    /// Names of the rows of a requirement table, the more special first.
    pub requirements: Vec<RequirementName>,
    /// Abbreviations and words that never end a name: what follows belongs to it.
    pub binders: Vec<String>,
    /// Small words after which no cell ends.
    pub joiners: Vec<String>,
    /// Defines a short name, which is group 1: «(далее – …)».
    pub defined: Pattern,
    /// In the words before one of several terms of a cell: the case for which it holds, as group 1.
    pub branch: Pattern,
    /// Begins a term within a cell: «не более», «в течение».
    pub term_start: Pattern,
}

/// A label of a table of actions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowLabel {
    /// What it labels.
    pub row: RowKind,
    /// Its first words, written without spaces (they are squashed before matching), anchored.
    pub head: Pattern,
    /// Words that may follow when the head ends in a comma.
    #[serde(default)]
    pub after_comma: Vec<String>,
    /// Words that may stand in brackets after it.
    #[serde(default)]
    pub inside: Vec<String>,
    /// Words that may follow the brackets.
    #[serde(default)]
    pub after: Vec<String>,
}

/// The label of a column of a marked-up table of actions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnLabel {
    /// What it labels.
    pub row: RowKind,
    /// The whole label.
    pub label: Pattern,
}

/// How a row of a requirement table is named.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementName {
    /// What the row is about.
    pub kind: RequirementKind,
    /// Its name, from the beginning.
    pub name: Pattern,
    /// The statutory name as a whole, which tells where content begins that follows on the line.
    #[serde(default)]
    pub whole: Option<Pattern>,
}

/// What a row of a requirement table is about, in the order of the statutory table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequirementKind {
    /// Who renders the service.
    Provider,
    /// Where applications are taken and results handed out.
    Channels,
    /// Terms.
    Term,
    /// Form.
    Form,
    /// Result.
    Result,
    /// Whether it is paid for.
    Payment,
    /// Office hours.
    Hours,
    /// Documents to hand in.
    Documents,
    /// Grounds of refusal.
    Refusal,
    /// Other requirements.
    Other,
}

/// What a row (or column) of a table of actions holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// Numbers of the actions.
    Number,
    /// Who acts.
    Actor,
    /// What is done.
    Action,
    /// Form of completion.
    Form,
    /// How long it takes.
    Term,
    /// Numbers of the next actions.
    Next,
}
