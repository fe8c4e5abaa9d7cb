//! The item on complaints leaves out the rural akim, who takes applications.

use super::facts::Facts;
use super::matters::body;
use super::rule::{Sink, Subject};

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    let (regulation, matters) = (subject.regulation, subject.matters);
    if !regulation.channels.iter().any(|c| c == "rural_akim") {
        return;
    }
    let Some((first, _)) = body(regulation).find(|(_, text)| matters.appeal.is_match(text)) else { return };
    let covered = body(regulation)
        .filter(|(p, text)| (p.item.is_some() && p.item == first.item) || matters.appeal.is_match(text))
        .any(|(_, text)| matters.rural_akim.is_match(&text));
    if !covered {
        sink.push(Facts::new("appeal-incomplete-akim", &first.place(0..first.text.len())));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{findings, items, of};
    use crate::model::Regulation;

    fn found(channel: &str, appeal: &str) -> usize {
        let regulation = Regulation { channels: vec![channel.into()], ..items(&[appeal]) };
        of(&findings(regulation), "appeal-incomplete").len()
    }

    #[test]
    fn who_takes_applications_can_be_complained_of() {
        assert_eq!(found("rural_akim", "11. Обжалование действий услугодателя осуществляется …"), 1);
        assert_eq!(found("rural_akim", "11. Обжалование действий услугодателя, акима округа …"), 0);
        assert_eq!(found("portal", "11. Обжалование действий услугодателя осуществляется …"), 0);
    }
}
