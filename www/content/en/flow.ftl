# The pipe of the machine, played decision by decision.
flow-name = The pipe, decision by decision
flow-pause = Pause
flow-go-on = Play
flow-next = Next event
flow-previous = Event before
flow-speed = Speed
flow-weeks = { $speed ->
    [1] 1 week a second
   *[other] { NUM($speed) } weeks a second
}
flow-stop = Back to the still picture

## What is under way. Arguments: the $week, how many decisions are $under_way, wait in the $leader_queue and the $team_queue and $wait for release, how many errors are $unnoticed or $returned, how many have $shipped and are $reworked, the debt in $faults.
flow-status = Week { FIXED($week, places: 1) }. { INT($under_way) } decisions are under way: { INT($leader_queue) } wait for the leader, { INT($team_queue) } for the team, { INT($wait) } for release day. Since week 0, { INT($shipped) } decisions were released and { INT($reworked) } errors mended. { INT($unnoticed) } errors are out and not noticed yet, { INT($returned) } are back. The debt is worth { FIXED($faults, places: 1) } faults.
flow-stopped = Week { FIXED($week, places: 1) }. Nothing ships at this setting: no hours are left to build with. { INT($under_way) } decisions are under way: { INT($leader_queue) } wait for the leader, { INT($team_queue) } for the team, { INT($wait) } for release day.

## One event. Arguments: the $week, to how many it happens ($count), how many wait for the leader ($leader_queue), how many decisions and errors for the team ($team_queue), and how many for release ($wait).
flow-leader-queue = { INT($leader_queue) } { $leader_queue ->
    [one] decision waits
   *[other] decisions wait
} for the leader.
flow-event-idea = Week { FIXED($week, places: 1) }: an idea comes. { flow-leader-queue }
flow-event-decided = Week { FIXED($week, places: 1) }: the leader has decided one. { flow-leader-queue }
flow-event-built = Week { FIXED($week, places: 1) }: a decision is built. { INT($wait) } { $wait ->
    [one] decision waits
   *[other] decisions wait
} for release.
flow-event-released = Week { FIXED($week, places: 1) }: release day. { INT($count) } of the decisions leave at once.
flow-team-queue = { INT($team_queue) } { $team_queue ->
    [one] decision waits
   *[other] decisions wait
} for the team, errors included.
flow-event-noticed = Week { FIXED($week, places: 1) }: an error is noticed and comes back. { flow-team-queue }
flow-event-reworked = Week { FIXED($week, places: 1) }: an error is mended. { flow-team-queue }
flow-event-repaired = Week { FIXED($week, places: 1) }: the team repairs all its faults. The debt is gone.
flow-no-next = Nothing will happen here: no hours are left to build with, or ideas come very seldom.
flow-no-previous = This is as far back as the run is kept.

## About the picture
flow-about = What the picture shows
flow-scale = To scale are the length of each part, which is its mean time; the width of the two narrow parts; the water in a queue, whose area is how many wait; and the gap that the debt leaves open where the team builds, which is as wide as what the team could build in a week now. Each drop takes its own time in each part. In a queue the first to come stands at the gate.
flow-not-to-scale = Not to scale are the place of a drop across the pipe, the way out after release, and the way back of errors. Where a queue has no more room, its drops stand closer. A pipe longer than the picture has its longest part drawn shorter. Where nothing needs the leader, a decision passes the desk at once.
flow-moved = The run is the simulation of this chapter with its own luck, warmed up for a year before week 0. It goes on without end. When you move a lever, what the leader and the team have begun ends as it began. Everything else goes on under the new setting.

## In the picture
label-flow-now = { $value } now
label-flow-week = week { $value }
label-flow-shipped = { $value } shipped
label-flow-debt = debt
label-flow-shortened = longest part drawn shorter
