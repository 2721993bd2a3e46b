//! The charts.

use super::{Follow, Output, Params};
use crate::chart::{Axis, Role};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod added;
mod brooks;
mod coase;
mod links;
mod marginal;
mod output;
mod teams;

type View = crate::mechanism::View<Params, Output>;

/// Every chart, the opening one first.
pub const ALL: &[Chart<Params, Output>] = &[
    Chart::new("output", output::axes, output::marks),
    Chart::new("marginal", marginal::axes, marginal::marks),
    Chart::new("links", links::axes, links::marks),
    Chart::new("teams", teams::axes, teams::marks),
    Chart::new("coase", coase::axes, coase::marks),
    Chart::new("brooks", brooks::axes, brooks::marks),
    Chart::new("brooks-added", added::later_axes, added::later),
    Chart::new("brooks-effort", added::effort_axes, added::effort),
];

const ADDED_PEOPLE: &ParamSpec = ParamSpec::named(Params::SPECS, "added_people");
const GROUP_SIZE: &ParamSpec = ParamSpec::named(Params::SPECS, "group_size");
const PEOPLE: &ParamSpec = ParamSpec::named(Params::SPECS, "people");

/// The axis of the lever.
fn people() -> Axis {
    Axis::of(PEOPLE, &[1.0, 20.0, 40.0, 60.0])
}

/// Each law has its own look, except that the followed one is primary and the law whose look that is
/// takes the followed one's in exchange.
fn role(law: Follow, followed: Follow) -> Role {
    let own = |law: Follow| match law {
        Follow::ScalingLaw => Role::Primary,
        Follow::LinkTax => Role::Series2,
        Follow::Quadratic => Role::Series3,
    };
    match law {
        _ if law == followed => Role::Primary,
        Follow::ScalingLaw => own(followed),
        _ => own(law),
    }
}
