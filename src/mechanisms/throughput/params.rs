//! Settings of throughput, and the models they make.

use super::conversion::Conversion;
use super::flow::Flow;
use crate::param::params;

params! {
    /// Settings of throughput: what was seen of two firms, what both decide, and one flow by itself.
    pub struct Params {
        /// Weeks in which the slow firm ships its share, T.
        slow_window: Weeks, 0.2 ..= 52.0, step 0.2, default 13.0;
        /// Share that the slow firm ships in that time, c.
        slow_share: Share, 0.01 ..= 0.99, step 0.01, default 0.15;
        /// Of the rest, the share that it drops in the end.
        slow_dropped: Share, 0.0 ..= 0.99, step 0.01, default 0.0;
        /// Weeks in which the fast firm ships its share, T.
        fast_window: Weeks, 0.2 ..= 52.0, step 0.2, default 1.0;
        /// Share that the fast firm ships in that time, c.
        fast_share: Share, 0.01 ..= 0.99, step 0.01, default 0.8;
        /// Of the rest, the share that it drops in the end.
        fast_dropped: Share, 0.0 ..= 0.99, step 0.01, default 0.0;
        /// Decisions made a week, by either firm and in the flow, lambda.
        decision_rate: DecisionsPerWeek, 0.5 ..= 200.0, step 0.5, default 10.0;
        /// Decisions in the cohort that is followed, D.
        cohort: Decisions, 1.0 ..= 1000.0, step 1.0, default 100.0;
        /// Latency of the flow: mean weeks from decided to shipped or dropped, W.
        latency: Weeks, 0.0 ..= 52.0, step 0.5, default 13.0;
        /// Yield of the flow: share of decisions that ships, y.
        ship_share: Share, 0.01 ..= 1.0, step 0.01, default 0.8;
    }
}

impl Params {
    pub(super) fn slow(&self) -> Conversion {
        Conversion::with_dropped(self.slow_share, self.slow_window, self.slow_dropped)
    }

    pub(super) fn fast(&self) -> Conversion {
        Conversion::with_dropped(self.fast_share, self.fast_window, self.fast_dropped)
    }

    /// A firm as a steady flow of its decisions.
    pub(super) fn steady(&self, firm: Conversion) -> Flow {
        Flow {
            rate: self.decision_rate,
            latency: firm.latency(),
            ship_share: firm.ceiling,
        }
    }

    pub(super) const fn flow(&self) -> Flow {
        Flow {
            rate: self.decision_rate,
            latency: self.latency,
            ship_share: self.ship_share,
        }
    }
}
