//! The relationships that a superior with so many subordinates can conceive of.

use crate::output::outputs;

/// One for each subordinate.
#[must_use]
pub const fn direct(subordinates: f64) -> f64 {
    subordinates
}

/// Between subordinates, counted from both sides.
///
/// # Formula
///
/// ```text
/// n (n - 1)
/// ```
#[must_use]
pub fn cross(subordinates: f64) -> f64 {
    subordinates * (subordinates - 1.0)
}

/// With one subordinate in the presence of each set of others.
///
/// # Formula
///
/// ```text
/// n (2^(n - 1) - 1)
/// ```
#[must_use]
pub fn group(subordinates: f64) -> f64 {
    subordinates * (libm::exp2(subordinates - 1.0) - 1.0)
}

/// All three kinds.
///
/// # Formula
///
/// ```text
/// n (2^(n - 1) + n - 1)
/// ```
///
/// # Source
///
/// Graicunas 1933, *Relationship in Organization*, reprinted in Gulick & Urwick 1937. He counts what is conceivable,
/// not what is active.
#[must_use]
pub fn total(subordinates: f64) -> f64 {
    subordinates * (libm::exp2(subordinates - 1.0) + subordinates - 1.0)
}

outputs! {
    /// The relationships of one superior.
    pub struct Relationships {
        /// One for each subordinate.
        direct: f64, Links;
        /// Between subordinates, counted from both sides.
        cross: f64, Links;
        /// With one subordinate in the presence of others.
        group: f64, Links;
        /// All three kinds.
        total: f64, Links;
        /// What one more subordinate would add.
        one_more: f64, Links;
    }
}

impl Relationships {
    /// Those with this many subordinates.
    #[must_use]
    pub fn of(subordinates: f64) -> Self {
        let total = total(subordinates);
        Self {
            direct: direct(subordinates),
            cross: cross(subordinates),
            group: group(subordinates),
            total,
            one_more: self::total(subordinates + 1.0) - total,
        }
    }
}
