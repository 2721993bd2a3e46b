//! The line as a river, to scale: each stretch is as wide as its stage's capacity, the water as wide as
//! what flows, and what is dry is idle. Work that nobody holds back crowds before the narrowest place.
//!
//! The scale never changes, so a doubled stage is twice as wide.

use super::super::line::{Constraint, Line};
use super::whole;
use crate::chart::{Mark, Text};
use crate::numeric::count::number;
use crate::unit::Unit;
use river::{River, Section};

mod crowd;
pub(super) mod lying;
mod river;
pub(super) mod standing;

/// What the river's widths say, as columns of the table.
fn columns(line: Line<'_>, river: &River) -> [Mark; 3] {
    let column = |key, unit, number: &dyn Fn(usize) -> f64| {
        let centers = river.sections.iter().map(Section::center);
        Mark::Column {
            name: Text::new(key),
            unit,
            points: centers
                .enumerate()
                .map(|(index, at)| [at, number(index)])
                .collect(),
        }
    };
    [
        column("label-capacity", Unit::PerHour, &|index| {
            line.capacities[index]
        }),
        column("label-busy", Unit::Share, &|index| line.utilization(index)),
        column("label-idle", Unit::Share, &|index| line.idle(index)),
    ]
}

/// The stretch where work waits: before the narrowest, unless that is the first of all.
fn before(constraint: Constraint, river: &River) -> Option<&Section> {
    match constraint {
        Constraint::Stage(index) => river.sections.get(index.checked_sub(1)?),
        Constraint::Market => river.sections.last(),
    }
}

/// How many stages are as narrow as the constraint.
fn tied(line: Line<'_>) -> f64 {
    let is_stage = |one: &Constraint| matches!(one, Constraint::Stage(_));
    let count = line.tied().filter(is_stage).count();
    number(count)
}

/// The idle share of a stretch as it is written.
fn idle(section: &Section, river: &River) -> f64 {
    whole(1.0 - river.water / section.half)
}

/// A text with a number an hour.
fn an_hour(key: &'static str, number: f64) -> Text {
    Text::new(key).value(number, Unit::PerHour)
}
