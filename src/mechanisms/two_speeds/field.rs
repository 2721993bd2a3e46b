//! The cost of a decision over the threshold and the share that can be undone: its best line in closed form.

use crate::numeric::threshold::Threshold;

/// The cost of a decision, over every threshold and every share that can be undone.
///
/// # Formula
///
/// ```text
/// J(I, u) = d t(I) + p0 W_eff(u) (1 - I)      W_eff is a straight line in u, so J is one too
/// I is best where W_eff(u) = d tau / (p0 (1 - I))
/// ```
///
/// # Source
///
/// Ours: the threshold model read for every share that can be undone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// A decision of which nothing can be undone.
    pub irreversible: Threshold,
    /// One that can be undone altogether.
    pub reversible: Threshold,
}

impl Field {
    /// The cost of deciding when this share can be undone.
    #[must_use]
    pub fn at(self, undoable: f64) -> Threshold {
        let (from, to) = (self.irreversible.error_cost, self.reversible.error_cost);
        Threshold {
            error_cost: (1.0 - undoable) * from + undoable * to,
            ..self.irreversible
        }
    }

    /// The share that can be undone for which `threshold` is the best; beyond 0 to 1 where it is for none.
    #[must_use]
    pub fn share_best_at(self, threshold: f64) -> f64 {
        let one_tau = self.irreversible.delay_cost * self.irreversible.learning_time;
        self.share_with(one_tau * Threshold::stakes_for(threshold))
    }

    /// The share that can be undone at which the two thresholds cost the same: what can be undone further is
    /// cheaper at the lower one.
    #[must_use]
    pub fn share_between(self, one: f64, other: f64) -> f64 {
        let waiting = self.irreversible.waiting(other) - self.irreversible.waiting(one);
        self.share_with(waiting / (other - one))
    }

    /// The share that can be undone at which being wrong costs so much.
    fn share_with(self, error_cost: f64) -> f64 {
        let (from, to) = (self.irreversible.error_cost, self.reversible.error_cost);
        (from - error_cost) / (from - to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field() -> Field {
        let kind = |error_cost| Threshold {
            delay_cost: 1.0,
            learning_time: 10.0,
            error_cost,
        };
        Field {
            irreversible: kind(100.0),
            reversible: kind(17.0),
        }
    }

    #[test]
    fn the_best_threshold_is_that_of_its_share() {
        assert!((field().at(0.8).error_cost - 33.6).abs() < 1e-12);
        for share in [0.0, 0.5, 0.8, 1.0] {
            let best = field().at(share).best();
            assert!((field().share_best_at(best) - share).abs() < 1e-12);
        }
    }

    #[test]
    fn between_two_thresholds_one_share_costs_the_same() {
        let share = field().share_between(0.9, 0.7);
        let kind = field().at(share);
        assert!((kind.cost(0.9) - kind.cost(0.7)).abs() < 1e-9);
        assert!(field().at(share + 0.1).cost(0.7) < field().at(share + 0.1).cost(0.9));
    }
}
