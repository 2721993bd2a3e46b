//! Queues of pure chance, which are known exactly.

use super::super::Params;
use super::super::queue::mmc::erlang_b;
use crate::output::outputs;

outputs! {
    /// The same load if arrivals and services were pure chance: in one queue, apart, and with an end.
    pub struct ChanceOutput {
        /// Mean wait if arrivals and services were pure chance.
        chance_wait: f64, Hours;
        /// Share of arrivals that must wait then.
        wait_chance: f64, Share;
        /// Share that waits longer than a service then.
        long_wait_chance: f64, Share;
        /// Share of arrivals that is turned away if nobody may wait: Erlang's loss formula.
        lost_share: f64, Share;
        /// Mean wait then if each server had a queue of its own.
        apart_wait: f64, Hours;
        /// The same against one queue for all.
        pooling_multiple: f64, Multiple;
        /// Share that is turned away by one server whose queue has an end.
        full_share: f64, Share;
        /// Mean wait of those whom it lets in.
        full_wait: f64, Hours;
        /// What it serves in an hour.
        full_throughput: f64, PerHour;
        /// Mean number it has waiting or being served.
        full_present: f64, Jobs;
    }
}

impl ChanceOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let (chance, apart, full) = (p.by_chance(), p.apart(), p.with_an_end());
        Self {
            chance_wait: chance.wait(),
            wait_chance: chance.wait_chance(),
            long_wait_chance: chance.wait_tail(p.service_time),
            lost_share: erlang_b(chance.servers, chance.load()),
            apart_wait: apart.wait(),
            pooling_multiple: apart.wait() / chance.wait(),
            full_share: full.turned_away(),
            full_wait: full.wait(),
            full_throughput: full.throughput(),
            full_present: full.in_system(),
        }
    }
}
