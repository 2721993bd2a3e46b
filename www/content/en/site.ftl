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

## Figures: controls, menu, data table
levers = The four levers
levers-choose = Lever
settings = More settings
step-back = Back
step-on = Next step
menu-data = Data table
menu-link = Copy link
menu-share = Share
menu-cells = Copy table
menu-reset = Reset
menu-copied = Copied
mark-you = your setting
mark-best = the best
walker = { $chart }: walk along the curve with the arrow keys
walker-point = { $x }: { $name } { $y }
announce = { $label } { $value }. { $sentence }
study-progress = Working it out: { PCT($done) }
study-stop = Stop
study-stopped = Stopped at { PCT($done) }
study-go-on = Go on
study-busy = The rest is still being worked out.

## Figures: what went wrong
problem-load-bare = The model could not be loaded.
problem-slow = The model is taking long to load.
problem-refused = These settings have no answer together. The picture shows the last that had one.
try-again = Try again

## Numbers
with-unit = { $number } { $unit }
no-value = –
value-unbounded = no finite value
value-undefined = not defined

## Units, as they follow a number
unit-people = { $value ->
        [one] person
       *[other] people
    }
unit-peoples-worth = { $value ->
        [one] person’s worth
       *[other] people’s worth
    }
unit-links = { $value ->
        [one] link
       *[other] links
    }
unit-teams = { $value ->
        [one] team
       *[other] teams
    }
unit-decisions = { $value ->
        [one] decision
       *[other] decisions
    }
unit-decisions-per-week = { $value ->
        [one] decision a week
       *[other] decisions a week
    }
unit-minutes-per-week = { $value ->
        [one] minute a week
       *[other] minutes a week
    }
unit-hours = { $value ->
        [one] hour
       *[other] hours
    }
unit-hours-per-week = { $value ->
        [one] hour a week
       *[other] hours a week
    }
unit-days = { $value ->
        [one] day
       *[other] days
    }
unit-weeks = { $value ->
        [one] week
       *[other] weeks
    }
unit-months = { $value ->
        [one] month
       *[other] months
    }
unit-per-hour = an hour
unit-per-day = a day
unit-per-week = a week
unit-per-quarter = a quarter
unit-per-year = a year
unit-person-days = { $value ->
        [one] person-day
       *[other] person-days
    }
unit-function-points = { $value ->
        [one] function point
       *[other] function points
    }
unit-function-points-per-day = { $value ->
        [one] function point a day
       *[other] function points a day
    }
unit-nats = { $value ->
        [one] nat
       *[other] nats
    }
unit-share-per-week = a week
unit-places = { $value ->
        [one] place
       *[other] places
    }
unit-steps = { $value ->
        [one] step
       *[other] steps
    }
unit-jobs = { $value ->
        [one] job
       *[other] jobs
    }
unit-degrees = { $value ->
        [one] degree
       *[other] degrees
    }

## Units as they follow the last number of an axis
unit-people-axis = people
unit-teams-axis = teams
unit-days-axis = days
unit-weeks-axis = weeks
unit-months-axis = months
unit-hours-axis = hours
unit-places-axis = places
unit-steps-axis = steps
unit-jobs-axis = jobs
