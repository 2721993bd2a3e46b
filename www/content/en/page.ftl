# Words of the page's frame, used only while the pages are built.
site-name = Narrows
site-title = Narrows: why plans die and systems produce
site-description = Move four levers of an organization and watch what comes out: team size, batch size, information threshold, deferral time.
skip = Skip to the content
nav-page = Page
nav-contents = Contents
nav-notes = Notes
nav-chapters = Chapters
nav-search = Search
scheme-dark = Dark
scheme-light = Light

opening-what = A model of how a firm turns decisions into results. Move its four levers and see what gives. Free, with every source and every doubt.
opening-heading = Which of these four is holding the firm back?
flow-play = Play it, decision by decision
flow-calm = Step through it, decision by decision
flow-failed = It could not be loaded. Try again.
opening-levers = The four levers
bar-unit = good decisions a week
bar-open = Levers
bar-close = Close
levers-back = Put the levers back
levers-tuned = Show a tuned firm
levers-keep = Keep this setting as A
levers-copy = Copy a link to this setting
contents-heading = Seventeen short chapters
foot-constants = The constants are illustrative: compare directions, do not forecast.
foot-notes = Sources and evidence
foot-license = Code under MIT or Apache-2.0, words and figures under CC BY 4.0.
foot-no-tracking = No cookies, no tracking, nothing loaded from elsewhere.

chapter-eyebrow = Chapter { $number } of { $count }: { $title }
chapter-equation = The equation
chapter-equations = The equations
clock-open = Run a clock in your next meeting
chapter-trust = How far to trust it
chapter-sources = Sources
chapter-before = Before
chapter-next = Next
chapter-all = All chapters

grade-exact = Exact
    .note = follows by arithmetic
grade-measured = Measured
    .note = somebody counted it
grade-disputed = Disputed
    .note = the evidence is divided
grade-loose = Loose
    .note = true in part, or only under conditions
grade-asserted = Asserted
    .note = said, without evidence that we could find
grade-unsourced = Unsourced
    .note = a number that nobody stands behind
grade-ours = Ours
    .note = our own choice

notes-title = Notes
notes-ledger = What the arithmetic says of each claim
notes-claim = Claim
notes-grade = Grade
notes-finds = What the arithmetic gives
notes-source = Source
notes-models = Model cards
notes-ranges = Each card says what a model assumes, where it is weak, and what it was checked against. How far a setting goes is what its slider shows; where nobody measured it, the range is our pick.
notes-checked = Checked against:
notes-grades = How claims are graded
notes-sources = Sources
notes-offline = Take it along
notes-offline-text = All chapters, notes and sheets in one file, which opens without a server and without a network:

notes-shown = See it: { $title }

glossary-title = Glossary
glossary-lead = What the words of the chapters mean here.

anchor = Link to { $name }

booklet-title = Why plans die and systems produce
booklet-foot = All chapters to print
booklet-lead = All chapters with their figures at the opening setting, to read or print as one document.
booklet-how = Print this page, or save it as a PDF. Numbers in the contents are those of chapters and figures, not of pages; in a PDF they are links.
booklet-figure = Figure { $number }. { $name }
booklet-answer = What the model says

embedding-title = Put this in your page
embedding-lead = Each figure here can stand in a page of your own. Open “Share” below it, copy one of the lines, and paste it there. The line keeps the setting that you see.
embedding-paste = Paste:
embedding-sees = Readers see:
embedding-tried-built = Tried: built with the real tool and looked at.
embedding-tried-list = Tried: against the list of what this place removes.
embedding-tried-no = Not tried yet.
embedding-more = Places change their rules. Look at your page once after you have saved it.

embed-title = { $title }, a figure from Narrows
embed-from = From Narrows
embed-chapter = Read the chapter
offline-script = This file needs scripts. Allow them in the browser, or open it in another one.
offline-still = The picture shows the setting that was saved. To move its levers, allow scripts for this file.
offline-class = Links and codes for a class are made on the site. This is one chapter as a file.
offline-old = This browser is too old to unpack what moves the levers. Open the file in a newer one.
script-off = The pictures below show the opening setting. To move the levers, allow scripts for this page.

predict-show = Show me
predict-skip = Skip the guess
draw-first = Draw the curve first
predict-see = What the model says

classroom-heading = For a class
after-guess = What this figure says is told once you have guessed, or skipped.
classroom-present = Show as slides
classroom-ask = Ask the class
classroom-link = Teach this: make a link for a class

## Firms to begin with
presets-heading = Begin with a firm
presets-undo = Back to your own settings
presets-undone = Your own settings are back.
preset-done = { $name }: its settings are on the page now.
