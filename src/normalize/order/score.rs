//! How well words follow one another: grammar of references, act names and quoted titles, and the
//! pairs of words seen elsewhere in the document.

use super::super::lexicon::{ByHash, Lexicon, Pairs, hash};
use super::Around;
use super::holes::{Hole, Place, Tail};
use crate::letters::{is_capital, is_word, lower};
use crate::pack::{NormalizeWords, OrderWords, Packs};

/// Weighs places of a tail.
pub struct Scorer<'a> {
    words: Vec<&'a OrderWords>,
    roles: [&'a ByHash<Roles>; 2],
    pairs: Pairs,
    lexicon: &'a Lexicon<'a>,
}

/// What a word may do: the cases that it governs, and those that it is the noun of a link in, a bit
/// for each of [`CASES`].
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Roles {
    governs: u8,
    links: u8,
}

/// A grammatical case that a word may govern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Genitive,
    Dative,
    Instrumental,
    Locative,
    Accusative,
}

impl Case {
    fn bit(self) -> u8 {
        1 << self as u8
    }

    fn first(bits: u8) -> Option<Case> {
        CASES.into_iter().find(|case| bits & case.bit() != 0)
    }
}

/// How often two words run together may stand in a document.
const FUSED: u32 = 4;

const CASES: [Case; 5] = [Case::Genitive, Case::Dative, Case::Instrumental, Case::Locative, Case::Accusative];

impl<'a> Scorer<'a> {
    /// A scorer over the packs' grammar and the document's words, which has seen no pairs of them yet.
    pub fn new(packs: &'a Packs, lexicon: &'a Lexicon<'a>) -> Self {
        let languages = [&packs.ru.normalize, &packs.kk.normalize];
        Scorer {
            words: languages.into_iter().filter_map(|words| words.order.as_ref()).collect(),
            roles: languages.map(|words| words.index.roles.get_or_init(|| roles(words))),
            pairs: Pairs::default(),
            lexicon,
        }
    }

    /// The scorer with the pairs of words that the document has elsewhere.
    #[must_use]
    pub fn with(self, pairs: Pairs) -> Self {
        Scorer { pairs, ..self }
    }

    fn roles(&self, word: &str) -> Roles {
        let word = hash(word);
        self.roles.iter().filter_map(|roles| roles.get(&word)).fold(Roles::default(), |all, roles| Roles {
            governs: all.governs | roles.governs,
            links: all.links | roles.links,
        })
    }

    /// Whether words begin with the noun of a reference or of an act, in any case.
    pub fn is_link(&self, words: &str) -> bool {
        let token = first(words);
        words.starts_with(is_word) && (self.link_case(token).is_some() || self.is_numbered_link(token))
    }

    /// How often the document has a token, where that is so seldom that it may be two words run
    /// together.
    pub fn fused(&self, token: &str) -> Option<u32> {
        let word = bare(token);
        let often = self.lexicon.count(word);
        let whole = self.lexicon.is_common(word) || self.link_case(word).is_some();
        (often <= FUSED && !whole).then_some(often)
    }

    /// Whether a token that the document has so often is two words run together at an offset, the
    /// second of which may be a tail.
    pub fn is_seam(&self, words: &str, at: usize, often: u32) -> bool {
        let (Some(left), Some(right)) = (words.get(..at), words.get(at..)) else { return false };
        let (head, second) = (bare(last(left)), bare(first(right)));
        let linked = self.link_case(second).is_some();
        // «белгі|лер» is one word with its ending; before «О|пунктом» stands one letter.
        let long = head.chars().nth(usize::from(!linked)).is_some() && second.chars().nth(2).is_some();
        if !long || self.lexicon.is_ending(second) {
            return false;
        }
        // The same form may be spoiled in the same way again.
        if often > 1 && (!linked || often >= self.lexicon.count(head)) {
            return false;
        }
        (linked || head.chars().nth(2).is_some() && self.lexicon.is_sure(second))
            && self.lexicon.is_sure(head)
    }

    /// What is gained by moving a tail into a hole; `None` where that is no move.
    pub fn gain(&self, words: &str, tail: &Tail, hole: &Hole, around: Around) -> Option<f32> {
        let between = words.get(hole.range.end..tail.range.start)?.trim();
        if between.is_empty() || hole.range.end > tail.range.start {
            return None;
        }
        // Without its space, only what cannot stand at the line's end shows that the hole is one.
        if hole.place == Place::Start && !around.spaced && !tail.strong {
            return None;
        }
        let moved = words.get(tail.range.clone())?.trim();
        // What stands before its stop only changes places with it; a verb in capitals may.
        let capitals = moved.chars().all(|c| is_capital(c) || c == ' ');
        if !capitals && !between.contains(is_word) {
            return None;
        }
        let left = match hole.place {
            Place::Start => last(around.before.unwrap_or_default()),
            Place::Double | Place::Stop => last(words.get(..hole.range.start)?),
        };
        // A lone number is torn from its noun, and from nothing else.
        let lone = moved.bytes().all(|byte| byte.is_ascii_digit());
        if lone
            && !(hole.place == Place::Start && self.link_case(left).is_some() && self.is_section(bare(left)))
        {
            return None;
        }
        let (head, end) = (first(moved), last(moved));
        let (right, stays) = (first(between), last(between));
        let next = first(around.after.unwrap_or_default());
        // No sentence ends in a conjunction.
        if next.is_empty() && self.is_conjunction(stays) {
            return None;
        }
        let new = self.pair(left, head) + self.pair(end, right) + self.close(stays, next);
        let glued = match (tail.glued, tail.strong) {
            (true, true) => 3.0,
            (true, false) => 1.5,
            _ => 0.0,
        };
        let old = self.pair(left, right) + self.close(end, next) - glued
            + if tail.glued { 0.0 } else { self.pair(stays, head) };
        let evidence = match hole.place {
            Place::Start => 1.5,
            Place::Double => 1.0,
            Place::Stop => 0.0,
        };
        Some(
            new - old
                + evidence
                + self.shape(moved, between, hole)
                + self.chain(words.get(..hole.range.start)?, moved, between, next),
        )
    }

    /// How well a lone number fills a hole.
    pub fn number(&self, words: &str, hole: &Hole) -> f32 {
        let left = last(words.get(..hole.range.start).unwrap_or_default());
        if left.ends_with(',') || self.is_conjunction(left) { 2.0 } else { -2.0 }
    }

    /// What the tail itself tells.
    fn shape(&self, moved: &str, between: &str, hole: &Hole) -> f32 {
        let mut score = 0.0;
        // A verb in capitals before its colon.
        let capitals = moved.chars().all(|c| is_capital(c) || c == ' ');
        if capitals && matches!(between, ":" | "." | ";" | ",") && hole.place == Place::Stop {
            score += 2.0;
        }
        // The title's closing quote stands behind the hole, its opening one in the tail.
        let opens = moved.matches('«').count() > moved.matches('»').count()
            || (moved.starts_with('"') && moved.matches('"').count() == 1);
        let closed =
            between.find(['»', '"']).is_some_and(|at| !between.get(..at).unwrap_or_default().contains('«'));
        if opens && closed {
            score += 1.0;
        }
        // A title that goes on behind the tail is not torn out with the act's noun that stood before it.
        if opens && self.has_link(Case::Accusative, last(moved)) {
            score -= 1.0;
        }
        score
    }

    /// References name the smaller part first, and what they are part of by a capital.
    fn chain(&self, before: &str, moved: &str, between: &str, next: &str) -> f32 {
        let Some(rank) = self.rank(first(moved)) else { return 0.0 };
        let mut left = before.split_whitespace().rev();
        let number = left.next().is_some_and(|token| token.starts_with(|c: char| c.is_ascii_digit()));
        if number && left.next().and_then(|noun| self.rank(noun)).is_some_and(|smaller| smaller < rank) {
            return 3.0;
        }
        let right = first(between);
        match self.rank(right) {
            Some(other) if rank < other => 2.0,
            Some(other) if rank > other => -2.0,
            _ if right.starts_with(is_capital) && !next.starts_with(is_capital) => 1.25,
            _ => 0.0,
        }
    }

    /// Place of a section's noun among those from the smallest part of an act to the largest.
    fn rank(&self, word: &str) -> Option<usize> {
        // In Kazakh its number stands before it.
        let noun = bare(word).trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
        let lower = lower(noun);
        self.words.iter().find_map(|w| w.sections.iter().position(|stem| lower.starts_with(stem.as_str())))
    }

    /// A line's last word before the next line's first one.
    fn close(&self, end: &str, next: &str) -> f32 {
        if next.is_empty() {
            return if end.ends_with(['.', ';', ':']) { 1.5 } else { 0.0 };
        }
        self.pair(end, next)
    }

    /// How well one token follows another.
    fn pair(&self, left: &str, right: &str) -> f32 {
        if left.is_empty() || right.is_empty() {
            return 0.0;
        }
        let seen = match self.pairs.count(left, right) {
            0 => 0.0,
            1 | 2 => 1.5,
            _ => 2.0,
        };
        seen + self.grammar(left, right)
    }

    fn grammar(&self, left: &str, right: &str) -> f32 {
        let (l, r) = (bare(left), bare(right));
        let open = left.ends_with(['.', ';', ':', ',', ')']);
        let number = r.starts_with(|c: char| c.is_ascii_digit());
        if is_date(l) && right.starts_with('№') {
            return 3.0;
        }
        if right.starts_with('№') && self.ends_date(l) {
            return 2.0;
        }
        if right.starts_with('№') {
            return if self.link_case(l).is_some() || l.starts_with(|c: char| c.is_ascii_digit()) {
                0.5
            } else {
                -1.5
            };
        }
        if self.is_numbered_link(right) {
            return self.owned(left, right, open);
        }
        if number && self.is_numbered_link(left) && self.is_owner(left) {
            return 2.0;
        }
        let link = self.link_case(r);
        if !open && let Some(case) = self.governed(l) {
            return self.governs(case, right, link);
        }
        if !open && link == Some(Case::Instrumental) && self.is_approval(l) {
            return 3.0;
        }
        if let Some(_case) = self.link_case(l) {
            if number && !open {
                return 1.5;
            }
            if self.is_issuer(r) {
                return 2.5;
            }
        }
        if link.is_some() && l.chars().all(|c| c.is_ascii_digit()) && !open {
            // «статьей 27 Закона»
            let act = r.starts_with(is_capital);
            return if act {
                0.0
            } else if self.is_section(r) {
                -0.5
            } else {
                -1.5
            };
        }
        if is_marker(left) && (right.starts_with(['"', '«']) || self.has_link(Case::Accusative, r)) {
            return 1.5;
        }
        // «от 5 мая 2015 года "О музеях"»
        if right.starts_with(['"', '«']) && !open && self.ends_date(l) {
            return 2.5;
        }
        if link.is_some() && (self.is_conjunction(l) || left.ends_with(',')) {
            return 0.75;
        }
        0.0
    }

    /// How well a part whose number stands before it follows a word: `Стандарттың 9-тармағы`.
    fn owned(&self, left: &str, right: &str, open: bool) -> f32 {
        if self.is_conjunction(left) {
            return 2.5;
        }
        if left.ends_with([',', ')']) {
            return 0.0;
        }
        // What a part is part of stands before it.
        let part = self.rank(left).zip(self.rank(right)).is_none_or(|(owner, part)| owner > part);
        if part && !open && self.is_owner(left) { 3.0 } else { -1.0 }
    }

    /// Whether a word ends a date, behind which the number of an act stands.
    fn ends_date(&self, word: &str) -> bool {
        self.words.iter().any(|w| w.date_endings.iter().any(|ending| word.ends_with(ending.as_str())))
    }

    fn is_owner(&self, word: &str) -> bool {
        self.words.iter().any(|w| w.owner_endings.iter().any(|ending| word.ends_with(ending.as_str())))
    }

    /// How well a token follows a word that governs a case.
    fn governs(&self, case: Case, right: &str, link: Option<Case>) -> f32 {
        if right.starts_with([',', '.', ';', ':', ')']) {
            return -3.0;
        }
        let r = bare(right);
        if link.is_some() && !right.starts_with(['"', '«']) {
            return if self.has_link(case, r) { 3.0 } else { -2.0 };
        }
        if self.governed(r).is_some() || self.is_conjunction(r) {
            return -3.0;
        }
        if r.starts_with(|c: char| c.is_ascii_digit()) || right.starts_with(['"', '«', '(']) {
            return -0.25;
        }
        if self.ends_in(case, r) { 0.0 } else { -1.5 }
    }

    fn governed(&self, word: &str) -> Option<Case> {
        Case::first(self.roles(word).governs)
    }

    fn ends_in(&self, case: Case, word: &str) -> bool {
        self.words.iter().any(|w| forms(w, case).endings.iter().any(|e| word.ends_with(e.as_str())))
    }

    fn link_case(&self, word: &str) -> Option<Case> {
        Case::first(self.roles(bare(word)).links)
    }

    fn has_link(&self, case: Case, word: &str) -> bool {
        self.roles(bare(word)).links & case.bit() != 0
    }

    /// A noun of a reference that takes a number, not one of an act.
    fn is_section(&self, word: &str) -> bool {
        self.rank(word).is_some()
    }

    /// `9-тармағында`: the number stands before the noun.
    fn is_numbered_link(&self, token: &str) -> bool {
        let rest = token.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < token.len() && rest.strip_prefix('-').is_some_and(|noun| self.is_section(noun))
    }

    fn is_conjunction(&self, word: &str) -> bool {
        let word = bare(word);
        self.words.iter().any(|w| w.conjunctions.iter().any(|c| c == word))
    }

    fn is_issuer(&self, word: &str) -> bool {
        self.words.iter().any(|w| w.issuers.iter().any(|i| i == word))
    }

    fn is_approval(&self, word: &str) -> bool {
        let lower = lower(word);
        self.words.iter().any(|w| w.approvals.iter().any(|stem| lower.starts_with(stem.as_str())))
    }
}

/// What each word of a pack may do.
fn roles(words: &NormalizeWords) -> ByHash<Roles> {
    let mut roles: ByHash<Roles> = ByHash::default();
    for (words, case) in words.order.iter().flat_map(|words| CASES.map(|case| (words, case))) {
        let forms = forms(words, case);
        for word in &forms.governors {
            roles.entry(hash(word)).or_default().governs |= case.bit();
        }
        for word in &forms.links {
            roles.entry(hash(word)).or_default().links |= case.bit();
        }
    }
    roles
}

fn forms(words: &OrderWords, case: Case) -> &crate::pack::CaseForms {
    match case {
        Case::Genitive => &words.genitive,
        Case::Dative => &words.dative,
        Case::Instrumental => &words.instrumental,
        Case::Locative => &words.locative,
        Case::Accusative => &words.accusative,
    }
}

fn first(words: &str) -> &str {
    words.trim_start_matches(' ').split(' ').next().unwrap_or_default()
}

fn last(words: &str) -> &str {
    words.trim_end_matches(' ').rsplit(' ').next().unwrap_or_default()
}

/// A token without the punctuation around it.
fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| !is_word(c))
}

fn is_marker(token: &str) -> bool {
    token.ends_with([')', '.']) && token.starts_with(|c: char| c.is_ascii_digit())
}

/// `04.08.2015`, or a year.
fn is_date(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let dots = word.matches('.').count();
    dots == 2 && (6..=8).contains(&digits) && digits + dots == word.len()
}
