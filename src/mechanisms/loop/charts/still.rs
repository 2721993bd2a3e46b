//! Error of both over the days in a world that stands still: two stairs that meet at the floor.

use super::super::cycle::Cycle;
use super::super::{LATE, Params};
use super::{View, days, stride};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

/// Days between the reader's point and the later one, or the later one has no room.
const APART: f64 = 20.0;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: days(),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
) -> Vec<Mark> {
    let last = axes.x.range.high();
    let mut marks = vec![
        Mark::rule(
            Some(Text::new("label-floor").value(p.error_floor, Unit::Share)),
            Role::Reference,
            Direction::Horizontal,
            p.error_floor,
        ),
        Mark::line(
            "label-rival",
            Role::Series2,
            stairs(p, p.rival(), last),
            Placement::Auto,
        ),
        Mark::line(
            "label-own",
            Role::Primary,
            stairs(p, p.own(), last),
            Placement::Auto,
        ),
    ];
    let late = p.still().error(p.own().corrections(LATE));
    if let Some(ratio) = o
        .late_ratio
        .finite()
        .filter(|_| f64::abs(p.day - LATE) > APART)
    {
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![[LATE, late]]));
        marks.push(Mark::label(
            Text::new("label-late")
                .with("day", LATE, Unit::Days)
                .value(ratio, Unit::Multiple),
            Role::Ink,
            [LATE, late + 0.1],
            Side::Right,
        ));
    }
    let label = match o.error_ratio.finite() {
        Some(ratio) => Text::new("label-you-ratio").value(ratio, Unit::Multiple),
        None => Text::new("label-you-error").value(o.own.day_error, Unit::Share),
    };
    marks.push(Mark::reader([p.day, o.own.day_error], label));
    marks
}

/// Corners of the error's stairs: level until a correction, then down. Without a pause the floor is there at once.
fn stairs(p: &Params, cycle: Cycle, last: f64) -> Vec<Point> {
    let still = p.still();
    let mut points = vec![[0.0, 1.0]];
    let stride = stride(cycle);
    let mut loops = stride;
    let mut error = 1.0;
    while cycle.period > 0.0 && loops * cycle.period <= last {
        let day = loops * cycle.period;
        points.push([day, error]);
        error = still.error(loops);
        points.push([day, error]);
        loops += stride;
    }
    if cycle.period <= 0.0 {
        error = still.floor;
        points.push([0.0, error]);
    }
    points.push([last, error]);
    points
}
