//! How much of the information to wait for: the cost of waiting against the cost of being wrong.

use super::collected::Collected;
use super::limit::at_most;
use super::root::bracketed;

/// What a wrong decision costs, given how much of it can be undone.
///
/// # Formula
///
/// ```text
/// W_eff = (1 - u) W + u (C + d T)       all in units of cost; d cost a day, T days
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stakes {
    /// Cost of a wrong decision that cannot be undone, W.
    pub loss: f64,
    /// Cost of undoing it, C.
    pub reversal_cost: f64,
    /// Days until the mistake is seen, T.
    pub detection_time: f64,
    /// Cost of a day's delay, d.
    pub delay_cost: f64,
}

impl Stakes {
    /// Effective loss when the share `undoable` (u) of decisions can be undone.
    #[must_use]
    pub fn effective_loss(self, undoable: f64) -> f64 {
        (1.0 - undoable) * self.loss
            + undoable * (self.reversal_cost + self.delay_cost * self.detection_time)
    }
}

/// The cost of deciding at a threshold, and the threshold that costs least.
///
/// # Formula
///
/// ```text
/// J(I) = d t(I) + p0 W_eff (1 - I)      t(I) = -tau ln(1 - I)
/// I*   = max(0, 1 - d tau / (p0 W_eff))
/// J*   = d tau (1 + ln(p0 W_eff / (d tau))), or p0 W_eff where I* = 0
/// ```
///
/// # Example
///
/// ```
/// use narrows::numeric::threshold::Threshold;
///
/// let undoable = Threshold { delay_cost: 1.0, learning_time: 10.0, error_cost: 33.6 };
/// assert!((undoable.best() - 0.7024).abs() < 0.00005);
/// assert!((undoable.cost(0.9) - 26.4).abs() < 0.05);
/// ```
///
/// # Source
///
/// Ours, in the spirit of Wald 1945, *Annals of Mathematical Statistics* 16:117.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// Cost of a day's delay, d.
    pub delay_cost: f64,
    /// Days in which 63 % of the information comes in, tau.
    pub learning_time: f64,
    /// Expected cost of being wrong without any information, p0 times `W_eff`.
    pub error_cost: f64,
}

impl Threshold {
    /// Expected cost of the days waited for this share of the information.
    #[must_use]
    pub fn waiting(self, share: f64) -> f64 {
        let source = Collected {
            learning_time: self.learning_time,
        };
        self.delay_cost * source.days_to(share)
    }

    /// Expected cost of being wrong when deciding on this share.
    #[must_use]
    pub fn error(self, share: f64) -> f64 {
        self.error_cost * (1.0 - share)
    }

    /// Expected cost of deciding on this share.
    #[must_use]
    pub fn cost(self, share: f64) -> f64 {
        self.waiting(share) + self.error(share)
    }

    /// The share that costs least; 0 where waiting costs more than any mistake: act now.
    #[must_use]
    pub fn best(self) -> f64 {
        if self.is_to_act_now() {
            0.0
        } else {
            1.0 - self.waiting_stake() / self.error_cost
        }
    }

    /// The least expected cost.
    #[must_use]
    pub fn best_cost(self) -> f64 {
        if self.is_to_act_now() {
            self.error_cost
        } else {
            self.waiting_stake() * (1.0 + libm::log(self.error_cost / self.waiting_stake()))
        }
    }

    /// Stakes that would make this share the best, as a multiple of what waiting one tau costs.
    #[must_use]
    pub fn stakes_for(share: f64) -> f64 {
        1.0 / (1.0 - share)
    }

    /// The shares up to `highest` between which the cost stays within `slack` of the least (0.05 for 5 %);
    /// `None` where nothing is at stake, or where the best lies so far beyond `highest` that none is near it.
    #[must_use]
    pub fn near_best(self, slack: f64, highest: f64) -> Option<(f64, f64)> {
        let limit = self.best_cost() * (1.0 + slack);
        let excess = |share: f64| self.cost(share) - limit;
        let best = f64::min(self.best(), highest);
        if limit <= 0.0 || excess(best) > 0.0 {
            return None;
        }
        let from = bracketed(excess, 0.0, best).unwrap_or(0.0);
        let to = bracketed(excess, best, highest).unwrap_or(highest);
        Some((from, to))
    }

    /// Whether being wrong costs no more than waiting one tau.
    fn is_to_act_now(self) -> bool {
        at_most(self.error_cost, self.waiting_stake())
    }

    /// What waiting one tau costs.
    fn waiting_stake(self) -> f64 {
        self.delay_cost * self.learning_time
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAKES: Stakes = Stakes {
        loss: 100.0,
        reversal_cost: 10.0,
        detection_time: 7.0,
        delay_cost: 1.0,
    };

    fn kind(undoable: f64) -> Threshold {
        Threshold {
            delay_cost: 1.0,
            learning_time: 10.0,
            error_cost: STAKES.effective_loss(undoable),
        }
    }

    #[test]
    fn the_two_kinds_of_decision_have_their_two_thresholds() {
        assert!((STAKES.effective_loss(0.0) - 100.0).abs() < 1e-12);
        assert!((STAKES.effective_loss(0.8) - 33.6).abs() < 1e-12);
        assert!((kind(0.0).best() - 0.9).abs() < 1e-12);
        assert!((kind(0.8).best() - 0.7024).abs() < 0.00005);
    }

    /// A mistake that costs as much as waiting, but for the last bit of 0.1 × 3 against 0.3 × 1.
    #[test]
    fn at_a_tie_there_is_nothing_to_wait_for() {
        let tie = Threshold {
            delay_cost: 0.3,
            learning_time: 1.0,
            error_cost: 0.1 * 3.0,
        };
        assert!(tie.error_cost > 0.3);
        assert_eq!((tie.best(), tie.best_cost()), (0.0, tie.error_cost));
        let dearer = Threshold {
            error_cost: 0.3 * (1.0 + 1e-9),
            ..tie
        };
        assert!(dearer.best() > 0.0);
    }

    #[test]
    fn the_minimum_is_flat() {
        for (share, cost) in [(0.7, 22.1), (0.9, 26.4), (0.95, 31.6)] {
            assert!((kind(0.8).cost(share) - cost).abs() < 0.05, "{share}");
        }
        let extra = kind(0.8).cost(0.95) / kind(0.8).cost(0.7) - 1.0;
        assert!((extra - 0.43).abs() < 0.005);
    }

    #[test]
    fn stakes_that_move_the_best() {
        assert!((Threshold::stakes_for(0.7) - 3.33).abs() < 0.005);
        assert!((Threshold::stakes_for(0.9) - 10.0).abs() < 1e-9);
        assert!((Threshold::stakes_for(0.95) - 20.0).abs() < 1e-9);
    }

    #[test]
    fn dear_delay_means_act_now() {
        let dear = Threshold {
            delay_cost: 10.0,
            ..kind(0.8)
        };
        assert_eq!(dear.best(), 0.0);
        assert!((dear.best_cost() - 33.6).abs() < 1e-12);
        let free = Threshold {
            error_cost: 0.0,
            ..dear
        };
        assert_eq!((free.best(), free.best_cost()), (0.0, 0.0));
        assert_eq!(free.near_best(0.05, 0.98), None);
    }

    #[test]
    fn the_band_ends_where_the_cost_is_five_percent_higher() {
        let (from, to) = kind(0.8).near_best(0.05, 0.98).unwrap();
        for end in [from, to] {
            assert!((kind(0.8).cost(end) / kind(0.8).best_cost() - 1.05).abs() < 1e-9);
        }
        assert!(from < 0.7024 && 0.7024 < to);
    }

    /// Stakes of 520 are best at 0.9808, beyond what can be waited for: 0.98 is near it all the same.
    #[test]
    fn the_band_ends_at_the_highest_share_where_the_best_lies_beyond() {
        let stakes = |error_cost| Threshold {
            error_cost,
            ..kind(0.0)
        };
        let (from, to) = stakes(520.0).near_best(0.05, 0.98).unwrap();
        assert!((from - 0.963_894_095_4).abs() < 1e-10 && to == 0.98);
        assert_eq!(stakes(1e5).near_best(0.05, 0.98), None);
    }
}
