//! A condition is checked, and nothing is said of what follows where it is not met.

use super::facts::Facts;
use super::rule::{Sink, Subject};
use crate::letters::fold;

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let matters = subject.matters;
    for procedure in &subject.regulation.procedures {
        let negative = |text: &str| matters.negative_outcome.is_match(&fold(text));
        // Where no condition of a list has its «no», the list does not tell outcomes at all.
        let tells = procedure.steps.iter().any(|s| negative(&s.text));
        for (at, step) in procedure.steps.iter().enumerate() {
            let asks = matters.condition.is_match(&fold(&step.marker));
            let mut answers = procedure.steps.iter().skip(at).take(2);
            if asks && tells && !answers.any(|s| negative(&s.text)) {
                sink.push(
                    Facts::new("condition-open-no-answer", &step.place)
                        .with("n", step.n)
                        .with("where", procedure)
                        .key(format!("{:?} {:?} {}", procedure.kind, procedure.channel, step.n)),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, of, procedure, step};
    use crate::model::{Procedure, ProcedureKind, Regulation, Step, Unit};

    fn portal(texts: &[(&str, &str)]) -> usize {
        let steps =
            (1..).zip(texts).map(|(n, (marker, text))| Step { marker: (*marker).into(), ..step(n, text) });
        let list = Procedure {
            kind: ProcedureKind::Portal,
            channel: Some("portal".into()),
            steps: steps.collect(),
            ..procedure(&[(1, Unit::Hour)])
        };
        of(&findings(Regulation { procedures: vec![list], ..Regulation::default() }), "condition-open").len()
    }

    #[test]
    fn a_check_without_a_no_is_reported() {
        let texts = [
            ("условие 1", "проверка пароля"),
            ("процесс 1", "формирование сообщения об отказе"),
            ("условие 2", "проверка документов"),
            ("процесс 2", "получение справки"),
        ];
        assert_eq!(portal(&texts), 1);
        assert_eq!(portal(&texts[..2]), 0);
    }

    #[test]
    fn a_list_that_tells_no_outcomes_is_left_alone() {
        assert_eq!(portal(&[("условие 1", "проверка пароля"), ("процесс 1", "выдача справки")]), 0);
    }
}
