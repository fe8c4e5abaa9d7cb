//! Where the words begin that a short name stands for: «… специалисту принимает талон с указанием
//! даты (далее – талон)» means «талон с указанием даты».

use crate::grammar::morphology::same_word;
use crate::letters::{fold, is_capital, is_word};
use crate::outline::quotes::outside;
use crate::pack::DefinitionWords;
use std::ops::Range;

/// Before how many adjectives of its head a meaning may begin.
const ADJECTIVES: usize = 4;

/// A word of the sentence before the bracket; a hyphened one is one word.
struct Word<'a> {
    at: usize,
    text: &'a str,
}

/// The part of `before` that `term` stands for, as far as the words tell: an abbreviation stands for
/// the words that begin with its letters, a phrase for what begins with its own words, anything else
/// for all behind the verb. Names in quotes are not cut.
pub(super) fn meaning(before: &str, term: &str, words: &DefinitionWords) -> Range<usize> {
    let plain = outside(before);
    let sentence = words.stop.find_iter(&plain).last().map_or(0, |stop| stop.end());
    let all = all_words(before, sentence);
    let start = spelled(&all, term, words)
        .or_else(|| named(&all, &plain, term, words))
        .unwrap_or_else(|| behind_verb(before, &plain, sentence, words));
    let quote = before.get(..start).and_then(|b| b.chars().next_back()).filter(|c| "«“„\"".contains(*c));
    start - quote.map_or(0, char::len_utf8)..before.len()
}

fn all_words(text: &str, from: usize) -> Vec<Word<'_>> {
    let mut all: Vec<Word<'_>> = Vec::new();
    let inside = |c: char| is_word(c) || c == '-' || c == '.';
    let mut rest = from;
    for piece in text.get(from..).unwrap_or_default().split(|c: char| !inside(c)) {
        let word = piece.trim_matches(['-', '.']);
        if let Some(skipped) = piece.find(word).filter(|_| !word.is_empty()) {
            all.push(Word { at: rest + skipped, text: word });
        }
        rest += piece.len();
        rest += text.get(rest..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8);
    }
    all
}

/// Where the words begin whose first letters spell an abbreviation. One of its words may stand there
/// itself: «рабочее место ЦОН (далее – РМ ЦОН)». Little words have no letter in it, an address of the
/// web neither.
fn spelled(all: &[Word<'_>], term: &str, words: &DefinitionWords) -> Option<usize> {
    let mut left = all;
    let mut initials = 0;
    for part in term.split(|c: char| !is_word(c) && c != '-').rev().filter(|p| !p.is_empty()) {
        let (last, before) = split_last(left, words)?;
        if fold(last.text) == fold(part) {
            left = before;
            continue;
        }
        if part.chars().count() < 2 || !part.chars().all(is_capital) {
            return None;
        }
        for letter in part.chars().rev() {
            let (last, before) = split_last(left, words)?;
            let initial = last.text.rsplit('-').next().and_then(|w| w.chars().next())?;
            if !initial.to_lowercase().eq(letter.to_lowercase()) {
                return None;
            }
            initials += 1;
            left = before;
        }
    }
    (initials > 1).then(|| all.get(left.len()).map(|word| word.at))?
}

/// The last word that may have a letter in an abbreviation, and the words before it.
fn split_last<'t, 'a>(
    all: &'t [Word<'a>],
    words: &DefinitionWords,
) -> Option<(&'t Word<'a>, &'t [Word<'a>])> {
    let counts = |word: &Word<'_>| {
        let address = word.text.is_ascii() || word.text.contains('.');
        !address && !words.little.is_match(word.text)
    };
    let last = all.iter().rposition(counts)?;
    Some((all.get(last)?, all.get(..last)?))
}

/// Where the term's own words stand outside quotes for the last time: all of them, or the first, with
/// the adjectives before it. Only in a language whose phrases begin with their noun.
fn named(all: &[Word<'_>], plain: &str, term: &str, words: &DefinitionWords) -> Option<usize> {
    let adjective = words.adjective.as_ref()?;
    let own: Vec<&str> = term.split(|c: char| !is_word(c) && c != '-').filter(|p| !p.is_empty()).collect();
    if own.is_empty() {
        return None;
    }
    let same = |word: &Word<'_>, own: &str| {
        let unquoted = plain.get(word.at..).is_some_and(|rest| rest.starts_with(word.text));
        let bare = word.text.rsplit('-').next().unwrap_or(word.text);
        unquoted && (same_word(word.text, own, &[]) || same_word(bare, own, &[]))
    };
    let matches = |own: &[&str]| {
        all.windows(own.len()).rposition(|run| run.iter().zip(own).all(|(word, own)| same(word, own)))
    };
    let mut first = matches(&own).or_else(|| matches(own.get(..1)?))?;
    for _ in 0..ADJECTIVES {
        let Some((before, head)) = first.checked_sub(1).and_then(|b| Some((all.get(b)?, all.get(first)?)))
        else {
            break;
        };
        let touching =
            plain.get(before.at + before.text.len()..head.at).is_some_and(|gap| gap.trim().is_empty());
        if !touching || !adjective.is_match(before.text) {
            break;
        }
        first -= 1;
    }
    all.get(first).map(|word| word.at)
}

/// Behind the sentence's verb or dash, without the little words there.
fn behind_verb(before: &str, plain: &str, sentence: usize, words: &DefinitionWords) -> usize {
    let verb = words.verb.find_iter(plain).last().map_or(0, |m| m.end());
    let mut start = sentence.max(verb);
    loop {
        let rest = before.get(start..).unwrap_or_default();
        let skipped =
            rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || ",-–".contains(c)).len();
        let word = rest.get(skipped..).and_then(|r| r.split_whitespace().next()).unwrap_or_default();
        if word.is_empty() || !words.little.is_match(word) || rest.len() == skipped + word.len() {
            return start + skipped;
        }
        start += skipped + word.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{Pack, Packs};
    use std::sync::LazyLock;

    static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());

    fn of<'a>(pack: &Pack, before: &'a str, term: &str) -> &'a str {
        before[meaning(before, term, &pack.extract.structure.definitions)].trim()
    }

    #[test]
    fn russian_meanings_begin_with_the_words_of_the_term() {
        for (before, term, expected) in [
            (
                "Архивариус принимает дело и выдает талон с указанием даты, ",
                "талон",
                "талон с указанием даты, ",
            ),
            ("Результат услуги – справка о составе стада ", "справка", "справка о составе стада"),
            (
                "Оказывается согласно стандарту услуги \"Учет. Выдача\", утвержденному приказом ",
                "Стандарт",
                "стандарту услуги \"Учет. Выдача\", утвержденному приказом",
            ),
            (
                "Подача через веб-портал \"Архив\": www.arhiv.kz ",
                "портал",
                "веб-портал \"Архив\": www.arhiv.kz",
            ),
            (
                "с приложением необходимых документов, указанных в пункте 4 ",
                "документы",
                "необходимых документов, указанных в пункте 4",
            ),
            (
                "либо мотивированный ответ об отказе ",
                "мотивированный ответ об отказе",
                "мотивированный ответ об отказе",
            ),
            (
                "Оказывается отделами сельского хозяйства района ",
                "услугодатель",
                "отделами сельского хозяйства района",
            ),
            ("Услуга оказывается бесплатно физическим лицам ", "услугополучатель", "физическим лицам"),
        ] {
            assert_eq!(of(&PACKS.ru, before, term), expected.trim(), "{term}");
        }
    }

    #[test]
    fn an_abbreviation_stands_for_the_words_that_it_spells() {
        for (before, term, expected) in [
            (
                "ввод данных в единую информационную систему учета стада ",
                "ЕИСУС",
                "единую информационную систему учета стада",
            ),
            (
                "на рабочем месте оператора и ветеринара ЦВС ",
                "РМОВ ЦВС",
                "рабочем месте оператора и ветеринара ЦВС",
            ),
            ("подпись через шлюз \"Архив района\" ", "ШАР", "шлюз \"Архив района\""),
            ("в центре, далее не по буквам ", "ЦОН", "центре, далее не по буквам"),
        ] {
            assert_eq!(of(&PACKS.ru, before, term), expected, "{term}");
        }
        let kk = "қызметкер «мұрағат ісінің» аудандық шлюзі ";
        assert_eq!(of(&PACKS.kk, kk, "МІАШ"), "«мұрағат ісінің» аудандық шлюзі");
        let kk = "Қызмет көрсету нәтижесі – мұрағат анықтамасы ";
        assert_eq!(of(&PACKS.kk, kk, "анықтама"), "мұрағат анықтамасы");
    }
}
