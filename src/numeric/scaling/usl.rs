//! The universal scalability law.

use super::Law;
use crate::output::Quantity;

/// The universal scalability law: output lost to waiting for each other and to keeping every pair in
/// step.
///
/// # Formula
///
/// ```text
/// Y(N)  = gamma N / (1 + alpha (N - 1) + beta N (N - 1))
/// N*    = sqrt((1 - alpha) / beta)          greatest output, if beta > 0
/// limit = gamma / alpha                     what output nears as N grows, if beta = 0 (Amdahl)
/// ```
///
/// # Example
///
/// ```
/// use narrows::numeric::scaling::{Law, Usl};
///
/// let law = Usl { gamma: 1.0, alpha: 0.03, beta: 0.005 };
/// assert!((law.output(12.0) - 6.03).abs() < 0.005);
/// assert!((law.peak().finite().unwrap() - 13.93).abs() < 0.005);
/// ```
///
/// # Source
///
/// Gunther 2007, *Guerrilla Capacity Planning*, chapters 4 to 6. Fitted to computers; its use for teams
/// is an analogy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usl {
    /// Output of one person alone.
    pub gamma: f64,
    /// Contention: share of the work that waits on other work, 0 to 1.
    pub alpha: f64,
    /// Coherency: cost of keeping each pair in step, 0 to 1.
    pub beta: f64,
}

impl Usl {
    /// What output nears as people are added if pairs cost nothing; unbounded without contention.
    #[must_use]
    pub fn limit(&self) -> Quantity {
        (self.gamma / self.alpha).into()
    }

    /// Relative time that contention takes: `alpha (N - 1) / N` of one person's whole.
    #[must_use]
    pub fn contention(&self, n: f64) -> f64 {
        self.alpha * (n - 1.0) / n
    }

    /// Relative time that coherency takes: `beta (N - 1) / 2` of one person's whole.
    #[must_use]
    pub fn coherency(&self, n: f64) -> f64 {
        self.beta * (n - 1.0) / 2.0
    }
}

impl Law for Usl {
    fn gamma(&self) -> f64 {
        self.gamma
    }

    fn output(&self, n: f64) -> f64 {
        self.gamma * n / (1.0 + self.alpha * (n - 1.0) + self.beta * n * (n - 1.0))
    }

    fn peak(&self) -> Quantity {
        if self.beta > 0.0 {
            f64::sqrt((1.0 - self.alpha) / self.beta).into()
        } else {
            Quantity::Unbounded
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPECSDM91: Usl = Usl {
        gamma: 89.9952335,
        alpha: 0.0277284757,
        beta: 0.000104365485,
    };

    fn near(value: f64, published: f64, tolerance: f64) {
        assert!(
            (value - published).abs() <= tolerance,
            "{value} {published}"
        );
    }

    /// CRAN package usl 3.0.3, README and `tests/*.Rout.save`, data set specsdm91.
    #[test]
    fn published_fit_of_specsdm91_has_its_published_consequences() {
        near(SPECSDM91.peak().finite().unwrap(), 96.51956, 0.01);
        near(SPECSDM91.peak_output().finite().unwrap(), 1884.0, 1.0);
        near(SPECSDM91.peak_output().finite().unwrap(), 1883.9, 0.05);
        near(SPECSDM91.limit().finite().unwrap(), 3245.589, 0.5);
        near(SPECSDM91.output(1.0 / SPECSDM91.alpha), 1542.0, 1.0);
        for (n, throughput) in [
            (1.0, 90.0),
            (18.0, 1078.0),
            (36.0, 1541.0),
            (72.0, 1850.0),
            (108.0, 1879.0),
            (144.0, 1822.0),
            (216.0, 1646.0),
        ] {
            near(SPECSDM91.output(n), throughput, 1.0);
        }
    }

    /// CRAN package usl 3.0.3, `tests/overhead.Rout.save`: contention and coherency by load.
    #[test]
    fn published_overheads_of_specsdm91() {
        for (n, contention, coherency) in [
            (1.0, 0.0, 0.0),
            (2.0, 0.0139, 5.22e-05),
            (4.0, 0.0208, 0.0001565),
            (18.0, 0.0262, 0.000887),
            (36.0, 0.027, 0.001826),
            (72.0, 0.0273, 0.003705),
            (216.0, 0.0276, 0.011219),
        ] {
            near(SPECSDM91.contention(n), contention, 5.1e-5);
            near(SPECSDM91.coherency(n), coherency, 5.1e-7);
        }
    }

    #[test]
    fn two_settings_have_their_peaks() {
        let mild = Usl {
            gamma: 1.0,
            alpha: 0.03,
            beta: 0.005,
        };
        near(mild.peak().finite().unwrap(), 13.93, 0.005);
        near(mild.peak_output().finite().unwrap(), 6.087, 0.0005);
        let harsh = Usl {
            gamma: 1.0,
            alpha: 0.05,
            beta: 0.01,
        };
        near(harsh.peak().finite().unwrap(), 9.75, 0.005);
        near(harsh.peak_output().finite().unwrap(), 4.26, 0.005);
        near(harsh.output(50.0), 1.79, 0.005);
        near(
            harsh.output(50.0) / harsh.peak_output().finite().unwrap(),
            0.42,
            0.005,
        );
    }

    #[test]
    fn without_a_cost_of_pairs_there_is_no_peak() {
        let amdahl = Usl {
            gamma: 1.0,
            alpha: 0.05,
            beta: 0.0,
        };
        assert_eq!(amdahl.peak(), Quantity::Unbounded);
        assert_eq!(amdahl.peak_output(), Quantity::Undefined);
        near(amdahl.limit().finite().unwrap(), 20.0, 1e-12);
        near(amdahl.output(1e9), 20.0, 1e-6);
        let linear = Usl {
            alpha: 0.0,
            ..amdahl
        };
        assert_eq!(linear.limit(), Quantity::Unbounded);
        near(linear.output(60.0), 60.0, 0.0);
    }
}
