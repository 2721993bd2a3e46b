//! The charts of the information threshold.

use super::{Output, Params};
use crate::mechanism::Chart;

mod collected;
mod confidence;
mod cost;
mod kinds;
mod value;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "cost",
        spec: cost::spec,
    },
    Chart {
        id: "kinds",
        spec: kinds::spec,
    },
    Chart {
        id: "collected",
        spec: collected::spec,
    },
    Chart {
        id: "value",
        spec: value::spec,
    },
    Chart {
        id: "confidence",
        spec: confidence::spec,
    },
];
