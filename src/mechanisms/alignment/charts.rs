//! The charts of alignment.

use super::{Output, Params};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod cascade;
mod exchange;
mod made_good;
mod speed;
mod triad;
mod walk;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("made-good", made_good::axes, made_good::marks)
        .on_narrow(made_good::narrow_axes, made_good::narrow_marks),
    Chart::new("speed", speed::axes, speed::marks),
    Chart::new("cascade", cascade::axes, cascade::marks),
    Chart::new("triad", triad::axes, triad::marks),
    Chart::new("exchange", exchange::axes, exchange::marks),
    Chart::new("walk", walk::axes, walk::marks),
];

const PEOPLE: &ParamSpec = ParamSpec::named(Params::SPECS, "people");
const SPEED: &ParamSpec = ParamSpec::named(Params::SPECS, "speed");
const LEVELS: &ParamSpec = ParamSpec::named(Params::SPECS, "levels");
const SUBSTITUTION: &ParamSpec = ParamSpec::named(Params::SPECS, "substitution");

/// Points along a curve, before the steps of the slider and the marked ones are added.
const SAMPLES: u32 = 61;
