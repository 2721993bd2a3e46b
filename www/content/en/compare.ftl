# A against B, and what is uncertain: what figures say once a reader compares.

## The menu
compare-keep = Keep this setting as A
uncertain-open = Uncertainty
goal-open = What would it take?

## A against B. Arguments: $name of the number, it at $a and at $b, their $difference, a $count of settings, $names of settings.
compare-title = A against B
compare-same = A is kept. Now move something: what you set is B.
compare-more = { $name }: { $b } with setting B, { $a } with setting A. B has { $difference } more.
compare-less = { $name }: { $b } with setting B, { $a } with setting A. B has { $difference } less.
compare-equal = { $name }: { $b } with setting B, and the same with A.
compare-numbers = { $name }: { $b } with setting B, { $a } with setting A.
compare-pictures = The picture shows both settings.
compare-legend = In the picture, A is gray: dashes, frames, crosses, and a ring at its point.
compare-busy = Working out what makes the difference.
compare-none = The difference cannot be split: somewhere between A and B there is no number.
compare-refused = A cannot be drawn here.
compare-why = What makes the difference
compare-differs = Where A and B differ
compare-setting = Setting
compare-a = A
compare-b = B
compare-share = Part of the difference
compare-others = { $count } other settings together
compare-swap = Swap A and B
compare-held = Locked here: { $names }. A and B differ in it, so they cannot be swapped.
compare-copy = Make this the new A
compare-drop = Stop comparing
compare-problem = compare: { $key }={ $given } is left out; allowed is { $allowed }.

## In pictures and tables. Argument: the $name of what is drawn.
label-kept-of = A: { $name }
label-kept-a = A
label-kept-b = B
label-tenth-low = One in ten below
label-tenth-high = One in ten above

## What is uncertain. Arguments: the $name of a setting or a number, the $count of settings that were tried, quantiles of the number.
uncertain-title = Uncertainty
uncertain-add = Not sure of
uncertain-choose = choose a setting
uncertain-full = { $count } settings are the most
uncertain-low = { $name }, at least
uncertain-high = { $name }, at most
uncertain-remove = Remove
uncertain-drop = Stop showing uncertainty
uncertain-none = Choose a setting that you are not sure of, and say how low and how high it may be.
uncertain-busy = Trying many settings.
uncertain-quantiles = { $name }: one in ten comes out below { $low }, half between { $first } and { $third }, one in ten above { $high }; the middle is { $middle }.
uncertain-band = The light band holds eight of ten curves, the darker one half of them, from { $count } settings tried, each value between its ends as likely as any other.
uncertain-no-band = { $count } settings were tried, each value between its ends as likely as any other. This picture has no curve for a band.
