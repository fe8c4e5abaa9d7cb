//! Surplus spaces: doubled, before a stop, inside brackets and quotes.

use super::strand::Strand;
use crate::letters::{is_letter, is_word};
use memchr::memchr2;

/// Drops the spaces that a typist would not set; `None` where there are none.
pub(super) fn tidy<'s>(strand: &Strand<'s>) -> Option<Strand<'s>> {
    let words = strand.as_str();
    let bytes = words.as_bytes();
    let mut out = None;
    let mut quotes = Quotes::default();
    let mut done = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b' ' => {
                let before = words.get(..at).and_then(|before| before.chars().next_back());
                let rest = words.get(at..).unwrap_or_default().trim_start_matches(' ');
                let end = words.len() - rest.len();
                let surplus = before.is_none_or(|b| is_surplus(b, rest, &quotes));
                let kept = at + usize::from(!rest.is_empty() && !surplus);
                if kept < end {
                    let out = out.get_or_insert_with(|| Strand::with_room(words.len(), 0));
                    out.copy(strand, done..kept);
                    done = end;
                }
                at = end;
                quotes.spaced = true;
            }
            b'"' => {
                at += 1;
                // Spaces before it say nothing of what it quotes.
                let before =
                    words.get(..at - 1).unwrap_or_default().trim_end_matches(' ').chars().next_back();
                quotes.read(before, words.get(at..).unwrap_or_default());
            }
            _ => {
                quotes.pass();
                let next = bytes.get(at..).and_then(|rest| memchr2(b' ', b'"', rest));
                at = next.map_or(bytes.len(), |next| at + next);
            }
        }
    }
    let mut out = out?;
    out.copy(strand, done..words.len());
    Some(out)
}

/// Whether the spaces between a character and the rest are surplus.
fn is_surplus(before: char, rest: &str, quotes: &Quotes) -> bool {
    let mut next = rest.chars();
    match next.next() {
        // `.kz` and the like begin a word.
        Some('.') if is_letter(before) && next.next().is_some_and(is_word) => false,
        Some('.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '»') => true,
        Some('"') if !quotes.opens(next.as_str()) => true,
        _ => matches!(before, '(' | '[' | '«' | '„') || (before == '"' && quotes.just_opened),
    }
}

/// Straight quotes tell nothing by themselves: whether one opens or closes is read from its
/// neighbours, and where these tell nothing either, from the quotes before it.
#[derive(Debug, Default)]
struct Quotes {
    /// One closing quote closes all that are open, as is the custom with nested names.
    open: bool,
    just_opened: bool,
    spaced: bool,
}

impl Quotes {
    /// Whether a quote after a space opens, by what follows it.
    fn opens(&self, after: &str) -> bool {
        match after.trim_start_matches(' ').chars().next() {
            None | Some('.' | ',' | ';' | ':' | '!' | '?' | ')' | ']') => false,
            Some(_) if after.starts_with(' ') => !self.open,
            Some(next) => is_word(next) || matches!(next, '«' | '"' | '('),
        }
    }

    /// Passes what is neither a space nor a quote.
    fn pass(&mut self) {
        self.spaced = false;
        self.just_opened = false;
    }

    /// Reads a quote.
    fn read(&mut self, before: Option<char>, after: &str) {
        let spaced = std::mem::take(&mut self.spaced) || before.is_none();
        self.just_opened = (spaced && self.opens(after)) || matches!(before, Some('(' | '«'));
        self.open = self.just_opened;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(raw: &str) -> String {
        let strand = Strand::raw(raw, 0..raw.len());
        tidy(&strand).map_or_else(|| raw.to_owned(), |s| s.as_str().to_owned())
    }

    #[test]
    fn surplus_spaces_go() {
        assert_eq!(tidied("в  журнале  и ; ( далее )"), "в журнале и; (далее)");
        assert_eq!(tidied("с 9.00 до 18 .00  часов ,  обед"), "с 9.00 до 18.00 часов, обед");
        assert_eq!(tidied("район , « Отдел » ."), "район, «Отдел».");
    }

    #[test]
    fn straight_quotes_take_their_side() {
        assert_eq!(tidied("услуги \" Выдача справок \" (далее"), "услуги \"Выдача справок\" (далее");
        assert_eq!(tidied("услуги \"Выдача справок\" и"), "услуги \"Выдача справок\" и");
        assert_eq!(tidied("удостоверений \" ;"), "удостоверений\";");
    }
}
