//! What a setting gives each decision.

use super::super::Params;
use super::super::steady::Steady;

/// What a setting gives each decision: weeks, and a chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pace {
    /// Mean weeks between two ideas; infinite where nothing ships.
    pub(super) gap: f64,
    /// Weeks to find out.
    pub(super) find_out: f64,
    /// Mean weeks that the leader needs for a decision.
    pub(super) decide: f64,
    /// Weeks to pass on.
    pub(super) pass_on: f64,
    /// Mean weeks of building without debt.
    pub(super) build: f64,
    /// Chance that a decision is wrong.
    pub(super) wrong: f64,
}

impl Pace {
    pub(super) fn of(p: &Params, steady: &Steady) -> Self {
        let information = -libm::log1p(-p.threshold);
        Self {
            gap: 1.0 / steady.shipped,
            find_out: information * p.learning,
            decide: (p.decide_base + p.decide_per_nat * information) / p.leader_hours,
            pass_on: p.layers * p.layer_latency,
            build: p.work / steady.available_hours,
            wrong: 1.0 - steady.first_pass_yield,
        }
    }
}

/// The release day after this time.
pub(super) fn release_after(done: f64, period: f64) -> f64 {
    period * (f64::floor(done / period) + 1.0)
}

/// Weeks that mending an error takes which is noticed so long after what took so many weeks to build.
pub(super) fn rework_weeks(p: &Params, weeks: f64, late: f64) -> f64 {
    let grown = libm::exp(p.rework_growth * late);
    weeks * p.rework * grown
}
