//! Raw text against clean text, a paragraph at a time, as a person would read a patch.

use super::visible;
use crate::source::Source;
use crate::text::{Paragraph, Text};
use anstyle::{AnsiColor, Style};
use std::fmt::Write;
use std::ops::Range;

const PLACE: Style = AnsiColor::Cyan.on_default();
const RAW: Style = AnsiColor::Red.on_default();
const CLEAN: Style = AnsiColor::Green.on_default();

/// The paragraphs that normalizing changed: their raw lines with `-`, the clean paragraph with `+`,
/// and in both, inverted, what was mended. Styled with ANSI escapes.
pub fn diff(source: &Source, text: &Text) -> String {
    let mut out = String::new();
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        let raw = source.line_range(paragraph.lines.0).start..source.line_range(paragraph.lines.1).end;
        if source.text().get(raw).map(str::trim) == Some(text.paragraph(at)) {
            continue;
        }
        let kept = Kept::of(source, text, paragraph);
        let (first, last) = paragraph.lines;
        let _ = writeln!(out, "{PLACE}@@ {}:{first}-{last} @@{PLACE:#}", source.name());
        for line in first..=last {
            show(&mut out, '-', RAW, source.text(), source.line_range(line), &kept.raw);
        }
        show(&mut out, '+', CLEAN, &text.clean, paragraph.range.clone(), &kept.clean);
    }
    out
}

/// What of a paragraph stands in the raw text as it stands in the clean one, in the same order.
struct Kept {
    raw: Vec<Range<usize>>,
    clean: Vec<Range<usize>>,
}

impl Kept {
    fn of(source: &Source, text: &Text, paragraph: &Paragraph) -> Kept {
        let first = text.segments.partition_point(|s| s.clean.end <= paragraph.range.start);
        let mut kept = Kept { raw: Vec::new(), clean: Vec::new() };
        let segments = text.segments.iter().skip(first);
        for segment in segments.take_while(|s| s.clean.start < paragraph.range.end) {
            let in_order = kept.raw.last().is_none_or(|last| last.end <= segment.raw.start);
            if in_order && segment.clean.len() == segment.raw.len() {
                let raw = source.text().get(segment.raw.clone()).unwrap_or_default();
                for run in same_runs(raw, text.str(segment.clean.clone())) {
                    kept.raw.push(segment.raw.start + run.start..segment.raw.start + run.end);
                    kept.clean.push(segment.clean.start + run.start..segment.clean.start + run.end);
                }
            }
        }
        kept
    }
}

/// Where two texts of one length have the same characters at the same place.
fn same_runs(a: &str, b: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (one, (at, x)) in a.char_indices().zip(b.char_indices()) {
        match runs.last_mut() {
            _ if one != (at, x) => {}
            Some(run) if run.end == at => run.end += x.len_utf8(),
            _ => runs.push(at..at + x.len_utf8()),
        }
    }
    runs
}

/// One line of the patch, with everything outside `kept` inverted.
fn show(out: &mut String, sign: char, style: Style, text: &str, line: Range<usize>, kept: &[Range<usize>]) {
    let mended = style.invert();
    let _ = write!(out, "{style}{sign}{style:#}");
    let mut at = line.start;
    let inside = kept.iter().skip_while(|k| k.end <= line.start).take_while(|k| k.start < line.end);
    for kept in inside.chain([&(line.end..line.end)]) {
        let (start, end) = (kept.start.max(at), kept.end.min(line.end));
        for (style, piece) in [(mended, at..start), (style, start..end)] {
            match text.get(piece) {
                Some(piece) if !piece.is_empty() => {
                    let _ = write!(out, "{style}{}{style:#}", visible(piece.trim_end_matches('\r')));
                }
                _ => {}
            }
        }
        at = end.max(at);
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Packs;

    /// The patch of a text, mended pieces in ⟦⟧.
    fn shown(raw: &str) -> String {
        let source = Source::from_text("a.txt", raw);
        let text = crate::normalize::normalize(&source, &Packs::embedded().unwrap());
        let mut patch = diff(&source, &text);
        for style in [RAW, CLEAN].map(Style::invert) {
            let open = style.render().to_string();
            while let Some(at) = patch.find(&open) {
                patch.replace_range(at..at + open.len(), "⟦");
                let end = at + patch[at..].find("\u{1B}[0m").unwrap();
                patch.replace_range(end..end + 4, "⟧");
            }
        }
        anstream::adapter::strip_str(&patch).to_string()
    }

    #[test]
    fn clean_paragraphs_are_not_shown() {
        assert_eq!(shown("Общие положения\n\nСрок оказания услуги.\n"), "");
    }

    #[test]
    fn what_was_mended_stands_out_on_both_sides() {
        assert_eq!(
            shown("      1. С р о к  о к а з а н и я государственной услуги составляет\nпять дней.\n"),
            "@@ a.txt:1-2 @@
-⟦      ⟧1. С⟦ ⟧р⟦ ⟧о⟦ ⟧к ⟦ ⟧о⟦ ⟧к⟦ ⟧а⟦ ⟧з⟦ ⟧а⟦ ⟧н⟦ ⟧и⟦ ⟧я государственной услуги составляет
-пять дней.
+1. Срок оказания государственной услуги составляет⟦ ⟧пять дней.
"
        );
    }
}
