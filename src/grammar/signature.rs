//! Signatures: who signed, at the end of a short line.

use crate::letters::is_capital;

/// Whether a short line ends in an initial and a surname: «Аким района Ж. Токсанбаев».
pub(crate) fn is_signature(words: &str) -> bool {
    let mut last = words.rsplit(|c: char| c.is_whitespace() || c == '.').filter(|w| !w.is_empty());
    let surname = last.next().is_some_and(|w| w.starts_with(is_capital) && w.chars().count() > 2);
    let initial = last.next().is_some_and(|w| w.chars().count() == 1 && w.starts_with(is_capital));
    surname && initial && words.contains('.') && words.split_whitespace().count() < 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_end_in_a_name() {
        assert!(is_signature("Аким района Ж. Токсанбаев") && is_signature("Әкім С.Б.Бектұров"));
        assert!(!is_signature("2013 жылғы 18 қаңтардағы") && !is_signature("постановлением акимата района"));
    }
}
