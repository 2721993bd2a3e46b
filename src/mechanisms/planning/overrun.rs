//! What a task takes against what was said: a fitted distribution or the reader's own numbers.

use super::history::History;
use super::lognormal::{Lognormal, fenton_wilkinson};

/// The distribution of what a task takes against what was said.
#[derive(Debug, Clone, PartialEq)]
pub enum Overrun {
    /// A lognormal.
    Fitted(Lognormal),
    /// Numbers as they were.
    Observed(History),
}

impl Overrun {
    /// The factor that is not exceeded with chance `q`.
    #[must_use]
    pub fn quantile(&self, q: f64) -> f64 {
        match self {
            Self::Fitted(factor) => factor.quantile(q),
            Self::Observed(history) => history.quantile(q),
        }
    }

    /// Chance that the factor is at most `factor`.
    #[must_use]
    pub fn at_most(&self, factor: f64) -> f64 {
        match self {
            Self::Fitted(fitted) => fitted.at_most(factor),
            Self::Observed(history) => history.at_most(factor),
        }
    }

    /// Its mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self {
            Self::Fitted(factor) => factor.mean(),
            Self::Observed(history) => history.mean(),
        }
    }

    /// Its variance.
    #[must_use]
    pub fn variance(&self) -> f64 {
        match self {
            Self::Fitted(factor) => factor.variance(),
            Self::Observed(history) => history.variance(),
        }
    }

    /// The factor of the latest of `count` independent tasks that is not exceeded with chance `q`.
    ///
    /// # Formula
    ///
    /// ```text
    /// P(max <= f) = P(F <= f)^n,  so  x = x_(q^(1/n))
    /// ```
    #[must_use]
    pub fn latest(&self, count: f64, q: f64) -> f64 {
        self.quantile(libm::pow(q, 1.0 / count))
    }

    /// Mean factor of the latest of `count` independent tasks.
    #[must_use]
    pub fn mean_latest(&self, count: f64) -> f64 {
        self.means_latest()(count)
    }

    /// The same by the count, for a curve of it.
    #[must_use]
    pub fn means_latest(&self) -> Box<dyn Fn(f64) -> f64 + '_> {
        match self {
            Self::Fitted(factor) => Box::new(factor.means_of_largest()),
            Self::Observed(history) => Box::new(|count| history.mean_of_largest(count)),
        }
    }

    /// The whole of a task that is cut into `count` equal parts, one after another, each with this factor and
    /// independent of the others.
    #[must_use]
    pub fn in_parts(&self, count: f64) -> Lognormal {
        fenton_wilkinson(self.mean(), self.variance() / count)
    }

    /// The factor of a task in so many parts that is not exceeded with chance `q`. One part is the whole; several
    /// take no more and no less than if each took the most or the least that there is.
    #[must_use]
    pub fn in_parts_quantile(&self, count: f64, q: f64) -> f64 {
        if count <= 1.0 {
            return self.quantile(q);
        }
        let least = f64::max(self.in_parts(count).quantile(q), self.quantile(0.0));
        f64::min(least, self.quantile(1.0))
    }
}

/// An estimate drawn toward what its class took, as far as estimates of the class say little.
///
/// # Formula
///
/// ```text
/// class mean + rho (estimate - class mean estimate)
/// ```
///
/// The two standard deviations, whose ratio multiplies rho, are taken as equal.
///
/// # Source
///
/// Kahneman & Tversky 1979, *TIMS Studies in Management Science* 12:313.
#[must_use]
pub fn regressed(mean: f64, correlation: f64, estimate: f64, mean_estimate: f64) -> f64 {
    mean + correlation * (estimate - mean_estimate)
}
