//! What arrives against the dependence between the leaks.

use super::super::dependence::survival_common_cause;
use super::{DEPENDENCE, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

/// The key of an end's name with what arrives there.
const WITH_VALUE: &str = "label-end";

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(DEPENDENCE, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let leaks = p.leaks();
    let (least, most) = (o.dependence.arrives_least, o.dependence.arrives_most);
    let (left, right) = (axes.x.range.low(), axes.x.range.high());
    let line = |at: f64| vec![[left, at], [right, at]];
    let curve = axes.x.range.curve(SAMPLES, &[p.dependence], &|c| {
        survival_common_cause(leaks, c)
    });
    let mut marks = vec![
        Mark::area(
            Role::RegionNote,
            vec![[left, least], [left, most], [right, most], [right, least]],
        ),
        Mark::line(
            "label-most",
            Role::Series2,
            line(most),
            Placement::Above(0.3),
        ),
        Mark::line(
            "label-least",
            Role::Series2,
            line(least),
            Placement::Above(0.7),
        ),
        Mark::line("label-arrives", Role::Primary, curve, Placement::Auto),
    ];
    // Both ends of the line, but for the one that the reader stands on.
    for (key, at, side) in [
        ("label-apart", [left, o.leaks.arrives], Side::Right),
        ("label-one-cause", [right, most], Side::Left),
    ] {
        let mut text = Text::new(key);
        if at[0] != p.dependence {
            marks.push(Mark::points(Role::Ink, Shape::Ring, vec![at]));
            text = Text::new(WITH_VALUE)
                .named("end", key)
                .value(at[1], Unit::Share);
        }
        marks.push(Mark::label(text, Role::Ink, at, side));
    }
    marks.push(Mark::reader(
        [p.dependence, o.dependence.arrives_dependent],
        Text::new("label-you").value(o.dependence.arrives_dependent, Unit::Share),
    ));
    marks
}
