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

# Есептер

severity-error = қате
severity-warning = ескерту
severity-info = мәлімет
summary = Оқылды: { $documents } құжат, { $acts } акт{ $none ->
    [1] {""}
   *[other] , { $regulations } регламент
}{ $excluded ->
    [0] {""}
   *[other] {" "}(және { $excluded } алып тасталған)
}{ $rules ->
    [0] {""}
   *[other] , { $rules } қызметтің қағидалары
}{ $standards ->
    [0] {""}
   *[other] , { $standards } стандарт
}, { $procedures } іс-қимыл тізбесі, { $steps } іс-қимыл.
summary-findings = Табылды: { $errors } қате, { $warnings } ескерту, { $infos } мәлімет.
summary-baseline = Базамен салыстырғанда: { $known } белгілі, { $gone } енді жоқ.
column-marker = №
column-actor = кім
column-action = іс-қимыл
column-duration = мерзім
column-result = нәтиже
table-regulation = { $n }-регламент
table-excluded = алып тасталған
table-steps = { $where }, { $line }-жол
table-total = барлығы { $sum }
table-term = мерзім { $sum }, { $line }-жол
table-term-by-standard = стандарт бойынша мерзім { $sum } ({ $source })
table-no-term = қызмет көрсету мерзімі көрсетілмеген
table-sum = { $sum }
page-title = Регламенттердегі, қағидалардағы және стандарттардағы қайшылықтар
page-made = reglint { $version } бағдарламасы жасады, { $date }.
page-unread = Оқылмады: { $message }
page-contents = Мазмұны
page-regulation = мәтін
page-service = қызмет
page-line = жол
page-act = Актінің өзі
page-unshown = Көрсетілмеген
page-clean = ештеңе табылмады

# Views of a text for a person

column-kind = түрі
column-letters = әріп
column-share = үлесі
column-repairs = түзету
column-before = болған
column-after = болды
coverage-understood = { $share } түсінілді
coverage-understood-outside = мекенжайлар тізбелері мен схемаларды есептемегенде { $share } түсінілді
repairs-count = { $count } түзету
repair-uncertain = { $kind } (болжам)
block-kind = { $name ->
    [act] актінің өзі
    [approval] бекіту белгісі
    [heading] регламенттің тақырыбы
    [section] тараудың тақырыбы
    [item] тармақ
    [subitem] тармақша
    [paragraph] абзац
    [note] ескертпе
    [appendix_heading] қосымшаның белгісі
    [appendix_title] қосымшаның тақырыбы
    [table_cell] кесте ұяшығы
    [appendix_body] қосымшаның мәтіні
    [address_list] мекенжайлар тізбесі
    [diagram] схема
    [form] нысан
   *[other] түсінілмеді
}
repair-kind = { $name ->
    [letter_spacing] әріптері ажыратылған сөз
    [reading_order] сөздердің реті
    [homoglyph] басқа әліпбидің әрпі
    [line_break] жолдың үзілуі
    [page_break] беттің үзілуі
    [split_word] бөлініп қалған сөз
    [markup] пішімдеу белгілері
    [space] бос орындар
    [unicode] әріптің жазылуы
   *[other] { $name }
}
procedure-kind = { $name ->
    [content] рәсімдердің мазмұны
    [sequence] рәсімдердің реттілігі
    [stages] кезеңдер
    [one_stop_shop] Мемлекеттік корпорация (ХҚО)
    [one_stop_shop_result] нәтижені Мемлекеттік корпорация (ХҚО) арқылы алу
    [rural_akim] ауылдық округ әкімі
    [portal] портал
    [table] кесте
    [use_case] пайдалану варианттары
   *[other] өзге
}
channel-name = { $name ->
    [provider] көрсетілетін қызметті беруші
    [one_stop_shop] Мемлекеттік корпорация (ХҚО)
    [portal] портал
    [rural_akim] ауылдық округ әкімі
   *[other] { $name }
}

# Rules

list-in-item = { $item }-тармақ
list-in-appendix = { $appendix }-қосымша
use-cases-in-appendix = { $appendix }-қосымшаның пайдалану нұсқалары
list-in-table = кесте
list-of-actions = іс-қимылдар тізбесі

term-exceeded-certainly = Іс-қимылдардың ({ $where }) жалпы ұзақтығы қызмет көрсету мерзімінен асады: { $sum }, ал мерзім – { $term }.
term-exceeded-by-hours = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: күндер ({ $days }) мерзімге сыяды, олардың үстіндегі сағаттар мен минуттар ({ $clock }) сыймайды (жұмыс күні { $hours } сағат болса, { $reading } шығады).
term-exceeded-by-hours-somehow = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: күндер ({ $days }) мерзімге сыяды, олардың үстіндегі сағаттар мен минуттар ({ $clock }) сыймайды.
term-exceeded-by-hours-at-best = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: күндер ({ $days }) мерзімге демалыс күндері ыңғайлы түскенде ғана сыяды, олардың үстіндегі сағаттар мен минуттар ({ $clock }) ешқандай жағдайда сыймайды ({ $week } күндік жұмыс аптасында{ $calendar ->
    [none] {""}
   *[other] , «{ $calendar }» күнтізбесі бойынша
}).
term-exceeded-perhaps = Іс-қимылдардың ({ $where }) жалпы ұзақтығы { $sum }, ал мерзім – { $term }: мерзімге сыюы демалыс күндерінің қалай түсуіне байланысты (аптадағы жұмыс күндері: { $week }{ $calendar ->
    [none] {""}
   *[other] ; «{ $calendar }» күнтізбесі
}).
term-exceeded-steps = іс-қимылдар ({ $where }): { $parts } = { $sum }
term-missing-plan = Қызмет көрсету мерзімі көрсетілмеген: іс-қимылдарды ({ $where }, барлығы { $sum }) салыстыратын ештеңе жоқ.
term-missing-nowhere = Қызмет көрсету мерзімі де, бірде-бір іс-қимылдың ұзақтығы да көрсетілмеген.
term-missing-steps = іс-қимылдардың ({ $where }) жалпы ұзақтығы: { $sum }
duration-missing-everywhere = Тақырып ({ $where }) әрбір іс-қимылдың ұзақтығын уәде етеді, бірақ { $steps } іс-қимылдың бірде-бірінде ол жоқ.
duration-missing-in-step = { $n }-іс-қимылда ({ $where }) тақырып уәде еткен және басқа іс-қимылдарда бар ұзақтық көрсетілмеген.
duration-missing-in-branch = { $n }-іс-қимылда ({ $where }) ұзақтық кейбір нәтижелер үшін ғана көрсетілген, ал { $branches } үшін көрсетілмеген.
duration-missing-step = ұзақтығы жоқ бірінші іс-қимыл: { $n }
numeral-mismatch-figure = Цифрмен { $figure }, ал қасындағы сөзбен { $words } деп жазылған.

numbering-repeat = { $what }: { $after } нөмірі қайталанады.
numbering-back = { $what }: { $after } нөмірі { $before } нөмірінен кейін тұр.
numbering-gap = { $what }: { $before } нөмірінен кейін { $after } тұр, { $missing } нөмірі жоқ.
numbering-before = мұнда { $before } нөмірі
numbering-chapter = Бөлімдердің нөмірленуі
numbering-item = Тармақтардың нөмірленуі
numbering-subitem = Тармақшалардың нөмірленуі
numbering-step = Іс-қимылдардың нөмірленуі
numbering-row = Талаптар тізбесі жолдарының нөмірленуі
numbering-appendix = Қосымшалардың нөмірленуі
title-mismatch-other = { $at } басқа қызмет аталған: «{ $usual }» емес, «{ $here }».
title-mismatch-words = { $at } қызмет «{ $here }» деп, ал басқа жерлерде «{ $usual }» деп аталған.
title-mismatch-forms = { $at } қызмет атауы басқа тұлғада: «{ $usual }» орнына «{ $here }».
title-mismatch-commas = { $at } қызмет атауы үтірмен ерекшеленеді: «{ $here }», басқа жерлерде «{ $usual }».
title-mismatch-usual = мұнда: «{ $service }»
title-mismatch-again = мұнда да: «{ $service }»
title-at-heading = Тақырыпта
title-at-list = Актінің тізбесінде
title-at-standard = Стандартқа сілтемеде
title-at-appendix = Қосымшаның басында
title-at-appendix-title = Қосымшаның атауында
title-at-item = Тармақтардың бірінде
roster-missing-unit = «{ $actor }» { $n }-іс-қимылды ({ $where }) орындайды, бірақ құрылымдық бөлімшелер тізбесінде жоқ.
roster-missing-roster = тізбе: { $actors }
roster-missing-near = тізбеде – «{ $actor }»: сол болса керек, атаулардың бірін түзету қажет
roster-missing-systems = Іс-қимылдарға { $systems } қатысады, ал бұл тізбеде олар жоқ.
roster-missing-again = мұнда да қатысады: { $n }-іс-қимыл ({ $where })
roster-idle-unit = «{ $actor }» тізбеде бар, бірақ бірде-бір іс-қимылды орындамайды.
broken-reference-appendix = { $n }-қосымша жоқ.
broken-reference-no-appendices = { $n }-қосымшаға сілтеме бар, бірақ бірде-бір қосымша нөмірленбеген.
broken-reference-meant = { $n }-қосымша «{ $title }» айтылып отырса керек: оған ешкім сілтеме жасамайды
broken-reference-again = мұнда да { $n }-қосымшаға сілтеме
broken-reference-chapter = { $n }-бөлім жоқ.
broken-reference-item = { $item }-тармақ жоқ.
broken-reference-subitem = { $item }-тармақта { $subitem }) тармақша жоқ.
broken-reference-no-documents = Осы регламенттің { $item }-тармағында құжаттар аталмаған; стандарттың тармағы айтылған сияқты.
broken-reference-target = { $item }-тармақ
unreferenced-appendix-titled = Бірде-бір тармақ { $n }-қосымшаға сілтеме жасамайды: «{ $title }».
unreferenced-appendix-bare = Бірде-бір тармақ { $n }-қосымшаға сілтеме жасамайды.
enumeration-mismatch-not-attached = Тізбеде (№ { $n }) «{ $service }» аталған, бірақ мұндай регламент қоса берілмеген.
enumeration-mismatch-not-listed = «{ $service }» регламенті қоса берілген, бірақ актінің тізбесінде жоқ.
enumeration-mismatch-attached-twice = Тізбеде «{ $service }» бір рет (№ { $n }) аталған, ал регламент екі рет қоса берілген.
enumeration-mismatch-order = «{ $service }» регламенті тізбедегі ретпен (№ { $n }) қоса берілмеген.
enumeration-mismatch-entry = тізбенің { $n }-жолы
enumeration-mismatch-other = екінші регламент
enumeration-mismatch-number = Бекіту белгісі бойынша «{ $service }» – { $printed }-қосымша, ал актінің тізбесі бойынша – { $listed }-қосымша.
enumeration-mismatch-count = Кіріспе сөздерде { $said } саны аталған, ал тізбедегі жолдар саны – { $entries }.
metadata-conflict-repeal-number = Тақырып бойынша актінің күші № { $header } құжатпен, ал ескерту бойынша № { $note } құжатпен жойылған.
metadata-conflict-repeal-date = Тақырыпта күшін жойған актінің күні – { $header }, ал ескертуде – { $note }.
metadata-conflict-note = ескертуде де осы айтылған
metadata-conflict-header = тақырып
metadata-conflict-before-the-act = { $date } күні актінің өз күнінен ({ $made }) бұрын.
metadata-conflict-later-standard = Акт { $made } қабылданған, ал { $date } күнгі стандартқа сілтеме жасайды.
metadata-conflict-impossible-date = Мұндай күн жоқ: { $date }.
metadata-conflict-standard-date = Стандарттар туралы № { $number } акт мұнда { $date }, ал басқа жерлерде { $usual } күнімен көрсетілген.
metadata-conflict-cited-date = № { $number } акт мұнда { $date }, ал басқа жерде { $usual } күнімен көрсетілген.
metadata-conflict-standard = басқа күн

# қызметтің мәні: нәтижелер, нысандар, арналар
result-mismatch-other = Мұнда «{ $given }» беріледі, ал қызмет нәтижесі туралы тармақта мұндай құжат аталмаған.
result-mismatch-item = қызметтің нәтижесі
refusal-unlisted-item = Іс-қимылдарда дәлелді бас тарту дайындалады, ал нәтиже туралы тармақта ол жоқ.
refusal-unlisted-step = { $n }-іс-қимыл, { $where }
form-mismatch-paper = Қызмет нысаны – тек қағаз түрі, ал мәтінде «{ $words }» делінген.
form-mismatch-there = «{ $words }»
not-understood = Мұнда уақыт аталған, бірақ оның неге қатысты екені түсінілмеді: ол ешбір қосындыға да, тексеруге де енбеді.
nothing-read-at-all = Мұнда акт та, регламент те, қағидалар да, стандарт та табылмады: ештеңе тексерілген жоқ.
nothing-read-but-act = Акт оқылды, бірақ онда регламент те, қағидалар да, стандарт та табылмады.
placeholder-left = Толтырылмай қалған орын: «{ $words }».
portal-queue-term = Күту немесе қызмет көрсету уақыты кезек болмайтын портал үшін де белгіленген.
portal-queue-also = мұнда да портал үшін
handover-missing-step = Өтініштерді халыққа қызмет көрсету орталығы (Мемлекеттік корпорация) қабылдайды, бірақ оларды көрсетілетін қызметті берушіге, ал нәтижені кері жеткізетін іс-қимыл жоқ.
condition-open-no-answer = { $n }-іс-қимыл ({ $where }) шартты тексереді; ол орындалмаса не болатыны айтылмаған.
documents-unattached-step = { $n }-іс-қимыл ({ $where }) құжаттарды тексереді, бірақ оларды тіркейтін іс-қимыл жоқ.
appeal-incomplete-akim = Өтініштерді ауылдық округ әкімі де қабылдайды, ал шағымдану туралы тармақта ол аталмаған.
twin-mismatch-term = Мұндағы мерзім – { $term }; актінің орысша мәтінінде басқаша.
twin-mismatch-term-there = { $term }
twin-mismatch-there = орысша мәтін
twin-mismatch-appendices = Мұнда { $here } қосымша, актінің орысша мәтінінде – { $there }.
twin-mismatch-steps = Мұнда ({ $where }) { $here } іс-қимыл, актінің орысша мәтінінде – { $there }.
twin-mismatch-duration = { $n }-іс-қимыл ({ $where }) мұнда { $here } алады, ал актінің орысша мәтінінде – { $there }.
twin-mismatch-term-missing = Актінің орысша мәтініндегі мерзім ({ $term }) мұнда жоқ.
twin-mismatch-untimed = { $n }-іс-қимылдың ({ $where }) ұзақтығы мұнда айтылмаған, ал актінің орысша мәтінінде – { $there }.
twin-mismatch-untimed-there = { $n }-іс-қимыл ({ $where }) мұнда { $here } алады, ал актінің орысша мәтінінде ұзақтығы айтылмаған.
twin-mismatch-lists = Мұндай іс-қимылдар тізбесі ({ $where }) мұнда – { $here }, актінің орысша мәтінінде – { $there }.
service-elsewhere-term = «{ $service }»: мұнда { $term }; сол стандарт бойынша тексерілген басқа актіде мерзім басқа.
service-elsewhere-there = { $term }
service-elsewhere-steps = «{ $service }»: мұнда іс-қимыл саны { $steps }; сол стандарт бойынша тексерілген басқа актіде басқаша.
service-elsewhere-count = іс-қимыл саны: { $steps }
handing-out-differs = Нәтиже әртүрлі беріледі ({ $where } және { $other }): бір сипаттамада жолданады, екіншісінде қолма-қол беріледі.
handing-out-there = { $where }
oral-refusal-here = Мұнда бас тарту ауызша, ал басқа жерде жазбаша.
oral-refusal-written = жазбаша бас тарту
extension-unstated-term = Мұнда қызмет көрсету мерзімі ұзартылады, бірақ ол еш жерде көрсетілмеген.
handover-missing-akim = Құжаттарды әкім аппараты қабылдайды, бірақ оларды одан әрі әрекет ететін көрсетілетін қызметті берушіге жолдайтын іс-қимыл жоқ.
appendix-titles-same = Басқа қосымшаның да атауы осындай: «{ $title }».
appendix-titles-first = басқа қосымша
appendix-titles-none = { $number }-қосымшаның тек тақырыбы бар, атауы жоқ.

two-names = Мұнда «{ $name }», ал басқа жерде «{ $usual }»: бір нәрсе екі түрлі аталса керек.
two-names-usual = «{ $usual }»
wording-slip = «{ $here }» – қате сияқты; дұрысы: «{ $better }».
wording-slip-why = «{ $here }» – қате сияқты; дұрысы: «{ $better }» ({ $note }).
wording-note = «{ $here }» – қате сияқты: { $note }.
note-agent = іс-әрекет иесі
note-agree = сөз өзі қатысты сөзбен қиыспайды
note-nominative = атау септігі керек
note-genitive = ілік септігі керек
note-dative = барыс септігі керек
note-accusative = табыс септігі керек
note-instrumental = көмектес септігі керек
note-locative = жатыс септігі керек
note-whither = қайда емес, қай жаққа
note-singular = жекеше түр керек
note-plural = көпше түр керек
note-infinitive = тұйық етістік керек
note-one-or-many = жекеше мен көпше түр қиыспайды
note-one-of-two = екеуінің бірі жеткілікті
note-two-subjects = бастауыш екеу
note-word-missing = сөз түсіп қалған
note-article-missing = заңның бабы көрсетілмеген
note-figure-missing = цифр түсіп қалған
note-number-missing = сан түсіп қалған
note-together = бірге жазылады
note-hyphen = дефис керек
note-capital = атау бас әріппен жазылады
note-stray-and = артық жалғаулық
note-left-over = басқа редакциядан қалған артық сөздер
note-foreign = басқа тілдің сөзі
here-too = мұнда да
doubled-word-twice = «{ $word }» сөзі қатарынан екі рет тұр.
unbalanced-opened = «{ $words }» сөзінде ашылған { $sign } белгісі жабылмаған.
unbalanced-closed = «{ $words }» сөзіндегі { $sign } белгісі ештеңені жаппайды.
unbalanced-inside-word = Тырнақша сөздің ішінде тұр: «{ $words }».
unbalanced-misplaced = Ашылатын тырнақша басқа сөзде тұр: «{ $words }».
misspelling-near = «{ $word }» құжат үнемі қолданатын сөзден бір әріппен ғана ерекшеленеді; дұрысы: «{ $right }».
misspelling-glued = Сөздер бірігіп кеткен: «{ $word }»; дұрысы: «{ $right }».
misspelling-again = «{ $word }»

next-action-nowhere = { $n }-іс-қимыл ({ $where }) { $next }-іс-қимылға апарады, ал ондай іс-қимыл жоқ.
next-action-jump = { $from }-іс-қимыл ({ $where }) бірден { $next }-іс-қимылға апарады, аттап өтілгені: { $lost }.
next-action-unreached = Бірде-бір іс-қимыл ({ $where }) мынаған апармайды: { $lost }.
term-conflict-twice = Мерзім мұнда – { $here }, ал басқа жерде – { $there }.
term-conflict-first = мұнда ол – { $term }
term-conflict-reception = Құжаттарды қабылдау ({ $n }-іс-қимыл, { $where }) { $takes } алады, ал орнында қызмет көрсету шегі – { $allowed }.
term-conflict-limit = қызмет көрсетудің шекті уақыты: { $term }
unit-mixed-days = Ұзақтықтар ({ $where }) әртүрлі күндермен есептелген: { $sum }.
unit-mixed-other = басқа күндер
procedure-divergence-order = { $here }-әрекеттер ({ $where }) басқа сипаттамадағыдан ({ $other }) өзге ретпен тұр: онда – { $there }.
procedure-divergence-left-out = { $n }-әрекет ({ $where }) тек осында айтылған
procedure-divergence-count = Мұнда ({ $where }) іс-қимыл саны – { $here }, ал сол рәсімнің басқа сипаттамасында ({ $other }) – { $there }.
procedure-divergence-there = басқа сипаттама: { $where }
procedure-divergence-actor = { $n }-іс-қимылды ({ $where }) «{ $here }» орындайды, ал басқа сипаттамада – «{ $there }».
procedure-divergence-duration = { $n }-іс-қимыл ({ $where }) { $here } алады, ал басқа сипаттамада – { $there }.
procedure-divergence-untimed = { $n }-іс-қимылдың ({ $where }) ұзақтығы айтылмаған; басқа сипаттама бойынша – { $there }.
procedure-divergence-step = { $n }-іс-қимыл ({ $where })
procedure-divergence-hurried = { $n }-іс-қимылда ({ $where }) көрсетілетін қызметті берушіге { $takes } берілген, ал оның өз рәсімінде ({ $other }) – { $sum }.
undefined-term-abbreviation = «{ $term }» қысқартуы қолданылған, бірақ еш жерде ашылмаған.
undefined-term-role = «{ $term }» кімді білдіретіні айтылмаған.
undefined-term-standard = Стандарттың тармақтарына сілтеме бар, бірақ қай стандарт екені еш жерде айтылмаған.
undefined-term-by-itself = «{ $term }» сол сөздердің өзімен анықталған: қысқарту жоқ.
undefined-term-twice = «{ $term }» екінші рет анықталған.
undefined-term-first = алғаш рет осында
undefined-term-unused = { $n ->
    [one] { $terms } анықталған, бірақ әрі қарай қолданылмаған.
   *[other] { $terms } анықталған, бірақ әрі қарай қолданылмаған.
}
undefined-term-two-names = «{ $term }» мен «{ $usual }» бірдей сөздермен анықталған: бір нәрсе екі түрлі аталған.
undefined-term-two-alike = «{ $term }» мен «{ $usual }» бірдей дерлік сөздермен анықталған: бір нәрсе екі түрлі аталса керек.
undefined-term-portal = Мәтін бойынша «{ $term }» – «{ $meaning }»: бұл сөздің кімді білдіретіні түсініксіз.
undefined-term-beside = «{ $term }» анықталмаған; «{ $usual }» сөзі анықталған.
undefined-term-defined = «{ $usual }» осында анықталған
undefined-term-letters = «{ $term }» қысқартуы өзі білдіретін сөздерден құралмайды: «{ $meaning }».
undefined-term-early = «{ $term }» анықталмай тұрып қолданылған.

title-mismatch-kind = Қосымшада «{ $here }» деп, ал актінің өзінде «{ $usual }» деп жазылған.
procedure-divergence-reception = Құжаттарды қабылдау ({ $n }-іс-қимыл, { $where }) { $here } алады, ал басқа тәртіпте – { $there }.

numbering-two-lists = { $item }-тармақта екі тізім де 1) санынан басталады: «{ $item }-тармақтың 1) тармақшасы» дегенді екі түрлі түсінуге болады.
numbering-first-list = бірінші тізім
broken-reference-added = Ескертуде мәтін { $n }-қосымшамен толықтырылған делінген, бірақ ол жоқ.

broken-reference-none = Қосымшаға сілтеме бар, бірақ қосымша жоқ.
metadata-conflict-approval = Бекіту белгісінде { $here } деп көрсетілген, ал актінің өзі – { $act }.
term-exceeded-standard = стандарт бойынша: { $source }
numbering-part-bare = Кестенің ({ $where }) бөліктері нөмірленген, ал { $from }–{ $to } іс-қимылдары бар бөліктің нөмірі де, тақырыбы да жоқ.
numbering-part-before = алдыңғы бөліктің тақырыбы
title-mismatch-act = Тақырып бойынша бұл акт – «{ $here }», ал қосымшаларының басында басқа акт аталған: «{ $usual }».
title-mismatch-reworded = Қызмет атауының бір сөзі өзгеше: «{ $here }», ал қызмет – «{ $usual }».
title-mismatch-abridged = Қызмет атауы толық келтірілмеген: «{ $here }», ал қызмет – «{ $usual }».
appendix-titles-channel = { $n }-қосымша «{ $title }» деп аталған, ал { $item }-тармақ оған басқа арна бойынша жүгінген жағдайда сілтейді.
appendix-titles-swapped = { $n }-қосымша «{ $title }» деп аталған, ал { $item }-тармақ оған { $other }-қосымшаның атауымен сілтейді.
broken-reference-kind = { $item }-тармақ { $n }-қосымшаға атауы бойынша онда жоқ нәрсе үшін сілтейді: «{ $title }».
appendix-reference = қосымшаға сілтеме
appendix-title = қосымшаның атауы
procedure-divergence-signature = { $n }-іс-қимыл ({ $where }): мұнда да, осы сипаттаманың басқа іс-қимылдарында да қол қою жоқ, ал басқа сипаттамада ({ $other }) құжатқа қол қойылады.
procedure-divergence-document = { $n }-іс-қимылда ({ $where }) «{ $given }» дайындалады, ал қызмет нәтижесі туралы тармақта мұндай құжат аталмаған.
procedure-divergence-paper = Осы тармақ бойынша нәтиже қағаз түрінде, ал іс-қимылдар сипаттамасы бойынша электрондық түрде беріледі.
procedure-divergence-electronic = мұнда нәтиже электрондық
appendix-titles-number = Қосымшаның нөмірі жоқ, ал басқа қосымшалар нөмірленген.
metadata-conflict-weekday = «{ $date }»: бұл күн – { $fell }, { $said } емес.
term-exceeded-certainly-under = Іс-қимылдардың ({ $where }) жалпы ұзақтығы қызмет көрсету мерзімінен асады: { $sum }, ал мерзім – { $term } ({ $week } күндік жұмыс аптасында{ $calendar ->
    [none] {""}
   *[other] , «{ $calendar }» күнтізбесі бойынша
}).
term-exceeded-plain = барлық ұзақтықтар қатарынан қосылса: { $plain }
term-exceeded-part = { $n }-іс-қимыл: { $takes }
term-exceeded-step = { $n }-іс-қимылдың өзі мерзімнен ұзақ: { $takes }
table-plain = жол таңдалмаса { $sum }
table-slack = { $left } қалады
table-slack-less = { $left } қалады, одан { $less } кемиді
table-slack-none = уақыт қоры жоқ
twin-mismatch-regulations = Мұнда регламенттер саны – { $here }, ал актінің орыс тіліндегі мәтінінде – { $there }.

# Acts of today: rules, standards and their requirement table.
channel-provider = көрсетілетін қызметті беруші
channel-one-stop-shop = Мемлекеттік корпорация (ХҚО)
channel-portal = портал
channel-rural-akim = ауылдық округ әкімі
table-mismatch-channel = Мәтін бойынша өтініш мына арқылы беріледі: { $channel }, ал талаптар тізбесінде мұндай тәсіл жоқ.
table-mismatch-channels = тізбедегі тәсілдер
table-mismatch-form = Қызмет көрсету нысаны мұнда талаптар тізбесіндегіден өзгеше.
table-mismatch-payment = Қызметтің ақысы туралы мұнда талаптар тізбесіндегіден басқаша айтылған.
table-mismatch-result = Нәтиже туралы тармақта талаптар тізбесіндегіден басқа құжат аталған.
table-mismatch-table = тізбеде былай делінген
table-mismatch-ground = Бас тартудың бұл негізі талаптар тізбесінде жоқ.
table-mismatch-row = тізбедегі негіздер
table-mismatch-grounds-left = Мәтінде жоқ бас тарту негіздері: { $names }.
table-mismatch-list = мәтіндегі тізім
complaint-term-longer = { $what } { $here } берілген, ал заң бойынша ең ұзақ мерзім – { $law } ({ $clause }).
complaint-term-shorter = { $what } { $here } берілген, ал заң бойынша ең қысқа мерзім – { $law } ({ $clause }).
complaint-term-unit = { $what } { $here } берілген, ал заң басқа күндермен есептейді: { $law } ({ $clause }).
limit-complaint-provider = Көрсетілетін қызметті берушінің шағымды қарауына
limit-complaint-authority = Уәкілетті органның шағымды қарауына
limit-complaint-extension = Шағымды қарау мерзімін ұзартуға
limit-complaint-notice = Мерзімнің ұзартылғанын хабарлауға
limit-complaint-transfer = Шағымды оны қарайтын органға жіберуге
limit-hearing-notice = Тыңдау туралы хабарлауға
limit-hearing = Тыңдауды өткізуге
limit-refusal = Бас тартуға
hearing-unfit-notice = Тыңдау туралы мерзім аяқталғанға дейін { $takes } бұрын хабарланады, ал мерзімнің өзі – { $term }: құжаттарды қарауға уақыт қалмайды.
hearing-unfit-refusal = Бас тартуға { $takes } берілген, ал қызмет көрсету мерзімі – { $term }.
hearing-unfit-term = қызмет көрсету мерзімі: { $term }
broken-reference-row = Талаптар тізбесінің { $n }-тармағына сілтеме жасалған, ал тізбе { $last }-тармақпен аяқталады.
broken-reference-table = тізбе осы жерден басталады
broken-reference-action = { $item }-тармақта { $n }-іс-қимыл жоқ.
broken-reference-action-there = мұндай іс-қимыл осы жерде бар: { $where }
term-conflict-standard = Мерзім мұнда – { $here }, ал қызмет стандарты бойынша – { $there }.
table-rules = { $n }-қағидалар
table-standard = { $n }-стандарт
roster-outsider-entry = Көрсетілетін қызметті беруші бөлімшелерінің тізбесінде «{ $actor }» тұр, ал ол оның бөлімшесі емес.
roster-outsider-also = және «{ $actor }»
steps-of-others-list = Тармақ көрсетілетін қызметті берушінің іс-қимылдарын уәде етеді, ал { $all } іс-қимылдың оған тиесілісі – { $own }.
term-unexplained-minutes = Іс-қимылдар ({ $where }) барлығы { $sum } алады, ал мерзім – { $term }: қалған күндер неге керек екені айтылмаған.
executor-early-step = { $n }-іс-қимылды ({ $where }) «{ $actor }» орындайды, ал ол тек { $later }-іс-қимылда тағайындалады.
form-foreign-extension = Нысанда «{ $words }» делінген, ал мәтіннің өзінде мерзімді ұзарту көзделмеген.
form-foreign-commission = Нысанда «{ $words }» делінген, ал мәтіннің өзінде комиссия жоқ.
refusal-unlisted-partly = Бас тарту нәтиже туралы тармақшалардың біреуіне ғана енгізілген: сөзбе-сөз алғанда ол тек сол нәтиженің орнына мүмкін.
appendix-titles-unknown-channel = Қосымша мәтінде аталмаған арнаға арналған: «{ $title }».
procedure-divergence-same-action = Сол орындаушының дәл сол іс-қимылы мұнда { $here } алады, ал басқа тәртіпте – { $there }.
next-action-loop = { $n }-іс-қимылдан ({ $where }) соңына жол жоқ: тізбек { $next }-іс-қимылға қайта оралады.
next-action-back = { $n }-іс-қимылдың ({ $where }) нәтижесі одан бұрын тұрған { $next }-іс-қимылға негіз деп аталған.

# Ережелердің беттері
explain-fires = { $n ->
    [0] Ескертпе жоқ.
   *[other] Ескертпе саны – { $n }.
}
explain-severity = Дәрежесі: { $severity }, егер жоғарыда өзгеше айтылмаса. Оны өзгерту үшін: `--deny { $rule }` – қате, `--warn { $rule }` – ескерту, `--allow { $rule }` – хабарламау. `reglint.toml` файлының `[rules]` бөліміндегі жол мұны тұрақты етіп қояды.
page-rules = Тексеру ережелері
page-why = Бұл неліктен маңызды
