//! How likely one hit is, by the number of bets and by how a budget is split among them.

use crate::output::outputs;

/// Chance that at least one of `bets` independent bets succeeds, each with the chance `success`.
///
/// # Formula
///
/// ```text
/// P = 1 - (1 - p)^n
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::options::hits::any_hit;
///
/// assert!((any_hit(0.1, 2.0) - 0.19).abs() < 1e-15);
/// ```
#[must_use]
pub fn any_hit(success: f64, bets: f64) -> f64 {
    -libm::expm1(bets * libm::log1p(-success))
}

/// Bets after which at least one hit has the chance `wanted`; need not be whole.
///
/// # Formula
///
/// ```text
/// n = ln(1 - q) / ln(1 - p)
/// ```
#[must_use]
pub fn bets_needed(success: f64, wanted: f64) -> f64 {
    libm::log1p(-wanted) / libm::log1p(-success)
}

/// A budget of which success depends on the spend.
///
/// # Formula
///
/// ```text
/// p(b) = 1 - exp(-(theta b)^k)              chance of a bet of b
/// P(n) = 1 - exp(-n (theta B / n)^k)        at least one hit of n bets of B / n
/// ```
///
/// With k = 1 the count of bets drops out. Below 1 the first spending counts most and splitting helps;
/// above 1 a bet needs a certain size and splitting hurts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budget {
    /// All there is to spend, B.
    pub total: f64,
    /// How fast success comes with spending, theta.
    pub rate: f64,
    /// How it comes, k: 1 is exponential.
    pub shape: f64,
}

impl Budget {
    /// Chance that one bet of a `spend` succeeds.
    #[must_use]
    pub fn single(self, spend: f64) -> f64 {
        -libm::expm1(-libm::pow(self.rate * spend, self.shape))
    }

    /// Chance of at least one hit when it is split evenly among `bets`.
    #[must_use]
    pub fn split(self, bets: f64) -> f64 {
        let each = libm::pow(self.rate * self.total / bets, self.shape);
        -libm::expm1(-bets * each)
    }

    pub(super) fn answer(self, bets: f64) -> SplitOutput {
        SplitOutput {
            whole_chance: self.single(self.total),
            piece_spend: self.total / bets,
            piece_chance: self.single(self.total / bets),
            split_chance: self.split(bets),
        }
    }
}

outputs! {
    /// What splitting a budget does to the chance of a hit.
    pub struct SplitOutput {
        /// Chance of a hit when all of it goes into one bet.
        whole_chance: f64, Share;
        /// What each of the bets gets.
        piece_spend: f64, Number;
        /// Chance of each of them.
        piece_chance: f64, Share;
        /// Chance of at least one hit among them.
        split_chance: f64, Share;
    }
}
