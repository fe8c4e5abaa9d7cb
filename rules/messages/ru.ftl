# Сообщения по-русски. Сроки приходят готовыми словами в $sum, $term и подобных; имена в кавычках.

nothing = нисколько
and = { $rest } и { $last }
unit-second = { $n ->
    [one] { $figure } секунда
    [few] { $figure } секунды
    [many] { $figure } секунд
   *[other] { $figure } секунды
}
unit-minute = { $n ->
    [one] { $figure } минута
    [few] { $figure } минуты
    [many] { $figure } минут
   *[other] { $figure } минуты
}
unit-hour = { $n ->
    [one] { $figure } час
    [few] { $figure } часа
    [many] { $figure } часов
   *[other] { $figure } часа
}
unit-working-day = { $n ->
    [one] { $figure } рабочий день
    [few] { $figure } рабочих дня
    [many] { $figure } рабочих дней
   *[other] { $figure } рабочего дня
}
unit-calendar-day = { $n ->
    [one] { $figure } календарный день
    [few] { $figure } календарных дня
    [many] { $figure } календарных дней
   *[other] { $figure } календарного дня
}
unit-day = { $n ->
    [one] { $figure } день
    [few] { $figure } дня
    [many] { $figure } дней
   *[other] { $figure } дня
}
unit-week = { $n ->
    [one] { $figure } неделя
    [few] { $figure } недели
    [many] { $figure } недель
   *[other] { $figure } недели
}
unit-month = { $n ->
    [one] { $figure } месяц
    [few] { $figure } месяца
    [many] { $figure } месяцев
   *[other] { $figure } месяца
}
unit-year = { $n ->
    [one] { $figure } год
    [few] { $figure } года
    [many] { $figure } лет
   *[other] { $figure } года
}
list-in-item = пункт { $item }
list-in-appendix = приложение { $appendix }
list-in-table = таблица
list-of-actions = перечень действий

term-exceeded-certainly = Шаги ({ $where }) в сумме занимают больше срока оказания услуги: { $sum }, а срок – { $term }.
term-exceeded-by-hours = Шаги ({ $where }) в сумме занимают { $sum }, а срок – { $term }: дни ({ $days }) укладываются в срок, часы и минуты сверх них ({ $clock }) – нет (при { $hours }-часовом рабочем дне выходит { $reading }).
term-exceeded-by-hours-somehow = Шаги ({ $where }) в сумме занимают { $sum }, а срок – { $term }: дни ({ $days }) укладываются в срок, часы и минуты сверх них ({ $clock }) – нет.
term-exceeded-perhaps = Шаги ({ $where }) в сумме занимают { $sum }, а срок – { $term }: уложатся ли они, зависит от того, как выпадут выходные (рабочих дней в неделе: { $week }).
term-exceeded-steps = шаги ({ $where }): { $parts } = { $sum }
term-missing-plan = Срок оказания услуги не указан: шаги ({ $where }, всего { $sum }) не с чем сопоставить.
term-missing-nowhere = Не указаны ни срок оказания услуги, ни длительность хотя бы одного действия.
term-missing-steps = шаги ({ $where }) в сумме: { $sum }
duration-missing-everywhere = Заголовок ({ $where }) обещает длительность каждого действия, но ни у одного из действий (всего { $steps }) ее нет.
duration-missing-in-step = У действия { $n } ({ $where }) не указана длительность, которую обещает заголовок и указывают другие действия.
duration-missing-in-branch = В действии { $n } ({ $where }) длительность указана для одних исходов, но не для { $branches }.
duration-missing-step = действие { $n }, первое без длительности
numeral-mismatch-figure = Цифрами указано { $figure }, а прописью рядом – { $words }.
