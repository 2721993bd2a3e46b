//! Links against the size of the groups that a team is split into; from its own size on it is undivided.

use super::GROUP_SIZE;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Text};
use crate::mechanisms::coordination::grouping::{grouped_links, paths};
use crate::mechanisms::coordination::{Output, Params};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let n = p.people;
    let x = Axis::of(GROUP_SIZE, &[1.0, 5.0, 10.0, 15.0, 20.0]);
    let whole = paths(n);
    let marked = [n, p.group_size, o.best_group_size];
    let points = x.range.curve(115, &marked, &|s| grouped_links(n, s.min(n)));
    let marks = vec![
        Mark::rule(
            Some(Text::new("label-undivided").value(whole, Unit::Links)),
            Role::Reference,
            Direction::Horizontal,
            whole,
        ),
        Mark::line(
            "label-grouped",
            Role::Primary,
            points,
            Placement::Below(n.min(x.range.high()).max(5.0) * 0.8),
        ),
        Mark::optimum(
            [o.best_group_size, o.best_grouped_links],
            Text::new("label-best-groups").value(o.best_group_size, Unit::People),
        ),
        Mark::reader(
            [p.group_size, o.grouped_links],
            Text::new("label-group-links").value(o.grouped_links, Unit::Links),
        ),
    ];
    ChartSpec::new(x, Axis::up_to(Unit::Links, whole.max(1.0)), marks)
}
