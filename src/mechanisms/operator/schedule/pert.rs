//! Three guesses for a task, and the chance of a date.

use crate::numeric::normal;

/// A task by its optimistic, its most likely and its pessimistic time.
///
/// # Formula
///
/// ```text
/// mean = (a + 4 m + b) / 6      variance = ((b - a) / 6)^2
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::schedule::pert::Guess;
///
/// let guess = Guess { best: 20.0, likely: 65.0, worst: 80.0 };
/// assert_eq!((guess.mean(), guess.variance()), (60.0, 100.0));
/// ```
///
/// # Source
///
/// Malcolm, Roseboom, Clark & Fazar 1959, *Application of a technique for research and development program evaluation*.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// Optimistic, a.
    pub best: f64,
    /// Most likely, m.
    pub likely: f64,
    /// Pessimistic, b.
    pub worst: f64,
}

impl Guess {
    /// Mean time.
    #[must_use]
    pub fn mean(self) -> f64 {
        (self.best + 4.0 * self.likely + self.worst) / 6.0
    }

    /// Variance of the time.
    #[must_use]
    pub fn variance(self) -> f64 {
        let deviation = (self.worst - self.best) / 6.0;
        deviation * deviation
    }
}

/// Chance that a chain with this mean and variance is done by a date.
///
/// It looks at one chain alone. Others that could overtake it make the true chance lower (Clark 1961).
///
/// # Formula
///
/// ```text
/// P = Phi((D - mean) / sd)
/// ```
#[must_use]
pub fn chance_by(date: f64, mean: f64, variance: f64) -> f64 {
    normal::upper_tail((mean - date) / f64::sqrt(variance))
}
