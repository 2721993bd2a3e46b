//! The relationships that Graicunas counts, against the number of subordinates.

use super::super::graicunas::{cross, direct, total};
use super::{SPAN, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(SPAN, &[2.0, 5.0, 10.0, 15.0]),
        y: Axis::decades(Unit::Links, 1.0, 1e6),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.relationships);
    let line = |key, role, count: &dyn Fn(f64) -> f64| {
        let points = axes.x.range.curve(53, &[p.span], count);
        Mark::line(key, role, points, Placement::Auto)
    };
    vec![
        line("label-direct", Role::Series3, &|n| direct(n)),
        line("label-cross", Role::Series2, &|n| cross(n)),
        line("label-total", Role::Primary, &|n| total(n)),
        Mark::reader(
            [p.span, o.total],
            Text::new("label-you-links").value(o.total, Unit::Links),
        ),
    ]
}
