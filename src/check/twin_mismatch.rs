//! The Kazakh and the Russian text of one act differ in terms, appendices, steps or durations. Both
//! bind, so each difference is an error in one of them.

use super::across::sum;
use super::facts::{At, Facts, RelatedFacts};
use super::rule::{DocumentSubject, Sink};
use crate::finding::Severity;
use crate::model::{Document, Procedure, ProcedureKind, Regulation, Status, Step, Term};
use crate::worktime::Sum;

pub(crate) fn check(subject: &DocumentSubject, sink: &mut Sink) {
    let Some(twin) = subject.across.russian_twin(subject.document) else { return };
    let (here, over_there) = (subject.document.regulations.len(), twin.regulations.len());
    if here != over_there {
        // Which of them belong together cannot be told then.
        let places = subject.document.regulations.last().zip(twin.regulations.last());
        sink.extend(places.map(|(own, other)| {
            Facts::new("twin-mismatch-regulations", &own.place)
                .with("here", here)
                .with("there", over_there)
                .related(there("twin-mismatch-there", &other.place, twin))
        }));
        return;
    }
    let pairs = subject.document.regulations.iter().zip(&twin.regulations);
    for (own, other) in pairs.filter(|(a, b)| a.status == Status::Active && b.status == Status::Active) {
        terms(own, other, twin, sink);
        appendices(own, other, twin, sink);
        procedures(own, other, twin, sink);
    }
}

fn there(id: &'static str, at: impl Into<At>, twin: &Document) -> RelatedFacts {
    let related = match id {
        "twin-mismatch-term-there" => RelatedFacts::new("twin-mismatch-term-there", at),
        _ => RelatedFacts::new("twin-mismatch-there", at),
    };
    RelatedFacts { source: Some(twin.source.clone()), ..related }
}

fn terms(own: &Regulation, other: &Regulation, twin: &Document, sink: &mut Sink) {
    let figure = |t: &Term| (t.kind, t.value, t.unit);
    let unmatched = |a: &[Term], b: &[Term]| {
        let mut left: Vec<_> = b.iter().map(figure).collect();
        let missing = a.iter().filter(|t| match left.iter().position(|f| *f == figure(t)) {
            Some(at) => {
                left.remove(at);
                false
            }
            None => true,
        });
        missing.cloned().collect::<Vec<_>>()
    };
    let (here, over_there) = (unmatched(&own.terms, &other.terms), unmatched(&other.terms, &own.terms));
    for term in &here {
        let facts = Facts::new("twin-mismatch-term", &term.place).with("term", sum(term)).key(sum_key(term));
        // a term that the twin lacks may stand there where it could not be read
        sink.push(match over_there.iter().find(|t| t.kind == term.kind) {
            Some(t) => facts.related(there("twin-mismatch-term-there", &t.place, twin).with("term", sum(t))),
            None => {
                facts.severity(Severity::Warning).related(there("twin-mismatch-there", &other.place, twin))
            }
        });
    }
}

fn sum_key(term: &Term) -> String {
    format!("{:?} {} {:?}", term.kind, term.value, term.unit)
}

fn appendices(own: &Regulation, other: &Regulation, twin: &Document, sink: &mut Sink) {
    let (here, over_there) = (own.appendices.len(), other.appendices.len());
    if here != over_there {
        let at = own.appendices.last().map_or(&own.place, |a| &a.place);
        sink.push(
            Facts::new("twin-mismatch-appendices", at)
                .severity(Severity::Warning)
                .with("here", here)
                .with("there", over_there)
                .related(there("twin-mismatch-there", &other.place, twin)),
        );
    }
}

fn procedures(own: &Regulation, other: &Regulation, twin: &Document, sink: &mut Sink) {
    let lists = |r: &Regulation, kind: ProcedureKind| -> Vec<Procedure> {
        r.procedures.iter().filter(|p| p.kind == kind).cloned().collect()
    };
    for kind in
        [ProcedureKind::Content, ProcedureKind::Sequence, ProcedureKind::Portal, ProcedureKind::RuralAkim]
    {
        let (mine, theirs) = (lists(own, kind), lists(other, kind));
        if mine.len() != theirs.len() {
            continue;
        }
        for (a, b) in mine.iter().zip(&theirs) {
            steps(a, b, twin, sink);
        }
    }
}

fn steps(own: &Procedure, other: &Procedure, twin: &Document, sink: &mut Sink) {
    if own.steps.len() != other.steps.len() {
        sink.push(
            Facts::new("twin-mismatch-steps", &own.place)
                .with("here", own.steps.len())
                .with("there", other.steps.len())
                .with("where", own)
                .key(format!("{:?} {:?}", own.kind, own.channel))
                .related(there("twin-mismatch-there", &other.place, twin)),
        );
        return;
    }
    let length = |s: &Step| s.durations.iter().fold(Sum::default(), |sum, d| sum.plus(d.value, d.unit));
    for (a, b) in own.steps.iter().zip(&other.steps) {
        let (here, over_there) = (length(a), length(b));
        if !here.is_empty() && !over_there.is_empty() && here != over_there {
            sink.push(
                Facts::new("twin-mismatch-duration", &a.place)
                    .with("n", a.n)
                    .with("where", own)
                    .with("here", here)
                    .with("there", over_there)
                    .key(format!("{:?} {:?} {}", own.kind, own.channel, a.n))
                    .related(there("twin-mismatch-there", &b.place, twin)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{SETTINGS, of, procedure, term};
    use crate::finding::Finding;
    use crate::model::{Act, Document, Language, Registry, Regulation, Unit};

    fn text(language: Language, days: i64, steps: &[(i64, Unit)]) -> Document {
        let act = Act { date: Some("2015-03-02".into()), number: Some("17".into()), ..Act::default() };
        let regulation = Regulation {
            ordinal: 1,
            lines: (1, 100),
            terms: vec![term(days, Unit::WorkingDay)],
            procedures: vec![procedure(steps)],
            ..Regulation::default()
        };
        let source = format!("{language:?}");
        Document { source, language, act: Some(act), regulations: vec![regulation], ..Document::default() }
    }

    fn found(kk: Document) -> Vec<Finding> {
        let ru = text(Language::Ru, 5, &[(1, Unit::WorkingDay), (15, Unit::Minute)]);
        let all = crate::check::check(&Registry { version: 1, documents: vec![kk, ru] }, &SETTINGS);
        of(&all, "twin-mismatch").into_iter().cloned().collect()
    }

    #[test]
    fn equal_twins_are_silent() {
        assert!(found(text(Language::Kk, 5, &[(1, Unit::WorkingDay), (15, Unit::Minute)])).is_empty());
    }

    #[test]
    fn the_user_may_pair_texts_that_bear_no_date_or_number() {
        let bare = |language, days| Document { act: None, ..text(language, days, &[]) };
        let registry = Registry { version: 1, documents: vec![bare(Language::Kk, 6), bare(Language::Ru, 5)] };
        let found = |pairs: &[[&str; 2]]| {
            let mut settings = SETTINGS.clone();
            settings.pairs = pairs.iter().map(|p| p.map(str::to_owned)).collect();
            of(&crate::check::check(&registry, &settings), "twin-mismatch").len()
        };
        assert_eq!(found(&[]), 0);
        assert_eq!(found(&[["Ru", "Kk"]]), 1);
        assert_eq!(found(&[["Kk", "Ru"]]), 1);
    }

    #[test]
    fn a_pair_of_texts_with_other_regulations_is_told_once() {
        let mut ru = text(Language::Ru, 5, &[]);
        ru.regulations.push(Regulation { ordinal: 2, ..Regulation::default() });
        let documents = vec![text(Language::Kk, 6, &[]), ru];
        let mut settings = SETTINGS.clone();
        settings.pairs = vec![["Ru".into(), "Kk".into()]];
        let all = crate::check::check(&Registry { version: 1, documents }, &settings);
        assert_eq!(of(&all, "twin-mismatch").len(), 1);
    }

    #[test]
    fn terms_durations_and_numbers_of_steps_are_compared() {
        let found_terms = found(text(Language::Kk, 6, &[(1, Unit::WorkingDay), (15, Unit::Minute)]));
        assert_eq!(found_terms.len(), 1);
        assert_eq!(found_terms[0].related[0].source, "Ru");
        assert_eq!(found(text(Language::Kk, 5, &[(1, Unit::WorkingDay), (10, Unit::Minute)])).len(), 1);
        assert_eq!(found(text(Language::Kk, 5, &[(1, Unit::WorkingDay)])).len(), 1);
    }
}
