//! Findings for a person: message, place, raw lines with carets under the words.

use super::{Report, lang_of, say};
use crate::check::{Lang, Message, render as in_words};
use crate::finding::{Finding, Severity};
use crate::source::{Source, Span};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// Words on more lines than this are shown by their first line.
const MOST_LINES: usize = 3;

/// Places with at most this many lines between them share an excerpt.
const NEAR: usize = 4;

pub(super) fn render(report: &Report) -> String {
    let renderer = Renderer::styled();
    let lang = lang_of(report.registry, report.lang);
    let mut out = String::new();
    for finding in report.findings {
        out.push_str(&renderer.render(&[group(report, finding, lang)]));
        out.push_str("\n\n");
    }
    out.push_str(&summary(report, lang));
    out
}

fn group<'a>(report: &Report<'a>, finding: &'a Finding, lang: Lang) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(say("severity-error", lang)),
        Severity::Warning => Level::WARNING.with_name(say("severity-warning", lang)),
        Severity::Info => Level::INFO.with_name(say("severity-info", lang)),
    };
    let mut excerpts: Vec<Excerpt> = Vec::new();
    let mut show = |name: &str, span, kind, label| {
        let Some(source) = report.source(name) else { return };
        let mark = Mark { words: words_of(source, span), kind, label };
        match excerpts.iter_mut().find(|e| e.is_near(source, &mark)) {
            Some(excerpt) => excerpt.marks.push(mark),
            None => excerpts.push(Excerpt { source, marks: vec![mark] }),
        }
    };
    show(&finding.source, finding.span(), AnnotationKind::Primary, None);
    for related in &finding.related {
        let span = Span { start: related.start, end: related.end };
        show(&related.source, span, AnnotationKind::Context, Some(related.message.as_str()));
    }
    let title = level.primary_title(finding.message.as_str()).id(finding.rule.as_str());
    title.elements(excerpts.into_iter().map(Excerpt::snippet))
}

/// A few lines of one file with the words marked in them.
struct Excerpt<'a> {
    source: &'a Source,
    marks: Vec<Mark<'a>>,
}

/// Words to mark.
struct Mark<'a> {
    /// Decoded ranges, one a line, at least one.
    words: Vec<Range<usize>>,
    kind: AnnotationKind,
    label: Option<&'a str>,
}

impl Mark<'_> {
    fn lines(&self, source: &Source) -> (usize, usize) {
        let line = |words: Option<&Range<usize>>| words.map_or(1, |words| source.line_at(words.start));
        (line(self.words.first()), line(self.words.last()))
    }
}

impl<'a> Excerpt<'a> {
    fn lines(&self) -> (usize, usize) {
        let lines = || self.marks.iter().map(|mark| mark.lines(self.source));
        (lines().map(|l| l.0).min().unwrap_or(1), lines().map(|l| l.1).max().unwrap_or(1))
    }

    fn is_near(&self, source: &Source, mark: &Mark) -> bool {
        let ((first, last), (from, to)) = (self.lines(), mark.lines(source));
        std::ptr::eq(self.source, source) && from <= last + NEAR + 1 && first <= to + NEAR + 1
    }

    /// Only the lines shown go into the snippet, for its renderer reads all it is given.
    fn snippet(self) -> Snippet<'a, Annotation<'a>> {
        let (first, last) = self.lines();
        let shown = self.source.line_range(first).start..self.source.line_range(last).end;
        let text = self.source.text().get(shown.clone()).unwrap_or_default();
        let mut snippet = Snippet::source(text).path(self.source.name()).line_start(first);
        for mark in self.marks {
            let last = mark.words.len().saturating_sub(1);
            for (at, words) in mark.words.into_iter().enumerate() {
                let words = words.start - shown.start..words.end - shown.start;
                let label = mark.label.filter(|_| at == last);
                snippet = snippet.annotation(mark.kind.span(words).label(label));
            }
        }
        snippet
    }
}

/// The words of a span line by line, without the white space around them.
fn words_of(source: &Source, span: Span) -> Vec<Range<usize>> {
    let whole = source.to_decoded(span.start)..source.to_decoded(span.end.max(span.start));
    let (first, last) = (source.line_at(whole.start), source.line_at(whole.end));
    let last = if last - first < MOST_LINES { last } else { first };
    let on_line = |line| {
        let range = source.line_range(line);
        let (start, end) = (range.start.max(whole.start), range.end.min(whole.end));
        let words = source.text().get(start..end)?;
        let start = start + (words.len() - words.trim_start().len());
        (!words.trim().is_empty()).then(|| start..start + words.trim().len())
    };
    let mut words: Vec<_> = (first..=last).filter_map(on_line).collect();
    if words.is_empty() {
        words.push(letter_at(source, whole.start));
    }
    words
}

/// For an empty place, where something is missing: the letter after it, else the one before it, on
/// its line; of an empty line, nothing.
fn letter_at(source: &Source, at: usize) -> Range<usize> {
    let line = source.line_range(source.line_at(at));
    let letters = source.text().get(line.clone()).unwrap_or_default().char_indices();
    let letter = letters.map(|(from, c)| line.start + from..line.start + from + c.len_utf8());
    let mut last = line.start..line.start;
    for letter in letter {
        last = letter;
        if last.end > at {
            break;
        }
    }
    last
}

fn summary(report: &Report, lang: Lang) -> String {
    let s = report.summary();
    let read = Message::new("summary")
        .with("documents", s.documents)
        .with("acts", s.acts)
        .with("regulations", s.regulations)
        .with("excluded", s.excluded)
        .with("procedures", s.procedures)
        .with("steps", s.steps);
    let found = Message::new("summary-findings")
        .with("errors", s.errors)
        .with("warnings", s.warnings)
        .with("infos", s.infos);
    let mut out = format!("{}\n{}\n", in_words(&read, lang), in_words(&found, lang));
    if let Some(baseline) = report.baseline {
        let against =
            Message::new("summary-baseline").with("known", baseline.known).with("gone", baseline.gone.len());
        out.push_str(&in_words(&against, lang));
        out.push('\n');
        for gone in &baseline.gone {
            out.push_str(&format!("  {}: {}: {}\n", gone.source, gone.rule, gone.message));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Related;
    use crate::model::Registry;

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
    fn odd_places_do_not_break_the_report() {
        let text = "а\r\nб";
        for (start, end) in [(0, 0), (2, 2), (3, 4), (0, 6), (6, 6), (90, 99), (5, 1)] {
            let source = Source::from_text("a.txt", text);
            let odd = Finding { start, end, ..finding(&source, "а", &[]) };
            assert!(shown(source, odd).contains("a.txt"), "{start}..{end}");
        }
    }
}
