//! Angles to draw: so many that stand for a random pull, and have exactly its mean cosine.

use crate::numeric::{circle, root};
use core::f64::consts::{PI, TAU};

/// Angles on one side of the aim, in radians from the smallest up; each has its mirror image on the other side, and an
/// odd one of the count lies on the aim. The mean cosine of them all is the given one.
///
/// They are the even quantiles of a logistic distribution, which is close to a normal one, stretched by one factor and
/// bent so that none reaches half a turn. One person stands at the angle that has the cosine.
#[must_use]
pub fn angles(count: f64, mean_cosine: f64) -> Vec<f64> {
    // More than any mean cosine of 0 or above asks for.
    const STEEPEST: f64 = 100.0;
    let mut quantiles = Vec::with_capacity(32);
    let mut index = f64::floor(count / 2.0) + (count - 2.0 * f64::floor(count / 2.0));
    while index < count {
        quantiles.push(libm::log((index + 0.5) / (count - index - 0.5)));
        index += 1.0;
    }
    let mut on_aim = count - 2.0 * f64::floor(count / 2.0);
    if quantiles.is_empty() {
        quantiles.push(1.0);
        on_aim = 0.0;
    }
    let mean = |factor: f64| {
        let sum: f64 = quantiles
            .iter()
            .map(|quantile| circle::after(bent(factor * quantile) / TAU).1)
            .sum();
        let pairs = 2.0 * sum + on_aim;
        let all = f64::max(count, 2.0);
        pairs / all - mean_cosine
    };
    let factor = root::bracketed(mean, 0.0, STEEPEST).unwrap_or(0.0);
    for quantile in &mut quantiles {
        *quantile = bent(factor * *quantile);
    }
    quantiles
}

/// An angle that stays below half a turn however large `x` is, and is `x` where that is small.
fn bent(x: f64) -> f64 {
    x / f64::sqrt(1.0 + (x / PI) * (x / PI))
}
