//! The charts of the gap.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod dependence;
mod equal;
mod waterfall;

use waterfall::{narrow, wide};

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("waterfall", wide::axes, wide::marks).on_narrow(narrow::axes, narrow::marks),
    Chart::new("dependence", dependence::axes, dependence::marks),
    Chart::new("equal", equal::axes, equal::marks)
        .on_narrow(equal::narrow_axes, equal::narrow_marks),
];

const DEPENDENCE: &ParamSpec = ParamSpec::named(Params::SPECS, "dependence");
const FAILURE_RATE: &ParamSpec = ParamSpec::named(Params::SPECS, "failure_rate");

/// Points along a curve.
const SAMPLES: u32 = 96;
