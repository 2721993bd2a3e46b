//! A tenth in each of ten plans: the mean of ten.

use super::payoff::{Payoff, Tail};
use crate::numeric::normal;

/// Plans that the money is spread over.
pub const PLANS: u32 = 10;

/// A prime: each column of the lattice then takes every value once.
const POINTS: usize = 1021;
/// Multiplier of the lattice.
const MULTIPLIER: usize = 76;

/// Distribution of the mean worth of ten independent plans.
///
/// A mean of normal worths is normal. Others have no closed form: their distribution is that over a
/// lattice of 1021 points in ten dimensions (Korobov 1959), in which each plan takes each of 1021
/// evenly spaced quantiles once.
#[derive(Debug, Clone, PartialEq)]
pub enum Mixture {
    /// Of normal worths.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation.
        spread: f64,
    },
    /// Of others: the means at the points, ascending.
    Lattice(Vec<f64>),
}

impl Mixture {
    /// Of ten plans with this distribution.
    #[must_use]
    pub fn of(payoff: Payoff) -> Self {
        let plans = f64::from(PLANS);
        if payoff.tail == Tail::Normal {
            return Self::Normal {
                mean: payoff.mean,
                spread: payoff.spread / f64::sqrt(plans),
            };
        }
        let worths: Vec<f64> = (0..POINTS)
            .map(|point| payoff.exceeded(middle(point, POINTS)))
            .collect();
        let mut means = Vec::with_capacity(POINTS);
        for point in 0..POINTS {
            let (mut place, mut sum) = (point, 0.0);
            for plan in 0..PLANS as usize {
                // Shifted, so that no point has the same quantile of all.
                sum += worths[(place + 97 * plan) % POINTS];
                place = place * MULTIPLIER % POINTS;
            }
            means.push(sum / plans);
        }
        sort(&mut means);
        Self::Lattice(means)
    }

    /// Mean worth that is exceeded with this chance.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place among 1021"
    )]
    pub fn exceeded(&self, chance: f64) -> f64 {
        match self {
            Self::Normal { mean, spread } => mean - spread * normal::quantile(chance),
            Self::Lattice(means) => {
                let place = ((1.0 - chance) * means.len() as f64) as usize;
                means[usize::min(place, means.len() - 1)]
            }
        }
    }

    /// Chance that the mean is above this.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "at most 1021")]
    pub fn chance_above(&self, worth: f64) -> f64 {
        match self {
            Self::Normal { mean, spread } => normal::upper_tail((worth - mean) / spread),
            Self::Lattice(means) => {
                let above = means.iter().filter(|mean| **mean > worth).count();
                above as f64 / means.len() as f64
            }
        }
    }
}

/// Puts numbers in ascending order by Shell's method: a tenth of the code of the library's sort, which
/// would be a twentieth of the model.
fn sort(numbers: &mut [f64]) {
    for gap in [301, 132, 57, 23, 10, 4, 1] {
        for end in gap..numbers.len() {
            let mut place = end;
            while place >= gap && numbers[place - gap] > numbers[place] {
                numbers.swap(place - gap, place);
                place -= gap;
            }
        }
    }
}

/// The middle of one of several equal parts of 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "small counts")]
pub(super) fn middle(part: usize, parts: usize) -> f64 {
    (part as f64 + 0.5) / parts as f64
}
