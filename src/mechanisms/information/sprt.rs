//! Wald's sequential test: look at one case after another until the evidence suffices.

use crate::output::Quantity;

/// A sequential test of a rate: is it `low` or `high`?
///
/// After n cases with x hits, stop and say "low" when x ≤ slope n − `accept`, stop and say "high" when
/// x ≥ slope n + `reject`, else look at one more.
///
/// # Formula
///
/// ```text
/// lnA = ln((1 - beta) / alpha)          lnB = ln(beta / (1 - alpha))
/// k   = ln(p1 (1 - p0) / (p0 (1 - p1)))
/// accept h1 = -lnB / k    reject h2 = lnA / k    slope s = ln((1 - p0) / (1 - p1)) / k
/// z(p) = p ln(p1 / p0) + (1 - p) ln((1 - p1) / (1 - p0))
/// cases at p0: ((1 - alpha) lnB + alpha lnA) / z(p0)
/// cases at p1: (beta lnB + (1 - beta) lnA) / z(p1)
/// cases at s:  h1 h2 / (s (1 - s))
/// ```
///
/// Expected cases leave out the overshoot of the last one, so they are low where one case says much: in
/// the example of the tests (1 % against 10 %) a simulation needs 22 cases at the high rate, not 16.
///
/// # Source
///
/// Wald 1945, *Annals of Mathematical Statistics* 16:117; Wald 1947, *Sequential Analysis*, chapter 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sprt {
    /// The low rate, p0.
    pub low: f64,
    /// The high rate, p1.
    pub high: f64,
    /// Chance of saying "high" when it is low, alpha.
    pub false_alarm: f64,
    /// Chance of saying "low" when it is high, beta.
    pub miss: f64,
}

/// What the test asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// Distance of the line of acceptance below the sloped line, h1.
    pub accept: f64,
    /// Distance of the line of rejection above it, h2.
    pub reject: f64,
    /// Slope of both lines, s.
    pub slope: f64,
    /// Expected cases when the rate is the low one.
    pub cases_low: f64,
    /// Expected cases when the rate is the high one.
    pub cases_high: f64,
    /// Expected cases when the rate is the slope, nearly the worst.
    pub cases_slope: f64,
}

impl Sprt {
    /// The logs of the bounds of the likelihood ratio, lnA above which the test says "high" and lnB below which it
    /// says "low"; `None` unless both error chances are above 0 and sum to less than 1.
    #[must_use]
    pub fn log_bounds(self) -> Option<(f64, f64)> {
        let (alpha, beta) = (self.false_alarm, self.miss);
        let is_test = alpha > 0.0 && beta > 0.0 && alpha + beta < 1.0;
        is_test.then(|| {
            (
                libm::log((1.0 - beta) / alpha),
                libm::log(beta / (1.0 - alpha)),
            )
        })
    }

    /// The plan; `None` unless 0 < low < high < 1 and the two error chances sum to less than 1.
    #[must_use]
    pub fn plan(self) -> Option<Plan> {
        let Self {
            low: p0,
            high: p1,
            false_alarm: alpha,
            miss: beta,
        } = self;
        let rates = 0.0 < p0 && p0 < p1 && p1 < 1.0;
        let (ln_a, ln_b) = self.log_bounds().filter(|_| rates)?;
        let k = libm::log(p1 * (1.0 - p0) / (p0 * (1.0 - p1)));
        let (h1, h2) = (-ln_b / k, ln_a / k);
        let s = libm::log((1.0 - p0) / (1.0 - p1)) / k;
        let z = |p: f64| p * libm::log(p1 / p0) + (1.0 - p) * libm::log((1.0 - p1) / (1.0 - p0));
        Some(Plan {
            accept: h1,
            reject: h2,
            slope: s,
            cases_low: ((1.0 - alpha) * ln_b + alpha * ln_a) / z(p0),
            cases_high: (beta * ln_b + (1.0 - beta) * ln_a) / z(p1),
            cases_slope: h1 * h2 / (s * (1.0 - s)),
        })
    }

    /// One number of the plan, undefined where there is no plan.
    #[must_use]
    pub fn quantity(self, of: impl Fn(Plan) -> f64) -> Quantity {
        self.plan()
            .map_or(Quantity::Undefined, |plan| of(plan).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEST: Sprt = Sprt {
        low: 0.01,
        high: 0.10,
        false_alarm: 0.05,
        miss: 0.10,
    };

    #[test]
    fn the_plan_matches_the_published_example() {
        // NIST/SEMATECH e-Handbook 6.2.6 prints 0.939, 1.205 and 0.0397; the rest is Wald's formula.
        let plan = TEST.plan().unwrap();
        let (ln_a, ln_b) = TEST.log_bounds().unwrap();
        let table = [
            (ln_a, 2.8903717579),
            (ln_b, -2.25129179861),
            (plan.accept, 0.938861602567),
            (plan.reject, 1.2053786463),
            (plan.slope, 0.0397474322109),
            (plan.cases_low, 27.9570211045),
            (plan.cases_high, 16.4466786691),
            (plan.cases_slope, 29.6503972772),
        ];
        for (computed, published) in table {
            assert!(
                (computed / published - 1.0).abs() < 1e-10,
                "{computed} {published}"
            );
        }
    }

    #[test]
    fn contradictions_have_no_plan() {
        for test in [
            Sprt { low: 0.1, ..TEST },
            Sprt { low: 0.0, ..TEST },
            Sprt { high: 1.0, ..TEST },
            Sprt { miss: 0.95, ..TEST },
            Sprt {
                low: f64::NAN,
                ..TEST
            },
        ] {
            assert_eq!(test.plan(), None);
            assert_eq!(test.quantity(|plan| plan.slope), Quantity::Undefined);
        }
    }
}
