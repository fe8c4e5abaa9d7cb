//! Tables of the registry other than the steps as flat sheets, for a spreadsheet.

use super::name;
use crate::model::{Act, Document, Registry, Regulation, ValueSpans};
use serde_json::{Value, json};

/// Which table of the registry a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Sheet {
    /// A row a step of a procedure
    Steps,
    /// A row a service: channels, form, result, standard
    Services,
    /// A row a term of a service
    Terms,
    /// A row an entry of a roster
    Actors,
    /// A row an appendix
    Appendices,
    /// A row a reference to an appendix
    References,
    /// A row a definition
    Definitions,
    /// A row an editor's note
    Amendments,
    /// A row a row of a requirement table
    Requirements,
}

/// The columns that tell whose row it is.
pub(super) const WHOSE: [&str; 6] = ["source", "language", "act_date", "act_number", "regulation", "service"];

/// The columns that tell where it stands.
const WHERE: [&str; 3] = ["line", "start", "end"];

impl Sheet {
    /// Columns between those, as the JSON of a row has them. New ones come at the end.
    fn columns(self) -> &'static [&'static str] {
        match self {
            Sheet::Steps => &[],
            Sheet::Services => {
                &["genre", "status", "channels", "form", "free", "result", "standard/date", "standard/number"]
            }
            Sheet::Terms => {
                &["kind", "channels", "condition", "value_min", "value", "unit", "words", "bound"]
            }
            Sheet::Actors => &["n", "actor"],
            Sheet::Appendices => &["n", "title"],
            Sheet::References => &["n"],
            Sheet::Definitions => &["term", "meaning"],
            Sheet::Amendments => &["by_date", "by_number"],
            Sheet::Requirements => &["n", "name", "text"],
        }
    }

    /// Its rows of a regulation, as JSON.
    fn rows(self, document: &Document, regulation: &Regulation) -> Vec<Value> {
        let whole = serde_json::to_value(regulation).unwrap_or_default();
        let list = match self {
            Sheet::Steps => return Vec::new(),
            Sheet::Services => return vec![whole],
            Sheet::Actors => return actors(document, regulation),
            Sheet::Terms => "terms",
            Sheet::Appendices => "appendices",
            Sheet::References => "appendix_refs",
            Sheet::Definitions => "definitions",
            Sheet::Amendments => "amendments",
            Sheet::Requirements => "requirements",
        };
        whole.get(list).and_then(Value::as_array).cloned().unwrap_or_default()
    }
}

/// Writes a sheet. An absent value is an empty cell, several values in one cell are parted by `; `.
///
/// # Errors
/// When a row cannot be written.
pub fn sheet(registry: &Registry, sheet: Sheet) -> Result<String, csv::Error> {
    if sheet == Sheet::Steps {
        return super::csv::steps(registry);
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    let columns = || sheet.columns().iter().chain(&WHERE);
    out.write_record(WHOSE.iter().map(|c| (*c).to_owned()).chain(columns().map(|c| c.replace('/', "_"))))?;
    for document in &registry.documents {
        for regulation in &document.regulations {
            for row in sheet.rows(document, regulation) {
                let cell = |column: &&str| row.pointer(&format!("/{column}")).map(cell).unwrap_or_default();
                out.write_record(whose(document, regulation).into_iter().chain(columns().map(cell)))?;
            }
        }
    }
    let bytes = out.into_inner().map_err(|e| e.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whose row it is.
pub(super) fn whose(document: &Document, regulation: &Regulation) -> [String; WHOSE.len()] {
    let act = |field: fn(&Act) -> &Option<String>| {
        document.act.as_ref().and_then(|act| field(act).clone()).unwrap_or_default()
    };
    [
        document.source.clone(),
        name(&document.language),
        act(|act| &act.date),
        act(|act| &act.number),
        regulation.ordinal.to_string(),
        regulation.service.clone().unwrap_or_default(),
    ]
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// The entries of the roster, each with its own place.
fn actors(document: &Document, regulation: &Regulation) -> Vec<Value> {
    let Some(roster) = &regulation.roster else { return Vec::new() };
    let spans = match roster.place.spans.get("actors") {
        Some(ValueSpans::List(spans)) => spans.as_slice(),
        _ => &[],
    };
    let row = |(at, actor): (usize, &String)| {
        let span = spans.get(at).and_then(|spans| spans.first());
        let line = span.map(|span| document.line_starts.partition_point(|&start| start <= span.start));
        let (start, end) = (span.map(|span| span.start), span.map(|span| span.end));
        json!({ "n": at + 1, "actor": actor, "line": line, "start": start, "end": end })
    };
    roster.actors.iter().enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::term;
    use crate::model::{Amount, Term, Unit};
    use crate::{Packs, Source, read};

    const TEXT: &str = "Регламент государственной услуги \"Выдача справок\"\n\n1. Общие положения\n\n\
        1. Срок оказания государственной услуги – 5 (пять) рабочих дней.\n\n\
        2. Перечень структурных подразделений услугодателя, которые участвуют в процессе оказания \
        государственной услуги:\n1) канцелярия;\n2) руководитель.\n";

    #[test]
    fn every_row_tells_whose_it_is_and_where_it_stands() {
        let document = read(&Source::from_text("a.txt", TEXT), &Packs::embedded().unwrap());
        let registry = Registry { version: 1, documents: vec![document] };
        let shown = |of: Sheet| sheet(&registry, of).unwrap();
        let terms = shown(Sheet::Terms);
        assert!(terms.starts_with("source,language,act_date,act_number,regulation,service,kind,channels,"));
        let row = terms.lines().nth(1).unwrap();
        assert!(row.starts_with("a.txt,ru,,,1,Выдача справок,delivery,,,,5,working_day,5,"), "{row}");
        let actors = shown(Sheet::Actors);
        let row = actors.lines().nth(2).unwrap();
        let start = TEXT.find("руководитель").unwrap();
        let place = format!("2,руководитель,9,{start},{}", start + "руководитель".len());
        assert!(row.ends_with(&place), "{row}");
    }

    #[test]
    fn every_column_is_one_of_the_rows() {
        let regulation = Regulation {
            terms: vec![Term { value_min: Some(Amount::whole(4)), ..term(5, Unit::Day) }],
            appendices: vec![Default::default()],
            appendix_refs: vec![Default::default()],
            definitions: vec![Default::default()],
            amendments: vec![Default::default()],
            requirements: vec![Default::default()],
            roster: Some(crate::model::Roster { actors: vec!["a".into()], ..Default::default() }),
            standard: Some(Default::default()),
            ..Regulation::default()
        };
        use Sheet::{Actors, Amendments, Appendices, Definitions, References, Requirements, Services, Terms};
        for sheet in [Services, Terms, Actors, Appendices, References, Definitions, Amendments, Requirements]
        {
            let rows = sheet.rows(&Document::default(), &regulation);
            assert_eq!(rows.len(), 1, "{sheet:?}");
            for column in sheet.columns().iter().chain(&WHERE) {
                assert!(rows[0].pointer(&format!("/{column}")).is_some(), "{sheet:?} {column}");
            }
        }
    }
}
