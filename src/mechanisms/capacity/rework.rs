//! When to begin: what each week of waiting costs, against doing the work again.

use crate::output::outputs;

/// Work that may have to be done again, less likely so the later it begins.
///
/// # Formula
///
/// ```text
/// cost(t) = c t + R p0 e^(-t/tau)
/// t*      = max(0, tau ln(R p0 / (c tau)))
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::capacity::rework::Rework;
///
/// let work = Rework { delay: 10.0, rework: 200.0, chance: 0.5, clearing: 4.0 };
/// assert!((work.best() - 4.0 * 2.5_f64.ln()).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Ours: a cost of delay that is a straight line, and doubt that clears at one rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rework {
    /// What each week of waiting costs, c, above 0.
    pub delay: f64,
    /// What doing the work again costs, R.
    pub rework: f64,
    /// Chance of having to where work begins at once, p0.
    pub chance: f64,
    /// Weeks in which waiting lowers that chance by 63 %, tau, above 0.
    pub clearing: f64,
}

impl Rework {
    /// What waiting for some weeks costs.
    #[must_use]
    pub fn waited(self, weeks: f64) -> f64 {
        self.delay * weeks
    }

    /// Chance of doing the work again where it begins after some weeks.
    #[must_use]
    pub fn again(self, weeks: f64) -> f64 {
        self.chance * libm::exp(-weeks / self.clearing)
    }

    /// What doing it again then costs on average.
    #[must_use]
    pub fn redone(self, weeks: f64) -> f64 {
        self.rework * self.again(weeks)
    }

    /// Both: `cod_vs_rework`.
    #[must_use]
    pub fn cost(self, weeks: f64) -> f64 {
        self.waited(weeks) + self.redone(weeks)
    }

    /// The week that costs least: `cod_vs_rework_opt`. At once where even the first week costs more than it saves.
    #[must_use]
    pub fn best(self) -> f64 {
        let saved = self.rework * self.chance / (self.delay * self.clearing);
        if saved > 1.0 {
            self.clearing * libm::log(saved)
        } else {
            0.0
        }
    }
}

outputs! {
    /// What waiting and doing again come to.
    pub struct ReworkOutput {
        /// What waiting costs.
        delay_total: f64, Number;
        /// What doing the work again costs on average.
        rework_total: f64, Number;
        /// Both.
        start_cost: f64, Number;
        /// Both where work begins at once.
        at_once_cost: f64, Number;
        /// Chance of doing the work again.
        again_chance: f64, Share;
        /// The week that costs least.
        best_week: f64, Weeks;
        /// What it costs.
        best_week_cost: f64, Number;
        /// What the chosen week costs more.
        start_excess: f64, Number;
    }
}

impl ReworkOutput {
    pub(super) fn of(work: Rework, start: f64) -> Self {
        let (cost, best) = (work.cost(start), work.best());
        Self {
            delay_total: work.waited(start),
            rework_total: work.redone(start),
            start_cost: cost,
            at_once_cost: work.cost(0.0),
            again_chance: work.again(start),
            best_week: best,
            best_week_cost: work.cost(best),
            // At the best week itself rounding may leave less than nothing.
            start_excess: libm::fmax(0.0, cost - work.cost(best)),
        }
    }
}
