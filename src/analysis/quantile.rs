//! Quantiles of a sample.

use crate::numeric::order::ascend;

/// The quantile of a sample: straight between its values in order, the smallest at 0 and the largest at 1. Values that
/// are no number are left out; NaN where none is left.
///
/// # Source
///
/// Hyndman & Fan 1996, *The American Statistician* 50:361, definition 7.
///
/// # Example
///
/// ```
/// use narrows::analysis::quantile::quantile;
///
/// assert_eq!(quantile(&[4.0, 1.0, 3.0, 2.0], 0.5), 2.5);
/// ```
#[must_use]
pub fn quantile(values: &[f64], level: f64) -> f64 {
    quantiles(values, &[level])[0]
}

/// The same for several levels.
#[must_use]
pub fn quantiles(values: &[f64], levels: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values
        .iter()
        .copied()
        .filter(|value| !value.is_nan())
        .collect();
    ascend(&mut sorted);
    levels.iter().map(|level| at(&sorted, *level)).collect()
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a list is a small number that is not negative"
)]
fn at(sorted: &[f64], level: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    let place = last as f64 * libm::fmin(libm::fmax(level, 0.0), 1.0);
    let below = place as usize;
    let (low, high) = (sorted[below], sorted[usize::min(below + 1, last)]);
    // Two infinities have no difference.
    if low == high {
        return low;
    }
    low + (place - f64::floor(place)) * (high - low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_the_ordered_values() {
        let values = [30.0, 10.0, f64::NAN, 20.0, 40.0, 50.0];
        let levels = [0.0, 0.1, 0.25, 0.5, 1.0, 2.0];
        let expected = [10.0, 14.0, 20.0, 30.0, 50.0, 50.0];
        assert_eq!(quantiles(&values, &levels), expected);
    }

    #[test]
    fn nothing_has_no_quantile_and_infinity_is_one() {
        assert!(quantile(&[], 0.5).is_nan());
        assert!(quantile(&[f64::NAN], 0.5).is_nan());
        assert_eq!(
            quantile(&[1.0, f64::INFINITY, f64::INFINITY], 0.9),
            f64::INFINITY
        );
    }
}
