# Хабарламалар қазақша. Мерзімдер $sum, $term және сол сияқтыларда дайын сөзбен келеді; атаулар тырнақшада.

nothing = ештеңе
and = { $rest } және { $last }
unit-second = { $figure } секунд
unit-minute = { $figure } минут
unit-hour = { $figure } сағат
unit-working-day = { $figure } жұмыс күні
unit-calendar-day = { $figure } күнтізбелік күн
unit-day = { $figure } күн
unit-week = { $figure } апта
unit-month = { $figure } ай
unit-year = { $figure } жыл
list-in-item = { $item }-тармақ
list-in-appendix = { $appendix }-қосымша
list-in-table = кесте
list-of-actions = іс-қимылдар тізбесі

term-exceeded-certainly = Іс-қимылдардың ({ $where }) жалпы ұзақтығы қызмет көрсету мерзімінен асады: { $sum }, ал мерзім – { $term }.
term-exceeded-by-hours = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: күндер ({ $days }) мерзімге сыяды, олардың үстіндегі сағаттар мен минуттар ({ $clock }) сыймайды (жұмыс күні { $hours } сағат болса, { $reading } шығады).
term-exceeded-by-hours-somehow = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: күндер ({ $days }) мерзімге сыяды, олардың үстіндегі сағаттар мен минуттар ({ $clock }) сыймайды.
term-exceeded-perhaps = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: мерзімге сыюы демалыс күндерінің қалай түсуіне байланысты (аптадағы жұмыс күндері: { $week }).
term-exceeded-steps = іс-қимылдар ({ $where }): { $parts } = { $sum }
term-missing-plan = Қызмет көрсету мерзімі көрсетілмеген: іс-қимылдарды ({ $where }, барлығы { $sum }) салыстыратын ештеңе жоқ.
term-missing-nowhere = Қызмет көрсету мерзімі де, бірде-бір іс-қимылдың ұзақтығы да көрсетілмеген.
term-missing-steps = іс-қимылдардың ({ $where }) жалпы ұзақтығы: { $sum }
duration-missing-everywhere = Тақырып ({ $where }) әрбір іс-қимылдың ұзақтығын уәде етеді, бірақ { $steps } іс-қимылдың бірде-бірінде ол жоқ.
duration-missing-in-step = { $n }-іс-қимылда ({ $where }) тақырып уәде еткен және басқа іс-қимылдарда бар ұзақтық көрсетілмеген.
duration-missing-in-branch = { $n }-іс-қимылда ({ $where }) ұзақтық кейбір нәтижелер үшін ғана көрсетілген, ал { $branches } үшін көрсетілмеген.
duration-missing-step = ұзақтығы жоқ бірінші іс-қимыл: { $n }
numeral-mismatch-figure = Цифрмен { $figure }, ал қасындағы сөзбен { $words } деп жазылған.
