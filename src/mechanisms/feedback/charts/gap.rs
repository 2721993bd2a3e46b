//! What is still not known after a year against the release period, by four laws of learning.

use super::super::learning::loops_per_year;
use super::super::{Output, Params};
use super::cost::{SAMPLES, TICKS};
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Text, curve};
use crate::param::ParamSet;
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = Axis::of(&Params::SPECS[0], &TICKS);
    let periods = x.range.samples(SAMPLES, &[p.release_period]);
    let (compounding, floored) = (p.compounding(), p.floored());
    let (wright, signal) = (p.wright(), p.signal());
    let marks = vec![
        Mark::Line {
            name: Text::new("label-law-signal"),
            role: Role::Series4,
            points: curve(&periods, &|period| 1.0 - signal.valid(period)),
            label: Some(Placement::Below(18.0)),
        },
        Mark::Line {
            name: Text::new("label-law-wright"),
            role: Role::Series3,
            points: curve(&periods, &|period| wright.cost(loops_per_year(period))),
            label: Some(Placement::Above(0.5)),
        },
        Mark::Line {
            name: Text::new("label-law-floored"),
            role: Role::Series2,
            points: curve(&periods, &|period| floored.gap(loops_per_year(period))),
            label: Some(Placement::Before(3.0)),
        },
        Mark::Line {
            name: Text::new("label-law-compounding"),
            role: Role::Primary,
            points: curve(&periods, &|period| compounding.gap(loops_per_year(period))),
            label: Some(Placement::After(2.0)),
        },
        Mark::Reader {
            at: [p.release_period, o.compounding_gap],
            label: Text::new("label-you-gap").value(o.compounding_gap, Unit::Share),
        },
    ];
    ChartSpec {
        id: "gap",
        x,
        y: Axis::up_to(Unit::Share, 1.0),
        marks,
    }
}
