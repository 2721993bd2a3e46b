//! The charts.

use super::{Follow, Output, Params};
use crate::chart::Role;
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod added;
mod brooks;
mod coase;
mod links;
mod marginal;
mod output;
mod teams;

/// Every chart, the opening one first.
pub const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "output",
        spec: output::spec,
    },
    Chart {
        id: "marginal",
        spec: marginal::spec,
    },
    Chart {
        id: "links",
        spec: links::spec,
    },
    Chart {
        id: "teams",
        spec: teams::spec,
    },
    Chart {
        id: "coase",
        spec: coase::spec,
    },
    Chart {
        id: "brooks",
        spec: brooks::spec,
    },
    Chart {
        id: "brooks-added",
        spec: added::finish,
    },
    Chart {
        id: "brooks-effort",
        spec: added::effort,
    },
];

/// The parameter called `name`.
const fn parameter(name: &str) -> &'static ParamSpec {
    ParamSpec::named(Params::SPECS, name)
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
