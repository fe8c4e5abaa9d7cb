use crate::model::{Procedure, ProcedureKind, Regulation};
use crate::{Packs, Source, read};
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::embedded().unwrap());

const HEAD: &str = "Регламент государственной услуги \"Выдача паспорта пасеки\"\n\n1. Общие положения\n\n1. Государственная услуга оказывается отделом (далее – услугодатель).\n\n";

pub(super) fn regulation(chapters: &str) -> Regulation {
    let source = Source::from_text("t.txt", format!("{HEAD}{chapters}"));
    let mut document = read(&source, &PACKS);
    assert_eq!(document.regulations.len(), 1);
    document.regulations.remove(0)
}

pub(super) fn heads(regulation: &Regulation) -> Vec<(ProcedureKind, Option<&str>, Option<&str>, usize)> {
    regulation
        .procedures
        .iter()
        .map(|p| (p.kind, p.channel.as_deref(), p.case.as_deref(), p.steps.len()))
        .collect()
}

pub(super) fn steps(procedure: &Procedure) -> Vec<(u32, &str, Option<&str>, bool)> {
    procedure.steps.iter().map(|s| (s.n, s.marker.as_str(), s.actor.as_deref(), s.has_result)).collect()
}

pub(super) const CHAPTER_2: &str = "2. Описание порядка действий структурных подразделений услугодателя\n\n";
pub(super) const CHAPTER_3: &str =
    "3. Описание порядка взаимодействия структурных подразделений услугодателя\n\n";

#[test]
fn steps_with_results_and_branches() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия), длительность выполнения:\n\n\
         1) пчеловод отдела принимает заявление в течение 10 (десяти) минут.\n\n\
         Результат – запись в журнале;\n\n\
         2) инспектор отдела осматривает пасеку и оформляет:\n\n\
         акт осмотра – в течение 3 (трех) рабочих дней;\n\n\
         паспорт пасеки – в течение 5 (пяти) рабочих дней;\n\n\
         3) руководитель отдела подписывает паспорт – 1 (один) час.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 3)]);
    let procedure = &r.procedures[0];
    assert!(procedure.promises_durations);
    assert_eq!(
        steps(procedure),
        [
            (1, "1)", Some("пчеловод отдела"), true),
            (2, "2)", Some("инспектор отдела"), false),
            (3, "3)", Some("руководитель отдела"), false),
        ]
    );
    assert_eq!(procedure.steps[0].result.as_deref(), Some("запись в журнале"));
    let branches: Vec<_> = procedure.steps[1].durations.iter().map(|d| d.branch.as_deref()).collect();
    assert_eq!(branches, [Some("акт осмотра"), Some("паспорт пасеки")]);
}

#[test]
fn steps_may_have_numbers_of_two_parts_or_in_words() {
    let r = regulation(&format!(
        "{CHAPTER_2}4. Содержание каждой процедуры (действия):\n\n\
         4.1. пчеловод отдела принимает заявление – 15 минут;\n\n\
         4.2. инспектор отдела осматривает пасеку – 2 дня.\n\n\
         5. Содержание каждого действия по выдаче:\n\n\
         Первая процедура – инспектор отдела оформляет паспорт – 1 день.\n\n\
         Вторая процедура – пчеловод отдела выдает паспорт – 15 минут.\n\n"
    ));
    let steps: Vec<_> = r.procedures.iter().map(steps).collect();
    let (keeper, inspector) = (Some("пчеловод отдела"), Some("инспектор отдела"));
    assert_eq!(steps[0], [(1, "4.1.", keeper, false), (2, "4.2.", inspector, false)]);
    assert_eq!(steps[1], [(1, "Первая процедура", inspector, false), (2, "Вторая процедура", keeper, false)]);
}

#[test]
fn a_line_that_names_a_unit_says_who_acts_under_it() {
    let r = regulation(&format!(
        "{CHAPTER_2}4. Содержание каждой процедуры (действия):\n\n\
         Канцелярия:\n\n1) принимает заявление – 15 минут;\n\n2) передает его в отдел – 1 час;\n\n\
         Отдел пчеловодства:\n\n1) оформляет паспорт – 2 дня.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 3)]);
    let (office, unit) = (Some("канцелярия"), Some("отдел пчеловодства"));
    assert_eq!(
        steps(&r.procedures[0]),
        [(1, "1)", office, false), (2, "2)", office, false), (1, "1)", unit, false)]
    );
}

#[test]
fn verbs_under_one_step_follow_each_other() {
    let r = regulation(&format!(
        "{CHAPTER_2}4. Содержание каждой процедуры (действия):\n\n\
         1) пчеловод отдела принимает заявление – 15 минут;\n\n\
         2) инспектор отдела после этого:\n\nпроверяет документы – 1 день;\n\n\
         осматривает пасеку – 5 дней;\n\nв случае болезни пчел – 7 дней.\n\n"
    ));
    let step = &r.procedures[0].steps[1];
    assert_eq!(step.actor.as_deref(), Some("инспектор отдела"));
    let branches: Vec<_> = step.durations.iter().map(|d| d.branch.as_deref()).collect();
    assert_eq!(branches, [None, None, Some("в случае болезни пчел")]);
    let r = regulation(&format!(
        "{CHAPTER_2}4. Содержание каждой процедуры (действия):\n\n1) мастер принимает улей – 1 день;\n\n\
         2) мастер готовит: в случае здоровья пчел — паспорт, 4 дня; в случае болезни — отказ, 1 день.\n\n"
    ));
    let branches: Vec<_> = r.procedures[0].steps[1].durations.iter().map(|d| d.branch.as_deref()).collect();
    assert_eq!(branches, [Some("в случае здоровья пчел"), Some("в случае болезни")]);
    let r = regulation(&format!(
        "{CHAPTER_2}4. Содержание каждой процедуры (действия):\n\n1) мастер принимает улей – 1 день;\n\n\
         2) мастер готовит план: по технически простым ульям – 3 дня, по сложным ульям – 9 дней.\n\n"
    ));
    let branches: Vec<_> = r.procedures[0].steps[1].durations.iter().map(|d| d.branch.as_deref()).collect();
    assert_eq!(branches, [Some("по технически простым ульям"), Some("по сложным ульям")]);
}

#[test]
fn one_time_below_several_lines_is_that_of_the_step() {
    let r = regulation(&format!(
        "{CHAPTER_2}4. Содержание каждой процедуры (действия):\n\n\
         1) пчеловод отдела выдает расписку с указанием:\n\nдаты приема;\n\n\
         фамилии пчеловода, – 15 минут;\n\n\
         2) при полном пакете мастер за 3 дня осматривает ульи и в течение 1 дня составляет акт;\n\n\
         3) мастер готовит при полном пакете – паспорт в течение 1 дня, иначе отказ в течение 2 дней.\n\n"
    ));
    let steps = r.procedures[0].steps.iter();
    let branches: Vec<Vec<_>> =
        steps.map(|s| s.durations.iter().map(|d| d.branch.as_deref()).collect()).collect();
    assert_eq!(branches[0], [None]);
    assert_eq!(branches[1], [None, None]);
}

#[test]
fn a_unit_keeps_the_capital_of_its_short_name_in_a_cell() {
    let table = ["№ действия", "Наименование СФЕ", "Наименование действия", "Сроки исполнения"]
        .iter()
        .zip(["1", "Комитет", "Проверка", "1 день"])
        .zip(["2", "Мастер", "Выдача", "2 дня"])
        .map(|((label, one), two)| format!("<tr><td>{label}</td><td>{one}</td><td>{two}</td></tr>\n"));
    let r = regulation(&format!(
        "{CHAPTER_2}4. Решает Комитет пасек (далее – Комитет), таблица – в приложении 1.\n\n\
         Приложение 1\nк регламенту государственной услуги \"Выдача паспорта пасеки\"\n\n\
         Описание действий СФЕ\n\n<table>\n{}</table>\n",
        table.collect::<String>()
    ));
    let actors: Vec<_> = r.procedures[0].steps.iter().map(|s| s.actor.as_deref()).collect();
    assert_eq!(actors, [Some("Комитет"), Some("мастер")]);
}

#[test]
fn how_a_service_is_rendered_is_no_course() {
    let r = regulation(&format!(
        "{CHAPTER_2}3. Государственная услуга:\n\n1) для пасек выдается пчеловодом в течение 3 дней;\n\n\
         2) для ульев выдается инспектором в течение 5 дней.\n\n"
    ));
    assert!(r.procedures.is_empty());
}

#[test]
fn each_branch_by_channel_or_case_is_a_procedure() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия):\n\n\
         1) при обращении к услугодателю:\n\n\
         специалист услугодателя регистрирует заявление – 15 минут;\n\n\
         руководитель услугодателя подписывает паспорт – 1 час.\n\n\
         2) при обращении к акиму сельского округа:\n\n\
         аким сельского округа направляет заявление – 1 день;\n\n\
         специалист услугодателя регистрирует заявление – 15 минут;\n\n\
         руководитель услугодателя подписывает паспорт – 1 час.\n\n\
         3. Содержание каждой процедуры (действия) по дубликату:\n\n\
         1) для юридических лиц:\n\n\
         1) специалист услугодателя регистрирует заявление – 15 минут;\n\n\
         2) руководитель услугодателя подписывает дубликат – 1 час;\n\n\
         2) для физических лиц:\n\n\
         1) специалист услугодателя выдает дубликат – 15 минут.\n\n"
    ));
    assert_eq!(
        heads(&r),
        [
            (ProcedureKind::Content, Some("provider"), None, 2),
            (ProcedureKind::Content, Some("rural_akim"), None, 3),
            (ProcedureKind::Content, Some("provider"), Some("для юридических лиц"), 2),
            (ProcedureKind::Content, Some("provider"), Some("для физических лиц"), 1),
        ]
    );
    assert_eq!(steps(&r.procedures[1])[0], (1, "-", Some("аким сельского округа"), false));
}

#[test]
fn numbered_results_attach_and_are_no_procedure() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий), длительность выполнения:\n\n\
         действие 1 – специалист принимает заявление. Длительность выполнения - 30 минут;\n\n\
         действие 2 – руководитель подписывает паспорт. Длительность выполнения - 1 рабочий день.\n\n\
         Срок оказания государственной услуги - 8 (восемь) рабочих дней.\n\n\
         3. Результатом действия 1, указанного в пункте 2 настоящего Регламента, является прием заявления.\n\n\
         Результатом действия 2, указанного в пункте 2 настоящего Регламента, является паспорт.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    let procedure = &r.procedures[0];
    assert_eq!(steps(procedure)[1], (2, "действие 2", Some("руководитель"), true));
    assert_eq!(procedure.steps[1].result.as_deref(), Some("паспорт"));
    assert_eq!(procedure.steps[1].durations.len(), 1, "the term of the service is no duration of the step");
    assert_eq!(r.terms.len(), 1);
}

#[test]
fn rosters_documents_and_grounds_are_no_procedures() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Для получения услуги услугополучатель представляет следующие документы:\n\n\
         1) заявление;\n\n2) копию удостоверения личности.\n\n\
         {CHAPTER_3}3. Перечень структурных подразделений, которые участвуют в процессе:\n\n\
         1) специалист отдела;\n\n2) руководитель отдела.\n\n\
         4. Услугодатель отказывает по следующим основаниям:\n\n\
         1) недостоверность документов;\n\n2) отсутствие пасеки.\n\n"
    ));
    assert_eq!(heads(&r), []);
}

#[test]
fn paragraphs_and_items_may_be_steps() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Заявление рассматривается в следующем порядке.\n\n\
         Специалист отдела регистрирует заявление в течение 15 минут.\n\n\
         Затем пчеловод осматривает пасеку в течение 3 рабочих дней.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    assert_eq!(steps(&r.procedures[0])[1], (2, "-", Some("пчеловод"), false));
    let r = regulation(&format!(
        "{CHAPTER_2}2. Специалист отдела регистрирует заявление в день поступления.\n\n\
         3. Пчеловод осматривает пасеку в течение 3 рабочих дней.\n\n\
         4. Срок оказания государственной услуги составляет десять рабочих дней.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    assert_eq!(steps(&r.procedures[0])[0], (1, "2.", Some("специалист отдела"), false));
}

#[test]
fn an_item_that_only_names_who_acts_is_a_step_with_the_lines_under_it() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Специалист отдела регистрирует заявление в день поступления.\n\n\
         3. Ответственный исполнитель:\n\n\
         в течение 2 (двух) рабочих дней проверяет документы;\n\n\
         в течение 3 (трех) рабочих дней оформляет паспорт.\n\n"
    ));
    let procedure = &r.procedures[0];
    assert_eq!(steps(procedure)[1], (2, "3.", Some("ответственный исполнитель"), false));
    assert_eq!(procedure.steps[1].durations.len(), 2);
}

#[test]
fn a_line_may_be_several_steps() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         процедура 1 – специалист регистрирует заявление – 15 минут;\n\n\
         процедуры 2-3 – пчеловод осматривает пасеку, составляет акт – 2 дня.\n\n"
    ));
    assert_eq!(
        steps(&r.procedures[0]),
        [(1, "процедура 1", Some("специалист"), false), (2, "процедуры 2-3", Some("пчеловод"), false)]
    );
}

#[test]
fn a_duration_that_steps_share_counts_once() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия):\n\n\
         1) специалист принимает заявление;\n\n\
         2) пчеловод осматривает пасеку;\n\n\
         3) пчеловод составляет акт (процедуры 2 и 3 осуществляются в течение 2 рабочих дней).\n\n"
    ));
    let shared: Vec<_> =
        r.procedures[0].steps.iter().flat_map(|s| &s.durations).map(|d| d.shared_with.clone()).collect();
    assert_eq!(shared, [vec![2]]);
}

#[test]
fn a_duration_in_the_words_that_open_a_branch_holds_for_all_its_steps() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия):\n\n\
         при обращении услугодателю или акиму сельского округа, в течение 40 (сорок) минут:\n\n\
         1) пчеловод осматривает пасеку;\n\n2) инспектор составляет акт.\n\n"
    ));
    let durations: Vec<_> = r.procedures[0]
        .steps
        .iter()
        .map(|s| s.durations.iter().map(|d| (d.value, d.shared_with.clone())).collect::<Vec<_>>())
        .collect();
    assert_eq!(durations, [vec![(crate::model::Amount::whole(40), vec![2])], vec![]]);
}

#[test]
fn a_list_that_counts_as_items_do_belongs_to_its_item() {
    let r = regulation(&format!(
        "{CHAPTER_2}5. Описание процедуры прохождения каждого действия:\n\n\
         1. Пчеловод осматривает пасеку в день ее поступления на учет.\n\n\
         2. Инспектор составляет акт в течение 2 рабочих дней.\n\n\
         6. Общий срок рассмотрения документов составляет 5 рабочих дней.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    assert_eq!(r.procedures[0].item.as_deref(), Some("5"));
    let items: Vec<_> = r.sections[1].items.iter().map(|i| i.n.as_deref()).collect();
    assert_eq!(items, [Some("5"), Some("6")]);
    assert_eq!(r.terms.len(), 1);
}

#[test]
fn results_of_several_steps_in_one_line() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия):\n\n\
         1) пчеловод осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n\
         3. Результатами процедур (действий) являются: действия 1 - запись; действия 2 - акт осмотра.\n\n"
    ));
    let results: Vec<_> = r.procedures[0].steps.iter().map(|s| s.result.as_deref()).collect();
    assert_eq!(results, [Some("запись"), Some("акт осмотра")]);
}

#[test]
fn a_result_ends_where_it_is_said_what_it_serves_for() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия):\n\n\
         1) пчеловод осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n\
         3. Результатом действия 1 является запись, которая служит основанием для начала действия 2.\n\n"
    ));
    assert_eq!(r.procedures[0].steps[0].result.as_deref(), Some("запись"));
}

#[test]
fn channels_of_the_last_chapter() {
    let r = regulation(
        "4. Описание порядка взаимодействия с ЦОН\n\n\
         2. Описание порядка обращения в ЦОН, длительность обработки запроса:\n\n\
         1) услугополучатель подает заявление – 5 минут;\n\n\
         2) процесс 1 – ввод сотрудником ЦОН данных – 2 минуты.\n\n\
         3. Описание процесса получения результата оказания услуги через ЦОН:\n\n\
         1) процесс 2 – выдача сотрудником ЦОН паспорта – 5 минут.\n\n\
         4. Описание порядка обращения через портал:\n\n\
         1) услугополучатель регистрируется на портале;\n\n\
         2) условие 1 – проверка на портале подлинности данных.\n\n",
    );
    assert_eq!(
        heads(&r),
        [
            (ProcedureKind::OneStopShop, Some("one_stop_shop"), None, 2),
            (ProcedureKind::OneStopShopResult, Some("one_stop_shop"), None, 1),
            (ProcedureKind::Portal, Some("portal"), None, 2),
        ]
    );
    assert_eq!(steps(&r.procedures[0])[1], (2, "2) процесс 1", Some("сотрудник ЦОН"), false));
    assert_eq!(steps(&r.procedures[2])[1], (2, "2) условие 1", None, false));
}

#[test]
fn results_by_subitems_in_one_sentence() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание каждой процедуры (действия):\n\n\
         1) пчеловод осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n\
         3. Результатом процедуры (действия) по подпункту 1) пункта 2 является запись, по подпункту 2) – акт осмотра.\n\n"
    ));
    let results: Vec<_> = r.procedures[0].steps.iter().map(|s| s.result.as_deref()).collect();
    assert_eq!(results, [Some("запись"), Some("акт осмотра")]);
}

#[test]
fn a_list_by_channel_that_its_own_heading_names() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий) при обращении к услугодателю и в ЦОН:\n\n\
         1) пчеловод осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n\
         3. Содержание процедур (действий) при обращении через портал:\n\n\
         1) пчеловод осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n"
    ));
    assert_eq!(
        heads(&r),
        [
            (ProcedureKind::Content, Some("provider"), None, 2),
            (ProcedureKind::Content, Some("portal"), None, 2),
        ]
    );
    assert_eq!(r.procedures[0].channel_all, ["provider", "one_stop_shop"]);
    assert!(r.procedures[1].channel_all.is_empty());
}

#[test]
fn a_branch_that_names_several_channels_has_them_all() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         при обращении в ЦОН и к услугодателю:\n\n\
         1) пчеловод осматривает пасеку – 1 день;\n\n2) инспектор составляет акт – 2 дня.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("one_stop_shop"), None, 2)]);
    assert_eq!(r.procedures[0].channel_all, ["one_stop_shop", "provider"]);
}

#[test]
fn a_list_of_its_own_under_a_list_is_no_branch_of_it() {
    let r = regulation(
        "4. Описание порядка взаимодействия с ЦОН\n\n\
         2. Описание порядка обращения в ЦОН:\n\n1) заявитель подает заявление – 5 минут;\n\n\
         2) работник ЦОН выдает расписку – 2 минуты.\n\n\
         Описание процесса получения результата через ЦОН:\n\n\
         1) заявитель предъявляет расписку;\n\n2) работник ЦОН выдает паспорт – 5 минут.\n\n",
    );
    let kinds: Vec<_> = r.procedures.iter().map(|p| p.kind).collect();
    assert_eq!(kinds, [ProcedureKind::OneStopShop, ProcedureKind::OneStopShopResult]);
}

#[test]
fn kazakh_results_beside_their_steps_and_in_a_list() {
    let packs = &PACKS;
    let text = "\"Омарта паспортын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
                1. Қызмет көрсетіледі.\n\n2. Қызмет берушінің іс-қимыл тәртібін сипаттау\n\n\
                2. Рәсімдердің (іс-қимылдардың) мазмұны:\n\n\
                1-рәсім – маман өтінішті тіркейді – 15 минут. Рәсімнің (іс-қимылдың) нәтижесі – жазба;\n\n\
                2-рәсім – маман паспортты береді – 1 сағат.\n\n\
                3. Рәсімдердің (іс-қимылдардың) нәтижелері: 1-рәсім бойынша – басқа; 2-рәсім бойынша – паспорт.\n";
    let mut document = read(&Source::from_text("t", text), packs);
    let steps = &document.regulations.remove(0).procedures[0].steps;
    let results: Vec<_> = steps.iter().map(|s| s.result.as_deref()).collect();
    assert_eq!(results, [Some("жазба"), Some("паспорт")]);
}

#[test]
fn what_goes_on_with_the_step_is_no_branch_of_it() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         1) пчеловод в течение 3 дней осматривает:\n\nульи;\n\nдом;\n\nи в течение 1 дня составляет акт;\n\n\
         2) инспектор подписывает акт – 2 часа.\n\n"
    ));
    let branches: Vec<_> = r.procedures[0].steps[0].durations.iter().map(|d| d.branch.as_deref()).collect();
    assert_eq!(branches, [None, None]);
}

#[test]
fn whoever_the_heading_names_does_what_the_paragraphs_say() {
    let r = regulation(
        "4. Описание порядка использования информационных систем\n\n\
         2. Услугополучатель при обращении через портал:\n\n\
         регистрируется на портале;\n\nзаполняет запрос;\n\nполучает уведомление.\n\n",
    );
    assert_eq!(heads(&r), [(ProcedureKind::Portal, Some("portal"), None, 3)]);
    assert_eq!(steps(&r.procedures[0])[1], (2, "-", Some("услугополучатель"), false));
}

#[test]
fn time_limits_on_looking_at_documents_are_terms_and_no_actions() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Сроки рассмотрения документов:\n\n1) паспорта – 15 рабочих дней;\n\n2) дубликата – 2 рабочих дня.\n\n"
    ));
    assert!(r.procedures.is_empty());
    assert_eq!(r.terms.len(), 2);
}

#[test]
fn an_item_with_the_words_of_a_chapter_is_no_chapter() {
    let r = regulation(
        "3. Порядок взаимодействия\n\n7. Участвуют мастер и сторож.\n\n8. Взаимодействие описано в приложении 1.\n\n\
         4. Порядок взаимодействия с ЦОН\n\n9. Услуга проста.\n\n",
    );
    let chapters: Vec<_> = r.sections.iter().map(|s| s.n).collect();
    assert_eq!(chapters, [Some(1), Some(3), Some(4)]);
}

#[test]
fn a_step_may_have_a_title_over_its_sentence() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         1) Осмотр.\n\nПчеловод в течение 3 дней осматривает пасеку.\n\n\
         2) Оформление акта.\n\nИнспектор отдела в течение 1 дня готовит акт.\n\n"
    ));
    assert_eq!(heads(&r), [(ProcedureKind::Content, Some("provider"), None, 2)]);
    let steps: Vec<_> = r.procedures[0]
        .steps
        .iter()
        .map(|s| (s.actor.as_deref(), s.durations.len(), s.durations.iter().all(|d| d.branch.is_none())))
        .collect();
    assert_eq!(steps, [(Some("пчеловод"), 1, true), (Some("инспектор отдела"), 1, true)]);
}

#[test]
fn a_bracket_behind_a_duration_has_that_of_a_case() {
    let r = regulation(&format!(
        "{CHAPTER_2}2. Содержание процедур (действий):\n\n\
         1) пчеловод осматривает пасеку – 7 (семь) рабочих дней (в связи с переездом – 1 (один) рабочий день);\n\n\
         2) инспектор готовит паспорт – 5 рабочих дней (из них запрос – 2 рабочих дня).\n\n"
    ));
    let branches: Vec<Vec<_>> = r.procedures[0]
        .steps
        .iter()
        .map(|s| s.durations.iter().map(|d| d.branch.as_deref()).collect())
        .collect();
    assert_eq!(branches, [[None, Some("в связи с переездом")], [None, Some("из них запрос")]]);
}

#[test]
fn kazakh_times_of_a_case_and_lists_that_are_no_actions() {
    let text = "\"Омарта паспортын беру\" мемлекеттік көрсетілетін қызмет регламенті\n\n1. Жалпы ережелер\n\n\
                1. Көрсетілетін мемлекеттік қызмет мерзімі – 10 (он) жұмыс күні, телнұсқасын беру – 2 (екі) жұмыс күні.\n\n\
                2. Қызмет берушінің іс-қимыл тәртібін сипаттау\n\n\
                2. Жұмыс кестесі:\n\n1) қызмет беруші – сағат 9.00-ден 18.30-ға дейін;\n\n2) портал – тәулік бойы.\n\n\
                3. Рәсімдердің (іс-қимылдардың) мазмұны:\n\n\
                1) маман омартаны қарайды – 7 жұмыс күні, телнұсқа беру кезінде – 1 жұмыс күні;\n\n\
                2) басшы паспортқа қол қояды – 1 сағат.\n";
    let regulation = read(&Source::from_text("t", text), &PACKS).regulations.remove(0);
    assert_eq!(regulation.procedures.len(), 1);
    let branches = regulation.procedures[0].steps[0].durations.iter().map(|d| d.branch.as_deref());
    assert_eq!(branches.collect::<Vec<_>>(), [None, Some("телнұсқа беру кезінде")]);
    let cases = regulation.terms.iter().map(|t| (t.value.as_whole(), t.condition.as_deref()));
    assert_eq!(cases.collect::<Vec<_>>(), [(Some(10), None), (Some(2), Some("телнұсқасын беру"))]);
}
