//! The phrases of whoever can act, by the roster and by suffixes.

use super::super::tokens::{Token, parted_by_comma};
use super::super::{Phrase, is_finite};
use super::{CASES, Candidate, MOST_ADJECTIVES, QUOTES, Step};
use crate::pack::{Case, listed};

/// Words of a name in quotes at most: keeps odd texts linear.
const MOST_QUOTED: usize = 12;

impl Step<'_> {
    /// A phrase of the roster or a short name, its last word inflected or not.
    pub(super) fn listed(&self, start: usize) -> Option<Candidate> {
        let phrase = self.lexicon.at(self.tokens, start)?;
        let end = start + phrase.words.len();
        let last = self.word(end - 1);
        let listed = phrase.words.last()?;
        // «секторының бас маманы» is more than the listed «бас маман»
        let ending = last.strip_prefix(listed.as_str());
        if ending.is_some_and(|rest| self.words.possessive.as_ref().is_some_and(|p| p.is_match(rest))) {
            return None;
        }
        let case = self.case(last, listed);
        // «берушінің басшысы», «әкім аппаратының маманы»: the phrase only begins a longer one
        if matches!(case, None | Some(Case::Genitive)) && self.goes_on(end) {
            let mut last = end;
            while last < end + 6 && self.goes_on(last + 1) {
                last += 1;
            }
            let (noun, case) = self.acting(last)?;
            return Some(self.candidate(self.before(start, last) + &noun, start, last + 1, case));
        }
        let name = if phrase.roster {
            self.in_the_case_of(phrase, start, end)
        } else {
            let plain = case.and_then(|c| self.pack.grammar.morphology.case(c)?.noun(last));
            let noun = plain.map_or_else(|| last.to_owned(), |(noun, _)| noun);
            self.before(start, end - 1) + &noun
        };
        Some(self.candidate(name, start, end, case))
    }

    /// A listed phrase as the roster has it; the step's own words where one of them has an ending that
    /// the roster left out («қызметті алушы», listed «қызмет алушы»). Only the last word is declined.
    fn in_the_case_of(&self, phrase: &Phrase, start: usize, end: usize) -> String {
        let Some(last) = phrase.words.last() else { return phrase.text.clone() };
        let own = (start..end.saturating_sub(1)).map(|at| self.word(at));
        if own.clone().zip(&phrase.words).all(|(own, listed)| own.len() <= listed.len()) {
            return phrase.text.clone();
        }
        own.map(|word| format!("{word} ")).collect::<String>() + last
    }

    /// A noun that can act by its suffix, with the words before it that hang on it.
    pub(super) fn by_suffix(&self, at: usize, from: usize) -> Option<Candidate> {
        let (noun, case) = self.acting(at)?;
        if matches!(case, None | Some(Case::Genitive)) && self.goes_on(at + 1)
            || self.qualifies(at)
            || self.is_attached(at + 1)
            || self.is_of_unit(at + 1)
        {
            return None;
        }
        let (mut start, mut fields) = (at, false);
        while start > from && (self.unbroken(start) || (fields && self.is_listed_field(start))) {
            let word = start - 1;
            let field = self.field(word, start < at).filter(|&first| first >= from);
            fields |= field.is_some() && self.words.joins.is_match(self.word(word));
            // «әкімнің жетекшілік ететін орынбасары»
            let clause =
                || start == at && self.words.participle.is_match(self.word(word)) && self.is_owned(&noun);
            let hangs = || self.hangs(word) || self.is_object(word) || self.is_complement(word) || clause();
            let wider = self.quoted(start).or(field).unwrap_or_else(|| if hangs() { word } else { start });
            if wider == start {
                break;
            }
            start = wider;
            if self.is_undergone(start) && !self.is_in(Case::Genitive, start.wrapping_sub(1)) {
                break;
            }
        }
        start = match case {
            None => self.behind_object(start, at),
            Some(Case::Instrumental) => self.behind_subject(start, at),
            _ => start,
        };
        Some(self.candidate(self.before(start, at) + &noun, start, at + 1, case))
    }

    /// The first word of a name in quotes that ends right before a word: «"Қамқор" қорының».
    fn quoted(&self, at: usize) -> Option<usize> {
        let text = self.text.get(..self.tokens.get(at)?.range.start)?.trim_end();
        let inner = text.strip_suffix(QUOTES)?;
        let open = if text.ends_with('»') { inner.rfind('«')? } else { inner.rfind(QUOTES)? };
        let first = (at.saturating_sub(MOST_QUOTED)..at)
            .find(|&first| self.tokens.get(first).is_some_and(|t| t.range.start > open))?;
        inner.ends_with(char::is_alphanumeric).then_some(first)
    }

    /// Where a phrase begins whose first words are the paper that somebody deals with: «жобаны сараптау
    /// комитеті қарайды». Where that has another object, it is a committee for them.
    fn behind_object(&self, start: usize, noun: usize) -> usize {
        let accusative = self.pack.grammar.morphology.case(Case::Accusative);
        let object = |at: usize| accusative.and_then(|c| c.noun(self.word(at))).map(|(noun, _)| noun);
        let paper = |&at: &usize| object(at).is_some_and(|n| self.is_paper(&n));
        let Some(paper) = (start..noun).find(paper) else { return start };
        let Some(verb) = self.verb.filter(|&verb| verb > noun) else { return start };
        let stops = |at: usize| self.words.stop.is_match(self.word(at));
        let indefinite = verb > noun + 1 && self.bare(verb - 1) && !stops(verb - 1);
        let other = indefinite || (noun + 1..verb).any(|at| object(at).is_some() && !stops(at));
        if other { start } else { paper + 1 }
    }

    /// Where a phrase begins whose first words are the paper with which something is done: «рұқсат қағазы
    /// маманмен беріледі».
    fn behind_subject(&self, start: usize, noun: usize) -> usize {
        let begins = start == 0 || !self.unbroken(start);
        // «өтініш берушімен»
        let governed = |at: usize| {
            let giver = self.words.governs_object.as_ref();
            self.acting(at + 1).is_some_and(|(noun, _)| giver.is_some_and(|p| p.is_match(&noun)))
        };
        let paper = (start..noun).find(|&at| self.is_paper(self.word(at)) && !governed(at));
        let paper = paper.filter(|&at| self.is_passive() && (begins || at == start));
        let Some(mut own) = paper.map(|at| at + 1) else { return start };
        let adjective = |at: usize| self.words.adjective.is_match(self.word(at));
        let owned = |at: usize| self.is_owned(self.word(at)) && self.acting(at).is_none() && !adjective(at);
        while own < noun && owned(own) && !self.is_owned_behind(own + 1) {
            own += 1;
        }
        own
    }

    pub(super) fn is_owned(&self, noun: &str) -> bool {
        self.words.owned.as_ref().is_some_and(|p| p.is_match(noun))
    }

    /// Whether a noun that could act only says what the noun behind it is like: «орталық аурухана».
    fn qualifies(&self, at: usize) -> bool {
        let adjective = |at: usize| self.words.adjective.is_match(self.word(at));
        let mut noun = at + 1;
        while noun < at + MOST_ADJECTIVES && adjective(noun) && self.unbroken(noun) {
            noun += 1;
        }
        adjective(at)
            && self.unbroken(noun)
            && self.acting(noun).is_some_and(|(noun, case)| case.is_none() && !self.is_owned(&noun))
    }

    /// The first word of a field that ends at a word: «клиенттермен жұмыс жөніндегі», or of the first of
    /// two fields of a unit: «есеп және есептілік секторы».
    fn field(&self, at: usize, second: bool) -> Option<usize> {
        let noun = at.checked_sub(1).filter(|_| self.unbroken(at))?;
        let word = self.word(noun);
        if self.words.relates.as_ref().is_some_and(|p| p.is_match(self.word(at))) {
            let by = noun.checked_sub(1).filter(|_| self.unbroken(noun));
            return by.filter(|&by| self.is_in(Case::Instrumental, by)).or(Some(noun));
        }
        let two = second && self.words.joins.is_match(self.word(at)) && self.hangs(noun);
        // «толтыруы және»: what somebody does is no field
        let last = word.char_indices().next_back().map_or(0, |(at, _)| at);
        let (stem, ending) = word.split_at_checked(last).unwrap_or((word, ""));
        let owned = self.words.possessive.as_ref().is_some_and(|p| p.is_match(ending));
        let action = self.words.verbal_noun.is_match(if owned { stem } else { word });
        // «дене шынықтыру және спорт басқармасы»
        let before = noun.checked_sub(1).filter(|_| self.unbroken(noun) && !owned);
        // «құжаттарды пайдалану және жариялау бөлімі»
        let twice = || self.verb.is_some() && self.words.verbal_noun.is_match(self.word(at + 1));
        let own = before.is_some_and(|b| !self.is_in(Case::Accusative, b) || twice());
        let named = action && own && self.acting(at + 1).is_none();
        (two && self.acting(noun).is_none() && (!action || named)).then_some(noun)
    }

    /// Whether a comma parts a field of a unit from another in front: «сәулет, құрылыс және жер бөлімі».
    fn is_listed_field(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let parted = |(a, b): (&Token, &Token)| parted_by_comma(self.text, a.range.end, b.range.start);
        let listed = self.tokens.get(before).zip(self.tokens.get(at)).is_some_and(parted);
        listed && self.bare(before) && self.acting(before).is_none()
    }

    /// Whether a noun that is owned stands before a unit that is: «жолаушылар көлігі бөлімі».
    fn is_of_unit(&self, at: usize) -> bool {
        let owned = |at: usize| self.unbroken(at) && self.is_owned(self.word(at)) && self.bare(at);
        owned(at) && owned(at + 1) && self.acting(at).is_none() && self.acting(at + 1).is_some()
    }

    /// Whether the next word says that another body belongs to this one: «бөлім жанындағы комиссия».
    fn is_attached(&self, at: usize) -> bool {
        let attached = self.words.attached.as_ref().is_some_and(|p| p.is_match(self.word(at)));
        attached && self.unbroken(at) && (at + 1..at + MOST_ADJECTIVES).any(|at| self.acting(at).is_some())
    }

    /// Whether a word is the object of the noun after it: «қызметті» of «қызметті алушы».
    fn is_object(&self, at: usize) -> bool {
        let (Some((noun, _)), Some(governs)) = (self.acting(at + 1), &self.words.governs_object) else {
            return false;
        };
        governs.is_match(&noun) && self.is_in(Case::Accusative, at)
    }

    /// Whether a word says of the noun of action after it to what or by what means that is done, in the
    /// name of a unit: «мұрағат қорын сақтау бөлімі», «жұмыспен қамту бөлімі».
    fn is_complement(&self, at: usize) -> bool {
        let word = self.word(at);
        let stands = |case, at| self.acting(at).is_none() && self.is_in(case, at);
        let action = |at: usize| self.words.verbal_noun.is_match(self.word(at));
        let means = |at: usize| stands(Case::Instrumental, at) && action(at + 1);
        // «халықты жұмыспен қамту орталығы»
        let object = stands(Case::Accusative, at) && self.unbroken(at + 1);
        let adjective = |at: usize| self.words.adjective.is_match(self.word(at)) && action(at + 1);
        let whole = object && (action(at + 1) || means(at + 1) || adjective(at + 1));
        !self.words.stop.is_match(word) && (means(at) || whole)
    }

    /// Whether a noun that can act is owned by the words before it: itself an owner in turn, or with
    /// the ending of what is owned.
    fn goes_on(&self, at: usize) -> bool {
        self.unbroken(at)
            && match self.acting(at) {
                // «маманы алушының құжатын»: nobody's own, and so begins a phrase of its own
                Some((noun, Some(Case::Genitive))) => {
                    let whose = self.words.governs_object.as_ref().is_some_and(|p| p.is_match(&noun));
                    self.is_owned(&noun) || !(whose || self.is_owned(self.word(at.saturating_sub(1))))
                }
                Some((noun, case)) => self.is_owned(&noun) || case == Some(Case::Instrumental),
                None => false,
            }
    }

    /// The nominative and the case of a noun that can act.
    pub(super) fn acting(&self, at: usize) -> Option<(String, Option<Case>)> {
        let token = self.tokens.get(at)?;
        let acts = |w: &str| self.words.person.is_match(w) || self.words.unit.is_match(w);
        if self.words.means.is_match(token.word) {
            return None;
        }
        if acts(token.word) {
            return Some((token.word.to_owned(), None));
        }
        CASES.into_iter().find_map(|case| {
            let (noun, _) = self.pack.grammar.morphology.case(case)?.noun(token.word)?;
            acts(&noun).then_some((noun, Some(case)))
        })
    }

    pub(super) fn unbroken(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.breaks)
    }

    /// Whether a word can stand before a noun as its owner or attribute.
    pub(super) fn hangs(&self, at: usize) -> bool {
        let word = self.word(at);
        // «жұмыс тобы», not «жұмыс күні»
        let lengths = &self.pack.grammar.durations;
        let kind = listed(word, &lengths.working, &lengths.endings);
        let group = kind && lengths.units.unit(self.word(at + 1), &lengths.endings).is_none();
        if (self.words.stop.is_match(word) && !group)
            || self.tokens.get(at).is_none_or(|t| is_finite(t, self.words))
        {
            return false;
        }
        // «аурухана» only looks like a dative
        if self.words.adjective.is_match(word) || self.words.unit.is_match(word) {
            return true;
        }
        // «өтініш беруші», not «түскен өтініш басшымен қаралады»
        let governs = |noun: &str| self.words.governs_object.as_ref().is_some_and(|p| p.is_match(noun));
        // «құжат айналымы жүйесі»
        let compound = || self.unbroken(at + 1) && self.is_owned(self.word(at + 1)) && self.bare(at + 1);
        let acting = self.acting(at + 1);
        let means = self.words.means.is_match(word);
        if means && !acting.map_or_else(compound, |(noun, _)| governs(&noun)) {
            return false;
        }
        // «топтамасы бөлім басшысымен қаралады»: what is owned itself hangs on what is owned
        let owned = self.words.surely_owned.as_ref().is_some_and(|p| p.is_match(word));
        let joined = self.words.joins.is_match(self.word(at + 1));
        if owned && !joined && self.acting(at).is_none() && !self.is_owned_behind(at + 1) {
            return false;
        }
        // «аккредиттелген зертхана»
        if self.is_undergone(at) {
            return true;
        }
        // «қабылдауды жүзеге асыратын қызметкер» is a clerk, «көрсетілетін қызметті беруші» a name
        if self.words.participle.is_match(word) {
            return at == 0 || !self.unbroken(at) || self.is_object(at + 1);
        }
        self.is_in(Case::Genitive, at) || !CASES.into_iter().any(|case| self.is_in(case, at))
    }

    /// The case in which a listed phrase's last word stands; none for the form that is listed.
    fn case(&self, word: &str, listed: &str) -> Option<Case> {
        if word == listed {
            return None;
        }
        CASES
            .into_iter()
            .find(|&case| self.pack.grammar.morphology.case(case).is_some_and(|c| c.noun(word).is_some()))
    }

    /// Whether the next noun is in the form of what is owned.
    fn is_owned_behind(&self, from: usize) -> bool {
        let adjective = |at: &usize| self.words.adjective.is_match(self.word(*at));
        let noun = (from..from + MOST_ADJECTIVES).find(|at| !adjective(at)).unwrap_or(from);
        self.acting(noun).map_or_else(|| self.is_owned(self.word(noun)), |(noun, _)| self.is_owned(&noun))
    }

    /// Whether a word has the ending of a case.
    pub(super) fn is_in(&self, case: Case, at: usize) -> bool {
        self.pack.grammar.morphology.case(case).is_some_and(|c| c.noun(self.word(at)).is_some())
    }

    /// Whether a participle says of who acts what was done to them: «тағайындалған маман»; with an agent,
    /// a place or a subject of its own it is a clause, of which only the noun remains.
    fn is_undergone(&self, at: usize) -> bool {
        let passive = self.words.passive_participle.as_ref();
        if !passive.is_some_and(|p| p.is_match(self.word(at))) || self.acting(at + 1).is_none() {
            return false;
        }
        let Some(before) = at.checked_sub(1).filter(|_| self.unbroken(at)) else { return true };
        let subject = self.is_passive() && self.bare(before);
        let hangs = self.is_in(Case::Accusative, before) || self.is_in(Case::Genitive, before);
        (hangs || subject) && !self.words.verbal_noun.is_match(self.word(before))
    }
}
