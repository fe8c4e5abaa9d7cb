//! Findings for a person: message, place, raw lines with carets under the words.

use super::excerpt::{Excerpt, excerpts};
use super::{Report, lang_of, say};
use crate::check::{Lang, Message, render as in_words};
use crate::finding::{Finding, Severity};
use crate::model::{Genre, Status};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

pub(super) fn render(report: &Report) -> String {
    let renderer = Renderer::styled();
    let lang = lang_of(report.registry, report.lang);
    let mut out = String::new();
    for finding in report.findings {
        out.push_str(&renderer.render(&[group(report, finding)]));
        out.push_str("\n\n");
    }
    out.push_str(&summary(report, lang));
    out
}

fn group<'a>(report: &Report<'a>, finding: &'a Finding) -> Group<'a> {
    let lang = report.lang_at(finding);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let level = level.with_name(say(finding.severity.id(), lang));
    let title = level.primary_title(finding.message.as_str()).id(finding.rule.as_str());
    title.elements(excerpts(report, finding).into_iter().map(snippet))
}

/// Only the lines shown go into the snippet, for its renderer reads all it is given.
fn snippet<'a>(excerpt: Excerpt<'a>) -> Snippet<'a, Annotation<'a>> {
    let (source, (first, last)) = (excerpt.source, excerpt.lines());
    let shown = source.line_range(first).start..source.line_range(last).end;
    let text = source.text().get(shown.clone()).unwrap_or_default();
    let mut snippet = Snippet::source(text).path(source.name()).line_start(first);
    for mark in excerpt.marks {
        let kind = if mark.label.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
        let last = mark.words.len().saturating_sub(1);
        for (at, words) in mark.words.into_iter().enumerate() {
            let words = words.start - shown.start..words.end - shown.start;
            let label = mark.label.filter(|_| at == last);
            snippet = snippet.annotation(kind.span(words).label(label));
        }
    }
    snippet
}

/// What was read, what was found, and how that relates to a baseline: a sentence each.
pub(super) fn summary_lines(report: &Report, lang: Lang) -> Vec<String> {
    let s = report.summary();
    let all = report.registry.documents.iter().flat_map(|d| &d.regulations);
    let of = |genre: Genre| all.clone().filter(|r| r.status == Status::Active && r.genre == genre).count();
    let (rules, standards) = (of(Genre::Rules), of(Genre::Standard));
    let regulations = s.regulations.saturating_sub(rules + standards);
    let read = Message::new("summary")
        .with("documents", s.documents)
        .with("acts", s.acts)
        .with("regulations", regulations)
        .with("none", usize::from(regulations + s.excluded == 0 && rules + standards > 0))
        .with("rules", rules)
        .with("standards", standards)
        .with("excluded", s.excluded)
        .with("procedures", s.procedures)
        .with("steps", s.steps);
    let found = Message::new("summary-findings")
        .with("errors", s.errors)
        .with("warnings", s.warnings)
        .with("infos", s.infos);
    let mut lines = vec![in_words(&read, lang), in_words(&found, lang)];
    if let Some(baseline) = report.baseline {
        let against =
            Message::new("summary-baseline").with("known", baseline.known).with("gone", baseline.gone.len());
        lines.push(in_words(&against, lang));
    }
    lines
}

fn summary(report: &Report, lang: Lang) -> String {
    let mut out: String = summary_lines(report, lang).iter().map(|line| format!("{line}\n")).collect();
    for gone in report.baseline.iter().flat_map(|baseline| &baseline.gone) {
        out.push_str(&format!("  {}: {}: {}\n", gone.source, gone.rule, gone.message));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::SETTINGS;
    use crate::finding::Related;
    use crate::model::{Document, Language, Registry, Regulation};
    use crate::source::Source;

    /// The finding that marks `words`, and `others` as related places.
    fn finding(source: &Source, words: &str, others: &[(&str, &str)]) -> Finding {
        let span = |words: &str| {
            let at = source.text().find(words).unwrap();
            source.span(at..at + words.len())
        };
        let related = |(words, message): &(&str, &str)| Related {
            source: source.name().into(),
            line: source.line_of(span(words)),
            start: span(words).start,
            end: span(words).end,
            message: (*message).into(),
        };
        Finding {
            rule: "numeral-mismatch".into(),
            category: "numeral-mismatch".into(),
            severity: Severity::Error,
            source: source.name().into(),
            regulation: Some(1),
            line: source.line_of(span(words)),
            start: span(words).start,
            end: span(words).end,
            message: "5 beside six".into(),
            related: others.iter().map(related).collect(),
            fingerprint: String::new(),
        }
    }

    fn shown(source: Source, finding: Finding) -> String {
        let (findings, sources) = ([finding], [source]);
        let report = Report {
            findings: &findings,
            registry: &Registry::default(),
            sources: &sources,
            lang: None,
            baseline: None,
            unread: &[],
            settings: &|_| &SETTINGS,
        };
        let text = anstream::adapter::strip_str(&render(&report)).to_string();
        text.split("\n\n").next().unwrap().to_owned()
    }

    #[test]
    fn carets_stand_under_cyrillic_and_combining_letters() {
        let source = Source::from_text("a.txt", "\n  й и\u{306} срок 5 (шесть) дней\n");
        let finding = finding(&source, "5 (шесть)", &[]);
        assert_eq!(
            shown(source, finding),
            "error[numeral-mismatch]: 5 beside six
 --> a.txt:2:13
  |
2 |   й и\u{306} срок 5 (шесть) дней
  |            ^^^^^^^^^"
        );
    }

    #[test]
    fn both_places_of_a_contradiction_are_shown() {
        let middle = "\n".repeat(30);
        let source = Source::from_text("a.txt", format!("срок 5 дней{middle}всего 6 дней\n"));
        let finding = finding(&source, "5 дней", &[("6 дней", "the steps")]);
        assert_eq!(
            shown(source, finding),
            "error[numeral-mismatch]: 5 beside six
  --> a.txt:1:6
   |
 1 | срок 5 дней
   |      ^^^^^^
   |
  ::: a.txt:31:7
   |
31 | всего 6 дней
   |       ------ the steps"
        );
    }

    #[test]
    fn words_over_two_lines_are_marked_on_each_without_the_margin() {
        let source = Source::from_text("a.txt", "срок пять\n      рабочих дней\n");
        let finding = finding(&source, "пять\n      рабочих", &[]);
        assert_eq!(
            shown(source, finding),
            "error[numeral-mismatch]: 5 beside six
 --> a.txt:1:6
  |
1 | срок пять
  |      ^^^^
2 |       рабочих дней
  |       ^^^^^^^"
        );
    }

    #[test]
    fn a_severity_is_said_in_the_language_of_the_text() {
        let source = Source::from_text("ru.txt", "срок 5 (шесть) дней\n");
        let document =
            |name: &str, language| Document { source: name.into(), language, ..Document::default() };
        let report = Report {
            findings: &[finding(&source, "5 (шесть)", &[])],
            registry: &Registry {
                version: 1,
                documents: vec![document("kk.txt", Language::Kk), document("ru.txt", Language::Ru)],
            },
            sources: &[source],
            lang: None,
            baseline: None,
            unread: &[],
            settings: &|_| &SETTINGS,
        };
        assert!(anstream::adapter::strip_str(&render(&report)).to_string().starts_with("ошибка["));
    }

    #[test]
    fn what_was_struck_out_is_told_beside_the_regulations() {
        let regulation = |genre, status| Regulation { genre, status, ..Regulation::default() };
        let of = |regulations: Vec<Regulation>| {
            let document = Document { regulations, ..Document::default() };
            let report = Report {
                findings: &[],
                registry: &Registry { version: 1, documents: vec![document] },
                sources: &[],
                lang: None,
                baseline: None,
                unread: &[],
                settings: &|_| &SETTINGS,
            };
            summary_lines(&report, Lang::Ru).swap_remove(0)
        };
        let standard = || regulation(Genre::Standard, Status::Active);
        let told = of(vec![
            regulation(Genre::Regulation, Status::Active),
            regulation(Genre::Regulation, Status::Excluded),
            standard(),
        ]);
        assert!(told.contains("1 регламент (и 1 исключенный), 1 стандарт"), "{told}");
        let told = of(vec![regulation(Genre::Regulation, Status::Excluded), standard()]);
        assert!(told.contains("0 регламентов (и 1 исключенный), 1 стандарт"), "{told}");
    }

    #[test]
    fn odd_places_do_not_break_the_report() {
        let text = "а\r\nб";
        for (start, end) in [(0, 0), (2, 2), (3, 4), (0, 6), (6, 6), (90, 99), (5, 1)] {
            let source = Source::from_text("a.txt", text);
            let odd = Finding { start, end, ..finding(&source, "а", &[]) };
            assert!(shown(source, odd).contains("a.txt"), "{start}..{end}");
        }
    }
}
