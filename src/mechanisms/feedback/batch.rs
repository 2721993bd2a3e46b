//! The best batch: a fixed cost for each batch against a cost of holding what waits.

use crate::output::{Quantity, states};

/// The economic order quantity.
///
/// # Formula
///
/// ```text
/// cost(Q) = D S / Q + h Q / 2           D units a year, S a batch, h a unit and year
/// Q*      = sqrt(2 D S / h)
/// cost*   = sqrt(2 D S h)
/// cost(k Q*) / cost* = (k + 1 / k) / 2
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::feedback::batch::{Eoq, penalty};
///
/// let order = Eoq { demand: 1000.0, batch_cost: 10.0, holding_cost: 0.5 };
/// assert!((order.best() - 200.0).abs() < 1e-9);
/// assert!((order.cost(400.0) - penalty(2.0) * order.best_cost()).abs() < 1e-9);
/// ```
///
/// # Source
///
/// Harris 1913, *Factory, The Magazine of Management* 10:135; for releases, Reinertsen 2009, *The
/// Principles of Product Development Flow*, series B.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eoq {
    /// Units wanted a year, D.
    pub demand: f64,
    /// Fixed cost of a batch, S.
    pub batch_cost: f64,
    /// Cost of holding one unit for a year, h.
    pub holding_cost: f64,
}

impl Eoq {
    /// Fixed cost a year in batches of `quantity`.
    #[must_use]
    pub fn ordering(self, quantity: f64) -> f64 {
        self.demand * self.batch_cost / quantity
    }

    /// Holding cost a year in batches of `quantity`.
    #[must_use]
    pub fn holding(self, quantity: f64) -> f64 {
        self.holding_cost * quantity / 2.0
    }

    /// Cost a year in batches of `quantity`.
    #[must_use]
    pub fn cost(self, quantity: f64) -> f64 {
        self.ordering(quantity) + self.holding(quantity)
    }

    /// Quantity of least cost; 0 where batches are free, infinite where holding is, not a number where
    /// both are.
    #[must_use]
    pub fn best(self) -> f64 {
        root(
            2.0 * self.demand * self.batch_cost / self.holding_cost,
            || {
                f64::sqrt(2.0 * self.demand) * f64::sqrt(self.batch_cost)
                    / f64::sqrt(self.holding_cost)
            },
        )
    }

    /// The least cost a year.
    #[must_use]
    pub fn best_cost(self) -> f64 {
        root(
            2.0 * self.demand * self.batch_cost * self.holding_cost,
            || {
                f64::sqrt(2.0 * self.demand)
                    * f64::sqrt(self.batch_cost)
                    * f64::sqrt(self.holding_cost)
            },
        )
    }
}

/// The root of a product; root by root where the product itself is too large or too small for a number.
fn root(product: f64, of_each: impl FnOnce() -> f64) -> f64 {
    if product.is_normal() {
        f64::sqrt(product)
    } else {
        of_each()
    }
}

/// Cost of a batch `multiple` times the best one, against the least cost.
#[must_use]
pub fn penalty(multiple: f64) -> f64 {
    (multiple + 1.0 / multiple) / 2.0
}

states! {
    /// Whether some release period costs least.
    pub enum Optimum {
        /// One does.
        Interior = "interior",
        /// A release costs nothing, so the shorter the better.
        ReleasesAreFree = "releases-are-free",
        /// Waiting costs nothing, so the longer the better.
        WaitingIsFree = "waiting-is-free",
        /// Neither costs anything.
        NothingCosts = "nothing-costs",
    }
}

/// The same for a release every P weeks: each release has a fixed cost, each finished decision waits
/// half a period.
///
/// # Formula
///
/// ```text
/// cost(P) = S / P + w lambda P / 2      hours a week; S hours, lambda decisions a week,
/// P*      = sqrt(2 S / (w lambda))      w hours for each decision and week of waiting, P weeks
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Release {
    /// Fixed cost of a release in hours, S.
    pub cost: f64,
    /// Decisions finished a week, lambda.
    pub decisions: f64,
    /// Hours that each week of waiting costs for each decision, w.
    pub waiting_cost: f64,
}

impl Release {
    /// In the words of the order quantity: what one week's decisions lose a week, a batch of P weeks.
    fn eoq(self) -> Eoq {
        Eoq {
            demand: 1.0,
            batch_cost: self.cost,
            holding_cost: self.waiting_cost * self.decisions,
        }
    }

    /// Hours a week spent on releasing every `period` weeks.
    #[must_use]
    pub fn overhead(self, period: f64) -> f64 {
        self.eoq().ordering(period)
    }

    /// Hours a week lost by decisions that wait for the release.
    #[must_use]
    pub fn waiting(self, period: f64) -> f64 {
        self.eoq().holding(period)
    }

    /// Both.
    #[must_use]
    pub fn total(self, period: f64) -> f64 {
        self.eoq().cost(period)
    }

    /// Whether some period costs least.
    #[must_use]
    pub fn optimum(self) -> Optimum {
        match (self.cost > 0.0, self.waiting_cost * self.decisions > 0.0) {
            (true, true) => Optimum::Interior,
            (false, true) => Optimum::ReleasesAreFree,
            (true, false) => Optimum::WaitingIsFree,
            (false, false) => Optimum::NothingCosts,
        }
    }

    /// The period that costs least, in weeks; undefined where none does.
    #[must_use]
    pub fn best(self) -> Quantity {
        match self.optimum() {
            Optimum::Interior => self.eoq().best().into(),
            _ => Quantity::Undefined,
        }
    }

    /// The least hours a week; undefined where no period costs least.
    #[must_use]
    pub fn best_cost(self) -> Quantity {
        match self.optimum() {
            Optimum::Interior => self.eoq().best_cost().into(),
            _ => Quantity::Undefined,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: Eoq = Eoq {
        demand: 1000.0,
        batch_cost: 10.0,
        holding_cost: 0.5,
    };
    const RELEASE: Release = Release {
        cost: 20.0,
        decisions: 6.7,
        waiting_cost: 9.6,
    };

    #[test]
    fn products_beyond_all_numbers_have_their_roots() {
        let huge = Eoq {
            demand: 1e200,
            batch_cost: 1e200,
            holding_cost: 1e100,
        };
        assert!((huge.best() / f64::sqrt(2.0) / 1e150 - 1.0).abs() < 1e-12);
        assert!((huge.best_cost() / f64::sqrt(2.0) / 1e250 - 1.0).abs() < 1e-12);
        let tiny = Eoq {
            demand: 1e-200,
            batch_cost: 1e-200,
            holding_cost: 1e-100,
        };
        assert!((tiny.best() / f64::sqrt(2.0) / 1e-150 - 1.0).abs() < 1e-12);
        let free = Eoq {
            batch_cost: 0.0,
            ..ORDER
        };
        assert_eq!((free.best(), free.best_cost()), (0.0, 0.0));
        let unheld = Eoq {
            holding_cost: 0.0,
            ..ORDER
        };
        assert_eq!((unheld.best(), unheld.best_cost()), (f64::INFINITY, 0.0));
    }

    #[test]
    fn the_textbook_example_has_its_costs() {
        // D = 1000 a year, S = 10, h = 0.50: the table of costs against quantity, recomputed.
        let table = [
            (50.0, 212.5, 2.125),
            (100.0, 125.0, 1.25),
            (150.0, 104.166666667, 1.04166666667),
            (200.0, 100.0, 1.0),
            (250.0, 102.5, 1.025),
            (300.0, 108.333333333, 1.08333333333),
            (400.0, 125.0, 1.25),
            (800.0, 212.5, 2.125),
        ];
        for (quantity, cost, ratio) in table {
            assert!((ORDER.cost(quantity) - cost).abs() < 1e-8, "{quantity}");
            assert!((penalty(quantity / ORDER.best()) - ratio).abs() < 1e-10);
        }
    }

    #[test]
    fn penalties_of_twice_and_thirteen_times_the_best() {
        assert_eq!(penalty(2.0), 1.25);
        assert!((penalty(13.0) - 6.54).abs() < 0.005);
        let cheaper = Eoq {
            batch_cost: 0.1,
            ..ORDER
        };
        assert!((ORDER.best() / cheaper.best() - 10.0).abs() < 1e-12);
    }

    #[test]
    fn a_quarter_costs_eight_times_the_least() {
        let best = RELEASE.best().finite().unwrap();
        assert!((best - 0.7886).abs() < 0.00005);
        let multiple = RELEASE.total(13.0) / RELEASE.best_cost().finite().unwrap();
        assert!((multiple - 8.27).abs() < 0.005);
        assert!((multiple - penalty(13.0 / best)).abs() < 1e-12);
    }

    #[test]
    fn free_releases_and_free_waiting_have_no_best_period() {
        let free = Release {
            cost: 0.0,
            ..RELEASE
        };
        let patient = Release {
            waiting_cost: 0.0,
            ..RELEASE
        };
        let idle = Release {
            decisions: 0.0,
            ..free
        };
        for (release, state) in [
            (RELEASE, Optimum::Interior),
            (free, Optimum::ReleasesAreFree),
            (patient, Optimum::WaitingIsFree),
            (idle, Optimum::NothingCosts),
        ] {
            assert_eq!(release.optimum(), state);
            let interior = state == Optimum::Interior;
            assert_eq!(release.best().finite().is_some(), interior);
            assert_eq!(release.best_cost().finite().is_some(), interior);
        }
    }
}
