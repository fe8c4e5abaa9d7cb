//! One list of actions hands the result over, the other sends it: the same procedure told twice.

use super::facts::{Facts, RelatedFacts};
use super::rule::{Sink, Subject};
use crate::letters::fold;
use crate::model::{Procedure, ProcedureKind};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let matters = subject.matters;
    let lists = |kind| subject.regulation.procedures.iter().filter(move |p| p.kind == kind);
    for first in lists(ProcedureKind::Content) {
        let same = |p: &&Procedure| {
            p.channel.as_deref().unwrap_or("provider") == first.channel.as_deref().unwrap_or("provider")
                && p.case == first.case
                && p.steps.len() == first.steps.len()
        };
        let Some(second) = lists(ProcedureKind::Sequence).find(same) else { continue };
        let (Some(a), Some(b)) = (first.steps.last(), second.steps.last()) else { continue };
        let ways = |text: &str| {
            let text = fold(text);
            (matters.sent_out.is_match(&text), matters.handed_out.is_match(&text))
        };
        let (one, other) = (ways(&a.text), ways(&b.text));
        // Where a list says neither it may say so in other words.
        if one != other && one != (false, false) && other != (false, false) {
            sink.push(
                Facts::new("handing-out-differs", &b.place)
                    .with("where", second)
                    .with("other", first)
                    .key(format!("{:?} {:?}", second.channel, second.case))
                    .related(RelatedFacts::new("handing-out-there", &a.place).with("where", first)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, step};
    use crate::model::{Procedure, ProcedureKind, Regulation, Unit};

    fn found(content: &str, sequence: &str) -> usize {
        let list = |kind, text: &str| Procedure {
            kind,
            steps: vec![step(1, "готовит справку"), step(2, text)],
            ..procedure(&[(1, Unit::Hour)])
        };
        let procedures = vec![list(ProcedureKind::Content, content), list(ProcedureKind::Sequence, sequence)];
        of(&findings(Regulation { procedures, ..Regulation::default() }), "handing-out").len()
    }

    #[test]
    fn handing_over_is_not_sending() {
        assert_eq!(found("выдает справку", "направляет (выдает) справку"), 1);
        assert_eq!(found("выдает справку", "направляет справку"), 1);
    }

    #[test]
    fn the_same_way_in_other_forms_is_the_same() {
        assert_eq!(found("выдача справки", "выдает справку"), 0);
        assert_eq!(found("направление (выдача) справки", "направляет или выдает справку"), 0);
        assert_eq!(found("выдает справку", "вручает справку"), 0);
    }
}
