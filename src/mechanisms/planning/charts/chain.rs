//! Chance that all of several promises are kept, and how sure each must be.

use super::super::chain;
use super::{MILESTONES, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(MILESTONES, &[1.0, 5.0, 10.0, 15.0, 20.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
) -> Vec<Mark> {
    let line = |key, role, chance: fn(f64, f64) -> f64| {
        let of = |count| chance(p.confidence, count);
        let points = axes.x.range.curve(SAMPLES, &[p.milestones], &of);
        Mark::line(key, role, points, Placement::Auto)
    };
    let text = Text::new("label-you-all-kept").value(o.chain.kept, Unit::Share);
    vec![
        line("label-each-needed", Role::Series2, chain::each_needed),
        line("label-all-kept", Role::Primary, chain::all_kept),
        Mark::reader([p.milestones, o.chain.kept], text),
    ]
}
