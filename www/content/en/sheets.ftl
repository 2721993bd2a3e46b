# The working sheets: forms that a reader fills in and that stay in their own browser.

## Their page, and what stands around each
sheets-title = Sheets
sheets-description = Forms to fill in for your own team: an alignment sheet, a health checklist, a risk register, a dependency map and a decision sorter. They stay in your browser.
sheets-lead = Forms for your own team. What you write stays in this browser; nothing is sent anywhere. Each prints on one page, empty or filled in.
sheets-all = All sheets
sheets-foot = Sheets to fill in
sheets-of-chapter = Do it for your own team
sheet-chapter = The chapter behind it: { $title }
sheet-off = Without scripts nothing can be kept or worked out here. The form can still be printed and filled in by hand.
sheet-keeping-kept = Kept in this browser only. Nothing is sent.
sheet-keeping-off = This browser keeps nothing for this page: what you write is lost when you close it, so save a file first.
sheet-keeping-full = The browser’s storage is full: your last changes are lost when you close this page, so save a file first.
sheet-keeping-foreign = What this browser holds for this sheet cannot be read, perhaps because a newer page wrote it. It is left as it is, and what you write now is not kept until you clear the sheet.
sheet-save-md = Save as Markdown
sheet-save-json = Save as JSON
sheet-open = Open a file
sheet-print = Print
sheet-clear = Clear
sheet-acts = This sheet
sheet-undo = Undo
sheet-close = Close
sheet-item = Item
sheet-value = Answer
sheet-results = What comes of it
sheet-line = { $label }: { $value }
sheet-choose = Choose
sheet-record-new = New
sheet-record-undated = no day
sheet-count = How many { $color }

## What has been done
sheet-cleared = The sheet is empty now.
sheet-removed = Removed.
sheet-read = The sheet now holds what was in { $file }.
sheet-overwritten = Another tab changed what you wrote here: { $names }. The later text stands.
sheet-read-failed = { $file } could not be opened. Nothing was changed.
sheet-save-failed = The file could not be made. Try again.
sheet-fault-large = { $file } is larger than any sheet. Nothing was changed.
sheet-fault-syntax = Line { $line } of { $file } does not look like a sheet: “{ $given }”. Nothing was changed.
sheet-fault-sheet = Line { $line } of { $file } should say that it is this sheet, and does not. Nothing was changed.
sheet-fault-version = Line { $line } of { $file } says version “{ $given }”, which this page does not know. Nothing was changed.
sheet-fault-unknown = Line { $line } of { $file } names “{ $given }”, which this sheet does not have. Nothing was changed.
sheet-fault-twice = Line { $line } of { $file } has “{ $given }” a second time. Nothing was changed.
sheet-fault-text = Line { $line } of { $file } should hold a text between quotes for “{ $given }”. Nothing was changed.
sheet-fault-option = Line { $line } of { $file } has “{ $given }”, which is not one of the choices. Nothing was changed.
sheet-fault-day = Line { $line } of { $file } has “{ $given }”, which is not a day such as 2026-03-31. Nothing was changed.
sheet-fault-rows = Line { $line } of { $file } goes past { $given } rows, the most this sheet takes. Nothing was changed.

## Choices
sheet-option-green = green
sheet-option-yellow = yellow
sheet-option-red = red
sheet-option-all = all of it
sheet-option-most = most of it
sheet-option-half = half
sheet-option-little = a little
sheet-option-nothing = nothing
sheet-moved-better = better
sheet-moved-worse = worse

## Alignment sheet
sheet-alignment = Alignment sheet
    .lead = One page that a team can point at: where to, by what means, and how you would notice within two weeks that it is not working.
    .trust = A form, not a finding: no study tested it. The two weeks are a habit of practice; choose a gate short enough that a wrong turn stays cheap.
sheet-alignment-aim = Aim
    .help = What will be different, for whom, by when? One sentence that two people would read the same way.
sheet-alignment-mechanism = Mechanism
    .help = Why should what you do lead there? “If we …, then …, because …”
sheet-alignment-indicator-one = First leading indicator
    .help = What moves within days if the mechanism works?
sheet-alignment-indicator-two = Second leading indicator
    .help = Another one, hard to move without the first.
sheet-alignment-proxy = Proxy
    .help = What you can count today in place of the aim, and how it could mislead.
sheet-alignment-gate-day = Gate
    .help = Two weeks from now at most.
sheet-alignment-gate-rule = Decision rule at the gate
    .help = “If … by then, we go on; if not, we stop or change …”
sheet-alignment-guardrail = Guardrail
    .help = What must not get worse meanwhile, and from which number on you stop.
sheet-alignment-owner = Owner
    .help = One name.
sheet-alignment-cadence = Cadence
    .help = When you look at it together: which day, how long.
sheet-alignment-log = Decision log
    .help = What was decided, on which day, and why, while you still know.
    .row = Decision { $number }
    .add = Add a decision
    .remove = Remove
sheet-alignment-log-day = Day
sheet-alignment-log-decided = Decided
sheet-alignment-log-why = Why

## Health checklist
sheet-checklist = Health checklist
    .lead = Nine items, each green, yellow or red. Answer alone first, then compare; answer again in a month.
    .trust = Green, yellow and red are opinions: they are worth what they start, a talk about why two people differ. Nothing here is a measurement.
sheet-checklist-answers = Answer
    .help = Each answer has its day. Earlier ones stay, and stand beside it below.
    .pick = Answer of
    .add = New answer
    .remove = Remove this answer
sheet-checklist-answers-day = Day
    .help = When this is how it was.
sheet-checklist-answers-clarity = Clarity
    .help = Everybody would name the same aim.
sheet-checklist-answers-clarity-note = Note on clarity
sheet-checklist-answers-decomposition = Decomposition
    .help = The work is cut into pieces that can be finished.
sheet-checklist-answers-decomposition-note = Note on decomposition
sheet-checklist-answers-resources = Resources
    .help = Those who should do it have the time for it.
sheet-checklist-answers-resources-note = Note on resources
sheet-checklist-answers-dependencies = Dependencies
    .help = You know whom you wait for, and they know it too.
sheet-checklist-answers-dependencies-note = Note on dependencies
sheet-checklist-answers-tracking = Tracking
    .help = Anyone can see what is done, not only what is reported.
sheet-checklist-answers-tracking-note = Note on tracking
sheet-checklist-answers-feedback = Feedback
    .help = You hear within days whether something worked.
sheet-checklist-answers-feedback-note = Note on feedback
sheet-checklist-answers-metrics = Metrics
    .help = What you count moves when the aim comes nearer.
sheet-checklist-answers-metrics-note = Note on metrics
sheet-checklist-answers-empowerment = Empowerment
    .help = Those who see a problem may decide on it.
sheet-checklist-answers-empowerment-note = Note on empowerment
sheet-checklist-answers-culture = Culture
    .help = Bad news travels up, and nobody pays for it.
sheet-checklist-answers-culture-note = Note on culture
sheet-checklist-compare = Your answers beside each other
sheet-checklist-none = Nothing is answered yet. Your answers will stand here beside each other.
sheet-checklist-diagnosis = See what these answers point to
sheet-checklist-line = { $day }: { $green } green, { $yellow } yellow, { $red } red

## Risk register
sheet-risks = Risk register
    .lead = Up to twenty risks, each with its chance and its cost. What they amount to together is worked out exactly.
    .trust = The risks are taken as independent; where one brings another, bad outcomes are likelier than shown. Typed chances are guesses. Sorting risks by a color grid can rank them worse than chance would (Cox 2008), so none is shown.
sheet-risks-unit = Unit of cost
    .help = Euros, person-days, weeks: one for all.
sheet-risks-reserve = Reserve
    .help = What is set aside for all of them.
sheet-risks-register = Risks
    .help = The cost is what it takes if it happens, before any reserve.
    .row = Risk { $number }
    .add = Add a risk
    .remove = Remove
sheet-risks-register-name = Risk
sheet-risks-register-probability = Chance, %
sheet-risks-register-impact = Cost
sheet-risks-register-owner = Owner
sheet-risks-register-answer = Answer
sheet-risks-claim = { $count ->
        [0] Give a risk its chance and its cost to see what the register amounts to.
       *[other] Expect { NUM($expected) }{ $unit }.{ $has_reserve ->
            [yes] { " " }With { YOU($reserve) }{ $unit } set aside, the chance that it is not enough is { PCT($exceeds) }.
           *[no] { " " }Set a reserve to see the chance that it is not enough.
        }
    }
sheet-risks-expected = Expected loss
    .value = { NUM($expected) }{ $unit }
sheet-risks-deviation = Standard deviation
    .value = { NUM($deviation) }{ $unit }
sheet-risks-none = Chance that none happens
    .value = { PCT($none) }
sheet-risks-quantile = { $share ->
        [1] Never more than
       *[other] In { PCT($share) } of cases no more than
    }
    .value = { NUM($amount) }{ $unit }
sheet-risks-left-out = { $count ->
        [one] Risk { $rows } is left out: a chance is a number from 0 to 100, a cost a number from 0 up.
       *[other] Risks { $rows } are left out: a chance is a number from 0 to 100, a cost a number from 0 up.
    }
sheet-risks-reserve-unread = The reserve is not read: it is a number from 0 up.

## Dependency map
sheet-dependencies = Dependency map
    .lead = Up to forty tasks and what each waits for: which chain decides when all is done, and which tasks have slack.
    .trust = The times are your guesses, and each is taken as sure. Where times vary, chains that meet wait for the latest, so the end comes later than shown. Any worker can do any task.
sheet-dependencies-unit = Unit of time
    .help = Days or weeks: one for all tasks.
sheet-dependencies-workers = Workers
    .help = How many tasks can be worked on at once.
sheet-dependencies-tasks = Tasks
    .help = Say what a task waits for by number or by name, with commas between: “1, 3” or “Design, Hire”. Leave it empty for one that can start at once.
    .row = Task { $number }
    .add = Add a task
    .remove = Remove
sheet-dependencies-tasks-name = Task
sheet-dependencies-tasks-takes = Takes
sheet-dependencies-tasks-after = Waits for
sheet-dependencies-row = { $slack ->
        [0] { NUM($start) } to { NUM($end) }, no slack
       *[other] { NUM($start) } to { NUM($end) }, slack { NUM($slack) }
    }
sheet-dependencies-claim = { $count ->
        [0] Give a task the time it takes to see when all is done.
       *[other] At the soonest all is done after { NUM($span) }{ $unit }; one task at a time takes { NUM($total) }{ $unit }. No slack: { $chain }.{ $has_workers ->
            [no] { "" }
            [exact] { " " }{ sheet-dependencies-workers-take } { NUM($most) }{ $unit }.
           *[yes] { " " }{ sheet-dependencies-workers-take } from { NUM($least) } to { NUM($most) }{ $unit }, by which task is picked first.
        }
    }
sheet-dependencies-workers-take = With { YOU($workers) } { $workers ->
        [one] worker
       *[other] workers
    } it takes
sheet-dependencies-circle = { $count ->
        [one] There is no plan: a task waits for itself ({ $names }). Take that out.
       *[other] There is no plan: tasks wait for each other in a circle ({ $names }, each waits for the next). Take one of these links out.
    }
sheet-dependencies-takes-unread = “{ $given }” is not read: a time is a number from 0 to { INT($most) }.
sheet-dependencies-after-unread = Not a task here: “{ $given }”. Say numbers or names of tasks, with commas between.
sheet-dependencies-workers-unread = “{ $given }” is not read: workers are a number from 1 to { INT($most) }.

## Decision sorter
sheet-decisions = Decision sorter
    .lead = Your own open decisions: which to make fast, which with care, and what the wrong process would cost.
    .trust = The model of the information chapter, with undoing at a tenth of the loss and the chance of being wrong falling as you learn. It counts days of waiting, one decision at a time; nothing else waits for it.
sheet-decisions-sorted = Decisions
    .help = Being wrong is counted in weeks of waiting: how long would you wait to be spared it? Without the last answer, half is known after a week.
    .row = Decision { $number }
    .add = Add a decision
    .remove = Remove
sheet-decisions-sorted-name = Decision
sheet-decisions-sorted-undo = If wrong, how much can be undone?
sheet-decisions-sorted-loss = Being wrong costs, weeks of waiting
sheet-decisions-sorted-half = Half is known after, days
sheet-decisions-advice = { $process ->
        [fast] { NUM("Decide fast") }, at 70% of what you could know at most. { SIGN($best) ->
            [positive] Cheapest is { PCT($best) }.
           *[zero] Cheapest is to decide at once.
        } Waiting for 90% would cost { NUM($price) } days of waiting more.
       *[careful] { NUM("Take care") }: wait for 90% of what you could know. Cheapest is { PCT($best) }. Deciding at 70% would cost { NUM($price) } days of waiting more.
    }
sheet-decisions-unread = Not worked out: the cost is from { NUM($least_weeks) } to { NUM($most_weeks) } weeks, the time from { NUM($least_days) } to { NUM($most_days) } days.
sheet-decisions-claim = { $state ->
        [none] Answer for one decision to see how to make it.
        [idle] The model is on its way.
        [loading] The model is on its way.
        [failed] The model could not be loaded. What you wrote is kept; open the page again to have it worked out.
       *[found] { $count ->
            [one] One decision: { $fast ->
                [0] make it with care.
               *[other] make it fast.
            }
           *[other] { INT($count) } decisions: { INT($fast) } fast, { INT($careful) } with care.
        } All with care would cost { NUM($all_careful) } days of waiting more; all fast, { NUM($all_fast) }.
    }
