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
    // Half a turn ends at a zero that has a sign.
    circle::after(half_width / TAU).0 / half_width + 0.0
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
    VonMises::of(kappa).mean_cosine
}

/// Variance of angles that are equally likely all around, in square radians: no wider ones are there.
const WIDEST: f64 = PI * PI / 3.0;
/// Spread in radians below which the chance that two differ by half a turn is less than rounding.
const NARROW: f64 = 0.3;

/// What is known of von Mises angles of one concentration.
///
/// # Formula
///
/// ```text
/// E[a^2] = pi^2 / 3 + 4 sum over j of (-1)^j r_j / j^2      r_j = E[cos j a] = I_j(kappa) / I_0(kappa)
/// ```
///
/// The same with the squares of these for the angle between two. For large kappa E[a^2] = 1/kappa + 1/(2 kappa^2) + 13/(24 kappa^3).
struct VonMises {
    mean_cosine: f64,
    /// Mean square of an angle.
    variance: f64,
    /// Mean square of the angle between two.
    between: f64,
}

impl VonMises {
    fn of(kappa: f64) -> Self {
        // From here on the series is good to 14 digits.
        const LARGE: f64 = 500.0;
        if kappa > LARGE {
            let x = 1.0 / kappa;
            let variance = x * (1.0 + x * (0.5 + x * (13.0 / 24.0)));
            return Self {
                mean_cosine: 1.0 - x * (0.5 + x * (0.125 + x * (0.125 + x * (25.0 / 128.0)))),
                variance,
                between: 2.0 * variance,
            };
        }
        let (mut ratio, mut order, mut sign) = (0.0, 200.0, 4.0);
        let (mut one, mut two) = (0.0, 0.0);
        while order > 0.0 {
            ratio = kappa / (2.0 * order + kappa * ratio);
            let term = sign / (order * order);
            one = ratio * (term + one);
            two = ratio * ratio * (term + two);
            sign = -sign;
            order -= 1.0;
        }
        Self {
            mean_cosine: ratio,
            variance: WIDEST + one,
            between: WIDEST + two,
        }
    }
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

    /// Concentration of von Mises angles of this standard deviation. It is 0, all around, where they cannot be wider.
    #[must_use]
    pub fn concentration(self) -> f64 {
        let variance = self.spread * self.spread;
        if variance >= WIDEST {
            return 0.0;
        }
        // A little more than the concentration of narrow ones.
        let most = 1.0 / variance + 1.0;
        if most.is_infinite() {
            return most;
        }
        let miss = |kappa| VonMises::of(kappa).variance - variance;
        root::bracketed(miss, 0.0, most).unwrap_or(most)
    }

    /// Root of the mean square of the angle between two people, in radians and the shorter way around.
    ///
    /// # Formula
    ///
    /// ```text
    /// sqrt(2) sigma                                                        where none reaches half a turn
    /// normal      E[b^2] = pi^2 / 3 + 4 sum over j of (-1)^j e^(-j^2 sigma^2) / j^2
    /// uniform     E[b^2] = 2 Delta^2 / 3 - pi (2 Delta - pi)^3 / (3 Delta^2)
    /// ```
    #[must_use]
    pub fn between(self) -> f64 {
        if self.spread < NARROW {
            return f64::sqrt(2.0) * self.spread;
        }
        let square = match self.law {
            Law::Normal => {
                let (mut sum, mut sign) = (WIDEST, -4.0);
                for order in (1..=20).map(f64::from) {
                    let turned = order * self.spread;
                    sum += sign * libm::exp(-turned * turned) / (order * order);
                    sign = -sign;
                }
                sum
            }
            Law::Uniform => {
                let half = self.half_width();
                let beyond = f64::max(2.0 * half - PI, 0.0);
                2.0 * half * half / 3.0 - PI * beyond * beyond * beyond / (3.0 * half * half)
            }
            Law::VonMises => VonMises::of(self.concentration()).between,
        };
        f64::sqrt(square)
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
        const MOST: f64 = 80.0;
        if mean_cosine <= 0.0 {
            return Quantity::Unbounded;
        }
        if self.law == Law::Normal {
            return f64::sqrt(-2.0 * libm::log(mean_cosine)).into();
        }
        let miss = |spread| Self { spread, ..self }.mean_cosine() - mean_cosine;
        root::bracketed(miss, 0.0, MOST).map_or(Quantity::Unbounded, Quantity::from)
    }
}
