//! The charts of the loop.

use super::cycle::Cycle;
use super::{Output, Params};
use crate::chart::Axis;
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod moving;
mod overtaken;
mod ratio;
mod still;
mod timelines;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("timelines", timelines::axes, timelines::wide)
        .on_narrow(timelines::axes, timelines::narrow),
    Chart::new("still", still::axes, still::marks),
    Chart::new("moving", moving::axes, moving::marks),
    Chart::new("ratio", ratio::axes, ratio::marks),
    Chart::new("overtaken", overtaken::axes, overtaken::marks),
];

const OWN_LOOP: &ParamSpec = ParamSpec::named(Params::SPECS, "own_loop");
const DAY: &ParamSpec = ParamSpec::named(Params::SPECS, "day");

/// Shorter loops than this, in days, are finer than the pixels of any picture here. No slider stops at one but 0.
const FINEST: f64 = 0.4;

/// How many loops a picture shows as one.
fn stride(cycle: Cycle) -> f64 {
    f64::ceil(FINEST / cycle.period).max(1.0)
}

/// The axis of the reader's loop.
fn weeks() -> Axis {
    Axis::of(OWN_LOOP, &[0.0, 1.5, 3.0, 4.5, 6.0])
}

/// The axis of the day that is compared.
fn days() -> Axis {
    Axis::of(DAY, &[0.0, 90.0, 180.0, 270.0, 365.0])
}
