//! What hangs on the noun of who acts: «специалист отдела архитектуры и градостроительства», «комиссия
//! по делам торговли», «архитектор района».

use super::super::tokens::Token;
use super::super::{Phrase, acts, is_finite};
use super::{REACH, Step};
use crate::pack::{Case, Pattern};

impl Step<'_> {
    /// A unit of the roster whose name has more words than its noun: «отдел по делам архивов».
    fn is_listed_unit(&self, phrase: &Phrase) -> bool {
        let noun = phrase.words.first().map(|w| w.to_lowercase());
        phrase.roster && phrase.words.len() > 1 && noun.is_some_and(|w| self.words.unit.is_match(&w))
    }

    /// Where a second owner ends whose conjunction stands at a token: «отдела учета и контроля».
    pub(super) fn joined_owner(&self, at: usize, end: usize) -> usize {
        let Some(genitive) = self.morphology.case(Case::Genitive) else { return at };
        let mut noun = at + 1;
        while noun + 1 < end && self.unbroken(noun) && genitive.is_adjective(self.word(noun)) {
            noun += 1;
        }
        let owner = |at: usize| self.unbroken(at) && self.is_owner(at);
        if noun < end && owner(noun) && at > 0 && self.is_owner(at - 1) { noun + 1 } else { at }
    }

    /// A noun in the genitive that may hang on another: no paper, no noun of an action, no quantity.
    pub(super) fn is_owner(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.is_business(at) || (self.unbroken(at) && at > 0 && self.is_business(at - 1)) {
            return !self.stops(at);
        }
        let noun = self.morphology.case(Case::Genitive).and_then(|c| c.noun(word));
        noun.map_or_else(|| self.is_bare_plural(at), |(noun, _)| !self.words.means.is_match(&noun))
            && !self.stops(at)
            && !self.words.means.is_match(word)
            && !self.words.verbal_noun.is_match(word)
            && self.units.unit(word, &[]).is_none()
    }

    /// What a unit does, as its name says: «отдела использования и публикации документов».
    fn is_business(&self, at: usize) -> bool {
        let genitive = |at: usize| Some(self.morphology.case(Case::Genitive)?.noun(self.word(at))?.0);
        let done = |noun: &str| self.words.business.as_ref().is_some_and(|p| p.is_match(noun));
        let named = |noun: &str| self.words.verbal_noun.is_match(noun) && !self.words.means.is_match(noun);
        let action = |at: usize| genitive(at).is_some_and(|noun| done(&noun) || named(&noun));
        let joined = at > 1 && self.unbroken(at - 1) && self.words.joins.is_match(self.word(at - 1));
        let first = if joined { at - 2 } else { at };
        let unit = first.checked_sub(1).and_then(genitive).is_some_and(|n| self.words.unit.is_match(&n));
        unit && action(at) && action(first) && self.unbroken(at) && self.unbroken(first)
    }

    /// Where one of several fields of a unit ends: «архитектуры, градостроительства и строительства».
    pub(super) fn field_end(&self, at: usize) -> Option<usize> {
        let genitive = self.morphology.case(Case::Genitive)?;
        let mut noun = at;
        while noun < at + REACH && genitive.is_adjective(self.word(noun)) && self.unbroken(noun + 1) {
            noun += 1;
        }
        self.is_owner(noun).then_some(noun + 1)
    }

    /// A noun in the genitive plural that has no ending there: «охраны недр», «отдела услуг». Who acts
    /// would be in the nominative by such a form.
    pub(super) fn is_bare_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        self.words.genitive_plural.as_ref().is_some_and(|p| p.is_match(word))
            && !self.owns(word)
            && self.tokens.get(at).is_some_and(|t| !is_finite(t, self.words))
    }

    /// Whether the action before an agent (or the verb behind it) has its object, so that a genitive
    /// behind the agent can only hang on the agent: «прием заявок сотрудником отдела учета», but not
    /// «подписание сотрудником справки».
    pub(super) fn has_object(&self, start: usize, case: Case) -> bool {
        let acts = |word: &str| self.words.verbal_noun.is_match(word);
        // «процесс ввода мастером данных», but not «проверка заявления мастером участка»
        let genitive = self.morphology.case(Case::Genitive);
        let owned =
            |at: usize| genitive.and_then(|c| c.noun(self.word(at))).is_some_and(|(noun, _)| acts(&noun));
        let object = |at: usize| at > 0 && acts(self.word(at - 1));
        let action = |at: usize| acts(self.word(at)) || (owned(at) && !object(at));
        let verb = self.tokens.iter().any(|t| self.words.passive.is_match(t.word));
        case == Case::Instrumental && (start == 0 || !action(start - 1)) && (start > 0 || verb)
    }

    /// Where what a noun governs in the case of means ends: «заведующий городским отделением».
    pub(super) fn means_end(&self, from: usize) -> usize {
        let Some(endings) = self.morphology.case(Case::Instrumental) else { return from };
        let mut noun = from;
        while noun < from + REACH
            && endings.is_adjective(self.word(noun))
            && self.unbroken(noun)
            && self.unbroken(noun + 1)
        {
            noun += 1;
        }
        let found = self.unbroken(noun) && endings.noun(self.word(noun)).is_some();
        if found { noun + 1 } else { from }
    }

    /// What hangs on the noun: abbreviations, and units or persons in the genitive with their
    /// adjectives; anything in the genitive where that can hang on nothing else.
    pub(super) fn owner_end(&self, from: usize, any: bool) -> usize {
        let Some(genitive) = self.morphology.case(Case::Genitive) else { return from };
        let (mut at, mut extended) = (from, false);
        while at < from + REACH {
            let listed = self.lexicon.at(self.tokens, at).filter(|_| self.unbroken(at));
            if let Some(unit) = listed.filter(|p| self.is_listed_unit(p)) {
                return at + unit.words.len();
            }
            let mut noun = at;
            while noun < from + REACH
                && self.unbroken(noun)
                && genitive.is_adjective(self.word(noun))
                && self.unbroken(noun + 1)
            {
                noun += 1;
            }
            if any && at > from && self.words.joins.is_match(self.word(at)) && self.unbroken(at) {
                let joined = self.joined_owner(at, self.tokens.len().min(at + REACH));
                if joined == at {
                    break;
                }
                at = joined;
                continue;
            }
            // «отдел по работе с населением»
            let with = extended && self.unbroken(at) && self.words.with.is_match(self.word(at));
            if any && (self.extends(at) || (with && self.unbroken(at + 1))) {
                at = self.after_preposition(at);
                extended = !with;
                continue;
            }
            let owner = self.unbroken(noun)
                && !self.stops(noun)
                && !self.words.joins.is_match(self.word(noun))
                && self.tokens.get(noun).is_some_and(|t| !is_finite(t, self.words))
                && (at..=noun).all(|at| !self.words.means.is_match(self.word(at)))
                && (self.tokens.get(noun).is_some_and(Token::is_abbreviation)
                    || genitive.noun(self.word(noun)).is_some_and(|(n, _)| self.owns(&n))
                    || (any && self.is_owner(noun)));
            if !owner {
                break;
            }
            at = noun + 1;
        }
        if any && at > from { self.others(at, |at| self.field_end(at)) } else { at }
    }

    /// Somebody, or a territory.
    fn owns(&self, noun: &str) -> bool {
        acts(noun, self.words) || self.words.territory.as_ref().is_some_and(|p| p.is_match(noun))
    }

    /// Behind the noun that a preposition governs: «по делам», «по социальным вопросам».
    fn after_preposition(&self, at: usize) -> usize {
        let dative = |at: usize| {
            self.unbroken(at)
                && self.morphology.case(Case::Dative).is_some_and(|c| c.is_adjective(self.word(at)))
        };
        let mut noun = at + 1;
        while noun < at + REACH && dative(noun) && self.unbroken(noun + 1) {
            noun += 1;
        }
        noun + 1
    }

    /// Whether a conjunction and «его» follow, before another who acts.
    pub(super) fn joins_another(&self, at: usize) -> bool {
        let of_him = self.words.of_him.as_ref().is_some_and(|p| p.is_match(self.word(at + 1)));
        of_him && self.words.joins.is_match(self.word(at)) && self.words.person.is_match(self.word(at + 2))
    }

    /// Whether a preposition continues the phrase: «заместитель по кадрам», not «по результатам»;
    /// «орган в области охраны недр».
    pub(super) fn extends(&self, at: usize) -> bool {
        let is = |p: &Option<Pattern>, at| p.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        let alone = is(&self.words.extends, at) && !is(&self.words.extends_not, at + 1);
        let pair = |p: &Pattern| p.is_match(&format!("{} {}", self.word(at), self.word(at + 1)));
        self.unbroken(at + 1) && (alone || self.words.extends_pair.as_ref().is_some_and(pair))
    }

    /// Whether somebody behind a conjunction acts with the one before it, as the verb of both tells:
    /// «воспитатель и логопед оценивают».
    pub(super) fn both(&self, noun: usize, at: usize, verb: usize) -> bool {
        let is = |p: &Option<Pattern>, at| p.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        let plural = is(&self.words.plural_verb, verb) && !is(&self.words.plural_or_genitive, noun);
        plural && at < verb && self.is_bare_noun(at)
    }

    /// Whether another who acts follows a conjunction: `руководитель или его заместитель`.
    pub(super) fn joined(&self, at: usize, verb: usize) -> bool {
        (at..verb.min(at + 4)).any(|at| {
            let word = self.word(at);
            self.words.person.is_match(word) || self.words.unit.is_match(word)
        })
    }
}
