//! Output left, against the weeks of deferral.

use super::super::{Growth, Output, Params};
use super::{beyond, runs_away, weeks};
use crate::chart::spec::Point;
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn drag(p: &Params, o: &Output) -> ChartSpec {
    let x = weeks();
    let y = Axis::up_to(Unit::Share, 1.0);
    let (growth, drag) = (p.growth(), p.drag());
    let end = growth.blow_up();
    let line = |curve: Growth| -> Vec<Point> {
        x.range.curve(208, &[p.deferral, end], &|t| {
            if t <= curve.blow_up() {
                drag.output_left(curve.debt(t))
            } else {
                f64::NAN
            }
        })
    };
    let mut marks = Vec::new();
    if x.range.contains(end) {
        marks.push(beyond(end, &x, &y));
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
    marks.extend(runs_away(o, x.range));
    marks.push(Mark::reader(
        [p.deferral, o.output_left],
        Text::new("label-you").value(o.output_left, Unit::Share),
    ));
    ChartSpec::new(x, y, marks)
}
