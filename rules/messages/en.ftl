# Messages in English. Durations come ready in $sum, $term and the like; names in quotes.

nothing = nothing
and = { $rest } and { $last }
unit-second = { $n ->
    [one] { $figure } second
   *[other] { $figure } seconds
}
unit-minute = { $n ->
    [one] { $figure } minute
   *[other] { $figure } minutes
}
unit-hour = { $n ->
    [one] { $figure } hour
   *[other] { $figure } hours
}
unit-working-day = { $n ->
    [one] { $figure } working day
   *[other] { $figure } working days
}
unit-calendar-day = { $n ->
    [one] { $figure } calendar day
   *[other] { $figure } calendar days
}
unit-day = { $n ->
    [one] { $figure } day
   *[other] { $figure } days
}
unit-week = { $n ->
    [one] { $figure } week
   *[other] { $figure } weeks
}
unit-month = { $n ->
    [one] { $figure } month
   *[other] { $figure } months
}
unit-year = { $n ->
    [one] { $figure } year
   *[other] { $figure } years
}

# Reports

severity-error = error
severity-warning = warning
severity-info = info
summary = Read { $documents ->
    [one] 1 document
   *[other] { $documents } documents
}: { $acts ->
    [one] 1 act
   *[other] { $acts } acts
}{ $none ->
    [1] {""}
   *[other] , { $regulations ->
    [one] 1 regulation
   *[other] { $regulations } regulations
}
}{ $excluded ->
    [0] {""}
   *[other] {" "}(and { $excluded } struck out)
}{ $rules ->
    [0] {""}
   *[other] , rules of { $rules } { $rules ->
        [one] service
       *[other] services
    }
}{ $standards ->
    [0] {""}
    [one] , 1 standard
   *[other] , { $standards } standards
}, { $procedures ->
    [one] 1 procedure
   *[other] { $procedures } procedures
}, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}.
summary-findings = Found { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos } info.
summary-baseline = Against the baseline: { $known } known, { $gone } gone.
column-marker = No.
column-actor = who
column-action = action
column-duration = duration
column-result = result
table-regulation = Regulation { $n }
table-excluded = struck out
table-steps = { $where }, line { $line }
table-total = total { $sum }
table-term = term { $sum }, line { $line }
table-term-by-standard = term { $sum } by the standard ({ $source })
table-no-term = no term of the service is stated
table-sum = { $sum }
page-title = Contradictions in regulations, rules and standards
page-made = Made by reglint { $version } on { $date }.
page-unread = Not read: { $message }
page-contents = Contents
page-regulation = text
page-service = service
page-line = line
page-act = The act itself
page-unshown = Not shown
page-clean = nothing found

# Views of a text for a person

column-kind = kind
column-letters = letters
column-share = share
column-repairs = repairs
column-before = before
column-after = after
coverage-understood = { $share } understood
coverage-understood-outside = { $share } understood outside address lists and diagrams
repairs-count = { $count ->
    [one] 1 repair
   *[other] { $count } repairs
}
repair-uncertain = { $kind } (uncertain)
block-kind = { $name ->
    [act] the act itself
    [approval] approval block
    [heading] heading of the regulation
    [section] heading of a chapter
    [item] item
    [subitem] subitem
    [paragraph] paragraph
    [note] editor's note
    [appendix_heading] heading of an appendix
    [appendix_title] title of an appendix
    [table_cell] cell of a table
    [appendix_body] body of an appendix
    [address_list] list of addresses
    [diagram] diagram
    [form] form
   *[other] not understood
}
repair-kind = { $name ->
    [letter_spacing] letter spacing
    [reading_order] reading order
    [homoglyph] letter of another script
    [line_break] line break
    [page_break] page break
    [split_word] split word
    [markup] markup
    [space] spaces
    [unicode] form of a letter
   *[other] { $name }
}
procedure-kind = { $name ->
    [content] content
    [sequence] sequence
    [stages] stages
    [one_stop_shop] one-stop shop
    [one_stop_shop_result] result through the one-stop shop
    [rural_akim] rural akim
    [portal] portal
    [table] table
    [use_case] use cases
   *[other] other
}
channel-name = { $name ->
    [provider] provider
    [one_stop_shop] one-stop shop
    [portal] portal
    [rural_akim] rural akim
   *[other] { $name }
}

# Rules

list-in-item = item { $item }
list-in-appendix = appendix { $appendix }
use-cases-in-appendix = the use cases of appendix { $appendix }
list-in-table = the table
list-of-actions = the list of actions

term-exceeded-certainly = The steps of { $where } take { $sum }, more than the term of { $term }.
term-exceeded-by-hours = The steps of { $where } take { $sum } against a term of { $term }: the { $days } fit, the { $clock } on top of them do not ({ $reading } with { $hours } working hours a day).
term-exceeded-by-hours-somehow = The steps of { $where } take { $sum } against a term of { $term }: the { $days } fit, the { $clock } on top of them do not.
term-exceeded-by-hours-at-best = The steps of { $where } take { $sum } against a term of { $term }: the { $days } fit only if the days fall well, the { $clock } on top of them never do (with { $week } working days a week{ $calendar ->
    [none] {""}
   *[other] , by the calendar «{ $calendar }»
}).
term-exceeded-perhaps = The steps of { $where } take { $sum } against a term of { $term }: whether they fit depends on how the days fall (a week of { $week } working days{ $calendar ->
    [none] {""}
   *[other] ; calendar «{ $calendar }»
}).
term-exceeded-steps = the steps of { $where }: { $parts } = { $sum }
term-missing-plan = No term of the service is stated, so that the steps of { $where } ({ $sum }) have nothing to be measured against.
term-missing-nowhere = Neither a term of the service nor the duration of a step is stated.
term-missing-steps = the steps of { $where } add up to { $sum }
duration-missing-everywhere = The heading of { $where } promises how long each step takes, and none of its { $steps } steps says.
duration-missing-in-step = Step { $n } of { $where } does not say how long it takes, which the heading promises and other steps state.
duration-missing-in-branch = Step { $n } of { $where } says for some of its outcomes how long they take, and not for { $branches }.
duration-missing-step = step { $n }, the first without a duration
numeral-mismatch-figure = The figure says { $figure }, the words beside it { $words }.

numbering-repeat = { $what }: number { $after } stands twice.
numbering-back = { $what }: { $after } stands after { $before }.
numbering-gap = { $what }: after { $before } comes { $after }; { $missing } is missing.
numbering-before = here stands { $before }
numbering-chapter = Chapters
numbering-item = Items
numbering-subitem = Subitems
numbering-step = Steps
numbering-row = Rows of the list of requirements
numbering-appendix = Appendices
title-mismatch-other = { $at } names another service: «{ $here }», not «{ $usual }».
title-mismatch-words = { $at } names the service «{ $here }», other places «{ $usual }».
title-mismatch-forms = { $at } names the service in other forms of the words: «{ $here }» for «{ $usual }».
title-mismatch-commas = { $at } names the service with other commas: «{ $here }» for «{ $usual }».
title-mismatch-usual = here: «{ $service }»
title-mismatch-again = here too: «{ $service }»
title-at-heading = The heading
title-at-list = The act's list
title-at-standard = The reference to the standard
title-at-appendix = The heading of an appendix
title-at-appendix-title = The title of an appendix
title-at-item = An item
roster-missing-unit = «{ $actor }» acts in step { $n } of { $where } and is not on the roster.
roster-missing-roster = the roster: { $actors }
roster-missing-near = the roster has «{ $actor }»: the same seems to be meant, and one of the names is to be mended
roster-missing-systems = { $n ->
    [one] { $systems } takes part in the steps and is not on this list.
   *[other] { $systems } take part in the steps and are not on this list.
}
roster-missing-again = acts here too: step { $n } of { $where }
roster-idle-unit = «{ $actor }» is on the roster and never acts.
broken-reference-appendix = There is no appendix { $n }.
broken-reference-no-appendices = Appendix { $n } is cited, but no appendix bears a number.
broken-reference-meant = appendix { $n } «{ $title }» seems to be meant: nothing leads to it
broken-reference-again = appendix { $n } is cited here too
broken-reference-chapter = There is no chapter { $n }.
broken-reference-item = There is no item { $item }.
broken-reference-subitem = Item { $item } has no subitem { $subitem }).
broken-reference-no-documents = Item { $item } of this regulation names no documents; that of the standard seems to be meant.
broken-reference-target = item { $item }
unreferenced-appendix-titled = No item leads to appendix { $n } «{ $title }».
unreferenced-appendix-bare = No item leads to appendix { $n }.
enumeration-mismatch-not-attached = The list names «{ $service }» (No. { $n }), and no such regulation is attached.
enumeration-mismatch-not-listed = The regulation «{ $service }» is attached and not on the act's list.
enumeration-mismatch-attached-twice = The list names «{ $service }» once (No. { $n }), and two regulations of it are attached.
enumeration-mismatch-order = The regulation «{ $service }» stands out of the order of the list (No. { $n }).
enumeration-mismatch-entry = entry { $n } of the list
enumeration-mismatch-other = the other regulation
enumeration-mismatch-number = The approval block calls «{ $service }» appendix { $printed }, the act's list appendix { $listed }.
enumeration-mismatch-count = The words before the list announce { $said } entries; it has { $entries }.
metadata-conflict-repeal-number = The header says that the act was repealed by No. { $header }, the note by No. { $note }.
metadata-conflict-repeal-date = The header says that the act was repealed by an act of { $header }, the note by one of { $note }.
metadata-conflict-note = the note says the same
metadata-conflict-header = the header
metadata-conflict-before-the-act = { $date } is before the act itself, which is of { $made }.
metadata-conflict-later-standard = The act is of { $made } and relies on a standard of { $date }.
metadata-conflict-impossible-date = There is no such day: { $date }.
metadata-conflict-standard-date = The act No. { $number } on the standards is of { $date } here and of { $usual } elsewhere.
metadata-conflict-cited-date = The act No. { $number } is of { $date } here and of { $usual } elsewhere.
metadata-conflict-standard = the other date

# matters of a service: results, forms, channels
result-mismatch-other = Here “{ $given }” is handed out, a document that the item on the result does not name.
result-mismatch-item = the result of the service
refusal-unlisted-item = Steps prepare a reasoned refusal, which the result item does not name.
refusal-unlisted-step = step { $n } of { $where }
form-mismatch-paper = The service is on paper only, yet its text speaks of “{ $words }”.
form-mismatch-there = “{ $words }”
not-understood = A time is named here, and what it is for was not understood: it is in no sum and in no check.
nothing-read-at-all = Neither an act nor a regulation, rules or standard was found here: nothing was checked.
nothing-read-but-act = The act was read, and no regulation, rules or standard was found in it.
placeholder-left = A blank that was to be filled in: “{ $words }”.
portal-queue-term = A waiting or handling time is set for the portal, where nobody queues.
portal-queue-also = also for the portal
handover-missing-step = The one-stop shop takes applications, but no step carries them to the provider or the result back.
condition-open-no-answer = Step { $n } of { $where } checks a condition; what follows where it is not met is not said.
documents-unattached-step = Step { $n } of { $where } checks documents that no step lets the customer attach.
appeal-incomplete-akim = The rural akim takes applications, but the item on complaints leaves him out.
twin-mismatch-term = The term here is { $term }; the Russian text of the act says otherwise.
twin-mismatch-term-there = { $term }
twin-mismatch-there = the Russian text
twin-mismatch-appendices = { $here } appendices here, { $there } in the Russian text of the act.
twin-mismatch-steps = { $here } steps here ({ $where }), { $there } in the Russian text of the act.
twin-mismatch-duration = Step { $n } of { $where } takes { $here } here and { $there } in the Russian text of the act.
twin-mismatch-term-missing = A term of the Russian text of the act, { $term }, is not here.
twin-mismatch-untimed = Step { $n } of { $where } does not say here how long it takes; the Russian text of the act says { $there }.
twin-mismatch-untimed-there = Step { $n } of { $where } takes { $here } here; the Russian text of the act does not say how long.
twin-mismatch-lists = { $here } such lists of steps ({ $where }) here, { $there } in the Russian text of the act.
service-elsewhere-term = “{ $service }” takes { $term } here; another act of the run gives it another term.
service-elsewhere-there = { $term }
service-elsewhere-steps = “{ $service }” has { $steps } steps here; another act of the run gives it another number.
service-elsewhere-count = steps: { $steps }
handing-out-differs = The result is given in different ways by { $where } and { $other }: one sends it, the other hands it over.
handing-out-there = { $where }
oral-refusal-here = The refusal is given by word of mouth here; elsewhere it must be in writing.
oral-refusal-written = in writing
extension-unstated-term = The term of the service is extended here, but it is nowhere stated.
handover-missing-akim = The rural akim's office takes the documents, and no step sends them to the provider, who acts next.
appendix-titles-same = Another appendix has the same title: “{ $title }”.
appendix-titles-first = the other appendix
appendix-titles-none = Of appendix { $number } there is a heading only, without a title.

two-names = It is “{ $name }” here and “{ $usual }” elsewhere: one thing seems to have two names.
two-names-usual = “{ $usual }”
wording-slip = «{ $here }» reads like a slip; better: «{ $better }».
wording-slip-why = «{ $here }» reads like a slip; better: «{ $better }» ({ $note }).
wording-note = «{ $here }» reads like a slip: { $note }.
note-agent = who acts stands in the instrumental
note-agree = it does not agree with the word it belongs to
note-nominative = the nominative is needed
note-genitive = the genitive is needed
note-dative = the dative is needed
note-accusative = the accusative is needed
note-instrumental = the instrumental is needed
note-locative = the locative is needed
note-whither = whither, not where
note-singular = the singular is needed
note-plural = the plural is needed
note-infinitive = the infinitive is needed
note-one-or-many = singular and plural disagree
note-one-of-two = one of the two is enough
note-two-subjects = there are two subjects
note-word-missing = a word is missing
note-article-missing = the article of the law is missing
note-figure-missing = the figure is missing
note-number-missing = the number is missing
note-together = written as one word
note-hyphen = a hyphen is needed
note-capital = the name begins with a capital
note-stray-and = a stray «and», or a second actor left out
note-left-over = words left over from another wording
note-foreign = a word of the other language
here-too = here too
doubled-word-twice = The word «{ $word }» stands twice in a row.
unbalanced-opened = The sign { $sign } opened at «{ $words }» is never closed.
unbalanced-closed = The sign { $sign } at «{ $words }» closes nothing.
unbalanced-inside-word = A quotation mark stands inside a word: «{ $words }».
unbalanced-misplaced = The opening quotation mark stands at the wrong word: «{ $words }».
misspelling-near = «{ $word }» is a letter away from a word that the document uses throughout; better: «{ $right }».
misspelling-glued = Two words have run together: «{ $word }»; better: «{ $right }».
misspelling-again = «{ $word }»

next-action-nowhere = Step { $n } of { $where } leads to step { $next }, which is not there.
next-action-jump = Step { $from } of { $where } leads to { $next }: no step leads to { $lost }.
next-action-unreached = No step of { $where } leads to { $lost }.
term-conflict-twice = The term is { $here } here and { $there } elsewhere.
term-conflict-first = here it is { $term }
term-conflict-reception = Step { $n } of { $where } takes the documents in within { $takes }, and service on the spot may take { $allowed }.
term-conflict-limit = the limit on service on the spot: { $term }
unit-mixed-days = The durations of { $where } count days of several kinds: { $sum }.
unit-mixed-other = days of another kind
procedure-divergence-order = Steps { $here } of { $where } stand in another order than in { $other }, where they are { $there }.
procedure-divergence-left-out = step { $n } of { $where } is told here only
procedure-divergence-count = There are { $here } steps in { $where }, and { $there } in { $other } for the same procedure.
procedure-divergence-there = the other account: { $where }
procedure-divergence-actor = Step { $n } of { $where } is taken by «{ $here }», in the other account by «{ $there }».
procedure-divergence-duration = Step { $n } of { $where } takes { $here }, in the other account { $there }.
procedure-divergence-untimed = Step { $n } of { $where } does not say how long it takes; by the other account it takes { $there }.
procedure-divergence-step = step { $n } of { $where }
procedure-divergence-hurried = Step { $n } of { $where } gives the provider { $takes } for what { $other } gives it { $sum }.
undefined-term-abbreviation = «{ $term }» is used and nowhere explained.
undefined-term-role = «{ $term }» is spoken of and never introduced.
undefined-term-standard = Items of a standard are cited, and it is nowhere said which standard is meant.
undefined-term-by-itself = «{ $term }» is defined by itself.
undefined-term-twice = «{ $term }» is defined a second time.
undefined-term-first = first here
undefined-term-unused = { $n ->
    [one] { $terms } is defined and never used.
   *[other] { $terms } are defined and never used.
}
undefined-term-two-names = «{ $term }» and «{ $usual }» are defined by the same words.
undefined-term-two-alike = «{ $term }» and «{ $usual }» are defined in nearly the same words: one thing seems to have two names.
undefined-term-portal = As the text stands, «{ $term }» is «{ $meaning }»: it is unclear whom the word means.
undefined-term-beside = «{ $term }» is nowhere defined; the defined word is «{ $usual }».
undefined-term-defined = «{ $usual }» is defined here
undefined-term-letters = The abbreviation «{ $term }» has not the letters of the words it stands for: «{ $meaning }».
undefined-term-early = «{ $term }» is used before it is defined.

title-mismatch-kind = An appendix is headed «{ $here }», while the act itself is named «{ $usual }».
procedure-divergence-reception = Step { $n } of { $where } takes { $here } to receive the documents, which elsewhere takes { $there }.

numbering-two-lists = Item { $item } holds two lists that both begin at 1), so that «subitem 1) of item { $item }» may be either.
numbering-first-list = the first list
broken-reference-added = The note says that appendix { $n } was added, and there is none.

broken-reference-none = The text refers to an appendix, and there is none.
metadata-conflict-approval = The approval block says { $here }; by its header the act is { $act }.
term-exceeded-standard = by the standard: { $source }
numbering-part-bare = The parts of the table ({ $where }) are numbered, but the one with steps { $from }–{ $to } has neither number nor heading.
numbering-part-before = heading of the part before
title-mismatch-act = By its heading this act is a «{ $here }», while its appendices are headed for another: «{ $usual }».
title-mismatch-reworded = The service is named with another word: «{ $here }», while the service is «{ $usual }».
title-mismatch-abridged = The service is named with words left out: «{ $here }», while the service is «{ $usual }».
appendix-titles-channel = Appendix { $n } is entitled «{ $title }», but item { $item } cites it for applications by another channel.
appendix-titles-swapped = Appendix { $n } is entitled «{ $title }», but item { $item } cites it by the title of appendix { $other }.
broken-reference-kind = Item { $item } looks in appendix { $n } for something else than its title says: «{ $title }».
appendix-reference = reference to the appendix
appendix-title = title of the appendix
procedure-divergence-signature = Step { $n } ({ $where }): nobody signs here or in any other step of this account, but by the other account ({ $other }) the document is signed.
procedure-divergence-document = Step { $n } ({ $where }) prepares «{ $given }», a document that the item on the result does not name.
procedure-divergence-paper = By this item the result is on paper, but the steps hand it out in electronic form.
procedure-divergence-electronic = here the result is electronic
appendix-titles-number = The appendix has no number, though other appendices have one.
metadata-conflict-weekday = «{ $date }»: that day was { $fell }, not { $said }.
term-exceeded-certainly-under = The steps ({ $where }) add up to more than the term of the service: { $sum } against { $term } (with { $week } working days a week{ $calendar ->
    [none] {""}
   *[other] , by the calendar «{ $calendar }»
}).
term-exceeded-plain = all durations added up, one after the other: { $plain }
term-exceeded-part = step { $n }: { $takes }
term-exceeded-step = step { $n } alone takes longer than the term: { $takes }
table-plain = { $sum } whichever path
table-slack = { $left } left
table-slack-less = { $left } less { $less } left
table-slack-none = nothing left
twin-mismatch-regulations = There are { $here } regulations here, { $there } in the Russian text of the act.

# Acts of today: rules, standards and their requirement table.
channel-provider = the provider
channel-one-stop-shop = the one-stop shop
channel-portal = the portal
channel-rural-akim = the rural akim
table-mismatch-channel = The items let apply through { $channel }, the requirement table does not.
table-mismatch-channels = the channels of the table
table-mismatch-form = The form of the service is another one here than in the requirement table.
table-mismatch-payment = Here and in the requirement table it is said otherwise whether the service is paid for.
table-mismatch-result = The item on the result names another document than the requirement table.
table-mismatch-table = the table says
table-mismatch-ground = This ground of refusal is not in the requirement table.
table-mismatch-row = the grounds of the table
table-mismatch-grounds-left = Grounds of refusal that the items do not list: { $names }.
table-mismatch-list = the list of the items
complaint-term-longer = { $what } may take { $here }; the law allows no more than { $law } ({ $clause }).
complaint-term-shorter = { $what } is given { $here }; the law asks for no less than { $law } ({ $clause }).
complaint-term-unit = { $what } may take { $here }; the law counts other days: { $law } ({ $clause }).
limit-complaint-provider = The provider's answer to a complaint
limit-complaint-authority = The authority's answer to a complaint
limit-complaint-extension = The extension of a complaint's term
limit-complaint-notice = The notice of an extension
limit-complaint-transfer = Passing a complaint on to the body that decides it
limit-hearing-notice = The notice of a hearing
limit-hearing = Holding the hearing
limit-refusal = The refusal
hearing-unfit-notice = The hearing is announced { $takes } before the term ends, and the term is { $term }: nothing is left for reading the documents.
hearing-unfit-refusal = The refusal may take { $takes }, and the term of the service is { $term }.
hearing-unfit-term = the term of the service: { $term }
broken-reference-row = Row { $n } of the requirement table is referred to, and the table ends with row { $last }.
broken-reference-table = the table begins here
broken-reference-action = Item { $item } lists no step { $n }.
broken-reference-action-there = that step is in this list: { $where }
term-conflict-standard = The term is { $here } here and { $there } by the standard of the service.
table-rules = Rules { $n }
table-standard = Standard { $n }
roster-outsider-entry = The roster of the provider's units lists «{ $actor }», which is none of them.
roster-outsider-also = and «{ $actor }»
steps-of-others-list = The item announces the provider's steps, but of { $all } only { $own } are the provider's.
term-unexplained-minutes = The steps of { $where } take { $sum } in all against a term of { $term }: nothing says what the days are for.
executor-early-step = Step { $n } of { $where } is taken by «{ $actor }», who is appointed only in step { $later }.
form-foreign-extension = The form says «{ $words }», but the text itself knows no extension of the term.
form-foreign-commission = The form says «{ $words }», but there is no commission in the text itself.
refusal-unlisted-partly = The refusal is written into one sub-item of the results only: read literally it replaces that result alone.
appendix-titles-unknown-channel = The appendix is entitled for a channel that the text does not name: «{ $title }».
procedure-divergence-same-action = The same step of the same actor takes { $here } here and { $there } in the other account.
next-action-loop = No way leads from step { $n } ({ $where }) to the end: the chain returns to step { $next }.
next-action-back = The result of step { $n } ({ $where }) is named as the grounds of step { $next }, which stands before it.

# Pages of the rules
explain-fires = { $n ->
    [0] No findings.
    [one] { $n } finding.
   *[other] { $n } findings.
}
explain-severity = Severity: { $severity }, unless said otherwise above. To change it: `--deny { $rule }` makes it an error, `--warn { $rule }` a warning, and `--allow { $rule }` leaves the findings out; a line under `[rules]` in `reglint.toml` does so for good.
page-rules = The rules
page-why = Why it matters
