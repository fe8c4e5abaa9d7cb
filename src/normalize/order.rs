//! Reading order: words that the scrape tore out of a line and set at its end.
//!
//! A PDF page draws a link, or a word in bold, after the rest of its line; the scrape reads it
//! there. What is left is a hole (two spaces, a space before a stop, a line that begins a space in)
//! and, at the end of the same line, a tail that does not belong there, often glued to what stands
//! before it. Every filling of a hole by a tail is weighed against the line as it stands; one that
//! wins clearly is made, one that wins barely is reported as uncertain.

pub(super) mod front;
mod holes;
mod score;

use super::strand::Strand;
use holes::{Hole, Place, Tail};
pub(crate) use score::Roles;
pub(super) use score::Scorer;
use std::ops::Range;

/// What stands around a line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around<'l> {
    /// Words of the line before, where this one runs on from it.
    pub before: Option<&'l str>,
    /// Words of the line after, where it runs on from this one.
    pub after: Option<&'l str>,
    /// Whether the space that followed the torn-out words still stands there.
    pub spaced: bool,
}

/// A line whose words were put back.
#[derive(Debug, Clone)]
pub(super) struct Moved<'s> {
    /// The line in reading order.
    pub line: Strand<'s>,
    /// The stretch that changed, in the line given.
    pub range: Range<usize>,
    /// The same stretch in reading order.
    pub after: String,
}

/// What weighing came to.
#[derive(Debug, Clone)]
pub(super) enum Verdict<'s> {
    /// Nothing is out of place.
    Stands,
    /// Words were put back.
    Moved(Box<Moved<'s>>),
    /// A tail is out of place but no hole wins clearly; its range.
    Unclear(Range<usize>),
}

/// By how much a filling must beat the line as it stands.
const MARGIN: f32 = 2.5;
/// By how much it must beat every other filling.
const LEAD: f32 = 0.75;

/// Holes before a tail that are weighed, those nearest to it: a scrape's line has a few, and a line of
/// thousands is no line of a scrape.
const NEAREST: usize = 32;

/// A way to fill holes: pieces of the tail and where they go, in order.
struct Filling {
    pieces: Vec<(Hole, Range<usize>)>,
    gain: f32,
}

/// Holes of a line and the tails that may fill them.
#[derive(Debug, Clone)]
pub(super) struct Torn {
    holes: Vec<Hole>,
    tails: Vec<Tail>,
}

impl Torn {
    /// What may be torn in a line; `holed` where it begins with a hole.
    pub fn find(words: &str, holed: bool, scorer: &Scorer) -> Option<Torn> {
        let holes = holes::find(words, holed);
        if holes.is_empty() {
            return None;
        }
        let tails = holes::tails(words, holed, scorer);
        (!tails.is_empty()).then_some(Torn { holes, tails })
    }

    /// The words that a tail touches where it stands: glued ones are no tokens of the line.
    pub fn seams<'l>(&self, words: &'l str) -> impl Iterator<Item = &'l str> {
        self.tails.iter().filter_map(move |tail| words.split_at_checked(tail.range.start)).flat_map(
            |(before, tail)| [before.rsplit(' ').next(), tail.split(' ').next()].into_iter().flatten(),
        )
    }
}

/// Links of one line that are put back, one after the other.
const LINKS: usize = 4;

/// Puts displaced words of a line back.
pub(super) fn restore<'s>(line: &Strand<'s>, torn: &Torn, around: Around, scorer: &Scorer) -> Verdict<'s> {
    let mut verdict = restore_one(line, torn, around, scorer);
    for _ in 1..LINKS {
        let Verdict::Moved(moved) = &mut verdict else { break };
        let words = moved.line.as_str();
        let holed =
            moved.range.start > 0 && torn.holes.first().is_some_and(|hole| hole.place == Place::Start);
        let Some(torn) = Torn::find(words, holed, scorer) else { break };
        let Verdict::Moved(next) = restore_one(&moved.line, &torn, around, scorer) else { break };
        let from = moved.range.start.min(next.range.start);
        let after = next.line.as_str().get(from..).unwrap_or_default().to_owned();
        **moved = Moved { line: next.line, range: from..line.len(), after };
    }
    verdict
}

/// Puts the words of one link back.
fn restore_one<'s>(line: &Strand<'s>, torn: &Torn, around: Around, scorer: &Scorer) -> Verdict<'s> {
    let words = line.as_str();
    let Torn { holes, tails } = torn;
    let mut fillings: Vec<Filling> = Vec::new();
    for tail in tails {
        let before = holes.partition_point(|hole| hole.range.end <= tail.range.start);
        let near = holes.get(before.saturating_sub(NEAREST)..before).unwrap_or_default();
        fillings.extend(single(words, tail, near, around, scorer));
        fillings.extend(several(words, tail, near, around, scorer));
    }
    fillings.sort_by(|a, b| b.gain.total_cmp(&a.gain));
    let glued = tails.iter().find(|tail| tail.glued && tail.strong);
    let Some(best) = fillings.first().filter(|best| best.gain >= MARGIN) else {
        return glued.map_or(Verdict::Stands, |tail| Verdict::Unclear(tail.range.clone()));
    };
    if fillings.get(1).is_some_and(|next| best.gain - next.gain < LEAD) {
        return Verdict::Unclear(tails.first().map_or(0..0, |tail| tail.range.clone()));
    }
    Verdict::Moved(Box::new(fill(line, best)))
}

/// The whole tail into one hole.
fn single<'a>(
    words: &'a str,
    tail: &'a Tail,
    holes: &'a [Hole],
    around: Around<'a>,
    scorer: &'a Scorer,
) -> impl Iterator<Item = Filling> + 'a {
    holes.iter().filter_map(move |hole| {
        let gain = scorer.gain(words, tail, hole, around)?;
        Some(Filling { pieces: vec![(hole.clone(), tail.range.clone())], gain })
    })
}

/// `приложениях 1 2` into two holes: the noun goes with its first number.
fn several(words: &str, tail: &Tail, holes: &[Hole], around: Around, scorer: &Scorer) -> Option<Filling> {
    let numbers = holes::numbers(words, tail);
    let (first, rest) = numbers.split_first()?;
    let inside: Vec<&Hole> = holes.iter().filter(|hole| hole.range.end < tail.range.start).collect();
    if rest.is_empty() || inside.len() < numbers.len() {
        return None;
    }
    let head = Tail { range: tail.range.start..first.end, ..tail.clone() };
    let (at, gain) = inside
        .iter()
        .enumerate()
        .take(inside.len() - rest.len())
        .filter_map(|(at, hole)| Some((at, scorer.gain(words, &head, hole, around)?)))
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let mut pieces = vec![((*inside.get(at)?).clone(), head.range)];
    let mut gain = gain;
    for (number, hole) in rest.iter().zip(inside.get(at + 1..)?) {
        gain += scorer.number(words, hole);
        pieces.push(((*hole).clone(), number.clone()));
    }
    Some(Filling { pieces, gain: gain + 1.0 })
}

/// Makes the line in which the pieces stand in their holes.
fn fill<'s>(line: &Strand<'s>, filling: &Filling) -> Moved<'s> {
    let words = line.as_str();
    let tail = filling.pieces.iter().map(|(_, piece)| piece.start).min().unwrap_or(words.len());
    let from = filling.pieces.first().map_or(0, |(hole, _)| hole.range.start);
    let mut out = Strand::default();
    let mut done = 0;
    for (hole, piece) in &filling.pieces {
        // The hole's first space stands before the piece, its last one after.
        let left = match hole.place {
            Place::Start => 0,
            Place::Double | Place::Stop => hole.range.start + 1,
        };
        out.copy(line, done..left);
        out.copy(line, piece.clone());
        done = hole.range.end;
        match hole.place {
            Place::Double => out.copy(line, hole.range.end - 1..hole.range.end),
            Place::Start => out.push(" ", space_before(line, tail)),
            Place::Stop => {}
        }
    }
    let kept = words.get(..tail).unwrap_or_default().trim_end().len().max(done);
    out.copy(line, done..kept);
    let after = out.as_str().get(from.min(out.len())..).unwrap_or_default().to_owned();
    Moved { line: out, range: from..words.len(), after }
}

/// The raw range of the space before a tail, which is set after it; empty where it was glued.
fn space_before(line: &Strand, tail: usize) -> Range<usize> {
    match line.as_str().get(..tail) {
        Some(before) if before.ends_with(' ') => line.raw_range(tail - 1..tail),
        _ => {
            let at = line.raw_range(tail..line.len()).start;
            at..at
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::{Lexicon, Pairs};
    use super::*;
    use crate::Packs;
    use crate::model::Language;

    fn restored(raw: &str, before: Option<&str>, after: Option<&str>, holed: bool, read: &[&str]) -> String {
        let packs = Packs::embedded().unwrap();
        let mut pairs = Pairs::default();
        let mut lexicon = Lexicon::default();
        for text in read {
            pairs.read(text);
            lexicon.read(text, 1, &mut Vec::new());
        }
        let scorer = Scorer::new(&packs, &lexicon).with(pairs);
        let line = Strand::raw(raw, 0..raw.len());
        let around = Around { before, after, spaced: holed };
        match Torn::find(raw, holed, &scorer).map(|torn| restore(&line, &torn, around, &scorer)) {
            Some(Verdict::Moved(moved)) => moved.line.as_str().to_owned(),
            _ => raw.to_owned(),
        }
    }

    #[test]
    fn a_reference_goes_back_behind_its_preposition() {
        let line = "документы, указанные в  Стандарта (далее - документы).пункте 9";
        assert_eq!(
            restored(line, None, None, false, &[]),
            "документы, указанные в пункте 9 Стандарта (далее - документы)."
        );
        assert_eq!(
            restored(
                "В соответствии с  статьи 9-1 Закона от 27 пунктом 4",
                None,
                Some("ноября 2000 года"),
                false,
                &[]
            ),
            "В соответствии с пунктом 4 статьи 9-1 Закона от 27"
        );
    }

    #[test]
    fn links_of_one_line_go_each_into_its_hole() {
        assert_eq!(
            restored(
                "форме согласно  к Стандарту, утвержденному  Министра приложению 1 приказом",
                None,
                Some("культуры и спорта"),
                false,
                &[]
            ),
            "форме согласно приложению 1 к Стандарту, утвержденному приказом Министра"
        );
        assert_eq!(
            restored(
                "от 15 мая 2013 года ,  Министра культуры и \"О музейном деле\" приказом",
                None,
                Some("спорта Республики"),
                false,
                &[]
            ),
            "от 15 мая 2013 года \"О музейном деле\", приказом Министра культуры и"
        );
    }

    #[test]
    fn a_participle_calls_for_its_part_of_an_act() {
        for (torn, whole) in [
            (
                "в порядке, предусмотренном  Правил сева главой 4",
                "в порядке, предусмотренном главой 4 Правил сева",
            ),
            (
                "Руководствуясь  Закона Республики Казахстан от 5 мая статьей 27",
                "Руководствуясь статьей 27 Закона Республики Казахстан от 5 мая",
            ),
        ] {
            assert_eq!(restored(torn, None, Some("и ухода"), false, &[]), whole);
        }
        assert_eq!(
            restored(
                "На основании  пункта 1 статьи 16 Закона подпункта 2)",
                None,
                Some("Республики"),
                false,
                &[]
            ),
            "На основании подпункта 2) пункта 1 статьи 16 Закона"
        );
    }

    #[test]
    fn an_act_that_is_approved_or_struck_out_is_named_before_its_issuer() {
        for (torn, read, whole) in [
            (
                "2)  государственной услуги \"Выдача регламент",
                "регламент государственной услуги",
                "2) регламент государственной услуги \"Выдача",
            ),
            (
                "1. Утвердить прилагаемый  государственной услуги \"регламент",
                "регламент государственной услуги",
                "1. Утвердить прилагаемый регламент государственной услуги \"",
            ),
            (
                "2. Признать утратившим силу  акимата Солнечной постановление",
                "",
                "2. Признать утратившим силу постановление акимата Солнечной",
            ),
        ] {
            assert_eq!(restored(torn, None, Some("области от"), false, &[read]), whole);
        }
    }

    #[test]
    fn a_link_glued_to_a_dash_goes_back() {
        assert_eq!(
            restored(
                "указанному в  к настоящему Регламенту, либо письменно –приложении 1",
                None,
                Some("через"),
                false,
                &[]
            ),
            "указанному в приложении 1 к настоящему Регламенту, либо письменно –"
        );
    }

    #[test]
    fn a_number_goes_back_to_its_noun_on_the_line_before() {
        let before = "документы, перечисленные в пункте";
        for torn in ["Стандарта, и ставит номер, передает 9", "Стандарта, и ставит номер, передает9"]
        {
            assert_eq!(
                restored(torn, Some(before), Some("их руководителю"), true, &[]),
                "9 Стандарта, и ставит номер, передает"
            );
        }
        assert_eq!(
            restored(
                "Стандарта, и ставит номер 9",
                Some("документы, перечисленные в пункте 7"),
                Some("в углу"),
                true,
                &[]
            ),
            "Стандарта, и ставит номер 9"
        );
    }

    #[test]
    fn a_line_may_begin_with_the_hole() {
        assert_eq!(
            restored("к настоящему Регламенту.приложению 4", Some("услуги согласно"), None, true, &[]),
            "приложению 4 к настоящему Регламенту."
        );
    }

    #[test]
    fn two_numbers_fill_two_holes() {
        assert_eq!(
            restored(
                "В ,  к настоящему Регламенту представлены формы, приложении 7 8",
                None,
                Some("шаблоны"),
                false,
                &[]
            ),
            "В приложении 7, 8 к настоящему Регламенту представлены формы,"
        );
        assert_eq!(
            restored(
                "указан в  и  к настоящему Регламенту (далее - приложении 1 2",
                None,
                Some("перечень)"),
                false,
                &[]
            ),
            "указан в приложении 1 и 2 к настоящему Регламенту (далее -"
        );
    }

    #[test]
    fn a_title_gets_its_first_word_back() {
        let read = ["Регламент услуги \"Выдача разрешений на вырубку\""];
        assert_eq!(
            restored("3)  разрешений на вырубку\";\"Выдача", None, None, false, &read),
            "3) \"Выдача разрешений на вырубку\";"
        );
    }

    #[test]
    fn a_link_glued_to_one_letter_or_to_a_colon_goes_back() {
        let packs = Packs::embedded().unwrap();
        let lexicon = Lexicon::new(Language::Ru, &packs);
        let scorer = Scorer::new(&packs, &lexicon);
        let raw = "В соответствии с  статьи 16 Закона Республики «Опунктом 3";
        let line = Strand::raw(raw, 0..raw.len());
        let around = Around { after: Some("музеях»"), ..Around::default() };
        let verdict = restore(&line, &Torn::find(raw, false, &scorer).unwrap(), around, &scorer);
        let Verdict::Moved(moved) = verdict else { panic!("{verdict:?}") };
        assert_eq!(moved.line.as_str(), "В соответствии с пунктом 3 статьи 16 Закона Республики «О");
        assert_eq!(
            restored(
                "Республикасы Заңының  2) тармақшасына сәйкес БҰЙЫРАМЫН:10-бабының",
                None,
                None,
                false,
                &[]
            ),
            "Республикасы Заңының 10-бабының 2) тармақшасына сәйкес БҰЙЫРАМЫН:"
        );
    }

    #[test]
    fn a_word_keeps_its_ending() {
        let packs = Packs::embedded().unwrap();
        let mut lexicon = Lexicon::new(Language::Kk, &packs);
        lexicon.read("жол белгі екі белгі бар лер көзі лер ме", 1, &mut Vec::new());
        let scorer = Scorer::new(&packs, &lexicon);
        assert!(Torn::find("Шартты  белгілер:", false, &scorer).is_none());
    }

    #[test]
    fn a_bold_verb_goes_before_its_colon() {
        assert_eq!(
            restored("Северной области :ПОСТАНОВЛЯЕТ", None, None, false, &[]),
            "Северной области ПОСТАНОВЛЯЕТ:"
        );
    }

    #[test]
    fn an_act_number_follows_its_date() {
        assert_eq!(
            restored(
                "области от 04.08.2015  (вводится в действие по истечении десяти № 204",
                None,
                Some("дней"),
                false,
                &[]
            ),
            "области от 04.08.2015 № 204 (вводится в действие по истечении десяти"
        );
    }

    #[test]
    fn what_stands_well_is_left() {
        for line in [
            "заявление по форме согласно  приложению 1",
            "4.  Срок оказания государственной услуги:",
            "занесение  в журнал в соответствии с пунктом 9",
            "выдача  расписки, сайт www.egov.kz",
            "приказ от 12 мая 2017  года № 318, зарегистрирован 14 июня 2017 года № 5672",
            "сипаттамасы осы регламенттің  1 және 2-қосымшаларына сәйкес келтірілген.",
        ] {
            assert_eq!(restored(line, None, Some("Стандарта"), false, &[]), line);
        }
    }
}
