//! What checks cost and what they save, against their number.

use super::{View, line, reader, spec};
use crate::chart::{Axes, Axis, Direction, Mark, Role, Text};
use crate::mechanism::largest;
use crate::param::ParamSpec;
use crate::unit::Unit;

const CHECKS: &ParamSpec = spec("checks");

pub(super) fn axes(views: &[View]) -> Axes {
    let most = largest(views, |p, o| {
        f64::max(CHECKS.maximum * p.check_cost, o.checks.unchecked)
    });
    Axes {
        x: Axis::of(CHECKS, &[0.0, 5.0, 10.0, 15.0, 20.0]),
        y: Axis::up_to(Unit::Number, most),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.checks);
    let checks = p.checking();
    let right = axes.x.range.high();
    let mut marks = Vec::new();
    let from = o.checks_worse_than_none;
    if from < right {
        marks.push(Mark::band("label-worse", Role::RegionDanger, from, right));
    }
    let none = Text::new("label-none").value(o.unchecked, Unit::Number);
    marks.push(Mark::rule(
        Some(none),
        Role::Reference,
        Direction::Horizontal,
        o.unchecked,
    ));
    let also = [p.checks, o.best_checks_whole];
    let mut cost = |key, role, of: &dyn Fn(f64) -> f64| {
        marks.push(line(axes, key, role, &also, of));
    };
    cost("label-checking", Role::Series3, &|count| {
        count * checks.cost
    });
    cost("label-missed", Role::Series2, &|count| checks.missed(count));
    cost("label-both", Role::Primary, &|count| checks.total(count));
    if axes.x.range.contains(o.best_checks_whole) {
        let text = Text::new("label-best-checks").value(o.best_checks_whole, Unit::Number);
        marks.push(Mark::optimum(
            [o.best_checks_whole, o.best_check_total],
            text,
        ));
    }
    marks.push(reader(p.checks, o.check_total, Unit::Number));
    marks
}
