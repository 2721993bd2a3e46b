//! How far people pull off the aim, and what share of their speed then goes along it.

use crate::numeric::{circle, root};
use crate::output::Quantity;
use crate::param::choice;
use core::f64::consts::{PI, TAU};

choice! {
    /// How the angles off the aim are distributed, all around 0.
    pub enum Law {
        /// Most are small: the bell curve.
        Normal = "normal",
        /// All up to a largest one are equally likely.
        Uniform = "uniform",
        /// The bell curve of the circle.
        VonMises = "von-mises",
    }
}

/// An angle in radians.
#[must_use]
pub fn radians(degrees: f64) -> f64 {
    degrees * (PI / 180.0)
}

/// An angle in degrees.
#[must_use]
pub fn degrees(radians: f64) -> f64 {
    radians * (180.0 / PI)
}

/// Mean cosine of normal angles with this standard deviation in radians.
///
/// # Formula
///
/// ```text
/// R = e^(-sigma^2 / 2)
/// ```
///
/// # Source
///
/// Mardia & Jupp 2000, *Directional Statistics*, the wrapped normal distribution.
#[must_use]
pub fn mean_cos_normal(sigma: f64) -> f64 {
    libm::exp(-0.5 * sigma * sigma)
}

/// Mean cosine of angles that are equally likely up to this many radians on both sides, half a turn at most.
///
/// # Formula
///
/// ```text
/// R = sin(Delta) / Delta
/// ```
#[must_use]
pub fn mean_cos_uniform(half_width: f64) -> f64 {
    if half_width == 0.0 {
        return 1.0;
    }
    circle::after(half_width / TAU).0 / half_width
}

/// Mean cosine of von Mises angles of concentration kappa.
///
/// # Formula
///
/// ```text
/// R = I_1(kappa) / I_0(kappa) = 1 / (2 / kappa + 1 / (4 / kappa + 1 / (6 / kappa + ...)))
/// ```
///
/// # Source
///
/// Mardia & Jupp 2000, *Directional Statistics*; Gauss's continued fraction, and for large kappa the asymptotic
/// series of Abramowitz & Stegun 1964, 9.7.1.
#[must_use]
pub fn mean_cos_von_mises(kappa: f64) -> f64 {
    // From here on the series is good to 14 digits.
    const LARGE: f64 = 500.0;
    if kappa > LARGE {
        let x = 1.0 / kappa;
        return 1.0 - x * (0.5 + x * (0.125 + x * (0.125 + x * (25.0 / 128.0))));
    }
    let (mut ratio, mut order) = (0.0, 200.0);
    while order > 0.0 {
        ratio = kappa / (2.0 * order + kappa * ratio);
        order -= 1.0;
    }
    ratio
}

/// Angles off the aim, by their law and spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pull {
    /// How they are distributed.
    pub law: Law,
    /// Their standard deviation in radians.
    pub spread: f64,
}

impl Pull {
    /// Half the width of uniform angles of this standard deviation. They fill the circle when that is half a turn,
    /// and cannot be wider.
    #[must_use]
    pub fn half_width(self) -> f64 {
        f64::min(f64::sqrt(3.0) * self.spread, PI)
    }

    /// Concentration of von Mises angles whose spread this is where it is small, 1 / sigma^2.
    #[must_use]
    pub fn concentration(self) -> f64 {
        1.0 / (self.spread * self.spread)
    }

    /// Mean cosine of the angles, R: the share of speed that is progress.
    #[must_use]
    pub fn mean_cosine(self) -> f64 {
        match self.law {
            Law::Normal => mean_cos_normal(self.spread),
            Law::Uniform => mean_cos_uniform(self.half_width()),
            Law::VonMises => mean_cos_von_mises(self.concentration()),
        }
    }

    /// The spread in radians at which angles of this law have a mean cosine; unbounded if it is 0.
    #[must_use]
    pub fn spread_of(self, mean_cosine: f64) -> Quantity {
        // Nothing wider is of use: there the mean cosine is below 1e-4.
        const WIDEST: f64 = 80.0;
        if mean_cosine <= 0.0 {
            return Quantity::Unbounded;
        }
        if self.law == Law::Normal {
            return f64::sqrt(-2.0 * libm::log(mean_cosine)).into();
        }
        let miss = |spread| Self { spread, ..self }.mean_cosine() - mean_cosine;
        root::bracketed(miss, 0.0, WIDEST).map_or(Quantity::Unbounded, Quantity::from)
    }
}
