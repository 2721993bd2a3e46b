//! How fast information comes in: each part of it takes longer than the one before.

/// Information that comes in at a falling rate.
///
/// # Formula
///
/// ```text
/// I(t) = 1 - exp(-t / tau)          I share collected, t days, tau days
/// t(I) = -tau ln(1 - I)
/// ```
///
/// # Example
///
/// ```
/// let source = narrows::numeric::collected::Collected { learning_time: 10.0 };
/// assert!((source.days_to(0.7) - 12.04).abs() < 0.005);
/// assert!((source.days_to(0.9) - 23.03).abs() < 0.005);
/// assert_eq!(source.days_to(1.0), f64::INFINITY);
/// ```
///
/// # Source
///
/// Ours: the simplest curve on which each further part costs more than the last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Collected {
    /// Days in which 63 % comes in (1 − 1/e), tau.
    pub learning_time: f64,
}

impl Collected {
    /// Share collected after `days`.
    #[must_use]
    pub fn share_after(self, days: f64) -> f64 {
        -libm::expm1(-days / self.learning_time)
    }

    /// Days until this share is collected; infinite for all of it.
    #[must_use]
    pub fn days_to(self, share: f64) -> f64 {
        // Adding zero turns the negative zero of "nothing takes no time" into a plain one.
        -self.learning_time * libm::log1p(-share) + 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_match_their_published_multiples() {
        let source = Collected { learning_time: 1.0 };
        for (share, multiple) in [(0.5, 0.693), (0.7, 1.204), (0.9, 2.303), (0.95, 2.996)] {
            assert!((source.days_to(share) - multiple).abs() < 0.0005, "{share}");
        }
        assert!((source.days_to(0.7) - source.days_to(0.5) - 0.511).abs() < 0.0005);
        assert!((source.days_to(0.9) - source.days_to(0.7) - 1.099).abs() < 0.0005);
    }

    #[test]
    fn nothing_takes_no_time_and_everything_takes_forever() {
        let source = Collected {
            learning_time: 60.0,
        };
        assert!(source.days_to(0.0) == 0.0 && source.days_to(0.0).is_sign_positive());
        assert_eq!(source.days_to(1.0), f64::INFINITY);
        assert_eq!(source.share_after(f64::INFINITY), 1.0);
    }
}
