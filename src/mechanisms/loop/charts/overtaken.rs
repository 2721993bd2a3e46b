//! Chance that the other side acts during one's own loop, against the length of the reader's.

use super::super::cycle::Cycle;
use super::{View, weeks};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text, curve};
use crate::unit::Unit;

const SAMPLES: u32 = 181;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: weeks(),
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
    let rival = p.rival();
    let own = |weeks: f64| Cycle {
        period: p.calendar.days(weeks),
    };
    let periods = axes.x.range.samples(SAMPLES, &[p.own_loop]);
    vec![
        Mark::line(
            "label-rival-overtaken",
            Role::Series2,
            curve(&periods, &|weeks| rival.overtaken_by(own(weeks))),
            Placement::Auto,
        ),
        Mark::line(
            "label-own-overtaken",
            Role::Primary,
            curve(&periods, &|weeks| own(weeks).overtaken_by(rival)),
            Placement::Auto,
        ),
        Mark::points(
            Role::Ink,
            Shape::Ring,
            vec![[p.own_loop, o.rival.overtaken]],
        ),
        Mark::label(
            Text::new("label-you-overtaken").value(o.rival.overtaken, Unit::Share),
            Role::Ink,
            [p.own_loop, o.rival.overtaken],
            Side::Right,
        ),
        Mark::reader(
            [p.own_loop, o.own.overtaken],
            Text::new("label-you-overtaken").value(o.own.overtaken, Unit::Share),
        ),
    ]
}
