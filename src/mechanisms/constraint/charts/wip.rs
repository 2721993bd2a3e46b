//! What a line gives against how much work is in it.

use super::{JOBS, SAMPLES, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let highest = largest(views, |p, _| p.laws().0.best(JOBS.maximum));
    Axes {
        x: Axis::of(JOBS, &[1.0, 15.0, 30.0, 45.0, 60.0]),
        y: Axis::up_to(Unit::PerHour, 1.08 * highest),
    }
}

pub(super) fn marks(View { params: p, .. }: &View, axes: &Axes) -> Vec<Mark> {
    let (laws, jobs) = (p.laws().0, p.wip);
    let critical = laws.critical();
    let curve = |y: &dyn Fn(f64) -> f64| axes.x.range.curve(SAMPLES, &[critical, jobs], y);
    let given = laws.practical(jobs);
    vec![
        Mark::line(
            "label-best",
            Role::Reference,
            curve(&|w| laws.best(w)),
            Placement::Above(40.0),
        ),
        Mark::line(
            "label-worst",
            Role::Series2,
            curve(&|_| laws.worst()),
            Placement::Above(45.0),
        ),
        Mark::rule(
            Some(Text::new("label-critical").value(critical, Unit::Jobs)),
            Role::Reference,
            Direction::Vertical,
            critical,
        ),
        Mark::line(
            "label-practical",
            Role::Primary,
            curve(&|w| laws.practical(w)),
            Placement::Below(35.0),
        ),
        Mark::reader(
            [jobs, given],
            Text::new("label-you-given")
                .value(given, Unit::PerHour)
                .with("time", laws.practical_time(jobs), Unit::Hours),
        ),
    ]
}
