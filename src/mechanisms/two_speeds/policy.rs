//! Policies: at which threshold each kind of decision is taken, and what that costs over all of them.

use crate::numeric::collected::Collected;
use crate::numeric::threshold::Threshold;
use crate::output::Quantity;

/// The thresholds at which decisions are taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// For those that are read as irreversible, I1.
    pub careful: f64,
    /// For those that are read as reversible, I2.
    pub fast: f64,
}

impl Thresholds {
    /// One threshold for all decisions.
    #[must_use]
    pub const fn single(threshold: f64) -> Self {
        Self {
            careful: threshold,
            fast: threshold,
        }
    }
}

/// Shares of decisions that are taken for the other kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Misreads {
    /// Of the irreversible ones, epsilon.
    pub irreversible: f64,
    /// Of the reversible ones.
    pub reversible: f64,
}

impl Misreads {
    /// Every decision is read as what it is.
    pub const NONE: Self = Self {
        irreversible: 0.0,
        reversible: 0.0,
    };
}

/// Decisions of two kinds, in the shares in which they come.
///
/// # Formula
///
/// ```text
/// J_i(I)  = d t(I) + p0 W_i (1 - I)        i = 1 irreversible, a share q of all; 2 reversible
/// cost    = q ((1 - e) J_1(I1) + e J_1(I2)) + (1 - q) ((1 - f) J_2(I2) + f J_2(I1))
/// ```
///
/// with e and f the shares that are misread; the same with t in place of J gives the mean delay.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::two_speeds::policy::{Misreads, Mixture, Thresholds};
/// use narrows::numeric::threshold::Threshold;
///
/// let kind = |error_cost| Threshold { delay_cost: 1.0, learning_time: 10.0, error_cost };
/// let mixture = Mixture { irreversible: kind(100.0), reversible: kind(33.6), share: 0.05 };
/// let sorted = Thresholds { careful: 0.9, fast: 0.7 };
/// assert!((mixture.cost(sorted, Misreads::NONE) - 22.67).abs() < 0.005);
/// ```
///
/// # Source
///
/// Ours; the two kinds are those of Bezos, letter to shareholders for 2015.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mixture {
    /// The cost of those that cannot be undone.
    pub irreversible: Threshold,
    /// The cost of the others.
    pub reversible: Threshold,
    /// Share of all that cannot be undone, q.
    pub share: f64,
}

impl Mixture {
    /// Mean expected cost of a decision.
    #[must_use]
    pub fn cost(self, at: Thresholds, misreads: Misreads) -> f64 {
        let cells = self.cells(at, misreads);
        cells.iter().map(|cell| cell.share * cell.cost()).sum()
    }

    /// Mean days until a decision.
    #[must_use]
    pub fn days(self, at: Thresholds, misreads: Misreads) -> f64 {
        let source = Collected {
            learning_time: self.irreversible.learning_time,
        };
        let cells = self.cells(at, misreads);
        cells
            .iter()
            .map(|cell| cell.share * source.days_to(cell.threshold))
            .sum()
    }

    /// Expected cost of the dearest case that occurs: one kind, taken at one threshold.
    #[must_use]
    pub fn worst(self, at: Thresholds, misreads: Misreads) -> f64 {
        let cells = self.cells(at, misreads);
        let occurring = cells.iter().filter(|cell| cell.share > 0.0);
        occurring.fold(0.0, |worst, cell| f64::max(worst, cell.cost()))
    }

    /// The best threshold of each kind.
    #[must_use]
    pub fn best(self) -> Thresholds {
        Thresholds {
            careful: self.irreversible.best(),
            fast: self.reversible.best(),
        }
    }

    /// All decisions as one kind, for a single threshold: the cost of being wrong is the mean of both.
    #[must_use]
    pub fn unsorted(self) -> Threshold {
        let (one, other) = (self.irreversible.error_cost, self.reversible.error_cost);
        Threshold {
            error_cost: self.share * one + (1.0 - self.share) * other,
            ..self.reversible
        }
    }

    /// Share of the irreversible ones misread at which sorting costs as much as `level`, with this share of
    /// the reversible ones misread; undefined where misreading makes nothing dearer, or sorting costs more
    /// from the start. Above 1 where it costs less whatever is misread.
    #[must_use]
    pub fn break_even(self, at: Thresholds, overread: f64, level: f64) -> Quantity {
        let cost = |irreversible| {
            let misreads = Misreads {
                irreversible,
                reversible: overread,
            };
            self.cost(at, misreads)
        };
        let (none, all) = (cost(0.0), cost(1.0));
        if none <= level && all > none {
            ((level - none) / (all - none)).into()
        } else {
            Quantity::Undefined
        }
    }

    /// Both kinds, read as each.
    fn cells(self, at: Thresholds, misreads: Misreads) -> [Cell; 4] {
        let (share, other) = (self.share, 1.0 - self.share);
        let (missed, over) = (misreads.irreversible, misreads.reversible);
        let cell = |kind, threshold, share| Cell {
            kind,
            threshold,
            share,
        };
        [
            cell(self.irreversible, at.careful, share * (1.0 - missed)),
            cell(self.irreversible, at.fast, share * missed),
            cell(self.reversible, at.fast, other * (1.0 - over)),
            cell(self.reversible, at.careful, other * over),
        ]
    }
}

/// Decisions of one kind that are taken at one threshold.
struct Cell {
    kind: Threshold,
    threshold: f64,
    share: f64,
}

impl Cell {
    fn cost(&self) -> f64 {
        self.kind.cost(self.threshold)
    }
}
