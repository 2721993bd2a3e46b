//! Capacity that follows a growing ambition.

use crate::output::outputs;

/// Ambition that grows, and capacity that closes the gap to it with a lag.
///
/// # Formula
///
/// ```text
/// S = e^(g t)         C' = (S - C) / tau         C(0) = S(0) = 1
/// C / S = a + (1 - a) e^(-(g + 1/tau) t)         a = 1 / (1 + g tau), for ever
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::capacity::lag::Lag;
///
/// let half_a_year = Lag { growth: 0.1, lag: 6.0 };
/// assert!((half_a_year.lasting() - 0.625).abs() < 1e-12);
/// ```
///
/// # Source
///
/// The equation of a first-order lag, solved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lag {
    /// Growth of ambition a month, g.
    pub growth: f64,
    /// Months in which capacity closes 63 % of a gap, tau.
    pub lag: f64,
}

impl Lag {
    /// Ambition after some months.
    #[must_use]
    pub fn ambition(self, months: f64) -> f64 {
        libm::exp(self.growth * months)
    }

    /// Capacity after some months.
    #[must_use]
    pub fn capacity(self, months: f64) -> f64 {
        self.ambition(months) * self.ratio(months)
    }

    /// Capacity against ambition after some months: `capacity_ratio`.
    #[must_use]
    pub fn ratio(self, months: f64) -> f64 {
        if self.lag == 0.0 {
            return 1.0;
        }
        let left = libm::exp(-(self.growth + 1.0 / self.lag) * months);
        let lasting = self.lasting();
        lasting + (1.0 - lasting) * left
    }

    /// What capacity against ambition comes to and stays at, a.
    #[must_use]
    pub fn lasting(self) -> f64 {
        1.0 / (1.0 + self.growth * self.lag)
    }
}

outputs! {
    /// How far capacity lags behind.
    pub struct LagOutput {
        /// Capacity against ambition in the end.
        lasting_share: f64, Share;
        /// Share of ambition that is never reached.
        lasting_gap: f64, Share;
        /// Capacity against ambition at the horizon.
        horizon_share: f64, Share;
        /// Half the lag.
        quicker_lag: f64, Months;
        /// Capacity against ambition in the end at half the lag.
        quicker_share: f64, Share;
        /// The gap that this leaves.
        quicker_gap: f64, Share;
    }
}

impl LagOutput {
    pub(super) fn of(lag: Lag, horizon: f64) -> Self {
        let quicker = Lag {
            lag: lag.lag / 2.0,
            ..lag
        };
        Self {
            lasting_share: lag.lasting(),
            lasting_gap: 1.0 - lag.lasting(),
            horizon_share: lag.ratio(horizon),
            quicker_lag: quicker.lag,
            quicker_share: quicker.lasting(),
            quicker_gap: 1.0 - quicker.lasting(),
        }
    }
}
