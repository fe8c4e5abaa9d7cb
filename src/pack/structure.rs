use super::Pattern;
use serde::Deserialize;

/// Words for the tables of the act and of a regulation's structure: `[extract.structure]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureWords {
    /// The act's own lines.
    pub act: ActWords,
    /// Lines of a regulation that say what the service is.
    pub service: ServiceWords,
    /// Who takes part.
    pub roster: RosterWords,
    /// Defined terms.
    pub definitions: DefinitionWords,
    /// Where an appendix's title ends within its lines: a caption, a remark, a blank.
    pub title_end: Pattern,
}

/// The act's title, header line and list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActWords {
    /// How a title begins or ends.
    pub title: Pattern,
    /// Status words on a line of their own.
    pub status: Pattern,
    /// The header line: kind, issuer, date, number.
    pub header: Pattern,
    /// The same (group 1) behind a title that shares its paragraph.
    #[serde(default)]
    pub header_behind: Option<Pattern>,
    /// Kinds of acts: pattern of its forms, nominative.
    pub kinds: Vec<(Pattern, String)>,
    /// The sentence of registration; who registered stands between its match and the date (ru) or
    /// before the date (kk).
    pub registered: Pattern,
    /// The sentence of repeal; the repealing act stands behind its match.
    pub repealed: Pattern,
    /// Prepositions left before a date.
    pub before_date: Pattern,
    /// The item that approves.
    pub approves: Pattern,
    /// An entry struck out.
    pub excluded: Pattern,
    /// What follows the name in an entry: «согласно приложению 1 …».
    pub entry_tail: Pattern,
    /// Words before the name in an entry that has no quotes.
    pub entry_head: Pattern,
}

/// Channels, form, payment, result and standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceWords {
    /// «Прием заявлений и выдача результатов … через».
    pub intake: Pattern,
    /// «Прием документов … осуществляется»: says less about channels.
    pub received: Pattern,
    /// Older: «Государственная услуга оказывается …».
    pub rendered: Pattern,
    /// Names of channels and what they are.
    pub channels: Vec<(Pattern, String)>,
    /// A condition before the words that name the channel within an entry.
    pub channel_start: Pattern,
    /// Where the words that name the channel end within an entry.
    pub channel_end: Pattern,
    /// «Форма оказания государственной услуги: …»; the forms stand behind its match.
    pub form: Pattern,
    /// «Услуга оказывается … в бумажной форме»: the forms stand within its match.
    pub form_within: Pattern,
    /// Names of forms and what they are; of several that begin at one word the longest counts.
    pub forms: Vec<(Pattern, String)>,
    /// Free of charge.
    pub free: Pattern,
    /// For a fee.
    pub paid: Pattern,
    /// A line that speaks of paying for the service.
    pub payment: Pattern,
    /// «Результат оказания государственной услуги – …»; the result stands behind its match.
    pub result: Pattern,
    /// The service standard with the act that approved it: words beside that act.
    pub standard: Pattern,
    /// The standard before the act that approved it, where that stands in brackets or behind a title.
    #[serde(default)]
    pub standard_before: Option<Pattern>,
    /// The same, weaker: the title of the act that approved standards.
    pub standards_title: Pattern,
    /// «государственной услуги» before (ru) or behind (kk) a quoted name.
    pub named: Pattern,
    /// Words beside a name that make it the standard's.
    pub of_standard: Pattern,
    /// The names stand behind their words (ru) or before them (kk).
    pub name_after: bool,
}

/// Roster of those who take part.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RosterWords {
    /// Head of an item that is a roster.
    pub head: Pattern,
    /// Sentences that name those who take part; group 1 is their list.
    pub sentences: Vec<Pattern>,
    /// Where an entry's name ends.
    pub entry_end: Pattern,
    /// Between the entries of a sentence.
    pub between: Pattern,
}

/// Definitions.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefinitionWords {
    /// «(далее – X)»; group 1 is X.
    pub short: Pattern,
    /// Title of a chapter, or head of an item, that lists terms.
    pub list: Pattern,
    /// Between a term and its meaning in such a list.
    pub between: Pattern,
    /// Words that end before a meaning begins: a verb, a preposition, a dash.
    pub verb: Pattern,
    /// The end of a sentence or clause, before which no meaning begins.
    pub stop: Pattern,
    /// A conjunction, a preposition, an adverb: no meaning begins with it, no abbreviation has its
    /// letter.
    pub little: Pattern,
    /// An adjective, in a language whose phrases are adjectives, noun, and what hangs on it.
    pub adjective: Option<Pattern>,
}
