//! The charts of throughput.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod ahead;
mod flow;
mod pipes;
mod shipped;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("pipes", pipes::axes, pipes::wide).on_narrow(pipes::axes, pipes::narrow),
    Chart::new("ahead", ahead::axes, ahead::marks),
    Chart::new("shipped", shipped::axes, shipped::marks),
    Chart::new("flow", flow::axes, flow::marks),
];

const WINDOW: &ParamSpec = ParamSpec::named(Params::SPECS, "slow_window");
const LATENCY: &ParamSpec = ParamSpec::named(Params::SPECS, "latency");
