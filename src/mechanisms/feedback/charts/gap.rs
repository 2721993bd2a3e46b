//! What is still not known after a year against the release period, by four laws of learning.

use super::super::learning::loops_per_year;
use super::{SAMPLES, View, weeks};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text, curve};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = Axis::up_to(Unit::Share, 1.0);
    Axes { x: weeks(), y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let periods = axes.x.range.samples(SAMPLES, &[p.release_period]);
    let (compounding, floored) = (p.compounding(), p.floored());
    let (wright, signal) = (p.wright(), p.signal());
    vec![
        Mark::line(
            "label-law-signal",
            Role::Series4,
            curve(&periods, &|period| 1.0 - signal.valid(period)),
            Placement::Below(18.0),
        ),
        Mark::line(
            "label-law-wright",
            Role::Series3,
            curve(&periods, &|period| wright.cost(loops_per_year(period))),
            Placement::Above(0.5),
        ),
        Mark::line(
            "label-law-floored",
            Role::Series2,
            curve(&periods, &|period| floored.gap(loops_per_year(period))),
            Placement::Before(3.0),
        ),
        Mark::line(
            "label-law-compounding",
            Role::Primary,
            curve(&periods, &|period| compounding.gap(loops_per_year(period))),
            Placement::After(2.0),
        ),
        Mark::reader(
            [p.release_period, o.compounding_gap],
            Text::new("label-you-gap").value(o.compounding_gap, Unit::Share),
        ),
    ]
}
