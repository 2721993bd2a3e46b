//! What each stage does with its time: how much of it is busy, starved and blocked, stage beside stage or,
//! on a narrow picture, stage under stage.

use super::super::blocking::Shares;
use super::super::dashboard::{Balance, Dashboard};
use super::super::line::{Constraint, Line};
use super::{constraint, stage};
use crate::chart::{ChartSpec, Role, Text};

mod columns;
mod parts;
mod rows;

use parts::Part;

/// The picture, with what was found where times vary, or else for a line without variability.
pub(super) fn spec(line: Line<'_>, times: Option<&[Shares]>) -> ChartSpec {
    let parts = match times {
        Some(times) => {
            let column = |share: fn(&Shares) -> f64| times.iter().map(share).collect();
            vec![
                Part::busy(column(|time| time.busy)),
                Part::starved(column(|time| time.starved)),
                Part::blocked(column(|time| time.blocked)),
            ]
        }
        None => {
            let stages = 0..line.capacities.len();
            let busy = stages.clone().map(|index| line.utilization(index));
            let idle = stages.map(|index| line.idle(index));
            vec![Part::busy(busy.collect()), Part::idle(idle.collect())]
        }
    };
    columns::spec(line, &parts).on_narrow(rows::spec(line, &parts))
}

/// What the bars say of the constraint, and the stage that it is said of, if it is of one.
fn verdict(line: Line<'_>) -> (Text, Option<usize>) {
    let held = line.constraint();
    match (Dashboard::of(line).balance(), held) {
        (Balance::Balanced, _) => (Text::new("label-balanced"), None),
        (Balance::OneConstraint, Constraint::Stage(index)) => (constraint(held), Some(index)),
        (Balance::OneConstraint, Constraint::Market) => (constraint(held), None),
    }
}

/// A count of stages, or the place of one.
fn number(index: usize) -> f64 {
    u32::try_from(index).map_or(0.0, f64::from)
}

/// The name of a stage and the role it is written in.
fn name(index: usize) -> (Text, Role) {
    (Text::new(stage(index)), Role::Ink)
}
