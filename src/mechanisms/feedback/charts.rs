//! The charts of the feedback loop.

use super::{Output, Params};
use crate::mechanism::Chart;

#[cfg(feature = "chapters")]
mod corrections;
mod cost;
#[cfg(feature = "chapters")]
mod defects;
#[cfg(feature = "chapters")]
mod eoq;
#[cfg(feature = "chapters")]
mod gap;
#[cfg(feature = "chapters")]
mod learning;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "cost",
        spec: cost::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "corrections",
        spec: corrections::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "learning",
        spec: learning::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "gap",
        spec: gap::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "defects",
        spec: defects::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "eoq",
        spec: eoq::spec,
    },
];
