//! Settings of the constraint, and the models they make.

use super::blocking::path::Run;
use super::blocking::readings::Readings;
use super::focusing::Cure;
use super::line::Line;
use super::queue::flow_line::Station;
use super::queue::kingman::Ggm;
use super::queue::mg1::Mg1;
use super::queue::mm1::Mm1;
use super::queue::mm1k::Mm1k;
use super::queue::mmc::Mmc;
use super::wip::{RawTime, WipLaws};
use crate::error::ModelError;
use crate::numeric::count::nearest;
use crate::param::params;

params! {
    /// Settings of the constraint.
    pub struct Params {
        /// What each stage can do in an hour, c.
        capacity: list PerHour, 1.0 ..= 200.0, step 1.0,
            at least 2, default [100.0, 30.0, 100.0], then 60.0;
        /// What is wanted in an hour.
        demand: PerHour, 1.0 ..= 200.0, step 1.0, default 200.0;
        /// What elevating adds to a stage.
        elevation: PerHour, 1.0 ..= 100.0, step 1.0, default 40.0;
        /// Share of its capacity that a stage gains when it wastes none.
        exploited: Share, 0.0 ..= 0.2, step 0.01, default 0.0;
        /// How many of the five steps are walked.
        step: Steps, 0.0 ..= 12.0, step 1.0, default 0.0;
        /// The stage that is doubled, from 1; a number beyond the last means the last.
        improved: Number, 1.0 ..= 8.0, step 1.0, default 1.0;
        /// Places for waiting work between two stages, b.
        buffer: Places, 0.0 ..= 20.0, step 1.0, default 3.0;
        /// Jobs that a simulation follows.
        jobs: run Jobs, 1000.0 ..= 50000.0, step 1000.0, default 20000.0;
        /// What its random numbers begin with.
        seed: run Number, 1.0 ..= 1000.0, step 1.0, default 1.0;
        /// Load of a server, rho.
        utilization: Share, 0.05 ..= 0.99, step 0.01, default 0.65;
        /// Variance of the time between arrivals against the square of its mean.
        arrival_scv: Number, 0.0 ..= 4.0, step 0.1, default 1.0;
        /// The same of the service time.
        service_scv: Number, 0.0 ..= 4.0, step 0.1, default 1.0;
        /// Servers behind one queue, c.
        servers: Number, 1.0 ..= 20.0, step 1.0, default 1.0;
        /// Mean time of a service, `t_s`.
        service_time: Hours, 0.1 ..= 20.0, step 0.1, default 1.0;
        /// How many a queue with an end has room for, the one being served among them, K.
        queue_places: Places, 1.0 ..= 50.0, step 1.0, default 10.0;
        /// What the bottleneck of a line does in an hour, `r_b`.
        bottleneck_rate: PerHour, 0.05 ..= 10.0, step 0.05, default 0.5;
        /// Time of one job alone in that line, `T_0`.
        raw_time: Hours, 1.0 ..= 60.0, step 1.0, default 8.0;
        /// Jobs in that line at once, w.
        wip: Jobs, 1.0 ..= 60.0, step 1.0, default 10.0;
    }
}

impl Params {
    pub(super) fn line(&self) -> Line<'_> {
        Line {
            capacities: &self.capacity,
            demand: self.demand,
        }
    }

    pub(super) fn cure(&self) -> Cure {
        Cure {
            exploited: self.exploited,
            elevation: self.elevation,
        }
    }

    /// Steps walked, a whole number.
    pub(super) fn steps(&self) -> usize {
        nearest(self.step) as usize
    }

    /// The stage that is doubled, from 0.
    pub(super) fn improved_stage(&self) -> usize {
        (nearest(self.improved) as usize).min(self.capacity.len()) - 1
    }

    /// The line with places between its stages, read as it is and with one stage doubled.
    ///
    /// # Errors
    ///
    /// None for parameters in range.
    pub(super) fn readings(&self) -> Result<Readings, ModelError> {
        let run = Run {
            jobs: nearest(self.jobs) as usize,
            seed: u64::from(nearest(self.seed)),
        };
        let places = nearest(self.buffer) as usize;
        Readings::new(&self.capacity, places, self.improved_stage(), run)
    }

    /// The stages with their variability, each a server of its own.
    pub(super) fn stations(&self) -> Vec<Station> {
        let station = |capacity: &f64| Station {
            service_time: 1.0 / capacity,
            service_scv: self.service_scv,
            servers: 1,
        };
        self.capacity.iter().map(station).collect()
    }

    /// A queue of this load.
    pub(super) fn queue(&self, utilization: f64) -> Ggm {
        Ggm {
            utilization,
            arrival_scv: self.arrival_scv,
            service_scv: self.service_scv,
            service_time: self.service_time,
            servers: nearest(self.servers),
        }
    }

    /// The same queue if both arrivals and services were pure chance.
    pub(super) fn by_chance(&self) -> Mmc {
        let queue = self.queue(self.utilization);
        Mmc {
            arrival: queue.arrival(),
            service: 1.0 / self.service_time,
            servers: queue.servers,
        }
    }

    /// One of its servers with a queue of its own.
    pub(super) fn apart(&self) -> Mm1 {
        Mm1 {
            arrival: self.utilization / self.service_time,
            service: 1.0 / self.service_time,
        }
    }

    /// The same with an end to the queue.
    pub(super) fn with_an_end(&self) -> Mm1k {
        Mm1k {
            arrival: self.utilization / self.service_time,
            service: 1.0 / self.service_time,
            places: nearest(self.queue_places),
        }
    }

    /// The wait where a formula gives it exactly.
    pub(super) fn exact_wait(&self) -> Option<f64> {
        let queue = self.by_chance();
        if self.arrival_scv != 1.0 {
            None
        } else if queue.servers == 1 {
            let one = Mg1 {
                arrival: queue.arrival,
                service_time: self.service_time,
                scv: self.service_scv,
            };
            Some(one.wait())
        } else {
            (self.service_scv == 1.0).then(|| queue.wait())
        }
    }

    pub(super) fn laws(&self) -> (WipLaws, RawTime) {
        WipLaws::new(self.bottleneck_rate, self.raw_time)
    }
}
