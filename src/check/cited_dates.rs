//! One act is cited with its number and two dates, of which one must be a slip.

use super::facts::{Facts, RelatedFacts};
use super::names::{same_word, squash, words};
use super::rule::{DocumentSubject, Sink};
use crate::finding::Severity;
use crate::letters::fold;
use crate::model::{Passage, PassageKind};
use crate::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// A citation of an act.
struct Cited<'a> {
    date: (u32, u32, u32),
    number: String,
    passage: &'a Passage,
    range: Range<usize>,
}

/// Words that name an act and its issuer: «приказом Министра сельского хозяйства».
const ISSUER: usize = 4;

/// Digits of a number that few acts have; so is one with more than digits.
const RARE: usize = 4;

pub(super) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let mut by_number: BTreeMap<String, Vec<Cited>> = BTreeMap::new();
    for cited in citations(subject) {
        by_number.entry(squash(&cited.number)).or_default().push(cited);
    }
    for (number, cited) in by_number {
        let count = |c: &Cited| cited.iter().filter(|o| o.date == c.date).count();
        let Some(usual) = cited.iter().rev().max_by_key(|c| count(c)) else { continue };
        let rare = usual.number.chars().any(|c| !c.is_ascii_digit()) || usual.number.len() >= RARE;
        let mut told: Vec<(u32, u32, u32)> = Vec::new();
        for other in cited.iter().filter(|c| is_slip(c.date, usual.date)) {
            // Of two acts of one number and one kind neither is a slip; what stands once may be. One
            // issuer does not give a number twice.
            let once = count(other) == 1 && (rare || count(usual) > 2 || of_one_issuer(other, usual));
            if !once || told.contains(&other.date) {
                continue;
            }
            told.push(other.date);
            sink.push(
                Facts::new("metadata-conflict-cited-date", &other.passage.place(other.range.clone()))
                    .severity(Severity::Warning)
                    .with("number", other.number.clone())
                    .with("date", iso(other.date))
                    .with("usual", iso(usual.date))
                    .key(&number)
                    .key(iso(other.date))
                    .related(RelatedFacts::new(
                        "metadata-conflict-standard",
                        &usual.passage.place(usual.range.clone()),
                    )),
            );
        }
    }
}

/// The day, the month or the year is another, and nothing else.
fn is_slip(a: (u32, u32, u32), b: (u32, u32, u32)) -> bool {
    [a.0 != b.0, a.1 != b.1, a.2 != b.2].into_iter().filter(|&differs| differs).count() == 1
}

/// Whether both are cited with the same words before the date, and these name who issued the act.
fn of_one_issuer(a: &Cited, b: &Cited) -> bool {
    let before = |c: &Cited| words(c.passage.text.get(..c.range.start).unwrap_or_default());
    let (a, b) = (before(a), before(b));
    let alike = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| same_word(a, b)).count();
    alike >= ISSUER
}

fn iso((year, month, day): (u32, u32, u32)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Dates and squashed numbers of the acts that the act itself cites above its regulations.
pub(super) fn above(subject: &DocumentSubject) -> Vec<(String, String)> {
    let cited = subject.document.passages.iter().flat_map(|p| cited_in(p, subject));
    cited.map(|c| (iso(c.date), squash(&c.number))).collect()
}

fn citations<'a>(subject: &DocumentSubject<'a>) -> Vec<Cited<'a>> {
    let document = subject.document;
    // What the rule on the acts of standards looks at already.
    let standards: Vec<Span> = document
        .regulations
        .iter()
        .filter_map(|r| r.standard.as_ref())
        .map(|s| Span { start: s.place.start, end: s.place.end })
        .collect();
    let own = document.regulations.iter().flat_map(|r| &r.passages).filter(|p| p.kind == PassageKind::Body);
    let mut found: Vec<Cited> =
        document.passages.iter().chain(own).flat_map(|p| cited_in(p, subject)).collect();
    // Of each standard the first citation is there; two that differ are told by the other rule.
    let first = |c: &Cited| {
        let at = c.passage.place(c.range.clone());
        standards.iter().any(|s| s.start < at.end && at.start < s.end)
    };
    let several = document.regulations.len() > 1;
    found.retain(|c| !several || !first(c));
    found
}

/// The acts that a paragraph cites with their numbers.
fn cited_in<'a>(passage: &'a Passage, subject: &DocumentSubject) -> Vec<Cited<'a>> {
    let text = fold(&passage.text);
    if text.len() != passage.text.len() {
        return Vec::new();
    }
    let cited = subject.words.citation.captures_iter(&text).filter_map(|citation| {
        let figure = |name: &str| citation.name(name)?.as_str().parse::<u32>().ok();
        let month = subject.words.weekdays.month(citation.name("month")?.as_str())?;
        let date = (figure("year")?, month, figure("day")?);
        let number = passage.text.get(citation.name("number")?.range()).unwrap_or_default();
        let number = number.trim_end_matches(['.', ',', '-', '–']).to_owned();
        Some(Cited { date, number, passage, range: citation.get(0)?.range() })
    });
    cited.collect()
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, regulation_of};

    fn found(lines: &[&str]) -> Vec<String> {
        let found = findings(regulation_of(lines));
        of(&found, "metadata-conflict").iter().map(|f| f.message.clone()).collect()
    }

    #[test]
    fn one_number_with_two_dates_is_a_slip() {
        let lines = [
            "стандартом, утвержденным приказом Министра от 8 июня 2015 года № 15-1/52 (далее – стандарт)",
            "по форме согласно стандарту, утвержденному приказом от 6 июня 2015 года № 15-1/52.",
        ];
        let found = found(&lines);
        assert!(
            found.len() == 1 && found[0].contains("06.06.2015") && found[0].contains("08.06.2015"),
            "{found:?}"
        );
    }

    #[test]
    fn one_issuer_gives_a_number_once() {
        let cited = |issuer: &str, day| format!("стандарт, утвержденный {issuer} от {day} года № 179");
        let of = |issuer: &str, other: &str| {
            found(&[&cited(issuer, "8 апреля 2015"), &cited(other, "8 апреля 2014")]).len()
        };
        let minister = "приказом Министра водных ресурсов Республики";
        assert_eq!(of(minister, minister), 1);
        assert_eq!(of(minister, "постановлением Правительства Республики"), 0);
    }

    #[test]
    fn acts_of_one_number_are_many() {
        assert!(found(&["приказ от 8 июня 2015 года № 52", "приказ от 6 июня 2015 года № 52"]).is_empty());
        assert!(found(&["приказ от 8 июня 2015 года № 15-1/52", "от 17 мая 2012 года № 15-1/52"]).is_empty());
        let usual = "приказ от 8 июня 2015 года № 52";
        assert_eq!(found(&[usual, usual, usual, "приказ от 8 июня 2014 года № 52"]).len(), 1);
    }
}
