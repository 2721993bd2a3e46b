//! What missing the best batch costs: one curve for every fixed cost and every holding cost.

use super::super::batch::penalty;
use super::super::{Output, Params};
use super::cost::SAMPLES;
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, SafeRange, Text};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let range = SafeRange::log(0.05, 20.0);
    let points = range.curve(SAMPLES, &[p.order_multiple, 1.0], &penalty);
    let marks = vec![
        Mark::Band {
            name: Text::new("label-near-best"),
            role: Role::RegionGood,
            from: 0.5,
            to: 2.0,
        },
        Mark::Line {
            name: Text::new("label-penalty"),
            role: Role::Primary,
            points,
            label: Some(Placement::Before(8.0)),
        },
        Mark::Optimum {
            at: [1.0, 1.0],
            label: Text::new("label-best-order").value(o.order_best, Unit::Number),
        },
        Mark::Reader {
            at: [p.order_multiple, o.order_penalty],
            label: Text::new("label-you-penalty").value(o.order_penalty, Unit::Multiple),
        },
    ];
    ChartSpec {
        id: "eoq",
        x: Axis::new(Unit::Multiple, range, &[0.05, 0.25, 1.0, 4.0, 20.0]),
        y: Axis::new(
            Unit::Multiple,
            SafeRange::linear(0.0, 12.0),
            &[0.0, 4.0, 8.0, 12.0],
        ),
        marks,
    }
}
