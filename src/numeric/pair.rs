//! The smaller and the larger of two numbers, for code that runs thousands of times a redraw: one
//! comparison, where `f64::min` and `f64::max` are calls in a module for the browser.

/// The smaller of two numbers; the second if either is not a number.
#[must_use]
#[inline]
pub const fn smaller(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

/// The larger of two numbers; the second if either is not a number.
#[must_use]
#[inline]
pub const fn larger(one: f64, other: f64) -> f64 {
    if one > other { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_stands_where_one_is_not_a_number() {
        assert_eq!((smaller(1.0, 2.0), smaller(2.0, 1.0)), (1.0, 1.0));
        assert_eq!((larger(1.0, 2.0), larger(2.0, 1.0)), (2.0, 2.0));
        assert_eq!((smaller(f64::NAN, 3.0), larger(f64::NAN, 3.0)), (3.0, 3.0));
        assert!(smaller(3.0, f64::NAN).is_nan() && larger(3.0, f64::NAN).is_nan());
    }
}
