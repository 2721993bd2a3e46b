//! Three laws of output against size.

use crate::output::Quantity;

/// The universal scalability law.
///
/// # Formula
///
/// ```text
/// Y(N) = gamma N / (1 + alpha (N - 1) + beta N (N - 1))
/// ```
///
/// # Source
///
/// Gunther 2007, *Guerrilla Capacity Planning*, chapters 4 to 6.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usl {
    /// Output of one person alone.
    pub gamma: f64,
    /// Contention: share of the work that waits on other work.
    pub alpha: f64,
    /// Coherency: cost of keeping each pair in step.
    pub beta: f64,
}

impl Usl {
    /// Output of `n` people.
    #[must_use]
    pub fn output(self, n: f64) -> f64 {
        self.gamma * n / (1.0 + self.alpha * (n - 1.0) + self.beta * n * (n - 1.0))
    }

    /// Size of greatest output; unbounded without coherency cost.
    #[must_use]
    pub fn peak(self) -> Quantity {
        libm::sqrt((1.0 - self.alpha) / self.beta).into()
    }
}
