# A class votes on a question: the page where a teacher reads codes, and the code under an answer.
class-title = Ask the class
class-lead = Each pupil’s answer is a short code, which they get under the chapter’s question. Paste the codes here, one a line; names, times and links around them do no harm. Or count raised hands.
class-private = Nothing is sent. This tab keeps the codes until you close it or clear them.
class-off = To read codes, allow scripts for this page.
class-question = Question
class-question-any = As the codes say
class-question-one = { $number }. { $title }
class-codes = Codes, one a line
class-hands = Count raised hands
class-hands-help = Hands are added to the codes.
class-hand = { $choice }: hands, vote { $vote }
class-results = What the class said
class-waiting = No vote is in yet.
class-read = First vote: { $first }. Second vote: { $second }.
class-test-bad = { $count ->
        [one] { $count } line has no code.
       *[other] { $count } lines have no code.
    }
class-bad = { $count ->
        [one] { $count } line has no vote.
       *[other] { $count } lines have no vote.
    }
class-choice = Choice
class-vote = Vote { $vote }
class-unsure = Not sure
class-model = The model
class-right = right by the model
class-show = Show the answer
class-hide = Hide the answer
class-copy-csv = Save counts (CSV)
class-copy-json = Save counts (JSON)
class-clear = Clear all votes
class-cleared = All votes are gone.
class-failed = The answer could not be loaded. Check the network and choose the question again.
class-no-question = No question here has the number { $number }.
class-next-explain = { $right } of { $of } pupils chose the right answer: fewer than 35 in 100. Explain the idea, then ask again.
class-next-pairs = { $right } of { $of } pupils chose the right answer: between 35 and 70 in 100. Let pairs who disagree talk for two minutes, then vote again.
class-next-go-on = { $right } of { $of } pupils chose the right answer: more than 70 in 100. Ask one of them why, then go on.
class-next-wait = Nobody has voted yet.
class-next = What to do next
class-wrong = What the others may think
class-wrong-one = { $count ->
        [one] { $count } pupil chose
       *[other] { $count } pupils chose
    } “{ $choice }”.
class-lines = Lines to look at
class-line-none = Line { $line } has no code: { $text }
class-line-damaged = Line { $line } has a wrong, missing or extra character: { $text }
class-line-version = Line { $line } has a code of another version of this page: { $text }
class-line-repeated = Line { $line } has a code that was there before. It counts once.
class-line-replaced = Line { $line } was voted again further down. The last vote counts.
class-line-impossible = Line { $line } has a choice that this question does not have.
class-line-other = Line { $line } is about another question.
class-more-lines = { $count ->
        [one] { $count } more line like these.
       *[other] { $count } more lines like these.
    }

## The code under an answer
poll-open = In a class? Get a code
poll-help = Choose an answer above, or none if you are not sure. Give your teacher the code. It says what you chose, not who you are.
poll-round = Which vote
poll-first = First vote
poll-second = Second vote
poll-code = Your code
poll-unsure = It says: not sure.
poll-says = It says: { $choice }.
poll-copy = Copy a link
poll-copied = Copied
poll-not-copied = Copy the code by hand
poll-qr = Show as a QR code
poll-qr-label = The code { $code } as a QR code

## The test of twelve questions, before and after
class-test = Test of twelve, before and after
class-bank-one = Test question { $number }
class-test-counts = Tests before: { $before }. Tests after: { $after }.
class-test-apart = The counts are more than a tenth apart: these are not the same pupils, so compare with care.
class-test-few = With fewer than 8 tests before or after, no gain is shown.
class-test-high = More than 85 in 100 were right before. There was too little room to gain, so none is shown.
class-test-gain = Right before: { PCT($before) }. Right after: { PCT($after) }. The class gained { PCT($gain) } of what it had left to learn.
class-test-loss = Right before: { PCT($before) }. Right after: { PCT($after) }. The class did worse: a gain of { PCT($gain) }.
class-test-item = Question
class-test-right = Right before and after
class-test-wrong = Commonest wrong idea, before → after
class-test-shares = { PCT($before) } → { PCT($after) }
class-test-one = { PCT($share) }
