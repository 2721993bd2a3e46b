//! Roots of functions of one variable.

use roots::{Convergency, find_root_brent};

/// Where a continuous function crosses zero between `low` and `high`, by Brent's method; `None` when
/// its values at the two ends have the same sign or are no numbers.
///
/// Found to about fourteen significant digits.
///
/// # Example
///
/// ```
/// let root = narrows::numeric::root::bracketed(|x| x * x - 2.0, 0.0, 2.0);
/// assert!((root.unwrap_or(0.0) - 2.0_f64.sqrt()).abs() < 1e-13);
/// ```
///
/// # Source
///
/// Brent 1973, *Algorithms for Minimization without Derivatives*, chapter 4.
pub fn bracketed(mut f: impl FnMut(f64) -> f64, low: f64, high: f64) -> Option<f64> {
    brent(&mut f, low, high)
}

/// Compiled once for all functions: each copy would travel to every reader.
fn brent(f: &mut dyn FnMut(f64) -> f64, low: f64, high: f64) -> Option<f64> {
    let (at_low, at_high) = (f(low), f(high));
    if at_low.is_nan() || at_high.is_nan() {
        return None;
    }
    let mut tolerance = Tolerance {
        absolute: 1e-15 * f64::abs(high - low),
    };
    find_root_brent(low, high, f, &mut tolerance).ok()
}

struct Tolerance {
    absolute: f64,
}

impl Convergency<f64> for Tolerance {
    fn is_root_found(&mut self, y: f64) -> bool {
        y == 0.0
    }

    fn is_converged(&mut self, a: f64, b: f64) -> bool {
        let largest = libm::fmax(f64::abs(a), f64::abs(b));
        f64::abs(a - b) <= 1e-14 * largest + self.absolute
    }

    fn is_iteration_limit_reached(&mut self, iteration: usize) -> bool {
        iteration > 300
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_roots_are_found() {
        let dottie = bracketed(|x| libm::cos(x) - x, 0.0, 1.0).unwrap();
        assert!((dottie - 0.739_085_133_215_160_6).abs() < 1e-13);
        let cubic = bracketed(|x| x * x * x - 2.0 * x - 5.0, 2.0, 3.0).unwrap();
        assert!((cubic - 2.094_551_481_542_326_6).abs() < 1e-13);
        let steep = bracketed(|x| libm::exp(x) - 1e12, 0.0, 100.0).unwrap();
        assert!((steep - 12.0 * core::f64::consts::LN_10).abs() < 1e-11);
        let triple = bracketed(|x| (x - 1.0) * (x - 1.0) * (x - 1.0), -3.0, 2.0).unwrap();
        assert!((triple - 1.0).abs() < 1e-4);
    }

    #[test]
    fn roots_at_the_ends_are_found_and_no_crossing_is_none() {
        assert_eq!(bracketed(|x| x, 0.0, 1.0), Some(0.0));
        assert_eq!(bracketed(|x| x - 1.0, 0.0, 1.0), Some(1.0));
        assert_eq!(bracketed(|x| x * x + 1.0, -1.0, 1.0), None);
        assert_eq!(bracketed(|_| f64::NAN, -1.0, 1.0), None);
    }
}
