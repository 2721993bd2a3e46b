//! The chance that a wrong strategy has shown itself, against the length of a loop.

use super::{View, points, reader, spec};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text};
use crate::param::ParamSpec;
use crate::unit::Unit;

const CYCLE: &ParamSpec = spec("cycle");

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(CYCLE, &[0.5, 13.0, 26.0, 39.0, 52.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.reveal);
    let test = p.test();
    // Where the curves lie apart and have flattened.
    let within = |key, role, weeks: f64, at| {
        let chance = |cycle: f64| test.chance(weeks / cycle);
        Mark::line(key, role, points(axes, &[p.cycle], &chance), at)
    };
    let alarm = Text::new("label-false-alarm").value(p.false_alarm, Unit::Share);
    vec![
        Mark::rule(
            Some(alarm),
            Role::Reference,
            Direction::Horizontal,
            p.false_alarm,
        ),
        within(
            "label-twice-as-long",
            Role::Series2,
            2.0 * p.horizon,
            Placement::Above(30.0),
        ),
        within(
            "label-half-the-time",
            Role::Series3,
            0.5 * p.horizon,
            Placement::Below(25.0),
        ),
        within(
            "label-in-time",
            Role::Primary,
            p.horizon,
            Placement::Above(22.0),
        ),
        reader(p.cycle, o.revealed, Unit::Share),
    ]
}
