//! The registry for a person: a table of steps for each procedure, the total beside the term.

use super::{SettingsOf, lang_of, say, table, visible};
use crate::check::{Across, Lang, Message, Terms, plans, render, term_of};
use crate::model::{Document, Duration, Procedure, Registry, Regulation, Status, Step};
use crate::worktime::{Assumption, Outcome, Sum};
use anstyle::{AnsiColor, Style};
use std::fmt::Write;

const HEADING: Style = AnsiColor::Cyan.on_default().bold();

/// For each procedure of each regulation a table of its steps: marker, actor, action, duration,
/// result; below it what the steps add up to and the term that applies. Styled with ANSI escapes.
pub fn step_tables<'a>(registry: &'a Registry, lang: Option<Lang>, settings: SettingsOf<'a>) -> String {
    let lang = lang_of(registry, lang);
    let totals = Totals::new(registry, lang, settings);
    let view = View { lang, totals: &totals };
    registry.documents.iter().map(|document| view.document(document)).collect()
}

#[derive(Clone, Copy)]
struct View<'v, 'a> {
    lang: Lang,
    totals: &'v Totals<'a>,
}

impl View<'_, '_> {
    fn document(self, document: &Document) -> String {
        let mut out = String::new();
        for regulation in &document.regulations {
            let (source, line) = (&document.source, regulation.place.line);
            let n = self.say(&super::numbered(regulation));
            let service = visible(regulation.service.as_deref().unwrap_or_default());
            let _ = writeln!(out, "{HEADING}{source}:{line}: {n}. {service}{HEADING:#}");
            if regulation.status == Status::Excluded {
                let _ = writeln!(out, "{}", say("table-excluded", self.lang));
            }
            for procedure in &regulation.procedures {
                self.procedure(document, regulation, procedure, &mut out);
            }
            out.push('\n');
        }
        out
    }

    fn procedure(
        self,
        document: &Document,
        regulation: &Regulation,
        procedure: &Procedure,
        out: &mut String,
    ) {
        let place = Message::new("table-steps").with("where", procedure).with("line", procedure.place.line);
        let named = |id, name: String| self.say(&Message::new(id).with("name", name));
        let mut about = vec![named("procedure-kind", super::name(&procedure.kind))];
        about.extend(procedure.channel.iter().map(|channel| named("channel-name", channel.clone())));
        about.extend(procedure.case.iter().map(|case| visible(case)));
        // A list of the portal is by the portal.
        about.dedup();
        let _ = write!(out, "\n{} ({}", self.say(&place), about.join(", "));
        let header = ["column-marker", "column-actor", "column-action", "column-duration", "column-result"];
        let mut steps = table(&header.map(|id| say(id, self.lang)));
        for step in &procedure.steps {
            steps.add_row(self.row(step));
        }
        let _ = writeln!(out, ")\n{steps}\n{}", self.totals.of(document, regulation, procedure));
    }

    fn row(self, step: &Step) -> [String; 5] {
        let marker = if step.marker.is_empty() { step.n.to_string() } else { step.marker.clone() };
        let durations: Vec<String> = step.durations.iter().map(|d| self.duration(d)).collect();
        [
            marker,
            step.actor.clone().unwrap_or_default(),
            step.text.clone(),
            durations.join("\n"),
            step.result.clone().unwrap_or_default(),
        ]
        .map(|cell| visible(&cell))
    }

    fn duration(self, duration: &Duration) -> String {
        let least = duration.value_min.map(|least| format!("{least}–")).unwrap_or_default();
        let branch = duration.branch.as_ref().map(|branch| format!(" ({branch})")).unwrap_or_default();
        format!("{least}{}{branch}", self.sum(&Sum::of(duration.value, duration.unit)))
    }

    fn sum(self, sum: &Sum) -> String {
        self.say(&Message::new("table-sum").with("sum", sum.clone()))
    }

    fn say(self, message: &Message) -> String {
        render(message, self.lang)
    }
}

/// What the steps add up to, and the term that they must keep.
pub(super) struct Totals<'a> {
    across: Across<'a>,
    lang: Lang,
    settings: SettingsOf<'a>,
}

impl<'a> Totals<'a> {
    pub(super) fn new(registry: &'a Registry, lang: Lang, settings: SettingsOf<'a>) -> Self {
        Totals { across: Across::new(registry, &[]), lang, settings }
    }

    /// Those of one procedure, in a line.
    pub(super) fn of(&self, document: &Document, regulation: &Regulation, procedure: &Procedure) -> String {
        let settings = (self.settings)(document);
        let assumption = &settings.assumption;
        let plan =
            plans(regulation, assumption).into_iter().find(|plan| std::ptr::eq(plan.procedure, procedure));
        let Some(plan) = plan else { return String::new() };
        let mut parts = vec![Message::new("table-total").with("sum", plan.total.clone())];
        if plan.plain != plan.total {
            parts.push(Message::new("table-plain").with("sum", plan.plain.clone()));
        }
        let terms = Terms::of(document, regulation, &self.across, settings);
        match term_of(&terms.all, procedure, assumption) {
            Some(term) => {
                let limit = Sum::of(term.value, term.unit);
                let said = match terms.standard {
                    Some(standard) => Message::new("table-term-by-standard").with("source", standard.name),
                    None => Message::new("table-term").with("line", term.place.line),
                };
                parts.push(said.with("sum", limit.clone()));
                parts.extend(slack(&plan.total, &limit, assumption));
            }
            None => parts.push(Message::new("table-no-term")),
        }
        let parts: Vec<String> = parts.iter().map(|part| render(part, self.lang)).collect();
        format!("{}\n", parts.join("; "))
    }
}

/// What the steps leave of the term, where they keep it.
fn slack(total: &Sum, limit: &Sum, assumption: &Assumption) -> Option<Message> {
    match total.against(limit, assumption) {
        Outcome::Exact => Some(Message::new("table-slack-none")),
        Outcome::Within => {
            let (left, less) = total.left_of(limit);
            // Days of one kind taken from days of another leave no figure.
            if !less.days().is_empty() {
                return None;
            }
            let id = if less.is_empty() { "table-slack" } else { "table-slack-less" };
            Some(Message::new(id).with("left", left).with("less", less))
        }
        Outcome::Possible | Outcome::OverByHours | Outcome::Over => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::sample::SETTINGS;
    use crate::model::{Amount, Place, Term, Unit};

    #[test]
    fn the_total_stands_beside_the_term() {
        let duration = |n, unit| Duration {
            value: Amount::whole(n),
            value_min: None,
            unit,
            words: None,
            branch: None,
            shared_with: vec![],
            same_day: false,
            from_start: false,
            place: Place::default(),
        };
        let step = |n, duration| Step { n, durations: vec![duration], ..Step::default() };
        let term = Term {
            kind: crate::model::TermKind::Delivery,
            channels: vec![],
            condition: None,
            value: Amount::whole(5),
            value_min: None,
            unit: Unit::WorkingDay,
            words: None,
            bound: crate::model::Bound::Exact,
            place: Place { line: 7, ..Place::default() },
        };
        let procedure = Procedure {
            item: Some("4".into()),
            channel: Some("portal".into()),
            steps: vec![step(1, duration(20, Unit::Minute)), step(2, duration(6, Unit::WorkingDay))],
            ..Procedure::default()
        };
        let regulation = Regulation {
            ordinal: 3,
            service: Some("Выдача пропуска".into()),
            terms: vec![term],
            procedures: vec![procedure],
            ..Regulation::default()
        };
        let document =
            Document { source: "a.txt".into(), regulations: vec![regulation], ..Document::default() };
        let registry = Registry { version: 1, documents: vec![document] };
        let tables = step_tables(&registry, Some(Lang::En), &|_| &SETTINGS);
        let shown = anstream::adapter::strip_str(&tables).to_string();
        assert!(shown.starts_with("a.txt:0: Regulation 3. Выдача пропуска\n"), "{shown}");
        assert!(shown.contains("item 4, line 0 (other, portal)"), "{shown}");
        let left = |n, unit| {
            slack(
                &Sum::of(Amount::whole(n), unit),
                &Sum::of(Amount::whole(5), Unit::WorkingDay),
                &Assumption::default(),
            )
            .map(|m| render(&m, Lang::En))
        };
        assert_eq!(left(3, Unit::WorkingDay).as_deref(), Some("2 working days left"));
        assert_eq!(left(30, Unit::Minute).as_deref(), Some("5 working days less 30 minutes left"));
        assert_eq!(left(5, Unit::WorkingDay).as_deref(), Some("nothing left"));
        assert_eq!(left(6, Unit::WorkingDay), None);
        assert!(
            shown.contains("total 6 working days and 20 minutes; term 5 working days, line 7"),
            "{shown}"
        );
    }
}
