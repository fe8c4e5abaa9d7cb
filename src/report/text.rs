//! Findings for a person: message, place, raw lines with carets under the words.

use super::Report;
use crate::finding::{Finding, Severity};
use crate::source::{Source, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// A span of more lines than this is shown by its first line.
const MOST_LINES: usize = 3;

pub(super) fn render(report: &Report) -> String {
    let renderer = Renderer::styled();
    let mut out = String::new();
    for finding in report.findings {
        out.push_str(&renderer.render(&[group(report, finding)]));
        out.push_str("\n\n");
    }
    out.push_str(&summary(report));
    out
}

fn group<'a>(report: &'a Report, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let mut places: Vec<Places> = Vec::new();
    let mut mark = |name: &'a str, span, kind, label: Option<&'a str>| {
        let Some(source) = report.source(name) else { return };
        let at = places.iter().position(|p| p.source.name() == name).unwrap_or_else(|| {
            places.push(Places { source, marks: Vec::new() });
            places.len() - 1
        });
        if let Some(place) = places.get_mut(at) {
            place.marks.push(Mark { words: words_of(source, span), kind, label });
        }
    };
    mark(&finding.source, finding.span(), AnnotationKind::Primary, None);
    for related in &finding.related {
        let span = Span { start: related.start, end: related.end };
        mark(&related.source, span, AnnotationKind::Context, Some(&related.message));
    }
    let title = level.primary_title(finding.message.as_str()).id(finding.rule.as_str());
    title.elements(places.into_iter().map(Places::snippet))
}

/// The marked words of one file.
struct Places<'a> {
    source: &'a Source,
    marks: Vec<Mark<'a>>,
}

struct Mark<'a> {
    /// Decoded ranges, one a line.
    words: Vec<Range<usize>>,
    kind: AnnotationKind,
    label: Option<&'a str>,
}

impl<'a> Places<'a> {
    fn snippet(self) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let mut snippet = Snippet::source(self.source.text()).path(self.source.name()).fold(true);
        for mark in self.marks {
            let last = mark.words.len().saturating_sub(1);
            for (at, words) in mark.words.into_iter().enumerate() {
                let label = mark.label.filter(|_| at == last);
                snippet = snippet.annotation(mark.kind.span(words).label(label));
            }
        }
        snippet
    }
}

/// The words of a span line by line, without the white space around them.
fn words_of(source: &Source, span: Span) -> Vec<Range<usize>> {
    let whole = source.to_decoded(span.start)..source.to_decoded(span.end);
    let (first, last) = (source.line_at(whole.start), source.line_at(whole.end.max(whole.start)));
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
        words.push(whole.start..whole.start);
    }
    words
}

fn summary(report: &Report) -> String {
    let s = report.summary();
    format!(
        "{} documents, {} acts, {} regulations ({} more struck out), {} procedures, {} steps: \
         {} errors, {} warnings, {} infos\n",
        s.documents, s.acts, s.regulations, s.excluded, s.procedures, s.steps, s.errors, s.warnings, s.infos
    )
}
