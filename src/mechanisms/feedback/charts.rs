//! The charts of the feedback loop.

use super::{Output, Params};
use crate::chart::Axis;
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod corrections;
mod cost;
mod defects;
mod eoq;
mod gap;
mod learning;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "cost",
        spec: cost::spec,
    },
    Chart {
        id: "corrections",
        spec: corrections::spec,
    },
    Chart {
        id: "learning",
        spec: learning::spec,
    },
    Chart {
        id: "gap",
        spec: gap::spec,
    },
    Chart {
        id: "defects",
        spec: defects::spec,
    },
    Chart {
        id: "eoq",
        spec: eoq::spec,
    },
];

const PERIOD: &ParamSpec = ParamSpec::named(Params::SPECS, "release_period");

/// How many points a curve has before the steps of the lever and the marked ones are added.
const SAMPLES: u32 = 61;

/// The axis of the lever.
fn weeks() -> Axis {
    Axis::of(PERIOD, &[0.25, 1.0, 4.0, 26.0])
}
