//! Cost against the threshold for decisions that can mostly be undone and for those that cannot.

use super::super::MOSTLY_UNDOABLE;
use super::{SAMPLES, View, thresholds};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = thresholds();
    let ends = [0.0, x.range.high()];
    let top = largest(views, |p, _| {
        let (undoable, last) = (p.model(MOSTLY_UNDOABLE), p.model(0.0));
        ends.iter()
            .map(|end| undoable.cost(*end).max(last.cost(*end)))
            .fold(0.0, f64::max)
    });
    let y = Axis::up_to(Unit::Cost, top);
    Axes { x, y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let (undoable, last) = (p.model(MOSTLY_UNDOABLE), p.model(0.0));
    let marked = [p.threshold, o.kinds.undoable_best, o.kinds.final_best];
    let shares = x.samples(SAMPLES, &marked);
    let mut marks = vec![
        Mark::rule(None, Role::You, Direction::Vertical, p.threshold),
        Mark::line(
            "label-final",
            Role::Series3,
            curve(&shares, &|i| last.cost(i)),
            Placement::Above(0.3),
        ),
        Mark::line(
            "label-undoable",
            Role::Primary,
            curve(&shares, &|i| undoable.cost(i)),
            Placement::Below(0.3),
        ),
        Mark::points(
            Role::You,
            Shape::Disc,
            vec![[p.threshold, o.kinds.final_cost]],
        ),
        Mark::label(
            Text::new("label-you").value(o.kinds.final_cost, Unit::Cost),
            Role::You,
            [p.threshold, o.kinds.final_cost],
            Side::Left,
        ),
    ];
    for (best, cost) in [
        (o.kinds.final_best, o.kinds.final_best_cost),
        (o.kinds.undoable_best, o.kinds.undoable_best_cost),
    ] {
        if x.contains(best) {
            marks.push(Mark::optimum(
                [best, cost],
                Text::new("label-best").value(best, Unit::Share),
            ));
        }
    }
    marks.push(Mark::reader(
        [p.threshold, o.kinds.undoable_cost],
        Text::new("label-you").value(o.kinds.undoable_cost, Unit::Cost),
    ));
    marks
}
