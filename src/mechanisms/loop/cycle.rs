//! A loop that follows itself without a break: how often it ends, and what it is made of.

use crate::numeric::limit::is_same;

/// A loop of observing, orienting, deciding and acting. Its correction falls at its end.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::r#loop::cycle::Cycle;
///
/// let (rival, own) = (Cycle { period: 3.0 }, Cycle { period: 15.0 });
/// assert_eq!((rival.corrections(30.0), own.corrections(30.0)), (10.0, 2.0));
/// assert!((own.overtaken_by(rival) - 0.993).abs() < 0.0005);
/// ```
///
/// # Source
///
/// The four phases: Boyd, briefings of 1976 to 1995 (attributed). They hold no equations: these are ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cycle {
    /// Days from one correction to the next, T; 0 for corrections without a pause.
    pub period: f64,
}

impl Cycle {
    /// Loops in this many days, the last one in part; without bound where there is no pause.
    ///
    /// # Formula
    ///
    /// ```text
    /// n = H / T
    /// ```
    #[must_use]
    pub fn loops(self, days: f64) -> f64 {
        if days > 0.0 { days / self.period } else { 0.0 }
    }

    /// Corrections made by the end of this day: a loop that has not ended corrects nothing.
    #[must_use]
    pub fn corrections(self, days: f64) -> f64 {
        let loops = self.loops(days);
        // One that ends with the last day counts, whatever rounding says.
        let whole = libm::round(loops);
        if is_same(loops, whole) {
            whole
        } else {
            f64::floor(loops)
        }
    }

    /// Chance that someone who acts once in each loop of `other`, but at random moments, acts during this loop.
    ///
    /// # Formula
    ///
    /// ```text
    /// 1 - exp(-T / T')                      T this loop, T' the other's
    /// ```
    #[must_use]
    pub fn overtaken_by(self, other: Self) -> f64 {
        -libm::expm1(-self.period / other.period)
    }
}

/// The four phases of a loop, in order.
///
/// Their lengths are an assumption, not measured: orient has its own share of the period, the others share the rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Phases {
    /// Share of the loop that orienting takes.
    pub orient: f64,
}

impl Phases {
    /// Shares of the loop: observe, orient, decide, act.
    #[must_use]
    pub const fn shares(self) -> [f64; 4] {
        let other = (1.0 - self.orient) / 3.0;
        [other, self.orient, other, other]
    }
}

/// What a capability becomes if each of `loops` adds the share `gain` to it.
///
/// # Formula
///
/// ```text
/// (1 + x)^n
/// ```
#[must_use]
pub fn compounded(gain: f64, loops: f64) -> f64 {
    libm::pow(1.0 + gain, loops)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_that_is_not_over_does_not_count() {
        let three_weeks = Cycle { period: 21.0 };
        assert!((three_weeks.loops(30.0) - 1.43).abs() < 0.005);
        assert_eq!(three_weeks.corrections(30.0), 1.0);
        assert_eq!(three_weeks.corrections(0.0), 0.0);
    }

    #[test]
    fn without_a_pause_corrections_have_no_bound() {
        let (at_once, daily) = (Cycle { period: 0.0 }, Cycle { period: 1.0 });
        assert_eq!(at_once.corrections(5.0), f64::INFINITY);
        assert_eq!(at_once.corrections(0.0), 0.0);
        assert_eq!(at_once.overtaken_by(daily), 0.0);
        assert_eq!(daily.overtaken_by(at_once), 1.0);
    }

    #[test]
    fn phases_fill_the_loop() {
        let shares = Phases { orient: 0.4 }.shares();
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-15);
        assert_eq!(shares[1], 0.4);
        assert!(shares[1] > shares[0]);
    }
}
