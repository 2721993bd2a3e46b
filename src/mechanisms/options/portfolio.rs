//! Probes, then scaling the best one: what it leaves, and how many probes leave most.

use super::payoff::Payoff;
use crate::output::{Quantity, outputs};

/// No more probes than this are thought of.
pub const MOST: usize = 200;

/// Looking at plans before one of them is scaled.
///
/// # Formula
///
/// ```text
/// V(n) = E max(0, M_n - K) - n c        M_n the best of n plans, K to scale one, c a probe
/// ```
///
/// A plan worth less than K is stopped. The best n is the last whose probe adds more than it costs, as
/// each adds less than the one before.
///
/// # Source
///
/// The option that a probe buys: `McGrath` 1999, *Academy of Management Review* 24:974; Bachelier 1900
/// for its price.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    gains: Vec<f64>,
    probe_cost: f64,
}

impl Portfolio {
    /// Up to `most` probes at `probe_cost` each, one of which is scaled for `scale_cost`.
    #[must_use]
    pub fn new(payoff: Payoff, scale_cost: f64, probe_cost: f64, most: usize) -> Self {
        Self {
            gains: payoff.gains(scale_cost, most),
            probe_cost,
        }
    }

    /// What the best one brings, looking not counted.
    #[must_use]
    pub fn gross(&self, probes: usize) -> f64 {
        let index = probes.checked_sub(1);
        index.map_or(0.0, |index| self.gains[index])
    }

    /// What is left of it.
    #[must_use]
    pub fn net(&self, probes: usize) -> f64 {
        self.gross(probes) - self.bill(probes)
    }

    /// What looking costs.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "at most 200")]
    pub fn bill(&self, probes: usize) -> f64 {
        probes as f64 * self.probe_cost
    }

    /// What one more probe brings after so many, its price not counted.
    #[must_use]
    pub fn next_gain(&self, probes: usize) -> f64 {
        self.gross(probes + 1) - self.gross(probes)
    }

    /// How many probes leave most: none where the first does not pay.
    #[must_use]
    pub fn best(&self) -> usize {
        let pays = |probes: &usize| self.next_gain(*probes) > self.probe_cost;
        (0..self.gains.len()).take_while(pays).count()
    }
}

outputs! {
    /// What probing gives.
    pub struct PortfolioOutput {
        /// Price of a probe, c.
        probe_cost: f64, Number;
        /// What all probes cost together: the most that can be lost.
        probe_bill: f64, Number;
        /// What the best one brings above its cost to scale, on average.
        gross_value: f64, Number;
        /// The same net of the probes.
        net_value: f64, Number;
        /// What one probe leaves.
        one_probe_value: f64, Number;
        /// What one look at one plan is worth before its price.
        option_value: f64, Number;
        /// What one more probe would add, its price paid.
        next_probe: f64, Number;
        /// Number of probes that leaves most.
        best_probes: f64, Number;
        /// What it leaves.
        best_value: f64, Number;
        /// Mean worth of the best of the probes.
        best_worth: f64, Number;
        /// The same before it is shifted and stretched, as a multiple of the mean of one.
        best_multiple: Quantity, Multiple;
        /// What is left if the best is scaled whatever it is worth.
        unstopped_value: f64, Number;
        /// What stopping adds to that.
        stop_value: f64, Number;
        /// Share of plans that are stopped.
        stop_share: f64, Share;
        /// Chance that something is scaled.
        scale_chance: f64, Share;
        /// Chance that probing leaves a gain.
        gain_chance: f64, Share;
        /// Mean of one plan that is done unseen, and of any mixture of them.
        unseen_value: f64, Number;
        /// The same where nothing is done if it would lose.
        commit_value: f64, Number;
        /// Chance that one plan done unseen gains.
        unseen_gain_chance: f64, Share;
        /// Chance that a tenth in each of ten gains.
        split_gain_chance: f64, Share;
    }
}
