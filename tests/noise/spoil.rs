//! What a scrape does to clean text.

// What is torn is a list of pieces, and one piece is a list too.
#![allow(clippy::single_range_in_vec_init)]

use std::ops::Range;

/// Kinds of noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Wrapped,
    PageBroken,
    MarkedUp,
    DoubleSpaced,
    SingleSpaced,
    Displaced,
    LookAlike,
    OddSpaces,
    Mixed,
}

impl Kind {
    pub const ALL: [Kind; 9] = [
        Kind::Wrapped,
        Kind::PageBroken,
        Kind::MarkedUp,
        Kind::DoubleSpaced,
        Kind::SingleSpaced,
        Kind::Displaced,
        Kind::LookAlike,
        Kind::OddSpaces,
        Kind::Mixed,
    ];

    /// Share that must come back.
    pub fn floor(self) -> f64 {
        match self {
            Kind::Wrapped | Kind::PageBroken | Kind::MarkedUp | Kind::DoubleSpaced => 0.995,
            Kind::LookAlike | Kind::OddSpaces => 0.995,
            Kind::SingleSpaced | Kind::Mixed => 0.99,
            Kind::Displaced => 0.965,
        }
    }
}

/// A small generator of random numbers; its seed makes a run repeatable.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound.max(1)
    }

    fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }
}

/// A spoiled document and the paragraphs that were spoiled in it, clean.
pub struct Spoiled {
    pub raw: String,
    pub noisy: Vec<String>,
}

/// Sets paragraphs of an act as the scrape of a page does and spoils those that the noise can hit.
///
/// The rest of the act stands before them, so that its words are known, as in a whole file.
pub fn document(act: &[String], range: Range<usize>, kind: Kind, random: &mut Random) -> Spoiled {
    let marked_up = kind == Kind::MarkedUp;
    let mut spoiled = paragraphs(act, marked_up, random, |at, _| range.contains(&at).then_some(kind));
    if marked_up {
        spoiled.raw.insert_str(0, "# Регламент\n\n");
    }
    spoiled
}

/// Sets the paragraphs of an act, each with the noise that is picked for it, where that can hit it.
pub fn paragraphs(
    act: &[String],
    marked_up: bool,
    random: &mut Random,
    mut pick: impl FnMut(usize, &mut Random) -> Option<Kind>,
) -> Spoiled {
    let mut raw = String::new();
    let mut noisy = Vec::new();
    for (at, paragraph) in act.iter().enumerate() {
        if !is_body(paragraph) {
            continue;
        }
        let spoiled = pick(at, random).and_then(|kind| spoil(paragraph, kind, random));
        match spoiled {
            Some(text) => {
                raw.push_str(&text);
                noisy.push(paragraph.clone());
            }
            None if marked_up => raw.push_str(&format!("{paragraph}\n\n")),
            None => raw.push_str(&wrapped(paragraph, usize::MAX).join("\n")),
        }
        if !raw.ends_with('\n') {
            raw.push('\n');
        }
    }
    Spoiled { raw, noisy }
}

/// A sentence or an entry of a list, as opposed to a heading or a cell.
fn is_body(paragraph: &str) -> bool {
    let small = paragraph.chars().filter(|c| c.is_lowercase()).count();
    paragraph.ends_with(['.', ';', ':']) && small > 12 && !paragraph.contains("http")
}

fn spoil(paragraph: &str, kind: Kind, random: &mut Random) -> Option<String> {
    let width = 68 + random.below(10);
    let mut lines = wrapped(paragraph, width);
    match kind {
        Kind::Wrapped => {
            if lines.len() < 2 {
                return None;
            }
        }
        Kind::PageBroken => {
            let at = random.below(lines.len().checked_sub(1).filter(|&n| n > 0)?);
            // The first words of a page after a finished sentence may as well begin a paragraph.
            if lines[at].trim_end().ends_with(['.', ';', ':', '"', '»', ')']) {
                return None;
            }
            lines[at].push_str("\n\n\n");
        }
        Kind::MarkedUp => return Some(format!("{}\n\n", marked_up(paragraph, random))),
        Kind::DoubleSpaced => {
            let last = lines.last_mut()?;
            *last = double_spaced(last)?;
        }
        Kind::SingleSpaced => {
            let text = single_spaced(paragraph, 1 + random.below(3))?;
            return Some(format!("      {text}\n"));
        }
        Kind::Displaced => {
            let at = random.below(lines.len());
            let line = displaced(&lines[at], random)?;
            lines[at] = line;
        }
        Kind::LookAlike => return Some(wrapped(&look_alike(paragraph, random)?, width).join("\n")),
        Kind::OddSpaces => return Some(wrapped(&odd_spaces(paragraph, random)?, width).join("\n")),
        Kind::Mixed => {
            if lines.len() < 3 {
                return None;
            }
            if let Some(line) = displaced(&lines[0], random) {
                lines[0] = line;
            }
            if random.one_in(2) && !lines[1].trim_end().ends_with(['.', ';', ':', '"', '»', ')']) {
                lines[1].push_str("\n\n\n");
            }
            let last = lines.last_mut()?;
            *last = double_spaced(last)?;
        }
    }
    Some(lines.join("\n"))
}

/// The lines of a paragraph: the first indented, spaces kept at their ends as scrapes do.
fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec!["      ".to_owned()];
    for word in paragraph.split(' ') {
        let line = lines.last_mut().unwrap();
        if !line.trim().is_empty() && line.chars().count() + word.chars().count() > width {
            lines.push(String::new());
        }
        let line = lines.last_mut().unwrap();
        line.push_str(word);
        line.push(' ');
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

fn spaced(word: &str) -> String {
    word.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

fn double_spaced(line: &str) -> Option<String> {
    let words: Vec<&str> = line.trim().split(' ').collect();
    let long = words.iter().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let indent = &line[..line.len() - line.trim_start().len()];
    long.then(|| format!("{indent}{}", words.iter().map(|word| spaced(word)).collect::<Vec<_>>().join("  ")))
}

/// The last words of a paragraph, their boundaries lost; words of letters, whose spacing tells.
fn single_spaced(paragraph: &str, count: usize) -> Option<String> {
    let words: Vec<&str> = paragraph.split(' ').collect();
    let (head, tail) = words.split_at(words.len().checked_sub(count)?);
    let plain = |word: &&str| {
        let bare = word.trim_end_matches(['.', ';', ':', ',']);
        bare.chars().count() > 2 && bare.chars().all(|c| c.is_alphabetic() && c.is_lowercase())
    };
    if head.is_empty() || !tail.iter().all(plain) || tail.iter().rev().skip(1).any(|word| word.ends_with(','))
    {
        return None;
    }
    Some(format!("{} {}", head.join(" "), spaced(&tail.concat())))
}

/// Words that a scrape reads after the rest of their line.
struct Torn {
    /// Words of the line that are torn out, one stretch or two.
    from: Vec<Range<usize>>,
    /// Whether what is left shows that something is missing.
    shown: bool,
}

/// A reference, the number of an act, its noun or a title's first word, set at the end of its line.
fn displaced(line: &str, random: &mut Random) -> Option<String> {
    let indent = line.len() - line.trim_start().len();
    let words: Vec<&str> = line.trim().split(' ').collect();
    let verb = words.last()?.strip_suffix(':').filter(|word| VERBS.contains(word));
    if let Some(verb) = verb {
        return Some(format!("{}{} :{verb}", &line[..indent], words[..words.len() - 1].join(" ")));
    }
    let places: Vec<Torn> = (1..words.len().saturating_sub(1)).filter_map(|at| torn(&words, at)).collect();
    let torn = places.get(random.below(places.len()))?;
    let last = torn.from.last()?.end;
    let rest = words.get(last..).filter(|rest| !rest.is_empty())?.join(" ");
    let end = rest.chars().next_back()?;
    // A typist leaves no space after a stop, the scrape of a page leaves none after a word either.
    let glue = match end {
        '.' | ';' | ':' => "",
        _ if end.is_alphabetic() && random.one_in(3) => "",
        _ => " ",
    };
    let mut head = String::new();
    let mut tail: Vec<&str> = Vec::new();
    let mut done = 0;
    for range in &torn.from {
        head.push_str(&words[done..range.start].join(" "));
        head.push_str("  ");
        tail.extend(&words[range.clone()]);
        done = range.end;
    }
    torn.shown.then(|| format!("{}{head}{rest}{glue}{}", &line[..indent], tail.join(" ")))
}

/// Nouns of a link that its number follows.
const NOUNS: [&str; 14] = [
    "пункте",
    "пунктом",
    "пункту",
    "пункта",
    "подпункте",
    "подпунктом",
    "приложению",
    "приложении",
    "приложением",
    "приложения",
    "разделом",
    "разделе",
    "статьи",
    "статьей",
];
/// Nouns of an act that a link begins with.
const ACTS: [&str; 6] =
    ["постановлением", "приказом", "постановления", "приказа", "постановлении", "приказе"];
/// What parts of an act are called in Kazakh, their number before them.
const PARTS: [&str; 4] = ["тармағ", "қосымша", "баб", "тарау"];
const VERBS: [&str; 3] = ["ПОСТАНОВЛЯЕТ", "ПРИКАЗЫВАЮ", "ЕТЕДІ"];

/// What is torn out at a word, where a scrape would do so.
fn torn(words: &[&str], at: usize) -> Option<Torn> {
    let number = |at: usize| words.get(at).is_some_and(|w| w.chars().all(|c| c.is_ascii_digit()));
    let rest = |at: usize| words.get(at..).map(|rest| rest.join(" ")).unwrap_or_default();
    // Only a capital or the words of a reference show that something is missing before them.
    let shows = |rest: &str| {
        rest.starts_with(|c: char| c.is_uppercase() || c == '(' || c == ',')
            || ["к ", "настоящ", "статьи ", "регламента"].iter().any(|word| rest.starts_with(word))
    };
    let word = words[at];
    if NOUNS.contains(&word) && number(at + 1) {
        // `в приложениях 1 и 2`: two links.
        return Some(Torn { from: vec![at..at + 2], shown: shows(&rest(at + 2)) });
    }
    if matches!(word, "приложениях" | "приложениям" | "пунктах" | "пунктами")
        && number(at + 1)
        && words.get(at + 2) == Some(&"и")
        && number(at + 3)
    {
        return Some(Torn { from: vec![at..at + 2, at + 3..at + 4], shown: shows(&rest(at + 4)) });
    }
    if ACTS.contains(&word) && words[at - 1].starts_with("утвержд") {
        return Some(Torn { from: vec![at..at + 1], shown: shows(&rest(at + 1)) });
    }
    if word == "№" && words[at - 1].ends_with(|c: char| c.is_ascii_digit()) && words[at - 1].contains('.') {
        return Some(Torn { from: vec![at..at + 2], shown: shows(&rest(at + 2)) });
    }
    let quoted = word.starts_with(['«', '"']) && !word.ends_with(['»', '"', ';']);
    if at == 1 && words[0].ends_with(')') && quoted {
        return Some(Torn { from: vec![1..2], shown: true });
    }
    let part = word.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix('-');
    if part.is_some_and(|part| PARTS.iter().any(|noun| part.starts_with(noun)))
        && word.starts_with(|c: char| c.is_ascii_digit())
    {
        return Some(Torn { from: vec![at..at + 1], shown: words[at - 1].ends_with(char::is_alphabetic) });
    }
    if VERBS.contains(&word.trim_end_matches(':')) && word.ends_with(':') {
        return Some(Torn { from: vec![at..at + 1], shown: true });
    }
    None
}

fn marked_up(paragraph: &str, random: &mut Random) -> String {
    let escaped = paragraph.replace('*', r"\*").replace('_', r"\_");
    match random.below(4) {
        0 => format!("**{escaped}**"),
        1 => format!("*{escaped}*"),
        2 => format!("- {escaped}"),
        _ => {
            let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, rest) = escaped.split_at(digits);
            if digits > 0 && rest.starts_with(['.', ')']) {
                format!("{number}\\{rest}")
            } else {
                format!("<a id=\"z{digits}\"></a>{escaped}")
            }
        }
    }
}

fn look_alike(paragraph: &str, random: &mut Random) -> Option<String> {
    const ALIKE: [(char, char); 6] = [('а', 'a'), ('с', 'c'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('і', 'i')];
    let words: Vec<&str> = paragraph.split(' ').collect();
    let at = random.below(words.len());
    let cyrillic = |c: char| ('а'..='я').contains(&c) || c == 'і';
    let place = words[at].char_indices().find(|&(_, c)| ALIKE.iter().any(|&(right, _)| right == c))?;
    if words[at].chars().filter(|&c| cyrillic(c)).count() < 4 {
        return None;
    }
    let wrong = ALIKE.iter().find(|&&(right, _)| right == place.1)?.1;
    let mut word = words[at].to_owned();
    word.replace_range(place.0..place.0 + place.1.len_utf8(), &wrong.to_string());
    let spoiled: Vec<&str> =
        words.iter().enumerate().map(|(i, w)| if i == at { word.as_str() } else { w }).collect();
    Some(spoiled.join(" "))
}

fn odd_spaces(paragraph: &str, random: &mut Random) -> Option<String> {
    Some(match random.below(4) {
        0 => paragraph.replacen(' ', "\u{a0}", 3),
        1 => paragraph.replacen(',', " ,", 1),
        2 => format!("{} {}", &paragraph[..paragraph.len() - 1], &paragraph[paragraph.len() - 1..]),
        _ => {
            let at = paragraph.char_indices().filter(|&(_, c)| c.is_alphabetic()).nth(5)?.0;
            format!("{}\u{ad}{}", &paragraph[..at], &paragraph[at..])
        }
    })
}
