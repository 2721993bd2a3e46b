//! The scores against the weight of a second reading: whether the order hangs on it.

use super::{SECONDARY, View, cause};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

/// Points along a curve: one at each step of the slider, and one between.
const SAMPLES: u32 = 41;

/// Roles of the mechanisms by rank; those after them are only compared with.
const ROLES: [Role; 4] = [Role::Primary, Role::Series2, Role::Series3, Role::Series4];

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(SECONDARY, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        y: Axis::up_to(Unit::Number, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, own) = (&view.params, view.params.own());
    let mut roles = ROLES.into_iter();
    let mut marks = Vec::new();
    for place in own.order() {
        let score = |weight: f64| own.weighed(weight).score(place);
        let points = axes.x.range.curve(SAMPLES, &[p.secondary], &score);
        let (name, role) = (Text::new(cause(place)), roles.next());
        marks.push(Mark::Line {
            name,
            role: role.unwrap_or(Role::Reference),
            points,
            label: role.map(|_| Placement::Auto),
        });
    }
    // The followed mechanism over the others.
    marks.reverse();
    let score = view.output.first_score;
    let text = Text::new("label-score").value(score, Unit::Number);
    marks.push(Mark::reader([p.secondary, score], text));
    marks
}
