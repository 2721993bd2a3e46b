//! The same debt in calm and under stress.

use crate::numeric::limit::at_most;
use crate::output::{Quantity, outputs};

/// How many times as long work takes as it would without a queue, where debt has left a share of the capacity.
///
/// # Formula
///
/// ```text
/// 1 / (1 - u / phi);   no end from u = phi on
/// ```
///
/// `u` utilization without the debt, `phi` output left by it.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::stress::delay_factor;
///
/// assert!((delay_factor(0.7, 0.8) - 8.0).abs() < 1e-12);
/// assert_eq!(delay_factor(0.9, 0.8), f64::INFINITY);
/// ```
///
/// # Source
///
/// One queue by pure chance (Erlang 1909).
#[must_use]
pub fn delay_factor(utilization: f64, left: f64) -> f64 {
    if at_most(left, utilization) {
        return f64::INFINITY;
    }
    left / (left - utilization)
}

outputs! {
    /// What debt does to a delay.
    pub struct StressOutput {
        /// Output left by the debt, phi.
        output_left: f64, Share;
        /// Utilization that the debt makes of the one without it.
        effective_utilization: f64, Share;
        /// Delay with the debt, in times of work.
        stressed_delay: Quantity, Multiple;
        /// Delay without it.
        clean_delay: f64, Multiple;
        /// How much of the delay is the debt's.
        delay_ratio: Quantity, Multiple;
    }
}

impl StressOutput {
    pub(super) fn of(utilization: f64, lost: f64) -> Self {
        let left = 1.0 - lost;
        let (stressed, clean) = (
            delay_factor(utilization, left),
            delay_factor(utilization, 1.0),
        );
        Self {
            output_left: left,
            effective_utilization: utilization / left,
            stressed_delay: stressed.into(),
            clean_delay: clean,
            delay_ratio: (stressed / clean).into(),
        }
    }
}
