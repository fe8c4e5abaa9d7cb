//! What a scrape does to clean text.

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
            Kind::LookAlike | Kind::OddSpaces => 0.99,
            Kind::SingleSpaced => 0.97,
            Kind::Displaced | Kind::Mixed => 0.95,
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
            let line = displaced(&lines[at])?;
            lines[at] = line;
        }
        Kind::LookAlike => return Some(wrapped(&look_alike(paragraph, random)?, width).join("\n")),
        Kind::OddSpaces => return Some(wrapped(&odd_spaces(paragraph, random)?, width).join("\n")),
        Kind::Mixed => {
            if lines.len() < 3 {
                return None;
            }
            if let Some(line) = displaced(&lines[0]) {
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

/// A reference, the number of an act, its noun or a title's first word, set at the end of its line.
fn displaced(line: &str) -> Option<String> {
    const NOUNS: [&str; 9] = [
        "пункте",
        "пунктом",
        "пункту",
        "пункта",
        "приложению",
        "приложении",
        "приложением",
        "разделом",
        "статьи",
    ];
    const ACTS: [&str; 4] = ["постановлением", "приказом", "постановления", "приказа"];
    let indent = line.len() - line.trim_start().len();
    let words: Vec<&str> = line.trim().split(' ').collect();
    let number = |at: usize| words.get(at).is_some_and(|w| w.chars().all(|c| c.is_ascii_digit()));
    let found = (1..words.len().saturating_sub(1)).find_map(|at| match words[at] {
        word if NOUNS.contains(&word) && number(at + 1) => Some((at, at + 2)),
        word if ACTS.contains(&word) && words[at - 1].starts_with("утвержд") => Some((at, at + 1)),
        "№" if words[at - 1].ends_with(|c: char| c.is_ascii_digit()) && words[at - 1].contains('.') => {
            Some((at, at + 2))
        }
        word if at == 1
            && words[0].ends_with(')')
            && word.starts_with(['«', '"'])
            && !word.ends_with(['»', '"', ';']) =>
        {
            Some((1, 2))
        }
        "ПОСТАНОВЛЯЕТ:" | "ПРИКАЗЫВАЮ:" => Some((at, at + 1)),
        _ => None,
    });
    let verb =
        words.last()?.strip_suffix(':').filter(|word| *word == "ПОСТАНОВЛЯЕТ" || *word == "ПРИКАЗЫВАЮ");
    if let Some(verb) = verb {
        return Some(format!("{}{} :{verb}", &line[..indent], words[..words.len() - 1].join(" ")));
    }
    let (from, to) = found?;
    let rest = words.get(to..).filter(|rest| !rest.is_empty())?.join(" ");
    // Only a capital or the words of a reference show that something is missing before them.
    let shown = rest.starts_with(|c: char| c.is_uppercase() || c == '(' || c == ',')
        || ["к ", "настоящ", "статьи ", "регламента"].iter().any(|word| rest.starts_with(word))
        || from == 1;
    let tail = words[from..to].join(" ");
    let glue = if rest.ends_with(['.', ';', ':']) { "" } else { " " };
    shown.then(|| format!("{}{}  {rest}{glue}{tail}", &line[..indent], words[..from].join(" ")))
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
