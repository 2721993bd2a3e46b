//! A week, and what is left of it for work.

use super::{View, row};
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// From a row's middle to the lower and the upper edge of its bar.
const BAR: (f64, f64) = (-0.4, 0.08);

pub(super) fn axes(views: &[View]) -> Axes {
    let names = [
        "label-meetings",
        "label-interruptions",
        "label-booked",
        "label-slack",
    ];
    let hours = largest(views, |p, _| p.week_hours);
    Axes {
        x: Axis::up_to(Unit::Hours, hours),
        y: Axis::rows(Unit::Number, names.map(Text::new).to_vec()),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.hours);
    let week = p.week();
    let parts = [
        (week.met(), Role::Danger),
        (week.interrupted(), Role::Danger),
        (o.booked_hours, Role::Primary),
        (o.slack_hours, Role::Water),
    ];
    let mut marks = Vec::new();
    let (mut from, mut falls, mut hours) = (week.hours, Vec::new(), Vec::new());
    for (index, (part, role)) in parts.into_iter().enumerate() {
        let (at, to) = (row(index), from - part);
        let middle = at + f64::midpoint(BAR.0, BAR.1);
        marks.push(Mark::blocks(
            role,
            vec![[[to, at + BAR.0], [from, at + BAR.1]]],
        ));
        let text = Text::new("label-hours").value(part, Unit::Hours);
        // Where there is no room left of the bar, over it.
        let (x, side) = if to > 0.12 * axes.x.range.high() {
            (to, Side::Left)
        } else {
            (from, Side::Right)
        };
        marks.push(Mark::label(text, role, [x, middle], side));
        if index + 1 < parts.len() {
            falls.push([[to, at + BAR.0], [to, row(index + 1) + BAR.1]]);
        }
        hours.insert(0, [at, part]);
        from = to;
    }
    marks.push(Mark::segments(Role::Axis, 1.0, falls));
    let shares = hours.iter().map(|[at, part]| [*at, part / week.hours]);
    let shares = shares.collect();
    marks.push(Mark::column("label-column-hours", Unit::Hours, hours));
    marks.push(Mark::column("label-column-share", Unit::Share, shares));
    marks
}
