//! The charts of capacity.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod exceedance;
mod hiring;
mod hours;
mod lag;
mod order;
mod rework;
mod teams;
mod wait;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("wait", wait::axes, wait::marks).on_narrow(wait::axes, wait::narrow_marks),
    Chart::new("hours", hours::axes, hours::marks),
    Chart::new("lag", lag::axes, lag::marks).on_narrow(lag::narrow_axes, lag::narrow_marks),
    Chart::new("teams", teams::axes, teams::marks).on_narrow(teams::axes, teams::narrow_marks),
    Chart::new("hiring", hiring::axes, hiring::marks),
    Chart::new("rework", rework::axes, rework::marks),
    Chart::new("order", order::axes, order::marks).on_narrow(order::axes, order::narrow_marks),
    Chart::new("exceedance", exceedance::axes, exceedance::marks),
];

const LOAD: &ParamSpec = ParamSpec::named(Params::SPECS, "load");
const PEOPLE: &ParamSpec = ParamSpec::named(Params::SPECS, "people");
const RESERVE: &ParamSpec = ParamSpec::named(Params::SPECS, "reserve");
const START_WEEK: &ParamSpec = ParamSpec::named(Params::SPECS, "start_week");

/// Points along a curve.
const SAMPLES: u32 = 96;

/// The place of a row, from the first on top.
#[allow(clippy::cast_precision_loss, reason = "a chart has a handful of rows")]
fn row(index: usize) -> f64 {
    0.0 - index as f64
}
