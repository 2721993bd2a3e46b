//! The equal leak that would let a quoted share fail.

use super::super::equal::{CLAIMED, QUOTED_HIGH, QUOTED_LOW, equal_leak};
use super::{FAILURE_RATE, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    // Few leaks must be large ones.
    let highest = largest(views, |p, _| {
        equal_leak(FAILURE_RATE.maximum, count(p.leaks().shares) / 2.0)
    });
    Axes {
        x: Axis::of(FAILURE_RATE, &[0.0, 0.25, 0.5, 0.75, 0.95]),
        y: Axis::up_to(Unit::Share, highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.equal);
    let count = count(p.leaks().shares);
    let quoted = [
        (QUOTED_LOW, o.equal_leak_67),
        (QUOTED_HIGH, o.equal_leak_90),
    ];
    let curve = |key, role, count: f64| {
        let marked = [p.failure_rate, QUOTED_LOW, QUOTED_HIGH];
        let points = axes
            .x
            .range
            .curve(SAMPLES, &marked, &|failure| equal_leak(failure, count));
        Mark::line(key, role, points, Placement::Auto)
    };
    let mut marks = vec![
        Mark::band("label-claimed", Role::RegionNote, CLAIMED.0, CLAIMED.1),
        curve("label-half-as-many", Role::Series2, count / 2.0),
        curve("label-twice-as-many", Role::Series3, 2.0 * count),
        curve("label-as-many", Role::Primary, count),
        Mark::points(
            Role::Ink,
            Shape::Ring,
            quoted.map(|(failure, leak)| [failure, leak]).to_vec(),
        ),
    ];
    marks.extend(quoted.map(|(failure, leak)| {
        let text = Text::new("label-quoted")
            .with("failure", failure, Unit::Share)
            .value(leak, Unit::Share);
        Mark::label(text, Role::Ink, [failure, leak], Side::Below)
    }));
    marks.push(Mark::reader(
        [p.failure_rate, o.equal_leak],
        Text::new("label-you").value(o.equal_leak, Unit::Share),
    ));
    marks
}

#[allow(clippy::cast_precision_loss, reason = "two to eight leaks")]
fn count(leaks: &[f64]) -> f64 {
    leaks.len() as f64
}
