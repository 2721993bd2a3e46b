# What a figure says of settings that it shows and does not let a reader move.
locked-note = Locked here: { $names }.
locked-unknown = locked: “{ $given }” is not one of { $allowed }.
