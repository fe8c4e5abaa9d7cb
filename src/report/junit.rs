//! Findings as a JUnit report, which build servers show as a list of tests: a suite a document, a
//! case a finding.

use super::Report;
use crate::finding::{Finding, Severity};
use std::fmt::Write;

/// Findings below `fail` are cases that passed with a remark; with `None` all of them are.
pub(super) fn junit(report: &Report, fail: Option<Severity>) -> String {
    let failed = |finding: &&Finding| fail.is_some_and(|least| finding.severity >= least);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let total = report.findings.iter().filter(failed).count();
    let _ = writeln!(out, "<testsuites name=\"reglint\" failures=\"{total}\">");
    for document in &report.registry.documents {
        let name = Escaped(&document.source);
        let of_document = || report.findings.iter().filter(|f| f.source == document.source);
        let (tests, failures) = (of_document().count().max(1), of_document().filter(failed).count());
        let _ = writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
        );
        if of_document().next().is_none() {
            let _ = writeln!(out, "    <testcase classname=\"{name}\" name=\"no findings\"/>");
        }
        for finding in of_document() {
            case(&mut out, finding, failed(&finding));
        }
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

fn case(out: &mut String, finding: &Finding, failed: bool) {
    let (file, line) = (Escaped(&finding.source), finding.line);
    let (rule, message) = (Escaped(&finding.rule), Escaped(&finding.message));
    let _ = writeln!(
        out,
        "    <testcase classname=\"{file}\" name=\"{rule} at line {line}\" file=\"{file}\" line=\"{line}\">"
    );
    let severity = super::name(&finding.severity);
    let element = if failed { "failure" } else { "system-out" };
    let attributes =
        if failed { format!(" type=\"{severity}\" message=\"{message}\"") } else { String::new() };
    let _ = write!(out, "      <{element}{attributes}>{severity}: {file}:{line}: {message}");
    for related in &finding.related {
        let _ = write!(out, "\n{}:{}: {}", Escaped(&related.source), related.line, Escaped(&related.message));
    }
    let _ = writeln!(out, "</{element}>\n    </testcase>");
}

/// Text as XML writes it; characters that XML has no way to write become U+FFFD.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\n' | '\r' | '\t' => write!(f, "&#{};", u32::from(c))?,
                '\0'..' ' | '\u{FFFE}' | '\u{FFFF}' => f.write_char(char::REPLACEMENT_CHARACTER)?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
