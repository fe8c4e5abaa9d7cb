//! The registry's types: what the project promises to other programs.
//!
//! The serde form of [`Registry`] is the JSON of `reglint extract`; names and meanings are fixed,
//! fields may be added. Lines are 1-based lines of the raw file, `start`, `end` and `spans` bytes of
//! the raw file.

use crate::source::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// All documents of a run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Registry {
    /// Version of this shape.
    pub version: u32,
    /// The documents, in the order of their names.
    pub documents: Vec<Document>,
}

/// Where an object stands in the raw file and where each of its values was read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// 1-based raw line at which it begins.
    pub line: usize,
    /// First raw byte.
    pub start: usize,
    /// One past the last raw byte.
    pub end: usize,
    /// For each plain value, the raw ranges of the words it was read from.
    pub spans: BTreeMap<String, ValueSpans>,
}

/// Raw ranges of one value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ValueSpans {
    /// A plain value: one range, or several where the scrape tore its words apart.
    Value(Vec<Span>),
    /// A list: an entry for each element, in order.
    List(Vec<Vec<Span>>),
}

/// Language of a document or regulation.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Russian.
    #[default]
    Ru,
    /// Kazakh.
    Kk,
}

/// What kind of text a document or an entry of its `regulations` is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Genre {
    /// Регламент государственной услуги.
    #[default]
    Regulation,
    /// Правила оказания государственной услуги (since 2020).
    Rules,
    /// Стандарт государственной услуги.
    Standard,
    /// None of these.
    Other,
}

/// One file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The file as it was named.
    pub source: String,
    /// By content.
    pub language: Language,
    /// By content.
    pub genre: Genre,
    /// The resolution or order that approved the regulations; null where the file holds bare ones.
    pub act: Option<Act>,
    /// The list in the act's first item.
    pub enumerated: Vec<Enumerated>,
    /// Regulations, standards or rules, in order.
    pub regulations: Vec<Regulation>,
    /// The paragraphs of the act itself, before its first regulation; no part of the JSON.
    #[serde(skip)]
    pub passages: Vec<Passage>,
}

/// The approving act.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Act {
    /// Постановление, Приказ, қаулы …, in the nominative, as a word of the text's language.
    pub kind: Option<String>,
    /// Who issued it, as the header has it («акимат … области» in the text's case).
    pub issuer: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// ISO date.
    pub date: Option<String>,
    /// Number as printed after №/N.
    pub number: Option<String>,
    /// State registration.
    pub registered: Option<ActEvent>,
    /// Repeal, from the header line.
    pub repealed: Option<ActEvent>,
    /// Repeal, from the note (Сноска, Ескерту) under the header; null where there is none.
    pub repeal_note: Option<ActEvent>,
    /// Where the header was read when not in the text: a sibling file's name, or `front matter`.
    pub evidence: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A registration or repeal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActEvent {
    /// Who registered, or the kind and issuer of the repealing act.
    pub by: Option<String>,
    /// ISO date.
    pub date: Option<String>,
    /// Number as printed.
    pub number: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// Whether a regulation is in force within its act.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// In force.
    #[default]
    Active,
    /// Struck out by an amendment.
    Excluded,
}

/// An entry of the act's list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Enumerated {
    /// Its number, counted where it has none.
    pub n: u32,
    /// The service; null where the entry was struck out.
    pub service: Option<String>,
    /// Struck out or not.
    pub status: Status,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A regulation, standard or rules of one service.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Regulation {
    /// From 1, in the file's order.
    pub ordinal: u32,
    /// First and last raw line.
    pub lines: (usize, usize),
    /// What it is.
    pub genre: Genre,
    /// Struck out or not; a struck-out one has only ordinal, lines, service and amendments.
    pub status: Status,
    /// Service named in its own heading, without outer quotes.
    pub service: Option<String>,
    /// Date and number in its approval block.
    pub approved: Option<ActReference>,
    /// The act that approved the service standard which it cites.
    pub standard: Option<ActReference>,
    /// Where applications are taken, in order: `provider`, `one_stop_shop`, `portal`,
    /// `rural_akim`, `other:…`.
    pub channels: Vec<String>,
    /// `paper`, `electronic_partial`, `electronic_full`, `electronic`, `not_automated`.
    pub form: Vec<String>,
    /// Free of charge; null where it is not said.
    pub free: Option<bool>,
    /// Time limits on the service as a whole.
    pub terms: Vec<Term>,
    /// Where the term is given only by reference.
    pub term_reference: Option<TermReference>,
    /// Result of the service, as written.
    pub result: Option<String>,
    /// Every list of actions of the service process.
    pub procedures: Vec<Procedure>,
    /// Who takes part.
    pub roster: Option<Roster>,
    /// Appendices present, in order.
    pub appendices: Vec<Appendix>,
    /// Mentions of its own appendices in its own items.
    pub appendix_refs: Vec<AppendixRef>,
    /// Mentions of its own items and subitems, or of the standard's, in its own items.
    pub item_refs: Vec<ItemRef>,
    /// Editor's notes.
    pub amendments: Vec<Amendment>,
    /// «(далее – X)», «(бұдан әрі – X)» and lists of terms.
    pub definitions: Vec<Definition>,
    /// Chapters, in order.
    pub sections: Vec<Section>,
    /// Places where the service is named, its own heading included.
    pub mentions: Vec<ServiceMention>,
    /// Rows of a requirement table (rules, standards).
    pub requirements: Vec<Requirement>,
    /// Time limits in rules and standards that are no terms of the service: on complaints, hearings
    /// and refusals.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub limits: Vec<Limit>,
    /// What the items say of form and payment where a requirement table says it too.
    #[serde(skip)]
    pub beside_table: BesideTable,
    /// Its paragraphs in reading order, for the checks of wording; no part of the JSON.
    #[serde(skip)]
    pub passages: Vec<Passage>,
    /// Where it stands: from the approval block, or the heading.
    #[serde(flatten)]
    pub place: Place,
}

/// Date and number of a cited act.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActReference {
    /// ISO date.
    pub date: Option<String>,
    /// Number as printed.
    pub number: Option<String>,
    /// The service that the standard is for, as named beside it.
    pub service: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A number with at most three decimals, exact: 5, 1.5.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    thousandths: i64,
}

impl Amount {
    /// A whole number.
    pub const fn whole(n: i64) -> Self {
        Amount { thousandths: n * 1000 }
    }

    /// A number of thousandths: 1500 is 1.5.
    pub const fn thousandths(n: i64) -> Self {
        Amount { thousandths: n }
    }

    /// The number in thousandths, for exact arithmetic.
    pub const fn as_thousandths(self) -> i64 {
        self.thousandths
    }

    /// The whole number, where it is one.
    pub const fn as_whole(self) -> Option<i64> {
        if self.thousandths % 1000 == 0 { Some(self.thousandths / 1000) } else { None }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_whole() {
            Some(n) => write!(f, "{n}"),
            None => write!(f, "{}", self.thousandths as f64 / 1000.0),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(n) => s.serialize_i64(n),
            None => s.serialize_f64(self.thousandths as f64 / 1000.0),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        f64::deserialize(d).map(|n| Amount { thousandths: (n * 1000.0).round() as i64 })
    }
}

impl JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number", "minimum": 0})
    }
}

/// A unit of time. Units are never converted silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Секунда.
    Second,
    /// Минута.
    Minute,
    /// Час.
    Hour,
    /// Рабочий день, жұмыс күні.
    WorkingDay,
    /// Календарный день, күнтізбелік күн.
    CalendarDay,
    /// A day of which neither is said.
    Day,
    /// Неделя.
    Week,
    /// Месяц.
    Month,
    /// Год.
    Year,
}

/// Kinds of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// Срок оказания.
    Delivery,
    /// Ожидание в очереди.
    Waiting,
    /// Обслуживание на месте.
    Handling,
    /// Продление срока.
    Extension,
    /// Another limit on the service as a whole.
    Other,
}

/// Whether a term is an upper bound or the term itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Не более, не позднее, аспайды, максимально допустимое.
    AtMost,
    /// As stated.
    Exact,
}

/// A time limit on the service as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// What it limits.
    pub kind: TermKind,
    /// Channels for which it holds; empty where none is named.
    pub channels: Vec<String>,
    /// A few words where it holds only in a case.
    pub condition: Option<String>,
    /// The figure, the upper one of a range.
    pub value: Amount,
    /// The lower figure of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_min: Option<Amount>,
    /// Its unit.
    pub unit: Unit,
    /// The number spelled in brackets beside the figure, as a number; of a number written only in
    /// words, that number.
    pub words: Option<Amount>,
    /// Upper bound or exact.
    pub bound: Bound,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A term that is given only by reference.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TermReference {
    /// `standard`, `rules` or `regulation`.
    pub to: String,
    /// Item referred to.
    pub item: Option<String>,
    /// Subitem referred to.
    pub subitem: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

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
    /// Channel, as in [`Regulation::channels`].
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
    /// The number in words, as in [`Term::words`].
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
    /// Form of the service, as in [`Regulation::form`].
    pub form: Vec<String>,
    /// Where the form is stated.
    pub form_place: Place,
    /// Free of charge.
    pub free: Option<bool>,
    /// Where that is stated.
    pub free_place: Place,
}

/// Перечень структурных подразделений, тізбесі.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Roster {
    /// Number of its item.
    pub item: Option<String>,
    /// The entries as written; `spans.actors` has one entry each.
    pub actors: Vec<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// An appendix of a regulation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Appendix {
    /// Null where the number is lost.
    pub n: Option<u32>,
    /// Null where only the heading is left.
    pub title: Option<String>,
    /// The service named in its heading block («Приложение 1 к регламенту … "…"»).
    pub service: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A mention of an own appendix.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AppendixRef {
    /// Null for «приложению к настоящему Регламенту».
    pub n: Option<u32>,
    /// The item in which it is mentioned.
    pub item: Option<String>,
    /// The sentence around it, which says what the appendix should hold.
    pub context: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A mention of an item, subitem or chapter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ItemRef {
    /// `regulation` (its own), `standard`, or null where the text does not say whose.
    pub to: Option<String>,
    /// Item («пункт 9», «9-тармақ»).
    pub item: Option<String>,
    /// Subitem («подпункт 1)», «1) тармақша»).
    pub subitem: Option<String>,
    /// Chapter («раздел 3», «глава 2»).
    pub section: Option<String>,
    /// The item in which it is mentioned.
    pub within: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// An editor's note.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Amendment {
    /// ISO date of the amending act.
    pub by_date: Option<String>,
    /// Its number.
    pub by_number: Option<String>,
    /// The note's words.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A defined term.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Definition {
    /// The short name.
    pub term: String,
    /// The words it stands for, as far as the sentence shows them.
    pub meaning: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A chapter with its items.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Its number as printed; null where it has none.
    pub n: Option<u32>,
    /// Its heading without the number.
    pub title: String,
    /// Its items, in order.
    pub items: Vec<Item>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// An item (пункт, тармақ).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Number as printed, without the stop: `5`, `7-1`; null for unnumbered text before the first.
    pub n: Option<String>,
    /// Its words: head, paragraphs and subitems, one a line, markers included.
    pub text: String,
    /// Numbers of its subitems as printed, in order, lists within lists included.
    pub subitems: Vec<Subitem>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A subitem (подпункт, тармақша).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Subitem {
    /// Number as printed, without the bracket.
    pub n: String,
    /// Which list of the item it belongs to, from 0: a new list begins after a paragraph that ends
    /// in a colon.
    pub list: u32,
    /// Its words.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A place that names the service.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServiceMention {
    /// The name as written, without outer quotes.
    pub service: String,
    /// `heading`, `item`, `standard`, `appendix`, `appendix_title`.
    pub at: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A row of a requirement table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Requirement {
    /// Its number.
    pub n: Option<u32>,
    /// Its name.
    pub name: String,
    /// Its content.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// A paragraph of clean text that knows where each of its words stands in the raw file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The item in which it stands.
    pub item: Option<String>,
    /// Its clean text, on one line, marker included.
    pub text: String,
    /// Its words (parted by white space), ascending.
    pub words: Vec<PassageWord>,
}

/// What a [`Passage`] is within its regulation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PassageKind {
    /// Title, header, preamble or item of the act.
    Act,
    /// Approval block, heading of the regulation or of a chapter.
    Heading,
    /// Item, subitem or running text.
    Body,
    /// Cell of a table of actions.
    Cell,
    /// Editor's note.
    Note,
    /// Heading or title of an appendix.
    AppendixTitle,
    /// Anything else of an appendix: forms, diagrams, lists of addresses.
    AppendixBody,
    /// Not understood.
    #[default]
    Unknown,
}

/// Where a word of a [`Passage`] stands in the raw file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassageWord {
    /// First byte within [`Passage::text`].
    pub at: usize,
    /// 1-based raw line.
    pub line: usize,
    /// The raw bytes it was read from.
    pub span: Span,
}

impl Passage {
    /// Where the words that a range of its text meets stand in the raw file.
    pub fn place(&self, range: std::ops::Range<usize>) -> Place {
        let first = self.words.partition_point(|w| w.at <= range.start).saturating_sub(1);
        let last = self.words.partition_point(|w| w.at < range.end).max(first);
        let words = self.words.get(first..last).unwrap_or_default();
        let words = if words.is_empty() { self.words.get(first..).unwrap_or_default() } else { words };
        Place {
            line: words.first().map_or(1, |w| w.line),
            start: words.iter().map(|w| w.span.start).min().unwrap_or_default(),
            end: words.iter().map(|w| w.span.end).max().unwrap_or_default(),
            spans: BTreeMap::new(),
        }
    }
}
