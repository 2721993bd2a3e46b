//! The charts of the information threshold.

use super::{Output, Params};
use crate::mechanism::Chart;

#[cfg(feature = "chapters")]
mod collected;
#[cfg(feature = "chapters")]
mod confidence;
mod cost;
#[cfg(feature = "chapters")]
mod kinds;
#[cfg(feature = "chapters")]
mod value;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "cost",
        spec: cost::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "kinds",
        spec: kinds::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "collected",
        spec: collected::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "value",
        spec: value::spec,
    },
    #[cfg(feature = "chapters")]
    Chart {
        id: "confidence",
        spec: confidence::spec,
    },
];
