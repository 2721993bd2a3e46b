//! Best confidence against the stakes, by the exact twin.

use super::super::drift::Drift;
use super::{SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Shape, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    // Four decades, more only for stakes beyond them, so that the axis stands still.
    let most = largest(views, |_, o| o.twin.twin_stakes.max(1000.0));
    let least = smallest(views, |_, o| match o.twin.twin_stakes {
        stakes if stakes > 0.0 => stakes.min(0.1),
        _ => 0.1,
    });
    let power = |exponent| libm::pow(10.0, exponent);
    let highest = power(f64::ceil(libm::log10(most) - 1e-9));
    let lowest = power(f64::floor(libm::log10(least) + 1e-9));
    let y = SafeRange::linear(0.5, 1.0);
    Axes {
        x: Axis::decades(Unit::Nats, lowest, highest),
        y: Axis::new(Unit::Share, y, &[0.5, 0.6, 0.7, 0.8, 0.9, 1.0]),
    }
}

pub(super) fn marks(View { output: o, .. }: &View, axes: &Axes) -> Vec<Mark> {
    let range = axes.x.range;
    let stakes = o.twin.twin_stakes;
    let examples = [(0.7, o.twin.stakes_for_70), (0.9, o.twin.stakes_for_90)];
    // Stakes are a formula of the boundary and not the other way round, so the curve is drawn along
    // the boundary.
    let boundary = Drift::best_boundary;
    let marked = [
        o.twin.twin_boundary,
        boundary(o.twin.stakes_for_70),
        boundary(o.twin.stakes_for_90),
    ];
    let mut points: Vec<_> = SafeRange::log(boundary(range.low()), boundary(range.high()))
        .samples(SAMPLES, &marked)
        .into_iter()
        .map(|a| [Drift::stakes_for_boundary(a), Drift::confidence(a)])
        .collect();
    // The ends lie on the axis' ends to the last bit.
    if let [first, .., last] = points.as_mut_slice() {
        (first[0], last[0]) = (range.low(), range.high());
    }
    let mut marks = vec![
        Mark::line(
            "label-best-confidence",
            Role::Primary,
            points,
            Placement::After(6.5),
        ),
        Mark::points(
            Role::Ink,
            Shape::Ring,
            examples
                .iter()
                .map(|(confidence, s)| [*s, *confidence])
                .collect(),
        ),
    ];
    marks.extend(examples.map(|(confidence, s)| {
        Mark::label(
            Text::new("label-at-stakes")
                .with("confidence", confidence, Unit::Share)
                .value(s, Unit::Nats),
            Role::Ink,
            [s, confidence],
            Side::Right,
        )
    }));
    if range.contains(stakes) {
        marks.push(Mark::reader(
            [stakes, o.twin.twin_confidence],
            Text::new("label-you-confidence").value(o.twin.twin_confidence, Unit::Share),
        ));
    }
    marks
}
