//! The same organization, decision by decision.
//!
//! Ideas come by chance. What is escalated waits for one leader; everything is passed on, waits for one team, and
//! then for release day. An error is noticed some time after release and comes back to the team as work. Faults
//! stay, grow and slow the team until the repair session mends them.

mod estimate;
mod firm;
mod pace;
pub mod recording;
mod run;
mod team;

pub use estimate::{Estimate, Interval};
pub use firm::Firm;
pub use recording::Recording;

/// Decisions that one batch counts.
pub const BATCH: usize = 10_000;
/// Decisions that are built before a batch counts any, as it begins with an empty desk.
pub const AHEAD: usize = 2_000;
/// Of the shares whose lead time a batch gives: 1 to 39 fortieths.
pub const FORTIETHS: usize = 39;

/// What one batch of decisions saw, means over the batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    /// Decisions built a week.
    pub shipped: f64,
    /// Weeks from idea to release.
    pub lead_time: f64,
    /// Share of its worth that a decision keeps until it ships.
    pub freshness: f64,
    /// Weeks until decided; 0 for what needs no leader.
    pub decide_time: f64,
    /// Weeks until built.
    pub build_time: f64,
    /// Weeks spent waiting for release day.
    pub release_wait: f64,
    /// Debt when a repair session begins, in defects' worth.
    pub debt: f64,
    /// Debt when the team begins to build a decision.
    pub debt_met: f64,
    /// Weeks within which 1, 2, … 39 fortieths of the decisions ship.
    pub quantiles: [f64; FORTIETHS],
}

impl Batch {
    /// How many numbers a batch is.
    pub const WIDTH: usize = 8 + FORTIETHS;

    /// Its numbers, in the order of the fields.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        let mut numbers = vec![
            self.shipped,
            self.lead_time,
            self.freshness,
            self.decide_time,
            self.build_time,
            self.release_wait,
            self.debt,
            self.debt_met,
        ];
        numbers.extend(self.quantiles);
        numbers
    }
}
