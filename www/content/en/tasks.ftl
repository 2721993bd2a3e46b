# What stands around tasks that wait for each other, besides the words of lists: loaded with the figures that have them.

tasks-free = can start at once
    .label = { $name }: can start at once
tasks-after = after { $names }
    .label = { $name }: after { $names }
tasks-boxes = { $name } waits for

## Of a link that was copied
tasks-long = Copied. It has { $count } characters: some mail and chat programs cut a link that long.

## What was done
tasks-linked = { $name } now waits for { $need }.
tasks-linked-moved = { $name } now waits for { $need } and stands behind it, as number { $place } of { $count }.
tasks-unlinked = { $name } no longer waits for { $need }.
tasks-freed = { $names } no longer { $count ->
        [one] waits
       *[other] wait
    } for { $need }.

## Why nothing was done
tasks-stay = { $name } waits for { $need } and stays behind it.
tasks-circle = { $need } already waits for { $name }: that would be a circle.
tasks-circle-through = { $need } already waits for { $name } through { $through }: that would be a circle.
