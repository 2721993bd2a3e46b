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

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("cost", cost::axes, cost::marks),
    Chart::new("corrections", corrections::axes, corrections::marks),
    Chart::new("learning", learning::axes, learning::marks),
    Chart::new("gap", gap::axes, gap::marks),
    Chart::new("defects", defects::axes, defects::marks),
    Chart::new("eoq", eoq::axes, eoq::marks),
];

const PERIOD: &ParamSpec = ParamSpec::named(Params::SPECS, "release_period");

/// How many points a curve has before the steps of the lever and the marked ones are added.
const SAMPLES: u32 = 61;

/// The axis of the lever.
fn weeks() -> Axis {
    Axis::of(PERIOD, &[0.25, 1.0, 4.0, 26.0])
}
