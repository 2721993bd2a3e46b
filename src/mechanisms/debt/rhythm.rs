//! How often to repair.

use super::growth::Growth;
use crate::numeric::root::bracketed;
use crate::output::Quantity;

/// A repair session every `T` weeks: each session costs its setup, each defect the interest it gathered.
///
/// # Formula
///
/// ```text
/// C(T) = c / T + inflow fix0 g(T)
/// g(T) = (1 / T) int_0^T D(t) / D0 dt      ((exp(r T) - 1) / (r T) without interaction)
/// ```
///
/// `c` hours a session, `inflow` defects a week, `fix0` hours to fix one at once, `g` mean growth of a
/// defect that arrives at any moment between two sessions.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::debt::{growth::Growth, rhythm::Rhythm};
///
/// let growth = Growth { initial: 1.0, interest: 0.05, interaction: 0.0 };
/// let rhythm = Rhythm { session: 8.0, inflow: 2.0, fix: 3.0, growth };
/// assert!((rhythm.best().finite().unwrap() - 6.54).abs() < 0.005);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rhythm {
    /// Hours that a session costs by itself.
    pub session: f64,
    /// Defects a week.
    pub inflow: f64,
    /// Hours to fix one at once.
    pub fix: f64,
    /// How a defect that waits grows.
    pub growth: Growth,
}

impl Rhythm {
    /// Hours a week that sessions cost by themselves.
    #[must_use]
    pub fn session_cost(self, period: f64) -> f64 {
        if self.session == 0.0 {
            return 0.0;
        }
        self.session / period
    }

    /// Hours a week that fixing costs; infinite where a defect runs away before the session.
    #[must_use]
    pub fn fixing_cost(self, period: f64) -> f64 {
        let at_once = self.inflow * self.fix;
        if at_once == 0.0 || period == 0.0 {
            return at_once;
        }
        at_once * self.growth.accumulated(period) / (self.growth.initial * period)
    }

    /// Hours a week in all.
    #[must_use]
    pub fn cost(self, period: f64) -> f64 {
        self.session_cost(period) + self.fixing_cost(period)
    }

    /// Weeks between sessions at which the cost is least: 0 where a session costs nothing, unbounded
    /// where waiting costs nothing, undefined where neither costs anything.
    ///
    /// The minimum is where `T D(T) / D0 - int_0^T D / D0 = c / (inflow fix0)`. The left side rises with
    /// `T`, so there is one.
    #[must_use]
    pub fn best(self) -> Quantity {
        let at_once = self.inflow * self.fix;
        let slope = self.growth.interest + self.growth.interaction * self.growth.initial;
        if at_once == 0.0 || slope == 0.0 {
            return if self.session > 0.0 {
                Quantity::Unbounded
            } else {
                Quantity::Undefined
            };
        }
        if self.session == 0.0 {
            return Quantity::Finite(0.0);
        }
        // The optimum where debt grows in a straight line, and never before the true one.
        let straight = f64::sqrt(self.session) * f64::sqrt(2.0 / (at_once * slope));
        if straight > LONGEST {
            return Quantity::Unbounded;
        }
        if straight * slope < 1e-7 {
            return Quantity::Finite(straight);
        }
        let target = self.session / at_once;
        let excess = |time: f64| {
            let mean_sum = self.growth.accumulated(time) / self.growth.initial;
            time * self.growth.effort(time) - mean_sum
        };
        // Held at twice the target, so that the blow-up, where it has no value, is no trouble.
        let over = |time: f64| libm::fmin(excess(time), 2.0 * target) - target;
        bracketed(over, 0.0, 1.001 * straight).map_or(Quantity::Undefined, Quantity::Finite)
    }
}

/// Longer than any rhythm: 20 million years.
const LONGEST: f64 = 1e9;

#[cfg(test)]
mod tests {
    use super::*;

    const DEFAULT: Rhythm = Rhythm {
        session: 8.0,
        inflow: 2.0,
        fix: 3.0,
        growth: Growth {
            initial: 1.0,
            interest: 0.05,
            interaction: 0.0,
        },
    };

    fn with_growth(interest: f64, interaction: f64) -> Rhythm {
        let growth = Growth {
            initial: 1.0,
            interest,
            interaction,
        };
        Rhythm { growth, ..DEFAULT }
    }

    #[test]
    fn the_printed_optimum_comes_out_near_its_approximation() {
        let best = DEFAULT.best().finite().unwrap();
        assert!((best - 6.54).abs() < 0.005, "{best}");
        let small = f64::sqrt(2.0 * 8.0 / (2.0 * 3.0 * 0.05));
        assert!((small / best - 1.0).abs() < 0.13);
        // And closer the smaller the interest over one period.
        let rare = Rhythm {
            session: 0.001,
            ..DEFAULT
        };
        let small = f64::sqrt(2.0 * 0.001 / (2.0 * 3.0 * 0.05));
        assert!((small / rare.best().finite().unwrap() - 1.0).abs() < 0.002);
    }

    #[test]
    fn edges_are_told_apart() {
        assert_eq!(with_growth(0.0, 0.0).best(), Quantity::Unbounded);
        assert!(with_growth(0.0, 0.01).best().finite().is_some());
        let free = Rhythm {
            session: 0.0,
            ..DEFAULT
        };
        assert_eq!(free.best(), Quantity::Finite(0.0));
        assert_eq!(free.cost(0.0), 6.0);
        let calm = Rhythm {
            inflow: 0.0,
            ..DEFAULT
        };
        assert_eq!(calm.best(), Quantity::Unbounded);
        assert_eq!(
            Rhythm {
                session: 0.0,
                ..calm
            }
            .best(),
            Quantity::Undefined
        );
    }

    #[test]
    fn interaction_calls_for_a_shorter_rhythm() {
        let with = with_growth(0.05, 0.01).best().finite().unwrap();
        assert!(with < DEFAULT.best().finite().unwrap());
    }
}
