//! The charts of the two speeds.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod contours;
mod errors;
mod map;
mod policies;
mod share;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("map", map::axes, map::marks).on_narrow(map::axes, map::narrow_marks),
    Chart::new("policies", policies::axes, policies::marks)
        .on_narrow(policies::axes, policies::narrow_marks),
    Chart::new("errors", errors::axes, errors::marks),
    Chart::new("share", share::axes, share::marks),
];

const THRESHOLD: &ParamSpec = ParamSpec::named(Params::SPECS, "threshold");
const MISREAD: &ParamSpec = ParamSpec::named(Params::SPECS, "misread");
const IRREVERSIBLE: &ParamSpec = ParamSpec::named(Params::SPECS, "irreversible");
