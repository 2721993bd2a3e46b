//! The equal leaks that would add up to a quoted rate of failure.

use crate::output::outputs;

/// Share of strategies that *The Machinery of Execution* says fail, by way of the Harvard Business Review and
/// `ClearPoint`.
pub const QUOTED_LOW: f64 = 0.67;
/// The same by way of Kaplan and Norton.
pub const QUOTED_HIGH: f64 = 0.9;
/// Share of the promised value that firms do not deliver: Mankins, M. and Steele, R. (2005). *Harvard Business Review*,
/// July.
pub const VALUE_LOST: f64 = 0.37;
/// From the least to the most that is claimed in print: Cândido, C. and Santos, S. (2015). *Journal of Management &
/// Organization* 21(2), 237–262, abstract.
pub const CLAIMED: (f64, f64) = (0.5, 0.9);

/// What each of `count` equal, independent leaks takes if together they let a share F fail.
///
/// # Formula
///
/// ```text
/// p = 1 − (1 − F)^(1/k)
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::gap::equal::equal_leak;
///
/// assert!((equal_leak(0.67, 8.0) - 0.129409).abs() < 5e-7);
/// ```
#[must_use]
pub fn equal_leak(failure: f64, count: f64) -> f64 {
    1.0 - libm::pow(1.0 - failure, 1.0 / count)
}

outputs! {
    /// Equal leaks behind a rate of failure, as many as there are leaks.
    pub struct EqualOutput {
        /// What each takes at the chosen rate of failure.
        equal_leak: f64, Share;
        /// The same for half as many leaks.
        equal_leak_of_half: f64, Share;
        /// The same for twice as many.
        equal_leak_of_double: f64, Share;
        /// What each takes if 67 % fail.
        equal_leak_67: f64, Share;
        /// What each takes if 90 % fail.
        equal_leak_90: f64, Share;
        /// What each takes if 37 % of the promised value is lost.
        equal_leak_37: f64, Share;
    }
}

impl EqualOutput {
    #[allow(clippy::cast_precision_loss, reason = "a list has a handful of items")]
    pub(super) fn of(failure: f64, count: usize) -> Self {
        let count = count as f64;
        Self {
            equal_leak: equal_leak(failure, count),
            equal_leak_of_half: equal_leak(failure, count / 2.0),
            equal_leak_of_double: equal_leak(failure, 2.0 * count),
            equal_leak_67: equal_leak(QUOTED_LOW, count),
            equal_leak_90: equal_leak(QUOTED_HIGH, count),
            equal_leak_37: equal_leak(VALUE_LOST, count),
        }
    }
}
