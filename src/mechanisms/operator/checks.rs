//! How many checks, one after the other, pay.

use crate::numeric::limit::at_most;
use crate::output::outputs;

/// Checks in a row, each of which catches a share of what the ones before it have missed.
///
/// # Formula
///
/// ```text
/// cost(k) = k c + p F (1 - e)^k
/// k*      = ln(p F L / c) / L,   L = -ln(1 - e);   0 where that is below 0
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::checks::Checks;
///
/// let checks = Checks { cost: 1.0, chance: 0.1, harm: 100.0, caught: 0.6 };
/// assert!((checks.best() - 2.42).abs() < 0.005);
/// assert_eq!(checks.best_whole(), 2.0);
/// ```
///
/// # Source
///
/// Our model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Checks {
    /// Effort and delay of one check, c.
    pub cost: f64,
    /// Chance that something is wrong, p.
    pub chance: f64,
    /// What it costs if it gets through, F.
    pub harm: f64,
    /// Share that each check catches, e.
    pub caught: f64,
}

impl Checks {
    /// Expected cost of what is wrong without any check.
    #[must_use]
    pub fn unchecked(self) -> f64 {
        self.chance * self.harm
    }

    /// Expected cost of what gets through so many checks.
    #[must_use]
    pub fn missed(self, count: f64) -> f64 {
        self.unchecked() * libm::pow(1.0 - self.caught, count)
    }

    /// Expected cost with so many checks.
    #[must_use]
    pub fn total(self, count: f64) -> f64 {
        count * self.cost + self.missed(count)
    }

    /// The number of checks at least cost, which need not be whole.
    #[must_use]
    pub fn best(self) -> f64 {
        let rate = -libm::log1p(-self.caught);
        let best = libm::log(self.unchecked() * rate / self.cost) / rate;
        f64::max(best, 0.0)
    }

    /// The whole number of checks at least cost.
    #[must_use]
    pub fn best_whole(self) -> f64 {
        let below = f64::floor(self.best());
        if at_most(self.total(below), self.total(below + 1.0)) {
            below
        } else {
            below + 1.0
        }
    }

    /// The first number of checks that costs more than none.
    #[must_use]
    pub fn worse_than_none(self) -> f64 {
        let mut count = 1.0;
        while at_most(self.total(count), self.unchecked()) {
            count += 1.0;
        }
        count
    }
}

outputs! {
    /// What checks in a row bring.
    pub struct ChecksOutput {
        /// Expected cost with these checks.
        check_total: f64, Number;
        /// Of that, what still gets through.
        check_missed: f64, Number;
        /// Expected cost without a check.
        unchecked: f64, Number;
        /// Number of checks at least cost, k*; need not be whole.
        best_checks: f64, Number;
        /// The same in whole ones.
        best_checks_whole: f64, Number;
        /// Expected cost there.
        best_check_total: f64, Number;
        /// Checks from which on they cost more than none would.
        checks_worse_than_none: f64, Number;
        /// What one more check would add to the cost.
        next_check: f64, Number;
        /// Days that a decision spends in the queues of these checks.
        check_days: f64, Days;
    }
}

impl ChecksOutput {
    /// Each check is a queue by pure chance: `alone` days for one that finds it idle, which is busy a share `load` of its time.
    pub(super) fn of(checks: Checks, count: f64, alone: f64, load: f64) -> Self {
        let whole = checks.best_whole();
        let total = checks.total(count);
        Self {
            check_total: total,
            check_missed: checks.missed(count),
            unchecked: checks.unchecked(),
            best_checks: checks.best(),
            best_checks_whole: whole,
            best_check_total: checks.total(whole),
            checks_worse_than_none: checks.worse_than_none(),
            next_check: checks.total(count + 1.0) - total,
            check_days: latency(count, alone, load),
        }
    }
}

/// Mean days through so many queues of approval, one after the other.
///
/// # Formula
///
/// ```text
/// k W,   W = s / (1 - rho)
/// ```
///
/// # Source
///
/// Jackson 1957: queues by pure chance in a row are each as if they stood alone.
#[must_use]
pub fn latency(count: f64, alone: f64, load: f64) -> f64 {
    count * alone / (1.0 - load)
}
