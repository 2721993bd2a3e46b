//! How much of the work a leader can follow, against the number of people.

use super::super::coverage::{Attention, ESSAY_BARS, GENTLE};
use super::{PEOPLE, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(PEOPLE, &[1.0, 25.0, 50.0, 75.0, 100.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.coverage);
    let attention = p.attention();
    let half = attention.half();
    let gentle = Attention {
        falloff: GENTLE,
        ..attention
    };
    let line = |key, role, attention: Attention, at| {
        let people = axes
            .x
            .range
            .curve(100, &[p.people, half], &|n| attention.coverage(n));
        Mark::line(key, role, people, at)
    };
    // Bars are points: nothing is known between them.
    let bars = ESSAY_BARS.to_vec();
    vec![
        line("label-gentle", Role::Series2, gentle, Placement::Auto),
        line(
            "label-coverage",
            Role::Primary,
            attention,
            Placement::Below(axes.x.range.at(0.78)),
        ),
        Mark::points(Role::Series3, Shape::Triangle, bars.clone()),
        Mark::column("label-essay-bars", Unit::Share, bars),
        Mark::label(
            Text::new("label-essay-bars"),
            Role::Series3,
            ESSAY_BARS[3],
            Side::Right,
        ),
        Mark::optimum(
            [half, attention.coverage(half)],
            Text::new("label-half").value(half, Unit::People),
        ),
        Mark::reader(
            [p.people, o.coverage],
            Text::new("label-left").value(o.coverage, Unit::Share),
        ),
    ]
}
