//! The charts of the constraint.

use super::line::Constraint;
use super::{Output, Params, Place};
use crate::chart::Text;
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};
use line::{lying, standing};
use utilization::{columns, rows};

mod buffers;
mod hatch;
mod line;
mod scale;
mod steps;
mod utilization;
mod wait;
mod wip;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("line", lying::axes, lying::marks).on_narrow(standing::axes, standing::marks),
    Chart::new("utilization", columns::axes, columns::marks).on_narrow(rows::axes, rows::marks),
    Chart::new("steps", steps::axes, steps::marks),
    Chart::new("buffers", buffers::axes, buffers::marks),
    Chart::new("wait", wait::axes, wait::marks).on_narrow(wait::axes, wait::narrow_marks),
    Chart::new("wip", wip::axes, wip::marks),
];

const BUFFER: &ParamSpec = ParamSpec::named(Params::SPECS, "buffer");
const STEPS: &ParamSpec = ParamSpec::named(Params::SPECS, "step");
const LOAD: &ParamSpec = ParamSpec::named(Params::SPECS, "utilization");
const JOBS: &ParamSpec = ParamSpec::named(Params::SPECS, "wip");

/// Points along a curve.
const SAMPLES: u32 = 161;

/// The key of a stage's name.
fn stage(index: usize) -> &'static str {
    place(Constraint::Stage(index))
}

/// The key of a constraint's name.
fn place(constraint: Constraint) -> &'static str {
    Place::from(constraint).label()
}

/// That this is the constraint.
fn constraint(held: Constraint) -> Text {
    match held {
        Constraint::Stage(index) => Text::new("label-constraint").named("stage", stage(index)),
        Constraint::Market => Text::new("label-constraint-market"),
    }
}

/// Whole percents, where they do not hide that it is little or almost all.
fn whole(share: f64) -> f64 {
    if (0.01..=0.99).contains(&share) {
        libm::round(100.0 * share) / 100.0
    } else {
        share
    }
}

#[cfg(test)]
mod tests;
