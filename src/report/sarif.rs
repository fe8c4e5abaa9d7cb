//! Findings as SARIF 2.1.0, which code hosts and editors show beside the text.
//!
//! Lines and columns count from one, columns in characters ([`COLUMN_KIND`]); fingerprints are the
//! findings' own, so that a host knows an old finding again when lines shift.

use super::{Report, Unread, lang_of, name};
use crate::check::{Lang, RuleInfo, rules};
use crate::finding::{Finding, Severity};
use crate::input::STDIN;
use crate::source::{Source, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

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
    invocations: [Invocation; 1],
    results: Vec<Outcome>,
}

/// How the run went.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Debug, Serialize)]
struct Notification {
    level: &'static str,
    message: Words,
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

impl Words {
    fn plain(text: &str) -> Words {
        Words { text: text.to_owned(), markdown: None }
    }
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
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Words>,
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
    let of = |unread: &Unread| Notification { level: "error", message: Words::plain(&unread.message) };
    let invocation = Invocation {
        execution_successful: report.unread.is_empty(),
        tool_execution_notifications: report.unread.iter().map(of).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        language: name(&lang),
        column_kind: COLUMN_KIND,
        invocations: [invocation],
        results,
    };
    Sarif { schema: SCHEMA, version: "2.1.0", runs: [run] }
}

fn rule(info: &RuleInfo, lang: Lang) -> Rule {
    let page = info.page(lang);
    Rule {
        id: info.name,
        short_description: Words::plain(info.summary(lang)),
        full_description: Words::plain(info.what(lang)),
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
    let related = finding.related.iter().enumerate().map(|(at, related)| Location {
        id: Some(at + 1),
        physical_location: place(report, &related.source, related.line, (related.start, related.end).into()),
        message: Some(Words::plain(&related.message)),
    });
    Outcome {
        rule_id: finding.rule.clone(),
        rule_index: rules().iter().position(|rule| rule.name == finding.rule),
        level: level(finding.severity),
        message: Words::plain(&finding.message),
        locations: [Location {
            id: None,
            physical_location: place(report, &finding.source, finding.line, finding.span()),
            message: None,
        }],
        related_locations: related.collect(),
        partial_fingerprints: BTreeMap::from([("reglint/v1", finding.fingerprint.clone())]),
    }
}

fn place(report: &Report, name: &str, line: usize, span: Span) -> PhysicalLocation {
    let source = report.source(name);
    let columns = source.map(|source| {
        let end = Span { start: span.end.max(span.start), end: span.end };
        Columns {
            start_column: source.column_of(span),
            end_line: source.line_of(end),
            end_column: source.column_of(end),
        }
    });
    PhysicalLocation {
        artifact_location: artifact(name, source.and_then(Source::path)),
        region: Region {
            // Of the same bytes as the column.
            start_line: source.map_or(line, |source| source.line_of(span)),
            columns,
            byte_offset: span.start,
            byte_length: span.end.saturating_sub(span.start),
        },
    }
}

/// A file by its path or, where it is not at hand, its name; standard input has no address.
fn artifact(name: &str, path: Option<&Path>) -> ArtifactLocation {
    match path.unwrap_or(Path::new(name)) {
        path if path.as_os_str() == STDIN => {
            ArtifactLocation { uri: None, description: Some(Words::plain("standard input")) }
        }
        path => ArtifactLocation { uri: Some(uri(path)), description: None },
    }
}

/// A path as a URI: relative where the path is, without `./`, percent-encoded but for what needs none.
fn uri(path: &Path) -> String {
    let mut uri = String::from(if path.is_absolute() { "file://" } else { "" });
    // A first part with a colon would be read as a scheme, but the colon is encoded.
    let parts: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    for &byte in parts.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(uri(Path::new("./a b/./акт.txt")), "a%20b/%D0%B0%D0%BA%D1%82.txt");
        assert_eq!(uri(Path::new("../x:y.txt")), "../x%3Ay.txt");
        assert_eq!(artifact("-", None).uri, None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_no_unicode_keeps_its_bytes() {
        use std::os::unix::ffi::OsStrExt;
        assert_eq!(uri(Path::new(std::ffi::OsStr::from_bytes(b"/\xFF.txt"))), "file:///%FF.txt");
    }
}
