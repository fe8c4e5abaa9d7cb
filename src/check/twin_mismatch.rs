//! The Kazakh and the Russian text of one act differ in terms, appendices, steps or durations. Both
//! bind, so each difference is an error in one of them.

use super::across::sum;
use super::duration_missing::{is_excused, lacks};
use super::facts::{At, Facts, RelatedFacts};
use super::procedure_divergence::length;
use super::rule::{DocumentSubject, Sink};
use super::words::CheckWords;
use crate::finding::Severity;
use crate::model::{Document, Procedure, ProcedureKind, Regulation, Status, Term};

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
    let texts = Texts { twin, words: subject.words, twin_words: subject.knowledge.of(twin.language) };
    let pairs = subject.document.regulations.iter().zip(&twin.regulations);
    for (own, other) in pairs.filter(|(a, b)| a.status == Status::Active && b.status == Status::Active) {
        terms(own, other, twin, sink);
        appendices(own, other, twin, sink);
        procedures(own, other, &texts, sink);
    }
}

/// The twin, and what is known of the words of either text.
struct Texts<'a> {
    twin: &'a Document,
    words: &'a CheckWords,
    twin_words: &'a CheckWords,
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
    let (here, mut left) = (unmatched(&own.terms, &other.terms), unmatched(&other.terms, &own.terms));
    for term in &here {
        let facts = Facts::new("twin-mismatch-term", &term.place).with("term", sum(term)).key(sum_key(term));
        // a term that the twin lacks may stand there where it could not be read
        let differs = left.iter().position(|t| t.kind == term.kind).map(|at| left.remove(at));
        sink.push(match differs {
            Some(t) => facts.related(there("twin-mismatch-term-there", &t.place, twin).with("term", sum(&t))),
            None => {
                facts.severity(Severity::Warning).related(there("twin-mismatch-there", &other.place, twin))
            }
        });
    }
    // What is told once here may be told for each channel there.
    for term in left.iter().filter(|t| !own.terms.iter().any(|o| figure(o) == figure(t))) {
        let heading = own.sections.first().map_or(&own.place, |s| &s.place);
        sink.push(
            Facts::new("twin-mismatch-term-missing", heading)
                .severity(Severity::Warning)
                .with("term", sum(term))
                .key("missing")
                .key(sum_key(term))
                .related(there("twin-mismatch-term-there", &term.place, twin).with("term", sum(term))),
        );
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

fn procedures(own: &Regulation, other: &Regulation, texts: &Texts, sink: &mut Sink) {
    for kind in
        [ProcedureKind::Content, ProcedureKind::Sequence, ProcedureKind::Portal, ProcedureKind::RuralAkim]
    {
        let of_kind = |r: &'_ Regulation| lists(r).filter(|p| p.kind == kind).cloned().collect::<Vec<_>>();
        let (mine, theirs) = (of_kind(own), of_kind(other));
        if mine.len() != theirs.len() {
            sink.extend(lists_lacking(own, other, (&mine, &theirs), texts.twin));
            continue;
        }
        for (a, b) in mine.iter().zip(&theirs) {
            steps(a, b, texts, sink);
        }
    }
}

/// The lists of actions of a regulation, without its tables.
fn lists(regulation: &Regulation) -> impl Iterator<Item = &Procedure> {
    let is_table = |p: &&Procedure| matches!(p.kind, ProcedureKind::Table | ProcedureKind::UseCase);
    regulation.procedures.iter().filter(move |p| !is_table(p))
}

/// One of the texts has fewer lists of a kind, and fewer in all: else a list may merely have been
/// taken for one of another kind, or for two.
fn lists_lacking(
    own: &Regulation,
    other: &Regulation,
    (mine, theirs): (&[Procedure], &[Procedure]),
    twin: &Document,
) -> Option<Facts> {
    let actions = |lists: &[Procedure]| lists.iter().map(|p| p.steps.len()).sum::<usize>();
    let (here, over_there) = (mine.len(), theirs.len());
    let fewer_in_all = lists(own).count().cmp(&lists(other).count()) == here.cmp(&over_there);
    if !fewer_in_all || actions(mine) == actions(theirs) {
        return None;
    }
    let longer = if here > over_there { mine } else { theirs };
    let told = longer.last()?;
    let at = mine.last().map_or(&own.place, |p| &p.place);
    let over = theirs.last().map_or(&other.place, |p| &p.place);
    Some(
        Facts::new("twin-mismatch-lists", at)
            .severity(Severity::Warning)
            .with("where", told)
            .with("here", here)
            .with("there", over_there)
            .key(format!("{:?}", told.kind))
            .related(there("twin-mismatch-there", over, twin)),
    )
}

fn steps(own: &Procedure, other: &Procedure, texts: &Texts, sink: &mut Sink) {
    if own.steps.len() != other.steps.len() {
        sink.push(
            Facts::new("twin-mismatch-steps", &own.place)
                .with("here", own.steps.len())
                .with("there", other.steps.len())
                .with("where", own)
                .key(format!("{:?} {:?}", own.kind, own.channel))
                .related(there("twin-mismatch-there", &other.place, texts.twin)),
        );
        return;
    }
    let is_timed = |p: &Procedure| p.steps.iter().any(|s| !s.durations.is_empty());
    let both_timed = is_timed(own) && is_timed(other);
    for (a, b) in own.steps.iter().zip(&other.steps) {
        let (here, over_there) = (length(a), length(b));
        let lacking =
            |step, procedure, words| both_timed && lacks(step, procedure) && !is_excused(step, words);
        let facts = match (here.is_empty(), over_there.is_empty()) {
            (false, false) if here != over_there => Facts::new("twin-mismatch-duration", &a.place),
            (true, false) if lacking(a, own, texts.words) => {
                Facts::new("twin-mismatch-untimed", &a.place).severity(Severity::Warning)
            }
            (false, true) if lacking(b, other, texts.twin_words) => {
                Facts::new("twin-mismatch-untimed-there", &a.place).severity(Severity::Warning)
            }
            _ => continue,
        };
        sink.push(
            facts
                .with("n", a.n)
                .with("where", own)
                .with("here", here)
                .with("there", over_there)
                .key(format!("{:?} {:?} {}", own.kind, own.channel, a.n))
                .related(there("twin-mismatch-there", &b.place, texts.twin)),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{SETTINGS, of, procedure, term};
    use crate::finding::{Finding, Severity};
    use crate::model::{Act, Document, Language, Procedure, ProcedureKind, Registry, Regulation, Unit};

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

    fn told(kk: Document) -> Vec<(Severity, usize, String)> {
        found(kk).into_iter().map(|f| (f.severity, f.line, f.message)).collect()
    }

    #[test]
    fn a_term_that_the_kazakh_text_lacks_is_a_warning() {
        let mut kk = text(Language::Kk, 5, &[(1, Unit::WorkingDay), (15, Unit::Minute)]);
        kk.regulations[0].terms.clear();
        let told = told(kk);
        assert!(matches!(&told[..], [(Severity::Warning, _, m)] if m.contains("5 жұмыс күн")), "{told:?}");
    }

    #[test]
    fn a_term_told_for_each_channel_in_one_text_is_no_term_the_other_lacks() {
        let kk = text(Language::Kk, 5, &[(1, Unit::WorkingDay), (15, Unit::Minute)]);
        let mut ru = kk.clone();
        (ru.language, ru.source) = (Language::Ru, "Ru".into());
        ru.regulations[0].terms.push(term(5, Unit::WorkingDay));
        let all = crate::check::check(&Registry { version: 1, documents: vec![kk, ru] }, &SETTINGS);
        assert!(of(&all, "twin-mismatch").is_empty());
    }

    #[test]
    fn a_duration_that_one_text_lacks_is_a_warning_unless_it_says_at_once() {
        let without = |side: Language, words: &str| {
            let steps = [(1, Unit::WorkingDay), (15, Unit::Minute)];
            let mut texts = [text(Language::Kk, 5, &steps), text(Language::Ru, 5, &steps)];
            let changed = texts.iter_mut().find(|t| t.language == side).unwrap();
            let step = &mut changed.regulations[0].procedures[0].steps[1];
            (step.durations, step.text) = (vec![], words.into());
            let all = crate::check::check(&Registry { version: 1, documents: texts.into() }, &SETTINGS);
            of(&all, "twin-mismatch").iter().map(|f| (f.severity, f.line)).collect::<Vec<_>>()
        };
        assert_eq!(without(Language::Kk, "нәтижені береді"), [(Severity::Warning, 22)]);
        assert_eq!(without(Language::Ru, "выдает результат"), [(Severity::Warning, 22)]);
        assert_eq!(without(Language::Kk, "нәтижені дереу береді"), []);
        assert_eq!(without(Language::Ru, "незамедлительно выдает результат"), []);
    }

    #[test]
    fn a_list_that_one_text_lacks_is_a_warning_and_one_of_another_kind_none() {
        let steps = [(1, Unit::WorkingDay), (15, Unit::Minute)];
        let mut kk = text(Language::Kk, 5, &[]);
        kk.regulations[0].procedures.clear();
        let without = told(kk);
        assert!(matches!(&without[..], [(Severity::Warning, ..)]), "{without:?}");
        let mut kk = text(Language::Kk, 5, &steps);
        kk.regulations[0].procedures[0].kind = ProcedureKind::Other;
        assert_eq!(told(kk), []);
        let mut kk = text(Language::Kk, 5, &steps);
        kk.regulations[0].procedures.push(Procedure { kind: ProcedureKind::Sequence, ..procedure(&steps) });
        let more = told(kk);
        assert!(matches!(&more[..], [(Severity::Warning, ..)]), "{more:?}");
    }
}
