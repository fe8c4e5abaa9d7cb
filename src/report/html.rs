//! Findings as one HTML page that stands alone: to read, to print, to send on.

use super::excerpt::{Excerpt, Mark, excerpts};
use super::table::Totals;
use super::{Report, Unread, lang_of, name, say};
use crate::calendar::Date;
use crate::check::{Lang, Message, RuleInfo, render, rule_named, rules};
use crate::finding::{Finding, Severity};
use crate::model::{Document, Procedure, Regulation};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment};
use serde::Serialize;
use std::ops::Range;

const TEMPLATE: &str = include_str!("page.html");

/// Severities as the page has them, the worst first.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

/// What the template is filled with.
#[derive(Debug, Serialize)]
struct Page {
    lang: String,
    title: String,
    made: String,
    summary: Vec<String>,
    unread: Vec<String>,
    contents: String,
    header: [String; 3],
    severities: Vec<Counted>,
    unshown: String,
    clean: String,
    documents: Vec<Chapter>,
    rules: Rules,
}

/// The rules that found something, at the end of the page.
#[derive(Debug, Serialize)]
struct Rules {
    title: String,
    why: String,
    pages: Vec<RulePage>,
}

#[derive(Debug, Serialize)]
struct RulePage {
    name: &'static str,
    summary: &'static str,
    what: Vec<&'static str>,
    why: Vec<&'static str>,
}

/// A severity and how many findings have it.
#[derive(Debug, Serialize)]
struct Counted {
    key: String,
    label: String,
    count: usize,
}

/// A document.
#[derive(Debug, Serialize)]
struct Chapter {
    source: String,
    title: Option<String>,
    sections: Vec<Section>,
}

/// A regulation, or what is said of the act itself.
#[derive(Debug, Serialize)]
struct Section {
    id: String,
    label: String,
    service: Option<String>,
    line: Option<usize>,
    counts: Vec<Counted>,
    totals: Vec<String>,
    findings: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    severity: String,
    label: String,
    rule: String,
    summary: &'static str,
    message: String,
    excerpts: Vec<Lines>,
}

/// Lines of a file.
#[derive(Debug, Serialize)]
struct Lines {
    /// The file, where it is not the one that the chapter is about.
    elsewhere: Option<String>,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    number: usize,
    pieces: Vec<Piece>,
    notes: Vec<String>,
}

/// A piece of a line: plain, the finding's own words, or words at another place of it.
#[derive(Debug, Serialize)]
struct Piece {
    mark: Option<&'static str>,
    text: String,
}

/// Fills the page. `made` is the day, as the page shows it.
///
/// # Errors
/// When the template is broken, which a test keeps from being shipped.
pub(super) fn html(report: &Report, made: Date) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    let lang = lang_of(report.registry, report.lang);
    let view = View { report: *report, lang, totals: Totals::new(report.registry, lang, report.settings) };
    environment.render_str(TEMPLATE, Serde(view.page(made)))
}

struct View<'a> {
    report: Report<'a>,
    lang: Lang,
    totals: Totals<'a>,
}

impl<'a> View<'a> {
    fn page(&self, made: Date) -> Page {
        let made = Message::new("page-made")
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("date", made.to_string());
        let documents = self.report.registry.documents.iter().zip(1..);
        Page {
            lang: name(&self.lang),
            title: say("page-title", self.lang),
            made: render(&made, self.lang),
            summary: super::text::summary_lines(&self.report, self.lang),
            unread: self.report.unread.iter().map(|unread| self.unread(unread)).collect(),
            contents: say("page-contents", self.lang),
            header: ["page-regulation", "page-service", "page-line"].map(|id| say(id, self.lang)),
            severities: self.counts(&self.report.findings.iter().collect::<Vec<_>>()),
            unshown: say("page-unshown", self.lang),
            clean: say("page-clean", self.lang),
            documents: documents.map(|(document, n)| self.chapter(document, n)).collect(),
            rules: self.rules(),
        }
    }

    fn unread(&self, unread: &Unread) -> String {
        render(&Message::new("page-unread").with("message", unread.message.as_str()), self.lang)
    }

    fn rules(&self) -> Rules {
        let paragraphs = |text: &'static str| text.split("\n\n").collect();
        let page = |rule: &RuleInfo| RulePage {
            name: rule.name,
            summary: rule.summary(self.lang),
            what: paragraphs(rule.what(self.lang)),
            why: paragraphs(rule.why(self.lang)),
        };
        let found = |rule: &&RuleInfo| self.report.findings.iter().any(|f| f.rule == rule.name);
        Rules {
            title: say("page-rules", self.lang),
            why: say("page-why", self.lang),
            pages: rules().iter().filter(found).map(page).collect(),
        }
    }

    fn chapter(&self, document: &Document, n: usize) -> Chapter {
        let of = |ordinal: Option<u32>| -> Vec<&'a Finding> {
            let findings = self.report.findings.iter();
            findings.filter(|f| f.source == document.source && f.regulation == ordinal).collect()
        };
        let own = of(None);
        let of_act = (!own.is_empty()).then(|| Section {
            id: format!("d{n}"),
            label: say("page-act", self.lang),
            service: None,
            line: None,
            counts: self.counts(&own),
            totals: Vec::new(),
            findings: own.iter().map(|f| self.entry(f)).collect(),
        });
        let regulations =
            document.regulations.iter().map(|r| self.section(document, r, &of(Some(r.ordinal)), n));
        Chapter {
            source: document.source.clone(),
            title: document.act.as_ref().and_then(|act| act.title.clone()),
            sections: of_act.into_iter().chain(regulations).collect(),
        }
    }

    fn section(
        &self,
        document: &Document,
        regulation: &Regulation,
        findings: &[&'a Finding],
        n: usize,
    ) -> Section {
        let plan = |procedure: &Procedure| {
            let place =
                Message::new("table-steps").with("where", procedure).with("line", procedure.place.line);
            let totals = self.totals.of(document, regulation, procedure);
            format!("{}: {}", render(&place, self.lang), totals.trim())
        };
        let timed = regulation.procedures.iter().filter(|p| p.steps.iter().any(|s| !s.durations.is_empty()));
        Section {
            id: format!("d{n}r{}", regulation.ordinal),
            label: render(&super::numbered(regulation), self.lang),
            service: regulation.service.clone(),
            line: Some(regulation.place.line),
            counts: self.counts(findings),
            totals: timed.map(plan).collect(),
            findings: findings.iter().map(|f| self.entry(f)).collect(),
        }
    }

    fn counts(&self, findings: &[&Finding]) -> Vec<Counted> {
        let counted = |severity: Severity| Counted {
            key: name(&severity),
            label: say(severity.id(), self.lang),
            count: findings.iter().filter(|f| f.severity == severity).count(),
        };
        SEVERITIES.into_iter().map(counted).collect()
    }

    fn entry(&self, finding: &'a Finding) -> Entry {
        Entry {
            severity: name(&finding.severity),
            label: say(finding.severity.id(), self.report.lang_at(finding)),
            rule: finding.rule.clone(),
            summary: rule_named(&finding.rule).map_or("", |rule| rule.summary(self.lang)),
            message: finding.message.clone(),
            excerpts: excerpts(&self.report, finding).iter().map(|e| lines(e, &finding.source)).collect(),
        }
    }
}

fn lines(excerpt: &Excerpt, of: &str) -> Lines {
    let (first, last) = excerpt.lines();
    Lines {
        elsewhere: Some(excerpt.source.name()).filter(|name| *name != of).map(str::to_owned),
        lines: (first..=last).map(|number| line(excerpt, number)).collect(),
    }
}

fn line(excerpt: &Excerpt, number: usize) -> Line {
    let range = excerpt.source.line_range(number);
    let on_line = |words: &Range<usize>| range.start <= words.start && words.end <= range.end;
    let words = |mark: &Mark| mark.words.iter().filter(|w| on_line(w)).cloned().collect::<Vec<_>>();
    let mut marks: Vec<(Range<usize>, &'static str)> = Vec::new();
    let mut notes = Vec::new();
    for mark in &excerpt.marks {
        let class = if mark.label.is_some() { "other" } else { "own" };
        marks.extend(words(mark).into_iter().map(|w| (w, class)));
        let ends_here = mark.words.last().is_some_and(on_line);
        notes.extend(mark.label.filter(|_| ends_here).map(str::to_owned));
    }
    marks.sort_by_key(|(words, _)| (words.start, words.end));
    let text = |range: Range<usize>| excerpt.source.text().get(range).unwrap_or_default().to_owned();
    let mut pieces = Vec::new();
    let mut at = range.start;
    for (words, class) in marks {
        // of words that two places share, the first one's mark is shown
        let start = words.start.max(at);
        pieces.push(Piece { mark: None, text: text(at..start) });
        pieces.push(Piece { mark: Some(class), text: text(start..words.end.max(start)) });
        at = words.end.max(start);
    }
    pieces.push(Piece { mark: None, text: text(at..range.end).trim_end().to_owned() });
    pieces.retain(|piece| !piece.text.is_empty());
    Line { number, pieces, notes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::SETTINGS;
    use crate::finding::Related;
    use crate::model::Registry;
    use crate::source::Source;

    fn page(source: &Source, finding: Finding) -> String {
        let document = Document {
            source: source.name().into(),
            regulations: [1, 2].map(|ordinal| Regulation { ordinal, ..Regulation::default() }).into(),
            ..Document::default()
        };
        let report = Report {
            findings: &[finding],
            registry: &Registry { version: 1, documents: vec![document] },
            sources: std::slice::from_ref(source),
            lang: Some(Lang::En),
            baseline: None,
            unread: &[],
            settings: &|_| &SETTINGS,
        };
        html(&report, Date::of_unix_day(20_454)).unwrap()
    }

    fn finding(source: &Source, words: &str, others: &[&str]) -> Finding {
        let span = |words: &str| {
            let at = source.text().find(words).unwrap();
            source.span(at..at + words.len())
        };
        let related = |words: &&str| Related {
            source: source.name().into(),
            line: source.line_of(span(words)),
            start: span(words).start,
            end: span(words).end,
            message: "the other".into(),
        };
        Finding {
            rule: "numbering".into(),
            category: "numbering".into(),
            severity: Severity::Warning,
            source: source.name().into(),
            regulation: Some(1),
            line: source.line_of(span(words)),
            start: span(words).start,
            end: span(words).end,
            message: "a < b".into(),
            related: others.iter().map(related).collect(),
            fingerprint: String::new(),
        }
    }

    #[test]
    fn words_are_marked_and_nothing_of_the_text_is_markup() {
        let source = Source::from_text("<a>.txt", "один <b>два</b> три\nчетыре & пять\n");
        let page = page(&source, finding(&source, "<b>два", &["четыре"]));
        assert!(page.contains("один <mark class=\"own\">&lt;b&gt;два</mark>&lt;&#x2f;b&gt; три"), "{page}");
        assert!(
            page.contains("<mark class=\"other\">четыре</mark> &amp; пять <span class=\"note\">← the other")
        );
        assert!(page.contains("a &lt; b") && !page.contains("<a>"));
    }

    #[test]
    fn a_regulation_without_findings_is_folded_and_print_tells_what_it_leaves_out() {
        let source = Source::from_text("a.txt", "один два три\n");
        let page = page(&source, finding(&source, "один", &[]));
        assert!(page.contains("<section id=\"d1r1\">") && page.contains("<details id=\"d1r2\">"), "{page}");
        let unshown: Vec<&str> = page.lines().filter(|l| l.starts_with("<p class=\"unshown")).collect();
        assert_eq!(unshown, ["<p class=\"unshown warning\">Not shown: warning – 1</p>"]);
    }

    #[test]
    fn words_that_two_places_share_are_shown_once() {
        let source = Source::from_text("a.txt", "один два три\n");
        let page = page(&source, finding(&source, "один два", &["два три"]));
        assert!(
            page.contains("<mark class=\"own\">один два</mark><mark class=\"other\"> три</mark>"),
            "{page}"
        );
    }

    #[test]
    fn a_finding_leads_to_what_its_rule_looks_for_which_is_told_once() {
        let source = Source::from_text("a.txt", "один два три\n");
        let page = page(&source, finding(&source, "один", &[]));
        let rule = rule_named("numbering").unwrap();
        let link = format!("<a class=\"rule\" href=\"#numbering\" title=\"{}\">", rule.summary(Lang::En));
        assert!(page.contains(&link), "{page}");
        assert_eq!(page.matches("<section class=\"rule\"").count(), 1);
        assert_eq!(page.matches("<section class=\"rule\" id=\"numbering\">").count(), 1);
        let told = page.split("id=\"numbering\"").nth(1).unwrap();
        for paragraph in rule.why(Lang::En).split("\n\n") {
            assert!(told.contains(paragraph), "{told}");
        }
    }
}
