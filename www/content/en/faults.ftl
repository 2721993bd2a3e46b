# What a figure says of attributes and numbers that it cannot use, and of a model that cannot run. Only a figure that has such loads it.

problem-mechanism = mechanism: “{ $given }” is not one of { $allowed }.
problem-chart = chart: “{ $given }” is not one of { $allowed }. Shown instead: { $used }.
problem-control = controls: “{ $given }” is not one of { $allowed }.
problem-option = { $attribute }: “{ $given }” is not one of { $allowed }. Shown instead: { $used }.
problem-number = { $attribute }: “{ $given }” is not a number; it goes from { $minimum } to { $maximum }. Shown instead: { $used }.
problem-range = { $attribute }: “{ $given }” is out of range; it goes from { $minimum } to { $maximum }. Shown instead: { $used }.
problem-unread = { $label }: “{ $given }” is not a number. It goes from { $minimum } to { $maximum }.
problem-field = { $label } goes from { $minimum } to { $maximum }; { $given } became { $used }.

problem-load = The model could not be loaded. The picture shows where it began.
problem-broken = The model failed here three times. The picture is the last one it drew.
problem-never = The model cannot run on this page. The picture shows where it began.
problem-never-bare = The model cannot run on this page.
