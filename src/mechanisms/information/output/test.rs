//! A sequential test of two rates.

use super::super::Params;
use crate::output::{Quantity, outputs};

outputs! {
    /// The lines of the test, and the cases it takes.
    pub struct TestOutput {
        /// Distance of the sequential test's line of acceptance; undefined without two rates in order.
        accept: Quantity, Number;
        /// Distance of its line of rejection.
        reject: Quantity, Number;
        /// Slope of both lines.
        slope: Quantity, Number;
        /// Expected cases when the rate is low.
        cases_low: Quantity, Number;
        /// Expected cases when the rate is high.
        cases_high: Quantity, Number;
        /// Expected cases when the rate is the slope.
        cases_slope: Quantity, Number;
    }
}

impl TestOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let test = p.test();
        Self {
            accept: test.quantity(|plan| plan.accept),
            reject: test.quantity(|plan| plan.reject),
            slope: test.quantity(|plan| plan.slope),
            cases_low: test.quantity(|plan| plan.cases_low),
            cases_high: test.quantity(|plan| plan.cases_high),
            cases_slope: test.quantity(|plan| plan.cases_slope),
        }
    }
}
