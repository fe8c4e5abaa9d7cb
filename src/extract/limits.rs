//! Time limits of rules and standards that are no terms of the service: how soon complaints are
//! decided and hearings announced and held.

use super::Context;
use super::clauses;
use crate::grammar::duration::{Quantity, durations};
use crate::model::{Genre, Limit, LimitKind};
use crate::outline::{BlockKind, Line, RegulationPart};
use std::ops::Range;

/// The limits that the items state, in their order.
pub fn limits(context: &Context<'_>, part: &RegulationPart) -> Vec<Limit> {
    if !matches!(part.genre, Genre::Rules | Genre::Standard) {
        return Vec::new();
    }
    let items = part.sections.iter().flat_map(|s| &s.items);
    let lines = items.flat_map(|i| &i.lines).filter(|l| l.kind != BlockKind::Note);
    lines.flat_map(|line| of_line(context, line)).collect()
}

fn of_line(context: &Context<'_>, line: &Line) -> Vec<Limit> {
    let text = context.str(line.words.clone());
    let mut found: Vec<Limit> =
        clauses::sentences(text).flat_map(|s| before_the_end(context, line, s)).collect();
    let clauses = clauses::clauses(text, &context.pack.grammar);
    let limit = |clause: &clauses::Clause| {
        let sentence = text.get(clause.sentence.clone())?;
        let own = text.get(clause.range.clone())?;
        let known = context.pack.extract.limits.iter().filter(|l| l.figure.is_none());
        let kind = known
            .into_iter()
            .find(|l| l.sentence.is_match(sentence) && l.clause.as_ref().is_none_or(|c| c.is_match(own)))?
            .kind;
        Some(limit(context, kind, &clause.quantity, line.words.start))
    };
    found.extend(clauses.iter().filter(|c| !c.quantity.same_day).filter_map(limit));
    found.sort_by_key(|l| l.place.start);
    found
}

/// Limits that are counted back from the end of the term: no durations anywhere else.
fn before_the_end(context: &Context<'_>, line: &Line, sentence: Range<usize>) -> Option<Limit> {
    let said = context.str(line.words.clone()).get(sentence.clone())?;
    let known = &context.pack.extract.limits;
    known.iter().filter(|l| l.sentence.is_match(said)).find_map(|l| {
        let figure = l.figure.as_ref()?.group(said, 1)?;
        let quantity = durations(said.get(figure.clone())?, &context.pack.grammar).into_iter().next()?;
        Some(limit(context, l.kind, &quantity, line.words.start + sentence.start + figure.start))
    })
}

fn limit(context: &Context<'_>, kind: LimitKind, quantity: &Quantity, at: usize) -> Limit {
    let figure = at + quantity.range.start..at + quantity.range.end;
    let values = [("value", figure.clone()), ("unit", figure.clone())];
    Limit { kind, value: quantity.numeral.value, unit: quantity.unit, place: context.place(figure, &values) }
}

#[cfg(test)]
mod tests {
    use crate::pack::Packs;
    use crate::source::Source;

    fn limits(language: &str, body: &str) -> Vec<String> {
        let raw = match language {
            "ru" => format!(
                "Утверждены приказом Министра туризма от 3 марта 2021 года № 7\n\n\
                 Правила оказания государственной услуги \"Выдача карты тропы\"\n\n\
                 Глава 1. Общие положения\n\n1. Правила определяют порядок оказания услуги.\n\n\
                 Глава 2. Порядок оказания государственной услуги\n\n{body}\n"
            ),
            _ => format!(
                "Туризм министрінің 2021 жылғы 3 наурыздағы № 7 бұйрығымен бекітілген\n\n\
                 \"Соқпақ картасын беру\" мемлекеттік қызмет көрсету қағидалары\n\n\
                 1-тарау. Жалпы ережелер\n\n1. Осы Қағидалар мемлекеттік қызмет көрсету тәртібін айқындайды.\n\n\
                 2-тарау. Мемлекеттік қызмет көрсету тәртібі\n\n{body}\n"
            ),
        };
        let document = crate::read(&Source::from_text("t", raw), &Packs::embedded().unwrap());
        let limits = document.regulations.into_iter().flat_map(|r| r.limits);
        limits.map(|l| format!("{:?} {} {:?}", l.kind, l.value, l.unit)).collect()
    }

    #[test]
    fn complaints_hearings_and_refusals_are_told_apart() {
        let read = limits(
            "ru",
            "3. При неполноте документов исполнитель в течение 2 (двух) рабочих дней готовит отказ.\n\n\
             4. Уведомление о заслушивании направляется не менее чем за 3 (три) рабочих дня до завершения срока \
             оказания государственной услуги. Заслушивание проводится не позднее 2 (двух) рабочих дней со дня уведомления.\n\n\
             5. Услугодатель не позднее 3 (трех) рабочих дней со дня поступления жалобы направляет ее и \
             административное дело в орган, рассматривающий жалобу.\n\n\
             6. Жалоба, поступившая в адрес услугодателя, подлежит рассмотрению в течение 5 (пяти) рабочих дней, \
             уполномоченного органа по оценке и контролю за качеством – в течение 15 (пятнадцати) рабочих дней.\n\n\
             7. Срок рассмотрения жалобы продлевается не более чем на 10 (десять) рабочих дней.\n\n\
             8. В случае продления срока рассмотрения жалобы должностное лицо в течение 3 (трех) рабочих дней \
             сообщает об этом услугополучателю.",
        );
        assert_eq!(
            read,
            [
                "Refusal 2 WorkingDay",
                "HearingNotice 3 WorkingDay",
                "Hearing 2 WorkingDay",
                "ComplaintTransfer 3 WorkingDay",
                "ComplaintProvider 5 WorkingDay",
                "ComplaintAuthority 15 WorkingDay",
                "ComplaintExtension 10 WorkingDay",
                "ComplaintNotice 3 WorkingDay"
            ]
        );
    }

    #[test]
    fn kazakh_limits() {
        let read = limits(
            "kk",
            "3. Тыңдау туралы хабарлама мерзім аяқталғанға дейін кемінде 3 (үш) жұмыс күні бұрын жіберіледі. \
             Тыңдау хабардар етілген күннен бастап 2 (екі) жұмыс күнінен кешіктірілмей жүргізіледі.\n\n\
             4. Көрсетілетін қызметті берушінің атына келіп түскен шағым 5 (бес) жұмыс күні ішінде қаралуға жатады.\n\n\
             5. Қызмет көрсету сапасын бағалау және бақылау жөніндегі уәкілетті органның атына келіп түскен шағым \
             15 (он бес) жұмыс күні ішінде қаралады.\n\n\
             6. Шағымды қарау мерзімі 10 (он) жұмыс күнінен аспайтын мерзімге ұзартылады.",
        );
        assert_eq!(
            read,
            [
                "HearingNotice 3 WorkingDay",
                "Hearing 2 WorkingDay",
                "ComplaintProvider 5 WorkingDay",
                "ComplaintAuthority 15 WorkingDay",
                "ComplaintExtension 10 WorkingDay"
            ]
        );
    }
}
