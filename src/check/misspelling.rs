//! A word that is a letter away from one that the document uses all the time, or two words in one.

use super::across::active;
use super::advice::capitalized_as;
use super::facts::{Facts, RelatedFacts};
use super::rule::{DocumentSubject, Sink};
use super::vocabulary::{Counts, Misspelt, Vocabulary, tokens};
use crate::model::{Passage, PassageKind, Regulation};
use std::collections::{BTreeMap, HashMap};

pub(crate) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let counts = Counts::of(active(subject.document).flat_map(|r| &r.passages));
    let vocabulary = Vocabulary::new(&counts, subject.document.language, &subject.words.slips);
    let mut known = HashMap::new();
    for regulation in active(subject.document) {
        sink.extend(misspelt(regulation, &vocabulary, &mut known));
    }
}

/// The slips of a regulation: one finding for a stem, one for all words that have run together.
fn misspelt(
    regulation: &Regulation,
    vocabulary: &Vocabulary,
    known: &mut HashMap<String, Option<Misspelt>>,
) -> Vec<Facts> {
    let mut found: BTreeMap<String, Facts> = BTreeMap::new();
    let read = |p: &&Passage| !matches!(p.kind, PassageKind::Note | PassageKind::Act);
    for passage in regulation.passages.iter().filter(read) {
        for (word, range) in tokens(&passage.text) {
            let slip = known.entry(word).or_insert_with_key(|word| vocabulary.slip(word));
            let Some(slip) = slip.as_ref() else { continue };
            let place = passage.place(range.clone());
            let here = passage.text.get(range).unwrap_or_default();
            let (id, stem, right) = match slip {
                Misspelt::Near { stem, right } => ("misspelling-near", stem.as_str(), right),
                Misspelt::Glued(right) => ("misspelling-glued", "", right),
            };
            match found.get_mut(stem) {
                Some(facts) => {
                    facts.related.push(RelatedFacts::new("misspelling-again", &place).with("word", here));
                }
                None => {
                    let right = capitalized_as(here, right.clone());
                    let facts =
                        Facts::new(id, &place).with("word", here).with("right", right).key(stem).key(here);
                    found.insert(stem.to_owned(), facts);
                }
            }
        }
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{document, findings, of, regulation_of};
    use crate::model::{Document, Language, Regulation};

    #[test]
    fn a_letter_too_few_in_a_word_used_all_the_time_is_seen() {
        let usual = "указанных в пункте стандарта услуги";
        let mut lines = vec![usual; 9];
        lines.push("согласно приложению сандарта услуги, документы уазанных лиц");
        let found = findings(regulation_of(&lines));
        let found = of(&found, "misspelling");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].message.contains("указанных"), "{}", found[0].message);
        // «сандарт» is known to the slips of wording, and one place is not reported twice
        assert!(of(&findings(regulation_of(&lines)), "wording").len() == 1);
    }

    #[test]
    fn the_right_word_may_stand_in_another_form() {
        let mut lines = vec![
            "порядок взаимодействия подразделений и результат взаимодействия";
            9
        ];
        lines.push("справочник взаймодействий, взаймодействиями");
        let found = findings(regulation_of(&lines));
        let found = of(&found, "misspelling");
        assert_eq!((found.len(), found[0].related.len()), (1, 1), "{found:?}");
        assert!(found[0].message.contains("взаимодействий"), "{}", found[0].message);
    }

    #[test]
    fn words_that_have_run_together_are_one_finding() {
        let mut lines = vec![
            "канцелярия услугодателя в течение дня ведет журнал регистрации справок";
            6
        ];
        lines.push("канцелярия услугодателяв течение дня ведет журналрегистрации");
        let found = findings(regulation_of(&lines));
        let found = of(&found, "misspelling");
        assert_eq!((found.len(), found[0].related.len()), (1, 1), "{found:?}");
        assert!(found[0].message.contains("услугодателя в"), "{}", found[0].message);
    }

    #[test]
    fn kazakh_letters_that_look_alike_are_told_even_at_the_end_of_a_word() {
        let mut lines = vec![
            "құрылымдық-функционалдық бірліктің функционалдық міндеттері";
            6
        ];
        lines.push("функционалдык міндет");
        let regulation = Regulation { ordinal: 1, lines: (1, 99), ..regulation_of(&lines) };
        let found = document(Document {
            language: Language::Kk,
            regulations: vec![regulation],
            ..Document::default()
        });
        assert_eq!(of(&found, "misspelling").len(), 1, "{found:?}");
    }

    #[test]
    fn forms_of_a_word_and_words_of_the_language_are_no_slips() {
        let mut lines = vec![
            "рассмотрение заявления услугополучателя, получения документов, подписания";
            9
        ];
        lines.push("рассмотрению заявлением услугополучателю предоставление поручения, подписание");
        assert!(of(&findings(regulation_of(&lines)), "misspelling").is_empty());
    }

    #[test]
    fn a_kazakh_verb_that_is_denied_is_no_slip() {
        let mut lines = vec![
            "мемлекеттік қызмет көрсетіледі, нәтижесі көрсетіледі";
            9
        ];
        lines.push("портал арқылы көрсетілмейді");
        let regulation = Regulation { ordinal: 1, lines: (1, 99), ..regulation_of(&lines) };
        let found = document(Document {
            language: Language::Kk,
            regulations: vec![regulation],
            ..Document::default()
        });
        assert!(of(&found, "misspelling").is_empty(), "{found:?}");
    }
}
