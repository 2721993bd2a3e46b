//! Cost of a decision against the threshold: waiting, being wrong, and both.

use super::{SAMPLES, View, thresholds};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = thresholds();
    // The curve is highest at one of its ends, so the axis does not move with the threshold.
    let top = largest(views, |p, _| {
        let model = p.model(p.undoable);
        model.cost(0.0).max(model.cost(x.range.high()))
    });
    let y = Axis::up_to(Unit::Cost, top);
    Axes { x, y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let model = p.model(p.undoable);
    let shares = x.samples(SAMPLES, &[p.threshold, o.threshold.best_threshold]);
    let waiting = curve(&shares, &|i| model.waiting(i));
    let error = curve(&shares, &|i| model.error(i));
    // Both are finite everywhere, so they have the same shares.
    let sum = |(one, other): (&Point, &Point)| [one[0], one[1] + other[1]];
    let both = waiting.iter().zip(&error).map(sum).collect();
    let mut marks = Vec::new();
    if let (Some(from), Some(to)) = (o.threshold.near_from.finite(), o.threshold.near_to.finite()) {
        marks.push(Mark::band("label-near-best", Role::RegionGood, from, to));
    }
    marks.extend([
        Mark::line(
            "label-waiting",
            Role::Series2,
            waiting,
            Placement::Above(0.24),
        ),
        Mark::line(
            "label-being-wrong",
            Role::Series3,
            error,
            Placement::Below(0.2),
        ),
        Mark::line("label-both", Role::Primary, both, Placement::Above(0.1)),
    ]);
    if x.contains(o.threshold.best_threshold) {
        marks.push(Mark::optimum(
            [o.threshold.best_threshold, o.threshold.best_cost],
            Text::new("label-best").value(o.threshold.best_threshold, Unit::Share),
        ));
    }
    marks.push(Mark::reader(
        [p.threshold, o.threshold.cost],
        Text::new("label-you").value(o.threshold.cost, Unit::Cost),
    ));
    marks
}
