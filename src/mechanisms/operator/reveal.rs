//! How fast a strategy that is wrong shows itself.

use crate::numeric::normal;
use crate::output::outputs;

/// Loops through which a wrong strategy shows, each with the same effect.
///
/// # Formula
///
/// ```text
/// P = Phi(delta sqrt(n) - z),   n = H / T
/// ```
///
/// `delta` is the effect in one loop, in standard deviations of what one loop shows; `z` is exceeded by chance alone
/// with the risk of a false alarm.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::reveal::Loops;
///
/// let loops = Loops { effect: 0.5, risk: 0.05 };
/// assert!((loops.chance(4.0) - 0.26).abs() < 0.005);
/// assert!((loops.chance(52.0) - 0.975).abs() < 0.0005);
/// ```
///
/// # Source
///
/// A one-sided test of a mean with known spread (Neyman & Pearson 1933).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loops {
    /// Effect in one loop, delta.
    pub effect: f64,
    /// Chance of a false alarm about a strategy that is right.
    pub risk: f64,
}

/// The chance that is enough to act on.
const WANTED: f64 = 0.8;

impl Loops {
    /// What the noise alone stays below but for the risk, z.
    fn threshold(self) -> f64 {
        normal::quantile(1.0 - self.risk)
    }

    /// Chance that a wrong strategy is told from chance after so many loops.
    #[must_use]
    pub fn chance(self, count: f64) -> f64 {
        normal::upper_tail(self.threshold() - self.effect * f64::sqrt(count))
    }

    /// Loops after which that chance is reached.
    ///
    /// # Formula
    ///
    /// ```text
    /// n = ((z + Phi^-1(P)) / delta)^2
    /// ```
    #[must_use]
    pub fn needed(self, chance: f64) -> f64 {
        let root = (self.threshold() + normal::quantile(chance)) / self.effect;
        root * root
    }
}

outputs! {
    /// What the loops reveal.
    pub struct RevealOutput {
        /// Loops within the horizon.
        loops: f64, Number;
        /// Chance that a wrong strategy has shown itself by then.
        revealed: f64, Share;
        /// Loops after which that chance is 80 %.
        loops_needed: f64, Number;
        /// The longest loop with which it is, within the horizon.
        cycle_needed: f64, Weeks;
        /// Weeks until it is, at this loop.
        weeks_needed: f64, Weeks;
    }
}

impl RevealOutput {
    pub(super) fn of(test: Loops, cycle: f64, horizon: f64) -> Self {
        let (loops, needed) = (horizon / cycle, test.needed(WANTED));
        Self {
            loops,
            revealed: test.chance(loops),
            loops_needed: needed,
            cycle_needed: horizon / needed,
            weeks_needed: needed * cycle,
        }
    }
}
