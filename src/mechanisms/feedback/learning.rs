//! What more loops a year buy, by four laws of learning.

use crate::numeric::time::YEAR;
use core::f64::consts::{LN_2, LOG2_E};

/// Loops a year when one ends every `period` weeks.
#[must_use]
pub fn loops_per_year(period: f64) -> f64 {
    YEAR / period
}

/// Weeks that a finished decision waits for its release, on average.
#[must_use]
pub fn mean_wait(period: f64) -> f64 {
    period / 2.0
}

/// Each loop closes a share of the gap between what is believed and what is so, down to a floor.
///
/// # Formula
///
/// ```text
/// e_n = f + (1 - f) (1 - g)^n           share of the first gap left after n loops
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::feedback::learning::Correction;
///
/// let compounding = Correction { gain: 0.05, floor: 0.0 };
/// assert!((compounding.gap(4.0) / compounding.gap(52.0) - 11.7).abs() < 0.05);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correction {
    /// Share of the gap that a loop closes, g.
    pub gain: f64,
    /// Share of the first gap that never closes, f.
    pub floor: f64,
}

impl Correction {
    /// Share of the first gap that is left after `loops`.
    #[must_use]
    pub fn gap(self, loops: f64) -> f64 {
        self.floor + (1.0 - self.floor) * libm::pow(1.0 - self.gain, loops)
    }

    /// The gain from which `fast` loops, without a floor, close the gap as many times better as there
    /// are more of them than `slow` ones; not a number for equal counts.
    ///
    /// # Formula
    ///
    /// ```text
    /// (1 - g)^(slow - fast) = fast / slow
    /// ```
    #[must_use]
    pub fn gain_to_match(fast: f64, slow: f64) -> f64 {
        -libm::expm1(-libm::log(fast / slow) / (fast - slow))
    }
}

/// Each doubling of the number of loops leaves the same share of the cost.
///
/// # Formula
///
/// ```text
/// cost_n = n^(log2 b)                   b progress ratio
/// ```
///
/// # Source
///
/// Wright 1936, *Journal of the Aeronautical Sciences* 3:122.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wright {
    /// Share left at each doubling, b: 0.8 for an "80 % curve".
    pub progress: f64,
}

impl Wright {
    /// Cost of the loop at this count, against the first.
    #[must_use]
    pub fn cost(self, loops: f64) -> f64 {
        libm::pow(loops, LOG2_E * libm::log(self.progress))
    }
}

/// What is learned goes stale while it waits to be acted on.
///
/// # Formula
///
/// ```text
/// mean over the wait of 2^(-t / H), 0 < t < P:   (1 - 2^(-P / H)) / (P ln 2 / H)
/// ```
///
/// # Source
///
/// Ours: exponential decay with a half-life.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signal {
    /// Weeks in which half of it stops being so, H.
    pub half_life: f64,
}

impl Signal {
    /// Share still valid when acted on, for waits up to `period` weeks.
    #[must_use]
    pub fn valid(self, period: f64) -> f64 {
        let x = period * LN_2 / self.half_life;
        -libm::expm1(-x) / x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirteen_times_the_loops() {
        assert_eq!(loops_per_year(1.0) / loops_per_year(13.0), 13.0);
        assert_eq!(mean_wait(13.0), 6.5);
    }

    #[test]
    fn four_laws_give_four_answers() {
        let ratio = |law: Correction| law.gap(4.0) / law.gap(52.0);
        let compounding = Correction {
            gain: 0.05,
            floor: 0.0,
        };
        let floored = Correction {
            floor: 0.1,
            ..compounding
        };
        assert!((ratio(compounding) - 11.7).abs() < 0.05);
        assert!((ratio(floored) - 5.13).abs() < 0.005);
        let wright = Wright { progress: 0.8 };
        assert!((wright.cost(4.0) / wright.cost(52.0) - 2.28).abs() < 0.005);
        let signal = Signal { half_life: 26.0 };
        assert!((signal.valid(1.0) - 0.987).abs() < 0.0005);
        assert!((signal.valid(13.0) - 0.845).abs() < 0.0005);
    }

    #[test]
    fn compounding_outruns_the_count_only_from_a_gain_of_five_percent() {
        let gain = Correction::gain_to_match(52.0, 4.0);
        assert!((gain - 0.05204).abs() < 0.00001);
        let ratio = |gain: f64| {
            let law = Correction { gain, floor: 0.0 };
            law.gap(4.0) / law.gap(52.0)
        };
        assert!((ratio(gain) - 13.0).abs() < 1e-9);
        assert!(ratio(0.0521) > 13.0 && ratio(0.0520) < 13.0);
        assert!(Correction::gain_to_match(52.0, 52.0).is_nan());
    }
}
