//! Cost against the threshold for decisions that can mostly be undone and for those that cannot.

use super::super::{MOSTLY_UNDOABLE, Output, Params};
use super::cost::SAMPLES;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Shape, Side, Text, curve};
use crate::param::ParamSet;
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = Axis::of(&Params::SPECS[0], &[0.0, 0.25, 0.5, 0.75, 0.98]);
    let (undoable, last) = (p.model(MOSTLY_UNDOABLE), p.model(0.0));
    let marked = [p.threshold, o.undoable_best, o.final_best];
    let shares = x.range.samples(SAMPLES, &marked);
    let ends = [0.0, x.range.high()];
    let top = ends
        .iter()
        .map(|end| undoable.cost(*end).max(last.cost(*end)))
        .fold(0.0, f64::max);
    let mut marks = vec![
        Mark::Rule {
            name: None,
            role: Role::You,
            direction: Direction::Vertical,
            at: p.threshold,
        },
        Mark::Line {
            name: Text::new("label-final"),
            role: Role::Series3,
            points: curve(&shares, &|i| last.cost(i)),
            label: Some(Placement::Above(0.3)),
        },
        Mark::Line {
            name: Text::new("label-undoable"),
            role: Role::Primary,
            points: curve(&shares, &|i| undoable.cost(i)),
            label: Some(Placement::Below(0.3)),
        },
        Mark::Points {
            role: Role::You,
            shape: Shape::Disc,
            at: vec![[p.threshold, o.final_cost]],
        },
        Mark::Label {
            text: Text::new("label-you").value(o.final_cost, Unit::Cost),
            role: Role::You,
            at: [p.threshold, o.final_cost],
            side: Side::Left,
        },
    ];
    for (best, cost) in [
        (o.final_best, o.final_best_cost),
        (o.undoable_best, o.undoable_best_cost),
    ] {
        if x.range.contains(best) {
            marks.push(Mark::Optimum {
                at: [best, cost],
                label: Text::new("label-best").value(best, Unit::Share),
            });
        }
    }
    marks.push(Mark::Reader {
        at: [p.threshold, o.undoable_cost],
        label: Text::new("label-you").value(o.undoable_cost, Unit::Cost),
    });
    ChartSpec {
        id: "kinds",
        y: Axis::up_to(Unit::Cost, top),
        x,
        marks,
    }
}
