//! Loops a year against the release period.

use super::super::{Output, Params, WEEKLY, learning::loops_per_year};
use super::{SAMPLES, weeks};
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = weeks();
    let points = x
        .range
        .curve(SAMPLES, &[p.release_period, WEEKLY], &loops_per_year);
    let marks = vec![
        Mark::line("label-loops", Role::Primary, points, Placement::Before(6.0)),
        Mark::points(Role::Ink, Shape::Ring, vec![[WEEKLY, o.weekly_loops]]),
        Mark::label(
            Text::new("label-weekly")
                .with("ratio", o.loop_ratio, Unit::Multiple)
                .value(o.weekly_loops, Unit::PerYear),
            Role::Ink,
            [WEEKLY, o.weekly_loops],
            Side::Right,
        ),
        Mark::reader(
            [p.release_period, o.loops_per_year],
            Text::new("label-you-loops").value(o.loops_per_year, Unit::PerYear),
        ),
    ];
    ChartSpec::new(x, Axis::decades(Unit::PerYear, 1.0, 300.0), marks)
}
