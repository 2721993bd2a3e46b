//! Settings of options, and the models they make.

use super::hits::Budget;
use super::payoff::{Payoff, Tail};
use super::portfolio::Portfolio;
use crate::param::params;

params! {
    /// Settings of options.
    pub struct Params {
        /// Plans that are looked at, n.
        probes: Number, 1.0 ..= 40.0, step 1.0, default 10.0;
        /// Spread of what plans are worth, s.
        spread: Number, 0.1 ..= 50.0, step 0.1, default 10.0;
        /// Mean worth of a plan, m.
        mean_worth: Number, -20.0 ..= 20.0, step 1.0, default 0.0;
        /// Cost to scale one plan, K.
        scale_cost: Number, -20.0 ..= 50.0, step 1.0, default 5.0;
        /// Hours of the constraint that a probe takes.
        probe_hours: Hours, 0.0 ..= 100.0, step 1.0, default 5.0;
        /// What an hour of the constraint is worth.
        hour_worth: Number, 0.0 ..= 1.0, step 0.01, default 0.1;
        /// How heavy the upper tail of worth is.
        tail: choice Tail;
        /// Exponent of the power law, a.
        tail_exponent: Number, 1.05 ..= 5.0, step 0.05, default 1.5;
        /// Bets that the budget is split into.
        pieces: Number, 1.0 ..= 40.0, step 1.0, default 10.0;
        /// The budget, B.
        budget: Number, 10.0 ..= 500.0, step 10.0, default 100.0;
        /// How fast success comes with spending, theta.
        hit_rate: Number, 0.005 ..= 0.5, step 0.005, default 0.005;
        /// How it comes, k: 1 is exponential.
        hit_shape: Number, 0.5 ..= 2.0, step 0.1, default 1.0;
        /// Chance that one bet succeeds, p.
        bet_chance: Share, 0.01 ..= 0.9, step 0.01, default 0.1;
        /// Chance of at least one hit that is wanted, q.
        wanted_chance: Share, 0.5 ..= 0.99, step 0.01, default 0.9;
        /// Candidates that come one after the other, N.
        candidates: Number, 2.0 ..= 100.0, step 1.0, default 10.0;
        /// Share of them that is let go first.
        looked_share: Share, 0.0 ..= 0.99, step 0.01, default 0.1;
    }
}

impl Params {
    pub(super) const fn payoff(&self) -> Payoff {
        Payoff {
            tail: self.tail,
            exponent: self.tail_exponent,
            mean: self.mean_worth,
            spread: self.spread,
        }
    }

    pub(super) const fn budget(&self) -> Budget {
        Budget {
            total: self.budget,
            rate: self.hit_rate,
            shape: self.hit_shape,
        }
    }

    /// Price of a probe, c.
    pub(super) fn probe_cost(&self) -> f64 {
        self.probe_hours * self.hour_worth
    }

    pub(super) fn portfolio(&self, most: usize) -> Portfolio {
        Portfolio::new(self.payoff(), self.scale_cost, self.probe_cost(), most)
    }

    /// A whole number of probes.
    pub(super) fn whole_probes(&self) -> f64 {
        libm::round(self.probes)
    }

    /// The same to count with.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 to 40"
    )]
    pub(super) fn count(&self) -> usize {
        self.whole_probes() as usize
    }

    /// A whole number of candidates.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "2 to 100"
    )]
    pub(super) fn whole_candidates(&self) -> u32 {
        libm::round(self.candidates) as u32
    }
}
