//! Cost against the threshold for decisions that can mostly be undone and for those that cannot.

use super::super::{MOSTLY_UNDOABLE, Output, Params};
use super::{SAMPLES, thresholds};
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Shape, Side, Text, curve};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = thresholds();
    let (undoable, last) = (p.model(MOSTLY_UNDOABLE), p.model(0.0));
    let marked = [p.threshold, o.undoable_best, o.final_best];
    let shares = x.range.samples(SAMPLES, &marked);
    let ends = [0.0, x.range.high()];
    let top = ends
        .iter()
        .map(|end| undoable.cost(*end).max(last.cost(*end)))
        .fold(0.0, f64::max);
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
        Mark::points(Role::You, Shape::Disc, vec![[p.threshold, o.final_cost]]),
        Mark::label(
            Text::new("label-you").value(o.final_cost, Unit::Cost),
            Role::You,
            [p.threshold, o.final_cost],
            Side::Left,
        ),
    ];
    for (best, cost) in [
        (o.final_best, o.final_best_cost),
        (o.undoable_best, o.undoable_best_cost),
    ] {
        if x.range.contains(best) {
            marks.push(Mark::optimum(
                [best, cost],
                Text::new("label-best").value(best, Unit::Share),
            ));
        }
    }
    marks.push(Mark::reader(
        [p.threshold, o.undoable_cost],
        Text::new("label-you").value(o.undoable_cost, Unit::Cost),
    ));
    ChartSpec::new(x, Axis::up_to(Unit::Cost, top), marks)
}
