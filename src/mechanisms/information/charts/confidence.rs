//! Best confidence against the stakes, by the exact twin.

use super::super::{Output, Params, drift::Drift};
use super::SAMPLES;
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, SafeRange, Shape, Side, Text};
use crate::unit::Unit;

pub(super) fn spec(_: &Params, o: &Output) -> ChartSpec {
    let stakes = o.twin_stakes;
    // Four decades, more only for stakes beyond them, so that the axis stands still.
    let highest = libm::pow(10.0, f64::ceil(libm::log10(stakes.max(1000.0)) - 1e-9));
    let lowest = if stakes > 0.0 {
        libm::pow(10.0, f64::floor(libm::log10(stakes.min(0.1)) + 1e-9))
    } else {
        0.1
    };
    let range = SafeRange::log(lowest, highest);
    let examples = [(0.7, o.stakes_for_70), (0.9, o.stakes_for_90)];
    // Stakes are a formula of the boundary and not the other way round, so the curve is drawn along
    // the boundary.
    let boundary = Drift::best_boundary;
    let marked = [
        o.twin_boundary,
        boundary(o.stakes_for_70),
        boundary(o.stakes_for_90),
    ];
    let mut points: Vec<_> = SafeRange::log(boundary(lowest), boundary(highest))
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
            [stakes, o.twin_confidence],
            Text::new("label-you-confidence").value(o.twin_confidence, Unit::Share),
        ));
    }
    let y_range = SafeRange::linear(0.5, 1.0);
    let x = Axis::decades(Unit::Nats, range.low(), range.high());
    let y = Axis::new(Unit::Share, y_range, &[0.5, 0.6, 0.7, 0.8, 0.9, 1.0]);
    ChartSpec::new(x, y, marks)
}
