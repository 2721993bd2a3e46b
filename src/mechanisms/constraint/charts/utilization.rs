//! How much of each stage's capacity the line makes use of.

use super::super::{Output, Params};
use super::NAMES;
use crate::chart::spec::Bar;
use crate::chart::{Axis, ChartSpec, Mark, Role, SafeRange, Side, Text};
use crate::unit::Unit;

/// Half the width of a bar.
const HALF: f64 = 0.35;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let line = p.line();
    let stages = 0..p.capacity.len();
    let bars: Vec<Bar> = (0u32..)
        .map(f64::from)
        .zip(stages.clone())
        .map(|(at, stage)| Bar {
            from: at - HALF,
            to: at + HALF,
            base: 0.0,
            height: line.utilization(stage),
            role: if p.capacity[stage] == o.throughput {
                Role::Danger
            } else {
                Role::Primary
            },
        })
        .collect();
    let mut marks = vec![Mark::Bars {
        name: Text::new("label-busy"),
        bars: bars.clone(),
    }];
    for bar in &bars {
        marks.push(Mark::label(
            Text::new("label-busy-share").value(bar.height, Unit::Share),
            bar.role,
            [(bar.from + bar.to) / 2.0, bar.height],
            Side::Above,
        ));
    }
    let names = stages.map(|stage| Text::new(NAMES[stage])).collect();
    // A little air, so that a full bar's own number has room above it.
    let range = SafeRange::linear(0.0, 1.1);
    ChartSpec {
        id: "utilization",
        x: Axis::categories(Unit::Number, names),
        y: Axis::new(Unit::Share, range, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        marks,
        narrow: None,
    }
}
