//! Words split at a line's end or inside a line.

use super::alike::{Mended, Place};
use super::lexicon::Lexicon;
use super::signs::{Signs, each_space};
use super::strand::Strand;
use crate::letters::{is_capital, is_letter, is_small, is_word, letter_at};
use crate::text::RepairKind;
use memchr::memchr_iter;

/// How two lines meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// Two words.
    Space,
    /// One word, or a mark that takes no space.
    Close,
    /// One word; its hyphen only marked the split.
    DropHyphen,
}

/// How a line and the next one of the same paragraph meet.
pub(super) fn joint(line: &str, next: &str, lexicon: &Lexicon) -> Joint {
    let (Some(last), Some(first)) = (line.chars().next_back(), next.chars().next()) else {
        return Joint::Space;
    };
    // `А-11/` and `491`, `п` and `/п`.
    if (last == '/' && is_word(first)) || (first == '/' && is_word(last)) {
        return Joint::Close;
    }
    if first == '-' && is_letter(last) && next.chars().nth(1).is_some_and(is_letter) {
        return Joint::Close;
    }
    if matches!(last, '-' | '\u{2010}') {
        // `1-қосымша`, `55-03-18`
        if line.trim_end_matches(last).ends_with(|c: char| c.is_ascii_digit()) && is_word(first) {
            return Joint::Close;
        }
        let (head, tail) = (last_letters(line.trim_end_matches(['-', '\u{2010}'])), first_letters(next));
        return if head.is_empty() || tail.is_empty() { Joint::Space } else { hyphen(head, tail, lexicon) };
    }
    if !is_small(first) || !is_letter(last) {
        return Joint::Space;
    }
    let (head, tail) = (last_letters(line), first_letters(next));
    let whole = || format!("{head}{tail}");
    // Half a name whose other half is a word too; most heads are known, which is asked at once.
    if !lexicon.knows(head) && lexicon.count(&whole()) > 0 && !lexicon.is_word(head) {
        return Joint::Close;
    }
    if lexicon.is_word(tail) || next.get(tail.len()..).is_some_and(|rest| rest.starts_with('-')) {
        return Joint::Space;
    }
    if lexicon.is_word(&whole()) || lexicon.is_ending(tail) { Joint::Close } else { Joint::Space }
}

/// Whether a hyphen between two pieces belongs to the word.
///
/// A whole that is known outweighs pieces that are hardly so; one that only its endings make a word
/// does not outweigh two pieces that are words too (`ата-анасына`).
fn hyphen(head: &str, tail: &str, lexicon: &Lexicon) -> Joint {
    let whole = format!("{head}{tail}");
    // «ХҚО-на»: an ending is put to an abbreviation with a hyphen
    let abbreviation = head.chars().nth(1).is_some() && head.chars().all(is_capital);
    if abbreviation || tail.starts_with(is_capital) {
        return Joint::Close;
    }
    let two = lexicon.is_settled(head) && lexicon.is_settled(tail);
    let one = lexicon.knows(&whole)
        || (lexicon.is_word(&whole) && !is_pair(head, tail, lexicon))
        // Neither piece is a word by itself, if it is no word as short as a prefix is.
        || !lexicon.is_word(tail) && (!lexicon.is_word(head) || head.chars().nth(PREFIX).is_none());
    if lexicon.is_common(&whole) || !two && one { Joint::DropHyphen } else { Joint::Close }
}

/// Letters of a prefix that may be a word too.
const PREFIX: usize = 3;

/// Whether both pieces are words by themselves.
fn is_pair(head: &str, tail: &str, lexicon: &Lexicon) -> bool {
    lexicon.stands_alone(head) && lexicon.stands_alone(tail)
}

/// Bytes that no word has: of a longer one the part that is looked at.
const LONGEST: usize = 128;

fn last_letters(line: &str) -> &str {
    let letters = line.chars().rev().take(LONGEST / 2).take_while(|&c| is_letter(c));
    let length: usize = letters.map(char::len_utf8).sum();
    line.get(line.len() - length..).unwrap_or_default()
}

fn first_letters(line: &str) -> &str {
    let mut end = 0;
    while let Some((_, length)) = letter_at(line, end).filter(|_| end < LONGEST) {
        end += length;
    }
    line.get(..end).unwrap_or_default()
}

/// Whether a line may hold a split word: a hyphen between small letters, or the second spaces of a
/// line that is letter-spaced in part.
///
/// `spaced` says that the document is letter-spaced in part, so that `н а` may be one word.
pub(super) fn is_suspect(words: &str, signs: Signs, spaced: bool) -> bool {
    let bytes = words.as_bytes();
    let inside =
        |at: usize| matches!(bytes.get(at.saturating_sub(1)..at + 2), Some([0x80..=0xff, b'-', 0x80..=0xff]));
    signs.doubled || (spaced && signs.paired) || (signs.is_hyphened() && memchr_iter(b'-', bytes).any(inside))
}

/// Joins the words that are split inside a line; `None` where there are none.
///
/// `с татуса` in a line with doubled spaces, and `предо-ставления`, whose hyphen once stood at a
/// line's end.
pub(super) fn join<'s>(
    line: &Strand<'s>,
    signs: Signs,
    lexicon: &Lexicon,
    spaced: bool,
) -> Option<Mended<'s>> {
    let words = line.as_str();
    let is_drop = |at: usize| {
        !follows_word(words.as_bytes(), at)
            && ((signs.doubled && is_split(words, at, lexicon))
                || (spaced && is_word_of_two(words, at, lexicon)))
    };
    let mut drops: Vec<usize> = Vec::new();
    if signs.doubled || spaced {
        each_space(words.as_bytes(), |at| drops.extend(is_drop(at).then_some(at)));
    }
    if signs.is_hyphened() {
        drops.extend(memchr_iter(b'-', words.as_bytes()).filter(|&at| is_stray(words, at, lexicon)));
        drops.sort_unstable();
    }
    if drops.is_empty() {
        return None;
    }
    let mut out = Strand::default();
    let mut done = 0;
    for at in &drops {
        out.copy(line, done..*at);
        done = at + 1;
    }
    out.copy(line, done..words.len());
    let dropped = |at| Place::sure(RepairKind::SplitWord, at..at + 1, "");
    Mended::of(out, drops.into_iter().map(dropped).collect())
}

/// Whether more than two Cyrillic letters stand before a space, told by bytes: no piece of a word is
/// so long.
fn follows_word(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(7).and_then(|start| bytes.get(start..at));
    before.is_some_and(|before| before.iter().all(|byte| matches!(byte, 0x80..=0xbf | 0xd0..=0xd3)))
}

fn is_stray(words: &str, at: usize, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(after)) = (words.get(..at), words.get(at + 1..)) else { return false };
    let (head, tail) = (last_letters(before), first_letters(after));
    tail.chars().nth(1).is_some()
        && head.chars().nth(1).is_some()
        && tail.starts_with(is_small)
        && !after.get(tail.len()..).is_some_and(|rest| rest.starts_with('-'))
        && lexicon.is_sure(&format!("{head}{tail}"))
        // No line ends here that would call for a hyphen: it belongs to two words.
        && !is_pair(head, tail, lexicon)
        && hyphen(head, tail, lexicon) == Joint::DropHyphen
}

fn is_split(words: &str, at: usize, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(after)) = (words.get(..at), words.get(at + 1..)) else { return false };
    let short = before.chars().rev().take(3).take_while(|&c| is_letter(c)).count();
    if !(1..=2).contains(&short) {
        return false;
    }
    let (head, tail) = (last_letters(before), first_letters(after));
    tail.starts_with(is_small) && lexicon.is_piece(tail, &format!("{head}{tail}"))
}

/// Whether a space parts the two letters of a word: `н а  получения`, `ИС У Ц .`
fn is_word_of_two(words: &str, at: usize, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(after)) = (words.get(..at), words.get(at + 1..)) else { return false };
    let (Some(left), Some(right)) = (alone(before.chars().rev()), alone(after.chars())) else { return false };
    let whole: String = [left, right].iter().collect();
    // A third letter makes it a stretch, which was looked at by itself.
    let third = alone(before.trim_end_matches(left).trim_end().chars().rev())
        .or(alone(after.trim_start_matches(right).trim_start().chars()));
    if third.is_some() {
        return false;
    }
    if is_capital(right) {
        return is_capital(left) && lexicon.count(&whole) > 1;
    }
    let single = |letter: char| lexicon.is_common(letter.encode_utf8(&mut [0; 4]));
    lexicon.is_common(&whole) && !(single(left) && single(right))
}

/// The letter that characters begin with, where no other letter or figure touches it.
fn alone(mut chars: impl Iterator<Item = char>) -> Option<char> {
    let letter = chars.next().filter(|&c| is_letter(c))?;
    let next = chars.next();
    (!next.is_some_and(|c| is_word(c) || matches!(c, '.' | '-' | '/' | ')'))).then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::pack::Packs;

    #[test]
    fn split_words_close_and_others_keep_their_space() {
        let packs = Packs::embedded().unwrap();
        let lexicon = Lexicon::new(Language::Ru, &packs);
        let joint = |a: &str, b: &str| joint(a, b, &lexicon);
        assert_eq!(joint("аппарат акима Каменогор", "ского округа"), Joint::Close);
        assert_eq!(joint("специалист подает", "документы"), Joint::Space);
        assert_eq!(joint("№ Б-7/", "12 от"), Joint::Close);
        assert_eq!(joint("№ п", "/п"), Joint::Close);
        assert_eq!(joint("справочник бизнес-", "процессов"), Joint::Close);
        assert_eq!(joint("порядок предо-", "ставления услуги"), Joint::DropHyphen);
        assert_eq!(joint("входящей в со-", "став процесса"), Joint::DropHyphen);
        assert_eq!(joint("осмотр стада приостана-", "вливается"), Joint::DropHyphen);
        assert_eq!(joint("прививки от пастере-", "ллеза"), Joint::DropHyphen);
        assert_eq!(joint("заверен по-", "длинником листа"), Joint::DropHyphen);
        assert_eq!(joint("копии счетов-", "фактур"), Joint::Close);
        assert_eq!(joint("справочник бизнес", "-процессов"), Joint::Close);
        assert_eq!(joint("телефон 55-", "03-18"), Joint::Close);
        assert_eq!(joint("осы регламенттің 1-", "қосымшасы"), Joint::Close);
        assert_eq!(joint("подписано в срок 5 -", "и не позже"), Joint::Space);
    }

    #[test]
    fn half_a_name_that_the_document_has_whole_is_joined() {
        let packs = Packs::embedded().unwrap();
        let mut lexicon = Lexicon::new(Language::Ru, &packs);
        let joint = |lexicon: &Lexicon| joint("улица Тойкенсары", "на, 81", lexicon);
        assert_eq!(joint(&lexicon), Joint::Space);
        lexicon.read("дом на улице Тойкенсарына стоит", 1, &mut Vec::new());
        assert_eq!(joint(&lexicon), Joint::Close);
    }

    #[test]
    fn words_split_inside_a_line_are_joined() {
        let packs = Packs::embedded().unwrap();
        let lexicon = Lexicon::new(Language::Ru, &packs);
        let joined = |raw: &str| {
            join(&Strand::raw(raw, 0..raw.len()), Signs::of(raw).0, &lexicon, false)
                .map(|line| line.text.as_str().to_owned())
        };
        assert_eq!(joined("3)  с татуса  лица").unwrap(), "3)  статуса  лица");
        assert_eq!(joined("для предо-ставления услуги").unwrap(), "для предоставления услуги");
        assert_eq!(joined("в  случае  обращения"), None);
        assert_eq!(joined("медико-социальных учреждений"), None);
        let kk = Lexicon::new(Language::Kk, &packs);
        let ending = "ОҚО-на өтініш береді";
        assert!(join(&Strand::raw(ending, 0..ending.len()), Signs::of(ending).0, &kk, false).is_none());
    }

    #[test]
    fn words_of_two_letters_are_joined_where_letters_are_spaced() {
        let packs = Packs::embedded().unwrap();
        let mut lexicon = Lexicon::new(Language::Ru, &packs);
        lexicon.read("через ИС УЦ и ещё ИС УЦ системы", 1, &mut Vec::new());
        let joined = |raw: &str, spaced: bool| {
            join(&Strand::raw(raw, 0..raw.len()), Signs::of(raw).0, &lexicon, spaced)
                .map(|line| line.text.as_str().to_owned())
        };
        assert_eq!(joined("н а  получения", true).unwrap(), "на  получения");
        assert_eq!(joined("органа и ИС У Ц .", true).unwrap(), "органа и ИС УЦ .");
        for kept in ["а также и в том", "и с ним", "форма А Б", "с у", "о д о"] {
            assert_eq!(joined(kept, true), None, "{kept}");
        }
        assert_eq!(joined("н а  получения", false), None);
    }

    #[test]
    fn pairs_of_words_keep_their_hyphen() {
        let packs = Packs::embedded().unwrap();
        for (language, line) in [
            (Language::Kk, "шарт ата-анасына беріледі"),
            (Language::Kk, "Ата-анасына немесе бала-шағасына, қара-кесек, оқу-тәрбие жұмысы"),
            (Language::Ru, "научно-технический отдел, купля-продажа, бизнес-процессов, заявки-запроса"),
        ] {
            let lexicon = Lexicon::new(language, &packs);
            assert!(
                join(&Strand::raw(line, 0..line.len()), Signs::of(line).0, &lexicon, true).is_none(),
                "{line}"
            );
            for (at, _) in line.match_indices('-') {
                assert_eq!(joint(&line[..=at], &line[at + 1..], &lexicon), Joint::Close, "{line}");
            }
        }
    }
}
