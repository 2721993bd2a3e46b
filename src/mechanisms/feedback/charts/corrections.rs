//! Loops a year against the release period.

use super::super::{Output, Params, WEEKLY, learning::loops_per_year};
use super::cost::{SAMPLES, TICKS};
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Shape, Side, Text};
use crate::param::ParamSet;
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = Axis::of(&Params::SPECS[0], &TICKS);
    let points = x
        .range
        .curve(SAMPLES, &[p.release_period, WEEKLY], &loops_per_year);
    let marks = vec![
        Mark::Line {
            name: Text::new("label-loops"),
            role: Role::Primary,
            points,
            label: Some(Placement::Before(6.0)),
        },
        Mark::Points {
            role: Role::Ink,
            shape: Shape::Ring,
            at: vec![[WEEKLY, o.weekly_loops]],
        },
        Mark::Label {
            text: Text::new("label-weekly")
                .with("ratio", o.loop_ratio, Unit::Multiple)
                .value(o.weekly_loops, Unit::PerYear),
            role: Role::Ink,
            at: [WEEKLY, o.weekly_loops],
            side: Side::Right,
        },
        Mark::Reader {
            at: [p.release_period, o.loops_per_year],
            label: Text::new("label-you-loops").value(o.loops_per_year, Unit::PerYear),
        },
    ];
    ChartSpec {
        id: "corrections",
        x,
        y: Axis::decades(Unit::PerYear, 1.0, 300.0),
        marks,
    }
}
