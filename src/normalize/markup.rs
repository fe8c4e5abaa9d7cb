//! Markdown and HTML: what the carrier adds to the words.

mod entities;
mod html;
mod inline;
mod pipes;

use super::line::Line;
use inline::strip_inline;

/// Strips markup from the lines of a document that has any.
pub(super) fn strip(mut lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| line.signs.is_marked_up()) {
        return lines;
    }
    lines.retain(|line| !line.signs.is_marked_up() || !is_picture(line.words()));
    let markdown = lines.iter().any(|line| line.signs.is_marked_up() && is_markdown(line.words()));
    let lines = if markdown { fenced(lines) } else { lines };
    let lines = html::strip(pipes::cells(lines));
    let mut lines = entities::decode(lines);
    if markdown {
        lines = lines.into_iter().map(strip_line).collect();
    }
    lines.retain(|line| !line.text.is_empty());
    html::unwrap_layout(&mut lines);
    lines
}

fn is_markdown(words: &str) -> bool {
    rank(words).is_some()
        || words.contains("**")
        || words.contains("](")
        || words.starts_with("> ")
        || pipes::is_rule(words)
}

/// Rank and length of a heading's signs.
fn rank(words: &str) -> Option<(u8, usize)> {
    if !words.starts_with('#') {
        return None;
    }
    let signs = words.len() - words.trim_start_matches('#').len();
    let rank = u8::try_from(signs).ok().filter(|rank| (1..=6).contains(rank))?;
    words.get(signs..)?.starts_with(char::is_whitespace).then_some((rank, signs))
}

/// Where a picture was: `*[Image]*`, `[image: ]`, `![…](…)`.
fn is_picture(words: &str) -> bool {
    let words = words.trim_matches(['*', '_', ' ']);
    let named = words.get(..6).is_some_and(|head| head.eq_ignore_ascii_case("[image"));
    named && words.ends_with(']') || words.starts_with("![") && words.ends_with(')') && !words.contains(") ")
}

/// Without the front matter, the fences of code and the rules across the page.
fn fenced(lines: Vec<Line>) -> Vec<Line> {
    let mut front = lines.first().is_some_and(|line| line.number == 1 && line.text.as_str() == "---")
        && lines.iter().skip(1).any(|line| line.text.as_str() == "---");
    let mut rules = 0;
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    for mut line in lines {
        let words = line.words();
        if front {
            rules += usize::from(words == "---");
            front = rules < 2;
            continue;
        }
        if words.starts_with("```") || is_rule(words) {
            continue;
        }
        // What stood between was a line too.
        if kept.last().is_some_and(|before| before.number + line.gap + 1 < line.number) {
            line.gap = line.gap.max(1);
        }
        kept.push(line);
    }
    kept
}

/// `---`, `* * *`, or the dashes under a table's head.
fn is_rule(words: &str) -> bool {
    let Some(sign) = words.chars().next().filter(|c| matches!(c, '-' | '*' | '_')) else { return false };
    let signs = words.chars().filter(|&c| c == sign).count();
    signs >= 3 && words.chars().all(|c| c == sign || c.is_whitespace()) && !(sign == '_' && signs > 3)
}

/// Whether a line is an entry of a list: a sign and white space, be it one that does not break.
fn is_listed(words: &str) -> bool {
    words.strip_prefix(['-', '*', '+']).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

fn strip_line(mut line: Line) -> Line {
    let words = line.text.as_str();
    if !line.signs.is_marked_up() && !words.starts_with(['-', '+']) {
        return line;
    }
    let mut start = 0;
    if let Some((rank, signs)) = rank(words) {
        line.markup.rank = Some(rank);
        start = signs;
    } else if let Some(rest) = words.strip_prefix('>') {
        line.markup.quoted = true;
        start = words.len() - rest.len();
    } else if is_listed(words) {
        line.markup.listed = true;
        start = 1;
    }
    let rest = words.get(start..).unwrap_or_default().trim();
    let inner = rest.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    line.markup.bold |= inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("**"));
    let body = line.text.part(start..line.text.len()).trimmed();
    line.set(strip_inline(&body).trimmed());
    line
}
