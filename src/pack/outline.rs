use super::Pattern;
use serde::Deserialize;

/// Words for finding acts, regulations, chapters and appendices: section `[outline]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineWords {
    /// Letters that only this language of the two has; empty where it has none.
    pub own_letters: String,
    /// Words of an approving act: «ПОСТАНОВЛЯЕТ», «Приказываю», its header line.
    pub act: Pattern,
    /// Approval block: «Утвержден …», «… қаулысымен бекітілген».
    pub approval: Pattern,
    /// «Приложение 1 к приказу …»: opens a regulation as an approval block does.
    pub act_appendix: Pattern,
    /// «Приложение 1 к регламенту …»: opens an appendix of the regulation itself.
    pub own_appendix: Pattern,
    /// A paragraph that begins (or ends) as the heading of an appendix does, whosever it is.
    pub appendix_mark: Pattern,
    /// The number in an appendix's heading (group 1).
    pub appendix_number: Pattern,
    /// Whose appendix it is, where that stands in a paragraph of its own: «к регламенту …».
    pub appendix_owner: Pattern,
    /// «Форма», «Нысан» under an appendix's heading.
    pub form_mark: Pattern,
    /// Title by which an appendix whose heading is lost is known: «Диаграмма …», «Справочник …».
    pub appendix_title: Pattern,
    /// The first column's head, with which a table begins and no title.
    pub table_head: Pattern,
    /// A note that an appendix was added, with its number (group 1).
    pub appendix_added: Pattern,
    /// Words by which running text speaks of its own regulation («настоящему», «осы»): a paragraph
    /// that has them is no heading of an appendix.
    pub own_words: Pattern,
    /// Editor's note.
    pub note: Pattern,
    /// A note that the regulation was struck out.
    pub excluded: Pattern,
    /// Headings of regulations, rules and standards.
    pub heading: HeadingWords,
    /// How the text calls itself, by what it is.
    pub own_name: OwnNameWords,
    /// Heading of a chapter with its word and number (group 1): «Глава 2.», «2-тарау».
    pub chapter: Pattern,
    /// The first chapter's heading run together with the regulation's (group 1).
    pub chapter_in_heading: Pattern,
    /// How a chapter's title begins or ends.
    pub chapter_title: Pattern,
    /// Words of numbered steps.
    pub steps: StepWords,
}

/// Words with which steps are numbered: «действие 1», «первая процедура».
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepWords {
    /// What is numbered: действие, процесс, условие; процесс, шарт, рәсім.
    pub nouns: Vec<String>,
    /// Stems of the ordinals, from the first on.
    pub ordinals: Vec<String>,
}

/// Headings of regulations, rules and standards.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingWords {
    /// «Регламент государственной услуги».
    pub regulation: Pattern,
    /// «Правила оказания государственной услуги».
    pub rules: Pattern,
    /// «Стандарт государственной услуги».
    pub standard: Pattern,
    /// The service is named after these words (ru) or before them (kk).
    pub name_after: bool,
}

/// How regulations, rules and standards call themselves: «настоящего Регламента», «к регламенту».
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnNameWords {
    /// A regulation.
    pub regulation: Pattern,
    /// Rules.
    pub rules: Pattern,
    /// A standard.
    pub standard: Pattern,
}
