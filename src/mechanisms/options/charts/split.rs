//! Chance of at least one hit against the number of bets that a budget is split into.

use super::super::hits::Budget;
use super::{PIECES, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(PIECES, &[1.0, 10.0, 20.0, 30.0, 40.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let line = |key, role, shape: f64, at| {
        let budget = Budget {
            shape,
            ..p.budget()
        };
        let points = axes
            .x
            .range
            .curve(SAMPLES, &[p.pieces], &|bets| budget.split(bets));
        Mark::line(key, role, points, at)
    };
    vec![
        line("label-first-counts", Role::Series2, 0.5, Placement::Auto),
        line("label-needs-size", Role::Series3, 2.0, Placement::Auto),
        line(
            "label-your-shape",
            Role::Primary,
            p.hit_shape,
            Placement::Auto,
        ),
        Mark::reader(
            [p.pieces, o.split.split_chance],
            Text::new("label-you").value(o.split.split_chance, Unit::Share),
        ),
    ]
}
