//! What is not kept up fades, and how often to keep it up.

use crate::numeric::limit::at_most;
use crate::output::{Quantity, outputs};
use crate::param::choice;
use core::f64::consts::LN_2;

choice! {
    /// How a time of decay is read.
    pub enum Reading {
        /// Half of what can fade is left after it.
        HalfLife = "half-life",
        /// 1/e of it, 37 %, is left.
        EFold = "e-fold",
    }
}

/// Something that fades toward a floor and is made whole again by upkeep.
///
/// # Formula
///
/// ```text
/// P(t)  = f + (1 - f) e^(-t / tau)                          tau = H / ln 2 or H
/// mean  = f + (1 - f) (tau / M) (1 - e^(-M / tau))          kept up every M
/// M*    = x tau,   1 - (1 + x) e^(-x) = c / (v (1 - f) tau)
/// M*    ~ sqrt(2 c tau / (v (1 - f)))                       for small x
/// ```
///
/// `c` is what one upkeep costs, `v` what the whole thing is worth a day. Where `c` is at least `v (1 - f) tau`, upkeep
/// never pays and `M*` is infinite.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::upkeep::{Decay, Reading};
///
/// let decay = Decay::new(Reading::HalfLife, 90.0, 0.0);
/// assert!((decay.left(90.0) - 0.5).abs() < 1e-15);
/// assert!((decay.best_interval(1.0, 0.2) - 39.9).abs() < 0.05);
/// ```
///
/// # Source
///
/// Exponential decay; the rule of 90 days is folklore.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decay {
    /// Days in which what can fade falls to 1/e, tau.
    pub constant: f64,
    /// Share that never fades, f.
    pub floor: f64,
}

impl Decay {
    /// From a time of decay and how it is read.
    #[must_use]
    pub fn new(reading: Reading, days: f64, floor: f64) -> Self {
        let constant = match reading {
            Reading::HalfLife => days / LN_2,
            Reading::EFold => days,
        };
        Self { constant, floor }
    }

    /// Share left after so many days without upkeep.
    #[must_use]
    pub fn left(self, days: f64) -> f64 {
        self.floor + (1.0 - self.floor) * libm::exp(-days / self.constant)
    }

    /// Mean share left where it is kept up every `days`.
    #[must_use]
    pub fn average(self, days: f64) -> f64 {
        let x = days / self.constant;
        self.floor - (1.0 - self.floor) * libm::expm1(-x) / x
    }

    /// The mean less what upkeep costs, as a share of the whole.
    #[must_use]
    pub fn net(self, days: f64, cost: f64, worth: f64) -> f64 {
        self.average(days) - cost / (worth * days)
    }

    /// Days between upkeeps that leave most; infinite where none pays.
    #[must_use]
    pub fn best_interval(self, cost: f64, worth: f64) -> f64 {
        let share = cost / (worth * (1.0 - self.floor) * self.constant);
        if at_most(1.0, share) {
            return f64::INFINITY;
        }
        // 1 - (1 + x) e^(-x) rises from 0 to 1, and reaches any double below 1 before 45.
        let (mut low, mut high) = (0.0, 45.0);
        for _ in 0..70 {
            let x = f64::midpoint(low, high);
            if -libm::expm1(-x) - x * libm::exp(-x) < share {
                low = x;
            } else {
                high = x;
            }
        }
        low * self.constant
    }

    /// The same by the square root that holds for small costs.
    #[must_use]
    pub fn rough_interval(self, cost: f64, worth: f64) -> f64 {
        f64::sqrt(2.0 * cost * self.constant / (worth * (1.0 - self.floor)))
    }
}

outputs! {
    /// What is left with upkeep and without.
    pub struct UpkeepOutput {
        /// Share left after the interval without upkeep.
        left: f64, Share;
        /// Share left after 90 days without upkeep.
        left_quarter: f64, Share;
        /// Mean share left where it is kept up at the interval.
        left_average: f64, Share;
        /// That mean less the cost of upkeep, as a share of the whole.
        left_net: f64, Share;
        /// Days between upkeeps that leave most; unbounded where none pays.
        best_interval: Quantity, Days;
        /// The same by the square root.
        rough_interval: f64, Days;
        /// What the best interval leaves, upkeep paid; the floor where none pays.
        best_net: f64, Share;
    }
}

impl UpkeepOutput {
    pub(super) fn of(decay: Decay, interval: f64, cost: f64, worth: f64) -> Self {
        let best = decay.best_interval(cost, worth);
        Self {
            left: decay.left(interval),
            left_quarter: decay.left(90.0),
            left_average: decay.average(interval),
            left_net: decay.net(interval, cost, worth),
            best_interval: best.into(),
            rough_interval: decay.rough_interval(cost, worth),
            best_net: if best.is_finite() {
                decay.net(best, cost, worth)
            } else {
                decay.floor
            },
        }
    }
}
