//! Leaks that are not independent: how far the share that arrives can be from the product.

use super::leaks::{Leaks, POINTS};
use crate::output::outputs;

/// The least and the most that can arrive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Where no two leaks take the same part of the intent.
    pub low: f64,
    /// Where all take the same part of it, as far as they reach.
    pub high: f64,
}

/// What any dependence between leaks of these sizes allows.
///
/// # Formula
///
/// ```text
/// max(0, 1 − Σ p_i) ≤ S ≤ 1 − max p_i
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::gap::dependence::frechet_bounds;
/// use narrows::mechanisms::gap::leaks::Leaks;
///
/// let bounds = frechet_bounds(Leaks { shares: &[0.13; 8] });
/// assert_eq!((bounds.low, bounds.high), (0.0, 0.87));
/// ```
///
/// # Source
///
/// Attributed to Fréchet, M. (1935), after Boole.
#[must_use]
pub fn frechet_bounds(leaks: Leaks<'_>) -> Bounds {
    let sum: f64 = leaks.shares.iter().sum();
    Bounds {
        low: libm::fmax(0.0, 1.0 - sum),
        high: 1.0 - leaks.shares[leaks.largest()],
    }
}

/// Share that arrives where one cause opens all leaks together with weight `c`, and else each opens by itself.
///
/// # Formula
///
/// ```text
/// S_c = (1 − c) Π (1 − p_i) + c (1 − max p_i)     c from 0 to 1
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::gap::dependence::survival_common_cause;
/// use narrows::mechanisms::gap::leaks::Leaks;
///
/// let half = survival_common_cause(Leaks { shares: &[0.13; 8] }, 0.5);
/// assert!((half - 0.599).abs() < 0.0005);
/// ```
#[must_use]
pub fn survival_common_cause(leaks: Leaks<'_>, c: f64) -> f64 {
    (1.0 - c) * leaks.survival() + c * frechet_bounds(leaks).high
}

outputs! {
    /// What arrives where leaks depend on each other.
    pub struct DependenceOutput {
        /// Share that arrives at the chosen dependence.
        arrives_dependent: f64, Share;
        /// The least that any dependence allows.
        arrives_least: f64, Share;
        /// The most that any dependence allows: what arrives if one cause opens all leaks.
        arrives_most: f64, Share;
        /// Points by which the chosen dependence changes what arrives.
        dependence_adds: f64, Number;
        /// Points that closing the largest leak returns at the chosen dependence. No other single one returns more.
        best_return_dependent: f64, Number;
        /// Points that it returns if one cause opens all leaks: what it takes more than the next largest.
        best_return_one_cause: f64, Number;
    }
}

impl DependenceOutput {
    pub(super) fn of(leaks: Leaks<'_>, c: f64) -> Self {
        let arrives = survival_common_cause(leaks, c);
        let shares = leaks.without(leaks.largest());
        let without = Leaks { shares: &shares };
        let closed = survival_common_cause(without, c);
        let Bounds { low, high } = frechet_bounds(leaks);
        Self {
            arrives_dependent: arrives,
            arrives_least: low,
            arrives_most: high,
            dependence_adds: POINTS * (arrives - leaks.survival()),
            best_return_dependent: POINTS * (closed - arrives),
            best_return_one_cause: POINTS * (frechet_bounds(without).high - high),
        }
    }
}
