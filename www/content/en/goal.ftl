# What it would take: the form and what it answers. Loaded when it is first opened.

## The form. Arguments: the $name of a number, it as it is $now.
goal-title = What would it take?
goal-number = I want
goal-value = to be
goal-by = by moving
goal-any = any one setting
goal-and = and
goal-alone = nothing else
goal-find = Find settings
goal-close = Close
goal-now = It is { $now } now.
goal-busy = Trying settings: { $done } of { $count } done.
goal-empty = { $name }: type the number that you want.
goal-unread = { $name }: “{ $given }” is not a number. Type one; now it is { $now }.
goal-nothing = Nothing can be moved here: it is all locked.

## Answers. Arguments: the $name of a number, what is wanted of it, what is $got, the $difference, a $count of ways, $names of settings.
goal-reached = { $name }: { $count ->
    [one] one way reaches
   *[other] { $count } ways reach
} { $want }{ $count ->
    [one] .
   *[other] , the shortest first.
}
goal-here = { $name } is { $want } already.
goal-missed = { $name }: nothing here reaches { $want }. The nearest is { $got }, too { $side ->
    [low] low
   *[high] high
} by { $difference }.
goal-stuck = { $name }: nothing here gets nearer to { $want } than it is, { $now }.
goal-nowhere = { $name } has no value at any of these settings.
goal-used = Set. { $name } is { $now } now.
goal-restored = As before. { $name } is { $now } now.
goal-held = Locked here: { $names }. So all stays as it is.
goal-moved = You moved something, so the answers no longer hold. Find settings again.
goal-answers = What it would take
goal-setting = Setting
goal-from = Before
goal-to = Then
goal-use = Use it
goal-in-use = In use
goal-use-named = Use it: { $settings } { $to }
goal-restore = Put it back
