//! Whether two names of units mean the same unit.

use super::names::{same_word, squash, within, words};
use super::undefined_term::is_abbreviation;
use super::words::{CheckWords, Head};
use crate::letters::fold;
use crate::model::Definition;

/// A unit or employee as it is named somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Actor {
    words: Vec<String>,
    head: Option<String>,
}

/// Letters that the heads of two near names begin with.
const NEAR: usize = 5;

/// How far two names of units agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Agreement {
    /// They name different units.
    None,
    /// One is a unit, the other somebody who works in it.
    Member,
    /// They differ in nothing but «работник» and «сотрудник».
    Employee,
    /// One says what the other says, perhaps at greater length.
    Same,
}

impl Actor {
    fn new(name: &str, known: &CheckWords) -> Self {
        let words = words(name);
        let head = match known.head {
            Head::First => words
                .iter()
                .find(|w| !known.adjective.is_match(w) || known.employees.contains(w))
                .or(words.last()),
            Head::Last => words.last(),
        }
        .cloned();
        Actor { words, head }
    }

    /// How far two names agree.
    pub fn agreement(&self, other: &Actor, known: &CheckWords) -> Agreement {
        if self.says(other) {
            return Agreement::Same;
        }
        if self.as_employee(known).says(&other.as_employee(known)) {
            Agreement::Employee
        } else if self.is_unit_of(other, known) || other.is_unit_of(self, known) {
            Agreement::Member
        } else {
            Agreement::None
        }
    }

    /// «канцелярия» beside «сотрудник канцелярии».
    fn is_unit_of(&self, other: &Actor, known: &CheckWords) -> bool {
        let is_unit = |w: &String| known.units.iter().any(|u| w.starts_with(u.as_str()));
        self.head.as_ref().is_some_and(is_unit)
            && !other.head.as_ref().is_some_and(is_unit)
            && within(&self.of_its_own(known), &other.words)
    }

    /// The words of the name but the provider's: «канцелярия услугодателя» is the office.
    fn of_its_own(&self, known: &CheckWords) -> Vec<String> {
        let own = |w: &&String| !known.provider_words.iter().any(|p| w.starts_with(p.as_str()));
        self.words.iter().filter(own).cloned().collect()
    }

    /// «руководитель отдела» beside «руководитель»: the longer name says of which unit, and that is not
    /// the provider itself, whose words are given.
    pub fn is_of_a_unit(&self, other: &Actor, known: &CheckWords, provider: &[String]) -> bool {
        let is_unit = |w: &String| known.units.iter().any(|u| w.starts_with(u.as_str()));
        let said = |w: &String| other.words.iter().chain(provider).any(|o| same_word(o, w));
        self.of_its_own(known).iter().any(|w| is_unit(w) && !said(w))
    }

    /// Whether two names have the same words, but for those that say that the unit is the provider's.
    pub fn is(&self, other: &Actor, known: &CheckWords) -> bool {
        let (mine, theirs) = (self.of_its_own(known), other.of_its_own(known));
        mine.len() == theirs.len() && within(&mine, &theirs)
    }

    fn says(&self, other: &Actor) -> bool {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let heads = match (&short.head, &long.head) {
            (Some(a), Some(b)) => same_word(a, b),
            _ => false,
        };
        heads && within(&short.words, &long.words)
    }

    fn as_employee(&self, known: &CheckWords) -> Actor {
        let canonical = |word: &String| match known.employees.iter().find(|e| same_word(e, word)) {
            Some(_) => known.employees.first().unwrap_or(word).clone(),
            None => word.clone(),
        };
        Actor { words: self.words.iter().map(canonical).collect(), head: self.head.as_ref().map(canonical) }
    }

    /// «руководство отдела» and «руководитель отдела»: nothing but the ending of the head differs, and
    /// more than a case would.
    fn is_near(&self, other: &Actor) -> bool {
        let (Some(a), Some(b)) = (&self.head, &other.head) else { return false };
        let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
        let rest = |actor: &Actor, head: &String| -> Vec<String> {
            actor.words.iter().filter(|w| *w != head).cloned().collect()
        };
        let (mine, theirs) = (rest(self, a), rest(other, b));
        common >= NEAR && within(&mine, &theirs) && within(&theirs, &mine)
    }

    /// Whether all words of the name stand in a text.
    pub fn is_named_in(&self, text: &str) -> bool {
        !self.words.is_empty() && within(&self.words, &words(text))
    }
}

/// A folded name without the clause, definition or bracket that ends it.
pub(crate) fn without_tail<'a>(folded: &'a str, known: &CheckWords) -> &'a str {
    let tail = known.actor_tail.find(folded).map_or(folded.len(), |tail| tail.start());
    folded.get(..tail).filter(|plain| !plain.trim().is_empty()).unwrap_or(folded)
}

/// The units that a name stands for: itself or, where it names several, each of them; each in its
/// short and its full form, where the text defines one by the other.
pub(crate) fn read(name: &str, definitions: &[Definition], known: &CheckWords) -> Vec<Vec<Actor>> {
    let folded = fold(name);
    known
        .actor_separator
        .split(without_tail(&folded, known))
        .filter(|piece| !piece.trim().is_empty())
        .map(|piece| forms(piece, definitions, known))
        .collect()
}

fn forms(name: &str, definitions: &[Definition], known: &CheckWords) -> Vec<Actor> {
    let mut forms = vec![Actor::new(name, known)];
    let short = squash(name);
    for definition in definitions {
        let Some(meaning) = &definition.meaning else { continue };
        if squash(&definition.term) == short {
            forms.push(Actor::new(meaning, known));
        } else if squash(meaning) == short {
            forms.push(Actor::new(&definition.term, known));
        } else if let Some(whole) = in_full(name, definition) {
            forms.push(Actor::new(&whole, known));
        }
    }
    forms
}

/// «сотрудник ГУ» with what the abbreviation stands for.
fn in_full(name: &str, definition: &Definition) -> Option<String> {
    let term = fold(&definition.term);
    let mut named = words(name);
    let at = named.iter().position(|w| is_abbreviation(&definition.term) && *w == term)?;
    named.splice(at..=at, words(definition.meaning.as_deref()?));
    Some(named.join(" "))
}

/// How far any form of one unit agrees with any of another.
pub(crate) fn agreement(a: &[Actor], b: &[Actor], known: &CheckWords) -> Agreement {
    a.iter().flat_map(|x| b.iter().map(move |y| x.agreement(y, known))).max().unwrap_or(Agreement::None)
}

/// Whether one name is a slip for the other.
pub(crate) fn are_near(a: &[Actor], b: &[Actor]) -> bool {
    a.iter().any(|x| b.iter().any(|y| x.is_near(y)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::words::Knowledge;

    fn ru(a: &str, b: &str) -> Agreement {
        let known = Knowledge::embedded().unwrap().ru;
        let one = |name: &str| read(name, &[], &known).swap_remove(0);
        agreement(&one(a), &one(b), &known)
    }

    #[test]
    fn a_unit_is_known_in_any_case_and_at_any_length() {
        assert_eq!(ru("специалист канцелярии услугодателя", "Специалист канцелярии"), Agreement::Same);
        assert_eq!(
            ru("ответственный исполнитель", "исполнитель услугодателя ответственный"),
            Agreement::Same
        );
        assert_eq!(ru("специалистом отдела", "специалист отдела"), Agreement::Same);
        assert_eq!(ru("работник канцелярии", "сотрудник канцелярии"), Agreement::Employee);
        assert_eq!(ru("работник канцелярии", "специалист канцелярии"), Agreement::None);
        assert_eq!(ru("работник канцелярии", "канцелярия услугодателя"), Agreement::Member);
        assert_eq!(ru("работник канцелярии услугодателя", "канцелярия"), Agreement::Member);
        assert_eq!(
            ru("руководитель либо лицо, исполняющее его обязанности", "руководитель"),
            Agreement::Same
        );
        assert_eq!(ru("заместитель руководителя", "руководитель"), Agreement::None);
        assert_eq!(ru("аким сельского округа", "специалист акима сельского округа"), Agreement::None);
    }

    #[test]
    fn kazakh_names_have_their_head_last() {
        let known = Knowledge::embedded().unwrap().kk;
        let of = |a: &str, b: &str| agreement(&forms(a, &[], &known), &forms(b, &[], &known), &known);
        assert_eq!(of("мұрағат басшысы", "көрсетілетін қызметті берушінің мұрағат басшысы"), Agreement::Same);
        assert_eq!(
            of("көрсетілетін қызметті беруші кеңсесінің қызметкері", "кеңсе қызметкері"),
            Agreement::Same
        );
        assert_eq!(of("көрсетілетін қызметті берушінің кеңсесі", "кеңсе қызметкері"), Agreement::Member);
        assert_eq!(of("әкім аппаратының маманы", "әкім аппараты"), Agreement::None);
    }

    #[test]
    fn several_units_in_one_name_are_read_apart_and_short_forms_looked_up() {
        let known = Knowledge::embedded().unwrap().ru;
        let definitions = [Definition {
            term: "ОА".into(),
            meaning: Some("отдел архитектуры".into()),
            ..Definition::default()
        }];
        let both = read("руководитель и специалист канцелярии", &definitions, &known);
        assert_eq!(both.len(), 2);
        let short = read("ОА", &definitions, &known);
        let full = read("отдел архитектуры (далее – ОА)", &definitions, &known);
        assert_eq!(agreement(&short[0], &full[0], &known), Agreement::Same);
    }
}
