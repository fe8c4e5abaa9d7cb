//! Procedures, their steps and how long these take.

use super::{Amount, Place, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Kinds of procedures.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ProcedureKind {
    /// Содержание каждой процедуры.
    Content,
    /// Описание последовательности.
    Sequence,
    /// Этапы.
    Stages,
    /// Порядок обращения в ЦОН / ГК.
    OneStopShop,
    /// Получение результата через ЦОН / ГК.
    OneStopShopResult,
    /// Через акима сельского округа.
    RuralAkim,
    /// Через портал.
    Portal,
    /// A table of actions whose columns (or rows) are the steps.
    Table,
    /// Варианты использования.
    UseCase,
    /// Another list of actions.
    #[default]
    Other,
}

impl ProcedureKind {
    /// At the one-stop shop or on the portal: not by the provider's own units.
    pub fn is_outside(self) -> bool {
        matches!(self, ProcedureKind::OneStopShop | ProcedureKind::OneStopShopResult | ProcedureKind::Portal)
    }
}

/// A list of actions of the service process.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Procedure {
    /// Number of the item it stands in; null for tables of appendices.
    pub item: Option<String>,
    /// What list it is.
    pub kind: ProcedureKind,
    /// Channel, as in `Regulation::channels`.
    pub channel: Option<String>,
    /// All channels of a branch that names several, the first being `channel`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channel_all: Vec<String>,
    /// Words of a branch by case.
    pub case: Option<String>,
    /// Number of the appendix it stands in.
    pub appendix: Option<u32>,
    /// The item's heading promises the duration of each action («длительность», «ұзақтығы»).
    pub promises_durations: bool,
    /// Every column repeats the whole term, so that it is no plan.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeats_term: bool,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// One action.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// By the text's own numbering within the procedure, counted where it has none.
    pub n: u32,
    /// What the text prints in front: `1)`, `действие 1`, `2) процесс 1`, `1-шарт`, `-`.
    pub marker: String,
    /// Who acts, in the nominative; null where nobody is named.
    pub actor: Option<String>,
    /// The step's words without its marker.
    pub text: String,
    /// Its durations, in order.
    pub durations: Vec<Duration>,
    /// A result belongs to it.
    pub has_result: bool,
    /// The result's words.
    pub result: Option<String>,
    /// A table's number of the next action.
    pub next: Option<u32>,
    /// All next actions where a table prints several: they run in parallel.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub next_all: Vec<u32>,
    /// The reading is doubtful: columns or cells could not be told apart for certain.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub uncertain: bool,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// How long a step takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Duration {
    /// The figure, the upper one of a range.
    pub value: Amount,
    /// The lower figure of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_min: Option<Amount>,
    /// Its unit.
    pub unit: Unit,
    /// The number in words, as in `Term::words`.
    pub words: Option<Amount>,
    /// The branch of the step for which alone it holds.
    pub branch: Option<String>,
    /// Numbers of the other steps that the same duration covers; it counts once in a sum.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub shared_with: Vec<u32>,
    /// Said by the day on which it falls («в день поступления»), which no term counts.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub same_day: bool,
    /// Counted from the day on which the application came in («со дня регистрации заявления»), and not
    /// from the end of the step before.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub from_start: bool,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A time limit that is no term of the service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Limit {
    /// What it limits.
    pub kind: LimitKind,
    /// The figure.
    pub value: Amount,
    /// Its unit.
    pub unit: Unit,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// What a [`Limit`] limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// A complaint with the provider.
    ComplaintProvider,
    /// A complaint with the body that controls the quality of services.
    ComplaintAuthority,
    /// A complaint takes so much longer.
    ComplaintExtension,
    /// Word of that to who complained.
    ComplaintNotice,
    /// The provider passes a complaint on to who decides it.
    ComplaintTransfer,
    /// A hearing is announced so long before the term ends.
    HearingNotice,
    /// A hearing is held so long after it was announced.
    Hearing,
    /// A refusal for want of documents.
    Refusal,
}

/// What the items of rules say where their requirement table says it too.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BesideTable {
    /// Form of the service, as in `Regulation::form`.
    pub form: Vec<String>,
    /// Where the form is stated.
    pub form_place: Place,
    /// Free of charge.
    pub free: Option<bool>,
    /// Where that is stated.
    pub free_place: Place,
}
