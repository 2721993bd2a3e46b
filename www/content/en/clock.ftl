# The clock of a meeting. Arguments: $rate people in it, $price so far in person-hours, $before of it around the meeting,
# $whole of the plan, $late whole minutes past it, $times what one person needs.
clock-lead = Start it when your meeting starts. It counts with the settings above; when people come or go, change them there.
clock-time = Time since the start
clock-taken = { FIXED($price, places: 2) } person-hours so far
clock-compared = { $rate ->
    [one] One person is in it.
   *[other] { INT($rate) } people are in it.
  } { SIGN($before) ->
    [positive] { FIXED($before, places: 2) } of these person-hours are lost around it.{ " " }
   *[other] { "" }
  }{ SIGN($late) ->
    [positive] It should have ended { ROUND($late) ->
        [one] { INT($late) } minute ago.
       *[other] { INT($late) } minutes ago.
      }
   *[other] The plan is { NUM($whole) } person-hours.
  }{ SIGN($price) ->
    [positive] { " " }It has taken { NUM($times) } times what one person needs who decides alone.
   *[other] { "" }
  }
clock-start = Start
clock-pause = Pause
clock-resume = Go on
clock-reset = Set to zero
clock-started = The clock runs.
clock-paused = The clock stands still.
clock-was-reset = The clock is at zero.
clock-passed = { INT($minutes) } minutes, { FIXED($price, places: 1) } person-hours.
