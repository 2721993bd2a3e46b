//! Intent and attention apart, and multiplied, against the number of hand-offs.

use super::super::chain::left;
use super::{View, hand_offs};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: hand_offs(),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.chain);
    let lines = [
        ("label-attention", Role::Series2, o.attention_kept),
        ("label-all", Role::Series3, o.all_kept),
        ("label-intent", Role::Primary, o.intent_kept),
    ];
    let line = |(key, role, kept): (_, _, f64)| {
        let points = axes.x.range.curve(65, &[p.hand_offs], &|l| left(kept, l));
        Mark::line(key, role, points, Placement::Auto)
    };
    let mut marks: Vec<Mark> = lines.into_iter().map(line).collect();
    let text = Text::new("label-left").value(o.intent_left, Unit::Share);
    marks.push(Mark::reader([p.hand_offs, o.intent_left], text));
    marks
}
