//! Loops a year against the release period.

use super::super::{WEEKLY, learning::loops_per_year};
use super::{SAMPLES, View, weeks};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = Axis::decades(Unit::PerYear, 1.0, 300.0);
    Axes { x: weeks(), y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let points = axes
        .x
        .range
        .curve(SAMPLES, &[p.release_period, WEEKLY], &loops_per_year);
    vec![
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
    ]
}
