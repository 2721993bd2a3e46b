//! Cost of a defect by the stage in which it is found.

use super::super::{DefectTable, Output, Params};
use crate::chart::spec::Bar;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Role, Side, Text};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let costs = p.stage_costs();
    let names = stages(p.defect_table);
    let bars: Vec<Bar> = (0u32..)
        .map(f64::from)
        .zip(costs.by_stage())
        .map(|(at, cost)| Bar {
            from: at - 0.35,
            to: at + 0.35,
            base: 0.0,
            height: *cost,
            role: Role::Primary,
        })
        .collect();
    let mut marks: Vec<Mark> = bars
        .iter()
        .map(|bar| {
            Mark::label(
                Text::new("label-stage-cost").value(bar.height, Unit::Multiple),
                Role::Primary,
                [(bar.from + bar.to) / 2.0, bar.height],
                Side::Above,
            )
        })
        .collect();
    marks.insert(
        0,
        Mark::Bars {
            name: Text::new("label-defect-cost"),
            bars,
        },
    );
    let expected = if p.is_flat() {
        "label-expected-2016-data"
    } else {
        "label-expected"
    };
    // A little air, so that the tallest bar's own number has room above it.
    let y = Axis::up_to(Unit::Multiple, 1.1 * o.late_defect_cost.max(1.0));
    marks.push(Mark::rule(
        None,
        Role::Ink,
        Direction::Horizontal,
        o.defect_cost,
    ));
    // Over the first bars, the lowest, and clear of their numbers.
    marks.push(Mark::label(
        Text::new(expected).value(o.defect_cost, Unit::Multiple),
        Role::Ink,
        [-0.5, o.defect_cost + 0.13 * y.range.high()],
        Side::Right,
    ));
    let x = Axis::categories(
        Unit::Number,
        names.iter().map(|name| Text::new(name)).collect(),
    );
    ChartSpec::new(x, y, marks)
}

/// The stages' names, as the source of each table has them.
fn stages(table: DefectTable) -> &'static [&'static str] {
    match table {
        DefectTable::Multiplier => &[
            "label-stage-origin",
            "label-stage-next",
            "label-stage-test",
            "label-stage-ship",
            "label-stage-field",
            "label-stage-legal",
        ],
        DefectTable::Nist => &[
            "label-stage-requirements",
            "label-stage-coding",
            "label-stage-integration",
            "label-stage-beta",
            "label-stage-release",
        ],
        DefectTable::NasaLow | DefectTable::NasaHigh => &[
            "label-stage-requirements",
            "label-stage-design",
            "label-stage-build",
            "label-stage-integration",
            "label-stage-operations",
        ],
        DefectTable::McconnellLow | DefectTable::McconnellHigh => &[
            "label-stage-requirements",
            "label-stage-architecture",
            "label-stage-construction",
            "label-stage-system-test",
            "label-stage-release",
        ],
    }
}
