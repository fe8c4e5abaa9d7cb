//! Letter-spaced ends of Kazakh paragraphs, whose word boundaries are lost.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reglint::{Packs, Source, normalize::normalize};

/// A document of these paragraphs, the words behind the bar letter-spaced, as it is read.
fn read(paragraphs: &[&str]) -> Vec<String> {
    let spell = |words: &str| {
        let letters: Vec<String> = words.chars().filter(|&c| c != ' ').map(String::from).collect();
        letters.join(" ")
    };
    let lines: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| {
            paragraph
                .split_once('|')
                .map_or((*paragraph).to_owned(), |(head, tail)| head.to_owned() + &spell(tail))
        })
        .collect();
    let source = Source::from_text("t", format!("# Бас\n\n{}\n", lines.join("\n\n")));
    let text = normalize(&source, &Packs::embedded().unwrap());
    (1..text.paragraphs.len()).map(|at| text.paragraph(at).to_owned()).collect()
}

#[test]
fn verbs_and_nouns_of_other_trades_part_where_they_should() {
    let paragraphs = [
        "1. Балық шаруашылығына арналған су айдынында торларды қоюға |тыйым салынады.",
        "2. Айлақ бастығының бұйрығымен рейстер |субсидияланбайды.",
        "3. Дәннің сапасы көктемде |зертханада тексеріледі.",
        "4. Жүк иесі бұл туралы кеңсеге |қайта мәлімделмейді.",
        "5. Паромға билет екінші рет |есепке алынады.",
        "6. Қоймадағы құрылғылар астықтың |ылғалдылығын өлшейді.",
        "7. Жолаушы белгіленген ережеге |қарсы шағымданады.",
        "8. Көпірдің ұзындығы жобадан |кем болмауы керек.",
    ];
    let whole: Vec<String> = paragraphs.iter().map(|paragraph| paragraph.replace('|', "")).collect();
    assert_eq!(read(&paragraphs), whole);
}
