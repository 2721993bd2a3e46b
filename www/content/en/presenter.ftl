# Slides of a chapter for a projector.
presenter-name = Slides: { $title }
presenter-keys = Arrows, space or a clicker go on · V vote · Q code · B blank · R restart · N notes · Esc leaves
presenter-back = Back
presenter-next = Next
presenter-leave = Leave
presenter-place = { $at } of { $of }
presenter-model = The model: { $value }
presenter-join = Answer on your own device
presenter-vote = Hands raised: vote { $vote }
presenter-vote-help = Type the hands for each choice. V changes between vote 1 and vote 2. Enter or Esc closes.
presenter-hand = { $choice }: hands
presenter-failed = This slide could not be loaded.
presenter-off = The screen is blank. Press B to go on.
presenter-notes = Speaker notes
presenter-notes-answer = Answer: { $answer }
presenter-notes-blocked = The browser did not open a second window. Allow windows for this page, then press N again.
