//! What a line gives against how much work is in it.

use super::super::wip::WipLaws;
use super::SAMPLES;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Text};
use crate::param::ParamSpec;
use crate::unit::Unit;

/// The picture of a line, read at `jobs` in it.
pub(super) fn spec(wip: &ParamSpec, laws: WipLaws, jobs: f64) -> ChartSpec {
    let x = Axis::of(wip, &[1.0, 15.0, 30.0, 45.0, 60.0]);
    let critical = laws.critical();
    let curve = |y: &dyn Fn(f64) -> f64| x.range.curve(SAMPLES, &[critical, jobs], y);
    let highest = laws.best(wip.maximum);
    let given = laws.practical(jobs);
    let marks = vec![
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
    ];
    ChartSpec::new(x, Axis::up_to(Unit::PerHour, 1.08 * highest), marks)
}
