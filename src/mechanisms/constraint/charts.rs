//! The charts of the constraint.

use super::{Output, Params};
use crate::mechanism::Chart;

mod utilization;
mod wait;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart {
        id: "utilization",
        spec: utilization::spec,
    },
    Chart {
        id: "wait",
        spec: wait::spec,
    },
];

/// Keys of the stages' names, in order.
const NAMES: [&str; 8] = [
    "label-capacity-1",
    "label-capacity-2",
    "label-capacity-3",
    "label-capacity-4",
    "label-capacity-5",
    "label-capacity-6",
    "label-capacity-7",
    "label-capacity-8",
];
