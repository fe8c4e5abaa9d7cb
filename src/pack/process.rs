use super::Pattern;
use crate::letters::is_word;
use serde::Deserialize;
use std::ops::Range;

/// Where an application is taken: table `[extract.channels]` of a pack, a pattern for each channel.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelWords {
    /// Услугодатель, уполномоченный орган.
    pub provider: Pattern,
    /// ЦОН, Государственная корпорация.
    pub one_stop_shop: Pattern,
    /// Портал.
    pub portal: Pattern,
    /// Аким сельского округа.
    pub rural_akim: Pattern,
    /// Behind the provider, that one turns to it by another way: «услугодателем через портал».
    #[serde(default)]
    pub through: Option<Pattern>,
    /// Behind somebody, that one may turn to another as well: «акимом, а также через портал».
    #[serde(default)]
    pub also: Option<Pattern>,
    /// What in such words adds that way to the provider itself: «а также через портал».
    #[serde(default)]
    pub through_not: Option<Pattern>,
}

impl ChannelWords {
    /// The channels with their names, as the registry has them.
    pub fn each(&self) -> [(&'static str, &Pattern); 4] {
        [
            ("provider", &self.provider),
            ("one_stop_shop", &self.one_stop_shop),
            ("portal", &self.portal),
            ("rural_akim", &self.rural_akim),
        ]
    }

    /// Whether the words behind the provider say that one turns to it by another channel.
    pub fn goes_through(&self, rest: &str) -> bool {
        let beside = |said: &str| self.through_not.as_ref().is_some_and(|p| p.is_match(said));
        self.through.as_ref().and_then(|p| p.find(rest)).is_some_and(|m| !beside(m.as_str()))
    }

    /// Whether the words behind somebody say that one may turn to another channel as well.
    pub fn adds(&self, rest: &str) -> bool {
        self.also.as_ref().is_some_and(|p| p.is_match(rest))
    }

    /// The channels that a text names, in its order.
    pub fn named(&self, text: &str) -> Vec<String> {
        self.found(text).into_iter().map(|(name, _)| name.to_owned()).collect()
    }

    /// The channels that a text names, each with the words that name it first.
    pub fn found(&self, text: &str) -> Vec<(&'static str, Range<usize>)> {
        let mut found: Vec<_> = self
            .each()
            .iter()
            .filter_map(|(name, p)| Some((*name, whole_words(text, p.find(text)?.range()))))
            .collect();
        found.sort_by_key(|(_, range)| range.start);
        found
    }
}

/// A range of a text widened or narrowed to the edges of its words.
pub fn whole_words(text: &str, range: Range<usize>) -> Range<usize> {
    let word = |c: char| is_word(c);
    let inside = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inside.len() - inside.trim_start_matches(|c: char| !word(c)).len());
    let kept = range.start + inside.trim_end_matches(|c: char| !word(c)).len();
    let rest = text.get(kept..).unwrap_or_default();
    let end = kept + rest.find(|c: char| !word(c)).unwrap_or(rest.len());
    if start < kept { start..end } else { range }
}

/// Words of terms: table `[extract.terms]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    /// The head of an item that states the terms.
    pub heading: Pattern,
    /// What limits the delivery of the service.
    pub delivery: Pattern,
    /// What limits the wait in a queue.
    pub waiting: Pattern,
    /// What limits the time at the window.
    pub handling: Pattern,
    /// That the term is prolonged.
    pub extension: Pattern,
    /// Words that make any figure of the sentence an upper bound.
    pub at_most: Pattern,
    /// Sentences whose durations are no term of the service: complaints, storage, hearings.
    pub not_terms: Pattern,
    /// Clauses like a case that only say how an application is made.
    #[serde(default)]
    pub condition_not: Option<Pattern>,
    /// Words at the end of a case that belong to what is limited.
    pub condition_tail: Pattern,
    /// Clauses whose duration is no term of the service: notice, time to mend faults.
    pub not_term_clause: Pattern,
    /// A conjunction in front of a case: «а в отдельных случаях – 5 дней».
    #[serde(default)]
    pub conjunction: Option<Pattern>,
    /// Words before a figure that are no case: from when the term runs.
    pub not_case: Pattern,
    /// Says that a figure is the sum of the others.
    pub whole: Pattern,
    /// Says that the figures that follow are parts of the one before.
    pub part_of: Pattern,
    /// A case for which alone a term holds (group 1, or the whole).
    pub condition: Pattern,
    /// A term given only by reference: the item (group `item`), the subitem (group `subitem`).
    pub reference: Pattern,
    /// The act referred to: the standard, the rules.
    pub reference_standard: Pattern,
    /// The act referred to: the rules.
    pub reference_rules: Pattern,
}

/// Words of lists of actions: table `[extract.procedures]` of a pack. Patterns are held against the
/// words of a heading unless they say otherwise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureWords {
    /// Содержание каждой процедуры.
    pub content: Pattern,
    /// Описание последовательности.
    pub sequence: Pattern,
    /// That the sequence is the provider's own units', whatever else the heading names.
    pub between_units: Pattern,
    /// Этапы.
    pub stages: Pattern,
    /// Пошаговые действия, whatever the chapter.
    pub stepwise: Pattern,
    /// Any other heading of actions: порядок обращения.
    pub actions: Pattern,
    /// That a heading speaks of handing out the result.
    pub result: Pattern,
    /// Headings of lists that are no actions: who takes part, results, terms.
    pub not_actions: Pattern,
    /// Headings of lists that are no actions unless their entries take time: documents, grounds.
    pub not_unless_timed: Pattern,
    /// Chapter that describes what each unit does.
    pub content_chapter: Pattern,
    /// Chapter that describes how units work together.
    pub sequence_chapter: Pattern,
    /// A branch by channel or case: «при обращении к …:», «для физических лиц:».
    pub scenario: Pattern,
    /// Words of a list's own heading that may say for which case it is, beside other lists alike.
    #[serde(default)]
    pub case: Option<Pattern>,
    /// Such words that are no case: the process itself, its steps.
    #[serde(default)]
    pub case_not: Option<Pattern>,
    /// Words of a heading that say by which channel the application came.
    pub addressed: Pattern,
    /// That durations of the actions are promised.
    pub promises_durations: Pattern,
    /// A line that states a step's result (group 1, a line's words).
    pub result_line: Pattern,
    /// A line that states the result of a step by its number (group 1) and the result (group 2).
    pub numbered_result: Pattern,
    /// The next result of the same sentence: a step's number (group 1) and the result (group 2).
    #[serde(default)]
    pub further_result: Option<Pattern>,
    /// What a result serves for, behind it: «, что служит основанием для начала действия 2».
    #[serde(default)]
    pub result_tail: Option<Pattern>,
    /// The item whose step such a line speaks of (group 1).
    pub result_item: Pattern,
    /// In front of a duration that is none of an action: «сроком на».
    pub not_duration_before: Pattern,
    /// Numbers of the steps that share a duration (group `from`, `to`, `list`; a clause's words).
    pub shared: Pattern,
    /// A line's marker that covers several steps (group 1), from which number (group 2).
    pub range_marker: Pattern,
    /// That a duration holds for all steps of the list together.
    pub shared_by_all: Pattern,
    /// Chapter on complaints: nothing in it is an action of the service.
    pub appeal_chapter: Pattern,
    /// Words in front of a branch's duration that belong to the duration.
    pub duration_lead: Pattern,
    /// A case of a branch within a step (group 1), at the beginning of a clause.
    pub branch: Pattern,
    /// Such a case (group 1) at the end of the words before a duration, beside one that begins its clause.
    #[serde(default)]
    pub branch_within: Option<Pattern>,
    /// Text under a list that is no step: references to diagrams.
    pub not_step: Pattern,
}
