//! A short form is used and nowhere said to stand for anything, or is defined in vain.

use super::competing_names;
use super::facts::{Facts, RelatedFacts};
use super::names::{same_word, squash, words};
use super::rule::{Sink, Subject, value};
use super::wording::prose;
use crate::finding::Severity;
use crate::letters::{fold, is_capital, is_small, is_word};
use crate::model::{Definition, Genre, ItemRef, Passage, PassageKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    abbreviations(subject, sink);
    roles(subject, sink);
    standard(subject, sink);
    by_itself(subject, sink);
    in_vain(subject, sink);
    sink.extend(competing_names::two_of_one(subject));
    sink.extend(competing_names::of_other_words(subject));
    sink.extend(competing_names::of_the_portal(subject));
    sink.extend(competing_names::beside_the_defined(subject));
    sink.extend(competing_names::before_they_are_defined(subject));
}

/// Abbreviations of which no definition, bracket or legend says what they mean.
fn abbreviations(subject: &Subject, sink: &mut Sink) {
    let known = &subject.words.known_abbreviations;
    let defined = defined(subject);
    let mut told = BTreeSet::new();
    for passage in prose(subject).filter(|p| p.kind == PassageKind::Body && is_mixed_case(&p.text)) {
        let is_known = |w: &str| known.iter().any(|k| k == w);
        for range in abbreviated(&passage.text) {
            let term = passage.text.get(range.clone()).unwrap_or_default();
            // «АРМ РШЭП» is one name, explained where either word is; what every reader knows says
            // nothing of the word beside it.
            if term.split(' ').any(|w| defined.contains(w))
                || term.split(' ').all(is_known)
                || is_within_a_name(&passage.text, &range)
                || !told.insert(term.to_owned())
            {
                continue;
            }
            told.extend(term.split(' ').map(str::to_owned));
            sink.push(
                Facts::new("undefined-term-abbreviation", &passage.place(range)).with("term", term).key(term),
            );
        }
    }
}

/// «Регистрационный пункт ЗАГС» in quotes is the name of something, which none of its words explains.
fn is_within_a_name(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let inner = |before: &str, after: &str, (open, close): (char, char)| {
        let from = before.rfind(open).filter(|&at| !before.get(at..).is_some_and(|t| t.contains(close)))?;
        let to = after.find(close).filter(|&at| !after.get(..at).is_some_and(|t| t.contains(open)))?;
        text.get(from..range.end + to)
    };
    // Straight marks open and close in turn.
    let straight = before.matches('"').count() % 2 == 1;
    let between = || Some((before.rfind('"')?, after.find('"')?)).filter(|_| straight);
    let name = inner(before, after, ('«', '»'))
        .or_else(|| between().and_then(|(from, to)| text.get(from..range.end + to)));
    name.is_some_and(|name| tokens(name).any(|(_, w)| w.chars().count() > 3 && w.chars().any(is_small)))
}

/// Abbreviations, those side by side together.
fn abbreviated(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, word) in tokens(text).filter(|(_, w)| is_abbreviation(w)) {
        match found.last_mut() {
            Some(last) if text.get(last.end..at) == Some(" ") => last.end = at + word.len(),
            _ => found.push(at..at + word.len()),
        }
    }
    found
}

/// Abbreviations that some place of the regulation explains: within a short name, alone in brackets,
/// or before a dash.
fn defined(subject: &Subject) -> BTreeSet<String> {
    let mut defined = BTreeSet::new();
    for definition in &subject.regulation.definitions {
        defined.extend(tokens(&definition.term).map(|(_, w)| w.to_owned()));
    }
    for passage in &subject.regulation.passages {
        for (at, word) in tokens(&passage.text).filter(|(_, w)| is_abbreviation(w)) {
            let before = passage.text.get(..at).unwrap_or_default().trim_end();
            let after = passage.text.get(at + word.len()..).unwrap_or_default().trim_start();
            let bracketed = before.ends_with('(') && after.starts_with(')');
            let short_name = before.ends_with(['–', '—', '-']) && after.starts_with(')');
            let legend = after.starts_with(['–', '—']) && before.chars().all(|c| !is_small(c));
            if bracketed || short_name || legend {
                defined.insert(word.to_owned());
            }
        }
    }
    defined
}

pub(super) fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = text.char_indices().scan(false, |inside, (at, c)| {
        let was = std::mem::replace(inside, is_word(c));
        Some((!was && *inside).then_some(at))
    });
    starts.flatten().map(|at| {
        let rest = text.get(at..).unwrap_or_default();
        let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        (at, without_ending(rest.get(..end).unwrap_or_default()))
    })
}

/// «ОҚОның» is «ОҚО»: an ending is put to an abbreviation with a hyphen, or wrongly without.
fn without_ending(word: &str) -> &str {
    let capitals = word.find(|c: char| !is_capital(c)).unwrap_or(word.len());
    let (abbreviation, ending) = word.split_at(capitals);
    let ends = ending.chars().count() <= 5 && ending.chars().all(is_small);
    if ends && abbreviation.chars().nth(1).is_some() { abbreviation } else { word }
}

/// Two to eight capitals of the text's own script; Roman figures are none.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let letters = word.chars().count();
    (2..=8).contains(&letters) && word.chars().all(|c| is_capital(c) && !c.is_ascii())
}

/// A heading all in capitals has no abbreviations that could be told from its words.
fn is_mixed_case(text: &str) -> bool {
    let shouts = |w: &str| w.chars().all(is_capital);
    let (all, capitals) = tokens(text).fold((0, 0), |(all, n), (_, w)| (all + 1, n + usize::from(shouts(w))));
    all < 3 || capitals * 2 < all
}

/// Who gets or gives the service is spoken of and never introduced.
fn roles(subject: &Subject, sink: &mut Sink) {
    for role in &subject.words.roles {
        let is_role = |text: &str| words(text).iter().any(|w| w.starts_with(role.as_str()));
        let named = |p: &Passage| {
            let text = fold(&p.text);
            text.contains(role.as_str())
                && subject.words.role_named.find(&text).is_some_and(|m| m.as_str().contains(role.as_str()))
        };
        if subject.regulation.definitions.iter().any(|d| is_role(&d.term)) || prose(subject).any(named) {
            continue;
        }
        let used = prose(subject).filter(|p| p.kind == PassageKind::Body).find_map(|p| {
            let at = fold(&p.text).find(role.as_str()).filter(|&at| p.text.is_char_boundary(at))?;
            let word = p.text.get(at..)?.split(|c: char| !is_word(c)).next()?;
            Some((p, at, word))
        });
        if let Some((passage, at, word)) = used {
            sink.push(
                Facts::new("undefined-term-role", &passage.place(at..at + word.len()))
                    .severity(Severity::Info)
                    .with("term", word)
                    .key(role),
            );
        }
    }
}

/// «пункт 9 Стандарта», and nothing says of what standard.
fn standard(subject: &Subject, sink: &mut Sink) {
    let regulation = subject.regulation;
    let cited = |r: &&ItemRef| r.to.as_deref() == Some("standard") && r.item.is_some();
    let mut cited = regulation.item_refs.iter().filter(cited);
    let named = || {
        // Where a link was torn out its words may be lost.
        prose(subject).filter(|p| p.kind != PassageKind::Note).any(|p| {
            let text = fold(&p.text);
            subject.words.standard_named.is_match(&text) || subject.words.breaks_off.is_match(text.trim_end())
        })
    };
    let Some(first) = cited.next() else { return };
    if regulation.genre != Genre::Regulation || regulation.standard.is_some() || named() {
        return;
    }
    let facts = Facts::new("undefined-term-standard", &first.place).key("standard");
    sink.push(cited.fold(facts, |f, r| f.related(RelatedFacts::new("here-too", &r.place))));
}

/// «мотивированный ответ об отказе (далее – мотивированный ответ об отказе)».
fn by_itself(subject: &Subject, sink: &mut Sink) {
    for definition in &subject.regulation.definitions {
        let (term, meaning) =
            (words(&definition.term), words(definition.meaning.as_deref().unwrap_or_default()));
        if term.len() >= 2 && meaning == term {
            sink.push(
                Facts::new("undefined-term-by-itself", value(&definition.place, "term"))
                    .severity(Severity::Info)
                    .with("term", &definition.term)
                    .key(squash(&definition.term)),
            );
        }
    }
}

/// Defined and not used, or defined twice.
fn in_vain(subject: &Subject, sink: &mut Sink) {
    let mut by_term: BTreeMap<String, Vec<&Definition>> = BTreeMap::new();
    for definition in &subject.regulation.definitions {
        by_term.entry(squash(&definition.term)).or_default().push(definition);
    }
    let text: Vec<Vec<String>> =
        subject.regulation.passages.iter().map(|p: &Passage| words(&p.text)).collect();
    let mut unused: BTreeMap<usize, Vec<&Definition>> = BTreeMap::new();
    for (key, definitions) in by_term {
        let Some((first, again)) = definitions.split_first() else { continue };
        if let Some(second) = again.first() {
            sink.push(
                Facts::new("undefined-term-twice", value(&second.place, "term"))
                    .severity(Severity::Info)
                    .with("term", &second.term)
                    .key(&key)
                    .related(RelatedFacts::new("undefined-term-first", value(&first.place, "term"))),
            );
        }
        let term = words(&first.term);
        // The definition itself names it, and so may the words it stands for.
        let meaning = words(first.meaning.as_deref().unwrap_or_default());
        let told = 1 + uses(&[meaning], &term);
        let idle = !text.is_empty() && !term.is_empty() && uses(&text, &term) <= told;
        if idle && !is_shortened(&key, first, &subject.regulation.definitions) {
            unused.entry(first.place.line).or_default().push(first);
        }
    }
    for definitions in unused.into_values() {
        let Some(first) = definitions.first() else { continue };
        let terms: Vec<String> = definitions.iter().map(|d| d.term.clone()).collect();
        sink.push(
            Facts::new("undefined-term-unused", value(&first.place, "term"))
                .severity(Severity::Info)
                .with("n", terms.len())
                .key(squash(&terms.concat()))
                .with("terms", terms),
        );
    }
}

/// «X (далее – Y) – meaning» in a list of terms: it is Y that the text then speaks of.
fn is_shortened(key: &str, definition: &Definition, all: &[Definition]) -> bool {
    let meaning = |d: &Definition| squash(d.meaning.as_deref().unwrap_or_default());
    let own = meaning(definition);
    let near = all.iter().filter(|o| o.place.line.abs_diff(definition.place.line) <= 3);
    near.filter(|other| squash(&other.term) != key).any(|other| {
        let theirs = meaning(other);
        shortens(other, definition) || theirs.contains(key) || (!own.is_empty() && theirs == own)
    })
}

/// «X – meaning (далее – Y)»: the bracket that ends an entry gives its term a short name, Y for X.
pub(super) fn shortens(short: &Definition, entry: &Definition) -> bool {
    let meaning = squash(entry.meaning.as_deref().unwrap_or_default());
    short.place.line >= entry.place.line
        && meaning.ends_with(&squash(&short.term))
        && short.term != entry.term
}

fn uses(text: &[Vec<String>], term: &[String]) -> usize {
    let says = |window: &[String]| window.iter().zip(term).all(|(a, b)| same_word(a, b));
    text.iter().map(|passage| passage.windows(term.len()).filter(|w| says(w)).count()).sum()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, place, regulation_of};
    use crate::model::{Definition, Regulation};

    fn found(lines: &[&str], definitions: &[(&str, &str)]) -> Vec<String> {
        let definitions = definitions.iter().zip(1..).map(|(&(term, meaning), line)| Definition {
            term: term.into(),
            meaning: Some(meaning.into()),
            place: place(line),
        });
        let regulation = Regulation { definitions: definitions.collect(), ..regulation_of(lines) };
        let found = findings(regulation);
        of(&found, "undefined-term").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn abbreviations_must_be_explained_once() {
        assert_eq!(found(&["проверка подписи ЭЦП и запрос в ШЭП, затем ЭЦП"], &[]).len(), 2);
        assert!(found(&["цифровая подпись (далее – ЭЦП), проверка ЭЦП"], &[]).is_empty());
        assert!(found(&["ШЭП – шлюз", "запрос в ШЭП Республики Казахстан (РК)"], &[]).is_empty());
        assert!(found(&["ЗАЯВЛЕНИЕ О ВЫДАЧЕ"], &[]).is_empty());
    }

    #[test]
    fn what_every_reader_knows_does_not_explain_the_word_beside_it() {
        assert_eq!(
            found(&["сведения запрашиваются в ГБД РК", "ответ комитета КВБ РК прилагается"], &[]).len(),
            2
        );
        assert!(found(&["услуга оказывается ТОО РК"], &[]).is_empty());
        let explained = "база данных водоемов (далее – БДВ)";
        assert!(found(&[explained, "запрос в БДВ РК"], &[]).is_empty());
    }

    #[test]
    fn legal_forms_and_numbers_of_persons_explain_themselves() {
        let known = "Руководитель ТОО, АО или НАО указывает ИИН и БИН, а глава КХ – ФИО";
        assert!(found(&[known], &[]).is_empty(), "{:?}", found(&[known], &[]));
        assert_eq!(found(&["сведения об ИИН проверяются в ГБД"], &[]).len(), 1);
        let kk = &crate::check::sample::SETTINGS.knowledge.kk.known_abbreviations;
        assert!(["ЖШС", "АҚ", "ЖСН", "БСН"].iter().all(|form| kk.iter().any(|known| known == form)));
    }

    #[test]
    fn what_a_defined_word_means_does_not_compete_with_it() {
        let text = |used: &str| {
            format!(
                "Регламент государственной услуги «Выдача паспорта улья»\n\n1. Основные понятия\n\n\
                 1. Используются следующие понятия:\n\n1) ПЭП – портал электронного правительства;\n\n\
                 2) ИС – информационная система.\n\n2. Заявитель входит на {used}, ИС на {used} отвечает.\n"
            )
        };
        let found = |used| {
            let found = crate::check::sample::findings_in(&text(used));
            of(&found, "undefined-term").iter().filter(|f| f.message.contains("ПЭП")).count()
        };
        assert_eq!((found("ПЭП"), found("портал")), (0, 2), "another word, and the defined one in vain");
    }

    #[test]
    fn the_portal_is_no_provider() {
        let with = |meaning| {
            let found =
                found(&["Услугодатель принимает", "услугодатель выдает"], &[("услугодатель", meaning)]);
            found.iter().filter(|m| m.contains(meaning)).count()
        };
        assert_eq!(with("веб-портал ведомства"), 1);
        assert_eq!(with("ПЭП"), 1);
        assert_eq!(with("отдел лесного хозяйства"), 0);
    }

    #[test]
    fn who_is_meant_by_the_provider_may_be_said_in_a_sentence() {
        for said in
            ["2. Услугодателем являются отделы архитектуры.", "2. Услугодатель – комитет лесного хозяйства."]
        {
            assert!(found(&[said, "Услугодатель принимает заявление"], &[]).is_empty(), "{said}");
        }
        assert_eq!(found(&["Услугодатель принимает заявление"], &[]).len(), 1);
    }

    #[test]
    fn short_names_defined_in_vain_on_one_line_are_one_finding() {
        let lines = ["шлюз (далее – ШЭП) и подпись (далее – ЭЦП) проверяются"];
        let definitions = [("ШЭП", "шлюз"), ("ЭЦП", "подпись")];
        let definitions = definitions.map(|(term, meaning)| Definition {
            term: term.into(),
            meaning: Some(meaning.into()),
            place: place(1),
        });
        let regulation = Regulation { definitions: definitions.into(), ..regulation_of(&lines) };
        let all = findings(regulation);
        let found = of(&all, "undefined-term");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].message.contains("ШЭП") && found[0].message.contains("ЭЦП"));
    }

    #[test]
    fn what_is_shortened_at_once_need_not_recur() {
        let lines = ["1) региональный шлюз (далее – РШ) – система; РШ принимает запрос"];
        assert!(found(&lines, &[("РШ", "региональный шлюз"), ("региональный шлюз", "система")]).is_empty());
    }

    #[test]
    fn one_body_under_two_names_and_a_name_beside_the_defined_one_are_seen() {
        let lines = [
            "отдел занятости района (далее – отдел), отдел занятости района (далее – орган)",
            "отдел и орган принимают потребителя (далее – потребитель)",
            "потребитель и получатель подписывают",
        ];
        let definitions = [
            ("отдел", "отдел занятости района"),
            ("орган", "отдел занятости района"),
            ("потребитель", "потребителя"),
        ];
        let found = found(&lines, &definitions);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_name_in_quotes_needs_no_explanation() {
        let of_line = |line: &str| found(&[line], &[]).len();
        assert_eq!(of_line("запись вносится в систему «Регистрационный пункт РНБ»"), 0);
        assert_eq!(of_line("запись вносится в систему \"Регистрационный пункт РНБ\""), 0);
        assert_eq!(of_line("в \"отдел\" РНБ и \"архив\" запись"), 1);
        assert_eq!(of_line("запись вносится в «РНБ»"), 1);
        assert_eq!(of_line("в РНБ по услуге «Выдача паспорта пасеки»"), 1);
    }

    #[test]
    fn an_abbreviation_has_the_letters_of_its_words() {
        let lines = [
            "1) подсистема обмена (далее – РШЭП); РШЭП принимает запрос",
            "шлюз (далее – ШЛЗ), ШЛЗ принимает",
        ];
        let found = found(&lines, &[("РШЭП", "подсистема обмена"), ("ШЛЗ", "шлюз")]);
        assert!(found.len() == 1 && found[0].contains("РШЭП"), "{found:?}");
    }

    #[test]
    fn two_names_may_have_nearly_the_same_meaning() {
        let lines = ["ведомство и отдел принимают, отдел и ведомство выдают, ведомство, отдел"];
        let alike = [
            ("ведомство", "отдел архитектуры и градостроительства района области"),
            ("отдел", "отделы архитектуры и градостроительства района области и городов"),
        ];
        assert_eq!(found(&lines, &alike).len(), 1);
    }

    #[test]
    fn an_abbreviation_used_before_its_definition_is_seen() {
        let lines = ["проверка ЭЦП", "цифровая подпись (далее – ЭЦП)", "подпись ЭЦП"];
        let definition = |line| Definition {
            term: "ЭЦП".into(),
            meaning: Some("электронная цифровая подпись".into()),
            place: place(line),
        };
        let of_line = |line| {
            let regulation = Regulation { definitions: vec![definition(line)], ..regulation_of(&lines) };
            of(&findings(regulation), "undefined-term").len()
        };
        assert_eq!((of_line(2), of_line(1)), (1, 0));
    }

    #[test]
    fn a_short_name_defined_by_itself_or_in_vain_is_seen() {
        let lines = ["выдает ответ об отказе (далее – ответ об отказе) и ответ об отказе"];
        assert_eq!(found(&lines, &[("ответ об отказе", "ответ об отказе")]).len(), 1);
        assert_eq!(found(&["книга учета (далее – книга)"], &[("книга", "книга учета")]).len(), 1);
    }

    #[test]
    fn an_entry_and_its_short_name_are_one() {
        let lines = ["понятия", "термины", "участвуют следующие СФЕ", "каждая СФЕ действует"];
        let meaning = "ответственные лица и подразделения";
        let whole = format!("{meaning} (далее – СФЕ)");
        let found = found(&lines, &[("структурно-функциональные единицы", &whole), ("СФЕ", meaning)]);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_standard_that_is_cited_by_its_items_has_a_name() {
        let found = |line: &str| {
            let text = format!("основание – документы, указанные в пункте 9 {line}");
            let reference = crate::model::ItemRef {
                to: Some("standard".into()),
                item: Some("9".into()),
                place: place(1),
                ..crate::model::ItemRef::default()
            };
            let regulation = Regulation { item_refs: vec![reference], ..regulation_of(&[&text]) };
            of(&findings(regulation), "undefined-term").len()
        };
        assert_eq!(found("Стандарта"), 1);
        assert_eq!(found("стандарта государственной услуги «Выдача паспорта пасеки»"), 0);
    }
}
