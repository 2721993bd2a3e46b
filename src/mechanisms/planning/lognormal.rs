//! The lognormal distribution of what a task takes against what was said.

use crate::numeric::normal::{means_of_largest, quantile, upper_tail};

/// A lognormal distribution: the logarithm is normal.
///
/// # Formula
///
/// ```text
/// x_q       = m exp(sigma Phi^-1(q))          the value kept with chance q
/// P(F <= f) = Phi((ln f - ln m) / sigma)
/// E F       = m exp(sigma^2 / 2)
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::planning::lognormal::Lognormal;
///
/// // Overruns whose quartiles are 30 % and 100 %.
/// let factor = Lognormal::from_quantiles((0.25, 1.3), (0.75, 2.0));
/// assert!((factor.median - 1.61245).abs() < 5e-6);
/// assert!((factor.sigma - 0.319340).abs() < 5e-7);
/// assert!((factor.at_most(1.0) - 0.067).abs() < 5e-4);
/// ```
///
/// # Source
///
/// Standard; Aitchison & Brown 1957, *The Lognormal Distribution*, chapter 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lognormal {
    /// Its median, m.
    pub median: f64,
    /// Standard deviation of its logarithm, sigma.
    pub sigma: f64,
}

impl Lognormal {
    /// The one with these two quantiles, each as its chance and its value; the chances differ.
    #[must_use]
    pub fn from_quantiles(one: (f64, f64), other: (f64, f64)) -> Self {
        let (z, logarithm) = (quantile(one.0), libm::log(one.1));
        let sigma = (libm::log(other.1) - logarithm) / (quantile(other.0) - z);
        Self {
            median: libm::exp(logarithm - sigma * z),
            sigma,
        }
    }

    /// The one with this mean and standard deviation.
    #[must_use]
    pub fn from_moments(mean: f64, deviation: f64) -> Self {
        let spread = deviation / mean;
        // Spreads are tens of percents: nothing is lost by adding 1 first, and log1p would be more to download.
        let variance = libm::log(1.0 + spread * spread);
        Self {
            median: mean * libm::exp(-0.5 * variance),
            sigma: f64::sqrt(variance),
        }
    }

    /// The one that lies at or below 1 with chance `kept`, less than a half, and has this mean above 1.
    ///
    /// # Formula
    ///
    /// ```text
    /// ln m = z sigma,  ln m + sigma^2 / 2 = ln mean,  z = -Phi^-1(kept)
    /// ```
    #[must_use]
    pub fn from_kept(kept: f64, mean: f64) -> Self {
        let z = -quantile(kept);
        let sigma = f64::sqrt(z * z + 2.0 * libm::log(mean)) - z;
        Self {
            median: libm::exp(z * sigma),
            sigma,
        }
    }

    /// The value that is not exceeded with chance `q`.
    #[must_use]
    pub fn quantile(self, q: f64) -> f64 {
        self.median * libm::exp(self.sigma * quantile(q))
    }

    /// Chance that it is at most `value`.
    #[must_use]
    pub fn at_most(self, value: f64) -> f64 {
        if self.sigma > 0.0 {
            upper_tail(libm::log(self.median / value) / self.sigma)
        } else {
            f64::from(u8::from(value >= self.median))
        }
    }

    /// Its mean.
    #[must_use]
    pub fn mean(self) -> f64 {
        self.median * libm::exp(0.5 * self.sigma * self.sigma)
    }

    /// Its variance.
    #[must_use]
    pub fn variance(self) -> f64 {
        let mean = self.mean();
        mean * mean * (libm::exp(self.sigma * self.sigma) - 1.0)
    }

    /// Mean of the largest of several independent ones, by their count.
    pub fn means_of_largest(self) -> impl Fn(f64) -> f64 {
        let means = means_of_largest(&|z| libm::exp(self.sigma * z));
        move |count| self.median * means(count)
    }
}

/// A lognormal with the mean and the variance of a sum of independent parts, given as theirs summed.
///
/// # Source
///
/// Fenton 1960, *IRE Transactions on Communications Systems* 8:57 (attributed to Wilkinson).
#[must_use]
pub fn fenton_wilkinson(mean: f64, variance: f64) -> Lognormal {
    Lognormal::from_moments(mean, f64::sqrt(variance))
}
