//! The charts of the constraint.

use super::focusing::Walk;
use super::line::Constraint;
use super::{Output, Params, Place};
use crate::chart::{ChartSpec, Text};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod buffers;
mod hatch;
mod line;
mod scale;
mod steps;
mod utilization;
mod wait;
mod wip;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "line",
        spec: |p, _| line::spec(p.line()),
    },
    Chart {
        id: "utilization",
        spec: busy,
    },
    Chart {
        id: "steps",
        spec: walk,
    },
    Chart {
        id: "buffers",
        spec: |p, o| {
            let improved = p.improved_stage();
            buffers::spec(BUFFER, &p.capacity, improved, &o.readings, p.buffer)
        },
    },
    Chart {
        id: "wait",
        spec: |p, _| wait::spec(LOAD, p.queue(p.utilization)),
    },
    Chart {
        id: "wip",
        spec: |p, _| wip::spec(JOBS, p.laws().0, p.wip),
    },
];

const BUFFER: &ParamSpec = ParamSpec::named(Params::SPECS, "buffer");
const STEPS: &ParamSpec = ParamSpec::named(Params::SPECS, "step");
const LOAD: &ParamSpec = ParamSpec::named(Params::SPECS, "utilization");
const JOBS: &ParamSpec = ParamSpec::named(Params::SPECS, "wip");

/// Points along a curve.
const SAMPLES: u32 = 161;

/// With what was found where times vary. A line that is held by the market runs out of work, which that
/// does not know of.
fn busy(p: &Params, o: &Output) -> ChartSpec {
    let line = p.line();
    let shares: Vec<_> = o.stations.iter().map(|station| station.shares).collect();
    let is_known = shares.len() == p.capacity.len()
        && shares.iter().all(|share| share.busy.is_finite())
        && line.constraint() != Constraint::Market;
    utilization::spec(line, is_known.then_some(&*shares))
}

fn walk(p: &Params, _: &Output) -> ChartSpec {
    let mut walk = Walk::new(p.line(), p.cure());
    // As found, and after each step that can be taken.
    let moments: Vec<_> = (0..=steps::MOST).map(|_| walk.advance()).collect();
    steps::spec(STEPS, &moments, p.step)
}

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
