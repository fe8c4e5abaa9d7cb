//! What the service is: its standard, channels, form, payment and result.

use super::Context;
use super::act::{add_citation_spans, squeeze, values};
use super::own_lines::{OwnLine, own_lines};
use crate::grammar::date::{Citation, citations};
use crate::grammar::duration::durations;
use crate::letters::is_capital;
use crate::model::ActReference;
use crate::outline::quotes::first_quoted;
use crate::outline::{BlockKind, RegulationPart};
use crate::pack::{Pattern, ServiceWords, whole_words};
use std::ops::Range;

/// Values read, each with the clean range of its words.
pub type Read = Vec<(String, Range<usize>)>;

fn words<'a>(context: &Context<'a>) -> &'a ServiceWords {
    &context.pack.extract.structure.service
}

/// Where applications are taken: by the places of intake, else by who renders the service.
pub fn channels(context: &Context<'_>, part: &RegulationPart) -> Read {
    let words = words(context);
    // «оказывается на основании стандарта» names nobody: who takes applications in may stand elsewhere
    let read = |(pattern, any, agent): (&Pattern, bool, bool)| {
        let lines = own_lines(part).filter(|own| pattern.is_match(own.words(context)));
        let read = |own: OwnLine<'_>| (channels_of(context, own, pattern, any), own.line.words.end, agent);
        lines.map(read).find(|(found, ..)| !found.is_empty())
    };
    // where names stand behind, «прием осуществляется отделом через портал» names who renders it, too
    let behind = words.name_after;
    let places = [
        (&words.intake, true, behind),
        (&words.rendered, false, true),
        (&words.received, true, behind),
        (&words.rendered, true, true),
    ];
    let Some((mut found, end, agent)) = places.into_iter().find_map(read) else { return Read::new() };
    if agent && found.len() > 1 {
        // «оказывается услугодателем через портал»: who renders it takes nothing in
        let channels = &context.pack.extract.channels;
        found.retain(|(name, at)| {
            name != "provider" || at.end > end || !channels.goes_through(context.str(at.end..end))
        });
    }
    found
}

/// The channels that a line names; where `any` is set, whoever else it names is the provider.
fn channels_of(context: &Context<'_>, own: OwnLine<'_>, pattern: &Pattern, any: bool) -> Read {
    let line = own.line.words.clone();
    let text = context.str(line.clone());
    let mut found = Read::new();
    if text.trim_end().ends_with(':') {
        for entry in own.list() {
            let words = entry.line.words.clone();
            let named = add_channels(context, &mut found, entry_head(context, words.clone()))
                || add_channels(context, &mut found, words);
            if !named {
                found.extend(other_channel(context, entry.line.words.clone()));
            }
        }
        return found;
    }
    let Some(lead) = pattern.find(text) else { return found };
    let stop = sentence_end(text, lead.end());
    let behind = if words(context).name_after { lead.end().min(stop) } else { 0 };
    let place = line.start + behind..line.start + stop;
    // «акимами сел (далее – услугодатель)»: the short name is nobody else
    let short = context.pack.extract.structure.definitions.short.find_iter(text);
    let short: Vec<Range<usize>> = short.map(|m| line.start + m.start()..line.start + m.end()).collect();
    let mut outside = Read::new();
    add_channels(context, &mut outside, place.clone());
    let inside = |at: &Range<usize>| short.iter().any(|s| s.contains(&at.start));
    let named = outside.iter().find(|(_, at)| inside(at)).map(|(_, at)| at.start);
    outside.retain(|(_, at)| !inside(at));
    if outside.first().zip(named).is_some_and(|((_, at), named)| at.start < named) {
        return outside;
    }
    // «принимаются акимом, а также через портал»
    if words(context).name_after {
        let channels = &context.pack.extract.channels;
        add_channels(context, &mut found, line.start + lead.start()..line.start + lead.end());
        found.retain(|(_, at)| channels.adds(context.str(at.end..line.end)));
    }
    let named = add_channels(context, &mut found, place.clone());
    let said = context.str(place.clone());
    // how long it takes and what it costs names nobody
    let other = words(context).payment.is_match(text) || !durations(text, &context.pack.grammar).is_empty();
    if !named && any && !other && !said.trim().is_empty() {
        // whoever it is that takes them in by name is the provider
        found.push(("provider".to_owned(), place));
    }
    found
}

/// The end of the sentence around a byte: a stop before a capital, semicolons aside.
fn sentence_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let stop = rest.match_indices(". ").map(|(stop, _)| stop).find(|&stop| {
        rest.get(stop + 2..).and_then(|r| r.trim_start().chars().next()).is_some_and(is_capital)
    });
    stop.map_or(text.len(), |stop| at + stop)
}

/// A place of intake that is none of the known channels.
fn other_channel(context: &Context<'_>, entry: Range<usize>) -> Option<(String, Range<usize>)> {
    let range = trimmed(context, entry_head(context, entry))?;
    Some((format!("other:{}", squeeze(context.str(range.clone()))), range))
}

/// The words of an entry that name the channel.
fn entry_head(context: &Context<'_>, range: Range<usize>) -> Range<usize> {
    let text = context.str(range.clone());
    let start = words(context).channel_start.find(text).map_or(0, |m| m.end());
    let end = words(context).channel_end.find_iter(text).map(|m| m.start()).find(|&at| at > start);
    range.start + start..range.start + end.unwrap_or(text.len())
}

/// Adds the channels that words name, in order, each once; whether they name any.
pub fn add_channels(context: &Context<'_>, found: &mut Read, range: Range<usize>) -> bool {
    let text = context.str(range.clone());
    let mut named: Vec<(Range<usize>, &String)> = Vec::new();
    for (pattern, channel) in &words(context).channels {
        let free = |at: &Range<usize>| named.iter().all(|(t, _)| t.end <= at.start || at.end <= t.start);
        // the first place of each is enough, and keeps a long text cheap
        let first = pattern.find_iter(text).map(|m| m.range()).find(free);
        named.extend(first.map(|at| (at, channel)));
    }
    named.sort_by_key(|(at, _)| at.start);
    let any = !named.is_empty();
    for (at, channel) in named {
        if found.iter().all(|(known, _)| known != channel) {
            let at = whole_words(text, at);
            found.push((channel.clone(), range.start + at.start..range.start + at.end));
        }
    }
    any
}

/// In what form the service is rendered.
pub fn form(context: &Context<'_>, part: &RegulationPart) -> Read {
    own_lines(part)
        .find_map(|own| {
            let line = own.line.words.clone();
            let text = context.str(line.clone());
            if let Some(within) = words(context).form_within.find(text) {
                return Some(forms(context, line.start + within.start()..line.start + within.end()));
            }
            let lead = words(context).form.find(text)?;
            let mut found = forms(context, line.start + lead.end()..line.end);
            if found.is_empty() {
                for entry in own.list() {
                    found.extend(forms(context, entry.line.words.clone()));
                }
            }
            (!found.is_empty()).then_some(found)
        })
        .unwrap_or_default()
}

/// Forms by their place; «электронная» goes where the same words say how far automated it is.
pub fn forms(context: &Context<'_>, range: Range<usize>) -> Read {
    let text = context.str(range.clone());
    let mut named: Vec<(Range<usize>, &String)> = words(context)
        .forms
        .iter()
        .filter_map(|(pattern, form)| Some((pattern.find(text)?.range(), form)))
        .collect();
    let narrower = named.iter().any(|(_, form)| form.starts_with("electronic_"));
    named.retain(|(_, form)| !(narrower && form.as_str() == "electronic"));
    named.sort_by_key(|(at, _)| at.start);
    named.into_iter().map(|(at, form)| (form.clone(), range.start + at.start..range.start + at.end)).collect()
}

/// Whether the service is free of charge, by the first line that speaks of it.
pub fn free(context: &Context<'_>, part: &RegulationPart) -> Option<(bool, Range<usize>)> {
    own_lines(part).find_map(|own| {
        let line = own.line.words.clone();
        let speaks = words(context).payment.is_match(context.str(line.clone()));
        speaks.then(|| payment(context, line)).flatten()
    })
}

/// What a text that speaks of payment says: whether the service is free of charge.
pub fn payment(context: &Context<'_>, line: Range<usize>) -> Option<(bool, Range<usize>)> {
    let words = words(context);
    let text = context.str(line.clone());
    // «Организация бесплатного подвоза»: a service's name says nothing of its price
    let names = quoted(context, line.clone());
    let said = |pattern: &Pattern| {
        pattern.find_iter(text).find(|m| names.iter().all(|n| !n.contains(&(line.start + m.start()))))
    };
    let (free, found) = match (said(&words.free), said(&words.paid)) {
        (Some(free), Some(paid)) if paid.start() < free.start() => (false, paid),
        (Some(free), _) => (true, free),
        (None, Some(paid)) => (false, paid),
        (None, None) => return None,
    };
    Some((free, line.start + found.start()..line.start + found.end()))
}

/// The result of the service, as written; where a list gives it, the list's lines.
pub fn result(context: &Context<'_>, part: &RegulationPart) -> Option<Range<usize>> {
    own_lines(part).find_map(|own| {
        let line = own.line.words.clone();
        let lead = words(context).result.find(context.str(line.clone()))?;
        let start = line.start + lead.end();
        let rest = context.str(start..line.end);
        let mut end = line.end;
        if rest.trim().is_empty() || rest.trim_end().ends_with(':') {
            let list = own.following().take_while(|l| l.line.kind == BlockKind::Subitem || l.is_marked());
            end = list.last().map_or(end, |l| l.line.words.end);
        }
        trimmed(context, start..end)
    })
}

fn trimmed(context: &Context<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let text = context.str(range.clone());
    let text = text.trim_end().trim_end_matches(['.', ';']);
    let start = text.len() - text.trim_start().len();
    (start < text.len()).then(|| range.start + start..range.start + text.len())
}

/// The act that approved the service standard which the regulation cites.
pub fn standard(context: &Context<'_>, part: &RegulationPart) -> Option<ActReference> {
    let words = words(context);
    let pick = |by: &Pattern, beside: fn(&Context<'_>, &str, &[Citation], usize) -> Range<usize>| {
        own_lines(part).find_map(|own| {
            let line = own.line.words.clone();
            let text = context.str(line.clone());
            let cited = citations(text, &context.pack.grammar.dates);
            let found = (0..cited.len()).find(|&at| {
                let whole = cited.get(at).is_some_and(|c| c.date.is_some() && c.number.is_some());
                whole && by.is_match(text.get(beside(context, text, &cited, at)).unwrap_or_default())
            })?;
            Some(reference(context, line, cited.get(found)?))
        })
    };
    pick(&words.standard, beside_standard)
        .or_else(|| pick(words.standard_before.as_ref()?, before))
        .or_else(|| pick(&words.standards_title, behind))
}

/// The words between an act and its neighbour on the side where its standard stands.
fn beside_standard(context: &Context<'_>, text: &str, cited: &[Citation], at: usize) -> Range<usize> {
    if !words(context).name_after {
        return behind(context, text, cited, at);
    }
    before(context, text, cited, at)
}

fn before(_: &Context<'_>, text: &str, cited: &[Citation], at: usize) -> Range<usize> {
    let start = at.checked_sub(1).and_then(|before| cited.get(before)).map_or(0, |c| c.range.end);
    start..cited.get(at).map_or(text.len(), |c| c.range.start)
}

fn behind(_: &Context<'_>, text: &str, cited: &[Citation], at: usize) -> Range<usize> {
    let start = cited.get(at).map_or(text.len(), |c| c.range.end);
    start..cited.get(at + 1).map_or(text.len(), |c| c.range.start)
}

fn reference(context: &Context<'_>, line: Range<usize>, cited: &Citation) -> ActReference {
    let (date, number) = values(cited);
    let whole = line.start + cited.range.start..line.start + cited.range.end;
    let mut place = context.place(whole, &[]);
    add_citation_spans(context, &mut place, cited, line.start);
    let service = names(context, line).into_iter().find(|n| n.of_standard).map(|n| n.name);
    if let Some(service) = &service {
        context.add_span(&mut place, "service", service.clone());
    }
    ActReference { date, number, service: service.map(|s| squeeze(context.str(s))), place }
}

/// A quoted name of a service.
pub struct Name {
    /// Its clean range without quotes.
    pub name: Range<usize>,
    /// It is the standard's.
    pub of_standard: bool,
}

/// What a line has in quotes.
fn quoted(context: &Context<'_>, line: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = line.start;
    while let Some(name) = first_quoted(context.text, from..line.end) {
        from = name.end + context.str(name.end..line.end).chars().next().map_or(1, char::len_utf8);
        found.push(name);
    }
    found
}

/// The names of services quoted in a line.
pub fn names(context: &Context<'_>, line: Range<usize>) -> Vec<Name> {
    let words = words(context);
    let mut found = Vec::new();
    for name in quoted(context, line.clone()) {
        let before = context.str(line.start..name.start).trim_end_matches(['"', '«', '“', '„']);
        let after = context.str(name.end..line.end).trim_start_matches(['"', '»', '”']);
        let beside = if words.name_after { before } else { after };
        if words.named.is_match(beside) {
            found.push(Name { of_standard: words.of_standard.is_match(beside), name });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Regulation;
    use crate::{Packs, Source, read};
    use std::sync::LazyLock;

    static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());
    const RU: &str = "Регламент государственной услуги \"Выдача бесплатной лодки\"\n\n1. Общие положения";
    const KK: &str = "\"Қайық беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер";

    fn regulation(heading: &str, items: &str) -> Regulation {
        read(&Source::from_text("t", format!("{heading}\n\n{items}\n")), &PACKS).regulations.remove(0)
    }

    #[test]
    fn a_name_in_quotes_tells_no_price() {
        let named = "1. Государственная услуга \"Выдача бесплатной лодки\" оказывается лодочником.";
        assert_eq!(regulation(RU, named).free, None);
        let paid = format!("{named}\n\n2. Государственная услуга оказывается платно.");
        assert_eq!(regulation(RU, &paid).free, Some(false));
        let kk = "1. Мемлекеттік қызмет ақысыз көрсетіледі.";
        assert_eq!(regulation(KK, kk).free, Some(true));
    }

    #[test]
    fn the_form_within_the_sentence_on_rendering() {
        let ru = "1. Государственная услуга оказывается бесплатно, в бумажной и (или) электронной \
                  (полностью автоматизированной) форме.";
        assert_eq!(regulation(RU, ru).form, ["paper", "electronic_full"]);
        let kk =
            "1. Мемлекеттік қызмет электрондық (ішінара автоматтандырылған) және қағаз нысанда көрсетіледі.";
        assert_eq!(regulation(KK, kk).form, ["electronic_partial", "paper"]);
        assert_eq!(regulation(RU, "1. Услуга проста.\n\n2. Форма: бумажная.").form, ["paper"]);
        let kk = "1. Мемлекеттік қызметті бөлім қағаз түрінде көрсетеді.";
        assert_eq!(regulation(KK, kk).form, ["paper"]);
        assert_eq!(regulation(RU, "1. Услуга проста.\n\n2. Форма услуги – бумажная.").form, ["paper"]);
    }

    #[test]
    fn both_degrees_of_automation_may_share_a_noun() {
        for (degrees, forms) in [
            ("полностью или частично автоматизированная", ["electronic_full", "electronic_partial"]),
            ("частично либо полностью автоматизированная", ["electronic_partial", "electronic_full"]),
        ] {
            let ru = format!("1. Услуга проста.\n\n2. Форма оказания государственной услуги: {degrees}.");
            assert_eq!(regulation(RU, &ru).form, forms, "{degrees}");
        }
        let kk = "1. Мемлекеттік қызмет көрсету нысаны: толық немесе ішінара автоматтандырылған.";
        assert_eq!(regulation(KK, kk).form, ["electronic_full", "electronic_partial"]);
    }

    #[test]
    fn who_renders_the_service_through_another_takes_nothing_in() {
        for (by, channels) in [
            ("услугодателем через портал", vec!["portal"]),
            ("отделом пристаней (далее – услугодатель) через ЦОН и портал", vec!["one_stop_shop", "portal"]),
            ("отделом пристаней, а также через портал", vec!["provider", "portal"]),
            ("отделом пристаней и через портал", vec!["provider", "portal"]),
        ] {
            let ru = format!("1. Государственная услуга оказывается {by}.");
            assert_eq!(regulation(RU, &ru).channels, channels, "{by}");
        }
        for (by, channels) in [
            ("акимом сельского округа, а также через портал", vec!["rural_akim", "portal"]),
            ("услугодателем через портал", vec!["portal"]),
            ("услугодателем и через портал", vec!["provider", "portal"]),
        ] {
            let ru = format!("1. Прием заявлений осуществляется {by}.");
            assert_eq!(regulation(RU, &ru).channels, channels, "{by}");
        }
        let when = "1. Услуга проста.\n\n2. Государственная услуга оказывается в день обращения.";
        assert!(regulation(RU, when).channels.is_empty());
        let kk = "1. Мемлекеттік қызметті көрсетілетін қызметті беруші портал арқылы көрсетеді.";
        assert_eq!(regulation(KK, kk).channels, ["portal"]);
    }

    #[test]
    fn the_short_name_of_whoever_renders_is_no_second_channel() {
        let ru = "1. Государственная услуга оказывается акимами сельских округов (далее – услугодатель).";
        assert_eq!(regulation(RU, ru).channels, ["rural_akim"]);
        for (whose, channel) in
            [("района", "provider"), ("сельского округа", "rural_akim"), ("округа", "rural_akim")]
        {
            let ru = format!("1. Услуга проста.\n\n2. Документы принимаются через аппарат акима {whose}.");
            assert_eq!(regulation(RU, &ru).channels, [channel], "{whose}");
        }
        let ru =
            "1. Государственная услуга оказывается лодочниками (далее – услугодатель), а также через портал.";
        assert_eq!(regulation(RU, ru).channels, ["provider", "portal"]);
        let ru = "1. Услуга оказывается на основании стандарта.\n\n2. Прием документов осуществляет ЦОН.";
        assert_eq!(regulation(RU, ru).channels, ["one_stop_shop"]);
        let ru = "1. Услуга проста.\n\n2. Услугополучатель вправе обратиться:\n\n1) в ЦОН;\n\n2) на портал.";
        assert_eq!(regulation(RU, ru).channels, ["one_stop_shop", "portal"]);
        let ru = "1. Услуга проста.\n\n2. Заявления принимаются:\n\n1) в канцелярии;\n\n2) в ЦОНе.";
        assert_eq!(regulation(RU, ru).channels, ["provider", "one_stop_shop"]);
        let ru = "1. Услуга проста.\n\n2. Заявления принимаются, а результат выдается:\n\n1) через ЦОН;\n\n\
                  2) посредством портала.";
        assert_eq!(regulation(RU, ru).channels, ["one_stop_shop", "portal"]);
    }

    #[test]
    fn the_standard_before_the_act_that_approved_it() {
        for kk in [
            "1. Қызмет \"Қайық беру\" мемлекеттік көрсетілетін қызмет стандартына (Министрдің 2015 жылғы 5 мамырдағы \
             № 25 бұйрығымен бекітілген) сәйкес көрсетіледі.",
            "1. Қызмет \"Қайық беру мемлекеттік қызмет стандартын бекіту туралы\" Министрдің 2015 жылғы 5 мамырдағы \
             № 25 бұйрығына сәйкес көрсетіледі.",
        ] {
            let standard = regulation(KK, kk).standard.unwrap();
            assert_eq!(
                (standard.date.as_deref(), standard.number.as_deref()),
                (Some("2015-05-05"), Some("25"))
            );
        }
    }
}
