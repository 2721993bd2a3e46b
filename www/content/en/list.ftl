# What stands around a list of named items: loaded with the figures that have one.

list-name = Name of { $name }
list-earlier = Earlier
    .label = Move { $name } earlier
list-later = Later
    .label = Move { $name } later
list-remove = Remove
    .label = Remove { $name }

## Why a button does nothing
list-first = { $name } is the first already.
list-last = { $name } is the last already.
list-least = { $count } is the fewest.
list-most = { $count } is the most.

## What was done
list-moved = { $name } is now number { $place } of { $count }.
list-added = { $name } is added as number { $place } of { $count }.
list-removed = { $name } is removed; { $count } are left.
list-renamed = The new name is { $name }.
problem-name = { $attribute }: “{ $given }” cannot be a name: 1 to 20 visible characters, none of {"<>{}\\"}.
list-refused = “{ $given }” cannot be a name: 1 to 20 visible characters, none of {"<>{}\\"}. The old name stays.
