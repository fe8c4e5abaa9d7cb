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
list-in-item = item { $item }
list-in-appendix = appendix { $appendix }
list-in-table = the table
list-of-actions = the list of actions

term-exceeded-certainly = The steps of { $where } take { $sum }, more than the term of { $term }.
term-exceeded-by-hours = The steps of { $where } take { $sum } against a term of { $term }: the { $days } fit, the { $clock } on top of them do not ({ $reading } with { $hours } working hours a day).
term-exceeded-by-hours-somehow = The steps of { $where } take { $sum } against a term of { $term }: the { $days } fit, the { $clock } on top of them do not.
term-exceeded-perhaps = The steps of { $where } take { $sum } against a term of { $term }: whether they fit depends on how the days fall (a week of { $week } working days).
term-exceeded-steps = the steps of { $where }: { $parts } = { $sum }
term-missing-plan = No term of the service is stated, so that the steps of { $where } ({ $sum }) have nothing to be measured against.
term-missing-nowhere = Neither a term of the service nor the duration of a step is stated.
term-missing-steps = the steps of { $where } add up to { $sum }
duration-missing-everywhere = The heading of { $where } promises how long each action takes, and none of its { $steps } actions says.
duration-missing-in-step = Step { $n } of { $where } does not say how long it takes, which the heading promises and other steps state.
duration-missing-in-branch = Step { $n } of { $where } says for some of its outcomes how long they take, and not for { $branches }.
duration-missing-step = step { $n }, the first without a duration
numeral-mismatch-figure = The figure says { $figure }, the words beside it { $words }.
