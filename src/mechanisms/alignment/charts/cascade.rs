//! What is left of an intent, level by level, in three readings, and what a written text leaves.

use super::{LEVELS, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(LEVELS, &[0.0, 3.0, 6.0, 9.0, 12.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.cascade);
    let (cascade, written) = (p.cascade(), o.written_information);
    let line = |key, role, of: &dyn Fn(f64) -> f64| {
        let points = axes.x.range.curve(SAMPLES, &[p.levels], of);
        Mark::line(key, role, points, Placement::Auto)
    };
    vec![
        line("label-written", Role::Series4, &|_| written),
        line("label-aim-left", Role::Series3, &|levels| {
            cascade.aim(levels)
        }),
        line("label-detail", Role::Series2, &|levels| {
            cascade.detail(levels)
        }),
        line("label-information", Role::Primary, &|levels| {
            cascade.bits(levels)
        }),
        Mark::reader(
            [p.levels, o.information_left],
            Text::new("label-you").value(o.information_left, Unit::Share),
        ),
    ]
}
