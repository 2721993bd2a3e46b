# The game of the machine's chapter.
game-title = Play it: one change a quarter
game-lead = Start from the opening firm, with { $quarters } quarters and a budget of { $budget } points. Each quarter, say which stage is narrowest. Then make one change, or wait. The score is good decisions in time.
game-still = The best order gives { INT($total) } good decisions in time: { $moves }. Changing nothing gives { INT($waiting) } good decisions.
game-play = Play
game-see = See the best order
game-failed = The game could not be loaded. Try again.

## A quarter
game-quarter = Quarter { $quarter } of { $quarters }
game-left = { NUM($left) } { $left ->
    [one] point is
   *[other] points are
  }
game-state = { game-left } left of the budget. { INT($total) } good decisions so far.
game-identify = Identify: which stage is narrowest now?
game-stage-decide = The leader’s deciding
game-stage-build = The team’s building
game-choose = One change for this quarter, or none
game-wait = Wait, and keep the budget
game-step-exploit = Exploit
game-step-subordinate = Subordinate
game-step-elevate = Elevate
game-move-monthly = Cut the release period to { $to }
game-move-weekly = Cut it further, to { $to }
game-move-automate = Make each release cheaper
game-move-enough = Decide with { $to } of the information
game-move-repair = Repair faults every { $to }
game-move-trust = Take { $to } of decisions to the leader, not { $from }
game-move-read-back = Read back what was understood
game-move-layer = Take out a layer
game-move-hours = Free more of the leader’s hours
game-move-hire = Grow the team from { $from } to { $to }
game-price = costs { NUM($price) } { $price ->
    [one] point
   *[other] points
  }
game-needs = only after “{ $move }”
game-short = { game-price }, and { game-left } left
game-go = Play the quarter

## What came of it
game-came = { $named ->
    [right] You named it: the narrowest stage was
   *[wrong] You named the other one: the narrowest stage was
  } { $stage ->
   *[decide] the leader’s deciding.
    [build] the team’s building.
    [decide-and-build] both, the leader’s deciding and the team’s building.
  } The quarter brought { INT($yield) } good decisions. Now each takes { NUM($lead) } weeks, { NUM($waiting) } of them waiting for release day.

## The end
game-over = { INT($total) } good decisions in time
game-compared = { $gap ->
    [none] No order does better with this budget.
   *[some] The best order gives { INT($best) } good decisions. Yours lost most in quarter { $quarter }: { $move }.
  } Changing nothing would have given { INT($waiting) } good decisions. You named the narrowest stage { NUM($right) } times in { NUM($quarters) } quarters.
game-why = The largest gain now is not always the best move: a big fix can eat the budget that smaller ones would share. And the narrowest stage sets how much ships, while the wait for release day can cost more.
game-table = Your quarters, and the best ones
game-column-quarter = Quarter
game-column-yours = Your change
game-column-best = Best change
game-column-yield = Good decisions
game-column-lost = Lost by it
game-waited = Wait
game-number = { INT($value) }
game-sum = In all
game-again = Play again
game-apply = Set the figures to where you ended
game-applied = The figures now show where you ended.
