//! The service is named otherwise in one place than in the others.

use super::enumeration_mismatch::entry_of;
use super::facts::{At, Facts, RelatedFacts};
use super::names::{Distance, distance, in_order, same_word, squash, words};
use super::rule::{Sink, Subject, value};
use super::words::Head;
use crate::finding::Severity;
use crate::letters::{fold, is_capital, is_letter};
use crate::model::{Passage, PassageKind};
use crate::outline::quotes::outside;
use std::collections::BTreeSet;
use std::ops::Range;

/// A place that names the service.
struct Mention<'a> {
    service: &'a str,
    /// `list`, or as in [`crate::model::ServiceMention::at`].
    at: &'a str,
    place: At,
}

pub(crate) fn check(subject: &Subject, sink: &mut Sink) {
    kinds(subject, sink);
    sink.extend(another_act(subject));
    super::abridged::check(subject, sink);
    let mentions = mentions(subject);
    super::reworded::check(subject, mentions.iter().map(|m| m.place.span), sink);
    let Some(usual) = usual(&mentions) else { return };
    let mut told: Vec<(String, &str)> = Vec::new();
    for mention in &mentions {
        let distance = match distance(mention.service, usual.service) {
            // However alike the names, another service of the act is another service.
            Distance::Words if names_another(mention, subject) => Distance::Other,
            distance => distance,
        };
        // The same slip in the headings of all appendices is one.
        let at = if mention.at.starts_with("appendix") { "appendix" } else { mention.at };
        let group = (squash(mention.service), at);
        if distance == Distance::Same
            || told.contains(&group)
            || is_torn(mention, usual, subject)
            || (distance == Distance::Other && (!is_title(mention) || gives_document(mention, subject)))
            || (distance == Distance::Words && is_one_of_several(mention, subject))
            || is_told_at_heading(mention, &mentions, usual)
        {
            continue;
        }
        told.push(group);
        sink.push(facts(mention, usual, &mentions, distance));
    }
}

fn names_another(mention: &Mention, subject: &Subject) -> bool {
    let others = subject.document.regulations.iter().filter(|r| r.ordinal != subject.regulation.ordinal);
    let name = squash(mention.service);
    others.filter_map(|r| r.service.as_deref()).any(|s| squash(s) == name)
}

/// «справка, полученная в рамках государственной услуги «…»»: another service is meant to be named.
fn gives_document(mention: &Mention, subject: &Subject) -> bool {
    let at = mention.place.span.start;
    let word = subject
        .regulation
        .passages
        .iter()
        .find_map(|p| Some((p, p.words.iter().find(|w| w.span.start <= at && at < w.span.end)?.at)));
    let Some((passage, at)) = word.filter(|_| mention.at == "item") else { return false };
    let quotes = ['"', '«', '“', '„', '»', '”'];
    let before = passage.text.get(..at).unwrap_or_default().trim_end_matches(quotes);
    let after = passage.text.get(at..).unwrap_or_default().trim_start_matches(quotes);
    let after = after.get(mention.service.len()..).unwrap_or_default().trim_start_matches(quotes);
    let beside = if subject.words.head == Head::First { before } else { after };
    subject.words.gives_document.is_match(&fold(beside))
}

/// Rules of several services have a requirement table for each, and it names one of them.
fn is_one_of_several(mention: &Mention, subject: &Subject) -> bool {
    let tables = subject.regulation.requirements.iter().filter(|r| r.n == Some(1)).count();
    mention.at == "appendix_title" && tables > 1
}

/// The scrape tears headings of appendices that stand in narrow columns: what is left has no word but
/// the name's and the heading's own, in another order or with several lost.
fn is_torn(mention: &Mention, usual: &Mention, subject: &Subject) -> bool {
    let (here, whole) = (words(mention.service), words(usual.service));
    let named = |w: &String| whole.iter().any(|v| same_word(v, w));
    let frame = |w: &String| {
        w.chars().all(|c| c.is_ascii_digit())
            || subject.words.heading_frame.iter().any(|f| w.starts_with(f.as_str()))
    };
    let lost: Vec<&String> = whole.iter().filter(|w| !here.iter().any(|v| same_word(v, w))).collect();
    let telling = lost.iter().filter(|w| w.chars().count() > 2).count();
    let beside = words(heading_of(mention, subject).unwrap_or_default());
    let moved = !lost.is_empty() && lost.iter().all(|w| beside.contains(w));
    mention.at.starts_with("appendix")
        && here.iter().all(|w| named(w) || frame(w))
        && (moved || telling > 1 || here.iter().any(|w| !named(w)) || in_order(&here, &whole) < here.len())
}

/// The passage that a mention stands in.
fn heading_of<'a>(mention: &Mention, subject: &Subject<'a>) -> Option<&'a str> {
    let at = mention.place.span.start;
    let holds = |p: &&Passage| p.words.iter().any(|w| w.span.start <= at && at < w.span.end);
    subject.regulation.passages.iter().find(holds).map(|p| p.text.as_str())
}

/// Other things than services are quoted, too: «качество» in the title of an appendix, a service in a
/// «безбарьерный» hall.
fn is_title(mention: &Mention) -> bool {
    let capital = mention.service.chars().find(|c| is_letter(*c)).is_some_and(is_capital);
    let least = match mention.at {
        "heading" | "list" => return true,
        "appendix_title" => 3,
        _ => 2,
    };
    capital && words(mention.service).len() >= least
}

/// How a text names the kind of act.
#[derive(PartialEq, Eq)]
struct Kind {
    /// What sort of service it is for: «электронной».
    sort: String,
    /// Whether it says «оказания».
    verbal: bool,
}

/// How a passage names the kind of act, and where.
fn kind(subject: &Subject, passage: &Passage) -> Option<(Kind, Range<usize>)> {
    let folded = fold(&passage.text);
    let found = subject.words.act_kind.captures(&folded)?;
    let sort = found.name("sort").map_or("", |g| g.as_str()).trim().to_owned();
    let kind = Kind { sort, verbal: found.name("verbal").is_some() };
    // Folding keeps the length of the letters of both languages.
    (folded.len() == passage.text.len()).then(|| (kind, found.get(0).map_or(0..0, |m| m.range())))
}

/// Appendices that say to be those of a regulation of another kind: «к регламенту электронной
/// государственной услуги»; or «к регламенту оказания государственной услуги» where an item, too,
/// names the regulation otherwise. Where none does, both are the law's own names of one thing.
fn kinds(subject: &Subject, sink: &mut Sink) {
    let passages = &subject.regulation.passages;
    let of = |wanted: PassageKind| {
        passages
            .iter()
            .filter(move |p| p.kind == wanted)
            .filter_map(|p| kind(subject, p).map(|(kind, range)| (p, kind, range)))
    };
    let Some((heading, own, own_range)) = of(PassageKind::Heading).next() else { return };
    let named_in_item = of(PassageKind::Body).any(|(_, kind, _)| kind == own);
    let mut others = of(PassageKind::AppendixTitle)
        .filter(|(_, kind, _)| kind.sort != own.sort || (named_in_item && *kind != own));
    let Some((passage, _, range)) = others.next() else { return };
    let mut facts = Facts::new("title-mismatch-kind", &passage.place(range.clone()))
        .severity(Severity::Info)
        .with("here", passage.text.get(range).unwrap_or_default())
        .with("usual", heading.text.get(own_range.clone()).unwrap_or_default())
        .related(
            RelatedFacts::new("title-mismatch-usual", &heading.place(own_range.clone()))
                .with("service", heading.text.get(own_range).unwrap_or_default()),
        );
    for (passage, _, range) in others {
        facts = facts.related(
            RelatedFacts::new("title-mismatch-again", &passage.place(range.clone()))
                .with("service", passage.text.get(range).unwrap_or_default()),
        );
    }
    sink.push(facts);
}

/// The heading calls the act a standard, and its appendices are those of a regulation.
fn another_act(subject: &Subject) -> Option<Facts> {
    let named_at = value(&subject.regulation.place, "service").span.start;
    let holds = |p: &&Passage| p.words.iter().any(|w| w.span.start <= named_at && named_at < w.span.end);
    let passages = &subject.regulation.passages;
    let heading = passages.iter().find(|p| p.kind == PassageKind::Heading && holds(p))?;
    let own = act_nouns(subject, heading);
    let heads = passages.iter().filter(|p| p.kind == PassageKind::AppendixTitle);
    let theirs: Vec<_> =
        heads.flat_map(|p| act_nouns(subject, p).into_iter().map(move |(kind, at)| (p, kind, at))).collect();
    let (_, here) = own.first()?;
    let (passage, _, there) = theirs.first()?;
    if theirs.iter().any(|(_, kind, _)| own.iter().any(|(other, _)| other == kind)) {
        return None;
    }
    let word = |p: &Passage, range: &Range<usize>| p.text.get(range.clone()).unwrap_or_default().to_owned();
    let (here_word, there_word) = (word(heading, here), word(passage, there));
    Some(
        Facts::new("title-mismatch-act", &heading.place(here.clone()))
            .severity(Severity::Error)
            .with("here", here_word.as_str())
            .with("usual", there_word.as_str())
            .key(here_word)
            .related(
                RelatedFacts::new("title-mismatch-usual", &passage.place(there.clone()))
                    .with("service", there_word),
            ),
    )
}

/// The kinds of acts that a passage names outside of quoted names, each once, and where.
fn act_nouns<'a>(subject: &Subject<'a>, passage: &Passage) -> Vec<(&'a str, Range<usize>)> {
    let folded = fold(&passage.text);
    if folded.len() != passage.text.len() {
        return Vec::new();
    }
    let outside = outside(&folded);
    let nouns = subject.words.act_nouns.iter();
    nouns.filter_map(|(kind, noun)| Some((kind.as_str(), noun.find(&outside)?.range()))).collect()
}

/// The heading and the list agree against the rest: one fault, which stands at the heading.
fn is_told_at_heading(mention: &Mention, all: &[Mention], usual: &Mention) -> bool {
    let heading = all.iter().find(|m| m.at == "heading");
    mention.at == "list"
        && heading.is_some_and(|h| {
            distance(h.service, usual.service) != Distance::Same
                && distance(h.service, mention.service) == Distance::Same
        })
}

fn mentions<'a>(subject: &Subject<'a>) -> Vec<Mention<'a>> {
    let regulation = subject.regulation;
    let mut mentions: Vec<Mention> = Vec::new();
    if let Some(service) = &regulation.service {
        let place = value(&regulation.place, "service");
        mentions.push(Mention { service, at: "heading", place });
    }
    if let Some(entry) = entry_of(subject.document, regulation)
        && let Some(service) = &entry.service
    {
        mentions.push(Mention { service, at: "list", place: At::from(&entry.place) });
    }
    for m in regulation.mentions.iter().filter(|m| m.at != "heading") {
        mentions.push(Mention { service: &m.service, at: &m.at, place: At::from(&m.place) });
    }
    if let Some(standard) = &regulation.standard
        && let Some(service) = &standard.service
        && !mentions.iter().any(|m| m.at == "standard")
    {
        mentions.push(Mention { service, at: "standard", place: value(&standard.place, "service") });
    }
    for appendix in &regulation.appendices {
        let place = value(&appendix.place, "service");
        if let Some(service) = &appendix.service
            && !mentions.iter().any(|m| m.place.span == place.span)
        {
            mentions.push(Mention { service, at: "appendix", place });
        }
    }
    let mut seen = BTreeSet::new();
    mentions.retain(|m| !squash(m.service).is_empty() && seen.insert((m.place.span.start, m.place.span.end)));
    mentions
}

/// The name that most places have; of two that are equally frequent, the heading's or the first.
fn usual<'a, 'b>(mentions: &'b [Mention<'a>]) -> Option<&'b Mention<'a>> {
    let mut best: Option<(usize, &Mention)> = None;
    for mention in mentions {
        let same = mentions.iter().filter(|m| squash(m.service) == squash(mention.service)).count();
        if best.is_none_or(|(n, _)| same > n) {
            best = Some((same, mention));
        }
    }
    best.map(|(_, m)| m)
}

fn facts(mention: &Mention, usual: &Mention, all: &[Mention], distance: Distance) -> Facts {
    // A finding about a regulation stands within it; the list is shown beside.
    let heading = all.iter().find(|m| m.at == "heading").filter(|_| mention.at == "list");
    let id_facts = match distance {
        Distance::Other => Facts::new("title-mismatch-other", heading.map_or(mention.place, |h| h.place)),
        Distance::Words => Facts::new("title-mismatch-words", heading.map_or(mention.place, |h| h.place)),
        Distance::Forms => Facts::new("title-mismatch-forms", heading.map_or(mention.place, |h| h.place)),
        _ => Facts::new("title-mismatch-commas", heading.map_or(mention.place, |h| h.place)),
    };
    let severity = match distance {
        Distance::Other => Severity::Error,
        Distance::Words | Distance::Forms => Severity::Warning,
        _ => Severity::Info,
    };
    let mut facts = id_facts
        .severity(severity)
        .with("at", super::facts::Arg::Message(at_message(mention.at).to_owned()))
        .with("here", mention.service)
        .with("usual", usual.service)
        .key(mention.at)
        .key(squash(mention.service));
    facts =
        facts.related(RelatedFacts::new("title-mismatch-usual", usual.place).with("service", usual.service));
    let again = all.iter().filter(|m| {
        squash(m.service) == squash(mention.service)
            && (m.at == mention.at
                || m.at == "list"
                || (m.at.starts_with("appendix") && mention.at.starts_with("appendix")))
            && m.place != facts.at
    });
    let again: Vec<RelatedFacts> = again
        .map(|m| RelatedFacts::new("title-mismatch-again", m.place).with("service", m.service))
        .collect();
    facts.related.extend(again);
    facts
}

fn at_message(at: &str) -> &'static str {
    match at {
        "heading" => "title-at-heading",
        "list" => "title-at-list",
        "standard" => "title-at-standard",
        "appendix" => "title-at-appendix",
        "appendix_title" => "title-at-appendix-title",
        _ => "title-at-item",
    }
}

#[cfg(test)]
mod tests {
    use crate::check::sample::{document, findings, of, place};
    use crate::finding::Severity;
    use crate::model::{Document, Enumerated, PassageKind, Regulation, Requirement, ServiceMention};

    fn mention(service: &str, at: &str, line: usize) -> ServiceMention {
        ServiceMention { service: service.into(), at: at.into(), place: place(line) }
    }

    fn regulation(mentions: &[(&str, &str)]) -> Regulation {
        Regulation {
            service: Some("Выдача архивных справок".into()),
            place: place(2),
            lines: (1, 1000),
            ordinal: 1,
            mentions: mentions.iter().zip(10..).map(|(&(s, at), line)| mention(s, at, line)).collect(),
            ..Regulation::default()
        }
    }

    #[test]
    fn another_service_is_an_error_a_case_a_warning_a_comma_worth_knowing() {
        let found = findings(regulation(&[
            ("Выдача архивных справок", "item"),
            ("Присвоение адреса объекту недвижимости", "standard"),
            ("Выдаче архивных справок", "appendix_title"),
            ("Выдача, архивных справок", "appendix"),
        ]));
        let found: Vec<Severity> = of(&found, "title-mismatch").iter().map(|f| f.severity).collect();
        assert_eq!(found, [Severity::Error, Severity::Warning, Severity::Info]);
        let other = |words| of(&findings(regulation(&[(words, "item")])), "title-mismatch").len();
        assert_eq!((other("безбарьерной"), other("Безбарьерная"), other("Присвоение адреса")), (0, 0, 1));
    }

    #[test]
    fn appendices_of_another_act_than_the_heading_says_are_an_error() {
        let found = |heading: &str, head: &str| {
            let mut regulation = crate::check::sample::regulation_of(&[heading, head, head]);
            for (passage, kind) in regulation.passages.iter_mut().zip([
                PassageKind::Heading,
                PassageKind::AppendixTitle,
                PassageKind::AppendixTitle,
            ]) {
                passage.kind = kind;
            }
            of(&findings(regulation), "title-mismatch").iter().map(|f| f.severity).collect::<Vec<_>>()
        };
        let head = "Приложение 1 к регламенту государственной услуги «Выдача паспорта улья»";
        assert_eq!(found("Стандарт государственной услуги «Выдача паспорта улья»", head), [Severity::Error]);
        assert_eq!(found("Регламент государственной услуги «Выдача паспорта улья»", head), []);
        // What a service is called is not what the act is.
        let named = "Регламент государственной услуги «Утверждение стандарта пасеки»";
        assert_eq!(found(named, "Приложение 1 к регламенту «Утверждение стандарта пасеки»"), []);
        let rules = "Правила оказания государственной услуги «Выдача паспорта улья»";
        assert_eq!(found(rules, "Приложение 2 к Правилам. Стандарт государственной услуги"), []);
    }

    #[test]
    fn a_heading_that_lost_a_short_word_and_a_telling_one_is_not_torn() {
        let mut regulation = regulation(&[
            ("Выдача паспорта и карты маршрута", "item"),
            ("Выдача паспорта маршрута", "appendix"),
        ]);
        regulation.service = Some("Выдача паспорта и карты маршрута".into());
        assert_eq!(of(&findings(regulation), "title-mismatch").len(), 1);
    }

    #[test]
    fn rules_of_several_services_have_a_table_for_each() {
        let row = Requirement { n: Some(1), ..Requirement::default() };
        let mut regulation = regulation(&[
            ("Выдача и замена карт маршрута", "item"),
            ("Выдача карт маршрута", "appendix_title"),
            ("Замена карт маршрута", "appendix_title"),
        ]);
        regulation.service = Some("Выдача и замена карт маршрута".into());
        assert_eq!(of(&findings(regulation.clone()), "title-mismatch").len(), 2);
        regulation.requirements = vec![row.clone(), row];
        assert!(of(&findings(regulation), "title-mismatch").is_empty());
    }

    #[test]
    fn a_heading_against_all_the_rest_is_one_finding() {
        let found = findings(regulation(&[
            ("Выдача архивных справок гражданам", "item"),
            ("Выдача архивных справок гражданам", "standard"),
            ("Выдача архивных справок гражданам", "appendix"),
        ]));
        let found = of(&found, "title-mismatch");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 2);
    }

    #[test]
    fn a_list_that_names_the_service_otherwise_is_shown_beside_the_heading() {
        let entry = Enumerated {
            n: 1,
            service: Some("Выдача архивной справки".into()),
            place: place(1),
            ..Enumerated::default()
        };
        let regulation = regulation(&[("Выдача архивных справок", "item")]);
        let found = document(Document {
            enumerated: vec![entry],
            regulations: vec![regulation],
            ..Document::default()
        });
        let found = of(&found, "title-mismatch");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].regulation), (2, Some(1)));
        assert!(found[0].related.iter().any(|r| r.line == 1));
    }

    #[test]
    fn a_service_that_gives_a_document_may_be_named() {
        let found = |lead: &str| {
            let text = format!("3) справка, {lead} государственной услуги «Присвоение адреса объекту»;");
            let passages = crate::check::sample::regulation_of(&[&text]).passages;
            let at = passages[0].words.iter().find(|w| text[w.at..].starts_with('«')).unwrap().span.start + 2;
            let mut mention = mention("Присвоение адреса объекту", "item", 1);
            (mention.place.start, mention.place.end) = (at, at + 10);
            let regulation = Regulation { mentions: vec![mention], passages, ..regulation(&[]) };
            of(&findings(regulation), "title-mismatch").len()
        };
        assert_eq!(found("полученная в рамках"), 0);
        assert_eq!(found("указанная в Регламенте"), 1);
    }
}
