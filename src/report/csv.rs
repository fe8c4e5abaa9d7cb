//! The steps as a flat sheet, for a spreadsheet: a row a step.

use super::name;
use super::sheets::whose;
use crate::model::{Document, Duration, Procedure, Registry, Regulation, Step};

/// The sheet's columns, in order. New ones come at the end.
const COLUMNS: [&str; 23] = [
    "source",
    "language",
    "act_date",
    "act_number",
    "regulation",
    "service",
    "procedure",
    "item",
    "kind",
    "channel",
    "case",
    "appendix",
    "n",
    "marker",
    "actor",
    "text",
    "durations",
    "has_result",
    "result",
    "next",
    "line",
    "start",
    "end",
];

/// Writes a row for each step of each procedure. An absent value is an empty cell; several durations
/// of one step stand in one cell, parted by `; `.
///
/// # Errors
/// When a row cannot be written.
pub(super) fn steps(registry: &Registry) -> Result<String, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS)?;
    for document in &registry.documents {
        for regulation in &document.regulations {
            for (at, procedure) in regulation.procedures.iter().enumerate() {
                for step in &procedure.steps {
                    out.write_record(row(document, regulation, at + 1, procedure, step))?;
                }
            }
        }
    }
    let bytes = out.into_inner().map_err(|e| e.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn row(d: &Document, r: &Regulation, ordinal: usize, p: &Procedure, s: &Step) -> [String; COLUMNS.len()] {
    let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<u32>| value.map(|n| n.to_string()).unwrap_or_default();
    let [source, language, act_date, act_number, regulation, service] = whose(d, r);
    let next = if s.next_all.is_empty() { s.next.into_iter().collect() } else { s.next_all.clone() };
    [
        source,
        language,
        act_date,
        act_number,
        regulation,
        service,
        ordinal.to_string(),
        or_empty(&p.item),
        name(&p.kind),
        or_empty(&p.channel),
        or_empty(&p.case),
        number(p.appendix),
        s.n.to_string(),
        s.marker.clone(),
        or_empty(&s.actor),
        s.text.clone(),
        s.durations.iter().map(duration).collect::<Vec<_>>().join("; "),
        s.has_result.to_string(),
        or_empty(&s.result),
        next.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        s.place.line.to_string(),
        s.place.start.to_string(),
        s.place.end.to_string(),
    ]
}

/// `10 working_day`, `10-15 second`, `3 working_day (branch)`.
fn duration(d: &Duration) -> String {
    let least = d.value_min.map(|least| format!("{least}-")).unwrap_or_default();
    let branch = d.branch.as_ref().map(|branch| format!(" ({branch})")).unwrap_or_default();
    format!("{least}{} {}{branch}", d.value, name(&d.unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Unit};

    #[test]
    fn a_row_a_step_with_all_its_durations() {
        let minutes = |value_min, branch| Duration {
            value: Amount::whole(15),
            value_min,
            unit: Unit::Minute,
            words: None,
            branch,
            shared_with: vec![],
            same_day: false,
            from_start: false,
            place: Default::default(),
        };
        let step = Step {
            n: 2,
            text: "says \"yes\", signs".into(),
            durations: vec![minutes(Some(Amount::thousandths(1500)), None), minutes(None, Some("no".into()))],
            next_all: vec![3, 4],
            ..Step::default()
        };
        let registry = Registry {
            version: 1,
            documents: vec![Document {
                source: "a.txt".into(),
                regulations: vec![Regulation {
                    ordinal: 1,
                    procedures: vec![Procedure { steps: vec![step], ..Procedure::default() }],
                    ..Regulation::default()
                }],
                ..Document::default()
            }],
        };
        let sheet = steps(&registry).unwrap();
        assert_eq!(
            sheet.lines().nth(1).unwrap(),
            "a.txt,ru,,,1,,1,,other,,,,2,,,\"says \"\"yes\"\", signs\",\
             1.5-15 minute; 15 minute (no),false,,3 4,0,0,0"
        );
        assert_eq!(sheet.lines().next().unwrap().split(',').count(), COLUMNS.len());
    }
}
