//! The score as each of the four levers alone goes through its range.

use super::super::gain::score_at;
use super::{View, lever_name};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, SafeRange, Shape, Text};
use crate::lever::Lever;
use crate::mechanism::largest;
use crate::unit::Unit;

/// Points along each curve.
const SAMPLES: u32 = 64;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let way = SafeRange::linear(0.0, 1.0);
    let top = largest(views, |_, o| {
        let best = o.best().into_iter().map(|[_, score]| score);
        best.fold(o.score, libm::fmax)
    });
    Axes {
        x: Axis::new(Unit::Share, way, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        y: Axis::up_to(Unit::DecisionsPerWeek, top),
    }
}

/// One curve a lever, all over the same way from the left end of the slider to its right: where they reach
/// the level of the reader's score, the levers stand.
pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let level = Text::new("label-you-score").value(o.score, Unit::DecisionsPerWeek);
    let mut marks = vec![Mark::rule(
        Some(level),
        Role::You,
        Direction::Horizontal,
        o.score,
    )];
    let (mut yours, mut peaks) = (Vec::new(), Vec::new());
    for (lever, [best, _]) in Lever::ALL.into_iter().zip(o.best()) {
        let spec = lever.parameter("");
        let slider = SafeRange::of(&spec);
        let (at, peak) = (slider.fraction(p.get(lever)), slider.fraction(best));
        let score = |way: f64| {
            let value = f64::min(f64::max(slider.at(way), spec.minimum), spec.maximum);
            score_at(p, lever, value)
        };
        let points = SafeRange::linear(0.0, 1.0).curve(SAMPLES, &[at, peak], &score);
        let (name, role) = lever_name(lever);
        marks.push(Mark::line(name, role, points, Placement::Auto));
        yours.push([at, o.score]);
        peaks.push([peak, score_at(p, lever, best)]);
    }
    marks.push(Mark::points(Role::Ink, Shape::Ring, peaks));
    marks.push(Mark::points(Role::You, Shape::Disc, yours));
    marks
}
