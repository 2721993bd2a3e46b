//! Settings of delegation.

use super::chain::Losses;
use super::coverage::Attention;
use super::williamson::Firm;
use crate::param::params;

params! {
    /// Settings of delegation.
    pub struct Params {
        /// Hand-offs from the one who wants it to the one who does it, L.
        hand_offs: Number, 0.0 ..= 8.0, step 1.0, default 4.0;
        /// Share of the information lost at a hand-off.
        information_loss: Share, 0.0 ..= 0.5, step 0.01, default 0.2;
        /// Share lost because aims differ.
        incentive_loss: Share, 0.0 ..= 0.5, step 0.01, default 0.15;
        /// Share lost because it is understood otherwise.
        interpretation_loss: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// Share of attention that watching takes.
        monitoring_loss: Share, 0.0 ..= 0.5, step 0.01, default 0.15;
        /// Share of a loss of intent that reading back or a shared culture recovers, psi.
        read_back: Share, 0.0 ..= 1.0, step 0.05, default 0.7;
        /// People whose work is to be followed.
        people: People, 1.0 ..= 100.0, step 1.0, default 50.0;
        /// Others at whom half the work is out of sight, M.
        attention: People, 1.0 ..= 50.0, step 1.0, default 9.0;
        /// How fast attention falls off, gamma.
        falloff: Number, 0.3 ..= 2.0, step 0.05, default 1.0;
        /// Subordinates of each superior, s.
        span: People, 2.0 ..= 15.0, step 1.0, default 5.0;
        /// People in the hierarchy, the leader among them.
        headcount: People, 1.0 ..= 5000.0, step 1.0, default 500.0;
        /// Levels of the firm, n.
        levels: Number, 1.0 ..= 15.0, step 1.0, default 5.0;
        /// Share of what a superior wants that one level does, alpha.
        control: Share, 0.6 ..= 0.99, step 0.01, default 0.9;
        /// Wage of a superior against that of a subordinate, beta.
        wage_ratio: Multiple, 1.0 ..= 1.9, step 0.05, default 1.3;
        /// Wage of a producer against what one makes, w.
        wage: Share, 0.05 ..= 0.9, step 0.05, default 0.3;
    }
}

impl Params {
    pub(super) const fn losses(&self) -> Losses {
        Losses {
            information: self.information_loss,
            incentives: self.incentive_loss,
            interpretation: self.interpretation_loss,
            monitoring: self.monitoring_loss,
        }
    }

    pub(super) const fn attention(&self) -> Attention {
        Attention {
            others: self.attention,
            falloff: self.falloff,
        }
    }

    pub(super) fn firm(&self) -> Firm {
        Firm {
            control: self.control,
            span: self.whole_span(),
            wage_ratio: self.wage_ratio,
            wage: self.wage,
        }
    }

    /// Subordinates of each manager, rounded to a whole number, halves up: the hierarchy, its relationships and the firm count people.
    pub(super) fn whole_span(&self) -> f64 {
        libm::round(self.span)
    }

    /// A whole number of people.
    pub(super) fn whole_headcount(&self) -> f64 {
        libm::round(self.headcount)
    }
}
