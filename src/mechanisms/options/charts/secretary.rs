//! Chance of taking the best candidate against how many are let go first.

use super::super::secretary::{looked_at, success};
use super::{LOOKED, View};
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Text};
use crate::unit::Unit;

/// How many points the curve has: the slider's steps.
const STEPS: u32 = 100;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(LOOKED, &[0.0, 0.25, 0.5, 0.75]),
        // Of two or three it is a half, of more it is less.
        y: Axis::new(Unit::Share, SafeRange::linear(0.0, 0.5), &[0.0, 0.25, 0.5]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.sequence);
    let count = p.whole_candidates();
    let chance = |share| success(count, looked_at(f64::from(count), share));
    let also = [p.looked_share, o.best_share];
    let points = axes.x.range.curve(STEPS, &also, &chance);
    vec![
        // The one curve is what the axis is named after.
        Mark::Line {
            name: Text::new("label-success"),
            role: Role::Primary,
            points,
            label: None,
        },
        Mark::optimum(
            [o.best_share, o.best_success],
            Text::new("label-best-looked")
                .value(o.best_looked, Unit::Number)
                .with("chance", o.best_success, Unit::Share),
        ),
        Mark::reader(
            [p.looked_share, o.success],
            Text::new("label-you").value(o.success, Unit::Share),
        ),
    ]
}
