//! The wait before a stage against its load.

use super::super::{Output, Params};
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Text};
use crate::param::{ParamSet, ParamSpec};
use crate::unit::Unit;

/// The parameter whose slider lies on the axis.
const LOAD: &ParamSpec = ParamSpec::named(Params::SPECS, "utilization");
/// How many points a curve has before the marked ones are added.
const SAMPLES: u32 = 161;
/// Ticks of the axis that the load lies on.
const TICKS: [f64; 4] = [0.05, 0.35, 0.65, 0.95];
/// The load up to which the vertical axis stands still.
const STILL: f64 = 0.95;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = Axis::of(LOAD, &TICKS);
    let loads = [p.utilization, o.closer_utilization];
    let wait = |utilization: f64| p.queue(utilization).wait();
    let highest = wait(STILL).max(o.wait).max(p.service_time);
    let y = Axis::up_to(Unit::Hours, highest);
    let mut marks = vec![Mark::rule(
        Some(Text::new("label-service").value(p.service_time, Unit::Hours)),
        Role::Reference,
        Direction::Horizontal,
        p.service_time,
    )];
    marks.push(Mark::line(
        "label-wait",
        Role::Primary,
        x.range.curve(SAMPLES, &loads, &wait),
        Placement::Before(0.9),
    ));
    marks.push(Mark::reader(
        [p.utilization, o.wait],
        Text::new("label-you-wait").value(o.wait, Unit::Hours).with(
            "multiple",
            o.wait_multiple,
            Unit::Multiple,
        ),
    ));
    ChartSpec {
        id: "wait",
        x,
        y,
        marks,
        narrow: None,
    }
}
