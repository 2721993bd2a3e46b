//! Leaks in series: each takes its share of what the ones before it have left.

use crate::numeric::limit::is_same;
use crate::output::{Quantities, Quantity, outputs, quantities, states};

/// Percentage points in a whole.
pub(super) const POINTS: f64 = 100.0;

states! {
    /// A leak by its place in the series.
    pub enum Leak {
        /// The first leak.
        Leak1 = "leak-1",
        /// The second leak.
        Leak2 = "leak-2",
        /// The third leak.
        Leak3 = "leak-3",
        /// The fourth leak.
        Leak4 = "leak-4",
        /// The fifth leak.
        Leak5 = "leak-5",
        /// The sixth leak.
        Leak6 = "leak-6",
        /// The seventh leak.
        Leak7 = "leak-7",
        /// The eighth leak.
        Leak8 = "leak-8",
        /// No leak.
        None = "none",
    }
}

states! {
    /// How the largest leak stands among the others.
    pub enum Tie {
        /// It alone is the largest.
        Alone = "alone",
        /// Others are as large, and some are smaller.
        Tied = "tied",
        /// All are as large.
        Equal = "equal",
        /// Nothing leaks.
        None = "none",
    }
}

/// Leaks that an intent passes one after the other.
///
/// # Formula
///
/// ```text
/// S = Π (1 − p_i)      share that arrives, leaks independent of each other
/// S / (1 − p_i)        the same once leak i is closed
/// ln(1 − p_i) / ln S   share of the whole loss that leak i has a part in
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::gap::leaks::Leaks;
///
/// let eight = Leaks { shares: &[0.13; 8] };
/// assert!((eight.survival() - 0.328).abs() < 0.0005);
/// ```
///
/// # Source
///
/// Reliability of a series system: Barlow, R. E. and Proschan, F. (1965). *Mathematical Theory of Reliability*.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaks<'a> {
    /// Share that each takes of what reaches it, p, below 1.
    pub shares: &'a [f64],
}

impl Leaks<'_> {
    /// Share that passes all leaks where they are independent of each other, S.
    #[must_use]
    pub fn survival(self) -> f64 {
        self.passed(self.shares.len())
    }

    /// Share that is left after the first `count` leaks.
    #[must_use]
    pub fn passed(self, count: usize) -> f64 {
        let first = self.shares.iter().take(count);
        first.fold(1.0, |left, p| left * (1.0 - p))
    }

    /// The leaks with one of them closed.
    #[must_use]
    pub fn without(self, index: usize) -> Vec<f64> {
        let mut shares = self.shares.to_vec();
        shares[index] = 0.0;
        shares
    }

    /// Share that arrives once one leak is closed.
    #[must_use]
    pub fn survival_if_closed(self, index: usize) -> f64 {
        let shares = self.without(index);
        Leaks { shares: &shares }.survival()
    }

    /// One leak's share of the whole loss, in logarithms, so that the shares add up to 1; not a number where nothing
    /// leaks.
    #[must_use]
    pub fn log_share(self, index: usize) -> f64 {
        let sum: f64 = self.shares.iter().map(|p| libm::log(1.0 - p)).sum();
        libm::log(1.0 - self.shares[index]) / sum
    }

    /// The place of the largest leak, from 0; of several the first.
    #[must_use]
    pub fn largest(self) -> usize {
        let mut largest = 0;
        for (index, p) in self.shares.iter().enumerate() {
            if *p > self.shares[largest] {
                largest = index;
            }
        }
        largest
    }

    /// How the largest stands among the others.
    #[must_use]
    pub fn tie(self) -> Tie {
        let largest = self.shares[self.largest()];
        match self.shares.iter().filter(|p| is_same(**p, largest)).count() {
            _ if largest == 0.0 => Tie::None,
            1 => Tie::Alone,
            count if count == self.shares.len() => Tie::Equal,
            _ => Tie::Tied,
        }
    }
}

outputs! {
    /// What passes leak after leak, where they are independent of each other.
    pub struct LeaksOutput {
        /// Share of the intent that arrives, S.
        arrives: f64, Share;
        /// Share of it that does not.
        lost: f64, Share;
        /// What the leaks would take if their shares added up, which is more than all of it where they are large.
        added_up: f64, Share;
        /// Share of the intent that is left after each leak.
        passed: Quantities, Share;
        /// Points of the intent that each leak takes where it stands.
        lost_there: Quantities, Number;
        /// Share that arrives once this leak alone is closed.
        closed: Quantities, Share;
        /// Points that closing this leak alone returns.
        returned: Quantities, Number;
        /// Each leak's share of the whole loss, by logarithms; undefined where nothing leaks.
        log_share: Quantities, Share;
        /// The largest leak; of several the first.
        largest: Leak, Number;
        /// How it stands among the others.
        tie: Tie, Number;
        /// What it takes of what reaches it.
        largest_leak: f64, Share;
        /// Points that closing it returns.
        best_return: f64, Number;
        /// Share that arrives then.
        best_closed: f64, Share;
        /// Points that closing the next largest returns.
        next_return: f64, Number;
    }
}

impl LeaksOutput {
    pub(super) fn of(leaks: Leaks<'_>) -> Self {
        let arrives = leaks.survival();
        let places = 0..leaks.shares.len();
        let each = |of: &dyn Fn(usize) -> f64| {
            quantities(places.clone().map(|index| Quantity::from(of(index))))
        };
        let returned = |index| POINTS * (leaks.survival_if_closed(index) - arrives);
        let largest = leaks.largest();
        let others = places.clone().filter(|index| *index != largest);
        let tie = leaks.tie();
        Self {
            arrives,
            lost: 1.0 - arrives,
            added_up: leaks.shares.iter().sum(),
            passed: each(&|index| leaks.passed(index + 1)),
            lost_there: each(&|index| POINTS * leaks.shares[index] * leaks.passed(index)),
            closed: each(&|index| leaks.survival_if_closed(index)),
            returned: each(&returned),
            log_share: each(&|index| leaks.log_share(index)),
            largest: if tie == Tie::None {
                Leak::None
            } else {
                Leak::ALL[largest]
            },
            tie,
            largest_leak: leaks.shares[largest],
            best_return: returned(largest),
            best_closed: leaks.survival_if_closed(largest),
            next_return: others.map(returned).fold(0.0, libm::fmax),
        }
    }
}
