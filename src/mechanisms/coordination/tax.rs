//! Two rival laws: a tax on each link, and a tax that grows with the square of the size.

use super::law::Law;
use crate::output::{Quantity, outputs};

outputs! {
    /// What a tax says of a team.
    pub struct TaxOutput {
        /// Output.
        output: f64, PeoplesWorth;
        /// Team size of greatest output.
        peak_people: Quantity, People;
        /// Output at that size.
        peak_output: Quantity, PeoplesWorth;
        /// Team size from which nothing is made.
        zero_people: f64, People;
        /// What one more person adds.
        marginal_output: f64, PeoplesWorth;
        /// Share of all work that coordination takes.
        overhead_share: f64, Share;
        /// Change in output when the team doubles; undefined if nothing is made now.
        doubled_change: Quantity, Share;
    }
}

impl TaxOutput {
    /// All that `law` says of `n` people, if nothing is made from `zero_people` on.
    pub(super) fn of(law: &impl Law, zero_people: f64, n: f64) -> Self {
        Self {
            output: law.output(n),
            peak_people: law.peak(),
            peak_output: law.peak_output(),
            zero_people,
            marginal_output: law.marginal(n),
            overhead_share: law.overhead(n),
            doubled_change: law.doubling(n),
        }
    }
}

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
/// use narrows::mechanisms::coordination::{law::Law, tax::LinkTax};
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

/// Coordination takes a share that grows with the square of the size.
///
/// # Formula
///
/// ```text
/// Y(N) = gamma N max(0, 1 - k N^2)     k: share that one person's square takes
/// N*   = 1 / sqrt(3 k)                 greatest output: (2/3) gamma N*
/// N0   = 1 / sqrt(k)                   nothing is made any more
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::{law::Law, tax::QuadraticTax};
///
/// let tax = QuadraticTax { gamma: 1.0, k: 0.0006 };
/// assert!((tax.peak().finite().unwrap() - 23.57).abs() < 0.005);
/// ```
///
/// # Source
///
/// Abdel-Hamid & Madnick 1991, *Software Project Dynamics*; the form with 0.06 N² percent is Madachy's,
/// 2008, *Software Process Dynamics*, chapter 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuadraticTax {
    /// Output of one person alone, were there no tax.
    pub gamma: f64,
    /// Share that one person's square takes, above 0.
    pub k: f64,
}

impl QuadraticTax {
    /// Size from which nothing is made.
    #[must_use]
    pub fn zero(&self) -> f64 {
        1.0 / f64::sqrt(self.k)
    }
}

impl Law for QuadraticTax {
    fn gamma(&self) -> f64 {
        self.gamma
    }

    fn output(&self, n: f64) -> f64 {
        self.gamma * n * (1.0 - self.k * n * n).max(0.0)
    }

    fn peak(&self) -> Quantity {
        (1.0 / f64::sqrt(3.0 * self.k)).into()
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

    #[test]
    fn quadratic_tax_takes_a_third_at_its_peak() {
        let tax = QuadraticTax {
            gamma: 1.0,
            k: 0.0006,
        };
        let peak = tax.peak().finite().unwrap();
        near(peak, 23.6, 0.05);
        near(tax.overhead(peak), 1.0 / 3.0, 1e-12);
        near(tax.peak_output().finite().unwrap(), peak * 2.0 / 3.0, 1e-12);
        near(tax.zero(), 40.82, 0.005);
    }
}
