//! One queue, by approximation.

use super::super::Params;
use crate::output::{Quantity, outputs};

outputs! {
    /// A queue of the reader's load and variability.
    pub struct QueueOutput {
        /// Arrivals in an hour at this load.
        arrival_rate: f64, PerHour;
        /// Variability: 0 is clockwork, 1 pure chance.
        variability: f64, Number;
        /// Waits in services at a variability of 1.
        congestion: f64, Number;
        /// Mean wait, approximately.
        wait: f64, Hours;
        /// The same against a service.
        wait_multiple: f64, Multiple;
        /// Mean wait where it is known exactly.
        exact_wait: Quantity, Hours;
        /// Mean time of waiting and service.
        queue_time: f64, Hours;
        /// Mean number waiting.
        queue_length: f64, Jobs;
        /// Mean number waiting or being served.
        queue_present: f64, Jobs;
        /// Load with half the idle time.
        closer_utilization: f64, Share;
        /// Mean wait then.
        closer_wait: f64, Hours;
        /// The same against the wait now; undefined if nothing waits.
        closer_multiple: Quantity, Multiple;
        /// Variability of what leaves.
        departure_scv: f64, Number;
    }
}

impl QueueOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let queue = p.queue(p.utilization);
        let closer = p.queue((1.0 + p.utilization) / 2.0);
        Self {
            arrival_rate: queue.arrival(),
            variability: queue.variability(),
            congestion: queue.congestion(),
            wait: queue.wait(),
            wait_multiple: queue.wait() / queue.service_time,
            exact_wait: p.exact_wait().into(),
            queue_time: queue.time(),
            queue_length: queue.waiting(),
            queue_present: queue.in_system(),
            closer_utilization: closer.utilization,
            closer_wait: closer.wait(),
            closer_multiple: (closer.wait() / queue.wait()).into(),
            departure_scv: queue.departure_scv(),
        }
    }
}
