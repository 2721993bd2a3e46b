//! When borrowing pays.

use super::{View, weeks};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let highest = largest(views, |p, _| libm::fmax(4.0, 2.0 * p.benefit));
    let y = Axis::up_to(Unit::Multiple, highest);
    Axes { x: weeks(), y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (x, y) = (axes.x.range, axes.y.range);
    let loan = p.loan();
    let (left, right) = (x.low(), x.high());
    let even = o.longest_holding.finite();
    let until = even.unwrap_or(right).min(right);
    let samples = x.samples(105, &[p.deferral, until]);
    // Where the curve nears the top of the picture.
    let full = libm::log(0.85 * y.high()) / (p.interest - p.opportunity).max(1e-9);
    let mut marks = Vec::new();
    if until > left {
        marks.push(Mark::band("label-worth-it", Role::RegionGood, left, until));
    }
    marks.push(Mark::line(
        "label-benefit",
        Role::Series2,
        curve(&samples, &|_| p.benefit),
        Placement::Above(44.0),
    ));
    marks.push(Mark::line(
        "label-owed",
        Role::Primary,
        curve(&samples, &|t| loan.owed(t)),
        if full < right {
            Placement::Before(full)
        } else {
            Placement::Below(44.0)
        },
    ));
    if let Some(at) = even.filter(|at| x.contains(*at)) {
        marks.push(Mark::rule(
            Some(Text::new("label-even").value(at, Unit::Weeks)),
            Role::Ink,
            Direction::Vertical,
            at,
        ));
    }
    marks.push(Mark::reader(
        [p.deferral, o.owed],
        Text::new("label-you").value(o.owed, Unit::Multiple),
    ));
    marks
}
