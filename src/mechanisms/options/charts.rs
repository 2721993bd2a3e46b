//! The charts of options.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod kill;
mod map;
mod secretary;
mod split;
mod value;
mod ways;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("ways", ways::axes, ways::marks).on_narrow(ways::axes, ways::narrow_marks),
    Chart::new("value", value::axes, value::marks),
    Chart::new("split", split::axes, split::marks),
    Chart::new("kill", kill::axes, kill::marks),
    Chart::new("secretary", secretary::axes, secretary::marks),
    Chart::new("map", map::axes, map::marks),
];

const PROBES: &ParamSpec = ParamSpec::named(Params::SPECS, "probes");
const SPREAD: &ParamSpec = ParamSpec::named(Params::SPECS, "spread");
const SCALE_COST: &ParamSpec = ParamSpec::named(Params::SPECS, "scale_cost");
const PROBE_HOURS: &ParamSpec = ParamSpec::named(Params::SPECS, "probe_hours");
const PIECES: &ParamSpec = ParamSpec::named(Params::SPECS, "pieces");
const LOOKED: &ParamSpec = ParamSpec::named(Params::SPECS, "looked_share");

/// How many points a curve has before the steps of the slider and the marked ones are added.
const SAMPLES: u32 = 61;
