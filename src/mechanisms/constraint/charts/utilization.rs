//! What each stage does with its time: how much of it is busy, starved and blocked, stage beside stage or,
//! on a narrow picture, stage under stage.

use super::super::dashboard::{Balance, Dashboard};
use super::super::line::{Constraint, Line};
use super::{View, constraint, stage};
use crate::chart::{Role, Text};
use crate::numeric::count::number;

pub(super) mod columns;
mod parts;
pub(super) mod rows;

use parts::Part;

/// What each stage's time is made of, with what was found where times vary, or else for a line without
/// variability. A line that is held by the market runs out of work, which the study does not know of.
fn parts(view: &View) -> Vec<Part> {
    let (p, o) = (&view.params, &view.output);
    let line = p.line();
    let (stages, times) = (0..p.capacity.len(), o.blocking.stations.iter());
    let is_known = times.len() == stages.len()
        && times.clone().all(|one| one.shares.busy.is_finite())
        && line.constraint() != Constraint::Market;
    if is_known {
        let times = times.map(|one| one.shares);
        vec![
            Part::busy(times.clone().map(|time| time.busy).collect()),
            Part::starved(times.clone().map(|time| time.starved).collect()),
            Part::blocked(times.map(|time| time.blocked).collect()),
        ]
    } else {
        let busy = stages.clone().map(|index| line.utilization(index));
        let idle = stages.map(|index| line.idle(index));
        vec![Part::busy(busy.collect()), Part::idle(idle.collect())]
    }
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

/// The name of a stage and the role it is written in.
fn name(index: usize) -> (Text, Role) {
    (Text::new(stage(index)), Role::Ink)
}
