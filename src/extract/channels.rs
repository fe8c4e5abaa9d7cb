//! Which channels some words name: by the language's own words, and by the short names that a
//! regulation gives them, «Центр обслуживания населения (далее – центр)».

use super::Context;
use super::own_lines::own_lines;
use crate::grammar::morphology::same_word;
use crate::letters::{fold, is_letter};
use crate::outline::RegulationPart;
use crate::pack::Pack;
use std::ops::Range;

/// Bytes in front of a definition within which its channel is looked for.
const REACH: usize = 300;

/// More short names no regulation has: keeps odd texts linear.
const MOST: usize = 20;

/// The short names that a regulation gives to channels.
#[derive(Debug, Default)]
pub struct ShortNames(Vec<(String, &'static str)>);

/// Of a text that gives none.
pub static NONE: ShortNames = ShortNames(Vec::new());

impl ShortNames {
    /// Reads the definitions of a regulation: a short name of one word, right behind the name of a
    /// channel for which the language has no such word yet. Whoever renders the service has too many
    /// names for this.
    pub fn read(context: &Context<'_>, part: &RegulationPart) -> Self {
        let pack = context.pack;
        let mut names: Vec<(String, &'static str)> = Vec::new();
        for own in own_lines(part) {
            let text = own.words(context);
            let mut from = 0;
            for found in pack.extract.structure.definitions.short.captures_iter(text) {
                let (Some(bracket), Some(name)) = (found.get(0), found.get(1)) else { continue };
                let before = near(text.get(from..bracket.start()).unwrap_or_default());
                from = bracket.end();
                let name = name.as_str().trim();
                let word = !name.is_empty() && name.chars().all(is_letter);
                if !word || names.len() >= MOST || !pack.extract.channels.named(name).is_empty() {
                    continue;
                }
                let named = pack.extract.channels.found(before);
                let last = named.iter().max_by_key(|(_, at)| at.end).filter(|(channel, at)| {
                    let said = before.get(at.clone()).unwrap_or_default();
                    let rest = before.get(at.end..).unwrap_or_default();
                    *channel != "provider" && (ends_name(rest) || is_word_of(name, said))
                });
                if let Some((channel, _)) = last
                    && is_place(name, pack)
                {
                    names.push((name.to_owned(), channel));
                }
            }
        }
        ShortNames(names)
    }

    fn of(&self, word: &str, chains: &[String]) -> Option<&'static str> {
        self.0.iter().find(|(name, _)| same_word(word, name, chains)).map(|(_, channel)| *channel)
    }
}

/// The end of a text, as far as a name may reach.
fn near(text: &str) -> &str {
    let mut start = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or_default()
}

/// Nothing but the rest of a name: what is quoted, an address, a word.
fn ends_name(rest: &str) -> bool {
    let quote = rest.rfind(['»', '"', '”']).and_then(|quote| rest.get(quote..));
    let behind = quote.unwrap_or(rest);
    let native = |word: &&str| word.chars().any(|c| is_letter(c) && !c.is_ascii());
    // «…корпорация» по городу», «центр населения»
    let most = if quote.is_some() { 4 } else { 1 };
    !behind.contains([',', ';'])
        && !behind.contains(". ")
        && behind.split_whitespace().filter(native).count() <= most
}

/// «центров обслуживания населения Министерства … (далее – Центр)»: the short name is a word of the
/// long one, however far behind it stands.
fn is_word_of(name: &str, said: &str) -> bool {
    let (name, said) = (fold(name), fold(said));
    // «орталық», «орталығы»: the last letter of a stem may change
    let same = |word: &str| {
        let shared = word.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
        shared >= STEM && shared + 1 >= word.chars().count().min(name.chars().count())
    };
    said.split(|c| !is_letter(c)).any(same)
}

/// Letters that two forms of a word must share.
const STEM: usize = 5;

/// An abbreviation, or the noun of a place to which people turn.
fn is_place(name: &str, pack: &Pack) -> bool {
    let small = fold(name);
    // the noun may be the last part of a compound
    let parts = small.char_indices().filter_map(|(at, _)| small.get(at..));
    let noun = |part: &str| part.chars().count() > 4 && pack.extract.actors.unit.is_match(part);
    name.chars().all(char::is_uppercase) || parts.into_iter().any(noun)
}

impl Context<'_> {
    /// The channels that a text names, each with the words that name it first, in its order.
    pub fn channels_found(&self, text: &str) -> Vec<(&'static str, Range<usize>)> {
        let mut found = self.pack.extract.channels.found(text);
        if !self.short.0.is_empty() {
            let chains = self.pack.chains();
            let mut at = 0;
            for word in text.split(|c| !is_letter(c)) {
                let range = at..at + word.len();
                // a word and the one character that parts it from the next
                at = range.end
                    + text.get(range.end..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8);
                if let Some(channel) = self.short.of(word, chains).filter(|_| !word.is_empty())
                    && found.iter().all(|(known, _)| *known != channel)
                {
                    found.push((channel, range));
                }
            }
            found.sort_by_key(|(_, range)| range.start);
        }
        found
    }

    /// The channels that a text names, in its order.
    pub fn channels_named(&self, text: &str) -> Vec<String> {
        self.channels_found(text).into_iter().map(|(name, _)| name.to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Packs, Source, read};

    fn terms(text: &str) -> Vec<(Vec<String>, String)> {
        let mut document = read(&Source::from_text("t", text), &Packs::embedded().unwrap());
        let terms = document.regulations.remove(0).terms;
        terms.into_iter().map(|t| (t.channels, t.value.to_string())).collect()
    }

    #[test]
    fn a_regulations_own_short_names_of_channels() {
        let ru = terms(
            "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n\
             1. Государственная услуга оказывается отделом и через филиал \"Центр обслуживания населения\" \
             (далее – центр) с согласия заявителя на портале (далее – согласие).\n\n\
             2. Срок оказания государственной услуги: с согласия в отделе – 4 дня, в центре – 6 дней.\n",
        );
        assert_eq!(ru, [(vec![], "4".to_owned()), (vec!["one_stop_shop".to_owned()], "6".to_owned())]);
    }

    #[test]
    fn a_short_name_that_is_a_word_of_the_long_one_may_stand_far_behind_it() {
        let kk = terms(
            "\"Рұқсат қағазын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
             1. Қызмет \"Халыққа қызмет көрсету орталығы\" шаруашылық жүргізу құқығындағы республикалық \
             мемлекеттік кәсіпорны (бұдан әрі – Орталық) арқылы көрсетіледі.\n\n\
             2. Мемлекеттік қызмет көрсету мерзімі: Орталықта – 6 күн.\n",
        );
        assert_eq!(kk, [(vec!["one_stop_shop".to_owned()], "6".to_owned())]);
    }

    #[test]
    fn a_short_name_may_be_an_abbreviation_or_a_compound() {
        for (name, short) in [
            ("портал \"Лодка\" www.lodka.kz", "ПЛ"),
            ("портал \"Лодка\" по городу Приозерску", "Электронсистема"),
        ] {
            let ru = terms(&format!(
                "Регламент государственной услуги \"Выдача пропуска\"\n\n1. Общие положения\n\n\
                 1. Государственная услуга оказывается через {name} (далее – {short}).\n\n\
                 2. Срок оказания государственной услуги: в {short} – 6 дней.\n",
            ));
            assert_eq!(ru, [(vec!["portal".to_owned()], "6".to_owned())], "{short}");
        }
    }
}
