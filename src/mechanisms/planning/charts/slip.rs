//! Progress reported against progress made, and the wedge between them.

use super::{SAMPLES, TAKES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(TAKES, &[0.0, 10.0, 20.0, 30.0, 40.0]),
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
    let task = p.slip();
    let (planned, takes) = (task.planned, task.takes);
    let also = [planned, takes];
    let line = |key, role, done: &dyn Fn(f64) -> f64, at| {
        let points = axes.x.range.curve(SAMPLES, &also, done);
        Mark::line(key, role, points, at)
    };
    let is_late = o.slip.gap > 0.0;
    let (on_reported, on_made) = if is_late {
        (
            Placement::Below(f64::midpoint(planned, takes)),
            Placement::After(0.55 * takes),
        )
    } else {
        (Placement::Auto, Placement::Auto)
    };
    let mut marks = Vec::new();
    if is_late {
        let wedge = vec![[0.0, 0.0], [planned, 1.0], [takes, 1.0]];
        marks.push(Mark::area(Role::RegionDanger, wedge));
    }
    let reported = |week| task.reported(week);
    let made = |week| task.made(week);
    marks.push(line(
        "label-reported",
        Role::Series2,
        &reported,
        on_reported,
    ));
    marks.push(line("label-made", Role::Primary, &made, on_made));
    if is_late {
        let (high, low) = ([planned, 1.0], [planned, o.slip.made]);
        marks.push(Mark::segments(Role::Ink, 1.5, vec![[low, high]]));
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![low]));
        let gap = Text::new("label-gap").value(o.slip.gap, Unit::Share);
        // Near the top, where the wedge is wide.
        let middle = [planned, 1.0 - 0.33 * o.slip.gap];
        marks.push(Mark::label(gap, Role::Danger, middle, Side::Right));
        let made = Text::new("label-made-at")
            .value(o.slip.made, Unit::Share)
            .with("week", planned, Unit::Weeks);
        marks.push(Mark::label(made, Role::Ink, low, Side::Right));
    }
    let text = Text::new("label-takes").value(takes, Unit::Weeks);
    marks.push(Mark::reader([takes, 1.0], text));
    marks
}
