//! The charts of the information threshold.

use super::{Output, Params};
use crate::chart::Axis;
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod collected;
mod confidence;
mod cost;
mod kinds;
mod value;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("cost", cost::axes, cost::marks),
    Chart::new("kinds", kinds::axes, kinds::marks),
    Chart::new("collected", collected::axes, collected::marks),
    Chart::new("value", value::axes, value::marks),
    Chart::new("confidence", confidence::axes, confidence::marks),
];

const THRESHOLD: &ParamSpec = ParamSpec::named(Params::SPECS, "threshold");

/// How many points a curve has before the marked ones are added.
const SAMPLES: u32 = 121;

/// The axis of the lever.
fn thresholds() -> Axis {
    Axis::of(THRESHOLD, &[0.0, 0.25, 0.5, 0.75, 0.98])
}
