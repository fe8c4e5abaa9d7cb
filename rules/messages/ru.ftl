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

# Отчёты

severity-error = ошибка
severity-warning = предупреждение
severity-info = сведение
summary = Прочитано: { $documents ->
    [one] { $documents } документ
    [few] { $documents } документа
   *[other] { $documents } документов
}, { $acts ->
    [one] { $acts } акт
    [few] { $acts } акта
   *[other] { $acts } актов
}{ $none ->
    [1] {""}
   *[other] , { $regulations ->
    [one] { $regulations } регламент
    [few] { $regulations } регламента
   *[other] { $regulations } регламентов
}
}{ $excluded ->
    [0] {""}
   *[other] {" "}(и { $excluded ->
        [one] { $excluded } исключенный
       *[other] { $excluded } исключенных
    })
}{ $rules ->
    [0] {""}
   *[other] , правила { $rules } { $rules ->
        [one] услуги
       *[other] услуг
    }
}{ $standards ->
    [0] {""}
    [one] , { $standards } стандарт
    [few] , { $standards } стандарта
   *[other] , { $standards } стандартов
}, { $procedures ->
    [one] { $procedures } перечень действий
    [few] { $procedures } перечня действий
   *[other] { $procedures } перечней действий
}, { $steps ->
    [one] { $steps } действие
    [few] { $steps } действия
   *[other] { $steps } действий
}.
summary-findings = Найдено: { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[other] { $errors } ошибок
}, { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[other] { $warnings } предупреждений
}, { $infos ->
    [one] { $infos } сведение
    [few] { $infos } сведения
   *[other] { $infos } сведений
}.
summary-baseline = По сравнению с базой: { $known } известно, { $gone } больше нет.
column-marker = №
column-actor = кто
column-action = действие
column-duration = срок
column-result = результат
table-regulation = Регламент { $n }
table-excluded = исключен
table-steps = { $where }, строка { $line }
table-total = всего { $sum }
table-term = срок { $sum }, строка { $line }
table-term-by-standard = срок { $sum } по стандарту ({ $source })
table-no-term = срок оказания услуги не указан
table-sum = { $sum }
page-title = Противоречия в регламентах, правилах и стандартах
page-made = Составлено программой reglint { $version }, { $date }.
page-unread = Не прочитано: { $message }
page-contents = Содержание
page-regulation = текст
page-service = услуга
page-line = строка
page-act = Сам акт
page-unshown = Не показаны
page-clean = ничего не найдено

# Views of a text for a person

column-kind = вид
column-letters = букв
column-share = доля
column-repairs = исправлений
column-before = было
column-after = стало
coverage-understood = понято { $share }
coverage-understood-outside = понято { $share } без учета перечней адресов и схем
repairs-count = { $count ->
    [one] { $count } исправление
    [few] { $count } исправления
   *[other] { $count } исправлений
}
repair-uncertain = { $kind } (предположительно)
block-kind = { $name ->
    [act] сам акт
    [approval] гриф утверждения
    [heading] заголовок регламента
    [section] заголовок главы
    [item] пункт
    [subitem] подпункт
    [paragraph] абзац
    [note] сноска
    [appendix_heading] гриф приложения
    [appendix_title] заголовок приложения
    [table_cell] ячейка таблицы
    [appendix_body] текст приложения
    [address_list] перечень адресов
    [diagram] схема
    [form] форма
   *[other] не понято
}
repair-kind = { $name ->
    [letter_spacing] разрядка
    [reading_order] порядок слов
    [homoglyph] буква другого алфавита
    [line_break] перенос строки
    [page_break] разрыв страницы
    [split_word] разорванное слово
    [markup] разметка
    [space] пробелы
    [unicode] запись буквы
   *[other] { $name }
}
procedure-kind = { $name ->
    [content] содержание процедур
    [sequence] последовательность процедур
    [stages] этапы
    [one_stop_shop] Государственная корпорация (ЦОН)
    [one_stop_shop_result] получение результата через Государственную корпорацию (ЦОН)
    [rural_akim] аким сельского округа
    [portal] портал
    [table] таблица
    [use_case] варианты использования
   *[other] иное
}
channel-name = { $name ->
    [provider] услугодатель
    [one_stop_shop] Государственная корпорация (ЦОН)
    [portal] портал
    [rural_akim] аким сельского округа
   *[other] { $name }
}

# Rules

list-in-item = пункт { $item }
list-in-appendix = приложение { $appendix }
use-cases-in-appendix = варианты использования, приложение { $appendix }
list-in-table = таблица
list-of-actions = перечень действий

term-exceeded-certainly = Действия ({ $where }) в сумме занимают больше срока оказания услуги: { $sum }, а срок – { $term }.
term-exceeded-by-hours = Действия ({ $where }) в сумме занимают { $sum }, а срок – { $term }: дни ({ $days }) укладываются в срок, часы и минуты сверх них ({ $clock }) – нет (при { $hours }-часовом рабочем дне выходит { $reading }).
term-exceeded-by-hours-somehow = Действия ({ $where }) в сумме занимают { $sum }, а срок – { $term }: дни ({ $days }) укладываются в срок, часы и минуты сверх них ({ $clock }) – нет.
term-exceeded-by-hours-at-best = Действия ({ $where }) в сумме занимают { $sum }, а срок – { $term }: дни ({ $days }) укладываются в него, только если выходные выпадут удачно, а часы и минуты сверх них ({ $clock }) – ни при каком раскладе (при { $week }-дневной рабочей неделе{ $calendar ->
    [none] {""}
   *[other] , календарь «{ $calendar }»
}).
term-exceeded-perhaps = Действия ({ $where }) в сумме занимают { $sum }, а срок – { $term }: уложатся ли они, зависит от того, как выпадут выходные (рабочих дней в неделе: { $week }{ $calendar ->
    [none] {""}
   *[other] ; календарь «{ $calendar }»
}).
term-exceeded-steps = действия ({ $where }): { $parts } = { $sum }
term-missing-plan = Срок оказания услуги не указан: действия ({ $where }, всего { $sum }) не с чем сопоставить.
term-missing-nowhere = Не указаны ни срок оказания услуги, ни длительность хотя бы одного действия.
term-missing-steps = действия ({ $where }) в сумме: { $sum }
duration-missing-everywhere = Заголовок ({ $where }) обещает длительность каждого действия, но ни у одного из действий (всего { $steps }) ее нет.
duration-missing-in-step = У действия { $n } ({ $where }) не указана длительность, которую обещает заголовок и указывают другие действия.
duration-missing-in-branch = В действии { $n } ({ $where }) длительность указана не для всех исходов; ее нет для: { $branches }.
duration-missing-step = действие { $n }, первое без длительности
numeral-mismatch-figure = Цифрами указано { $figure }, а прописью рядом – { $words }.

numbering-repeat = { $what }: номер { $after } повторяется.
numbering-back = { $what }: номер { $after } стоит после { $before }.
numbering-gap = { $what }: после { $before } следует { $after }, пропущен номер { $missing }.
numbering-before = здесь номер { $before }
numbering-chapter = Нумерация разделов
numbering-item = Нумерация пунктов
numbering-subitem = Нумерация подпунктов
numbering-step = Нумерация действий
numbering-row = Нумерация строк перечня требований
numbering-appendix = Нумерация приложений
title-mismatch-other = { $at } – другая услуга: «{ $here }», а не «{ $usual }».
title-mismatch-words = { $at } услуга названа «{ $here }», а в остальных местах – «{ $usual }».
title-mismatch-forms = { $at } название услуги стоит в другой форме: «{ $here }» вместо «{ $usual }».
title-mismatch-commas = { $at } название услуги отличается запятой: «{ $here }», в остальных местах «{ $usual }».
title-mismatch-usual = здесь: «{ $service }»
title-mismatch-again = и здесь: «{ $service }»
title-at-heading = В заголовке
title-at-list = В перечне акта
title-at-standard = В ссылке на стандарт
title-at-appendix = В шапке приложения
title-at-appendix-title = В названии приложения
title-at-item = В одном из пунктов
roster-missing-unit = «{ $actor }» выполняет действие { $n } ({ $where }), но в перечне структурных подразделений не значится.
roster-missing-roster = перечень: { $actors }
roster-missing-near = в перечне – «{ $actor }»: видимо, это он же, и одно из названий нужно исправить
roster-missing-systems = { $n ->
    [one] В действиях участвует { $systems }, а этот перечень ее не называет.
   *[other] В действиях участвуют { $systems }, а этот перечень их не называет.
}
roster-missing-again = участвует и здесь: действие { $n } ({ $where })
roster-idle-unit = «{ $actor }» значится в перечне, но ни одного действия не выполняет.
broken-reference-appendix = Приложения { $n } нет.
broken-reference-no-appendices = Есть ссылка на приложение { $n }, но ни одно из приложений не пронумеровано.
broken-reference-meant = видимо, имеется в виду приложение { $n } «{ $title }»: на него никто не ссылается
broken-reference-again = и здесь ссылка на приложение { $n }
broken-reference-chapter = Раздела { $n } нет.
broken-reference-item = Пункта { $item } нет.
broken-reference-subitem = В пункте { $item } нет подпункта { $subitem }).
broken-reference-no-documents = Пункт { $item } этого регламента документов не называет; видимо, имеется в виду пункт стандарта.
broken-reference-target = пункт { $item }
unreferenced-appendix-titled = Ни один пункт не ссылается на приложение { $n } «{ $title }».
unreferenced-appendix-bare = Ни один пункт не ссылается на приложение { $n }.
enumeration-mismatch-not-attached = В перечне (№ { $n }) указан регламент «{ $service }», но он не приложен.
enumeration-mismatch-not-listed = Регламент «{ $service }» приложен, но в перечне акта его нет.
enumeration-mismatch-attached-twice = В перечне услуга «{ $service }» указана один раз (№ { $n }), а регламентов приложено два.
enumeration-mismatch-order = Регламент «{ $service }» приложен не в порядке перечня, где он стоит под № { $n }.
enumeration-mismatch-entry = № { $n } перечня
enumeration-mismatch-other = другой регламент
enumeration-mismatch-number = По отметке об утверждении «{ $service }» – приложение { $printed }, по перечню акта – приложение { $listed }.
enumeration-mismatch-count = Во вводных словах названо число { $said }, а позиций в перечне – { $entries }.
metadata-conflict-repeal-number = В заголовке акт утратил силу на основании № { $header }, а в примечании – № { $note }.
metadata-conflict-repeal-date = В заголовке дата отменяющего акта – { $header }, а в примечании – { $note }.
metadata-conflict-note = то же сказано в примечании
metadata-conflict-header = заголовок
metadata-conflict-before-the-act = Дата { $date } раньше даты самого акта ({ $made }).
metadata-conflict-later-standard = Акт принят { $made }, а ссылается на стандарт от { $date }.
metadata-conflict-impossible-date = Такой даты не существует: { $date }.
metadata-conflict-standard-date = Акт № { $number } о стандартах здесь датирован { $date }, а в других местах – { $usual }.
metadata-conflict-cited-date = Акт № { $number } здесь датирован { $date }, а в другом месте – { $usual }.
metadata-conflict-standard = другая дата

# о деле: результаты, формы, каналы
result-mismatch-other = Здесь выдается «{ $given }», а пункт о результате услуги такого документа не называет.
result-mismatch-item = результат услуги
refusal-unlisted-item = Действия готовят мотивированный отказ, а пункт о результате его не называет.
refusal-unlisted-step = действие { $n }, { $where }
form-mismatch-paper = Форма услуги – только бумажная, а в тексте говорится: «{ $words }».
form-mismatch-there = «{ $words }»
not-understood = Здесь назван срок, но к чему он относится, не понято: ни в одну сумму и ни в одну проверку он не вошел.
nothing-read-at-all = Здесь не найдено ни акта, ни регламента, ни правил, ни стандарта: ничего не проверено.
nothing-read-but-act = Акт прочитан, но ни регламента, ни правил, ни стандарта в нем не найдено.
placeholder-left = Осталось незаполненное место: «{ $words }».
portal-queue-term = Время ожидания в очереди или обслуживания задано и для портала, где очереди нет.
portal-queue-also = и здесь для портала
handover-missing-step = Заявления принимает центр обслуживания (Государственная корпорация), но ни одно действие не передает их услугодателю и результат обратно.
condition-open-no-answer = Действие { $n } ({ $where }) проверяет условие, но не сказано, что следует, если оно не выполнено.
documents-unattached-step = Действие { $n } ({ $where }) проверяет документы, но ни одно действие их не прикрепляет.
appeal-incomplete-akim = Заявления принимает и аким сельского округа, а пункт об обжаловании его не называет.
twin-mismatch-term = Срок здесь – { $term }; в русском тексте акта иначе.
twin-mismatch-term-there = { $term }
twin-mismatch-there = русский текст
twin-mismatch-appendices = Приложений здесь – { $here }, в русском тексте акта – { $there }.
twin-mismatch-steps = Действий здесь ({ $where }) – { $here }, в русском тексте акта – { $there }.
twin-mismatch-duration = Действие { $n } ({ $where }) занимает здесь { $here }, а в русском тексте акта – { $there }.
twin-mismatch-term-missing = Срока { $term }, который есть в русском тексте акта, здесь нет.
twin-mismatch-untimed = Действие { $n } ({ $where }) здесь не говорит, сколько занимает, а в русском тексте акта – { $there }.
twin-mismatch-untimed-there = Действие { $n } ({ $where }) занимает здесь { $here }, а русский текст акта об этом не говорит.
twin-mismatch-lists = Таких перечней действий ({ $where }) здесь – { $here }, в русском тексте акта – { $there }.
service-elsewhere-term = «{ $service }»: здесь { $term }; в другом из проверенных актов по тому же стандарту срок иной.
service-elsewhere-there = { $term }
service-elsewhere-steps = «{ $service }»: действий здесь { $steps }; в другом из проверенных актов по тому же стандарту их иное число.
service-elsewhere-count = действий: { $steps }
handing-out-differs = Результат выдают по-разному ({ $where } и { $other }): в одном описании его направляют, в другом – вручают.
handing-out-there = { $where }
oral-refusal-here = Здесь отказ устный, а в другом месте – письменный.
oral-refusal-written = письменный отказ
extension-unstated-term = Здесь продлевается срок оказания услуги, который нигде не указан.
handover-missing-akim = Документы принимает аппарат акима, и ни одно действие не передает их услугодателю, который действует далее.
appendix-titles-same = Такое же название у другого приложения: «{ $title }».
appendix-titles-first = другое приложение
appendix-titles-none = От приложения { $number } есть только заголовок, названия нет.

two-names = Здесь «{ $name }», а в других местах «{ $usual }»: видимо, одно и то же названо по-разному.
two-names-usual = «{ $usual }»
wording-slip = «{ $here }» – видимо, описка; лучше: «{ $better }».
wording-slip-why = «{ $here }» – видимо, описка; лучше: «{ $better }» ({ $note }).
wording-note = «{ $here }» – видимо, описка: { $note }.
note-agent = тот, кто действует, стоит в творительном падеже
note-agree = слово не согласовано с тем, к которому относится
note-nominative = нужен именительный падеж
note-genitive = нужен родительный падеж
note-dative = нужен дательный падеж
note-accusative = нужен винительный падеж
note-instrumental = нужен творительный падеж
note-locative = нужен местный падеж
note-whither = куда, а не где
note-singular = нужно единственное число
note-plural = нужно множественное число
note-infinitive = нужна неопределенная форма
note-one-or-many = единственное и множественное число спорят
note-one-of-two = довольно одного из двух
note-two-subjects = подлежащих два
note-word-missing = пропущено слово
note-article-missing = не названа статья закона
note-figure-missing = пропущена цифра
note-number-missing = пропущено число
note-together = пишется слитно
note-hyphen = нужен дефис
note-capital = название пишется с прописной буквы
note-stray-and = лишнее «и» или пропущен второй исполнитель
note-left-over = слова остались от другой редакции
note-foreign = слово другого языка
here-too = и здесь
doubled-word-twice = Слово «{ $word }» стоит два раза подряд.
unbalanced-opened = Знак { $sign }, открытый в «{ $words }», не закрыт.
unbalanced-closed = Знак { $sign } в «{ $words }» ничего не закрывает.
unbalanced-inside-word = Кавычка стоит внутри слова: «{ $words }».
unbalanced-misplaced = Открывающая кавычка стоит не у того слова: «{ $words }».
misspelling-near = «{ $word }» на одну букву отличается от слова, которое документ употребляет постоянно; лучше: «{ $right }».
misspelling-glued = Слова слились: «{ $word }»; лучше: «{ $right }».
misspelling-again = «{ $word }»

next-action-nowhere = Действие { $n } ({ $where }) ведет к действию { $next }, которого нет.
next-action-jump = Действие { $from } ({ $where }) ведет сразу к { $next }, минуя { $lost }.
next-action-unreached = Ни одно действие ({ $where }) не ведет к { $lost }.
term-conflict-twice = Срок здесь – { $here }, а в другом месте – { $there }.
term-conflict-first = здесь он – { $term }
term-conflict-reception = Прием документов (действие { $n }, { $where }) занимает { $takes }, а обслуживание на месте ограничено: { $allowed }.
term-conflict-limit = предельное время обслуживания: { $term }
unit-mixed-days = Длительности действий ({ $where }) указаны в днях разного рода: { $sum }.
unit-mixed-other = дни другого рода
procedure-divergence-order = Действия { $here } ({ $where }) идут в ином порядке, чем в другом описании ({ $other }), где это { $there }.
procedure-divergence-left-out = только здесь сказано о действии { $n } ({ $where })
procedure-divergence-count = Действий здесь ({ $where }) – { $here }, а в другом описании той же процедуры ({ $other }) – { $there }.
procedure-divergence-there = другое описание: { $where }
procedure-divergence-actor = Действие { $n } ({ $where }) выполняет «{ $here }», а в другом описании – «{ $there }».
procedure-divergence-duration = Действие { $n } ({ $where }) занимает { $here }, а в другом описании – { $there }.
procedure-divergence-untimed = Действие { $n } ({ $where }) не говорит, сколько занимает; по другому описанию – { $there }.
procedure-divergence-step = действие { $n } ({ $where })
procedure-divergence-hurried = На действие { $n } ({ $where }) услугодателю отводится { $takes }, а в его собственной процедуре ({ $other }) – { $sum }.
undefined-term-abbreviation = Сокращение «{ $term }» используется, но нигде не раскрыто.
undefined-term-role = Не сказано, кого обозначает слово «{ $term }».
undefined-term-standard = Есть ссылки на пункты стандарта, но нигде не сказано, какой это стандарт.
undefined-term-by-itself = «{ $term }» определяется теми же словами: сокращения нет.
undefined-term-twice = «{ $term }» определяется второй раз.
undefined-term-first = впервые здесь
undefined-term-unused = { $n ->
    [one] { $terms } определяется, но дальше не используется.
   *[other] { $terms } определяются, но дальше не используются.
}
undefined-term-two-names = «{ $term }» и «{ $usual }» определены одними и теми же словами: одно названо двояко.
undefined-term-two-alike = «{ $term }» и «{ $usual }» определены почти одними и теми же словами: видимо, одно названо двояко.
undefined-term-portal = По тексту «{ $term }» – это «{ $meaning }»: не ясно, кого обозначает слово.
undefined-term-beside = «{ $term }» не определяется; определено слово «{ $usual }».
undefined-term-defined = здесь определяется «{ $usual }»
undefined-term-letters = Сокращение «{ $term }» не складывается из слов, которые им заменены: «{ $meaning }».
undefined-term-early = «{ $term }» используется до того, как определяется.

title-mismatch-kind = В шапке приложения сказано «{ $here }», а сам акт назван «{ $usual }».
procedure-divergence-reception = Прием документов (действие { $n }, { $where }) занимает { $here }, а в другом порядке – { $there }.

numbering-two-lists = В пункте { $item } два списка начинаются с 1): «подпункт 1) пункта { $item }» можно понять двояко.
numbering-first-list = первый список
broken-reference-added = В примечании сказано о дополнении приложением { $n }, но его нет.

broken-reference-none = Есть ссылка на приложение, но приложений нет.
metadata-conflict-approval = В грифе утверждения указано { $here }, а сам акт – { $act }.
term-exceeded-standard = по стандарту: { $source }
numbering-part-bare = Части таблицы ({ $where }) пронумерованы, а у части с действиями { $from }–{ $to } нет ни номера, ни заголовка.
numbering-part-before = заголовок предыдущей части
title-mismatch-act = По заголовку этот акт – «{ $here }», а приложения к нему озаглавлены по-другому: «{ $usual }».
title-mismatch-reworded = Название услуги приведено с другим словом: «{ $here }», а услуга – «{ $usual }».
title-mismatch-abridged = Название услуги приведено не полностью: «{ $here }», а услуга – «{ $usual }».
appendix-titles-channel = Приложение { $n } названо «{ $title }», а пункт { $item } отсылает к нему при обращении по другому каналу.
appendix-titles-swapped = Приложение { $n } названо «{ $title }», а пункт { $item } отсылает к нему словами, которыми названо приложение { $other }.
broken-reference-kind = Пункт { $item } ищет в приложении { $n } не то, что в нем по его названию есть: «{ $title }».
appendix-reference = ссылка на приложение
appendix-title = название приложения
procedure-divergence-signature = Действие { $n } ({ $where }): подписи нет ни здесь, ни в других действиях этого описания, а по другому описанию ({ $other }) документ подписывают.
procedure-divergence-document = Действие { $n } ({ $where }) готовит документ «{ $given }», а пункт о результате услуги такого документа не называет.
procedure-divergence-paper = По этому пункту результат выдается на бумаге, а по описанию действий – в электронном виде.
procedure-divergence-electronic = здесь результат электронный
appendix-titles-number = У приложения нет номера, а другие приложения пронумерованы.
metadata-conflict-weekday = «{ $date }»: день недели – { $fell }, а не { $said }.
term-exceeded-certainly-under = Действия ({ $where }) в сумме занимают больше срока оказания услуги: { $sum }, а срок – { $term } (при { $week }-дневной рабочей неделе{ $calendar ->
    [none] {""}
   *[other] , календарь «{ $calendar }»
}).
term-exceeded-plain = если сложить все длительности подряд: { $plain }
term-exceeded-part = действие { $n }: { $takes }
term-exceeded-step = действие { $n } уже само дольше срока: { $takes }
table-plain = без выбора пути { $sum }
table-slack = остается { $left }
table-slack-less = остается { $left } без { $less }
table-slack-none = запаса нет
twin-mismatch-regulations = Регламентов здесь – { $here }, в русском тексте акта – { $there }.

# Acts of today: rules, standards and their requirement table.
channel-provider = услугодателя
channel-one-stop-shop = Государственную корпорацию (ЦОН)
channel-portal = портал
channel-rural-akim = акима сельского округа
table-mismatch-channel = По тексту заявление подается через { $channel }, в перечне требований такого способа нет.
table-mismatch-channels = способы по перечню
table-mismatch-form = Форма оказания услуги здесь иная, чем в перечне требований.
table-mismatch-payment = О плате за услугу здесь сказано иначе, чем в перечне требований.
table-mismatch-result = Пункт о результате называет иной документ, чем перечень требований.
table-mismatch-table = в перечне сказано
table-mismatch-ground = Этого основания для отказа нет в перечне требований.
table-mismatch-row = основания по перечню
table-mismatch-grounds-left = Основания для отказа, которых нет в тексте: { $names }.
table-mismatch-list = перечисление в тексте
complaint-term-longer = { $what } отводится { $here }, а наибольший срок по закону – { $law } ({ $clause }).
complaint-term-shorter = { $what } отводится { $here }, а наименьший срок по закону – { $law } ({ $clause }).
complaint-term-unit = { $what } отводится { $here }, а закон считает в других днях: { $law } ({ $clause }).
limit-complaint-provider = На рассмотрение жалобы услугодателем
limit-complaint-authority = На рассмотрение жалобы уполномоченным органом
limit-complaint-extension = На продление срока рассмотрения жалобы
limit-complaint-notice = На сообщение о продлении срока
limit-complaint-transfer = На передачу жалобы органу, который ее рассматривает,
limit-hearing-notice = На уведомление о заслушивании
limit-hearing = На проведение заслушивания
limit-refusal = На отказ
hearing-unfit-notice = О заслушивании уведомляют за { $takes } до окончания срока, а сам срок – { $term }: на рассмотрение документов времени не остается.
hearing-unfit-refusal = На отказ отводится { $takes }, а срок оказания услуги – { $term }.
hearing-unfit-term = срок оказания услуги: { $term }
broken-reference-row = Указан пункт { $n } перечня требований, а перечень кончается пунктом { $last }.
broken-reference-table = перечень начинается здесь
broken-reference-action = В пункте { $item } нет действия { $n }.
broken-reference-action-there = такое действие есть здесь: { $where }
term-conflict-standard = Срок здесь – { $here }, а по стандарту услуги – { $there }.
table-rules = Правила { $n }
table-standard = Стандарт { $n }
roster-outsider-entry = В перечне подразделений услугодателя значится «{ $actor }», а это не его подразделение.
roster-outsider-also = и «{ $actor }»
steps-of-others-list = Пункт обещает действия услугодателя, а из { $all ->
    [one] { $all } действия
   *[other] { $all } действий
} его собственных – { $own }.
term-unexplained-minutes = Действия ({ $where }) занимают всего { $sum }, а срок – { $term }: на что уходят дни, не сказано.
executor-early-step = Действие { $n } ({ $where }) выполняет «{ $actor }», а назначают его только в действии { $later }.
form-foreign-extension = В форме говорится: «{ $words }», а в самом тексте продления срока нет.
form-foreign-commission = В форме говорится: «{ $words }», а в самом тексте комиссии нет.
refusal-unlisted-partly = Отказ вписан только в один из подпунктов о результате: по буквальному смыслу он возможен лишь вместо этого результата.
appendix-titles-unknown-channel = Приложение озаглавлено для канала, который в тексте не назван: «{ $title }».
procedure-divergence-same-action = Одно и то же действие того же исполнителя занимает здесь { $here }, а в другом порядке – { $there }.
next-action-loop = Из действия { $n } ({ $where }) нет пути к концу: цепочка возвращается к действию { $next }.
next-action-back = Результат действия { $n } ({ $where }) назван основанием для действия { $next }, которое стоит раньше.

# Страницы правил
explain-fires = { $n ->
    [0] Замечаний нет.
    [one] { $n } замечание.
    [few] { $n } замечания.
   *[other] { $n } замечаний.
}
explain-severity = Степень: { $severity }, если выше не сказано иное. Чтобы изменить ее: `--deny { $rule }` – ошибка, `--warn { $rule }` – предупреждение, `--allow { $rule }` – не сообщать. Строка в разделе `[rules]` файла `reglint.toml` задает это постоянно.
page-rules = Правила проверки
page-why = Почему это важно
