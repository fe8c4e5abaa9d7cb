//! Language by content.

use crate::letters::is_letter;
use crate::model::Language;
use crate::pack::Packs;

/// One letter in this many that only Kazakh has makes a text Kazakh: a Russian act names Kazakh
/// newspapers, a Kazakh one has such letters in nearly every word.
const SHARE: usize = 40;

/// The language of a text.
pub fn language(clean: &str, packs: &Packs) -> Language {
    let own = &packs.kk.outline.own_letters;
    let (mut letters, mut kazakh) = (0usize, 0usize);
    for c in clean.chars().filter(|c| is_letter(*c) && !c.is_ascii()) {
        letters += 1;
        kazakh += usize::from(c.to_lowercase().any(|c| own.contains(c)));
    }
    if kazakh * SHARE > letters { Language::Kk } else { Language::Ru }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kazakh_name_does_not_make_a_russian_text_kazakh() {
        let packs = Packs::embedded().unwrap();
        let ru = "Опубликовано в газете «Көкшетау» и на сайте, где размещаются правовые акты области";
        assert_eq!(language(ru, &packs), Language::Ru);
        assert_eq!(language("Мемлекеттік қызмет тегін көрсетіледі", &packs), Language::Kk);
        assert_eq!(language("", &packs), Language::Ru);
    }
}
