# What readers guess and draw in a picture before they see what the model gives.

## In pictures and tables. Argument: the guessed $value.
label-guess = your guess: { $value }
label-guess-above = your guess: { $value }, above the picture
label-guess-no-end = your guess: no end
label-guess-here = your guess
label-sketch = your curve

## A guess in words: where the setting called $name is $x, a $guess, what the $model gives there.
guess-said = Your guess, the diamond: { $guess } where “{ $name }” is { $x }. The model says { $model } there.
guess-said-here = Your guess, the diamond: “{ $name }” at { $x }. The model says { $model } there.
guess-no-end = no end
# Where the figure is set otherwise than the question: what the question sets otherwise.
guess-elsewhere = The question has { $settings }; the picture shows another setting.
guess-setting = “{ $name }” at { $value }

## Drawing a curve. Arguments: the $line to draw, the title of the picture's $y, its ends $from and $to on the way across.
draw-ask = Draw it before you see it: “{ $line }”, from { $from } to { $to }.
draw-ask-plain = Draw it before you see it, from { $from } to { $to }.
draw-how = Draw in the picture with a finger or the mouse. With the keyboard, arrows left and right choose a point, up and down move it.
draw-points = Your curve, { $count } points
draw-point = Height at { $x }
draw-height-none = not drawn yet
draw-compare = Compare
draw-undo = Undo
draw-clear = Clear
draw-skip = Show the curve
draw-short = Draw on: your curve reaches over { $share } of the width, and half of it is the least.

## Both curves, compared. Numbers are written no more exactly than a hand draws.
draw-title = Your curve and the model’s
draw-near-all = Your curve is near the model’s all the way.
draw-near = Your curve is near the model’s { $stretches }.
draw-near-none = Your curve is nowhere near the model’s for long.
draw-stretch = from { $from } to { $to }
draw-far = They part most near { $x }: you drew about { $yours }, the model gives about { $model }.
draw-shape-right = The shape is right: the model, too, { $model }.
draw-shape-place = The kind of shape is right and the place is not: your curve { $yours }; the model { $model }.
draw-shape-wrong = The shape is another one: your curve { $yours }; the model { $model }.
draw-trend = { $trend ->
        [flat] stays level
        [rises] rises
        [falls] falls
        [peaks] rises to a peak at { $at }, then falls
        [dips] falls to a low at { $at }, then rises
       *[turns] goes up and down
    }
draw-legend = Near means within a tenth of the picture’s height. In the picture your curve is dashed, and what lies between the two where they part is shaded.
draw-gone = At these settings the model has no curve where you drew one.
draw-again = Draw again
draw-drop = Stop comparing
