//! Comparing with a limit: one rule for the whole crate.
//!
//! Whether something is still within a limit must not hang on the last bit of a sum: exactly at the limit is within it,
//! and so is what differs from it by no more than rounding can.

/// How far apart two numbers may be and still be the same, against the first of them: a few thousand times what one
/// operation rounds, and far below what any reader can set or see.
const ROUNDING: f64 = 1e-12;

/// Whether a value is at most a limit, exactly at it or but for rounding.
#[must_use]
pub fn at_most(value: f64, limit: f64) -> bool {
    value <= limit || is_same(value, limit)
}

/// Whether two values are the same but for rounding.
#[must_use]
pub fn is_same(one: f64, other: f64) -> bool {
    let gap = (one - other).abs();
    one == other || gap < f64::INFINITY && gap <= ROUNDING * one.abs()
}

/// The difference of two values: none where they are the same but for rounding, which would be all of it.
#[must_use]
pub fn difference(one: f64, other: f64) -> f64 {
    if is_same(one, other) {
        0.0
    } else {
        one - other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_does_not_decide() {
        assert!(0.1 + 0.2 > 0.3 && at_most(0.1 + 0.2, 0.3));
        assert!(at_most(1.0, 1.0) && at_most(0.5, 1.0));
        assert!(!at_most(1.0 + 1e-11, 1.0));
        assert!(at_most(-1.0, -1.0) && !at_most(-0.9, -1.0));
    }

    #[test]
    fn rounding_is_no_difference() {
        assert_eq!(difference(0.1 + 0.2, 0.3), 0.0);
        assert_eq!(difference(f64::INFINITY, f64::INFINITY), 0.0);
        assert_eq!(difference(3.0, 1.0), 2.0);
        assert!(difference(f64::NAN, 1.0).is_nan());
    }

    #[test]
    fn what_is_not_finite_is_compared_as_it_is() {
        assert!(at_most(f64::INFINITY, f64::INFINITY) && at_most(1.0, f64::INFINITY));
        assert!(!at_most(f64::INFINITY, 1e308) && at_most(-f64::INFINITY, 0.0));
        assert!(!at_most(f64::NAN, 1.0) && !at_most(1.0, f64::NAN));
        assert!(!is_same(f64::NAN, f64::NAN) && !is_same(f64::INFINITY, -f64::INFINITY));
        assert!(is_same(0.0, -0.0) && !is_same(0.0, 1e-300));
    }
}
