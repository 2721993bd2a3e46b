//! What a meeting takes, against the people in it.

use super::super::meeting::Meeting;
use super::{View, line, reader, spec};
use crate::chart::{Axes, Axis, Direction, Mark, Role, Text};
use crate::mechanism::largest;
use crate::param::ParamSpec;
use crate::unit::Unit;

const HEADS: &ParamSpec = spec("heads");

pub(super) fn axes(views: &[View]) -> Axes {
    let most = largest(views, |p, _| {
        let meeting = p.meeting();
        HEADS.maximum * (meeting.hours + meeting.interruption)
    });
    Axes {
        x: Axis::of(HEADS, &[1.0, 10.0, 20.0, 30.0]),
        y: Axis::up_to(Unit::Hours, most),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let p = &view.params;
    let yours = p.meeting();
    let taken = |key, role, meeting: Meeting| {
        line(axes, key, role, &[p.heads], &|heads| {
            Meeting { heads, ..meeting }.cost()
        })
    };
    let hours = 0.5 * yours.hours;
    let alone = Text::new("label-alone").value(p.alone_hours, Unit::Hours);
    let mut marks = vec![
        Mark::rule(
            Some(alone),
            Role::Reference,
            Direction::Horizontal,
            p.alone_hours,
        ),
        taken(
            "label-half-as-long",
            Role::Series2,
            Meeting { hours, ..yours },
        ),
    ];
    if yours.interruption > 0.0 {
        let interruption = 0.0;
        let calm = Meeting {
            interruption,
            ..yours
        };
        marks.push(taken("label-uninterrupted", Role::Series3, calm));
    }
    marks.push(taken("label-meeting", Role::Primary, yours));
    marks.push(reader(p.heads, yours.cost(), Unit::Hours));
    marks
}
