# Predict, then see: what the page says once the reader has answered a chapter's question.
# Arguments: what page/prediction.ts gives.
predict-heading = Your guess and the model
predict-heading-skipped = What the model says
predict-again = Guess again
predict-verdict = { $verdict ->
        [right] You said “{ YOU($label) }”. So does the model.
        [wrong] You said “{ YOU($label) }”. The model says “{ NUM($answer) }”.
        [same] By the model it makes no difference.
        [none] At these settings the model has no answer.
       *[skipped] The model says “{ NUM($answer) }”.
    }
predict-number = You guessed { YOU($guessed) }{ $near ->
        [close] , and the model gives { NUM($gives) }.
        [low] ; the model gives more: { NUM($gives) }.
       *[high] ; the model gives less: { NUM($gives) }.
    }
predict-refused = These settings have no answer together.
predict-choice = Choice
predict-value = { $output }
predict-times = { $output }, times what it was
predict-model = The model
predict-mark-guess = your guess
predict-mark-most = the most
predict-mark-least = the least
predict-mark-nearest = nearest to the model
