//! Tables of pipes: `| 1 | Наименование | Отдел |`.

use super::super::line::Line;
use crate::text::CellPosition;
use std::ops::Range;

/// Columns that rows without bars at their ends have at least, and how many such rows make a table:
/// the cells of a signature are joined by a bar too.
const COLUMNS: usize = 3;
const ROWS: usize = 2;

/// Whether a line is the rule under a table's head.
pub fn is_rule(words: &str) -> bool {
    words.contains('|')
        && words.contains("--")
        && words.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Cuts the rows of tables into cells, a line each.
pub fn cells(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|line| line.signs.is_marked_up() && line.words().contains('|')) {
        return lines;
    }
    let rows = rows(&lines);
    let mut out = Vec::with_capacity(lines.len());
    let mut table = 0;
    let mut row = None;
    for (line, cells) in lines.into_iter().zip(rows) {
        let Some(cells) = cells else {
            table += usize::from(row.take().is_some());
            out.push(line);
            continue;
        };
        if is_rule(line.words()) {
            continue;
        }
        let at = row.map_or(0, |row: usize| row + 1);
        row = Some(at);
        for (column, range) in cells.into_iter().enumerate() {
            let mut cell = line.clone();
            cell.markup.cell = Some(CellPosition { table, row: at, column, column_span: 1, row_span: 1 });
            cell.set(line.text.part(range).trimmed());
            out.push(cell);
        }
    }
    out
}

/// For each line that is a row of a table, its cells.
fn rows(lines: &[Line]) -> Vec<Option<Vec<Range<usize>>>> {
    let parted = |line: &Line| if line.signs.is_marked_up() { split_bare(line.words()) } else { Vec::new() };
    let bare: Vec<Vec<Range<usize>>> = lines.iter().map(parted).collect();
    let mut rows: Vec<_> = lines.iter().map(|line| split(line.words())).collect();
    let mut start = 0;
    for same in bare.chunk_by(|a, b| a.len() == b.len()) {
        let end = start + same.len();
        let told = lines.get(start..end).unwrap_or_default().iter().filter(|line| !is_rule(line.words()));
        if same.first().is_some_and(|cells| cells.len() >= COLUMNS) && told.count() >= ROWS {
            for (row, cells) in rows.iter_mut().skip(start).zip(same) {
                row.get_or_insert_with(|| cells.clone());
            }
        }
        start = end;
    }
    rows
}

/// Ranges of the cells of a row between its bars; `None` where bars do not enclose the line.
fn split(words: &str) -> Option<Vec<Range<usize>>> {
    words.strip_prefix('|')?.strip_suffix('|')?;
    Some(split_bare(words))
}

/// Ranges of what bars part in a line, without those at its ends.
fn split_bare(words: &str) -> Vec<Range<usize>> {
    let inner = words.strip_prefix('|').unwrap_or(words);
    let first = words.len() - inner.len();
    let (mut start, mut cells) = (first, Vec::new());
    for (at, _) in words.match_indices('|').filter(|&(at, _)| at >= first) {
        if words.get(..at).is_some_and(|before| before.ends_with('\\')) {
            continue;
        }
        cells.push(start..at);
        start = at + 1;
    }
    if start < words.len() {
        cells.push(start..words.len());
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::super::super::line;
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_row_is_cut_at_bare_pipes() {
        let row = r"| 1 | а \| б ||";
        let cells: Vec<&str> = split(row).unwrap().into_iter().map(|r| row[r].trim()).collect();
        assert_eq!(cells, ["1", r"а \| б", ""]);
        assert_eq!(split("Аким | Н. Омаров"), None);
        assert!(is_rule("|---|:-:|") && is_rule("--- | ---"));
    }

    fn columns(raw: &str) -> Vec<(String, Option<(usize, usize)>)> {
        let source = Source::from_text("t", raw);
        let lines = cells(line::read(&source));
        let place = |line: &Line| line.markup.cell.map(|cell| (cell.row, cell.column));
        lines.iter().map(|line| (line.words().to_owned(), place(line))).collect()
    }

    #[test]
    fn rows_need_no_bars_at_their_ends() {
        let table = "№ | Исполнитель | Срок\n--- | --- | ---\n1 | мастер | 5 минут\n2 | староста | 1 час |\n";
        let read = columns(table);
        assert_eq!(read.len(), 9);
        assert_eq!(read[4], ("мастер".to_owned(), Some((1, 1))));
        assert_eq!(read[8], ("1 час".to_owned(), Some((2, 2))));
        for prose in ["Аким района | | Н. Омаров\n", "Аким | Н. Омаров\nМинистр | А. Асанов\n"]
        {
            assert!(columns(prose).iter().all(|(_, cell)| cell.is_none()), "{prose}");
        }
    }
}
