//! How long information takes to come in.

use super::super::Params;
use crate::numeric::collected::Collected;
use crate::output::outputs;

outputs! {
    /// Days until so much of the information is in.
    pub struct CollectedOutput {
        /// Days until half the information is in.
        days_to_50: f64, Days;
        /// Days until 70 % is in.
        days_to_70: f64, Days;
        /// Days until 90 % is in.
        days_to_90: f64, Days;
        /// Days until 95 % is in.
        days_to_95: f64, Days;
        /// Days from 50 % to 70 %.
        days_50_to_70: f64, Days;
        /// Days from 70 % to 90 %.
        days_70_to_90: f64, Days;
        /// Days until the threshold is reached.
        days_to_threshold: f64, Days;
    }
}

impl CollectedOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let source = Collected {
            learning_time: p.learning_time,
        };
        Self {
            days_to_50: source.days_to(0.5),
            days_to_70: source.days_to(0.7),
            days_to_90: source.days_to(0.9),
            days_to_95: source.days_to(0.95),
            days_50_to_70: source.days_to(0.7) - source.days_to(0.5),
            days_70_to_90: source.days_to(0.9) - source.days_to(0.7),
            days_to_threshold: source.days_to(p.threshold),
        }
    }
}
