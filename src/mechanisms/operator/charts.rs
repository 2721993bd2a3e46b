//! The charts of the operator.

use super::{Output, Params};
use crate::chart::spec::Point;
use crate::chart::{Axes, Mark, Placement, Role, Side, Text};
use crate::mechanism::Chart;
use crate::numeric::limit::at_most;
use crate::param::{ParamSet, ParamSpec};
use crate::unit::Unit;

mod checks;
mod meeting;
mod queue;
mod reveal;
mod stress;
mod tasks;
mod upkeep;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("queue", queue::axes, queue::marks).on_narrow(queue::axes, queue::narrow_marks),
    Chart::new("tasks", tasks::axes, tasks::wide).on_narrow(tasks::axes, tasks::narrow),
    Chart::new("meeting", meeting::axes, meeting::marks),
    Chart::new("upkeep", upkeep::axes, upkeep::marks),
    Chart::new("checks", checks::axes, checks::marks),
    Chart::new("stress", stress::axes, stress::marks),
    Chart::new("reveal", reveal::axes, reveal::marks),
];

/// How many points a curve has before the steps of its slider are added.
const SAMPLES: u32 = 101;

/// The specification of a parameter whose slider lies on an axis.
const fn spec(name: &str) -> &'static ParamSpec {
    ParamSpec::named(Params::SPECS, name)
}

/// A curve over the slider's axis.
#[inline(never)]
fn line(axes: &Axes, key: &'static str, role: Role, also: &[f64], of: &dyn Fn(f64) -> f64) -> Mark {
    Mark::line(key, role, points(axes, also, of), Placement::Auto)
}

/// The points of such a curve.
#[inline(never)]
fn points(axes: &Axes, also: &[f64], of: &dyn Fn(f64) -> f64) -> Vec<Point> {
    let top = axes.y.range.high();
    let shown = |x: f64| {
        let y = of(x);
        // Past the top it is no use, and far past it cannot be drawn.
        if at_most(y, 4.0 * top) { y } else { f64::NAN }
    };
    axes.x.range.curve(SAMPLES, also, &shown)
}

/// The reader's setting and its value.
#[inline(never)]
fn reader(x: f64, y: f64, unit: Unit) -> Mark {
    Mark::reader([x, y], Text::new("label-you").value(y, unit))
}

/// The reader's setting where the queue has no end: a line over the whole height, and words.
#[inline(never)]
fn without_end(marks: &mut Vec<Mark>, axes: &Axes, x: f64) {
    let (bottom, top) = (axes.y.range.low(), axes.y.range.high());
    marks.push(Mark::segments(
        Role::You,
        1.5,
        vec![[[x, bottom], [x, top]]],
    ));
    let side = if axes.x.range.fraction(x) < 0.6 {
        Side::Right
    } else {
        Side::Left
    };
    let text = Text::new("label-you-no-end");
    let height = axes.y.range.at(0.9);
    marks.push(Mark::label(text, Role::You, [x, height], side));
}
