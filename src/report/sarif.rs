//! Findings as SARIF 2.1.0, which code hosts and editors show beside the text.
//!
//! Lines and columns count from one, columns in characters ([`COLUMN_KIND`]); fingerprints are the
//! findings' own, so that a host knows an old finding again when lines shift.

use super::{Report, lang_of, name};
use crate::check::{Lang, RuleInfo, rules};
use crate::finding::{Finding, Severity};
use crate::source::Span;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
const COLUMN_KIND: &str = "unicodeCodePoints";

/// A SARIF log of one run.
#[derive(Debug, Serialize)]
pub struct Sarif {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: String,
    column_kind: &'static str,
    results: Vec<Outcome>,
}

#[derive(Debug, Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Debug, Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Words,
    full_description: Words,
    help: Words,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Debug, Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Debug, Serialize)]
struct Properties {
    tags: [&'static str; 1],
}

#[derive(Debug, Serialize)]
struct Words {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Words,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Words>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Debug, Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    #[serde(flatten)]
    columns: Option<Columns>,
    byte_offset: usize,
    byte_length: usize,
}

/// Known where the file is at hand.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Columns {
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

pub(super) fn sarif(report: &Report) -> Sarif {
    let lang = lang_of(report.registry, report.lang);
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        rules: rules().iter().map(|info| rule(info, lang)).collect(),
    };
    let results = report.findings.iter().map(|finding| outcome(report, finding)).collect();
    let run = Run { tool: Tool { driver }, language: name(&lang), column_kind: COLUMN_KIND, results };
    Sarif { schema: SCHEMA, version: "2.1.0", runs: [run] }
}

fn rule(info: &RuleInfo, lang: Lang) -> Rule {
    let text = |text: &str| Words { text: text.to_owned(), markdown: None };
    let page = info.page(lang);
    Rule {
        id: info.name,
        short_description: text(info.summary(lang)),
        full_description: text(info.what(lang)),
        help: Words { text: page.clone(), markdown: Some(page) },
        default_configuration: Configuration { level: level(info.severity) },
        properties: Properties { tags: [info.category] },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn outcome(report: &Report, finding: &Finding) -> Outcome {
    let text = |text: &str| Words { text: text.to_owned(), markdown: None };
    let related = finding.related.iter().enumerate().map(|(at, related)| Location {
        id: Some(at + 1),
        physical_location: place(report, &related.source, related.line, (related.start, related.end).into()),
        message: Some(text(&related.message)),
    });
    Outcome {
        rule_id: finding.rule.clone(),
        rule_index: rules().iter().position(|rule| rule.name == finding.rule),
        level: level(finding.severity),
        message: text(&finding.message),
        locations: [Location {
            id: None,
            physical_location: place(report, &finding.source, finding.line, finding.span()),
            message: None,
        }],
        related_locations: related.collect(),
        partial_fingerprints: BTreeMap::from([("reglint/v1", finding.fingerprint.clone())]),
    }
}

fn place(report: &Report, name: &str, start_line: usize, span: Span) -> PhysicalLocation {
    let columns = report.source(name).map(|source| {
        let end = Span { start: span.end.max(span.start), end: span.end };
        Columns {
            start_column: source.column_of(span),
            end_line: source.line_of(end),
            end_column: source.column_of(end),
        }
    });
    PhysicalLocation {
        artifact_location: ArtifactLocation { uri: uri(name) },
        region: Region {
            start_line,
            columns,
            byte_offset: span.start,
            byte_length: span.end.saturating_sub(span.start),
        },
    }
}

/// A path as a URI: relative where the path is, percent-encoded but for what needs none.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
