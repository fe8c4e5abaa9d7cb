//! Findings as a JUnit report, which build servers show as a list of tests: a suite a document, a
//! case a finding.

use super::{Report, Unread};
use crate::finding::{Finding, Severity};
use quick_junit::{NonSuccessKind, Report as Suites, SerializeError, TestCase, TestCaseStatus, TestSuite};
use std::fmt::Write;

/// Findings below `fail` are cases that passed with a remark; with `None` all of them are.
pub(super) fn junit(report: &Report, fail: Option<Severity>) -> Result<String, SerializeError> {
    let mut suites = Suites::new(env!("CARGO_PKG_NAME"));
    for document in &report.registry.documents {
        let mut suite = TestSuite::new(document.source.as_str());
        let of_document = report.findings.iter().filter(|f| f.source == document.source);
        suite.add_test_cases(of_document.map(|finding| case(finding, fail)));
        if suite.test_cases.is_empty() {
            let mut none = TestCase::new("no findings", TestCaseStatus::success());
            none.set_classname(document.source.as_str());
            suite.add_test_case(none);
        }
        suites.add_test_suite(suite);
    }
    if !report.unread.is_empty() {
        let mut suite = TestSuite::new("unread");
        suite.add_test_cases(report.unread.iter().map(unread));
        suites.add_test_suite(suite);
    }
    suites.to_string()
}

/// A path that could not be read is a test that could not be run.
fn unread(unread: &Unread) -> TestCase {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_message(&unread.message);
    let mut case = TestCase::new(unread.source.as_deref().unwrap_or("unread"), status);
    case.set_classname("unread");
    case
}

fn case(finding: &Finding, fail: Option<Severity>) -> TestCase {
    let failed = fail.is_some_and(|least| finding.severity >= least);
    let (file, line, message) = (&finding.source, finding.line, &finding.message);
    let severity = super::name(&finding.severity);
    let mut words = format!("{severity}: {file}:{line}: {message}");
    for related in &finding.related {
        let _ = write!(words, "\n{}:{}: {}", related.source, related.line, related.message);
    }
    let mut status = TestCaseStatus::success();
    if failed {
        status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_type(severity).set_message(message).set_description(&words);
    }
    let mut case = TestCase::new(format!("{} at line {line}", finding.rule), status);
    case.set_classname(file.as_str());
    if !failed {
        case.set_system_out(&words);
    }
    case.extra.insert("file".into(), file.as_str().into());
    case.extra.insert("line".into(), line.to_string().into());
    case
}
