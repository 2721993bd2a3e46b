//! Links against the size of the groups that a team is split into; from its own size on it is undivided.

use super::{GROUP_SIZE, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::mechanisms::coordination::grouping::{grouped_links, paths};
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let most = largest(views, |p, _| paths(p.people));
    Axes {
        x: Axis::of(GROUP_SIZE, &[1.0, 5.0, 10.0, 15.0, 20.0]),
        y: Axis::up_to(Unit::Links, most.max(1.0)),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let n = p.people;
    let whole = paths(n);
    let marked = [n, p.group_size, o.best_group_size];
    let points = x.curve(115, &marked, &|s| grouped_links(n, s.min(n)));
    vec![
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
            Placement::Below(n.min(x.high()).max(5.0) * 0.8),
        ),
        Mark::optimum(
            [o.best_group_size, o.best_grouped_links],
            Text::new("label-best").value(o.best_group_size, Unit::People),
        ),
        Mark::reader(
            [p.group_size, o.grouped_links],
            Text::new("label-you").value(o.grouped_links, Unit::Links),
        ),
    ]
}
