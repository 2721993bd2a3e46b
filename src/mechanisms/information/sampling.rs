//! What observations are worth when two options differ by an unknown amount.

use crate::numeric::normal::unit_loss;
use crate::output::Quantity;

/// A choice between two options whose difference in worth is linear in an unknown quantity, of which
/// one believes a normal distribution.
///
/// # Formula
///
/// ```text
/// EVPI = b s L(|m - m_b| / s)           L(z) = phi(z) - z (1 - Phi(z))
/// n0   = sigma^2 / s^2                  I = n / (n + n0)
/// s_n  = s sqrt(I)
/// EVSI = b s_n L(|m - m_b| / s_n)       at breakeven EVSI / EVPI = sqrt(I)
/// ```
///
/// The share of information I is n / (n + n0), not a share of waiting time.
///
/// # Source
///
/// Raiffa & Schlaifer 1961, *Applied Statistical Decision Theory*, chapter 5; Howard 1966, *IEEE
/// Transactions on Systems Science and Cybernetics* 2:22. That the value need not be concave off
/// breakeven is attributed to Radner & Stiglitz 1984.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    /// What one believes the unknown quantity to be, m.
    pub mean: f64,
    /// How unsure one is: standard deviation of that belief, s.
    pub spread: f64,
    /// Where both options are worth the same, `m_b`.
    pub breakeven: f64,
    /// What each unit of difference is worth, b.
    pub slope: f64,
    /// Standard deviation of one observation, sigma.
    pub noise: f64,
}

impl Sampling {
    /// Share of the information that `n` observations give, I.
    #[must_use]
    pub fn share(self, n: f64) -> f64 {
        let n0 = self.noise * self.noise / (self.spread * self.spread);
        n / (n + n0)
    }

    /// Value of perfect information, in units of cost.
    #[must_use]
    pub fn evpi(self) -> f64 {
        self.value_of(1.0)
    }

    /// Value of `n` observations, in units of cost.
    #[must_use]
    pub fn evsi(self, n: f64) -> f64 {
        self.value_of(self.share(n))
    }

    /// Value of this share of the information, in units of cost.
    #[must_use]
    pub fn value_of(self, share: f64) -> f64 {
        if share <= 0.0 {
            return 0.0;
        }
        let spread = self.spread * f64::sqrt(share);
        self.slope * spread * unit_loss(f64::abs(self.mean - self.breakeven) / spread)
    }

    /// Part of the value of perfect information that this share of the information carries; undefined
    /// where perfect information is worth nothing.
    #[must_use]
    pub fn captured(self, share: f64) -> Quantity {
        let evpi = self.evpi();
        if evpi > 0.0 {
            // Rounding far from breakeven could pass the whole by one part in 10^16.
            (self.value_of(share) / evpi).min(1.0).into()
        } else {
            Quantity::Undefined
        }
    }

    /// The same where both options look equally good: the root of the share.
    #[must_use]
    pub fn captured_at_breakeven(share: f64) -> f64 {
        f64::sqrt(share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVEN: Sampling = Sampling {
        mean: 0.0,
        spread: 20.0,
        breakeven: 0.0,
        slope: 1.0,
        noise: 60.0,
    };

    #[test]
    fn half_the_information_carries_71_percent_of_its_value_at_breakeven() {
        assert!((EVEN.share(9.0) - 0.5).abs() < 1e-15);
        assert!((EVEN.share(21.0) - 0.7).abs() < 1e-15);
        for (n, captured) in [(9.0, 0.71), (21.0, 0.84)] {
            let share = EVEN.captured(EVEN.share(n)).finite().unwrap();
            assert!((share - captured).abs() < 0.005, "{n}");
            let law = Sampling::captured_at_breakeven(EVEN.share(n));
            assert!((share - law).abs() < 1e-14, "{n}");
        }
    }

    #[test]
    fn perfect_information_is_worth_the_unit_loss() {
        // Unit normal loss at 0 and at 1, Raiffa & Schlaifer 1961.
        assert!((EVEN.evpi() - 20.0 * 0.398942280401).abs() < 1e-10);
        let apart = Sampling { mean: 20.0, ..EVEN };
        assert!((apart.evpi() - 20.0 * 0.0833154705877).abs() < 1e-10);
    }

    #[test]
    fn no_observation_is_worth_nothing_and_a_sure_choice_needs_none() {
        assert_eq!(EVEN.evsi(0.0), 0.0);
        let sure = Sampling {
            mean: 100.0,
            breakeven: -100.0,
            spread: 1.0,
            ..EVEN
        };
        assert_eq!(sure.captured(0.5), Quantity::Undefined);
    }
}
