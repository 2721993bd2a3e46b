//! The chance that more is lost than is set aside, against what is.

use super::super::risks::Register;
use super::{RESERVE, View};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(RESERVE, &[0.0, 50.0, 100.0, 150.0, 200.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.risks);
    let x = axes.x.range;
    let register = Register::of_few(p.risks());
    let points = stairs(&register, x.high());
    let mut marks = Vec::new();
    if o.expected_loss > 0.0 && x.contains(o.expected_loss) {
        let name = Text::new("label-expected").value(o.expected_loss, Unit::Number);
        marks.push(Mark::rule(
            Some(name),
            Role::Reference,
            Direction::Vertical,
            o.expected_loss,
        ));
    }
    marks.push(Mark::line(
        "label-exceeded",
        Role::Primary,
        points,
        Placement::Auto,
    ));
    if o.reserve_90 > 0.0 && x.contains(o.reserve_90) {
        let at = [o.reserve_90, register.exceedance(o.reserve_90)];
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![at]));
        let text = Text::new("label-nine-in-ten").value(o.reserve_90, Unit::Number);
        marks.push(Mark::label(text, Role::Ink, at, Side::Right));
    }
    marks.push(Mark::reader(
        [p.reserve, o.short_chance],
        Text::new("label-you-short").value(o.short_chance, Unit::Share),
    ));
    marks
}

/// The curve from 0 to the end of the axis: level from one loss to the next, where it falls. At the loss itself it has
/// fallen, as the reserve is just enough.
fn stairs(register: &Register, end: f64) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for [loss, beyond] in register.steps() {
        if loss > end {
            break;
        }
        if let Some(last) = points.last().copied() {
            points.push([loss.next_down(), last[1]]);
        }
        points.push([loss, beyond]);
    }
    let last = points[points.len() - 1];
    if last[0] < end {
        points.push([end, last[1]]);
    }
    points
}
