//! What throughput gives.

use super::conversion::{Conversion, cohort_rate};
use super::flow::Flow;
use crate::numeric::time::YEAR;
use crate::output::outputs;

outputs! {
    /// What one firm's share and window say of it.
    pub struct FirmOutput {
        /// Decisions of the cohort shipped in the window, for each week of it: D c / T.
        cohort_rate: f64, DecisionsPerWeek;
        /// Conversion speed, share ÷ time: c / T.
        speed: f64, SharePerWeek;
        /// The same firm's share ÷ time if it is looked at for 52 weeks.
        speed_over_52: f64, SharePerWeek;
        /// Hazard, h: how many decisions ship or are dropped a week, for each that is open.
        hazard: f64, PerWeek;
        /// Mean weeks from decided to shipped, W = 1 / h.
        latency: f64, Weeks;
        /// Share that ever ships.
        ceiling: f64, Share;
        /// Decisions shipped a week in the steady state, X.
        shipped_rate: f64, DecisionsPerWeek;
        /// Decisions dropped a week in the steady state.
        dropped_rate: f64, DecisionsPerWeek;
        /// Decisions in progress in the steady state, L.
        in_progress: f64, Decisions;
        /// Share shipped by week 26.
        shipped_by_26: f64, Share;
        /// Share shipped by week 52.
        shipped_by_52: f64, Share;
    }
}

impl FirmOutput {
    pub(super) fn new(firm: Conversion, flow: Flow, cohort: f64) -> Self {
        Self {
            cohort_rate: cohort_rate(cohort, firm.share, firm.window),
            speed: cohort_rate(1.0, firm.share, firm.window),
            speed_over_52: cohort_rate(1.0, firm.shipped_by(YEAR), YEAR),
            hazard: firm.hazard(),
            latency: flow.latency,
            ceiling: flow.ship_share,
            shipped_rate: flow.shipped_rate(),
            dropped_rate: flow.dropped_rate(),
            in_progress: flow.in_progress(),
            shipped_by_26: firm.shipped_by(YEAR / 2.0),
            shipped_by_52: firm.shipped_by(YEAR),
        }
    }
}

outputs! {
    /// How far the fast firm is ahead, by each way of reading it.
    pub struct LeadOutput {
        /// By the share shipped, each in its own time.
        share: f64, Multiple;
        /// By the time that was looked at.
        window: f64, Multiple;
        /// By share ÷ time.
        speed: f64, Multiple;
        /// By the hazard: also how many times shorter the latency is, and how many times fewer are in progress.
        hazard: f64, Multiple;
        /// By the share that ever ships, and so by what ships a week in the steady state.
        shipped: f64, Multiple;
    }
}

impl LeadOutput {
    pub(super) fn new(fast: (Conversion, Flow), slow: (Conversion, Flow)) -> Self {
        let speed = |firm: Conversion| cohort_rate(1.0, firm.share, firm.window);
        Self {
            share: fast.0.share / slow.0.share,
            window: slow.0.window / fast.0.window,
            speed: speed(fast.0) / speed(slow.0),
            hazard: fast.0.hazard() / slow.0.hazard(),
            shipped: fast.1.shipped_rate() / slow.1.shipped_rate(),
        }
    }
}

outputs! {
    /// One flow: what its rate, its latency and its yield each change.
    pub struct FlowOutput {
        /// Decisions shipped a week, X.
        shipped_rate: f64, DecisionsPerWeek;
        /// Decisions dropped a week.
        dropped_rate: f64, DecisionsPerWeek;
        /// Decisions in progress, L.
        in_progress: f64, Decisions;
        /// Decisions shipped a week at half the latency.
        sooner_shipped_rate: f64, DecisionsPerWeek;
        /// Decisions in progress at half the latency.
        sooner_in_progress: f64, Decisions;
        /// Decisions shipped a week if twice as many are decided.
        more_shipped_rate: f64, DecisionsPerWeek;
        /// Decisions in progress if twice as many are decided.
        more_in_progress: f64, Decisions;
        /// Decisions shipped a week if none is dropped.
        kept_shipped_rate: f64, DecisionsPerWeek;
        /// Decisions in progress if none is dropped.
        kept_in_progress: f64, Decisions;
    }
}

impl FlowOutput {
    pub(super) fn new(flow: Flow) -> Self {
        let sooner = Flow {
            latency: flow.latency / 2.0,
            ..flow
        };
        let more = Flow {
            rate: 2.0 * flow.rate,
            ..flow
        };
        let kept = Flow {
            ship_share: 1.0,
            ..flow
        };
        Self {
            shipped_rate: flow.shipped_rate(),
            dropped_rate: flow.dropped_rate(),
            in_progress: flow.in_progress(),
            sooner_shipped_rate: sooner.shipped_rate(),
            sooner_in_progress: sooner.in_progress(),
            more_shipped_rate: more.shipped_rate(),
            more_in_progress: more.in_progress(),
            kept_shipped_rate: kept.shipped_rate(),
            kept_in_progress: kept.in_progress(),
        }
    }
}

outputs! {
    /// What throughput gives.
    pub struct Output {
        /// The slow firm.
        slow: FirmOutput, group;
        /// The fast firm.
        fast: FirmOutput, group;
        /// The fast firm against the slow one.
        ahead: LeadOutput, group;
        /// One flow, by its three readings.
        flow: FlowOutput, group;
    }
}
