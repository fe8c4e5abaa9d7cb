//! Whether two names say the same: titles of services, names of units.

use crate::letters::{fold, is_word};

/// Words of a name: folded, `ё` as `е`, without quotes and punctuation.
pub(crate) fn words(name: &str) -> Vec<String> {
    fold(name).split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Letters and digits alone: what stays the same whatever the layout.
pub(crate) fn squash(name: &str) -> String {
    words(name).concat()
}

/// Whether two words are forms of one: «документы» and «документов», «қызмет» and «қызметкері».
///
/// Both languages change a word's end, so that forms share their beginning.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (long_a, long_b) = (a.chars().count(), b.chars().count());
    let (short, long) = (long_a.min(long_b), long_a.max(long_b));
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let endings = long - common;
    (common == short && short >= 3 && endings <= 4)
        || (common >= 4 && common * 10 >= long * 7)
        // Kazakh puts ending upon ending: «кеңсе», «кеңсесінің»; «басқарманың», «басқармасының».
        || (common == short && short >= 5 && endings == 5)
        || (common >= 8 && endings <= 5)
}

/// How far two names of a service are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Distance {
    /// The same words.
    Same,
    /// The same words, other commas.
    Commas,
    /// The same words in other cases or numbers.
    Forms,
    /// Some words differ.
    Words,
    /// Another service.
    Other,
}

/// How far two names of a service are apart.
pub(crate) fn distance(a: &str, b: &str) -> Distance {
    let (left, right) = (words(a), words(b));
    if left.concat() == right.concat() {
        let commas = |s: &str| s.matches(',').count();
        return if commas(a) == commas(b) { Distance::Same } else { Distance::Commas };
    }
    let matched = in_order(&left, &right);
    if matched == left.len() && matched == right.len() {
        return Distance::Forms;
    }
    let all = left.len() + right.len();
    // Names of two services of one trade share «документов», «выдача»: more than half must agree.
    if matched * 2 * 100 >= all * 65 { Distance::Words } else { Distance::Other }
}

/// Most words that two names have in common in the same order.
pub(crate) fn in_order(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if same_word(x, y) { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Whether all words of one name stand, in some form, in the other.
pub(crate) fn within(part: &[String], whole: &[String]) -> bool {
    part.iter().all(|w| whole.iter().any(|v| same_word(w, v)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_told_from_other_words() {
        assert!(same_word("документы", "документов"));
        assert!(same_word("инвалидам", "инвалидов"));
        assert!(same_word("беру", "беруге"));
        assert!(same_word("басқарманың", "басқармасының"));
        assert!(same_word("кеңсе", "кеңсесінің"));
        assert!(same_word("специалист", "специалистом"));
        assert!(!same_word("услугодателя", "услугополучателя"));
        assert!(!same_word("справка", "справочник"));
        assert!(!same_word("на", "над"));
    }

    #[test]
    fn titles_are_told_apart_by_how_much_differs() {
        let d = |a, b| distance(a, b);
        assert_eq!(d("Выдача архивных справок", "выдача  архивных справок"), Distance::Same);
        assert_eq!(d("Выдача справок, копий", "Выдача справок копий"), Distance::Commas);
        assert_eq!(d("Выдача архивных справок", "Выдаче архивных справок"), Distance::Forms);
        assert_eq!(
            d("Оформление документов семьям на жилье", "Оформление документов на семьи на жилье"),
            Distance::Words
        );
        assert_eq!(d("Выдача архивных справок", "Присвоение адреса объекту"), Distance::Other);
        assert_eq!(d("Выдача справок", "Регистрация племенных животных"), Distance::Other);
    }
}
