//! The charts of the plan.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod chain;
mod confidence;
mod dots;
mod forecast;
mod merge;
mod slip;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("dots", dots::axes, dots::marks).on_narrow(dots::axes, dots::narrow_marks),
    Chart::new("confidence", confidence::axes, confidence::marks),
    Chart::new("slip", slip::axes, slip::marks),
    Chart::new("forecast", forecast::axes, forecast::marks),
    Chart::new("chain", chain::axes, chain::marks),
    Chart::new("merge", merge::axes, merge::marks),
];

const PROMISE: &ParamSpec = ParamSpec::named(Params::SPECS, "promise");
const CONFIDENCE: &ParamSpec = ParamSpec::named(Params::SPECS, "confidence");
const MILESTONES: &ParamSpec = ParamSpec::named(Params::SPECS, "milestones");
const TAKES: &ParamSpec = ParamSpec::named(Params::SPECS, "takes");
const WEEK: &ParamSpec = ParamSpec::named(Params::SPECS, "by_week");

/// Points along a curve, before the steps of the slider are added.
const SAMPLES: u32 = 61;
