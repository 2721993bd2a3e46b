//! The exact twin: weighing evidence until one is confident enough.

use crate::numeric::root::bracketed;

/// Evidence that comes in as a diffusion, and a decision at a symmetric boundary.
///
/// Log-odds start at 0 (even chances), drift by kappa nats a day toward the truth with variance
/// 2 kappa a day, and the decision falls when they reach +A or −A.
///
/// # Formula
///
/// ```text
/// error = 1 / (1 + exp(A))              A nats
/// E[T]  = (A / kappa) tanh(A / 2)       kappa nats a day, T days
/// best: sinh A + A = kappa W / (2 d)    W cost of being wrong, d cost a day
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::information::drift::Drift;
///
/// assert!((Drift::stakes_for(0.9) - 13.28).abs() < 0.005);
/// let boundary = Drift::best_boundary(Drift::stakes_for(0.9));
/// assert!((Drift::confidence(boundary) - 0.9).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Wald 1947, *Sequential Analysis*; Edwards 1965, *Journal of Mathematical Psychology* 2:312;
/// Bogacz et al. 2006, *Psychological Review* 113:700. The condition for the best boundary is
/// re-derived from the two formulas above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    /// Nats of evidence a day, kappa.
    pub evidence_rate: f64,
}

impl Drift {
    /// Chance of being wrong when deciding at log-odds of ±`boundary`.
    #[must_use]
    pub fn error(boundary: f64) -> f64 {
        1.0 / (1.0 + libm::exp(boundary))
    }

    /// Chance of being right when deciding at log-odds of ±`boundary`.
    #[must_use]
    pub fn confidence(boundary: f64) -> f64 {
        1.0 / (1.0 + libm::exp(-boundary))
    }

    /// Expected days until log-odds reach ±`boundary`.
    #[must_use]
    pub fn days(self, boundary: f64) -> f64 {
        boundary / self.evidence_rate * libm::tanh(boundary / 2.0)
    }

    /// Stakes, kappa W / d: the cost of being wrong against what waiting for one nat costs.
    #[must_use]
    pub fn stakes(self, loss: f64, delay_cost: f64) -> f64 {
        self.evidence_rate * loss / delay_cost
    }

    /// The boundary that costs least at these stakes.
    #[must_use]
    pub fn best_boundary(stakes: f64) -> f64 {
        let excess = |boundary: f64| Self::stakes_for_boundary(boundary) - stakes;
        // sinh A alone would meet them at asinh; a little more does so whatever that rounds to.
        let most = libm::asinh(stakes / 2.0) * (1.0 + 1e-9);
        bracketed(excess, 0.0, most).unwrap_or(0.0)
    }

    /// The stakes at which deciding at this confidence costs least.
    #[must_use]
    pub fn stakes_for(confidence: f64) -> f64 {
        Self::stakes_for_boundary(libm::log(confidence / (1.0 - confidence)))
    }

    /// The stakes at which deciding at log-odds of ±`boundary` costs least.
    #[must_use]
    pub fn stakes_for_boundary(boundary: f64) -> f64 {
        2.0 * (libm::sinh(boundary) + boundary)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stakes_for_each_confidence() {
        let table = [
            (0.6, 1.64),
            (0.7, 3.60),
            (0.8, 6.52),
            (0.9, 13.28),
            (0.95, 24.84),
        ];
        for (confidence, stakes) in table {
            assert!(
                (Drift::stakes_for(confidence) - stakes).abs() < 0.005,
                "{confidence}"
            );
        }
        let ratio = Drift::stakes_for(0.9) / Drift::stakes_for(0.7);
        assert!((ratio - 3.7).abs() < 0.05);
    }

    #[test]
    fn the_best_boundary_solves_its_equation() {
        for stakes in [
            0.0, 1e-9, 0.3, 3.6, 13.28, 24.84, 2e4, 1e12, 1e18, 1e30, 1e300,
        ] {
            let a = Drift::best_boundary(stakes);
            // A is rounded by a share of itself, and sinh turns that into a share of the stakes.
            let gap = libm::sinh(a) + a - stakes / 2.0;
            assert!(
                gap.abs() <= 1e-14 * a.max(100.0) * stakes.max(1e-9),
                "{stakes} {a} {gap}"
            );
        }
    }

    #[test]
    fn time_grows_as_its_square_then_in_proportion() {
        let drift = Drift { evidence_rate: 0.1 };
        assert!((drift.days(1e-3) / (1e-6 / 0.2) - 1.0).abs() < 1e-6);
        assert!((drift.days(50.0) / (50.0 / 0.1) - 1.0).abs() < 1e-12);
    }
}
