use super::Pattern;
use serde::Deserialize;

/// How a language shows who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordBuilding {
    /// Endings that fuse case, number and gender; the verb after its subject (ru).
    Fusional,
    /// Suffixes in a chain; the verb last (kk).
    Agglutinative,
}

/// Words that show who acts: table `[extract.actors]` of a pack. Patterns are held against single
/// words unless they say otherwise; an actor need not be in any of them to be found.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActorWords {
    /// How the language shows who acts.
    pub building: WordBuilding,
    /// The head of an item that lists who takes part (whole text).
    pub roster: Pattern,
    /// Verbs in a finite form.
    pub finite: Pattern,
    /// Words that only look finite.
    pub not_finite: Pattern,
    /// Verbs with what follows them where that is how much something measures: «составляет 5 дней».
    #[serde(default)]
    pub measuring: Option<Pattern>,
    /// Passive or impersonal verbs: their subject does not act.
    pub passive: Pattern,
    /// Of these the verbs of what a person does to himself.
    #[serde(default)]
    pub reflexive: Option<Pattern>,
    /// Nouns of people in the nominative, by their suffix or as such.
    pub person: Pattern,
    /// Nouns of units, bodies and systems in the nominative.
    pub unit: Pattern,
    /// Nouns that are plural or a genitive: subjects only of a plural verb.
    pub plural_or_genitive: Option<Pattern>,
    /// Verbs in the plural.
    pub plural_verb: Option<Pattern>,
    /// Nouns that are means, papers or acts and never act.
    pub means: Pattern,
    /// Of these what a unit may be there for: «отдел использования документов».
    #[serde(default)]
    pub business: Option<Pattern>,
    /// Papers with which somebody deals (nominative).
    #[serde(default)]
    pub paper: Option<Pattern>,
    /// How nouns end in the genitive plural where that has no ending: «охраны недр».
    #[serde(default)]
    pub genitive_plural: Option<Pattern>,
    /// Nouns without an ending: in the nominative, if after no preposition.
    pub bare: Option<Pattern>,
    /// Adjectives in the nominative.
    pub adjective: Pattern,
    /// Participles: what stands by them in the instrumental did that other thing, not the step.
    pub participle: Pattern,
    /// Of these those of what was done to somebody: «аккредиттелген зертхана».
    #[serde(default)]
    pub passive_participle: Option<Pattern>,
    /// Words that can only be nouns in the case in which an agent stands.
    pub sure_oblique: Option<Pattern>,
    /// Nouns of actions.
    pub verbal_noun: Pattern,
    /// Nouns of actions whose genitive is who acts: «ввод сотрудника».
    pub genitive_subject: Pattern,
    /// Conjunctions of a clause whose verb is not the step's.
    #[serde(default)]
    pub subordinate: Option<Pattern>,
    /// Words that end a clause of time or case, whose subject is not the step's.
    #[serde(default)]
    pub clause_end: Option<Pattern>,
    /// Words at which a phrase ends: prepositions, adverbs.
    pub stop: Pattern,
    /// Prepositions of a clause of purpose or time, whose agent is not the step's.
    pub detached: Option<Pattern>,
    /// Nouns of states, of which nobody is the agent: «при наличии документов мастером …».
    #[serde(default)]
    pub state: Option<Pattern>,
    /// Nouns of people that take an object in front: «қызметті алушы».
    pub governs_object: Option<Pattern>,
    /// What ties a body to the one that has it: «бөлім жанындағы комиссия».
    #[serde(default)]
    pub attached: Option<Pattern>,
    /// What ties a field to who works in it: «клиенттермен жұмыс жөніндегі маман».
    #[serde(default)]
    pub relates: Option<Pattern>,
    /// Nouns of people that take an object in the case of means behind: «заведующий отделением».
    #[serde(default)]
    pub governs_means: Option<Pattern>,
    /// Nouns in the form of what is owned: «басшысы».
    pub owned: Option<Pattern>,
    /// Nouns whose ending leaves no doubt that they are owned.
    #[serde(default)]
    pub surely_owned: Option<Pattern>,
    /// The ending of what is owned, behind a whole word.
    pub possessive: Option<Pattern>,
    /// Prepositions with the case in which an agent would stand.
    pub with: Pattern,
    /// Who acts himself, behind his name in the genitive: «берушінің өзі».
    #[serde(default)]
    pub himself: Option<Pattern>,
    /// What says behind a name that something is done by it: «бөлім тарапынан».
    #[serde(default)]
    pub by_whom: Option<Pattern>,
    /// Conjunctions that join two who act.
    pub joins: Pattern,
    /// Prepositions: a noun after one is no subject.
    pub preposition: Pattern,
    /// Pronouns between a conjunction and another who acts: «или его заместитель».
    #[serde(default)]
    pub of_him: Option<Pattern>,
    /// Prepositions that continue an actor's phrase: «заместитель по кадрам».
    pub extends: Option<Pattern>,
    /// A preposition and its noun that continue it: «орган в области охраны недр».
    #[serde(default)]
    pub extends_pair: Option<Pattern>,
    /// Words after such a preposition that speak of the action: «по результатам».
    pub extends_not: Option<Pattern>,
    /// Abbreviations that only mean a system, whose name follows and which acts undeclined.
    pub system: Option<Pattern>,
    /// What hangs on an actor's phrase and is no part of it (whole phrase).
    pub tail: Pattern,
    /// Territories, whose genitive hangs on who acts: «архитектор района» (nominative).
    pub territory: Option<Pattern>,
    /// Who acts in another's stead, behind the other: «или лицо, его замещающее» (rest of the text).
    pub stand_in: Option<Pattern>,
    /// Words of such a stand-in and their nominative.
    #[serde(default)]
    pub stand_in_nominative: Vec<(String, String)>,
    /// A signature by whose owner the step is done, up to the owner (whole text); where owners stand in
    /// front, from the owner on (rest of the text).
    pub signature: Option<Pattern>,
    /// Postpositions behind what somebody gave or said: «басшы тапсырмасына сәйкес».
    #[serde(default)]
    pub by: Option<Pattern>,
    /// Of the words that end an adverbial clause those of purpose, whose subject is that of the step.
    #[serde(default)]
    pub purpose: Option<Pattern>,
    /// A clause of reason or purpose in front of the action, to its last word (whole text).
    pub adverbial: Option<Pattern>,
    /// A short name given in brackets (whole text, group 1).
    pub defined: Pattern,
    /// What stands before the name of who is in charge: «исполнитель:» (whole text).
    pub label: Pattern,
}
