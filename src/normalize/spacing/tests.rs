use super::*;

fn joined(raw: &str, known: &[&str]) -> String {
    let line = Strand::raw(raw, 0..raw.len());
    let mut lexicon = Lexicon::default();
    lexicon.expect(raw.len(), true);
    for word in known {
        lexicon.add(word);
    }
    let spaced = Spaced { whole: false, ..Spaced::of([(0, 1, raw)].into_iter()) };
    let (_, stretches) = spaced.lines().next().unwrap();
    spaced
        .join(&line, stretches, &lexicon)
        .map_or_else(|| raw.to_owned(), |line| line.text.as_str().to_owned())
}

#[test]
fn a_second_space_parts_words() {
    assert_eq!(joined("в  к а н ц е л я р и ю  о т д е л а ;", &[]), "в канцелярию отдела;");
    assert_eq!(joined("т е ч е н и е  2  ( д в у х )  м и н у т .", &[]), "течение 2 (двух) минут.");
    assert_eq!(joined("№  д е й с т в и я", &[]), "№ действия");
}

#[test]
fn lost_boundaries_are_found_by_the_words_known() {
    let known = ["қабылдау", "және", "тіркеу", "алады", "минут", "шешімі"];
    assert_eq!(
        joined("құжаттарды қ а б ы л д а у ж ә н е т і р к е у ;", &known),
        "құжаттарды қабылдау және тіркеу;"
    );
    assert_eq!(joined("түрде а л а д ы – 1 0 м и н у т .", &known), "түрде алады – 10 минут.");
    assert_eq!(joined("ж ә н е ш е ш і м і :", &known), "және шешімі:");
}

#[test]
fn a_stretch_may_begin_within_a_word() {
    let known = ["жүзеге", "асырылады", "қол", "қою"];
    assert_eq!(joined("арқылы жү з е г е а с ы р ы л а д ы .", &known), "арқылы жүзеге асырылады.");
    assert_eq!(joined("шешімге қол қ о ю", &known), "шешімге қол қою");
}

#[test]
fn marks_stand_as_a_typist_sets_them() {
    assert_eq!(joined("( і с - қ и м ы л д ы ң ) м а з м ұ н ы :", &["мазмұны"]), "(іс-қимылдың) мазмұны:");
    assert_eq!(joined("Б . М . О м а р о в а", &["Омарова"]), "Б.М. Омарова");
    assert_eq!(joined("1 - қ о с ы м ш а", &["қосымша"]), "1-қосымша");
    assert_eq!(joined("0 2 0 1 0 0 ,", &[]), "020100,");
    assert_eq!(joined("8 - 7 1 6 - 2 40-10-63", &[]), "8-716-2 40-10-63");
    assert_eq!(joined("№  3 8 / 2", &[]), "№ 38/2");
    assert_eq!(joined("№  А - 5 / 2 1 7", &[]), "№ А-5/217");
    assert_eq!(joined("№ 1  2  3  4", &[]), "№ 1  2  3  4");
    assert_eq!(joined("2 0 1 5 ж.", &[]), "2015 ж.");
    assert_eq!(joined("2 0 1 5 ж .", &[]), "2015 ж.");
}

#[test]
fn numbers_of_columns_and_short_words_stay() {
    assert_eq!(joined("1 2 3 4 5 6", &[]), "1 2 3 4 5 6");
    assert_eq!(joined("а также и в том", &[]), "а также и в том");
}
