//! The charts of the two speeds.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod contours;
mod map;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] =
    &[Chart::new("map", map::axes, map::marks).on_narrow(map::axes, map::narrow_marks)];

const THRESHOLD: &ParamSpec = ParamSpec::named(Params::SPECS, "threshold");
