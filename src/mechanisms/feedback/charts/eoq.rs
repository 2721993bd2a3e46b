//! What missing the best batch costs: one curve for every fixed cost and every holding cost.

use super::super::batch::penalty;
use super::super::{Output, Params};
use super::SAMPLES;
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, SafeRange, Text};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let range = SafeRange::log(0.05, 20.0);
    let points = range.curve(SAMPLES, &[p.order_multiple, 1.0], &penalty);
    let marks = vec![
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
    ];
    let x = Axis::new(Unit::Multiple, range, &[0.05, 0.25, 1.0, 4.0, 20.0]);
    let y = Axis::new(
        Unit::Multiple,
        SafeRange::linear(0.0, 12.0),
        &[0.0, 4.0, 8.0, 12.0],
    );
    ChartSpec::new(x, y, marks)
}
