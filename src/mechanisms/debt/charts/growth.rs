//! Effort to fix, against the weeks of deferral.

use super::super::Growth;
use super::{View, beyond, runs_away, up_to, weeks, without_value};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

/// Effort past which nobody reads a curve.
const LARGEST: f64 = 1e6;
const TOP: f64 = 16.0;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = Axis::up_to(Unit::Effort, TOP);
    Axes { x: weeks(), y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let growth = p.growth();
    let alone = growth.without_interaction();
    let line = |curve: Growth| -> Vec<Point> {
        let leaves = curve.reaches(TOP * p.initial);
        x.curve(208, &[p.deferral, leaves], &|t| {
            up_to(LARGEST, curve.effort(t))
        })
    };
    let mut marks = Vec::new();
    if let Some(at) = o.blow_up.finite().filter(|at| x.contains(*at)) {
        marks.push(beyond(at, axes));
    }
    // Curves that hardly rise are named above and below, steep ones beside.
    let is_flat = |curve: Growth| curve.effort(x.high()) < 0.25 * TOP;
    if p.interaction > 0.0 {
        marks.push(Mark::line(
            "label-alone",
            Role::Series2,
            line(alone),
            if is_flat(alone) {
                Placement::Below(43.0)
            } else {
                Placement::After(libm::fmin(36.0, alone.reaches(0.5 * TOP * p.initial)))
            },
        ));
    }
    marks.push(Mark::line(
        if p.interaction > 0.0 {
            "label-interacting"
        } else {
            "label-alone"
        },
        Role::Primary,
        line(growth),
        if is_flat(growth) {
            Placement::Above(43.0)
        } else {
            Placement::Before(libm::fmin(45.0, growth.reaches(0.92 * TOP * p.initial)))
        },
    ));
    marks.extend(runs_away(o, x));
    match o.effort.finite() {
        Some(effort) => marks.push(Mark::reader(
            [p.deferral, effort],
            Text::new("label-you").value(effort, Unit::Effort),
        )),
        None => marks.extend(without_value(p.deferral, "label-no-finite-value", axes)),
    }
    marks
}
