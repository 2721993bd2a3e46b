//! Two rival laws: a tax on each link, and a tax that grows with the square of the size.

use crate::numeric::scaling::Law;
use crate::output::{Quantity, outputs};

pub use crate::numeric::scaling::LinkTax;

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
/// use narrows::mechanisms::coordination::tax::QuadraticTax;
/// use narrows::numeric::scaling::Law;
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
    use super::super::scaling::Usl;
    use super::*;

    fn near(value: f64, expected: f64, tolerance: f64) {
        assert!((value - expected).abs() <= tolerance, "{value} {expected}");
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

    /// The models disagree: a team of 8 doubles, and makes nothing, 12% more or 76% more.
    #[test]
    fn doubling_a_team_of_eight_divides_the_laws() {
        let link_tax = LinkTax {
            gamma: 1.0,
            h: 1.0 / 15.0,
        };
        let usl = Usl {
            gamma: 1.0,
            alpha: 0.03,
            beta: 0.005,
        };
        let quadratic = QuadraticTax {
            gamma: 1.0,
            k: 0.0006,
        };
        let laws: [(&dyn Law, f64); 3] = [(&link_tax, -1.0), (&usl, 0.12), (&quadratic, 0.76)];
        for (law, change) in laws {
            assert!((law.doubling(8.0).finite().unwrap() - change).abs() < 0.005);
        }
        assert_eq!(link_tax.doubling(20.0), Quantity::Undefined);
    }
}
