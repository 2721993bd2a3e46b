# What the explainer's pages say at run time. Figures have no need of it.

## The opening screen. Arguments: every parameter and output of the machine, and what page/headline.ts adds.
opening-lead = { YOU($people) } { $people ->
        [one] person ships
       *[other] people ship
    } { NUM($shipped) } decisions a week, of which { NUM($score) } are good and still in time.
opening-lead-nothing = { YOU($people) } { $people ->
        [one] person ships
       *[other] people ship
    } nothing: releasing, repairing and talking take all their hours.
opening-team = No size of team lifts that above { NUM($team_best) }
opening-gain-team = A team of { NUM($to) } would make it { NUM($best) }, and no other lever alone gives more.
opening-gain-batch = { opening-team }; releasing { $to ->
        [1] every week
       *[other] every { NUM($to) } weeks
    } would make it { NUM($best) }.
opening-gain-info = { opening-team }; deciding at { PCT($to) } of the information would make it { NUM($best) }.
opening-gain-defer = { opening-team }; repairing { $to ->
        [1] every week
       *[other] every { NUM($to) } weeks
    } would make it { NUM($best) }.
opening-gain-none = No lever alone lifts it further.

number-score = { FIXED($score, places: 2) }
number-unit = good decisions in time a week
number-why = { NUM($shipped) } shipped, { $lead_time ->
        [unbounded] never done
       *[other] { NUM($lead_time) } weeks each
    }. The constraint is { NUM($constraint) }.
number-why-nothing = Nothing ships: no hours are left to build with.
bar-held = held by { NUM($constraint) }
bar-held-nothing = nothing ships

## What the address asked for and what was done with it
problem-clamped = { $key }={ $given } is outside { $minimum }–{ $maximum }; { $used } is used.
problem-not-a-number = { $key }={ $given } is not a number; { $used } is used.
problem-unknown = { $key } is not a setting of this page and is left out.
problem-unknown-option = { $key }={ $given } is not one of the choices; { $used } is used.
problem-not-a-name = { $key }={ $given } cannot be a name: up to 20 visible characters, none of them {"<>{}\\"}.
problem-not-a-task = { $key }: “{ $given }” is no task. 5a1a2 is one that takes 5 and comes after tasks 1 and 2; Build-5a1a2 has a name too. The task that stood there at first stays.
problem-not-earlier = { $key } is to name { $given }, which is no earlier task; that is left out.
problem-too-many-tasks = { $key } has { $given } tasks, more than there can be; those at the end are left out.
problem-given-twice = { $key } is given twice, the second time as { $given }. The first counts.
problem-too-long = The address is too long to be a setting; the opening setting is used.
problem-close = Close

copied = Link copied
copy-failed = Copy the address of this page instead
moved = { $lever }: { $value }. { $score } good decisions a week.
was-reset = The levers are back where they began.
was-tuned = The levers are set as a tuned firm has them.
