//! Who acts in a step, in the nominative, whatever case or voice the step uses.
//!
//! A phrase counts as an actor by where it stands and how it is inflected; the roster of the same
//! regulation and the short names it defines say where such a phrase ends and how it is written.

mod agglutinative;
mod fusional;
mod tokens;

use super::Context;
use super::clauses::sentences;
use crate::grammar::morphology::same_word;
use crate::letters::{fold, is_capital, is_small, is_word};
use crate::outline::{ItemPart, RegulationPart};
use crate::pack::{ActorWords, Pack, WordBuilding};
use std::ops::Range;
use tokens::{Token, tokens};

/// An actor and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// In the nominative.
    pub name: String,
    /// Bytes of the text it was read from.
    pub range: Range<usize>,
}

/// Phrases that a regulation itself uses for those who act: its roster and its short names.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    phrases: Vec<Phrase>,
    /// Suffixes by chains of which forms of a word may differ; empty where the language has none.
    chains: Vec<String>,
}

/// More who act no regulation has: keeps odd texts linear.
const MOST_PHRASES: usize = 400;

#[derive(Debug, Clone)]
struct Phrase {
    words: Vec<String>,
    text: String,
    /// From the roster, which says how a phrase is written; a short name only says where it ends.
    roster: bool,
}

impl Lexicon {
    /// Reads the roster and the short names of a regulation.
    pub fn read(context: &Context, part: &RegulationPart) -> Self {
        let words = &context.pack.extract.actors;
        let mut lexicon = Lexicon { phrases: Vec::new(), chains: context.pack.chains().to_vec() };
        for actor in super::roster::roster(context, part).into_iter().flat_map(|r| r.actors) {
            // «руководитель (заместитель)»: a step may speak of one of them
            let own = actor.split(" (").next().filter(|_| actor.ends_with(')'));
            lexicon.add(own.unwrap_or(&actor), true);
        }
        for item in part.sections.iter().flat_map(|s| &s.items) {
            lexicon.roster(context, item, words);
            for line in &item.lines {
                for found in words.defined.captures_iter(context.str(line.words.clone())) {
                    let name = found.get(1).map_or("", |m| m.as_str()).trim();
                    if acts(name, words) {
                        lexicon.add(name, false);
                    }
                }
            }
        }
        // of several phrases that fit, the longest
        lexicon.phrases.sort_by_key(|p| std::cmp::Reverse(p.words.len()));
        lexicon
    }

    fn roster(&mut self, context: &Context, item: &ItemPart, words: &ActorWords) {
        let mut lines = item.lines.iter();
        let Some(head) = lines.next() else { return };
        if words.roster.is_match(context.str(head.words.clone())) {
            for line in lines {
                let text = context.str(line.words.clone());
                let entry = text.split([',', ';', '(', '–', ':']).next().unwrap_or_default();
                if entry.split_whitespace().count() <= 14 {
                    self.add(entry.trim().trim_end_matches('.'), true);
                }
            }
        }
    }

    fn add(&mut self, phrase: &str, roster: bool) {
        let phrase = phrase.trim_start_matches(|c: char| !is_word(c));
        let words: Vec<String> = tokens(phrase).iter().map(|t| t.word.to_owned()).collect();
        if self.phrases.len() < MOST_PHRASES
            && !words.is_empty()
            && self.phrases.iter().all(|p| p.text != phrase)
        {
            self.phrases.push(Phrase { words, text: phrase.to_owned(), roster });
        }
    }

    /// A capital that only begins a sentence is no part of a name, unless the regulation's own short
    /// name begins so.
    fn as_listed(&self, name: &str, begins: bool) -> String {
        let mut chars = name.chars();
        let Some(first) = chars.next() else { return String::new() };
        let word = name.split(' ').next().unwrap_or(name);
        let capital = is_capital(first) && chars.as_str().starts_with(is_small);
        let named = |w: &String| w.starts_with(is_capital) && same_word(w, word, &self.chains);
        let own = self.phrases.iter().any(|p| p.words.first().is_some_and(named));
        if begins && capital && !own { first.to_lowercase().chain(chars).collect() } else { name.to_owned() }
    }

    /// The name that a cell of a table begins with a capital for being a cell: its own, where the
    /// regulation's own short name begins so.
    pub fn capital(&self, name: &str) -> Option<String> {
        let word = name.split(' ').next().unwrap_or(name);
        let named = |w: &String| w.starts_with(is_capital) && same_word(w, word, &self.chains);
        let own = self.phrases.iter().any(|p| !p.roster && p.words.first().is_some_and(named));
        let mut chars = name.chars();
        let first = chars.next().filter(|_| own)?;
        Some(first.to_uppercase().chain(chars).collect())
    }

    /// The longest phrase whose words, inflected, begin at a token.
    fn at(&self, tokens: &[Token], start: usize) -> Option<&Phrase> {
        self.phrases.iter().find_map(|phrase| {
            let words = tokens.get(start..start + phrase.words.len())?;
            let unbroken = words.iter().skip(1).all(|t| !t.breaks);
            let fits = words.iter().zip(&phrase.words).all(|(t, w)| same_word(t.word, w, &self.chains));
            (unbroken && fits).then_some(phrase)
        })
    }
}

/// Whether a phrase in the nominative names somebody or something that can act: by any of its words
/// up to its noun.
fn acts(phrase: &str, words: &ActorWords) -> bool {
    phrase.split_whitespace().take(4).any(|w| words.person.is_match(w) || words.unit.is_match(w))
}

/// Whether a phrase in the nominative names somebody or something that can act.
pub fn can_act(phrase: &str, pack: &Pack) -> bool {
    acts(phrase, &pack.extract.actors)
}

/// Who acts in a step's words, by its first sentence that names somebody; `None` where none does.
pub fn actor(text: &str, lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    labelled(text, lexicon, pack)
        .or_else(|| said(text, lexicon, pack))
        .or_else(|| in_brackets(text, lexicon, pack))
}

/// «прием документов – 15 минут, исполнитель: мастер»: a name behind a word that says what it is, where
/// no verb before it has a subject.
fn labelled(text: &str, lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    pack.extract.actors.label.find_iter(text).take(MOST_BRACKETS).find_map(|label| {
        let named = alone(text, label.end(), lexicon, pack)?;
        let before = text.get(..label.start())?;
        (!has_verb(before, pack) || said(before, lexicon, pack).is_none()).then_some(named)
    })
}

/// Somebody named from a byte of a text to the next sign, and nothing else there.
fn alone(text: &str, start: usize, lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    let rest = text.get(start..)?;
    let signs = [',', ';', '(', ')', '.'].into_iter().filter_map(|sign| rest.find(sign));
    let dashes = [" – ", " — ", " - "].into_iter().filter_map(|dash| rest.find(dash));
    let inner = rest.get(..signs.chain(dashes).min().unwrap_or(rest.len()))?.trim_end();
    let named = format!("{inner}:");
    let found = lead(&named, lexicon, pack).filter(|a| a.range.start == 0)?;
    let range = start + found.range.start..start + found.range.end;
    ends_in_lead(&named, lexicon, pack).then_some(Actor { range, ..found })
}

/// Brackets of a step that are looked into: keeps odd texts linear.
const MOST_BRACKETS: usize = 20;

/// «прием документов – 15 минут (мастер)»: where the words of a step name nobody, its brackets may.
fn in_brackets(text: &str, lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    // «(далее-потребитель)» says what somebody is called
    let defines = |at: usize| {
        let short = &pack.extract.structure.definitions.short;
        text.get(at..).and_then(|rest| short.find(rest)).is_some_and(|m| m.start() == 0)
    };
    let mut opened = text.match_indices('(').take(MOST_BRACKETS).filter(|(at, _)| !defines(*at));
    opened.find_map(|(at, sign)| alone(text, at + sign.len(), lexicon, pack))
}

/// Who acts by the words outside brackets.
fn said(text: &str, lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    sentences(text).find_map(|range| {
        let sentence = text.get(range.clone())?;
        let tokens = tokens(sentence);
        let found = match pack.extract.actors.building {
            WordBuilding::Fusional => fusional::actor(sentence, &tokens, lexicon, pack),
            WordBuilding::Agglutinative => agglutinative::actor(sentence, &tokens, lexicon, pack),
        }?;
        let found = stood_in(found, sentence, &pack.extract.actors);
        let first = tokens.first().is_some_and(|t| t.range.start == found.range.start);
        // whoever runs the one-stop shops has a name of its own
        let shop = pack.extract.channels.one_stop_shop.find(&found.name).is_some_and(|m| m.start() == 0);
        let name = lexicon.as_listed(&found.name, first && !shop);
        let range = range.start + found.range.start..range.start + found.range.end;
        (!name.is_empty()).then_some(Actor { name, range })
    })
}

/// Who does what the lines under a line that ends in a colon say: «При приеме документов мастер:». The
/// verbs stand in those lines, so that it is read with one of its own.
pub fn lead(text: &str, lexicon: &Lexicon, pack: &Pack) -> Option<Actor> {
    let text = text.trim_end().strip_suffix(':')?.trim_end();
    let found = said(&format!("{text} {}", pack.tables.acts), lexicon, pack)?;
    let range = found.range.start..found.range.end.min(text.len());
    (range.start < range.end).then_some(Actor { name: found.name, range })
}

/// Whether a line that ends in a colon ends in the name of somebody, in the nominative, who acts in the
/// lines under it: of «выдача мастером:» that is not said.
pub fn ends_in_lead(text: &str, lexicon: &Lexicon, pack: &Pack) -> bool {
    let named = text.trim_end().trim_end_matches(':').trim_end();
    // «услугодатель (отдел):»
    let bracket = named.ends_with(')').then(|| named.rfind('(')).flatten();
    let end = bracket.and_then(|at| named.get(..at)).unwrap_or(named).trim_end().len();
    lead(text, lexicon, pack).is_some_and(|lead| {
        let said = text.get(lead.range.clone()).unwrap_or_default();
        lead.range.end == end && fold(said) == fold(&lead.name) && can_act(&lead.name, pack)
    })
}

/// With whoever acts in an actor's stead: «руководитель или лицо, его замещающее».
fn stood_in(found: Actor, sentence: &str, words: &ActorWords) -> Actor {
    let Some(pattern) = &words.stand_in else { return found };
    // the phrase may have been read up to the comma
    let read = sentence.get(found.range.clone()).unwrap_or_default();
    let cut =
        read.rsplit_once(char::is_whitespace).and_then(|(before, _)| before.rsplit_once(char::is_whitespace));
    let starts = [cut.map(|(before, _)| found.range.start + before.len()), Some(found.range.end)];
    let Some((start, end)) = starts.into_iter().flatten().find_map(|start| {
        let rest = sentence.get(start..)?;
        Some((start, start + pattern.find(rest)?.end()))
    }) else {
        return found;
    };
    let dropped = sentence.get(start..found.range.end).unwrap_or_default();
    let own = found.name.strip_suffix(dropped).unwrap_or(&found.name).trim_end();
    let other = sentence.get(start..end).unwrap_or_default().trim_start_matches([',', ' ']);
    let other = words
        .stand_in_nominative
        .iter()
        .fold(other.to_owned(), |other, (oblique, nominative)| other.replace(oblique.as_str(), nominative));
    Actor { name: format!("{own} {other}"), range: found.range.start..end }
}

/// Whether a text has a verb in a finite form, as a sentence has and a heading has not.
pub fn has_verb(text: &str, pack: &Pack) -> bool {
    let words = &pack.extract.actors;
    tokens(text).iter().any(|t| is_finite(t, words))
}

/// Whether a text has a passive verb: something is done, by whomever.
pub fn is_done(text: &str, pack: &Pack) -> bool {
    let words = &pack.extract.actors;
    tokens(text).iter().any(|t| is_finite(t, words) && words.passive.is_match(t.word))
}

fn is_finite(token: &Token, words: &ActorWords) -> bool {
    words.finite.is_match(token.word)
        && !words.not_finite.is_match(token.word)
        && !words.measuring.as_ref().is_some_and(|p| p.is_match(token.rest))
}

#[cfg(test)]
mod tests;
