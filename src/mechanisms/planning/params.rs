//! Settings of the plan, and the models they make.

use super::class::{self, ReferenceClass};
use super::forecast::Throughput;
use super::history::History;
use super::lognormal::Lognormal;
use super::overrun::Overrun;
use super::slip::Slip;
use crate::numeric::count::nearest;
use crate::param::params;

params! {
    /// Settings of the plan.
    pub struct Params {
        /// Weeks that the planner says.
        estimate: Weeks, 1.0 ..= 25.0, step 1.0, default 10.0;
        /// Weeks that are promised.
        promise: Weeks, 0.0 ..= 62.0, step 0.5, default 10.0;
        /// Chance that a promise is to be kept with, q.
        confidence: Share, 0.05 ..= 0.95, step 0.05, default 0.8;
        /// Whom the plan is compared with.
        reference_class: choice ReferenceClass;
        /// A quarter of such tasks take at most this much of what was said.
        lower_quartile: Multiple, 0.5 ..= 3.0, step 0.05, default 1.3;
        /// Three quarters of them do; the smaller of the two is taken as the lower.
        upper_quartile: Multiple, 1.0 ..= 6.0, step 0.05, default 2.0;
        /// What the reader's own tasks took against what was said.
        history: list Multiple, 0.25 ..= 6.0, step 0.05,
            at least 2, default [1.0, 1.2, 1.5, 1.7, 2.2], then 1.5;
        /// Correlation of estimates with what it took, rho.
        correlation: Share, 0.0 ..= 1.0, step 0.05, default 0.6;
        /// Mean estimate of the class.
        mean_estimate: Weeks, 1.0 ..= 25.0, step 1.0, default 10.0;
        /// Milestones in a row, or inputs side by side, k.
        milestones: Number, 1.0 ..= 20.0, step 1.0, default 5.0;
        /// Slips a week that want someone who manages.
        slips: PerWeek, 0.0 ..= 20.0, step 0.5, default 2.0;
        /// Hours that each of them takes.
        hours_a_slip: Hours, 0.0 ..= 20.0, step 0.5, default 4.0;
        /// Hours a week of those who manage.
        managing_hours: HoursPerWeek, 1.0 ..= 200.0, step 1.0, default 40.0;
        /// Weeks that the task takes.
        takes: Weeks, 0.0 ..= 40.0, step 0.5, default 25.0;
        /// Jobs finished in each of the past weeks.
        finished: list PerWeek, 0.0 ..= 40.0, step 1.0,
            at least 2, default [3.0, 7.0, 0.0, 5.0, 2.0, 8.0, 4.0, 3.0], then 4.0;
        /// Jobs that are to be done.
        backlog: Jobs, 1.0 ..= 500.0, step 1.0, default 50.0;
        /// The week that is asked about.
        by_week: Weeks, 0.0 ..= 20.0, step 1.0, default 10.0;
    }
}

impl Params {
    /// The factor whose quartiles are the two given.
    pub(super) fn quartiles(&self) -> Lognormal {
        let (one, other) = (self.lower_quartile, self.upper_quartile);
        let (lower, upper) = (f64::min(one, other), f64::max(one, other));
        Lognormal::from_quantiles((0.25, lower), (0.75, upper))
    }

    pub(super) fn history(&self) -> History {
        History::new(&self.history)
    }

    /// The factor of the chosen class.
    pub(super) fn chosen(&self) -> Overrun {
        match self.reference_class {
            ReferenceClass::Quartiles => Overrun::Fitted(self.quartiles()),
            ReferenceClass::Theses => Overrun::Fitted(class::THESES),
            ReferenceClass::History => Overrun::Observed(self.history()),
            ReferenceClass::Software => Overrun::Fitted(class::software()),
            ReferenceClass::Roads => Overrun::Fitted(class::roads()),
            ReferenceClass::Rail => Overrun::Fitted(class::rail()),
            ReferenceClass::FixedLinks => Overrun::Fitted(class::fixed_links()),
        }
    }

    pub(super) fn slip(&self) -> Slip {
        Slip {
            planned: self.estimate,
            takes: self.takes,
        }
    }

    pub(super) fn throughput(&self) -> Throughput {
        Throughput::new(&self.finished)
    }

    /// The backlog, as a whole number.
    pub(super) fn jobs(&self) -> usize {
        nearest(self.backlog) as usize
    }

    /// The week that is asked about, as a whole number.
    pub(super) fn week(&self) -> usize {
        nearest(self.by_week) as usize
    }
}
