//! The equal leak that would let a quoted share fail.

use super::super::equal::{CLAIMED, QUOTED_HIGH, QUOTED_LOW, equal_leak};
use super::{FAILURE_RATE, Params, SAMPLES, View};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// How far the words beside a ring stand over it, as a share of the picture's height: the curve is just below.
const OVER: f64 = 0.03;
/// Where the followed curve has its name: between the words beside the rings, which stand over it.
const NAMED: f64 = 0.8;

pub(super) fn axes(views: &[View]) -> Axes {
    // Few leaks must be large ones.
    on(views, 0.5)
}

pub(super) fn narrow_axes(views: &[View]) -> Axes {
    on(views, 1.0)
}

/// Axes that hold the curve for so many times the leaks.
fn on(views: &[View], times: f64) -> Axes {
    let highest = largest(views, |p, _| {
        equal_leak(FAILURE_RATE.maximum, times * count(p))
    });
    Axes {
        x: Axis::of(FAILURE_RATE, &[0.0, 0.25, 0.5, 0.75, 0.95]),
        y: Axis::up_to(Unit::Share, highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let mut marks = narrow_marks(view, axes);
    let others = [
        ("label-half-as-many", Role::Series2, 0.5),
        ("label-twice-as-many", Role::Series3, 2.0),
    ];
    // Over the shaded claims, under the followed curve.
    let others = others.map(|(key, role, times)| {
        let points = curve(times * count(&view.params), view, axes);
        Mark::line(key, role, points, Placement::Auto)
    });
    marks.splice(1..1, others);
    marks
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.equal);
    let quoted = [
        [QUOTED_LOW, o.equal_leak_67],
        [QUOTED_HIGH, o.equal_leak_90],
    ];
    let mut marks = vec![
        Mark::band("label-claimed", Role::RegionNote, CLAIMED.0, CLAIMED.1),
        Mark::line(
            "label-as-many",
            Role::Primary,
            curve(count(p), view, axes),
            Placement::Below(NAMED),
        ),
        Mark::points(Role::Ink, Shape::Ring, quoted.to_vec()),
    ];
    for [failure, leak] in quoted {
        let text = Text::new("label-quoted").with("failure", failure, Unit::Share);
        let text = text.value(leak, Unit::Share);
        let at = [failure, leak + OVER * axes.y.range.high()];
        marks.push(Mark::label(text, Role::Ink, at, Side::Left));
    }
    marks.push(Mark::reader(
        [p.failure_rate, o.equal_leak],
        Text::new("label-you").value(o.equal_leak, Unit::Share),
    ));
    marks
}

/// The equal leak over the share that fails, for so many leaks.
fn curve(count: f64, view: &View, axes: &Axes) -> Vec<Point> {
    let marked = [view.params.failure_rate, QUOTED_LOW, QUOTED_HIGH];
    let leak = |failure| equal_leak(failure, count);
    axes.x.range.curve(SAMPLES, &marked, &leak)
}

#[allow(clippy::cast_precision_loss, reason = "two to eight leaks")]
fn count(p: &Params) -> f64 {
    p.leak.len() as f64
}
