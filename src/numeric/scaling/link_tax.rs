//! A tax on each link.

use super::Law;
use crate::output::Quantity;

/// Every colleague takes the same share of each person's week.
///
/// # Formula
///
/// ```text
/// Y(N) = gamma N max(0, 1 - h (N - 1))     h: share of a person's week that one colleague takes
/// N*   = (1 + h) / (2 h)                   greatest output: gamma (1 + h)^2 / (4 h)
/// N0   = 1 + 1 / h                         nothing is made any more
/// ```
///
/// # Example
///
/// ```
/// use narrows::numeric::scaling::{Law, LinkTax};
///
/// let tax = LinkTax { gamma: 1.0, h: 1.0 / 15.0 };
/// assert!((tax.peak().finite().unwrap() - 8.0).abs() < 1e-12);
/// assert!((tax.zero() - 16.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Brooks 1975, *The Mythical Man-Month*, chapter 2: effort of communication grows as N (N - 1) / 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinkTax {
    /// Output of one person alone.
    pub gamma: f64,
    /// Share of a person's week that one colleague takes, above 0.
    pub h: f64,
}

impl LinkTax {
    /// The tax that makes a size the best one: of 8 people a fifteenth, of 25 a forty-ninth. Not a number where none
    /// does, below one person.
    ///
    /// # Formula
    ///
    /// ```text
    /// h = 1 / (2 N* - 1)
    /// ```
    #[must_use]
    pub fn best_at(gamma: f64, people: f64) -> Self {
        let h = if people >= 1.0 {
            1.0 / (2.0 * people - 1.0)
        } else {
            f64::NAN
        };
        Self { gamma, h }
    }

    /// Size from which nothing is made.
    #[must_use]
    pub fn zero(&self) -> f64 {
        1.0 + 1.0 / self.h
    }

    /// Share of one person's week that `n - 1` colleagues take, all of it at most.
    #[must_use]
    pub fn load(&self, n: f64) -> f64 {
        (self.h * (n - 1.0)).min(1.0)
    }
}

impl Law for LinkTax {
    fn gamma(&self) -> f64 {
        self.gamma
    }

    fn output(&self, n: f64) -> f64 {
        self.gamma * n * (1.0 - self.load(n))
    }

    fn peak(&self) -> Quantity {
        ((1.0 + self.h) / (2.0 * self.h)).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, expected: f64, tolerance: f64) {
        assert!((value - expected).abs() <= tolerance, "{value} {expected}");
    }

    #[test]
    fn two_pizzas_and_paralysis_at_fifty_need_different_taxes() {
        let two_pizzas = LinkTax::best_at(1.0, 8.0);
        assert_eq!(two_pizzas.h, 1.0 / 15.0);
        assert!(LinkTax::best_at(1.0, 0.5).h.is_nan());
        near(two_pizzas.peak().finite().unwrap(), 8.0, 1e-12);
        near(
            two_pizzas.peak_output().finite().unwrap(),
            64.0 / 15.0,
            1e-12,
        );
        assert_eq!(two_pizzas.output(50.0), 0.0);
        let fifty = LinkTax {
            gamma: 1.0,
            h: 1.0 / 49.0,
        };
        near(fifty.zero(), 50.0, 1e-9);
        near(fifty.peak().finite().unwrap(), 25.0, 1e-9);
    }
}
