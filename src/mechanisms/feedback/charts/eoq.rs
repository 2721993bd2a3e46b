//! What missing the best batch costs: one curve for every fixed cost and every holding cost.

use super::super::batch::penalty;
use super::{SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let (x, y) = (SafeRange::log(0.05, 20.0), SafeRange::linear(0.0, 12.0));
    Axes {
        x: Axis::new(Unit::Multiple, x, &[0.05, 0.25, 1.0, 4.0, 20.0]),
        y: Axis::new(Unit::Multiple, y, &[0.0, 4.0, 8.0, 12.0]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let points = axes
        .x
        .range
        .curve(SAMPLES, &[p.order_multiple, 1.0], &penalty);
    vec![
        Mark::band("label-near-best", Role::RegionGood, 0.5, 2.0),
        Mark::line(
            "label-penalty",
            Role::Primary,
            points,
            Placement::Before(8.0),
        ),
        Mark::optimum(
            [1.0, 1.0],
            Text::new("label-best-order").value(o.order_best, Unit::Number),
        ),
        Mark::reader(
            [p.order_multiple, o.order_penalty],
            Text::new("label-you-penalty").value(o.order_penalty, Unit::Multiple),
        ),
    ]
}
