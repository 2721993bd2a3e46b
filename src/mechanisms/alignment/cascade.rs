//! The clarity cascade: what a chain of levels leaves of an intent, in three readings, and a text that skips them.

use crate::output::{Quantity, outputs};

/// What each level does to an intent on its way down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cascade {
    /// Share of the detail that it passes on, q.
    pub fidelity: f64,
    /// Standard deviation in radians of the angle by which it turns the aim, sigma.
    pub turn: f64,
    /// Chance that it takes one of two meanings for the other, epsilon.
    pub error: f64,
}

/// Chance that one of two meanings arrives as the other after a number of levels.
///
/// # Formula
///
/// ```text
/// epsilon_L = (1 - (1 - 2 epsilon)^L) / 2
/// ```
///
/// # Source
///
/// Cover & Thomas 2006, *Elements of Information Theory*: a cascade of binary symmetric channels.
#[must_use]
pub fn ambiguity(error: f64, levels: f64) -> f64 {
    0.5 * (1.0 - libm::pow(1.0 - 2.0 * error, levels))
}

/// Information in bits that an answer of two equally likely ones still carries when it is wrong with this chance.
///
/// # Formula
///
/// ```text
/// 1 - h(epsilon)     h(p) = -p log2 p - (1 - p) log2 (1 - p)
/// ```
///
/// # Source
///
/// Shannon 1948, *Bell System Technical Journal* 27, 379: capacity of the binary symmetric channel.
#[must_use]
pub fn information(error: f64) -> f64 {
    let part = |p: f64| if p > 0.0 { p * libm::log2(p) } else { 0.0 };
    f64::max(1.0 + part(error) + part(1.0 - error), 0.0)
}

impl Cascade {
    /// Share of the detail left after a number of levels.
    ///
    /// # Formula
    ///
    /// ```text
    /// q^L
    /// ```
    #[must_use]
    pub fn detail(self, levels: f64) -> f64 {
        libm::pow(self.fidelity, levels)
    }

    /// Mean cosine between the first aim and the one after a number of levels that each turn it a little.
    ///
    /// # Formula
    ///
    /// ```text
    /// e^(-L sigma^2 / 2)
    /// ```
    #[must_use]
    pub fn aim(self, levels: f64) -> f64 {
        libm::exp(-0.5 * levels * self.turn * self.turn)
    }

    /// Bits left of a yes or no after a number of levels.
    #[must_use]
    pub fn bits(self, levels: f64) -> f64 {
        information(ambiguity(self.error, levels))
    }
}

outputs! {
    /// What a chain of levels leaves of an intent.
    pub struct CascadeOutput {
        /// Share of the detail that is left.
        detail_left: f64, Share;
        /// Mean cosine between the aim that was meant and the one that arrives.
        aim_left: f64, Share;
        /// Chance that a yes arrives as a no.
        misread: f64, Share;
        /// Share of one yes-or-no question that the answer still settles: its bits.
        information_left: f64, Share;
        /// The same after one level.
        information_first: f64, Share;
        /// The same for who reads it where it was written down.
        written_information: f64, Share;
        /// Levels by word of mouth that leave as much as the written text; need not be whole.
        written_worth: Quantity, Number;
    }
}

impl CascadeOutput {
    /// What a cascade leaves after a number of levels, beside a text that is misread with a chance of its own.
    #[must_use]
    pub fn of(cascade: Cascade, written_error: f64, levels: f64) -> Self {
        let kept = |error: f64| libm::log(1.0 - 2.0 * error);
        Self {
            detail_left: cascade.detail(levels),
            aim_left: cascade.aim(levels),
            misread: ambiguity(cascade.error, levels),
            information_left: cascade.bits(levels),
            information_first: cascade.bits(1.0),
            written_information: information(written_error),
            written_worth: (kept(written_error) / kept(cascade.error)).into(),
        }
    }
}
