//! What waiting costs, what doing the work again costs, and both, against the week in which it begins.

use super::{SAMPLES, START_WEEK, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::of(START_WEEK, &[0.0, 6.0, 12.0, 18.0, 26.0]);
    let last = x.range.high();
    // The curve is highest at one of its ends.
    let highest = largest(views, |p, _| {
        let work = p.rework();
        libm::fmax(work.cost(0.0), work.cost(last))
    });
    Axes {
        x,
        y: Axis::up_to(Unit::Number, highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.rework);
    let work = p.rework();
    let x = axes.x.range;
    let line = |key, role, of: &dyn Fn(f64) -> f64| {
        let points = x.curve(SAMPLES, &[p.start_week, o.best_week], of);
        Mark::line(key, role, points, Placement::Auto)
    };
    let mut marks = vec![
        line("label-delay", Role::Series2, &|week| work.waited(week)),
        line("label-again", Role::Series3, &|week| work.redone(week)),
        line("label-both", Role::Primary, &|week| work.cost(week)),
    ];
    if x.contains(o.best_week) {
        marks.push(Mark::optimum(
            [o.best_week, o.best_week_cost],
            Text::new("label-best-week")
                .with("week", o.best_week, Unit::Number)
                .value(o.best_week_cost, Unit::Number),
        ));
    }
    marks.push(Mark::reader(
        [p.start_week, o.start_cost],
        Text::new("label-you-cost").value(o.start_cost, Unit::Number),
    ));
    marks
}
