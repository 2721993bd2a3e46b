//! How long work takes with debt and without, against utilization.

use super::super::stress::delay_factor;
use super::{View, line, reader, spec, without_end};
use crate::chart::{Axes, Axis, Mark, Role, Text};
use crate::param::ParamSpec;
use crate::unit::Unit;

const UTILIZATION: &ParamSpec = spec("utilization");
/// The delay at which the axis ends, in times of the work; the curve goes on to infinity.
const TOP: f64 = 10.0;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(UTILIZATION, &[0.0, 0.25, 0.5, 0.75, 0.95]),
        y: Axis::up_to(Unit::Multiple, TOP),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.stress);
    let mut marks = Vec::new();
    if axes.x.range.contains(o.output_left) {
        let text = Text::new("label-no-end").value(o.output_left, Unit::Share);
        marks.push(Mark::breakdown(o.output_left, text));
    }
    let mut delay = |key, role, left: f64| {
        // Where the curve leaves the picture.
        let also = [p.utilization, left * (1.0 - 1.0 / TOP)];
        marks.push(line(axes, key, role, &also, &|u| delay_factor(u, left)));
    };
    delay("label-without-debt", Role::Series2, 1.0);
    delay("label-with-debt", Role::Primary, o.output_left);
    match o.stressed_delay.finite() {
        Some(delay) => marks.push(reader(p.utilization, delay, Unit::Multiple)),
        None => without_end(&mut marks, axes, p.utilization),
    }
    marks
}
