# The page for a reader's own tables.

## What stands there
numbers-title = Your own numbers
numbers-lead = Open a table of your own work. The page finds out what it holds and computes from it. Nothing is sent anywhere.
numbers-description = Open a table of finished jobs, team sizes or estimates: a forecast, cycle times, the scaling law or an overrun, in your own browser.
numbers-of-chapter = Compute it from your own numbers
numbers-off = Without scripts nothing can be read or computed here. Below are sample tables that show what the page would take.
numbers-keeping = Read in this tab only. Nothing is sent, and nothing is kept when you close it.
numbers-which = What the page reads
numbers-which-help = A table as CSV, or cells copied from a spreadsheet. Commas, semicolons and tabs may stand between cells. Names of columns help but are not needed.
numbers-sample = Sample table
numbers-try = Try the sample
numbers-kind-finished = Finished days
    .gives = One row a job, with the day it was done. You get a forecast: by when is a backlog done?
numbers-kind-spans = Start and finish
    .gives = One row a job, with the day it was begun and the day it was done. You get how long jobs take, and a check of Little’s law.
numbers-kind-sizes = Team size and output
    .gives = One row a period, with the people and what they made. You get the scaling law that fits, or why none can be told.
numbers-kind-estimates = Estimate and actual
    .gives = One row a task, with what was said and what it took, in the same unit. You get by how much tasks like yours run over.
numbers-open = Open a file
numbers-drop = or drop one anywhere on this page
numbers-paste = Paste rows here
numbers-empty = Empty the page
numbers-read-as = How it is read
numbers-kind = The rows are
numbers-choose = Choose
numbers-first-finished = Done on
numbers-first-spans = Begun on
numbers-second-spans = Done on
numbers-first-sizes = People
numbers-second-sizes = Output
numbers-first-estimates = Estimate
numbers-second-estimates = Actual
numbers-column = Column { $number }
numbers-column-named = { $number }: { $name }
numbers-dates = Dates such as { $example }
numbers-dates-day = day first
numbers-dates-month = month first
numbers-decimal = Numbers such as { $example }
numbers-decimal-comma = the comma is the decimal mark
numbers-decimal-point = the point is the decimal mark
numbers-backlog = Jobs to be done
numbers-backlog-wrong = Jobs to be done: “{ $given }” is not a whole number from 1 to { INT($most) }.
numbers-estimate = Your estimate in weeks
numbers-estimate-wrong = Your estimate: “{ $given }” is not a whole number of weeks from 1 to { INT($most) }.
numbers-results = What it says
numbers-trust-finished = Each coming week is drawn from your past weeks, each with the same chance, and all draws are counted exactly. That holds if the coming weeks are like the past ones and do not depend on each other. A new team, a holiday or other jobs break it.
numbers-trust-spans = Percentiles are of finished jobs alone: long jobs that are still open are not in them. Little’s law holds over any stretch of time that begins and ends with nothing in progress, and nearly so over a long one.
numbers-trust-sizes = The scaling law was made for computers; for teams it is an analogy. Size may have changed along with other things, such as the work itself. The intervals hold nine in ten of the laws that the same periods give when chance deals their differences anew.
numbers-trust-estimates = Your next task is taken as one more of these. That holds for tasks of the same kind, and if the table lists all of them, not only those that are remembered.

## While it is read, and what stops it
numbers-waiting = Reading the table …
numbers-read = { $rows ->
    [one] { INT($rows) } row is used.
   *[other] { INT($rows) } rows are used.
  }
numbers-file = From the file { $file }.
numbers-bad = { $bad ->
    [one] One row could not be used
   *[other] { INT($bad) } rows could not be used
  }
numbers-bad-first = The first 100 of them:
numbers-bad-line = Line { $line }: { $reason }
numbers-flaw-missing = a cell is empty.
numbers-flaw-date = “{ $given }” is no date from 1970 to 2100.
numbers-flaw-number = “{ $given }” is no number.
numbers-flaw-range = “{ $given }” is not above 0.
numbers-flaw-reversed = it ends before it begins: { $given }.
numbers-ask-kind = These columns hold numbers, but their names do not say of what. Choose above what the rows are.
numbers-ask-dates = Dates such as { $example } can be read in two ways. Choose above whether the day or the month comes first.
numbers-ask-decimal = Numbers such as { $example } can be read in two ways. Choose above what the decimal mark is.
numbers-large = { $file } is { $size } MB large. This page reads up to 20 MB: leave out columns that are not needed, or take fewer rows.
numbers-failed = The table could not be read: the browser did not give the page what it needs. Try again, or take a smaller table.
numbers-no-pictures = The pictures could not be loaded. All numbers are below.
numbers-unreadable = { $file } could not be opened.
numbers-pasted = What you pasted
numbers-refusal-empty = There is no row in it.
numbers-refusal-binary = This is no text. From a spreadsheet, save the table as CSV, or copy the cells and paste them here.
numbers-refusal-many-rows = There are more than 500,000 rows. Take fewer.
numbers-refusal-many-columns = A row has more than 1,000 cells. Is this a table?
numbers-refusal-no-columns = No columns fit: a column of dates is needed, or two columns of numbers. A number stands alone in its cell, without a unit.
numbers-refusal-no-good-rows = None of the rows can be used. Look at the reasons below, or choose other columns above.
numbers-refusal-few-weeks = The table covers fewer than four whole weeks, from Monday to Sunday. That is too little for a forecast.
numbers-refusal-nothing-finished = No whole week finished anything, so there is no pace to go by.
numbers-refusal-too-far = At the pace of the past weeks this backlog takes more than ten years. That is no forecast.
numbers-refusal-few-tasks = Fewer than five of the jobs are finished. That is too few to say anything of the next one.
numbers-refusal-few-periods = There are fewer than six periods. A law with three unknown numbers needs more to be told from chance.
numbers-refusal-many-periods = There are more than 1,000 periods. Take averages, one row a period.
numbers-refusal-few-sizes = The team had fewer than four different sizes. Many laws go through so few, so none can be told.
numbers-refusal-alike-sizes = The largest team is less than twice the smallest. Over so short a stretch every law is a straight line, so none can be told.
numbers-refusal-small-sizes = The team never had more than four people. The price of talking to each other shows only in larger teams, so it cannot be told.
numbers-refusal-flat = Size explains less than half of the differences in output. Something else moves it, so no law of size can be told.
numbers-refusal-loose = Laws that differ a lot fit about as well, so none can be told. More periods, or sizes further apart, would tell.
numbers-refusal-no-fit = No scaling law fits these numbers.

## Finished days
numbers-finished-claim = { INT($backlog) } { $backlog ->
    [one] job takes
   *[other] jobs take
  } at most { INT($sure) } { $sure ->
    [one] week
   *[other] weeks
  } with a chance of 85%.
numbers-finished-half = Half the time it takes at most { INT($half) } weeks; to be 95% sure, say { INT($surest) }.
numbers-finished-own = Your estimate of { YOU($estimate) } { $estimate ->
    [one] week
   *[other] weeks
  } holds with a chance of { PCT($chance) }.
numbers-finished-pace = Past pace: { NUM($mean) } jobs a week, over { INT($weeks) } whole weeks from { $first } to { $last }. The first and the last week may be cut short and are left out.

## Start and finish
numbers-spans-claim = Half of the finished jobs took at most { NUM($half) } days, 85% at most { NUM($sure) }.
numbers-spans-tail = One in twenty took more than { NUM($surest) } days. The day of the start counts too.
numbers-spans-law = Little’s law: jobs in progress = jobs a day × days a job. On an average day { NUM($inProgress) } jobs were in progress. The law gives { NUM($rate) } jobs a day × { NUM($took) } days a job = { NUM($product) } jobs.
numbers-spans-fit = { $fit ->
    [holds] Both agree within a tenth, as they should where the flow is steady.
    [more] More was in progress than the law gives: jobs pile up, or old ones lie open.
   *[less] Less was in progress than the law gives: old work was finished that was begun before.
  }
numbers-spans-flow = Its conditions, from the first finish ({ $first }) to the last ({ $last }): { INT($begun) } jobs begun and { INT($ended) } finished; { INT($atFirst) } in progress as it began and { INT($atLast) } as it ended. The law asks that both pairs are about alike.
numbers-spans-open = { $atLast ->
    [one] The one in progress as it ended was { NUM($age) } days old
   *[other] The { INT($atLast) } in progress as it ended were { NUM($age) } days old on average
  }; a finished one took { NUM($took) }.

## Team size and output
numbers-sizes-claim = { $peak ->
    [some] Output is largest with { NUM($people) } people.
   *[none] Within these sizes no best team size can be told.
  }
numbers-sizes-peak = Nine in ten of the laws put it between { NUM($low) } and { NUM($high) } people.
numbers-sizes-no-peak = For some of the laws output never stops growing, so a largest useful size cannot be told from these periods.
numbers-sizes-beyond = That is beyond the largest team you have had, { INT($largest) } people: nothing there was measured.
numbers-sizes-alpha = α = { FIXED($value, places: 3) }, between { FIXED($low, places: 3) } and { FIXED($high, places: 3) }: waiting for each other.
numbers-sizes-beta = β = { FIXED($value, places: 5) }, between { FIXED($low, places: 5) } and { FIXED($high, places: 5) }: talking to each other.
numbers-sizes-gamma = γ = { NUM($value) }, between { NUM($low) } and { NUM($high) }: output of one alone.
numbers-sizes-fit = Size explains { PCT($explained) } of the differences; a period is typically off by { NUM($error) }.

## Estimate and actual
numbers-estimates-claim = Half of your tasks took at most { NUM($half) } times what was said.
numbers-estimates-sure = To be 80% sure, multiply an estimate by { NUM($sure) }; to be 90% sure, by { NUM($surest) }.
numbers-estimates-kept = { PCT($kept) } of { INT($tasks) } tasks took no more than was said. In all they took { NUM($sums) } times as much.

## Where the numbers go on
numbers-use = Use these numbers in
numbers-use-planning-finished = Planning: your last { INT($count) } weeks and the backlog{ $cut ->
    [yes] , by week { INT($by_week) }, the last one there
   *[no] { "" }
  }
numbers-use-planning-estimates = Planning: the quartiles of your tasks
numbers-use-throughput = Throughput: your rate and your latency
numbers-use-coordination = Coordination: your scaling law
numbers-use-machine = The machine: your scaling law
numbers-use-rounded = Numbers are rounded to the steps of the settings there.
numbers-use-beyond = { $chapter }: not possible, since its settings do not reach so far.

## Charts
chart-forecast = Chance that the backlog is done, by week
    .x = weeks from now
    .y = chance that it is done
chart-weeks = Jobs finished in past weeks
    .x = weeks back
    .y = jobs finished
chart-spans = What each finished job took
    .x = days since the first finish
    .y = days that a job took
chart-sizes = Output against team size
    .x = people
    .y = output a period
chart-estimates = Share of tasks by how much they took
    .x = actual ÷ estimate
    .y = share of tasks
label-done-by = done by then
label-sure-week = 85% sure: { $value }
label-your-estimate = your estimate: { $value }
label-finished = finished
label-mean-week = mean { $value }
label-half-took = half: { $value }
label-85-took = 85%: { $value }
label-95-took = 95%: { $value }
label-median-took = median of that time
label-law = the law that fits
label-peak = most output: { $value }
label-as-said = as said
label-took-at-most = took at most so much
label-sure-multiple = 80%: { $value }
