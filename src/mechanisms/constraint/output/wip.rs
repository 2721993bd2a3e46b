//! A line that holds a fixed number of jobs.

use super::super::Params;
use super::super::wip::RawTime;
use crate::output::outputs;

outputs! {
    /// What so much work in progress gives, at best, in the practical worst case, and at worst.
    pub struct WipOutput {
        /// Whether the raw time stands as given.
        raw_time_state: RawTime, Number;
        /// The raw time used.
        raw_time_used: f64, Hours;
        /// The fewest jobs that keep the bottleneck busy where nothing varies.
        critical_wip: f64, Jobs;
        /// Throughput at this work in progress where nothing varies.
        best_throughput: f64, PerHour;
        /// Time through the line then.
        best_time: f64, Hours;
        /// Throughput in the practical worst case.
        practical_throughput: f64, PerHour;
        /// Time through the line then.
        practical_time: f64, Hours;
        /// Load of the bottleneck then.
        practical_share: f64, Share;
        /// Throughput where all jobs move together.
        worst_throughput: f64, PerHour;
        /// Time through the line then.
        worst_time: f64, Hours;
        /// Jobs that load the bottleneck as much as the server of the queue, in the practical worst case.
        load_wip: f64, Jobs;
    }
}

impl WipOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let (laws, raw_time_state) = p.laws();
        Self {
            raw_time_state,
            raw_time_used: laws.raw_time(),
            critical_wip: laws.critical(),
            best_throughput: laws.best(p.wip),
            best_time: laws.best_time(p.wip),
            practical_throughput: laws.practical(p.wip),
            practical_time: laws.practical_time(p.wip),
            practical_share: laws.practical(p.wip) / p.bottleneck_rate,
            worst_throughput: laws.worst(),
            worst_time: laws.worst_time(p.wip),
            load_wip: laws.wip_for_utilization(p.utilization),
        }
    }
}
