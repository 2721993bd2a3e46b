# What a figure says of attributes and numbers that it cannot use. Only a figure that has such loads it.

problem-mechanism = mechanism: “{ $given }” is not one of { $allowed }.
problem-chart = chart: “{ $given }” is not one of { $allowed }. Shown instead: { $used }.
problem-control = controls: “{ $given }” is not one of { $allowed }.
problem-option = { $attribute }: “{ $given }” is not one of { $allowed }. Shown instead: { $used }.
problem-number = { $attribute }: “{ $given }” is not a number; it goes from { $minimum } to { $maximum }. Shown instead: { $used }.
problem-range = { $attribute }: “{ $given }” is out of range; it goes from { $minimum } to { $maximum }. Shown instead: { $used }.
problem-unread = { $label }: “{ $given }” is not a number. It goes from { $minimum } to { $maximum }.
problem-field = { $label } goes from { $minimum } to { $maximum }; { $given } became { $used }.
