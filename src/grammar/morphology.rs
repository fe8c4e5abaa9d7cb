//! Phrases brought back to the nominative by their endings.
//!
//! A phrase is adjectives, a noun that they agree with, and what hangs on that noun and keeps its
//! form: «ответственным исполнителем канцелярии» → «ответственный исполнитель канцелярии».

use crate::pack::{Case, MorphologyWords, ends, fold};

/// The nominative of a phrase whose last word is its noun and whose other words are adjectives.
pub fn nominative(words: &[&str], case: Case, morphology: &MorphologyWords) -> Option<String> {
    let endings = morphology.case(case)?;
    let (head, adjectives) = words.split_last()?;
    let (mut head, gender) = endings.noun(head)?;
    // «инженером-инспектором»: two nouns side by side, both declined
    if !endings.adjectives.is_empty()
        && let Some((first, last)) = head.rsplit_once('-')
        && let Some((first, _)) = endings.noun(first)
    {
        head = format!("{first}-{last}");
    }
    let mut phrase: Vec<String> = Vec::with_capacity(words.len());
    for adjective in adjectives {
        // kk adjectives do not decline.
        let agreed = if endings.adjectives.is_empty() {
            Some((*adjective).to_owned())
        } else {
            endings.adjective(adjective, gender)
        };
        phrase.push(agreed?);
    }
    phrase.push(head);
    Some(phrase.join(" "))
}

/// Whether two forms belong to one word, as far as their spelling tells: they differ in an ending. In
/// a language of suffix chains (`chains` not empty) what differs must be such chains.
pub fn same_word(one: &str, other: &str, chains: &[String]) -> bool {
    let (one, other) = (fold(one), fold(other));
    if one == other {
        return true;
    }
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (Some(stem), Some(a), Some(b)) = (one.get(..shared), one.get(shared..), other.get(shared..)) else {
        return false;
    };
    let (stem, rests) = (stem.chars().count(), [a.chars().count(), b.chars().count()]);
    if stem < 3 {
        return false;
    }
    if chains.is_empty() {
        rests.iter().all(|&rest| rest <= 4 && rest <= stem)
    } else {
        ends(a, chains) && ends(b, chains)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{Pack, Packs};

    fn of(pack: &Pack, phrase: &str, case: Case) -> Option<String> {
        let words: Vec<&str> = phrase.split(' ').collect();
        nominative(&words, case, &pack.grammar.morphology)
    }

    #[test]
    fn russian_phrases() {
        let ru = Packs::embedded().unwrap().ru;
        for (phrase, case, expected) in [
            ("ответственным исполнителем", Case::Instrumental, "ответственный исполнитель"),
            ("участковой комиссией", Case::Instrumental, "участковая комиссия"),
            ("ветеринарным врачом", Case::Instrumental, "ветеринарный врач"),
            ("методистом", Case::Instrumental, "методист"),
            ("зоотехником", Case::Instrumental, "зоотехник"),
            ("секретарем", Case::Instrumental, "секретарь"),
            ("предпринимателем", Case::Instrumental, "предприниматель"),
            ("владельцем", Case::Instrumental, "владелец"),
            ("уполномоченным лицом", Case::Instrumental, "уполномоченное лицо"),
            ("юридическим лицом", Case::Instrumental, "юридическое лицо"),
            ("архитектурным управлением", Case::Instrumental, "архитектурное управление"),
            ("руководством", Case::Instrumental, "руководство"),
            ("сотрудниками", Case::Instrumental, "сотрудники"),
            ("областными управлениями", Case::Instrumental, "областные управления"),
            ("приемной комиссией", Case::Instrumental, "приемная комиссия"),
            ("судьей", Case::Instrumental, "судья"),
            ("инженером-инспектором", Case::Instrumental, "инженер-инспектор"),
            ("бизнес-аналитиком", Case::Instrumental, "бизнес-аналитик"),
            ("сотрудника", Case::Genitive, "сотрудник"),
            ("ответственного исполнителя", Case::Genitive, "ответственный исполнитель"),
            ("специальной комиссии", Case::Genitive, "специальная комиссия"),
        ] {
            assert_eq!(of(&ru, phrase, case).as_deref(), Some(expected), "{phrase}");
        }
        assert_eq!(of(&ru, "документы", Case::Instrumental), None);
    }

    #[test]
    fn kazakh_suffixes_go_and_the_possessive_stays() {
        let kk = Packs::embedded().unwrap().kk;
        for (phrase, case, expected) in [
            ("жауапты орындаушысымен", Case::Instrumental, "жауапты орындаушысы"),
            ("басшысымен", Case::Instrumental, "басшысы"),
            ("геодезистпен", Case::Instrumental, "геодезист"),
            ("маманының", Case::Genitive, "маманы"),
            ("әкіміне", Case::Dative, "әкімі"),
            ("ХҚО-ның", Case::Genitive, "ХҚО"),
            ("мамандармен", Case::Instrumental, "мамандар"),
        ] {
            assert_eq!(of(&kk, phrase, case).as_deref(), Some(expected), "{phrase}");
        }
    }

    #[test]
    fn an_accusative_has_its_ending_behind_a_consonant_of_its_kind() {
        let kk = Packs::embedded().unwrap().kk;
        for (word, expected) in [
            ("құжатты", Some("құжат")),
            ("маманды", Some("маман")),
            ("басшыны", Some("басшы")),
            ("қорын", Some("қоры")),
            ("қызметі", None),
        ] {
            assert_eq!(of(&kk, word, Case::Accusative).as_deref(), expected, "{word}");
        }
    }

    #[test]
    fn forms_of_one_word() {
        for (a, b) in [("владельцем", "владелец"), ("акимом", "аким"), ("комиссии", "Комиссия")]
        {
            assert!(same_word(a, b, &[]), "{a} {b}");
        }
        for (a, b) in [("руководителем", "руководство"), ("услугодатель", "услугополучатель"), ("в", "на")]
        {
            assert!(!same_word(a, b, &[]), "{a} {b}");
        }
        let kk = Packs::embedded().unwrap().kk;
        let chains = &kk.grammar.durations.endings;
        assert!(same_word("басшысымен", "басшысы", chains));
        assert!(same_word("беруші", "берушінің", chains));
        assert!(!same_word("басшылығы", "басшысы", chains));
    }
}
