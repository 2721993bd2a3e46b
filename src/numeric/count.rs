//! Counts and the numbers that stand for them.

/// The whole number nearest to one that counts something: a parameter may be given with a fraction. None below zero.
///
/// # Example
///
/// ```
/// use narrows::numeric::count::nearest;
///
/// assert_eq!([0.4, 0.5, 7.0].map(nearest), [0, 1, 7]);
/// ```
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast stops at both ends"
)]
#[must_use]
pub fn nearest(number: f64) -> u32 {
    libm::round(number) as u32
}

/// A count as a number.
#[allow(
    clippy::cast_precision_loss,
    reason = "a double counts all that there may be"
)]
#[must_use]
pub const fn number(count: usize) -> f64 {
    count as f64
}
