//! A tenth in each of ten plans: the mean of ten.

use super::payoff::{Payoff, Tail};

/// Plans that the money is spread over.
pub const PLANS: u32 = 10;

/// Places of the lattice on which plans are added: chances are then good to a tenth of a percent.
const PLACES: u32 = 256;

/// Distribution of the mean worth of ten independent plans.
///
/// A mean of normal worths is normal. Others have no closed form: each is put on the two nearest places of
/// an even lattice so that its mean stays, and the lattice is convolved with itself: two plans, four, eight,
/// and two more. No plan is worth less than a lowest worth, so that a lattice which ends at a sum holds all
/// that the sum can be made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mixture(Payoff);

impl Mixture {
    /// Of ten plans with this distribution.
    #[must_use]
    pub const fn of(payoff: Payoff) -> Self {
        Self(payoff)
    }

    /// Mean worths that are exceeded with these chances, which descend and are at least one in forty.
    #[must_use]
    pub fn exceeded(self, chances: &[f64]) -> Vec<f64> {
        let payoff = self.0;
        if payoff.tail == Tail::Normal {
            let exceeded = |chance: &f64| self.normal().exceeded(*chance);
            return chances.iter().map(exceeded).collect();
        }
        let plans = f64::from(PLANS);
        // One plan that is far out, beside nine that are not, is seldom exceeded by ten.
        let far = payoff.standard(0.025 / plans) + (plans - 1.0) * payoff.standard(0.25);
        let step = (far - plans * payoff.lowest()) / last_end();
        let mut sums = self.sums(step).into_iter();
        let (mut above, mut end, mut part) = (1.0, -0.5, 1.0);
        let place = |chance: &f64| {
            while above > *chance {
                let Some(next) = sums.next() else { break };
                (above, end, part) = (above - next, end + 1.0, next);
            }
            // From its upper end back into the place where the chance is passed.
            let place = end + f64::min((above - chance) / part, 0.0);
            payoff.worth(payoff.lowest() + step * place / plans)
        };
        chances.iter().map(place).collect()
    }

    /// Chance that the mean is above this.
    #[must_use]
    pub fn chance_above(self, worth: f64) -> f64 {
        if self.0.tail == Tail::Normal {
            return self.normal().chance_above(worth);
        }
        let reach = f64::from(PLANS) * (self.0.at(worth) - self.0.lowest());
        if reach <= 0.0 {
            return 1.0;
        }
        let below: f64 = self.sums(reach / last_end()).iter().sum();
        f64::max(1.0 - below, 0.0)
    }

    /// One plan with the distribution of the mean, where worths are normal.
    fn normal(self) -> Payoff {
        Payoff {
            spread: self.0.spread / f64::sqrt(f64::from(PLANS)),
            ..self.0
        }
    }

    /// Chances of the sums of all plans at the places of a lattice with this step, which begins at the lowest.
    fn sums(self, step: f64) -> Vec<f64> {
        let excess = |place: u32| {
            let x = self.0.lowest() + step * (f64::from(place) - 1.0);
            self.0.excess(x)
        };
        let one: Vec<f64> = (0..PLACES)
            .map(|place| {
                let bend = excess(place) - 2.0 * excess(place + 1) + excess(place + 2);
                bend / step
            })
            .collect();
        let two = added(&one, &one);
        let four = added(&two, &two);
        added(&added(&four, &four), &two)
    }
}

/// The end of the last place, half a step beyond it.
fn last_end() -> f64 {
    f64::from(PLACES) - 0.5
}

/// Chances of the sums of two, as far as the lattice goes.
fn added(one: &[f64], other: &[f64]) -> Vec<f64> {
    let ends = 0..one.len();
    ends.map(|end| {
        let pairs = one[..=end].iter().zip(other[..=end].iter().rev());
        pairs.map(|(one, other)| one * other).sum()
    })
    .collect()
}

/// The middle of one of several equal parts of 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "small counts")]
pub(super) fn middle(part: usize, parts: usize) -> f64 {
    (part as f64 + 0.5) / parts as f64
}
