//! Tables of pipes: `| 1 | Наименование | Отдел |`.

use super::super::line::Line;
use crate::text::CellPosition;
use std::ops::Range;

/// Whether a line is the rule under a table's head.
pub fn is_rule(words: &str) -> bool {
    words.starts_with('|')
        && words.contains("--")
        && words.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Cuts the rows of tables into cells, a line each.
pub fn cells(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| line.text.as_str().starts_with('|')) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len());
    let mut table = 0;
    let mut row = None;
    for line in lines {
        let words = line.text.as_str();
        let Some(cells) = split(words) else {
            table += usize::from(row.take().is_some());
            out.push(line);
            continue;
        };
        if is_rule(words) {
            continue;
        }
        let at = row.map_or(0, |row: usize| row + 1);
        row = Some(at);
        for (column, range) in cells.into_iter().enumerate() {
            let mut cell = Line { text: line.text.part(range).trimmed(), ..line.clone() };
            cell.markup.cell = Some(CellPosition { table, row: at, column, column_span: 1, row_span: 1 });
            cell.look();
            out.push(cell);
        }
    }
    out
}

/// Ranges of the cells of a row; `None` where the line is none.
fn split(words: &str) -> Option<Vec<Range<usize>>> {
    let inner = words.strip_prefix('|')?.strip_suffix('|')?;
    let mut cells = Vec::new();
    let mut start = 1;
    for (at, _) in inner.match_indices('|') {
        let end = at + 1;
        if words.get(..end).is_some_and(|before| before.ends_with('\\')) {
            continue;
        }
        cells.push(start..end);
        start = end + 1;
    }
    cells.push(start..words.len() - 1);
    Some(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_cut_at_bare_pipes() {
        let row = r"| 1 | а \| б ||";
        let cells: Vec<&str> = split(row).unwrap().into_iter().map(|r| row[r].trim()).collect();
        assert_eq!(cells, ["1", r"а \| б", ""]);
        assert_eq!(split("Аким | Н. Омаров"), None);
        assert!(is_rule("|---|:-:|"));
    }
}
