# Short strings that every page and every figure shares at run time.

## Levers
lever-team = Team size
    .short = Team
lever-batch = Batch size
    .short = Batch
lever-info = Information threshold
    .short = Information
lever-defer = Deferral time
    .short = Deferral

## The opening screen. Arguments: every parameter and output of the machine, and what page/outlook.ts adds.
opening-lead = { YOU($people) } { $people ->
        [one] person ships
       *[other] people ship
    } { NUM($shipped) } decisions a week, of which { NUM($score) } are good and still in time.
opening-lead-nothing = { YOU($people) } { $people ->
        [one] person ships
       *[other] people ship
    } nothing: all their hours go into releasing, repairing and talking.
opening-team = No size of team lifts that above { NUM($team_best) }
opening-team-none = No size of team would ship more
opening-gain-team = { $team }; { NUM($to) } people would make it { NUM($score) }.
opening-gain-batch = { $team }; releasing { $to ->
        [1] every week
       *[other] every { NUM($to) } weeks
    } would make it { NUM($score) }.
opening-gain-info = { $team }; deciding at { PCT($to) } of the information would make it { NUM($score) }.
opening-gain-defer = { $team }; repairing { $to ->
        [1] every week
       *[other] every { NUM($to) } weeks
    } would make it { NUM($score) }.
opening-gain-none = { $team }, and no other lever alone, set as a tuned firm sets it, would raise it.

number-unit = good decisions in time a week
number-why = { NUM($shipped) } shipped, { $lead_time ->
        [unbounded] never
       *[other] { NUM($lead_time) } weeks each
    }. Held back by { $constraint ->
        [decide] the leader’s decisions
       *[build] the team’s hours
    }.
number-why-nothing = Nothing ships: no hours are left to build with.
bar-unit = good decisions a week
bar-held = held back by { $constraint ->
        [decide] the leader’s decisions
       *[build] the team’s hours
    }
bar-open = Levers
bar-close = Close
bar-title = The four levers

## What the address asked for and what was done with it
problem-clamped = { $key }={ $given } is outside { $minimum }–{ $maximum }; { $used } is used.
problem-not-a-number = { $key }={ $given } is not a number; { $used } is used.
problem-unknown = { $key } is not a setting of this page and is left out.
problem-unknown-option = { $key }={ $given } is not one of the choices; { $used } is used.
problem-too-long = The address is too long to be a setting; the opening setting is used.
problem-close = Close

copied = Link copied
copy-failed = Copy the address of this page instead
moved = { $lever }: { $value }. { $score } good decisions a week.
was-reset = The levers are back where they began.
was-tuned = The levers are set as a tuned firm has them.
