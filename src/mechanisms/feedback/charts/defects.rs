//! Cost of a defect by the stage in which it is found.

use super::super::DefectTable;
use super::View;
use crate::chart::spec::Bar;
use crate::chart::{Axes, Axis, Direction, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Stages are named after one table; two tables on the same axes have the names of the one with more stages.
pub(super) fn axes(views: &[View]) -> Axes {
    let names = views.iter().map(|view| stages(view.params.defect_table));
    let names = names.fold(&[][..], |most: &[&str], names| {
        if names.len() > most.len() {
            names
        } else {
            most
        }
    });
    // A little air, so that the tallest bar's own number has room above it.
    let highest = largest(views, |_, o| 1.1 * o.late_defect_cost.max(1.0));
    let names = names.iter().map(|name| Text::new(name));
    Axes {
        x: Axis::categories(Unit::Number, names.collect()),
        y: Axis::up_to(Unit::Multiple, highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let costs = p.stage_costs();
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
        [-0.5, o.defect_cost + 0.13 * axes.y.range.high()],
        Side::Right,
    ));
    marks
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
