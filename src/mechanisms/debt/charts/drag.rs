//! Output left, against the weeks of deferral.

use super::super::Growth;
use super::{View, beyond, runs_away, weeks};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = Axis::up_to(Unit::Share, 1.0);
    Axes { x: weeks(), y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let (growth, drag) = (p.growth(), p.drag());
    let end = growth.blow_up();
    let line = |curve: Growth| -> Vec<Point> {
        x.curve(208, &[p.deferral, end], &|t| {
            if t <= curve.blow_up() {
                drag.output_left(curve.debt(t))
            } else {
                f64::NAN
            }
        })
    };
    let mut marks = Vec::new();
    if x.contains(end) {
        marks.push(beyond(end, axes));
    }
    if p.interaction > 0.0 {
        marks.push(Mark::line(
            "label-alone",
            Role::Series2,
            line(growth.without_interaction()),
            Placement::Above(44.0),
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
        Placement::Below(0.4 * libm::fmin(end, 52.0)),
    ));
    marks.extend(runs_away(o, x));
    marks.push(Mark::reader(
        [p.deferral, o.output_left],
        Text::new("label-you").value(o.output_left, Unit::Share),
    ));
    marks
}
