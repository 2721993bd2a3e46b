//! The charts of the feedback loop.

use super::{Output, Params};
use crate::mechanism::Chart;

mod corrections;
mod cost;
mod defects;
mod eoq;
mod gap;
mod learning;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "cost",
        spec: cost::spec,
    },
    Chart {
        id: "corrections",
        spec: corrections::spec,
    },
    Chart {
        id: "learning",
        spec: learning::spec,
    },
    Chart {
        id: "gap",
        spec: gap::spec,
    },
    Chart {
        id: "defects",
        spec: defects::spec,
    },
    Chart {
        id: "eoq",
        spec: eoq::spec,
    },
];
