//! Effort to fix, against the weeks of deferral.

use super::super::{Growth, Output, Params};
use super::{beyond, runs_away, up_to, weeks, without_value};
use crate::chart::spec::Point;
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Text};
use crate::unit::Unit;

/// Effort past which nobody reads a curve.
const LARGEST: f64 = 1e6;
const TOP: f64 = 16.0;

pub(super) fn growth(p: &Params, o: &Output) -> ChartSpec {
    let (x, y) = (weeks(), Axis::up_to(Unit::Effort, TOP));
    let growth = p.growth();
    let alone = growth.without_interaction();
    let line = |curve: Growth| -> Vec<Point> {
        let leaves = curve.reaches(TOP * p.initial);
        x.range.curve(208, &[p.deferral, leaves], &|t| {
            up_to(LARGEST, curve.effort(t))
        })
    };
    let mut marks = Vec::new();
    if let Some(at) = o.blow_up.finite().filter(|at| x.range.contains(*at)) {
        marks.push(beyond(at, &x, &y));
    }
    // Curves that hardly rise are named above and below, steep ones beside.
    let is_flat = |curve: Growth| curve.effort(x.range.high()) < 0.25 * TOP;
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
    marks.extend(runs_away(o, x.range));
    match o.effort.finite() {
        Some(effort) => marks.push(Mark::reader(
            [p.deferral, effort],
            Text::new("label-you").value(effort, Unit::Effort),
        )),
        None => marks.extend(without_value(p.deferral, "label-no-finite-value", &x, &y)),
    }
    ChartSpec::new(x, y, marks)
}
